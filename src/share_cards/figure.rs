//! The small figures of the strip: the months, the map, the stages of a chain.

use super::color::{Color, Scheme};
use super::drawing::{Anchor, Drawing};
use super::fonts::Voice;
use super::text_block::Room;
use crate::model::season::{Month, Months};
use crate::wire::map::CountyMap;

/// What the strip shows.
pub(super) enum Figure<'c> {
    /// Twelve months, those of the season marked.
    Season {
        /// Not empty.
        months: Months,
        /// What happens in them, in a word; may be empty.
        event: String,
        /// The months in words.
        words: String,
    },
    /// The counties, one of them marked.
    Map {
        /// Their shapes.
        map: &'c CountyMap,
        /// The marked one; none where all are shaded by their products.
        marked: Option<&'c str>,
    },
    /// (name, organizations) of the stages of a chain, upstream first.
    Stages(Vec<(String, usize)>),
    /// Nothing.
    None,
}

/// Between the name of the atlas and the region.
const TOP: f32 = 200.0;
const BOTTOM: f32 = 548.0;
/// A map with longer shapes is too fine for its room: only the marked county is drawn.
const MAX_MAP_BYTES: usize = 200_000;

/// Draws a figure around `middle`, as wide as `width` at most.
pub(super) fn draw_figure(
    drawing: &mut Drawing<'_>,
    figure: &Figure<'_>,
    middle: f32,
    width: f32,
    scheme: &Scheme,
) {
    match figure {
        Figure::Season { months, event, words } => {
            ring(drawing, *months, event, middle, scheme);
            let room = Room { width, height: 70.0, lines: 2, sizes: (24.0, 14.0), leading: 1.35 };
            let words = drawing.set(words, 0, Voice::Text, room);
            drawing.block(&words, (middle, 446.0), Anchor::Middle, Voice::Text, scheme.on_band);
        }
        Figure::Map { map, marked } => draw_map(drawing, map, *marked, middle, width, scheme),
        Figure::Stages(stages) => draw_stages(drawing, stages, width, scheme),
        Figure::None => (),
    }
}

/// A window flower of twelve petals, January at the top.
fn ring(drawing: &mut Drawing<'_>, months: Months, event: &str, x: f32, scheme: &Scheme) {
    let (y, radius, petal) = (328.0, 79.0, 19.0);
    let faint = scheme.band.mixed(scheme.on_band, 0.16);
    for month in Month::all() {
        let number = month.number();
        let turn = (f32::from(number) - 1.0) / 12.0 * std::f32::consts::TAU;
        let (x, y) = (x + radius * turn.sin(), y - radius * turn.cos());
        let (back, front) = match months.contains(month) {
            true => (scheme.on_band, scheme.band),
            false => (faint, scheme.on_band),
        };
        drawing.disc(x, y, petal, back);
        let number = number.to_string();
        drawing.line(&number, (x, y + 6.7), 18.0, Anchor::Middle, Voice::Text, front);
    }
    let room = Room { width: 98.0, height: 72.0, lines: 2, sizes: (30.0, 13.0), leading: 1.2 };
    let event = drawing.set(event, 0, Voice::Display, room);
    let top = y - event.height() / 2.0;
    drawing.block(&event, (x, top), Anchor::Middle, Voice::Display, scheme.on_band);
}

fn draw_map(
    drawing: &mut Drawing<'_>,
    map: &CountyMap,
    marked: Option<&str>,
    middle: f32,
    width: f32,
    scheme: &Scheme,
) {
    let n_bytes: usize = map.shapes.iter().map(|shape| shape.path.len()).sum();
    if n_bytes > MAX_MAP_BYTES {
        return;
    }
    let (map_width, map_height) = (map.size.x as f32, map.size.y as f32);
    let scale = (width / map_width).min((BOTTOM - TOP) / map_height);
    let (x, y) = (middle - map_width * scale / 2.0, (TOP + BOTTOM - map_height * scale) / 2.0);
    let most = map.shapes.iter().map(|shape| shape.n_products).max().unwrap_or(0).max(1) as f32;
    let shade = |code: &str, n_products: usize| match marked {
        Some(marked) if marked == code => 1.0,
        Some(_) => 0.26,
        None => 0.2 + 0.8 * (n_products as f32 / most).sqrt(),
    };
    let shapes = map.shapes.iter().map(|shape| {
        let share = shade(shape.code.as_str(), shape.n_products);
        (shape.path.as_str(), scheme.band.mixed(scheme.on_band, share))
    });
    drawing.paths((x, y, scale), (1.5, scheme.band), shapes);
}

/// A line with a disc for each stage, as large as it has organizations.
fn draw_stages(drawing: &mut Drawing<'_>, stages: &[(String, usize)], width: f32, scheme: &Scheme) {
    let n_rows = stages.len().max(1) as f32;
    let row = (BOTTOM - TOP) / n_rows;
    let left = 46.0;
    let line = scheme.band.mixed(scheme.on_band, 0.4);
    drawing.rect(left - 1.5, TOP + row / 2.0, 3.0, (BOTTOM - TOP) - row, 0.0, line);
    for (at, (name, n)) in stages.iter().enumerate() {
        let y = TOP + row * (at as f32 + 0.5);
        let (back, front): (Color, Color) = match n {
            0 => (scheme.band, scheme.on_band),
            _ => (scheme.on_band, scheme.band),
        };
        drawing.disc(left, y, 20.0, back);
        if *n == 0 {
            drawing.circle(left, y, 19.0, 2.0, line);
        }
        let number = n.to_string();
        let size = if number.len() > 2 { 17.0 } else { 21.0 };
        let place = (left, y + 0.37 * size);
        drawing.line(&number, place, size, Anchor::Middle, Voice::Text, front);
        let room =
            Room { width: width - 62.0, height: row, lines: 2, sizes: (20.0, 12.0), leading: 1.05 };
        let name = drawing.set(name, 0, Voice::Text, room);
        let top = y - name.height() / 2.0;
        drawing.block(&name, (left + 32.0, top), Anchor::Start, Voice::Text, scheme.on_band);
    }
}

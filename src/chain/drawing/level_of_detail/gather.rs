//! What a camera sees of a large drawing, as the numbers that painters are given.

use super::super::camera::{Camera, Size};
use super::super::diagram::CARD;
use super::super::emphasis::Emphasis;
use super::pieces;
use super::{DetailLevels, OTHER_LINKS, Stroke};
use crate::layered::{Layout, Rect};

/// Numbers of a mark, four and four, as textures hold them. Of a node: left, top, width, height; tint.
/// Of a stroke: x and y of start and end; style, width in CSS pixels. What is left is 0.
pub const MARK_NUMBERS: usize = 8;
/// Multiple of a form in the style of a stroke; its tint is the rest.
pub const FORM_STEP: f32 = 8.0;
/// What is added to the style of a stroke that ends a line.
pub const END_STEP: f32 = 32.0;

/// Around what is seen so much more is gathered, as a share of it, so that a camera that pans a little
/// needs nothing new.
const MARGIN: f32 = 0.25;
/// And as long as its scale is by less than this factor another.
const SCALE_BAND: f32 = 1.3;
/// Of what is seen strokes color this share at most: more are a fog, and slow where a processor paints.
const INK_SHARE: f32 = 0.25;
/// Width of a card on the screen up to which groups stand for nodes, and from which on they are gone.
const GROUPS_BELOW: f32 = 12.0;
const NODES_FROM: f32 = 16.0;

/// How far the groups are gone, 0 to 1, and the nodes are there.
pub fn nearness(scale: f32) -> f32 {
    let share = (CARD.0 * scale - GROUPS_BELOW) / (NODES_FROM - GROUPS_BELOW);
    share.clamp(0.0, 1.0)
}

/// What was gathered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathered {
    covered: Rect,
    scale: f32,
    /// [`MARK_NUMBERS`] for each node, in any order.
    pub nodes: Vec<f32>,
    /// [`MARK_NUMBERS`] for each stroke, the least important first.
    pub strokes: Vec<f32>,
    /// Items that are seen, most important first.
    pub items: Vec<u32>,
}

impl Gathered {
    /// What `camera` sees of a large drawing; of strokes the most important ones, as many as are no fog.
    pub fn new(detail_levels: &DetailLevels, layout: &Layout, camera: Camera, size: Size) -> Self {
        let shown = camera.shown(size);
        let (across, down) = (shown.width * MARGIN, shown.height * MARGIN);
        let covered = Rect {
            x: shown.x - across,
            y: shown.y - down,
            width: shown.width + 2.0 * across,
            height: shown.height + 2.0 * down,
        };
        let mut gathered = Self { covered, scale: camera.scale, ..Self::default() };
        if nearness(camera.scale) == 0.0 {
            return gathered;
        }
        for item in &detail_levels.by_importance {
            let rect = layout.nodes.get(*item as usize).filter(|rect| rect.overlaps(&covered));
            let Some(rect) = rect.copied() else { continue };
            let tint = detail_levels.tints.get(*item as usize).copied().unwrap_or_default();
            gathered.nodes.extend(node(rect, tint));
            gathered.items.push(*item);
        }
        // A stroke that only passes tells nothing of what is seen.
        let seen = detail_levels.strokes.iter().filter(|stroke| {
            let [x0, y0, x1, y1] = stroke.ends;
            covered.contains([x0, y0]) || covered.contains([x1, y1])
        });
        let mut ink = size[0] * size[1] * INK_SHARE * (1.0 + 2.0 * MARGIN).powi(2);
        let seen: Vec<&Stroke> = seen
            .take_while(|stroke| {
                ink -= stroke.ink(camera.scale, size);
                ink > 0.0
            })
            .collect();
        gathered.strokes = seen.into_iter().rev().flat_map(Stroke::numbers).collect();
        gathered
    }

    /// Whether a camera sees nothing that is not gathered.
    pub fn is_enough(&self, camera: Camera, size: Size) -> bool {
        let shown = camera.shown(size);
        let (right, bottom) = (shown.x + shown.width, shown.y + shown.height);
        let band = self.scale / SCALE_BAND..self.scale * SCALE_BAND;
        band.contains(&camera.scale)
            && self.covered.contains([shown.x, shown.y])
            && self.covered.contains([right, bottom])
    }

    /// How many strokes there are.
    pub fn n_strokes(&self) -> usize {
        self.strokes.len() / MARK_NUMBERS
    }
}

fn node(Rect { x, y, width, height }: Rect, tint: u8) -> [f32; MARK_NUMBERS] {
    [x, y, width, height, f32::from(tint), 0.0, 0.0, 0.0]
}

impl Stroke {
    /// Square pixels that it colors on the screen, about.
    fn ink(&self, scale: f32, size: Size) -> f32 {
        let [x0, y0, x1, y1] = self.ends;
        let length = (x1 - x0).hypot(y1 - y0) * scale;
        length.min(size[0] + size[1]) * self.width
    }

    /// Form, tint and whether it ends a line, as one number.
    fn style(&self) -> f32 {
        let end = if self.is_end { END_STEP } else { 0.0 };
        end + f32::from(self.form as u8) * FORM_STEP + f32::from(self.tint)
    }

    fn numbers(&self) -> [f32; MARK_NUMBERS] {
        let [x0, y0, x1, y1] = self.ends;
        [x0, y0, x1, y1, self.style(), self.width, 0.0, 0.0]
    }
}

impl DetailLevels {
    /// The cells as nodes, and their flows as strokes.
    pub fn groups(&self) -> (Vec<f32>, Vec<f32>) {
        let cells = self.cells.iter().flat_map(|cell| node(cell.rect, cell.chain as u8)).collect();
        (cells, self.flows.iter().flat_map(Stroke::numbers).collect())
    }

    /// What stands out, as nodes and strokes.
    pub fn highlighted(&self, layout: &Layout, emphasis: &Emphasis) -> (Vec<f32>, Vec<f32>) {
        const WIDTH: f32 = 2.2;
        let node = |item: &u32| {
            let rect = layout.nodes.get(*item as usize)?;
            let tint = self.tints.get(*item as usize).copied().unwrap_or_default();
            Some(node(*rect, tint))
        };
        let mut strokes = vec![];
        for bundle in &emphasis.bundles {
            let tint = self.families.get(*bundle as usize).copied().unwrap_or(OTHER_LINKS);
            strokes.extend(pieces(layout, *bundle, tint, WIDTH).flat_map(|piece| piece.numbers()));
        }
        (emphasis.items.iter().filter_map(node).flatten().collect(), strokes)
    }

    /// The cell at a point of the world.
    pub fn cell_at(&self, point: [f32; 2]) -> Option<&super::Cell> {
        self.cells.iter().find(|cell| cell.rect.contains(point))
    }
}

/// The item at a point of the world.
pub fn item_at(layout: &Layout, point: [f32; 2]) -> Option<u32> {
    layout.nodes.iter().position(|rect| rect.contains(point)).map(|at| at as u32)
}

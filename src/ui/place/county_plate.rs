//! An atlas plate of one county: its townships as dots at their true relative places, each a link.
//!
//! Knows no page. Where things stand is computed by [`crate::geo::plate`].

use leptos::prelude::*;

use super::map_approval::MapApproval;
use super::plate_areas::PlateAreas;
use crate::browser::page;
use crate::geo::plate::{Plate, PlateOptions, PlatePoint};
use crate::geo::vector::Vector;
use crate::i18n::format;
use crate::i18n::localized::{plain, township_name};
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::id::TownshipCode;
use crate::model::place::{County, Point, Township, TownshipKind};
use crate::routes::township_path;
use crate::session::site::use_site;
use crate::text::short_name::short_township_name;
use crate::text::width::width_em;
use crate::ui::primitives::drawn_link::{Landing, follow};
use crate::wire::map::{CountyMap, MapFrame};

/// Where the plate is as wide as a column of text; below, as a phone.
const WIDE: &str = "(min-width: 40rem)";

/// How far the ring of a township in the marked area stands off its dot.
const AREA_RING: f64 = 3.5;

/// Points nearer than this, a kilometer in degrees, are one town: gazetteers differ by as much.
const SAME_PLACE: f64 = 0.01;

/// What a finger may press around a dot, in units of the drawing.
const TARGET_RADIUS: f64 = 12.0;

/// A county's boundary as the map of counties has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    path: String,
    bounds: (Point, Point),
    frame: MapFrame,
}

impl Outline {
    /// The boundary of a county; `None` on a map of tiles.
    pub fn of(map: &CountyMap, code: &str) -> Option<Self> {
        let shape = map.shape(code)?;
        Some(Self { path: shape.path.clone(), bounds: shape.bounds?, frame: map.frame? })
    }
}

/// Everything that a plate shows of a township.
struct Mark {
    row: Township,
    label: String,
    /// Radius of its dot.
    radius: f64,
    point: PlatePoint,
    /// Whether the page is about it.
    is_current: bool,
}

impl Mark {
    fn new(row: &Township, text_size: f64) -> Option<Self> {
        let point = row.point?;
        let name = township_name(row.name.clone(), &row.pinyin);
        let label = short_township_name(name.localized(lang()).text).to_owned();
        let radius = if row.n_products > 0 { text_size * 0.48 } else { text_size * 0.3 };
        let name_width = width_em(&label) * text_size;
        let point = PlatePoint { point, weight: row.n_products, radius, name_width };
        Some(Self { row: row.clone(), label, radius, point, is_current: false })
    }
}

/// The plate, with the township of code `current` marked; nothing where no township has a point.
pub fn county_plate(
    detail: &County,
    outline: Option<Outline>,
    current: Option<&str>,
) -> Option<AnyView> {
    let is_wide = page::fits_media(WIDE);
    let options = if is_wide {
        PlateOptions { width: 720.0, text_size: 14.0 }
    } else {
        PlateOptions { width: 340.0, text_size: 12.0 }
    };
    let text_size = options.text_size;
    let mut marks: Vec<_> =
        detail.townships.iter().filter_map(|row| Mark::new(row, text_size)).collect();
    if marks.is_empty() {
        return None;
    }
    if let Some(mark) = marks.iter_mut().find(|mark| Some(mark.row.code.as_str()) == current) {
        mark.is_current = true;
        // Its name is written first of all, and keeps off the ring.
        mark.point.radius = TARGET_RADIUS;
        mark.point.weight = u64::MAX / 2;
    }
    let ring = text_size * 0.8;
    let seat = detail.point.map(|point| seat(point, ring, &mut marks));
    let points: Vec<_> = marks.iter().map(|mark| mark.point).chain(seat).collect();
    let plate = Plate::new(&points, outline.as_ref().map(|outline| outline.bounds), options)?;
    let seat_place = seat.and_then(|_| plate.dots.last().copied());
    let name = plain(&detail.place.name);
    let names = marks.iter().enumerate().filter_map(|(idx, mark)| self::name(idx, mark, &plate));
    let names: Vec<_> = names.collect();
    let is_drawn = |code: &TownshipCode| marks.iter().any(|mark| mark.row.code == *code);
    let areas = PlateAreas::new(detail, is_drawn);
    let dots = marks.iter().enumerate().map(|(idx, mark)| dot(idx, mark, &plate, &areas));
    let dots: Vec<_> = dots.collect();
    let kinds = TownshipKind::ALL.iter().filter(|kind| marks.iter().any(|m| m.row.kind == **kind));
    let kinds: Vec<_> = kinds.map(|kind| key(Some(*kind), words::township_kind(*kind))).collect();
    let has_products = marks.iter().any(|mark| mark.row.n_products > 0);
    let view_box = format!("0 0 {} {}", options.width, plate.height + text_size * 2.6);
    let frame = plate.frame;
    Some(
        view! {
            {areas.choice()}
            <svg
                class="plate"
                viewBox=view_box
                role="group"
                aria-label=t!(place.plate, name = name)
                style=format!("--plate-text: {text_size}px")
            >
                <clipPath id="plate-frame">
                    <rect x=frame.corner.x y=frame.corner.y width=frame.size.x height=frame.size.y />
                </clipPath>
                {graticule(&plate)}
                {outline.map(|outline| boundary(&outline, &plate))}
                {seat_place.map(|place| view! {
                    <circle class="plate__seat" cx=place.x cy=place.y r=ring />
                })}
                <g aria-hidden="true">{names}</g>
                {dots}
                {furniture(&plate, options)}
            </svg>
            <ul class="plate__keys">
                {kinds}
                {has_products.then(|| view! {
                    <li class="plate__key" data-products="true">{symbol(None)} {t!(place.with_products)}</li>
                })}
                {areas.key()}
                {seat_place.map(|_| view! {
                    <li class="plate__key">
                        <svg class="plate__symbol" viewBox="-8 -8 16 16" aria-hidden="true">
                            <circle class="plate__seat" r="6" />
                        </svg>
                        {t!(place.reference_point)}
                    </li>
                })}
            </ul>
            <p class="hint"><MapApproval /></p>
        }
        .into_any(),
    )
}

/// The county's own point. A township that stands there has the ring around its dot, and its name
/// keeps off that.
fn seat(point: Point, ring: f64, marks: &mut [Mark]) -> PlatePoint {
    let is_there = |mark: &&mut Mark| {
        let (a, b) = (mark.point.point, point);
        (a.lat - b.lat).abs().max((a.lon - b.lon).abs()) < SAME_PLACE
    };
    let mut free = PlatePoint { point, weight: 0, radius: ring, name_width: 0.0 };
    for mark in marks.iter_mut().filter(is_there) {
        mark.point.radius = ring;
        mark.point.weight += 1;
        free.radius = 0.0;
    }
    free
}

fn key(kind: Option<TownshipKind>, name: &'static str) -> impl IntoView {
    view! { <li class="plate__key">{symbol(kind)} {name}</li> }
}

fn symbol(kind: Option<TownshipKind>) -> impl IntoView {
    view! {
        <svg class="plate__symbol" viewBox="-8 -8 16 16" aria-hidden="true">
            <path class="plate__dot" d=dot_path(kind, 5.0) />
        </svg>
    }
}

/// A mark of its own for each kind, told apart without color.
fn dot_path(kind: Option<TownshipKind>, r: f64) -> String {
    match kind {
        Some(TownshipKind::Subdistrict) => {
            let s = r * 0.88;
            format!("M{} {}h{}v{}h{}z", -s, -s, 2.0 * s, 2.0 * s, -2.0 * s)
        }
        Some(TownshipKind::Township) => {
            format!("M0 {}L{} {}H{}z", -1.2 * r, 1.1 * r, 0.8 * r, -1.1 * r)
        }
        Some(TownshipKind::EthnicTownship) => {
            let s = r * 1.3;
            format!("M0 {}L{} 0L0 {}L{} 0z", -s, s, s, -s)
        }
        Some(TownshipKind::Town) | None => {
            format!("M{} 0a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0 {} 0z", -r, 2.0 * r, -2.0 * r)
        }
    }
}

fn dot(idx: usize, mark: &Mark, plate: &Plate, areas: &PlateAreas) -> impl IntoView + use<> {
    let place = plate.dots.get(idx).copied().unwrap_or_default();
    let name = plain(&township_name(mark.row.name.clone(), &mark.row.pinyin));
    let n_products = mark.row.n_products;
    let label = if n_products > 0 { t!(map.county, name = name, count = n_products) } else { name };
    let href = use_site().href(&township_path(&mark.row.code));
    let shown_lang = township_name(mark.row.name.clone(), &mark.row.pinyin).localized(lang()).lang;
    let (of_click, title) = (href.clone(), label.clone());
    let (areas, code) = (areas.clone(), mark.row.code.clone());
    let is_in_area = Memo::new(move |_| areas.has(&code));
    let label = move || match is_in_area.get() {
        true => t!(place.in_area, name = label.clone()),
        false => label.clone(),
    };
    let follow = follow(move || of_click.clone(), Landing::Top);
    view! {
        <g>
            <a
                class="plate__place"
                href=href
                aria-label=label
                lang=(shown_lang != lang()).then_some(shown_lang)
                aria-current=mark.is_current.then_some("page")
                data-products=(n_products > 0).then_some("true")
                on:click=follow
            >
                <title>{title}</title>
                <circle
                    class="plate__area"
                    data-area=move || is_in_area.get().then_some("true")
                    cx=place.x
                    cy=place.y
                    r=mark.radius + AREA_RING
                />
                <circle class="plate__target" cx=place.x cy=place.y r=TARGET_RADIUS />
                <path
                    class="plate__dot"
                    transform=format!("translate({:.1} {:.1})", place.x, place.y)
                    d=dot_path(Some(mark.row.kind), mark.radius)
                />
            </a>
        </g>
    }
}

/// The name beside a dot, where it has room. The link says it to screen readers.
fn name(idx: usize, mark: &Mark, plate: &Plate) -> Option<impl IntoView + use<>> {
    let place = plate.names.get(idx).copied().flatten()?;
    let shown_lang = township_name(mark.row.name.clone(), &mark.row.pinyin).localized(lang()).lang;
    // The baseline is a little above the lower edge.
    let (x, y) = (place.corner.x + place.size.x / 2.0, place.corner.y + place.size.y * 0.82);
    let is_bold = mark.row.n_products > 0 || mark.is_current;
    let has_products = is_bold.then_some("true");
    let label = mark.label.clone();
    Some(view! {
        <text class="plate__name" lang=shown_lang data-products=has_products x=x y=y>{label}</text>
    })
}

fn graticule(plate: &Plate) -> impl IntoView + use<> {
    let frame = plate.frame;
    let (left, top) = (frame.corner.x, frame.corner.y);
    let (right, bottom) = (left + frame.size.x, top + frame.size.y);
    let meridians = plate.meridians.iter().map(|line| {
        let x = line.at;
        view! {
            <path class="plate__grid" d=format!("M{x:.1} {top:.1}V{bottom:.1}") />
            <text class="plate__degrees" x=x y=top dy="-0.4em">{line.label.clone()}</text>
        }
    });
    let parallels = plate.parallels.iter().map(|line| {
        let y = line.at;
        let turned = format!("translate({:.1} {y:.1}) rotate(-90)", left);
        view! {
            <path class="plate__grid" d=format!("M{left:.1} {y:.1}H{right:.1}") />
            <text class="plate__degrees" transform=turned dy="-0.4em">{line.label.clone()}</text>
        }
    });
    view! {
        <g aria-hidden="true">
            <rect class="plate__frame" x=left y=top width=frame.size.x height=frame.size.y />
            {meridians.collect_view()} {parallels.collect_view()}
        </g>
    }
}

/// The boundary, from the units of the map to those of the plate.
fn boundary(outline: &Outline, plate: &Plate) -> impl IntoView + use<> {
    let frame = outline.frame;
    let corner = plate.place(Point { lat: frame.north, lon: frame.west });
    let (per_lon, per_lat) = plate.units_per_degree();
    let (x, y) = (per_lon / frame.per_lon, per_lat / frame.per_lat);
    let transform = format!("matrix({x:.5} 0 0 {y:.5} {:.2} {:.2})", corner.x, corner.y);
    view! {
        <g clip-path="url(#plate-frame)" aria-hidden="true">
            <path class="plate__boundary" transform=transform d=outline.path.clone() fill-rule="evenodd" />
        </g>
    }
}

/// Scale and north arrow below the frame.
fn furniture(plate: &Plate, options: PlateOptions) -> impl IntoView + use<> {
    let text = options.text_size;
    let (km, length) = plate.scale;
    let left = plate.frame.corner.x;
    let right = left + plate.frame.size.x;
    let y = plate.frame.corner.y + plate.frame.size.y + text * 2.0;
    let bar = format!(
        "M{left:.1} {:.1}v{tick:.1}h{length:.1}v-{tick:.1}",
        y - text * 0.5,
        tick = text * 0.5
    );
    let label = t!(place.kilometers, n = format::number_short(km, lang()));
    let tip = Vector::new(right - text * 0.6, y - text * 1.2);
    let arrow = format!(
        "M{:.1} {:.1}l{half:.1} {long:.1}l-{half:.1} -{dent:.1}l-{half:.1} {dent:.1}z",
        tip.x,
        tip.y,
        half = text * 0.45,
        long = text * 1.5,
        dent = text * 0.45,
    );
    view! {
        <g class="plate__furniture" aria-hidden="true">
            <path class="plate__bar" d=bar />
            <text class="plate__scale" x=left + length y=y dx="0.5em">{label}</text>
            <path class="plate__arrow" d=arrow />
            <text class="plate__north" x=tip.x - text * 0.8 y=y>{t!(place.north)}</text>
        </g>
    }
}

//! The map of counties: a link for each, shaded by a count, with a legend.
//!
//! Draws tiles and true boundaries alike. Knows no query: counts and addresses are given. What is
//! computed stands in [`crate::geo`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::county_flows::{Flow, arcs};
use super::map_approval::MapApproval;
use super::point_source::PointSource;
use crate::browser::focus;
use crate::geo::compass::{Direction, next_in};
use crate::geo::map_names::{NameRoom, NameSizes, even_names, fitted_names};
use crate::geo::shades::Shades;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::model::id::CountyCode;
use crate::text::short_name::short_county_name;
use crate::text::width::width_em;
use crate::ui::primitives::drawn_link::{Landing, follow};
use crate::wire::map::{CountyMap, CountyShape, MapKind};

/// Maps whose names need more than this, px, show none on phones.
const PHONE_PX: f64 = 400.0;

/// How many products each county has; none where a county is left out.
pub type Counts = BTreeMap<CountyCode, usize>;

/// How much of a map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Names, counts and legend.
    Whole,
    /// Only where the current county lies.
    Locator,
}

impl Extent {
    fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Locator => "locator",
        }
    }
}

/// What is counted in each county.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counted {
    #[default]
    Products,
    Organizations,
}

/// Every county as a link, shaded by a count, with a legend and the approval number.
#[component]
pub fn CountyMapView(
    /// What is drawn.
    map: Arc<CountyMap>,
    /// What it is shaded by.
    #[prop(into)]
    counts: Signal<Counts>,
    /// The address behind each county.
    href: Callback<CountyCode, String>,
    /// Where the links lead.
    landing: Landing,
    /// How much is shown.
    extent: Extent,
    /// Counties that are marked. Default: none.
    #[prop(optional, into)]
    current: Signal<BTreeSet<CountyCode>>,
    /// What is counted. Default: products.
    #[prop(optional)]
    counted: Counted,
    /// What goes between counties. Default: nothing.
    #[prop(optional, into)]
    flows: Signal<Vec<Flow>>,
) -> impl IntoView {
    let drawing = Drawing::new(&map, counts, href, landing, current, counted);
    let names: Vec<_> = map.shapes.iter().map(short_name).collect();
    let sizes = name_sizes(&map, &names);
    let shapes = || map.shapes.iter().zip(&names);
    let counties = shapes().enumerate();
    let counties: Vec<_> =
        counties.map(|(idx, (shape, (_, lang)))| drawing.county(idx, shape, lang)).collect();
    let is_whole = extent == Extent::Whole;
    let words = shapes().zip(&sizes.sizes).filter(|_| is_whole);
    let words: Vec<_> = words
        .filter_map(|((shape, name), size)| Some(drawing.words(shape, name.clone(), (*size)?)))
        .collect();
    let view_box = format!("0 0 {} {}", map.size.x, map.size.y);
    let (min_rem, unit) = (sizes.min_width_px / 16.0, map.size.x / 1000.0);
    let style = format!("--map-min: {min_rem}rem; --map-unit: {unit}px");
    let names_fit = (sizes.min_width_px > PHONE_PX).then_some("long");
    let note = (map.kind == MapKind::Tiles).then(|| t!(map.schematic));
    view! {
        <figure class="county-map" data-extent=extent.as_str() data-names=names_fit>
            <div class="county-map__pan">
                <svg
                    class="county-map__drawing"
                    viewBox=view_box
                    role="group"
                    aria-label=t!(map.title)
                    style=style
                >
                    {counties}
                    <g aria-hidden="true">{words}</g>
                    {arcs(drawing.map, flows)}
                    {drawing.marks()}
                    {drawing.ring()}
                </svg>
            </div>
            {drawing.readout()}
            {drawing.legend()}
            <figcaption class="hint">
                {note} " " {is_whole.then(|| view! { <PointSource sources=map.point_sources.clone() /> })}
                " " <MapApproval />
            </figcaption>
        </figure>
    }
}

fn short_name(shape: &CountyShape) -> (String, &'static str) {
    let name = shape.name.localized(lang());
    (short_county_name(name.text).to_owned(), name.lang)
}

fn name_sizes(map: &CountyMap, names: &[(String, &'static str)]) -> NameSizes {
    let rooms = map.shapes.iter().zip(names);
    let rooms: Vec<_> = rooms
        .map(|(shape, (name, _))| NameRoom { half_width: shape.room, width_em: width_em(name) })
        .collect();
    match map.kind {
        MapKind::Tiles => even_names(&rooms, map.size.x),
        MapKind::Boundaries => fitted_names(&rooms, map.size.x),
    }
}

/// What the parts of one map share.
#[derive(Clone, Copy)]
struct Drawing {
    map: StoredValue<Arc<CountyMap>>,
    counts: Signal<Counts>,
    shades: Memo<Shades>,
    href: Callback<CountyCode, String>,
    landing: Landing,
    current: Signal<BTreeSet<CountyCode>>,
    counted: Counted,
    /// Position of the county that has the focus or the pointer.
    active: RwSignal<Option<usize>>,
}

impl Drawing {
    fn new(
        map: &Arc<CountyMap>,
        counts: Signal<Counts>,
        href: Callback<CountyCode, String>,
        landing: Landing,
        current: Signal<BTreeSet<CountyCode>>,
        counted: Counted,
    ) -> Self {
        let shades = Memo::new(move |_| counts.with(|counts| Shades::of(counts.values().copied())));
        let map = StoredValue::new(Arc::clone(map));
        let active = RwSignal::new(None);
        Self { map, counts, shades, href, landing, current, counted, active }
    }

    fn count(self, code: &CountyCode) -> usize {
        self.counts.with(|counts| counts.get(code).copied().unwrap_or_default())
    }

    fn label(self, shape: &CountyShape) -> String {
        let (name, count) = (plain(&shape.name), self.count(&shape.code));
        match self.counted {
            Counted::Products => t!(map.county, name = name, count = count),
            Counted::Organizations => t!(map.county_organizations, name = name, count = count),
        }
    }

    fn county(
        self,
        idx: usize,
        shape: &CountyShape,
        name_lang: &'static str,
    ) -> impl IntoView + use<> {
        let code = shape.code.clone();
        let (of_href, of_current, of_click) = (code.clone(), code.clone(), code.clone());
        let shape_of_label = shape.clone();
        let count = Memo::new(move |_| self.count(&code));
        let step = move || self.shades.with(|shades| shades.shade(count.get()).to_string());
        let is_current =
            move || self.current.with(|all| all.contains(&of_current)).then_some("true");
        let follow = follow(move || self.href.run(of_click.clone()), self.landing);
        let other_lang = (name_lang != lang()).then_some(name_lang);
        view! {
            <g>
                <a
                    class="county-map__county"
                    href=move || self.href.run(of_href.clone())
                    aria-label=move || self.label(&shape_of_label)
                    aria-current=is_current
                    lang=other_lang
                    data-county=shape.code.to_string()
                    data-step=step
                    on:click=follow
                    on:keydown=move |event| self.step(idx, &event)
                    on:focus=move |_| self.active.set(Some(idx))
                    on:blur=move |_| self.leave(idx)
                    on:pointerenter=move |_| self.active.set(Some(idx))
                    on:pointerleave=move |_| self.leave(idx)
                >
                    <path class="county-map__shape" fill-rule="evenodd" d=shape.path.clone() />
                </a>
            </g>
        }
    }

    /// Name and count, drawn over all shapes. The link says both to screen readers.
    fn words(
        self,
        shape: &CountyShape,
        (name, name_lang): (String, &'static str),
        size: f64,
    ) -> impl IntoView + use<> {
        let code = shape.code.clone();
        let count = Memo::new(move |_| self.count(&code));
        let step = move || self.shades.with(|shades| shades.shade(count.get()).to_string());
        let (x, y) = (shape.label.x, shape.label.y);
        view! {
            <g class="county-map__words" data-step=step style=format!("--name-fit: {size:.1}px")>
                <text class="county-map__name" lang=name_lang x=x y=y dy="-0.1em">{name}</text>
                <text class="county-map__count" x=x y=y dy="1.15em">{count}</text>
            </g>
        }
    }

    fn leave(self, idx: usize) {
        if self.active.get_untracked() == Some(idx) {
            self.active.set(None);
        }
    }

    /// An arrow key moves the focus to the county in its direction.
    fn step(self, from: usize, event: &KeyboardEvent) {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        let direction = Direction::from_key(&event.key()).filter(|_| !has_modifier);
        let Some(direction) = direction else { return };
        event.prevent_default();
        let next = self.map.with_value(|map| {
            let places: Vec<_> = map.shapes.iter().map(|shape| shape.label).collect();
            let next = next_in(&places, from, direction)?;
            map.shapes.get(next).map(|shape| shape.code.clone())
        });
        if let Some(code) = next {
            focus::focus_drawn(&format!(".county-map [data-county='{code}']"));
        }
    }

    fn path_of(self, idx: usize) -> Option<String> {
        self.map.with_value(|map| map.shapes.get(idx).map(|shape| shape.path.clone()))
    }

    /// Outlines of marked counties, over their neighbors.
    fn marks(self) -> impl IntoView {
        move || {
            let marked = self.current.get();
            let paths = self.map.with_value(|map| {
                let shapes = marked.iter().filter_map(|code| map.shape(code.as_str()));
                shapes.map(|shape| shape.path.clone()).collect::<Vec<_>>()
            });
            let marks = paths.into_iter().map(|d| view! { <path class="county-map__mark" d=d /> });
            marks.collect_view()
        }
    }

    /// The outline of what has the focus or the pointer, over all.
    fn ring(self) -> impl IntoView {
        move || {
            let path = self.active.get().and_then(|idx| self.path_of(idx));
            path.map(|d| {
                view! {
                    <g class="county-map__ring">
                        <path class="county-map__halo" d=d.clone() />
                        <path class="county-map__line" d=d />
                    </g>
                }
            })
        }
    }

    /// The whole name of what has the focus or the pointer; its link says it to screen readers.
    fn readout(self) -> impl IntoView {
        let text = move || {
            let shape = self
                .active
                .get()
                .and_then(|idx| self.map.with_value(|map| map.shapes.get(idx).cloned()));
            shape.map(|shape| self.label(&shape))
        };
        view! { <p class="county-map__readout" aria-hidden="true">{text}</p> }
    }

    fn legend(self) -> impl IntoView {
        let item = |step: u8, text: String| {
            view! {
                <li class="county-map__key">
                    <span class="county-map__swatch" data-step=step.to_string() aria-hidden="true"></span>
                    {text}
                </li>
            }
        };
        let items = move || {
            let ranges = self.shades.with(Shades::ranges);
            let steps = ranges.into_iter().map(|range| {
                let text = if range.first == range.last {
                    range.first.to_string()
                } else {
                    t!(map.range, first = range.first, last = range.last)
                };
                item(range.shade, text)
            });
            std::iter::once(item(0, "0".to_owned())).chain(steps).collect_view()
        };
        view! {
            <div class="county-map__legend">
                <p id="county-map-legend">{match self.counted {
                    Counted::Products => t!(map.legend),
                    Counted::Organizations => t!(map.legend_organizations),
                }}</p>
                <ul class="county-map__keys" aria-labelledby="county-map-legend">{items}</ul>
            </div>
        }
    }
}

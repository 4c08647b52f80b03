//! What goes between counties, as arcs over their map.

use std::sync::Arc;

use leptos::prelude::*;

use crate::geo::vector::Vector;
use crate::model::id::CountyCode;
use crate::wire::map::CountyMap;

/// Something that goes from one county to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Where from.
    pub from: CountyCode,
    /// Where to.
    pub to: CountyCode,
    /// How many.
    pub n: u32,
}

/// Arcs between the counties of a map. Hidden from screen readers: their list stands beside the map.
pub fn arcs(map: StoredValue<Arc<CountyMap>>, flows: Signal<Vec<Flow>>) -> impl IntoView {
    move || {
        let arcs = flows.with(|flows| {
            map.with_value(|map| {
                let (width, head) = (map.size.x / FLOW_WIDTHS, map.size.x / FLOW_HEADS);
                let arc = |flow: &Flow| {
                    let from = map.shape(flow.from.as_str())?.label;
                    let to = map.shape(flow.to.as_str())?.label;
                    let width = width * (1.0 + f64::from(flow.n).ln());
                    Some((arc_path(from, to, head), width.to_string()))
                };
                flows.iter().filter_map(arc).collect::<Vec<_>>()
            })
        });
        let paths = arcs.into_iter().map(|(d, width)| {
            view! { <path class="county-map__flow" d=d stroke-width=width /> }
        });
        view! { <g aria-hidden="true">{paths.collect_view()}</g> }
    }
}

/// The map is so many times as wide as the arc of a single flow.
const FLOW_WIDTHS: f64 = 300.0;
/// And so many times as wide as the head of an arc is long.
const FLOW_HEADS: f64 = 60.0;
/// An arc bends to its right by this share of its length, so that there and back are two arcs.
const FLOW_BEND: f64 = 0.18;

/// An arc with an open head at its end.
fn arc_path(from: Vector, to: Vector, head: f64) -> String {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let bend =
        (f64::midpoint(from.x, to.x) - y * FLOW_BEND, f64::midpoint(from.y, to.y) + x * FLOW_BEND);
    let (back_x, back_y) = (bend.0 - to.x, bend.1 - to.y);
    let length = back_x.hypot(back_y).max(1e-9);
    let (back_x, back_y) = (back_x / length, back_y / length);
    let wing = |side: f64| {
        let (wing_x, wing_y) = (back_x - side * back_y * 0.5, back_y + side * back_x * 0.5);
        format!("{:.2} {:.2}", to.x + wing_x * head, to.y + wing_y * head)
    };
    format!(
        "M{:.2} {:.2}Q{:.2} {:.2} {:.2} {:.2}M{}L{:.2} {:.2}L{}",
        from.x,
        from.y,
        bend.0,
        bend.1,
        to.x,
        to.y,
        wing(1.0),
        to.x,
        to.y,
        wing(-1.0)
    )
}

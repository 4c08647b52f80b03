//! Lines as SVG: every piece once, and over them what stands out.

use leptos::prelude::*;

use super::network::Network;
use crate::model::chain::LinkFamily;
use crate::scene::picture::{Line, Stroke, strokes};
use crate::scene::svg::{arrow, path, stroke_width};

/// All lines of the drawing.
pub fn all(network: Network) -> impl IntoView {
    let pieces = move || {
        network.drawing.with(|drawing| drawing.picture.strokes.iter().map(piece).collect_view())
    };
    let is_dim = move || network.emphasis.with(|emphasis| emphasis.is_any()).then_some("dim");
    view! {
        <svg class="chain-lines" data-state=is_dim aria-hidden="true" width="1" height="1">
            {pieces}
        </svg>
    }
}

/// Lines that stand out.
pub fn lit(network: Network) -> impl IntoView {
    let pieces = move || {
        let bundles = network.emphasis.with(|emphasis| emphasis.bundles.clone());
        network.drawing.with(|drawing| {
            let lines = bundles.iter().filter_map(|at| drawing.picture.lines.get(*at as usize));
            let lines: Vec<Line> = lines.cloned().collect();
            strokes(&lines).iter().map(piece).collect_view()
        })
    };
    view! {
        <svg class="chain-lines" data-state="lit" aria-hidden="true" width="1" height="1">
            {pieces}
        </svg>
    }
}

fn piece(stroke: &Stroke) -> impl IntoView + use<> {
    let family = stroke.family.map(LinkFamily::code);
    let head = stroke.is_end.then(|| {
        view! { <path class="chain-lines__arrow" data-family=family d=arrow(stroke) /> }
    });
    view! {
        <path
            class="chain-lines__line"
            data-family=family
            d=path(stroke)
            stroke-width=stroke_width(stroke.n_lines).to_string()
        />
        {head}
    }
}

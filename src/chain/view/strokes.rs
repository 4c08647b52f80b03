//! Lines as SVG, every piece once.

use leptos::prelude::*;

use super::network::Network;
use crate::chain::drawing::paths::{Path, dashes, paths};
use crate::chain::drawing::strokes::Stroke;
use crate::model::chain::LinkFamily;
use crate::ui::primitives::dynamic::{attribute, dynamic};

/// All lines of the drawing.
pub(super) fn all(network: Network) -> AnyView {
    let pieces = dynamic(move || network.drawing.with(|drawing| pieces(&drawing.picture.strokes)));
    let is_dim = attribute(move || {
        network.emphasis.with(|emphasis| emphasis.is_any()).then(|| "dim".to_owned())
    });
    view! {
        <svg class="chain-lines" data-state=is_dim aria-hidden="true" width="1" height="1">
            {pieces}
        </svg>
    }
    .into_any()
}

/// Strokes as the content of an SVG element.
pub(super) fn pieces(strokes: &[Stroke]) -> AnyView {
    paths(strokes).into_iter().map(piece).collect::<Vec<_>>().into_any()
}

fn piece(path: Path) -> AnyView {
    let family = path.family.map(LinkFamily::code);
    view! {
        <path
            class="chain-lines__line"
            data-family=family
            stroke-dasharray=path.family.and_then(dashes)
            d=path.lines
            stroke-width=path.width.to_string()
        />
        <path class="chain-lines__arrow" data-family=family d=path.arrows />
    }
    .into_any()
}

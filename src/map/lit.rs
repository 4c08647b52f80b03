//! What stands out, over a veil on all that steps back. The veil has a hole for each card that stands out
//! or was found: cards that changed themselves would have the browser paint the map anew.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::network::Network;
use super::strokes::pieces;
use crate::scene::emphasis::Emphasis;
use crate::scene::paths::{block, outline};
use crate::scene::picture::Line;
use crate::scene::strokes::strokes;
use crate::ui::dynamic::{attribute, dynamic, text};

/// The veil, the outlines of cards that stand out, and the lines between them.
pub fn lit(network: Network) -> AnyView {
    let outlines =
        move || network.emphasis.with(|emphasis| outlines(network, emphasis.items.iter().copied()));
    let veil = move || {
        if network.emphasis.with(|emphasis| !emphasis.is_any()) {
            return String::new();
        }
        let items = network.emphasis.with(|emphasis| emphasis.items.clone());
        let found = network.found.with(|found| found.first().to_vec());
        let whole = network.drawing.with(|drawing| block(drawing.content()));
        whole + &self::outlines(network, items.into_iter().chain(found).collect::<BTreeSet<u32>>())
    };
    let dim = |emphasis: &Emphasis| emphasis.is_any().then(|| "dim".to_owned());
    let lines = dynamic(move || {
        let bundles = network.emphasis.with(|emphasis| emphasis.bundles.clone());
        network.drawing.with(|drawing| {
            let lines = bundles.iter().filter_map(|at| drawing.picture.lines.get(*at as usize));
            let lines: Vec<Line> = lines.cloned().collect();
            pieces(&strokes(&lines))
        })
    });
    view! {
        <svg
            class="chain-veil"
            data-state=attribute(move || network.emphasis.with(dim))
            aria-hidden="true"
            width="1"
            height="1"
        >
            <path d=text(veil) />
        </svg>
        <svg class="chain-lines" data-state="lit" aria-hidden="true" width="1" height="1">
            <path class="chain-lines__outline" d=text(outlines) />
            {lines}
        </svg>
    }
    .into_any()
}

fn outlines(network: Network, items: impl IntoIterator<Item = u32>) -> String {
    let rect = |item| network.drawing.with(|drawing| drawing.rect(item));
    items.into_iter().filter_map(rect).map(outline).collect()
}

//! What stands out, over a veil on all that steps back. The veil has a hole for each card that stands out
//! or was found: cards that changed themselves would have the browser paint the map anew.

use leptos::prelude::*;

use super::network::Network;
use super::strokes::pieces;
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::paths::{block, outline};
use crate::chain::drawing::picture::Line;
use crate::chain::drawing::strokes::strokes;
use crate::ui::primitives::dynamic::{attribute, dynamic, text};

/// The veil, the outlines of cards that stand out, and the lines between them.
pub(super) fn highlight(network: Network) -> AnyView {
    let highlighted = move || -> Vec<u32> {
        network.emphasis.with(|emphasis| emphasis.items.iter().copied().collect())
    };
    let veil = move || {
        let mut items = highlighted();
        if items.is_empty() {
            return String::new();
        }
        network.found.with(|found| items.extend_from_slice(found.first()));
        items.sort_unstable();
        items.dedup();
        let whole = network.drawing.with(|drawing| block(drawing.content()));
        whole + &outlines(network, &items)
    };
    let dim = |emphasis: &Emphasis| emphasis.is_any().then(|| "dim".to_owned());
    let lines = dynamic(move || {
        let mut lines: Vec<Line> = vec![];
        network.emphasis.with(|emphasis| {
            network.drawing.with(|drawing| {
                for bundle in &emphasis.bundles {
                    lines.extend(drawing.picture.lines.get(*bundle as usize).cloned());
                }
            });
        });
        pieces(&strokes(&lines))
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
            <path class="chain-lines__outline" d=text(move || outlines(network, &highlighted())) />
            {lines}
        </svg>
    }
    .into_any()
}

fn outlines(network: Network, items: &[u32]) -> String {
    let rect = |item: &u32| network.drawing.with(|drawing| drawing.rect(*item));
    items.iter().filter_map(rect).map(outline).collect()
}

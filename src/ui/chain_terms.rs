//! What the words of the chain map mean: one panel, which the board and the map open.

use leptos::prelude::*;

use crate::i18n::explained;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::ui::primitives::menu::menu;

/// The button and its panel.
pub fn terms() -> AnyView {
    menu("chain-terms", t!(chain.terms).into_any(), || {
        let stages = Stage::ALL.iter().map(|own| (words::stage(*own), explained::stage(*own)));
        let chains = Chain::ALL.iter().map(|own| (words::chain(*own), explained::chain(*own)));
        let links =
            LinkFamily::ALL.iter().map(|own| (words::family(*own), explained::family(*own)));
        view! {
            {group(t!(chain.term_stages), stages)}
            {group(t!(chain.term_chains), chains)}
            {group(t!(chain.term_links), links)}
            {group(t!(chain.gaps), [(t!(chain.gap), t!(chain.term_gap))].into_iter())}
        }
        .into_any()
    })
}

/// A word and what it means.
type Term = (&'static str, &'static str);

fn group(lead: &'static str, terms: impl Iterator<Item = Term>) -> AnyView {
    let terms = terms.map(|(word, meaning)| {
        view! { <dt><strong>{word}</strong></dt><dd class="hint">{meaning}</dd> }
    });
    view! {
        <p>{lead}</p>
        <dl>{terms.collect_view()}</dl>
    }
    .into_any()
}

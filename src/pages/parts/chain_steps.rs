//! A small chain map: columns of cards in the direction of the chain, an arrow between two columns. On narrow windows
//! columns lie below each other.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, Stage};
use crate::model::organization::Organization;
use crate::routes::organization_path;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};

/// A column.
pub struct Step {
    /// Above the cards.
    pub head: &'static str,
    /// Made by [`card`].
    pub cards: Vec<AnyView>,
}

/// A card: a name, the chain that it belongs to, which its color repeats, and what else is to be said, if anything.
pub fn card(name: AnyView, chain: Option<Chain>, text: &'static str) -> AnyView {
    let code = chain.map(Chain::code);
    let chain = chain.map(words::chain);
    let comma = (chain.is_some() && !text.is_empty()).then_some(" · ");
    view! {
        <li class="steps__card" data-chain=code>
            <p>{name}</p>
            <p class="entry__meta">{chain} {comma} {text}</p>
        </li>
    }
    .into_any()
}

/// The name of an organization as the way to its page.
pub fn organization_name(row: &Organization) -> AnyView {
    way(&row.name, &organization_path(&row.id))
}

/// A name as the way to a page of this site.
pub fn way(name: &Bilingual, path: &str) -> AnyView {
    let href = use_site().href(path);
    view! { <a href=href>{localized(name)}</a> }.into_any()
}

/// The columns that have a card.
pub fn steps(label: &'static str, steps: Vec<Step>) -> AnyView {
    let columns = steps.into_iter().filter(|step| !step.cards.is_empty()).map(|step| {
        view! {
            <li>
                <p class="steps__head">{step.head}</p>
                <ul>{step.cards}</ul>
            </li>
        }
        .into_any()
    });
    view! { <ol class="steps" aria-label=label>{columns.collect::<Vec<_>>()}</ol> }.into_any()
}

/// Who works on a product, by stage.
pub fn by_stage(rows: &[Organization], sources: SourceList) -> Option<AnyView> {
    let of_stage = |stage: Stage| {
        let rows = rows.iter().filter(|row| row.stage == stage);
        let cards = rows.map(|row| {
            let name = view! { {organization_name(row)} " " {source_refs(&row.sources, sources)} };
            card(name.into_any(), Some(row.chain), "")
        });
        Step { head: words::stage(stage), cards: cards.collect() }
    };
    (!rows.is_empty()).then(|| {
        let map =
            steps(t!(product.organizations), Stage::ALL.iter().map(|own| of_stage(*own)).collect());
        view! {
            <section class="section" aria-labelledby="organisations-heading">
                <h2 id="organisations-heading">{t!(product.organizations)}</h2>
                {map}
            </section>
        }
        .into_any()
    })
}

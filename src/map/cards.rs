//! Cards as links in the document: real text, real focus.

use leptos::prelude::*;

use super::deck::{Look, Made, Standing, deck};
use super::network::Network;
use crate::layout::layered::Rect;
use crate::scene::picture::CardKind;
use crate::ui::dynamic::{attribute, text};
use crate::ui::messages::lang;

/// The cards of the network; each keeps its identity while it moves.
pub fn cards(network: Network) -> AnyView {
    let made = deck(network);
    view! {
        <For each=move || made.get() key=|made| made.key let(made)>
            {card(network, made)}
        </For>
    }
    .into_any()
}

fn card(network: Network, Made { key, look, standing }: Made) -> AnyView {
    // Its number in the drawing of now, which may be another one than it shows.
    let item = move || network.drawing.with_untracked(|drawing| drawing.item(key));
    let looks = |read: fn(&Look) -> String| {
        let look = look.clone();
        text(move || look.with(read))
    };
    let stands = |read: fn(&Standing) -> Option<&'static str>| {
        let standing = standing.clone();
        attribute(move || standing.with(read).map(str::to_owned))
    };
    let card = item().and_then(|item| network.cards.card.run(item));
    let Some(card) = card else { return ().into_any() };
    let picture = item().and_then(|item| network.cards.picture.run(item));
    let title_lang = (!card.lang.is_empty() && card.lang != lang()).then_some(card.lang);
    let enter = move |_| network.hover(item());
    let leave = move |_| network.hover(None);
    let blur = move |_| network.hover(None);
    let focus = move |_| network.focused(item());
    view! {
        <a
            class="chain-card"
            href=looks(|look| look.href.clone())
            style=looks(style)
            data-item=looks(|look| look.item.to_string())
            data-chain=card.chain.code()
            data-kind=kind(card.kind)
            data-state=stands(|standing| standing.state)
            data-zoom=stands(|standing| Some(standing.detail.code()))
            aria-current=stands(|standing| standing.is_selected.then_some("true"))
            tabindex=stands(|standing| Some(if standing.is_stop { "0" } else { "-1" }))
            draggable="false"
            on:pointerenter=enter
            on:pointerleave=leave
            on:focus=focus
            on:blur=blur
        >
            {picture}
            <span class="chain-card__text">
                <span class="chain-card__title" lang=title_lang>{card.title}</span>
                " "
                <span class="chain-card__note">{card.note}</span>
            </span>
            " "
            <span class="chain-card__n">{looks(|look| look.n_members.map(|n| n.to_string()).unwrap_or_default())}</span>
            <span class="visually-hidden">" " {looks(|look| look.more.clone())}</span>
        </a>
    }
    .into_any()
}

fn style(look: &Look) -> String {
    let Rect { x, y, width, height } = look.rect;
    format!("transform:translate({x}px,{y}px);inline-size:{width}px;block-size:{height}px")
}

fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Organisation => "organisation",
        CardKind::Product => "product",
        CardKind::Group(_) => "group",
    }
}

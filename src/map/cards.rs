//! Cards as links in the document: real text, real focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::network::Network;
use crate::scene::diagram::Key;
use crate::scene::drawing::Drawing;
use crate::scene::picture::{Card, CardKind};
use crate::scene::walk::reading_order;
use crate::ui::messages::lang;

/// All cards, in the order in which one reads them; each keeps its identity while it moves.
pub fn cards(network: Network) -> impl IntoView {
    let keys = move || {
        network.drawing.with(|drawing| {
            let items = reading_order(&drawing.layout).into_iter();
            let keys = items.filter_map(|item| drawing.keys.get(item as usize));
            keys.cloned().collect::<Vec<Key>>()
        })
    };
    view! {
        <For each=keys key=Clone::clone let(key)>
            {card(network, key)}
        </For>
    }
}

fn card(network: Network, key: Key) -> impl IntoView {
    let of = move |drawing: &Arc<Drawing>| {
        let item = drawing.item(&key)?;
        Some((item, drawing.picture.cards.get(item as usize)?.clone()))
    };
    let found: Memo<Option<(u32, Card)>> = Memo::new(move |_| network.drawing.with(&of));
    let item = move || found.with(|found| found.as_ref().map(|(item, _)| *item));
    let style = move || {
        found.with(|found| {
            found.as_ref().map(|(_, card)| {
                let rect = card.rect;
                format!(
                    "transform:translate({}px,{}px);inline-size:{}px;block-size:{}px",
                    rect.x, rect.y, rect.width, rect.height
                )
            })
        })
    };
    let with = move |read: fn(&Card) -> String| {
        move || found.with(|found| found.as_ref().map(|(_, card)| read(card)))
    };
    let title_lang = move || {
        let own = found.with(|found| found.as_ref().map_or("", |(_, card)| card.lang));
        (!own.is_empty() && own != lang()).then_some(own)
    };
    let state = move || network.state_of(item()?);
    let is_selected =
        move || (item().is_some() && network.selected.get() == item()).then_some("true");
    let tab = move || if item().is_some() && network.stop() == item() { "0" } else { "-1" };
    let href = move || item().map(|item| network.cards.href.run(item));
    let more = move || item().map(|item| network.cards.more.run(item));
    let picture = move || item().and_then(|item| network.cards.picture.run(item));
    let enter = move |_| network.hover(item());
    let leave = move |_| network.hover(None);
    let blur = move |_| network.hover(None);
    let focus = move |_| network.focused(item());
    view! {
        <a
            class="chain-card"
            href=href
            style=style
            data-item=move || item().map(|item| item.to_string())
            data-chain=with(|card| card.chain.code().to_owned())
            data-kind=with(|card| kind(card.kind).to_owned())
            data-state=state
            aria-current=is_selected
            tabindex=tab
            draggable="false"
            on:pointerenter=enter
            on:pointerleave=leave
            on:focus=focus
            on:blur=blur
        >
            {picture}
            <span class="chain-card__text">
                <span class="chain-card__title" lang=title_lang>{with(|card| card.title.clone())}</span>
                " "
                <span class="chain-card__note">{with(|card| card.note.clone())}</span>
            </span>
            " "
            <span class="chain-card__n">{with(|card| match card.kind {
                CardKind::Group(n) => n.to_string(),
                _ => String::new(),
            })}</span>
            <span class="visually-hidden">" " {more}</span>
        </a>
    }
}

fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Organisation => "organisation",
        CardKind::Product => "product",
        CardKind::Group(_) => "group",
    }
}

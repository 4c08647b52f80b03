//! Cards as links in the document: real text, real focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::network::Network;
use crate::layout::layered::Rect;
use crate::scene::diagram::Key;
use crate::scene::drawing::Drawing;
use crate::scene::picture::{Card, CardKind};
use crate::scene::walk::reading_order;
use crate::ui::dynamic::{attribute, dynamic};
use crate::ui::messages::lang;

/// All cards, in the order in which one reads them; each keeps its identity while it moves.
pub fn cards(network: Network) -> AnyView {
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
    .into_any()
}

fn card(network: Network, key: Key) -> AnyView {
    let of = move |drawing: &Arc<Drawing>| {
        let item = drawing.item(&key)?;
        Some((item, drawing.picture.cards.get(item as usize)?.clone()))
    };
    let found: Memo<Option<(u32, Card)>> = Memo::new(move |_| network.drawing.with(&of));
    let item = move || found.with(|found| found.as_ref().map(|(item, _)| *item));
    let with = move |read: fn(&Card) -> String| {
        attribute(move || found.with(|found| found.as_ref().map(|(_, card)| read(card))))
    };
    let title_lang = attribute(move || {
        let own = found.with(|found| found.as_ref().map_or("", |(_, card)| card.lang));
        (!own.is_empty() && own != lang()).then(|| own.to_owned())
    });
    let state = attribute(move || network.state_of(item()?).map(str::to_owned));
    let is_selected = attribute(move || {
        (item().is_some() && network.selected.get() == item()).then(|| "true".to_owned())
    });
    let tab = attribute(move || {
        let is_stop = item().is_some() && network.stop() == item();
        Some(if is_stop { "0" } else { "-1" }.to_owned())
    });
    let href = attribute(move || item().map(|item| network.cards.href.run(item)));
    let more = attribute(move || item().map(|item| network.cards.more.run(item)));
    let number = attribute(move || item().map(|item| item.to_string()));
    let picture =
        dynamic(move || item().and_then(|item| network.cards.picture.run(item)).into_any());
    let enter = move |_| network.hover(item());
    let leave = move |_| network.hover(None);
    let blur = move |_| network.hover(None);
    let focus = move |_| network.focused(item());
    view! {
        <a
            class="chain-card"
            href=href
            style=with(style)
            data-item=number
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
    .into_any()
}

fn style(card: &Card) -> String {
    let Rect { x, y, width, height } = card.rect;
    format!("transform:translate({x}px,{y}px);inline-size:{width}px;block-size:{height}px")
}

fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Organisation => "organisation",
        CardKind::Product => "product",
        CardKind::Group(_) => "group",
    }
}

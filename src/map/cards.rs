//! Cards as links in the document: real text, real focus.

use leptos::prelude::*;

use super::FIRST_FRAME;
use super::network::Network;
use crate::browser::clock::mark;
use crate::browser::frame::on_next_frame;
use crate::layout::layered::Rect;
use crate::scene::camera::CARDS_SCALE;
use crate::scene::diagram::Key;
use crate::scene::picture::{Card, CardKind};
use crate::scene::walk::reading_order;
use crate::text::sorting::sort_by_key;
use crate::ui::dynamic::{attribute, dynamic, effect};
use crate::ui::messages::lang;

/// All cards, in the order in which one reads them; each keeps its identity while it moves. Of a crowd
/// those that are near, in the order in which they came. Some are made in a frame: all at once would
/// hold the page up.
pub fn cards(network: Network) -> AnyView {
    let window = Memo::new(move |_| window(network));
    let made: RwSignal<Vec<Key>> = RwSignal::new(vec![]);
    let n_ready = RwSignal::new(0);
    effect(move || {
        let is_begun = n_ready.get() > 0;
        let next = move || on_next_frame(move || _ = n_ready.try_update(|n| *n += 1));
        if !network.sight.is_opened() {
            return; // none is to be seen, and then all would be at once
        }
        if !is_begun {
            next(); // what is around them has been laid out in this frame
            return;
        }
        let (is_crowd, wanted) = wanted(network, window.get());
        let before = made.get_untracked();
        let stop = network.stop();
        let stop = network.drawing.with(|drawing| drawing.key(stop?));
        let mut new: Vec<Key> =
            wanted.iter().filter(|key| !before.contains(key)).copied().collect();
        // The keyboard does not wait for its own.
        sort_by_key(&mut new, |key| stop != Some(*key));
        let most = if before.is_empty() { FIRST_CARDS } else { CARDS_PER_FRAME };
        if new.len() > most {
            next();
            new.truncate(most);
        }
        let now = if is_crowd {
            // Those that are there keep their places: one that is moved loses the focus.
            let kept = before.iter().filter(|key| wanted.contains(key)).copied();
            kept.chain(new).collect()
        } else {
            let is_there = |key: &Key| before.contains(key) || new.contains(key);
            wanted.into_iter().filter(is_there).collect()
        };
        if before.is_empty() && !is_crowd {
            // They are seen when the next frame begins.
            on_next_frame(|| mark(FIRST_FRAME));
        }
        made.set(now);
    });
    let keys = move || made.get();
    view! {
        <For each=keys key=Clone::clone let(key)>
            {card(network, key)}
        </For>
    }
    .into_any()
}

/// Whether the drawing is a crowd, and what cards there should be.
fn wanted(network: Network, window: Option<Rect>) -> (bool, Vec<Key>) {
    network.drawing.with(|drawing| {
        let all = 0..drawing.layout.nodes.len() as u32;
        let is_crowd = drawing.is_crowd();
        let items = if is_crowd { near(network, window) } else { all.collect() };
        let items = reading_order(&drawing.layout, items).into_iter();
        (is_crowd, items.filter_map(|item| drawing.key(item)).collect())
    })
}

/// Cards that are made in a frame; at first fewer, as their code runs for the first time.
const CARDS_PER_FRAME: usize = 8;
const FIRST_CARDS: usize = 2;

/// The part of the world whose cards are there, in steps, so that it seldom changes; `None` where cards
/// are not to be read.
fn window(network: Network) -> Option<Rect> {
    const STEP: f32 = 256.0;
    if network.sight.camera().scale < CARDS_SCALE {
        return None;
    }
    let Rect { x, y, width, height } = network.sight.shown();
    let [left, top] = [x, y].map(|start| (start / STEP).floor() * STEP);
    let [right, bottom] = [x + width, y + height].map(|end| (end / STEP).ceil() * STEP);
    Some(Rect { x: left, y: top, width: right - left, height: bottom - top })
}

/// Items in the window, and those that the keyboard is at.
fn near(network: Network, window: Option<Rect>) -> Vec<u32> {
    let mut items = network.drawing.with(|drawing| {
        let rects = drawing.layout.nodes.iter().zip(0..);
        let shown = rects.filter(|(rect, _)| window.is_some_and(|own| own.overlaps(rect)));
        shown.map(|(_, item)| item).collect::<Vec<u32>>()
    });
    if let Some(stop) = network.stop().filter(|stop| !items.contains(stop)) {
        items.push(stop);
    }
    items
}

fn card(network: Network, key: Key) -> AnyView {
    let found: Memo<Option<(u32, Card)>> = Memo::new(move |_| {
        let item = network.drawing.with(|drawing| drawing.item(key))?;
        Some((item, network.cards.card.run(item)?))
    });
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

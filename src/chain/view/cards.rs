//! Cards as links in the document: real text, real focus.

use leptos::prelude::*;
use web_sys::Element;

use super::network::Network;
use super::virtual_cards::{Look, Made, Standing, virtual_cards};
use crate::chain::drawing::picture::CardKind;
use crate::i18n::messages::lang;
use crate::layered::Rect;
use crate::ui::primitives::dynamic::{effect_with_last, text};

/// The cards of the network; each keeps its identity while it moves.
pub(super) fn cards(network: Network) -> AnyView {
    let made = virtual_cards(network);
    view! {
        <For each=move || made.get() key=|made| made.key let(made)>
            {card(network, made)}
        </For>
    }
    .into_any()
}

fn card(network: Network, made: Made) -> AnyView {
    let key = made.key;
    // Its number in the drawing of now, which may be another one than it shows.
    let item = move || network.drawing.with_untracked(|drawing| drawing.plan.item(key));
    let looks = |read: fn(&Look) -> String| {
        let look = made.look.clone();
        text(move || look.with(read))
    };
    let card = item().and_then(|item| network.cards.card.run(item));
    let Some(card) = card else { return ().into_any() };
    let picture = item().and_then(|item| network.cards.picture.run(item));
    let title_lang = (!card.lang.is_empty() && card.lang != lang()).then_some(card.lang);
    let enter = move |_| network.hover(item());
    let leave = move |_| network.hover(None);
    let blur = move |_| network.blurred();
    let focus = move |_| network.focused(item());
    view! {
        <a
            class="chain-card"
            data-chain=card.chain.code()
            data-kind=kind(card.kind)
            draggable="false"
            on:pointerenter=enter
            on:pointerleave=leave
            on:focus=focus
            on:blur=blur
            use:follow=made.clone()
        >
            {picture}
            <span class="chain-card__text">
                <span class="chain-card__title" lang=title_lang>{card.title}</span>
                " "
                <span class="chain-card__note">{card.note}</span>
            </span>
            " "
            <span class="chain-card__n">{looks(|look| look.n_more.clone())}</span>
            <span class="visually-hidden">" " {looks(|look| look.more.clone())}</span>
        </a>
    }
    .into_any()
}

type Attributes = [(&'static str, Option<String>); 7];

/// Has an element follow what a card shows and how it stands: in one effect, as hundreds of cards with
/// one for each attribute take long to make and to take away.
fn follow(element: Element, made: Made) {
    effect_with_last(move |last: Option<Attributes>| {
        let now = made.look.with(|look| made.standing.with(|standing| attributes(look, standing)));
        for (at, (name, value)) in now.iter().enumerate() {
            let was = last.as_ref().and_then(|last| last.get(at)).and_then(|(_, was)| was.as_ref());
            _ = match value {
                _ if was == value.as_ref() => Ok(()),
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
        now
    });
}

fn attributes(look: &Look, standing: &Standing) -> Attributes {
    let of = |value: &str| Some(value.to_owned());
    [
        ("href", Some(look.href.clone())),
        ("style", Some(style(look.rect))),
        ("data-item", Some(look.item.to_string())),
        ("data-found", standing.is_found.then(|| "true".to_owned())),
        ("data-zoom", of(standing.detail.code())),
        ("aria-current", standing.is_selected.then(|| "true".to_owned())),
        ("tabindex", of(if standing.is_stop { "0" } else { "-1" })),
    ]
}

fn style(Rect { x, y, width, height }: Rect) -> String {
    format!("transform:translate({x}px,{y}px);inline-size:{width}px;block-size:{height}px")
}

fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Organization => "organisation",
        CardKind::Product => "product",
        CardKind::Group(_) => "group",
    }
}

//! Heads of columns and lanes: they stay at the edges while the world moves.

use leptos::prelude::*;

use super::network::Network;
use super::viewport::Viewport;
use crate::chain::drawing::heads::HEAD_HEIGHT;
use crate::chain::drawing::heads::seen;
use crate::chain::drawing::picture::{Head, Picture};
use crate::ui::loading::lazy::later;
use crate::ui::primitives::dynamic::{dynamic, text};

/// A column that is narrower has its name in its title alone, px.
const MIN_NAMED: f32 = 36.0;

/// Names of columns and of their groups, above the viewport.
pub(super) fn columns(network: Network) -> AnyView {
    let heads = of_drawing(network, move |picture| {
        let heads = picture.columns.iter().map(|head| column(network.viewport, head));
        heads.collect::<Vec<_>>().into_any()
    });
    view! { <div class="chain-map__columns" aria-hidden="true">{heads}</div> }.into_any()
}

/// Names of lanes, before the viewport.
pub(super) fn lanes(network: Network) -> AnyView {
    let heads = move || {
        of_drawing(network, move |picture| {
            let heads = picture.lanes.iter().map(|head| lane(network.viewport, head));
            heads.collect::<Vec<_>>().into_any()
        })
    };
    view! { <div class="chain-map__lanes" aria-hidden="true">{later(2, heads)}</div> }.into_any()
}

/// Made anew with the drawing, not with the camera; before that is in its place they would be set twice.
fn of_drawing(network: Network, heads: impl Fn(&Picture) -> AnyView + Send + 'static) -> AnyView {
    dynamic(move || match network.viewport.is_opened() {
        true => network.drawing.with(|drawing| heads(&drawing.picture)),
        false => ().into_any(),
    })
}

fn column(viewport: Viewport, head: &Head) -> AnyView {
    let Head { rect, text: name, .. } = head.clone();
    let place = move || {
        let (camera, [room, _]) = (viewport.camera(), viewport.size());
        let [start, _] = camera.screen_from_world([rect.x, 0.0]);
        seen(start, rect.width * camera.scale, room)
    };
    let style = move || {
        let (start, width) = place();
        format!("transform:translateX({start}px);inline-size:{width}px")
    };
    let row = if rect.y < -2.0 * HEAD_HEIGHT { "upper" } else { "lower" };
    let title = name.clone();
    let named = move || if place().1 >= MIN_NAMED { name.clone() } else { String::new() };
    view! { <span class="chain-map__column" data-row=row style=text(style) title=title>{text(named)}</span> }
        .into_any()
}

fn lane(viewport: Viewport, head: &Head) -> AnyView {
    let Head { rect, text: name, chain, .. } = head.clone();
    let style = move || {
        let (camera, [_, room]) = (viewport.camera(), viewport.size());
        let [_, start] = camera.screen_from_world([0.0, rect.y]);
        let (start, height) = seen(start, rect.height * camera.scale, room);
        format!("transform:translateY({start}px);block-size:{height}px")
    };
    let (chain, title) = (chain.map(|chain| chain.code()), name.clone());
    view! {
        <span class="chain-map__lane" data-chain=chain style=text(style) title=title>
            <span class="chain-map__lane-name">{name}</span>
        </span>
    }
    .into_any()
}

/// Bands behind the lanes, in the world.
pub(super) fn bands(network: Network) -> AnyView {
    let bands = dynamic(move || {
        network.drawing.with(|drawing| {
            let content = drawing.content();
            let lanes = drawing.picture.lanes.iter().map(|head| {
                let style = format!(
                    "transform:translate({}px,{}px);inline-size:{}px;block-size:{}px",
                    content.x, head.rect.y, content.width, head.rect.height
                );
                view! { <span class="chain-map__band" style=style></span> }.into_any()
            });
            lanes.collect::<Vec<_>>().into_any()
        })
    });
    view! { <div aria-hidden="true">{bands}</div> }.into_any()
}

/// Cells that are gaps, in the world. They come after the cards for who goes from one to the next.
pub(super) fn gaps(network: Network) -> AnyView {
    dynamic(move || {
        let page = network.cards.gaps.run(());
        network.drawing.with(|drawing| {
            let gaps = drawing.picture.gaps.iter().map(|head| gap(head, page.clone()));
            gaps.collect::<Vec<_>>().into_any()
        })
    })
}

/// A gap, which leads to what is known of it.
fn gap(head: &Head, page: Option<String>) -> AnyView {
    let style = format!(
        "transform:translate({}px,{}px);inline-size:{}px;block-size:{}px",
        head.rect.x, head.rect.y, head.rect.width, head.rect.height
    );
    let Head { text, note, .. } = head.clone();
    let Some(page) = page else {
        return view! { <span class="chain-map__gap" style=style aria-hidden="true">{text}</span> }
            .into_any();
    };
    let title = note.clone();
    view! {
        <a class="chain-map__gap" style=style href=page title=title draggable="false">
            {text} <span class="visually-hidden">" " {note}</span>
        </a>
    }
    .into_any()
}

//! The whole picture small, with a frame around what is in sight; a press or a drag goes there.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::network::Network;
use super::viewport::closest;
use crate::chain::drawing::paths::block;
use crate::layered::Rect;
use crate::model::chain::Chain;
use crate::ui::primitives::dynamic::{attribute, dynamic, text};

/// The small picture. Whatever it does, keys and buttons do too.
pub(super) fn minimap(network: Network) -> AnyView {
    let bounds = move || network.drawing.with(|drawing| drawing.content());
    let view_box = text(move || {
        let Rect { x, y, width, height } = bounds();
        format!("{x} {y} {width} {height}")
    });
    let cards = dynamic(move || {
        network.drawing.with(|drawing| {
            let cards = drawing.picture.cards.iter().map(|card| (card.chain, card.rect));
            let cells = drawing.detail_levels.iter().flat_map(|detail_levels| &detail_levels.cells);
            let cells = cells.map(|cell| (cell.chain, cell.rect));
            let all: Vec<(Chain, Rect)> = cards.chain(cells).collect();
            let of_chain = |chain: &Chain| {
                let own = all.iter().filter(|(of, _)| of == chain);
                let blocks: String = own.map(|(_, rect)| block(*rect)).collect();
                view! { <path class="chain-minimap__card" data-chain=chain.code() d=blocks /> }
            };
            Chain::ALL.iter().map(of_chain).collect::<Vec<_>>().into_any()
        })
    });
    let frame = dynamic(move || {
        let shown = network.viewport.shown();
        view! {
            <rect class="chain-minimap__frame" x=shown.x y=shown.y width=shown.width height=shown.height />
        }
        .into_any()
    });
    let is_whole = move || {
        let (shown, all) = (network.viewport.shown(), bounds());
        shown.width >= all.width && shown.height >= all.height
    };
    let whole = attribute(move || is_whole().then(|| "true".to_owned()));
    let go = move |event: &PointerEvent| {
        let Some(map) = closest(event, ".chain-minimap") else { return };
        let (seen, all) = (map.get_bounding_client_rect(), bounds());
        let share =
            |at: i32, start: f64, extent: f64| ((f64::from(at) - start) / extent.max(1.0)) as f32;
        let x = share(event.client_x(), seen.left(), seen.width());
        let y = share(event.client_y(), seen.top(), seen.height());
        network.viewport.center_on([all.x + x * all.width, all.y + y * all.height]);
    };
    let press = move |event: PointerEvent| go(&event);
    let drag = move |event: PointerEvent| {
        if event.buttons() == 1 {
            go(&event);
        }
    };
    view! {
        <svg
            class="chain-minimap"
            viewBox=view_box
            preserveAspectRatio="none"
            aria-hidden="true"
            data-whole=whole
            on:pointerdown=press
            on:pointermove=drag
        >
            {cards}
            {frame}
        </svg>
    }
    .into_any()
}

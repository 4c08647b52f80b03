//! Heads of columns and lanes: they stay at the edges while the world moves.

use leptos::prelude::*;

use super::network::Network;
use crate::scene::heads::HEAD_HEIGHT;
use crate::scene::heads::seen;
use crate::scene::picture::Head;
use crate::ui::dynamic::dynamic;
use crate::ui::lazy::later;

/// A column that is narrower has its name in its title alone, px.
const MIN_NAMED: f32 = 36.0;

/// Names of columns and of their groups, above the viewport.
pub fn columns(network: Network) -> AnyView {
    let heads = dynamic(move || {
        if !network.sight.is_opened() {
            return ().into_any(); // they would be set twice
        }
        let (camera, [room, _]) = (network.sight.camera(), network.sight.size());
        network.drawing.with(|drawing| {
            let heads = drawing.picture.columns.iter();
            heads
                .map(|head| {
                    let [start, _] = camera.screen_from_world([head.rect.x, 0.0]);
                    let row = if head.rect.y < -2.0 * HEAD_HEIGHT { "upper" } else { "lower" };
                    let (start, width) = seen(start, head.rect.width * camera.scale, room);
                    let style = format!("transform:translateX({start}px);inline-size:{width}px");
                    let name = (width >= MIN_NAMED).then(|| head.text.clone());
                    view! { <span class="chain-map__column" data-row=row style=style title=head.text.clone()>{name}</span> }
                })
                .collect::<Vec<_>>()
                .into_any()
        })
    });
    view! { <div class="chain-map__columns" aria-hidden="true">{heads}</div> }.into_any()
}

/// Names of lanes, before the viewport.
pub fn lanes(network: Network) -> AnyView {
    let heads = move || {
        if !network.sight.is_opened() {
            return ().into_any();
        }
        let (camera, [_, room]) = (network.sight.camera(), network.sight.size());
        network.drawing.with(|drawing| {
            let heads = drawing.picture.lanes.iter();
            heads
                .map(|head| {
                    let [_, start] = camera.screen_from_world([0.0, head.rect.y]);
                    let (start, height) = seen(start, head.rect.height * camera.scale, room);
                    let style = format!("transform:translateY({start}px);block-size:{height}px");
                    let chain = head.chain.map(|chain| chain.code());
                    view! {
                        <span class="chain-map__lane" data-chain=chain style=style title=head.text.clone()>
                            <span class="chain-map__lane-name">{head.text.clone()}</span>
                        </span>
                    }
                })
                .collect::<Vec<_>>()
                .into_any()
        })
    };
    view! { <div class="chain-map__lanes" aria-hidden="true">{later(2, heads)}</div> }.into_any()
}

/// Bands behind the lanes, and cells that are gaps, in the world.
pub fn bands(network: Network) -> AnyView {
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
            lanes.chain(drawing.picture.gaps.iter().map(gap)).collect::<Vec<_>>().into_any()
        })
    });
    view! { <div aria-hidden="true">{bands}</div> }.into_any()
}

fn gap(head: &Head) -> AnyView {
    let style = format!(
        "transform:translate({}px,{}px);inline-size:{}px;block-size:{}px",
        head.rect.x, head.rect.y, head.rect.width, head.rect.height
    );
    view! { <span class="chain-map__gap" style=style>{head.text.clone()}</span> }.into_any()
}

//! The network of more items than one can read: canvases behind the cards of those that are near.
//!
//! A painter ([`webgl`], or [`canvas_2d`] where the browser has no WebGL) draws groups, nodes and lines,
//! [`names`] writes over them. Nothing is painted while nothing changes.

mod canvas_2d;
mod color_probes;
mod names;
mod paint;
mod surface;
mod webgl;

use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::html::{Canvas, Span};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::network::Network;
use super::once::Once;
use super::viewport::closest;
use crate::browser::clock::{now_ms, sleep};
use crate::browser::frame::{PixelRatioWatch, on_next_frame, pixel_ratio};
use crate::chain::drawing::level_of_detail::frame_budget::REST_MS;
use crate::chain::drawing::level_of_detail::gather::{item_at, nearness};
use crate::ui::loading::lazy::lazy_part;
use crate::ui::primitives::dynamic::{dynamic, effect};
use surface::Surface;

/// So often WebGL is started anew after its context was lost; then Canvas 2D does it.
const MAX_GL_ATTEMPTS: u32 = 3;

/// The canvases, while the drawing is a large drawing; their code comes with the first of them.
pub(super) fn canvas_layer(network: Network) -> AnyView {
    provide_context(network);
    let is_large = Memo::new(move |_| network.drawing.with(|drawing| drawing.is_large()));
    dynamic(move || if is_large.get() { lazy_part!(canvas, Canvases) } else { ().into_any() })
}

#[component]
fn Canvases() -> impl IntoView {
    let network = expect_context::<Network>();
    let n_lost = RwSignal::new(0);
    dynamic(move || canvases(network, n_lost))
}

fn canvases(network: Network, n_lost: RwSignal<u32>) -> AnyView {
    let has_gl = n_lost.get() < MAX_GL_ATTEMPTS;
    let picture: NodeRef<Canvas> = NodeRef::new();
    let text: NodeRef<Canvas> = NodeRef::new();
    let palette: NodeRef<Span> = NodeRef::new();
    let brush = Brush::new(network);
    let surface = brush.surface;
    let is_started = RwSignal::new(false);
    let with_surface = move |act: &dyn Fn(&mut Surface)| {
        if is_started.get() {
            surface.update_value(|surface| _ = surface.as_mut().map(act));
            brush.ask();
        }
    };
    effect(move || {
        let (Some(picture), Some(text), Some(palette)) = (picture.get(), text.get(), palette.get())
        else {
            return;
        };
        let new = Surface::new(picture, text, palette, has_gl);
        if new.is_none() && has_gl {
            n_lost.set(MAX_GL_ATTEMPTS);
        }
        is_started.set(new.is_some());
        surface.set_value(new);
    });
    effect(move || {
        let drawing = network.drawing.get();
        with_surface(&|surface| surface.draw(&drawing));
    });
    effect(move || {
        let emphasis = network.emphasis.get();
        with_surface(&|surface| surface.light(&emphasis));
    });
    effect(move || {
        _ = (network.viewport.camera(), network.viewport.size());
        with_surface(&|_| ());
    });
    let ratio = RwSignal::new(pixel_ratio());
    let watch = StoredValue::new_local(None);
    effect(move || {
        ratio.track();
        let tell = move || _ = ratio.try_set(pixel_ratio());
        watch.set_value(Some(PixelRatioWatch::new(tell)));
        with_surface(&|_| ());
    });
    // The probes of the colors change with the theme.
    let recolor = move |_| with_surface(&Surface::forget_inks);
    let lose = move |_: Event| n_lost.update(|n| *n += 1);
    view! {
        <canvas class="chain-crowd" node_ref=picture aria-hidden="true" on:webglcontextlost=lose></canvas>
        <canvas class="chain-crowd" node_ref=text aria-hidden="true"></canvas>
        <span class="chain-inks" node_ref=palette aria-hidden="true" on:transitionend=recolor>
            {color_probes::probes()}
        </span>
    }
    .into_any()
}

/// What paints in the next frame.
#[derive(Clone, Copy)]
struct Brush {
    network: Network,
    surface: StoredValue<Option<Surface>, LocalStorage>,
    next: Once,
    n_frames: StoredValue<u32>,
}

impl Brush {
    fn new(network: Network) -> Self {
        Self {
            network,
            surface: StoredValue::new_local(None),
            next: Once::new(),
            n_frames: StoredValue::new(0),
        }
    }

    /// Has it painted, once in a frame.
    fn ask(self) {
        self.next.on_next_frame(move || {
            let started_ms = now_ms();
            if !self.paint(false) {
                spawn_local(self.complete());
            }
            on_next_frame(move || self.learn(now_ms() - started_ms));
        });
    }

    /// Paints the rest when nothing has moved for a while.
    async fn complete(self) {
        let n_frames = self.n_frames.try_get_value();
        sleep(REST_MS).await;
        if self.n_frames.try_get_value() == n_frames {
            on_next_frame(move || _ = self.paint(true));
        }
    }

    fn learn(self, took_ms: f64) {
        self.surface.try_update_value(|surface| {
            if let Some(surface) = surface {
                surface.frame_budget.learn(took_ms);
            }
        });
    }

    /// Paints; gives whether that was all that is to be seen.
    fn paint(self, is_at_rest: bool) -> bool {
        _ = self.n_frames.try_update_value(|n| *n = n.wrapping_add(1));
        let painted = self.surface.try_update_value(|surface| {
            surface.as_mut().is_none_or(|surface| surface.paint(self.network, is_at_rest))
        });
        painted.unwrap_or(true)
    }
}

/// The mouse leaves the map.
pub(super) fn leave(network: Network, event: &PointerEvent) {
    if is_pointing(network, event) {
        network.hover(None);
    }
}

/// Tells what the mouse is over, where no card tells it.
pub(super) fn point(network: Network, event: &PointerEvent) {
    if is_pointing(network, event) && event.buttons() == 0 && is_on_picture(event) {
        network.hover(item_under(network, event));
    }
}

/// A press on a node chooses it, one on a group goes there.
pub(super) fn press(network: Network, event: &MouseEvent) {
    if !is_on_picture(event) {
        return;
    }
    if let Some(item) = item_under(network, event) {
        network.cards.open.run(item);
        return;
    }
    let viewport = network.viewport;
    let point = viewport.world_at(event);
    let cell = network.drawing.with_untracked(|drawing| {
        let detail_levels = drawing.detail_levels.as_ref()?;
        detail_levels.cell_at(point).map(|cell| cell.rect)
    });
    if let Some(rect) = cell.filter(|_| nearness(viewport.camera_now().scale) < 1.0) {
        viewport.frame(rect);
    }
}

fn is_pointing(network: Network, event: &PointerEvent) -> bool {
    let is_large = network.drawing.with_untracked(|drawing| drawing.is_large());
    is_large && event.pointer_type() == "mouse"
}

fn is_on_picture(event: &MouseEvent) -> bool {
    closest(event, ".chain-card").is_none()
}

fn item_under(network: Network, event: &MouseEvent) -> Option<u32> {
    let viewport = network.viewport;
    let is_near = nearness(viewport.camera_now().scale) > 0.0;
    network.drawing.with_untracked(|drawing| {
        let is_shown = drawing.is_large() && is_near;
        item_at(&drawing.layout, viewport.world_at(event)).filter(|_| is_shown)
    })
}

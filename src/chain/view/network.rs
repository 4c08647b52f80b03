//! The network: a viewport over the world of cards and lines, with heads at its edges, a small picture
//! of it all, and buttons.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;

use super::canvas;
use super::cards;
use super::heads;
use super::highlight;
use super::minimap;
use super::strokes;
use super::viewport::{Viewport, closest};
use crate::browser::focus;
use crate::browser::frame::on_next_frame;
use crate::browser::fullscreen;
use crate::browser::scroll;
use crate::chain::drawing::Drawing;
use crate::chain::drawing::arrow_keys::{Direction, first, last, next};
use crate::chain::drawing::camera::Place;
use crate::chain::drawing::diagram::Key;
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::picture::Card;
use crate::i18n::messages::t;
use crate::layered::Rect;
use crate::ui::loading::lazy::later;
use crate::ui::primitives::dynamic::{attribute, flag, text};
use crate::ui::primitives::icon::{Glyph, Icon};

/// What cards are to the page.
#[derive(Clone, Copy)]
pub struct CardContent {
    /// The address that a card leads to.
    pub href: Callback<u32, String>,
    /// What a card says to who does not see where it stands.
    pub more: Callback<u32, String>,
    /// The picture of a product.
    pub picture: Callback<u32, Option<AnyView>>,
    /// The card of an item.
    pub card: Callback<u32, Option<Card>>,
    /// The address of what is known of gaps, where it can be opened.
    pub gaps: Callback<(), Option<String>>,
    /// Reads all that addresses follow beside the drawing.
    pub follow: Callback<()>,
    /// Goes where a card leads, for who presses where no card is.
    pub open: Callback<u32>,
}

/// Items that were searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The first of them, best first.
    first: Vec<u32>,
    all: Vec<u32>,
}

/// So many of what was found have their names before others.
const MAX_NAMED: usize = 200;

impl Marked {
    /// Of items, best first.
    pub fn new(items: Vec<u32>) -> Self {
        let first = items.iter().take(MAX_NAMED).copied().collect();
        let mut all = items;
        all.sort_unstable();
        Self { first, all }
    }

    /// As many of them as are marked before others, best first.
    pub(super) fn first(&self) -> &[u32] {
        &self.first
    }

    fn contains(&self, item: u32) -> bool {
        self.all.binary_search(&item).is_ok()
    }
}

/// What the network shows, and what it asks of the page.
#[derive(Clone, Copy)]
pub struct Network {
    /// What is drawn.
    pub drawing: Signal<Arc<Drawing>>,
    /// What stands out.
    pub emphasis: Signal<Emphasis>,
    /// The item whose facts are shown.
    pub selected: Signal<Option<u32>>,
    /// Items that were searched for.
    pub found: Signal<Arc<Marked>>,
    /// What is pointed at or has the focus.
    pub hovered: RwSignal<Option<u32>>,
    /// What cards are to the page.
    pub cards: CardContent,
    /// The camera.
    pub viewport: Viewport,
    /// The one card that the Tab key stops at.
    pub(super) stop: Memo<Option<u32>>,
    /// Whether cards are still to come, to go, to change or to be put in order.
    pub(super) is_busy: RwSignal<bool>,
    /// Whether one of the cards has the focus, as far as the browser tells when it loses it.
    pub(super) has_focus: RwSignal<bool>,
    /// What had the focus last, whatever its number is in the drawing.
    focused: RwSignal<Option<Key>>,
}

impl Network {
    /// The network of a drawing, with a camera over it, at `place` where it is told, and nothing pointed at.
    pub fn new(
        drawing: Signal<Arc<Drawing>>,
        emphasis: Signal<Emphasis>,
        selected: Signal<Option<u32>>,
        found: Signal<Arc<Marked>>,
        hovered: RwSignal<Option<u32>>,
        cards: CardContent,
        place: Option<Place>,
    ) -> Self {
        let bounds = Signal::derive(move || drawing.with(|drawing| drawing.content()));
        let is_large = flag(move || drawing.with(|drawing| drawing.is_large()));
        let may_glide =
            flag(move || drawing.with(|drawing| drawing.plan.items.len() <= MOST_GLIDING));
        let viewport = Viewport::new(
            bounds,
            move |shown| drawing.with_untracked(|drawing| drawing.first_beyond(shown)),
            is_large,
            may_glide,
            place,
        );
        let has_focus = RwSignal::new(false);
        let (is_busy, focused) = (RwSignal::new(true), RwSignal::new(None::<Key>));
        let stop = Memo::new(move |_| {
            let last = focused.get();
            drawing.with(|drawing| {
                let last = last.and_then(|key| drawing.plan.item(key)).or_else(|| selected.get());
                let is_there = |item: &u32| drawing.rect(*item).is_some();
                last.filter(is_there).or_else(|| first(&drawing.layout))
            })
        });
        Self {
            drawing,
            emphasis,
            selected,
            found,
            hovered,
            cards,
            viewport,
            stop,
            is_busy,
            has_focus,
            focused,
        }
    }

    pub(super) fn hover(self, item: Option<u32>) {
        if self.hovered.get_untracked() != item {
            self.hovered.set(item);
        }
    }

    pub(super) fn focused(self, item: Option<u32>) {
        self.has_focus.set(true);
        self.focused.set(item.and_then(|item| self.drawing.with_untracked(|d| d.key(item))));
        self.hover(item);
        if let Some(rect) = item.and_then(|item| self.rect(item)) {
            self.viewport.show(rect);
        }
    }

    pub(super) fn blurred(self) {
        self.has_focus.set(false);
        self.hover(None);
    }

    fn rect(self, item: u32) -> Option<Rect> {
        self.drawing.with_untracked(|drawing| drawing.rect(item))
    }

    /// What is pointed at, chosen or found, as far as it is named before others.
    pub(super) fn marked(self) -> Vec<u32> {
        let one = |item: Option<Option<u32>>| item.flatten();
        let single = [self.hovered.try_get_untracked(), self.selected.try_get_untracked()];
        let found = self.found.try_get_untracked().unwrap_or_default();
        single.into_iter().filter_map(one).chain(found.first().iter().copied()).collect()
    }

    pub(super) fn is_found(self, item: u32) -> bool {
        self.found.with(|found| found.contains(item))
    }

    /// Has an item stand in the part of the map that is left above what covers the window from `end_screen`
    /// on, CSS pixels; the page is scrolled so that there is such a part.
    pub fn show_above(self, item: u32, end_screen: f64) {
        let Some((rect, viewport)) = self.rect(item).zip(self.viewport.element.get_untracked())
        else {
            return;
        };
        let sides = || {
            let seen = viewport.get_bounding_client_rect();
            (seen.top(), seen.bottom())
        };
        let (start, end) = sides();
        let camera = self.viewport.camera_now();
        let screen_y = |y: f32| start + f64::from(camera.screen_from_world([rect.x, y])[1]);
        let is_seen =
            screen_y(rect.y) >= start.max(0.0) && screen_y(rect.y + rect.height) <= end_screen;
        if end <= end_screen || is_seen {
            return;
        }
        if let Some(map) = viewport.parent_element() {
            scroll::to_start_of(&map);
        }
        let height = end_screen - sides().0;
        if height > 0.0 {
            self.viewport.show_above(rect, height as f32);
        }
    }

    fn focus(self, item: u32) {
        let focus = move || focus::focus_in_place(&format!(".chain-card[data-item='{item}']"));
        if self.drawing.with_untracked(|drawing| drawing.is_large()) {
            // Its card comes with the camera.
            self.focused(Some(item));
            on_next_frame(focus);
        } else {
            focus();
        }
        // The camera keeps the card inside the map, which may be taller than the window.
        if let Some(viewport) = self.viewport.element.get_untracked() {
            scroll::show(&viewport);
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        if self.viewport.on_key(event) || event.shift_key() {
            return;
        }
        let item = closest(event, "[data-item]").and_then(|card| card.get_attribute("data-item"));
        let Some(from) = item.and_then(|item| item.parse().ok()) else { return };
        let to = self.drawing.with_untracked(|drawing| {
            let toward = |direction| next(&drawing.plan, &drawing.layout, from, direction);
            match event.key().as_str() {
                "ArrowLeft" => toward(Direction::Left),
                "ArrowRight" => toward(Direction::Right),
                "ArrowUp" => toward(Direction::Up),
                "ArrowDown" => toward(Direction::Down),
                "Home" => first(&drawing.layout),
                "End" => last(&drawing.layout),
                _ => None,
            }
        });
        if let Some(to) = to {
            event.prevent_default();
            self.focus(to);
        } else if event.key().starts_with("Arrow") {
            event.prevent_default(); // the page does not scroll away at the end of a chain
        }
    }
}

/// Id of what full screen is asked for: the map and what tells of it.
pub const WHOLE_ID: &str = "chain-map";

/// More cards than this do not glide with the camera: the browser paints all of them for it.
const MOST_GLIDING: usize = 150;

/// The drawing that is moved, zoomed and walked through.
#[component]
pub fn NetworkView(
    /// What it shows.
    network: Network,
) -> impl IntoView {
    let viewport = network.viewport;
    let is_hinting = RwSignal::new(false);
    let wheel = move |event: WheelEvent| is_hinting.set(!viewport.on_wheel(&event));
    let aspect = move || {
        let content = network.drawing.with(|drawing| drawing.content());
        format!("--aspect:{}", content.height / content.width.max(1.0))
    };
    let ready = text(move || viewport.is_opened().to_string());
    let glide = move || viewport.is_gliding().then(|| "true".to_owned());
    let hovered = move || network.hovered.get().map(|item| item.to_string());
    let is_large =
        move || network.drawing.with(|drawing| drawing.is_large().then(|| "true".to_owned()));
    let button = |icon: Icon, name: &'static str, act: fn(Viewport)| {
        view! {
            <button type="button" class="icon-button" aria-label=name title=name on:click=move |_| act(viewport)>
                <Glyph icon />
            </button>
        }
        .into_any()
    };
    let enlarge = move |_| fullscreen::toggle(WHOLE_ID);
    view! {
        <div
            class="chain-map"
            data-zoom=text(move || viewport.detail().code().to_owned())
            data-ready=ready
            data-glide=attribute(glide)
            data-hovered=attribute(hovered)
            data-crowd=attribute(is_large)
            data-items=text(move || network.drawing.with(|drawing| drawing.plan.items.len().to_string()))
            data-lines=text(move || network.drawing.with(|drawing| drawing.plan.bundles.len().to_string()))
            style=text(aspect)
        >
            <span class="chain-map__corner" aria-hidden="true"></span>
            {heads::columns(network)}
            {heads::lanes(network)}
            <div
                class="chain-map__viewport"
                role="group"
                tabindex="-1"
                aria-label=t!(chain.network_label)
                aria-busy=text(move || network.is_busy.get().to_string())
                node_ref=viewport.element
                on:wheel=wheel
                on:pointerdown=move |event: PointerEvent| viewport.on_pointer_down(&event)
                on:pointermove=move |event: PointerEvent| {
                    viewport.on_pointer_move(&event);
                    canvas::point(network, &event);
                }
                on:pointerup=move |event: PointerEvent| viewport.on_pointer_up(&event)
                on:pointercancel=move |event: PointerEvent| viewport.on_pointer_up(&event)
                on:pointerleave=move |event: PointerEvent| {
                    is_hinting.set(false);
                    viewport.on_pointer_leave(&event);
                    canvas::leave(network, &event);
                }
                on:touchmove=move |event: TouchEvent| viewport.on_touch_move(&event)
                on:click=move |event: MouseEvent| {
                    viewport.enter(&event);
                    canvas::press(network, &event);
                }
                on:click:capture=move |event: MouseEvent| viewport.on_click_capture(&event)
                on:keydown=move |event: KeyboardEvent| network.on_key(&event)
            >
                <div class="chain-map__ground" style=text(move || viewport.style())>{heads::bands(network)}</div>
                {canvas::canvas_layer(network)}
                <div class="chain-map__world" style=text(move || viewport.style())>
                    {later(1, move || strokes::all(network))}
                    {cards::cards(network)}
                    {highlight::highlight(network)}
                </div>
                <div class="chain-map__ground chain-map__gaps" style=text(move || viewport.style())>{heads::gaps(network)}</div>
                <p class="chain-map__hint" aria-hidden="true" hidden=flag(move || !is_hinting.get())>{t!(chain.wheel_hint)}</p>
            </div>
            <div class="chain-map__tools" role="group" aria-label=t!(chain.map_tools)>
                {button(Icon::ZoomIn, t!(chain.zoom_in), Viewport::zoom_in)}
                {button(Icon::ZoomOut, t!(chain.zoom_out), Viewport::zoom_out)}
                {button(Icon::Fit, t!(chain.fit), Viewport::fit)}
                <button
                    type="button"
                    class="icon-button"
                    aria-label=t!(chain.fullscreen)
                    title=t!(chain.fullscreen)
                    on:click=enlarge
                >
                    <Glyph icon=Icon::Fullscreen />
                </button>
            </div>
            // Seen where fingers move the map, and only while they do.
            <button type="button" class="button chain-map__leave" on:click=move |_| viewport.leave()>{t!(chain.leave_map)}</button>
            {later(2, move || minimap::minimap(network))}
        </div>
    }
    .into_any()
}

//! Gestures that move the camera: drag, wheel, pinch, keys; and who enters the map and leaves it.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use web_sys::Element;

use super::{Viewport, closest};
use crate::browser::focus;

/// Zoom of a pixel of the wheel: 100 pixels, a notch of most mice, are a step.
const ZOOM_PER_PIXEL: f32 = 0.0026;
/// Pixels of a line and of a page of the wheel, where a browser tells these.
const LINE_PIXELS: f32 = 33.0;
const PAGE_PIXELS: f32 = 400.0;
/// Turns of a wheel within a slow frame come as one event; beyond this it is a mistake.
const MAX_PIXELS: f32 = 1_500.0;
/// A press that moves farther is a drag.
const DRAG_PIXELS: f32 = 5.0;
/// Pixels that a key pans by.
const KEY_PAN: f32 = 80.0;

impl Viewport {
    /// Whether the visitor has entered the map: by a press into it, or with the focus.
    fn is_entered(self) -> bool {
        self.element.get_untracked().is_some_and(|viewport| {
            let matches = |element: &Element| element.matches(":focus-within");
            matches(&viewport).unwrap_or_default()
        })
    }

    /// A press on the ground enters the map; one on a card does by itself.
    pub fn enter(self, event: &MouseEvent) {
        if let Some(viewport) = self.element.get_untracked()
            && closest(event, "a, button").is_none()
            && !self.is_entered()
        {
            focus::focus_here(&viewport);
        }
    }

    /// Leaves the map: wheel and finger are the page's again.
    pub fn leave(self) {
        focus::blur_within(".chain-map__viewport");
    }

    /// The mouse goes away: who entered by a press on the ground has left.
    pub fn on_pointer_leave(self, event: &PointerEvent) {
        let viewport = self.element.get_untracked();
        let is_ground = viewport.is_some_and(|own| own.matches(":focus").unwrap_or_default());
        if is_ground && event.pointer_type() == "mouse" && event.buttons() == 0 {
            self.leave();
        }
    }

    /// Two fingers are the map's; one is where it was entered, else it scrolls the page.
    pub fn on_touch_move(self, event: &TouchEvent) {
        if event.touches().length() > 1 && event.cancelable() {
            event.prevent_default();
        }
    }

    /// A wheel zooms with Ctrl (which is also what a pinch of a touch pad tells), and without once the
    /// map was entered; else it scrolls the page past the map. Gives whether it was the map's.
    pub fn on_wheel(self, event: &WheelEvent) -> bool {
        if !event.ctrl_key() && !event.meta_key() && !self.is_entered() {
            return false;
        }
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE_PIXELS,
            WheelEvent::DOM_DELTA_PAGE => PAGE_PIXELS,
            _ => 1.0,
        };
        let pixels = (event.delta_y() as f32 * unit).clamp(-MAX_PIXELS, MAX_PIXELS);
        let at = self.at(event);
        self.follow(|camera, bounds, size| {
            camera.zoomed((-pixels * ZOOM_PER_PIXEL).exp(), at, bounds, size)
        });
        true
    }

    /// A finger or button goes down.
    pub fn on_pointer_down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let at = self.at(event);
        self.pointers.update_value(|pointers| _ = pointers.insert(event.pointer_id(), at));
        self.dragged.set_value(0.0);
    }

    /// A finger or the mouse moves: one drags, two pinch.
    pub fn on_pointer_move(self, event: &PointerEvent) {
        let id = event.pointer_id();
        let before = self.pointers.get_value();
        let Some(was) = before.get(&id).copied() else { return };
        if event.buttons() == 0 {
            self.on_pointer_up(event);
            return;
        }
        if event.pointer_type() == "touch" && before.len() < 2 && !self.is_entered() {
            return;
        }
        let now = self.at(event);
        let by = [now[0] - was[0], now[1] - was[1]];
        let dragged = self.dragged.get_value() + by[0].hypot(by[1]);
        self.dragged.set_value(dragged);
        self.pointers.update_value(|pointers| _ = pointers.insert(id, now));
        if dragged < DRAG_PIXELS {
            return;
        }
        // From now on all of its moves come here, also from outside.
        let viewport = self.element.get_untracked();
        _ = viewport.map(|viewport| viewport.set_pointer_capture(id));
        let other = before.iter().find(|(other, _)| **other != id).map(|(_, at)| *at);
        match other {
            None => self.follow(|camera, bounds, size| camera.panned(by, bounds, size)),
            Some(other) => {
                let spread = |at: [f32; 2]| (at[0] - other[0]).hypot(at[1] - other[1]).max(1.0);
                let middle = [f32::midpoint(now[0], other[0]), f32::midpoint(now[1], other[1])];
                let half = by.map(|by| by / 2.0);
                self.follow(|camera, bounds, size| {
                    let panned = camera.panned(half, bounds, size);
                    panned.zoomed(spread(now) / spread(was), middle, bounds, size)
                });
            }
        }
    }

    /// A finger or button goes up, or is lost.
    pub fn on_pointer_up(self, event: &PointerEvent) {
        self.pointers.update_value(|pointers| _ = pointers.remove(&event.pointer_id()));
    }

    /// A click that ends a drag is none.
    pub fn on_click_capture(self, event: &MouseEvent) {
        if self.dragged.get_value() >= DRAG_PIXELS && event.detail() > 0 {
            event.prevent_default();
            event.stop_propagation();
        }
        self.dragged.set_value(0.0);
    }

    /// Zooms by + and -, shows all by 0, pans by arrows with Shift. Gives whether it was such a key.
    pub fn on_key(self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let pan = |x: f32, y: f32| {
            self.kept.set_value(None);
            self.glide(|camera, bounds, size| camera.panned([x, y], bounds, size));
        };
        match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => self.zoom_in(),
            ("-" | "_", _) => self.zoom_out(),
            ("0", _) => self.fit(),
            ("ArrowLeft", true) => pan(KEY_PAN, 0.0),
            ("ArrowRight", true) => pan(-KEY_PAN, 0.0),
            ("ArrowUp", true) => pan(0.0, KEY_PAN),
            ("ArrowDown", true) => pan(0.0, -KEY_PAN),
            _ => return false,
        }
        event.prevent_default();
        true
    }
}

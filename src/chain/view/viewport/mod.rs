//! The camera as signals, and where it goes; what hands and keys do to it is in [`gestures`].

mod gestures;

use std::collections::BTreeMap;

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::frame::on_next_frame;
use crate::browser::size::SizeObserver;
use crate::chain::drawing::camera::{CARDS_SCALE, Camera, Detail, NAMES_SCALE, Place, Size};
use crate::layered::Rect;
use crate::ui::primitives::dynamic::{effect, effect_with_last};

/// A step of the zoom buttons and keys.
const ZOOM_STEP: f32 = 1.3;
/// Room around what is brought into sight, clear of the tools and the small picture in the corners.
const SHOW_MARGIN: f32 = 96.0;
/// The same where there is only a strip of the map.
const STRIP_MARGIN: f32 = 24.0;
/// Room around what is in sight and stays where it is.
const SEEN_MARGIN: f32 = 4.0;

/// A camera over what is drawn.
#[derive(Clone, Copy)]
pub struct Viewport {
    /// What the world is seen through.
    pub element: NodeRef<Div>,
    camera: RwSignal<Camera>,
    detail: Memo<Detail>,
    size: RwSignal<Size>,
    bounds: Signal<Rect>,
    is_large: Signal<bool>,
    /// Whether the camera may glide to its place.
    may_glide: Signal<bool>,
    /// Whether it does; it follows no finger gliding.
    is_gliding: RwSignal<bool>,
    is_opened: RwSignal<bool>,
    is_moved: StoredValue<bool>,
    /// Where it was before the page moved it, and whether a visitor had moved it there.
    kept: StoredValue<Option<(Camera, bool)>>,
    pointers: StoredValue<BTreeMap<i32, [f32; 2]>>,
    dragged: StoredValue<f32>,
    observer: StoredValue<Option<SizeObserver>, LocalStorage>,
}

impl Viewport {
    /// A camera over `bounds`, which may change. Once both sizes are known it opens where cards are
    /// readable, but over all of a large drawing, which is a map; or where an address says. `first_beyond` tells which
    /// card is first where a part of the world has none.
    pub fn new(
        bounds: Signal<Rect>,
        first_beyond: impl Fn(Rect) -> Option<Rect> + Send + Sync + 'static,
        is_large: Signal<bool>,
        may_glide: Signal<bool>,
        place: Option<Place>,
    ) -> Self {
        let camera = RwSignal::new(Camera::default());
        let viewport = Self {
            element: NodeRef::new(),
            camera,
            detail: Memo::new(move |_| Detail::at(camera.get().scale)),
            size: RwSignal::new([0.0, 0.0]),
            bounds,
            is_large,
            may_glide,
            is_gliding: RwSignal::new(false),
            is_opened: RwSignal::new(false),
            is_moved: StoredValue::new(false),
            kept: StoredValue::new(None),
            pointers: StoredValue::new(BTreeMap::new()),
            dragged: StoredValue::new(0.0),
            observer: StoredValue::new_local(None),
        };
        effect(move || {
            let Some(element) = viewport.element.get() else { return };
            let observer = SizeObserver::new(&element, move |width, height| {
                let resize = move || _ = viewport.size.try_set([width, height]);
                // The map opens in a frame of its own: the page around it has just been set in this one.
                if viewport.size_now()[0] > 0.0 { resize() } else { on_next_frame(resize) }
            });
            viewport.observer.set_value(Some(observer));
        });
        effect_with_last(move |opened: Option<Option<(Rect, bool)>>| {
            let (size, bounds) = (viewport.size.get(), viewport.bounds.get());
            let is_map = is_large.get_untracked();
            let opened = opened.flatten();
            // It opens anew where nothing would be in sight, where cards become a map or a map cards, and
            // while nobody has moved it: the picture's form changes the viewport after it has opened.
            let stays = opened.is_some_and(|(of, was_map)| {
                let is_in_sight = viewport.camera.get_untracked().shown(size).overlaps(&bounds);
                let is_another = of != bounds && !is_map;
                was_map == is_map && is_in_sight && (viewport.is_moved.get_value() || is_another)
            });
            if stays || size[0] <= 0.0 || bounds.width <= 0.0 {
                return opened;
            }
            let place = place.filter(|_| !viewport.is_opened.get_untracked());
            viewport.is_moved.set_value(place.is_some());
            viewport.kept.set_value(None);
            let open = if is_map { Camera::fitting } else { Camera::opening };
            if !viewport.is_opened.get_untracked() {
                viewport.is_opened.set(true);
            }
            viewport.camera.set(match place {
                Some(place) => Camera::at_place(place, bounds, size),
                None => {
                    let camera = open(bounds, size);
                    match first_beyond(camera.shown(size)) {
                        Some(card) => camera.beginning_with(card, SHOW_MARGIN, bounds, size),
                        None => camera,
                    }
                }
            });
            Some((bounds, is_map))
        });
        viewport
    }

    /// Width and height of the viewport, CSS pixels.
    pub fn size(self) -> Size {
        self.size.get()
    }

    /// Where the world is now.
    pub fn camera(self) -> Camera {
        self.camera.get()
    }

    /// What is to be read on cards.
    pub fn detail(self) -> Detail {
        self.detail.get()
    }

    /// Where it has been moved to, for an address, without following it; `None` while it stands as it opened.
    pub fn place(self) -> Option<Place> {
        let is_moved = self.is_moved.try_get_value().unwrap_or_default();
        is_moved.then(|| self.camera_now().place(self.size_now()))
    }

    /// Goes where an address says.
    pub fn go_to(self, place: Place) {
        self.kept.set_value(None);
        self.glide(|_, bounds, size| Camera::at_place(place, bounds, size));
    }

    /// Remembers where it is: the page is about to move it, and will give the view back.
    pub fn keep(self) {
        let now = (self.camera_now(), self.is_moved.get_value());
        self.kept.update_value(|kept| _ = kept.get_or_insert(now));
    }

    /// Goes back to where [`Self::keep`] was asked, unless the visitor has moved it since.
    pub fn give_back(self) {
        let kept = self.kept.try_update_value(Option::take).flatten();
        let Some((camera, was_moved)) = kept else { return };
        self.glide(|_, _, _| camera);
        self.is_moved.set_value(was_moved);
    }

    /// Where the world is, without following it.
    pub fn camera_now(self) -> Camera {
        self.camera.try_get_untracked().unwrap_or_default()
    }

    /// Width and height of the viewport, without following them.
    pub fn size_now(self) -> Size {
        self.size.try_get_untracked().unwrap_or_default()
    }

    /// The point of the world that an event is at.
    pub fn world_at(self, event: &MouseEvent) -> [f32; 2] {
        self.camera_now().world_from_screen(self.at(event))
    }

    /// The part of the world in sight.
    pub fn shown(self) -> Rect {
        self.camera.get().shown(self.size.get())
    }

    /// Whether the camera glides.
    pub fn is_gliding(self) -> bool {
        self.is_gliding.get() && self.may_glide.get()
    }

    /// The style that puts the world where it is.
    pub fn style(self) -> String {
        let Camera { scale, offset_screen: [x, y] } = self.camera.get();
        format!("transform:translate({x}px,{y}px) scale({scale})")
    }

    /// Whether it is known where the world is; before that nothing of it is to be seen.
    pub fn is_opened(self) -> bool {
        self.is_opened.get()
    }

    /// Nearer by a step.
    pub fn zoom_in(self) {
        self.zoom_about_middle(ZOOM_STEP);
    }

    /// Farther by a step.
    pub fn zoom_out(self) {
        self.zoom_about_middle(1.0 / ZOOM_STEP);
    }

    pub fn fit(self) {
        self.kept.set_value(None);
        self.glide(|_, bounds, size| Camera::fitting(bounds, size));
    }

    /// All of `rect`.
    pub fn frame(self, rect: Rect) {
        self.glide(|_, _, size| Camera::fitting(rect, size));
    }

    /// All of `rect`, unless it is in sight.
    pub fn show_whole(self, rect: Rect) {
        if !self.camera_now().has_in_sight(rect, 0.0, self.size_now()) {
            self.frame(rect);
        }
    }

    /// Moves as little as brings `rect` into sight, readable; not at all where it is.
    pub fn show(self, rect: Rect) {
        let least = self.least();
        let camera = self.camera_now();
        // A panel may have gone since the size was told.
        let size = self.element.get_untracked().map_or_else(
            || self.size_now(),
            |own| [own.client_width() as f32, own.client_height() as f32],
        );
        if camera.scale >= least && camera.has_in_sight(rect, SEEN_MARGIN, size) {
            return;
        }
        self.glide(|camera, bounds, size| camera.showing(rect, SHOW_MARGIN, bounds, size, least));
    }

    /// The same for the part of the viewport above `height`, CSS pixels: below it something else stands.
    pub fn show_above(self, rect: Rect, height: f32) {
        let least = self.least();
        self.glide(|camera, bounds, [width, _]| {
            camera.showing(rect, STRIP_MARGIN, bounds, [width, height], least)
        });
    }

    /// At which scale at least something is shown.
    fn least(self) -> f32 {
        if self.is_large.get_untracked() { CARDS_SCALE } else { NAMES_SCALE }
    }

    /// Puts a point of the world into the middle.
    pub fn center_on(self, point: [f32; 2]) {
        self.kept.set_value(None);
        self.glide(|camera, _, size| camera.centered_on(point, size));
    }

    fn zoom_about_middle(self, factor: f32) {
        self.kept.set_value(None);
        self.glide(|camera, bounds, size| {
            camera.zoomed(factor, size.map(|side| side / 2.0), bounds, size)
        });
    }

    fn at(self, event: &MouseEvent) -> [f32; 2] {
        let corner = self.element.get_untracked().map(|viewport| {
            let rect = viewport.get_bounding_client_rect();
            [rect.left() as f32, rect.top() as f32]
        });
        let [left, top] = corner.unwrap_or_default();
        [event.client_x() as f32 - left, event.client_y() as f32 - top]
    }

    fn glide(self, to: impl Fn(Camera, Rect, Size) -> Camera) {
        self.is_gliding.set(true);
        self.step(to);
    }

    fn step(self, to: impl Fn(Camera, Rect, Size) -> Camera) {
        let (bounds, size) = (self.bounds.get_untracked(), self.size.get_untracked());
        self.is_moved.set_value(true);
        self.camera.update(|camera| *camera = to(*camera, bounds, size));
    }

    fn follow(self, to: impl Fn(Camera, Rect, Size) -> Camera) {
        self.is_gliding.set(false);
        self.kept.set_value(None);
        self.step(to);
    }
}

/// The element that an event is about, if it is in one that fits `selector`.
pub fn closest(event: &web_sys::Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

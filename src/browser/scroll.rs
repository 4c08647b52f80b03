//! Where a page is scrolled to: the position of a history entry, given back when the visitor goes back or
//! forward or loads the page anew, else the part that the fragment of the address names.
//!
//! Browsers do both themselves only for pages that are already long enough; ours grow when their data
//! arrive. So each history entry gets a key in its state when it is first scrolled, its position is kept
//! under the key for the session, and the page is scrolled there as soon as it is long enough, or has
//! the part. A visitor who scrolls, types or presses meanwhile is left alone.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, History, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

use super::frame::on_next_frame;
use super::page::{document, window};

const STATE_KEY: &str = "atlasScroll";
/// What is kept in place of a position for an entry that stands at its fragment.
const AT_FRAGMENT: &str = "#";
/// Frames for which a restored page may still grow: about 5 s at 60 Hz.
const MAX_FRAMES: u32 = 300;
/// Frames for which the part that a fragment names may still come: about 30 s at 60 Hz.
const MAX_FRAMES_TO_PART: u32 = 1_800;
/// Frames for which what comes above that part may still move it: about 2 s at 60 Hz.
const N_STILL_FRAMES: u32 = 120;

thread_local! {
    /// While a position is being restored, layout shifts are not the visitor's scrolling.
    static RESTORING: Cell<Option<f64>> = const { Cell::new(None) };
    /// The same while the page is brought to a part.
    static IS_LEADING: Cell<bool> = const { Cell::new(false) };
    /// Counts what ends a way to a part: another one, and the visitor's own doing.
    static N_LEADS: Cell<u32> = const { Cell::new(0) };
    /// Whether the visitor did something since the page was asked for.
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// Path and fragment of the entry whose position is restored: its fragment leads nowhere.
    static RESTORED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The part that the next address tells of.
    static TOLD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How far the element of a scroll event is scrolled down, and how high it is; CSS pixels.
pub fn position_of(event: &web_sys::Event) -> Option<(f64, f64)> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some((f64::from(element.scroll_top()), f64::from(element.client_height())))
}

/// Starts keeping and restoring positions, for the life of the page.
pub fn keep_positions() {
    let Some(window) = window() else { return };
    if let Some(history) = history() {
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen(&window, "scroll", || {
        if RESTORING.get().is_none() && !IS_LEADING.get() {
            keep(None);
        }
    });
    listen(&window, "popstate", || {
        end_lead();
        let y_screen = kept();
        note_restored(y_screen);
        // An entry without a position was at its top, or is at its fragment.
        RESTORING.set(y_screen.or_else(|| fragment().is_none().then_some(0.0)));
        restore(MAX_FRAMES);
    });
    for gesture in ["wheel", "touchstart", "keydown", "pointerdown"] {
        listen(&window, gesture, || {
            RESTORING.set(None);
            end_lead();
            IS_BUSY.set(true);
        });
    }
    let y_screen = kept();
    note_restored(y_screen);
    RESTORING.set(y_screen.filter(|y| *y > 0.0));
    restore(MAX_FRAMES);
}

/// Another address is asked for; its page is still to come.
pub fn went() {
    end_lead();
    IS_BUSY.set(false);
}

/// The page of the address is shown: what its `fragment` (`#` and an id, or empty) names is brought into
/// sight once it is there, and gets the focus, unless the address only tells it ([`tells`]), the entry's own position is
/// restored, or the visitor did something since [`went`].
pub fn arrived(path: &str, fragment: &str) {
    let here = format!("{path}{fragment}");
    let is_restored = RESTORED.take().is_some_and(|restored| restored == here);
    let Some(id) = fragment.strip_prefix('#').filter(|id| !id.is_empty()) else { return };
    let is_told = TOLD.with_borrow_mut(Option::take).is_some_and(|told| told == id);
    if !is_restored && !is_told && !IS_BUSY.get() {
        end_lead();
        IS_LEADING.set(true);
        lead(id.to_owned(), N_LEADS.get(), MAX_FRAMES_TO_PART, None);
    }
}

/// The next address that names this part tells what the visitor has pressed, and leads nowhere.
pub fn tells(id: &str) {
    let is_news = fragment().is_none_or(|own| own.trim_start_matches('#') != id);
    TOLD.with_borrow_mut(|told| *told = is_news.then(|| id.to_owned()));
}

fn end_lead() {
    IS_LEADING.set(false);
    N_LEADS.set(N_LEADS.get().wrapping_add(1));
}

/// Goes to the part with this id as soon as it is there, and again when something above moves it, or it is drawn anew.
/// `last` is the part, and where on the page it was.
fn lead(id: String, mine: u32, n_frames: u32, last: Option<(Element, f64)>) {
    if N_LEADS.get() != mine {
        return;
    }
    if n_frames == 0 {
        end_lead();
        return;
    }
    let Some((window, part)) = window().zip(named(&id)) else {
        on_next_frame(move || lead(id, mine, n_frames - 1, last));
        return;
    };
    let y_page = last.and_then(|(own, y_page)| (own == part).then_some(y_page));
    if y_page.is_none() {
        open_around(&part);
        super::focus::focus_part(&part);
        keep(Some(AT_FRAGMENT));
    }
    let now = part.get_bounding_client_rect().top() + window.scroll_y().unwrap_or_default();
    let is_still = y_page.is_some_and(|before| (before - now).abs() < 1.0);
    if !is_still {
        part.scroll_into_view();
    }
    let n_frames = if is_still { n_frames - 1 } else { N_STILL_FRAMES };
    on_next_frame(move || lead(id, mine, n_frames, Some((part, now))));
}

/// The element that a fragment names: as it stands, else without its percent-encoding.
fn named(id: &str) -> Option<Element> {
    let document = document()?;
    document.get_element_by_id(id).or_else(|| {
        let id = js_sys::decode_uri_component(id).ok()?;
        document.get_element_by_id(&String::from(id))
    })
}

/// Opens what hides a part.
fn open_around(part: &Element) {
    let mut around = part.parent_element();
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" {
            _ = element.set_attribute("open", "");
        }
        around = element.parent_element();
    }
}

fn listen(window: &Window, event: &str, act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act);
    _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Scrolls as little as brings an element into sight.
pub fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls so that an element begins at the upper edge of the window.
pub fn to_start_of(element: &Element) {
    element.scroll_into_view();
}

/// Scrolls to the beginning of the page.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls to the position being restored once the page is long enough, else tries next frame.
fn restore(n_frames: u32) {
    let (Some(window), Some(y_screen)) = (window(), RESTORING.get()) else { return };
    let height =
        document().and_then(|d| d.document_element()).map_or(0, |root| root.scroll_height());
    let view = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default();
    let is_long_enough = f64::from(height) - view >= y_screen;
    if is_long_enough || n_frames == 0 {
        window.scroll_to_with_x_and_y(0.0, y_screen);
        // The scroll event of this very scroll comes with the next frame.
        on_next_frame(|| RESTORING.set(None));
    } else {
        on_next_frame(move || restore(n_frames - 1));
    }
}

/// Keeps `place` for this entry, else the position of the page.
fn keep(place: Option<&str>) {
    let Some(window) = window() else { return };
    let y_screen = window.scroll_y().unwrap_or_default();
    let Some(key) = entry_key() else { return };
    if let Ok(Some(storage)) = window.session_storage() {
        // As a whole number: Rust's own way to write and to read fractions is 18 kB of the download.
        #[expect(clippy::cast_possible_truncation, reason = "no page is so long")]
        let y_screen = y_screen.round() as i32;
        _ = storage.set_item(&key, place.unwrap_or(&y_screen.to_string()));
    }
}

/// The position that is kept for this entry; none where it stands at its fragment.
fn kept() -> Option<f64> {
    let key = state_key(&history()?.state().ok()?)?;
    let y_screen: i32 = window()?.session_storage().ok()??.get_item(&key).ok()??.parse().ok()?;
    Some(f64::from(y_screen))
}

fn note_restored(y_screen: Option<f64>) {
    let here = || {
        let location = window()?.location();
        Some(location.pathname().ok()? + &location.hash().ok()?)
    };
    RESTORED.set(y_screen.and_then(|_| here()));
}

fn fragment() -> Option<String> {
    window()?.location().hash().ok().filter(|hash| !hash.is_empty())
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The key of the current history entry, made if it has none yet.
fn entry_key() -> Option<String> {
    let history = history()?;
    let state = history.state().ok()?;
    if let Some(key) = state_key(&state) {
        return Some(key);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of 53 bits"
    )]
    let number = (js_sys::Math::random() * 2_f64.powi(53)) as u64;
    let key = format!("{STATE_KEY}.{number}");
    let state = if state.is_object() { state } else { js_sys::Object::new().into() };
    Reflect::set(&state, &STATE_KEY.into(), &JsValue::from(&key)).ok()?;
    history.replace_state(&state, "").ok()?;
    // The browser may have refused; see the guard in `index.html`.
    state_key(&history.state().ok()?).filter(|kept| *kept == key)
}

fn state_key(state: &JsValue) -> Option<String> {
    Reflect::get(state, &STATE_KEY.into()).ok()?.as_string()
}

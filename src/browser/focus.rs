//! Moving the focus after a change of page.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, HtmlElement, SvgElement};

use super::page::document;

/// Focuses the page's first heading, else the main part, without scrolling.
pub fn focus_heading() {
    if !focus("main h1") {
        focus_main();
    }
}

/// Focuses the main part, without scrolling.
pub fn focus_main() {
    focus("main");
}

/// Focuses the first element that fits `selector`, without scrolling; `false` if there is none.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(target) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    _ = target.set_attribute("tabindex", "-1");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    target.focus_with_options(&options).is_ok()
}

/// Focuses a part of the page as it is, so that the next Tab goes on from there.
pub(super) fn focus_part(part: &Element) {
    let Some(part) = part.dyn_ref::<HtmlElement>() else { return };
    if part.tab_index() < 0 && !part.has_attribute("tabindex") {
        _ = part.set_attribute("tabindex", "-1");
    }
    focus_here(part);
}

/// Focuses an element, without scrolling.
pub fn focus_here(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Takes the focus away from an element that fits `selector`, and from what is in it.
pub fn blur_within(selector: &str) {
    let active = document().and_then(|document| document.active_element());
    let active = active.filter(|own| own.closest(selector).is_ok_and(|own| own.is_some()));
    if let Some(active) = active.and_then(|own| own.dyn_into::<HtmlElement>().ok()) {
        _ = active.blur();
    }
}

/// Scrolls to the element with this id and focuses it; `false` if there is none.
pub fn lead_to(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    let Some(target) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    target.scroll_into_view();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    target.focus_with_options(&options).is_ok()
}

/// Whether the `<details>` of a `toggle` event is open now.
pub fn is_open(event: &web_sys::Event) -> bool {
    let details = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// Focuses the first element of a drawing that fits `selector`, scrolling it into view.
pub fn focus_drawn(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(target) = found.and_then(|element| element.dyn_into::<SvgElement>().ok()) {
        _ = target.focus();
    }
}

/// Focuses the first element that fits `selector` as it is: who moves it into view does so itself.
pub fn focus_in_place(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(target) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = target.focus_with_options(&options);
    }
}

/// Whether the focus goes from one part of the listening element to another.
pub fn stays_within(event: &FocusEvent) -> bool {
    let element = |target: Option<EventTarget>| target.and_then(|t| t.dyn_into::<Element>().ok());
    let to = element(event.related_target());
    let within = element(event.current_target());
    to.zip(within).is_some_and(|(to, within)| within.contains(Some(&to)))
}

/// Whether what has the focus fits `selector`.
pub fn is_on(selector: &str) -> bool {
    active().is_some_and(|element| element.matches(selector).unwrap_or_default())
}

/// What has the focus at some moment.
pub struct Focused(Option<Element>);

impl Focused {
    /// What has it now.
    pub fn now() -> Self {
        Self(active())
    }

    /// Whether it is there still, or nowhere because its element went away.
    pub fn is_still(&self) -> bool {
        let now = active();
        now == self.0 || now.is_none_or(|element| element.tag_name() == "BODY")
    }
}

fn active() -> Option<Element> {
    document()?.active_element()
}

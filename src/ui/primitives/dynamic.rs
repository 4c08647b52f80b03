//! Views, texts and effects that follow signals, as boxed closures.
//!
//! Leptos is generic over each closure, so the compiler makes some kilobytes of code for every place where one
//! stands. Boxed (`Box<dyn Fn>`), all of one kind share that code.

use std::cell::RefCell;

use leptos::prelude::*;

/// A view that is made anew when what it reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(view))
}

fn boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// An attribute or a text that follows what it reads; without a value the attribute is not there.
pub fn attribute(
    value: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Signal<Option<String>> {
    derived(Box::new(value))
}

fn derived<T: Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(value)
}

/// A text that follows what it reads.
pub fn text(value: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derived(Box::new(value))
}

/// A state of an element that follows what it reads: `hidden`, `disabled`, `checked`.
pub fn flag(value: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    derived(Box::new(value))
}

/// Acts now, and again when what it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    #[cfg_attr(
        target_arch = "wasm32",
        expect(clippy::disallowed_methods, reason = "the one place where it stands")
    )]
    fn boxed(act: Box<dyn Fn()>) {
        Effect::new(move |_| act());
    }
    boxed(Box::new(act));
}

/// The same; `act` gets what it gave the last time.
pub fn effect_with_last<T: 'static>(act: impl Fn(Option<T>) -> T + 'static) {
    let last = RefCell::new(None);
    effect(move || {
        let before = last.take();
        last.replace(Some(act(before)));
    });
}

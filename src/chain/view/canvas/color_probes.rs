//! Colors of the page for a canvas: elements that nobody sees wear them, so that the style sheet alone
//! says what they are in which theme.

use leptos::prelude::*;
use web_sys::Element;

use super::paint::{Color, Palette};
use crate::browser::frame::computed_style;
use crate::model::chain::{Chain, LinkFamily};

/// An element for each color, in the order in which [`read`] takes them.
pub(super) fn probes() -> AnyView {
    let probe = |chain: Option<&'static str>, family, ink: Option<&'static str>| {
        view! { <i class="chain-ink" data-chain=chain data-family=family data-ink=ink></i> }
            .into_any()
    };
    let chains = Chain::CODES.iter().map(|code| probe(Some(*code), None, None));
    let families = LinkFamily::CODES.iter().map(|code| probe(None, Some(*code), None));
    let others = ["other", "surface", "line", "text"].map(|ink| probe(None, None, Some(ink)));
    chains.chain(families).chain(others).collect::<Vec<_>>().into_any()
}

/// The colors that the probes in `holder` wear.
pub(super) fn read(holder: &Element) -> Palette {
    let children = holder.children();
    let mut at = 0;
    let mut next = || {
        let probe = children.item(at);
        at += 1;
        probe
            .and_then(|probe| parse(&computed_style(&probe, "background-color")))
            .unwrap_or_default()
    };
    Palette {
        chains: std::array::from_fn(|_| next()),
        families: std::array::from_fn(|_| next()),
        surface: next(),
        line: next(),
        text: next(),
    }
}

/// A color as browsers tell a computed one: `rgb(1, 2, 3)`, or `color(srgb 0.1 0.2 0.3)`.
fn parse(css: &str) -> Option<Color> {
    let (kind, numbers) = css.split_once('(')?;
    let most = if kind == "color" { 1.0 } else { 255.0 };
    let numbers = numbers.split(|part: char| !part.is_ascii_digit() && part != '.');
    let mut parts = numbers.filter_map(|part| part.parse::<f32>().ok()).map(|part| part / most);
    Some([parts.next()?, parts.next()?, parts.next()?])
}

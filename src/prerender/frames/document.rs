//! A frame as a whole document.

use std::path::Path;

use leptos::prelude::*;

use super::{Data, file_in, n_sent};
use crate::embed::widget::{Shelf, Widget};
use crate::i18n::messages::{lang, t};
use crate::prerender::site::Site;
use crate::routes;
use crate::session::site::use_site;
use crate::text::html::escape_html;

/// A link that leaves the frame for the atlas, and says so.
pub(super) fn atlas_link(href: String, content: impl IntoView) -> impl IntoView {
    view! {
        <a href=href target="_blank" rel="noopener">
            {content}
            <span class="visually-hidden">" (" {t!(embed.opens_atlas)} ")"</span>
        </a>
    }
}

/// What each frame does: takes the look that its address tells, marks what is in season in the visitor's
/// month, and tells its height to the page that asked.
const SCRIPT: &str = include_str!("frame.js");
/// What the shelf of chosen products does besides: it fetches their frames and takes their cards.
const CHOSEN_SCRIPT: &str = include_str!("chosen.js");

/// The style sheet of all frames.
#[derive(Debug, Clone)]
pub(super) struct Stylesheet {
    /// Below the site's root.
    name: String,
    /// What all widgets of a page share, as it is sent.
    pub(super) n_sent_bytes: u32,
}

impl Stylesheet {
    /// That of a built site.
    ///
    /// # Errors
    /// In words, if there is none.
    pub(super) fn find(dist: &Path) -> Result<Self, String> {
        let is_style = |name: &str| name.starts_with("frame-") && name.ends_with(".css");
        let name = file_in(dist, is_style);
        let name = name.ok_or("frame-*.css is missing: build with scripts/build")?;
        let file = dist.join(&name);
        let sheet = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Self { name, n_sent_bytes: n_sent(&sheet) })
    }
}

/// The document around a body.
pub(super) fn document(
    site: &Site,
    title: &str,
    canonical: &str,
    body: &str,
    widget: &Widget,
    style: &Stylesheet,
) -> String {
    let is_chosen = *widget == Widget::Shelf(Shelf::Chosen);
    let chosen =
        if is_chosen { format!("<script>{CHOSEN_SCRIPT}</script>") } else { String::new() };
    let (title, canonical) = (escape_html(title), escape_html(canonical));
    let (lang, style, base) = (lang(), &style.name, &site.base_path);
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{canonical}\">\
         <link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"{base}/{style}\"></head><body>{body}<script>{SCRIPT}</script>{chosen}</body></html>"
    )
}

/// The body of a frame: its content and the way to the atlas.
pub(super) fn body(data: &Data<'_>, widget: &Widget, content: AnyView) -> impl IntoView {
    let home = use_site().href(routes::HOME);
    view! {
        <main class="frame" id="frame" data-widget=widget.kind() data-layout="grid">
            {content}
            <p class="frame__foot">
                {atlas_link(home, view! { {data.name()} <span aria-hidden="true">" ↗"</span> })}
            </p>
        </main>
    }
}

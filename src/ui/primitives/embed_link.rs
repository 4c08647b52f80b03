//! The way from a page to its widget in the builder.

use leptos::prelude::*;

use crate::embed::choice::Choice;
use crate::i18n::messages::t;
use crate::routes::embed_path;
use crate::session::site::use_site;

/// A link that looks like a button. `kind` and `item` are those of [`Choice`].
pub fn embed_link(kind: &str, item: &str) -> impl IntoView + use<> {
    let choice = Choice { kind: kind.to_owned(), item: item.to_owned(), ..Choice::default() };
    let href = use_site().href(&embed_path(&choice.to_query()));
    view! { <a class="button no-print" href=href>{t!(embed.offer)}</a> }
}

//! Ways to the pages of the index of names.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::query::letters::OTHER;
use crate::routes::letter_path;
use crate::session::site::use_site;
use crate::text::case::upper;

/// A link for each letter that names begin with.
#[component]
pub fn Letters(
    /// (letter, number of names).
    counts: Vec<(char, usize)>,
    /// The letter that is shown.
    current: Option<char>,
) -> impl IntoView {
    let site = use_site();
    let links = counts.into_iter().map(|(letter, n)| {
        let name = if letter == OTHER { "#".to_owned() } else { upper(letter).to_string() };
        let current = (Some(letter) == current).then_some("page");
        view! {
            <li>
                <a class="chip" href=site.href(&letter_path(letter, 1)) aria-current=current>
                    {name} " " <span class="count">{n}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav aria-label=t!(catalogue.names_title)>
            <ul class="results__facets">{links.collect_view()}</ul>
        </nav>
    }
}

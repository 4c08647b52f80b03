//! Which evidence counts on a page, and what falls away with it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::primitives::dynamic::{dynamic, effect_with_last, flag, text};
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::evidence::Evidence;
use crate::session::evidence::{asked, use_usual_evidence, with_evidence};
use crate::session::typed::use_address;

/// As long as its owner stands, the address says which evidence counts; what the visitor chooses here counts on all other
/// pages, and in later visits.
pub fn follow_evidence() {
    let usual = use_usual_evidence();
    let (location, navigate) = (use_location(), use_navigate());
    effect_with_last(move |last: Option<(String, Option<Evidence>)>| {
        let path = location.pathname.get();
        let own = location.search.with(|search| asked(search));
        let now = usual.get_untracked();
        // A link says what counts in this visit, a choice on the page what does from now on.
        let is_here = last.is_some_and(|last| last.0 == path && last.1 != own);
        let is_chosen = is_here && own.unwrap_or_default() != now;
        if own.is_none() && !is_chosen && now != Evidence::Any {
            let hash = location.hash.get_untracked();
            let href = format!("{}{hash}", with_evidence(&location, now));
            let options = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..Default::default()
            };
            navigate(&href, options);
        } else {
            usual.set(own.unwrap_or_default());
        }
        if is_chosen {
            usual.keep(own.unwrap_or_default());
        }
        (path, own)
    });
}

/// The same, and which evidence counts on the page.
pub fn page_evidence() -> Memo<Evidence> {
    follow_evidence();
    let (usual, query) = (use_usual_evidence(), use_address().query());
    Memo::new(move |_| query.with(|query| asked(query)).unwrap_or_else(|| usual.get()))
}

/// A choice for the whole page, and how many entries fall away, if that is known.
pub fn evidence_select(
    evidence: Memo<Evidence>,
    n_left_out: impl Fn() -> Option<usize> + Send + Sync + 'static,
) -> AnyView {
    let (navigate, location) = (use_navigate(), use_location());
    let go = move |event| {
        let chosen = Evidence::from_code(&event_target_value(&event)).unwrap_or_default();
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&with_evidence(&location, chosen), options);
    };
    let option = |own: &'static Evidence| {
        let is_chosen = move || evidence.get() == *own;
        view! { <option value=own.code() prop:selected=flag(is_chosen)>{words::evidence(*own)}</option> }
            .into_any()
    };
    let told = dynamic(move || match (evidence.get(), n_left_out()) {
        (Evidence::Any, _) | (_, None) => ().into_any(),
        (_, Some(0)) => {
            view! { <span class="hint">{t!(pages.evidence_none_left_out)}</span> }.into_any()
        }
        (_, Some(n)) => {
            view! { <span class="hint">{t!(pages.evidence_left_out, count = n)}</span> }.into_any()
        }
    });
    view! {
        <div class="evidence" data-usual=text(move || (evidence.get() == Evidence::Any).to_string())>
            <label class="field">
                <span class="field__label">{t!(pages.evidence)}</span>
                <select class="select" on:change=go>{Evidence::ALL.iter().map(option).collect::<Vec<_>>()}</select>
            </label>
            <span role="status">{told}</span>
        </div>
    }
    .into_any()
}

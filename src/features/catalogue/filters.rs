//! The facets of the catalogue as check boxes with live counts.

use leptos::prelude::*;

use super::CatalogueView;
use super::results::focus_results;
use super::use_go;
use crate::browser::focus;
use crate::i18n::messages::{lang, t};
use crate::model::evidence::EVIDENCE_KEY;
use crate::query::catalogue::FacetValue;
use crate::ui::primitives::dynamic::dynamic;

/// Facets in the order of the page; townships show once a county is chosen.
const KEYS: [&str; 8] =
    ["category", "month", "event", "cert", "county", "township", "industry", EVIDENCE_KEY];

/// All facets.
#[component]
pub fn Filters(
    /// What is filtered.
    view: CatalogueView,
) -> impl IntoView {
    let facets = KEYS.map(|key| view! { <FacetGroup view key /> });
    #[cfg(not(target_arch = "wasm32"))]
    let ways = super::standing::ways(view);
    #[cfg(target_arch = "wasm32")]
    let ways = ();
    view! { {ways} <div class="filters">{facets.collect_view()}</div> }
}

/// The heading of a facet.
pub fn title(key: &str) -> &'static str {
    match key {
        "category" => t!(catalogue.by_category),
        "month" => t!(catalogue.by_month),
        "event" => t!(catalogue.by_event),
        "cert" => t!(catalogue.by_certification),
        "county" => t!(catalogue.by_county),
        "township" => t!(catalogue.by_township),
        EVIDENCE_KEY => t!(pages.evidence),
        _ => t!(catalogue.by_industry),
    }
}

/// One facet. Its rows keep their identity while counts change, so the focus stays where it is.
#[component]
fn FacetGroup(
    /// What is filtered.
    view: CatalogueView,
    /// The facet's key in the address.
    key: &'static str,
) -> impl IntoView {
    let values = Memo::new(move |_| {
        let is_hidden = key == "township"
            && view.query.with(|q| q.counties.is_empty() && q.townships.is_empty());
        view.answer.with(|answer| {
            let facet = answer.facets.iter().find(|facet| facet.key == key && !is_hidden);
            let mut values = facet.map(|facet| facet.values.clone()).unwrap_or_default();
            if key == "county" && !lang().starts_with("zh") {
                // Codes order names for readers of Chinese alone.
                values.sort_by_cached_key(|(value, _)| view.label(value));
            }
            values
        })
    });
    let is_empty = move || values.with(Vec::is_empty);
    let all_counties = (key == "county").then(|| dynamic(move || all_counties(view)));
    view! {
        <fieldset class="facet" data-facet=key hidden=is_empty>
            <legend class="facet__title">{title(key)}</legend>
            <div class="facet__values">
                <For each=move || values.get() key=|(value, _)| value.clone() let((value, _))>
                    <FacetRow view values value />
                </For>
            </div>
            {all_counties}
        </fieldset>
    }
}

/// Where a large base has more counties than are named: the way to all of them.
fn all_counties(view: CatalogueView) -> AnyView {
    let Some(n) = view.n_counties_of_more() else { return ().into_any() };
    // The button goes away once they are there; the focus stays at the facet.
    let load = move |_| {
        focus::focus("[data-facet=county]");
        view.want_all_counties();
    };
    view! {
        <button type="button" class="button" data-kind="quiet" on:click=load>
            {t!(catalogue.all_counties, n = n)}
        </button>
    }
    .into_any()
}

/// One value: a check box with its name and count.
#[component]
fn FacetRow(
    /// What is filtered.
    view: CatalogueView,
    /// All values of the facet with their counts.
    values: Memo<Vec<(FacetValue, usize)>>,
    /// This row's value.
    value: FacetValue,
) -> impl IntoView {
    let go = use_go(view);
    let label = view.label_view(&value);
    let (counted, checked, toggled) = (value.clone(), value.clone(), value);
    let count = move || {
        values.with(|values| {
            values.iter().find(|(value, _)| *value == counted).map_or(0, |(_, count)| *count)
        })
    };
    let is_checked = move || view.query.with(|query| query.contains(&checked));
    // Of what is asked of sources one thing holds, of all else as many as one likes.
    let is_one = matches!(toggled, FacetValue::Evidence(_));
    let (kind, group) = if is_one { ("radio", Some(EVIDENCE_KEY)) } else { ("checkbox", None) };
    let toggle = move |_| go(&view.query.get_untracked().toggled(&toggled));
    view! {
        <label class="facet__value">
            <input type=kind name=group prop:checked=is_checked on:change=toggle />
            <span class="facet__label">{label}</span>
            <span class="facet__count">{count}</span>
        </label>
    }
}

/// The chosen values as chips, each with a button that takes it away, and one that takes all.
#[component]
pub fn Chips(
    /// What is filtered.
    view: CatalogueView,
) -> impl IntoView {
    let go = use_go(view);
    let go_clear = go.clone();
    let chosen = move || view.query.with(|query| query.chosen());
    let typed = move || view.query.with(|query| query.text().to_owned());
    let is_any = move || view.query.with(|q| !q.chosen().is_empty() || !q.text().is_empty());
    // The pressed button goes away; the focus goes to what it changed.
    let clear = move |_| {
        go_clear(&view.query.get_untracked().cleared());
        focus_results();
    };
    let go_untyped = go.clone();
    let typed_chip = move || {
        let text = typed();
        let go = go_untyped.clone();
        let remove = move |_| {
            go(&view.query.get_untracked().with_typed(""));
            focus_results();
        };
        (!text.is_empty()).then(|| chip(t!(catalogue.typed, text = text), remove))
    };
    view! {
        <div class="chips" role="group" aria-label=t!(catalogue.chosen) hidden=move || !is_any()>
            {typed_chip}
            <For each=chosen key=Clone::clone let(value)>
                {
                    let go = go.clone();
                    let label = view.label(&value);
                    chip(label, move |_| {
                        go(&view.query.get_untracked().toggled(&value));
                        focus_results();
                    })
                }
            </For>
            <button type="button" class="button" data-kind="quiet" on:click=clear>
                {t!(catalogue.clear)}
            </button>
        </div>
    }
}

fn chip(label: String, remove: impl Fn(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    let name = t!(catalogue.remove, name = label.clone());
    view! {
        <button type="button" class="chip" aria-label=name on:click=remove>
            <bdi>{label}</bdi> <span class="chip__cross" aria-hidden="true">"×"</span>
        </button>
    }
}

//! Industries side by side: who stands in their chains, what is missing, how large they are, what is asked for and offered;
//! all of them in a table, and two of them beside each other.

mod known;
mod two;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::Chain;
use crate::model::evidence::Evidence;
use crate::model::opportunity::Side;
use crate::query::narrowing::Asked;
use crate::query::side_by_side::SideBySide;
use crate::routes;
use crate::session::announce::use_announcer;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::session::typed::use_address;
use crate::text::sorting;
use crate::text::url::with_pair;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::dynamic::{dynamic, flag};
use crate::ui::primitives::sources::{SourceList, SourcesSection};
use known::{Known, Row};

const SORT: &str = "sort";

/// By what the rows are sorted; the first is that of an address that names none.
const SORTS: [&str; 5] = ["organizations", "gaps", "value", "needs", "offers"];

/// The page at [`INDUSTRIES`](crate::routes::INDUSTRIES).
#[component]
pub fn Industries() -> impl IntoView {
    let evidence = page_evidence();
    let known = use_site().load(move |store| {
        describe_awaited_page();
        let evidence = evidence.get();
        async move { known::known(&store, evidence).await }
    });
    remote(known, move |known| page(known, evidence), not_found)
}

fn sort_name(sort: &str) -> &'static str {
    match sort {
        "gaps" => t!(chain.gaps),
        "value" => t!(industry.latest),
        "needs" => t!(industry.open_needs),
        "offers" => t!(industry.open_offers),
        _ => t!(industry.organizations),
    }
}

fn page(known: Arc<Known>, evidence: Memo<Evidence>) -> AnyView {
    describe_page(t!(industry.all_title), t!(industry.all_text));
    let query = use_address().query();
    let sort = Memo::new(move |_| {
        let asked = query.with(|query| Asked::from_query(query, &[SORT]));
        SORTS.iter().find(|own| **own == asked.value(SORT)).copied().unwrap_or(SORTS[0])
    });
    let ids: Vec<String> = known.rows.iter().map(|row| row.id().to_owned()).collect();
    let chosen = Memo::new(move |_| {
        query.with(|query| SideBySide::from_query(query, |id| ids.iter().any(|own| own == id)))
    });
    let sources = SourceList::new(&known.summaries.source_list);
    let n_left_out = known.n_left_out;
    let of_table = Arc::clone(&known);
    let rows = dynamic(move || {
        let sort = sort.get();
        let mut rows: Vec<&Row> = of_table.rows.iter().collect();
        sorting::sort_by(&mut rows, |one, other| other.key(sort).total_cmp(&one.key(sort)));
        rows.into_iter().map(|own| row(own, sources, chosen)).collect::<Vec<_>>().into_any()
    });
    let chains =
        Chain::ALL.iter().map(|chain| view! { <th scope="col">{words::chain(*chain)}</th> });
    view! {
        <article class="page page--wide">
            <h1>{t!(industry.all_title)}</h1>
            <p class="lead">{t!(industry.all_text)}</p>
            <div class="page__tools inline-form no-print">
                {choose_sort(sort)} {evidence_select(evidence, move || Some(n_left_out))}
            </div>
            {two::two(&known, evidence, chosen, sources)}
            <div class="table-pan" tabindex="0" role="group" aria-label=t!(industry.all_title)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t!(chain.industry)}</th>
                            {chains.collect_view()}
                            <th scope="col">{t!(chain.total)}</th>
                            <th scope="col">{t!(chain.gaps)}</th>
                            <th scope="col">{t!(industry.latest)}</th>
                            <th scope="col">{t!(industry.open_needs)}</th>
                            <th scope="col">{t!(industry.open_offers)}</th>
                            <th scope="col">{t!(pages.achievements_title)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="hint">{t!(industry.all_hint)}</p>
            <SourcesSection sources />
        </article>
    }
    .into_any()
}

/// Goes to this page with another query string.
fn follow() -> impl Fn(&str) + Clone + 'static {
    let (path, navigate) = (use_site().href(routes::INDUSTRIES), use_navigate());
    move |query| {
        let mark = if query.is_empty() { "" } else { "?" };
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&format!("{path}{mark}{query}"), options);
    }
}

fn choose_sort(sort: Memo<&'static str>) -> AnyView {
    let (follow, query) = (follow(), use_address().query());
    let go = move |event| {
        let sort = event_target_value(&event);
        let sort = Some(sort.as_str()).filter(|sort| *sort != SORTS[0]);
        follow(&query.with_untracked(|query| with_pair(query, SORT, sort)));
    };
    let options = SORTS.iter().map(|own| {
        let is_chosen = move || sort.get() == *own;
        view! { <option value=*own prop:selected=flag(is_chosen)>{sort_name(own)}</option> }
            .into_any()
    });
    view! {
        <label class="field">
            <span class="field__label">{t!(catalogue.sort)}</span>
            <select class="select" on:change=go>{options.collect::<Vec<_>>()}</select>
        </label>
    }
    .into_any()
}

/// Chooses an industry, or no more; with two chosen the others cannot be.
fn choose(row: &Row, chosen: Memo<SideBySide>) -> AnyView {
    let (follow, query, announcer) = (follow(), use_address().query(), use_announcer());
    let [of_change, of_state, id] = [(); 3].map(|()| row.id().to_owned());
    let is_chosen = move || chosen.with(|own| own.contains(&of_state));
    let is_beyond = move || chosen.with(|own| own.is_full() && !own.contains(&id));
    let change = move |_| {
        let own = chosen.get_untracked();
        if own.chosen.len() == 1 && !own.contains(&of_change) {
            announcer.say(t!(industry.beside_told));
        }
        follow(&query.with_untracked(|query| own.toggled(query, &of_change)));
    };
    let name = t!(product.compare_name, name = plain(row.name()));
    view! {
        <label class="facet__value no-print">
            <input
                type="checkbox"
                aria-label=name
                prop:checked=flag(is_chosen)
                disabled=flag(is_beyond)
                on:change=change
            />
            <span class="facet__label">{t!(product.compare)}</span>
        </label>
    }
    .into_any()
}

fn row(row: &Row, sources: SourceList, chosen: Memo<SideBySide>) -> AnyView {
    let counts = row.by_chain.iter().map(|n| view! { <td>{*n}</td> });
    view! {
        <tr>
            <th scope="row">
                {row.link(None)}
                <br /> {row.n_sources_told()} {choose(row, chosen)}
            </th>
            {counts.collect::<Vec<_>>()}
            <td>{row.n_organizations()}</td>
            <td>{row.n_gaps()}</td>
            <td>{row.latest(sources)}</td>
            <td>{row.n_open(Side::Need)}</td>
            <td>{row.n_open(Side::Offer)}</td>
            <td>{row.n_achievements()}</td>
        </tr>
    }
    .into_any()
}

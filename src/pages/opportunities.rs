//! All published needs and offers: what is wanted, what is to be had, and whether an answer still makes sense.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::data::catalogue::Named;
use crate::features::narrowed::list::{Column, List, Sort, by_code, by_county, by_industry};
use crate::features::narrowed::narrowed;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::listing::Listing;
use crate::model::opportunity::{Opportunity, OpportunityKind, Side, State};
use crate::pages::parts::by_id::county_link;
use crate::pages::parts::last_days::last_days;
use crate::pages::parts::place_lists::{amount, chinese, joined, part, published};
use crate::query::answer::Catalogue;
use crate::routes::{self, opportunity_path};
use crate::search::kind::Kind;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};

/// The page at [`OPPORTUNITIES`](crate::routes::OPPORTUNITIES).
#[component]
pub fn Opportunities() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.opportunities().await }
    });
    remote(file, |loaded: Arc<Named<Listing<Opportunity>>>| page(&loaded), not_found)
}

fn page(loaded: &Named<Listing<Opportunity>>) -> AnyView {
    let Named { catalogue, file } = loaded;
    describe_page(t!(pages.opportunities_title), t!(pages.opportunities_text));
    let today = clock::today();
    let n_of = |state: State| file.rows.iter().filter(|row| row.state(&today) == state).count();
    let states = State::ALL.iter().map(|state| (*state, n_of(*state))).filter(|(_, n)| *n > 0);
    let states = states.map(|(state, n)| format!("{} {n}", words::opportunity_state(state)));
    let states = states.collect::<Vec<_>>().join(" · ");
    view! {
        <article class="page">
            <h1>{t!(pages.opportunities_title)}</h1>
            <p class="lead">{t!(pages.opportunities_text)}</p>
            <p class="hint">{t!(pages.opportunities_states)} " " {states}</p>
            {last_days(&file.rows)}
            {narrowed(list(catalogue, file, today))}
        </article>
    }
    .into_any()
}

fn list(
    catalogue: &Arc<Catalogue>,
    file: &Listing<Opportunity>,
    today: String,
) -> List<Opportunity> {
    let of_day = today.clone();
    let state = move |row: &Opportunity| row.state(&of_day);
    let in_state = {
        let state = state.clone();
        // What can no longer be answered sinks, however it is sorted.
        move |row: &Opportunity| state(row) as usize
    };
    let by_amount = in_state.clone();
    let [products, shown] = [(); 2].map(|()| Arc::clone(catalogue));
    List {
        rows: file.rows.clone(),
        kind: Kind::Opportunity,
        id: |row| row.id.as_str(),
        path: routes::OPPORTUNITIES,
        choices: vec![
            by_code(
                "side",
                t!(pages.by_side),
                Side::CODES,
                |row: &Opportunity| row.side.code(),
                |code| Side::from_code(code).map(words::side),
            ),
            by_code(
                "kind",
                t!(pages.by_kind),
                OpportunityKind::CODES,
                |row: &Opportunity| row.kind.code(),
                |code| OpportunityKind::from_code(code).map(words::opportunity_kind),
            ),
            by_code(
                "state",
                t!(pages.by_state),
                State::CODES,
                move |row: &Opportunity| state(row).code(),
                |code| State::from_code(code).map(words::opportunity_state),
            ),
            by_industry(
                catalogue,
                Box::new(move |row: &Opportunity| industries_of(row, &products)),
            ),
            by_county(
                catalogue,
                Box::new(|row: &Opportunity| row.county.iter().map(ToString::to_string).collect()),
            ),
        ],
        sorts: vec![
            Sort {
                key: "",
                label: t!(pages.sort_newest),
                compare: Box::new(move |one, other| {
                    let key = |row: &Opportunity| {
                        (in_state(row), Reverse(row.newest().map(str::to_owned)))
                    };
                    key(one).cmp(&key(other))
                }),
            },
            Sort {
                key: "amount",
                label: t!(pages.sort_amount),
                compare: Box::new(move |one, other| {
                    let amount = |row: &Opportunity| row.amount_cny_10k.unwrap_or(-1.0);
                    let by_state = by_amount(one).cmp(&by_amount(other));
                    by_state.then(amount(other).total_cmp(&amount(one)))
                }),
            },
        ],
        told: |n| t!(pages.n_opportunities, count = n),
        columns: columns(today.clone()),
        sources: |row| &row.sources,
        source_list: file.source_list.clone(),
        view: Box::new(move |row| item(&shown, row, &today)),
    }
}

/// As the table of the base names them, and the state.
fn columns(today: String) -> Vec<Column<Opportunity>> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ("id", Box::new(|row| row.id.to_string())),
        ("side", Box::new(|row| row.side.code().to_owned())),
        ("kind", Box::new(|row| row.kind.code().to_owned())),
        ("state", Box::new(move |row| row.state(&today).code().to_owned())),
        ("title_zh", Box::new(|row| row.title.zh.clone())),
        ("title_en", Box::new(move |row| text(&row.title.en))),
        ("organisation_zh", Box::new(|row| row.organization.clone())),
        (
            "county",
            Box::new(|row| row.county.as_ref().map(ToString::to_string).unwrap_or_default()),
        ),
        (
            "industry",
            Box::new(|row| row.industry.as_ref().map(ToString::to_string).unwrap_or_default()),
        ),
        (
            "amount_cny_10k",
            Box::new(|row| row.amount_cny_10k.map(|amount| amount.to_string()).unwrap_or_default()),
        ),
        ("published", Box::new(move |row| text(&row.published))),
        ("renewed", Box::new(move |row| text(&row.renewed))),
        ("closes", Box::new(move |row| text(&row.closes))),
        ("closed", Box::new(move |row| text(&row.closed))),
        ("summary_zh", Box::new(|row| row.summary.zh.clone())),
        ("summary_en", Box::new(move |row| text(&row.summary.en))),
    ]
}

/// Its industry, and those of its products.
fn industries_of(row: &Opportunity, catalogue: &Catalogue) -> Vec<String> {
    let products = row.products.iter().filter_map(|id| catalogue.product(id));
    let of_products = products.flat_map(|product| &product.industries);
    let ids: BTreeSet<_> =
        row.industry.iter().chain(of_products).map(ToString::to_string).collect();
    ids.into_iter().collect()
}

fn item(catalogue: &Catalogue, row: &Opportunity, today: &str) -> AnyView {
    let href = use_site().href(&opportunity_path(&row.id));
    let state = row.state(today);
    let what = vec![
        part(words::side(row.side)),
        part(words::opportunity_kind(row.kind)),
        part(words::opportunity_state(state)),
        part(published(row)),
        amount(row),
    ];
    let who = vec![chinese(&row.organization), county_link(catalogue, row.county.as_ref())];
    view! {
        <p class="entry__title"><a href=href>{localized(&row.title)}</a></p>
        <p class="entry__meta">{other_name(&row.title, "")}</p>
        <p class="entry__meta">{joined(what)}</p>
        <p class="entry__meta">{joined(who)}</p>
        <p class="entry__text">{localized(&row.summary)}</p>
    }
    .into_any()
}

//! Results that others can use: varieties, standards, techniques, patents and awards.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::data::catalogue::Named;
use crate::features::narrowed::list::{
    Choice, Column, List, Order, Sort, by_code, by_county, by_industry,
};
use crate::features::narrowed::narrowed;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::listing::Listing;
use crate::model::product::ProductCard;
use crate::pages::parts::place_lists::{chinese, joined, part, year};
use crate::query::answer::Catalogue;
use crate::query::narrowing::{Facet, Values};
use crate::routes::{self, product_path};
use crate::search::kind::Kind;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// The page at [`ACHIEVEMENTS`](crate::routes::ACHIEVEMENTS).
#[component]
pub fn Achievements() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.achievements().await }
    });
    remote(file, |loaded: Arc<Named<Listing<Achievement>>>| page(&loaded), not_found)
}

fn page(loaded: &Named<Listing<Achievement>>) -> AnyView {
    let Named { catalogue, file } = loaded;
    describe_page(t!(pages.achievements_title), t!(pages.achievements_text));
    let sources = SourceList::new(&file.source_list);
    view! {
        <article class="page">
            <h1>{t!(pages.achievements_title)}</h1>
            <p class="lead">{t!(pages.achievements_text)}</p>
            {narrowed(list(catalogue, file, sources))}
            <SourcesSection sources />
        </article>
    }
    .into_any()
}

fn list(
    catalogue: &Arc<Catalogue>,
    file: &Listing<Achievement>,
    sources: SourceList,
) -> List<Achievement> {
    let shown = Arc::clone(catalogue);
    let industries = |product: &ProductCard| {
        product.industries.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    List {
        rows: file.rows.clone(),
        kind: Kind::Achievement,
        id: |row| row.id.as_str(),
        path: routes::ACHIEVEMENTS,
        choices: vec![
            by_code(
                "kind",
                t!(pages.by_kind),
                AchievementKind::CODES,
                |row: &Achievement| row.kind.code(),
                |code| AchievementKind::from_code(code).map(words::achievement_kind),
            ),
            by_industry(catalogue, of_products(catalogue, industries)),
            by_county(catalogue, of_products(catalogue, |own| vec![own.county.to_string()])),
            Choice {
                facet: Facet {
                    key: "year",
                    values: Box::new(|row| row.year.iter().map(ToString::to_string).collect()),
                },
                label: t!(product.year),
                name: Box::new(|_| None),
                order: Order::Newest,
            },
        ],
        sorts: vec![
            Sort {
                key: "",
                label: t!(pages.sort_newest),
                compare: Box::new(|one, other| Reverse(one.year).cmp(&Reverse(other.year))),
            },
            Sort {
                key: "kind",
                label: t!(pages.by_kind),
                compare: Box::new(|one, other| {
                    (one.kind, Reverse(one.year)).cmp(&(other.kind, Reverse(other.year)))
                }),
            },
        ],
        told: |n| t!(pages.n_achievements, count = n),
        columns: columns(),
        sources: |row| &row.sources,
        source_list: file.source_list.clone(),
        view: Box::new(move |row| item(&shown, row, sources)),
    }
}

/// What its products have, each once.
fn of_products(
    catalogue: &Arc<Catalogue>,
    own: fn(&ProductCard) -> Vec<String>,
) -> Values<Achievement> {
    let catalogue = Arc::clone(catalogue);
    Box::new(move |row| {
        let products = row.products.iter().filter_map(|id| catalogue.product(id));
        products.flat_map(own).collect::<BTreeSet<_>>().into_iter().collect()
    })
}

/// As the table of the base names them.
fn columns() -> Vec<Column<Achievement>> {
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    vec![
        ("id", Box::new(|row| row.id.to_string())),
        ("kind", Box::new(|row| row.kind.code().to_owned())),
        ("name_zh", Box::new(|row| row.name.zh.clone())),
        ("name_en", Box::new(move |row| text(row.name.en.as_ref()))),
        ("organisation_zh", Box::new(move |row| text(row.organization.as_ref()))),
        ("industry_zh", Box::new(move |row| text(row.industry.as_ref()))),
        ("year", Box::new(|row| row.year.map(|year| year.to_string()).unwrap_or_default())),
        ("summary_zh", Box::new(move |row| text(row.summary.as_ref().map(|own| &own.zh)))),
        (
            "summary_en",
            Box::new(move |row| text(row.summary.as_ref().and_then(|own| own.en.as_ref()))),
        ),
        (
            "products",
            Box::new(|row| {
                row.products.iter().map(ToString::to_string).collect::<Vec<_>>().join(";")
            }),
        ),
    ]
}

fn item(catalogue: &Catalogue, row: &Achievement, sources: SourceList) -> AnyView {
    let site = use_site();
    let what = vec![
        part(words::achievement_kind(row.kind)),
        year(row.year),
        row.organization.as_deref().and_then(chinese),
    ];
    let text = row.summary.as_ref().map(|summary| {
        view! { <p class="entry__text">{localized(summary)}</p> }
    });
    let products = row.products.iter().filter_map(|id| {
        let product = catalogue.product(id)?;
        let href = site.href(&product_path(id));
        part(view! { <a href=href>{localized(&product.name)}</a> })
    });
    view! {
        <p class="entry__title">{localized(&row.name)} " " {source_refs(&row.sources, sources)}</p>
        <p class="entry__meta">{other_name(&row.name, "")}</p>
        <p class="entry__meta">{joined(what)}</p>
        {text}
        <p class="entry__meta">{joined(products.map(Some).collect())}</p>
    }
    .into_any()
}

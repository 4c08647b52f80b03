//! Service institutions: who can give what a maker needs, by what they are for, and where.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::catalogue::Named;
use crate::data::store::{Loaded, Store};
use crate::features::narrowed::list::{Choice, Column, List, Order, Sort, by_county};
use crate::features::narrowed::narrowed;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::matching::gives::of_organization;
use crate::model::opportunity::OpportunityKind;
use crate::model::organization::{Organization, OrganizationKind, Organizations};
use crate::pages::parts::by_id::county_link;
use crate::pages::parts::place_lists::{joined, part};
use crate::query::answer::Catalogue;
use crate::query::narrowing::Facet;
use crate::routes::{self, organization_path};
use crate::search::kind::Kind;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// Of more organizations than this the list is no page: their file is a megabyte.
const MAX_LISTED: u64 = 5_000;

/// What the page shows.
enum Shown {
    List(Arc<Named<Organizations>>),
    TooMany(u64),
}

/// The page at [`SERVICES`](crate::routes::SERVICES).
#[component]
pub fn Services() -> impl IntoView {
    let shown = use_site().load(|store| {
        describe_awaited_page();
        async move { load(&store).await }
    });
    remote(shown, |shown: Arc<Shown>| page(&shown), not_found)
}

async fn load(store: &Store) -> Loaded<Shown> {
    let counts = store.dataset().await?.and_then(|own| own.counts.get("organisations").copied());
    if let Some(n) = counts.filter(|n| *n > MAX_LISTED) {
        return Ok(Some(Arc::new(Shown::TooMany(n))));
    }
    Ok(store.organizations().await?.map(|file| Arc::new(Shown::List(file))))
}

/// What an organization can give but produce and machines, which are what makers themselves sell.
fn services(row: &Organization) -> Vec<OpportunityKind> {
    let gives = of_organization(row.kind, row.chain, row.stage).into_iter().map(|(kind, _)| kind);
    gives
        .filter(|kind| !matches!(kind, OpportunityKind::RawMaterial | OpportunityKind::Equipment))
        .collect()
}

fn page(shown: &Shown) -> AnyView {
    describe_page(t!(pages.services_title), t!(pages.services_text));
    let content = match shown {
        Shown::TooMany(n) => {
            view! { <p class="notice">{t!(chain.too_many, n = *n)}</p> }.into_any()
        }
        Shown::List(loaded) => {
            let Named { catalogue, file } = loaded.as_ref();
            let sources = SourceList::new(&file.source_list);
            view! {
                {narrowed(list(catalogue, file, sources))}
                <SourcesSection sources />
            }
            .into_any()
        }
    };
    view! {
        <article class="page">
            <h1>{t!(pages.services_title)}</h1>
            <p class="lead">{t!(pages.services_text)}</p>
            {content}
        </article>
    }
    .into_any()
}

fn list(
    catalogue: &Arc<Catalogue>,
    file: &Organizations,
    sources: SourceList,
) -> List<Organization> {
    let shown = Arc::clone(catalogue);
    let rows = file.organizations.iter().filter(|row| !services(row).is_empty()).cloned();
    List {
        rows: rows.collect(),
        kind: Kind::Organization,
        id: |row| row.id.as_str(),
        path: routes::SERVICES,
        choices: vec![
            Choice {
                facet: Facet {
                    key: "gives",
                    values: Box::new(|row| {
                        services(row).iter().map(|kind| kind.code().to_owned()).collect()
                    }),
                },
                label: t!(pages.by_service),
                name: Box::new(|code| {
                    OpportunityKind::from_code(code).map(words::opportunity_kind).map(str::to_owned)
                }),
                order: Order::Codes(OpportunityKind::CODES),
            },
            Choice {
                facet: Facet {
                    key: "kind",
                    values: Box::new(|row| vec![row.kind.code().to_owned()]),
                },
                label: t!(chain.by_kind),
                name: Box::new(|code| {
                    OrganizationKind::from_code(code)
                        .map(words::organization_kind)
                        .map(str::to_owned)
                }),
                order: Order::Common,
            },
            by_county(
                catalogue,
                Box::new(|row: &Organization| row.county.iter().map(ToString::to_string).collect()),
            ),
        ],
        sorts: vec![Sort {
            key: "",
            label: t!(chain.by_kind),
            compare: Box::new(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id))),
        }],
        told: |n| t!(pages.n_services, count = n),
        columns: columns(),
        sources: |row| &row.sources,
        source_list: file.source_list.clone(),
        view: Box::new(move |row| item(&shown, row, sources)),
    }
}

/// As the table of the base names them, and what can be had.
fn columns() -> Vec<Column<Organization>> {
    vec![
        ("id", Box::new(|row| row.id.to_string())),
        ("name_zh", Box::new(|row| row.name.zh.clone())),
        ("name_en", Box::new(|row| row.name.en.clone().unwrap_or_default())),
        ("kind", Box::new(|row| row.kind.code().to_owned())),
        ("chain", Box::new(|row| row.chain.code().to_owned())),
        ("stage", Box::new(|row| row.stage.code().to_owned())),
        (
            "county",
            Box::new(|row| row.county.as_ref().map(ToString::to_string).unwrap_or_default()),
        ),
        (
            "gives",
            Box::new(|row| {
                services(row).iter().map(|kind| kind.code()).collect::<Vec<_>>().join(";")
            }),
        ),
    ]
}

fn item(catalogue: &Catalogue, row: &Organization, sources: SourceList) -> AnyView {
    let href = use_site().href(&organization_path(&row.id));
    let gives = services(row).into_iter().map(words::opportunity_kind).collect::<Vec<_>>();
    let what = vec![
        part(words::organization_kind(row.kind)),
        part(gives.join(t!(words.list_separator))),
        county_link(catalogue, row.county.as_ref()),
    ];
    view! {
        <p class="entry__title"><a href=href>{localized(&row.name)}</a> " " {source_refs(&row.sources, sources)}</p>
        <p class="entry__meta">{other_name(&row.name, "")}</p>
        <p class="entry__meta">{joined(what)}</p>
    }
    .into_any()
}

//! An organization: what it is, where it stands in its chain, and with whom it works.

use std::collections::BTreeSet;
use std::iter;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::data::catalogue::Named;
use crate::features::report::ReportMistake;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::id::OrganizationId;
use crate::model::organization::{Link, LinkEnd, Organization as Row, Organizations};
use crate::pages::parts::by_id::county_link;
use crate::pages::parts::chain_steps::{Step, card, organization_name, steps, way};
use crate::pages::parts::place_lists::{entry, joined, part, section};
use crate::pages::parts::shelf::products_section;
use crate::query::answer::Catalogue;
use crate::routes::{chain_of_node_path, organization_path, product_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// Cards of a column of the small chain map at most: the lists below it have all.
const MAX_CARDS: usize = 8;

/// The page at [`ORGANIZATION`](crate::routes::ORGANIZATION).
#[component]
pub fn Organization() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let part = use_site().load(move |store| {
        describe_awaited_page();
        let id = OrganizationId::parse(&id.get());
        async move {
            let Ok(id) = id else { return Ok(None) };
            let part = store.organization(&id).await?;
            Ok(part.map(|part| Arc::new((id, part))))
        }
    });
    let ready = |loaded: Arc<(OrganizationId, Arc<Named<Organizations>>)>| {
        let (id, part) = loaded.as_ref();
        page(&part.catalogue, &part.file, id.as_str()).unwrap_or_else(not_found)
    };
    remote(part, ready, not_found)
}

fn page(catalogue: &Catalogue, file: &Organizations, id: &str) -> Option<AnyView> {
    let row = file.organizations.iter().find(|row| row.id == *id)?;
    let name = row.name.clone();
    describe_page(&plain(&name), &t!(pages.organization_description, name = plain(&name)));
    let links: Vec<_> = {
        let is_its = |link: &&Link| link.from == row.id || leads_to(link, &row.id);
        file.links.iter().filter(is_its).collect()
    };
    let named = iter::once(&row.sources).chain(links.iter().map(|link| &link.sources));
    let list = SourceList::named(&file.source_list, named.flatten());
    let (from, to): (Vec<&Link>, Vec<&Link>) =
        links.into_iter().partition(|link| link.from == row.id);
    let around = neighborhood(catalogue, file, row, &from, &to);
    let outward = from.into_iter().filter_map(|link| {
        let title = target(catalogue, file, &link.to)?;
        Some(linked_entry(title, link, list))
    });
    let inward = to.into_iter().filter_map(|link| {
        let title = of_organization(file, &link.from)?;
        Some(linked_entry(title, link, list))
    });
    let particulars = vec![
        part(words::organization_kind(row.kind)),
        part(words::chain(row.chain)),
        part(words::stage(row.stage)),
        county_link(catalogue, row.county.as_ref()),
    ];
    let in_chain = use_site().href(&chain_of_node_path(id));
    let view = view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![] page=localized(&name).into_any() />
            <header class="place__header">
                <h1>{localized(&name)}</h1>
                <p class="place__other">{other_name(&name, "")}</p>
                <p class="place__meta">{joined(particulars)} " " {source_refs(&row.sources, list)}</p>
                <p><a href=in_chain>{t!(chain.see_in_chain)}</a></p>
            </header>
            {around}
            {section("outward-heading", t!(pages.organization_outward), outward.collect())}
            {section("inward-heading", t!(pages.organization_inward), inward.collect())}
            {products_section(catalogue, &row.products)}
            <SourcesSection sources=list />
            <ReportMistake name=plain(&name) path=use_site().href(&organization_path(id)) />
        </article>
    };
    Some(view.into_any())
}

/// Who works with it, itself, and for whom it does something, beside each other; nothing where no link is known.
fn neighborhood(
    catalogue: &Catalogue,
    file: &Organizations,
    row: &Row,
    from: &[&Link],
    to: &[&Link],
) -> Option<AnyView> {
    let other = |id: &OrganizationId| {
        let other = file.organizations.iter().find(|own| own.id == *id)?;
        Some(card(organization_name(other), Some(other.chain), words::stage(other.stage)))
    };
    let end = |end: &LinkEnd| match end {
        LinkEnd::Organization(id) => other(id),
        LinkEnd::Product(id) => {
            let product = catalogue.product(id)?;
            let name = way(&product.name, &product_path(id));
            Some(card(name, None, words::category(product.category)))
        }
    };
    let (mut seen_from, mut seen_to) = (BTreeSet::new(), BTreeSet::new());
    let inward = to.iter().filter(|link| seen_from.insert(&link.from));
    let outward = from.iter().filter(|link| seen_to.insert(&link.to));
    let inward: Vec<_> = inward.filter_map(|link| other(&link.from)).collect();
    let outward: Vec<_> = outward.filter_map(|link| end(&link.to)).collect();
    if inward.is_empty() && outward.is_empty() {
        return None;
    }
    let itself = view! { <strong>{localized(&row.name)}</strong> }.into_any();
    let itself = vec![card(itself, Some(row.chain), words::stage(row.stage))];
    let first = |mut cards: Vec<AnyView>| {
        let n_more = cards.len().saturating_sub(MAX_CARDS);
        cards.truncate(MAX_CARDS);
        cards
            .extend((n_more > 0).then(|| view! { <li class="hint">"+ " {n_more}</li> }.into_any()));
        cards
    };
    Some(steps(
        t!(chain.title),
        vec![
            Step { head: t!(pages.organization_inward), cards: first(inward) },
            Step { head: words::organization_kind(row.kind), cards: itself },
            Step { head: t!(pages.organization_outward), cards: first(outward) },
        ],
    ))
}

fn leads_to(link: &Link, id: &OrganizationId) -> bool {
    matches!(&link.to, LinkEnd::Organization(to) if to == id)
}

/// The way to the other end of a link; `None` where it is not published.
fn target(catalogue: &Catalogue, file: &Organizations, end: &LinkEnd) -> Option<AnyView> {
    match end {
        LinkEnd::Product(id) => Some(way(&catalogue.product(id)?.name, &product_path(id))),
        LinkEnd::Organization(id) => of_organization(file, id),
    }
}

fn of_organization(file: &Organizations, id: &OrganizationId) -> Option<AnyView> {
    let row = file.organizations.iter().find(|row| row.id == *id)?;
    Some(way(&row.name, &organization_path(id)))
}

fn linked_entry(title: AnyView, link: &Link, list: SourceList) -> AnyView {
    let note = link.note.as_ref().map(|note| localized(note).into_any());
    entry(title, vec![], note, source_refs(&link.sources, list))
}

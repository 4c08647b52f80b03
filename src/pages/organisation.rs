//! An organisation: what it is, where it stands in its chain, and with whom it works.

use std::iter;

use leptos::prelude::*;

use crate::chain::query::ChainQuery;
use crate::features::report::ReportMistake;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::pages::parts::by_id::{by_id, county_link};
use crate::pages::parts::place_lists::{entry, joined, part, section};
use crate::pages::parts::shelf::products_section;
use crate::query::answer::Catalogue;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::{chain_path, organisation_path, product_path, use_site};
use crate::ui::primitives::bilingual::{localized, localized_text, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs_of};
use crate::wire::chain::{LinkRow, OrganisationsFile};

/// The page.
#[component]
pub fn Organisation() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.organisations().await }
    });
    by_id(file, page)
}

fn page(catalogue: &Catalogue, file: &OrganisationsFile, id: &str) -> Option<AnyView> {
    let row = file.organisations.iter().find(|row| row.id == id)?;
    let name = row.name.decode();
    describe_page(&plain(&name), &t!(pages.organisation_description, name = plain(&name)));
    let links: Vec<_> = file.links.iter().filter(|link| link.from == id || link.to == id).collect();
    let named = iter::once(&row.sources).chain(links.iter().map(|link| &link.sources));
    let list = SourceList::named(&file.source_list, named.flatten());
    let (from, to): (Vec<&LinkRow>, Vec<&LinkRow>) =
        links.into_iter().partition(|link| link.from == id);
    let outward = from.into_iter().filter_map(|link| {
        let title = target(catalogue, file, &link.to)?;
        Some(linked_entry(title, link, list))
    });
    let inward = to.into_iter().filter_map(|link| {
        let title = target(catalogue, file, &link.from)?;
        Some(linked_entry(title, link, list))
    });
    let particulars = vec![
        part(words::organisation_kind(&row.kind)),
        part(words::chain(&row.chain)),
        part(words::stage(&row.stage)),
        county_link(catalogue, row.county.as_deref()),
    ];
    let in_chain = use_site().href(&chain_path(&ChainQuery::default().with_node(Some(id))));
    let view = view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![] page=localized(&name).into_any() />
            <header class="place__header">
                <h1>{localized(&name)}</h1>
                <p class="place__other">{other_name(&name, "")}</p>
                <p class="place__meta">{joined(particulars)} " " {source_refs_of(&row.sources, list)}</p>
                <p><a href=in_chain>{t!(chain.see_in_chain)}</a></p>
            </header>
            {section("outward-heading", t!(pages.organisation_outward), outward.collect())}
            {section("inward-heading", t!(pages.organisation_inward), inward.collect())}
            {products_section(catalogue, &row.products)}
            <SourcesSection sources=list />
            <ReportMistake name=plain(&name) path=use_site().href(&organisation_path(id)) />
        </article>
    };
    Some(view.into_any())
}

/// The way to the other end of a link; `None` where it is not published.
fn target(catalogue: &Catalogue, file: &OrganisationsFile, end: &str) -> Option<AnyView> {
    let (name, path) = match end.strip_prefix("product:") {
        Some(id) => (localized(&catalogue.product(id)?.name).into_any(), product_path(id)),
        None => {
            let row = file.organisations.iter().find(|row| row.id == end)?;
            (localized_text(&row.name).into_any(), organisation_path(&row.id))
        }
    };
    let href = use_site().href(&path);
    Some(view! { <a href=href>{name}</a> }.into_any())
}

fn linked_entry(title: AnyView, link: &LinkRow, list: SourceList) -> AnyView {
    let note = link.note.as_ref().map(|note| localized_text(note).into_any());
    entry(title, vec![], note, source_refs_of(&link.sources, list))
}

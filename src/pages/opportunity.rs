//! A published need or offer.

use leptos::prelude::*;

use crate::features::inquiry::{About, InquiryForm};
use crate::features::report::ReportMistake;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::quantity::quantity;
use crate::i18n::words;
use crate::model::figure::Quantity;
use crate::model::listing::Listing;
use crate::model::opportunity;
use crate::pages::parts::by_id::{by_id, county_link};
use crate::pages::parts::place_lists::{chinese, joined, part, published};
use crate::pages::parts::shelf::products_section;
use crate::query::answer::Catalogue;
use crate::routes::opportunity_path;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::lazy::quiet_part;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// Tables give amounts in 万元.
const CNY_PER_10K: f64 = 10_000.0;

/// The page at [`OPPORTUNITY`](crate::routes::OPPORTUNITY).
#[component]
pub fn Opportunity() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.opportunities().await }
    });
    by_id(file, page)
}

fn page(
    catalogue: &Catalogue,
    file: &Listing<opportunity::Opportunity>,
    id: &str,
) -> Option<AnyView> {
    let row = file.rows.iter().find(|row| row.id == *id)?;
    let title = row.title.clone();
    // Who offers something often has a page of the same name.
    let whole_title = format!("{} · {}", plain(&title), words::side(row.side));
    describe_page(&whole_title, &plain(&row.summary));
    let list = SourceList::named(&file.source_list, &row.sources);
    let amount = row.amount_cny_10k.and_then(|amount| {
        let cny = amount * CNY_PER_10K;
        part(t!(pages.opportunity_amount, amount = quantity(Quantity::Money { cny })))
    });
    let particulars = vec![
        part(words::side(row.side)),
        part(words::opportunity_kind(row.kind)),
        part(published(row)),
        amount,
    ];
    let who = vec![chinese(&row.organization), county_link(catalogue, row.county.as_ref())];
    let view = view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![] page=localized(&title).into_any() />
            <header class="place__header">
                <h1>{localized(&title)}</h1>
                <p class="place__other">{other_name(&title, "")}</p>
                <p class="place__meta">{joined(who)}</p>
                <p class="place__meta">{joined(particulars)}</p>
                <p class="lead">{localized(&row.summary)} {source_refs(&row.sources, list)}</p>
                <p class="hint">{t!(pages.opportunity_caveat)}</p>
            </header>
            {products_section(catalogue, &row.products)}
            {inquiry(id)}
            <p>{embed_link("opportunities", &format!("one/{id}"))}</p>
            <SourcesSection sources=list />
            <ReportMistake name=plain(&title) path=use_site().href(&opportunity_path(id)) />
        </article>
    };
    Some(view.into_any())
}

/// A form for an inquiry, where the backend stores such.
fn inquiry(id: &str) -> Option<AnyView> {
    let site = use_site();
    if site.store().is_answering() != Some(true) {
        return None;
    }
    provide_context(About { opportunity: id.to_owned(), base: site.name() });
    let form = quiet_part!(inquiry, InquiryForm);
    let view = view! {
        <details class="report inquiry-part no-print">
            <summary>{t!(inquiry.title)}</summary>
            {form}
        </details>
    };
    Some(view.into_any())
}

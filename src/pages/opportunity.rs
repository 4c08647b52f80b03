//! A published need or offer.

use leptos::prelude::*;

use crate::browser::clock;
use crate::features::inquiry::{About, InquiryForm};
use crate::features::inquiry_mail::inquiry_mail;
use crate::features::matches::{Matches, Of};
use crate::features::report::ReportMistake;
use crate::i18n::format;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::listing::Listing;
use crate::model::opportunity::{self, Side, State};
use crate::pages::parts::by_id::{by_id, county_link};
use crate::pages::parts::last_days::last_days;
use crate::pages::parts::place_lists::{amount, chinese, joined, part, published};
use crate::pages::parts::shelf::products_section;
use crate::query::answer::Catalogue;
use crate::routes::{self, chain_of_industry_path, opportunity_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::lazy::{lazy_part, quiet_part};
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::opened::opened;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

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
    let state = row.state(&clock::today());
    let industry = row.industry.as_ref().and_then(|id| {
        let name = catalogue.names().industries.get(id)?;
        let href = use_site().href(&chain_of_industry_path(id));
        part(view! { <a href=href>{localized(name)}</a> })
    });
    let particulars = vec![
        part(words::side(row.side)),
        part(words::opportunity_kind(row.kind)),
        part(words::opportunity_state(state)),
        part(published(row)),
        row.renewed
            .as_ref()
            .and_then(|date| part(t!(pages.renewed, date = format::date(date, lang())))),
        row.closes
            .as_ref()
            .and_then(|date| part(t!(pages.closes, date = format::date(date, lang())))),
        amount(row),
    ];
    let who =
        vec![chinese(&row.organization), county_link(catalogue, row.county.as_ref()), industry];
    let all = vec![(t!(pages.opportunities_title).into_any(), routes::OPPORTUNITIES.to_owned())];
    let view = view! {
        <article class="page page--entry place">
            <Breadcrumbs between=all page=localized(&title).into_any() />
            <header class="place__header">
                <h1>{localized(&title)}</h1>
                <p class="place__other">{other_name(&title, "")}</p>
                <p class="place__meta">{joined(who)}</p>
                <p class="place__meta">{joined(particulars)}</p>
                <p class="lead">{localized(&row.summary)} {source_refs(&row.sources, list)}</p>
                <p class="hint">{t!(pages.opportunity_caveat)}</p>
            </header>
            {last_days([row])}
            {products_section(catalogue, &row.products)}
            {matches(row)}
            {(state != State::Closed).then(|| inquiry(id, plain(&title)))}
            <p>{embed_link("opportunities", &format!("one/{id}"))}</p>
            <SourcesSection sources=list />
            <ReportMistake name=plain(&title) path=use_site().href(&opportunity_path(id)) />
        </article>
    };
    Some(view.into_any())
}

/// What fits it. It is looked for when somebody asks, as it takes all that the base knows.
fn matches(row: &opportunity::Opportunity) -> AnyView {
    let (title, id) = match row.side {
        Side::Need => (t!(matches.title_need), row.id.to_string()),
        Side::Offer => (t!(matches.title_offer), row.id.to_string()),
    };
    let summary = view! { <summary>{title}</summary> };
    opened("report", summary.into_any(), move || {
        provide_context(Of::Opportunity(id.clone()));
        lazy_part!(matches, Matches)
    })
}

/// A form for an inquiry, where the backend stores such; else a mail.
fn inquiry(id: &str, name: String) -> AnyView {
    let site = use_site();
    if site.store().is_answering() != Some(true) {
        let mail = inquiry_mail(name, &site.href(&opportunity_path(id)));
        return view! { <div class="inquiry-part">{mail}</div> }.into_any();
    }
    provide_context(About { opportunity: id.to_owned(), base: site.name() });
    let form = quiet_part!(inquiry, InquiryForm);
    view! {
        <details class="report inquiry-part no-print">
            <summary>{t!(inquiry.title)}</summary>
            {form}
        </details>
    }
    .into_any()
}

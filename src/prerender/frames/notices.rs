//! Needs and offers, the newest first.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::document::atlas_link;
use super::quote::Quote;
use super::{Content, Data};
use crate::embed::size::MAX_NOTICES;
use crate::embed::widget::Notices;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::{format, words};
use crate::model::opportunity::{Opportunity, Side};
use crate::prerender::site::had;
use crate::routes;
use crate::routes::opportunity_path;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;

pub(super) fn content(data: &Data<'_>, notices: &Notices) -> Result<Content, String> {
    let listing = had(data.store.opportunities())?;
    let counties = &data.catalogue.names().counties;
    let is_wanted = |own: &&Opportunity| match notices {
        Notices::All => true,
        Notices::Side(side) => own.side == *side,
        Notices::County(code) => own.county.as_ref() == Some(code),
        Notices::One(id) => own.id == *id,
    };
    let is_one = |own: &&Opportunity| matches!(notices, Notices::One(id) if own.id == *id);
    let one = listing.file.rows.iter().find(is_one);
    let title = match notices {
        Notices::All => t!(embed.opportunities).to_owned(),
        Notices::Side(Side::Need) => t!(embed.needs).to_owned(),
        Notices::Side(Side::Offer) => t!(embed.offers).to_owned(),
        Notices::County(code) => {
            let name = counties.get(code).map(|(name, _)| plain(name)).unwrap_or_default();
            t!(embed.opportunities_of, name = name)
        }
        Notices::One(_) => one.map(|own| plain(&own.title)).unwrap_or_default(),
    };
    // A single one has its title in its row.
    let heading = one.map_or_else(|| title.clone(), |_| t!(embed.opportunities).to_owned());
    let page = one.map_or_else(|| routes::HOME.to_owned(), |own| opportunity_path(own.id.as_str()));
    let mut shown: Vec<&Opportunity> = listing.file.rows.iter().filter(is_wanted).collect();
    shown.sort_by_key(|own| Reverse(own.published.clone()));
    shown.truncate(MAX_NOTICES);
    let site = use_site();
    let rows = shown.iter().map(|own| {
        let href = site.href(&opportunity_path(own.id.as_str()));
        let county = own.county.as_ref().and_then(|code| counties.get(code));
        let county = county.map(|(name, _)| view! { " · " {localized(name)} });
        let date = own.published.as_deref().map(|date| format::date(date, lang()));
        let date = date.unwrap_or_else(|| t!(embed.undated).to_owned());
        view! {
            <li class="notice">
                <p class="notice__title">
                    {atlas_link(href, localized(&own.title))}
                </p>
                <p class="notice__meta">
                    <span class="tag" data-side=own.side.code()>{words::side(own.side)}</span> " "
                    {words::opportunity_kind(own.kind)} {county} " · " {date}
                </p>
                {one.map(|own| view! { <p class="notice__summary">{localized(&own.summary)}</p> })}
            </li>
        }
    });
    let nothing = shown.is_empty().then(|| view! { <p>{t!(embed.nothing)}</p> });
    let body = view! {
        <h1 class="frame__title">{heading}</h1>
        {nothing}
        <ul class="notices">{rows.collect_view()}</ul>
    };
    let links = shown.iter().map(|own| (plain(&own.title), opportunity_path(own.id.as_str())));
    let quote = match one {
        Some(own) => {
            let source = own
                .sources
                .first()
                .and_then(|id| listing.file.source_list.iter().find(|source| source.id == *id));
            Quote {
                title: title.clone(),
                page: page.clone(),
                lines: vec![plain(&own.summary)],
                source: source.cloned(),
                ..Quote::default()
            }
        }
        None => Quote {
            title: title.clone(),
            page: page.clone(),
            links: links.collect(),
            ..Quote::default()
        },
    };
    Ok(Content { title, page, n: shown.len(), body: body.into_any(), quote })
}

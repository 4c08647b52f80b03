//! The base and the method.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::certification::CertificationKind;
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::text::contact::bare_contact_page;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized_text;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs_of};
use crate::ui::product::certificate::CertificateBadge;
use crate::wire::base::{AboutFile, BaseInfo};
use crate::wire::manifest::Manifest;

/// Topics in the order of the page.
const TOPICS: [&str; 7] =
    ["mission", "association", "programme", "four-chains", "clusters", "regional-brand", "counts"];

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let site = use_site();
    describe_page(t!(about.title), t!(shell.description));
    let shown = site.load(|store| async move { store.beside_manifest(store.about()).await });
    let ready = |shown: Arc<(Arc<Manifest>, Arc<AboutFile>)>| base_view(&shown.0.base, &shown.1);
    view! {
        <div class="page page--narrow">
            <h1>{t!(about.title)}</h1>
            {remote(shown, ready, not_found)}
        </div>
    }
}

fn base_view(base: &BaseInfo, about: &Arc<AboutFile>) -> impl IntoView + use<> {
    let list = SourceList::new(&about.sources);
    let opened = base.opened.as_deref().map(|date| {
        view! { <div><dt>{t!(about.opened)}</dt><dd>{format::date(date, lang())} {source_refs_of(&base.sources, list)}</dd></div> }
    });
    let contact_url = base.contact_url.clone().filter(|url| crate::text::url::is_web_url(url));
    let contact_url = contact_url.map(|url| {
        let url = bare_contact_page(&url).into_owned();
        let shown = url.clone();
        view! { <a href=url rel="external">{shown}</a> }
    });
    let contact_email = base.contact_email.clone();
    let contact_email = contact_email.map(|mail| {
        let href = format!("mailto:{mail}");
        view! { <a href=href>{mail}</a> }
    });
    let is_contact = contact_url.is_some() || contact_email.is_some();
    let contact = is_contact.then(|| {
        view! { <div><dt>{t!(about.contact)}</dt><dd>{contact_url} " " {contact_email}</dd></div> }
    });
    let topics = TOPICS.map(|topic| topic_view(topic, about, list));
    view! {
        <p class="lead">{localized_text(&base.about)} {source_refs_of(&base.sources, list)}</p>
        <dl class="facts">
            <div><dt>{t!(about.organisation)}</dt><dd>{localized_text(&base.organisation)}</dd></div>
            <div><dt>{t!(about.region)}</dt><dd>{localized_text(&base.region)}</dd></div>
            {opened}
            {contact}
        </dl>
        {topics.collect_view()}
        {method()}
        <SourcesSection sources=list />
    }
}

fn topic_view(
    topic: &'static str,
    about: &AboutFile,
    list: SourceList,
) -> Option<impl IntoView + use<>> {
    let statements = about.statements.iter().filter(|statement| statement.topic == topic);
    let items: Vec<_> = statements
        .map(|statement| {
            view! { <li>{localized_text(&statement.text)} {source_refs_of(&statement.sources, list)}</li> }
        })
        .collect();
    let title = match topic {
        "mission" => t!(about.mission),
        "association" => t!(about.association),
        "programme" => t!(about.programme),
        "four-chains" => t!(about.four_chains),
        "clusters" => t!(about.clusters),
        "regional-brand" => t!(about.regional_brand),
        _ => t!(about.counts),
    };
    let id = format!("{topic}-heading");
    let heading_id = id.clone();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=heading_id>{title}</h2>
                <ul class="statements">{items}</ul>
            </section>
        }
    })
}

/// How facts come here, and what each certificate means.
fn method() -> impl IntoView {
    let site = use_site();
    let kinds = CertificationKind::ALL.iter().map(|kind| {
        view! {
            <div>
                <dt><CertificateBadge kind=*kind /></dt>
                <dd>{words::certification_explained(*kind)}</dd>
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby="method-heading">
            <h2 id="method-heading">{t!(about.method)}</h2>
            <p>{t!(about.method_sources)}</p>
            <p>{t!(about.method_register)}</p>
            <p>{t!(about.method_numbers)}</p>
            <p>{t!(about.method_gaps)}</p>
            <p>{t!(about.method_device)}</p>
            <p><a href=site.href("/data")>{t!(about.to_data)}</a></p>
        </section>
        <section class="section" aria-labelledby="certificates-heading">
            <h2 id="certificates-heading">{t!(about.certificates)}</h2>
            <dl class="facts">{kinds.collect_view()}</dl>
        </section>
    }
}

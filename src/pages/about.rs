//! The base and the method.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::explained;
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::model::base::{self, Base, DatasetInfo, Topic};
use crate::model::certification::CertificationKind;
use crate::routes;
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::text::contact::bare_contact_page;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};
use crate::ui::product::certificate::CertificateBadge;

/// The page at [`ABOUT`](crate::routes::ABOUT).
#[component]
pub fn About() -> impl IntoView {
    let site = use_site();
    describe_page(t!(about.title), t!(shell.description));
    let shown = site.load(|store| async move { store.beside_dataset(store.about()).await });
    let ready =
        |shown: Arc<(Arc<DatasetInfo>, Arc<base::About>)>| base_view(&shown.0.base, &shown.1);
    view! {
        <div class="page page--narrow">
            <h1>{t!(about.title)}</h1>
            {remote(shown, ready, not_found)}
        </div>
    }
}

fn base_view(base: &Base, about: &base::About) -> impl IntoView + use<> {
    let list = SourceList::new(&about.source_list);
    let opened = base.opened.as_deref().map(|date| {
        view! { <div><dt>{t!(about.opened)}</dt><dd>{format::date(date, lang())} {source_refs(&base.sources, list)}</dd></div> }
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
    let topics = Topic::ALL.iter().map(|topic| topic_view(*topic, about, list));
    view! {
        <p class="lead">{localized(&base.about)} {source_refs(&base.sources, list)}</p>
        <dl class="facts">
            <div><dt>{t!(about.organization)}</dt><dd>{localized(&base.organization)}</dd></div>
            <div><dt>{t!(about.region)}</dt><dd>{localized(&base.region)}</dd></div>
            {opened}
            {contact}
        </dl>
        {topics.collect_view()}
        {method()}
        <SourcesSection sources=list />
    }
}

fn topic_view(
    topic: Topic,
    about: &base::About,
    list: SourceList,
) -> Option<impl IntoView + use<>> {
    let statements = about.statements.iter().filter(|statement| statement.topic == topic);
    let items: Vec<_> = statements
        .map(|statement| {
            view! { <li>{localized(&statement.text)} {source_refs(&statement.sources, list)}</li> }
        })
        .collect();
    let title = match topic {
        Topic::Mission => t!(about.mission),
        Topic::Association => t!(about.association),
        Topic::Program => t!(about.program),
        Topic::FourChains => t!(about.four_chains),
        Topic::Clusters => t!(about.clusters),
        Topic::RegionalBrand => t!(about.regional_brand),
        Topic::Counts => t!(about.counts),
    };
    let id = format!("{}-heading", topic.code());
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
                <dd>{explained::certification(*kind)}</dd>
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
            <p><a href=site.href(routes::DATA)>{t!(about.to_data)}</a></p>
        </section>
        <section class="section" aria-labelledby="certificates-heading">
            <h2 id="certificates-heading">{t!(about.certificates)}</h2>
            <dl class="facts">{kinds.collect_view()}</dl>
        </section>
    }
}

//! Reporting a mistake of an entry to whoever runs the atlas.

use leptos::prelude::*;

use crate::browser::address;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::base::Base;
use crate::session::site::{Site, use_site};
use crate::text::contact::{contact_page, mail_to};
use crate::text::url::is_web_url;
use crate::ui::primitives::copy_button::copy_button;

/// A disclosure with the ways to tell the base what is wrong, the address of the entry filled in.
/// Where the base gives no contact, it says so.
#[component]
pub fn ReportMistake(
    /// Name of the entry.
    name: String,
    /// Its path, with language, without origin.
    path: String,
    /// What the disclosure says. Default: that something may be wrong.
    #[prop(optional)]
    label: Option<&'static str>,
) -> impl IntoView {
    let site = use_site();
    let label = label.unwrap_or(t!(pages.report));
    let url = format!("{}{path}", address::origin());
    view! {
        <details class="report no-print">
            <summary>{label}</summary>
            <Ways site name url />
        </details>
    }
}

#[component]
fn Ways(
    /// Where the base's contact is known.
    site: Site,
    /// Name of the entry.
    name: String,
    /// Its absolute address.
    url: String,
) -> impl IntoView {
    let dataset = site.load(|store| async move { store.dataset().await });
    let shown_url = url.clone();
    let ways = move || {
        let dataset = dataset.get()?.ok()??;
        Some(ways(&dataset.base, &name, &url))
    };
    view! {
        <div class="report__ways">
            {ways}
            <CopyAddress url=shown_url />
        </div>
    }
}

fn ways(base: &Base, name: &str, url: &str) -> impl IntoView + use<> {
    let mail = base.contact_email.as_deref().map(|address| {
        let subject = t!(pages.report_subject, name = name);
        let body = t!(pages.report_body, name = name, url = url);
        let href = mail_to(address, &subject, &body);
        view! { <li><a href=href>{t!(pages.report_mail, address = address)}</a></li> }
    });
    let form = base.contact_url.as_deref().filter(|url| is_web_url(url)).map(|contact| {
        let href = contact_page(contact, url).into_owned();
        view! { <li><a href=href rel="external noopener">{t!(pages.report_page)}</a></li> }
    });
    let organization = plain(&base.organization);
    let intro = if mail.is_none() && form.is_none() {
        t!(pages.report_no_contact, organization = organization)
    } else {
        t!(pages.report_text, organization = organization)
    };
    view! {
        <p>{intro}</p>
        <ul>{mail} {form}</ul>
    }
}

/// The entry's address with a button that copies it.
#[component]
fn CopyAddress(
    /// The absolute address.
    url: String,
) -> impl IntoView {
    let shown = url.clone();
    view! {
        <p class="report__address">
            <span>{t!(pages.report_address)} " " <code>{shown}</code></span>
            {copy_button(t!(product.copy).to_owned(), move || url.clone())}
        </p>
    }
}

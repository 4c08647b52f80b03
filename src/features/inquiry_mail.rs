//! Asking about a need or an offer where nothing is stored: a mail to whoever runs the atlas, or the words to take along.

use leptos::prelude::*;

use crate::browser::address;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::base::Base;
use crate::session::site::use_site;
use crate::text::contact::{contact_page, mail_to};
use crate::text::url::is_web_url;

/// A disclosure with the ways to ask. `path` is that of the entry, with language, without origin.
pub fn inquiry_mail(name: String, path: &str) -> AnyView {
    let dataset = use_site().load(|store| async move { store.dataset().await });
    let url = format!("{}{path}", address::origin());
    let ways = move || Some(ways(&dataset.get()?.ok()??.base, &name, &url));
    view! {
        <details class="report no-print">
            <summary>{t!(inquiry.title)}</summary>
            <div class="report__ways">{ways}</div>
        </details>
    }
    .into_any()
}

fn ways(base: &Base, name: &str, url: &str) -> AnyView {
    let (subject, body) =
        (t!(inquiry.mail_subject, name = name), t!(inquiry.mail_body, name = name, url = url));
    let organization = plain(&base.organization);
    let mail = base.contact_email.as_deref().map(|address| {
        let href = mail_to(address, &subject, &body);
        view! { <p><a href=href>{t!(pages.report_mail, address = address)}</a></p> }
    });
    let page = base.contact_url.as_deref().filter(|own| is_web_url(own)).map(|contact| {
        let href = contact_page(contact, url).into_owned();
        view! { <p><a href=href rel="external noopener">{t!(pages.report_page)}</a></p> }
    });
    if mail.is_none() && page.is_none() {
        return view! {
            <p>{t!(pages.report_no_contact, organization = organization)}</p>
            <pre class="hint">{body}</pre>
        }
        .into_any();
    }
    view! {
        <p>{t!(inquiry.mail_text, organization = organization)}</p>
        {mail}
        {page}
    }
    .into_any()
}

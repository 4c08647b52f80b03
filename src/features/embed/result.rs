//! What there is to paste.

use leptos::prelude::*;

use crate::browser::{address, share};
use crate::embed::choice::{Choice, QuoteFile};
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::session::announce::use_announcer;
use crate::session::site::use_site;

/// Three texts, each with a button that copies it.
#[component]
pub fn Pasted(choice: Choice, file: QuoteFile) -> impl IntoView {
    let site = use_site();
    let language = choice.language.clone().unwrap_or_else(|| lang().to_owned());
    let origin = address::origin();
    let root = format!("{origin}{}", site.file(""));
    let frame = format!("{origin}{}", site.href_in(&choice.frame(), &language));
    let page =
        (!file.page.is_empty()).then(|| format!("{origin}{}", site.href_in(&file.page, &language)));
    let whole = choice.snippet(&file, &root, &origin);
    let alone = choice.bare_frame(&file, &frame);
    let link = page.map(|page| text(t!(embed.link), t!(embed.link_hint), page, 1));
    let kilobytes =
        |n_bytes: u32| format::number((f64::from(n_bytes) / 100.0).round() / 10.0, lang());
    let weight =
        t!(embed.weight, frame = kilobytes(file.n_bytes), shared = kilobytes(file.n_shared_bytes));
    view! {
        <p>{weight}</p>
        {text(t!(embed.whole), t!(embed.whole_hint), whole, 12)}
        {text(t!(embed.frame), t!(embed.frame_hint), alone, 3)}
        {link}
    }
}

fn text(label: &'static str, hint: &'static str, content: String, rows: u32) -> AnyView {
    let announcer = use_announcer();
    let outcome = RwSignal::new("");
    let copied = content.clone();
    let copy = move |_| {
        let copied = copied.clone();
        leptos::task::spawn_local(async move {
            let done = share::copy(&copied).await;
            let told = if done { t!(embed.copied) } else { t!(product.copy_failed) };
            _ = outcome.try_set(told);
            announcer.say(told);
        });
    };
    view! {
        <div class="embed__text">
            <label class="field">
                <span class="field__label">{label}</span>
                <textarea class="input embed__code" readonly spellcheck="false" rows=rows prop:value=content.clone()>
                </textarea>
            </label>
            <p class="hint">{hint}</p>
            <p>
                <button type="button" class="button" data-kind="primary" on:click=copy>{t!(embed.copy)}</button>
                " " <span class="hint">{move || outcome.get()}</span>
            </p>
        </div>
    }
    .into_any()
}

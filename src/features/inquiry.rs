//! An inquiry about a need or an offer, where the backend is a server that stores such.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::error::LoadError;
use crate::i18n::messages::t;
use crate::session::announce::use_announcer;
use crate::session::load::reason;
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::{dynamic, flag};
use crate::wire::inquiry::{InquiryRow, MAX_CONTACT, MAX_MESSAGE, MAX_NAME};

/// What an inquiry is about; in the context, as the code of the form comes when it is wanted.
#[derive(Clone)]
pub struct About {
    /// Id of the need or offer.
    pub opportunity: String,
    /// Who answers.
    pub base: String,
}

#[derive(Clone, PartialEq)]
enum Sending {
    Writing,
    UnderWay,
    Stored,
    Failed(LoadError),
}

/// The form, and what became of what was sent. What is written stays until it is stored.
#[component]
pub fn InquiryForm() -> impl IntoView {
    let About { opportunity, base } = expect_context::<About>();
    let (site, announcer) = (use_site(), use_announcer());
    let [name, contact, message] = [(); 3].map(|()| RwSignal::new(String::new()));
    let sending = RwSignal::new(Sending::Writing);
    let is_under_way = flag(move || sending.with(|now| *now == Sending::UnderWay));
    let of_text = base.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_under_way.get_untracked() {
            return;
        }
        let written = [name, contact, message].map(|field| field.get_untracked().trim().to_owned());
        let [name, contact, message] = written;
        let row = InquiryRow { opportunity: opportunity.clone(), name, contact, message };
        sending.set(Sending::UnderWay);
        spawn_local(async move {
            let outcome = site.store().send_inquiry(&row).await;
            let now = outcome.map_or_else(Sending::Failed, |()| Sending::Stored);
            if now == Sending::Stored {
                announcer.say(t!(inquiry.stored_short));
            }
            _ = sending.try_set(now);
        });
    };
    let input = move |label, field: RwSignal<String>, max: usize, autocomplete| {
        view! {
            <label class="field">
                <span class="field__label">{label}</span>
                <input
                    class="input"
                    required
                    maxlength=max.to_string()
                    autocomplete=autocomplete
                    on:input=move |event| field.set(event_target_value(&event))
                    prop:value=field
                />
            </label>
        }
    };
    let failure = move || match sending.get() {
        Sending::Failed(error) => {
            view! { <p class="notice" data-tone="problem" role="alert">{why_not(&error)}</p> }
                .into_any()
        }
        _ => ().into_any(),
    };
    let is_stored = Memo::new(move |_| sending.with(|now| *now == Sending::Stored));
    dynamic(move || {
        if is_stored.get() {
            let text = t!(inquiry.stored, base = base.clone());
            return view! { <p class="notice" role="status">{text}</p> }.into_any();
        }
        view! {
            <form class="inquiry" on:submit=send.clone()>
                <p class="hint">{t!(inquiry.what_is_stored, base = of_text.clone())}</p>
                {input(t!(inquiry.name), name, MAX_NAME, "name")}
                {input(t!(inquiry.contact), contact, MAX_CONTACT, "email")}
                <label class="field">
                    <span class="field__label">{t!(inquiry.message)}</span>
                    <textarea
                        class="input"
                        required
                        rows="4"
                        maxlength=MAX_MESSAGE.to_string()
                        on:input=move |event| message.set(event_target_value(&event))
                        prop:value=message
                    ></textarea>
                </label>
                {dynamic(failure)}
                <button type="submit" class="button" data-kind="primary" disabled=is_under_way>
                    {move || if is_under_way.get() { t!(inquiry.sending) } else { t!(inquiry.send) }}
                </button>
            </form>
        }
        .into_any()
    })
}

/// Why it was not stored, and what can be done.
fn why_not(error: &LoadError) -> String {
    let why = match error {
        LoadError::Status { status: 404, .. } => t!(inquiry.closed),
        LoadError::Status { status: 429, .. } => t!(inquiry.too_many),
        LoadError::Status { status: 400, .. } => t!(inquiry.refused),
        error => reason(error),
    };
    format!("{} {why}", t!(inquiry.not_stored))
}

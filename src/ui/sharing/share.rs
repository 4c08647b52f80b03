//! Sharing a page: copy its address, the system's share sheet, a QR code to scan.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::qr_code::qr_code;
use crate::browser::{address, dialog, share};
use crate::i18n::messages::t;
use crate::session::announce::use_announcer;
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::modal::Modal;

/// A button that opens the ways to share.
#[component]
pub fn ShareButton(
    /// What is shared.
    title: String,
    /// Path of the page, with language, without origin; without one, whatever the address bar has when it is pressed.
    #[prop(optional)]
    path: String,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let url = RwSignal::new(String::new());
    let open = move |_| {
        url.set(match path.is_empty() {
            true => address::whole(),
            false => format!("{}{path}", address::origin()),
        });
        if let Some(dialog) = node.get_untracked() {
            dialog::open(&dialog);
        }
    };
    view! {
        <button type="button" class="button" on:click=open>
            <Glyph icon=Icon::Share /> {t!(product.share)}
        </button>
        <Modal node title=t!(product.share)>
            {dynamic(move || {
                let url = url.get();
                (!url.is_empty()).then(|| view! { <ShareWays title=title.clone() url /> }).into_any()
            })}
        </Modal>
    }
}

#[component]
fn ShareWays(
    /// What is shared.
    title: String,
    /// Its absolute address.
    url: String,
) -> impl IntoView {
    let announcer = use_announcer();
    let is_copied = RwSignal::new(None::<bool>);
    let copied_url = url.clone();
    let copy = move |_| {
        let url = copied_url.clone();
        leptos::task::spawn_local(async move {
            let done = share::copy(&url).await;
            _ = is_copied.try_set(Some(done));
            announcer.say(if done { t!(product.copied) } else { t!(product.copy_failed) });
        });
    };
    let shared_url = url.clone();
    let open_sheet = move |_| {
        let (title, url) = (title.clone(), shared_url.clone());
        leptos::task::spawn_local(async move { share::share(&title, &url).await });
    };
    let sheet = share::has_share_sheet().then(|| {
        view! { <button type="button" class="button" on:click=open_sheet>{t!(product.share_sheet)}</button> }
    });
    let outcome = move || match is_copied.get() {
        None => "",
        Some(true) => t!(product.copied),
        Some(false) => t!(product.copy_failed),
    };
    let of_code = url.clone();
    let code = qr_code(of_code, Some(t!(product.qr_hint)));
    view! {
        <div class="share">
            <label class="field">
                <span class="field__label">{t!(product.address)}</span>
                <input class="input" type="url" readonly prop:value=url.clone() />
            </label>
            <div class="share__buttons">
                <button type="button" class="button" data-kind="primary" on:click=copy>
                    {t!(product.copy)}
                </button>
                {sheet}
            </div>
            <p class="hint">{outcome}</p>
            {code}
        </div>
    }
}

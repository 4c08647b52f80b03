//! Sharing a page: copy its address, the system's share sheet, a QR code to scan.

use leptos::html::Dialog;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::browser::{address, dialog, share};
use crate::i18n::messages::t;
use crate::session::announce::use_announcer;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::modal::Modal;

/// Quiet zone around a QR code, in modules (ISO/IEC 18004 asks for 4).
const QUIET_MODULES: i32 = 4;

/// A button that opens the ways to share.
#[component]
pub fn ShareButton(
    /// What is shared.
    title: String,
    /// Path of the page, with language, without origin.
    path: String,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let url = format!("{}{path}", address::origin());
    let open = move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog::open(&dialog);
        }
    };
    view! {
        <button type="button" class="button" on:click=open>
            <Glyph icon=Icon::Share /> {t!(product.share)}
        </button>
        <Modal node title=t!(product.share)>
            <ShareWays title url />
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
            {qr_code(&url)}
        </div>
    }
}

fn qr_code(url: &str) -> Option<impl IntoView + use<>> {
    let code = qr_svg(url)?;
    Some(view! {
        <figure class="qr">
            {code}
            <figcaption class="hint">{t!(product.qr_hint)}</figcaption>
        </figure>
    })
}

/// An address as a QR code; nothing where it is too long for one.
pub fn qr_svg(url: &str) -> Option<AnyView> {
    let code = QrCode::encode_text(url, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET_MODULES;
    let view_box = format!("0 0 {size} {size}");
    Some(
        view! {
            <svg
                class="qr__code"
                viewBox=view_box
                role="img"
                aria-label=t!(product.qr_code)
                shape-rendering="crispEdges"
            >
                <path d=qr_path(&code) />
            </svg>
        }
        .into_any(),
    )
}

/// The dark modules as runs, row by row.
fn qr_path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, width) = (start + QUIET_MODULES, y + QUIET_MODULES, x - start);
                path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
            }
            x += 1;
        }
    }
    path
}

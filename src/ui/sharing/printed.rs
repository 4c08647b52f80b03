//! What only paper shows, in place of the footer: the address of the page, in letters and as a QR code.

use leptos::prelude::*;

use super::qr_code::qr_code;
use crate::browser::address;
use crate::i18n::messages::t;
use crate::session::site::use_site;
use crate::ui::loading::lazy::later;

/// Nobody prints a page in its first two seconds, and nobody sees the code on a screen.
const FRAMES_BEFORE_CODE: u32 = 120;

/// The address of a page; `path` is with language, without origin.
pub fn printed_address(path: &str) -> AnyView {
    let url = format!("{}{path}", address::origin());
    let of_code = url.clone();
    let code = later(FRAMES_BEFORE_CODE, move || qr_code(of_code.clone(), None));
    printed_with(url, code)
}

/// The same with a code that is there.
pub fn printed_with(url: String, code: AnyView) -> AnyView {
    let site = use_site();
    view! {
        <aside class="printed-address" aria-label=t!(product.address)>
            {code}
            <p>{move || site.name()} <br /> {url} <br /> {t!(shell.disclaimer)}</p>
        </aside>
    }
    .into_any()
}

//! What only paper shows, in place of the footer: the address of the page, in letters and as a QR code.

use leptos::prelude::*;

use super::share::qr_svg;
use crate::browser::address;
use crate::i18n::messages::t;
use crate::session::site::use_site;

/// The address of a page; `path` is with language, without origin.
pub fn printed_address(path: &str) -> AnyView {
    let site = use_site();
    let url = format!("{}{path}", address::origin());
    view! {
        <aside class="printed-address" aria-label=t!(product.address)>
            {qr_svg(&url)}
            <p>{move || site.name()} <br /> {url.clone()} <br /> {t!(shell.disclaimer)}</p>
        </aside>
    }
    .into_any()
}

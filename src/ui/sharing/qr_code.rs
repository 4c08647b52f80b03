//! An address as a QR code.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::i18n::messages::t;
use crate::ui::loading::lazy::quiet_part;
use crate::ui::primitives::dynamic::dynamic;

/// Quiet zone around a QR code, in modules (ISO/IEC 18004 asks for 4).
const QUIET_MODULES: i32 = 4;

/// What is wanted.
#[derive(Clone)]
struct Wanted {
    url: String,
    caption: Option<&'static str>,
}

/// An address as a QR code, drawn by code that comes now that it is wanted; with a caption it is a figure. Nothing where
/// the address is too long for one.
pub fn qr_code(url: String, caption: Option<&'static str>) -> AnyView {
    dynamic(move || {
        provide_context(Wanted { url: url.clone(), caption });
        quiet_part!(qr_code, WantedCode)
    })
}

#[component]
fn WantedCode() -> impl IntoView {
    let Wanted { url, caption } = expect_context();
    let code = qr_svg(&url);
    match (code.is_some(), caption) {
        (true, Some(caption)) => {
            view! { <figure class="qr">{code} <figcaption class="hint">{caption}</figcaption></figure> }
                .into_any()
        }
        _ => code.into_any(),
    }
}

/// The same at once, for code that comes when it is wanted itself.
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

//! The map on paper: all of it on one landscape page, with its name, key, date, sources and address.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::ChainView;
use super::export::{cited_sources, title, whole_svg};
use crate::browser::{address, page};
use crate::chain::query::{ChainQuery, View};
use crate::i18n::messages::t;
use crate::papercut::compose::url_of;
use crate::session::announce::use_announcer;
use crate::ui::loading::lazy::lazy_part;
use crate::ui::primitives::dynamic::{dynamic, effect_with_last};
use crate::ui::sharing::printed::printed_with;
use crate::ui::sharing::qr_code::qr_svg;

/// Of more sources than this the page has no room beside the picture.
const MAX_BESIDE: usize = 60;
/// The sheet: a page of A4, or nearly one of Letter. Few visitors print, so what only paper shows is styled here and
/// not in a sheet that all download.
const SHEET_STYLE: &str =
    "grid-template:minmax(0,1fr) auto/minmax(0,1fr) 70mm;gap:2mm 4mm;block-size:188mm";
const PICTURE_STYLE: &str = "grid-column:1/-1;inline-size:100%;block-size:100%;object-fit:contain";
const SOURCES_STYLE: &str = "columns:3;margin:0;font-size:5pt;line-height:1.25;";
/// On a page of their own.
const BELOW_STYLE: &str = "grid-area:3/1/auto/-1;break-before:page";
/// The picture of the sheet.
const PICTURE: &str = ".chain-print__picture";

/// The sheet, once somebody prints; the keys that print ask for it.
pub fn printed(view: ChainView) -> AnyView {
    let press = move |event: KeyboardEvent| {
        let is_print = event.key() == "p" && (event.ctrl_key() || event.meta_key());
        let is_network = view.query.with_untracked(ChainQuery::view) == View::Network;
        if is_print && is_network && !event.shift_key() && !event.alt_key() {
            event.prevent_default();
            print(view);
        }
    };
    let listener = window_event_listener(keydown, press);
    on_cleanup(move || listener.remove());
    // Something else is no longer what was printed.
    effect_with_last(move |last: Option<ChainQuery>| {
        let query = view.query.get();
        if last.is_some_and(|last| last != query) {
            view.n_prints.set(0);
        }
        query
    });
    dynamic(move || match view.n_prints.get() {
        0 => ().into_any(),
        _ => lazy_part!(views, Sheet),
    })
}

/// Has the map printed.
pub fn print(view: ChainView) {
    view.n_prints.update(|n| *n += 1);
}

/// What is printed in place of the page. It opens the dialog when its picture is there; without a picture, the page
/// is printed as it is.
#[component]
fn Sheet() -> impl IntoView {
    let view = expect_context::<ChainView>();
    let announcer = use_announcer();
    let picture = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move {
        match whole_svg(view).await {
            Some(svg) => {
                _ = picture.try_set(Some(url_of(&svg)));
                page::picture_drawn(PICTURE).await;
            }
            None => announcer.tell(t!(chain.export_failed)),
        }
        page::print();
    });
    let sources = cited_sources(view);
    let place = if sources.len() > MAX_BESIDE { BELOW_STYLE } else { "" };
    let sources_style = format!("{SOURCES_STYLE}{place}");
    let address = move || {
        let url = format!("{}{}", address::origin(), view.href(&view.query.get_untracked()));
        let code = qr_svg(&url).into_any();
        printed_with(url, code)
    };
    let sheet = move |src: String| {
        let sources_style = sources_style.clone();
        let items = sources.iter().cloned().map(|source| {
            view! { <li>{source.title} {source.url.map(|url| view! { <br /> {url} })}</li> }
        });
        view! {
            <section class="chain-print" style=SHEET_STYLE>
                <img class="chain-print__picture" src=src alt=title(view) style=PICTURE_STYLE />
                <ol class="chain-print__sources" style=sources_style>{items.collect_view()}</ol>
                <div style="grid-column:2">{address()}</div>
            </section>
        }
    };
    move || picture.get().map(sheet.clone())
}

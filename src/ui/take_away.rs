//! Buttons that give a visitor a table as a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::loading::lazy::lazy_part;
use super::primitives::dynamic::dynamic;
use super::primitives::icon::{Glyph, Icon};
use crate::browser::download;
use crate::i18n::messages::t;
use crate::text::table::Table;
use crate::text::workbook::workbook;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The table that a workbook is wanted of.
#[derive(Clone)]
struct Wanted(Arc<Table>);

/// As CSV at once; as a workbook by code that comes with the first press.
pub fn take_away(table: Box<dyn Fn() -> Table + Send + Sync>) -> AnyView {
    let table = StoredValue::new(table);
    let wanted = RwSignal::new(None::<Wanted>);
    let make = move || table.with_value(|table| table());
    let csv = move |_| {
        let table = make();
        download::save(&format!("{}.csv", table.name), "text/csv", table.to_csv().as_bytes());
    };
    let saver = dynamic(move || match wanted.get() {
        None => ().into_any(),
        Some(own) => {
            provide_context(own);
            lazy_part!(workbook, SaveWorkbook)
        }
    });
    view! {
        <span class="take-away no-print">
            <button type="button" class="button" data-kind="quiet" on:click=csv>
                <Glyph icon=Icon::Download /> {t!(pages.take_csv)}
            </button>
            <button type="button" class="button" data-kind="quiet" on:click=move |_| wanted.set(Some(Wanted(Arc::new(make()))))>
                <Glyph icon=Icon::Download /> {t!(pages.take_xlsx)}
            </button>
            {saver}
        </span>
    }
    .into_any()
}

/// Saves it, and says nothing but why it cannot be.
#[component]
fn SaveWorkbook() -> impl IntoView {
    let Wanted(table) = expect_context();
    match workbook(&table) {
        Ok(bytes) => {
            download::save(&format!("{}.xlsx", table.name), XLSX, &bytes);
            ().into_any()
        }
        Err(_) => view! { <span role="alert">{t!(pages.no_workbook)}</span> }.into_any(),
    }
}

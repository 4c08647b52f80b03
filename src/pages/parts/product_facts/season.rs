//! The season of a product: its months in a strip, and what each source tells of them.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::product::Product;
use crate::model::season::Months;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};
use crate::ui::product::season::SeasonStrip;

/// The section. `months` are all that the card has.
pub fn season(detail: &Product, months: Months, list: SourceList) -> impl IntoView + use<> {
    let shown = if months.is_empty() {
        view! { <p class="hint">{t!(product.season_unknown)}</p> }.into_any()
    } else {
        told(detail, months, list)
    };
    view! {
        <section class="product__season" aria-labelledby="season-heading">
            <h2 id="season-heading">{t!(product.season)}</h2>
            {shown}
        </section>
    }
}

fn told(detail: &Product, months: Months, list: SourceList) -> AnyView {
    let rows = &detail.seasons;
    if rows.is_empty() {
        let sources = source_refs(&detail.sources, list).into_any();
        return view! {
            <SeasonStrip months sources />
            <p class="hint">{t!(product.season_caveat)}</p>
        }
        .into_any();
    }
    let events: Vec<_> = rows.iter().map(|row| (row.months, row.event)).collect();
    let of_sources = events.iter().fold(Months::default(), |all, (months, _)| all.union(*months));
    let items = rows.iter().map(|row| {
        let note = row.note.as_ref().map(|note| {
            view! { " " <span class="season__note">{localized(note)}</span> }
        });
        view! {
            <li>
                <strong>{words::season_event_title(row.event)}</strong> " " {words::months(row.months)} {note}
                {source_refs(&row.sources, list)}
            </li>
        }
    });
    // Months that the product's own sources give without saying what happens.
    let others = months.without(of_sources);
    let others = (!others.is_empty()).then(|| {
        view! {
            <li>
                <strong>{t!(product.other_months)}</strong> " " {words::months(others)}
                {source_refs(&detail.sources, list)}
            </li>
        }
    });
    view! {
        <SeasonStrip months events />
        <ul class="season__told">{items.collect_view()} {others}</ul>
        <p class="hint">{t!(product.season_caveat)}</p>
    }
    .into_any()
}

//! The season of a product: twelve months in a strip.

use leptos::prelude::*;

use super::messages::t;
use super::site::use_site;
use super::words;
use crate::model::season::{Month, Months};

/// Twelve months, those of harvest marked, the visitor's month outlined; and the same in words.
#[component]
pub fn SeasonStrip(
    /// Months of harvest; not empty.
    months: Months,
    /// Shown behind the words. Default: nothing.
    #[prop(optional, into)]
    sources: Option<AnyView>,
) -> impl IntoView {
    let now = use_site().month;
    let cells = Month::all().map(|month| {
        let state =
            if months.contains(month) { t!(product.harvest) } else { t!(product.no_harvest) };
        view! {
            <li
                class="season__month"
                data-harvest=months.contains(month).then_some("true")
                aria-current=(month == now).then_some("date")
            >
                <span>{words::month_short(month)}</span>
                <span class="visually-hidden">{state}</span>
            </li>
        }
    });
    view! {
        <div class="season">
            <p class="season__words">{words::months(months)} {sources} " " <InSeasonNow months /></p>
            <ol class="season__strip" aria-label=t!(product.season_by_month)>{cells.collect_view()}</ol>
        </div>
    }
}

/// "In season now", where it is.
#[component]
pub fn InSeasonNow(
    /// Months of harvest.
    months: Months,
) -> impl IntoView {
    let is_now = months.contains(use_site().month);
    is_now
        .then(|| view! { <span class="tag" data-tone="season">{t!(product.in_season_now)}</span> })
}

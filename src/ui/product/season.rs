//! The season of a product: twelve months in a strip.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::season::{Month, Months, SeasonEvent, SeasonEvents};
use crate::session::site::use_site;

/// Twelve months, those of the season marked, the visitor's month outlined; and the same in words.
#[component]
pub fn SeasonStrip(
    /// Months of the season; not empty.
    months: Months,
    /// What happens in which of them. Default: not known.
    #[prop(optional)]
    events: Vec<(Months, SeasonEvent)>,
    /// Shown behind the words. Default: nothing.
    #[prop(optional, into)]
    sources: Option<AnyView>,
) -> impl IntoView {
    let now = use_site().month;
    let cells = Month::all().map(|month| {
        let state = state(month, months, &events);
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

/// What happens in a month, each event once.
fn state(month: Month, months: Months, events: &[(Months, SeasonEvent)]) -> String {
    let in_month = events.iter().filter(|(months, _)| months.contains(month));
    let events: SeasonEvents = in_month.map(|(_, event)| *event).collect();
    let names: Vec<_> = events.iter().map(words::season_event).collect();
    match names.as_slice() {
        [] if months.contains(month) => t!(product.harvest).to_owned(),
        [] => t!(product.no_harvest).to_owned(),
        names => names.join(t!(words.list_separator)),
    }
}

/// "In season now", where it is.
#[component]
pub fn InSeasonNow(
    /// Months of the season.
    months: Months,
) -> impl IntoView {
    let is_now = months.contains(use_site().month);
    is_now
        .then(|| view! { <span class="tag" data-tone="season" data-of="month">{t!(product.in_season_now)}</span> })
}

//! Last days for answers to needs and offers, for the visitor's calendar.

use leptos::prelude::*;

use crate::browser::{address, clock, download};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::opportunity::{Opportunity, State};
use crate::routes::opportunity_path;
use crate::session::site::use_site;
use crate::text::calendar::{Day, calendar, digits};
use crate::ui::primitives::icon::{Glyph, Icon};

/// A button for the days that are to come; nothing where none of these entries names one.
pub fn last_days<'a>(rows: impl IntoIterator<Item = &'a Opportunity>) -> AnyView {
    let (site, origin, today) = (use_site(), address::origin(), clock::today());
    let days =
        rows.into_iter().filter(|row| row.state(&today) != State::Closed).filter_map(|row| {
            let date = row.closes.clone().filter(|date| digits(date).is_some())?;
            Some(Day {
                uid: format!("{}@{}", row.id, origin.trim_start_matches("https://")),
                date,
                title: plain(&row.title),
                url: format!("{origin}{}", site.href(&opportunity_path(&row.id))),
            })
        });
    let days: Vec<Day> = days.collect();
    if days.is_empty() {
        return ().into_any();
    }
    let name = match days.as_slice() {
        [one] => one.uid.split('@').next().unwrap_or_default().to_owned(),
        _ => "opportunities".to_owned(),
    };
    let take = move |_| {
        let text = calendar(&days, &today);
        download::save(&format!("{name}.ics"), "text/calendar", text.as_bytes());
    };
    view! {
        <p class="no-print">
            <button type="button" class="button" data-kind="quiet" on:click=take>
                <Glyph icon=Icon::Download /> {t!(pages.to_calendar)}
            </button>
        </p>
    }
    .into_any()
}

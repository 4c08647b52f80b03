//! A tour: what is said beside the state of the map that it leads to, and the way on.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::chain::board::{Board, OnTour, Tour};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::evidence::Evidence;
use crate::routes;
use crate::session::site::use_site;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::dynamic;

/// The stop of the tour that the address is on; nothing where it is on none, or on one that the base has not.
pub fn tour_bar() -> AnyView {
    let location = use_location();
    let on_tour = Memo::new(move |_| location.search.with(|search| OnTour::from_query(search)));
    let tour = Memo::new(move |_| on_tour.get().map(|on| on.tour));
    dynamic(move || {
        if tour.get().is_none() {
            return ().into_any();
        }
        let board = use_site().load(|store| async move { store.board(Evidence::Any).await });
        let ready = move |board: Arc<Board>| {
            let stop = move || on_tour.get().and_then(|on| stop(&board, &on));
            dynamic(move || stop().into_any())
        };
        remote(board, ready, || ().into_any()).into_any()
    })
}

fn stop(board: &Board, on: &OnTour) -> Option<AnyView> {
    let tour: &Tour = board.tours.iter().find(|tour| tour.id == on.tour)?;
    let here = tour.stops.get(on.number.checked_sub(1)?)?;
    let site = use_site();
    let way = |number: usize, words: &'static str, kind: &'static str| {
        let href = site.href(&format!("{}?{}", routes::CHAIN, tour.address(number)?));
        Some(view! { <a class="button" data-kind=kind href=href>{words}</a> })
    };
    let back = way(on.number.saturating_sub(1), t!(chain.tour_back), "quiet");
    let on_ward = way(on.number + 1, t!(chain.tour_next), "primary");
    let place = t!(chain.tour_place, n = on.number, n_all = tour.stops.len());
    Some(
        view! {
            <aside class="tour" aria-label=t!(chain.tour_of, name = plain(&tour.name))>
                <p class="hint">{localized(&tour.name)} " · " {place}</p>
                <p class="tour__text">{localized(&here.text)}</p>
                <p>{back} {on_ward} <a class="button" data-kind="quiet" href=site.href(routes::CHAIN)>{t!(chain.tour_end)}</a></p>
            </aside>
        }
        .into_any(),
    )
}

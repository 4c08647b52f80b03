//! The chain map: who stands at which stage of which chain, and what feeds what.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::clock::pause;
use crate::browser::page;
use crate::chain::query::{ChainQuery, View};
use crate::chain::view::network::WHOLE_ID;
use crate::data::catalogue::Named;
use crate::features::board;
use crate::features::board::BoardOfMany;
use crate::features::board::tour::tour_bar;
use crate::features::chain::counties::Counties;
use crate::features::chain::export::{ExportMenu, title};
use crate::features::chain::filters::{ChainFilters, Folds, IndustrySelect, Legend, ViewLinks};
use crate::features::chain::finder::{Finder, found};
use crate::features::chain::matrix::MatrixView;
use crate::features::chain::network::{ChainNetwork, Nothing};
use crate::features::chain::outline::Outline;
use crate::features::chain::panel::Panel;
use crate::features::chain::print::printed;
use crate::features::chain::table::TableView;
use crate::features::chain::undo::Undo;
use crate::features::chain::{ChainView, Loaded};
use crate::i18n::messages::t;
use crate::model::evidence::Evidence;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::lazy::{Part, in_turn, later, lazy_part, one_task_later};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::{Loading, remote};
use crate::ui::primitives::dynamic::{dynamic, effect, text};
use crate::wire::chain_map::read::ChainMap;

/// Organizations up to which the map of the whole base is opened unasked: about a megabyte. Beyond, the page costs
/// what the board does, however large the base is.
const MAX_UNASKED: u64 = 5_000;

/// Where the outline comes before the picture, as in style/chain/map.css.
const NARROW: &str = "(max-width: 35.99rem)";

/// What the address leads to.
enum Shown {
    Map(Arc<Named<Arc<ChainMap>>>),
    /// The board of a large base.
    Board,
}

/// The page at [`CHAIN`](crate::routes::CHAIN): the board where nothing is asked, else the map, which is one step deeper,
/// and so is its code.
#[component]
pub fn ChainStart() -> impl IntoView {
    let location = use_location();
    let is_plain = Memo::new(move |_| {
        #[cfg(feature = "bench")]
        if location.query.with(|query| query.get("data").is_some()) {
            return false;
        }
        location.search.with(|search| ChainQuery::from_query(search).is_plain())
    });
    let content = dynamic(move || {
        if !is_plain.get() {
            return lazy_part!(chain, Chain);
        }
        let evidence = page_evidence();
        let ready = move |shown: Arc<board::Shown>| {
            // The map says what a base without industries has, and that there is nobody yet.
            match shown.board.rows.is_empty() || shown.is_of_nobody() {
                true => lazy_part!(chain, Chain),
                false => board::page(&shown, evidence),
            }
        };
        // Older data have the map alone.
        remote(board::load(evidence), ready, || lazy_part!(chain, Chain)).into_any()
    });
    view! { {tour_bar()} {content} }
}

/// The map of what is asked.
#[component]
pub fn Chain() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let asked = Memo::new(move |_| {
        let query = location.search.with(|search| ChainQuery::from_query(search));
        (query.industry, query.is_whole)
    });
    let query = ChainQuery::from_query(&location.search.get_untracked());
    let is_map = query.view() == View::Map;
    let loaded = site.load(move |store| {
        let (industry, is_whole) = asked.get();
        // Who comes for one organization wants it in its map, whatever that costs.
        let has_node = location
            .search
            .with_untracked(|search| !ChainQuery::from_query(search).nodes.is_empty());
        describe_awaited_page();
        #[cfg(feature = "bench")]
        let elsewhere = location.query.with_untracked(|query| query.get("data"));
        async move {
            #[cfg(feature = "bench")]
            if let Some(url) = elsewhere {
                let map = store.chain_with_pictures(store.chain_at(&url)).await?;
                return Ok(map.map(|map| Arc::new(Shown::Map(map))));
            }
            if industry.is_none() && !is_whole && !has_node {
                let dataset = store.dataset().await?;
                let n = dataset.and_then(|own| own.counts.get("organisations").copied());
                if n > Some(MAX_UNASKED) && store.board(Evidence::Any).await?.is_some() {
                    return Ok(Some(Arc::new(Shown::Board)));
                }
            }
            let map = store.chain_with_pictures(store.chain(industry.as_ref()));
            let loaded = if is_map { store.beside_map(map).await } else { map.await };
            pause().await; // what was read is enough for a task
            Ok(loaded?.map(|map| Arc::new(Shown::Map(map))))
        }
    });
    view! {
        <div class="page page--wide chain-page">
            {remote(loaded, ready, not_found)}
        </div>
    }
}

fn ready(shown: Arc<Shown>) -> AnyView {
    let Named { catalogue, file } = match shown.as_ref() {
        Shown::Map(map) => map.as_ref(),
        Shown::Board => return lazy_part!(board, BoardOfMany),
    };
    let loaded = Loaded::new(Arc::clone(file), Arc::clone(catalogue));
    let view = ChainView::new(loaded);
    #[cfg(not(target_arch = "wasm32"))]
    if true {
        return crate::features::chain::standing::standing(view);
    }
    later(0, move || view! { <Ready view /> }.into_any())
}

/// The views beside the network, whose code comes with the first of them.
#[component]
fn OtherViews() -> impl IntoView {
    let view = expect_context::<ChainView>();
    let shown = Memo::new(move |_| view.query.with(ChainQuery::view));
    let is_nothing = Memo::new(move |_| view.selection.with(|own| own.nodes.is_empty()));
    let was_any = StoredValue::new(false);
    dynamic(move || {
        let part: Part = match shown.get() {
            View::Network => return ().into_any(),
            View::Matrix => Box::new(move || view! { <MatrixView view /> }.into_any()),
            View::Map => Box::new(move || view! { <Counties view /> }.into_any()),
            View::Table if is_nothing.get() => {
                Box::new(move || view! { <Nothing view /> }.into_any())
            }
            View::Table => Box::new(move || view! { <TableView view /> }.into_any()),
        };
        // What was there before is taken away in a task of its own.
        match was_any.try_update_value(|was| std::mem::replace(was, true)) {
            Some(true) => later(0, part),
            _ => part(),
        }
    })
}

/// The panel, whose code comes with the first choice.
#[component]
fn ChosenPanel() -> impl IntoView {
    let view = expect_context::<ChainView>();
    view! { <Panel view /> }
}

/// What falls away by the evidence that counts.
fn left_out(view: ChainView, evidence: Memo<Evidence>) -> AnyView {
    dynamic(move || match evidence.get() {
        Evidence::Any => ().into_any(),
        _ => evidence_select(evidence, move || Some(view.n_left_out())),
    })
}

#[component]
fn Ready(
    /// The map.
    view: ChainView,
) -> impl IntoView {
    effect(move || {
        _ = view.query.get();
        describe_page(&t!(chain.title_of, name = title(view)), t!(chain.description));
    });
    provide_context(view);
    let evidence = page_evidence();
    let found = found(view);
    let is_network = Memo::new(move |_| view.query.with(ChainQuery::view) == View::Network);
    let is_laid =
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or_default() || view.is_laid());
    let folds = move || is_network.get().then(|| view! { <Folds view /> }).into_any();
    // To build the network, and to take it away, is a task's work.
    let is_network_shown = one_task_later(is_network);
    let beside_network = move |part: fn(ChainView) -> AnyView| -> Part {
        let part = move || if is_network_shown.get() { part(view) } else { ().into_any() };
        Box::new(move || dynamic(part))
    };
    let parts: [Part; 6] = [
        Box::new(move || view! { <IndustrySelect view /><ViewLinks view /> }.into_any()),
        Box::new(move || view! { <ChainFilters view />{dynamic(folds)}<Undo view /> }.into_any()),
        Box::new(move || view! { <Finder view found /> }.into_any()),
        Box::new(|| view! { <ExportMenu /> }.into_any()),
        // These are there before the network: they would push what is below them when they come.
        beside_network(|view| view! { <Legend view /> }.into_any()),
        beside_network(|view| {
            let is_open = page::fits_media(NARROW);
            view! { <Outline view is_open /> }.into_any()
        }),
    ];
    let (mut bar, has_bar) = in_turn(parts.into());
    let beside = bar.split_off(4);
    let content = dynamic(move || match is_network_shown.get() {
        // It opens once, where everything stands.
        is_network if !has_bar.get() || is_network && !is_laid.get() => {
            view! { <Loading /> }.into_any()
        }
        true => view! { <ChainNetwork view found /> }.into_any(),
        false => lazy_part!(views, OtherViews),
    });
    let is_panel_wanted = Memo::new(move |was: Option<&bool>| {
        view.query.with(|query| query.node().is_some()) || was.copied().unwrap_or_default()
    });
    let panel =
        dynamic(
            move || {
                if is_panel_wanted.get() { lazy_part!(views, ChosenPanel) } else { ().into_any() }
            },
        );
    view! {
        <h1>{t!(chain.title)} " " <span class="title-of">{text(move || {
            view.query.track();
            title(view)
        })}</span></h1>
        {left_out(view, evidence)}
        <div class="chain-bar" data-ready=text(move || has_bar.get().to_string())>{bar}</div>
        <div class="chain-content" id=WHOLE_ID>
            <div class="chain-content__main">{content}{beside}</div>
            {panel}
        </div>
        {printed(view)}
    }
}

//! The network of the page: what a card leads to, says and shows.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::ChainView;
use super::finder::Found;
use crate::browser::frame::frame;
use crate::browser::{address, clock, focus, viewport};
use crate::chain::drawing::camera::Place;
use crate::chain::drawing::diagram::Item;
use crate::chain::graph::NodeIdx;
use crate::chain::query::{ChainQuery, toggle};
use crate::chain::view::network::{CardContent, Marked, Network, NetworkView};
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::evidence::Evidence;
use crate::routes::{GAPS, is_in_frame};
use crate::session::typed::{Address, use_address};
use crate::ui::primitives::dynamic::{effect, effect_with_last, flag};
use crate::ui::product::picture::{PicturePlace, product_picture};

/// The network, or why there is none.
#[component]
pub fn ChainNetwork(
    /// The chain map that this is a part of.
    view: ChainView,
    /// What was searched for.
    found: Memo<Found>,
) -> impl IntoView {
    let item_of = move |node: NodeIdx| view.drawing.with(|drawing| drawing.plan.item_of(node));
    let emphasis = Memo::new(move |_| view.emphasis());
    let selected = Memo::new(move |_| view.chosen.get().and_then(item_of));
    let found = Memo::new(move |_| {
        let items = |found: &Found| found.nodes.iter().filter_map(|node| item_of(*node)).collect();
        Arc::new(Marked::new(found.with(items)))
    });
    let navigate = use_navigate();
    let typed = use_address();
    let place = typed.query().with_untracked(|query| Place::from_query(query));
    let network = Network::new(
        view.drawing.into(),
        emphasis.into(),
        selected.into(),
        found.into(),
        view.hovered,
        CardContent {
            href: Callback::new(move |item| href(view, item)),
            more: Callback::new(move |item| more(view, item)),
            picture: Callback::new(move |item| picture(view, item)),
            card: Callback::new(move |item| view.card(item)),
            gaps: Callback::new(move |()| gaps_href(view)),
            follow: Callback::new(move |()| {
                view.query.track();
                view.is_picking.track();
            }),
            open: Callback::new(move |item| {
                navigate(
                    &href(view, item),
                    NavigateOptions { resolve: false, scroll: false, ..Default::default() },
                );
            }),
        },
        place,
    );
    follow_camera(view, network, typed);
    effect(move || view.seen.set_value(Some(network.viewport.shown())));
    on_cleanup(move || _ = view.seen.try_set_value(None));
    // A view that was sent stands where its address says, whatever is chosen in it.
    let sent =
        StoredValue::new(place.map(|_| view.query.with_untracked(|query| query.nodes.clone())));
    let is_as_sent = move || {
        let is_same =
            view.query.with(|query| sent.with_value(|sent| sent.as_ref() == Some(&query.nodes)));
        if !is_same {
            sent.set_value(None);
        }
        is_same
    };
    // What is chosen stays in sight, also when its panel takes room from the map.
    effect_with_last(move |last: Option<(Option<u32>, [f32; 2])>| {
        let now = (selected.get(), network.viewport.size());
        if is_as_sent() {
            return now;
        }
        // The view is lent while something is chosen.
        match (last.and_then(|last| last.0), now.0) {
            (None, Some(_)) if last.is_some() => network.viewport.keep(),
            (Some(_), None) => network.viewport.give_back(),
            _ => (),
        }
        let rect = now.0.and_then(|item| view.drawing.with(|drawing| drawing.rect(item)));
        if let Some(rect) = rect.filter(|_| last != Some(now)) {
            network.viewport.show(rect);
        }
        // Who opens an address with a choice in it sees the map stand still.
        if let Some(item) = now.0.filter(|_| last.is_some_and(|last| last.0 != now.0)) {
            let is_still = move || selected.try_get_untracked() == Some(Some(item));
            leptos::task::spawn_local(clear_of_panel(network, item, is_still));
        }
        now
    });
    // What a trace reaches comes into sight with it.
    effect_with_last(move |last: Option<Option<ChainQuery>>| {
        let asked = view.query.with(|query| ChainQuery { path: query.path, ..query.tracing() });
        let now = asked.trace.is_some().then_some(asked);
        let is_new = now.is_some() && last.as_ref().is_none_or(|last| *last != now);
        if !is_new || last.is_none() && place.is_some() {
            return now;
        }
        // Until all of it is laid out there is nothing to see: a trace may bring back what a filter left out.
        let rect = view.traced.with(|traced| {
            let rects = view.drawing.with(|drawing| {
                let rect = |(node, _): &(NodeIdx, u32)| drawing.rect(item_of(*node)?);
                traced.as_ref()?.nodes.iter().map(rect).collect::<Option<Vec<_>>>()
            })?;
            rects.into_iter().reduce(|one, other| one.around(&other))
        });
        let Some(rect) = rect else { return last.flatten() };
        network.viewport.show_whole(rect);
        now
    });
    let is_empty = move || view.selection.with(|selection| selection.nodes.is_empty());
    // Without a layout there is nothing to stand.
    let has_failed = move || {
        view.problem.with(Option::is_some) && view.drawing.with(|d| d.plan.items.is_empty())
    };
    let again = move |_| {
        // The button goes away when all is well; the focus stays in the content.
        focus::focus_main();
        view.n_retries.update(|n| *n += 1);
    };
    let problem = move || {
        let problem = view.problem.get()?;
        Some(view! {
            <div class="notice" data-tone="problem" role="alert">
                <p class="notice__title">{t!(chain.layout_failed)}</p>
                <p>{t!(chain.layout_failed_hint)}</p>
                <p class="hint" lang="en">{problem.to_string()}</p>
                <button type="button" class="button" on:click=again>{t!(shell.retry)}</button>
            </div>
        })
    };
    view! {
        {problem}
        <Show
            when=move || !is_empty()
            fallback=move || view! { <Nothing view /> }
        >
            <div hidden=flag(has_failed)><NetworkView network /></div>
        </Show>
    }
}

/// The gaps of the industry that is shown. A frame of another site shows the map alone.
fn gaps_href(view: ChainView) -> Option<String> {
    let industry = view.query.with_untracked(|query| query.industry.clone())?;
    let is_page = !is_in_frame(&address::pathname());
    is_page.then(|| format!("{}#{industry}", view.site.href(GAPS)))
}

/// As long as a pause between two turns of a wheel.
const SETTLED_MS: u32 = 500;

/// Has the address say where the camera is once it rests, so that the view can be shared, and has the camera go where
/// the address says.
fn follow_camera(view: ChainView, network: Network, address: Address) {
    let viewport = network.viewport;
    let told = Memo::new(move |_| address.query().with(|query| Place::from_query(query)));
    let (n_moves, written) = (StoredValue::new(0_u32), StoredValue::new(told.get_untracked()));
    effect_with_last(move |was_moved: Option<bool>| {
        _ = viewport.camera();
        let n = n_moves.try_update_value(|n| {
            *n += 1;
            *n
        });
        // Where it opened needs no place, and no place where it is back there.
        let is_moved = viewport.place().is_some();
        if !is_moved && !was_moved.unwrap_or_default() {
            return false;
        }
        leptos::task::spawn_local(async move {
            clock::sleep(SETTLED_MS).await;
            let is_last = n.is_some() && n_moves.try_get_value() == n;
            let place = viewport.place();
            if is_last && told.try_get_untracked().is_some_and(|told| told != place) {
                _ = written.try_update_value(|written| *written = place);
                address.follow(view.href_at(place), true);
                address.catch_up();
            }
        });
        is_moved
    });
    effect(move || {
        let place = told.get();
        if let Some(place) = place.filter(|_| written.get_value() != place) {
            viewport.go_to(place);
        }
        written.set_value(place);
    });
}

/// Frames in which a panel may still come, with its code: some seconds.
const MAX_FRAMES: u32 = 300;

/// Moves the map so that what is chosen is not under its panel, where this covers the map.
async fn clear_of_panel(network: Network, item: u32, is_still: impl Fn() -> bool) {
    for _ in 0..MAX_FRAMES {
        frame().await;
        if !is_still() {
            return;
        }
        if let Some(end_screen) = viewport::room_above_fixed(".chain-panel:not([hidden])") {
            network.show_above(item, end_screen);
            return;
        }
    }
}

/// Says that the filters leave nothing, with a way back; or that there is nothing yet.
#[component]
pub fn Nothing(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let is_empty = view.with_graph(|graph| graph.nodes().is_empty());
    let title = if is_empty { t!(chain.no_organizations) } else { t!(chain.nothing) };
    // Where the evidence leaves nothing, it is a filter as well.
    let all = move || ChainQuery { evidence: Evidence::Any, ..view.query.get().cleared() };
    let href = move || view.href(&all());
    let clear = (!is_empty).then(|| view! { <a class="button" href=href>{t!(chain.clear)}</a> });
    view! {
        <div class="notice">
            <p class="notice__title">{title}</p>
            {clear}
        </div>
    }
}

fn href(view: ChainView, item: u32) -> String {
    view.drawing.with(|drawing| match drawing.plan.items.get(item as usize) {
        Some(Item::Node(node)) => view.href_of(*node),
        Some(Item::Group { cell, .. }) => {
            let query = view.query.get();
            view.href(&ChainQuery { folds: toggle(&query.folds, cell), ..query })
        }
        None => String::new(),
    })
}

/// "精深加工，2 条关系由此出发，1 条到此": what its place and its lines say to who sees them.
fn more(view: ChainView, item: u32) -> String {
    view.drawing.with(|drawing| {
        let plan = &drawing.plan;
        let count = |lines: &[u32]| lines.iter().map(|at| plan.links(*at).len()).sum::<usize>();
        let links = t!(
            chain.card_links,
            n_out = count(plan.outward(item)),
            n_in = count(plan.inward(item))
        );
        let place = match drawing.plan.items.get(item as usize) {
            Some(Item::Group { .. }) => Some(t!(chain.card_group).to_owned()),
            Some(Item::Node(node)) => view.with_graph(|graph| {
                let stage = graph.node(*node).and_then(|node| node.stage());
                stage.map(|stage| words::stage(stage).to_owned())
            }),
            None => None,
        };
        place.into_iter().chain([links]).collect::<Vec<_>>().join(t!(words.list_separator))
    })
}

/// The paper-cut or photograph of a product.
fn picture(view: ChainView, item: u32) -> Option<AnyView> {
    let id = view.drawing.with(|drawing| {
        let node = drawing.plan.node_of(item)?;
        view.with_graph(|graph| graph.node(node)?.product_id().map(str::to_owned))
    })?;
    let loaded = view.loaded();
    let picture = product_picture(loaded.catalogue.product(&id)?, PicturePlace::Row);
    Some(view! { <span class="chain-card__picture">{picture}</span> }.into_any())
}

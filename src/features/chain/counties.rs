//! The selection on the map of counties, with what flows between them.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::ChainView;
use crate::chain::query::{ChainQuery, toggle};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::id::CountyCode;
use crate::session::site::use_site;
use crate::text::sorting::sort_by_key;
use crate::ui::loading::remote::optional;
use crate::ui::place::county_flows::Flow;
use crate::ui::place::county_map::{Counted, Counts, CountyMapView, Extent};
use crate::ui::primitives::drawn_link::Landing;

/// The map, the flows as a list, and what is not on it.
#[component]
pub fn Counties(
    /// The map of the chain.
    view: ChainView,
) -> impl IntoView {
    let map = use_site().load(|store| async move { store.map().await });
    let counts = Signal::derive(move || counts(view));
    let flows = Memo::new(move |_| flows(view));
    let chosen = Signal::derive(move || view.query.with(|query| query.counties.clone()));
    let href = Callback::new(move |code: CountyCode| {
        let query = view.query.get();
        view.href(&ChainQuery { counties: toggle(&query.counties, &code), ..query })
    });
    let drawn = optional(
        map,
        move |map| {
            view! {
                <CountyMapView
                    map
                    counts
                    href
                    landing=Landing::Here
                    extent=Extent::Whole
                    current=chosen
                    counted=Counted::Organizations
                    flows
                />
            }
        },
        || t!(map.missing),
    );
    let n_elsewhere = move || {
        let n = view.with_graph(|graph| {
            let listed = view.listed();
            let nodes = listed.iter().filter_map(|node| graph.node(*node));
            nodes.filter(|node| !node.is_product() && node.county.is_none()).count()
        });
        (n > 0).then(|| view! { <p class="hint">{t!(chain.n_elsewhere, count = n)}</p> })
    };
    let list = move || {
        let name = |code: &CountyCode| {
            view.with_graph(|graph| {
                let county = graph.words.counties.iter().find(|county| county.code == *code);
                county.map_or_else(|| code.to_string(), |county| plain(&county.name))
            })
        };
        let rows = flows.get().into_iter().map(|flow| {
            let text = t!(chain.flow, from = name(&flow.from), to = name(&flow.to), n = flow.n);
            view! { <li>{text}</li> }
        });
        let rows: Vec<_> = rows.collect();
        let is_empty = rows.is_empty();
        view! {
            <section aria-labelledby="flows-heading">
                <h2 id="flows-heading">{t!(chain.flows)}</h2>
                {is_empty.then(|| view! { <p class="hint">{t!(chain.no_flows)}</p> })}
                <ul class="chain-flows">{rows}</ul>
            </section>
        }
    };
    view! {
        <div class="map-panel">
            <p class="hint">{t!(chain.map_hint)}</p>
            {drawn}
            {n_elsewhere}
            {list}
        </div>
    }
}

/// Organizations by county, as far as it is known.
fn counts(view: ChainView) -> Counts {
    let listed = view.listed();
    view.with_graph(|graph| {
        let mut counts = Counts::new();
        let nodes = listed.iter().filter_map(|node| graph.node(*node));
        for node in nodes.filter(|node| !node.is_product()) {
            let county = node.county.and_then(|at| graph.words.counties.get(at as usize));
            if let Some(county) = county {
                *counts.entry(county.code.clone()).or_default() += 1;
            }
        }
        counts
    })
}

/// Links between two counties, most first.
fn flows(view: ChainView) -> Vec<Flow> {
    let mut listed = BTreeSet::new();
    listed.extend(view.listed());
    view.with_graph(|graph| {
        let mut counts: BTreeMap<(CountyCode, CountyCode), u32> = BTreeMap::new();
        view.selection.with(|selection| {
            for link in selection.links.iter().filter_map(|link| graph.link(*link)) {
                if !listed.contains(&link.from) || !listed.contains(&link.to) {
                    continue;
                }
                let code = |node| {
                    let county = graph.words.counties.get(graph.node(node)?.county? as usize)?;
                    Some(county.code.clone())
                };
                if let Some((from, to)) = code(link.from).zip(code(link.to))
                    && from != to
                {
                    *counts.entry((from, to)).or_default() += 1;
                }
            }
        });
        let mut flows: Vec<Flow> =
            counts.into_iter().map(|((from, to), n)| Flow { from, to, n }).collect();
        sort_by_key(&mut flows, |flow| std::cmp::Reverse(flow.n));
        flows
    })
}

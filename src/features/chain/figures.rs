//! What the figures of the selection say, each with its definition.

use leptos::prelude::*;

use super::ChainView;
use super::node_link;
use crate::chain::graph::NodeIdx;
use crate::chain::measures::{concentration, reach, single_points};
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::text::sorting::sort_by_key;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::dynamic;

/// Organizations with the longest reach that are named.
const MAX_REACHES: usize = 5;

/// Concentration by county, single points, reach; and how much is known at all.
#[component]
pub fn Figures(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    view! {
        <section class="chain-section" aria-labelledby="figures-heading">
            <h2 id="figures-heading">{t!(chain.figures)}</h2>
            {dynamic(move || known(view))}
            <div class="chain-figures">
                <div>{dynamic(move || counties(view))}</div>
                <div>{dynamic(move || points(view))}</div>
                <div>{dynamic(move || reaches(view))}</div>
            </div>
        </section>
    }
}

fn known(view: ChainView) -> AnyView {
    let selection = view.selection.get();
    let (n, n_alone) = view.with_graph(|graph| {
        let is_own = |node: &&NodeIdx| graph.node(**node).is_some_and(|node| !node.is_product());
        let own: Vec<&NodeIdx> = selection.nodes.iter().filter(is_own).collect();
        let is_alone = |node: &&&NodeIdx| {
            graph.outward(***node).is_empty() && graph.inward(***node).is_empty()
        };
        (own.len(), own.iter().filter(is_alone).count())
    });
    let text = t!(chain.known, n = n, n_links = selection.links.len(), n_alone = n_alone);
    view! { <p>{text}</p> }.into_any()
}

fn counties(view: ChainView) -> AnyView {
    let found = view.with_graph(|graph| concentration(graph, &view.selection.get().nodes));
    let index = found.herfindahl.map(|index| {
        let index = format::number(index, lang());
        view! { <p>{t!(chain.herfindahl, index = index)}</p> }
    });
    let rows = found.counties.iter().filter_map(|(at, n)| {
        let county = view.with_graph(|graph| graph.words.counties.get(*at as usize).cloned())?;
        Some(view! { <li>{localized(&county.name)} " " {*n}</li> })
    });
    let elsewhere = (found.n_elsewhere > 0).then(|| {
        view! { <li>{t!(chain.n_elsewhere, count = found.n_elsewhere)}</li> }
    });
    view! {
        <h3>{t!(chain.concentration)}</h3>
        <p class="hint">{t!(chain.herfindahl_hint)}</p>
        {index}
        <ul class="chain-figures__list">{rows.collect_view()} {elsewhere}</ul>
    }
    .into_any()
}

fn points(view: ChainView) -> AnyView {
    let selection = view.selection.get();
    let points = view.with_graph(|graph| single_points(graph, &selection));
    let is_none = points.is_empty();
    let rows = points.into_iter().map(|point| {
        let node = point.node;
        view! {
            <li>
                {node_link(view, node)} " "
                <span class="hint">{t!(chain.n_cut_off, count = point.n_cut_off)}</span>
            </li>
        }
    });
    view! {
        <h3>{t!(chain.single_points)}</h3>
        <p class="hint">{t!(chain.single_points_hint)}</p>
        {is_none.then(|| view! { <p>{t!(chain.no_single_points)}</p> })}
        <ul class="chain-figures__list">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn reaches(view: ChainView) -> AnyView {
    let selection = view.selection.get();
    let mut reaches: Vec<(u32, NodeIdx)> = view.with_graph(|graph| {
        let own = selection.nodes.iter();
        let own = own.filter(|node| graph.node(**node).is_some_and(|node| !node.is_product()));
        own.map(|node| (reach(graph, &selection, *node), *node)).collect()
    });
    reaches.retain(|(n, _)| *n > 1);
    sort_by_key(&mut reaches, |(n, node)| (std::cmp::Reverse(*n), *node));
    let is_none = reaches.is_empty();
    let rows = reaches.into_iter().take(MAX_REACHES).map(|(n, node)| {
        view! { <li>{node_link(view, node)} " " <span class="hint">{t!(chain.n_reached, count = n)}</span></li> }
    });
    view! {
        <h3>{t!(chain.reach)}</h3>
        <p class="hint">{t!(chain.reach_hint)}</p>
        {is_none.then(|| view! { <p>{t!(chain.no_reach)}</p> })}
        <ul class="chain-figures__list">{rows.collect_view()}</ul>
    }
    .into_any()
}

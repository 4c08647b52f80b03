//! The paths between the two chosen nodes as a list, each as its names and what is moved between them.

use leptos::prelude::*;

use super::ChainView;
use super::node_link;
use super::tracing::pressed;
use super::use_go;
use crate::chain::graph::{LinkIdx, NodeIdx};
use crate::chain::query::ChainQuery;
use crate::chain::shortest_paths::Path;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::ui::primitives::dynamic::dynamic;

/// The paths, the shortest first; nothing where none are asked for, or there are none.
pub fn path_list(view: ChainView) -> AnyView {
    // It stays as it is when one of them is chosen, and so does the focus.
    dynamic(move || {
        let Some(traced) = view.traced_whole.get().filter(|traced| !traced.paths.is_empty()) else {
            return ().into_any();
        };
        let paths = traced.paths.iter().zip(1..).map(|(path, number)| item(view, path, number));
        let more =
            traced.is_cut_short.then(|| view! { <p class="hint">{t!(chain.paths_cut_short)}</p> });
        view! {
            <ol class="chain-paths" aria-label=t!(chain.paths)>{paths.collect::<Vec<_>>()}</ol>
            {more}
        }
        .into_any()
    })
}

fn item(view: ChainView, path: &Path, number: u32) -> AnyView {
    let go = use_go(view);
    let is_alone = move || view.query.with(|query| query.path == Some(number));
    let press = move |_| {
        let query = view.query.get_untracked();
        go(&ChainQuery { path: (query.path != Some(number)).then_some(number), ..query });
    };
    let n_steps = path.steps.len();
    let first = path.nodes.first().map(|node| node_link(view, *node));
    let steps = path.nodes.iter().zip(&path.steps).zip(path.nodes.iter().skip(1));
    let steps = steps.map(|((from, links), to)| {
        let moved = moved(view, *from, links);
        view! { " " {moved} " " {node_link(view, *to)} }.into_any()
    });
    view! {
        <li class="chain-paths__path">
            <button type="button" class="button" aria-pressed=pressed(is_alone) on:click=press>
                {t!(chain.path_of, count = n_steps, number = number)}
            </button>
            <p>{first} {steps.collect::<Vec<_>>()}</p>
        </li>
    }
    .into_any()
}

/// What the links of a step move, each kind once, with an arrow to who receives it.
fn moved(view: ChainView, from: NodeIdx, links: &[LinkIdx]) -> AnyView {
    let mut kinds: Vec<(String, Option<&'static str>)> = vec![];
    view.with_graph(|graph| {
        for link in links.iter().filter_map(|link| graph.link(*link)) {
            let family = graph.family(link);
            let verb = graph.words.verbs.get(link.verb as usize);
            let word = match family {
                Some(family) => words::family(family).to_owned(),
                None => verb.map(|verb| plain(&verb.name)).unwrap_or_default(),
            };
            let text =
                if link.from == from { format!("{word} →") } else { format!("← {word}") };
            let kind = (text, family.map(|family| family.code()));
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    });
    let kinds = kinds.into_iter().map(|(text, family)| {
        view! { <span class="chain-panel__verb" data-family=family>{text}</span> " " }.into_any()
    });
    kinds.collect::<Vec<_>>().into_any()
}

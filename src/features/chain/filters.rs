//! What narrows the map: industry, chains, stages, counties, kinds, and the legend, which filters what
//! links move.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::ChainView;
use super::collapse::hidden_link;
use super::counties_of;
use super::use_go;
use crate::chain::drawing::paths::dashes;
use crate::chain::graph::{Graph, What};
use crate::chain::query::{ChainQuery, View, toggle};
use crate::i18n::explained;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::id::{CountyCode, IndustryId, Slug};
use crate::model::organization::OrganizationKind;
use crate::text::sorting::sort_by;
use crate::ui::chain_terms::terms;
use crate::ui::evidence::evidence_select;
use crate::ui::loading::lazy::{Part, in_turn, lazy_part};
use crate::ui::primitives::dynamic::{attribute, dynamic, flag, text};
use crate::ui::primitives::menu::menu;

/// The industry whose map is shown.
#[component]
pub fn IndustrySelect(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let go = use_go(view);
    let loaded = view.loaded();
    let mut industries: Vec<(String, String)> = loaded
        .catalogue
        .names()
        .industries
        .iter()
        .map(|(id, name)| (id.to_string(), plain(name)))
        .collect();
    sort_by(&mut industries, |one, other| one.1.cmp(&other.1));
    let current = move || view.query.with(|query| query.industry.clone());
    let options = industries.into_iter().map(|(id, name)| {
        let own = id.clone();
        let is_selected = move || current().is_some_and(|industry| industry.as_str() == own);
        view! { <option value=id prop:selected=flag(is_selected)>{name}</option> }.into_any()
    });
    let options = options.collect::<Vec<_>>();
    let choose = move |event| {
        let id = IndustryId::parse(&event_target_value(&event)).ok();
        go(&view.query.get_untracked().with_industry(id));
    };
    view! {
        <label class="field">
            <span class="field__label">{t!(chain.industry)}</span>
            <select class="select" on:change=choose>
                <option value="" prop:selected=flag(move || current().is_none())>{t!(chain.all_industries)}</option>
                {options}
            </select>
        </label>
    }
}

/// Ways to show what is selected.
#[component]
pub fn ViewLinks(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let name = |view: View| match view {
        View::Network => t!(chain.view_network),
        View::Matrix => t!(chain.view_matrix),
        View::Map => t!(chain.view_map),
        View::Table => t!(chain.view_table),
    };
    let links = View::ALL.iter().map(|own| {
        let own = *own;
        let href = move || view.href(&view.query.get().with_view(own));
        let current = move || (view.query.with(ChainQuery::view) == own).then(|| "true".to_owned());
        let (href, current) = (text(href), attribute(current));
        view! { <li><a href=href aria-current=current>{name(own)}</a></li> }.into_any()
    });
    view! {
        <nav class="chain-views" aria-label=t!(chain.views)>
            <ul>{links.collect::<Vec<_>>()}</ul>
        </nav>
    }
}

/// A value of a filter.
#[derive(Clone)]
enum Value {
    Chain(Chain),
    Stage(Stage),
    County(CountyCode),
    Kind(Slug),
}

impl Value {
    fn is_chosen(&self, query: &ChainQuery) -> bool {
        match self {
            Self::Chain(own) => query.chains.contains(own),
            Self::Stage(own) => query.stages.contains(own),
            Self::County(own) => query.counties.contains(own),
            Self::Kind(own) => query.kinds.contains(own),
        }
    }

    fn toggled(&self, query: &ChainQuery) -> ChainQuery {
        let mut query = query.clone();
        match self {
            Self::Chain(own) => query.chains = toggle(&query.chains, own),
            Self::Stage(own) => query.stages = toggle(&query.stages, own),
            Self::County(own) => query.counties = toggle(&query.counties, own),
            Self::Kind(own) => query.kinds = toggle(&query.kinds, own),
        }
        query
    }
}

/// A value, its name, and how many organizations have it.
type Choice = (Value, String, usize);

/// A check box for a value.
fn choice(view: ChainView, (value, label, n): Choice) -> AnyView {
    let go = use_go(view);
    let own = value.clone();
    let change = move |_| go(&own.toggled(&view.query.get_untracked()));
    let is_chosen = move || view.query.with(|query| value.is_chosen(query));
    view! {
        <label class="facet__value">
            <input type="checkbox" prop:checked=flag(is_chosen) on:change=change />
            <span class="facet__label">{label}</span>
            <span class="facet__count">{n}</span>
        </label>
    }
    .into_any()
}

/// Values that are built in a task: there are as many as counties.
const N_TOGETHER: usize = 16;

fn group(view: ChainView, title: &'static str, choices: &[Choice]) -> AnyView {
    let parts = choices.chunks(N_TOGETHER).map(|choices| -> Part {
        let choices = choices.to_vec();
        Box::new(move || {
            let values = choices.iter().map(|one| choice(view, one.clone()));
            values.collect::<Vec<_>>().into_any()
        })
    });
    let values = in_turn(parts.collect()).0;
    let fields = (!choices.is_empty()).then(|| {
        view! {
            <fieldset class="facet">
                <legend class="facet__title">{title}</legend>
                <div class="facet__values">{values}</div>
            </fieldset>
        }
    });
    fields.into_any()
}

/// All filters. Counts are of the whole industry, so that they tell what is there to be had.
#[component]
pub fn ChainFilters(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let is_filtered = move || {
        view.query.with(|query| {
            query.is_filtered() || !query.folds.is_empty() || !query.collapsed.is_empty()
        })
    };
    let n_filters = dynamic(move || {
        let n = view.query.with(|query| {
            query.chains.len() + query.stages.len() + query.counties.len() + query.kinds.len()
        });
        (n > 0).then(|| view! { " " <span class="count">{n}</span> }).into_any()
    });
    let clear = move || view.href(&view.query.get().cleared());
    let words = view! { {t!(chain.filters)} {n_filters} };
    view! {
        {menu("chain-filters", words.into_any(), || lazy_part!(views, FilterGroups))}
        <a class="button" data-kind="quiet" href=text(clear) hidden=flag(move || !is_filtered())>{t!(chain.clear)}</a>
        {hidden_link(view)}
    }
}

/// How many organizations there are of every chain, stage, kind and county.
#[derive(Default)]
struct Counts {
    chains: [usize; 4],
    stages: [usize; 7],
    kinds: BTreeMap<u32, usize>,
    counties: BTreeMap<u32, usize>,
}

impl Counts {
    fn of(graph: &Graph) -> Self {
        let mut counts = Self::default();
        for node in graph.nodes() {
            let What::Organization { kind, chain, stage } = node.what else { continue };
            let chain = counts.chains.get_mut(chain as usize);
            let stage = counts.stages.get_mut(stage as usize);
            chain.into_iter().chain(stage).for_each(|n| *n += 1);
            *counts.kinds.entry(kind).or_default() += 1;
            if let Some(county) = node.county {
                *counts.counties.entry(county).or_default() += 1;
            }
        }
        counts
    }
}

/// The filters themselves.
#[component]
fn FilterGroups() -> impl IntoView {
    let view = expect_context::<ChainView>();
    let counts = view.with_graph(Counts::of);
    let n_of = |counts: &[usize], at: usize| counts.get(at).copied().unwrap_or_default();
    let chains = Chain::ALL.iter().map(|own| {
        let n = n_of(&counts.chains, *own as usize);
        (Value::Chain(*own), words::chain(*own).to_owned(), n)
    });
    let stages = Stage::ALL.iter().map(|own| {
        let name = format!("{} · {}", words::reach(own.reach()), words::stage(*own));
        (Value::Stage(*own), name, n_of(&counts.stages, *own as usize))
    });
    let kinds = view.with_graph(|graph| graph.words.kinds.clone());
    let kinds = kinds.into_iter().zip(0_u32..).filter_map(|(code, at)| {
        let slug = Slug::parse(&code).ok()?;
        let n = counts.kinds.get(&at).copied().unwrap_or_default();
        let kind = OrganizationKind::from_code(&code).map(words::organization_kind);
        Some((Value::Kind(slug), kind.map_or(code, str::to_owned), n))
    });
    let mut counties = view.with_graph(counties_of);
    if !lang().starts_with("zh") {
        sort_by(&mut counties, |one, other| one.1.cmp(&other.1));
    }
    let counties = counties.into_iter().filter_map(|(at, name)| {
        let code = view.with_graph(|graph| {
            graph.words.counties.get(at as usize).map(|county| county.code.clone())
        })?;
        let n = counts.counties.get(&at).copied().unwrap_or_default();
        (n > 0).then_some((Value::County(code), name, n))
    });
    let evidence = Memo::new(move |_| view.query.with(|query| query.evidence));
    view! {
        <div class="chain-filters__groups">
            {group(view, t!(chain.by_chain), &chains.collect::<Vec<_>>())}
            {group(view, t!(chain.by_stage), &stages.collect::<Vec<_>>())}
            {group(view, t!(chain.by_kind), &kinds.collect::<Vec<_>>())}
            {group(view, t!(chain.by_county), &counties.collect::<Vec<_>>())}
            {evidence_select(evidence, move || Some(view.n_left_out()))}
        </div>
    }
}

/// What the lines' colors mean; each is a button that keeps only its links.
#[component]
pub fn Legend(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let go = use_go(view);
    let mut counts = [0_usize; LinkFamily::ALL.len()];
    view.with_graph(|graph| {
        for family in graph.links().iter().filter_map(|link| graph.family(link)) {
            counts.get_mut(family as usize).into_iter().for_each(|n| *n += 1);
        }
    });
    let keys = LinkFamily::ALL.iter().map(|own| {
        let (own, go) = (*own, go.clone());
        let press = move |_| {
            let query = view.query.get_untracked();
            go(&ChainQuery { families: toggle(&query.families, &own), ..query });
        };
        let is_pressed = move || {
            let is_chosen = view.query.with(|query| query.families.contains(&own));
            if is_chosen { "true" } else { "false" }.to_owned()
        };
        let n = counts.get(own as usize).copied().unwrap_or_default();
        view! {
            <button type="button" class="chain-key" data-family=own.code() title=explained::family(own) aria-pressed=text(is_pressed) on:click=press>
                <svg class="chain-key__line" aria-hidden="true" viewBox="0 0 28 4" width="28" height="4">
                    <path d="M2 2h24" stroke-dasharray=dashes(own) />
                </svg>
                {words::family(own)} " " <span class="facet__count">{n}</span>
            </button>
        }
        .into_any()
    });
    view! {
        <div class="chain-legend" role="group" aria-label=t!(chain.legend)>{keys.collect::<Vec<_>>()} {terms()}</div>
    }
}

/// Which cells are folded to one card each.
#[component]
pub fn Folds(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let cells = move || {
        let mut is_filled = [[false; Stage::ALL.len()]; Chain::ALL.len()];
        view.selection.with(|selection| {
            view.with_graph(|graph| {
                let nodes = selection.nodes.iter().filter_map(|node| graph.node(*node));
                for (chain, stage) in nodes.filter_map(|node| Some((node.chain(), node.stage()?))) {
                    let cell = is_filled.get_mut(chain as usize);
                    cell.and_then(|row| row.get_mut(stage as usize))
                        .into_iter()
                        .for_each(|cell| *cell = true);
                }
            });
        });
        let rows = Chain::ALL.iter().zip(is_filled);
        let cells = rows.flat_map(|(chain, row)| {
            Stage::ALL.iter().zip(row).map(|(stage, is_filled)| (*chain, *stage, is_filled))
        });
        let mut filled = BTreeSet::new();
        filled.extend(cells.filter(|cell| cell.2).map(|(chain, stage, _)| (chain, stage)));
        filled
    };
    let all = move || view.href(&ChainQuery { folds: cells(), ..view.query.get() });
    let none = move || view.href(&ChainQuery { folds: Default::default(), ..view.query.get() });
    let is_any = move || view.query.with(|query| !query.folds.is_empty());
    view! {
        <a class="button" href=text(all) hidden=flag(is_any)>{t!(chain.fold_all)}</a>
        <a class="button" href=text(none) hidden=flag(move || !is_any())>{t!(chain.unfold_all)}</a>
    }
}

//! The chain map of a base or an industry: one query, and views that share what it asks for.
//!
//! [`ChainView`] holds the graph, follows the address and has every change laid out; the other files
//! are a part of the page each.

pub mod collapse;
pub mod counties;
pub mod export;
pub mod figures;
pub mod filters;
pub mod finder;
pub mod matrix;
pub mod network;
pub mod outline;
pub mod panel;
pub mod paths;
pub mod print;
#[cfg(not(target_arch = "wasm32"))]
pub mod standing;
pub mod table;
pub mod tracing;
pub mod undo;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::clock::mark;
use crate::browser::tasks::in_next_task;
use crate::browser::{address, log};
use crate::chain::drawing::Drawing;
use crate::chain::drawing::arranging::{Arranging, Ask, Material, Next};
use crate::chain::drawing::camera::{PLACE_KEY, Place};
use crate::chain::drawing::diagram::Plan;
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::picture::{Card, Wording};
use crate::chain::drawing::wording::wording;
use crate::chain::graph::{Graph, NodeIdx};
use crate::chain::matrix::Findings;
use crate::chain::query::ChainQuery;
use crate::chain::selection::Selection;
use crate::chain::trace::{Traced, trace};
use crate::data::layouter::{LayoutError, Layouter};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::layered::{Options, Rect};
use crate::query::answer::Catalogue;
use crate::routes::{chain_path, embed_map_path, is_in_frame};
use crate::session::announce::use_announcer;
use crate::session::site::{Site, use_site};
use crate::ui::primitives::bilingual::localized;
#[cfg(target_arch = "wasm32")]
use crate::ui::primitives::dynamic;
use crate::ui::primitives::dynamic::{effect, effect_with_last};

use crate::session::typed::use_address;
use crate::ui::primitives::sources::SourceList;
use crate::wire::chain_map::read::ChainMap;

/// The mark in time at which a map is laid out.
const LAYOUT: &str = "atlas:layout";

/// What was loaded.
pub struct Loaded {
    /// Graph, sources and, where the file has one, its layout.
    pub map: Arc<ChainMap>,
    /// Names of industries, pictures of products.
    pub catalogue: Arc<Catalogue>,
    wording: Wording,
}

/// A loaded map, the query of the address, and what follows from both.
#[derive(Clone, Copy)]
pub struct ChainView {
    loaded: StoredValue<Arc<Loaded>>,
    /// The sources of the file.
    pub sources: SourceList,
    /// What the address asks.
    pub query: Memo<ChainQuery>,
    /// What of the graph that is.
    pub selection: Memo<Arc<Selection>>,
    arranging: StoredValue<Arranging>,
    layouter: StoredValue<Layouter, LocalStorage>,
    /// It laid out. While something new is laid out, the last one stands.
    pub drawing: RwSignal<Arc<Drawing>>,
    /// Why it cannot be laid out, if so.
    pub problem: RwSignal<Option<LayoutError>>,
    /// How often a visitor has asked for it again.
    pub n_retries: RwSignal<u32>,
    /// What the query's trace reaches, on all of its paths.
    pub traced_whole: Memo<Option<Arc<Traced>>>,
    /// The same, on the one path that is to stand out.
    pub traced: Memo<Option<Arc<Traced>>>,
    /// The chosen node, if it is shown.
    pub chosen: Memo<Option<NodeIdx>>,
    /// How often what is shown was printed.
    pub n_prints: RwSignal<u32>,
    /// The item that is pointed at.
    pub hovered: RwSignal<Option<u32>>,
    /// Whether the next card that is chosen is the other end of a path.
    pub is_picking: RwSignal<bool>,
    /// The part of the world that the network shows.
    pub seen: StoredValue<Option<Rect>>,
    /// Lays the diagrams of exports out: one that is asked for more tells the first asker that it is
    /// late.
    pub exporter: StoredValue<Layouter, LocalStorage>,
    site: Site,
}

impl ChainView {
    /// Follows the address from now on.
    pub fn new(loaded: Loaded) -> Self {
        let loaded = StoredValue::new(Arc::new(loaded));
        let asked = use_address().query();
        let query = Memo::new(move |_| asked.with(|query| ChainQuery::from_query(query)));
        // What is shown changes with the filters alone, not with what is chosen.
        let filters = Memo::new(move |_| query.with(ChainQuery::filters));
        let selection = Memo::new(move |_| {
            let filters = filters.get();
            Arc::new(loaded.with_value(|loaded| Selection::of(loaded.graph(), &filters)))
        });
        // Nor is anything traced anew where one of the paths is to stand out.
        let tracing = Memo::new(move |_| query.with(ChainQuery::tracing));
        let traced_whole = Memo::new(move |_| {
            let query = tracing.get();
            selection.with(|selection| {
                loaded.with_value(|loaded| trace(loaded.graph(), selection, &query)).map(Arc::new)
            })
        });
        let traced = Memo::new(move |_| {
            let (whole, path) = (traced_whole.get()?, query.with(|query| query.path));
            Some(path.and_then(|path| whole.alone(path)).map_or(whole, Arc::new))
        });
        let chosen = Memo::new(move |_| {
            let node = query
                .with(|query| loaded.with_value(|loaded| loaded.graph().find(query.node()?)))?;
            selection.with(|selection| selection.contains(node)).then_some(node)
        });
        let sources = loaded.with_value(|loaded| SourceList::new(&loaded.map.sources()));
        let site = use_site();
        let view = Self {
            loaded,
            sources,
            query,
            selection,
            arranging: StoredValue::default(),
            layouter: StoredValue::new_local(Layouter::new(|name| site.file(name))),
            drawing: RwSignal::new(Arc::default()),
            problem: RwSignal::new(None),
            n_retries: RwSignal::new(0),
            traced_whole,
            traced,
            chosen,
            n_prints: RwSignal::new(0),
            hovered: RwSignal::new(None),
            is_picking: RwSignal::new(false),
            seen: StoredValue::new(None),
            exporter: StoredValue::new_local(Layouter::new(|name| site.file(name))),
            site,
        };
        view.lay_out(filters);
        view.announce();
        view
    }

    /// Says how much is shown whenever that changes.
    fn announce(self) {
        let announcer = use_announcer();
        effect_with_last(move |last: Option<Arc<Selection>>| {
            let selection = self.selection.get();
            if last.is_some_and(|last| last != selection) {
                announcer.say(t!(chain.n_shown, count = selection.nodes.len()));
            }
            selection
        });
    }

    /// Has what is asked for laid out and drawn, whenever that changes: [`Arranging`] says how.
    fn lay_out(self, filters: Memo<ChainQuery>) {
        effect(move || {
            self.n_retries.track();
            let (filters, selection) = (filters.get(), self.selection.get());
            self.follow(self.next(|arranging| arranging.want(filters, selection)));
        });
    }

    /// What is to be done after `act`; nothing once the page was left.
    fn next(self, act: impl FnOnce(&mut Arranging) -> Next<LayoutError>) -> Next<LayoutError> {
        self.arranging.try_update_value(act).unwrap_or_default()
    }

    /// Does what is to be done.
    fn follow(self, next: Next<LayoutError>) {
        match next {
            Next::Nothing => (),
            Next::Step(ask) => {
                in_next_task(move || self.follow(self.next(|arranging| self.step(arranging, ask))));
            }
            Next::LayOut(ask, diagram) => {
                let layouter = self.layouter.get_value();
                leptos::task::spawn_local(async move {
                    if let Some(outcome) = layouter.arrange(&diagram, &Options::default()).await {
                        mark(LAYOUT);
                        self.follow(self.next(|arranging| arranging.laid(ask, outcome)));
                    }
                });
            }
            Next::Show(drawing) => {
                self.problem.set(None);
                self.hovered.set(None);
                self.drawing.set(drawing);
            }
            Next::Fail(error) => {
                log::log_error(&error.to_string());
                self.problem.set(Some(error));
            }
        }
    }

    fn step(self, arranging: &mut Arranging, ask: Ask) -> Next<LayoutError> {
        let loaded = self.loaded.get_value();
        let layout = |plan: &Plan| {
            let row = loaded.map.layout.as_ref()?;
            let layout = row.layout(plan.items.len(), plan.bundles.len());
            layout.inspect(|_| mark(LAYOUT))
        };
        let Loaded { map, wording, .. } = loaded.as_ref();
        arranging.step(ask, &Material { graph: &map.graph, wording, layout: &layout })
    }

    /// Whether there is a picture, or why there is none.
    pub fn is_laid(self) -> bool {
        self.problem.with(Option::is_some)
            || self.drawing.with(|drawing| !drawing.plan.items.is_empty())
            || self.selection.with(|selection| selection.nodes.is_empty())
    }

    /// What the rules say, of an industry that is shown whole.
    pub fn findings(self) -> Findings {
        let (query, selection) = (self.query.get_untracked(), self.selection.get_untracked());
        self.with_graph(|graph| Findings::of(graph, &query, &selection))
    }

    /// Organizations and links of the map whose sources do not meet what the address asks of them.
    pub fn n_left_out(self) -> usize {
        let evidence = self.query.with(|query| query.evidence);
        self.with_graph(|graph| {
            let falls = |sources: &[u32]| !graph.grades(sources).contains(evidence);
            let nodes = graph.nodes().iter().filter(|own| !own.is_product() && falls(&own.sources));
            nodes.count() + graph.links().iter().filter(|link| falls(&link.sources)).count()
        })
    }

    pub fn with_graph<T>(self, read: impl FnOnce(&Graph) -> T) -> T {
        self.loaded.with_value(|loaded| read(loaded.graph()))
    }

    /// What was loaded.
    pub fn loaded(self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    pub fn card(self, item: u32) -> Option<Card> {
        let drawing = self.drawing.get_untracked();
        self.loaded.with_value(|loaded| drawing.card(loaded.graph(), &loaded.wording, item))
    }

    /// The words of a picture.
    pub fn wording(self) -> Wording {
        self.loaded.with_value(|loaded| loaded.wording.clone())
    }

    /// The name of a node in the language of the document.
    pub fn name(self, node: NodeIdx) -> String {
        self.with_graph(|graph| graph.node(node).map(|node| plain(&node.name)).unwrap_or_default())
    }

    /// The id of a node, which is what addresses say.
    pub fn id(self, node: NodeIdx) -> String {
        self.with_graph(|graph| graph.node(node).map(|node| node.id.clone()).unwrap_or_default())
    }

    /// The address of a query.
    pub fn href(self, query: &ChainQuery) -> String {
        // In a frame of another site the map stays where it may be shown.
        let path = if is_in_frame(&address::pathname()) { embed_map_path } else { chain_path };
        self.site.href(&path(query))
    }

    /// The address of what is shown, with the camera where it is.
    pub fn href_at(self, place: Option<Place>) -> String {
        let href = self.href(&self.query.get_untracked());
        let Some(place) = place else { return href };
        let mark = if href.contains('?') { '&' } else { '?' };
        format!("{href}{mark}{PLACE_KEY}={}", place.code())
    }

    /// What choosing a node asks for: its facts, or the path to it where one is picked.
    pub fn choice_of(self, node: NodeIdx) -> ChainQuery {
        let query = self.query.get();
        let id = self.id(node);
        let is_other = query.node().is_some_and(|first| first != id);
        match self.is_picking.get() && is_other {
            true => query.with_paths_to(&id),
            false => query.with_node(Some(&id)),
        }
    }

    /// The address of [`Self::choice_of`].
    pub fn href_of(self, node: NodeIdx) -> String {
        self.href(&self.choice_of(node))
    }

    /// What stands out: what is pointed at, else what does so without.
    pub fn emphasis(self) -> Emphasis {
        self.drawing.with(|drawing| match self.hovered.get() {
            Some(item) => Emphasis::around(&drawing.plan, item),
            None => self.standing_out(&drawing.plan),
        })
    }

    /// What stands out in a plan: what is traced, else what is chosen.
    pub fn standing_out(self, plan: &Plan) -> Emphasis {
        // A trace that reaches nothing takes nothing away.
        if let Some(traced) = self.traced.get().filter(|traced| traced.nodes.len() > 1) {
            return Emphasis::of_trace(plan, &traced);
        }
        match self.chosen.get().and_then(|node| plan.item_of(node)) {
            Some(item) => Emphasis::around(plan, item),
            None => Emphasis::default(),
        }
    }

    /// The nodes that the other views show: the trace, where there is one, else all that is shown.
    pub fn listed(self) -> Vec<NodeIdx> {
        match self.traced.get() {
            Some(traced) => traced.nodes.iter().map(|(node, _)| *node).collect(),
            None => self.selection.with(|selection| selection.nodes.clone()),
        }
    }
}

/// A node as a link to its facts.
pub fn node_link(view: ChainView, node: NodeIdx) -> AnyView {
    let name = view.with_graph(|graph| graph.node(node).map(|node| node.name.clone()));
    let name = name.map(|name| localized(&name).into_any());
    // A page that is a file leads to pages that are files.
    #[cfg(not(target_arch = "wasm32"))]
    let href = standing::page_of(view, node);
    #[cfg(target_arch = "wasm32")]
    let href = dynamic::text(move || view.href_of(node));
    view! { <a href=href>{name}</a> }.into_any()
}

impl Loaded {
    /// A map, and what names and pictures come from.
    pub fn new(map: Arc<ChainMap>, catalogue: Arc<Catalogue>) -> Self {
        let wording = wording(&map.graph);
        Self { map, catalogue, wording }
    }

    /// The graph of the map.
    pub fn graph(&self) -> &Graph {
        &self.map.graph
    }
}

/// Goes to a query without leaving the place on the page.
pub fn use_go(view: ChainView) -> impl Fn(&ChainQuery) + Clone {
    let navigate = use_navigate();
    move |query| {
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&view.href(query), options);
    }
}

/// Codes of counties that organizations of the graph lie in, by the name that readers see.
pub fn counties_of(graph: &Graph) -> Vec<(u32, String)> {
    let mut used = BTreeSet::new();
    used.extend(graph.nodes().iter().filter_map(|node| node.county));
    let named = used
        .into_iter()
        .filter_map(|at| Some((at, plain(&graph.words.counties.get(at as usize)?.name))));
    named.collect()
}

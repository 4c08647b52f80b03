//! What a visitor asks of the chain map, and its address:
//! `/chain?industry=&whole=&chain=&stage=&county=&kind=&moves=&evidence=&q=&node=&trace=&depth=&path=&collapsed=&folds=&view=&at=`;
//! `at` is a place in the picture, which [`Place`](crate::chain::drawing::camera::Place) reads: it asks for nothing.

use std::collections::BTreeSet;

use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::coded::coded;
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::model::id::{CountyCode, IndustryId, Slug};
use crate::text::fold::clean_typed;
use crate::text::url::{encode_query, query_pairs};

/// Values of one facet at most, so that a hostile address costs nothing.
const MAX_VALUES: usize = 200;
/// Steps of a trace at most; no chain is longer.
pub const MAX_DEPTH: u32 = 9;
/// Paths between two nodes that are told at most.
pub const MAX_PATHS: u32 = 5;
/// Nodes that are collapsed at most.
pub const MAX_COLLAPSED: usize = 20;

coded! {
    /// How the selection is shown.
    View {
        /// Nodes and edges.
        Network = "network",
        /// Counts by stage and chain.
        Matrix = "matrix",
        /// On the counties.
        Map = "map",
        /// Rows.
        Table = "table",
    }
}

coded! {
    /// Where a trace goes from a node.
    Trace {
        /// Against the links: what feeds it.
        Upstream = "upstream",
        /// Along the links: what it feeds.
        Downstream = "downstream",
        /// Both ways.
        Both = "both",
        /// The shortest paths between the first two nodes.
        Paths = "paths",
    }
}

/// What a visitor asks. Sets are "or" within and "and" between; an empty set asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainQuery {
    /// The industry; all of them without one.
    pub industry: Option<IndustryId>,
    /// All of them in one map, also where that is large.
    pub is_whole: bool,
    /// In any of these chains.
    pub chains: BTreeSet<Chain>,
    /// At any of these stages.
    pub stages: BTreeSet<Stage>,
    /// In any of these counties.
    pub counties: BTreeSet<CountyCode>,
    /// Of any of these kinds of organizations.
    pub kinds: BTreeSet<Slug>,
    /// Links that move one of these.
    pub families: BTreeSet<LinkFamily>,
    /// Organizations and links of which the sources meet this demand.
    pub evidence: Evidence,
    /// What was typed to find nodes, at most 100 characters.
    pub typed: String,
    /// Chosen nodes: the one whose facts are shown, and the other end of paths.
    pub nodes: Vec<String>,
    /// Where the trace goes; none without one.
    pub trace: Option<Trace>,
    /// Steps of the trace; `None` for as many as there are.
    pub depth: Option<u32>,
    /// The one of the paths that stands out alone, from 1; `None` for all of them.
    pub path: Option<u32>,
    /// Ids of the nodes that hide what is joined to them alone, ascending, at most [`MAX_COLLAPSED`].
    pub collapsed: Vec<String>,
    /// How it is shown.
    pub view: Option<View>,
    /// Cells that are folded to one node each.
    pub folds: BTreeSet<(Chain, Stage)>,
}

impl ChainQuery {
    /// Reads an address's query string. Unknown keys and values are passed over.
    pub fn from_query(query: &str) -> Self {
        let mut this = Self::default();
        for (key, value) in query_pairs(query) {
            this.take(&key, &value);
        }
        this
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "industry" => self.industry = IndustryId::parse(value).ok(),
            "whole" => self.is_whole = value == "1",
            "chain" => self.chains.extend(Chain::from_code(value)),
            "stage" => self.stages.extend(Stage::from_code(value)),
            "county" if self.counties.len() < MAX_VALUES => {
                self.counties.extend(CountyCode::parse(value).ok());
            }
            "kind" if self.kinds.len() < MAX_VALUES => self.kinds.extend(Slug::parse(value).ok()),
            "moves" => self.families.extend(LinkFamily::from_code(value)),
            EVIDENCE_KEY => self.evidence = Evidence::from_code(value).unwrap_or_default(),
            "q" => self.typed = clean_typed(value),
            "node" if self.nodes.len() < 2 && !value.is_empty() => {
                let is_new = !self.nodes.iter().any(|node| node == value);
                self.nodes.extend(is_new.then(|| value.to_owned()));
            }
            "trace" => self.trace = Trace::from_code(value),
            "depth" => {
                let depth = value.parse().ok().filter(|depth| *depth >= 1);
                self.depth = depth.map(|depth: u32| depth.min(MAX_DEPTH));
            }
            "path" => {
                self.path = value.parse().ok().filter(|path| (1..=MAX_PATHS).contains(path));
            }
            "collapsed" if self.collapsed.len() < MAX_COLLAPSED && !value.is_empty() => {
                if let Err(at) = self.collapsed_at(value) {
                    self.collapsed.insert(at, value.to_owned());
                }
            }
            "view" => self.view = View::from_code(value),
            "folds" => self.folds.extend(cells_of(value)),
            // Addresses of before cells had a short form.
            "fold" => self.folds.extend(cell(value)),
            _ => {}
        }
    }

    /// The query string, without `?`, empty for the plain map. Keys stand in a fixed order, so equal
    /// queries have equal addresses.
    pub fn to_query(&self) -> String {
        let mut pairs: Vec<(&str, String)> = vec![];
        let mut add = |key, value: &str| pairs.push((key, value.to_owned()));
        if let Some(industry) = &self.industry {
            add("industry", industry.as_str());
        }
        if self.is_whole {
            add("whole", "1");
        }
        self.chains.iter().for_each(|chain| add("chain", chain.code()));
        self.stages.iter().for_each(|stage| add("stage", stage.code()));
        self.counties.iter().for_each(|county| add("county", county.as_str()));
        self.kinds.iter().for_each(|kind| add("kind", kind.as_str()));
        self.families.iter().for_each(|family| add("moves", family.code()));
        if self.evidence != Evidence::Any {
            add(EVIDENCE_KEY, self.evidence.code());
        }
        if !self.typed.is_empty() {
            add("q", &self.typed);
        }
        self.nodes.iter().for_each(|node| add("node", node));
        if let Some(trace) = self.trace {
            add("trace", trace.code());
        }
        if let Some(depth) = self.depth {
            add("depth", &depth.to_string());
        }
        if let Some(path) = self.path {
            add("path", &path.to_string());
        }
        self.collapsed.iter().for_each(|node| add("collapsed", node));
        if !self.folds.is_empty() {
            add("folds", &code_of(&self.folds));
        }
        if let Some(view) = self.view {
            add("view", view.code());
        }
        let parts: Vec<_> =
            pairs.iter().map(|(key, value)| format!("{key}={}", encode_query(value))).collect();
        parts.join("&")
    }

    /// Whether nothing is asked but which evidence counts, so that the board is the answer.
    pub fn is_plain(&self) -> bool {
        *self == Self { evidence: self.evidence, ..Self::default() }
    }

    /// How it is shown: as a network where nothing else is asked.
    pub fn view(&self) -> View {
        self.view.unwrap_or(View::Network)
    }

    /// What was typed, without space around it.
    pub fn text(&self) -> &str {
        self.typed.trim()
    }

    /// The chosen node.
    pub fn node(&self) -> Option<&str> {
        self.nodes.first().map(String::as_str)
    }

    /// Whether anything narrows what is shown, but for the industry and the evidence.
    pub fn is_filtered(&self) -> bool {
        !(self.chains.is_empty()
            && self.stages.is_empty()
            && self.counties.is_empty()
            && self.kinds.is_empty()
            && self.families.is_empty())
    }

    /// Where the id stands among the collapsed ones, or would stand.
    fn collapsed_at(&self, id: &str) -> Result<usize, usize> {
        self.collapsed.binary_search_by(|own| own.as_str().cmp(id))
    }

    /// Whether the node with this id is collapsed.
    pub fn is_collapsed(&self, id: &str) -> bool {
        self.collapsed_at(id).is_ok()
    }

    /// The same with a node opened that is collapsed, else collapsed; as it is where too many are.
    #[must_use]
    pub fn with_collapse_toggled(&self, id: &str) -> Self {
        let mut query = self.clone();
        match self.collapsed_at(id) {
            Ok(at) => _ = query.collapsed.remove(at),
            Err(_) => query.take("collapsed", id),
        }
        query
    }

    /// The part that says what is shown.
    #[must_use]
    pub fn filters(&self) -> Self {
        Self { typed: String::new(), nodes: vec![], view: None, ..self.without_trace() }
    }

    /// The part that says what is traced.
    #[must_use]
    pub fn tracing(&self) -> Self {
        let Self { trace, depth, .. } = *self;
        Self { trace, depth, nodes: self.nodes.clone(), ..Self::default() }
    }

    /// The same without a trace.
    #[must_use]
    pub fn without_trace(&self) -> Self {
        Self { trace: None, depth: None, path: None, ..self.clone() }
    }

    /// The same without filters, but for the evidence, and without typed text, trace, folds and collapsed nodes.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            industry: self.industry.clone(),
            is_whole: self.is_whole,
            view: self.view,
            evidence: self.evidence,
            nodes: self.nodes.iter().take(1).cloned().collect(),
            ..Self::default()
        }
    }

    /// The same with another node chosen, or none, and no trace.
    #[must_use]
    pub fn with_node(&self, id: Option<&str>) -> Self {
        Self { nodes: id.map(str::to_owned).into_iter().collect(), ..self.without_trace() }
    }

    /// The same with the paths from the chosen node to another.
    #[must_use]
    pub fn with_paths_to(&self, id: &str) -> Self {
        let nodes = self.nodes.iter().take(1).cloned().chain([id.to_owned()]).collect();
        Self { nodes, trace: Some(Trace::Paths), ..self.without_trace() }
    }

    /// The same shown in another way.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self { view: (view != View::Network).then_some(view), ..self.clone() }
    }

    /// The map of another industry, or of all, shown in the same way.
    #[must_use]
    pub fn with_industry(&self, industry: Option<IndustryId>) -> Self {
        Self { industry, view: self.view, evidence: self.evidence, ..Self::default() }
    }
}

/// With `value` if it was not there, else without it.
pub fn toggle<T: Ord + Clone>(set: &BTreeSet<T>, value: &T) -> BTreeSet<T> {
    let mut set = set.clone();
    if !set.remove(value) {
        set.insert(value.clone());
    }
    set
}

/// All cells, chain by chain and stage by stage.
fn cells() -> impl Iterator<Item = (Chain, Stage)> {
    Chain::ALL.iter().flat_map(|chain| Stage::ALL.iter().map(|stage| (*chain, *stage)))
}

/// Cells in short: a hexadecimal number with a bit for each of [`cells`], the first of them the lowest.
fn code_of(folds: &BTreeSet<(Chain, Stage)>) -> String {
    let bits = cells().enumerate().filter(|(_, cell)| folds.contains(cell));
    format!("{:x}", bits.fold(0_u32, |code, (at, _)| code | 1 << at))
}

fn cells_of(code: &str) -> impl Iterator<Item = (Chain, Stage)> {
    let code = u32::from_str_radix(code, 16).unwrap_or_default();
    cells().enumerate().filter(move |(at, _)| code >> at & 1 == 1).map(|(_, cell)| cell)
}

/// `industry.inputs`.
fn cell(text: &str) -> Option<(Chain, Stage)> {
    let (chain, stage) = text.split_once('.')?;
    Some((Chain::from_code(chain)?, Stage::from_code(stage)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn takes_what_it_understands() {
        let query = ChainQuery::from_query(
            "industry=tea&chain=capital&chain=water&stage=inputs&depth=99&trace=upstream&node=a&node=a&node=b&node=c&fold=industry.logistics&fold=industry&view=pie",
        );
        assert_eq!(query.chains, [Chain::Capital].into());
        assert_eq!(query.depth, Some(MAX_DEPTH));
        assert_eq!(query.nodes, ["a", "b"]);
        assert_eq!(query.folds, [(Chain::Industry, Stage::Logistics)].into());
        assert_eq!(query.view(), View::Network);
        assert_eq!(ChainQuery::from_query("depth=0").depth, None);
        assert!(ChainQuery::from_query("whole=1").is_whole);
        for (path, expected) in
            [("1", Some(1)), ("5", Some(5)), ("0", None), ("6", None), ("x", None)]
        {
            assert_eq!(ChainQuery::from_query(&format!("path={path}")).path, expected);
        }
    }

    #[test]
    fn collapsed_nodes_are_some_twenty_each_once_in_one_order() {
        let query = ChainQuery::from_query("collapsed=b&collapsed=a&collapsed=b&collapsed=");
        assert_eq!(query.collapsed, ["a", "b"]);
        assert_eq!(query.to_query(), "collapsed=a&collapsed=b");
        assert!(query.is_collapsed("b") && !query.is_collapsed("c"));
        assert_eq!(query.with_collapse_toggled("a").to_query(), "collapsed=b");
        assert_eq!(query.with_collapse_toggled("c").collapsed, ["a", "b", "c"]);
        assert_eq!(query.cleared(), ChainQuery::default());
        let many: Vec<_> = (0..99).map(|at| format!("collapsed={at}")).collect();
        let many = ChainQuery::from_query(&many.join("&"));
        assert_eq!(many.collapsed.len(), MAX_COLLAPSED);
        assert_eq!(many.with_collapse_toggled("x"), many);
        assert_eq!(ChainQuery::from_query(&many.to_query()), many);
    }

    #[test]
    fn what_is_shown_and_what_is_traced_are_parts_of_the_query() {
        let query = ChainQuery::from_query(
            "stage=inputs&collapsed=c&q=x&node=a&node=b&trace=paths&path=2&view=table",
        );
        assert_eq!(query.filters().to_query(), "stage=inputs&collapsed=c");
        assert_eq!(query.tracing().to_query(), "node=a&node=b&trace=paths");
        let rest = "stage=inputs&q=x&node=d&collapsed=c&view=table";
        assert_eq!(query.with_node(Some("d")).to_query(), rest);
        let other = "stage=inputs&q=x&node=a&node=d&trace=paths&collapsed=c&view=table";
        assert_eq!(query.with_paths_to("d").to_query(), other);
    }

    #[test]
    fn folds_are_short() {
        let all = ChainQuery { folds: cells().collect(), ..ChainQuery::default() };
        assert_eq!(all.to_query(), "folds=fffffff");
        assert_eq!(ChainQuery::from_query("folds=fffffff"), all);
        let first = ChainQuery { folds: cells().take(1).collect(), ..ChainQuery::default() };
        assert_eq!(first.to_query(), "folds=1");
        for wrong in ["folds=", "folds=-1", "folds=x", "folds=ffffffffffff"] {
            assert!(ChainQuery::from_query(wrong).folds.is_empty(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_an_address_says_survives_the_way_back(
            text in "[a-z0-9=&%.涪 -]{0,60}",
            path in 0..9_u32,
            collapsed in proptest::collection::vec("[a-z:&=涪]{0,3}", 0..30),
            key in "(industry|whole|chain|stage|county|kind|moves|evidence|q|node|trace|depth|path|collapsed|view|fold|folds|at)",
        ) {
            let collapsed = collapsed.iter().map(|id| format!("&collapsed={}", encode_query(id)));
            let collapsed: String = collapsed.collect();
            let query = ChainQuery::from_query(&format!(
                "{key}={text}&chain=talent&node=x&path={path}{collapsed}"
            ));
            prop_assert_eq!(ChainQuery::from_query(&query.to_query()), query);
        }
    }
}

//! The graph: organizations and products are nodes, links are directed edges.

use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::evidence::{Evidence, Graded, Grades};
use crate::model::id::CountyCode;
use crate::model::lists::Lists;
use crate::text::sorting::sort_by;

/// Position of a node in [`Graph::nodes`].
pub type NodeIdx = u32;
/// Position of a link in [`Graph::links`].
pub type LinkIdx = u32;

/// What nodes and links name, by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Id of the industry that this is; `None` for a whole base.
    pub industry: Option<String>,
    pub industries: Vec<Named>,
    /// Counties that are named by a node.
    pub counties: Vec<County>,
    /// Kinds of organizations, by their codes.
    pub kinds: Vec<String>,
    /// Verbs of links.
    pub verbs: Vec<Verb>,
    /// What counts as a gap.
    pub gap_rules: Vec<GapRule>,
    /// The sources that the data name, as evidence; equal numbers are one publisher. `None` for one that cannot be read.
    pub sources: Vec<Option<Graded<u32>>>,
}

/// The chain map of a base or of one industry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Graph {
    /// What nodes and links name.
    pub words: Words,
    nodes: Vec<Node>,
    links: Vec<Link>,
    outward: Lists,
    inward: Lists,
    by_id: Vec<NodeIdx>,
}

/// Something with an id and a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub name: Bilingual,
}

/// A county that a node lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    pub code: CountyCode,
    pub name: Bilingual,
}

/// A verb of links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// As in the table.
    pub id: String,
    /// What such a link moves; `None` where no table says it.
    pub family: Option<LinkFamily>,
    /// In words.
    pub name: Bilingual,
}

/// Who or what stands in the map: an organization or a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Id of the organization, or `product:` and the id of the product.
    pub id: String,
    pub name: Bilingual,
    /// What it is.
    pub what: What,
    /// Position in [`Words::counties`]; `None` outside the base's region.
    pub county: Option<u32>,
    /// Positions in [`Words::industries`], ascending.
    pub industries: Vec<u32>,
    /// Positions of sources in the file that the graph came from.
    pub sources: Vec<u32>,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Organization {
        /// Position in [`Words::kinds`].
        kind: u32,
        /// The chain that it is part of.
        chain: Chain,
        /// Where in the chain it stands.
        stage: Stage,
    },
    /// A product: what the chain is for.
    Product,
}

/// Columns of the map: the stages, and behind them the products.
pub const N_COLUMNS: u32 = Stage::ALL.len() as u32 + 1;
pub const PRODUCT_COLUMN: u32 = N_COLUMNS - 1;

impl Node {
    /// The chain whose lane it stands in. A product stands in that of the industry.
    pub fn chain(&self) -> Chain {
        match self.what {
            What::Organization { chain, .. } => chain,
            What::Product => Chain::Industry,
        }
    }

    /// Its stage; `None` for a product.
    pub fn stage(&self) -> Option<Stage> {
        match self.what {
            What::Organization { stage, .. } => Some(stage),
            What::Product => None,
        }
    }

    /// Its column: that of its stage, or [`PRODUCT_COLUMN`].
    pub fn column(&self) -> u32 {
        self.stage().map_or(PRODUCT_COLUMN, |stage| stage as u32)
    }

    /// The id of the product that it is.
    pub fn product_id(&self) -> Option<&str> {
        self.id.strip_prefix(PRODUCT_PREFIX)
    }

    /// Whether it is a product.
    pub fn is_product(&self) -> bool {
        self.what == What::Product
    }
}

/// Before the id of a product that is a node.
pub const PRODUCT_PREFIX: &str = "product:";

/// What one node gives another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it starts: an organization.
    pub from: NodeIdx,
    /// Where it leads.
    pub to: NodeIdx,
    /// Position in [`Words::verbs`].
    pub verb: u32,
    /// In words.
    pub note: Option<Bilingual>,
    /// Positions of sources in the file that the graph came from.
    pub sources: Vec<u32>,
}

/// What counts as a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRule {
    pub id: String,
    /// The chain that is counted; `None` for all.
    pub chain: Option<Chain>,
    /// The stage that is counted; `None` for all.
    pub stage: Option<Stage>,
    /// Organizations that must be there.
    pub at_least: u32,
    /// Organizations of the industry that must be known before it is asked.
    pub known: u32,
    /// The gap in words.
    pub text: Bilingual,
}

impl Graph {
    /// Links to nodes that are not there are left out.
    pub fn new(words: Words, nodes: Vec<Node>, links: Vec<Link>) -> Self {
        let n = nodes.len() as NodeIdx;
        let links: Vec<Link> =
            links.into_iter().filter(|link| link.from < n && link.to < n).collect();
        let ends = links.iter().zip(0..);
        let outward =
            Lists::from_pairs(nodes.len(), ends.clone().map(|(link, at)| (link.from, at)));
        let inward = Lists::from_pairs(nodes.len(), ends.map(|(link, at)| (link.to, at)));
        let mut by_id: Vec<NodeIdx> = (0..n).collect();
        let id = |idx: &NodeIdx| nodes.get(*idx as usize).map(|node| node.id.as_str());
        sort_by(&mut by_id, |one, other| id(one).cmp(&id(other)));
        Self { words, nodes, links, outward, inward, by_id }
    }

    /// All nodes: organizations, then products.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Positions of all nodes.
    pub fn node_idxs(&self) -> std::ops::Range<NodeIdx> {
        0..self.nodes.len() as NodeIdx
    }

    /// A node; `None` if there is no such position.
    pub fn node(&self, idx: NodeIdx) -> Option<&Node> {
        self.nodes.get(idx as usize)
    }

    /// A link; `None` if there is no such position.
    pub fn link(&self, idx: LinkIdx) -> Option<&Link> {
        self.links.get(idx as usize)
    }

    /// The node with this id.
    pub fn find(&self, id: &str) -> Option<NodeIdx> {
        let own = |idx: &NodeIdx| self.node(*idx).map(|node| node.id.as_str());
        let at = self.by_id.binary_search_by(|idx| own(idx).cmp(&Some(id))).ok()?;
        self.by_id.get(at).copied()
    }

    /// Links that start at a node.
    pub fn outward(&self, node: NodeIdx) -> &[LinkIdx] {
        self.outward.of(node)
    }

    /// Links that lead to a node.
    pub fn inward(&self, node: NodeIdx) -> &[LinkIdx] {
        self.inward.of(node)
    }

    /// What a link moves; `None` where no table says it.
    pub fn family(&self, link: &Link) -> Option<LinkFamily> {
        self.words.verbs.get(link.verb as usize).and_then(|verb| verb.family)
    }

    /// What the sources at these positions are worth together.
    pub fn grades(&self, sources: &[u32]) -> Grades {
        let known = sources.iter().filter_map(|at| *self.words.sources.get(*at as usize)?);
        Grades::of(known)
    }

    /// What is left of it where sources must meet a demand: products, and organizations and links that do.
    #[must_use]
    pub fn trusted(&self, evidence: Evidence) -> Self {
        if evidence == Evidence::Any {
            return self.clone();
        }
        let is_met = |sources: &[u32]| self.grades(sources).contains(evidence);
        let mut positions = vec![];
        let mut nodes = vec![];
        for node in &self.nodes {
            let is_kept = node.is_product() || is_met(&node.sources);
            positions.push(is_kept.then_some(nodes.len() as NodeIdx));
            nodes.extend(is_kept.then(|| node.clone()));
        }
        let moved = |end: NodeIdx| *positions.get(end as usize)?;
        let links = self.links.iter().filter(|link| is_met(&link.sources));
        let links = links.filter_map(|link| {
            Some(Link { from: moved(link.from)?, to: moved(link.to)?, ..link.clone() })
        });
        Self::new(self.words.clone(), nodes, links.collect())
    }

    /// Organizations of an industry, by its position; all of them for `None`.
    pub fn organizations_of(&self, industry: Option<u32>) -> impl Iterator<Item = NodeIdx> {
        let is_in = move |node: &Node| industry.is_none_or(|own| node.industries.contains(&own));
        let nodes = self.nodes.iter().enumerate();
        nodes
            .filter(move |(_, node)| !node.is_product() && is_in(node))
            .map(|(idx, _)| idx as NodeIdx)
    }
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    #[test]
    fn what_sources_do_not_bear_out_falls_away_and_the_rest_stays_together() {
        let graph = citrus();
        let counts = |evidence| {
            let own = graph.trusted(evidence);
            let n_organizations = own.organizations_of(None).count();
            (n_organizations, own.nodes().len(), own.links().len())
        };
        assert_eq!(counts(Evidence::Original), (6, 8, 7));
        // The bank's link is borne out, but not the bank.
        assert_eq!(counts(Evidence::Institutional), (0, 2, 0));
        let mut nodes = graph.nodes().to_vec();
        nodes[0].sources = vec![1];
        let graph = Graph::new(graph.words.clone(), nodes, graph.links().to_vec());
        let own = graph.trusted(Evidence::Institutional);
        let ends: Vec<_> = own.links().iter().map(|link| (link.from, link.to)).collect();
        let ids: Vec<_> = own.nodes().iter().map(|node| node.id.as_str()).collect();
        assert_eq!((ids, ends), (vec!["bank", "product:orange", "product:tea"], vec![(0, 1)]));
        assert_eq!(graph.grades(&[0, 1, 9]).iter().count(), 4);
    }
}

//! What of the graph a query asks for.

use std::collections::BTreeSet;

use super::graph::{Graph, Link, LinkIdx, Node, NodeIdx, What};
use super::query::ChainQuery;
use crate::model::evidence::Evidence;
use crate::text::sorting::sort_by_key;

/// Nodes and links that are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Positions of nodes, ascending.
    pub nodes: Vec<NodeIdx>,
    /// Positions of links, ascending; both ends of each are shown.
    pub links: Vec<LinkIdx>,
    /// Nodes that are collapsed, ascending; all of them are shown.
    pub collapsed: Vec<NodeIdx>,
    /// (node that would be shown, the collapsed node that hides it), ascending.
    pub hidden: Vec<(NodeIdx, NodeIdx)>,
}

impl Selection {
    /// What fits `query`. Of an industry that the graph does not have nothing does.
    ///
    /// A product is shown while an organization that is shown serves it, by a link or as the table
    /// says, or while nothing but the industry narrows what is shown.
    ///
    /// Of that a collapsed node hides its [`leaves`](Self::leaves). What is collapsed itself stays, so that it
    /// can be opened again; in which order nodes were collapsed changes nothing.
    pub fn of(graph: &Graph, query: &ChainQuery) -> Self {
        let industry = match &query.industry {
            None => None,
            Some(id) => match graph.words.industries.iter().position(|own| own.id == id.as_str()) {
                Some(position) => Some(position as u32),
                None => return Self::default(),
            },
        };
        let is_in_industry =
            |node: &Node| industry.is_none_or(|own| node.industries.contains(&own));
        let mut is_shown: Vec<bool> = graph
            .nodes()
            .iter()
            .map(|node| is_in_industry(node) && fits(graph, query, node))
            .collect();
        let moves = |link: &Link| {
            (query.families.is_empty()
                || graph.family(link).is_some_and(|family| query.families.contains(&family)))
                && is_trusted(graph, query, &link.sources)
        };
        if query.is_filtered() || query.evidence != Evidence::Any {
            let is_served = |idx: NodeIdx| {
                let mut links = graph.inward(idx).iter().filter_map(|link| graph.link(*link));
                links.any(|link| at(&is_shown, link.from) && moves(link))
            };
            let products =
                graph.node_idxs().filter(|idx| graph.node(*idx).is_some_and(Node::is_product));
            let unserved: Vec<NodeIdx> = products.filter(|idx| !is_served(*idx)).collect();
            for idx in unserved {
                if let Some(shown) = is_shown.get_mut(idx as usize) {
                    *shown = false;
                }
            }
        }
        let links =
            graph.links().iter().enumerate().filter(|(_, link)| {
                at(&is_shown, link.from) && at(&is_shown, link.to) && moves(link)
            });
        let mut selection = Self {
            links: links.map(|(idx, _)| idx as LinkIdx).collect(),
            nodes: graph.node_idxs().filter(|idx| at(&is_shown, *idx)).collect(),
            ..Self::default()
        };
        selection.collapse(graph, &query.collapsed);
        selection
    }

    /// Collapses the nodes with these ids; those that are not shown are passed over.
    fn collapse(&mut self, graph: &Graph, ids: &[String]) {
        let found = ids.iter().filter_map(|id| graph.find(id));
        self.collapsed = found.filter(|node| self.contains(*node)).collect();
        sort_by_key(&mut self.collapsed, |node| *node);
        for hub in &self.collapsed {
            let leaves = self.leaves(graph, *hub).into_iter();
            self.hidden.extend(leaves.map(|leaf| (leaf, *hub)));
        }
        sort_by_key(&mut self.hidden, |(node, _)| *node);
        let hidden = &self.hidden;
        let is_left =
            |node: NodeIdx| hidden.binary_search_by_key(&node, |(node, _)| *node).is_err();
        self.nodes.retain(|node| is_left(*node));
        self.links.retain(|link| {
            graph.link(*link).is_some_and(|link| is_left(link.from) && is_left(link.to))
        });
    }

    /// What is joined, by the links that are shown, to this node and to no other, and is not collapsed itself;
    /// ascending. Costs the links of the node's neighbors.
    pub fn leaves(&self, graph: &Graph, node: NodeIdx) -> Vec<NodeIdx> {
        let mut leaves: Vec<NodeIdx> = self.neighbors(graph, node).collect();
        sort_by_key(&mut leaves, |leaf| *leaf);
        leaves.dedup();
        leaves.retain(|leaf| {
            self.collapsed.binary_search(leaf).is_err()
                && self.neighbors(graph, *leaf).all(|own| own == node)
        });
        leaves
    }

    /// The other end of each link of a node that is shown.
    fn neighbors<'a>(
        &'a self,
        graph: &'a Graph,
        node: NodeIdx,
    ) -> impl Iterator<Item = NodeIdx> + 'a {
        let links = graph.outward(node).iter().chain(graph.inward(node));
        let shown = links.filter(|link| self.has_link(**link));
        let ends = shown.filter_map(|link| graph.link(*link));
        let other = ends.map(move |link| if link.from == node { link.to } else { link.from });
        other.filter(move |other| *other != node)
    }

    /// The collapsed node that hides this one.
    pub fn hidden_by(&self, node: NodeIdx) -> Option<NodeIdx> {
        let at = self.hidden.binary_search_by_key(&node, |(node, _)| *node).ok()?;
        self.hidden.get(at).map(|(_, by)| *by)
    }

    /// How many nodes a collapsed one hides.
    pub fn n_hidden_by(&self, node: NodeIdx) -> usize {
        self.hidden.iter().filter(|(_, by)| *by == node).count()
    }

    pub fn all(graph: &Graph) -> Self {
        Self {
            nodes: graph.node_idxs().collect(),
            links: (0..graph.links().len() as LinkIdx).collect(),
            ..Self::default()
        }
    }

    /// Positions of the sources that what is shown names.
    pub fn sources(&self, graph: &Graph) -> BTreeSet<u32> {
        let nodes = self.nodes.iter().filter_map(|idx| graph.node(*idx)).map(|node| &node.sources);
        let links = self.links.iter().filter_map(|idx| graph.link(*idx)).map(|link| &link.sources);
        nodes.chain(links).flatten().copied().collect()
    }

    /// Whether the link is shown.
    pub fn has_link(&self, link: LinkIdx) -> bool {
        self.links.binary_search(&link).is_ok()
    }

    /// Whether the node is shown.
    pub fn contains(&self, node: NodeIdx) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }
}

fn at(flags: &[bool], idx: NodeIdx) -> bool {
    flags.get(idx as usize).copied().unwrap_or_default()
}

fn is_trusted(graph: &Graph, query: &ChainQuery, sources: &[u32]) -> bool {
    query.evidence == Evidence::Any || graph.grades(sources).contains(query.evidence)
}

fn fits(graph: &Graph, query: &ChainQuery, node: &Node) -> bool {
    let What::Organization { kind, chain, stage } = node.what else { return true };
    let county = node.county.and_then(|county| graph.words.counties.get(county as usize));
    let kind = graph.words.kinds.get(kind as usize);
    (query.chains.is_empty() || query.chains.contains(&chain))
        && (query.stages.is_empty() || query.stages.contains(&stage))
        && (query.counties.is_empty()
            || county.is_some_and(|county| query.counties.contains(&county.code)))
        && (query.kinds.is_empty() || kind.is_some_and(|kind| query.kinds.contains(kind.as_str())))
        && is_trusted(graph, query, &node.sources)
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    fn check(query: &str, nodes: &str, n_links: usize) {
        let graph = citrus();
        let selection = Selection::of(&graph, &ChainQuery::from_query(query));
        let ids: Vec<&str> =
            selection.nodes.iter().map(|idx| graph.nodes()[*idx as usize].id.as_str()).collect();
        assert_eq!(ids.join(" "), nodes, "{query}");
        assert_eq!(selection.links.len(), n_links, "{query}");
        let is_shown = |idx: &NodeIdx| selection.contains(*idx);
        let ends = selection.links.iter().map(|link| &graph.links()[*link as usize]);
        assert!(ends.clone().all(|link| is_shown(&link.from) && is_shown(&link.to)));
    }

    /// `hidden`: each that is hidden, and by whom.
    fn check_collapsed(query: &str, hidden: &str, n_links: usize) {
        let graph = citrus();
        let id = |idx: &NodeIdx| graph.nodes()[*idx as usize].id.clone();
        let own = Selection::of(&graph, &ChainQuery::from_query(query));
        let pairs: Vec<_> =
            own.hidden.iter().map(|(node, by)| format!("{}<{}", id(node), id(by))).collect();
        assert_eq!((pairs.join(" "), own.links.len()), (hidden.to_owned(), n_links), "{query}");
        let open = ChainQuery { collapsed: vec![], ..ChainQuery::from_query(query) };
        let all = Selection::of(&graph, &open);
        for node in &all.nodes {
            assert_ne!(own.contains(*node), own.hidden_by(*node).is_some(), "shown or hidden");
            let n = all.leaves(&graph, *node).into_iter().filter(|leaf| !own.contains(*leaf));
            if own.collapsed.contains(node) {
                assert_eq!(own.n_hidden_by(*node), n.count());
            }
        }
        assert_eq!(own.nodes.len() + own.hidden.len(), all.nodes.len());
    }

    #[test]
    fn a_collapsed_node_hides_what_is_joined_to_it_alone() {
        check_collapsed("collapsed=coop", "nursery<coop", 6);
        check_collapsed("collapsed=product:orange", "bank<product:orange", 6);
        let both = "bank<product:orange nursery<coop";
        check_collapsed("collapsed=coop&collapsed=product:orange", both, 5);
        check_collapsed("collapsed=product:orange&collapsed=coop", both, 5);
        check_collapsed("collapsed=juicer&collapsed=none", "", 7);
        // What is shown counts: of goods alone, money's giver is joined to nobody.
        check_collapsed("collapsed=product:orange&moves=goods", "", 5);
        check_collapsed(
            "collapsed=product:orange&county=990001&stage=inputs&stage=service",
            "bank<product:orange",
            0,
        );
        // Two that are joined to each other alone: who is collapsed stays.
        check_collapsed("collapsed=institute", "product:tea<institute", 6);
        check_collapsed("collapsed=institute&collapsed=product:tea", "", 7);
    }

    #[test]
    fn filters_are_or_within_and_and_between() {
        let all = "bank coop institute juicer nursery shop product:orange product:tea";
        check("", all, 7);
        check("industry=citrus", "bank coop institute juicer nursery shop product:orange", 6);
        check("industry=none", "", 0);
        check("chain=capital", "bank product:orange", 1);
        check("chain=capital&chain=innovation", "bank institute product:orange product:tea", 2);
        check("stage=inputs&chain=industry", "nursery", 0);
        check("county=990002", "institute product:tea", 1);
        check("kind=enterprise", "juicer nursery shop product:orange", 2);
        check("moves=money", "bank coop institute juicer nursery shop product:orange", 1);
        check("evidence=original", all, 7);
        check("evidence=institutional", "", 0);
        check("evidence=two-publishers", "", 0);
    }
}

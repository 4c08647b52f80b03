//! What of the graph a query asks for.

use std::collections::BTreeSet;

use super::graph::{Graph, Link, LinkIdx, Node, NodeIdx, What};
use super::query::ChainQuery;
use crate::model::evidence::Evidence;

/// Nodes and links that are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Positions of nodes, ascending.
    pub nodes: Vec<NodeIdx>,
    /// Positions of links, ascending; both ends of each are shown.
    pub links: Vec<LinkIdx>,
}

impl Selection {
    /// What fits `query`. Of an industry that the graph does not have nothing does.
    ///
    /// A product is shown while an organization that is shown serves it, by a link or as the table
    /// says, or while nothing but the industry narrows what is shown.
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
        Self {
            links: links.map(|(idx, _)| idx as LinkIdx).collect(),
            nodes: graph.node_idxs().filter(|idx| at(&is_shown, *idx)).collect(),
        }
    }

    pub fn all(graph: &Graph) -> Self {
        Self {
            nodes: graph.node_idxs().collect(),
            links: (0..graph.links().len() as LinkIdx).collect(),
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

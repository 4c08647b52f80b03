//! Organizations counted by stage and chain, and where a rule finds too few of them.

use super::graph::{GapRule, Graph, Node, NodeIdx, What};
use super::query::ChainQuery;
use super::selection::Selection;
use crate::model::chain::{Chain, Stage};

/// Organizations of a selection by chain and stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// By chain, then by stage, in the order of both.
    cells: Vec<Vec<NodeIdx>>,
}

/// A gap of an industry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Position of its rule in [`super::graph::Words::gap_rules`].
    pub rule: usize,
    /// Organizations that are there.
    pub n_found: u32,
}

/// What the rules say of an industry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Rules that find too few organizations, in their order.
    pub gaps: Vec<Gap>,
    /// Positions of rules that would find too few, but may not be asked as too little is known.
    pub unasked: Vec<usize>,
}

impl Findings {
    /// What the rules say of what is shown: of an industry that is shown whole. Of a part of one, or of
    /// several, they say nothing. What a collapsed node hides is known all the same.
    pub fn of(graph: &Graph, query: &ChainQuery, selection: &Selection) -> Self {
        if query.industry.is_none() || query.is_filtered() {
            return Self::default();
        }
        let hidden = selection.hidden.iter().map(|(node, _)| node);
        let known = selection.nodes.iter().chain(hidden).copied();
        Matrix::of(graph, known).findings(&graph.words.gap_rules)
    }
}

impl Matrix {
    /// Counts these nodes; products are no organizations and not counted.
    pub fn of(graph: &Graph, nodes: impl IntoIterator<Item = NodeIdx>) -> Self {
        let mut cells = vec![vec![]; Chain::ALL.len() * Stage::ALL.len()];
        for idx in nodes {
            if let Some(What::Organization { chain, stage, .. }) = graph.node(idx).map(|n| n.what)
                && let Some(cell) = cells.get_mut(position(chain, stage))
            {
                cell.push(idx);
            }
        }
        Self { cells }
    }

    /// The organizations of a cell.
    pub fn cell(&self, chain: Chain, stage: Stage) -> &[NodeIdx] {
        self.cells.get(position(chain, stage)).map_or(&[], Vec::as_slice)
    }

    /// How many organizations stand in a chain, a stage, both, or anywhere.
    pub fn count(&self, chain: Option<Chain>, stage: Option<Stage>) -> u32 {
        let chains = Chain::ALL.iter().filter(|own| chain.is_none_or(|chain| **own == chain));
        let cells = chains.flat_map(|chain| {
            let stages = Stage::ALL.iter().filter(|own| stage.is_none_or(|stage| **own == stage));
            stages.map(|stage| self.cell(*chain, *stage).len() as u32)
        });
        cells.sum()
    }

    /// What the rules say, where these are all organizations of an industry. Of rules that count the same
    /// organizations, only the one that asks for the fewest speaks: where there is none, another one does
    /// not say that there is only one.
    pub fn findings(&self, rules: &[GapRule]) -> Findings {
        let n_known = self.count(None, None);
        let is_asked = |of: &GapRule| n_known >= of.known;
        let mut findings = Findings::default();
        for (rule, of) in rules.iter().enumerate() {
            let n_found = self.count(of.chain, of.stage);
            let says_more = |other: &GapRule| {
                (other.chain, other.stage) == (of.chain, of.stage)
                    && (n_found < other.at_least && other.at_least < of.at_least)
                    && (is_asked(other) || !is_asked(of))
            };
            if n_found >= of.at_least || rules.iter().any(says_more) {
                continue;
            }
            if is_asked(of) {
                findings.gaps.push(Gap { rule, n_found });
            } else {
                findings.unasked.push(rule);
            }
        }
        findings
    }
}

impl GapRule {
    /// Where the gap is shown, in the matrix as in the drawing: a cell, or all stages of a chain. A stage of
    /// no chain of its own has its place in the industry chain. `None` for a rule that counts everything.
    pub fn place(&self) -> Option<(Chain, Option<Stage>)> {
        let chain = self.chain.or_else(|| self.stage.map(|_| Chain::Industry))?;
        Some((chain, self.stage))
    }
}

/// Organizations of each industry (row) at each stage (column), in the order of both.
pub fn industries_by_stage(graph: &Graph) -> Vec<Vec<u32>> {
    let mut counts = vec![vec![0; Stage::ALL.len()]; graph.words.industries.len()];
    for node in graph.nodes() {
        let Some(stage) = node.stage() else { continue };
        for industry in &node.industries {
            let row = counts.get_mut(*industry as usize);
            if let Some(count) = row.and_then(|row| row.get_mut(stage as usize)) {
                *count += 1;
            }
        }
    }
    counts
}

/// The organizations of an industry at a stage.
pub fn at_stage(graph: &Graph, industry: u32, stage: Stage) -> Vec<NodeIdx> {
    let is_there = |node: &&NodeIdx| graph.node(**node).and_then(Node::stage) == Some(stage);
    let organizations: Vec<NodeIdx> = graph.organizations_of(Some(industry)).collect();
    organizations.iter().filter(is_there).copied().collect()
}

fn position(chain: Chain, stage: Stage) -> usize {
    chain as usize * Stage::ALL.len() + stage as usize
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    #[test]
    fn counts_cells_rows_and_columns() {
        let graph = citrus();
        let matrix = Matrix::of(&graph, graph.node_idxs());
        assert_eq!(matrix.count(None, None), 6);
        assert_eq!(matrix.count(Some(Chain::Industry), None), 4);
        assert_eq!(matrix.count(None, Some(Stage::Inputs)), 2);
        assert_eq!(matrix.cell(Chain::Industry, Stage::Inputs), [4]);
        assert_eq!(matrix.cell(Chain::Talent, Stage::Service), [0_u32; 0]);
        assert_eq!(industries_by_stage(&graph)[1], [1, 0, 0, 0, 0, 0, 0]);
        assert_eq!(at_stage(&graph, 0, Stage::Inputs), [2, 4]);
    }

    #[test]
    fn only_one_is_said_of_one_and_not_of_none() {
        let graph = citrus();
        let rule = |at_least, stage| GapRule {
            at_least,
            chain: Some(Chain::Industry),
            stage: Some(stage),
            known: 1,
            ..graph.words.gap_rules[0].clone()
        };
        let found = |rules: &[GapRule]| {
            let findings = Matrix::of(&graph, graph.node_idxs()).findings(rules);
            findings.gaps.iter().map(|gap| (gap.rule, gap.n_found)).collect::<Vec<_>>()
        };
        // No organization is at logistics, and one at deep processing.
        let (none, one) = (Stage::Logistics, Stage::DeepProcessing);
        assert_eq!(found(&[rule(1, none), rule(2, none)]), [(0, 0)]);
        assert_eq!(found(&[rule(2, none), rule(1, none)]), [(1, 0)]);
        assert_eq!(found(&[rule(1, one), rule(2, one)]), [(1, 1)]);
        // A stricter rule that may not be asked silences none that may.
        let unasked = GapRule { known: 99, ..rule(1, none) };
        assert_eq!(found(&[unasked, rule(2, none)]), [(1, 0)]);
    }

    #[test]
    fn a_gap_of_a_stage_has_its_place_in_the_industry_chain() {
        let place =
            |chain, stage| GapRule { chain, stage, ..citrus().words.gap_rules[0].clone() }.place();
        let (chain, stage) = (Some(Chain::Capital), Some(Stage::Inputs));
        assert_eq!(place(None, stage), Some((Chain::Industry, stage)));
        assert_eq!(place(chain, stage), Some((Chain::Capital, stage)));
        assert_eq!(place(chain, None), Some((Chain::Capital, None)));
        assert_eq!(place(None, None), None);
    }

    #[test]
    fn a_rule_is_asked_where_enough_is_known() {
        let graph = citrus();
        let findings = Matrix::of(&graph, graph.node_idxs()).findings(&graph.words.gap_rules);
        assert_eq!(findings.gaps, [Gap { rule: 0, n_found: 0 }]);
        assert_eq!(findings.unasked, [2]);
        let tea = Matrix::of(&graph, graph.organizations_of(Some(1)));
        let findings = tea.findings(&graph.words.gap_rules);
        assert_eq!(findings.gaps, [Gap { rule: 1, n_found: 1 }]);
        assert_eq!(findings.unasked, [0, 2]);
    }
}

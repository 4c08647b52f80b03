//! The small graph of [`crate::chain::zoo`], laid out, for tests.

use std::collections::BTreeSet;

use super::diagram::Plan;
use crate::chain::graph::Graph;
use crate::chain::selection::Selection;
use crate::chain::zoo::citrus;
use crate::layered::{Layout, Options, arrange};
use crate::model::chain::Chain;

/// All of the graph, nothing folded.
pub fn laid() -> (Graph, Plan, Layout) {
    let graph = citrus();
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    let layout = arrange(&plan.diagram(&graph, None), &Options::default());
    (graph, plan, layout)
}

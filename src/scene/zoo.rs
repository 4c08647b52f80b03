//! The small graph of [`crate::network::zoo`], laid out, for tests.

use std::collections::BTreeSet;

use super::diagram::{Plan, options};
use crate::layout::layered::{Layout, arrange};
use crate::model::chain::Chain;
use crate::network::graph::Graph;
use crate::network::selection::Selection;
use crate::network::zoo::citrus;

/// All of the graph, nothing folded.
pub fn laid() -> (Graph, Plan, Layout) {
    let graph = citrus();
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    let layout = arrange(&plan.diagram(&graph, None), &options());
    (graph, plan, layout)
}

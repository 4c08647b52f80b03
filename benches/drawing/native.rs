//! Lays a made-up chain map out for the benchmark of drawing: reads a `chain` file without a layout
//! and writes the file that `atlas build` would write, if it laid maps of that size out. Makes nothing
//! up and judges nothing; start reading at `benches/drawing/run.mjs`.
//!
//! `drawing-bench CHAIN.json LAID.json`

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

use township_atlas::chain::drawing::diagram::Plan;
use township_atlas::chain::selection::Selection;
use township_atlas::layered::{Options, arrange};
use township_atlas::model::chain::Chain;
use township_atlas::wire::chain_map::{ChainFile, LayoutRow};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let (Some(from), Some(to)) = (paths.next(), paths.next()) else {
        return Err("which map? drawing-bench CHAIN.json LAID.json".into());
    };
    let mut file: ChainFile = serde_json::from_slice(&fs::read(from)?)?;
    let graph = file.graph()?;
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    // Peers draw an edge for each link and so must we.
    if plan.bundles.len() != graph.links().len() {
        return Err("two links lead from the same node to the same node".into());
    }
    let layout = arrange(&plan.diagram(&graph, None), &Options::default());
    file.layout = Some(LayoutRow::new(&layout));
    fs::write(to, serde_json::to_string(&file)?)?;
    Ok(())
}

//! Our layout without a browser, for the benchmark beside peers: reads one graph, lays it out several
//! times, and writes how long that took and where everything stands. Judges nothing; start reading
//! at `benches/layout/run.mjs`.
//!
//! `layout-bench GRAPH.json` writes an [`Answer`]; `layout-bench --rooms` the rooms that the worker is
//! asked with.

use std::error::Error;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use township_atlas::layered::layers::Layers;
use township_atlas::layered::{Diagram, Layout, Node, Options, Rect, arrange, order};
use township_atlas::wire::layout::Question;

/// What every engine is given.
#[derive(Deserialize)]
struct Graph {
    n_columns: u32,
    /// By node.
    columns: Vec<u32>,
    /// From a node of a lower column to one of a higher column, no two the same.
    edges: Vec<(u32, u32)>,
    /// Width and height of every node.
    card: (f32, f32),
}

#[derive(Serialize)]
struct Answer {
    /// Ranks and orders alone.
    order_ms: Vec<f64>,
    /// All of it, every rank one row of nodes.
    rows_ms: Vec<f64>,
    /// All of it as the site asks for it: ranks of many nodes become blocks.
    site_ms: Vec<f64>,
    /// By the engine's own counter.
    n_crossings: u64,
    /// What each rank is made of, in order: nodes, and edges as their position plus the number of nodes.
    order: Vec<Vec<u32>>,
    /// Left, top, width and height of each node where every rank is one row, one after the other.
    boxes: Vec<f32>,
    /// The same as the site asks for it.
    site_boxes: Vec<f32>,
    /// How far down each edge is at each column that it passes, one edge after the other.
    ways: Vec<f32>,
}

/// The rooms of [`Question`] behind its two counts.
#[derive(Serialize)]
struct Rooms {
    rows: Vec<f32>,
    site: Vec<f32>,
}

/// As often as gives a median, but fewer times where these took so long together.
const N_RUNS: usize = 9;
const LONG_MS: f64 = 5_000.0;

fn timed<T>(run: impl Fn() -> T) -> (T, Vec<f64>) {
    let mut times = vec![];
    loop {
        let started = Instant::now();
        let result = run();
        let time = started.elapsed().as_secs_f64() * 1_000.0;
        times.push(time);
        if times.len() == N_RUNS || times.iter().sum::<f64>() >= LONG_MS {
            return (result, times);
        }
    }
}

fn options() -> (Options, Options) {
    let site = Options::default();
    (Options { max_rows: usize::MAX, ..site }, site)
}

fn diagram(graph: &Graph) -> Diagram {
    let (width, height) = graph.card;
    let node = |column: &u32| Node {
        column: *column,
        lane: 0,
        width,
        height,
        is_confluence: false,
        before: None,
    };
    Diagram {
        n_columns: graph.n_columns,
        n_lanes: 1,
        nodes: graph.columns.iter().map(node).collect(),
        edges: graph.edges.clone(),
    }
}

/// What each rank is made of. No edge is flat and no two are the same, so that they are laid in their
/// own order, each with virtual nodes of its own.
fn entities(layers: &Layers) -> Vec<Vec<u32>> {
    let mut name: Vec<u32> = (0..layers.n_vertices() as u32).collect();
    for edge in 0..layers.n_edges() {
        for vertex in layers.path(edge).iter().filter(|vertex| layers.is_virtual(**vertex)) {
            if let Some(name) = name.get_mut(*vertex as usize) {
                *name = (layers.n_nodes + edge) as u32;
            }
        }
    }
    let named = |vertex: &u32| name.get(*vertex as usize).copied().unwrap_or_default();
    layers.order.iter().map(|order| order.iter().map(named).collect()).collect()
}

fn boxes(layout: &Layout) -> Vec<f32> {
    let sides = |rect: &Rect| [rect.x, rect.y, rect.width, rect.height];
    layout.nodes.iter().flat_map(sides).collect()
}

/// A way has its start, two points at each column that it passes, and its end.
fn ways(layout: &Layout) -> Vec<f32> {
    let passed = |edge: usize| {
        let points = layout.routes.of(edge);
        let inner = points.get(1..points.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().step_by(2).map(|point| point[1]).collect::<Vec<_>>()
    };
    (0..layout.routes.len()).flat_map(passed).collect()
}

fn answer(graph: &Graph) -> Answer {
    let diagram = diagram(graph);
    let (rows, site) = options();
    let ((_, layers), order_ms) = timed(|| order(&diagram));
    let (of_rows, rows_ms) = timed(|| arrange(&diagram, &rows));
    let (of_site, site_ms) = timed(|| arrange(&diagram, &site));
    Answer {
        order_ms,
        rows_ms,
        site_ms,
        n_crossings: of_site.n_crossings,
        order: entities(&layers),
        boxes: boxes(&of_rows),
        site_boxes: boxes(&of_site),
        ways: ways(&of_rows),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let told = match std::env::args().nth(1).as_deref() {
        Some("--rooms") => {
            let rooms =
                |options: &Options| Question::new(&Diagram::default(), options).rooms.split_off(2);
            let (rows, site) = options();
            serde_json::to_string(&Rooms { rows: rooms(&rows), site: rooms(&site) })?
        }
        Some(path) => {
            let graph: Graph = serde_json::from_slice(&std::fs::read(path)?)?;
            serde_json::to_string(&answer(&graph))?
        }
        None => return Err("which graph? layout-bench GRAPH.json".into()),
    };
    println!("{told}");
    Ok(())
}

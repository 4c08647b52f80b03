//! A layered layout whose ranks come from given columns and whose lanes are given: the chain map's
//! stages and chains.
//!
//! [`arrange`] goes through the phases of K. Sugiyama, S. Tagawa, M. Toda, *Methods for visual
//! understanding of hierarchical system structures* (1981), a file each: [`ranks`] (cycles, and
//! columns divided), [`layers`] (edges cut by virtual nodes), [`order`] (few crossings), then
//! [`coordinates`] and [`routes`], or [`grid`] where there are more nodes than one can read.
//! The same diagram gives the same layout. Knows nothing of what a node is.

pub mod ranks;

pub mod layers;

pub mod crossings;
pub mod order;

pub mod coordinates;
pub mod routes;

pub mod grid;

mod anneal;
mod arrangement;
mod chance;
mod communities;
mod sift;

use coordinates::Spacing;
use layers::Layers;
use ranks::Course;
use ranks::Ranks;
use routes::Ports;
use routes::Routes;

/// What is to be laid out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diagram {
    /// Columns, from left to right; each gets its room, also an empty one.
    pub n_columns: u32,
    /// Lanes, from top to bottom; each gets its room, also an empty one.
    pub n_lanes: u32,
    pub nodes: Vec<Node>,
    /// (from, to) as positions in `nodes`; several between the same two nodes are laid as one.
    pub edges: Vec<(u32, u32)>,
}

/// A node of a diagram.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Column, below `n_columns`.
    pub column: u32,
    /// Lane, below `n_lanes`.
    pub lane: u32,
    /// Width, world units.
    pub width: f32,
    /// Height, world units.
    pub height: f32,
    /// Whether the edges that lead to it join on their way, as streams do.
    pub is_confluence: bool,
    /// How far down it stood in an earlier layout, where the change from that one should be small.
    pub before: Option<f32>,
}

/// Rooms, world units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Between two nodes of a column.
    pub node_gap: f32,
    /// Between a line and what is next to it in a column.
    pub line_gap: f32,
    /// Between two ranks, where few edges are.
    pub rank_gap: f32,
    /// Width of a column without nodes.
    pub empty_width: f32,
    /// Above and below the nodes of a lane.
    pub lane_padding: f32,
    /// Height of a lane without nodes.
    pub empty_height: f32,
    /// Nodes in a rank at most; beyond, all ranks become blocks of several nodes in a row.
    pub max_rows: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            node_gap: 16.0,
            line_gap: 8.0,
            rank_gap: 56.0,
            empty_width: 88.0,
            lane_padding: 16.0,
            empty_height: 48.0,
            max_rows: 200,
        }
    }
}

/// Where everything stands, world units; y grows downward, both axes from 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// Rectangles of the nodes.
    pub nodes: Vec<Rect>,
    /// Ways of the edges.
    pub routes: Routes,
    /// How each edge is laid. `Backward` ones start at the left side of their node.
    pub courses: Vec<Course>,
    /// Left and right side of each column.
    pub columns: Vec<(f32, f32)>,
    /// Top and bottom of each lane.
    pub lanes: Vec<(f32, f32)>,
    /// Crossings between neighboring ranks.
    pub n_crossings: u64,
}

impl Layout {
    /// Width and height of all of it.
    pub fn size(&self) -> (f32, f32) {
        let end = |bands: &[(f32, f32)]| bands.last().map_or(0.0, |band| band.1);
        (end(&self.columns), end(&self.lanes))
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Left side.
    pub x: f32,
    /// Upper side.
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Rect {
    /// Left and right side.
    pub fn sides(&self) -> (f32, f32) {
        (self.x, self.x + self.width)
    }

    pub fn middle(&self) -> [f32; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }

    /// The least that holds both.
    #[must_use]
    pub fn around(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// Whether the point is in it or on its border.
    pub fn contains(&self, [x, y]: [f32; 2]) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }

    /// Whether both share some area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// Lays a diagram out. Columns and lanes of nodes that are out of range count as the last ones,
/// edges to nodes that do not exist are given no way.
pub fn arrange(diagram: &Diagram, options: &Options) -> Layout {
    if diagram.n_columns == 0 || diagram.n_lanes == 0 {
        return Layout { routes: Routes::new(), ..Layout::default() };
    }
    let diagram = &within_bounds(diagram);
    let (ranks, layers) = order(diagram);
    let n_crossings = crossings::count(&layers);
    let n_rows = layers
        .order
        .iter()
        .map(|order| order.iter().filter(|vertex| !layers.is_virtual(**vertex)).count());
    let layout = if n_rows.max().unwrap_or_default() > options.max_rows {
        grid::arrange(diagram, options, &ranks, &layers)
    } else {
        place(diagram, options, &ranks, &layers)
    };
    Layout { n_crossings, ..layout }
}

/// The first phases alone: ranks, and their vertices in order.
pub fn order(diagram: &Diagram) -> (Ranks, Layers) {
    let column: Vec<u32> = diagram.nodes.iter().map(|node| node.column).collect();
    let lane: Vec<u32> = diagram.nodes.iter().map(|node| node.lane).collect();
    let ranks = ranks::rank(diagram.n_columns, &column, &diagram.edges);
    let laid = laid_edges(diagram, &ranks);
    let is_confluence =
        |node: u32| diagram.nodes.get(node as usize).is_some_and(|node| node.is_confluence);
    let mut layers = Layers::new(&ranks.rank, ranks.column.len(), &lane, &laid, is_confluence);
    if diagram.nodes.iter().any(|node| node.before.is_some()) {
        let before: Vec<Option<f32>> = diagram.nodes.iter().map(|node| node.before).collect();
        order::keep_order(&mut layers, &before);
    } else {
        order::reduce_crossings(&mut layers);
    }
    (ranks, layers)
}

/// The edges that are cut at the ranks, from lower to higher ones.
fn laid_edges(diagram: &Diagram, ranks: &Ranks) -> Vec<(u32, u32)> {
    let edges = diagram.edges.iter().zip(&ranks.course);
    edges
        .filter_map(|((from, to), course)| match course {
            Course::Forward => Some((*from, *to)),
            Course::Backward => Some((*to, *from)),
            Course::Flat => None,
        })
        .collect()
}

fn within_bounds(diagram: &Diagram) -> Diagram {
    let mut bounded = diagram.clone();
    for node in &mut bounded.nodes {
        node.column = node.column.min(diagram.n_columns - 1);
        node.lane = node.lane.min(diagram.n_lanes - 1);
    }
    let n = diagram.nodes.len() as u32;
    // They keep their position, as a node's edge to itself, which has no way.
    for edge in bounded.edges.iter_mut().filter(|(from, to)| *from >= n || *to >= n) {
        *edge = (0, 0);
    }
    if n == 0 {
        bounded.edges.clear();
    }
    bounded
}

/// Heights of virtual nodes: lines.
const LINE_HEIGHT: f32 = 4.0;
/// Room between ranks grows with the edges in it, up to this many.
const ROOM_PER_EDGE: f32 = 7.0;
const MAX_ROOMY_EDGES: usize = 12;

struct Rooms<'a> {
    diagram: &'a Diagram,
    options: &'a Options,
}

impl Rooms<'_> {
    fn is_node(&self, vertex: u32) -> bool {
        (vertex as usize) < self.diagram.nodes.len()
    }
}

impl Spacing for Rooms<'_> {
    fn height(&self, vertex: u32) -> f32 {
        self.diagram.nodes.get(vertex as usize).map_or(LINE_HEIGHT, |node| node.height)
    }

    fn gap(&self, vertex: u32, next: u32) -> f32 {
        if self.is_node(vertex) && self.is_node(next) {
            self.options.node_gap
        } else {
            self.options.line_gap
        }
    }
}

/// Every rank one row of nodes, lines between them.
fn place(diagram: &Diagram, options: &Options, ranks: &Ranks, layers: &Layers) -> Layout {
    let rooms = Rooms { diagram, options };
    let (mut y, heights) = coordinates::assign(layers, diagram.n_lanes, &rooms);
    let mut lanes = vec![];
    let mut top = 0.0;
    for height in heights {
        let inner = if height > 0.0 { height } else { options.empty_height };
        let bottom = top + inner + 2.0 * options.lane_padding;
        lanes.push((top, bottom));
        top = bottom;
    }
    for (y, lane) in y.iter_mut().zip(&layers.lane) {
        *y += lanes.get(*lane as usize).map_or(0.0, |lane| lane.0) + options.lane_padding;
    }
    let sides = rank_sides(diagram, options, ranks, layers);
    let of_rank = |rank: u32| sides.get(rank as usize).copied().unwrap_or_default();
    let middle = |node: usize| y.get(node).copied().unwrap_or_default();
    let nodes: Vec<Rect> = diagram
        .nodes
        .iter()
        .zip(&ranks.rank)
        .enumerate()
        .map(|(idx, (node, rank))| Rect {
            x: of_rank(*rank).0,
            y: middle(idx) - node.height / 2.0,
            width: node.width,
            height: node.height,
        })
        .collect();
    let rect = |node: u32| nodes.get(node as usize).copied().unwrap_or_default();
    let ports = Ports::new(layers, &y, |vertex| rooms.height(vertex));
    let mut routes = Routes::new();
    let mut laid = 0;
    for ((from, to), course) in diagram.edges.iter().zip(&ranks.course) {
        if *course == Course::Flat {
            routes.push(flat_way(rect(*from), rect(*to), from == to));
            continue;
        }
        let path = layers.path(laid);
        laid += 1;
        let mut way = routes::way(layers, path, &y, &ports, of_rank, |node| rect(node).sides());
        if *course == Course::Backward {
            way.reverse();
        }
        routes.push(way);
    }
    let columns = column_sides(diagram.n_columns, ranks, &sides);
    Layout { nodes, routes, courses: ranks.course.clone(), columns, lanes, n_crossings: 0 }
}

/// From the right side to the right side; a node's edge to itself has no way.
fn flat_way(from: Rect, to: Rect, is_loop: bool) -> Vec<[f32; 2]> {
    let port = |rect: Rect| [rect.sides().1, rect.middle()[1]];
    if is_loop { vec![] } else { vec![port(from), port(to)] }
}

fn rank_sides(
    diagram: &Diagram,
    options: &Options,
    ranks: &Ranks,
    layers: &Layers,
) -> Vec<(f32, f32)> {
    let mut left = 0.0;
    let mut sides = vec![];
    for (rank, order) in layers.order.iter().enumerate() {
        let widths = order.iter().filter_map(|vertex| diagram.nodes.get(*vertex as usize));
        let width = widths.map(|node| node.width).fold(0.0, f32::max);
        let right = left + if width > 0.0 { width } else { options.empty_width };
        sides.push((left, right));
        let segments = order.iter().map(|vertex| layers.after.of(*vertex).len());
        let n_segments = segments.sum::<usize>().min(MAX_ROOMY_EDGES);
        let is_divided = ranks.column.get(rank) == ranks.column.get(rank + 1);
        let base = if is_divided { options.rank_gap * 0.75 } else { options.rank_gap };
        left = right + base + ROOM_PER_EDGE * n_segments as f32;
    }
    sides
}

fn column_sides(n_columns: u32, ranks: &Ranks, sides: &[(f32, f32)]) -> Vec<(f32, f32)> {
    (0..n_columns)
        .map(|column| {
            let own = ranks.column.iter().zip(sides).filter(|(of, _)| **of == column);
            let own = own.map(|(_, sides)| *sides);
            own.reduce(|all, sides| (all.0, sides.1)).unwrap_or_default()
        })
        .collect()
}

#[cfg(test)]
mod tests;

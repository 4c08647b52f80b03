//! What the layout worker and the page tell each other. Both sides come from one build, so there is no
//! version here.
//!
//! | request | reply |
//! |---|---|
//! | `["layout", ask, Float32Array nodes, Uint32Array edges, Float32Array rooms]` | `["layout", ask, Float32Array numbers, Uint32Array counts]` |
//!
//! `ask` is a number that the page chooses; the reply names it again. [`Question`] and [`Reply`] say
//! what is in the arrays.

use crate::layered::ranks::Course;
use crate::layered::routes::Routes;
use crate::layered::{Diagram, Layout, Node, Options, Rect};

/// A diagram as arrays.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// For each node: column, lane, width, height, 1 if it is a confluence, and where it stood before
    /// or NaN.
    pub nodes: Vec<f32>,
    /// For each edge: from, to.
    pub edges: Vec<u32>,
    /// Columns, lanes, then the fields of [`Options`] in their order.
    pub rooms: Vec<f32>,
}

/// A layout as arrays.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reply {
    /// Rectangles, points, columns and lanes, flat.
    pub numbers: Vec<f32>,
    /// Nodes, edges, columns, lanes, the crossings (low and high half), then where each way starts with
    /// the end of the last, then the courses by their codes.
    pub counts: Vec<u32>,
}

impl Question {
    /// The question for a diagram.
    pub fn new(diagram: &Diagram, options: &Options) -> Self {
        let node = |node: &Node| {
            let confluence = if node.is_confluence { 1.0 } else { 0.0 };
            let before = node.before.unwrap_or(f32::NAN);
            [node.column as f32, node.lane as f32, node.width, node.height, confluence, before]
        };
        let Options {
            node_gap,
            line_gap,
            rank_gap,
            empty_width,
            lane_padding,
            empty_height,
            max_rows,
        } = *options;
        Self {
            nodes: diagram.nodes.iter().flat_map(node).collect(),
            edges: diagram.edges.iter().flat_map(|(from, to)| [*from, *to]).collect(),
            rooms: vec![
                diagram.n_columns as f32,
                diagram.n_lanes as f32,
                node_gap,
                line_gap,
                rank_gap,
                empty_width,
                lane_padding,
                empty_height,
                max_rows as f32,
            ],
        }
    }

    /// The diagram; `None` if the arrays are too short.
    pub fn decode(&self) -> Option<(Diagram, Options)> {
        let [
            columns,
            lanes,
            node_gap,
            line_gap,
            rank_gap,
            empty_width,
            lane_padding,
            empty_height,
            max_rows,
        ] = *self.rooms.first_chunk::<9>()?;
        let node = |[column, lane, width, height, confluence, before]: [f32; 6]| Node {
            column: column as u32,
            lane: lane as u32,
            width,
            height,
            is_confluence: confluence > 0.0,
            before: (!before.is_nan()).then_some(before),
        };
        let diagram = Diagram {
            n_columns: columns as u32,
            n_lanes: lanes as u32,
            nodes: self.nodes.as_chunks::<6>().0.iter().map(|values| node(*values)).collect(),
            edges: self.edges.as_chunks::<2>().0.iter().map(|[from, to]| (*from, *to)).collect(),
        };
        let options = Options {
            node_gap,
            line_gap,
            rank_gap,
            empty_width,
            lane_padding,
            empty_height,
            max_rows: max_rows as usize,
        };
        Some((diagram, options))
    }
}

/// The reply for a layout.
pub fn reply(layout: &Layout) -> Reply {
    let (starts, points) = layout.routes.parts();
    let sides = layout.nodes.iter().flat_map(|rect| [rect.x, rect.y, rect.width, rect.height]);
    let bands = layout.columns.iter().chain(&layout.lanes).flat_map(|(start, end)| [*start, *end]);
    let numbers = sides.chain(points.iter().copied().flatten()).chain(bands).collect();
    let mut counts = vec![
        layout.nodes.len() as u32,
        layout.routes.len() as u32,
        layout.columns.len() as u32,
        layout.lanes.len() as u32,
        layout.n_crossings as u32,
        (layout.n_crossings >> 32) as u32,
    ];
    counts.extend(starts);
    counts.extend(layout.courses.iter().map(|course| u32::from(course.code())));
    Reply { numbers, counts }
}

impl Reply {
    /// The layout; `None` if the arrays do not fit together.
    pub fn decode(&self) -> Option<Layout> {
        let [n_nodes, n_edges, n_columns, n_lanes, low, high] = *self.counts.first_chunk::<6>()?;
        let [n_nodes, n_edges, n_columns, n_lanes] =
            [n_nodes, n_edges, n_columns, n_lanes].map(|n| n as usize);
        let starts = self.counts.get(6..6 + n_edges + 1)?;
        let courses = self.counts.get(6 + n_edges + 1..).filter(|rest| rest.len() == n_edges)?;
        let n_points = *starts.last()? as usize;
        let (sides, rest) = self.numbers.split_at_checked(4 * n_nodes)?;
        let (points, bands) = rest.split_at_checked(2 * n_points)?;
        let (columns, lanes) = bands.split_at_checked(2 * n_columns)?;
        if lanes.len() != 2 * n_lanes {
            return None;
        }
        let bands = |flat: &[f32]| flat.as_chunks::<2>().0.iter().map(|[a, b]| (*a, *b)).collect();
        let rect = |[x, y, width, height]: [f32; 4]| Rect { x, y, width, height };
        Some(Layout {
            nodes: sides.as_chunks::<4>().0.iter().map(|side| rect(*side)).collect(),
            routes: Routes::from_parts(starts.to_vec(), points.as_chunks::<2>().0.to_vec())?,
            courses: courses.iter().map(|code| Course::from_code(*code)).collect(),
            columns: bands(columns),
            lanes: bands(lanes),
            n_crossings: u64::from(low) | u64::from(high) << 32,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layered::arrange;

    #[test]
    fn diagrams_and_layouts_survive_the_way_to_the_worker_and_back() {
        let node = |column, lane| Node {
            column,
            lane,
            width: 20.0,
            height: 10.0,
            is_confluence: column == 2,
            before: (lane == 1).then_some(4.0),
        };
        let diagram = Diagram {
            n_columns: 3,
            n_lanes: 2,
            nodes: vec![node(0, 0), node(1, 1), node(2, 0), node(2, 1)],
            edges: vec![(0, 1), (1, 2), (0, 2), (2, 3), (3, 0)],
        };
        let options = Options::default();
        let question = Question::new(&diagram, &options);
        assert_eq!(question.decode(), Some((diagram.clone(), options)));
        let layout = arrange(&diagram, &options);
        let reply = reply(&layout);
        assert_eq!(reply.decode(), Some(layout));
        let short = Reply { numbers: reply.numbers.clone(), counts: vec![9; 12] };
        assert_eq!(short.decode(), None);
        assert_eq!(Question::default().decode(), None);
    }
}

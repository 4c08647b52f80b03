//! Blocks of many nodes: where a rank has more of them than one can read, each rank and lane is
//! filled in rows, in the order of the rank. What has to do with each other stays at one height.
#![expect(clippy::indexing_slicing, reason = "nodes are counted from the diagram itself")]

use super::Diagram;
use super::Layout;
use super::Options;
use super::Rect;
use super::layers::Layers;
use super::ranks::Course;
use super::ranks::Ranks;
use super::routes::Routes;

/// Width by height that the whole should have.
const ASPECT: f32 = 1.6;

/// Fills ranks in rows; edges go straight from node to node.
pub fn arrange(diagram: &Diagram, options: &Options, ranks: &Ranks, layers: &Layers) -> Layout {
    let n_lanes = diagram.n_lanes as usize;
    let cell_width =
        diagram.nodes.iter().map(|node| node.width).fold(0.0, f32::max) + options.node_gap;
    let cell_height =
        diagram.nodes.iter().map(|node| node.height).fold(0.0, f32::max) + options.node_gap;
    // The nodes of each rank and lane, in order.
    let blocks: Vec<Vec<Vec<u32>>> = layers
        .order
        .iter()
        .map(|order| {
            let mut lanes = vec![vec![]; n_lanes];
            for node in order.iter().filter(|vertex| !layers.is_virtual(**vertex)) {
                lanes[layers.lane[*node as usize] as usize].push(*node);
            }
            lanes
        })
        .collect();
    let fullest: Vec<usize> = (0..n_lanes)
        .map(|lane| blocks.iter().map(|lanes| lanes[lane].len()).max().unwrap_or_default())
        .collect();
    let gap = options.rank_gap * 4.0;
    let n_ranks = blocks.len() as f32;
    let width = |per_row: usize| n_ranks * (per_row as f32 * cell_width + gap);
    let rows = |lane: usize, per_row: usize| fullest[lane].div_ceil(per_row);
    let height = |per_row: usize| {
        (0..n_lanes).map(|lane| rows(lane, per_row) as f32 * cell_height).sum::<f32>()
    };
    let most = fullest.iter().copied().max().unwrap_or(1).max(1);
    let per_row = (1..=most).find(|n| width(*n) >= ASPECT * height(*n)).unwrap_or(most);

    let mut lanes = vec![];
    let mut top = 0.0;
    for lane in 0..n_lanes {
        let inner = (rows(lane, per_row) as f32 * cell_height).max(options.empty_height);
        let bottom = top + inner + 2.0 * options.lane_padding;
        lanes.push((top, bottom));
        top = bottom;
    }
    let rank_width = per_row as f32 * cell_width;
    let sides: Vec<(f32, f32)> = (0..blocks.len())
        .map(|rank| {
            let left = rank as f32 * (rank_width + gap);
            (left, left + rank_width)
        })
        .collect();
    let mut nodes = vec![Rect::default(); diagram.nodes.len()];
    for (rank, of_lanes) in blocks.iter().enumerate() {
        for (lane, block) in of_lanes.iter().enumerate() {
            let n_slots = rows(lane, per_row) * per_row;
            for (at, node) in block.iter().enumerate() {
                let slot = at * n_slots / block.len();
                let (row, place) = (slot / per_row, slot % per_row);
                let size = &diagram.nodes[*node as usize];
                nodes[*node as usize] = Rect {
                    x: sides[rank].0 + place as f32 * cell_width,
                    y: lanes[lane].0 + options.lane_padding + row as f32 * cell_height,
                    width: size.width,
                    height: size.height,
                };
            }
        }
    }
    let mut routes = Routes::new();
    for ((from, to), course) in diagram.edges.iter().zip(&ranks.course) {
        let (from_rect, to_rect) = (nodes[*from as usize], nodes[*to as usize]);
        let port = |rect: Rect, is_right: bool| {
            let (left, right) = rect.sides();
            [if is_right { right } else { left }, rect.middle()[1]]
        };
        match course {
            Course::Forward => routes.push([port(from_rect, true), port(to_rect, false)]),
            Course::Backward => routes.push([port(from_rect, false), port(to_rect, true)]),
            Course::Flat => routes.push(super::flat_way(from_rect, to_rect, from == to)),
        }
    }
    let columns = super::column_sides(diagram.n_columns, ranks, &sides);
    Layout { nodes, routes, courses: ranks.course.clone(), columns, lanes, n_crossings: 0 }
}

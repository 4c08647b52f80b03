//! A drawing of more items than one can read at once: as a map, groups when far, nodes when nearer.
//!
//! [`DetailLevels`] is made once for a layout, in steps; [`gather`] takes from it what a camera sees, as the numbers that
//! a painter is given; [`labels`] chooses the names. Cards are for the nearest view, and not here.

pub mod frame_budget;
pub mod gather;

pub mod labels;

use std::cmp::Reverse;

use super::diagram::{Item, Plan};
use super::picture::family;
use super::strokes::Form;
use crate::chain::graph::Graph;
use crate::layered::ranks::Course;
use crate::layered::{Layout, Rect};
use crate::model::chain::{Chain, LinkFamily};
use crate::text::sorting::sort_by_key;

/// From so many items on a drawing is a large drawing: a page of as many cards is slow.
pub const MIN_ITEMS: usize = 600;

/// How a node or cell is colored: its chain.
pub type Tint = u8;
/// How a stroke is colored: its family, or this for others.
pub const OTHER_LINKS: Tint = LinkFamily::ALL.len() as Tint;

/// What a large drawing is made of; [`Building`] makes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetailLevels {
    /// Chains of the items.
    tints: Vec<Tint>,
    /// Items, those with the most lines first.
    by_importance: Vec<u32>,
    /// Families of the lines.
    families: Vec<Tint>,
    /// Pieces of all lines, those of the most important items first.
    strokes: Vec<Stroke>,
    /// Cells of lanes and columns that hold items.
    pub cells: Vec<Cell>,
    /// All lines from one cell to another, as one.
    flows: Vec<Stroke>,
}

/// A piece of a line, or a flow.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stroke {
    /// x and y of the start, x and y of the end.
    ends: [f32; 4],
    form: Form,
    tint: Tint,
    /// CSS pixels.
    width: f32,
    /// Whether a line ends here and points to its node.
    is_end: bool,
}

/// A cell: the items of a chain at a stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Where it stands.
    pub rect: Rect,
    pub chain: Chain,
    pub column: u32,
    /// How many items it holds.
    pub n: u32,
}

/// A large drawing in the making, a step at a time.
#[derive(Debug)]
pub struct Building {
    detail_levels: DetailLevels,
    cell_of: Vec<u32>,
    degrees: Vec<usize>,
    n_steps: u32,
}

impl Building {
    /// Begins.
    pub fn new() -> Self {
        Self {
            detail_levels: DetailLevels::default(),
            cell_of: vec![],
            degrees: vec![],
            n_steps: 0,
        }
    }

    /// Makes the next part, of a hundred thousand items in a frame or so; gives whether there are more.
    pub fn step(&mut self, graph: &Graph, plan: &Plan, layout: &Layout) -> bool {
        let detail_levels = &mut self.detail_levels;
        match self.n_steps {
            0 => {
                (detail_levels.cells, self.cell_of) = cells(graph, plan, layout);
                let tint = |cell: &u32| {
                    let cell = detail_levels.cells.get(*cell as usize);
                    cell.map_or(0, |cell| cell.chain as Tint)
                };
                detail_levels.tints = self.cell_of.iter().map(tint).collect();
            }
            1 => {
                let items = 0..plan.items.len() as u32;
                self.degrees = items.map(|item| plan.degree(item)).collect();
                detail_levels.by_importance = descending(&self.degrees);
                let bundles = 0..plan.bundles.len() as u32;
                let tint = |at: u32| family(graph, plan, at).map_or(OTHER_LINKS, |own| own as Tint);
                detail_levels.families = bundles.map(tint).collect();
            }
            2 => {
                detail_levels.strokes =
                    strokes(plan, layout, &self.degrees, &detail_levels.families)
            }
            _ => {
                detail_levels.flows =
                    flows(plan, &detail_levels.cells, &self.cell_of, &detail_levels.families)
            }
        }
        self.n_steps += 1;
        self.n_steps <= LAST_STEP
    }

    /// What was made.
    pub fn finish(self) -> DetailLevels {
        self.detail_levels
    }
}

const LAST_STEP: u32 = 3;

impl Default for Building {
    fn default() -> Self {
        Self::new()
    }
}

/// Positions, those of the highest numbers first, else in their order: O(n).
fn descending(numbers: &[usize]) -> Vec<u32> {
    // Beyond this everything is important.
    const MOST: usize = 255;
    let mut ranked: Vec<Vec<u32>> = vec![vec![]; MOST + 1];
    for (number, at) in numbers.iter().zip(0..) {
        if let Some(same) = ranked.get_mut((*number).min(MOST)) {
            same.push(at);
        }
    }
    ranked.into_iter().rev().flatten().collect()
}

/// The cells, and the cell of each item.
fn cells(graph: &Graph, plan: &Plan, layout: &Layout) -> (Vec<Cell>, Vec<u32>) {
    let n_columns = layout.columns.len();
    let place = |item: &Item| {
        let (chain, column) = item.place(graph);
        let lane = plan.lanes.iter().position(|own| *own == chain).unwrap_or_default();
        lane * n_columns + column as usize
    };
    let places: Vec<usize> = plan.items.iter().map(place).collect();
    let mut counts = vec![0_u32; plan.lanes.len() * n_columns];
    for place in &places {
        if let Some(count) = counts.get_mut(*place) {
            *count += 1;
        }
    }
    let mut cells = vec![];
    let mut number = vec![0; counts.len()];
    for (place, n) in counts.iter().enumerate().filter(|(_, n)| **n > 0) {
        let sides = layout.columns.get(place % n_columns).zip(layout.lanes.get(place / n_columns));
        let chain = plan.lanes.get(place / n_columns);
        let (Some(((left, right), (top, bottom))), Some(chain)) = (sides, chain) else { continue };
        if let Some(number) = number.get_mut(place) {
            *number = cells.len() as u32;
        }
        cells.push(Cell {
            rect: Rect { x: *left, y: *top, width: right - left, height: bottom - top },
            chain: *chain,
            column: (place % n_columns) as u32,
            n: *n,
        });
    }
    let cell_of = places.iter().map(|place| number.get(*place).copied().unwrap_or_default());
    (cells, cell_of.collect())
}

fn pieces(layout: &Layout, line: u32, tint: Tint, width: f32) -> impl Iterator<Item = Stroke> {
    let course = layout.courses.get(line as usize).copied().unwrap_or(Course::Forward);
    let points = layout.routes.of(line as usize);
    let n = points.len();
    points.windows(2).enumerate().filter_map(move |(step, ends)| match *ends {
        [[x0, y0], [x1, y1]] => Some(Stroke {
            ends: [x0, y0, x1, y1],
            form: Form::of_step(course, step),
            tint,
            width,
            is_end: step + 2 == n,
        }),
        _ => None,
    })
}

fn strokes(plan: &Plan, layout: &Layout, degrees: &[usize], families: &[Tint]) -> Vec<Stroke> {
    const WIDTH: f32 = 1.4;
    let degree = |item: u32| degrees.get(item as usize).copied().unwrap_or_default();
    let weights: Vec<usize> =
        plan.bundles.iter().map(|bundle| degree(bundle.from) + degree(bundle.to)).collect();
    let mut strokes = Vec::with_capacity(plan.bundles.len());
    for at in descending(&weights) {
        let tint = families.get(at as usize).copied().unwrap_or(OTHER_LINKS);
        strokes.extend(pieces(layout, at, tint, WIDTH));
    }
    strokes
}

/// The largest flows are drawn; more are a fog.
const MAX_FLOWS: usize = 60;
/// Widths of flows, CSS pixels: the least one, and what the largest adds.
const LEAST_FLOW: f32 = 0.6;
const BROADEST_FLOW: f32 = 7.0;
/// How far inside a cell its flows end, as a share of its width: columns of many nodes leave no room
/// between them.
const FLOW_INSET: f32 = 0.24;

/// A flow goes from the right part of its cell to the left part of the other, or the other way round
/// where it goes back; within a column from edge to edge. `shares` say where on the sides it stands.
fn flow_ends(from: Rect, to: Rect, shares: [f32; 2]) -> ([f32; 4], Form) {
    let across = |rect: Rect, share: f32| rect.x + rect.width * share;
    let down = |rect: Rect, share: f32| rect.y + rect.height * share;
    if from.x == to.x {
        let middle = |share: f32| FLOW_INSET + (1.0 - 2.0 * FLOW_INSET) * share;
        let (start, end) = if from.y < to.y { (1.0, 0.0) } else { (0.0, 1.0) };
        let (x0, x1) = (across(from, middle(shares[0])), across(to, middle(shares[1])));
        return ([x0, down(from, start), x1, down(to, end)], Form::Straight);
    }
    let is_forward = from.x < to.x;
    let (start, end) =
        if is_forward { (1.0 - FLOW_INSET, FLOW_INSET) } else { (FLOW_INSET, 1.0 - FLOW_INSET) };
    let ends = [across(from, start), down(from, shares[0]), across(to, end), down(to, shares[1])];
    (ends, Form::Curve)
}

/// Lines between the same two cells as one, the broader the more they are; they leave a cell side by
/// side, in the order of where they lead.
fn flows(plan: &Plan, cells: &[Cell], cell_of: &[u32], families: &[Tint]) -> Vec<Stroke> {
    let n = cells.len();
    let cell = |item: u32| cell_of.get(item as usize).copied().unwrap_or_default() as usize;
    // Of each pair of cells: how many lines, and their family.
    let mut pairs = vec![(0_u32, OTHER_LINKS); n * n];
    for (bundle, family) in plan.bundles.iter().zip(families) {
        let at = cell(bundle.from) * n + cell(bundle.to);
        if let Some((count, tint)) = pairs.get_mut(at) {
            *tint = if *count == 0 || tint == family { *family } else { OTHER_LINKS };
            *count += 1;
        }
    }
    let mut flows: Vec<(usize, usize, u32, Tint)> = pairs
        .iter()
        .enumerate()
        .map(|(at, (count, tint))| (at / n, at % n, *count, *tint))
        .filter(|(from, to, count, _)| from != to && *count > 0)
        .collect();
    sort_by_key(&mut flows, |flow| Reverse(flow.2));
    flows.truncate(MAX_FLOWS);
    let most = flows.first().map_or(1, |flow| flow.2) as f32;
    let rect = |cell: usize| cells.get(cell).map(|cell| cell.rect).unwrap_or_default();
    // Where on its side the flow between a cell and `other` stands among those of that side, 0 to 1.
    let port = |other: usize, others: Vec<usize>| {
        let height = |cell: usize| (rect(cell).middle()[1], cell);
        let n_above = others.iter().filter(|cell| height(**cell) < height(other)).count();
        (n_above as f32 + 0.5) / others.len().max(1) as f32
    };
    let strokes = flows.iter().map(|(from, to, count, tint)| {
        let starts = flows.iter().filter(|flow| flow.0 == *from).map(|flow| flow.1);
        let ends = flows.iter().filter(|flow| flow.1 == *to).map(|flow| flow.0);
        let shares = [port(*to, starts.collect()), port(*from, ends.collect())];
        let (ends, form) = flow_ends(rect(*from), rect(*to), shares);
        let width = LEAST_FLOW + BROADEST_FLOW * (*count as f32 / most).sqrt();
        Stroke { ends, form, tint: *tint, width, is_end: false }
    });
    strokes.collect()
}

#[cfg(test)]
mod tests;

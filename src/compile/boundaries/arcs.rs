//! Borders that two shapes share, made one line: rings are cut where three shapes meet, each piece is
//! simplified once, and put together again (as in TopoJSON, M. Bostock, 2012).

use std::collections::{BTreeMap, BTreeSet};

use super::simplify::{Cell, importance};

/// A closed line of lattice points, the first not repeated at the end; no two in a row are equal.
pub(super) type CellRing = Vec<Cell>;

/// A piece of border, written the way that is lower of the two.
type Arc = Vec<Cell>;

/// Takes away the points that matter least from all rings until at most `max_points` are left, and
/// all that change less than `min_area` (twice the area, in lattice units). Rings that become a line
/// are empty. What two rings had in common they still have.
pub(super) fn simplify_rings(
    rings: &[CellRing],
    max_points: usize,
    min_area: u64,
) -> Vec<CellRing> {
    let corners = corners(rings);
    let cut: Vec<Vec<Arc>> = rings.iter().map(|ring| cut(ring, &corners)).collect();
    let mut known: BTreeMap<Arc, Vec<u64>> = BTreeMap::new();
    for arc in cut.iter().flatten() {
        let (arc, _) = lower(arc);
        known.entry(arc).or_insert_with_key(|arc| importance(arc));
    }
    let threshold = threshold(known.values().flatten().copied(), max_points).max(min_area);
    let kept = |arc: &Arc| {
        let (arc, is_reversed) = lower(arc);
        let found = known.get(&arc).map(Vec::as_slice).unwrap_or_default();
        let points = arc.iter().zip(found).filter(|(_, matters)| **matters >= threshold);
        let mut points: Vec<Cell> = points.map(|(cell, _)| *cell).collect();
        if is_reversed {
            points.reverse();
        }
        points
    };
    cut.iter()
        .map(|arcs| {
            // Each arc ends where the next begins.
            let mut ring: CellRing = arcs
                .iter()
                .map(&kept)
                .flat_map(|mut arc| {
                    arc.pop();
                    arc
                })
                .collect();
            ring.dedup();
            if ring.len() < 3 { vec![] } else { ring }
        })
        .collect()
}

/// The importance that the least important of the `max_points` most important points has.
fn threshold(all: impl Iterator<Item = u64>, max_points: usize) -> u64 {
    let mut all: Vec<u64> = all.collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.get(max_points).map_or(0, |first_too_many| first_too_many.saturating_add(1))
}

/// Points where not exactly two pieces of border meet.
fn corners(rings: &[CellRing]) -> BTreeSet<Cell> {
    let mut beside: BTreeMap<Cell, BTreeSet<Cell>> = BTreeMap::new();
    for ring in rings {
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            beside.entry(*from).or_default().insert(*to);
            beside.entry(*to).or_default().insert(*from);
        }
    }
    beside.into_iter().filter(|(_, others)| others.len() != 2).map(|(cell, _)| cell).collect()
}

/// The pieces of a ring between corners, in order, each with both its ends. A ring without a corner is
/// one piece, from its lowest point around to it again.
fn cut(ring: &CellRing, corners: &BTreeSet<Cell>) -> Vec<Arc> {
    let first_corner = ring.iter().position(|cell| corners.contains(cell));
    let lowest = || ring.iter().enumerate().min_by_key(|(_, cell)| **cell).map(|(idx, _)| idx);
    let Some(start) = first_corner.or_else(lowest) else { return vec![] };
    let mut arcs = vec![];
    let mut arc: Arc = vec![];
    for cell in ring.iter().cycle().skip(start).take(ring.len() + 1) {
        arc.push(*cell);
        if arc.len() > 1 && corners.contains(cell) {
            arcs.push(std::mem::replace(&mut arc, vec![*cell]));
        }
    }
    if first_corner.is_none() {
        arcs.extend(halves(arc));
    }
    arcs
}

/// A closed piece in two at the point farthest from its ends: a closed line has no ends to keep, and
/// would shrink to nothing.
fn halves(arc: Arc) -> Vec<Arc> {
    let Some((x, y)) = arc.first().copied() else { return vec![] };
    let distance = |cell: &Cell| {
        let (dx, dy) = (i64::from(cell.0 - x), i64::from(cell.1 - y));
        (dx * dx + dy * dy, *cell)
    };
    let farthest = arc.iter().enumerate().max_by_key(|(_, cell)| distance(cell));
    let Some((idx, cell)) = farthest.map(|(idx, cell)| (idx, *cell)) else { return vec![] };
    let mut first = arc;
    let mut second = first.split_off(idx);
    first.push(cell);
    second.dedup();
    vec![first, second]
}

/// The piece in the lower of its two directions; whether that is not its own.
fn lower(arc: &Arc) -> (Arc, bool) {
    let reversed: Arc = arc.iter().rev().copied().collect();
    if reversed < *arc { (reversed, true) } else { (arc.clone(), false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares with a crooked border between, drawn in opposite directions.
    fn neighbors() -> Vec<CellRing> {
        let border = [(100, 0), (101, 20), (99, 40), (130, 50), (100, 60), (101, 80), (100, 100)];
        let mut left = vec![(0, 100), (0, 0)];
        left.extend(border);
        let mut right = vec![(200, 0), (200, 100)];
        right.extend(border.iter().rev());
        vec![left, right]
    }

    #[test]
    fn a_shared_border_stays_shared() {
        let rings = simplify_rings(&neighbors(), 100, 500);
        let common: Vec<_> = rings[0].iter().filter(|cell| rings[1].contains(cell)).collect();
        assert_eq!(rings[0].len(), 7, "{rings:?}");
        assert_eq!(common, [&(100, 0), &(99, 40), &(130, 50), &(100, 60), &(100, 100)]);
    }

    #[test]
    fn the_most_important_points_are_kept_and_specks_vanish() {
        let mut rings = neighbors();
        rings.push(vec![(300, 300), (301, 300), (301, 301)]);
        let few = simplify_rings(&rings, 9, 0);
        let n_points = |rings: &[CellRing]| rings.iter().flatten().collect::<BTreeSet<_>>().len();
        assert!(n_points(&few) < n_points(&rings), "{few:?}");
        assert!(simplify_rings(&rings, 100, 10)[2].is_empty());
        assert_eq!(simplify_rings(&[], 9, 0), Vec::<CellRing>::new());
    }

    #[test]
    fn an_island_keeps_its_shape() {
        let island: CellRing = (0..60)
            .map(|n| {
                let (sin, cos) = (f64::from(n) / 60.0 * std::f64::consts::TAU).sin_cos();
                ((cos * 500.0) as i32, (sin * 500.0) as i32)
            })
            .collect();
        let ring = &simplify_rings(&[island], 100, 20_000)[0];
        assert!((6..40).contains(&ring.len()), "{}", ring.len());
    }
}

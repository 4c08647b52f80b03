//! Counties as hexagon tiles: each a cell of its own in its true neighborhood.
//!
//! From points alone: project, see who is whose neighbor ([`super::neighbors`]), pull the crowd apart
//! ([`super::spread`]), give each the nearest cell ([`super::assignment`]), join what is apart, and
//! improve ([`super::improve`]). Cells differ and hold together, whatever the points are.

use super::assignment::assign;
use super::board::Board;
use super::hexagon::{Hex, ROW};
use super::improve::{Wishes, improve};
use super::neighbors::gabriel_edges;
use super::projection::Projection;
use super::spread::spread;
use super::vector::Vector;
use crate::model::place::Point;

/// Where the lattice lies below the spread places: the best of these is taken.
const PHASES: [(f64, f64); 4] = [(0.0, 0.0), (0.5, 0.0), (0.25, 0.45), (0.75, 0.45)];

/// Free cells around the spread places, so that no row is full at the edge.
const MARGIN: i32 = 2;

/// Points nearer than this part of a degree, 10 m, are one place: they would have no direction.
const SAME_PLACE: f64 = 1e-4;

/// The cell of each of `counties`: (code, its point where known), in the same order, codes differ. The
/// order of the input does not matter. The first row and the first column are 0 or 1.
pub fn tiles(counties: &[(&str, Option<Point>)]) -> Vec<Hex> {
    let mut order: Vec<usize> = (0..counties.len()).collect();
    order.sort_by_key(|idx| counties.get(*idx).map(|(code, _)| *code));
    let sorted: Vec<_> = order.iter().filter_map(|idx| counties.get(*idx)).map(|c| c.1).collect();
    let places = distinct(places(&sorted));
    let mut found = arrange(&places);
    move_to_origin(&mut found);
    let mut cells = vec![Hex::default(); counties.len()];
    for (idx, cell) in order.iter().zip(found) {
        if let Some(own) = cells.get_mut(*idx) {
            *own = cell;
        }
    }
    cells
}

/// Projected places in degrees; a county without a point is where the one with the nearest code is.
fn places(points: &[Option<Point>]) -> Vec<Vector> {
    let projection = Projection::around(points.iter().flatten().copied());
    let known: Vec<_> = points.iter().map(|point| point.map(|p| projection.project(p))).collect();
    let nearest = |idx: usize| {
        let places = known.iter().enumerate().filter_map(|(at, place)| Some((at, (*place)?)));
        places.min_by_key(|(at, _)| at.abs_diff(idx)).map(|(_, place)| place)
    };
    (0..known.len()).map(|idx| nearest(idx).unwrap_or_default()).collect()
}

/// The same places, but no two of them equal: each that equals an earlier one is moved away from it a little,
/// in a spiral.
fn distinct(mut places: Vec<Vector>) -> Vec<Vector> {
    // A golden angle between one and the next: no two lie in the same direction.
    const TURN: f64 = 2.399_963_229_728_653;
    for idx in 1..places.len() {
        for n_tries in 0..places.len() {
            let (earlier, later) = places.split_at_mut(idx);
            let Some(place) = later.first_mut() else { break };
            if earlier.iter().all(|other| (*other - *place).length() >= SAME_PLACE) {
                break;
            }
            let (sin, cos) = (TURN * (n_tries + 1) as f64).sin_cos();
            let radius = 2.0 * SAME_PLACE * ((n_tries + 1) as f64).sqrt();
            *place = *place + Vector::new(cos, sin) * radius;
        }
    }
    places
}

fn arrange(points: &[Vector]) -> Vec<Hex> {
    let edges = gabriel_edges(points);
    let spread_places = spread(points, &edges);
    let wishes = Wishes::new(points, spread_places.clone(), &edges);
    let arranged = PHASES.iter().map(|(x, y)| {
        let moved: Vec<_> = spread_places.iter().map(|p| *p + Vector::new(*x, *y)).collect();
        let mut cells = nearest_cells(&moved);
        join(&mut cells);
        improve(&mut cells, &wishes);
        (wishes.total(&cells), cells)
    });
    let best = arranged.min_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, cells)| cells).unwrap_or_default()
}

/// The cells nearest to the places, each once.
fn nearest_cells(places: &[Vector]) -> Vec<Hex> {
    let rows = places.iter().map(|place| (place.y / ROW).round());
    let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
    rows.for_each(|row| (first, last) = (first.min(row), last.max(row)));
    let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
    places.iter().for_each(|p| (left, right) = (left.min(p.x), right.max(p.x)));
    let mut cells = vec![];
    for r in whole(first) - MARGIN..=whole(last) + MARGIN {
        let half = f64::from(r) / 2.0;
        let first_q = whole((left - half).floor()) - MARGIN;
        cells.extend((first_q..=whole((right - half).ceil()) + MARGIN).map(|q| Hex::new(q, r)));
    }
    let costs: Vec<Vec<f64>> = places
        .iter()
        .map(|place| cells.iter().map(|cell| (cell.middle() - *place).length_squared()).collect())
        .collect();
    let found = assign(&costs).unwrap_or_else(|| (0..places.len()).collect());
    found.into_iter().filter_map(|column| cells.get(column).copied()).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "places of a few hundred tiles; `as` saturates"
)]
fn whole(number: f64) -> i32 {
    number as i32
}

/// Moves tiles that stand apart to the nearest free cells beside the greatest group.
fn join(cells: &mut [Hex]) {
    for _ in 0..cells.len() {
        let board = Board::new(cells);
        let groups = cells.iter().map(|cell| board.reached(Some(*cell), cells.len()));
        // The first of the greatest.
        let Some((main, _)) = groups.rev().max_by_key(|(_, n)| *n) else { return };
        let is_free = |cell: &Hex| board.at(*cell).is_none();
        let of_main = cells.iter().zip(&main).filter(|(_, is_main)| **is_main);
        let beside: Vec<Hex> =
            of_main.flat_map(|(cell, _)| cell.neighbors()).filter(is_free).collect();
        let apart = cells.iter().enumerate().filter(|(idx, _)| main.get(*idx) == Some(&false));
        let moves = apart
            .flat_map(|(idx, cell)| beside.iter().map(move |to| ((*to).distance(*cell), idx, *to)));
        let Some((_, idx, to)) = moves.min() else { return };
        if let Some(cell) = cells.get_mut(idx) {
            *cell = to;
        }
    }
}

/// Lets the first row be 0 and, in whole columns, the leftmost cell stand at 0.
fn move_to_origin(cells: &mut [Hex]) {
    let first_r = cells.iter().map(|cell| cell.r).min().unwrap_or(0);
    // Rows keep their half step: a change of r by 1 needs q to follow by half a cell.
    let half = first_r.div_euclid(2);
    for cell in cells.iter_mut() {
        *cell = Hex::new(cell.q + half, cell.r - 2 * half);
    }
    let left = cells.iter().map(|cell| (2 * cell.q + cell.r).div_euclid(2)).min().unwrap_or(0);
    cells.iter_mut().for_each(|cell| cell.q -= left);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Codes ascend with the position.
    fn arranged(points: &[Option<Point>]) -> Vec<Hex> {
        let codes: Vec<_> = (0..points.len()).map(|idx| format!("{idx:06}")).collect();
        let counties: Vec<_> =
            codes.iter().map(String::as_str).zip(points.iter().copied()).collect();
        tiles(&counties)
    }

    fn point(lat: f64, lon: f64) -> Option<Point> {
        Some(Point { lat, lon })
    }

    /// No two in one cell, all in one piece.
    #[track_caller]
    fn assert_whole(cells: &[Hex], n: usize) {
        let mut once = cells.to_vec();
        once.sort_unstable();
        once.dedup();
        assert_eq!((cells.len(), once.len()), (n, n));
        assert!(Board::new(cells).is_contiguous(cells));
    }

    #[test]
    fn none_one_and_two_are_tiles() {
        assert_eq!(arranged(&[]), []);
        assert_eq!(arranged(&[point(30.0, 107.0)]), [Hex::new(0, 0)]);
        assert_eq!(arranged(&[None, None]).len(), 2);
        let cells = arranged(&[point(30.0, 108.0), point(30.0, 107.0)]);
        assert_eq!(cells, [Hex::new(1, 0), Hex::new(0, 0)]);
    }

    #[test]
    fn identical_unknown_and_distant_points_are_tiles_too() {
        assert_whole(&arranged(&[point(30.0, 107.0); 30]), 30);
        assert_whole(&arranged(&[None; 20]), 20);
        let two_crowds: Vec<_> = (0..20)
            .map(|n| point(30.0 + f64::from(n % 2) * 50.0, 107.0 + f64::from(n) * 1e-9))
            .collect();
        assert_whole(&arranged(&two_crowds), 20);
        let line: Vec<_> = (0..25).map(|n| point(30.0, 100.0 + f64::from(n))).collect();
        assert_whole(&arranged(&line), 25);
    }

    #[test]
    fn a_county_without_a_point_stands_beside_the_one_with_the_nearest_code() {
        let mut points: Vec<_> =
            (0..25).map(|n| point(30.0 - f64::from(n / 5), 107.0 + f64::from(n % 5))).collect();
        points.insert(13, None);
        let cells = arranged(&points);
        assert_whole(&cells, 26);
        assert!(cells[13].distance(cells[12]) == 1 || cells[13].distance(cells[14]) == 1);
    }

    #[test]
    fn a_hundred_and_fifty_are_tiles_within_a_moment() {
        // A crowd in the middle of a wide plain.
        let spiral = (0..150).map(|n| {
            let (sin, cos) = (f64::from(n) * 2.4).sin_cos();
            let radius = (f64::from(n) / 30.0).exp2() / 10.0;
            point(30.0 + radius * sin, 107.0 + radius * cos)
        });
        assert_whole(&arranged(&spiral.collect::<Vec<_>>()), 150);
    }

    fn any_point() -> impl Strategy<Value = Option<Point>> {
        let near = (29.0..31.0, 106.0..108.0);
        let far = (-90.0..=90.0, -180.0..=180.0);
        prop_oneof![
            6 => near.prop_map(|(lat, lon)| point(lat, lon)),
            1 => far.prop_map(|(lat, lon)| point(lat, lon)),
            1 => Just(point(30.0, 107.0)),
            1 => Just(None),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn any_points_give_tiles_and_their_order_does_not_matter(
            points in prop::collection::vec(any_point(), 1..24)
        ) {
            let codes: Vec<_> = (0..points.len()).map(|idx| format!("{idx:06}")).collect();
            let mut counties: Vec<_> =
                codes.iter().map(String::as_str).zip(points.iter().copied()).collect();
            let cells = tiles(&counties);
            assert_whole(&cells, points.len());
            counties.reverse();
            let mut reversed = tiles(&counties);
            reversed.reverse();
            prop_assert_eq!(cells, reversed);
        }
    }
}

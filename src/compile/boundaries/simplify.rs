//! Which points of a line matter: the area of the triangle that each makes with its neighbors, the
//! least important taken away first (M. Visvalingam and J. D. Whyatt, 1993).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A point of the integer lattice that all shapes are drawn on.
pub(super) type Cell = (i32, i32);

/// Twice the area of a triangle.
pub(super) fn double_area(a: Cell, b: Cell, c: Cell) -> u64 {
    let [(ax, ay), (bx, by), (cx, cy)] = [a, b, c].map(|(x, y)| (i64::from(x), i64::from(y)));
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).unsigned_abs()
}

/// How much each point matters: twice the area that the line loses with it, never less than that of a
/// point taken before; the ends matter without bound. The same for a line read backward.
pub(super) fn importance(line: &[Cell]) -> Vec<u64> {
    let n = line.len();
    let mut found = vec![u64::MAX; n];
    let mut before: Vec<usize> = (0..n).map(|idx| idx.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=n).collect();
    let at = |idx: usize| line.get(idx).copied().unwrap_or_default();
    let area = |a: usize, b: usize, c: usize| double_area(at(a), at(b), at(c));
    let mut is_gone = vec![false; n];
    // Of equal areas the lower lattice point goes first, whichever way the line runs.
    let mut heap: BinaryHeap<_> = (1..n.saturating_sub(1))
        .map(|idx| Reverse((area(idx - 1, idx, idx + 1), at(idx), idx, idx - 1, idx + 1)))
        .collect();
    let mut least = 0;
    while let Some(Reverse((double, _, idx, from, to))) = heap.pop() {
        let is_stale = is_gone.get(idx) != Some(&false)
            || before.get(idx) != Some(&from)
            || after.get(idx) != Some(&to);
        if is_stale {
            continue;
        }
        least = double.max(least);
        for (list, at, value) in [(&mut after, from, to), (&mut before, to, from)] {
            if let Some(slot) = list.get_mut(at) {
                *slot = value;
            }
        }
        if let (Some(gone), Some(slot)) = (is_gone.get_mut(idx), found.get_mut(idx)) {
            *gone = true;
            *slot = least;
        }
        for idx in [from, to].into_iter().filter(|idx| (1..n - 1).contains(idx)) {
            let (Some(from), Some(to)) = (before.get(idx), after.get(idx)) else { continue };
            heap.push(Reverse((area(*from, idx, *to), at(idx), idx, *from, *to)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_bump_matters_more_than_a_point_on_the_way() {
        let found = importance(&[(0, 0), (5, 0), (10, 8), (15, 0), (20, 0)]);
        assert_eq!(found[0], u64::MAX);
        assert!(found[1] < found[2] && found[3] < found[2] && found[2] < u64::MAX);
        assert_eq!(importance(&[(0, 0), (1, 1)]), [u64::MAX; 2]);
        assert!(importance(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn both_neighbors_of_a_border_keep_the_same_points(
            line in prop::collection::vec((0..50_i32, 0..50_i32), 2..40)
        ) {
            let mut line = line;
            line.sort_unstable();
            line.dedup();
            let mut found = importance(&line);
            line.reverse();
            found.reverse();
            prop_assert_eq!(found, importance(&line));
        }
    }
}

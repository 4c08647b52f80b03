//! Fruit near at hand, whole and open.

use super::Parts;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::strip;
use crate::papercut::paper::Sheet;

/// A large fruit, and an open one before it.
pub(super) fn whole_and_open(parts: &Parts) -> Sheet {
    Sheet::new()
        .paper(strip(&[p(-22.0, -60.0), p(-18.0, -80.0), p(-24.0, -98.0)], 7.0, 8.0))
        .and(parts.leaf.scattered(&[(-20.0, -68.0, 1.06, 66.0), (-20.0, -66.0, 1.0, -98.0)]))
        .and(parts.whole.placed(-24.0, -4.0, 2.1, 0.0))
        .and(parts.open.placed(34.0, 38.0, 1.6, 0.0))
        .placed(0.0, 0.0, 0.93, 0.0)
}

/// Fruit and leaves in a ring about an open one.
pub(super) fn wreath(parts: &Parts) -> Sheet {
    let pair = parts.leaf.scattered(&[(0.0, -47.0, 0.92, -26.0), (0.0, -47.0, 0.92, 26.0)]);
    pair.map(Affine::turn(36.0))
        .and(parts.whole.placed(0.0, -68.0, 0.94, 0.0))
        .around(5)
        .and(parts.open.placed(0.0, 0.0, 1.22, 0.0))
}

/// A fruit above two open ones, among leaves.
pub(super) fn two_open(parts: &Parts) -> Sheet {
    let leaves = parts.leaf.scattered(&[
        (-24.0, -30.0, 1.15, -72.0),
        (24.0, -30.0, 1.15, 72.0),
        (-66.0, 8.0, 0.9, -60.0),
        (66.0, 8.0, 0.9, 60.0),
        (0.0, 50.0, 0.85, 180.0),
    ]);
    leaves
        .and(parts.whole.placed(0.0, -42.0, 1.45, 0.0))
        .and(parts.open.scattered(&[(-46.0, 33.0, 1.42, -12.0), (46.0, 33.0, 1.42, 12.0)]))
        .placed(0.0, 0.0, 0.97, 0.0)
}

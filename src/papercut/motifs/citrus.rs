//! Sweet oranges without a navel; the other citrus fruit are in [`super::fruit`].

use super::Motif;
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, leaf, petal, ring, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each drawing.
pub const MOTIFS: &[Motif] = &[Motif { name: "orange", draw: orange }];

/// A halved orange in front of two whole ones on a branch in flower.
fn orange() -> Sheet {
    let whole = Sheet::new()
        .paper(Path::circle(p(-47.0, -20.0), 43.0))
        .cut(crescent(p(-72.0, 4.0), p(-72.0, -42.0), 11.0, 6.0))
        .cut(crescent(p(-60.0, 2.0), p(-60.0, -32.0), 8.0, 4.0))
        .cut(beads(p(-52.0, -48.0), p(-26.0, -44.0), 4.0, 4, (1.8, 1.8)));
    let leaves = veined_leaf(p(-6.0, -62.0), p(-70.0, -74.0), 24.0, 5.0, 4).and(veined_leaf(
        p(-58.0, 24.0),
        p(-82.0, 66.0),
        27.0,
        -5.0,
        4,
    ));
    let branch =
        Sheet::new().paper(strip(&[p(-44.0, -56.0), p(-22.0, -68.0), p(2.0, -66.0)], 4.0, 6.0));
    // Nine segments, their tips at the core, with the two rinds round them.
    let segment = petal(p(0.0, -6.0), p(0.0, -45.0), 20.5, 0.0);
    let pip = leaf(p(0.0, -17.0), p(0.0, -31.0), 5.0, 0.0);
    let half = Sheet::new()
        .paper(Path::circle(p(0.0, 0.0), 58.0))
        .cut(ring(p(0.0, 0.0), 53.0, 49.0))
        .tint(around(&segment, p(0.0, 0.0), 9))
        .paper(around(&pip, p(0.0, 0.0), 9))
        .cut(Path::circle(p(0.0, 0.0), 3.5))
        .map(Affine::shift(0.0, 36.0));
    leaves
        .and(branch)
        .and(whole)
        .folded()
        .and(blossom(p(0.0, -72.0), 24.0, 5))
        .cut(Path::circle(p(0.0, 36.0), 62.0))
        .and(half)
}

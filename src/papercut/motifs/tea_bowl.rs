//! Tea as it is drunk: a covered bowl under a sprig.

use super::Motif;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{around, beads, crescent, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[Motif { name: "tea-bowl", draw: tea_bowl }];

/// A covered bowl (盖碗) on its saucer, steam beside it, two leaves and a bud above.
fn tea_bowl() -> Sheet {
    let leaves = veined_leaf(p(0.0, -34.0), p(-66.0, -78.0), 30.0, 8.0, 5)
        .paper(strip(&[p(-80.0, 8.0), p(-72.0, -6.0), p(-82.0, -20.0), p(-72.0, -36.0)], 4.6, 0.0))
        .paper(strip(&[p(-94.0, 2.0), p(-88.0, -8.0), p(-95.0, -19.0), p(-89.0, -30.0)], 3.6, 0.0));
    let bud = Sheet::new()
        .paper(leaf(p(0.0, -30.0), p(0.0, -97.0), 22.0, 0.0))
        .tint(leaf(p(0.0, -42.0), p(0.0, -88.0), 8.0, 0.0))
        .paper(strip(&[p(0.0, -30.0), p(0.0, -18.0)], 5.0, 5.0));
    let lid = Path::from(p(-52.0, 10.0))
        .curve(p(-44.0, -12.0), p(-22.0, -20.0), p(0.0, -20.0))
        .curve(p(22.0, -20.0), p(44.0, -12.0), p(52.0, 10.0))
        .close();
    let bowl = Path::from(p(-68.0, 16.0))
        .curve(p(-66.0, 50.0), p(-40.0, 72.0), p(-24.0, 76.0))
        .line(p(24.0, 76.0))
        .curve(p(40.0, 72.0), p(66.0, 50.0), p(68.0, 16.0))
        .close();
    let saucer = Path::from(p(-76.0, 78.0))
        .curve(p(-56.0, 94.0), p(-34.0, 95.0), p(0.0, 95.0))
        .curve(p(34.0, 95.0), p(56.0, 94.0), p(76.0, 78.0))
        .close();
    let heart = p(0.0, 46.0);
    let petal = leaf(p(0.0, 42.0), p(0.0, 26.0), 9.0, 0.0);
    leaves
        .folded()
        .and(bud)
        .paper(Path::ellipse(p(0.0, -21.0), 10.0, 6.0))
        .paper(lid)
        .cut(beads(p(-36.0, 3.0), p(36.0, 3.0), 7.0, 9, (2.0, 2.0)))
        .paper(bowl)
        .tint(around(&petal, heart, 8))
        .cut(Path::circle(heart, 3.0))
        .cut(crescent(p(-58.0, 26.0), p(-30.0, 66.0), -7.0, 4.0))
        .cut(crescent(p(58.0, 26.0), p(30.0, 66.0), 7.0, 4.0))
        .cut(teeth(p(-46.0, 24.0), p(46.0, 24.0), 0.0, 13, -4.5))
        .paper(saucer)
        .cut(beads(p(-46.0, 86.0), p(46.0, 86.0), -3.0, 9, (1.8, 1.8)))
}

//! Oil of camellias and olives: in the bottle and on the branch.

use super::Motif;
use super::plant::{Stem, broad_leaf};
use super::preserve::{bar, bowl, vessel};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{beads, crescent, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "camellia-bottle", draw: camellia_bottle },
    Motif { name: "olive-branch", draw: olive_branch },
    Motif { name: "olive-oil", draw: olive_oil },
];

/// A bottle of oil with its drop, a spray of leaves, fruits and a flower over a shoulder.
fn bottle(label: Sheet) -> Sheet {
    Sheet::new()
        .cut(vessel(p(20.0, -48.0), p(45.0, 30.0), p(36.0, 98.0)))
        .paper(Path::rectangle(p(-11.0, -76.0), p(11.0, -36.0)))
        .paper(vessel(p(12.0, -44.0), p(40.0, 30.0), p(34.0, 92.0)))
        .paper(bar(-62.0, 13.0, 6.0))
        .paper(Path::rectangle(p(-8.0, -96.0), p(8.0, -80.0)))
        .tint(vessel(p(14.0, -8.0), p(34.0, 32.0), p(29.0, 86.0)))
        .and(label)
}

/// Oil of camellia: a bottle between a blossom and fruits that have split.
fn camellia_bottle() -> Sheet {
    let label = Sheet::new().paper(drop(p(0.0, 8.0), p(0.0, 44.0), 20.0)).tint(crescent(
        p(-9.0, 54.0),
        p(-5.0, 30.0),
        6.0,
        4.6,
    ));
    let spray = veined_leaf(p(36.0, 30.0), p(88.0, -12.0), 25.0, 5.0, 3)
        .and(veined_leaf(p(32.0, 12.0), p(62.0, -58.0), 25.0, 5.0, 3))
        .and(veined_leaf(p(40.0, 74.0), p(86.0, 52.0), 22.0, 4.0, 3));
    let fruit = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 22.0))
        .paper(Path::circle(p(0.0, 0.0), 19.0))
        .tint(leaf(p(-16.0, 0.0), p(16.0, 0.0), 17.0, 0.0))
        .paper(Path::circle(p(-4.0, 0.0), 5.0).and(Path::circle(p(6.0, 0.0), 5.0)));
    spray
        .folded()
        .and(bottle(label))
        .cut(Path::circle(p(-50.0, 66.0), 30.0))
        .and(super::plant::tinted_blossom(p(-50.0, 66.0), 27.0, 6, 3.0))
        .and(fruit.placed(50.0, 74.0, 1.0, 20.0))
        .and(fruit.placed(62.0, 34.0, 0.8, -30.0))
        .placed(0.0, 2.0, 0.96, 0.0)
}

/// A branch with narrow leaves in pairs and olives.
fn olive_branch() -> Sheet {
    let stem = Stem(p(-58.0, 78.0), p(-40.0, 10.0), p(0.0, -30.0), p(48.0, -58.0));
    let leaves =
        [0.08, 0.26, 0.44, 0.62, 0.8].into_iter().fold(Sheet::new(), |all, share| {
            let at = stem.at(share);
            let long = 58.0 - 22.0 * share;
            all.and(veined_leaf(at, at + stem.way(share, 46.0) * long, 15.0, 0.0, 0))
                .and(veined_leaf(at, at + stem.way(share, -46.0) * long, 15.0, 0.0, 0))
        });
    let olive = Sheet::new()
        .cut(Path::ellipse(p(0.0, 24.0), 16.0, 20.0))
        .paper(strip(&[p(0.0, -2.0), p(0.0, 10.0)], 3.6, 3.6))
        .paper(Path::ellipse(p(0.0, 24.0), 13.0, 17.0))
        .tint(crescent(p(-6.0, 32.0), p(-5.0, 15.0), 4.0, 4.4));
    let places = [(0.18, 0.95), (0.36, 1.05), (0.54, 1.05), (0.72, 0.95)];
    let olives = places.into_iter().enumerate().fold(Sheet::new(), |all, (idx, (share, size))| {
        let at = stem.at(share);
        let turn = if idx % 2 == 0 { -18.0 } else { 12.0 };
        all.and(olive.placed(at.x, at.y, size * 1.45, turn))
    });
    let tip = stem.at(1.0);
    Sheet::new()
        .paper(stem.strip(6.0, 3.4))
        .and(leaves)
        .and(veined_leaf(tip, tip + stem.way(0.98, 0.0) * 30.0, 14.0, 0.0, 0))
        .and(olives)
        .placed(4.0, 0.0, 1.0, 0.0)
}

/// Olive oil: a bottle in a wreath of olives.
fn olive_oil() -> Sheet {
    let label = Sheet::new()
        .cut(Path::ellipse(p(0.0, 40.0), 25.0, 28.0))
        .tint(Path::ellipse(p(0.0, 40.0), 22.0, 25.0))
        .paper(Path::ellipse(p(0.0, 46.0), 10.0, 13.0))
        .paper(broad_leaf(p(0.0, 33.0), p(15.0, 20.0), 9.0, 0.0))
        .paper(broad_leaf(p(0.0, 33.0), p(-15.0, 20.0), 9.0, 0.0));
    let twig = Stem(p(10.0, 94.0), p(70.0, 96.0), p(96.0, 30.0), p(60.0, -60.0));
    let leaves = [0.2, 0.38, 0.56, 0.74, 0.9].into_iter().fold(Sheet::new(), |all, share| {
        let at = twig.at(share);
        all.and(veined_leaf(at, at + twig.way(share, -44.0) * 32.0, 11.0, 0.0, 0)).paper(leaf(
            at,
            at + twig.way(share, 50.0) * 22.0,
            9.0,
            0.0,
        ))
    });
    let fruit = |share: f64| {
        let at = twig.at(share);
        Sheet::new()
            .cut(Path::circle(at, 12.0))
            .paper(Path::ellipse(at, 8.6, 10.6))
            .tint(Path::ellipse(at + p(-2.0, -3.0), 2.6, 4.0))
    };
    Sheet::new()
        .paper(twig.strip(4.4, 3.0))
        .and(leaves)
        .and(fruit(0.3))
        .and(fruit(0.52))
        .and(fruit(0.72))
        .folded()
        .and(bottle(label))
        .cut(beads(p(-20.0, 80.0), p(20.0, 80.0), 0.0, 5, (2.0, 2.0)))
        .cut(teeth(p(-8.0, -52.0), p(8.0, -52.0), 0.0, 3, 5.0))
        .cut(bowl(p(5.0, -90.0), p(3.0, -86.0)))
        .placed(0.0, 2.0, 0.95, 0.0)
}

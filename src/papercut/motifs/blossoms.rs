//! Flowers: chrysanthemums, pots and baskets of them, a vase.

use super::Motif;
use super::animal::{ribbed, rosette};
use super::garden::frilled_leaf;
use super::plant::{slit, tinted_blossom};
use super::preserve::{bar, both, bowl, vessel};
use super::tableware::steam;
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "chrysanthemum", draw: chrysanthemum },
    Motif { name: "chrysanthemum-tea", draw: chrysanthemum_tea },
    Motif { name: "chrysanthemum-silk", draw: chrysanthemum_silk },
    Motif { name: "flower-pot", draw: flower_pot },
    Motif { name: "flower-basket", draw: flower_basket },
    Motif { name: "wintersweet-vase", draw: wintersweet_vase },
];

/// A chrysanthemum of two rings of petals, which are round at their ends.
fn double_head(radius: f64, n: u32) -> Sheet {
    let step = radius * 6.0 / f64::from(n);
    let outer = drop(p(0.0, -radius * 0.3), p(0.0, -radius + step * 0.4), step * 0.4);
    let inner = slit(p(0.0, -radius * 0.22), p(0.0, -radius * 0.62), step * 0.6);
    let half = Affine::turn(180.0 / f64::from(n));
    Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), radius))
        .paper(around(&outer, p(0.0, 0.0), n))
        .cut(Path::circle(p(0.0, 0.0), radius * 0.5))
        .tint(around(&inner, p(0.0, 0.0), n).map(half))
        .paper(Path::circle(p(0.0, 0.0), radius * 0.2))
}

/// A lobed leaf of the chrysanthemum.
fn lobed(base: Point, tip: Point, width: f64) -> Sheet {
    frilled_leaf((base, tip), width, 3.0, (4, 5.0))
}

/// A full chrysanthemum: three rings of petals that close over its heart.
fn crown(radius: f64) -> Sheet {
    let ring = |share: f64, n: u32, turn: f64| {
        let (out, wide) = (radius * share, radius * share * 2.7 / f64::from(n));
        let petal = drop(p(0.0, -out * 0.3), p(0.0, -out + wide), wide);
        let slot = slit(p(0.0, -out * 0.56), p(0.0, -out * 0.86), wide * 0.5);
        let turn = Affine::turn(turn);
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), out * 0.96))
            .paper(around(&petal, p(0.0, 0.0), n).map(turn))
            .tint(around(&slot, p(0.0, 0.0), n).map(turn))
    };
    ring(1.0, 16, 0.0)
        .and(ring(0.7, 12, 15.0))
        .and(ring(0.42, 8, 0.0))
        .paper(Path::circle(p(0.0, 0.0), radius * 0.12))
}

/// A large chrysanthemum with a bud and lobed leaves.
fn chrysanthemum() -> Sheet {
    let bud =
        Sheet::new()
            .paper(strip(&[p(0.0, 30.0), p(0.0, 0.0)], 4.0, 4.0))
            .paper(Path::all([-28.0, 0.0, 28.0].map(|turn: f64| {
                leaf(p(0.0, 6.0), p(0.0, -26.0), 13.0, 0.0).map(Affine::turn(turn))
            })))
            .tint(leaf(p(0.0, 2.0), p(0.0, -18.0), 6.0, 0.0));
    Sheet::new()
        .paper(strip(&[p(0.0, 0.0), p(-4.0, 50.0), p(4.0, 96.0)], 6.0, 7.0))
        .paper(strip(&[p(0.0, 66.0), p(40.0, 40.0), p(64.0, 4.0)], 4.0, 4.0))
        .and(lobed(p(2.0, 62.0), p(-76.0, 40.0), 40.0))
        .and(lobed(p(2.0, 78.0), p(70.0, 70.0), 38.0))
        .and(lobed(p(0.0, 84.0), p(-58.0, 78.0), 28.0))
        .and(bud.placed(68.0, -2.0, 1.0, 24.0))
        .and(crown(62.0).placed(-8.0, -32.0, 1.0, 0.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// Chrysanthemums that float in a glass pot on its warmer, one beside it.
fn chrysanthemum_tea() -> Sheet {
    let small = double_head(23.0, 10);
    let cup = Sheet::new()
        .paper(vessel(p(52.0, -26.0), p(64.0, 20.0), p(40.0, 70.0)))
        .cut(vessel(p(47.0, -22.0), p(58.0, 20.0), p(36.0, 64.0)))
        .tint(vessel(p(54.0, 2.0), p(55.0, 20.0), p(34.0, 61.0)))
        .paper(Path::ellipse(p(0.0, -26.0), 54.0, 10.0))
        .cut(Path::ellipse(p(0.0, -26.0), 48.0, 6.4));
    let handle = strip(&[p(54.0, -8.0), p(82.0, -12.0), p(84.0, 26.0), p(56.0, 40.0)], 8.0, 7.0);
    steam(30.0, -56.0, 0.86)
        .paper(handle)
        .and(cup)
        .and(small.placed(-22.0, 8.0, 1.1, 0.0))
        .and(small.placed(24.0, 14.0, 1.0, 20.0))
        .and(small.placed(0.0, 42.0, 0.9, 10.0))
        .paper(bar(82.0, 62.0, 10.0))
        .cut(bar(82.0, 50.0, 2.6))
        .and(lobed(p(-46.0, 84.0), p(-92.0, 34.0), 24.0))
        .and(double_head(24.0, 10).placed(-60.0, 72.0, 1.0, 0.0))
        .placed(0.0, 1.9, 0.931, 0.0)
}

/// The silk chrysanthemum: long thin petals that curl at their ends.
fn chrysanthemum_silk() -> Sheet {
    let petal = |long: f64| {
        strip(
            &[
                p(0.0, -12.0),
                p(-3.0, -long * 0.5),
                p(4.0, -long * 0.86),
                p(13.0, -long),
                p(16.0, -long * 0.84),
            ],
            4.0,
            5.0,
        )
    };
    let n = 16;
    let ring = around(&petal(66.0), p(0.0, 0.0), n);
    let inner = around(&petal(42.0), p(0.0, 0.0), 11);
    Sheet::new()
        .paper(strip(&[p(0.0, 20.0), p(6.0, 60.0), p(0.0, 98.0)], 6.0, 7.0))
        .and(lobed(p(4.0, 78.0), p(66.0, 66.0), 36.0))
        .and(lobed(p(2.0, 84.0), p(-64.0, 72.0), 36.0))
        .cut(Path::circle(p(0.0, -20.0), 66.0))
        .paper(ring.map(Affine::shift(0.0, -20.0)))
        .cut(Path::circle(p(0.0, -20.0), 36.0))
        .tint(inner.map(Affine::shift(0.0, -20.0)))
        .paper(scalloped(p(0.0, -20.0), 13.0, 8, 3.0))
        .cut(around(&Path::circle(p(0.0, -27.0), 1.8), p(0.0, -20.0), 6))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Flowers of three kinds in a glazed pot.
fn flower_pot() -> Sheet {
    let pot = Sheet::new()
        .cut(Path::polygon(&[p(-60.0, 22.0), p(60.0, 22.0), p(42.0, 98.0), p(-42.0, 98.0)]))
        .paper(Path::polygon(&[p(-48.0, 30.0), p(48.0, 30.0), p(36.0, 88.0), p(-36.0, 88.0)]))
        .paper(bar(30.0, 54.0, 13.0))
        .cut(bar(39.0, 46.0, 2.6))
        .cut(Path::all(
            [-28.0, 0.0, 28.0]
                .map(|x: f64| crescent(p(x - 9.0, 62.0), p(x + 9.0, 62.0), 12.0, 5.0)),
        ))
        .tint(beads(p(-42.0, 30.0), p(42.0, 30.0), 0.0, 7, (2.8, 2.8)))
        .cut(teeth(p(-30.0, 84.0), p(30.0, 84.0), 0.0, 9, 8.0))
        .paper(bar(90.0, 42.0, 7.0));
    let stems = Path::all([
        strip(&[p(0.0, 26.0), p(-2.0, -30.0)], 5.0, 4.0),
        strip(&[p(-6.0, 26.0), p(-30.0, 0.0), p(-48.0, -30.0)], 5.0, 4.0),
        strip(&[p(6.0, 26.0), p(30.0, 0.0), p(48.0, -26.0)], 5.0, 4.0),
    ]);
    let leaves = veined_leaf(p(10.0, 22.0), p(84.0, 8.0), 26.0, 7.0, 4).and(veined_leaf(
        p(6.0, 10.0),
        p(34.0, -46.0),
        20.0,
        -3.0,
        3,
    ));
    leaves
        .folded()
        .paper(stems)
        .cut(Path::circle(p(-52.0, -36.0), 29.0))
        .and(tinted_blossom(p(-52.0, -36.0), 27.0, 6, 2.0))
        .cut(Path::circle(p(52.0, -32.0), 29.0))
        .and(double_head(30.0, 10).placed(52.0, -32.0, 1.0, 0.0))
        .cut(Path::circle(p(0.0, -58.0), 36.0))
        .and(blossom(p(0.0, -60.0), 34.0, 5))
        .and(pot)
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// A hanging basket heaped with blossoms, ribbons from its handle.
fn flower_basket() -> Sheet {
    let weave = Path::all([46.0, 60.0, 74.0].map(|y: f64| {
        Path::all((-3..=3).map(|idx| {
            let x = f64::from(idx) * (19.0 - (y - 46.0) * 0.22);
            leaf(p(x - 7.6, y), p(x + 7.6, y), 7.0, 0.0)
        }))
    }));
    let handle = strip(
        &[p(62.0, 24.0), p(60.0, -50.0), p(0.0, -92.0), p(-60.0, -50.0), p(-62.0, 24.0)],
        7.0,
        7.0,
    );
    let bow = Sheet::new()
        .paper(drop(p(0.0, -90.0), p(22.0, -94.0), 9.0))
        .paper(strip(&[p(2.0, -88.0), p(20.0, -70.0), p(18.0, -56.0)], 6.0, 3.0))
        .folded();
    let leaves = ribbed(p(30.0, 16.0), p(90.0, -8.0), 20.0, 4.0).and(ribbed(
        p(24.0, 8.0),
        p(58.0, -40.0),
        18.0,
        2.0,
    ));
    Sheet::new()
        .paper(handle)
        .and(leaves.folded())
        .and(bow)
        .paper(Path::circle(p(0.0, -91.0), 6.0))
        .and(rosette(p(-30.0, -22.0), 19.0, 5))
        .and(rosette(p(30.0, -22.0), 19.0, 5))
        .and(double_head(28.0, 10).placed(-48.0, 8.0, 1.0, 0.0))
        .and(double_head(28.0, 10).placed(48.0, 8.0, 1.0, 0.0))
        .cut(Path::circle(p(0.0, -6.0), 31.0))
        .and(blossom(p(0.0, -6.0), 30.0, 6))
        .cut(bowl(p(78.0, 20.0), p(46.0, 98.0)))
        .paper(bowl(p(72.0, 30.0), p(42.0, 90.0)))
        .paper(bar(29.0, 78.0, 10.0))
        .cut(weave)
        .paper(bar(90.0, 44.0, 7.0))
        .placed(0.0, 2.0, 0.97, 0.0)
}

/// Branches of wintersweet in a slender vase.
fn wintersweet_vase() -> Sheet {
    let flower = |x: f64, y: f64, r: f64| {
        let one = drop(p(0.0, 0.0), p(0.0, -r * 0.66), r * 0.34);
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), r * 0.92))
            .paper(around(&one, p(0.0, 0.0), 6))
            .tint(Path::circle(p(0.0, 0.0), r * 0.34))
            .cut(Path::circle(p(0.0, 0.0), r * 0.12))
            .placed(x, y, 1.0, 0.0)
    };
    let branches = Path::all([
        strip(&[p(0.0, 20.0), p(-10.0, -20.0), p(-44.0, -44.0), p(-58.0, -84.0)], 7.0, 2.4),
        strip(&[p(2.0, 20.0), p(10.0, -30.0), p(38.0, -56.0), p(80.0, -54.0)], 7.0, 2.4),
        strip(&[p(14.0, -36.0), p(12.0, -70.0), p(26.0, -96.0)], 5.0, 2.0),
        strip(&[p(-30.0, -36.0), p(-62.0, -30.0), p(-88.0, -42.0)], 5.0, 2.0),
        strip(&[p(24.0, -46.0), p(52.0, -26.0), p(80.0, -22.0)], 4.6, 2.0),
    ]);
    let buds = Path::all(
        [(-58.0, -86.0), (82.0, -56.0), (27.0, -96.0), (-89.0, -44.0), (82.0, -21.0)]
            .map(|(x, y)| Path::circle(p(x, y), 5.0)),
    );
    let vase = Sheet::new()
        .cut(vessel(p(14.0, 4.0), p(38.0, 50.0), p(22.0, 100.0)))
        .paper(vessel(p(10.0, 12.0), p(34.0, 52.0), p(20.0, 95.0)))
        .paper(bar(10.0, 16.0, 9.0))
        .cut(bar(18.0, 12.0, 2.4))
        .tint(Path::circle(p(0.0, 54.0), 19.0))
        .paper(around(&leaf(p(0.0, 50.0), p(0.0, 38.0), 8.0, 0.0), p(0.0, 54.0), 6))
        .cut(both(crescent(p(25.0, 78.0), p(28.0, 36.0), -4.0, 4.0)))
        .cut(teeth(p(-18.0, 90.0), p(18.0, 90.0), 0.0, 7, 8.0));
    Sheet::new()
        .paper(branches)
        .paper(buds)
        .and(flower(-44.0, -48.0, 22.0))
        .and(flower(-64.0, -26.0, 18.0))
        .and(flower(14.0, -66.0, 20.0))
        .and(flower(48.0, -58.0, 22.0))
        .and(flower(56.0, -22.0, 18.0))
        .and(flower(-8.0, -22.0, 21.0))
        .and(vase)
        .placed(0.0, 0.0, 0.98, 0.0)
}

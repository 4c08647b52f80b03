//! Cloth, fans and embroidery.

use super::Motif;
use super::animal::{outline, ribbed, rosette};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{
    around, beads, crescent, curl, leaf, ring, scalloped, strip, teeth,
};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "ramie-cloth", draw: ramie_cloth },
    Motif { name: "folding-fan", draw: folding_fan },
    Motif { name: "silk-fan", draw: silk_fan },
    Motif { name: "embroidery", draw: embroidery },
];

/// A bolt of ramie cloth that unrolls, between ramie leaves.
fn ramie_cloth() -> Sheet {
    let weave = Path::all((0..30).map(|idx| {
        let (row, column) = (f64::from(idx / 5), f64::from(idx % 5));
        let (x, y) = (column * 13.0 - 26.0, row * 13.0 + 2.0);
        if idx % 2 == 0 {
            Path::rectangle(p(x - 5.6, y - 1.8), p(x + 5.6, y + 1.8))
        } else {
            Path::rectangle(p(x - 1.8, y - 5.6), p(x + 1.8, y + 5.6))
        }
    }));
    let side = Sheet::new()
        .and(ramie_leaf().placed(38.0, 76.0, 0.68, 62.0))
        .and(ramie_leaf().placed(38.0, 38.0, 0.74, 62.0))
        .and(ramie_leaf().placed(16.0, -46.0, 0.74, 50.0))
        // The ends of the roll.
        .paper(Path::ellipse(p(64.0, -32.0), 12.0, 21.0))
        .cut(Path::ellipse(p(64.0, -32.0), 8.5, 17.0))
        .paper(
            curl(p(64.0, -32.0), 6.4, 180.0, 1.6, 3.0).map(
                Affine::shift(-64.0, 32.0)
                    .then(Affine::stretch(1.0, 2.1))
                    .then(Affine::shift(64.0, -32.0)),
            ),
        );
    side.folded()
        .and(ramie_leaf().placed(0.0, -42.0, 0.7, 0.0))
        .cut(Path::rectangle(p(-45.0, -20.0), p(45.0, 88.0)))
        .paper(Path::rectangle(p(-42.0, -16.0), p(42.0, 80.0)))
        .paper(teeth(p(-42.0, 80.0), p(42.0, 80.0), 0.0, 12, -8.0))
        .tint(Path::rectangle(p(-37.0, 74.0), p(37.0, 77.0)))
        .cut(weave)
        .cut(Path::rectangle(p(-57.0, -57.0), p(57.0, -10.0)))
        .paper(Path::rectangle(p(-60.0, -53.0), p(60.0, -13.0)))
        .paper(
            Path::rectangle(p(-42.0, -14.0), p(-34.0, -8.0))
                .and(Path::rectangle(p(34.0, -14.0), p(42.0, -8.0))),
        )
        .cut(leaf(p(-52.0, -45.0), p(52.0, -45.0), 3.6, 0.0))
        .cut(leaf(p(-52.0, -21.0), p(52.0, -21.0), 3.6, 0.0))
        .tint(Path::polygon(&[p(0.0, -45.0), p(14.0, -33.0), p(0.0, -21.0), p(-14.0, -33.0)]))
        .paper(Path::polygon(&[p(0.0, -39.0), p(7.0, -33.0), p(0.0, -27.0), p(-7.0, -33.0)]))
        .cut(beads(p(-50.0, -33.0), p(-22.0, -33.0), 0.0, 4, (2.6, 2.6)))
        .cut(beads(p(22.0, -33.0), p(50.0, -33.0), 0.0, 4, (2.6, 2.6)))
        .placed(0.0, -1.3, 0.945, 0.0)
}

/// A ramie leaf that grows upwards from the origin: broad, toothed, drawn out to a point.
fn ramie_leaf() -> Sheet {
    let rim: Vec<_> = [
        (0.0, 0.0),
        (13.0, -5.0),
        (21.0, -14.0),
        (24.0, -26.0),
        (21.0, -38.0),
        (14.0, -49.0),
        (6.0, -58.0),
    ]
    .into_iter()
    .collect();
    let right: Vec<_> = rim
        .iter()
        .zip(rim.iter().skip(1))
        .flat_map(|(from, to)| {
            let (from, to) = (p(from.0, from.1), p(to.0, to.1));
            let out = (to - from).unit().turned() * 4.0;
            [from, from.towards(to, 0.85) + out]
        })
        .collect();
    let left = right.iter().rev().map(|point| p(-point.x, point.y));
    let tip = p(0.0, -78.0);
    let points: Vec<_> = right.iter().copied().chain([tip]).chain(left).collect();
    let veins = [1.0, -1.0]
        .map(|side| crescent(p(side * 2.0, -6.0), p(side * 13.0, -40.0), side * -4.0, 2.6));
    Sheet::new()
        .paper(Path::polygon(&points))
        .cut(leaf(p(0.0, -4.0), p(0.0, -62.0), 2.8, 0.0))
        .cut(Path::all(veins))
}

/// A folding fan with a branch of plum blossoms, and its tassel.
fn folding_fan() -> Sheet {
    let pivot = p(0.0, 34.0);
    let at = |radius: f64, turn: f64| pivot + Point::polar(radius, turn);
    // The leaf of the fan is folded: its edges go to and fro.
    let zigzag = |radius: f64, depth: f64| {
        let turns = (0..=24)
            .map(|idx| (6.25 * f64::from(idx) - 75.0, if idx % 2 == 0 { 0.0 } else { depth }));
        turns.map(|(turn, less)| at(radius - less, turn)).collect::<Vec<_>>()
    };
    let band = |outer: f64, inner: f64, depth: f64| {
        let mut rim = zigzag(outer, depth);
        rim.extend(zigzag(inner, depth).into_iter().rev());
        Path::polygon(&rim)
    };
    let ribs = Path::all((0..12).map(|idx| {
        let turn = 12.5 * f64::from(idx) - 68.75;
        Path::polygon(&[
            at(5.0, turn - 16.0),
            at(46.0, turn - 3.0),
            at(46.0, turn + 3.0),
            at(5.0, turn + 16.0),
        ])
    }));
    let guards = [-75.0, 75.0].map(|turn| {
        Path::polygon(&[
            at(3.0, turn - 90.0),
            at(96.0, turn - 2.0),
            at(96.0, turn + 2.0),
            at(3.0, turn + 90.0),
        ])
    });
    let folds = Path::all((0..11).map(|idx| {
        let turn = 12.5 * f64::from(idx) - 62.5;
        leaf(at(47.0, turn), at(85.0, turn), 2.2, 0.0)
    }));
    let flower = |turn: f64, radius: f64, size: f64| {
        let center = at(radius, turn);
        Sheet::new()
            .cut(scalloped(center, size * 1.2, 5, size * 0.26))
            .tint(scalloped(center, size, 5, size * 0.26))
            .paper(around(
                &leaf(
                    center + p(0.0, -size * 0.25),
                    center + p(0.0, -size * 0.85),
                    size * 0.22,
                    0.0,
                ),
                center,
                5,
            ))
            .paper(Path::circle(center, size * 0.2))
    };
    let plum = Sheet::new()
        .and(flower(0.0, 67.0, 13.0))
        .and(flower(-36.0, 66.0, 11.0))
        .and(flower(36.0, 66.0, 11.0))
        .cut(leaf(at(62.0, -28.0), at(74.0, -14.0), 6.0, 0.0))
        .cut(leaf(at(62.0, 28.0), at(74.0, 14.0), 6.0, 0.0))
        .cut(leaf(at(58.0, -48.0), at(76.0, -60.0), 8.0, 0.0))
        .cut(leaf(at(58.0, 48.0), at(76.0, 60.0), 8.0, 0.0));
    let tassel = Sheet::new()
        .paper(Path::rectangle(p(-1.5, 34.0), p(1.5, 60.0)))
        .paper(Path::polygon(&[p(0.0, 46.0), p(10.0, 56.0), p(0.0, 66.0), p(-10.0, 56.0)]))
        .cut(Path::polygon(&[p(0.0, 51.0), p(5.0, 56.0), p(0.0, 61.0), p(-5.0, 56.0)]))
        .paper(outline(&[
            -4.0, 64.0, 4.0, 64.0, 7.0, 72.0, 12.0, 97.0, 12.0, 97.0, -12.0, 97.0, -12.0, 97.0,
            -7.0, 72.0,
        ]))
        .cut(teeth(p(-10.0, 97.6), p(10.0, 97.6), 0.0, 4, 18.0));
    let sides = Sheet::new()
        .and(veined_leaf(p(26.0, 58.0), p(86.0, 40.0), 17.0, -5.0, 3))
        .paper(leaf(p(26.0, 60.0), p(70.0, 66.0), 12.0, -3.0))
        .paper(leaf(p(24.0, 62.0), p(50.0, 82.0), 11.0, -2.0))
        .tint(scalloped(p(26.0, 58.0), 9.0, 5, 2.4))
        .paper(Path::circle(p(26.0, 58.0), 3.0));
    Sheet::new()
        .and(sides.folded())
        .paper(ribs)
        .paper(band(96.0, 44.0, 4.0))
        .cut(band(91.0, 88.4, 4.0))
        .cut(folds)
        .and(plum)
        .paper(Path::all(guards))
        .and(tassel)
        .paper(Path::circle(pivot, 8.0))
        .cut(Path::circle(pivot, 3.0))
        .placed(0.0, -13.0, 1.045, 0.0)
}

/// A round silk fan with a peony and a butterfly, its tasselled handle between blossoms.
fn silk_fan() -> Sheet {
    let heart = p(0.0, -32.0);
    let leaves = Sheet::new()
        .cut(leaf(p(14.0, -28.0), p(52.0, -28.0), 17.0, 3.0))
        .paper(leaf(p(20.0, -29.0), p(47.0, -29.0), 4.0, 2.0))
        .cut(leaf(p(10.0, -18.0), p(38.0, 8.0), 16.0, -3.0))
        .paper(leaf(p(15.0, -14.0), p(34.0, 5.0), 4.0, -2.0))
        .cut(leaf(p(12.0, -44.0), p(42.0, -62.0), 14.0, -3.0))
        .cut(leaf(p(1.0, -70.0), p(22.0, -82.0), 10.0, -2.0))
        .cut(leaf(p(1.0, -69.0), p(16.0, -65.0), 7.0, 0.0));
    let sides = Sheet::new()
        .paper(strip(&[p(4.0, 76.0), p(34.0, 70.0), p(68.0, 46.0)], 4.0, 2.5))
        .and(ribbed(p(32.0, 70.0), p(79.0, 56.0), 13.0, -5.0))
        .and(ribbed(p(26.0, 72.0), p(28.0, 42.0), 13.0, -2.0))
        .and(ribbed(p(18.0, 75.0), p(52.0, 82.0), 12.0, -4.0))
        .and(rosette(p(70.0, 38.0), 15.0, 5));
    let tassel = [-7.0, 98.0, -7.0, 98.0, -3.5, 80.0, 3.5, 80.0, 7.0, 98.0, 7.0, 98.0];
    sides
        .folded()
        .cut(Path::rectangle(p(-9.0, 30.0), p(9.0, 98.0)))
        .paper(Path::rectangle(p(-5.0, 30.0), p(5.0, 74.0)))
        .paper(outline(&tassel))
        .paper(Path::circle(p(0.0, 75.0), 7.0))
        .cut(Path::circle(p(0.0, 75.0), 2.4))
        .cut(teeth(p(-6.0, 98.6), p(6.0, 98.6), 0.0, 2, 15.0))
        .cut(Path::all([50.0, 60.0].map(|y: f64| leaf(p(0.0, y - 4.0), p(0.0, y + 4.0), 4.0, 0.0))))
        .cut(Path::circle(heart, 69.0))
        .paper(Path::circle(heart, 65.5))
        .cut(ring(heart, 60.5, 57.5))
        .and(leaves.folded())
        .and(peony(heart, 26.0))
        .cut(outline(&[-20.0, 20.0, 0.0, 12.0, 20.0, 20.0, 12.0, 44.0, -12.0, 44.0]))
        .paper(outline(&[-16.0, 24.0, 0.0, 17.0, 16.0, 24.0, 9.0, 44.0, -9.0, 44.0]))
        .cut(Path::circle(p(0.0, 30.0), 3.6))
}

/// A peony seen from the front: three rings of petals, one in tint.
fn peony(center: Point, radius: f64) -> Sheet {
    let at = |y: f64| center + p(0.0, y * radius);
    Sheet::new()
        .cut(scalloped(center, radius * 1.12, 8, radius * 0.14))
        .paper(scalloped(center, radius, 8, radius * 0.14))
        .cut(
            around(
                &crescent(
                    at(-0.86) + p(radius * -0.2, 0.0),
                    at(-0.86) + p(radius * 0.2, 0.0),
                    radius * 0.1,
                    radius * 0.1,
                ),
                center,
                8,
            )
            .map(
                Affine::shift(-center.x, -center.y)
                    .then(Affine::turn(22.5))
                    .then(Affine::shift(center.x, center.y)),
            ),
        )
        .tint(scalloped(center, radius * 0.66, 7, radius * 0.12))
        .paper(around(&leaf(at(-0.4), at(-0.7), radius * 0.1, 0.0), center, 7))
        .paper(scalloped(center, radius * 0.36, 6, radius * 0.08))
        .cut(around(&Path::circle(at(-0.22), radius * 0.07), center, 5))
}

/// A hoop with a peony on the cloth, needle and thread.
fn embroidery() -> Sheet {
    let heart = p(0.0, 8.0);
    let leaves = Sheet::new()
        .and(veined_leaf(p(22.0, 2.0), p(67.0, -4.0), 25.0, 4.0, 3))
        .and(veined_leaf(p(16.0, -22.0), p(42.0, -50.0), 21.0, 4.0, 3))
        .and(ribbed(p(20.0, 16.0), p(59.0, 33.0), 18.0, -3.0));
    let thread =
        [p(33.0, 60.0), p(47.0, 54.0), p(42.0, 43.0), p(24.0, 44.0), p(8.0, 46.0), p(0.0, 26.0)];
    let needle = Sheet::new()
        .paper(strip(&thread, 2.6, 2.6))
        .cut(strip(&[p(-56.0, 42.0), p(38.0, 60.5)], 5.0, 11.0))
        .paper(strip(&[p(-52.0, 43.0), p(36.0, 60.2)], 2.0, 7.4))
        .cut(strip(&[p(26.0, 58.2), p(34.0, 59.8)], 2.6, 2.6));
    Sheet::new()
        .paper(Path::circle(heart, 88.0))
        .cut(ring(heart, 83.0, 80.0))
        .cut(Path::circle(heart, 72.0))
        .cut(around(&leaf(p(-6.0, -68.0), p(6.0, -68.0), 2.8, 0.4), heart, 18))
        .and(leaves.folded())
        .paper(leaf(p(0.0, -28.0), p(0.0, -62.0), 17.0, 0.0))
        .cut(leaf(p(0.0, -36.0), p(0.0, -57.0), 4.0, 0.0))
        .and(peony(p(0.0, -2.0), 33.0))
        .and(needle)
        // The screw that tightens it.
        .cut(Path::rectangle(p(-13.0, -88.0), p(13.0, -66.0)))
        .paper(Path::rectangle(p(-10.0, -96.0), p(10.0, -64.0)))
        .cut(Path::rectangle(p(-1.6, -92.0), p(1.6, -60.0)))
        .paper(Path::rectangle(p(-20.0, -89.0), p(20.0, -82.0)))
        .paper(Path::circle(p(-20.0, -85.5), 6.0).and(Path::circle(p(20.0, -85.5), 6.0)))
}

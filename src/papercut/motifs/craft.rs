//! What hands make: pots, baskets, blades and prints.

use super::Motif;
use super::animal::{outline, ribbed, rosette};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{
    around, beads, crescent, curl, drop, leaf, ring, scalloped, strip, teeth,
};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pottery", draw: pottery },
    Motif { name: "bamboo-ware", draw: bamboo_ware },
    Motif { name: "woodblock-print", draw: woodblock_print },
    Motif { name: "ironware", draw: ironware },
];

/// The right half of an outline and its mirror image as one, from the axis at the top to the axis
/// at the bottom.
pub(super) fn mirrored(right: &[f64]) -> Path {
    let (pairs, _) = right.as_chunks::<2>();
    let left = pairs.iter().rev().flat_map(|&[x, y]| [-x, y]);
    let numbers: Vec<_> = right.iter().copied().chain(left).collect();
    outline(&numbers)
}

/// A carved jar with its lid and two ears, on a stand.
fn pottery() -> Sheet {
    let jar = mirrored(&[
        34.0, -62.0, 34.0, -62.0, 32.0, -52.0, 62.0, -38.0, 80.0, -4.0, 70.0, 36.0, 42.0, 66.0,
        36.0, 80.0, 36.0, 80.0,
    ]);
    let lid = mirrored(&[
        0.0, -98.0, 8.0, -94.0, 5.0, -86.0, 24.0, -82.0, 40.0, -70.0, 46.0, -66.0, 46.0, -62.0,
        0.0, -60.0,
    ]);
    let ear = strip(
        &[p(54.0, -50.0), p(66.0, -62.0), p(78.0, -54.0), p(76.0, -40.0), p(66.0, -32.0)],
        7.0,
        7.0,
    );
    let sprays = Sheet::new()
        .cut(leaf(p(36.0, 4.0), p(72.0, -10.0), 14.0, 3.0))
        .cut(leaf(p(36.0, 11.0), p(66.0, 22.0), 12.0, -3.0))
        .cut(leaf(p(32.0, -8.0), p(56.0, -25.0), 11.0, 2.0))
        .paper(leaf(p(42.0, 2.0), p(66.0, -7.0), 4.0, 1.0))
        .paper(leaf(p(41.0, 13.0), p(60.0, 20.0), 3.4, -1.0));
    let along = [-2.0, -1.0, 0.0, 1.0, 2.0];
    let petals = Path::all(along.map(|x: f64| {
        leaf(p(x * 15.0, 73.0 - x.abs() * 4.0), p(x * 22.0, 42.0 - x.abs() * 3.0), 13.0, 0.0)
    }));
    let pistils = Path::all(along.map(|x: f64| {
        leaf(p(x * 16.0, 67.0 - x.abs() * 4.0), p(x * 21.0, 48.0 - x.abs() * 3.0), 5.0, 0.0)
    }));
    let stand = mirrored(&[
        36.0, 83.0, 36.0, 83.0, 48.0, 80.0, 48.0, 80.0, 42.0, 91.0, 30.0, 90.0, 0.0, 92.0,
    ]);
    Sheet::new()
        .paper(ear)
        .folded()
        .paper(jar)
        .cut(Path::rectangle(p(-50.0, -62.0), p(50.0, -56.0)))
        .paper(lid.map(Affine::shift(0.0, 2.0)))
        .cut(leaf(p(-34.0, -66.0), p(34.0, -66.0), 3.4, 0.0))
        .cut(teeth(p(-26.0, -72.0), p(26.0, -72.0), 3.0, 6, 7.0))
        .cut(leaf(p(-46.0, -42.0), p(46.0, -42.0), 4.0, 7.0))
        .cut(beads(p(-54.0, -30.0), p(54.0, -30.0), 6.0, 9, (2.6, 2.6)))
        .and(sprays.folded())
        .tint(scalloped(p(0.0, 4.0), 27.0, 8, 5.0))
        .paper(around(&drop(p(0.0, -4.0), p(0.0, -15.0), 6.8), p(0.0, 4.0), 8))
        .cut(around(&leaf(p(0.0, -9.0), p(0.0, -19.0), 3.0, 0.0), p(0.0, 4.0), 8))
        .paper(Path::circle(p(0.0, 4.0), 4.0))
        .cut(petals)
        .paper(pistils)
        .paper(stand)
        .placed(0.0, -1.1, 0.985, 0.0)
}

/// A woven basket between bamboo leaves.
fn bamboo_ware() -> Sheet {
    let bowl = mirrored(&[70.0, 6.0, 70.0, 6.0, 66.0, 40.0, 48.0, 82.0, 48.0, 82.0]);
    let weave = Path::all((0..6).map(|row| {
        let y = 19.5 + 11.0 * f64::from(row);
        let n = 6 - row % 2;
        let step = 21.0 - 1.2 * f64::from(row);
        Path::all((0..n).map(|idx| {
            let x = (f64::from(idx) - f64::from(n - 1) / 2.0) * step;
            leaf(p(x - step * 0.45, y), p(x + step * 0.45, y), 7.0, 0.0)
        }))
    }));
    let side = Sheet::new()
        .paper(leaf(p(60.0, 4.0), p(96.0, -18.0), 12.0, 3.0))
        .paper(leaf(p(58.0, 0.0), p(88.0, -40.0), 12.0, 2.0))
        .paper(leaf(p(56.0, 0.0), p(70.0, -66.0), 13.0, -2.0))
        .cut(leaf(p(66.0, -2.0), p(90.0, -16.0), 2.2, 2.0))
        .cut(leaf(p(62.0, -6.0), p(84.0, -36.0), 2.2, 1.0))
        .cut(leaf(p(57.0, -8.0), p(68.0, -54.0), 2.4, -1.0))
        // The handle.
        .cut(strip(&[p(56.0, 12.0), p(50.0, -34.0), p(26.0, -70.0), p(-1.0, -82.0)], 14.0, 14.0))
        .paper(strip(&[p(56.0, 12.0), p(50.0, -34.0), p(26.0, -70.0), p(-1.0, -82.0)], 9.0, 9.0))
        .cut(beads(p(52.0, -24.0), p(20.0, -73.0), -7.0, 5, (2.0, 2.0)))
        // Bamboo in the basket.
        .paper(leaf(p(2.0, -56.0), p(36.0, -28.0), 12.0, 2.0))
        .paper(leaf(p(2.0, -54.0), p(20.0, -10.0), 12.0, 2.0))
        .cut(leaf(p(8.0, -51.0), p(30.0, -32.0), 2.2, 1.0))
        .cut(leaf(p(5.0, -46.0), p(17.0, -18.0), 2.2, 1.0));
    side.folded()
        .paper(leaf(p(0.0, -56.0), p(0.0, -4.0), 12.0, 0.0))
        .cut(leaf(p(0.0, -48.0), p(0.0, -14.0), 2.4, 0.0))
        .paper(Path::circle(p(0.0, -56.0), 5.0))
        .and(rosette(p(0.0, -80.0), 14.0, 6))
        .paper(bowl)
        .cut(weave)
        .cut(Path::rectangle(p(-72.0, 0.0), p(72.0, 12.0)))
        .paper(outline(&[
            -76.0, -4.0, -76.0, -4.0, 76.0, -4.0, 76.0, -4.0, 80.0, 3.0, 76.0, 10.0, 76.0, 10.0,
            -76.0, 10.0, -76.0, 10.0, -80.0, 3.0,
        ]))
        .tint(Path::all(
            [-56.0, -28.0, 0.0, 28.0, 56.0]
                .map(|x| leaf(p(x - 12.0, 3.0), p(x + 12.0, 3.0), 7.0, 0.0)),
        ))
        .paper(Path::rectangle(p(-52.0, 82.0), p(52.0, 90.0)))
        .cut(Path::rectangle(p(-46.0, 80.0), p(46.0, 82.6)))
        .placed(0.0, -4.5, 0.98, 0.0)
}

/// A door god with his halberds in a frame, as printed from the block.
fn woodblock_print() -> Sheet {
    let side = Sheet::new()
        // A flag behind each shoulder, a halberd in each hand.
        .paper(outline(&[
            14.0, -10.0, 14.0, -10.0, 22.0, -64.0, 22.0, -64.0, 38.0, -62.0, 45.0, -50.0, 45.0,
            -50.0, 34.0, -44.0, 26.0, -10.0, 26.0, -10.0,
        ]))
        .tint(leaf(p(26.0, -59.0), p(40.0, -52.0), 5.0, 1.0))
        .paper(Path::rectangle(p(46.0, -40.0), p(50.0, 70.0)))
        .paper(leaf(p(47.6, -36.0), p(47.6, -67.0), 8.0, 0.0))
        .paper(curl(p(39.0, -22.0), 6.5, 100.0, -1.1, 3.8))
        // The ribbon of the skirt.
        .paper(outline(&[26.0, 42.0, 36.0, 48.0, 42.0, 60.0, 41.0, 69.4, 41.0, 69.4, 28.0, 69.4]));
    let armour = mirrored(&[
        12.0, -2.0, 30.0, 2.0, 46.0, 16.0, 51.0, 28.0, 47.0, 36.0, 34.0, 38.0, 30.0, 46.0, 36.0,
        70.6, 36.0, 70.6,
    ]);
    let helmet = mirrored(&[
        0.0, -73.0, 0.0, -73.0, 5.0, -60.0, 16.0, -56.0, 23.0, -44.0, 36.0, -50.0, 36.0, -50.0,
        31.0, -32.0, 21.0, -20.0,
    ]);
    let face = mirrored(&[0.0, -41.0, 15.0, -40.0, 21.0, -26.0, 17.0, -6.0, 0.0, 2.0]);
    let features = Sheet::new()
        .paper(leaf(p(3.0, -28.0), p(19.0, -36.0), 5.0, 2.0))
        .paper(leaf(p(4.0, -22.0), p(16.0, -25.0), 5.4, 1.0))
        .paper(leaf(p(-1.0, -12.0), p(19.0, -5.0), 5.4, 2.4))
        .cut(crescent(p(44.0, 27.0), p(22.0, 6.0), 4.0, 3.6))
        .cut(crescent(p(36.0, 32.0), p(21.0, 17.0), 3.0, 3.2))
        .cut(crescent(p(10.0, -52.0), p(18.0, -42.0), 1.0, 2.6))
        .cut(leaf(p(26.0, -32.0), p(33.0, -44.0), 3.0, 0.0));
    let row = |xs: &[f64], y: f64| {
        Path::all(xs.iter().map(|x| crescent(p(x - 6.6, y), p(x + 6.6, y), -7.0, 3.6)))
    };
    let beard = [-17.0, -7.0, 0.0, -4.0, 17.0, -7.0, 11.0, 14.0, 0.0, 36.0, 0.0, 36.0, -11.0, 14.0];
    let edge = |x: f64, depth: f64| teeth(p(x, -68.0), p(x, 68.0), 0.0, 14, depth);
    // Half a flower looks out behind each side of the frame.
    let flower = half_flower();
    Sheet::new()
        .and(flower.placed(67.0, 0.0, 1.0, 90.0))
        .and(flower.placed(-67.0, 0.0, 1.0, -90.0))
        .and(flower.map(Affine::stretch(1.0, 0.7)).placed(0.0, 78.0, 1.0, 180.0))
        .and(flower.map(Affine::stretch(1.0, 0.7)).placed(0.0, -78.0, 1.0, 0.0))
        .paper(Path::rectangle(p(-63.0, -74.0), p(63.0, 74.0)))
        .cut(Path::rectangle(p(-53.0, -70.0), p(53.0, 69.0)))
        .cut(edge(-55.0, -6.0).and(edge(55.0, 6.0)))
        .and(side.folded())
        .cut(armour.map(Affine::stretch(1.06, 0.98)))
        .paper(armour)
        .cut(row(&[-16.0, 0.0, 16.0], 51.0).and(row(&[-24.0, -8.0, 8.0, 24.0], 60.0)))
        .cut(Path::rectangle(p(-29.0, 41.0), p(29.0, 44.0)))
        .paper(helmet)
        .tint(Path::circle(p(0.0, -51.0), 5.0))
        .tint(face)
        .cut(outline(&beard).map(Affine::stretch(1.25, 1.1)))
        .paper(outline(&beard))
        .and(features.folded())
        .paper(leaf(p(0.0, -28.0), p(0.0, -10.0), 5.0, 0.0))
        .cut(Path::all(
            [-7.0, 0.0, 7.0].map(|x: f64| leaf(p(x, 0.0), p(x * 0.6, 25.0 - x.abs()), 2.8, 0.0)),
        ))
        .placed(0.0, 0.0, 0.985, 0.0)
}

/// The upper half of a flower about the origin: five petals.
fn half_flower() -> Sheet {
    let at = |turn: f64, radius: f64| {
        let point = Point::polar(radius, turn);
        p(point.x * 1.4, point.y)
    };
    let rim = [-90.0, -54.0, -18.0, 18.0, 54.0].into_iter().fold(
        Path::from(at(-90.0, 26.0)),
        |rim, turn: f64| {
            rim.curve(at(turn + 4.0, 33.0), at(turn + 32.0, 33.0), at(turn + 36.0, 26.0))
        },
    );
    let cuts =
        [-54.0, -18.0, 18.0, 54.0].map(|turn: f64| leaf(at(turn, 9.0), at(turn, 25.0), 6.0, 0.0));
    Sheet::new().paper(rim.close()).cut(Path::all(cuts))
}

/// Scissors between a cleaver and a hammer, on two leaves.
fn ironware() -> Sheet {
    let cleaver = Sheet::new()
        .paper(outline(&[
            -24.0, -56.0, -24.0, -56.0, 18.0, -52.0, 18.0, -52.0, 22.0, -20.0, 18.0, 14.0, 18.0,
            14.0, -14.0, 16.0, -14.0, 16.0, -24.0, 6.0,
        ]))
        .paper(outline(&[
            -20.0, 6.0, -6.0, 6.0, -7.0, 30.0, -4.0, 54.0, -12.0, 59.0, -20.0, 54.0, -18.0, 30.0,
        ]))
        .cut(Path::circle(p(-12.0, 51.0), 2.8))
        .cut(
            Path::rectangle(p(-22.0, 20.0), p(-4.0, 23.0))
                .and(Path::rectangle(p(-22.0, 27.0), p(-4.0, 29.6))),
        )
        .cut(crescent(p(15.0, 8.0), p(14.0, -46.0), -3.0, 3.6))
        .cut(Path::circle(p(-17.0, -48.0), 3.2))
        .and(rosette(p(-4.0, -20.0), 13.0, 6))
        .cut(ring(p(-4.0, -20.0), 16.4, 14.2));
    let hammer = Sheet::new()
        .paper(outline(&[
            -5.0, -40.0, 5.0, -40.0, 6.0, 20.0, 9.0, 57.0, 0.0, 62.0, -9.0, 57.0, -6.0, 20.0,
        ]))
        .cut(leaf(p(0.0, 12.0), p(0.0, 55.0), 4.6, 0.0))
        .cut(teeth(p(-5.5, -8.0), p(5.5, -8.0), 0.0, 2, 10.0))
        .cut(Path::rectangle(p(-34.0, -33.0), p(34.0, -29.6)))
        .paper(outline(&[
            -36.0, -50.0, -36.0, -50.0, -14.0, -62.0, 10.0, -62.0, 28.0, -64.0, 28.0, -64.0, 28.0,
            -30.0, 28.0, -30.0, 10.0, -33.0, -14.0, -34.0, -36.0, -43.0, -36.0, -43.0,
        ]))
        .cut(Path::rectangle(p(17.0, -60.0), p(20.0, -35.0)))
        .cut(leaf(p(-31.0, -47.0), p(-11.0, -48.0), 5.0, 0.0))
        .tint(Path::circle(p(2.0, -48.0), 8.0))
        .paper(Path::circle(p(2.0, -48.0), 3.4));
    let half = Sheet::new()
        .paper(Path::ellipse(p(24.0, 62.0), 23.0, 27.0))
        .cut(Path::ellipse(p(24.0, 63.0), 14.0, 18.0))
        .cut(crescent(p(40.0, 80.0), p(40.0, 44.0), -2.6, 2.6))
        .paper(outline(&[-8.0, 2.0, 4.0, -2.0, 14.0, 18.0, 20.0, 38.0, 8.0, 44.0, 0.0, 24.0]))
        .paper(outline(&[
            -9.0, 4.0, -9.0, 4.0, 1.0, -40.0, 19.0, -95.0, 19.0, -95.0, 21.0, -44.0, 11.0, 6.0,
        ]))
        .cut(leaf(p(6.0, -14.0), p(17.0, -80.0), 5.4, 1.0));
    let leaves = Sheet::new()
        .and(ribbed(p(24.0, 93.0), p(84.0, 58.0), 12.0, -7.0))
        .cut(Path::ellipse(p(24.0, 62.0), 26.0, 30.0))
        .and(rosette(p(49.0, -74.0), 9.0, 5));
    leaves
        .folded()
        .and(cleaver.placed(-61.0, 0.0, 0.94, 3.0))
        .and(hammer.placed(62.0, 0.0, 0.88, 0.0))
        .and(half.folded())
        .paper(Path::circle(p(0.0, 4.0), 12.0))
        .tint(Path::circle(p(0.0, 4.0), 6.5))
        .paper(Path::circle(p(0.0, 4.0), 2.6))
        .placed(0.0, -4.8, 0.92, 0.0)
}

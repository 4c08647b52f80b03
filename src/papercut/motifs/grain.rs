//! Grain, pulses and oil seeds of the fields.

use super::Motif;
use super::fruit::even;
use super::plant::{Stem, broad_leaf, dot, slit, sliver, veins};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, petal, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "rice", draw: rice },
    Motif { name: "wheat", draw: wheat },
    Motif { name: "rapeseed", draw: rapeseed },
    Motif { name: "buckwheat", draw: buckwheat },
    Motif { name: "soybean", draw: soybean },
];

/// Grains on both sides of a stem from a share of its way to its end, each with a slit. They stand
/// off by an angle.
fn ear(stem: &Stem, from: f64, n: u32, (length, width): (f64, f64), angle: f64) -> Sheet {
    let pairs = stem.steps(from, n).into_iter().flat_map(|share| {
        [1.0, -1.0].map(|side| (stem.at(share), stem.way(share, side * angle), side))
    });
    let last = (stem.at(1.0), stem.way(1.0, 0.0), 0.0);
    let grains: Vec<_> = pairs.chain([last]).collect();
    let husks = grains.iter().map(|(foot, way, side)| {
        leaf(*foot + *way, *foot + *way * length, width, side * width * 0.12)
    });
    let slits = grains.iter().map(|(foot, way, side)| {
        let aside = way.turned() * (side * -0.12 * width);
        slit(*foot + *way * (length * 0.36) + aside, *foot + *way * (length * 0.86), width * 0.26)
    });
    Sheet::new().paper(Path::all(husks)).cut(Path::all(slits))
}

/// A sheaf of four drooping ears of rice, tied with a ribbon.
fn rice() -> Sheet {
    let outer = Stem(p(3.0, 70.0), p(2.0, -60.0), p(66.0, -124.0), p(76.0, 30.0));
    let inner = Stem(p(1.0, 70.0), p(4.0, -10.0), p(36.0, -52.0), p(38.0, 34.0));
    let blades = Sheet::new().paper(leaf(p(1.0, 60.0), p(22.0, -96.0), 15.0, 8.0)).cut(leaf(
        p(1.0, -4.0),
        p(19.0, -84.0),
        3.4,
        4.6,
    ));
    let straw = Sheet::new().paper(leaf(p(0.0, 62.0), p(34.0, 90.0), 9.0, 2.0)).paper(leaf(
        p(0.0, 62.0),
        p(19.0, 96.0),
        9.0,
        1.0,
    ));
    let bow = Sheet::new()
        .paper(strip(&[p(2.0, 66.0), p(34.0, 80.0), p(48.0, 68.0), p(64.0, 70.0)], 8.0, 4.0))
        .paper(drop(p(0.0, 66.0), p(30.0, 56.0), 13.0))
        .tint(drop(p(10.0, 63.0), p(30.0, 56.0), 8.0));
    blades
        .paper(outer.strip(6.0, 2.5))
        .paper(inner.strip(5.0, 2.5))
        .and(ear(&outer, 0.42, 7, (27.0, 14.0), 37.0))
        .and(ear(&inner, 0.45, 4, (21.0, 11.0), 38.0))
        .and(straw)
        .cut(crescent(p(4.0, 50.0), p(3.0, 10.0), 2.0, 2.4))
        .and(bow)
        .folded()
        .paper(leaf(p(0.0, 62.0), p(0.0, 98.0), 9.0, 0.0))
        .paper(Path::ellipse(p(0.0, 65.0), 11.0, 10.0))
        .cut(Path::circle(p(0.0, 65.0), 3.5))
        .map(Affine::scale(0.985))
}

/// Five upright ears of wheat with their long awns, tied with a ribbon.
fn wheat() -> Sheet {
    let stem = Stem(p(0.0, -56.0), p(0.0, -74.0), p(0.0, -92.0), p(0.0, -110.0));
    let awns = |reach: f64| {
        Path::all([-20.0, -10.0, 0.0, 10.0, 20.0].map(|turn: f64| {
            let tip = p(turn * 1.35, -reach + turn.abs() * 0.9);
            Path::polygon(&[p(turn * 0.5 - 2.0, -100.0), tip, p(turn * 0.5 + 2.0, -100.0)])
        }))
    };
    let one = |reach: f64| {
        Sheet::new()
            .paper(strip(&[p(0.0, 0.0), p(0.0, -110.0)], 5.0, 3.0))
            .paper(awns(reach))
            .and(ear(&stem, 0.0, 4, (27.0, 15.0), 32.0))
    };
    let bow = Sheet::new()
        .paper(strip(&[p(2.0, 70.0), p(34.0, 84.0), p(48.0, 71.0), p(62.0, 72.0)], 8.0, 4.0))
        .paper(drop(p(0.0, 70.0), p(30.0, 62.0), 12.0))
        .tint(drop(p(10.0, 68.0), p(30.0, 62.0), 7.0))
        .paper(leaf(p(0.0, 66.0), p(22.0, 94.0), 9.0, 1.0));
    let side =
        one(132.0).placed(0.0, 64.0, 0.76, 64.0).and(one(158.0).placed(0.0, 66.0, 0.9, 33.0));
    side.and(bow)
        .folded()
        .and(one(163.0).placed(0.0, 66.0, 1.0, 0.0))
        .paper(leaf(p(0.0, 62.0), p(0.0, 98.0), 9.0, 0.0))
        .paper(Path::circle(p(0.0, 69.0), 11.0))
        .cut(Path::circle(p(0.0, 69.0), 3.5))
}

/// A head of rape: flowers of four petals above, long beaked pods with their seeds below.
fn rapeseed() -> Sheet {
    let pod = |foot: Point, base: Point, tip: Point| {
        let seeds = [0.2, 0.34, 0.48, 0.62].map(|share| dot(base.towards(tip, share), 2.7));
        Sheet::new()
            .paper(strip(&[foot, base], 3.0, 3.4))
            .paper(leaf(base, base.towards(tip, 0.9), 15.0, 0.0))
            .paper(leaf(base, tip, 6.0, 0.0))
            .cut(Path::all(seeds))
    };
    let flower = |center: Point, radius: f64| {
        let at = |y: f64| center + p(0.0, -radius * y);
        Sheet::new()
            .paper(around(&petal(at(0.05), at(1.0), radius * 1.06, radius * 0.06), center, 4))
            .tint(around(&petal(at(0.3), at(0.88), radius * 0.66, radius * 0.06), center, 4))
            .cut(dot(center, radius * 0.12))
    };
    let base_leaf = Sheet::new().paper(leaf(p(1.0, 85.0), p(70.0, 60.0), 24.0, -5.0)).cut(leaf(
        p(14.0, 83.0),
        p(60.0, 66.0),
        3.6,
        -4.0,
    ));
    let side = base_leaf
        .and(pod(p(0.0, 66.0), p(16.0, 56.0), p(88.0, 34.0)))
        .and(pod(p(0.0, 42.0), p(15.0, 28.0), p(97.0, -6.0)))
        .and(pod(p(0.0, 16.0), p(13.0, 0.0), p(86.0, -42.0)))
        .paper(strip(&[p(0.0, -6.0), p(20.0, -34.0), p(38.0, -60.0)], 4.0, 3.0))
        .and(flower(p(39.0, -62.0), 23.0))
        .paper(drop(p(4.0, -68.0), p(10.0, -90.0), 7.0))
        .cut(sliver(p(6.0, -82.0), p(8.0, -94.0), 2.4));
    let top = p(0.0, -40.0);
    side.folded()
        .paper(strip(&[p(0.0, 93.0), p(0.0, -40.0)], 8.0, 5.0))
        .cut(Path::circle(top, 27.0))
        .and(flower(p(0.0, 0.0), 38.0).placed(top.x, top.y, 1.0, 45.0))
}

/// Buckwheat: arrow-shaped leaves on a jointed stem, clusters of small flowers, and in front three of
/// its three-cornered seeds.
fn buckwheat() -> Sheet {
    let arrow = even(
        p(0.0, -60.0),
        &[
            [p(9.0, -42.0), p(30.0, -32.0), p(33.0, -4.0)],
            [p(34.0, 6.0), p(32.0, 14.0), p(27.0, 22.0)],
            [p(20.0, 12.0), p(8.0, 8.0), p(0.0, 2.0)],
        ],
    );
    let ribs = [(-2.0, 22.0, -1.0), (-16.0, 22.0, -28.0), (-30.0, 14.0, -40.0)];
    let ribs = ribs.iter().flat_map(|(y, x, to)| {
        [-1.0, 1.0].map(|side| sliver(p(side * 4.0, *y), p(side * x, *to), side * -3.0))
    });
    let foliage = Sheet::new()
        .paper(arrow)
        .cut(leaf(p(0.0, 0.0), p(0.0, -54.0), 3.6, 0.0))
        .cut(Path::all(ribs));
    let outline = |grow: f64| {
        let at = |x: f64, y: f64| p(x * grow, y * grow);
        Path::from(at(0.0, -40.0))
            .curve(at(10.0, -28.0), at(27.0, -4.0), at(27.0, 8.0))
            .curve(at(24.0, 20.0), at(8.0, 26.0), at(0.0, 34.0))
            .curve(at(-8.0, 26.0), at(-24.0, 20.0), at(-27.0, 8.0))
            .curve(at(-27.0, -4.0), at(-10.0, -28.0), at(0.0, -40.0))
            .close()
    };
    let face = Path::from(p(-2.0, -28.0))
        .curve(p(-9.0, -16.0), p(-21.0, -2.0), p(-22.0, 8.0))
        .curve(p(-18.0, 16.0), p(-8.0, 20.0), p(-2.0, 26.0))
        .close();
    let seed = Sheet::new()
        .cut(outline(1.14))
        .paper(outline(1.0))
        .tint(face)
        .cut(sliver(p(5.0, -22.0), p(20.0, 8.0), 3.0))
        .cut(sliver(p(5.0, -2.0), p(12.0, 12.0), 2.4));
    let floret = |x: f64, y: f64| {
        Sheet::new()
            .cut(dot(p(x, y), 13.5))
            .paper(scalloped(p(x, y), 9.4, 5, 3.4))
            .tint(scalloped(p(x, y), 6.0, 5, 2.8))
            .paper(dot(p(x, y), 2.2))
    };
    let side = Sheet::new()
        .paper(strip(&[p(0.0, 4.0), p(-18.0, -6.0), p(-36.0, -8.0)], 4.0, 3.4))
        .paper(strip(&[p(0.0, -36.0), p(-16.0, -52.0), p(-30.0, -68.0)], 4.0, 3.0))
        .and(foliage.placed(-34.0, -8.0, 1.1, -76.0))
        .and(floret(-27.0, -58.0))
        .and(floret(-48.0, -62.0))
        .and(floret(-34.0, -80.0))
        .and(seed.placed(-54.0, 60.0, 0.96, 24.0));
    side.folded()
        .paper(strip(&[p(0.0, 60.0), p(0.0, -76.0)], 7.0, 4.0))
        .paper(dot(p(0.0, 4.0), 6.0).and(dot(p(0.0, -36.0), 5.4)))
        .and(floret(-11.0, -72.0))
        .and(floret(11.0, -72.0))
        .and(floret(0.0, -88.0))
        .and(seed.placed(0.0, 60.0, 1.12, 0.0))
        .placed(0.0, 0.0, 0.93, 0.0)
}

/// Soybean: a leaf of three above, hairy pods with their beans below.
fn soybean() -> Sheet {
    let leaflet = |base: Point, tip: Point, width: f64| {
        Sheet::new().paper(broad_leaf(base, tip, width, 0.0)).cut(veins(base, tip, width, 4))
    };
    let half =
        [p(14.0, 4.0), p(12.0, 17.0), p(16.0, 29.0), p(13.0, 42.0), p(15.0, 54.0), p(8.0, 66.0)];
    let other = half.iter().rev().map(|point| p(-point.x, point.y + 1.0));
    let rim: Vec<_> =
        [p(0.0, -6.0)].into_iter().chain(half).chain([p(4.0, 79.0)]).chain(other).collect();
    let beans = [(10.0, 8.4), (30.5, 9.4), (52.0, 8.2)];
    let pod = Sheet::new()
        .paper(Path::blob(&rim))
        .paper(teeth(p(12.0, 64.0), p(14.0, 0.0), 0.0, 14, -4.6))
        .paper(teeth(p(-14.0, 0.0), p(-12.0, 64.0), 0.0, 14, -4.6))
        .tint(Path::all(beans.map(|(y, size)| dot(p(0.0, y), size))))
        .paper(Path::all(
            beans.map(|(y, size)| sliver(p(-3.0, y + 5.0), p(-3.0, y - 5.0), size * 0.3)),
        ));
    let side = leaflet(p(8.0, -22.0), p(96.0, -22.0), 52.0)
        .paper(strip(&[p(0.0, -18.0), p(26.0, 0.0), p(38.0, 8.0)], 4.0, 4.0))
        .and(pod.placed(38.0, 8.0, 0.86, -24.0));
    side.folded()
        .paper(strip(&[p(0.0, 20.0), p(0.0, -40.0)], 6.0, 4.0))
        .and(leaflet(p(0.0, -24.0), p(0.0, -97.0), 58.0))
        .and(pod.placed(0.0, 14.0, 1.06, 0.0))
}

//! Insects that are kept: bees and silkworms.

use super::Motif;
use super::animal::{outline, rosette};
use crate::papercut::geometry::{Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] =
    &[Motif { name: "bee", draw: bee }, Motif { name: "silkworm", draw: silkworm }];

/// A bee over its comb, between flowers.
fn bee() -> Sheet {
    let hexagon = |x: f64, y: f64, r: f64| {
        Path::polygon(
            &[0.0, 60.0, 120.0, 180.0, 240.0, 300.0].map(|turn| p(x, y) + Point::polar(r, turn)),
        )
    };
    let cells = [(27.7, 32.0), (13.9, 56.0), (41.6, 56.0), (27.7, 80.0)];
    let comb = cells.into_iter().fold(Sheet::new(), |comb, (x, y)| {
        comb.paper(hexagon(x, y, 16.2)).tint(hexagon(x, y, 11.0)).paper(hexagon(x, y, 5.0))
    });
    let wings = Sheet::new()
        .cut(outline(&[4.0, -22.0, 34.0, -22.0, 76.0, -2.0, 79.0, 18.0, 56.0, 25.0, 24.0, 10.0]))
        .paper(outline(&[6.0, -20.0, 34.0, -18.0, 70.0, 0.0, 74.0, 15.0, 56.0, 20.0, 26.0, 4.0]))
        .cut(leaf(p(34.0, -6.0), p(67.0, 12.0), 7.0, 1.0))
        .cut(outline(&[
            2.0, -30.0, 30.0, -50.0, 72.0, -65.0, 97.0, -50.0, 90.0, -22.0, 56.0, -8.0, 18.0, -14.0,
        ]))
        .paper(outline(&[
            4.0, -32.0, 32.0, -47.0, 72.0, -60.0, 93.0, -48.0, 86.0, -26.0, 56.0, -13.0, 20.0,
            -20.0,
        ]))
        .cut(leaf(p(28.0, -38.0), p(80.0, -52.0), 8.0, 3.0))
        .cut(leaf(p(28.0, -31.0), p(86.0, -38.0), 6.0, -1.0))
        .cut(leaf(p(30.0, -24.0), p(74.0, -25.0), 6.0, -2.0));
    let feelers = strip(&[p(5.0, -64.0), p(10.0, -80.0), p(20.0, -88.0), p(34.0, -88.0)], 3.4, 5.0);
    let bands = Path::all([0.0, 1.0, 2.0, 3.0].map(|idx: f64| {
        let (y, wide) = (4.0 + 14.0 * idx, 22.0 - idx * idx * 1.4);
        crescent(p(-wide, y), p(wide, y), -6.0, 6.0)
    }));
    comb.and(wings)
        .paper(feelers)
        .folded()
        .and(rosette(p(66.0, 54.0), 19.0, 5))
        .and(rosette(p(-66.0, 54.0), 19.0, 5))
        .cut(outline(&[
            0.0, -18.0, 29.0, 4.0, 26.0, 42.0, 0.0, 84.0, 0.0, 84.0, -26.0, 42.0, -29.0, 4.0,
        ]))
        .paper(outline(&[
            0.0, -18.0, 24.0, 6.0, 22.0, 40.0, 0.0, 78.0, 0.0, 78.0, -22.0, 40.0, -24.0, 6.0,
        ]))
        .tint(bands)
        .cut(Path::circle(p(0.0, -34.0), 25.0))
        .paper(scalloped(p(0.0, -34.0), 20.0, 14, 2.4))
        .cut(around(&leaf(p(0.0, -44.0), p(0.0, -53.0), 3.4, 0.0), p(0.0, -34.0), 10))
        .tint(Path::circle(p(0.0, -34.0), 6.0))
        .paper(Path::ellipse(p(0.0, -63.0), 17.0, 13.0))
        .cut(drop(p(5.0, -56.0), p(10.0, -66.0), 4.4).and(drop(
            p(-5.0, -56.0),
            p(-10.0, -66.0),
            4.4,
        )))
        .placed(0.0, -0.7, 0.93, 0.0)
}

/// A silkworm on a mulberry leaf, with two cocoons.
fn silkworm() -> Sheet {
    let right = [
        (0.0, -60.0),
        (20.0, -76.0),
        (50.0, -76.0),
        (72.0, -54.0),
        (80.0, -22.0),
        (74.0, 12.0),
        (58.0, 44.0),
        (32.0, 74.0),
    ];
    // Teeth between the points of the rim.
    let right: Vec<_> = right
        .iter()
        .zip(right.iter().skip(1))
        .flat_map(|(&(x, y), &(to_x, to_y))| {
            let (from, to) = (p(x, y), p(to_x, to_y));
            let out = (to - from).unit().turned() * -5.0;
            [
                from,
                from.towards(to, 0.45) + out,
                from.towards(to, 0.5),
                from.towards(to, 0.95) + out,
            ]
        })
        .collect();
    let left = right.iter().rev().map(|point| p(-point.x, point.y));
    let rim: Vec<_> = right
        .iter()
        .copied()
        .chain([p(8.0, 92.0), p(0.0, 98.0), p(-8.0, 92.0)])
        .chain(left)
        .collect();
    let veins = Path::all([
        leaf(p(3.0, -44.0), p(58.0, -60.0), 4.0, 3.0),
        leaf(p(3.0, -30.0), p(66.0, -26.0), 4.0, 4.0),
        leaf(p(3.0, 30.0), p(56.0, 26.0), 4.0, 4.0),
        leaf(p(3.0, 52.0), p(36.0, 56.0), 4.0, 3.0),
    ]);
    let spine = [
        p(-66.0, 14.0),
        p(-40.0, -8.0),
        p(-12.0, 2.0),
        p(16.0, 14.0),
        p(42.0, -2.0),
        p(50.0, -34.0),
    ];
    let rings = Path::all(spine.iter().zip(spine.iter().skip(1)).flat_map(|(from, to)| {
        let side = (*to - *from).unit().turned() * 11.5;
        [0.25, 0.75].map(|share| {
            let at = from.towards(*to, share);
            crescent(at + side, at - side, 4.0, 3.0)
        })
    }));
    let cocoon = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 19.0, 29.0))
        .paper(Path::ellipse(p(0.0, 0.0), 16.0, 26.0))
        .tint(Path::ellipse(p(0.0, 0.0), 12.5, 22.5))
        // Its silk runs across.
        .paper(crescent(p(-13.0, -6.0), p(13.0, -12.0), 4.0, 3.0))
        .paper(crescent(p(-13.0, 4.0), p(13.0, -2.0), 4.0, 3.0))
        .paper(crescent(p(-13.0, 14.0), p(13.0, 8.0), 4.0, 3.0));
    Sheet::new()
        .paper(strip(&[p(0.0, -56.0), p(-2.0, -80.0), p(8.0, -97.0)], 6.0, 6.0))
        .paper(Path::polygon(&rim))
        .cut(leaf(p(0.0, -52.0), p(0.0, 88.0), 4.6, 0.0))
        .and(Sheet::new().cut(veins).and(cocoon.placed(66.0, 62.0, 1.0, 40.0)).folded())
        .cut(strip(&spine, 32.0, 34.0))
        .tint(strip(&spine, 23.0, 26.0))
        .paper(rings)
        .paper(Path::circle(p(51.0, -40.0), 11.0))
        .cut(Path::circle(p(55.0, -43.0), 2.6).and(Path::circle(p(46.0, -43.0), 2.6)))
        .placed(0.0, -3.5, 0.94, 0.0)
}

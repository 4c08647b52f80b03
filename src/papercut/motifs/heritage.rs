//! Crafts that are heritage: inkstones, embroidery and brocade of the Tujia and Miao, prints, carving.

use super::Motif;
use super::animal::{outline, ribbed, rosette};
use super::craft::mirrored;
use super::preserve::{both, coil};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, curl, drop, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "inkstone", draw: inkstone },
    Motif { name: "carved-inkstone", draw: carved_inkstone },
    Motif { name: "miao-butterfly", draw: miao_butterfly },
    Motif { name: "brocade", draw: brocade },
    Motif { name: "farm-print", draw: farm_print },
    Motif { name: "stone-carving", draw: stone_carving },
];

/// A brush that points down from the origin, 120 long.
fn brush() -> Sheet {
    Sheet::new()
        .cut(strip(&[p(0.0, -4.0), p(0.0, 84.0)], 15.0, 15.0))
        .paper(strip(&[p(0.0, 0.0), p(0.0, 80.0)], 9.0, 9.0))
        .cut(Path::rectangle(p(-6.0, 66.0), p(6.0, 69.0)))
        .paper(drop(p(0.0, 122.0), p(0.0, 92.0), 9.5))
        .tint(leaf(p(0.0, 90.0), p(0.0, 112.0), 5.0, 0.0))
        .paper(ring(p(0.0, -8.0), 5.0, 2.2))
}

/// A round inkstone with its well, an ink stick and a brush across it.
fn inkstone() -> Sheet {
    let stick = Sheet::new()
        .cut(Path::rectangle(p(-15.0, -42.0), p(15.0, 42.0)))
        .paper(Path::rectangle(p(-11.0, -38.0), p(11.0, 38.0)))
        .tint(Path::rectangle(p(-6.0, -30.0), p(6.0, 4.0)))
        .paper(Path::all([-22.0, -12.0, -2.0].map(|y: f64| leaf(p(-4.0, y), p(4.0, y), 5.0, 0.0))))
        .cut(Path::rectangle(p(-11.0, 24.0), p(11.0, 27.0)));
    let stone = Sheet::new()
        .paper(Path::circle(p(0.0, 0.0), 66.0))
        .cut(ring(p(0.0, 0.0), 60.0, 57.0))
        .cut(Path::circle(p(0.0, 0.0), 51.0))
        .tint(Path::circle(p(0.0, 0.0), 48.0))
        .paper(crescent(p(-44.0, 12.0), p(44.0, 12.0), 58.0, 30.0))
        .cut(crescent(p(-30.0, -14.0), p(30.0, -14.0), 20.0, 4.4))
        .paper(Path::all(
            [24.0, 34.0].map(|y: f64| strip(&[p(-26.0, y), p(0.0, y + 4.0), p(26.0, y)], 3.0, 3.0)),
        ));
    stone
        .placed(-8.0, 18.0, 1.0, 0.0)
        .and(stick.placed(50.0, -34.0, 0.94, 24.0))
        .and(brush().placed(-58.0, -76.0, 0.98, -32.0))
        .placed(0.0, 0.0, 1.025, 0.0)
}

/// An inkstone whose head is carved with a dragon's cloud and a pearl, bamboo beside it.
fn carved_inkstone() -> Sheet {
    let block = |grow: f64| {
        outline(&[
            -50.0 - grow,
            86.0 + grow,
            -50.0 - grow,
            86.0 + grow,
            -58.0 - grow,
            20.0,
            -54.0 - grow,
            -40.0,
            -30.0,
            -74.0 - grow,
            6.0,
            -70.0 - grow,
            34.0,
            -82.0 - grow,
            56.0 + grow,
            -44.0,
            56.0 + grow,
            20.0,
            50.0 + grow,
            86.0 + grow,
            50.0 + grow,
            86.0 + grow,
        ])
    };
    let clouds = coil(p(-28.0, -40.0), 19.0, 90.0, 1.5, 6.0)
        .and(coil(p(28.0, -46.0), 21.0, 270.0, -1.5, 6.0))
        .and(strip(&[p(-44.0, -18.0), p(-10.0, -28.0), p(20.0, -16.0), p(46.0, -22.0)], 5.0, 3.0))
        .and(crescent(p(-8.0, -52.0), p(10.0, -56.0), 6.0, 4.0));
    let pool = |grow: f64| {
        outline(&[
            -36.0 - grow,
            74.0 + grow,
            -36.0 - grow,
            74.0 + grow,
            -40.0 - grow,
            20.0,
            -26.0,
            0.0 - grow,
            0.0,
            -4.0 - grow,
            26.0,
            0.0 - grow,
            40.0 + grow,
            20.0,
            36.0 + grow,
            74.0 + grow,
            36.0 + grow,
            74.0 + grow,
        ])
    };
    let bamboo = veined_leaf(p(54.0, 30.0), p(90.0, -12.0), 14.0, 2.0, 0)
        .and(veined_leaf(p(54.0, 34.0), p(94.0, 34.0), 14.0, 2.0, 0))
        .and(veined_leaf(p(54.0, 38.0), p(82.0, 70.0), 13.0, 2.0, 0));
    bamboo
        .folded()
        .cut(block(4.0))
        .paper(block(0.0))
        .cut(clouds)
        .tint(Path::circle(p(2.0, -34.0), 7.0))
        .cut(pool(3.4))
        .tint(pool(0.0))
        .paper(Path::ellipse(p(0.0, 16.0), 29.0, 14.0))
        .cut(crescent(p(-18.0, 16.0), p(18.0, 16.0), 8.0, 4.0))
        .paper(Path::all([48.0, 60.0].map(|y: f64| strip(&[p(-22.0, y), p(22.0, y)], 2.6, 2.6))))
        .and(brush().placed(58.0, -52.0, 0.8, 40.0))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// The butterfly mother of the Miao, a flower on each wing.
fn miao_butterfly() -> Sheet {
    let upper = |grow: f64| {
        outline(&[
            4.0,
            -8.0,
            24.0,
            -46.0 - grow,
            56.0,
            -72.0 - grow,
            88.0 + grow,
            -66.0,
            92.0 + grow,
            -36.0,
            72.0,
            -8.0 + grow,
            36.0,
            4.0 + grow,
        ])
    };
    let lower = |grow: f64| {
        outline(&[
            4.0,
            6.0,
            34.0,
            6.0 - grow,
            64.0 + grow,
            20.0,
            70.0 + grow,
            52.0,
            48.0,
            78.0 + grow,
            24.0,
            60.0,
            8.0,
            34.0,
        ])
    };
    let wing = Sheet::new()
        .paper(lower(0.0))
        .cut(upper(4.0))
        .paper(upper(0.0))
        .cut(crescent(p(20.0, -22.0), p(78.0, -58.0), 16.0, 4.0))
        .cut(teeth(p(84.0, -60.0), p(74.0, -14.0), 8.0, 6, -7.0))
        .tint(drop(p(12.0, -6.0), p(34.0, -22.0), 9.0))
        .and(rosette(p(60.0, -36.0), 17.0, 6))
        .cut(ring(p(60.0, -36.0), 22.0, 19.6))
        .cut(coil(p(46.0, 40.0), 15.0, 330.0, 1.5, 5.0))
        .tint(beads(p(64.0, 34.0), p(50.0, 68.0), -4.0, 3, (4.0, 3.4)))
        .cut(teeth(p(20.0, 16.0), p(50.0, 18.0), 3.0, 4, -6.0))
        .paper(strip(&[p(3.0, -34.0), p(12.0, -70.0), p(30.0, -90.0)], 4.0, 3.0))
        .paper(coil(p(30.0, -84.0), 7.0, 0.0, 1.3, 3.6))
        .paper(leaf(p(30.0, 70.0), p(16.0, 98.0), 9.0, 2.0));
    let body = Sheet::new()
        .cut(Path::ellipse(p(0.0, 14.0), 13.0, 52.0))
        .paper(Path::ellipse(p(0.0, 16.0), 9.6, 48.0))
        .paper(Path::circle(p(0.0, -36.0), 11.0))
        .cut(both(Path::circle(p(4.6, -39.0), 2.2)))
        .tint(Path::all(
            [-12.0, 2.0, 16.0, 30.0, 44.0].map(|y: f64| leaf(p(-7.0, y), p(7.0, y), 6.0, 0.0)),
        ));
    wing.folded().and(body).placed(0.0, -1.9, 0.970, 0.0)
}

/// Brocade of the Tujia: bands of stepped lozenges and hooks with a fringe.
fn brocade() -> Sheet {
    let lozenge = |y: f64, r: f64| {
        let ring = |r: f64| Path::polygon(&[p(0.0, y - r), p(r, y), p(0.0, y + r), p(-r, y)]);
        Sheet::new()
            .tint(ring(r))
            .paper(ring(r - 7.0))
            .cut(ring(r - 12.0))
            .tint(ring(r - 16.0))
            .paper(around(&leaf(p(0.0, y - 1.0), p(0.0, y - 8.0), 5.0, 0.0), p(0.0, y), 4))
    };
    let hook = |x: f64, y: f64, way: f64| {
        let at = |dx: f64, dy: f64| p(x + dx * way, y + dy);
        Path::polygon(&[
            at(0.0, 0.0),
            at(18.0, -18.0),
            at(30.0, -6.0),
            at(22.0, 2.0),
            at(18.0, -2.0),
            at(22.0, -6.0),
            at(18.0, -10.0),
            at(6.0, 2.0),
        ])
    };
    let hooks = Path::all([-38.0, 0.0, 38.0].map(|y| {
        hook(30.0, y - 3.0, 1.0).and(
            hook(30.0, y - 3.0, 1.0)
                .map(Affine::stretch(1.0, -1.0).then(Affine::shift(0.0, 2.0 * y))),
        )
    }));
    let cloth = Path::rectangle(p(-66.0, -72.0), p(66.0, 66.0));
    let zigzag = |x: f64| {
        teeth(p(x, -68.0), p(x, 62.0), 0.0, 11, 7.0).and(teeth(
            p(x, 62.0),
            p(x, -68.0),
            0.0,
            11,
            7.0,
        ))
    };
    let fringe = Path::all((0..12).map(|idx| {
        let x = -60.5 + 11.0 * f64::from(idx);
        strip(&[p(x, 66.0), p(x, 88.0)], 5.0, 3.4)
    }));
    Sheet::new()
        .paper(strip(&[p(-82.0, -78.0), p(82.0, -78.0)], 12.0, 12.0))
        .paper(both(Path::circle(p(84.0, -78.0), 8.0)))
        .cut(beads(p(-66.0, -78.0), p(66.0, -78.0), 0.0, 7, (2.4, 2.4)))
        .paper(fringe)
        .paper(cloth)
        .cut(both(Path::rectangle(p(46.0, -72.0), p(48.6, 66.0))))
        .tint(both(zigzag(57.0)))
        .cut(both(hooks))
        .and(lozenge(-46.0, 24.0))
        .and(lozenge(-1.0, 24.0))
        .and(lozenge(44.0, 24.0))
        .placed(0.0, 0.0, 0.920, 0.0)
}

/// A print of farm life: an ox and a girl with her flowers under the sun, in its frame.
fn farm_print() -> Sheet {
    let frame = Sheet::new()
        .paper(Path::rectangle(p(-74.0, -74.0), p(74.0, 74.0)))
        .cut(Path::rectangle(p(-68.0, -68.0), p(68.0, 68.0)))
        .tint(Path::rectangle(p(-65.0, -65.0), p(65.0, 65.0)))
        .cut(Path::circle(p(40.0, -40.0), 19.0))
        .paper(Path::circle(p(40.0, -40.0), 14.0))
        .paper(around(&leaf(p(40.0, -57.0), p(40.0, -64.0), 5.0, 0.0), p(40.0, -40.0), 10));
    let ox = Sheet::new()
        .paper(outline(&[
            -54.0, 6.0, -40.0, -8.0, -20.0, -2.0, 10.0, -6.0, 44.0, -4.0, 54.0, 10.0, 52.0, 44.0,
            52.0, 44.0, 40.0, 44.0, 40.0, 44.0, 36.0, 26.0, 0.0, 28.0, -6.0, 44.0, -6.0, 44.0,
            -18.0, 44.0, -18.0, 44.0, -20.0, 24.0, -36.0, 24.0, -56.0, 20.0,
        ]))
        .paper(crescent(p(-46.0, -4.0), p(-26.0, -30.0), 12.0, 7.0))
        .paper(crescent(p(-34.0, -4.0), p(-10.0, -24.0), 12.0, 6.0))
        .cut(Path::circle(p(-44.0, 6.0), 3.6))
        .paper(Path::circle(p(-44.0, 6.0), 1.6))
        .cut(curl(p(12.0, 10.0), 11.0, 0.0, 1.4, 4.0))
        .cut(curl(p(38.0, 8.0), 8.0, 0.0, -1.3, 4.0))
        .cut(teeth(p(-22.0, 4.0), p(-22.0, 22.0), 0.0, 3, -6.0))
        .paper(strip(&[p(52.0, 4.0), p(60.0, 18.0), p(57.0, 34.0)], 4.0, 5.0));
    let girl = Sheet::new()
        .cut(Path::circle(p(0.0, -26.0), 14.0))
        .paper(Path::circle(p(0.0, -26.0), 11.0))
        .cut(crescent(p(-9.0, -26.0), p(9.0, -26.0), 8.0, 3.6))
        .paper(both(Path::circle(p(11.0, -34.0), 5.0)))
        .paper(Path::polygon(&[p(-8.0, -14.0), p(8.0, -14.0), p(18.0, 14.0), p(-18.0, 14.0)]))
        .cut(Path::all([-8.0, 0.0, 8.0].map(|x: f64| Path::circle(p(x, 4.0), 2.6))))
        .paper(strip(&[p(8.0, -8.0), p(20.0, -20.0), p(24.0, -36.0)], 5.0, 4.0))
        .and(rosette(p(26.0, -42.0), 10.0, 5));
    let ground = teeth(p(-62.0, 58.0), p(62.0, 58.0), 0.0, 13, 11.0);
    frame
        .and(ox.placed(0.0, 10.0, 1.0, 0.0))
        .and(girl.placed(14.0, -6.0, 0.94, 0.0))
        .paper(ground)
        .paper(Path::rectangle(p(-65.0, 56.0), p(65.0, 65.0)))
        .and(ribbed(p(-60.0, 56.0), p(-56.0, -40.0), 15.0, 5.0))
        .paper(Path::circle(p(-46.0, -46.0), 7.0))
        .cut(Path::circle(p(-46.0, -46.0), 2.6))
        .placed(0.0, 0.0, 1.0, 0.0)
}

/// A Buddha's head before its halo in a niche of rock, lotus below.
fn stone_carving() -> Sheet {
    let halo = Sheet::new()
        .paper(Path::circle(p(0.0, -20.0), 72.0))
        .cut(around(&leaf(p(0.0, -74.0), p(0.0, -90.0), 9.0, 0.0), p(0.0, -20.0), 20))
        .cut(ring(p(0.0, -20.0), 52.0, 49.0))
        .tint(Path::circle(p(0.0, -20.0), 46.0));
    let face = mirrored(&[0.0, -44.0, 18.0, -42.0, 25.0, -26.0, 23.0, -4.0, 12.0, 12.0, 0.0, 16.0]);
    let hair = mirrored(&[
        0.0, -76.0, 10.0, -74.0, 13.0, -62.0, 27.0, -52.0, 30.0, -30.0, 25.0, -26.0, 20.0, -36.0,
        0.0, -40.0,
    ]);
    let curls = Path::all(
        [(0.0, -68.0), (-9.0, -57.0), (9.0, -57.0), (-19.0, -47.0), (0.0, -47.0), (19.0, -47.0)]
            .map(|(x, y)| ring(p(x, y), 4.0, 1.8)),
    );
    let features = Sheet::new()
        .paper(crescent(p(4.0, -22.0), p(20.0, -23.0), 4.0, 2.6))
        .paper(crescent(p(20.0, -15.0), p(5.0, -14.0), 3.0, 3.0))
        .paper(leaf(p(29.0, -28.0), p(26.0, 6.0), 9.0, -1.0));
    let robe = mirrored(&[0.0, 22.0, 14.0, 18.0, 44.0, 30.0, 60.0, 58.0, 56.0, 72.0, 0.0, 74.0]);
    let folds = Path::all([
        both(crescent(p(12.0, 24.0), p(34.0, 66.0), 6.0, 4.0)),
        both(crescent(p(28.0, 30.0), p(48.0, 64.0), 5.0, 4.0)),
    ]);
    let lotus = Path::all([-66.0, -44.0, -22.0, 0.0, 22.0, 44.0, 66.0].map(|x: f64| {
        leaf(p(x * 0.86, 94.0 - x.abs() * 0.08), p(x, 66.0 - (66.0 - x.abs()) * 0.04), 21.0, 0.0)
    }));
    let marks = Path::all(
        [-44.0, -22.0, 0.0, 22.0, 44.0]
            .map(|x: f64| leaf(p(x * 0.9, 89.0), p(x * 0.98, 75.0), 6.0, 0.0)),
    );
    halo.cut(robe.map(Affine::stretch(1.08, 0.98)))
        .paper(robe)
        .cut(folds)
        .tint(leaf(p(0.0, 68.0), p(0.0, 24.0), 18.0, 0.0))
        .paper(strip(&[p(0.0, 6.0), p(0.0, 24.0)], 20.0, 26.0))
        .cut(crescent(p(-11.0, 18.0), p(11.0, 18.0), -3.0, 3.0))
        .cut(face.map(Affine::stretch(1.16, 1.06)))
        .cut(hair.map(Affine::stretch(1.14, 1.04)))
        .tint(face)
        .paper(hair)
        .tint(curls)
        .and(features.folded())
        .paper(leaf(p(-1.0, -20.0), p(0.0, -5.0), 5.0, 0.0))
        .paper(leaf(p(-7.0, 3.0), p(7.0, 3.0), 4.4, -1.0))
        .paper(Path::circle(p(0.0, -31.0), 2.6))
        .cut(Path::rectangle(p(-76.0, 70.0), p(76.0, 74.0)))
        .paper(lotus)
        .tint(marks)
        .placed(0.0, 0.0, 0.98, 0.0)
}

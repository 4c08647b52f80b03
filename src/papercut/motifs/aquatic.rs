//! What swims: fish, crabs and shrimps.

use super::Motif;
use super::animal::{outline, ribbed, rosette};
use super::plant::Stem;
use super::preserve::both;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, curl, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "fish", draw: fish },
    Motif { name: "sucker-fish", draw: sucker_fish },
    Motif { name: "crab", draw: crab },
    Motif { name: "shrimp", draw: shrimp },
];

/// A carp that leaps between two waves.
fn fish() -> Sheet {
    let spine = Stem(p(80.0, -60.0), p(44.0, -30.0), p(-14.0, -54.0), p(-58.0, -8.0));
    // Along the spine (0: nose, 1: root of the tail) and away from it (towards the back).
    let at = |along: f64, out: f64| spine.at(along) + spine.way(along, 90.0) * out;
    let half = [7.0, 19.0, 27.0, 31.0, 32.0, 31.0, 27.0, 22.0, 16.0, 12.0, 10.0];
    let edge = |sign: f64| {
        let edge = half.iter().enumerate();
        edge.map(move |(idx, half)| at(idx as f64 / 10.0, sign * half)).collect::<Vec<_>>()
    };
    let mut rim = edge(1.0);
    rim.extend(edge(-1.0).into_iter().rev());
    let rows = [
        (0.37, 5, 56.0),
        (0.45, 4, 50.0),
        (0.53, 5, 54.0),
        (0.61, 4, 44.0),
        (0.69, 3, 36.0),
        (0.77, 3, 30.0),
        (0.85, 2, 18.0),
        (0.93, 1, 11.0),
    ];
    let scales = rows.map(|(along, n, room)| {
        Path::all((0..n).map(|idx| {
            let step = room / f64::from(n);
            let out = (f64::from(idx) - f64::from(n - 1) / 2.0) * step;
            crescent(at(along, out + step * 0.46), at(along, out - step * 0.46), -7.0, 4.4)
        }))
    });
    let fins = Path::all([
        // The fin on its back, then those of its belly.
        Path::blob(&[
            at(0.34, 26.0),
            at(0.4, 52.0),
            at(0.55, 43.0),
            at(0.74, 33.0),
            at(0.78, 14.0),
        ]),
        leaf(at(0.36, -24.0), at(0.5, -62.0), 22.0, -5.0),
        leaf(at(0.6, -24.0), at(0.74, -50.0), 17.0, -4.0),
        leaf(at(0.82, -10.0), at(0.95, -30.0), 13.0, -3.0),
    ]);
    let rays = Path::all([0.38, 0.45, 0.52, 0.59, 0.66].map(|along| {
        leaf(
            at(along, 33.0 - 20.0 * (along - 0.38)),
            at(along + 0.02, 47.0 - 52.0 * (along - 0.38)),
            3.6,
            0.0,
        )
    }))
    .and(leaf(at(0.41, -34.0), at(0.48, -56.0), 4.0, -1.0))
    .and(leaf(at(0.64, -30.0), at(0.72, -46.0), 3.6, -1.0));
    let tail = Sheet::new()
        .paper(outline(&[
            -10.0, -8.0, -9.0, 6.0, -24.0, 24.0, -34.0, 54.0, -34.0, 54.0, -14.0, 46.0, 0.0, 32.0,
            0.0, 32.0, 14.0, 46.0, 34.0, 54.0, 34.0, 54.0, 24.0, 24.0, 9.0, 6.0, 10.0, -8.0,
        ]))
        .cut(both(leaf(p(9.0, 20.0), p(28.0, 48.0), 4.4, 2.0)))
        .cut(both(leaf(p(3.5, 18.0), p(13.0, 40.0), 4.0, 1.0)))
        .placed(-58.0, -8.0, 1.0, 46.0);
    let head = Sheet::new()
        .cut(crescent(at(0.28, 27.0), at(0.27, -27.0), 16.0, 5.0))
        .tint(Path::circle(at(0.14, 6.0), 9.0))
        .paper(Path::circle(at(0.14, 6.0), 5.0))
        .cut(Path::circle(at(0.13, 7.0), 1.8))
        .cut(leaf(at(-0.05, -3.0), at(0.08, -10.0), 4.4, 1.0))
        .cut(crescent(at(0.2, -6.0), at(0.13, -17.0), -3.0, 3.0));
    let barbels = strip(&[at(0.02, -6.0), at(0.0, -18.0), at(0.06, -28.0)], 4.4, 2.4).and(strip(
        &[at(0.0, -2.0), at(-0.09, -8.0), at(-0.1, -20.0), at(-0.05, -28.0)],
        4.4,
        2.4,
    ));
    let carp = Sheet::new()
        .paper(barbels)
        .paper(fins)
        .cut(rays)
        .paper(Path::blob(&rim))
        .and(tail)
        .cut(Path::all(scales))
        .and(head)
        .placed(4.0, -12.0, 0.9, -8.0);
    wave()
        .folded()
        .map(Affine::stretch(1.0, 0.76).then(Affine::shift(0.0, 27.0)))
        .and(carp)
        .placed(0.0, 0.0, 0.89, 0.0)
}

/// A sea whose right crest curls over towards the fold.
fn wave() -> Sheet {
    let body = outline(&[
        -4.0, 97.0, -4.0, 97.0, -4.0, 70.0, -4.0, 70.0, 16.0, 58.0, 32.0, 64.0, 40.0, 70.0, 40.0,
        70.0, 52.0, 52.0, 52.0, 34.0, 40.0, 24.0, 56.0, 6.0, 80.0, 8.0, 94.0, 30.0, 88.0, 52.0,
        70.0, 76.0, 40.0, 92.0,
    ]);
    Sheet::new()
        .paper(body)
        .paper(curl(p(44.0, 30.0), 14.0, 60.0, -1.3, 8.0))
        .cut(crescent(p(44.0, 82.0), p(66.0, 22.0), -18.0, 4.6))
        .cut(crescent(p(60.0, 76.0), p(80.0, 28.0), -11.0, 4.0))
        .cut(crescent(p(4.0, 80.0), p(32.0, 80.0), 9.0, 4.0))
        .cut(crescent(p(10.0, 87.0), p(26.0, 87.0), 5.0, 3.4))
        .paper(Path::circle(p(28.0, 36.0), 4.0))
        .paper(Path::circle(p(38.0, 6.0), 3.4))
}

/// A Chinese sucker: the sail on its back, three bands, ripples and weeds.
fn sucker_fish() -> Sheet {
    let body = |grow: f64| {
        outline(&[
            -92.0 - grow,
            30.0,
            -88.0,
            20.0 - grow,
            -70.0,
            0.0 - grow,
            -46.0,
            -20.0 - grow,
            -16.0,
            -18.0 - grow,
            14.0,
            -6.0 - grow,
            44.0,
            8.0 - grow,
            66.0 + grow,
            14.0 - grow,
            68.0 + grow,
            32.0 + grow,
            40.0,
            46.0 + grow,
            4.0,
            58.0 + grow,
            -34.0,
            60.0 + grow,
            -66.0,
            50.0 + grow,
            -88.0,
            38.0 + grow,
        ])
    };
    let sail = outline(&[
        -52.0, -12.0, -52.0, -12.0, -38.0, -54.0, -8.0, -97.0, -8.0, -97.0, -2.0, -52.0, 16.0,
        -26.0, 62.0, -8.0, 62.0, -8.0, 54.0, 12.0, 54.0, 12.0,
    ]);
    let rays = Path::all([
        leaf(p(-40.0, -24.0), p(-14.0, -82.0), 5.0, 2.0),
        leaf(p(-29.0, -24.0), p(-9.0, -74.0), 5.0, 1.0),
        leaf(p(-17.0, -22.0), p(-6.0, -56.0), 5.0, 0.0),
        leaf(p(-4.0, -18.0), p(4.0, -39.0), 5.0, 0.0),
        leaf(p(10.0, -13.0), p(18.0, -26.0), 4.4, 0.0),
        leaf(p(24.0, -7.0), p(33.0, -18.0), 4.0, 0.0),
        leaf(p(38.0, -1.0), p(47.0, -11.0), 3.6, 0.0),
    ]);
    let tail = Sheet::new()
        .paper(outline(&[
            58.0, 16.0, 70.0, 14.0, 84.0, -4.0, 98.0, -14.0, 98.0, -14.0, 96.0, 6.0, 84.0, 23.0,
            84.0, 23.0, 96.0, 40.0, 98.0, 60.0, 98.0, 60.0, 84.0, 50.0, 70.0, 34.0, 58.0, 32.0,
        ]))
        .cut(leaf(p(72.0, 20.0), p(93.0, -4.0), 4.0, 1.0))
        .cut(leaf(p(72.0, 27.0), p(93.0, 50.0), 4.0, -1.0));
    let bands = Path::all([
        strip(&[p(-48.0, -12.0), p(-41.0, 20.0), p(-50.0, 51.0)], 14.0, 12.0),
        strip(&[p(-2.0, -6.0), p(6.0, 22.0), p(-5.0, 52.0)], 20.0, 14.0),
        strip(&[p(44.0, 14.0), p(48.0, 26.0), p(42.0, 40.0)], 14.0, 11.0),
    ]);
    let scale = |x: f64, y: f64| crescent(p(x, y - 6.0), p(x, y + 6.0), 5.0, 3.4);
    let scales = Path::all([
        scale(-22.0, -2.0),
        scale(-22.0, 14.0),
        scale(-22.0, 30.0),
        scale(-22.0, 46.0),
        scale(-31.0, 6.0),
        scale(-31.0, 22.0),
        scale(-31.0, 38.0),
        scale(31.0, 14.0),
        scale(31.0, 30.0),
        scale(22.0, 6.0),
        scale(22.0, 22.0),
        scale(22.0, 38.0),
    ]);
    let head = Sheet::new()
        .paper(outline(&[
            -92.0, 30.0, -88.0, 20.0, -70.0, 0.0, -60.0, -8.0, -60.0, -8.0, -53.0, 18.0, -62.0,
            52.0, -62.0, 52.0, -88.0, 38.0,
        ]))
        .cut(crescent(p(-62.0, -4.0), p(-64.0, 46.0), 8.0, 3.6))
        .cut(Path::circle(p(-74.0, 18.0), 5.4))
        .paper(Path::circle(p(-74.0, 18.0), 2.6))
        .cut(leaf(p(-93.0, 33.0), p(-78.0, 36.0), 3.2, 1.0));
    let fins = Path::all([
        leaf(p(-54.0, 48.0), p(-30.0, 80.0), 15.0, 3.0),
        leaf(p(-8.0, 54.0), p(18.0, 80.0), 15.0, 3.0),
        leaf(p(36.0, 44.0), p(62.0, 68.0), 13.0, 3.0),
    ]);
    let ripple = |x: f64, y: f64| {
        Path::all([
            crescent(p(x - 17.0, y), p(x + 17.0, y), 9.0, 4.4),
            crescent(p(x - 8.0, y + 2.0), p(x + 8.0, y + 2.0), 5.0, 4.0),
        ])
    };
    Sheet::new()
        .paper(Path::all([
            ripple(-62.0, 84.0),
            ripple(-24.0, 95.0),
            ripple(18.0, 95.0),
            ripple(58.0, 84.0),
        ]))
        .paper(beads(p(-82.0, -14.0), p(-70.0, -60.0), 4.0, 3, (5.0, 8.0)))
        .cut(beads(p(-82.0, -14.0), p(-70.0, -60.0), 4.0, 3, (2.0, 4.0)))
        .paper(fins)
        .paper(sail)
        .cut(rays)
        .and(tail)
        .paper(body(0.0))
        .tint(body(-4.6))
        .paper(bands)
        .paper(scales)
        .and(head)
        .placed(0.0, -2.0, 0.9, 0.0)
}

/// A crab from above, under a chrysanthemum.
fn crab() -> Sheet {
    let limb = |points: [Point; 3]| strip(&points, 9.0, 1.5);
    let side = Sheet::new()
        .paper(limb([p(46.0, 10.0), p(82.0, 2.0), p(96.0, 20.0)]))
        .paper(limb([p(44.0, 22.0), p(78.0, 24.0), p(86.0, 46.0)]))
        .paper(limb([p(36.0, 32.0), p(64.0, 44.0), p(68.0, 68.0)]))
        .paper(limb([p(26.0, 40.0), p(44.0, 60.0), p(42.0, 84.0)]))
        // The claw and its arm.
        .paper(strip(&[p(40.0, -4.0), p(66.0, -12.0), p(74.0, -34.0)], 11.0, 9.0))
        .paper(leaf(p(78.0, -22.0), p(30.0, -90.0), 40.0, -8.0))
        .cut(leaf(p(54.0, -54.0), p(27.0, -96.0), 9.0, -4.0))
        .cut(teeth(p(57.0, -60.0), p(44.0, -82.0), 3.0, 3, -6.0))
        .tint(leaf(p(72.0, -34.0), p(76.0, -64.0), 8.0, 3.0))
        .paper(strip(&[p(9.0, -14.0), p(11.0, -28.0)], 4.0, 4.0))
        .paper(Path::circle(p(12.0, -32.0), 6.0))
        .cut(Path::circle(p(12.0, -32.0), 2.4));
    let shell = outline(&[
        0.0, -22.0, 26.0, -22.0, 44.0, -10.0, 58.0, 2.0, 58.0, 2.0, 50.0, 22.0, 28.0, 42.0, 0.0,
        48.0, -28.0, 42.0, -50.0, 22.0, -58.0, 2.0, -58.0, 2.0, -44.0, -10.0, -26.0, -22.0,
    ]);
    let back = Sheet::new()
        .cut(crescent(p(44.0, 24.0), p(46.0, -2.0), -4.0, 4.0))
        .cut(crescent(p(30.0, 36.0), p(36.0, 6.0), -5.0, 4.0))
        .cut(crescent(p(22.0, -14.0), p(44.0, 0.0), 3.0, 3.0));
    let waves = Path::all([-24.0, 0.0, 24.0].map(|x: f64| {
        crescent(p(x - 11.0, 92.0 - x * x / 100.0), p(x + 11.0, 92.0 - x * x / 100.0), 9.0, 4.0)
    }));
    side.folded()
        .cut(shell.map(Affine::scale(1.06)))
        .paper(shell)
        .and(back.folded())
        .cut(teeth(p(-18.0, -18.0), p(18.0, -18.0), 1.0, 6, -7.0))
        .and(rosette(p(0.0, 16.0), 19.0, 8))
        .cut(ring(p(0.0, 16.0), 24.6, 22.4))
        .and(rosette(p(0.0, -72.0), 20.0, 8))
        .paper(waves)
        .placed(0.0, 5.9, 0.965, 0.0)
}

/// A shrimp that curls within its own feelers.
fn shrimp() -> Sheet {
    // Along the bow of the body (0: head, 1: root of the tail) and away from it (outwards).
    let at = |along: f64, out: f64| p(6.0, 4.0) + Point::polar(48.0 + out, -72.0 + 270.0 * along);
    let half = [5.0, 13.0, 19.0, 21.0, 20.0, 18.0, 16.0, 13.0, 10.0, 7.0];
    let edge = |sign: f64| {
        let edge = half.iter().enumerate();
        edge.map(move |(idx, half)| at(idx as f64 / 9.0, sign * half)).collect::<Vec<_>>()
    };
    let mut rim = edge(1.0);
    rim.extend(edge(-1.0).into_iter().rev());
    let plates = [(0.38, 21.0), (0.49, 19.0), (0.6, 17.0), (0.7, 14.0), (0.8, 11.0), (0.9, 9.0)];
    let plates = plates
        .map(|(along, half)| crescent(at(along, half + 1.0), at(along, -half - 1.0), -7.0, 4.0));
    let legs = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
        .map(|along: f64| leaf(at(along, -10.0), at(along + 0.09, -37.0 + 6.0 * along), 5.5, 2.0));
    let feelers = Path::all([
        strip(
            &[
                at(0.0, 2.0),
                p(-72.0, -22.0),
                p(-80.0, -50.0),
                p(-52.0, -80.0),
                p(0.0, -94.0),
                p(50.0, -80.0),
            ],
            5.0,
            2.4,
        ),
        strip(
            &[at(0.0, -2.0), p(-74.0, 6.0), p(-86.0, 36.0), p(-66.0, 68.0), p(-30.0, 88.0)],
            5.0,
            2.4,
        ),
        strip(&[at(0.0, 0.0), p(-72.0, -8.0), p(-94.0, -20.0)], 4.4, 2.4),
        // The horn of its head.
        leaf(at(0.16, 9.0), p(-64.0, -40.0), 9.0, -2.0),
    ]);
    let tail = [(p(-62.0, 32.0), -3.0), (p(-50.0, 14.0), 0.0), (p(-48.0, 58.0), -5.0)];
    let tail = tail
        .into_iter()
        .fold(Sheet::new(), |tail, (tip, bend)| tail.and(ribbed(at(0.97, 0.0), tip, 17.0, bend)));
    let weeds = ribbed(p(4.0, 97.0), p(94.0, 22.0), 14.0, -21.0).and(ribbed(
        p(-10.0, 94.0),
        p(66.0, 60.0),
        11.0,
        -9.0,
    ));
    weeds
        .paper(feelers)
        .paper(Path::all(legs))
        .and(tail)
        .paper(Path::blob(&rim))
        .cut(Path::all(plates))
        .cut(crescent(at(0.29, 20.0), at(0.29, -14.0), -12.0, 4.0))
        .cut(crescent(at(0.2, 12.0), at(0.2, -6.0), -6.0, 3.4))
        .tint(Path::circle(at(0.1, 3.0), 6.0))
        .paper(Path::circle(at(0.1, 3.0), 3.0))
        .placed(-0.3, -4.2, 0.965, 0.0)
}

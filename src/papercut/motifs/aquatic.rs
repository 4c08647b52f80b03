//! What swims: fish, crabs and shrimps.

use super::Motif;
use super::animal::{outline, rib, ribbed, rosette};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{crescent, curl, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each drawing.
pub const MOTIFS: &[Motif] = &[
    Motif { name: "fish", draw: fish },
    Motif { name: "crab", draw: crab },
    Motif { name: "shrimp", draw: shrimp },
];

/// A carp that bends about a lotus, over waves.
fn fish() -> Sheet {
    // Along the bow of the body (0: nose, 1: root of the tail) and away from it (outwards).
    let at = |along: f64, out: f64| p(0.0, -34.0) + Point::polar(64.0 + out, 78.0 + 160.0 * along);
    let half = [9.0, 18.0, 24.0, 27.0, 28.0, 26.0, 22.0, 17.0, 12.0, 8.0];
    let edge = |sign: f64| {
        let edge = half.iter().enumerate();
        edge.map(move |(idx, half)| at(idx as f64 / 9.0, sign * half)).collect::<Vec<_>>()
    };
    let mut rim = edge(1.0);
    rim.extend(edge(-1.0).into_iter().rev());
    let rows = [
        (0.39, 4, 46.0),
        (0.48, 3, 36.0),
        (0.57, 4, 42.0),
        (0.66, 3, 31.0),
        (0.75, 3, 27.0),
        (0.84, 2, 15.0),
        (0.92, 1, 8.0),
    ];
    let scales = rows.map(|(along, n, room)| {
        Path::all((0..n).map(|idx| {
            let step = room / f64::from(n);
            let out = (f64::from(idx) - f64::from(n - 1) / 2.0) * step;
            crescent(at(along, out + step * 0.46), at(along, out - step * 0.46), 8.0, 4.6)
        }))
    });
    let fins = Path::all([
        // The fin on its back, then those of its belly.
        Path::blob(&[at(0.32, -22.0), at(0.42, -42.0), at(0.74, -32.0), at(0.70, -15.0)]),
        leaf(at(0.36, 20.0), at(0.52, 36.0), 13.0, -4.0),
        leaf(at(0.70, 12.0), at(0.82, 28.0), 11.0, -3.0),
    ]);
    let rays = Path::all([0.0, 1.0, 2.0, 3.0, 4.0].map(|idx: f64| {
        let along = 0.42 + 0.06 * idx;
        leaf(at(along, -29.0 + 2.0 * idx), at(along + 0.03, -39.0 + 2.0 * idx), 3.0, 0.0)
    }));
    let tail = Sheet::new()
        .paper(outline(&[
            -40.0, 6.0, -49.0, -10.0, -44.0, -36.0, -54.0, -67.0, -54.0, -67.0, -64.0, -46.0,
            -73.0, -36.0, -73.0, -36.0, -84.0, -26.0, -96.0, -16.0, -96.0, -16.0, -84.0, 4.0,
            -66.0, 4.0, -54.0, 14.0,
        ]))
        .cut(leaf(p(-53.0, -16.0), p(-54.0, -52.0), 4.0, -3.0))
        .cut(leaf(p(-60.0, -12.0), p(-69.0, -34.0), 3.6, 0.0))
        .cut(leaf(p(-65.0, -6.0), p(-87.0, -14.0), 4.0, 3.0));
    let head = Sheet::new()
        .cut(crescent(at(0.29, 24.0), at(0.29, -24.0), -14.0, 5.0))
        .cut(crescent(at(0.23, 17.0), at(0.21, -8.0), -6.0, 3.6))
        .cut(Path::circle(at(0.11, -4.0), 6.5))
        .paper(Path::circle(at(0.11, -4.0), 3.6))
        .cut(leaf(at(-0.04, 3.0), at(0.07, 8.0), 3.6, -1.0));
    let lotus = Sheet::new()
        .paper(leaf(p(2.0, -38.0), p(46.0, -66.0), 16.0, -6.0))
        .cut(leaf(p(1.0, -34.0), p(25.0, -86.0), 24.0, -5.0))
        .paper(leaf(p(1.0, -36.0), p(25.0, -81.0), 18.0, -5.0))
        .tint(rib(p(1.0, -36.0), p(25.0, -81.0), -5.0, (0.25, 0.85), 7.0))
        .folded()
        .cut(leaf(p(0.0, -34.0), p(0.0, -101.0), 27.0, 0.0))
        .paper(leaf(p(0.0, -36.0), p(0.0, -96.0), 21.0, 0.0))
        .tint(leaf(p(0.0, -46.0), p(0.0, -86.0), 9.0, 0.0));
    let barbels = strip(&[at(0.0, 5.0), at(-0.06, 12.0), at(-0.04, 20.0)], 3.4, 2.0).and(strip(
        &[at(0.0, -5.0), at(-0.06, -10.0), at(-0.05, -17.0)],
        3.4,
        2.0,
    ));
    water()
        .paper(barbels)
        .paper(fins)
        .cut(rays)
        .paper(Path::blob(&rim))
        .and(tail)
        .cut(Path::all(scales))
        .and(head)
        .and(lotus)
        .placed(0.0, 0.5, 0.97, 0.0)
}

/// A sea below a fish, with a crest on either side.
fn water() -> Sheet {
    let ripples = [(-49.0, 75.0), (-17.0, 86.0), (17.0, 86.0), (49.0, 75.0)].map(|(x, y)| {
        crescent(p(x - 11.0, y), p(x + 11.0, y), 9.0, 3.8).and(crescent(
            p(x - 5.0, y + 1.0),
            p(x + 5.0, y + 1.0),
            4.0,
            3.0,
        ))
    });
    let sea = [
        -84.0, 40.0, -84.0, 40.0, -70.0, 60.0, -51.0, 59.0, -51.0, 59.0, -36.0, 74.0, -17.0, 70.0,
        -17.0, 70.0, 0.0, 80.0, 17.0, 70.0, 17.0, 70.0, 36.0, 74.0, 51.0, 59.0, 51.0, 59.0, 70.0,
        60.0, 84.0, 40.0, 84.0, 40.0, 70.0, 68.0, 42.0, 88.0, 0.0, 97.0, -42.0, 88.0, -70.0, 68.0,
    ];
    Sheet::new()
        .paper(outline(&sea))
        .cut(Path::all(ripples))
        .paper(curl(p(82.0, 36.0), 9.0, 160.0, -1.1, 6.0))
        .paper(curl(p(-82.0, 36.0), 9.0, 200.0, 1.1, 6.0))
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

//! Poultry.

use super::Motif;
use super::animal::{outline, rib, ribbed, rosette};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{beads, crescent, curl, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "chicken", draw: chicken },
    Motif { name: "duck", draw: duck },
    Motif { name: "goose", draw: goose },
    Motif { name: "egg", draw: egg },
];

/// A cock with a sickle tail.
fn chicken() -> Sheet {
    // Tail feathers in a fan, from the highest to the lowest.
    let tail = [
        (p(30.0, -92.0), 20.0, 24.0),
        (p(66.0, -71.0), 22.0, 26.0),
        (p(91.0, -34.0), 22.0, 27.0),
        (p(97.0, 6.0), 20.0, 24.0),
        (p(85.0, 44.0), 18.0, 20.0),
    ];
    let tail =
        tail.into_iter().fold(Sheet::new(), |tail, (tip, width, bend)| {
            let root = p(20.0, 12.0);
            tail.cut(leaf(root, tip, width + 5.0, bend))
                .paper(leaf(root, tip, width, bend))
                .tint(rib(root, tip, bend, (0.4, 0.92), width * 0.3))
        });
    let body = outline(&[
        -68.0, -50.0, -58.0, -66.0, -40.0, -66.0, -28.0, -50.0, -16.0, -24.0, 8.0, -10.0, 34.0,
        -12.0, 46.0, 6.0, 36.0, 32.0, 8.0, 50.0, -24.0, 48.0, -52.0, 28.0, -63.0, 2.0, -60.0,
        -24.0, -62.0, -38.0,
    ]);
    let leg = Sheet::new()
        .paper(outline(&[
            -16.0, 36.0, 10.0, 36.0, 2.0, 56.0, 1.0, 80.0, 1.0, 80.0, -5.0, 80.0, -5.0, 80.0, -4.0,
            58.0,
        ]))
        .paper(leaf(p(2.0, 75.0), p(-20.0, 86.0), 5.0, 1.0))
        .paper(leaf(p(-3.0, 75.0), p(-4.0, 88.0), 5.0, 0.0))
        .paper(leaf(p(-5.0, 76.0), p(13.0, 86.0), 5.0, -1.0));
    let comb = outline(&[
        -66.0, -60.0, -74.0, -76.0, -62.0, -72.0, -60.0, -88.0, -50.0, -76.0, -42.0, -90.0, -38.0,
        -75.0, -26.0, -80.0, -32.0, -62.0,
    ]);
    let head = Sheet::new()
        .tint(comb)
        .tint(drop(p(-62.0, -44.0), p(-68.0, -28.0), 8.0))
        .paper(outline(&[
            -62.0, -61.0, -74.0, -57.0, -82.0, -47.0, -82.0, -47.0, -72.0, -47.0, -62.0, -43.0,
        ]))
        .cut(leaf(p(-79.0, -49.0), p(-65.0, -52.0), 2.2, 1.0));
    let hackles = teeth(p(-58.0, -34.0), p(-28.0, -38.0), -4.0, 4, -11.0).and(teeth(
        p(-58.0, -18.0),
        p(-20.0, -24.0),
        -5.0,
        5,
        -12.0,
    ));
    let breast = Path::all([
        crescent(p(-50.0, 20.0), p(-54.0, -2.0), 4.0, 4.0),
        crescent(p(-36.0, 36.0), p(-46.0, 6.0), 4.0, 4.0),
        crescent(p(-6.0, 42.0), p(-28.0, 36.0), 2.0, 3.4),
    ]);
    Sheet::new()
        .and(ground())
        .and(tail)
        .and(leg.placed(14.0, 0.0, 1.0, 0.0))
        .and(leg.placed(-16.0, 0.0, 1.0, 0.0))
        .and(head)
        .paper(body)
        .tint(Path::circle(p(-53.0, -54.0), 5.0))
        .paper(Path::circle(p(-53.0, -54.0), 2.4))
        .cut(hackles)
        .cut(breast)
        .and(wing().placed(-4.0, 16.0, 0.88, -4.0))
        .placed(3.7, 0.0, 0.935, 0.0)
}

/// A folded wing whose shoulder is at the left.
fn wing() -> Sheet {
    let root = p(-14.0, 2.0);
    let feathers =
        [(p(30.0, 26.0), -2.0), (p(44.0, 16.0), 0.0), (p(52.0, 3.0), 1.0), (p(54.0, -12.0), 3.0)];
    feathers
        .into_iter()
        .fold(Sheet::new(), |wing, (tip, bend)| {
            wing.cut(leaf(root, tip, 21.0, bend)).paper(leaf(root, tip, 16.0, bend)).cut(leaf(
                root.towards(tip, 0.55),
                root.towards(tip, 0.92),
                3.2,
                bend * 0.3,
            ))
        })
        .cut(drop(p(34.0, -8.0), p(-14.0, 0.0), 21.0))
        .paper(drop(p(28.0, -7.0), p(-14.0, 0.0), 17.0))
        .tint(crescent(p(-4.0, 13.0), p(-4.0, -13.0), 20.0, 6.0))
        .cut(curl(p(-8.0, 0.0), 8.0, 200.0, 1.2, 3.6))
}

/// Ground with grass and a flower below a bird.
fn ground() -> Sheet {
    let side = Sheet::new()
        .and(ribbed(p(40.0, 88.0), p(76.0, 56.0), 10.0, -4.0))
        .and(ribbed(p(38.0, 88.0), p(57.0, 50.0), 10.0, -1.0))
        .and(ribbed(p(36.0, 88.0), p(38.0, 58.0), 9.0, 1.0))
        .paper(leaf(p(6.0, 96.0), p(30.0, 94.0), 4.0, 0.0));
    side.folded().paper(leaf(p(-52.0, 88.0), p(52.0, 88.0), 4.0, -2.0))
}

/// A duck that swims past a lotus.
fn duck() -> Sheet {
    let body = outline(&[
        -60.0, -22.0, -71.0, -42.0, -58.0, -62.0, -36.0, -60.0, -26.0, -42.0, -32.0, -20.0, -20.0,
        -8.0, 20.0, -14.0, 56.0, -12.0, 90.0, -26.0, 90.0, -26.0, 84.0, 10.0, 56.0, 40.0, 0.0,
        48.0, -46.0, 40.0, -68.0, 14.0,
    ]);
    let bill = outline(&[
        -64.0, -52.0, -76.0, -42.0, -90.0, -38.0, -91.0, -30.0, -78.0, -28.0, -62.0, -32.0,
    ]);
    let head = Sheet::new()
        .paper(bill)
        .cut(leaf(p(-88.0, -34.0), p(-68.0, -36.0), 2.6, -1.0))
        .paper(body)
        .tint(Path::circle(p(-55.0, -46.0), 5.4))
        .paper(Path::circle(p(-55.0, -46.0), 2.6))
        .cut(crescent(p(-60.0, -22.0), p(-31.0, -24.0), -4.0, 4.0))
        .cut(crescent(p(-34.0, -34.0), p(-42.0, -54.0), -5.0, 3.4));
    let feathers = Path::all([
        crescent(p(-56.0, 16.0), p(-54.0, -6.0), 5.0, 4.0),
        crescent(p(-44.0, 28.0), p(-42.0, 0.0), 6.0, 4.0),
        teeth(p(-36.0, 38.0), p(16.0, 42.0), -2.0, 6, 7.0),
        leaf(p(62.0, -4.0), p(84.0, -16.0), 3.6, -1.0),
        leaf(p(62.0, 6.0), p(82.0, -4.0), 3.6, -1.0),
    ]);
    let curls = curl(p(77.0, -35.0), 10.0, 150.0, -1.1, 5.0);
    let lotus = Sheet::new()
        .paper(strip(&[p(40.0, -4.0), p(34.0, -40.0), p(20.0, -70.0)], 3.0, 3.0))
        .paper(leaf(p(16.0, -56.0), p(-10.0, -70.0), 12.0, 3.0))
        .paper(leaf(p(22.0, -56.0), p(52.0, -72.0), 12.0, -3.0))
        .paper(leaf(p(16.0, -54.0), p(2.0, -84.0), 14.0, 3.0))
        .paper(leaf(p(20.0, -54.0), p(38.0, -86.0), 14.0, -3.0))
        .cut(leaf(p(18.0, -52.0), p(19.0, -98.0), 22.0, 0.0))
        .tint(leaf(p(18.0, -54.0), p(19.0, -95.0), 17.0, 0.0));
    waves(59.0)
        .and(lotus)
        .paper(curls)
        .and(head)
        .cut(feathers)
        .and(wing().placed(8.0, 12.0, 1.05, -6.0))
        .placed(0.5, -1.5, 0.99, 0.0)
}

/// Ripples from a height down to the rim of the round.
fn waves(top: f64) -> Sheet {
    let rows = [(top, 4), (top + 17.0, 3), (top + 34.0, 2)].map(|(y, n)| {
        Path::all((0..n).map(move |idx| {
            let x = (f64::from(idx) - f64::from(n - 1) / 2.0) * 36.0;
            crescent(p(x - 18.0, y), p(x + 18.0, y), 13.0, 5.5).and(crescent(
                p(x - 8.0, y),
                p(x + 8.0, y),
                5.0,
                3.6,
            ))
        }))
    });
    Sheet::new().paper(Path::all(rows))
}

/// A goose of Sichuan with its knob on the forehead, among grass.
fn goose() -> Sheet {
    let body = outline(&[
        -54.0, -62.0, -44.0, -78.0, -28.0, -76.0, -20.0, -58.0, -28.0, -32.0, -18.0, -14.0, 20.0,
        -18.0, 56.0, -12.0, 90.0, -22.0, 90.0, -22.0, 80.0, 12.0, 50.0, 38.0, 4.0, 48.0, -40.0,
        36.0, -59.0, 6.0, -53.0, -26.0, -42.0, -46.0,
    ]);
    let leg = Sheet::new()
        .paper(outline(&[-8.0, 36.0, 14.0, 36.0, 6.0, 54.0, 4.0, 76.0, -3.0, 76.0, -1.0, 54.0]))
        .paper(outline(&[
            5.0, 70.0, 5.0, 70.0, 6.0, 87.0, 6.0, 87.0, -8.0, 84.0, -22.0, 87.0, -22.0, 87.0, -8.0,
            76.0,
        ]));
    let head = Sheet::new()
        .tint(Path::ellipse(p(-53.0, -74.0), 7.5, 7.0))
        .tint(outline(&[
            -46.0, -76.0, -62.0, -69.0, -78.0, -60.0, -78.0, -54.0, -64.0, -53.0, -46.0, -54.0,
        ]))
        .paper(leaf(p(-77.0, -57.0), p(-52.0, -61.0), 2.4, 0.0))
        .paper(body)
        .tint(Path::circle(p(-41.0, -66.0), 4.6))
        .paper(Path::circle(p(-41.0, -66.0), 2.2));
    let feathers = Path::all([
        crescent(p(-47.0, 18.0), p(-46.0, -14.0), 6.0, 4.4),
        crescent(p(-34.0, 30.0), p(-34.0, -2.0), 6.0, 4.4),
        crescent(p(-40.0, -26.0), p(-28.0, -58.0), -3.0, 4.0),
        teeth(p(-30.0, 36.0), p(16.0, 41.0), -2.0, 6, 7.0),
        leaf(p(62.0, -2.0), p(84.0, -13.0), 3.4, -1.0),
        leaf(p(62.0, 8.0), p(80.0, 0.0), 3.4, -1.0),
    ]);
    let reeds = Sheet::new()
        .paper(strip(&[p(34.0, 0.0), p(30.0, -40.0), p(22.0, -78.0)], 3.4, 3.0))
        .paper(strip(&[p(40.0, 0.0), p(46.0, -36.0), p(60.0, -62.0)], 3.4, 3.0))
        .paper(Path::ellipse(p(20.0, -78.0), 6.0, 16.0).and(leaf(
            p(20.0, -78.0),
            p(17.0, -98.0),
            4.0,
            0.0,
        )))
        .paper(
            Path::ellipse(p(0.0, 0.0), 6.0, 16.0)
                .map(Affine::turn(28.0).then(Affine::shift(60.0, -64.0))),
        )
        .cut(leaf(p(20.0, -88.0), p(20.0, -68.0), 2.6, 0.0))
        .and(ribbed(p(36.0, 4.0), p(46.0, -84.0), 9.0, -3.0))
        .and(ribbed(p(28.0, 0.0), p(2.0, -66.0), 9.0, 4.0))
        .and(ribbed(p(44.0, 4.0), p(88.0, -42.0), 9.0, 5.0));
    reeds
        .and(ground())
        .and(leg.placed(26.0, 0.0, 1.0, 0.0))
        .and(leg.placed(-8.0, 0.0, 1.0, 0.0))
        .and(head)
        .cut(feathers)
        .and(wing().placed(8.0, 10.0, 1.05, -4.0))
        .placed(-3.3, -1.8, 0.955, 0.0)
}

/// Three eggs in a nest of straw, under a twig in flower.
fn egg() -> Sheet {
    let shell = |scale: f64| {
        outline(&[
            0.0, -36.0, 18.0, -21.0, 27.0, 8.0, 18.0, 30.0, -18.0, 30.0, -27.0, 8.0, -18.0, -21.0,
        ])
        .map(Affine::scale(scale))
    };
    let one = Sheet::new().cut(shell(1.16)).paper(shell(1.0)).tint(shell(0.86)).paper(crescent(
        p(10.0, 22.0),
        p(10.0, -18.0),
        -10.0,
        6.0,
    ));
    let bowl = outline(&[
        -88.0, 14.0, -88.0, 14.0, -40.0, 25.0, 0.0, 28.0, 40.0, 25.0, 88.0, 14.0, 88.0, 14.0, 76.0,
        54.0, 44.0, 82.0, 0.0, 92.0, -44.0, 82.0, -76.0, 54.0,
    ]);
    let side = Sheet::new()
        .and(veined_leaf(p(4.0, -82.0), p(86.0, -38.0), 26.0, 12.0, 4))
        .paper(leaf(p(70.0, 30.0), p(97.0, 0.0), 8.0, -2.0))
        .paper(leaf(p(66.0, 30.0), p(88.0, -16.0), 8.0, -1.0))
        .paper(leaf(p(60.0, 30.0), p(74.0, -20.0), 8.0, 1.0))
        .and(one.placed(40.0, 4.0, 0.92, 16.0));
    let straw = Sheet::new()
        .cut(leaf(p(82.0, 26.0), p(6.0, 42.0), 6.0, 3.0))
        .cut(leaf(p(74.0, 44.0), p(36.0, 57.0), 6.0, 2.0))
        .cut(leaf(p(62.0, 62.0), p(5.0, 69.0), 6.0, 4.0))
        .paper(leaf(p(60.0, 42.0), p(28.0, 10.0), 7.0, 2.0))
        .paper(leaf(p(20.0, 44.0), p(40.0, 12.0), 6.0, -2.0));
    side.folded()
        .and(one.placed(0.0, -8.0, 1.12, 0.0))
        .cut(bowl.map(Affine::shift(0.0, -4.0)))
        .paper(bowl)
        .and(straw.folded())
        .cut(leaf(p(-30.0, 58.0), p(30.0, 58.0), 6.0, -3.0))
        .cut(leaf(p(-44.0, 76.0), p(44.0, 76.0), 6.0, -7.0))
        .paper(leaf(p(0.0, 44.0), p(-6.0, 14.0), 6.0, 1.0))
        .paper(beads(p(-12.0, -22.0), p(-14.0, 0.0), 3.0, 3, (1.8, 1.8)))
        .and(rosette(p(0.0, -78.0), 19.0, 6))
        .placed(0.0, 4.4, 1.005, 0.0)
}

//! Medicinal plants known by their flowers and bulbs.

use super::Motif;
use super::plant::{Stem, toothed_broad_leaf, veins};
use super::preserve::both;
use super::tableware::plate;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "fritillary", draw: fritillary },
    Motif { name: "fritillary-bulbs", draw: fritillary_bulbs },
    Motif { name: "dendrobium", draw: dendrobium },
    Motif { name: "abelmoschus", draw: abelmoschus },
];

/// Fritillary: a nodding chequered bell over narrow leaves, its bulb in the ground.
fn fritillary() -> Sheet {
    let bell = Sheet::new()
        .cut(Path::ellipse(p(0.0, 24.0), 30.0, 34.0))
        .paper(
            Path::from(p(0.0, -4.0))
                .curve(p(22.0, 0.0), p(28.0, 20.0), p(30.0, 50.0))
                .line(p(18.0, 42.0))
                .line(p(10.0, 56.0))
                .line(p(0.0, 44.0))
                .line(p(-10.0, 56.0))
                .line(p(-18.0, 42.0))
                .line(p(-30.0, 50.0))
                .curve(p(-28.0, 20.0), p(-22.0, 0.0), p(0.0, -4.0))
                .close(),
        )
        .tint(Path::all(
            [(0.0, 12.0), (-10.0, 22.0), (10.0, 22.0), (0.0, 32.0), (-18.0, 32.0), (18.0, 32.0)]
                .map(|(x, y): (f64, f64)| {
                    Path::polygon(&[p(x, y - 6.0), p(x + 5.0, y), p(x, y + 6.0), p(x - 5.0, y)])
                }),
        ));
    let blades = veined_leaf(p(2.0, 40.0), p(64.0, -30.0), 13.0, -8.0, 0)
        .and(veined_leaf(p(2.0, 30.0), p(80.0, 20.0), 12.0, 6.0, 0))
        .and(veined_leaf(p(2.0, 10.0), p(52.0, -70.0), 11.0, -6.0, 0));
    let bulb = Sheet::new()
        .paper(Path::all(
            [-12.0, -4.0, 4.0, 12.0].map(|x: f64| strip(&[p(x, 84.0), p(x * 1.6, 97.0)], 3.0, 1.4)),
        ))
        .paper(Path::ellipse(p(0.0, 72.0), 25.0, 18.0))
        .cut(crescent(p(0.0, 54.0), p(-2.0, 89.0), -11.0, 3.6))
        .tint(leaf(p(-14.0, 80.0), p(-10.0, 62.0), 8.0, 2.0));
    blades
        .folded()
        .paper(strip(
            &[p(0.0, 58.0), p(-2.0, 0.0), p(4.0, -60.0), p(24.0, -84.0), p(44.0, -66.0)],
            5.0,
            4.0,
        ))
        .paper(leaf(p(22.0, -82.0), p(-10.0, -98.0), 9.0, 2.0))
        .and(bell.placed(42.0, -62.0, 0.95, -8.0))
        .paper(strip(&[p(0.0, -30.0), p(-16.0, -58.0), p(-34.0, -52.0)], 4.0, 3.4))
        .and(bell.placed(-36.0, -50.0, 0.76, 10.0))
        .paper(leaf(p(-76.0, 54.0), p(76.0, 54.0), 6.0, 0.0))
        .and(bulb)
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Bulbs of fritillary, whole and parted, in a dish under a flower.
fn fritillary_bulbs() -> Sheet {
    let bulb = Sheet::new()
        .cut(drop(p(0.0, -28.0), p(0.0, 2.0), 24.0))
        .paper(drop(p(0.0, -25.0), p(0.0, 2.0), 20.0))
        .cut(crescent(p(2.0, -20.0), p(-2.0, 21.0), -9.0, 3.4))
        .tint(leaf(p(-10.0, 12.0), p(-7.0, -8.0), 7.0, 2.0));
    let flower = Sheet::new()
        .paper(strip(&[p(0.0, -22.0), p(-4.0, -60.0), p(10.0, -86.0), p(30.0, -78.0)], 4.0, 4.0))
        .and(veined_leaf(p(-2.0, -40.0), p(-60.0, -70.0), 13.0, 5.0, 0))
        .and(veined_leaf(p(-2.0, -30.0), p(-70.0, -32.0), 12.0, -3.0, 0))
        .paper(drop(p(30.0, -80.0), p(38.0, -46.0), 17.0))
        .cut(Path::all([(34.0, -56.0), (44.0, -48.0), (34.0, -42.0)].map(|(x, y): (f64, f64)| {
            Path::polygon(&[p(x, y - 5.0), p(x + 4.0, y), p(x, y + 5.0), p(x - 4.0, y)])
        })))
        .paper(teeth(p(22.0, -34.0), p(54.0, -38.0), 0.0, 3, -9.0));
    flower
        .and(plate(52.0))
        .and(bulb.scattered(&[
            (-44.0, 34.0, 1.0, -16.0),
            (44.0, 34.0, 1.0, 16.0),
            (-16.0, 16.0, 1.0, -6.0),
            (18.0, 16.0, 1.0, 8.0),
            (-16.0, 46.0, 1.0, 6.0),
            (18.0, 48.0, 1.0, -8.0),
        ]))
        .placed(0.0, 4.0, 1.0, 0.0)
}

/// Dendrobium on a mossy stone: jointed canes, an orchid.
fn dendrobium() -> Sheet {
    let cane = |stem: &Stem| {
        let joints = [0.2, 0.4, 0.6, 0.8].map(|share| {
            let (at, side) = (stem.at(share), stem.way(share, 90.0) * 7.0);
            strip(&[at - side, at + side], 3.0, 3.0)
        });
        let leaves = [(0.35, 60.0), (0.55, -60.0), (0.75, 60.0), (0.92, -50.0)].into_iter().fold(
            Sheet::new(),
            |all, (share, degrees)| {
                let at = stem.at(share);
                all.and(veined_leaf(at, at + stem.way(share, degrees) * 36.0, 12.0, 0.0, 0))
            },
        );
        leaves.paper(stem.strip(11.0, 7.0)).cut(Path::all(joints))
    };
    let orchid =
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), 25.0))
            .paper(Path::all([0.0, 120.0, 240.0].map(|turn: f64| {
                leaf(p(0.0, 0.0), p(0.0, -29.0), 14.0, 0.0).map(Affine::turn(turn))
            })))
            .paper(both(leaf(p(0.0, 0.0), p(28.0, -9.0), 20.0, 0.0)))
            .tint(drop(p(0.0, -4.0), p(0.0, 11.0), 9.0))
            .paper(Path::circle(p(0.0, 10.0), 3.4));
    let stone = Path::blob(&[
        p(-78.0, 84.0),
        p(-58.0, 54.0),
        p(-20.0, 44.0),
        p(22.0, 48.0),
        p(60.0, 58.0),
        p(80.0, 84.0),
        p(0.0, 96.0),
    ]);
    cane(&Stem(p(-10.0, 56.0), p(-30.0, 20.0), p(-62.0, 0.0), p(-62.0, -56.0)))
        .and(cane(&Stem(p(12.0, 56.0), p(34.0, 20.0), p(66.0, 6.0), p(70.0, -44.0))))
        .and(cane(&Stem(p(0.0, 56.0), p(6.0, 10.0), p(-12.0, -20.0), p(0.0, -84.0))))
        .and(orchid.placed(-32.0, -20.0, 1.0, -10.0))
        .and(orchid.placed(34.0, -38.0, 1.06, 8.0))
        .paper(stone)
        .cut(crescent(p(-52.0, 78.0), p(-16.0, 56.0), 6.0, 4.6))
        .cut(crescent(p(10.0, 60.0), p(54.0, 74.0), 5.0, 4.0))
        .tint(beads(p(-20.0, 78.0), p(30.0, 80.0), 2.0, 4, (4.0, 5.0)))
        .placed(0.0, 0.0, 0.957, 0.0)
}

/// Abelmoschus: a great five-petaled flower with a dark heart, lobed leaves, a pod.
fn abelmoschus() -> Sheet {
    let petal = Path::from(p(0.0, 0.0))
        .curve(p(-20.0, -16.0), p(-40.0, -44.0), p(-22.0, -58.0))
        .curve(p(-10.0, -66.0), p(14.0, -64.0), p(26.0, -54.0))
        .curve(p(38.0, -40.0), p(16.0, -16.0), p(0.0, 0.0))
        .close();
    let marks = Path::all(
        [-12.0, 0.0, 12.0]
            .map(|turn: f64| leaf(p(0.0, -30.0), p(0.0, -54.0), 4.0, 0.0).map(Affine::turn(turn))),
    );
    let flower = (0..5).fold(Sheet::new(), |all, idx| {
        let turn = 72.0 * f64::from(idx);
        all.cut(petal.map(Affine::scale(1.07).then(Affine::turn(turn))))
            .paper(petal.map(Affine::turn(turn)))
            .cut(marks.map(Affine::turn(turn)))
    });
    let heart = Sheet::new()
        .tint(Path::circle(p(0.0, 0.0), 22.0))
        .paper(around(&leaf(p(0.0, -6.0), p(0.0, -22.0), 8.0, 0.0), p(0.0, 0.0), 10))
        .tint(Path::circle(p(0.0, 0.0), 6.0));
    let finger =
        |turn: f64, long: f64| {
            let tip = Point::polar(long, turn);
            Sheet::new()
                .paper(toothed_broad_leaf(p(0.0, 0.0), tip, (15.0, 0.0), 5, 2.0))
                .cut(veins(p(0.0, 0.0), tip, 13.0, 0))
        };
    let hand = finger(-66.0, 40.0)
        .and(finger(66.0, 40.0))
        .and(finger(-34.0, 50.0))
        .and(finger(34.0, 50.0))
        .and(finger(0.0, 56.0));
    let pod = Sheet::new()
        .paper(leaf(p(0.0, 0.0), p(0.0, -46.0), 21.0, 0.0))
        .cut(leaf(p(0.0, -6.0), p(0.0, -38.0), 3.4, 0.0))
        .cut(both(leaf(p(5.0, -8.0), p(4.0, -34.0), 3.0, 0.0)));
    hand.placed(-46.0, 50.0, 1.0, -120.0)
        .and(hand.placed(46.0, 50.0, 1.0, 120.0))
        .paper(strip(&[p(0.0, 96.0), p(4.0, 60.0), p(0.0, 0.0)], 6.0, 5.0))
        .and(pod.placed(62.0, -34.0, 1.0, 30.0))
        .and(pod.placed(-62.0, -34.0, 0.9, -30.0))
        .and(flower.placed(0.0, -16.0, 1.1, 0.0))
        .and(heart.placed(0.0, -16.0, 1.05, 0.0))
        .placed(0.0, 3.7, 0.887, 0.0)
}

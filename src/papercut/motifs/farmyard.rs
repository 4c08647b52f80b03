//! Animals of the yard and the hive: hens, ducks, goats, pigs, honey.

use super::Motif;
use super::animal::{outline, ribbed, rosette};
use super::craft::mirrored;
use super::preserve::{bar, both, bowl, coil, vessel};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{beads, crescent, drop, leaf, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "hen", draw: hen },
    Motif { name: "duck-pair", draw: duck_pair },
    Motif { name: "goat-head", draw: goat_head },
    Motif { name: "pig-head", draw: pig_head },
    Motif { name: "honeycomb", draw: honeycomb },
    Motif { name: "beehive", draw: beehive },
];

/// A chick that pecks, its beak to the left.
fn chick() -> Sheet {
    Sheet::new()
        .cut(Path::circle(p(2.0, 2.0), 20.0))
        .paper(strip(&[p(-2.0, 16.0), p(-3.0, 28.0)], 3.6, 3.0).and(strip(
            &[p(6.0, 16.0), p(7.0, 28.0)],
            3.6,
            3.0,
        )))
        .paper(Path::blob(&[
            p(-10.0, 4.0),
            p(2.0, -6.0),
            p(20.0, -8.0),
            p(16.0, 10.0),
            p(4.0, 18.0),
            p(-8.0, 14.0),
        ]))
        .paper(Path::circle(p(-8.0, -6.0), 9.6))
        .tint(leaf(p(-16.0, -8.0), p(-26.0, -2.0), 6.0, 0.0))
        .cut(Path::circle(p(-10.0, -8.0), 2.4))
        .tint(leaf(p(-2.0, 6.0), p(14.0, 2.0), 9.0, -2.0))
}

/// A barred hen with two chicks.
fn hen() -> Sheet {
    let body = outline(&[
        -62.0, -44.0, -48.0, -56.0, -34.0, -48.0, -20.0, -22.0, 8.0, -16.0, 36.0, -26.0, 66.0,
        -58.0, 66.0, -58.0, 76.0, -36.0, 70.0, -4.0, 54.0, 26.0, 20.0, 44.0, -20.0, 42.0, -48.0,
        22.0, -58.0, -8.0, -56.0, -28.0,
    ]);
    // Bars of the feathers, row by row.
    let bars = [(-40.0, -4.0, 14.0), (-24.0, 6.0, 18.0), (60.0, -34.0, 14.0), (50.0, -14.0, 14.0)];
    let rows = Path::all(bars.map(|(x, y, r): (f64, f64, f64)| {
        crescent(p(x - r * 0.5, y + r), p(x + r * 0.5, y - r), -5.0, 4.4)
    }));
    let wing = Sheet::new()
        .cut(drop(p(56.0, -4.0), p(2.0, 10.0), 26.0))
        .paper(drop(p(51.0, -3.0), p(2.0, 10.0), 22.0))
        .tint(crescent(p(-8.0, 22.0), p(-6.0, -6.0), 7.0, 6.0))
        .tint(crescent(p(8.0, 24.0), p(8.0, -6.0), -7.0, 6.0))
        .tint(crescent(p(24.0, 18.0), p(24.0, -4.0), -6.0, 5.4));
    let head = Sheet::new()
        .tint(outline(&[
            -60.0, -54.0, -66.0, -66.0, -54.0, -64.0, -50.0, -76.0, -42.0, -66.0, -32.0, -68.0,
            -36.0, -52.0,
        ]))
        .tint(drop(p(-58.0, -38.0), p(-62.0, -26.0), 6.4))
        .paper(outline(&[-58.0, -52.0, -78.0, -42.0, -78.0, -42.0, -60.0, -36.0]));
    let leg = |x: f64| {
        strip(&[p(x, 36.0), p(x, 60.0)], 7.0, 5.0)
            .and(leaf(p(x, 58.0), p(x - 18.0, 66.0), 5.0, 0.0))
            .and(leaf(p(x, 58.0), p(x + 13.0, 66.0), 5.0, 0.0))
            .and(leaf(p(x, 58.0), p(x - 3.0, 68.0), 5.0, 0.0))
    };
    let tuft = ribbed(p(30.0, 88.0), p(90.0, 46.0), 12.0, -8.0).and(ribbed(
        p(-40.0, 88.0),
        p(-88.0, 44.0),
        12.0,
        8.0,
    ));
    tuft.paper(leg(-8.0).and(leg(14.0)))
        .and(head)
        .paper(body)
        .cut(rows)
        .and(wing)
        .tint(Path::circle(p(-50.0, -44.0), 4.6))
        .paper(Path::circle(p(-50.0, -44.0), 2.2))
        .cut(teeth(p(-54.0, -26.0), p(-28.0, -30.0), -3.0, 4, -9.0))
        .cut(Path::all([0.0, 14.0].map(|y: f64| {
            crescent(p(-46.0 + y, 10.0 + y), p(-30.0 + y, 20.0 + y * 0.8), -5.0, 4.0)
        })))
        .and(chick().placed(-46.0, 62.0, 0.96, 0.0))
        .and(chick().map(Affine::MIRROR).placed(48.0, 60.0, 0.96, 0.0))
        .paper(leaf(p(-84.0, 90.0), p(84.0, 90.0), 8.0, 0.0))
        .placed(0.0, 3.7, 0.880, 0.0)
}

/// Two ducks breast to breast on the water, reeds between them.
fn duck_pair() -> Sheet {
    let duck = Sheet::new()
        .paper(outline(&[
            14.0, 24.0, 22.0, 4.0, 44.0, 2.0, 66.0, 0.0, 92.0, -18.0, 92.0, -18.0, 90.0, 14.0,
            74.0, 40.0, 44.0, 48.0, 22.0, 42.0,
        ]))
        .paper(strip(&[p(30.0, 26.0), p(17.0, 2.0), p(26.0, -20.0), p(32.0, -34.0)], 30.0, 16.0))
        .paper(Path::ellipse(p(33.0, -38.0), 16.0, 13.0))
        .paper(leaf(p(24.0, -38.0), p(3.0, -30.0), 11.0, -2.0))
        .cut(Path::circle(p(30.0, -42.0), 4.0))
        .paper(Path::circle(p(30.0, -42.0), 1.8))
        .tint(strip(&[p(14.0, -10.0), p(34.0, -11.0)], 6.0, 6.0))
        .cut(drop(p(82.0, 8.0), p(46.0, 20.0), 18.0))
        .tint(drop(p(78.0, 8.0), p(46.0, 20.0), 15.0))
        .paper(Path::all([42.0, 54.0].map(|x: f64| crescent(p(x, 32.0), p(x, 10.0), -6.0, 4.0))));
    let reed = Sheet::new()
        .paper(strip(&[p(8.0, 50.0), p(12.0, -20.0), p(10.0, -60.0)], 4.0, 3.0))
        .paper(strip(&[p(10.0, -58.0), p(9.0, -86.0)], 9.0, 9.0));
    let wave = |x: f64, y: f64| crescent(p(x - 16.0, y), p(x + 16.0, y), 9.0, 5.0);
    reed.and(duck)
        .folded()
        .paper(Path::all([-64.0, -22.0, 22.0, 64.0].map(|x| wave(x, 66.0))))
        .paper(Path::all([-44.0, 0.0, 44.0].map(|x| wave(x, 80.0))))
        .paper(Path::all([-22.0, 22.0].map(|x| wave(x, 94.0))))
        .placed(0.0, 2.0, 0.97, 0.0)
}

/// The head of a goat from the front, its horns swept out, leaves below.
fn goat_head() -> Sheet {
    let horn = Sheet::new()
        .paper(crescent(p(6.0, -36.0), p(82.0, -60.0), 34.0, 19.0))
        .cut(Path::all([0.0, 1.0, 2.0, 3.0].map(|idx: f64| {
            let x = 18.0 + idx * 14.0;
            let y = -62.0 - idx * 5.0 + idx * idx * 1.6;
            strip(&[p(x - 3.0, y - 9.0), p(x + 4.0, y + 9.0)], 3.0, 3.0)
        })))
        .paper(leaf(p(24.0, -18.0), p(84.0, -12.0), 23.0, -4.0))
        .tint(leaf(p(38.0, -14.0), p(74.0, -11.0), 9.0, -3.0))
        .and(ribbed(p(8.0, 92.0), p(88.0, 26.0), 18.0, -16.0))
        .and(ribbed(p(8.0, 90.0), p(64.0, 12.0), 17.0, -8.0));
    let head = |grow: f64| {
        mirrored(&[
            0.0,
            -46.0 - grow,
            22.0 + grow,
            -40.0 - grow,
            32.0 + grow,
            -18.0,
            26.0 + grow,
            14.0,
            18.0 + grow,
            40.0,
            10.0 + grow,
            56.0 + grow,
            0.0,
            58.0 + grow,
        ])
    };
    let face = Sheet::new()
        .cut(outline(&[8.0, -10.0, 16.0, -20.0, 27.0, -17.0, 24.0, -8.0, 14.0, -5.0]))
        .paper(Path::ellipse(p(18.0, -12.5), 5.0, 4.0))
        .cut(crescent(p(10.0, 30.0), p(18.0, -2.0), 3.0, 3.4))
        .cut(drop(p(3.0, 48.0), p(8.0, 42.0), 3.0));
    let beard = mirrored(&[0.0, 48.0, 11.0, 50.0, 14.0, 62.0, 7.0, 82.0, 0.0, 98.0]);
    horn.folded()
        .cut(beard.map(Affine::stretch(1.3, 1.0)))
        .paper(beard)
        .cut(leaf(p(0.0, 60.0), p(0.0, 92.0), 3.4, 0.0))
        .cut(both(leaf(p(5.0, 60.0), p(4.0, 80.0), 3.0, 0.0)))
        .cut(head(4.0))
        .paper(head(0.0))
        .and(face.folded())
        .cut(crescent(p(-9.0, 52.0), p(9.0, 52.0), -3.0, 3.0))
        .tint(leaf(p(0.0, 30.0), p(0.0, -14.0), 9.0, 0.0))
        .and(rosette(p(0.0, -32.0), 11.0, 6))
        .placed(0.0, -2.0, 0.98, 0.0)
}

/// The head of a black pig from the front between leaves.
fn pig_head() -> Sheet {
    let head = |grow: f64| {
        mirrored(&[
            0.0,
            -56.0 - grow,
            30.0,
            -52.0 - grow,
            54.0 + grow,
            -26.0,
            62.0 + grow,
            14.0,
            48.0 + grow,
            50.0,
            20.0,
            66.0 + grow,
            0.0,
            68.0 + grow,
        ])
    };
    let side = Sheet::new()
        .paper(leaf(p(26.0, -44.0), p(82.0, -70.0), 20.0, 3.0))
        .and(veined_leaf(p(36.0, 66.0), p(92.0, 16.0), 26.0, -8.0, 4))
        .and(veined_leaf(p(20.0, 74.0), p(74.0, 74.0), 22.0, -6.0, 3));
    let ear = Sheet::new()
        .cut(leaf(p(18.0, -56.0), p(84.0, 0.0), 42.0, 8.0))
        .paper(leaf(p(22.0, -54.0), p(80.0, -4.0), 34.0, 8.0))
        .tint(leaf(p(38.0, -46.0), p(74.0, -12.0), 15.0, 6.0));
    let face = Sheet::new()
        .cut(outline(&[14.0, -6.0, 22.0, -16.0, 36.0, -12.0, 36.0, -2.0, 24.0, 2.0]))
        .paper(Path::circle(p(26.0, -6.5), 5.0))
        .cut(crescent(p(14.0, -24.0), p(36.0, -20.0), 4.0, 3.6))
        .cut(crescent(p(54.0, 24.0), p(40.0, 46.0), 4.0, 4.0))
        .cut(crescent(p(30.0, 16.0), p(44.0, 30.0), -5.0, 4.0));
    let snout = Sheet::new()
        .cut(Path::ellipse(p(0.0, 34.0), 33.0, 24.0))
        .tint(Path::ellipse(p(0.0, 34.0), 29.0, 20.0))
        .paper(both(Path::ellipse(p(10.0, 34.0), 5.6, 8.6)))
        .paper(crescent(p(-14.0, 50.0), p(14.0, 50.0), -3.0, 2.6));
    side.folded()
        .cut(head(4.0))
        .paper(head(0.0))
        .and(face.folded())
        .and(ear.folded())
        .cut(Path::all([-34.0, -26.0].map(|y: f64| crescent(p(-10.0, y), p(10.0, y), 3.0, 3.0))))
        .and(snout)
        .and(rosette(p(0.0, -46.0), 11.0, 6))
        .placed(0.0, 2.0, 0.97, 0.0)
}

/// A comb of hexagons from which honey drips into a jar, two bees.
fn honeycomb() -> Sheet {
    let hexagon = |center: (f64, f64), r: f64| {
        Path::polygon(&[0.0, 60.0, 120.0, 180.0, 240.0, 300.0].map(|turn: f64| {
            p(center.0, center.1) + crate::papercut::geometry::Point::polar(r, turn)
        }))
    };
    let cells = [
        (-16.0, -74.0),
        (16.0, -74.0),
        (-48.0, -74.0),
        (48.0, -74.0),
        (-32.0, -46.0),
        (0.0, -46.0),
        (32.0, -46.0),
        (-16.0, -18.0),
        (16.0, -18.0),
    ];
    let comb = Path::all(cells.map(|at| hexagon(at, 19.4)));
    let honey = Path::all(cells.map(|at| hexagon(at, 13.4)));
    let bee = Sheet::new()
        .paper(leaf(p(-2.0, -4.0), p(-18.0, -24.0), 13.0, 1.0).and(leaf(
            p(2.0, -4.0),
            p(12.0, -26.0),
            13.0,
            -1.0,
        )))
        .cut(leaf(p(-5.0, -8.0), p(-14.0, -19.0), 4.0, 0.0).and(leaf(
            p(4.0, -8.0),
            p(10.0, -20.0),
            4.0,
            0.0,
        )))
        .paper(Path::ellipse(p(0.0, 3.0), 19.0, 11.0))
        .tint(strip(&[p(-3.0, -5.0), p(-3.0, 11.0)], 4.6, 4.6).and(strip(
            &[p(7.0, -4.0), p(7.0, 10.0)],
            4.6,
            4.6,
        )))
        .cut(Path::circle(p(-13.0, 1.0), 2.2));
    let jar = Sheet::new()
        .cut(vessel(p(34.0, 20.0), p(48.0, 56.0), p(36.0, 100.0)))
        .paper(vessel(p(30.0, 30.0), p(44.0, 56.0), p(32.0, 95.0)))
        .paper(bar(28.0, 36.0, 10.0))
        .cut(bar(36.5, 30.0, 2.4))
        .tint(Path::ellipse(p(0.0, 66.0), 30.0, 20.0))
        .and(blossom(p(0.0, 66.0), 17.0, 5));
    Sheet::new()
        .paper(comb)
        .tint(honey)
        .paper(Path::all([(-32.0, -46.0), (16.0, -18.0), (48.0, -74.0)].map(|at| hexagon(at, 7.0))))
        .tint(drop(p(0.0, -2.0), p(0.0, 12.0), 6.6))
        .and(bee.placed(-62.0, 6.0, 1.06, -14.0))
        .and(bee.map(Affine::MIRROR).placed(64.0, -4.0, 0.96, 14.0))
        .and(jar)
        .and(veined_leaf(p(46.0, 88.0), p(88.0, 46.0), 20.0, -5.0, 3).folded())
        .placed(0.0, 4.0, 0.97, 0.0)
}

/// A barrel hive under its roof of bark among flowers, bees before it.
fn beehive() -> Sheet {
    let barrel = Sheet::new()
        .paper(Path::rectangle(p(-40.0, -34.0), p(40.0, 62.0)))
        .cut(Path::all(
            [-24.0, -8.0, 8.0, 24.0]
                .map(|x: f64| Path::rectangle(p(x - 1.2, -30.0), p(x + 1.2, 58.0))),
        ))
        .tint(bar(-16.0, 38.0, 7.0))
        .tint(bar(44.0, 38.0, 7.0))
        .cut(scalloped(p(0.0, 14.0), 16.0, 6, 2.0))
        .paper(Path::circle(p(0.0, 14.0), 12.0))
        .cut(bowl(p(8.0, 10.0), p(4.0, 20.0)));
    let roof = Sheet::new()
        .cut(Path::polygon(&[p(-78.0, -26.0), p(0.0, -84.0), p(78.0, -26.0)]))
        .paper(outline(&[
            0.0, -82.0, 0.0, -82.0, 36.0, -58.0, 72.0, -34.0, 72.0, -34.0, 36.0, -38.0, 0.0, -36.0,
            -36.0, -38.0, -72.0, -34.0, -72.0, -34.0, -36.0, -58.0,
        ]))
        .cut(both(leaf(p(8.0, -68.0), p(48.0, -42.0), 4.0, 0.0)))
        .cut(leaf(p(0.0, -70.0), p(0.0, -44.0), 4.0, 0.0));
    let bee = Sheet::new()
        .paper(leaf(p(-2.0, -3.0), p(-12.0, -18.0), 10.0, 1.0).and(leaf(
            p(2.0, -3.0),
            p(10.0, -19.0),
            10.0,
            -1.0,
        )))
        .paper(Path::ellipse(p(0.0, 2.0), 14.0, 8.0))
        .tint(strip(&[p(-2.0, -3.0), p(-2.0, 8.0)], 3.6, 3.6).and(strip(
            &[p(6.0, -3.0), p(6.0, 7.0)],
            3.6,
            3.6,
        )));
    let flowers = Sheet::new()
        .paper(strip(&[p(64.0, 84.0), p(70.0, 50.0)], 4.0, 3.0))
        .and(veined_leaf(p(66.0, 80.0), p(92.0, 56.0), 13.0, -3.0, 0))
        .and(rosette(p(70.0, 42.0), 14.0, 6));
    flowers
        .folded()
        .and(barrel)
        .and(roof)
        .and(bee.placed(-66.0, -2.0, 1.0, 12.0))
        .and(bee.map(Affine::MIRROR).placed(64.0, -6.0, 1.0, -10.0))
        .and(bee.placed(-52.0, -72.0, 0.9, -10.0))
        .paper(coil(p(54.0, -76.0), 10.0, 250.0, 1.3, 4.0))
        .paper(strip(&[p(-34.0, 62.0), p(-40.0, 84.0)], 8.0, 8.0).and(strip(
            &[p(34.0, 62.0), p(40.0, 84.0)],
            8.0,
            8.0,
        )))
        .paper(leaf(p(-86.0, 86.0), p(86.0, 86.0), 9.0, 0.0))
        .cut(beads(p(-26.0, 54.0), p(26.0, 54.0), 0.0, 3, (1.6, 1.6)))
        .placed(0.0, 0.0, 0.913, 0.0)
}

//! Meat, fish and starch noodles: hung to dry, or roasted.

use super::Motif;
use super::fruit::even;
use super::garden::wedge;
use super::preserve::{bar, both, bowl, coil, flame};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, drop, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "cured-meat", draw: cured_meat },
    Motif { name: "pressed-duck", draw: pressed_duck },
    Motif { name: "roast-duck", draw: roast_duck },
    Motif { name: "grilled-fish", draw: grilled_fish },
    Motif { name: "starch-noodle", draw: starch_noodle },
];

/// A bamboo pole across the fold with its joints.
pub(super) fn pole(y: f64, half: f64) -> Sheet {
    Sheet::new()
        .paper(bar(y, half, 9.0))
        .paper(both(bar(0.0, 3.0, 12.0).map(Affine::turn(90.0).then(Affine::shift(half - 4.0, y)))))
        .cut(both(leaf(p(half - 9.0, y), p(half * 0.45, y), 3.0, 0.0)))
        .cut(leaf(p(-half * 0.3, y), p(half * 0.3, y), 3.0, 0.0))
}

/// Bacon and sausages on a bamboo pole.
fn cured_meat() -> Sheet {
    let streak = |points: &[Point], width: f64| strip(points, width * 0.6, width);
    let slab = Sheet::new()
        .paper(strip(&[p(0.0, -46.0), p(-4.0, -56.0), p(0.0, -66.0)], 4.0, 4.0))
        .paper(Path::blob(&[
            p(-11.0, -48.0),
            p(11.0, -48.0),
            p(18.0, -10.0),
            p(15.0, 40.0),
            p(19.0, 80.0),
            p(0.0, 97.0),
            p(-19.0, 80.0),
            p(-15.0, 40.0),
            p(-18.0, -10.0),
        ]))
        .tint(streak(&[p(-9.0, -34.0), p(-11.0, 0.0), p(-8.0, 40.0), p(-11.0, 78.0)], 6.0))
        .cut(streak(&[p(0.0, -32.0), p(-1.0, 0.0), p(3.0, 40.0), p(0.0, 86.0)], 6.0))
        .tint(streak(&[p(9.0, -34.0), p(10.0, 0.0), p(9.0, 40.0), p(12.0, 78.0)], 5.0))
        .cut(Path::circle(p(0.0, -41.0), 3.0));
    let link = Sheet::new()
        .paper(strip(&[p(-2.0, -26.0), p(4.0, 0.0), p(-2.0, 26.0)], 19.0, 19.0))
        .paper(strip(&[p(-3.0, 28.0), p(-5.0, 42.0)], 6.0, 4.0))
        .cut(crescent(p(-3.0, 24.0), p(-3.0, -24.0), -5.0, 3.4))
        .cut(beads(p(6.0, -12.0), p(6.0, 12.0), 0.0, 2, (2.0, 2.0)));
    let sausages = Sheet::new()
        .paper(strip(&[p(36.0, -62.0), p(35.0, -34.0)], 3.0, 4.0))
        .and(link.scattered(&[(37.0, -16.0, 1.0, 0.0), (36.0, 50.0, 0.95, 0.0)]));
    let rope = Sheet::new()
        .paper(strip(&[p(0.0, -90.0), p(40.0, -62.0)], 3.4, 3.4))
        .and(veined_leaf(p(22.0, -74.0), p(62.0, -75.0), 11.0, 3.0, 0))
        .and(veined_leaf(p(10.0, -83.0), p(44.0, -87.0), 10.0, 3.0, 0));
    rope.and(sausages)
        .and(slab.placed(67.0, -14.0, 0.72, 0.0))
        .folded()
        .paper(ring(p(0.0, -91.0), 6.0, 2.4))
        .and(pole(-62.0, 68.0))
        .and(slab)
}

/// A plucked duck pressed flat, its webbed feet spread, hung on a string by the neck.
fn pressed_duck() -> Sheet {
    let body = |grow: f64| {
        even(
            p(0.0, -30.0 - grow),
            &[
                [p(30.0, -34.0 - grow), p(58.0 + grow, -26.0 - grow), p(63.0 + grow, 8.0)],
                [p(66.0 + grow, 40.0), p(44.0 + grow, 64.0), p(20.0, 70.0 + grow)],
                [p(12.0, 72.0 + grow), p(8.0, 80.0 + grow), p(0.0, 92.0 + grow)],
            ],
        )
    };
    // A webbed foot that points down from the origin, on its shank.
    let foot = Path::from(p(-5.0, -26.0))
        .line(p(5.0, -26.0))
        .line(p(5.0, -2.0))
        .line(p(24.0, 22.0))
        .curve(p(18.0, 18.0), p(12.0, 19.0), p(9.0, 24.0))
        .line(p(0.0, 31.0))
        .line(p(-9.0, 24.0))
        .curve(p(-12.0, 19.0), p(-18.0, 18.0), p(-24.0, 22.0))
        .line(p(-5.0, -2.0))
        .close();
    let leg = Sheet::new()
        .paper(foot)
        .cut(wedge(p(-8.0, 19.0), p(-3.0, 2.0), 4.0))
        .cut(wedge(p(8.0, 19.0), p(3.0, 2.0), 4.0))
        .paper(drop(p(0.0, -10.0), p(0.0, -44.0), 19.0))
        .placed(62.0, 66.0, 1.0, -34.0);
    // A wing without its feathers, folded against the shoulder.
    let wing = Sheet::new()
        .paper(strip(&[p(40.0, -18.0), p(66.0, -34.0), p(86.0, -26.0)], 22.0, 15.0))
        .paper(strip(&[p(84.0, -27.0), p(86.0, -8.0), p(80.0, 12.0)], 15.0, 6.0))
        .cut(crescent(p(58.0, -24.0), p(82.0, -20.0), 7.0, 3.6));
    let thigh = crescent(p(22.0, 62.0), p(50.0, 10.0), 13.0, 4.6);
    let pores = [
        (9.0, -8.0),
        (24.0, -14.0),
        (40.0, -10.0),
        (16.0, 8.0),
        (32.0, 4.0),
        (48.0, 6.0),
        (12.0, 26.0),
        (26.0, 22.0),
        (12.0, 46.0),
    ];
    let flat = Sheet::new()
        .cut(body(4.0))
        .paper(body(0.0))
        .cut(both(thigh))
        .cut(both(Path::all(pores.map(|(x, y)| Path::circle(p(x, y), 2.3)))))
        .tint(leaf(p(0.0, 66.0), p(0.0, -12.0), 10.0, 0.0))
        .cut(leaf(p(0.0, 70.0), p(0.0, 84.0), 4.0, 0.0));
    let bill = Path::from(p(8.0, -86.0))
        .curve(p(20.0, -84.0), p(28.0, -76.0), p(42.0, -76.0))
        .curve(p(50.0, -75.0), p(49.0, -64.0), p(40.0, -64.0))
        .curve(p(28.0, -64.0), p(18.0, -66.0), p(6.0, -68.0))
        .close();
    let neck = [p(2.0, -14.0), p(-6.0, -38.0), p(-7.0, -58.0), p(2.0, -78.0)];
    let head = Sheet::new()
        .cut(strip(&neck, 32.0, 18.0))
        .paper(strip(&neck, 25.0, 15.0))
        .paper(Path::ellipse(p(4.0, -78.0), 16.0, 13.5))
        .paper(bill)
        .cut(leaf(p(18.0, -72.0), p(44.0, -69.0), 2.6, -1.0))
        .cut(Path::circle(p(7.0, -81.0), 3.8))
        .paper(Path::circle(p(7.0, -81.0), 1.6))
        .cut(strip(&[p(-22.0, -49.0), p(9.0, -51.0)], 9.0, 9.0))
        .tint(strip(&[p(-17.0, -49.0), p(4.0, -51.0)], 5.0, 5.0));
    let string =
        strip(&[p(-14.0, -49.0), p(-32.0, -64.0), p(-34.0, -82.0), p(-22.0, -97.0)], 3.4, 3.4)
            .and(ring(p(-18.0, -98.0), 6.0, 3.0));
    wing.and(leg).folded().paper(string).and(flat).and(head).placed(0.0, 2.0, 0.87, 0.0)
}

/// A roast duck on a plate, with carved flowers and steam.
fn roast_duck() -> Sheet {
    let outline = |grow: f64| {
        Path::blob(&[
            p(-60.0 - grow, 8.0),
            p(-32.0, -20.0 - grow),
            p(10.0, -28.0 - grow),
            p(52.0, -20.0 - grow),
            p(89.0, -32.0),
            p(80.0 + grow, 6.0),
            p(56.0 + grow, 40.0 + grow),
            p(8.0, 52.0 + grow),
            p(-44.0 - grow, 42.0 + grow),
        ])
    };
    let plate = Sheet::new()
        .paper(Path::ellipse(p(0.0, 55.0), 80.0, 32.0))
        .tint(Path::ellipse(p(0.0, 52.0), 70.0, 24.0))
        .cut(teeth(p(-46.0, 78.0), p(46.0, 78.0), -6.5, 15, 5.5))
        .and(blossom(p(0.0, 66.0), 14.0, 5))
        .paper(both(leaf(p(18.0, 69.0), p(50.0, 58.0), 10.0, -3.0)));
    let duck = Sheet::new()
        .cut(outline(4.0))
        .paper(outline(0.0))
        .paper(strip(
            &[p(-38.0, 14.0), p(-60.0, -8.0), p(-46.0, -36.0), p(-42.0, -60.0)],
            42.0,
            17.0,
        ))
        .paper(Path::ellipse(p(-47.0, -64.0), 18.0, 14.0))
        .paper(strip(&[p(-58.0, -62.0), p(-70.0, -55.0), p(-80.0, -50.0)], 13.0, 7.0))
        .cut(leaf(p(-60.0, -59.0), p(-78.0, -50.5), 2.6, 0.0))
        .cut(Path::circle(p(-50.0, -68.0), 3.8))
        .paper(Path::circle(p(-50.0, -68.0), 1.6))
        .cut(crescent(p(-54.0, -36.0), p(-36.0, -34.0), -3.0, 3.0))
        .cut(crescent(p(-58.0, -28.0), p(-38.0, -25.0), -3.0, 3.0))
        .cut(crescent(p(-50.0, 34.0), p(-58.0, -4.0), 5.0, 5.0))
        .cut(leaf(p(64.0, -14.0), p(84.0, -24.0), 4.0, 2.0))
        .cut(leaf(p(66.0, -4.0), p(80.0, -10.0), 4.0, 2.0));
    let wing = Sheet::new()
        .cut(drop(p(40.0, -14.0), p(-14.0, 8.0), 25.0))
        .tint(drop(p(36.0, -13.0), p(-14.0, 8.0), 22.0))
        .paper(crescent(p(-24.0, -6.0), p(-22.0, 24.0), 8.0, 5.0))
        .paper(crescent(p(-10.0, -8.0), p(-8.0, 24.0), 9.0, 5.0))
        .paper(crescent(p(4.0, -8.0), p(6.0, 16.0), 8.0, 4.0));
    let drumstick = Sheet::new()
        .cut(drop(p(93.0, 24.0), p(46.0, 30.0), 22.0))
        .paper(drop(p(86.0, 24.0), p(46.0, 30.0), 18.0))
        .paper(Path::circle(p(86.0, 20.0), 4.6))
        .paper(Path::circle(p(87.0, 27.0), 4.6))
        .cut(crescent(p(38.0, 40.0), p(38.0, 20.0), 6.0, 4.0))
        .cut(beads(p(50.0, 22.0), p(62.0, 26.0), 0.0, 2, (2.0, 1.6)));
    let skin = Path::all([
        crescent(p(-22.0, -16.0), p(-2.0, -21.0), 4.0, 4.0),
        crescent(p(6.0, -21.0), p(26.0, -19.0), 4.0, 4.0),
        crescent(p(34.0, -16.0), p(52.0, -12.0), 4.0, 4.0),
        crescent(p(-34.0, 26.0), p(-24.0, 38.0), -4.0, 4.0),
        crescent(p(-18.0, 34.0), p(-4.0, 42.0), -4.0, 4.0),
        crescent(p(2.0, 37.0), p(17.0, 40.0), -4.0, 4.0),
    ]);
    let steam = Path::all([
        coil(p(4.0, -62.0), 20.0, 200.0, 1.4, 7.0),
        coil(p(50.0, -58.0), 17.0, 200.0, 1.4, 6.0),
    ]);
    plate
        .and(duck.placed(0.0, -4.0, 1.0, 0.0))
        .cut(skin)
        .and(wing)
        .and(drumstick)
        .paper(steam)
        .placed(0.0, 0.0, 0.975, 0.0)
}

/// A fish grilled on a tray over flames, chillies above it.
fn grilled_fish() -> Sheet {
    let slash = |x: f64| crescent(p(x + 6.0, 17.0), p(x - 4.0, -25.0), -9.0, 7.0);
    let scale = |x: f64, y: f64| crescent(p(x, y - 7.0), p(x, y + 7.0), 5.0, 3.2);
    let fish = Sheet::new()
        .paper(Path::blob(&[
            p(-34.0, -28.0),
            p(-8.0, -46.0),
            p(30.0, -36.0),
            p(36.0, -18.0),
            p(-20.0, -14.0),
        ]))
        .cut(teeth(p(-22.0, -30.0), p(30.0, -28.0), 4.0, 7, 9.0))
        .paper(Path::blob(&[
            p(50.0, -6.0),
            p(72.0, -22.0),
            p(90.0, -27.0),
            p(82.0, -4.0),
            p(90.0, 17.0),
            p(70.0, 8.0),
        ]))
        .cut(leaf(p(64.0, -8.0), p(86.0, -20.0), 4.0, 1.0))
        .cut(leaf(p(64.0, -2.0), p(84.0, 8.0), 4.0, -1.0))
        .cut(leaf(p(66.0, -5.0), p(80.0, -5.0), 3.0, 0.0))
        .paper(Path::blob(&[
            p(-93.0, -2.0),
            p(-72.0, -22.0),
            p(-30.0, -34.0),
            p(20.0, -27.0),
            p(60.0, -8.0),
            p(60.0, 0.0),
            p(20.0, 20.0),
            p(-30.0, 26.0),
            p(-72.0, 18.0),
        ]))
        .cut(Path::circle(p(-70.0, -7.0), 6.0))
        .paper(Path::circle(p(-70.0, -7.0), 3.0))
        .cut(crescent(p(-50.0, 20.0), p(-48.0, -26.0), -8.0, 5.0))
        .cut(leaf(p(-92.0, 2.0), p(-76.0, 8.0), 3.0, 1.0))
        .tint(Path::all([slash(-24.0), slash(4.0), slash(30.0)]))
        .cut(Path::all([
            scale(-39.0, -12.0),
            scale(-39.0, 10.0),
            scale(-11.0, -14.0),
            scale(-9.0, 7.0),
        ]))
        .cut(Path::all([scale(17.0, -10.0), scale(18.0, 6.0), scale(48.0, -4.0)]));
    let tray = Sheet::new()
        .cut(bowl(p(82.0, 14.0), p(66.0, 52.0)))
        .paper(bowl(p(76.0, 20.0), p(64.0, 44.0)))
        .paper(bar(20.0, 84.0, 8.0))
        .cut(bar(27.0, 72.0, 2.2))
        .cut(teeth(p(-64.0, 41.0), p(64.0, 41.0), 0.0, 17, 9.0));
    let chilli = Sheet::new()
        .paper(strip(&[p(0.0, 0.0), p(20.0, 4.0), p(42.0, 0.0), p(62.0, -14.0)], 17.0, 1.0))
        .cut(strip(&[p(4.0, 4.0), p(20.0, 7.0), p(40.0, 3.0)], 3.4, 2.4))
        .cut(strip(&[p(-2.0, -9.0), p(1.0, 0.0), p(-2.0, 9.0)], 2.4, 2.4))
        .paper(strip(&[p(-5.0, 0.0), p(-10.0, -2.0), p(-15.0, -8.0)], 7.0, 3.0));
    let fire = |x: f64, foot: f64, tall: f64, r: f64| flame(tall, r).placed(x, foot, 1.0, 0.0);
    let beside = chilli
        .placed(27.0, -52.0, 0.75, 0.0)
        .and(chilli.placed(20.0, -70.0, 0.55, -4.0))
        .and(fire(53.0, 77.0, 24.0, 11.5))
        .and(fire(30.0, 89.0, 35.0, 14.0));
    fish.and(beside.folded())
        .and(fire(0.0, 96.0, 42.0, 16.0))
        .and(veined_leaf(p(0.0, -50.0), p(0.0, -98.0), 20.0, 0.0, 2))
        .and(tray)
}

/// Hanks of starch noodles on a rack, sweet potatoes and their leaves.
fn starch_noodle() -> Sheet {
    let hank = |long: f64| {
        let strands = (0..4).map(|idx| {
            let x = f64::from(idx) * 7.0 - 10.5;
            let end = long - x.abs() * 0.6;
            strip(
                &[p(x * 0.9, -80.0), p(x * 1.1, -50.0), p(x * 0.95, -10.0), p(x * 1.25, end)],
                5.0,
                4.6,
            )
        });
        Sheet::new()
            .cut(Path::ellipse(p(0.0, -30.0), 17.0, 60.0))
            .paper(Path::all(strands))
            .paper(crescent(p(-15.0, -76.0), p(15.0, -76.0), 12.0, 8.0))
            .tint(strip(&[p(-12.5, -40.0), p(0.0, -37.0), p(12.5, -40.0)], 8.0, 8.0))
            .cut(beads(p(-8.0, -38.4), p(8.0, -38.4), -1.0, 3, (1.8, 1.8)))
    };
    let heart = Sheet::new()
        .paper(Path::blob(&[
            p(0.0, 4.0),
            p(11.0, -3.0),
            p(18.0, 7.0),
            p(12.0, 24.0),
            p(0.0, 38.0),
            p(-12.0, 24.0),
            p(-18.0, 7.0),
            p(-11.0, -3.0),
        ]))
        .cut(leaf(p(0.0, 8.0), p(0.0, 33.0), 3.4, 0.0))
        .cut(both(leaf(p(2.5, 12.0), p(12.0, 14.0), 3.6, 1.0)))
        .cut(both(leaf(p(2.0, 19.0), p(9.0, 22.0), 3.0, 1.0)));
    let skin = |grow: f64| {
        Path::blob(&[
            p(-34.0 - grow, 2.0),
            p(-18.0, -14.0 - grow),
            p(10.0, -15.0 - grow),
            p(30.0, -6.0 - grow),
            p(46.0 + grow, -1.0),
            p(30.0, 9.0 + grow),
            p(8.0, 16.0 + grow),
            p(-20.0, 14.0 + grow),
        ])
    };
    let tuber = Sheet::new()
        .cut(skin(3.5))
        .paper(skin(0.0))
        .cut(crescent(p(-26.0, 6.0), p(24.0, 6.0), -7.0, 4.0))
        .cut(leaf(p(-18.0, -5.0), p(-8.0, -6.0), 3.0, 1.0))
        .cut(leaf(p(4.0, -8.0), p(13.0, -7.0), 3.0, 1.0));
    let side = Sheet::new()
        .paper(strip(&[p(54.0, -70.0), p(62.0, 60.0)], 6.0, 7.0))
        .and(heart.placed(61.0, -42.0, 0.9, -62.0))
        .and(heart.placed(64.0, 4.0, 0.85, -66.0))
        .and(hank(34.0).placed(35.0, 0.0, 1.0, 0.0))
        .and(tuber.placed(41.0, 67.0, 0.88, -14.0));
    side.folded()
        .and(hank(48.0))
        .and(pole(-72.0, 58.0))
        .cut(Path::circle(p(0.0, 74.0), 17.0))
        .and(heart.placed(0.0, 56.0, 1.05, 0.0))
}

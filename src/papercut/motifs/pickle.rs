//! Mustard, cabbage and radish on their way into the jar; sauces; meat on the rope.

use super::Motif;
use super::animal::outline;
use super::cured::pole;
use super::garden::frilled_leaf;
use super::preserve::{bar, both, bowl, coil, greens, vessel};
use super::tableware::{slice, straw};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "mustard-drying", draw: mustard_drying },
    Motif { name: "root-mustard", draw: root_mustard },
    Motif { name: "root-mustard-slices", draw: root_mustard_slices },
    Motif { name: "hung-greens", draw: hung_greens },
    Motif { name: "salted-cabbage", draw: salted_cabbage },
    Motif { name: "radish-jar", draw: radish_jar },
    Motif { name: "vinegar", draw: vinegar },
];

/// A knobbly head of mustard about the origin, its leaves cut off.
fn knob() -> Sheet {
    Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 19.0))
        .paper(Path::blob(&[
            p(0.0, -15.0),
            p(6.0, -8.0),
            p(15.0, -8.0),
            p(11.0, 1.0),
            p(16.0, 10.0),
            p(6.0, 11.0),
            p(0.0, 18.0),
            p(-6.0, 11.0),
            p(-16.0, 10.0),
            p(-11.0, 1.0),
            p(-15.0, -8.0),
            p(-6.0, -8.0),
        ]))
        .tint(drop(p(0.0, -8.0), p(0.0, 5.0), 5.0))
}

/// Heads of mustard strung on lines between two posts to dry in the wind of the river.
fn mustard_drying() -> Sheet {
    let row = |y: f64, n: u32, half: f64| {
        (0..n).fold(
            Sheet::new().paper(strip(
                &[p(-74.0, y - 10.0), p(0.0, y + 2.0), p(74.0, y - 10.0)],
                3.6,
                3.6,
            )),
            |row, idx| {
                let x = -half + 2.0 * half * f64::from(idx) / f64::from(n - 1);
                row.and(knob().placed(x, y + 14.0 - x * x * 0.002, 1.25, x * 0.3))
            },
        )
    };
    let wave = |x: f64, y: f64| {
        crescent(p(x - 15.0, y), p(x + 15.0, y), 9.0, 4.6).and(crescent(
            p(x - 7.0, y + 1.0),
            p(x + 7.0, y + 1.0),
            5.0,
            4.0,
        ))
    };
    let wind = coil(p(-14.0, -80.0), 12.0, 100.0, 1.4, 5.0).and(strip(
        &[p(-3.0, -80.0), p(16.0, -84.0), p(40.0, -76.0)],
        5.0,
        1.6,
    ));
    let frame = Sheet::new()
        .paper(both(strip(&[p(58.0, -78.0), p(84.0, 66.0)], 7.0, 8.0)))
        .paper(both(strip(&[p(76.0, -72.0), p(50.0, 66.0)], 6.0, 7.0)))
        .paper(bar(-70.0, 78.0, 7.0));
    frame
        .paper(wind)
        .and(row(-46.0, 4, 46.0))
        .and(row(12.0, 4, 50.0))
        .paper(Path::all([-51.0, -17.0, 17.0, 51.0].map(|x| wave(x, 80.0))))
        .paper(Path::all([-34.0, 0.0, 34.0].map(|x| wave(x, 93.0))))
        .placed(0.0, 0.0, 0.95, 0.0)
}

/// A root mustard with its frilled leaves, side roots and a cut half.
fn root_mustard() -> Sheet {
    let root = |grow: f64| {
        Path::blob(&[
            p(0.0, -30.0 - grow),
            p(30.0, -28.0 - grow),
            p(50.0 + grow, -2.0),
            p(42.0 + grow, 36.0),
            p(16.0, 60.0 + grow),
            p(0.0, 92.0 + grow),
            p(-14.0, 62.0 + grow),
            p(-42.0 - grow, 36.0),
            p(-50.0 - grow, -2.0),
            p(-30.0, -28.0 - grow),
        ])
    };
    let hair = Path::all([
        strip(&[p(34.0, 40.0), p(50.0, 52.0), p(66.0, 50.0)], 5.0, 1.4),
        strip(&[p(22.0, 54.0), p(36.0, 70.0), p(52.0, 74.0)], 5.0, 1.4),
        strip(&[p(42.0, 24.0), p(58.0, 30.0), p(72.0, 24.0)], 5.0, 1.4),
    ]);
    let leaves = frilled_leaf((p(8.0, -24.0), p(84.0, -48.0)), 40.0, 8.0, (6, 3.0))
        .and(frilled_leaf((p(4.0, -26.0), p(44.0, -92.0)), 38.0, 5.0, (6, 3.0)));
    let bumps = [(-32.0, 6.0), (-20.0, 26.0), (32.0, 4.0), (21.0, 26.0)]
        .map(|(x, y): (f64, f64)| crescent(p(x, y + 12.0), p(x, y - 12.0), -x * 0.2, 4.4));
    Sheet::new()
        .paper(hair)
        .and(leaves)
        .folded()
        .and(frilled_leaf((p(0.0, -24.0), p(0.0, -99.0)), 34.0, 0.0, (6, 3.0)))
        .cut(root(4.0))
        .paper(root(0.0))
        .cut(Path::all(bumps))
        .cut(crescent(p(-20.0, -19.0), p(20.0, -19.0), -4.0, 4.0))
        .tint(leaf(p(0.0, 78.0), p(0.0, -2.0), 13.0, 0.0))
        .placed(0.0, 2.0, 0.96, 0.0)
}

/// Slices of root mustard that dry on a string, a whole root and a cut one below.
fn root_mustard_slices() -> Sheet {
    let string = strip(&[p(-92.0, -70.0), p(0.0, -46.0), p(92.0, -70.0)], 4.0, 4.0);
    let body = |grow: f64| {
        outline(&[
            0.0,
            -30.0 - grow,
            26.0,
            -26.0 - grow,
            38.0 + grow,
            0.0,
            18.0,
            34.0 + grow,
            0.0,
            60.0 + grow,
            -18.0,
            34.0 + grow,
            -38.0 - grow,
            0.0,
            -26.0,
            -26.0 - grow,
        ])
    };
    let whole = Sheet::new()
        .and(greens(p(0.0, -18.0), p(-34.0, -62.0), 26.0, 3))
        .and(greens(p(0.0, -18.0), p(30.0, -64.0), 26.0, 3))
        .cut(body(4.0))
        .paper(body(0.0))
        .cut(crescent(p(-28.0, 8.0), p(-18.0, -20.0), 4.0, 4.4))
        .cut(crescent(p(-16.0, 26.0), p(16.0, 26.0), -4.0, 4.0))
        .cut(crescent(p(-8.0, 40.0), p(9.0, 40.0), -3.0, 3.6));
    let half = Sheet::new()
        .cut(body(4.0))
        .paper(body(0.0))
        .tint(body(-6.0))
        .paper(around(&leaf(p(0.0, -6.0), p(0.0, -20.0), 6.0, 0.0), p(0.0, -1.0), 7))
        .paper(leaf(p(0.0, 24.0), p(0.0, 46.0), 6.0, 0.0));
    Sheet::new()
        .paper(string)
        .and(slice(p(-66.0, -48.0), 17.0, 7))
        .and(slice(p(-24.0, -37.0), 19.0, 7))
        .and(slice(p(24.0, -37.0), 19.0, 7))
        .and(slice(p(66.0, -48.0), 17.0, 7))
        .and(whole.placed(-38.0, 42.0, 0.86, -16.0))
        .and(half.placed(38.0, 38.0, 0.94, 12.0))
        .placed(0.0, 0.0, 0.96, 0.0)
}

/// Mustard hung by its stalks on a pole to wilt, a crock below.
fn hung_greens() -> Sheet {
    let bunch = greens(p(0.0, -70.0), p(-10.0, 24.0), 38.0, 5).and(greens(
        p(0.0, -70.0),
        p(14.0, 26.0),
        38.0,
        5,
    ));
    let tie = straw(p(-9.0, -56.0), p(9.0, -56.0), 9.0);
    let one = bunch.and(tie);
    let crock = Sheet::new()
        .cut(vessel(p(34.0, 26.0), p(46.0, 62.0), p(32.0, 102.0)))
        .paper(vessel(p(30.0, 34.0), p(43.0, 62.0), p(28.0, 96.0)))
        .paper(bar(34.0, 34.0, 9.0))
        .cut(bar(41.5, 31.0, 2.4))
        .tint(Path::circle(p(0.0, 66.0), 15.0))
        .paper(around(&leaf(p(0.0, 63.0), p(0.0, 54.0), 7.0, 0.0), p(0.0, 66.0), 6))
        .cut(both(crescent(p(30.0, 86.0), p(35.0, 50.0), -6.0, 4.0)));
    one.placed(58.0, 8.0, 0.9, -6.0)
        .folded()
        .and(one)
        .and(pole(-72.0, 86.0))
        .and(crock)
        .placed(0.0, -3.9, 0.937, 0.0)
}

/// A cabbage in a crock under its pressing stone, leaves and salt about it.
fn salted_cabbage() -> Sheet {
    let leaves = frilled_leaf((p(10.0, 20.0), p(78.0, -40.0)), 50.0, 8.0, (5, 4.0))
        .and(frilled_leaf((p(6.0, 20.0), p(40.0, -76.0)), 46.0, 5.0, (5, 4.0)));
    let stone = Sheet::new()
        .cut(Path::ellipse(p(0.0, -10.0), 46.0, 30.0))
        .paper(Path::blob(&[
            p(-41.0, -8.0),
            p(-26.0, -30.0),
            p(8.0, -36.0),
            p(36.0, -22.0),
            p(40.0, 2.0),
            p(20.0, 16.0),
            p(-24.0, 14.0),
        ]))
        .tint(crescent(p(-26.0, -12.0), p(8.0, -27.0), 6.0, 5.0))
        .cut(beads(p(-8.0, -4.0), p(24.0, -10.0), 0.0, 3, (2.6, 3.4)));
    let crock = Sheet::new()
        .cut(vessel(p(62.0, 2.0), p(72.0, 44.0), p(48.0, 100.0)))
        .paper(vessel(p(58.0, 12.0), p(69.0, 46.0), p(44.0, 94.0)))
        .paper(bar(13.0, 64.0, 11.0))
        .cut(bar(21.5, 58.0, 2.6))
        .cut(Path::all(
            [-42.0, -14.0, 14.0, 42.0].map(|x: f64| coil(p(x, 44.0), 11.0, 180.0, 1.2, 4.4)),
        ))
        .tint(bar(64.0, 60.0, 6.0))
        .cut(teeth(p(-44.0, 88.0), p(44.0, 88.0), 0.0, 11, 14.0));
    leaves
        .folded()
        .and(frilled_leaf((p(0.0, 16.0), p(0.0, -97.0)), 52.0, 0.0, (6, 4.0)))
        .and(stone)
        .and(crock)
        .placed(0.0, 0.0, 0.96, 0.0)
}

/// A jar of glass with rings of radish in brine, a whole radish on each side.
fn radish_jar() -> Sheet {
    let body = |grow: f64| {
        vessel(p(34.0 + grow, -44.0 - grow), p(62.0 + grow, 14.0), p(44.0 + grow, 90.0 + grow))
    };
    let lid = Sheet::new()
        .cut(bowl(p(46.0, -46.0), p(24.0, -84.0)))
        .paper(bowl(p(38.0, -56.0), p(14.0, -78.0)))
        .paper(Path::circle(p(0.0, -83.0), 8.0))
        .paper(bar(-52.0, 44.0, 10.0))
        .cut(bar(-60.0, 34.0, 2.4))
        .tint(beads(p(-36.0, -52.0), p(36.0, -52.0), 0.0, 7, (2.6, 2.6)));
    let radish = Sheet::new()
        .cut(drop(p(0.0, 44.0), p(0.0, 8.0), 21.0))
        .paper(drop(p(0.0, 42.0), p(0.0, 8.0), 18.0))
        .paper(leaf(p(0.0, -6.0), p(-14.0, -38.0), 13.0, -2.0))
        .paper(leaf(p(0.0, -6.0), p(14.0, -38.0), 13.0, 2.0))
        .cut(crescent(p(-8.0, 20.0), p(-8.0, -2.0), 5.0, 3.6));
    radish
        .placed(72.0, 44.0, 1.0, -10.0)
        .folded()
        .cut(body(4.0))
        .paper(body(0.0))
        .cut(body(-6.0))
        .tint(vessel(p(52.0, -8.0), p(52.0, 14.0), p(36.0, 80.0)))
        .paper(Path::all(
            [-30.0, -10.0, 10.0, 30.0]
                .map(|x: f64| crescent(p(x - 9.0, -10.0), p(x + 9.0, -10.0), 5.0, 4.0)),
        ))
        .and(slice(p(-22.0, 20.0), 18.0, 7))
        .and(slice(p(24.0, 14.0), 17.0, 7))
        .and(slice(p(0.0, 52.0), 20.0, 7))
        .paper(drop(p(-24.0, 66.0), p(-36.0, 52.0), 7.0).and(drop(
            p(26.0, 66.0),
            p(36.0, 48.0),
            7.0,
        )))
        .and(lid)
        .placed(0.0, 0.0, 0.939, 0.0)
}

/// A vat with a bamboo spout from which vinegar drips into a bowl, ears of grain beside it.
fn vinegar() -> Sheet {
    let ear = |turn: f64| {
        let grains = Path::all((0..5).map(|idx| {
            let y = -30.0 - 13.0 * f64::from(idx);
            both(leaf(p(1.0, y), p(12.0, y - 14.0), 8.6, 0.0))
        }));
        Sheet::new()
            .paper(strip(&[p(0.0, 10.0), p(0.0, -84.0)], 4.0, 3.0))
            .paper(grains)
            .paper(leaf(p(0.0, -84.0), p(0.0, -102.0), 9.0, 0.0))
            .placed(-62.0, 84.0, 1.0, turn)
    };
    let vat = Sheet::new()
        .cut(vessel(p(46.0, -56.0), p(66.0, -8.0), p(46.0, 46.0)))
        .paper(vessel(p(42.0, -52.0), p(62.0, -8.0), p(42.0, 40.0)))
        .paper(bowl(p(46.0, -62.0), p(16.0, -86.0)))
        .paper(Path::circle(p(0.0, -88.0), 7.0))
        .cut(bar(-57.0, 50.0, 3.0))
        .paper(bar(-52.0, 46.0, 7.0))
        .cut(teeth(p(-44.0, -40.0), p(44.0, -40.0), 5.0, 13, -7.0))
        .tint(Path::polygon(&[p(0.0, -36.0), p(28.0, -8.0), p(0.0, 20.0), p(-28.0, -8.0)]))
        .paper(Path::polygon(&[p(0.0, -28.0), p(20.0, -8.0), p(0.0, 12.0), p(-20.0, -8.0)]))
        .tint(around(&leaf(p(0.0, -10.0), p(0.0, -20.0), 6.0, 0.0), p(0.0, -8.0), 4))
        .cut(both(crescent(p(40.0, 28.0), p(46.0, -22.0), -7.0, 4.4)))
        .paper(strip(&[p(36.0, 24.0), p(60.0, 30.0), p(78.0, 32.0)], 11.0, 9.0))
        .cut(leaf(p(56.0, 27.0), p(56.0, 34.0), 2.6, 0.0));
    let bowl_below = Sheet::new()
        .paper(drop(p(79.0, 40.0), p(79.0, 50.0), 4.6))
        .cut(bowl(p(26.0, 0.0), p(12.0, 30.0)).map(Affine::shift(74.0, 62.0)))
        .paper(bowl(p(22.0, 4.0), p(10.0, 24.0)).map(Affine::shift(74.0, 62.0)))
        .tint(Path::ellipse(p(74.0, 65.0), 20.0, 4.6));
    Sheet::new()
        .and(ear(-20.0))
        .and(ear(2.0))
        .and(vat.placed(8.0, 4.0, 1.0, 0.0))
        .and(bowl_below)
        .paper(Path::polygon(&[p(-34.0, 46.0), p(50.0, 46.0), p(44.0, 62.0), p(-28.0, 62.0)]))
        .cut(bar(54.0, 30.0, 3.0).map(Affine::shift(8.0, 0.0)))
        .paper(strip(&[p(-26.0, 62.0), p(-30.0, 92.0)], 9.0, 9.0))
        .paper(strip(&[p(42.0, 62.0), p(46.0, 92.0)], 9.0, 9.0))
        .placed(-5.8, -1.9, 0.924, 0.0)
}

//! What streams and ponds are stocked with: trout, crayfish, prawns, carp.

use super::Motif;
use super::animal::{outline, ribbed};
use super::plant::Stem;
use super::preserve::both;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "trout", draw: trout },
    Motif { name: "trout-pair", draw: trout_pair },
    Motif { name: "crayfish", draw: crayfish },
    Motif { name: "redclaw", draw: redclaw },
    Motif { name: "prawn", draw: prawn },
    Motif { name: "fish-ring", draw: fish_ring },
    Motif { name: "fish-net", draw: fish_net },
];

/// A swimming fish along a curve, its nose at the start: half its depth, spots or scales.
fn swimmer(spine: &Stem, deep: f64, is_spotted: bool) -> Sheet {
    let at = |along: f64, out: f64| spine.at(along) + spine.way(along, 90.0) * out;
    let half = [0.16, 0.62, 0.9, 1.0, 0.98, 0.9, 0.76, 0.58, 0.4, 0.28].map(|share| share * deep);
    let edge = |sign: f64| {
        let rim = half.iter().enumerate();
        rim.map(move |(idx, half)| at(idx as f64 / 9.0, sign * half)).collect::<Vec<_>>()
    };
    let mut rim = edge(1.0);
    rim.extend(edge(-1.0).into_iter().rev());
    let tail = Path::blob(&[
        at(0.96, 0.0),
        at(1.04, deep * 0.5),
        at(1.2, deep * 1.05),
        at(1.16, 0.0),
        at(1.2, -deep * 1.05),
        at(1.04, -deep * 0.5),
    ]);
    let fins = Path::all([
        leaf(at(0.36, deep * 0.8), at(0.62, deep * 1.6), deep * 0.7, -deep * 0.1),
        leaf(at(0.74, deep * 0.5), at(0.88, deep * 0.9), deep * 0.3, 0.0),
        leaf(at(0.3, -deep * 0.7), at(0.48, -deep * 1.5), deep * 0.5, 0.0),
        leaf(at(0.62, -deep * 0.6), at(0.76, -deep * 1.2), deep * 0.42, 0.0),
    ]);
    let marks = if is_spotted {
        let spots = [
            (0.32, 0.5),
            (0.42, 0.2),
            (0.44, 0.62),
            (0.54, 0.4),
            (0.64, 0.56),
            (0.64, 0.1),
            (0.76, 0.3),
            (0.86, 0.12),
            (0.34, 0.0),
        ];
        Path::all(spots.map(|(along, out)| Path::circle(at(along, out * deep), deep * 0.11)))
    } else {
        let rows = [(0.36, 3), (0.5, 4), (0.64, 3), (0.78, 2)];
        Path::all(rows.map(|(along, n)| {
            let step = deep * 0.46;
            Path::all((0..n).map(|idx| {
                let out = (f64::from(idx) - f64::from(n - 1) / 2.0) * step;
                crescent(at(along, out + step * 0.44), at(along, out - step * 0.44), -5.0, 3.4)
            }))
        }))
    };
    let band = strip(
        &[0.28, 0.5, 0.72, 0.94].map(|along| at(along, -deep * 0.14)),
        deep * 0.2,
        deep * 0.1,
    );
    let sheet = Sheet::new().paper(fins).paper(tail).paper(Path::blob(&rim)).cut(marks);
    let sheet = if is_spotted { sheet.tint(band) } else { sheet };
    sheet
        .cut(crescent(at(0.24, deep * 0.8), at(0.24, -deep * 0.8), 7.0, 4.0))
        .cut(leaf(at(1.06, deep * 0.3), at(1.15, deep * 0.8), 3.4, 0.0))
        .cut(leaf(at(1.06, -deep * 0.3), at(1.15, -deep * 0.8), 3.4, 0.0))
        .cut(Path::circle(at(0.12, deep * 0.22), deep * 0.2))
        .paper(Path::circle(at(0.12, deep * 0.22), deep * 0.1))
        .cut(leaf(at(0.0, -deep * 0.1), at(0.1, -deep * 0.32), 3.0, 0.0))
}

fn ripple(x: f64, y: f64, half: f64) -> Path {
    crescent(p(x - half, y), p(x + half, y), half * 0.55, 4.6)
}

/// A spotted trout that leaps up a fall between rocks.
fn trout() -> Sheet {
    let spine = Stem(p(-56.0, -66.0), p(-6.0, -86.0), p(44.0, -40.0), p(36.0, 28.0));
    let water = Path::all([-34.0, -12.0, 10.0, 32.0].map(|x: f64| {
        strip(&[p(x * 0.7 + 10.0, -8.0 - x * 0.3), p(x, 30.0), p(x * 1.5, 70.0)], 4.0, 5.0)
    }));
    let rock = |points: &[f64]| outline(points);
    Sheet::new()
        .paper(water)
        .paper(rock(&[-92.0, 74.0, -84.0, 40.0, -62.0, 18.0, -40.0, 40.0, -36.0, 74.0]))
        .paper(rock(&[92.0, 74.0, 90.0, 46.0, 70.0, 26.0, 50.0, 44.0, 44.0, 74.0]))
        .cut(crescent(p(-80.0, 62.0), p(-62.0, 30.0), 6.0, 4.4))
        .cut(crescent(p(60.0, 60.0), p(72.0, 38.0), 5.0, 4.0))
        .cut(crescent(p(-60.0, 66.0), p(-50.0, 46.0), 4.0, 4.0))
        .paper(Path::all([-60.0, -20.0, 20.0, 60.0].map(|x| ripple(x, 84.0, 18.0))))
        .paper(Path::all([-40.0, 0.0, 40.0].map(|x| ripple(x, 95.0, 16.0))))
        .paper(beads(p(-60.0, -10.0), p(-30.0, -30.0), 6.0, 3, (5.0, 3.0)))
        .paper(beads(p(70.0, -30.0), p(76.0, -4.0), 4.0, 2, (4.0, 5.0)))
        .cut(spine.strip(54.0, 30.0))
        .and(swimmer(&spine, 24.0, true))
        .placed(0.0, 1.9, 0.930, 0.0)
}

/// Two trout above one another in a stream with pebbles and weeds.
fn trout_pair() -> Sheet {
    let upper = Stem(p(-78.0, -24.0), p(-30.0, -56.0), p(20.0, -44.0), p(58.0, -14.0));
    let lower = Stem(p(78.0, 32.0), p(30.0, 60.0), p(-20.0, 50.0), p(-58.0, 20.0));
    Sheet::new()
        .and(ribbed(p(50.0, 92.0), p(88.0, 40.0), 10.0, -6.0))
        .and(ribbed(p(-44.0, 94.0), p(-84.0, 50.0), 10.0, 6.0))
        .paper(Path::all(
            [-30.0, -2.0, 26.0].map(|x: f64| Path::ellipse(p(x, 92.0 - x.abs() * 0.1), 12.0, 6.0)),
        ))
        .paper(Path::all([-30.0, 10.0, 50.0].map(|x| ripple(x, -78.0 + x.abs() * 0.2, 16.0))))
        .and(swimmer(&upper, 22.0, true))
        .and(swimmer(&lower, 22.0, true).map(Affine::scale(1.0)))
        .paper(beads(p(-84.0, -40.0), p(-74.0, -60.0), 3.0, 2, (3.4, 4.6)))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A lobster of the rivers from above: claws `wide`, a plain or a jointed carapace.
fn lobster(claw: &Sheet) -> Sheet {
    let legs = Path::all(
        [(-8.0, 62.0, -14.0), (4.0, 66.0, 10.0), (16.0, 60.0, 34.0), (26.0, 48.0, 54.0)]
            .map(|(y, x, low)| strip(&[p(14.0, y), p(x * 0.66, y - 8.0), p(x, low)], 6.0, 1.6)),
    );
    let feelers = strip(&[p(6.0, -48.0), p(20.0, -74.0), p(16.0, -98.0)], 3.6, 1.6);
    let shell = |grow: f64| {
        Path::from(p(0.0, -60.0 - grow))
            .curve(p(10.0 + grow, -54.0), p(25.0 + grow, -30.0), p(25.0 + grow, -8.0))
            .curve(p(25.0 + grow, 8.0), p(20.0 + grow, 14.0 + grow), p(0.0, 16.0 + grow))
            .curve(p(-20.0 - grow, 14.0 + grow), p(-25.0 - grow, 8.0), p(-25.0 - grow, -8.0))
            .curve(p(-25.0 - grow, -30.0), p(-10.0 - grow, -54.0), p(0.0, -60.0 - grow))
            .close()
    };
    let ring = |y: f64, half: f64| {
        Sheet::new()
            .cut(Path::ellipse(p(0.0, y), half + 3.4, 12.0))
            .paper(Path::ellipse(p(0.0, y), half, 9.4))
            .cut(crescent(p(-half * 0.7, y + 2.0), p(half * 0.7, y + 2.0), 4.6, 3.4))
    };
    let fan = [0.0, 30.0, -30.0, 58.0, -58.0].into_iter().fold(Sheet::new(), |fan, turn: f64| {
        let tip = p(0.0, 72.0) + Point::polar(28.0, 180.0 + turn);
        fan.cut(leaf(p(0.0, 66.0), tip, 19.0, 0.0)).and(ribbed(p(0.0, 66.0), tip, 15.0, 0.0))
    });
    Sheet::new()
        .paper(feelers)
        .paper(legs)
        .and(claw.clone())
        .folded()
        .and(fan)
        .and(ring(66.0, 14.0))
        .and(ring(53.0, 17.0))
        .and(ring(40.0, 20.0))
        .and(ring(26.0, 22.0))
        .cut(shell(3.6))
        .paper(shell(0.0))
        .cut(both(crescent(p(5.0, 10.0), p(7.0, -26.0), -3.0, 3.4)))
        .cut(crescent(p(-20.0, -14.0), p(20.0, -14.0), -9.0, 3.6))
        .paper(both(Path::circle(p(13.0, -50.0), 6.0)))
        .cut(both(Path::circle(p(13.0, -50.0), 2.4)))
        .tint(leaf(p(0.0, -26.0), p(0.0, -50.0), 9.0, 0.0))
}

/// A crayfish with its heavy claws raised.
fn crayfish() -> Sheet {
    let claw = Sheet::new()
        .paper(strip(&[p(18.0, -34.0), p(44.0, -24.0), p(56.0, -46.0)], 10.0, 11.0))
        .paper(Path::blob(&[
            p(50.0, -40.0),
            p(38.0, -62.0),
            p(46.0, -92.0),
            p(58.0, -76.0),
            p(64.0, -68.0),
            p(76.0, -84.0),
            p(80.0, -60.0),
            p(66.0, -38.0),
        ]))
        .cut(teeth(p(55.0, -76.0), p(61.0, -66.0), 0.0, 2, -4.0))
        .tint(leaf(p(58.0, -42.0), p(48.0, -74.0), 9.0, 2.0))
        .cut(beads(p(64.0, -46.0), p(72.0, -62.0), 0.0, 3, (2.2, 2.2)));
    lobster(&claw).placed(0.0, 0.0, 0.980, 0.0)
}

/// A redclaw: slender claws with a light patch, among ripples and weeds.
fn redclaw() -> Sheet {
    let claw = Sheet::new()
        .paper(strip(&[p(16.0, -34.0), p(54.0, -22.0), p(70.0, -44.0)], 8.0, 8.0))
        .paper(leaf(p(68.0, -36.0), p(60.0, -96.0), 20.0, -2.0))
        .paper(leaf(p(74.0, -50.0), p(78.0, -88.0), 9.0, 3.0))
        .tint(leaf(p(61.0, -46.0), p(58.0, -84.0), 9.0, -1.0));
    let weeds = ribbed(p(40.0, 92.0), p(84.0, 30.0), 11.0, -8.0).folded();
    weeds
        .paper(both(ripple(60.0, 92.0, 17.0)))
        .and(lobster(&claw).placed(0.0, 0.0, 0.98, 0.0))
        .placed(0.0, 0.0, 0.925, 0.0)
}

/// A river prawn with its long blue arms, from the side.
fn prawn() -> Sheet {
    let spine = Stem(p(-34.0, -30.0), p(20.0, -62.0), p(84.0, -20.0), p(50.0, 56.0));
    let at = |along: f64, out: f64| spine.at(along) + spine.way(along, 90.0) * out;
    let half = [7.0, 16.0, 20.0, 21.0, 20.0, 18.0, 15.0, 12.0, 9.0, 7.0];
    let edge = |sign: f64| {
        let rim = half.iter().enumerate();
        rim.map(move |(idx, half)| at(idx as f64 / 9.0, sign * half)).collect::<Vec<_>>()
    };
    let mut rim = edge(1.0);
    rim.extend(edge(-1.0).into_iter().rev());
    let plates = Path::all([0.42, 0.53, 0.64, 0.74, 0.84, 0.93].map(|along: f64| {
        let half = 22.0 - 14.0 * along;
        crescent(at(along, half), at(along, -half), -6.0, 3.8)
    }));
    let swimmerets = Path::all([0.5, 0.6, 0.7, 0.8, 0.9].map(|along: f64| {
        leaf(at(along, 14.0 - 9.0 * along), at(along + 0.07, 34.0 - 14.0 * along), 8.0, -2.0)
    }));
    let arm = |reach: Point, mid: Point| {
        Sheet::new()
            .paper(strip(&[p(-20.0, -14.0), mid, reach], 7.0, 7.0))
            .paper(leaf(reach, reach + (reach - mid).unit() * 30.0, 11.0, 2.0))
            .paper(leaf(
                reach,
                reach + (reach - mid).unit() * 26.0 + (reach - mid).unit().turned() * 8.0,
                6.0,
                -1.0,
            ))
            .cut(beads(mid.towards(reach, 0.2), mid.towards(reach, 0.8), 0.0, 3, (1.6, 1.6)))
    };
    let feelers = Path::all([
        strip(&[at(0.02, 0.0), p(-70.0, -70.0), p(-20.0, -98.0), p(40.0, -88.0)], 4.0, 1.8),
        strip(&[at(0.02, -3.0), p(-80.0, -50.0), p(-96.0, -14.0)], 4.0, 1.8),
        leaf(at(0.14, -10.0), p(-78.0, -62.0), 10.0, 2.0),
    ]);
    let legs = Path::all([0.2, 0.28, 0.36].map(|along: f64| {
        strip(&[at(along, 10.0), at(along + 0.02, 34.0), at(along - 0.06, 58.0)], 4.6, 1.6)
    }));
    let tail = [(p(20.0, 84.0), 3.0), (p(44.0, 94.0), 0.0), (p(68.0, 82.0), -3.0)]
        .into_iter()
        .fold(Sheet::new(), |tail, (tip, bend)| tail.and(ribbed(at(0.97, 0.0), tip, 16.0, bend)));
    Sheet::new()
        .paper(feelers)
        .paper(legs)
        .and(arm(p(-62.0, 46.0), p(-58.0, 0.0)))
        .and(arm(p(-34.0, 62.0), p(-34.0, 14.0)))
        .paper(swimmerets)
        .and(tail)
        .paper(Path::blob(&rim))
        .cut(plates)
        .cut(crescent(at(0.33, 18.0), at(0.33, -19.0), -9.0, 4.0))
        .cut(crescent(at(0.24, 12.0), at(0.24, -10.0), -6.0, 3.4))
        .tint(Path::circle(at(0.11, -4.0), 6.4))
        .paper(Path::circle(at(0.11, -4.0), 3.2))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// Three carp round a lotus flower, nose to tail.
fn fish_ring() -> Sheet {
    let spine = Stem(p(-44.0, -56.0), p(-18.0, -80.0), p(22.0, -78.0), p(44.0, -54.0));
    let one = swimmer(&spine, 19.0, false);
    let petal = Sheet::new().paper(leaf(p(0.0, -4.0), p(0.0, -30.0), 17.0, 0.0)).cut(leaf(
        p(0.0, -11.0),
        p(0.0, -25.0),
        4.4,
        0.0,
    ));
    one.around(3)
        .cut(Path::circle(p(0.0, 0.0), 31.0))
        .and(petal.around(8))
        .tint(Path::circle(p(0.0, 0.0), 9.0))
        .paper(beads(p(-4.0, 0.0), p(4.0, 0.0), 0.0, 2, (2.0, 2.0)))
        .placed(0.0, 0.0, 1.04, 0.0)
}

/// Fish lifted in a scoop net, waves below.
fn fish_net() -> Sheet {
    let bag = |grow: f64| {
        Path::from(p(-66.0 - grow, -22.0))
            .curve(p(-62.0 - grow, 60.0 + grow), p(62.0 + grow, 60.0 + grow), p(66.0 + grow, -22.0))
            .close()
    };
    let mesh = Path::all((-3..=3).map(|idx| {
        let x = f64::from(idx) * 18.0;
        strip(&[p(x, -24.0), p(x * 0.8, 10.0), p(x * 0.4, 40.0 - x.abs() * 0.2)], 2.4, 2.4)
    }))
    .and(Path::all([-4.0, 12.0, 27.0].map(|y: f64| {
        let half = 60.0 - (y + 22.0) * 0.5;
        strip(&[p(-half, y - 3.0), p(0.0, y + 8.0), p(half, y - 3.0)], 2.4, 2.4)
    })));
    let short = |x: f64, y: f64, turn: f64| {
        let spine = Stem(p(0.0, -34.0), p(6.0, -10.0), p(6.0, 10.0), p(0.0, 34.0));
        Sheet::new()
            .cut(leaf(p(0.0, -42.0), p(0.0, 40.0), 44.0, 0.0))
            .and(swimmer(&spine, 16.0, false))
            .placed(x, y, 1.0, turn)
    };
    Sheet::new()
        .paper(
            strip(&[p(56.0, -30.0), p(72.0, -56.0), p(80.0, -78.0)], 7.0, 8.0)
                .map(Affine::scale(0.98)),
        )
        .tint(bag(0.0))
        .paper(mesh)
        .and(short(-24.0, -32.0, -18.0))
        .and(short(24.0, -36.0, 16.0))
        .cut(strip(&[p(-70.0, -18.0), p(0.0, 4.0), p(70.0, -18.0)], 14.0, 14.0))
        .paper(strip(&[p(-70.0, -22.0), p(0.0, -2.0), p(70.0, -22.0)], 7.0, 7.0))
        .paper(Path::all([-66.0, -22.0, 22.0, 66.0].map(|x| ripple(x, 66.0, 20.0))))
        .paper(Path::all([-44.0, 0.0, 44.0].map(|x| ripple(x, 80.0, 20.0))))
        .paper(Path::all([-22.0, 22.0].map(|x| ripple(x, 94.0, 18.0))))
        .placed(0.0, 2.0, 0.98, 0.0)
}

//! Sausages, a leg of ham, preserved eggs.

use super::Motif;
use super::animal::outline;
use super::cured::pole;
use super::preserve::{bar, both, bowl, coil};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "sausage", draw: sausage },
    Motif { name: "cured-leg", draw: cured_leg },
    Motif { name: "preserved-egg", draw: preserved_egg },
];

/// A garland of linked sausages on a pole, chilli and pepper beside it.
fn sausage() -> Sheet {
    let link = |points: [Point; 3]| {
        let [from, middle, to] = points;
        let way = (to - from).unit();
        Sheet::new()
            .cut(strip(&points, 27.0, 27.0))
            .paper(strip(&points, 21.0, 21.0))
            .paper(strip(&[to, to + way * 16.0], 7.0, 7.0))
            .tint(beads(from.towards(middle, 0.3), middle.towards(to, 0.7), 0.0, 4, (3.0, 3.0)))
            .cut(crescent(from + way.turned() * 4.0, to + way.turned() * 4.0, -6.0, 3.0))
    };
    let side = link([p(66.0, -52.0), p(72.0, -30.0), p(66.0, -6.0)])
        .and(link([p(62.0, 12.0), p(58.0, 34.0), p(44.0, 50.0)]))
        .and(link([p(34.0, -52.0), p(38.0, -28.0), p(30.0, -6.0)]));
    let rope = both(strip(&[p(67.0, -76.0), p(66.0, -56.0)], 4.0, 4.0)).and(both(strip(
        &[p(34.0, -76.0), p(34.0, -56.0)],
        4.0,
        4.0,
    )));
    let sprig = veined_leaf(p(0.0, 14.0), p(0.0, -54.0), 24.0, 0.0, 4);
    Sheet::new()
        .paper(rope)
        .and(side.folded())
        .and(link([p(-24.0, 70.0), p(0.0, 78.0), p(24.0, 70.0)]))
        .and(sprig)
        .paper(beads(p(-12.0, 30.0), p(12.0, 30.0), 6.0, 3, (7.0, 7.0)))
        .cut(beads(p(-12.0, 30.0), p(12.0, 30.0), 6.0, 3, (2.6, 2.6)))
        .and(pole(-78.0, 84.0))
        .placed(0.0, 2.0, 0.951, 0.0)
}

/// A leg with its hoof, tied by a rope, over cypress twigs, smoke beside it.
fn cured_leg() -> Sheet {
    // The hoof is up; the ham is below.
    let leg = |grow: f64| {
        outline(&[
            4.0 - grow,
            -62.0,
            22.0 + grow,
            -60.0,
            20.0 + grow,
            -40.0,
            30.0 + grow,
            -20.0,
            50.0 + grow,
            8.0,
            50.0 + grow,
            40.0,
            24.0,
            66.0 + grow,
            -16.0,
            68.0 + grow,
            -46.0 - grow,
            46.0,
            -50.0 - grow,
            14.0,
            -34.0 - grow,
            -12.0,
            -12.0 - grow,
            -26.0,
            0.0 - grow,
            -42.0,
        ])
    };
    let hoof = outline(&[
        2.0, -64.0, -2.0, -80.0, 1.0, -96.0, 12.0, -98.0, 13.0, -82.0, 13.0, -82.0, 16.0, -98.0,
        28.0, -94.0, 30.0, -80.0, 24.0, -63.0,
    ]);
    let face = Sheet::new()
        .cut(Path::ellipse(p(-6.0, 34.0), 36.0, 28.0))
        .tint(Path::ellipse(p(-6.0, 34.0), 33.0, 25.0))
        .paper(crescent(p(-36.0, 36.0), p(22.0, 28.0), 17.0, 7.0))
        .paper(crescent(p(-30.0, 44.0), p(20.0, 44.0), 8.0, 6.0))
        .paper(crescent(p(-18.0, 54.0), p(10.0, 54.0), 4.0, 4.0))
        .cut(Path::circle(p(12.0, 24.0), 7.0))
        .paper(Path::circle(p(12.0, 24.0), 4.0));
    let ham = Sheet::new()
        .cut(leg(4.0))
        .paper(hoof)
        .paper(leg(0.0))
        .cut(crescent(p(48.0, 34.0), p(18.0, -44.0), -8.0, 4.6))
        .cut(crescent(p(36.0, 6.0), p(14.0, -36.0), -4.0, 4.0))
        .tint(strip(&[p(2.0, -52.0), p(23.0, -50.0)], 7.0, 7.0))
        .and(face)
        .map(Affine::stretch(0.86, 1.0))
        .placed(-4.0, 2.0, 0.98, 34.0);
    let twig = Sheet::new()
        .paper(strip(&[p(6.0, 92.0), p(50.0, 84.0), p(86.0, 50.0)], 4.0, 2.0))
        .and(veined_leaf(p(40.0, 87.0), p(92.0, 70.0), 12.0, -2.0, 0))
        .and(veined_leaf(p(48.0, 84.0), p(56.0, 50.0), 12.0, 2.0, 0))
        .and(veined_leaf(p(64.0, 74.0), p(88.0, 34.0), 12.0, 2.0, 0))
        .and(veined_leaf(p(28.0, 89.0), p(34.0, 66.0), 10.0, 2.0, 0))
        .folded()
        .paper(coil(p(-50.0, -44.0), 19.0, 110.0, -1.5, 7.0))
        .paper(coil(p(-18.0, -76.0), 13.0, 110.0, -1.4, 5.4))
        .paper(coil(p(74.0, 6.0), 13.0, 250.0, 1.4, 5.4));
    twig.and(ham).placed(0.0, 2.0, 0.949, 0.0)
}

/// Preserved eggs: one whole with the fern of its crystals, halves with their dark yolk on leaves.
fn preserved_egg() -> Sheet {
    let egg = |grow: f64| {
        Path::from(p(0.0, -44.0 - grow))
            .curve(p(24.0, -44.0 - grow), p(35.0 + grow, -8.0), p(35.0 + grow, 12.0))
            .curve(p(35.0 + grow, 34.0), p(18.0, 46.0 + grow), p(0.0, 46.0 + grow))
            .curve(p(-18.0, 46.0 + grow), p(-35.0 - grow, 34.0), p(-35.0 - grow, 12.0))
            .curve(p(-35.0 - grow, -8.0), p(-24.0, -44.0 - grow), p(0.0, -44.0 - grow))
            .close()
    };
    // Pine flowers: crystals in the white.
    let fern = |y: f64| both(leaf(p(1.0, y), p(15.0, y - 11.0), 4.6, 0.0));
    let whole = Sheet::new()
        .cut(egg(4.0))
        .paper(egg(0.0))
        .cut(strip(&[p(0.0, 34.0), p(0.0, -28.0)], 3.4, 2.4))
        .cut(Path::all([30.0, 17.0, 4.0, -9.0].map(fern)));
    let half = Sheet::new()
        .cut(egg(4.0))
        .paper(egg(0.0))
        .tint(egg(-6.0))
        .paper(Path::circle(p(0.0, 12.0), 21.0))
        .cut(Path::circle(p(0.0, 12.0), 15.0))
        .paper(Path::circle(p(0.0, 12.0), 11.0));
    let lotus = Path::all([-72.0, -48.0, -24.0, 0.0, 24.0, 48.0, 72.0].map(|turn: f64| {
        leaf(p(0.0, 0.0), Point::polar(58.0 - turn.abs() * 0.02, turn), 28.0, 0.0)
            .map(Affine::stretch(1.5, 0.8).then(Affine::shift(0.0, 62.0)))
    }));
    let marks = Path::all([-60.0, -36.0, -12.0, 12.0, 36.0, 60.0].map(|turn: f64| {
        leaf(Point::polar(22.0, turn), Point::polar(50.0, turn), 5.0, 0.0)
            .map(Affine::stretch(1.5, 0.8).then(Affine::shift(0.0, 62.0)))
    }));
    Sheet::new()
        .paper(lotus)
        .cut(marks)
        .and(whole.placed(-44.0, 2.0, 0.96, -18.0))
        .and(whole.placed(24.0, -40.0, 0.96, 8.0))
        .and(half.placed(26.0, 14.0, 1.05, 10.0))
        .cut(bowl(p(86.0, 52.0), p(40.0, 94.0)))
        .paper(bowl(p(80.0, 58.0), p(36.0, 86.0)))
        .paper(bar(57.0, 82.0, 8.0))
        .cut(teeth(p(-52.0, 66.0), p(52.0, 66.0), 0.0, 13, -8.0))
        .placed(0.0, 2.0, 0.97, 0.0)
}

//! Sweets of puffed rice, malt and flour.

use super::Motif;
use super::plant::slit;
use super::preserve::{bar, both, bowl, coil};
use super::tableware::plate;
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "puffed-rice", draw: puffed_rice },
    Motif { name: "dough-sticks", draw: dough_sticks },
    Motif { name: "thin-crisps", draw: thin_crisps },
    Motif { name: "maltose", draw: maltose },
    Motif { name: "snow-dates", draw: snow_dates },
    Motif { name: "sugar-loaf", draw: sugar_loaf },
];

/// Blocks of puffed rice with nuts on a plate, an ear of rice on each side.
fn puffed_rice() -> Sheet {
    let grains = [
        (-25.0, -16.0),
        (-9.0, -17.0),
        (8.0, -16.0),
        (24.0, -17.0),
        (-18.0, -4.0),
        (16.0, -3.0),
        (-26.0, 8.0),
        (-8.0, 9.0),
        (9.0, 8.0),
        (25.0, 8.0),
        (-17.0, 20.0),
        (0.0, 20.0),
        (17.0, 20.0),
    ];
    let block = Sheet::new()
        .cut(Path::rectangle(p(-40.0, -32.0), p(40.0, 34.0)))
        .paper(scalloped_block())
        .tint(Path::all(
            grains
                .map(|(x, y): (f64, f64)| leaf(p(x - 6.5, y + 2.0), p(x + 6.5, y - 2.0), 7.4, 0.0)),
        ))
        .cut(Path::circle(p(-1.0, -4.0), 9.0))
        .paper(Path::circle(p(-1.0, -4.0), 7.0))
        .tint(crescent(p(-5.0, -1.0), p(3.0, -7.0), 4.0, 3.6));
    let ear = Sheet::new()
        .paper(strip(&[p(20.0, 40.0), p(40.0, -40.0), p(78.0, -62.0)], 4.0, 3.0))
        .paper(Path::all([(36.0, -36.0), (46.0, -49.0), (58.0, -56.0), (70.0, -60.0)].map(
            |(x, y): (f64, f64)| {
                leaf(p(x, y), p(x + 18.0, y + 12.0), 11.0, 0.0).and(leaf(
                    p(x, y),
                    p(x + 6.0, y - 18.0),
                    11.0,
                    0.0,
                ))
            },
        )))
        .paper(leaf(p(78.0, -62.0), p(96.0, -58.0), 10.0, 0.0));
    ear.folded()
        .and(plate(54.0))
        .and(block.placed(-40.0, 26.0, 0.86, -6.0))
        .and(block.placed(40.0, 26.0, 0.86, 6.0))
        .and(block.placed(0.0, -28.0, 0.94, 0.0))
        .placed(0.0, 2.0, 0.96, 0.0)
}

fn scalloped_block() -> Path {
    let side = |from: Point, to: Point, path: Path| {
        (0..5).fold(path, |path, idx| {
            let at = |share: f64| from.towards(to, share);
            let (start, end) = (f64::from(idx) / 5.0, f64::from(idx + 1) / 5.0);
            let out = (to - from).unit().turned() * -6.0;
            path.curve(at(start + 0.02) + out, at(end - 0.02) + out, at(end))
        })
    };
    let corners = [p(-34.0, -26.0), p(34.0, -26.0), p(34.0, 28.0), p(-34.0, 28.0)];
    let path = Path::from(p(-34.0, -26.0));
    let next = [p(34.0, -26.0), p(34.0, 28.0), p(-34.0, 28.0), p(-34.0, -26.0)];
    corners.into_iter().zip(next).fold(path, |path, (from, to)| side(from, to, path)).close()
}

/// Short fried sticks, pinched like cocoons, in a bowl with a cloth.
fn dough_sticks() -> Sheet {
    let stick = Sheet::new()
        .cut(strip(&[p(-27.0, 0.0), p(0.0, -3.0), p(27.0, 0.0)], 23.0, 23.0))
        .paper(strip(&[p(-24.0, 0.0), p(0.0, -3.0), p(24.0, 0.0)], 17.0, 17.0))
        .tint(Path::all(
            [-16.0, -4.0, 8.0, 20.0]
                .map(|x: f64| crescent(p(x - 3.0, 5.0), p(x + 3.0, -7.0), 2.0, 4.0)),
        ));
    let heap = stick.scattered(&[
        (0.0, -62.0, 1.0, -14.0),
        (-24.0, -40.0, 1.0, 28.0),
        (26.0, -40.0, 1.0, -30.0),
        (-42.0, -16.0, 1.0, -40.0),
        (44.0, -16.0, 1.0, 40.0),
        (0.0, -24.0, 1.0, 4.0),
        (-26.0, 4.0, 1.0, 14.0),
        (28.0, 4.0, 1.0, -12.0),
    ]);
    let orchid = veined_leaf(p(10.0, 22.0), p(92.0, -30.0), 15.0, 16.0, 0).and(veined_leaf(
        p(8.0, 10.0),
        p(76.0, -70.0),
        13.0,
        14.0,
        0,
    ));
    let basket = Sheet::new()
        .cut(bowl(p(84.0, 14.0), p(50.0, 94.0)))
        .paper(bowl(p(78.0, 22.0), p(46.0, 88.0)))
        .paper(bar(22.0, 82.0, 10.0))
        .cut(bar(31.0, 70.0, 2.6))
        .cut(Path::all([44.0, 58.0, 72.0].map(|y: f64| {
            Path::all((-4..=4).map(|idx| {
                let x = f64::from(idx) * (15.6 - (y - 44.0) * 0.12);
                leaf(p(x - 6.0, y + 4.0), p(x + 6.0, y - 4.0), 5.0, 0.0)
            }))
        })));
    orchid.folded().and(heap).and(basket)
}

/// Thin round wafers with sesame, fanned out over one another.
fn thin_crisps() -> Sheet {
    let wafer = |r: f64, n: u32| {
        let seed = slit(p(0.0, -r * 0.4), p(0.0, -r * 0.66), 7.0);
        let inner = slit(p(0.0, -r * 0.1), p(0.0, -r * 0.32), 6.0);
        let seeds = around(&seed, p(0.0, 0.0), n).and(around(&inner, p(0.0, 0.0), n / 2));
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), r + 3.6))
            .paper(Path::circle(p(0.0, 0.0), r))
            .cut(ring(p(0.0, 0.0), r * 0.9, r * 0.83))
            .tint(seeds)
    };
    let sprig = veined_leaf(p(10.0, 60.0), p(88.0, 44.0), 26.0, 6.0, 3).and(veined_leaf(
        p(10.0, 66.0),
        p(62.0, 84.0),
        22.0,
        -4.0,
        2,
    ));
    sprig
        .folded()
        .and(wafer(38.0, 8).placed(-50.0, -22.0, 1.0, 0.0))
        .and(wafer(38.0, 8).placed(50.0, -22.0, 1.0, 0.0))
        .and(wafer(38.0, 8).placed(-28.0, -50.0, 1.0, 12.0))
        .and(wafer(38.0, 8).placed(28.0, -50.0, 1.0, 12.0))
        .and(wafer(48.0, 10).placed(0.0, 16.0, 1.0, 0.0))
        .and(blossom(p(0.0, 78.0), 17.0, 5))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A slab of malt sugar on a tray, the hammer and the blade that break it.
fn maltose() -> Sheet {
    let slab = Sheet::new()
        .cut(Path::ellipse(p(0.0, 40.0), 84.0, 40.0))
        .paper(Path::ellipse(p(0.0, 46.0), 80.0, 34.0))
        .paper(Path::rectangle(p(-80.0, 38.0), p(80.0, 48.0)))
        .tint(Path::ellipse(p(0.0, 36.0), 76.0, 30.0))
        .paper(Path::all([
            strip(&[p(-30.0, 12.0), p(-20.0, 30.0), p(-34.0, 62.0)], 4.0, 3.0),
            strip(&[p(-24.0, 32.0), p(10.0, 38.0), p(40.0, 60.0)], 4.0, 3.0),
            strip(&[p(12.0, 38.0), p(30.0, 24.0), p(62.0, 22.0)], 4.0, 3.0),
        ]))
        .cut(teeth(p(-66.0, 62.0), p(66.0, 62.0), -17.0, 15, -7.0));
    let blade = Sheet::new()
        .paper(Path::polygon(&[p(-28.0, -40.0), p(26.0, -40.0), p(22.0, 14.0), p(-24.0, 14.0)]))
        .paper(strip(&[p(-34.0, -44.0), p(0.0, -48.0), p(36.0, -46.0), p(44.0, -56.0)], 9.0, 5.0))
        .cut(bar(-34.0, 18.0, 3.0))
        .tint(coil(p(0.0, -14.0), 12.0, 180.0, 1.4, 5.0))
        .cut(teeth(p(-18.0, 10.0), p(18.0, 10.0), 0.0, 7, 7.0));
    let hammer = Sheet::new()
        .paper(strip(&[p(0.0, 0.0), p(0.0, 66.0)], 8.0, 10.0))
        .paper(Path::polygon(&[
            p(-30.0, -12.0),
            p(20.0, -14.0),
            p(34.0, -6.0),
            p(34.0, 4.0),
            p(-30.0, 12.0),
        ]))
        .cut(Path::rectangle(p(-22.0, -10.0), p(-18.0, 10.0)))
        .tint(Path::circle(p(0.0, 0.0), 5.6));
    slab.and(blade.placed(-30.0, -14.0, 0.95, -8.0))
        .and(hammer.placed(38.0, -64.0, 0.95, -34.0))
        .paper(bar(90.0, 52.0, 7.0))
        .placed(0.0, -2.0, 0.96, 0.0)
}

/// Puffed sweets dusted with sugar in a pyramid on a plate, snow about them.
fn snow_dates() -> Sheet {
    let sweet = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 25.0, 16.5))
        .paper(Path::ellipse(p(0.0, 0.0), 22.0, 13.5))
        .tint(leaf(p(-17.0, 0.0), p(17.0, -1.0), 12.0, 4.0))
        .cut(beads(p(-12.0, 4.0), p(12.0, 4.0), -2.0, 4, (2.0, 2.0)));
    let flake =
        Sheet::new().paper(around(&leaf(p(0.0, 0.0), p(0.0, -12.0), 4.6, 0.0), p(0.0, 0.0), 6));
    plate(56.0)
        .and(sweet.scattered(&[
            (-46.0, 42.0, 1.0, 0.0),
            (0.0, 46.0, 1.0, 0.0),
            (46.0, 42.0, 1.0, 0.0),
            (-24.0, 20.0, 1.0, 0.0),
            (24.0, 20.0, 1.0, 0.0),
            (0.0, -4.0, 1.0, 0.0),
        ]))
        .and(flake.scattered(&[
            (0.0, -72.0, 1.6, 0.0),
            (-42.0, -46.0, 1.2, 10.0),
            (42.0, -46.0, 1.2, -10.0),
            (-70.0, -4.0, 1.3, 0.0),
            (70.0, -4.0, 1.3, 0.0),
            (-24.0, -34.0, 0.7, 0.0),
            (24.0, -34.0, 0.7, 0.0),
        ]))
        .cut(Path::circle(p(0.0, -72.0), 3.4))
        .placed(0.0, 0.0, 1.0, 0.0)
}

/// Loaves of brown sugar, round as the bowl they set in, before sugar cane.
fn sugar_loaf() -> Sheet {
    let cane = |x: f64, top: f64, turn: f64| {
        let joints = [0.2, 0.45, 0.7].map(|share| {
            let y = top + (80.0 - top) * share;
            Path::rectangle(p(-8.0, y), p(8.0, y + 3.4))
        });
        Sheet::new()
            .cut(strip(&[p(0.0, top), p(0.0, 80.0)], 18.0, 18.0))
            .paper(strip(&[p(0.0, top), p(0.0, 80.0)], 12.0, 13.0))
            .cut(Path::all(joints))
            .and(veined_leaf(p(0.0, top + 6.0), p(44.0, top + 12.0), 12.0, 14.0, 0))
            .and(veined_leaf(p(0.0, top + 6.0), p(-44.0, top + 12.0), 12.0, -14.0, 0))
            .placed(x, 0.0, 1.0, turn)
    };
    let loaf = Sheet::new()
        .cut(bowl(p(44.0, 22.0), p(18.0, -38.0)))
        .paper(bowl(p(40.0, 18.0), p(16.0, -32.0)))
        .tint(Path::ellipse(p(0.0, -25.0), 19.0, 6.6))
        .cut(both(crescent(p(20.0, 10.0), p(24.0, -20.0), -5.0, 4.0)))
        .cut(ring(p(0.0, 0.0), 10.0, 6.6))
        .paper(bar(18.0, 40.0, 7.0));
    cane(-16.0, -72.0, -16.0)
        .and(cane(16.0, -72.0, 16.0))
        .and(loaf.placed(0.0, 12.0, 0.95, 0.0))
        .and(loaf.placed(-46.0, 58.0, 0.95, 0.0))
        .and(loaf.placed(46.0, 58.0, 0.95, 0.0))
        .paper(bar(80.0, 86.0, 8.0))
        .map(Affine::scale(0.923))
}

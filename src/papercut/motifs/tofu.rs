//! Tofu and what goes with it: ground, set, dried, wrapped and fermented.

use super::Motif;
use super::preserve::{bar, bowl, coil};
use super::tableware::{Wall, chopsticks, footed_bowl, plate, straw};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, ring, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "stone-mill", draw: stone_mill },
    Motif { name: "dried-tofu", draw: dried_tofu },
    Motif { name: "dried-tofu-plate", draw: dried_tofu_plate },
    Motif { name: "leaf-tofu", draw: leaf_tofu },
    Motif { name: "tofu-cubes", draw: tofu_cubes },
];

/// A stone mill with its handle, milk that runs from its lip into a pail, beans above.
fn stone_mill() -> Sheet {
    let ellipse = |y: f64, rx: f64, ry: f64| Path::ellipse(p(-8.0, y), rx, ry);
    let drum = |top: f64, low: f64, rx: f64, ry: f64| {
        ellipse(top, rx, ry)
            .and(ellipse(low, rx, ry))
            .and(Path::rectangle(p(-8.0 - rx, top), p(-8.0 + rx, low)))
    };
    let grooves = |y: f64, n: u32, half: f64| {
        Path::all((0..n).map(|idx| {
            let x = -8.0 - half + 2.0 * half * f64::from(idx) / f64::from(n - 1);
            let low = y + 12.0 - (x + 8.0) * (x + 8.0) * 0.0026;
            strip(&[p(x, low - 8.0), p(x + 3.0, low + 10.0)], 4.0, 4.0)
        }))
    };
    let bean = Sheet::new().paper(Path::ellipse(p(0.0, 0.0), 9.5, 7.5)).cut(crescent(
        p(-5.0, 0.0),
        p(4.0, -2.0),
        3.0,
        2.6,
    ));
    let pail = Sheet::new()
        .cut(bowl(p(30.0, -4.0), p(22.0, 38.0)))
        .paper(Path::polygon(&[p(-26.0, 0.0), p(26.0, 0.0), p(20.0, 34.0), p(-20.0, 34.0)]))
        .paper(Path::ellipse(p(0.0, 0.0), 27.0, 8.0))
        .tint(Path::ellipse(p(0.0, 0.0), 22.0, 5.4))
        .cut(bar(14.0, 22.0, 2.6))
        .cut(bar(26.0, 20.0, 2.6));
    Sheet::new()
        .paper(drum(44.0, 58.0, 70.0, 22.0))
        .paper(Path::polygon(&[p(50.0, 34.0), p(88.0, 40.0), p(88.0, 50.0), p(50.0, 62.0)]))
        .cut(ellipse(42.0, 62.0, 17.0))
        .tint(ellipse(43.0, 60.0, 15.0))
        .cut(drum(2.0, 36.0, 55.0, 19.0))
        .paper(drum(-2.0, 32.0, 51.0, 16.0))
        .cut(grooves(24.0, 9, 40.0))
        .cut(ellipse(-3.0, 45.0, 12.0))
        .paper(ellipse(-4.0, 43.0, 10.6))
        .tint(Path::ellipse(p(-22.0, -5.0), 12.0, 5.0))
        // The handle.
        .paper(strip(&[p(38.0, 10.0), p(70.0, 8.0), p(84.0, 8.0)], 9.0, 8.0))
        .paper(strip(&[p(82.0, 10.0), p(82.0, -34.0)], 9.0, 9.0))
        .cut(beads(p(82.0, -26.0), p(82.0, 0.0), 0.0, 3, (2.0, 2.0)))
        .and(bean.scattered(&[
            (-22.0, -16.0, 1.0, 10.0),
            (-36.0, -34.0, 1.0, -30.0),
            (-12.0, -36.0, 1.0, 40.0),
            (-24.0, -56.0, 1.0, 0.0),
        ]))
        .and(veined_leaf(p(-22.0, -66.0), p(24.0, -92.0), 24.0, 5.0, 3))
        .and(veined_leaf(p(-26.0, -66.0), p(-72.0, -68.0), 24.0, -5.0, 3))
        .tint(strip(&[p(82.0, 46.0), p(84.0, 66.0)], 9.0, 6.0))
        .and(pail.placed(64.0, 64.0, 0.86, 0.0))
        .placed(0.0, 1.9, 0.860, 0.0)
}

/// Slabs of dried tofu in a pile, tied crosswise with straw.
fn dried_tofu() -> Sheet {
    let slab = |y: f64| {
        Sheet::new()
            .cut(Path::rectangle(p(-66.0, y - 3.0), p(66.0, y + 21.0)))
            .paper(bar(y + 9.0, 56.0, 18.0))
            .cut(Path::all(
                [-44.0, -26.0, 26.0, 44.0]
                    .map(|x: f64| crescent(p(x - 7.0, y + 9.0), p(x + 7.0, y + 9.0), 3.0, 3.4)),
            ))
    };
    let top = Path::polygon(&[p(-42.0, -60.0), p(42.0, -60.0), p(64.0, -22.0), p(-64.0, -22.0)]);
    let pile = Sheet::new()
        .paper(top)
        .tint(Path::polygon(&[p(-38.0, -55.0), p(38.0, -55.0), p(56.0, -26.0), p(-56.0, -26.0)]))
        .and(slab(-20.0))
        .and(slab(2.0))
        .and(slab(24.0))
        .and(slab(46.0));
    let knot = Sheet::new()
        .cut(drop(p(0.0, 0.0), p(22.0, -16.0), 14.0))
        .paper(drop(p(0.0, 0.0), p(22.0, -16.0), 11.0))
        .cut(drop(p(10.0, -7.0), p(22.0, -16.0), 5.0))
        .paper(strip(&[p(0.0, 0.0), p(20.0, 4.0), p(34.0, -4.0)], 5.0, 2.0));
    let bean = Sheet::new()
        .paper(strip(&[p(68.0, -30.0), p(88.0, -8.0), p(84.0, 40.0)], 10.0, 7.0))
        .tint(beads(p(80.0, -20.0), p(87.0, 24.0), 2.0, 4, (4.4, 3.6)));
    bean.folded()
        .and(pile)
        .and(straw(p(0.0, -58.0), p(0.0, 64.0), 9.0))
        .and(knot.placed(0.0, -62.0, 1.2, 0.0).folded())
        .paper(Path::circle(p(0.0, -61.0), 7.0))
        .paper(bar(76.0, 78.0, 8.0))
        .cut(bar(76.0, 66.0, 2.4))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// Squares of dried tofu with their seal in a fan on a plate, bamboo leaves behind.
fn dried_tofu_plate() -> Sheet {
    let square = Sheet::new()
        .cut(Path::rectangle(p(-24.0, -24.0), p(24.0, 24.0)))
        .paper(Path::rectangle(p(-21.0, -21.0), p(21.0, 21.0)))
        .cut(ring(p(0.0, 0.0), 14.0, 11.4))
        .tint(around(&leaf(p(0.0, -2.0), p(0.0, -9.0), 6.0, 0.0), p(0.0, 0.0), 4));
    let leaves = Path::all([-56.0, -30.0, 0.0, 30.0, 56.0].map(|turn: f64| {
        leaf(p(0.0, 0.0), Point::polar(96.0 - turn.abs() * 0.1, turn), 17.0, 0.0)
    }));
    let ribs = Path::all(
        [-56.0, -30.0, 0.0, 30.0, 56.0]
            .map(|turn: f64| leaf(Point::polar(50.0, turn), Point::polar(84.0, turn), 3.4, 0.0)),
    );
    Sheet::new()
        .paper(leaves)
        .cut(ribs)
        .and(plate(48.0))
        .and(square.scattered(&[
            (-46.0, 4.0, 1.0, -24.0),
            (46.0, 4.0, 1.0, 24.0),
            (-16.0, -8.0, 1.0, -8.0),
            (18.0, -6.0, 1.0, 10.0),
            (-32.0, 38.0, 1.05, -14.0),
            (34.0, 38.0, 1.05, 14.0),
            (0.0, 32.0, 1.15, 0.0),
        ]))
        .placed(0.0, 4.0, 1.0, 0.0)
}

/// A trembling block set with the juice of leaves, cut into cubes, two sprays of the leaves behind.
fn leaf_tofu() -> Sheet {
    let side = veined_leaf(p(4.0, -18.0), p(76.0, -58.0), 40.0, 6.0, 4).and(veined_leaf(
        p(2.0, -24.0),
        p(34.0, -92.0),
        34.0,
        4.0,
        4,
    ));
    let block = Sheet::new()
        .cut(Path::polygon(&[p(-70.0, -30.0), p(70.0, -30.0), p(78.0, 52.0), p(-78.0, 52.0)]))
        .tint(Path::polygon(&[p(-52.0, -26.0), p(52.0, -26.0), p(70.0, 4.0), p(-70.0, 4.0)]))
        .paper(strip(&[p(-70.0, 6.0), p(-64.0, 30.0), p(-70.0, 50.0)], 3.0, 3.0))
        .paper(Path::polygon(&[p(-70.0, 7.0), p(70.0, 7.0), p(73.0, 50.0), p(-73.0, 50.0)]))
        .cut(Path::all(
            [-36.0, 0.0, 36.0]
                .map(|x: f64| strip(&[p(x, 6.0), p(x - 2.0, 26.0), p(x, 52.0)], 3.4, 3.4)),
        ))
        .paper(Path::all(
            [-36.0, 0.0, 36.0].map(|x: f64| strip(&[p(x * 0.76, -26.0), p(x, 5.0)], 3.0, 3.4)),
        ))
        .paper(strip(&[p(-60.0, -12.0), p(60.0, -12.0)], 3.0, 3.0))
        .cut(Path::all(
            [-54.0, -18.0, 18.0, 54.0].map(|x: f64| coil(p(x, 28.0), 8.0, 0.0, 1.1, 3.6)),
        ));
    side.folded()
        .and(plate(60.0))
        .and(block.placed(0.0, 4.0, 0.92, 0.0))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Cubes of fermented tofu in a bowl, one held up by chopsticks, a chilli beside it.
fn tofu_cubes() -> Sheet {
    let cube = Sheet::new()
        .cut(Path::polygon(&[
            p(0.0, -27.0),
            p(28.0, -14.0),
            p(28.0, 19.0),
            p(0.0, 33.0),
            p(-28.0, 19.0),
            p(-28.0, -14.0),
        ]))
        .tint(Path::polygon(&[p(0.0, -23.0), p(23.0, -12.0), p(0.0, -1.0), p(-23.0, -12.0)]))
        .paper(Path::polygon(&[p(-24.0, -9.0), p(-1.4, 2.0), p(-1.4, 29.0), p(-24.0, 18.0)]))
        .paper(Path::polygon(&[p(24.0, -9.0), p(1.4, 2.0), p(1.4, 29.0), p(24.0, 18.0)]))
        .cut(beads(p(-16.0, 4.0), p(-8.0, 16.0), 0.0, 2, (2.6, 2.2)))
        .cut(beads(p(10.0, 8.0), p(18.0, 12.0), 0.0, 2, (2.2, 2.6)));
    let heap =
        cube.scattered(&[(-34.0, 0.0, 1.0, 0.0), (34.0, 0.0, 1.0, 0.0), (0.0, 6.0, 1.0, 0.0)]);
    let held = Sheet::new()
        .paper(chopsticks(p(72.0, -76.0), p(-24.0, -46.0), 14.0))
        .and(cube.placed(-8.0, -54.0, 0.9, -6.0));
    let chilli = Sheet::new()
        .paper(leaf(p(-50.0, -74.0), p(-86.0, -6.0), 20.0, -8.0))
        .cut(crescent(p(-64.0, -54.0), p(-83.0, -20.0), -6.0, 4.0))
        .paper(strip(&[p(-52.0, -72.0), p(-44.0, -80.0), p(-44.0, -92.0)], 6.0, 4.0));
    chilli.and(heap).and(held).and(footed_bowl(Wall::Waves)).placed(0.0, 0.0, 0.971, 0.0)
}

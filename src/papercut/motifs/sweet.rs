//! Cakes, sugar, dried fruit, sweet rice, and noodles.

use super::Motif;
use super::fruit::specks;
use super::preserve::{bar, both, bowl, coil};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{
    around, beads, crescent, drop, leaf, petal, ring, scalloped, strip, teeth,
};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "dough-twist", draw: dough_twist },
    Motif { name: "mooncake", draw: mooncake },
    Motif { name: "nut-slice", draw: nut_slice },
    Motif { name: "brown-sugar", draw: brown_sugar },
    Motif { name: "rice-wine", draw: rice_wine },
    Motif { name: "dried-jujube", draw: dried_jujube },
    Motif { name: "noodles", draw: noodles },
];

/// Osmanthus: a flower of four petals.
fn osmanthus(x: f64, y: f64, radius: f64) -> Sheet {
    let one = petal(p(x, y), p(x, y - radius), radius * 0.95, 0.0);
    Sheet::new().paper(around(&one, p(x, y), 4)).cut(Path::circle(p(x, y), radius * 0.24))
}

/// Three twists of fried dough in a sheaf, tied with a ribbon.
fn dough_twist() -> Sheet {
    let lobes = (-3..=3).map(|idx: i32| {
        let share = f64::from(idx) / 3.0;
        let half = 31.0 - 13.0 * share * share;
        let turn = Affine::turn(-36.0).then(Affine::shift(0.0, share * 78.0));
        let at = |path: Path| path.map(turn);
        Sheet::new()
            .cut(at(Path::ellipse(p(0.0, 0.0), half + 3.0, 17.5)))
            .paper(at(Path::ellipse(p(0.0, 0.0), half, 14.5)))
            .tint(at(crescent(p(-half * 0.75, 0.0), p(half * 0.75, 0.0), 9.0, 6.0)))
    });
    let twist = lobes.fold(Sheet::new(), Sheet::and);
    let bow = Sheet::new()
        .cut(drop(p(0.0, 50.0), p(46.0, 55.0), 22.0))
        .paper(drop(p(0.0, 54.0), p(46.0, 56.0), 17.0))
        .cut(drop(p(22.0, 55.0), p(46.0, 56.0), 9.5))
        .tint(drop(p(30.0, 55.5), p(47.0, 56.0), 5.5))
        .cut(leaf(p(2.0, 56.0), p(50.0, 92.0), 21.0, 9.0))
        .paper(leaf(p(2.0, 56.0), p(46.0, 86.0), 14.0, 8.0));
    twist
        .placed(-38.0, -6.0, 0.79, -19.0)
        .and(twist.map(Affine::MIRROR).placed(38.0, -6.0, 0.79, 19.0))
        .and(twist.placed(0.0, -2.0, 0.96, 0.0))
        .and(bow.folded())
        .cut(Path::circle(p(0.0, 54.0), 14.0))
        .paper(scalloped(p(0.0, 54.0), 10.0, 6, 2.0))
        .cut(Path::circle(p(0.0, 54.0), 4.0))
}

/// A thick moulded cake; a wedge lies before it and shows its filling and yolk.
fn mooncake() -> Sheet {
    let middle = p(-6.0, -14.0);
    let rim = |radius: f64| scalloped(middle, radius, 14, 6.0);
    let around_it =
        |path: Path, n: u32| around(&path.map(Affine::shift(middle.x, middle.y)), middle, n);
    let flower = Sheet::new()
        .tint(around_it(petal(p(0.0, -10.0), p(0.0, -46.0), 32.0, 5.0), 8))
        .paper(around_it(leaf(p(0.0, -17.0), p(0.0, -39.0), 5.0, 0.0), 8))
        .paper(Path::circle(middle, 15.0))
        .tint(around_it(Path::circle(p(0.0, -8.0), 3.0), 6))
        .tint(Path::circle(middle, 3.0));
    let cake = Sheet::new()
        .paper(rim(76.0).map(Affine::shift(0.0, 20.0)))
        .cut(rim(76.0).map(Affine::shift(0.0, 4.0)))
        .paper(rim(76.0))
        .cut(ring(middle, 68.0, 65.0))
        .cut(around_it(leaf(p(0.0, -54.0), p(0.0, -63.0), 5.0, 0.0), 16))
        .and(flower);
    // Where the wedge was.
    let at = |radius: f64, degrees: f64| middle + Point::polar(radius, degrees);
    let gap = Path::polygon(&[middle, at(92.0, 108.0), at(100.0, 134.0), at(104.0, 158.0)]);
    let wedge = Sheet::new()
        .cut(Path::polygon(&[
            p(-58.0, -22.0),
            p(34.0, -44.0),
            p(50.0, -16.0),
            p(48.0, 30.0),
            p(-50.0, 32.0),
            p(-62.0, 16.0),
        ]))
        .paper(
            Path::from(p(-50.0, -10.0))
                .line(p(32.0, -34.0))
                .curve(p(48.0, -28.0), p(48.0, -18.0), p(44.0, -10.0))
                .line(p(44.0, 26.0))
                .line(p(-50.0, 26.0))
                .close(),
        )
        .cut(Path::polygon(&[p(-48.0, -9.6), p(43.0, -9.6), p(43.0, -7.0), p(-48.0, -7.0)]))
        .tint(Path::polygon(&[p(-45.0, -3.0), p(39.0, -3.0), p(39.0, 21.0), p(-45.0, 21.0)]))
        .cut(leaf(p(-24.0, -14.0), p(28.0, -26.0), 5.0, 0.0))
        .paper(Path::ellipse(p(-16.0, 9.0), 20.0, 10.5))
        .cut(
            ring(p(-16.0, 9.0), 7.0, 4.4).map(
                Affine::shift(16.0, -9.0)
                    .then(Affine::stretch(1.7, 1.0))
                    .then(Affine::shift(-16.0, 9.0)),
            ),
        )
        .paper(beads(p(16.0, 4.0), p(30.0, 14.0), 2.0, 2, (3.4, 3.4)))
        .placed(39.0, 56.0, 0.97, 0.0);
    cake.cut(gap).and(wedge).placed(-1.0, -2.0, 0.93, 0.0)
}

/// Thin slices with walnuts, fanned out behind walnuts.
fn nut_slice() -> Sheet {
    let card = |half: f64, top: f64| {
        Path::from(p(-half, -30.0))
            .line(p(-half, top + 5.0))
            .curve(p(-half, top), p(-half, top), p(5.0 - half, top))
            .line(p(half - 5.0, top))
            .curve(p(half, top), p(half, top), p(half, top + 5.0))
            .line(p(half, -30.0))
            .close()
    };
    let slice = |lean: f64| {
        let nut = |y: f64| both(crescent(p(1.2, y + 8.0), p(1.2, y - 8.0), -9.0, 7.0));
        Sheet::new()
            .cut(card(19.5, -147.0))
            .paper(card(17.0, -145.0))
            .tint(card(13.5, -141.0))
            .paper(
                Path::all([nut(-125.0), nut(-100.0), nut(-75.0)])
                    .map(Affine::shift(lean * 4.0, 0.0)),
            )
    };
    let fan =
        |step: f64| slice(step / 3.0).map(Affine::turn(step * 11.5).then(Affine::shift(0.0, 68.0)));
    let slices = [3.0, 2.0, 1.0].map(|step| fan(step).and(fan(-step)));
    let kernel = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 36.0))
        .paper(scalloped(p(0.0, 0.0), 31.0, 14, 2.0))
        .tint(both(Path::blob(&[
            p(3.0, -22.0),
            p(14.0, -22.0),
            p(20.0, -10.0),
            p(23.0, 4.0),
            p(16.0, 18.0),
            p(3.0, 24.0),
        ])))
        .paper(both(crescent(p(6.0, -16.0), p(8.0, -2.0), -7.0, 3.4)))
        .paper(both(crescent(p(7.0, 2.0), p(5.0, 17.0), -8.0, 3.4)))
        .paper(both(crescent(p(17.0, -12.0), p(15.0, 6.0), 3.0, 3.0)));
    let side = veined_leaf(p(20.0, 60.0), p(95.0, 16.0), 30.0, -6.0, 3).and(veined_leaf(
        p(20.0, 70.0),
        p(84.0, 56.0),
        26.0,
        -4.0,
        2,
    ));
    slices
        .into_iter()
        .fold(Sheet::new(), Sheet::and)
        .and(fan(0.0))
        .and(side.folded())
        .and(kernel.placed(0.0, 60.0, 1.0, 0.0))
        .placed(0.0, 2.0, 0.92, 0.0)
}

/// Bricks of brown sugar in a heap before cut stalks of sugar cane.
fn brown_sugar() -> Sheet {
    // A stalk about the origin: joints, and a slanting cut that shows its pith.
    let cane = Sheet::new()
        .cut(Path::polygon(&[p(-15.0, -92.0), p(15.0, -92.0), p(15.0, 92.0), p(-15.0, 92.0)]))
        .paper(Path::polygon(&[p(-11.0, -84.0), p(11.0, -84.0), p(11.0, 70.0), p(-11.0, 70.0)]))
        .paper(Path::ellipse(p(0.0, -84.0), 11.0, 6.0))
        .tint(Path::ellipse(p(0.0, -84.5), 7.6, 3.4))
        .paper(Path::all([-52.0, -18.0, 16.0].map(|y| bar(y, 12.5, 5.0))))
        .cut(Path::all([-47.4, -13.4, 20.6].map(|y| bar(y, 11.0, 2.2))))
        .tint(Path::all(
            [-72.0, -40.0, -6.0].map(|y| leaf(p(-5.0, y), p(-5.0, y + 18.0), 4.6, 0.0)),
        ))
        .paper(Path::all([-52.0, 16.0].map(|y| leaf(p(10.0, y), p(17.0, y - 13.0), 6.0, 0.0))));
    let brick = {
        let top =
            Path::polygon(&[p(-26.0, -12.0), p(-12.0, -25.0), p(32.0, -25.0), p(22.0, -12.0)]);
        let all = |grow: f64| {
            Path::polygon(&[
                p(-26.0 - grow, -12.0 - grow * 0.4),
                p(-12.0 - grow * 0.6, -25.0 - grow),
                p(32.0 + grow * 1.2, -25.0 - grow),
                p(32.0 + grow, 6.0 + grow * 0.6),
                p(22.0 + grow * 0.6, 20.0 + grow),
                p(-26.0 - grow, 20.0 + grow),
            ])
        };
        Sheet::new()
            .cut(all(3.0))
            .paper(all(0.0))
            .tint(
                top.map(
                    Affine::shift(-1.0, -1.0)
                        .then(Affine::stretch(0.86, 0.8))
                        .then(Affine::shift(1.4, -4.4)),
                ),
            )
            .cut(Path::polygon(&[
                p(-26.0, -11.0),
                p(22.0, -11.0),
                p(32.0, -24.0),
                p(32.0, -21.0),
                p(24.0, -8.6),
                p(24.0, 18.0),
                p(22.0, 20.0),
                p(21.6, -8.6),
                p(-26.0, -8.6),
            ]))
            .cut(specks(
                &[p(-15.0, 0.0), p(-2.0, 0.0), p(11.0, 0.0), p(-8.0, 10.0), p(4.0, 10.0)],
                3.0,
            ))
    };
    let heap = [
        (-2.0, 12.0, 1.0, 0.0),
        (-30.0, 42.0, 1.0, 0.0),
        (26.0, 42.0, 1.0, 0.0),
        (-58.0, 72.0, 1.0, 0.0),
        (-2.0, 72.0, 1.0, 0.0),
        (54.0, 72.0, 1.0, 0.0),
    ];
    let blades = leaf(p(60.0, 10.0), p(95.0, -24.0), 10.0, 4.0).and(leaf(
        p(60.0, 20.0),
        p(98.0, 12.0),
        10.0,
        4.0,
    ));
    Sheet::new()
        .paper(blades)
        .folded()
        .and(cane.scattered(&[
            (-34.0, 8.0, 1.0, -18.0),
            (34.0, 8.0, 1.0, 18.0),
            (0.0, -4.0, 0.98, 0.0),
        ]))
        .and(brick.scattered(&heap))
        .placed(-2.0, -3.0, 0.86, 0.0)
}

/// A bowl of sweet rice wine with goji and osmanthus, a spoon in it.
fn rice_wine() -> Sheet {
    let grains = [
        (-58.0, -2.0, 20.0),
        (-44.0, 6.0, -30.0),
        (-36.0, -8.0, 60.0),
        (-18.0, -11.0, 10.0),
        (-20.0, 9.0, 40.0),
        (-2.0, 0.0, -50.0),
        (40.0, 8.0, 25.0),
        (56.0, 1.0, -20.0),
    ];
    let rice = grains.map(|(x, y, degrees)| {
        Path::ellipse(p(0.0, 0.0), 6.0, 3.0).map(Affine::turn(degrees).then(Affine::shift(x, y)))
    });
    let dish = Sheet::new()
        .paper(bowl(p(84.0, 2.0), p(34.0, 84.0)))
        .paper(Path::ellipse(p(0.0, 0.0), 86.0, 27.0))
        .cut(Path::ellipse(p(0.0, -1.0), 80.0, 22.5))
        .tint(Path::ellipse(p(0.0, 0.0), 77.0, 20.0))
        .paper(Path::all(rice))
        .paper(bowl(p(32.0, 84.0), p(30.0, 92.0)))
        .cut(crescent(p(-76.0, 18.0), p(76.0, 18.0), -27.0, 3.0))
        .cut(both(crescent(p(44.0, 76.0), p(70.0, 34.0), -9.0, 5.0)))
        .cut(both(crescent(p(32.0, 79.0), p(50.0, 42.0), -7.0, 5.0)))
        .cut(both(crescent(p(20.0, 80.0), p(31.0, 47.0), -5.0, 4.0)))
        .tint(Path::circle(p(0.0, 54.0), 15.0))
        .and(osmanthus(0.0, 54.0, 13.0));
    let spoon = Sheet::new()
        .cut(strip(&[p(30.0, -10.0), p(48.0, -34.0), p(68.0, -67.0)], 19.0, 18.0))
        .paper(Path::ellipse(p(17.0, 1.0), 21.0, 10.0))
        .cut(Path::ellipse(p(16.0, 0.0), 15.0, 6.0))
        .paper(strip(&[p(28.0, -6.0), p(48.0, -34.0), p(66.0, -63.0)], 12.0, 12.0))
        .cut(leaf(p(36.0, -16.0), p(64.0, -59.0), 4.0, 1.0));
    let sprig = Sheet::new()
        .paper(strip(&[p(-84.0, -28.0), p(-50.0, -52.0), p(0.0, -74.0), p(30.0, -76.0)], 4.0, 3.0))
        .and(veined_leaf(p(-20.0, -68.0), p(-62.0, -76.0), 20.0, -3.0, 3))
        .and(veined_leaf(p(6.0, -74.0), p(-29.0, -90.0), 17.0, -3.0, 3))
        .and(veined_leaf(p(4.0, -74.0), p(46.0, -84.0), 17.0, 3.0, 3))
        .and(osmanthus(-52.0, -46.0, 13.0))
        .and(osmanthus(-28.0, -50.0, 13.0))
        .and(osmanthus(-4.0, -58.0, 13.0))
        .and(osmanthus(18.0, -58.0, 11.0));
    let goji =
        [p(-32.0, 2.0), p(-4.0, 12.0), p(58.0, -9.0)].map(|at| drop(at + p(9.0, -2.0), at, 5.0));
    sprig.and(dish).and(spoon).paper(Path::all(goji))
}

/// Wrinkled jujubes heaped on a dish, one cut open with its stone, two leaves above.
fn dried_jujube() -> Sheet {
    let fruit = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 23.0, 29.0))
        .paper(Path::ellipse(p(0.0, 0.0), 19.5, 25.5))
        .cut(crescent(p(-12.0, 14.0), p(-9.0, -16.0), 4.0, 3.4))
        .cut(crescent(p(-3.0, 20.0), p(-2.0, -8.0), -3.0, 3.4))
        .cut(crescent(p(6.0, 16.0), p(7.0, -14.0), 3.0, 3.2))
        .tint(crescent(p(14.0, 10.0), p(12.0, -14.0), -3.0, 4.0))
        .cut(leaf(p(-5.0, -19.0), p(5.0, -19.0), 4.0, 0.0));
    let open = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 26.0, 33.0))
        .paper(Path::ellipse(p(0.0, 0.0), 22.0, 29.0))
        .tint(Path::ellipse(p(0.0, 0.0), 17.5, 24.0))
        .paper(leaf(p(0.0, 21.0), p(0.0, -21.0), 17.0, 0.0))
        .cut(leaf(p(-1.5, 13.0), p(-1.5, -13.0), 3.6, 0.0));
    let heap = [
        (0.0, -44.0, 1.0, 8.0),
        (-37.0, -22.0, 1.0, -38.0),
        (37.0, -22.0, 1.0, 40.0),
        (-62.0, 16.0, 1.0, -62.0),
        (62.0, 16.0, 1.0, 62.0),
        (-22.0, 14.0, 1.0, 30.0),
        (22.0, 14.0, 1.0, -26.0),
    ];
    let dish = Sheet::new()
        .cut(bowl(p(96.0, 36.0), p(40.0, 88.0)))
        .paper(bowl(p(90.0, 42.0), p(36.0, 84.0)))
        .paper(bar(42.0, 90.0, 8.0))
        .paper(bar(88.0, 36.0, 8.0))
        .cut(bar(49.0, 78.0, 2.4))
        .cut(teeth(p(-66.0, 58.0), p(66.0, 58.0), -7.0, 13, -8.0));
    veined_leaf(p(4.0, -62.0), p(62.0, -82.0), 26.0, 4.0, 3)
        .folded()
        .paper(strip(&[p(0.0, -60.0), p(3.0, -84.0), p(-4.0, -97.0)], 5.0, 4.0))
        .and(fruit.scattered(&heap))
        .and(dish)
        .and(open.placed(0.0, 40.0, 0.9, 0.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// A bowl of noodles that chopsticks lift, with half an egg and steam.
fn noodles() -> Sheet {
    let lifted = (0..6).map(|idx| {
        let x = f64::from(idx) * 8.4 - 21.0;
        let sway = if idx % 2 == 0 { 2.0 } else { -1.0 };
        strip(&[p(x * 0.9, -68.0), p(x + sway, -40.0), p(x - sway, -16.0), p(x, 16.0)], 5.8, 5.8)
    });
    let mound = Sheet::new()
        .cut(bowl(p(76.0, 24.0), p(6.0, -18.0)))
        .paper(bowl(p(72.0, 24.0), p(4.0, -14.0)))
        .cut(both(crescent(p(22.0, -4.0), p(60.0, 20.0), 7.0, 3.4)))
        .cut(both(crescent(p(22.0, 6.0), p(50.0, 20.0), 5.0, 3.4)));
    let egg = Sheet::new()
        .cut(Path::ellipse(p(-56.0, 7.0), 21.0, 19.0))
        .paper(Path::ellipse(p(-56.0, 8.0), 18.5, 16.5))
        .tint(Path::ellipse(p(-56.0, 8.0), 13.5, 11.5))
        .paper(Path::circle(p(-55.0, 8.0), 6.5));
    let sprig = Sheet::new().cut(leaf(p(42.0, 30.0), p(84.0, -18.0), 32.0, 6.0)).and(veined_leaf(
        p(42.0, 26.0),
        p(80.0, -14.0),
        25.0,
        6.0,
        3,
    ));
    let petal = |degrees: f64| {
        let reach = 1.0 + degrees / 160.0;
        leaf(p(0.0, -10.0 * reach), p(0.0, -34.0 * reach), 13.0, 0.0)
            .map(Affine::turn(degrees).then(Affine::shift(0.0, 88.0)))
    };
    let dish = Sheet::new()
        .cut(bowl(p(84.0, 18.0), p(34.0, 98.0)))
        .paper(bowl(p(79.0, 27.0), p(32.0, 86.0)))
        .paper(bar(26.0, 78.0, 9.0))
        .cut(bar(34.0, 71.0, 2.4))
        .cut(teeth(p(-66.0, 38.5), p(66.0, 38.5), 0.0, 17, -6.0))
        .tint(petal(0.0))
        .cut(both(petal(22.0)))
        .tint(both(petal(44.0)))
        .cut(both(petal(64.0)))
        .paper(bowl(p(30.0, 85.5), p(28.0, 93.0)));
    let chopstick = |from: Point, to: Point| strip(&[from, to], 8.5, 5.0);
    let steam = Path::all([
        coil(p(-62.0, -34.0), 18.0, 110.0, -1.4, 7.0),
        coil(p(-44.0, -73.0), 11.0, 110.0, -1.3, 5.0),
        coil(p(50.0, -72.0), 11.0, 250.0, 1.3, 5.0),
    ]);
    Sheet::new()
        .paper(steam)
        .and(mound)
        .and(egg)
        .and(sprig)
        .paper(chopstick(p(86.0, -32.0), p(-38.0, -52.0)))
        .cut(Path::polygon(&[p(-24.0, -70.0), p(24.0, -70.0), p(26.0, -13.0), p(-26.0, -13.0)]))
        .tint(Path::all(lifted))
        .tint(crescent(p(-24.0, -64.0), p(24.0, -64.0), 17.0, 15.0))
        .cut(crescent(p(-15.0, -67.0), p(15.0, -67.0), 7.0, 2.6))
        .cut(strip(&[p(70.0, -48.0), p(-40.0, -60.0)], 13.0, 10.0))
        .paper(chopstick(p(82.0, -46.0), p(-40.0, -60.0)))
        .and(dish)
}

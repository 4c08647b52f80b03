//! Fruit of warm groves by their parts: longan, bayberry, mango, wampee, fig, feijoa, jaboticaba.

use super::body;
use super::calyx;
use super::foliage;
use super::lobed;
use super::stalk;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::motifs::fruit::{even, specks};
use crate::papercut::motifs::garden::{grown, wedge};
use crate::papercut::motifs::plant::dot;
use crate::papercut::ornament::{
    around, crescent, drop, leaf, petal, scalloped, star, strip, teeth,
};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("longan", "longan", Habit::Bunch, (longans, longan_open, blunt)),
    Produce::new("bayberry", "bayberry", Habit::Tree, (bayberry, bayberry_half, narrow)),
    Produce::new("mango", "mango", Habit::Tree, (mango, mango_diced, long)),
    Produce::new("wampee", "wampee", Habit::Bunch, (wampees, wampee_open, blunt)),
    Produce::new("fig", "fig", Habit::Tree, (fig, fig_half, fig_leaf)),
    Produce::new("feijoa", "feijoa", Habit::Tree, (feijoa, feijoa_face, blunt)),
    Produce::new("jaboticaba", "jaboticaba", Habit::Bunch, (jaboticabas, jaboticaba_open, narrow)),
];

fn blunt() -> Sheet {
    foliage(24.0, 3)
}

fn narrow() -> Sheet {
    foliage(17.0, 3)
}

fn long() -> Sheet {
    foliage(14.0, 4)
}

/// Balls on forked stalks.
fn cluster(ball: &Sheet, places: &[(f64, f64)]) -> Sheet {
    let stalks = places
        .iter()
        .map(|(x, y)| strip(&[p(*x, *y), p(x * 0.4, y * 0.3 - 14.0), p(0.0, -34.0)], 3.0, 3.6));
    let places: Vec<_> = places.iter().map(|(x, y)| (*x, *y, 1.0, 0.0)).collect();
    Sheet::new().paper(Path::all(stalks)).and(ball.scattered(&places))
}

/// Four longans, round and tan.
fn longans() -> Sheet {
    let ball = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 17.5))
        .paper(Path::circle(p(0.0, 0.0), 15.5))
        .tint(Path::circle(p(0.0, 0.0), 12.6))
        .paper(specks(&[p(4.0, -6.0), p(7.0, 2.0), p(0.0, 7.0), p(-2.0, 0.0)], 1.8));
    cluster(&ball, &[(0.0, -14.0), (-17.0, 6.0), (17.0, 6.0), (0.0, 21.0)])
}

/// A longan half out of its shell: clear flesh about a black seed.
fn longan_open() -> Sheet {
    let heart = p(0.0, 0.0);
    let edge =
        (0..=8).map(|idx| p(-29.0 + 7.25 * f64::from(idx), if idx % 2 == 0 { 6.0 } else { 0.0 }));
    let shell = edge.fold(Path::from(p(-30.0, 2.0)), Path::line);
    let shell = shell.curve(p(27.0, 41.0), p(-27.0, 41.0), p(-30.0, 2.0)).close();
    body(&Path::circle(heart, 29.0))
        .cut(Path::circle(heart, 26.0))
        .paper(Path::circle(p(0.0, -6.0), 14.0))
        .cut(crescent(p(-8.0, -4.0), p(-3.0, -15.0), 4.0, 4.0))
        .paper(shell.clone())
        .tint(shell.map(Affine::stretch(0.86, 0.8).then(Affine::shift(0.0, 4.4))))
        .paper(specks(&[p(-10.0, 16.0), p(2.0, 14.0), p(12.0, 16.0), p(-3.0, 23.0)], 1.8))
}

/// A ball of bayberry: all knobs.
fn bayberry() -> Sheet {
    let heart = p(0.0, 0.0);
    let ring = |radius: f64, n: u32, size: f64| around(&dot(p(0.0, -radius), size), heart, n);
    let outline = scalloped(heart, 28.0, 20, 3.6);
    Sheet::new()
        .cut(Path::circle(heart, 34.0))
        .paper(stalk(-24.0))
        .paper(outline)
        .cut(ring(23.0, 15, 2.9).and(ring(15.0, 10, 2.8)).and(ring(7.4, 5, 2.7)))
        .tint(dot(heart, 2.7))
}

/// Halved: threads of flesh stand about the stone.
fn bayberry_half() -> Sheet {
    let heart = p(0.0, 0.0);
    let thread = wedge(p(0.0, -27.0), p(0.0, -15.0), 4.4);
    Sheet::new()
        .cut(Path::circle(heart, 34.0))
        .paper(scalloped(heart, 28.0, 20, 3.6))
        .cut(around(&thread, heart, 20))
        .tint(Path::ellipse(heart, 12.0, 13.0))
        .paper(Path::ellipse(heart, 8.5, 9.5))
        .cut(leaf(p(0.0, -6.0), p(0.0, 6.0), 2.6, 1.0))
}

fn mango_outline() -> Path {
    let upright = Path::blob(&[
        p(0.0, -31.0),
        p(17.0, -26.0),
        p(28.0, -9.0),
        p(28.0, 9.0),
        p(19.0, 25.0),
        p(3.0, 33.0),
        p(-10.0, 31.0),
        p(-16.0, 23.0),
        p(-23.0, 9.0),
        p(-24.0, -8.0),
        p(-16.0, -25.0),
    ]);
    upright.map(Affine::turn(16.0))
}

/// A mango: full on one side, beaked below, one cheek red.
fn mango() -> Sheet {
    let blush = Path::from(p(12.0, -24.0))
        .curve(p(30.0, -12.0), p(26.0, 18.0), p(2.0, 27.0))
        .line(p(7.0, 17.0))
        .line(p(-2.0, 16.0))
        .line(p(8.0, 7.0))
        .line(p(0.0, 2.0))
        .line(p(10.0, -4.0))
        .line(p(3.0, -11.0))
        .line(p(13.0, -13.0))
        .close();
    body(&mango_outline())
        .tint(grown(&mango_outline(), p(0.0, 0.0), 0.87, 0.88))
        .paper(strip(&[p(5.0, -26.0), p(1.0, -38.0)], 4.0, 4.4))
        .paper(blush)
        .paper(specks(
            &[p(-4.0, -16.0), p(-14.0, -8.0), p(-6.0, -3.0), p(-16.0, 4.0), p(-12.0, 14.0)],
            1.9,
        ))
}

/// A cheek of it cut into dice and turned outward.
fn mango_diced() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 33.0, 26.0);
    let dice = [(-15.0, 2.0), (-5.0, 3.0), (5.0, 3.0), (15.0, 2.0)].into_iter().flat_map(
        |(y, half): (f64, f64)| {
            let n = (half * 2.0) as i32;
            (0..n).map(move |idx| {
                let x = 11.0 * (f64::from(idx) - f64::from(n - 1) / 2.0);
                let (w, h) = (4.6, 4.2);
                Path::polygon(&[p(x - w, y - h), p(x + w, y - h), p(x + w, y + h), p(x - w, y + h)])
            })
        },
    );
    body(&outline)
        .cut(grown(&outline, p(0.0, 0.0), 0.9, 0.88))
        .tint(Path::all(dice))
        .map(Affine::turn(-18.0))
}

/// Five wampees, small eggs with glands.
fn wampees() -> Sheet {
    let outline = even(
        p(0.0, -14.0),
        &[
            [p(9.0, -14.0), p(13.0, -5.0), p(12.0, 2.0)],
            [p(11.0, 10.0), p(4.0, 13.0), p(0.0, 17.0)],
        ],
    );
    let one = Sheet::new()
        .cut(outline.map(Affine::scale(1.18)))
        .paper(outline.clone())
        .tint(outline.map(Affine::scale(0.78)))
        .paper(specks(&[p(-3.0, -4.0), p(4.0, -3.0), p(0.0, 4.0)], 1.6));
    cluster(&one, &[(0.0, -16.0), (-17.0, -2.0), (17.0, -2.0), (-8.0, 19.0), (11.0, 19.0)])
}

/// One that is cut: flesh in clear parts, green seeds.
fn wampee_open() -> Sheet {
    let outline = even(
        p(0.0, -31.0),
        &[
            [p(20.0, -31.0), p(28.0, -12.0), p(26.0, 4.0)],
            [p(24.0, 22.0), p(8.0, 27.0), p(0.0, 35.0)],
        ],
    );
    let seed = |side: f64| leaf(p(side * 7.0, -16.0), p(side * 6.0, 16.0), 11.0, -side);
    body(&outline)
        .tint(grown(&outline, p(0.0, 1.0), 0.86, 0.88))
        .cut(leaf(p(0.0, -24.0), p(0.0, 26.0), 3.0, 0.0))
        .paper(seed(1.0).and(seed(-1.0)))
        .paper(
            dot(p(-16.0, -6.0), 1.5)
                .and(dot(p(17.0, -6.0), 1.5))
                .and(dot(p(-15.0, 6.0), 1.5))
                .and(dot(p(15.0, 6.0), 1.5)),
        )
}

fn fig_outline() -> Path {
    even(
        p(0.0, -34.0),
        &[
            [p(5.0, -33.0), p(6.0, -26.0), p(9.0, -20.0)],
            [p(14.0, -10.0), p(31.0, -6.0), p(30.0, 12.0)],
            [p(29.0, 26.0), p(14.0, 32.0), p(0.0, 32.0)],
        ],
    )
}

/// A fig with its ribs; its eye is below.
fn fig() -> Sheet {
    let rib = |x: f64| leaf(p(x * 0.2, -22.0), p(x, 22.0), 3.4, x * -0.22);
    body(&fig_outline())
        .tint(Path::all([-21.0, -11.0, 0.0, 11.0, 21.0].map(rib)))
        .cut(Path::ellipse(p(0.0, 28.0), 6.0, 3.0))
        .cut(leaf(p(-5.0, -28.0), p(5.0, -28.0), 3.0, -1.0))
}

/// Halved: a cave of little seeds in a pale wall.
fn fig_half() -> Sheet {
    let seed = |(x, y): (f64, f64)| drop(p(x * 0.55, y * 0.7 + 2.0), p(x, y), 2.0);
    let seeds = [
        (0.0, -12.0),
        (-8.0, -3.0),
        (8.0, -3.0),
        (-14.0, 7.0),
        (14.0, 7.0),
        (-11.0, 17.0),
        (11.0, 17.0),
        (0.0, 20.0),
        (-4.0, 4.0),
        (5.0, 5.0),
    ];
    body(&fig_outline())
        .cut(grown(&fig_outline(), p(0.0, 6.0), 0.88, 0.88))
        .paper(leaf(p(0.0, -22.0), p(0.0, -14.0), 3.0, 0.0))
        .tint(grown(&fig_outline(), p(0.0, 12.0), 0.72, 0.62))
        .paper(Path::all(seeds.map(seed)))
}

/// A leaf of five lobes.
fn fig_leaf() -> Sheet {
    lobed(
        &[
            p(0.0, -57.0),
            p(9.0, -48.0),
            p(8.0, -34.0),
            p(19.0, -40.0),
            p(25.0, -31.0),
            p(16.0, -20.0),
            p(24.0, -15.0),
            p(17.0, -3.0),
            p(0.0, -6.0),
        ],
        &[p(0.0, -52.0), p(21.0, -36.0)],
    )
}

/// A feijoa: an egg with a crown of sepals below.
fn feijoa() -> Sheet {
    let outline = Path::ellipse(p(0.0, -3.0), 23.0, 28.0);
    let sepal = |x: f64, y: f64| leaf(p(x * 0.4, 20.0), p(x, y), 10.0, x * 0.1);
    Sheet::new()
        .cut(grown(&outline, p(0.0, -3.0), 1.14, 1.1))
        .paper(Path::all([sepal(-13.0, 35.0), sepal(0.0, 38.0), sepal(13.0, 35.0)]))
        .paper(outline.clone())
        .tint(grown(&outline, p(0.0, -3.0), 0.86, 0.88))
        .paper(leaf(p(-9.0, 20.0), p(9.0, 20.0), 6.0, 2.0))
        .paper(calyx(-26.0, 5.0))
        .paper(specks(
            &[
                p(-8.0, -14.0),
                p(3.0, -16.0),
                p(-12.0, -3.0),
                p(-2.0, -4.0),
                p(-8.0, 8.0),
                p(3.0, 8.0),
            ],
            1.9,
        ))
        .paper(crescent(p(13.0, -17.0), p(11.0, 12.0), 6.0, 4.0))
}

/// Cut across: the jelly of its four chambers is a cross.
fn feijoa_face() -> Sheet {
    let heart = p(0.0, 0.0);
    let chamber = petal(p(0.0, -2.0), p(0.0, -20.0), 17.0, 2.0);
    let seeds = dot(p(-3.0, -13.0), 1.4).and(dot(p(3.0, -13.0), 1.4)).and(dot(p(0.0, -8.5), 1.4));
    body(&Path::circle(heart, 30.0))
        .cut(Path::circle(heart, 26.5))
        .tint(Path::circle(heart, 25.0))
        .cut(around(&chamber, heart, 4))
        .paper(around(&seeds, heart, 4))
}

fn berry(at: Point, radius: f64) -> Sheet {
    Sheet::new()
        .cut(Path::circle(at, radius + 2.4))
        .paper(Path::circle(at, radius))
        .cut(crescent(
            at + p(-0.6, 0.45) * radius,
            at + p(-0.4, -0.6) * radius,
            radius * 0.22,
            radius * 0.22,
        ))
        .tint(star(at + p(0.25, 0.4) * radius, radius * 0.34, radius * 0.14, 4))
}

/// Three black jaboticabas, close together.
fn jaboticabas() -> Sheet {
    berry(p(-15.0, -9.0), 16.0).and(berry(p(16.0, -6.0), 16.0)).and(berry(p(-1.0, 17.0), 16.5))
}

/// One that is opened: white flesh in a black skin.
fn jaboticaba_open() -> Sheet {
    let heart = p(0.0, 0.0);
    body(&Path::circle(heart, 29.0))
        .cut(Path::circle(heart, 21.0))
        .tint(Path::circle(heart, 19.0))
        .paper(drop(p(-2.0, -12.0), p(-6.0, 2.0), 5.6).and(drop(p(6.0, -8.0), p(6.0, 6.0), 4.6)))
        .cut(teeth(p(-18.0, 20.0), p(18.0, 20.0), -8.0, 5, 3.0))
}

/// A trunk that is covered with its fruit, as only this tree bears it.
pub(super) fn jaboticaba_trunk() -> Sheet {
    let trunk = Path::all([
        strip(&[p(-6.0, 98.0), p(4.0, 50.0), p(-4.0, 0.0), p(-2.0, -44.0)], 42.0, 26.0),
        strip(&[p(-4.0, -20.0), p(-26.0, -50.0), p(-52.0, -66.0)], 18.0, 7.0),
        strip(&[p(0.0, -20.0), p(24.0, -52.0), p(54.0, -62.0)], 18.0, 7.0),
    ]);
    let bark = Path::all([
        leaf(p(-12.0, 88.0), p(-4.0, 44.0), 4.0, 1.0),
        leaf(p(4.0, 70.0), p(6.0, 20.0), 4.0, -1.0),
        leaf(p(-8.0, 26.0), p(-8.0, -24.0), 4.0, 0.0),
    ]);
    let leaves = narrow().stamp().scattered(&[
        (-2.0, -44.0, 0.95, 0.0),
        (-10.0, -44.0, 0.9, -28.0),
        (8.0, -44.0, 0.9, 28.0),
        (-50.0, -64.0, 0.55, -4.0),
        (-50.0, -64.0, 0.55, -66.0),
        (-44.0, -60.0, 0.8, -120.0),
        (50.0, -60.0, 0.54, 8.0),
        (52.0, -61.0, 0.5, 66.0),
        (44.0, -58.0, 0.8, 120.0),
    ]);
    let fruit = berry(p(0.0, 0.0), 14.0).stamp().scattered(&[
        (-20.0, 76.0, 1.0, 0.0),
        (16.0, 78.0, 1.0, 0.0),
        (-1.0, 58.0, 1.0, 0.0),
        (-26.0, 48.0, 1.0, 0.0),
        (26.0, 46.0, 1.0, 0.0),
        (2.0, 28.0, 1.0, 0.0),
        (-27.0, 18.0, 1.0, 0.0),
        (28.0, 12.0, 1.0, 0.0),
        (-4.0, -2.0, 1.0, 0.0),
        (-30.0, -14.0, 1.0, 0.0),
        (28.0, -20.0, 1.0, 0.0),
        (-2.0, -32.0, 1.0, 0.0),
    ]);
    Sheet::new().paper(trunk).cut(bark).and(leaves).and(fruit)
}

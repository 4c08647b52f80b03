//! Plums, peaches, cherries and jujubes by their parts.

use super::body;
use super::foliage;
use super::pale_body;
use super::stalk;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::motifs::fruit::{even, specks};
use crate::papercut::motifs::garden::{grown, wedge};
use crate::papercut::motifs::plant::dot;
use crate::papercut::ornament::{around, crescent, leaf, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("plum", "plum", Habit::Tree, (plum, plum_half, lance)),
    Produce::new("honey-plum", "plum", Habit::Tree, (honey_plum, honey_plum_half, lance)),
    Produce::new("red-plum", "plum", Habit::Tree, (red_plum, red_plum_half, lance)),
    Produce::new("peach", "peach", Habit::Tree, (peach, peach_half, willow)),
    Produce::new("yellow-peach", "peach", Habit::Tree, (yellow_peach, yellow_peach_half, willow)),
    Produce::new("rouge-peach", "peach", Habit::Tree, (rouge_peach, rouge_peach_half, willow)),
    Produce::new("cherry", "cherry", Habit::Bunch, (two_cherries, three_cherries, cherry_leaf)),
    Produce::new("jujube", "jujube", Habit::Tree, (jujube, jujube_half, jujube_leaf)),
];

fn lance() -> Sheet {
    foliage(21.0, 3)
}

fn willow() -> Sheet {
    foliage(15.0, 3)
}

fn cherry_leaf() -> Sheet {
    foliage(28.0, 3)
}

fn plum_outline() -> Path {
    even(
        p(0.0, -25.0),
        &[
            [p(7.0, -32.0), p(31.0, -31.0), p(31.0, 1.0)],
            [p(31.0, 23.0), p(14.0, 32.0), p(0.0, 32.0)],
        ],
    )
}

/// Its seam, from stalk to foot.
fn seam() -> Path {
    crescent(p(1.0, -23.0), p(2.0, 31.0), 13.0, 3.4)
}

/// A crisp plum, dark, with its seam and its bloom.
fn plum() -> Sheet {
    body(&plum_outline())
        .paper(stalk(-24.0))
        .cut(leaf(p(-9.0, -25.0), p(9.0, -25.0), 4.0, -4.0))
        .cut(seam())
        .tint(crescent(p(-9.0, 26.0), p(-14.0, -22.0), 15.0, 10.0))
        .cut(crescent(p(-15.0, 12.0), p(-16.0, -12.0), 6.0, 4.4))
}

/// A honey plum, round and pale under its wax.
fn honey_plum() -> Sheet {
    pale_body(&Path::circle(p(0.0, 2.0), 30.0))
        .paper(stalk(-22.0))
        .paper(leaf(p(-10.0, -20.0), p(10.0, -20.0), 5.0, -4.0))
        .paper(crescent(p(1.0, -18.0), p(2.0, 28.0), 10.0, 4.0))
        .paper(specks(
            &[
                p(-14.0, -8.0),
                p(-4.0, -4.0),
                p(-18.0, 4.0),
                p(-8.0, 8.0),
                p(-14.0, 16.0),
                p(-3.0, 20.0),
            ],
            1.9,
        ))
        .cut(crescent(p(-14.0, 21.0), p(-20.0, -4.0), 5.0, 4.0))
}

/// A red plum, with a point like a heart.
fn red_plum() -> Sheet {
    let outline = even(
        p(0.0, -24.0),
        &[
            [p(9.0, -33.0), p(33.0, -28.0), p(31.0, -2.0)],
            [p(29.0, 17.0), p(12.0, 24.0), p(0.0, 34.0)],
        ],
    );
    let dots = [
        p(-16.0, -10.0),
        p(-6.0, -12.0),
        p(-19.0, 0.0),
        p(-9.0, -1.0),
        p(-14.0, 9.0),
        p(-4.0, 10.0),
    ];
    body(&outline)
        .paper(stalk(-24.0))
        .cut(leaf(p(-9.0, -23.0), p(9.0, -23.0), 4.0, -4.0))
        .cut(crescent(p(1.0, -21.0), p(0.0, 31.0), 14.0, 3.4))
        .tint(specks(&dots, 2.4))
        .tint(crescent(p(22.0, -14.0), p(11.0, 16.0), 5.0, 4.4))
}

fn halved(outline: &Path) -> Sheet {
    pale_body(outline).paper(leaf(p(0.0, -12.0), p(0.0, 20.0), 22.0, 0.0)).cut(leaf(
        p(0.0, -7.0),
        p(0.0, 15.0),
        4.0,
        -3.0,
    ))
}

/// A plum halved, with its stone.
fn plum_half() -> Sheet {
    halved(&plum_outline()).cut(crescent(p(-17.0, 18.0), p(-17.0, -12.0), 6.0, 3.0))
}

/// A honey plum halved: drops of sugar round the stone.
fn honey_plum_half() -> Sheet {
    let heart = p(0.0, 2.0);
    let sugar = specks(&[p(0.0, -19.0)], 2.4);
    pale_body(&Path::circle(heart, 30.0))
        .paper(leaf(p(0.0, -11.0), p(0.0, 15.0), 19.0, 0.0))
        .cut(leaf(p(0.0, -6.0), p(0.0, 10.0), 3.6, -2.6))
        .paper(around(&sugar, heart, 10))
}

/// A red plum halved: flesh as dark as the skin.
fn red_plum_half() -> Sheet {
    let outline = plum_outline();
    body(&outline)
        .cut(grown(&outline, p(0.0, 2.0), 0.87, 0.87))
        .paper(grown(&outline, p(0.0, 2.0), 0.8, 0.8))
        .tint(leaf(p(0.0, -14.0), p(0.0, 22.0), 25.0, 0.0))
        .paper(leaf(p(0.0, -8.0), p(0.0, 16.0), 4.0, -3.0))
        .tint(specks(&[p(-16.0, -4.0), p(-16.0, 8.0), p(16.0, -4.0), p(16.0, 8.0)], 2.0))
}

fn peach_outline() -> Path {
    Path::from(p(0.0, -25.0))
        .curve(p(10.0, -34.0), p(34.0, -28.0), p(33.0, -2.0))
        .curve(p(31.0, 18.0), p(16.0, 22.0), p(7.0, 37.0))
        .curve(p(2.0, 30.0), p(-8.0, 27.0), p(-16.0, 22.0))
        .curve(p(-30.0, 15.0), p(-33.0, 4.0), p(-32.0, -4.0))
        .curve(p(-30.0, -28.0), p(-10.0, -34.0), p(0.0, -25.0))
        .close()
}

/// A peach with its cleft and a hooked tip that blushes.
fn peach() -> Sheet {
    let blush = Path::from(p(6.0, 34.0))
        .curve(p(15.0, 22.0), p(25.0, 18.0), p(28.0, 6.0))
        .line(p(19.0, 10.0))
        .line(p(16.0, 0.0))
        .line(p(10.0, 12.0))
        .line(p(2.0, 2.0))
        .line(p(-2.0, 14.0))
        .line(p(-12.0, 6.0))
        .line(p(-12.0, 17.0))
        .line(p(-22.0, 13.0))
        .curve(p(-16.0, 22.0), p(2.0, 26.0), p(6.0, 34.0))
        .close();
    pale_body(&peach_outline())
        .paper(stalk(-24.0))
        .paper(blush)
        .paper(leaf(p(0.0, -25.0), p(7.0, 33.0), 6.0, -14.0))
        .paper(crescent(p(-19.0, 4.0), p(-15.0, -18.0), 4.0, 4.0))
        .paper(specks(&[p(-6.0, -10.0), p(-10.0, -2.0), p(21.0, -12.0), p(22.0, -3.0)], 1.9))
}

/// A yellow peach: round, the blush on one cheek.
fn yellow_peach() -> Sheet {
    let outline = even(
        p(0.0, -25.0),
        &[
            [p(9.0, -33.0), p(34.0, -29.0), p(33.0, 1.0)],
            [p(33.0, 22.0), p(16.0, 31.0), p(0.0, 31.0)],
        ],
    );
    let flames = [(-15.0, 12.0), (-8.0, 17.0), (-1.0, 19.0), (6.0, 18.0)];
    let flames = flames.map(|(y, long): (f64, f64)| {
        wedge(p(30.0 - y.abs() * 0.1, y + 3.0), p(30.0 - long, y), 7.0)
    });
    pale_body(&outline)
        .paper(stalk(-24.0))
        .paper(leaf(p(0.0, -25.0), p(0.0, 30.0), 5.0, -9.0))
        .paper(Path::all(flames))
        .paper(specks(
            &[p(-16.0, -12.0), p(-8.0, -6.0), p(-20.0, -1.0), p(-11.0, 5.0), p(-16.0, 14.0)],
            1.9,
        ))
}

/// A crisp peach with rouge over most of it.
fn rouge_peach() -> Sheet {
    let sun = Path::from(p(-26.0, 6.0))
        .line(p(-16.0, 3.0))
        .line(p(-12.0, 13.0))
        .line(p(-4.0, 4.0))
        .line(p(4.0, 16.0))
        .line(p(12.0, 4.0))
        .line(p(18.0, 12.0))
        .line(p(27.0, 4.0))
        .curve(p(22.0, 17.0), p(12.0, 20.0), p(6.0, 31.0))
        .curve(p(0.0, 26.0), p(-22.0, 22.0), p(-26.0, 6.0))
        .close();
    body(&peach_outline())
        .paper(stalk(-24.0))
        .tint(sun)
        .cut(leaf(p(0.0, -24.0), p(6.0, 30.0), 4.0, -14.0))
        .tint(crescent(p(-20.0, -2.0), p(-14.0, -18.0), 4.0, 4.4))
        .tint(specks(
            &[p(-8.0, -12.0), p(-12.0, -2.0), p(0.0, -3.0), p(22.0, -12.0), p(21.0, -2.0)],
            2.2,
        ))
}

/// A wrinkled stone.
fn stone(long: f64, wide: f64) -> Sheet {
    Sheet::new()
        .paper(leaf(p(0.0, -long), p(0.0, long), wide, 0.0))
        .cut(leaf(p(-3.0, -long * 0.5), p(-1.0, long * 0.3), 2.6, 1.0))
        .cut(leaf(p(3.0, -long * 0.2), p(2.0, long * 0.5), 2.6, -1.0))
}

/// A peach halved, its stone in it.
fn peach_half() -> Sheet {
    pale_body(&peach_outline())
        .cut(crescent(p(-20.0, 8.0), p(-19.0, -12.0), 4.0, 3.0))
        .cut(crescent(p(23.0, -10.0), p(20.0, 8.0), 4.0, 3.0))
        .and(stone(18.0, 25.0).placed(0.0, 1.0, 1.0, 0.0))
}

/// The same with flesh that is red about the stone.
fn rouge_peach_half() -> Sheet {
    let ray = wedge(p(0.0, -13.0), p(0.0, -21.0), 4.0);
    pale_body(&peach_outline())
        .paper(around(&ray, p(0.0, 1.0), 12))
        .paper(Path::ellipse(p(0.0, 1.0), 11.0, 14.0))
        .tint(leaf(p(0.0, -10.0), p(0.0, 12.0), 12.0, 0.0))
        .paper(leaf(p(0.0, -6.0), p(0.0, 8.0), 3.0, 2.0))
}

/// A yellow peach halved: red rays about the stone.
fn yellow_peach_half() -> Sheet {
    let ray = wedge(p(0.0, -15.0), p(0.0, -24.5), 3.6);
    pale_body(&Path::circle(p(0.0, 0.0), 31.0))
        .paper(around(&ray, p(0.0, 0.0), 16))
        .paper(Path::ellipse(p(0.0, 0.0), 13.0, 15.5))
        .cut(Path::ellipse(p(0.0, 0.0), 10.6, 13.4))
        .and(stone(13.0, 15.0))
}

/// Cherries at the ends of their stalks.
fn on_stalks(at: &[Point], scale: f64) -> Sheet {
    let fruit = even(
        p(0.0, -13.0),
        &[
            [p(6.0, -20.0), p(18.0, -16.0), p(18.0, 0.0)],
            [p(18.0, 12.0), p(8.0, 17.0), p(0.0, 17.0)],
        ],
    );
    let one = Sheet::new()
        .cut(fruit.map(Affine::scale(1.14)))
        .paper(fruit)
        .cut(crescent(p(-9.0, 8.0), p(-9.0, -8.0), 4.0, 3.6))
        .tint(crescent(p(11.0, -7.0), p(6.0, 11.0), 3.6, 3.2));
    let stalk =
        |at: &Point| strip(&[*at + p(0.0, -8.0), p(at.x * 0.8, -12.0), p(0.0, -35.0)], 3.0, 4.0);
    let stalks = Path::all(at.iter().map(stalk));
    let places: Vec<_> = at.iter().map(|at| (at.x, at.y, scale, 0.0)).collect();
    Sheet::new().paper(stalks).and(one.scattered(&places))
}

fn two_cherries() -> Sheet {
    on_stalks(&[p(-17.0, 13.0), p(16.0, 18.0)], 1.0)
}

fn three_cherries() -> Sheet {
    on_stalks(&[p(-19.0, 6.0), p(19.0, 6.0), p(0.0, 21.0)], 0.92)
}

/// A jujube, one half of it ripe.
fn jujube() -> Sheet {
    let outline = Path::ellipse(p(0.0, 2.0), 23.0, 31.0);
    body(&outline)
        .paper(stalk(-26.0))
        .tint(crescent(p(3.0, 27.0), p(6.0, -19.0), -15.0, 12.0))
        .cut(crescent(p(-11.0, 14.0), p(-8.0, -16.0), 5.0, 4.4))
        .cut(star(p(0.0, -25.0), 5.0, 2.0, 5))
}

fn jujube_half() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 24.0, 31.0);
    pale_body(&outline)
        .paper(leaf(p(0.0, -23.0), p(0.0, 23.0), 16.0, 0.0))
        .cut(leaf(p(0.0, -15.0), p(0.0, 15.0), 3.0, 0.0))
        .paper(
            dot(p(-14.0, -4.0), 1.6)
                .and(dot(p(-13.0, 8.0), 1.6))
                .and(dot(p(14.0, -4.0), 1.6))
                .and(dot(p(13.0, 8.0), 1.6)),
        )
}

/// Three veins from its base.
fn jujube_leaf() -> Sheet {
    let vein = |side: f64| leaf(p(side * 2.0, -5.0), p(side * 3.0, -46.0), 2.8, side * -6.0);
    Sheet::new()
        .cut(leaf(p(0.0, 2.0), p(0.0, -61.0), 35.0, 0.0))
        .paper(leaf(p(0.0, 0.0), p(0.0, -56.0), 29.0, 0.0))
        .cut(wedge(p(0.0, -3.0), p(0.0, -52.0), 3.4))
        .cut(vein(1.0).and(vein(-1.0)))
}

//! Pears and loquats by their parts.

use super::body;
use super::calyx;
use super::foliage;
use super::pale_body;
use super::stalk;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::motifs::fruit::{even, specks};
use crate::papercut::motifs::garden::{grown, wedge};
use crate::papercut::motifs::plant::dot;
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, petal, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("pear", "pear", Habit::Tree, (pear, pear_half, oval_leaf)),
    Produce::new("sand-pear", "pear", Habit::Tree, (sand_pear, core, oval_leaf)),
    Produce::new("apple-pear", "pear", Habit::Tree, (apple_pear, apple_pear_half, oval_leaf)),
    Produce::new("loquat", "loquat", Habit::Tree, (loquat, loquat_half, ribbed)),
];

fn oval_leaf() -> Sheet {
    foliage(31.0, 3)
}

/// The loquat's: broad towards the tip, every vein a deep furrow.
fn ribbed() -> Sheet {
    let outline = even(
        p(0.0, -58.0),
        &[
            [p(9.0, -50.0), p(17.0, -42.0), p(16.0, -30.0)],
            [p(14.0, -16.0), p(5.0, -8.0), p(0.0, 0.0)],
        ],
    );
    let ribs = [(-12.0, 5.0), (-20.0, 9.0), (-28.0, 10.5), (-36.0, 10.5), (-44.0, 7.0)].into_iter();
    let ribs = ribs.flat_map(|(y, room)| {
        [-1.0, 1.0].map(|side| wedge(p(side * 1.8, y), p(side * (1.8 + room), y - 6.0), 3.4))
    });
    Sheet::new()
        .cut(grown(&outline, p(0.0, -30.0), 1.2, 1.1))
        .paper(outline)
        .cut(wedge(p(0.0, -3.0), p(0.0, -55.0), 3.0))
        .cut(Path::all(ribs))
}

fn pear_outline() -> Path {
    even(
        p(0.0, -30.0),
        &[
            [p(7.0, -30.0), p(11.0, -26.0), p(13.0, -18.0)],
            [p(16.0, -8.0), p(28.0, -3.0), p(28.0, 13.0)],
            [p(28.0, 27.0), p(16.0, 34.0), p(0.0, 33.0)],
        ],
    )
}

/// A pear with its long stalk and lenticels.
fn pear() -> Sheet {
    body(&pear_outline())
        .paper(strip(&[p(0.0, -26.0), p(2.0, -40.0)], 4.0, 5.0))
        .cut(crescent(p(-15.0, 26.0), p(-18.0, 2.0), 6.0, 5.0))
        .cut(crescent(p(-13.0, -7.0), p(-7.0, -23.0), -2.0, 3.4))
        .tint(specks(
            &[
                p(2.0, -14.0),
                p(-4.0, -3.0),
                p(6.0, -2.0),
                p(0.0, 8.0),
                p(11.0, 7.0),
                p(-6.0, 18.0),
                p(6.0, 18.0),
                p(16.0, 17.0),
            ],
            2.2,
        ))
}

/// A pear halved lengthwise.
fn pear_half() -> Sheet {
    let seed = |side: f64| drop(p(side * 2.5, 3.0), p(side * 5.0, 11.0), 3.4);
    body(&pear_outline())
        .paper(strip(&[p(0.0, -26.0), p(2.0, -38.0)], 4.0, 5.0))
        .tint(grown(&pear_outline(), p(0.0, 3.0), 0.84, 0.88))
        .paper(leaf(p(0.0, -4.0), p(0.0, -24.0), 2.6, 0.0))
        .paper(crescent(p(0.0, 22.0), p(0.0, -4.0), 12.0, 2.6))
        .paper(crescent(p(0.0, 22.0), p(0.0, -4.0), -12.0, 2.6))
        .paper(seed(1.0).and(seed(-1.0)))
}

/// A round brown pear full of lenticels.
fn sand_pear() -> Sheet {
    let outline = even(
        p(0.0, -24.0),
        &[
            [p(8.0, -31.0), p(32.0, -28.0), p(32.0, 2.0)],
            [p(32.0, 24.0), p(14.0, 32.0), p(0.0, 31.0)],
        ],
    );
    let dots = super::rows(&[(-12.0, 3), (-3.0, 4), (6.0, 5), (15.0, 4), (23.0, 3)], 10.0);
    pale_body(&outline)
        .paper(strip(&[p(0.0, -18.0), p(1.0, -30.0), p(4.0, -42.0)], 4.0, 6.0))
        .paper(leaf(p(-10.0, -20.0), p(10.0, -20.0), 5.0, -3.0))
        .paper(specks(&dots, 1.9))
        .paper(crescent(p(23.0, -10.0), p(11.0, 24.0), 8.0, 4.4))
}

/// Cut across: the star of its core.
fn core() -> Sheet {
    let heart = p(0.0, 0.0);
    let chamber = petal(p(0.0, -3.0), p(0.0, -15.0), 8.5, -2.0);
    let seed = leaf(p(0.0, -6.5), p(0.0, -13.0), 3.0, 0.0);
    pale_body(&Path::circle(heart, 31.0))
        .paper(around(&chamber, heart, 5))
        .tint(around(&seed, heart, 5))
        .paper(around(&dot(p(0.0, -20.5), 1.3), heart, 10))
}

/// Broad as an apple, dotted as a pear.
fn apple_pear() -> Sheet {
    let outline = apple_outline();
    let dots = super::rows(&[(-10.0, 4), (-1.0, 5), (8.0, 4), (17.0, 3)], 11.0);
    body(&outline)
        .paper(strip(&[p(0.0, -16.0), p(0.0, -28.0), p(5.0, -40.0)], 4.0, 6.0))
        .cut(leaf(p(-12.0, -19.0), p(12.0, -19.0), 5.0, -4.0))
        .tint(specks(&dots, 2.2))
        .cut(crescent(p(-19.0, 18.0), p(-25.0, -6.0), 5.0, 4.0))
}

fn apple_outline() -> Path {
    even(
        p(0.0, -21.0),
        &[
            [p(7.0, -31.0), p(34.0, -31.0), p(34.0, -2.0)],
            [p(34.0, 18.0), p(20.0, 30.0), p(10.0, 29.0)],
            [p(6.0, 29.0), p(3.0, 26.0), p(0.0, 26.0)],
        ],
    )
}

fn apple_pear_half() -> Sheet {
    let outline = apple_outline();
    let seed = |side: f64| drop(p(side * 2.0, -6.0), p(side * 5.0, 4.0), 3.6);
    body(&outline)
        .paper(strip(&[p(0.0, -16.0), p(3.0, -38.0)], 4.0, 6.0))
        .tint(grown(&outline, p(0.0, 2.0), 0.87, 0.86))
        .paper(crescent(p(0.0, 16.0), p(0.0, -14.0), 15.0, 2.6))
        .paper(crescent(p(0.0, 16.0), p(0.0, -14.0), -15.0, 2.6))
        .paper(seed(1.0).and(seed(-1.0)))
}

fn loquat_outline() -> Path {
    even(
        p(0.0, -29.0),
        &[
            [p(13.0, -29.0), p(20.0, -20.0), p(23.0, -8.0)],
            [p(25.0, -2.0), p(27.0, 4.0), p(27.0, 12.0)],
            [p(27.0, 26.0), p(14.0, 33.0), p(0.0, 33.0)],
        ],
    )
}

/// A loquat: an egg with a downy star at its end.
fn loquat() -> Sheet {
    pale_body(&loquat_outline())
        .paper(star(p(0.0, 19.0), 13.0, 6.0, 5).and(Path::circle(p(0.0, 19.0), 7.4)))
        .cut(star(p(0.0, 19.0), 6.0, 2.4, 5))
        .paper(stalk(-24.0))
        .paper(specks(&[p(4.0, -16.0), p(12.0, -8.0), p(16.0, 4.0), p(6.0, -4.0)], 1.8))
        .cut(crescent(p(-17.0, 8.0), p(-12.0, -15.0), 5.0, 5.0))
}

/// Opened: large shining stones.
fn loquat_half() -> Sheet {
    let stone = |x: f64, degrees: f64| {
        let turn = Affine::turn(degrees).then(Affine::shift(x, 9.0));
        Sheet::new()
            .paper(leaf(p(0.0, -14.0), p(0.0, 14.0), 15.0, 0.0))
            .cut(crescent(p(-3.0, 6.0), p(-3.0, -7.0), 1.0, 2.6))
            .map(turn)
    };
    body(&loquat_outline())
        .tint(grown(&loquat_outline(), p(0.0, 3.0), 0.86, 0.88))
        .and(stone(-8.5, 10.0))
        .and(stone(8.5, -10.0))
        .paper(calyx(-24.0, 4.0))
        .paper(beads(p(-7.0, 27.0), p(7.0, 27.0), -1.0, 3, (1.3, 1.3)))
}

//! Oranges, mandarins and lemons by their parts.

use super::body;
use super::calyx;
use super::foliage;
use super::pale_body;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::motifs::fruit::{even, segments, specks};
use crate::papercut::motifs::garden::{grown, wedge};
use crate::papercut::ornament::{around, crescent, drop, leaf, star};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("navel-orange", "citrus", Habit::Tree, (navel_orange, navel_face, broad)),
    Produce::new("orange", "citrus", Habit::Tree, (orange, face, broad)),
    Produce::new("blood-orange", "citrus", Habit::Tree, (blood_orange, blood_face, broad)),
    Produce::new("mandarin", "citrus", Habit::Tree, (mandarin, peeled, broad)),
    Produce::new("orah", "citrus", Habit::Tree, (orah, orah_face, broad)),
    Produce::new("dekopon", "citrus", Habit::Tree, (dekopon, dekopon_face, broad)),
    Produce::new("sugar-mandarin", "citrus", Habit::Tree, (sugar_mandarin, opened, broad)),
    Produce::new("jelly-orange", "citrus", Habit::Tree, (jelly_orange, dripping_face, broad)),
    Produce::new("late-orange", "citrus", Habit::Tree, (late_orange, late_face, broad)),
    Produce::new("lemon", "lemon", Habit::Tree, (lemon, lemon_face, slender)),
];

fn broad() -> Sheet {
    foliage(27.0, 3)
}

fn slender() -> Sheet {
    foliage(21.0, 3)
}

/// Pores of a rind that one sees from the side.
fn pores(at: &[(f64, f64)]) -> Path {
    specks(&at.iter().map(|(x, y)| p(*x, *y)).collect::<Vec<_>>(), 1.9)
}

const PORES: &[(f64, f64)] = &[
    (-12.0, -9.0),
    (0.0, -11.0),
    (12.0, -9.0),
    (-17.0, 2.0),
    (-6.0, 0.0),
    (6.0, 0.0),
    (-12.0, 11.0),
    (0.0, 11.0),
    (-5.0, 19.0),
];

/// Its shade, on the right.
fn shade(radius: f64) -> Path {
    crescent(
        p(radius * 0.42, -radius * 0.62),
        p(radius * 0.2, radius * 0.78),
        radius * 0.52,
        radius * 0.2,
    )
}

/// Round, with pores and the green star of its stalk.
pub(in super::super) fn orange() -> Sheet {
    pale_body(&Path::circle(p(0.0, 0.0), 30.0))
        .paper(calyx(-22.0, 8.0))
        .paper(pores(PORES))
        .paper(shade(26.0))
}

/// Seen from below, with its navel: a small fruit in the fruit.
pub(super) fn navel_orange() -> Sheet {
    let navel = p(-1.0, 6.0);
    let fold = wedge(navel + p(0.0, -7.0), navel + p(0.0, -11.5), 1.3);
    pale_body(&Path::circle(p(0.0, 0.0), 30.0))
        .paper(pores(&[
            (-8.0, -17.0),
            (4.0, -18.0),
            (-16.0, -8.0),
            (14.0, -12.0),
            (-20.0, 4.0),
            (-16.0, 15.0),
            (-6.0, 22.0),
            (5.0, 22.0),
        ]))
        .paper(around(&fold, navel, 9))
        .paper(Path::circle(navel, 7.4))
        .tint(Path::circle(navel, 5.6))
        .paper(Path::circle(navel, 2.6))
        .paper(shade(26.0))
}

/// Oranges whose one cheek is dark.
fn blood_orange() -> Sheet {
    let blush = Path::from(p(6.0, -26.0))
        .curve(p(34.0, -20.0), p(34.0, 24.0), p(2.0, 26.0))
        .line(p(8.0, 16.0))
        .line(p(-2.0, 13.0))
        .line(p(7.0, 6.0))
        .line(p(-3.0, 0.0))
        .line(p(8.0, -6.0))
        .line(p(-1.0, -13.0))
        .line(p(9.0, -17.0))
        .close();
    pale_body(&Path::circle(p(0.0, 0.0), 30.0))
        .paper(blush)
        .paper(calyx(-23.0, 8.0))
        .paper(pores(&[(-14.0, -10.0), (-18.0, 2.0), (-8.0, -2.0), (-13.0, 12.0), (-5.0, 20.0)]))
}

/// Flat, its loose skin in folds about the stalk.
fn mandarin() -> Sheet {
    let outline = even(
        p(0.0, -21.0),
        &[
            [p(12.0, -27.0), p(34.0, -25.0), p(34.0, 1.0)],
            [p(34.0, 22.0), p(16.0, 27.0), p(0.0, 25.0)],
        ],
    );
    let fold = |degrees: f64| {
        let at = |radius: f64| p(0.0, -18.0) + Point::polar(radius, degrees);
        wedge(at(9.0), at(19.0), 3.4)
    };
    pale_body(&outline)
        .paper(Path::all([100.0, 126.0, 153.0, 180.0, 207.0, 234.0, 260.0].map(fold)))
        .paper(calyx(-18.0, 8.0))
        .paper(pores(&[
            (-22.0, 4.0),
            (-11.0, 9.0),
            (2.0, 10.0),
            (-16.0, 15.0),
            (-5.0, 18.0),
            (8.0, 17.0),
        ]))
        .paper(crescent(p(24.0, -8.0), p(12.0, 20.0), 7.0, 4.4))
}

/// Smooth and a little flat, without a neck.
fn orah() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 32.0, 27.0);
    pale_body(&outline)
        .paper(leaf(p(-12.0, -20.0), p(12.0, -20.0), 5.0, -3.0))
        .paper(calyx(-21.0, 7.0))
        .cut(crescent(p(-18.0, 12.0), p(-15.0, -12.0), 7.0, 5.0))
        .paper(pores(&[(-4.0, -8.0), (8.0, -8.0), (-6.0, 4.0), (6.0, 4.0), (0.0, 14.0)]))
        .paper(shade(24.0))
}

fn dekopon_outline() -> Path {
    even(
        p(0.0, -34.0),
        &[
            [p(5.0, -35.0), p(9.0, -33.0), p(9.0, -26.0)],
            [p(24.0, -26.0), p(33.0, -12.0), p(33.0, 4.0)],
            [p(33.0, 22.0), p(18.0, 31.0), p(0.0, 31.0)],
        ],
    )
}

/// The knob at its stalk is what one knows it by.
fn dekopon() -> Sheet {
    let groove = |x: f64, y: f64| crescent(p(x * 0.36, -25.0), p(x, y), x * -0.2, 2.6);
    let grooves =
        [groove(-15.0, -14.0), groove(-5.0, -13.0), groove(5.0, -13.0), groove(15.0, -14.0)];
    pale_body(&dekopon_outline())
        .paper(Path::all(grooves))
        .paper(calyx(-32.0, 6.0))
        .paper(pores(&[
            (-20.0, -4.0),
            (-9.0, -4.0),
            (3.0, -4.0),
            (14.0, -5.0),
            (-15.0, 7.0),
            (-3.0, 7.0),
            (9.0, 6.0),
            (-20.0, 15.0),
            (-9.0, 18.0),
            (3.0, 18.0),
        ]))
        .paper(crescent(p(25.0, -6.0), p(11.0, 24.0), 8.0, 4.4))
}

/// Small, sold with its leaves.
fn sugar_mandarin() -> Sheet {
    let outline = Path::ellipse(p(0.0, 6.0), 27.0, 23.0);
    let leaves =
        foliage(30.0, 2).scattered(&[(-1.0, -14.0, 0.62, -62.0), (1.0, -14.0, 0.62, 62.0)]);
    pale_body(&outline)
        .paper(pores(&[
            (-10.0, 2.0),
            (2.0, 2.0),
            (-14.0, 12.0),
            (-3.0, 12.0),
            (8.0, 10.0),
            (-6.0, 20.0),
        ]))
        .paper(crescent(p(19.0, -4.0), p(9.0, 22.0), 6.0, 4.0))
        .and(leaves)
        .paper(calyx(-14.0, 6.0))
}

/// So thin of skin that it shines.
fn jelly_orange() -> Sheet {
    pale_body(&Path::circle(p(0.0, 0.0), 30.0))
        .cut(crescent(p(-15.0, 13.0), p(-10.0, -17.0), 8.0, 6.0))
        .cut(Path::circle(p(-6.0, -16.0), 3.0))
        .paper(calyx(-23.0, 7.0))
        .paper(shade(26.0))
}

/// It waits on the tree until its tree flowers again.
fn late_orange() -> Sheet {
    let flower = p(16.0, -18.0);
    let one = leaf(flower, flower + p(0.0, -15.0), 9.0, 0.0);
    orange()
        .cut(Path::circle(flower, 15.5))
        .paper(around(&one, flower, 5))
        .cut(Path::circle(flower, 4.0))
        .paper(Path::circle(flower, 1.8))
}

/// Cut across: rind, white, ten segments.
pub(in super::super) fn face() -> Sheet {
    rinds().tint(segments(p(0.0, 0.0), 3.0, 24.0, 10))
}

fn rinds() -> Sheet {
    body(&Path::circle(p(0.0, 0.0), 30.0)).cut(Path::circle(p(0.0, 0.0), 26.5))
}

/// The same with a dark heart in each segment.
fn blood_face() -> Sheet {
    let streak = drop(p(0.0, -5.0), p(0.0, -17.0), 3.4);
    face().paper(around(&streak, p(0.0, 0.0), 10))
}

/// The same with the small second fruit at its heart.
fn navel_face() -> Sheet {
    let heart = p(0.0, 0.0);
    face()
        .cut(Path::circle(heart, 10.5))
        .tint(segments(heart, 1.5, 9.0, 6))
        .paper(Path::circle(heart, 1.6))
}

/// The same with many narrow segments.
fn orah_face() -> Sheet {
    rinds().tint(segments(p(0.0, 0.0), 3.0, 24.0, 13))
}

/// The same beside a blossom of the year that follows.
fn late_face() -> Sheet {
    let flower = p(21.0, 18.0);
    let one = leaf(flower, flower + p(0.0, -13.0), 8.0, 0.0);
    face()
        .cut(Path::circle(flower, 14.0))
        .paper(around(&one, flower, 5))
        .cut(Path::circle(flower, 3.6))
        .paper(Path::circle(flower, 1.6))
}

/// Cut from its knob down: the white of the rind fills the knob.
fn dekopon_face() -> Sheet {
    let outline = dekopon_outline();
    body(&outline).cut(grown(&outline, p(0.0, 0.0), 0.89, 0.89)).tint(segments(
        p(0.0, 2.0),
        3.0,
        23.0,
        10,
    ))
}

/// Without its peel, opened like a flower.
fn opened() -> Sheet {
    let heart = p(0.0, 0.0);
    let one = |from: f64, to: f64, width: f64| leaf(p(0.0, -from), p(0.0, -to), width, 0.0);
    Sheet::new()
        .cut(Path::circle(heart, 33.0))
        .paper(around(&one(1.0, 30.0, 20.0), heart, 9))
        .tint(around(&one(6.0, 26.0, 11.0), heart, 9))
        .cut(star(heart, 7.0, 2.0, 9))
}

/// Juice runs from it.
fn dripping_face() -> Sheet {
    let drops = drop(p(-9.0, 23.0), p(-9.0, 31.0), 4.0).and(drop(p(8.0, 23.0), p(8.0, 33.0), 4.4));
    let seam = |side: f64| crescent(p(side * 12.0, -9.0), p(side * 6.0, -21.0), side * 3.0, 2.4);
    Sheet::new()
        .cut(Path::circle(p(-9.0, 31.0), 6.6).and(Path::circle(p(8.0, 33.0), 7.0)))
        .and(rinds())
        .tint(segments(p(0.0, 0.0), 3.0, 24.0, 8))
        .cut(seam(1.0).and(seam(-1.0)))
        .tint(drops)
}

/// Half out of its peel, which hangs in flaps: the segments meet at the top.
fn peeled() -> Sheet {
    let ball = p(0.0, -6.0);
    let flap = |side: f64| leaf(p(side * 8.0, 27.0), p(side * 36.0, 1.0), 15.0, side * -4.0);
    let ground = |side: f64| leaf(p(side * 5.0, 31.0), p(side * 39.0, -5.0), 21.0, side * -4.0);
    let seam = |x: f64| leaf(p(x * 0.16, -26.0), p(x, 8.0), 2.8, x * -0.42);
    let cup = Path::from(p(-25.0, -3.0))
        .line(p(-12.0, 13.0))
        .line(p(0.0, -1.0))
        .line(p(12.0, 13.0))
        .line(p(25.0, -3.0))
        .curve(p(28.0, 16.0), p(16.0, 31.0), p(0.0, 31.0))
        .curve(p(-16.0, 31.0), p(-28.0, 16.0), p(-25.0, -3.0))
        .close();
    Sheet::new()
        .cut(Path::circle(ball, 28.0).and(ground(1.0)).and(ground(-1.0)))
        .paper(flap(1.0).and(flap(-1.0)))
        .cut(Path::circle(ball, 26.5))
        .paper(Path::circle(ball, 24.5))
        .tint(Path::circle(ball, 21.5))
        .paper(Path::all([-22.0, -8.0, 8.0, 22.0].map(seam)))
        .paper(cup)
        .cut(pores(&[(-16.0, 13.0), (-8.0, 20.0), (2.0, 15.0), (10.0, 21.0), (17.0, 14.0)]))
}

/// An oval with a nipple below.
pub(in super::super) fn lemon() -> Sheet {
    pale_body(&lemon_outline())
        .paper(calyx(-26.0, 6.0))
        .paper(pores(&[
            (-8.0, -12.0),
            (3.0, -14.0),
            (-14.0, -1.0),
            (-3.0, -2.0),
            (7.0, -4.0),
            (-9.0, 10.0),
            (2.0, 9.0),
        ]))
        .paper(crescent(p(16.0, -14.0), p(7.0, 20.0), 7.0, 4.4))
}

fn lemon_outline() -> Path {
    even(
        p(0.0, -31.0),
        &[
            [p(7.0, -32.0), p(9.0, -27.0), p(13.0, -24.0)],
            [p(29.0, -12.0), p(28.0, 14.0), p(10.0, 25.0)],
            [p(6.0, 28.0), p(7.0, 35.0), p(0.0, 35.0)],
        ],
    )
}

/// The half of a lemon with its nipple, and its face.
pub(in super::super) fn lemon_face() -> Sheet {
    let heart = p(0.0, -3.0);
    let half = even(
        p(0.0, -27.0),
        &[
            [p(16.0, -27.0), p(30.0, -16.0), p(29.0, 2.0)],
            [p(28.0, 18.0), p(16.0, 23.0), p(9.0, 27.0)],
            [p(6.0, 29.0), p(6.0, 35.0), p(0.0, 35.0)],
        ],
    );
    body(&half)
        .cut(Path::circle(heart, 22.5))
        .tint(segments(heart, 2.5, 20.5, 8))
        .map(Affine::turn(-24.0))
}

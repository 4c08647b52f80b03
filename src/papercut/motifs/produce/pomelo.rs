//! Pomelos and the fingered citron by their parts.

use super::body;
use super::calyx;
use super::foliage;
use super::pale_body;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::foliage::blossom;
use crate::papercut::geometry::{Point, p};
use crate::papercut::motifs::fruit::{even, segments, specks};
use crate::papercut::motifs::garden::wedge;
use crate::papercut::ornament::{around, crescent, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("pomelo", "pomelo", Habit::Tree, (pomelo, face, winged)),
    Produce::new("red-pomelo", "pomelo", Habit::Tree, (red_pomelo, red_face, winged)),
    Produce::new("buddhas-hand", "citron", Habit::Tree, (buddhas_hand, buddhas_slice, toothless)),
];

/// Its stalk is a small leaf itself.
fn winged() -> Sheet {
    let blade = foliage(30.0, 3).placed(0.0, -13.0, 0.77, 0.0);
    Sheet::new().paper(leaf(p(0.0, 0.0), p(0.0, -17.0), 13.0, 0.0)).and(blade)
}

fn toothless() -> Sheet {
    foliage(26.0, 2)
}

/// A pear's outline, broad below.
fn outline() -> Path {
    even(
        p(0.0, -31.0),
        &[
            [p(11.0, -32.0), p(14.0, -23.0), p(19.0, -15.0)],
            [p(25.0, -6.0), p(33.0, 0.0), p(33.0, 12.0)],
            [p(33.0, 27.0), p(18.0, 33.0), p(0.0, 33.0)],
        ],
    )
}

const PORES: [Point; 12] = [
    p(-4.0, -19.0),
    p(6.0, -18.0),
    p(-9.0, -8.0),
    p(2.0, -8.0),
    p(-18.0, 3.0),
    p(-7.0, 3.0),
    p(5.0, 2.0),
    p(-21.0, 14.0),
    p(-11.0, 14.0),
    p(0.0, 13.0),
    p(-14.0, 24.0),
    p(-3.0, 24.0),
];

/// Pale and large, full of pores.
fn pomelo() -> Sheet {
    pale_body(&outline()).paper(calyx(-25.0, 6.0)).paper(specks(&PORES, 1.9)).paper(crescent(
        p(14.0, -12.0),
        p(13.0, 26.0),
        12.0,
        5.0,
    ))
}

/// The same, dark.
fn red_pomelo() -> Sheet {
    body(&outline()).cut(calyx(-24.0, 6.0)).tint(specks(&PORES, 2.3)).cut(crescent(
        p(16.0, -10.0),
        p(14.0, 25.0),
        11.0,
        5.0,
    ))
}

fn rind() -> Sheet {
    let heart = p(0.0, 0.0);
    body(&Path::circle(heart, 32.0)).cut(Path::circle(heart, 29.0))
}

/// Cut across: a thick white rind about small segments.
pub(in super::super) fn face() -> Sheet {
    let heart = p(0.0, 0.0);
    rind()
        .paper(Path::circle(heart, 21.0))
        .cut(Path::circle(heart, 19.4))
        .tint(segments(heart, 3.0, 18.0, 9))
}

/// The same with dark flesh.
pub(in super::super) fn red_face() -> Sheet {
    let heart = p(0.0, 0.0);
    let juice = wedge(p(0.0, -8.0), p(0.0, -16.0), 2.6);
    rind()
        .tint(Path::circle(heart, 22.0))
        .paper(segments(heart, 3.0, 20.0, 9))
        .tint(around(&juice, heart, 9))
}

/// The citron whose segments grow into fingers.
pub(in super::super) fn buddhas_hand() -> Sheet {
    let fingers: [(f64, f64, f64, f64); 7] = [
        (-20.0, 2.0, -32.0, 17.0),
        (-13.0, 8.0, -21.0, 30.0),
        (-5.0, 10.0, -8.0, 36.0),
        (5.0, 10.0, 5.0, 37.0),
        (13.0, 8.0, 17.0, 32.0),
        (20.0, 2.0, 31.0, 20.0),
        (17.0, -8.0, 32.0, 2.0),
    ];
    let finger = |grow: f64| {
        move |(x, y, to_x, to_y): (f64, f64, f64, f64)| {
            let bend = (to_x - x) * 0.35;
            strip(
                &[p(x * 0.6, y - 12.0), p(x + bend, (y + to_y) / 2.0), p(to_x, to_y)],
                13.0 + grow,
                9.0 + grow,
            )
        }
    };
    let palm = Path::ellipse(p(0.0, -8.0), 21.0, 22.0);
    let groove = |(x, y, to_x, to_y): (f64, f64, f64, f64)| {
        leaf(p(x * 0.55, y - 14.0), p(x, y).towards(p(to_x, to_y), 0.75), 3.0, 0.0)
    };
    let ground = Path::all(fingers.map(finger(6.0))).and(Path::ellipse(p(0.0, -8.0), 24.0, 25.0));
    Sheet::new()
        .cut(ground)
        .paper(Path::all(fingers.map(finger(0.0))).and(palm))
        .tint(Path::all(fingers.map(groove)))
        .tint(crescent(p(-13.0, -18.0), p(13.0, -18.0), -4.0, 3.0))
        .paper(calyx(-27.0, 7.0))
}

/// A slice through its fingers.
fn buddhas_slice() -> Sheet {
    let one = |degrees: f64, radius: f64| {
        strip(
            &[p(0.0, 8.0), Point::polar(16.0, degrees), Point::polar(radius, degrees * 1.06)],
            12.0,
            7.0,
        )
    };
    let inner = |degrees: f64, radius: f64| {
        leaf(p(0.0, 6.0), Point::polar(radius - 2.0, degrees * 1.05), 5.0, 0.0)
    };
    let ways =
        [(-62.0, 28.0), (-36.0, 32.0), (-12.0, 34.0), (12.0, 34.0), (36.0, 32.0), (62.0, 28.0)];
    let palm = Path::ellipse(p(0.0, 12.0), 20.0, 18.0);
    let fingers = Path::all(ways.map(|(degrees, radius)| one(degrees, radius)));
    let ground = fingers.clone().and(palm.clone());
    Sheet::new()
        .cut(super::around_it(&ground))
        .paper(ground)
        .tint(Path::all(ways.map(|(degrees, radius)| inner(degrees, radius))))
        .tint(Path::ellipse(p(0.0, 14.0), 13.0, 11.0))
}

/// One large hand between its leaves, above it a blossom.
pub(super) fn buddhas_hands() -> Sheet {
    let leaf = toothless().stamp();
    leaf.scattered(&[
        (-10.0, -50.0, 1.3, -98.0),
        (10.0, -50.0, 1.3, 98.0),
        (-10.0, -54.0, 1.05, -60.0),
        (10.0, -54.0, 1.05, 60.0),
    ])
    .and(buddhas_hand().placed(0.0, 14.0, 2.3, 0.0))
    .cut(Path::circle(p(0.0, -66.0), 24.0))
    .and(blossom(p(0.0, -66.0), 22.0, 5))
}

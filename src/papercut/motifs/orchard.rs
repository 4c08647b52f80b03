//! Fruit of the orchard with a core or many seeds; those with a stone are in [`super::stone_fruit`].

use super::Motif;
use super::fruit::{even, pale_blossom, specks, toothed_leaf};
use super::garden::{frilled, wedge};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, petal, star, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pear", draw: pear },
    Motif { name: "quince", draw: quince },
    Motif { name: "loquat", draw: loquat },
    Motif { name: "apple", draw: apple },
    Motif { name: "pomegranate", draw: pomegranate },
    Motif { name: "persimmon", draw: persimmon },
];

/// A pear on its thin stem with one leaf, a half with its core before it.
fn pear() -> Sheet {
    let body = |grow: f64| {
        even(
            p(0.0, -62.0 - grow),
            &[
                [p(14.0, -63.0 - grow), p(23.0 + grow, -54.0 - grow), p(27.0 + grow, -38.0)],
                [p(32.0 + grow, -16.0), p(56.0 + grow, -2.0), p(57.0 + grow, 32.0)],
                [p(58.0 + grow, 64.0), p(34.0, 82.0 + grow), p(12.0, 82.0 + grow)],
                [p(7.0, 81.0 + grow), p(4.0, 78.0 + grow), p(0.0, 78.0 + grow)],
            ],
        )
    };
    let whole = Sheet::new()
        .paper(strip(&[p(0.0, -56.0), p(1.0, -74.0), p(10.0, -92.0)], 5.0, 7.0))
        .paper(body(0.0))
        .cut(crescent(p(-30.0, 68.0), p(-36.0, 2.0), 13.0, 8.0))
        .cut(crescent(p(-30.0, -10.0), p(-14.0, -46.0), -4.0, 5.0))
        .cut(beads(p(3.0, -44.0), p(-14.0, 22.0), -4.0, 5, (2.0, 2.4)))
        .cut(beads(p(12.0, -24.0), p(2.0, 12.0), -3.0, 3, (2.0, 2.4)))
        .and(toothed_leaf(p(2.0, -74.0), p(76.0, -82.0), 34.0, 8.0, 5, 13));
    let seed = Sheet::new().paper(drop(p(5.0, 14.0), p(9.0, 30.0), 6.0)).folded();
    let half = Sheet::new()
        .cut(body(6.0))
        .paper(strip(&[p(0.0, -56.0), p(2.0, -76.0)], 6.0, 7.0))
        .paper(body(0.0))
        .tint(body(-6.0))
        .paper(crescent(p(0.0, 50.0), p(0.0, -2.0), 23.0, 3.0))
        .paper(crescent(p(0.0, 50.0), p(0.0, -2.0), -23.0, 3.0))
        .paper(leaf(p(0.0, -2.0), p(0.0, -46.0), 3.4, 0.0))
        .and(seed)
        .paper(leaf(p(0.0, 68.0), p(0.0, 50.0), 4.0, 0.0));
    whole
        .placed(-20.0, 4.0, 1.0, -4.0)
        .and(half.placed(40.0, 36.0, 0.72, 12.0))
        .placed(-3.0, 4.0, 0.95, 0.0)
}

/// A long Chinese quince, half of another with the seeds in its five chambers, and a blossom.
fn quince() -> Sheet {
    let outline = even(
        p(0.0, -66.0),
        &[
            [p(20.0, -68.0), p(39.0, -40.0), p(40.0, -2.0)],
            [p(40.0, 36.0), p(22.0, 62.0), p(9.0, 65.0)],
            [p(11.0, 73.0), p(8.0, 74.0), p(0.0, 73.0)],
        ],
    );
    let whole = Sheet::new()
        .paper(strip(&[p(0.0, -58.0), p(0.0, -74.0), p(8.0, -90.0)], 7.0, 8.0))
        .paper(outline.clone())
        .cut(crescent(p(-18.0, 52.0), p(-18.0, -50.0), 15.0, 8.0))
        .cut(crescent(p(-9.0, 42.0), p(-9.0, -32.0), 10.0, 4.5))
        .cut(specks(
            &[
                p(4.0, -50.0),
                p(14.0, -42.0),
                p(4.0, -32.0),
                p(18.0, -26.0),
                p(8.0, -17.0),
                p(22.0, -8.0),
                p(10.0, 0.0),
                p(0.0, 14.0),
            ],
            2.6,
        ));
    let seed = leaf(p(0.0, -13.0), p(0.0, -23.0), 5.0, 0.0);
    let chamber = petal(p(0.0, -4.0), p(0.0, -28.0), 17.0, -3.0);
    let heart = p(0.0, 0.0);
    let face = Sheet::new()
        .cut(Path::circle(heart, 49.0))
        .paper(Path::circle(heart, 46.0))
        .tint(Path::circle(heart, 41.0))
        .paper(around(&chamber.map(Affine::scale(1.18)), heart, 5))
        .cut(around(&chamber.map(Affine::scale(1.02)), heart, 5))
        .paper(around(&seed.map(Affine::shift(-3.8, 0.0)), heart, 5))
        .paper(around(&seed.map(Affine::shift(3.8, 1.0)), heart, 5));
    let half = Sheet::new()
        .cut(outline.map(Affine::scale(1.1)))
        .paper(outline)
        .cut(crescent(p(-16.0, 54.0), p(-18.0, -36.0), 14.0, 7.0))
        .cut(crescent(p(-7.0, 54.0), p(-9.0, -20.0), 8.0, 4.0))
        .map(Affine::turn(204.0).then(Affine::shift(52.0, 12.0)));
    toothed_leaf(p(-14.0, -74.0), p(-92.0, -34.0), 34.0, -8.0, 5, 12)
        .and(toothed_leaf(p(-10.0, -78.0), p(60.0, -76.0), 34.0, 8.0, 5, 12))
        .and(whole.placed(-37.0, 0.0, 1.04, 14.0))
        .and(half)
        .and(face.placed(36.0, 46.0, 1.0, 0.0))
        .cut(Path::circle(p(-42.0, 64.0), 32.0))
        .and(pale_blossom(p(-42.0, 64.0), 30.0))
        .placed(0.0, 2.0, 0.94, 0.0)
}

/// A cluster of loquats, oval with a star at their ends, under great coarsely ribbed leaves.
fn loquat() -> Sheet {
    let outline = even(
        p(0.0, -32.0),
        &[
            [p(9.0, -32.0), p(14.0, -26.0), p(17.0, -17.0)],
            [p(20.0, -8.0), p(26.0, 0.0), p(26.0, 12.0)],
            [p(26.0, 27.0), p(13.0, 34.0), p(0.0, 34.0)],
        ],
    );
    let fruit = Sheet::new()
        .cut(outline.map(Affine::scale(1.12)))
        .paper(outline.clone())
        .tint(outline.map(Affine::shift(0.0, -1.0).then(Affine::scale(0.84))))
        .paper(star(p(0.0, 19.0), 14.0, 6.0, 5).and(Path::circle(p(0.0, 19.0), 8.0)))
        .cut(star(p(0.0, 19.0), 6.4, 2.4, 5))
        .cut(crescent(p(-16.0, 10.0), p(-9.0, -18.0), 4.0, 5.0));
    let knot = p(0.0, -26.0);
    let foliage = |length: f64, width: f64, degrees: f64| {
        let ends = (p(0.0, 0.0), p(0.0, -length));
        let rooms =
            [(0.18, 0.2), (0.3, 0.29), (0.42, 0.35), (0.54, 0.38), (0.66, 0.36), (0.78, 0.27)];
        let ribs = rooms.into_iter().flat_map(|(share, room)| {
            let (y, far) = (-length * share, -length * (share + 0.1));
            [-1.0, 1.0].map(|side| wedge(p(side * 3.4, y), p(side * width * room, far), 4.4))
        });
        Sheet::new()
            .cut(frilled(ends, (width + 7.0, 0.6), 0.0, (8, 1.5)))
            .paper(frilled(ends, (width, 0.6), 0.0, (8, 1.5)))
            .cut(wedge(p(0.0, -5.0), p(0.0, -length * 0.92), 4.0))
            .cut(Path::all(ribs))
            .placed(knot.x, knot.y, 1.0, degrees)
    };
    foliage(88.0, 42.0, -104.0)
        .and(foliage(86.0, 46.0, -57.0))
        .folded()
        .and(foliage(72.0, 44.0, 0.0))
        .paper(Path::circle(knot, 9.0))
        .and(fruit.placed(-56.0, 22.0, 1.0, 48.0).folded())
        .and(fruit.placed(0.0, 6.0, 1.04, 0.0))
        .and(fruit.placed(-28.0, 57.0, 1.04, 16.0).folded())
}

/// An apple whose window shows the star of its core.
fn apple() -> Sheet {
    let body = even(
        p(0.0, -40.0),
        &[
            [p(12.0, -56.0), p(70.0, -58.0), p(82.0, -14.0)],
            [p(92.0, 24.0), p(60.0, 92.0), p(28.0, 92.0)],
            [p(14.0, 92.0), p(10.0, 84.0), p(0.0, 84.0)],
        ],
    );
    let heart = p(0.0, 22.0);
    let leaves = toothed_leaf(p(-2.0, -64.0), p(-74.0, -58.0), 34.0, 11.0, 4, 10);
    let side = Sheet::new().cut(crescent(p(-44.0, 70.0), p(-58.0, -18.0), 14.0, 7.0)).cut(leaf(
        p(-10.0, -36.0),
        p(-44.0, -34.0),
        6.0,
        -4.0,
    ));
    leaves
        .folded()
        .paper(strip(&[p(0.0, -30.0), p(1.0, -60.0), p(7.0, -92.0)], 5.0, 8.0))
        .cut(body.map(Affine::shift(0.0, -4.0)))
        .paper(strip(&[p(0.0, -30.0), p(0.5, -52.0)], 6.0, 6.0))
        .paper(body)
        .and(side.folded())
        .cut(leaf(p(-16.0, -40.0), p(16.0, -40.0), 7.0, -8.0))
        .cut(Path::circle(heart, 46.0))
        .tint(Path::circle(heart, 42.0))
        .paper(around(&petal(p(0.0, 20.0), p(0.0, -8.0), 17.0, -4.0), heart, 5))
        .tint(around(&leaf(p(0.0, 14.0), p(0.0, -2.0), 6.5, 0.0), heart, 5))
        .cut(Path::circle(heart, 3.0))
}

/// A pomegranate with its crown, burst open upon its seeds.
fn pomegranate() -> Sheet {
    let heart = p(0.0, 20.0);
    let crown = even(
        p(0.0, -76.0),
        &[
            [p(4.0, -84.0), p(8.0, -92.0), p(13.0, -97.0)],
            [p(15.0, -90.0), p(17.0, -84.0), p(17.0, -78.0)],
            [p(24.0, -84.0), p(30.0, -88.0), p(37.0, -90.0)],
            [p(32.0, -74.0), p(20.0, -62.0), p(20.0, -46.0)],
            [p(10.0, -42.0), p(6.0, -40.0), p(0.0, -40.0)],
        ],
    );
    let window = |grow: f64| leaf(p(0.0, -36.0 - grow), p(0.0, 78.0 + grow), 66.0 + grow, 0.0);
    let rows: [(f64, u32); 7] =
        [(-19.0, 1), (-5.0, 2), (9.0, 3), (22.0, 4), (35.0, 3), (48.0, 2), (62.0, 1)];
    let seeds = Path::all(rows.iter().flat_map(|(y, n)| {
        (0..*n).map(move |idx| {
            let x = 13.5 * (f64::from(idx) - f64::from(n - 1) / 2.0);
            drop(p(x, y - 8.0), p(x, y + 1.0), 5.6)
        })
    }));
    let side = Sheet::new().cut(crescent(p(-44.0, 66.0), p(-46.0, -22.0), 14.0, 7.0)).cut(teeth(
        p(-34.0, 52.0),
        p(-34.0, -10.0),
        8.0,
        8,
        -7.0,
    ));
    let leaves = veined_leaf(p(-40.0, -24.0), p(-86.0, -44.0), 18.0, 3.0, 3).and(veined_leaf(
        p(-20.0, -40.0),
        p(-64.0, -72.0),
        18.0,
        3.0,
        3,
    ));
    leaves
        .folded()
        .paper(Path::circle(heart, 74.0))
        .paper(crown)
        .cut(Path::all([
            leaf(p(0.0, -52.0), p(0.0, -72.0), 5.0, 0.0),
            leaf(p(-10.0, -56.0), p(-25.0, -82.0), 5.0, -2.0),
            leaf(p(10.0, -56.0), p(25.0, -82.0), 5.0, 2.0),
        ]))
        .and(side.folded())
        .cut(window(6.0))
        .tint(window(0.0))
        .paper(seeds)
}

/// A persimmon with its four-lobed calyx and a leaf on each side, a pattern of good fortune on it.
fn persimmon() -> Sheet {
    let body = even(
        p(0.0, -34.0),
        &[
            [p(40.0, -50.0), p(86.0, -34.0), p(89.0, 14.0)],
            [p(92.0, 62.0), p(50.0, 86.0), p(0.0, 86.0)],
        ],
    );
    // Each lobe of the calyx, with a hair of ground round it.
    let lobe = |tip: Point, width: f64| {
        let base = p(0.0, -44.0);
        Sheet::new()
            .cut(leaf(base, tip.towards(base, -0.09), width + 7.0, 0.0))
            .tint(leaf(base, tip, width, 0.0))
            .paper(leaf(base.towards(tip, 0.3), base.towards(tip, 0.85), 5.0, 0.0))
    };
    let side = Sheet::new().cut(crescent(p(-52.0, 64.0), p(-70.0, -8.0), 14.0, 8.0)).cut(crescent(
        p(-38.0, 66.0),
        p(-54.0, 10.0),
        10.0,
        5.0,
    ));
    let leaves = veined_leaf(p(-4.0, -62.0), p(-86.0, -44.0), 36.0, 8.0, 4);
    let flower = p(0.0, 46.0);
    leaves
        .folded()
        .cut(body.map(Affine::shift(0.0, -4.0)))
        .paper(body)
        .and(side.folded())
        .cut(Path::circle(flower, 32.0))
        .and(pale_blossom(flower, 29.0))
        .and(lobe(p(-60.0, -22.0), 27.0).folded())
        .and(lobe(p(-25.0, 4.0), 27.0).folded())
        .paper(Path::ellipse(p(0.0, -42.0), 9.0, 7.0))
        .paper(strip(&[p(0.0, -40.0), p(0.0, -60.0), p(0.0, -92.0)], 7.0, 10.0))
}

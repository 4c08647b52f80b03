//! Fruit of the orchard: trees that lose their leaves, and the loquat.

use super::Motif;
use super::fruit::{even, pale_blossom, specks, toothed_leaf};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, petal, star, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each drawing.
pub const MOTIFS: &[Motif] = &[
    Motif { name: "plum", draw: plum },
    Motif { name: "cherry", draw: cherry },
    Motif { name: "pear", draw: pear },
    Motif { name: "peach", draw: peach },
    Motif { name: "jujube", draw: jujube },
    Motif { name: "quince", draw: quince },
    Motif { name: "loquat", draw: loquat },
    Motif { name: "apple", draw: apple },
    Motif { name: "pomegranate", draw: pomegranate },
    Motif { name: "persimmon", draw: persimmon },
];

/// Two plums with their grooves and a half with its stone, under leaves and blossoms.
fn plum() -> Sheet {
    let heart = p(-46.0, 22.0);
    let whole = Sheet::new()
        .paper(Path::ellipse(heart, 44.0, 46.0))
        // The groove from the stalk to the tip.
        .cut(crescent(p(-38.0, 64.0), p(-40.0, -18.0), 14.0, 5.0))
        .cut(crescent(p(-66.0, 50.0), p(-66.0, -4.0), 12.0, 7.0))
        .cut(specks(&[p(-26.0, -6.0), p(-18.0, 6.0), p(-28.0, 12.0), p(-18.0, 20.0)], 2.2));
    let twig = strip(&[p(-46.0, -14.0), p(-40.0, -36.0), p(0.0, -58.0)], 4.0, 6.0);
    let leaves = toothed_leaf(p(-6.0, -54.0), p(-88.0, -38.0), 32.0, -8.0, 4, 9).and(veined_leaf(
        p(-4.0, -60.0),
        p(-52.0, -82.0),
        22.0,
        -4.0,
        3,
    ));
    let half = p(0.0, 59.0);
    whole
        .paper(twig)
        .and(leaves)
        .folded()
        .cut(Path::circle(half, 39.0))
        .paper(Path::circle(half, 36.0))
        .tint(Path::circle(half, 30.0))
        .paper(leaf(p(0.0, 36.0), p(0.0, 84.0), 28.0, 0.0))
        .cut(leaf(p(0.0, 44.0), p(0.0, 76.0), 4.0, 3.0))
        .and(pale_blossom(p(0.0, -62.0), 30.0))
}

/// Three cherries on long stalks, two toothed leaves, blossoms between the stalks.
fn cherry() -> Sheet {
    let fruit = |x: f64, y: f64| {
        Sheet::new()
            .paper(even(
                p(0.0, -25.0),
                &[
                    [p(10.0, -38.0), p(36.0, -32.0), p(36.0, -2.0)],
                    [p(36.0, 22.0), p(16.0, 34.0), p(0.0, 34.0)],
                ],
            ))
            .cut(leaf(p(-13.0, -18.0), p(13.0, -18.0), 5.0, -5.0))
            .cut(crescent(p(-17.0, 18.0), p(-20.0, -12.0), 8.0, 6.0))
            .cut(crescent(p(25.0, -8.0), p(12.0, 24.0), 6.0, 4.0))
            .placed(x, y, 1.0, 0.0)
    };
    let stalk = strip(&[p(-50.0, 20.0), p(-40.0, -22.0), p(0.0, -74.0)], 3.6, 5.0);
    let leaves = toothed_leaf(p(-4.0, -68.0), p(-88.0, -18.0), 35.0, 11.0, 5, 11);
    leaves
        .paper(stalk)
        .and(fruit(-53.0, 33.0))
        .folded()
        .paper(strip(&[p(0.0, 40.0), p(0.0, 0.0), p(0.0, -76.0)], 3.6, 5.0))
        .cut(Path::circle(p(0.0, 59.0), 39.0))
        .paper(strip(&[p(0.0, 40.0), p(0.0, 10.0)], 3.6, 3.6))
        .and(fruit(0.0, 62.0))
        .and(pale_blossom(p(0.0, -14.0), 28.0))
        .paper(strip(&[p(-12.0, -82.0), p(0.0, -78.0), p(12.0, -82.0)], 8.0, 8.0))
}

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

/// A peach of long life, its tip up, in a wreath of its long leaves.
fn peach() -> Sheet {
    let body = |grow: f64| {
        even(
            p(0.0, -95.0),
            &[
                [p(8.0, -76.0), p(28.0 + grow, -70.0), p(46.0 + grow, -52.0)],
                [p(76.0 + grow, -20.0), p(72.0 + grow, 32.0), p(38.0 + grow, 48.0 + grow)],
                [p(22.0, 56.0 + grow), p(6.0, 54.0 + grow), p(0.0, 46.0 + grow)],
            ],
        )
    };
    // The blush of its tip, fading out in dots.
    let blush = even(
        p(0.0, -84.0),
        &[
            [p(8.0, -70.0), p(24.0, -62.0), p(34.0, -48.0)],
            [p(24.0, -30.0), p(10.0, -26.0), p(0.0, -26.0)],
        ],
    );
    let dots = specks(
        &[
            p(-24.0, -22.0),
            p(-12.0, -14.0),
            p(12.0, -14.0),
            p(24.0, -22.0),
            p(-4.0, 0.0),
            p(18.0, 0.0),
        ],
        2.4,
    );
    let leaves = veined_leaf(p(-2.0, 60.0), p(-96.0, 18.0), 29.0, -10.0, 6).and(veined_leaf(
        p(0.0, 62.0),
        p(-66.0, 72.0),
        22.0,
        -6.0,
        4,
    ));
    let side = Sheet::new()
        .cut(crescent(p(-36.0, 36.0), p(-46.0, -30.0), 12.0, 7.0))
        .cut(crescent(p(-27.0, 34.0), p(-36.0, -14.0), 8.0, 5.0));
    leaves
        .folded()
        .paper(leaf(p(0.0, 50.0), p(0.0, 97.0), 20.0, 0.0))
        .cut(leaf(p(0.0, 66.0), p(0.0, 90.0), 4.0, 0.0))
        .cut(body(4.5))
        .paper(body(0.0))
        .tint(blush)
        .tint(dots)
        .and(side.folded())
        // The groove from the tip to the stalk.
        .cut(crescent(p(1.0, -84.0), p(2.0, 46.0), 15.0, 5.0))
}

/// Five jujubes, half ripe, on a twig with three-veined leaves.
fn jujube() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 23.0, 31.0);
    let fruit = |x: f64, y: f64, degrees: f64| {
        Sheet::new()
            .paper(strip(&[p(0.0, -26.0), p(0.0, -47.0)], 4.0, 4.0))
            .cut(outline.map(Affine::scale(1.14)))
            .paper(strip(&[p(0.0, -26.0), p(0.0, -34.0)], 4.0, 4.0))
            .paper(outline.clone())
            .tint(crescent(p(3.0, 23.0), p(5.0, -21.0), -14.0, 11.0))
            .cut(crescent(p(-10.0, 12.0), p(-7.0, -18.0), 5.0, 5.0))
            .placed(x, y, 1.0, degrees)
    };
    let foliage = |x: f64, y: f64, degrees: f64, scale: f64| {
        let vein =
            |side: f64| crescent(p(side * 3.0, -8.0), p(side * 4.0, -52.0), side * -9.0, 3.6);
        Sheet::new()
            .paper(leaf(p(0.0, 0.0), p(0.0, -66.0), 36.0, 0.0))
            .cut(leaf(p(0.0, -4.0), p(0.0, -60.0), 4.0, 0.0))
            .cut(vein(1.0).and(vein(-1.0)))
            .placed(x, y, scale, degrees)
    };
    foliage(-3.0, -70.0, -98.0, 1.12)
        .and(foliage(-32.0, -6.0, -92.0, 0.95))
        .and(foliage(-24.0, 46.0, -108.0, 0.81))
        .and(fruit(-31.0, -22.0, 42.0))
        .and(fruit(-33.0, 38.0, 42.0))
        .folded()
        .paper(strip(&[p(0.0, -93.0), p(0.0, -60.0), p(0.0, 30.0)], 8.0, 4.0))
        .and(fruit(0.0, 62.0, 0.0))
}

/// Two long Chinese quinces, opened upon their many seeds, with a blossom between them.
fn quince() -> Sheet {
    let seeds = Path::all((0..5).map(|idx| {
        let y = -22.0 + 11.0 * f64::from(idx);
        let x = if idx % 2 == 0 { -3.5 } else { 3.5 };
        leaf(p(x, y - 5.5), p(x, y + 5.5), 5.6, 0.0)
    }));
    let fruit = Sheet::new()
        .paper(even(
            p(0.0, -60.0),
            &[
                [p(24.0, -62.0), p(34.0, -38.0), p(34.0, 0.0)],
                [p(34.0, 36.0), p(24.0, 58.0), p(8.0, 60.0)],
                [p(9.0, 67.0), p(8.0, 69.0), p(0.0, 68.0)],
            ],
        ))
        .cut(crescent(p(-19.0, 38.0), p(-19.0, -38.0), 10.0, 6.0))
        .cut(crescent(p(19.0, 38.0), p(19.0, -38.0), -10.0, 6.0))
        .tint(leaf(p(0.0, -44.0), p(0.0, 44.0), 26.0, 0.0))
        .paper(seeds);
    let leaves = veined_leaf(p(-4.0, -70.0), p(-80.0, -54.0), 28.0, 9.0, 4).and(veined_leaf(
        p(-2.0, -74.0),
        p(-44.0, -87.0),
        20.0,
        4.0,
        3,
    ));
    leaves
        .paper(strip(&[p(-22.0, -40.0), p(-12.0, -58.0), p(0.0, -72.0)], 5.0, 6.0))
        .and(fruit.placed(-43.0, 9.0, 0.95, 21.0))
        .folded()
        .paper(strip(&[p(0.0, -70.0), p(0.0, -30.0), p(0.0, 50.0)], 6.0, 4.0))
        .and(pale_blossom(p(0.0, 62.0), 33.0))
}

/// A cluster of loquats with starry ends, under five ribbed leaves.
fn loquat() -> Sheet {
    let fruit = |x: f64, y: f64, degrees: f64| {
        Sheet::new()
            .cut(Path::ellipse(p(0.0, 0.0), 28.0, 31.0))
            .paper(Path::ellipse(p(0.0, 0.0), 25.5, 28.5))
            .tint(Path::circle(p(0.0, 12.0), 11.0))
            .paper(star(p(0.0, 12.0), 10.0, 4.2, 5))
            .cut(crescent(p(-13.0, 10.0), p(-9.0, -17.0), 5.0, 5.5))
            .placed(x, y, 1.0, degrees)
    };
    let knot = p(0.0, -22.0);
    let foliage = |degrees: f64, width: f64, bend: f64| {
        let (base, tip) = (knot + Point::polar(6.0, degrees), Point::polar(96.0, degrees * 0.9));
        Sheet::new()
            .cut(leaf(base, tip, width + 7.0, bend))
            .and(veined_leaf(base, tip, width, bend, 4))
    };
    foliage(-96.0, 34.0, 7.0)
        .and(foliage(-47.0, 38.0, 3.0))
        .folded()
        .and(foliage(0.0, 38.0, 0.0))
        .paper(Path::circle(knot, 14.0))
        .and(fruit(-50.0, 28.0, 34.0).folded())
        .and(fruit(0.0, 14.0, 0.0))
        .and(fruit(-29.0, 61.0, 12.0).folded())
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

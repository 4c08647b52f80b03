//! Animals on four legs, and the words that the drawings of animals and crafts share.

use super::Motif;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{
    around, crescent, curl, drop, leaf, ring, scalloped, strip, teeth,
};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pig", draw: pig },
    Motif { name: "cattle", draw: cattle },
    Motif { name: "goat", draw: goat },
    Motif { name: "rabbit", draw: rabbit },
];

/// A smooth closed outline through points, given as x and y in turn. A point that is given twice in
/// a row is a corner.
pub(super) fn outline(numbers: &[f64]) -> Path {
    let (pairs, _) = numbers.as_chunks::<2>();
    let n = pairs.len().max(1);
    let at = |idx: usize| pairs.get(idx % n).map_or(p(0.0, 0.0), |&[x, y]| p(x, y));
    (0..n)
        .filter(|idx| at(*idx) != at(idx + 1))
        .fold(Path::from(at(0)), |path, idx| {
            let (before, start, end, after) = (at(idx + n - 1), at(idx), at(idx + 1), at(idx + 2));
            let (first, second) = ((end - before) * (1.0 / 6.0), (after - start) * (1.0 / 6.0));
            path.curve(start + first, end - second, end)
        })
        .close()
}

/// A slender leaf within `leaf(base, tip, _, bend)`, along its middle from one share to another.
pub(super) fn rib(base: Point, tip: Point, bend: f64, span: (f64, f64), width: f64) -> Path {
    let way = tip - base;
    let side = way.unit().turned() * -1.0;
    let bow = |share: f64| 4.0 * bend * share * (1.0 - share);
    let at = |share: f64| base + way * share + side * bow(share);
    let (from, to) = span;
    let own = bow((from + to) / 2.0) - (bow(from) + bow(to)) / 2.0;
    leaf(at(from), at(to), width, own)
}

/// A leaf with its rib cut out.
pub(super) fn ribbed(base: Point, tip: Point, width: f64, bend: f64) -> Sheet {
    let middle = rib(base, tip, bend, (0.15, 0.88), width * 0.2);
    Sheet::new().paper(leaf(base, tip, width, bend)).cut(middle)
}

/// A small round flower: tint with petals of paper.
pub(super) fn rosette(center: Point, radius: f64, n: u32) -> Sheet {
    let heart = p(0.0, 0.0);
    let petal = drop(p(0.0, radius * -0.22), p(0.0, radius * -0.7), radius * 1.2 / f64::from(n));
    // A bump of the rim for each petal.
    let rim = scalloped(heart, radius, n, radius * 0.16);
    Sheet::new()
        .paper(rim.map(Affine::turn(180.0 / f64::from(n))))
        .tint(around(&petal, heart, n))
        .cut(Path::circle(heart, radius * 0.14))
        .placed(center.x, center.y, 1.0, 0.0)
}

/// Ground with grass below an animal, on leaves that round the picture off.
fn meadow() -> Sheet {
    let side = Sheet::new().and(ribbed(p(10.0, 84.0), p(79.0, 52.0), 18.0, -12.0)).paper(leaf(
        p(58.0, 70.0),
        p(88.0, 38.0),
        8.0,
        -3.0,
    ));
    side.folded().paper(leaf(p(-70.0, 65.0), p(70.0, 65.0), 7.0, 0.0)).and(rosette(
        p(0.0, 84.0),
        13.5,
        6,
    ))
}

/// A fat pig of Rongchang with its dark patch about the eye, a flower on its flank.
fn pig() -> Sheet {
    let far_legs =
        outline(&[-22.0, 20.0, -2.0, 30.0, -6.0, 62.0, -6.0, 62.0, -20.0, 62.0, -20.0, 62.0]).and(
            outline(&[26.0, 24.0, 44.0, 24.0, 40.0, 62.0, 40.0, 62.0, 26.0, 62.0, 26.0, 62.0]),
        );
    let body = outline(&[
        -92.0, -2.0, -92.0, -2.0, -78.0, -8.0, -72.0, -22.0, -54.0, -36.0, -24.0, -46.0, 16.0,
        -51.0, 54.0, -42.0, 76.0, -16.0, 77.0, 14.0, 68.0, 38.0, 68.0, 66.0, 68.0, 66.0, 50.0,
        66.0, 50.0, 66.0, 46.0, 42.0, 26.0, 38.0, 0.0, 42.0, -24.0, 38.0, -28.0, 66.0, -28.0, 66.0,
        -46.0, 66.0, -46.0, 66.0, -50.0, 42.0, -66.0, 38.0, -80.0, 30.0, -92.0, 28.0, -92.0, 28.0,
        -95.0, 13.0,
    ]);
    let tail = strip(
        &[
            p(66.0, -27.0),
            p(78.0, -25.0),
            p(88.0, -30.0),
            p(90.0, -39.0),
            p(83.0, -46.0),
            p(75.0, -42.0),
            p(76.0, -34.0),
            p(82.0, -33.0),
        ],
        6.5,
        3.0,
    );
    let head = Sheet::new()
        .tint(outline(&[-80.0, 3.0, -74.0, -9.0, -58.0, -11.0, -52.0, 6.0, -66.0, 12.0]))
        .paper(Path::ellipse(p(-67.0, 1.0), 6.0, 5.5))
        .cut(Path::circle(p(-68.5, -0.5), 2.2))
        .cut(crescent(p(-85.0, 29.0), p(-85.0, -3.0), 3.0, 3.2))
        .cut(Path::ellipse(p(-90.5, 8.0), 1.8, 3.8).and(Path::ellipse(p(-90.5, 19.0), 1.8, 3.8)))
        .cut(crescent(p(-79.0, 26.0), p(-58.0, 18.0), -5.0, 3.0))
        // The ear hangs over the cheek.
        .cut(leaf(p(-40.0, -46.0), p(-52.0, 24.0), 34.0, -3.0))
        .paper(leaf(p(-40.0, -44.0), p(-51.0, 18.0), 26.0, -3.0))
        .tint(leaf(p(-42.0, -30.0), p(-50.0, 10.0), 11.0, -2.0));
    let flank = rosette(p(16.0, -5.0), 22.0, 6)
        .cut(ring(p(16.0, -5.0), 28.0, 25.4))
        .cut(teeth(p(-24.0, -41.0), p(56.0, -36.0), 6.0, 12, -7.0))
        .cut(crescent(p(-18.0, 28.0), p(-18.0, -22.0), 10.0, 5.0))
        .cut(crescent(p(55.0, 34.0), p(57.0, -24.0), 8.0, 5.0))
        .cut(curl(p(65.0, 4.0), 8.0, 200.0, 1.2, 4.0))
        .cut(teeth(p(-16.0, 34.0), p(32.0, 31.0), -2.0, 6, 7.0))
        .cut(leaf(p(-42.0, 60.0), p(-32.0, 60.0), 2.6, 0.0).and(leaf(
            p(54.0, 60.0),
            p(64.0, 60.0),
            2.6,
            0.0,
        )));
    let sky = veined_leaf(p(8.0, -72.0), p(76.0, -60.0), 22.0, 10.0, 3).folded().and(rosette(
        p(0.0, -76.0),
        18.0,
        6,
    ));
    meadow()
        .paper(far_legs)
        .paper(tail)
        .paper(body)
        .and(head)
        .and(flank)
        .and(sky)
        .placed(0.0, -1.4, 0.965, 0.0)
}

/// The head of an ox from the front, a flower on its forehead, in grass.
fn cattle() -> Sheet {
    let horn = outline(&[
        12.0, -48.0, 38.0, -50.0, 58.0, -60.0, 60.0, -78.0, 60.0, -78.0, 79.0, -58.0, 70.0, -36.0,
        44.0, -26.0, 20.0, -24.0,
    ]);
    let side = Sheet::new()
        .paper(horn)
        .cut(crescent(p(32.0, -32.0), p(69.0, -60.0), -10.0, 4.0))
        .cut(crescent(p(40.0, -43.0), p(60.0, -54.0), -3.0, 2.6))
        .paper(leaf(p(28.0, -24.0), p(92.0, -8.0), 30.0, -5.0))
        .tint(leaf(p(44.0, -16.0), p(82.0, -6.0), 13.0, -4.0))
        .and(ribbed(p(12.0, 93.0), p(92.0, 18.0), 20.0, -20.0))
        .and(ribbed(p(10.0, 90.0), p(74.0, 8.0), 20.0, -11.0))
        .and(ribbed(p(6.0, 88.0), p(52.0, 6.0), 17.0, -3.0));
    let head = outline(&[
        0.0, -54.0, 26.0, -50.0, 39.0, -32.0, 37.0, -4.0, 29.0, 26.0, 37.0, 50.0, 34.0, 74.0, 0.0,
        90.0, -34.0, 74.0, -37.0, 50.0, -29.0, 26.0, -37.0, -4.0, -39.0, -32.0, -26.0, -50.0,
    ]);
    let face = Sheet::new()
        .cut(outline(&[12.0, -1.0, 18.0, -11.0, 28.0, -12.0, 35.0, -5.0, 28.0, 2.0, 18.0, 3.0]))
        .paper(Path::circle(p(24.0, -5.0), 6.0))
        .cut(Path::circle(p(25.5, -6.5), 2.0))
        .cut(crescent(p(12.0, -15.0), p(34.0, -17.0), 5.0, 3.4))
        .cut(crescent(p(20.0, 38.0), p(25.0, 8.0), 0.0, 3.6))
        .cut(teeth(p(6.0, 38.0), p(6.0, 2.0), 0.0, 5, 7.0))
        .paper(drop(p(8.0, 62.0), p(20.0, 57.0), 7.0))
        .tint(Path::ellipse(p(20.0, 56.5), 3.4, 2.6));
    let muzzle = outline(&[
        0.0, 46.0, 22.0, 44.0, 32.0, 56.0, 26.0, 70.0, 0.0, 74.0, -26.0, 70.0, -32.0, 56.0, -22.0,
        44.0,
    ]);
    side.folded()
        .cut(head.map(Affine::scale(1.08)))
        .paper(head)
        .tint(muzzle)
        .and(face.folded())
        .paper(leaf(p(0.0, 58.0), p(0.0, 75.0), 4.0, 0.0))
        .cut(crescent(p(-18.0, 78.0), p(18.0, 78.0), -5.0, 3.6))
        .and(rosette(p(0.0, -34.0), 14.0, 6))
        .cut(ring(p(0.0, -34.0), 18.0, 15.8))
        .placed(0.0, -4.8, 0.955, 0.0)
}

/// A billy goat with its beard and swept horns, on a crag.
fn goat() -> Sheet {
    let far = outline(&[
        -20.0, 10.0, -2.0, 10.0, -8.0, 40.0, -4.0, 64.0, -4.0, 64.0, -14.0, 64.0, -14.0, 64.0,
        -18.0, 40.0,
    ])
    .and(outline(&[
        26.0, 12.0, 48.0, 12.0, 38.0, 38.0, 38.0, 64.0, 38.0, 64.0, 28.0, 64.0, 28.0, 64.0, 28.0,
        40.0,
    ]));
    let body = outline(&[
        -86.0, -28.0, -76.0, -46.0, -60.0, -60.0, -44.0, -56.0, -28.0, -36.0, -10.0, -27.0, 22.0,
        -26.0, 50.0, -28.0, 66.0, -12.0, 62.0, 16.0, 66.0, 34.0, 62.0, 46.0, 65.0, 68.0, 65.0,
        68.0, 52.0, 68.0, 52.0, 68.0, 50.0, 44.0, 48.0, 30.0, 34.0, 24.0, 8.0, 30.0, -16.0, 26.0,
        -22.0, 44.0, -20.0, 68.0, -20.0, 68.0, -33.0, 68.0, -33.0, 68.0, -34.0, 44.0, -42.0, 22.0,
        -52.0, 2.0, -54.0, -20.0, -68.0, -19.0, -82.0, -18.0,
    ]);
    let horns = Sheet::new()
        .paper(crescent(p(-58.0, -54.0), p(6.0, -62.0), 20.0, 12.0))
        .cut(crescent(p(-64.0, -56.0), p(12.0, -68.0), 31.0, 18.0))
        .paper(crescent(p(-66.0, -56.0), p(10.0, -72.0), 32.0, 15.0))
        .tint(crescent(p(-54.0, -70.0), p(-8.0, -80.0), 15.0, 5.0));
    let head = Sheet::new()
        .cut(outline(&[-73.0, -38.0, -66.0, -45.0, -58.0, -42.0, -64.0, -37.0]))
        .paper(Path::circle(p(-66.0, -41.0), 2.4))
        .cut(leaf(p(-84.0, -29.0), p(-80.0, -33.0), 2.6, 0.0))
        .cut(crescent(p(-84.0, -22.0), p(-70.0, -27.0), -2.0, 2.4))
        // The ear.
        .cut(leaf(p(-54.0, -50.0), p(-22.0, -34.0), 16.0, -3.0))
        .paper(leaf(p(-52.0, -49.0), p(-26.0, -35.0), 10.0, -2.0))
        .paper(leaf(p(-74.0, -22.0), p(-64.0, 18.0), 17.0, 3.0))
        .cut(leaf(p(-72.0, -14.0), p(-66.0, 10.0), 2.6, 1.0).and(leaf(
            p(-67.0, -16.0),
            p(-64.0, 2.0),
            2.4,
            1.0,
        )));
    let coat = rosette(p(14.0, -2.0), 18.0, 6)
        .cut(ring(p(14.0, -2.0), 23.0, 20.8))
        .cut(crescent(p(-22.0, 18.0), p(-14.0, -18.0), 8.0, 4.6))
        .cut(crescent(p(44.0, 20.0), p(49.0, -20.0), 7.0, 4.6))
        .cut(teeth(p(-46.0, -12.0), p(-36.0, 22.0), -3.0, 5, -8.0))
        .cut(teeth(p(-14.0, 25.0), p(38.0, 23.0), -3.0, 7, 6.0))
        .cut(curl(p(56.0, 2.0), 6.5, 200.0, 1.1, 3.6))
        .cut(leaf(p(-31.0, 61.0), p(-22.0, 61.0), 2.4, 0.0).and(leaf(
            p(54.0, 61.0),
            p(63.0, 61.0),
            2.4,
            0.0,
        )));
    let plants = Sheet::new()
        .paper(strip(
            &[p(74.0, 64.0), p(86.0, 20.0), p(88.0, -20.0), p(72.0, -54.0), p(46.0, -72.0)],
            5.0,
            2.0,
        ))
        .and(ribbed(p(88.0, -16.0), p(84.0, -50.0), 12.0, -2.0))
        .and(ribbed(p(70.0, -56.0), p(62.0, -76.0), 12.0, -2.0))
        .and(ribbed(p(54.0, -67.0), p(22.0, -92.0), 14.0, -2.0))
        .and(ribbed(p(48.0, -70.0), p(20.0, -64.0), 12.0, 2.0))
        .and(ribbed(p(86.0, 14.0), p(94.0, -14.0), 9.0, -2.0))
        // What it looks at.
        .and(ribbed(p(-62.0, 66.0), p(-90.0, 24.0), 13.0, 4.0))
        .and(ribbed(p(-60.0, 66.0), p(-66.0, 22.0), 13.0, 1.0))
        .and(ribbed(p(-58.0, 66.0), p(-46.0, 36.0), 10.0, -2.0));
    meadow()
        .and(plants)
        .paper(far)
        .and(horns)
        .paper(leaf(p(54.0, -22.0), p(80.0, -42.0), 14.0, 5.0))
        .paper(body)
        .and(head)
        .and(coat)
        .placed(0.0, -0.6, 0.96, 0.0)
}

/// A rabbit that sits in a meadow under a flower.
fn rabbit() -> Sheet {
    let body = outline(&[
        -72.0, -8.0, -62.0, -30.0, -42.0, -41.0, -22.0, -32.0, -8.0, -20.0, 18.0, -27.0, 46.0,
        -15.0, 63.0, 12.0, 63.0, 44.0, 52.0, 66.0, 52.0, 66.0, 2.0, 66.0, 2.0, 66.0, 0.0, 58.0,
        -12.0, 54.0, -26.0, 54.0, -28.0, 66.0, -28.0, 66.0, -48.0, 66.0, -48.0, 66.0, -46.0, 44.0,
        -52.0, 24.0, -48.0, 8.0, -62.0, 4.0,
    ]);
    let ear =
        |tip: Point, bend: f64| {
            let base = p(-34.0, -30.0);
            Sheet::new()
                .cut(leaf(base, tip, 24.0, bend))
                .paper(leaf(base, tip, 19.0, bend))
                .tint(rib(base, tip, bend, (0.28, 0.9), 8.0))
        };
    let head = Sheet::new()
        .tint(Path::circle(p(-53.0, -17.0), 6.5))
        .paper(Path::circle(p(-53.0, -17.0), 3.6))
        .cut(leaf(p(-71.0, -4.0), p(-60.0, -2.0), 2.6, -1.0))
        .cut(crescent(p(-46.0, 4.0), p(-36.0, -16.0), -4.0, 3.4));
    let coat = Sheet::new()
        .cut(crescent(p(6.0, 54.0), p(24.0, -10.0), 18.0, 5.0))
        .cut(curl(p(36.0, 24.0), 17.0, 210.0, 1.4, 5.0))
        .cut(teeth(p(-14.0, -13.0), p(34.0, -17.0), 4.0, 7, -7.0))
        .cut(crescent(p(-36.0, 46.0), p(-30.0, 6.0), 6.0, 5.0))
        .cut(crescent(p(-20.0, 40.0), p(-16.0, 6.0), 5.0, 4.0))
        .cut(leaf(p(12.0, 60.0), p(46.0, 60.0), 3.4, 0.0));
    let flower = Sheet::new()
        .paper(strip(&[p(72.0, 64.0), p(84.0, 30.0), p(84.0, -10.0), p(66.0, -46.0)], 4.0, 3.0))
        .and(ribbed(p(82.0, 40.0), p(90.0, 0.0), 11.0, -2.0))
        .and(ribbed(p(82.0, -14.0), p(48.0, -30.0), 14.0, -3.0))
        .and(ribbed(p(80.0, -20.0), p(84.0, -50.0), 11.0, -2.0))
        .and(rosette(p(54.0, -64.0), 21.0, 6));
    let grass = ribbed(p(-60.0, 66.0), p(-90.0, 26.0), 12.0, 4.0).and(ribbed(
        p(-58.0, 66.0),
        p(-68.0, 14.0),
        12.0,
        1.0,
    ));
    meadow()
        .and(flower)
        .and(grass)
        .paper(scalloped(p(66.0, 40.0), 11.0, 9, 2.4))
        .and(ear(p(2.0, -80.0), 3.0))
        .and(ear(p(-38.0, -95.0), 3.0))
        .paper(body)
        .and(head)
        .and(coat)
        .placed(-3.6, -0.6, 0.935, 0.0)
}

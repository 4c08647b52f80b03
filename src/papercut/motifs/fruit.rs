//! Fruit of evergreen trees: pomelo, longan, lychee, Chinese olive; most citrus is in [`super::produce`].

use super::Motif;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, leaf, petal, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pomelo", draw: pomelo },
    Motif { name: "longan", draw: longan },
    Motif { name: "lychee", draw: lychee },
    Motif { name: "chinese-olive", draw: chinese_olive },
];

/// A closed outline that is even about the fold: from `top` on the fold by curves down its right side
/// to its lower end on the fold, and back up the left side.
pub(super) fn even(top: Point, right: &[[Point; 3]]) -> Path {
    let flip = |point: Point| Affine::MIRROR.apply(point);
    let down = right.iter().fold(Path::from(top), |path, [a, b, end]| path.curve(*a, *b, *end));
    let starts: Vec<_> = [top].into_iter().chain(right.iter().map(|[_, _, end]| *end)).collect();
    let up = right.iter().zip(&starts).rev();
    up.fold(down, |path, ([a, b, _], start)| path.curve(flip(*b), flip(*a), flip(*start))).close()
}

/// A veined leaf with `n` teeth on each side.
pub(super) fn toothed_leaf(
    base: Point,
    tip: Point,
    width: f64,
    bend: f64,
    veins: u32,
    n: u32,
) -> Sheet {
    let way = tip - base;
    let side = way.unit().turned() * -1.0;
    let at = |share: f64, sign: f64, swell: f64| {
        let round = 4.0 * share * (1.0 - share);
        base + way * share + side * (bend * round + sign * swell * width / 2.0 * round.powf(0.8))
    };
    let edge = |sign: f64| {
        (1..n).flat_map(move |idx| {
            let share = f64::from(idx) / f64::from(n);
            [at(share + 0.03, sign, 1.12), at(share + 0.03, sign, 0.9)]
        })
    };
    let rim: Vec<_> = [base]
        .into_iter()
        .chain(edge(1.0))
        .chain([tip])
        .chain(edge(-1.0).collect::<Vec<_>>().into_iter().rev())
        .collect();
    Sheet::new().paper(Path::polygon(&rim)).and(veined_leaf(base, tip, width * 0.95, bend, veins))
}

/// Small lozenges: pores and scales.
pub(super) fn specks(at: &[Point], radius: f64) -> Path {
    let one = |at: &Point| {
        let (x, y) = (p(radius, 0.0), p(0.0, radius));
        Path::polygon(&[*at - y, *at + x, *at + y, *at - x])
    };
    Path::all(at.iter().map(one))
}

/// A blossom of five pale petals on a darker ground.
pub(super) fn pale_blossom(center: Point, radius: f64) -> Sheet {
    let at = |y: f64| center + p(0.0, y * radius);
    let one = |tip: f64, width: f64| petal(at(-0.05), at(-tip), radius * width, radius * 0.1);
    Sheet::new()
        .paper(around(&one(1.0, 0.96), center, 5))
        .tint(around(&one(0.88, 0.66), center, 5))
        .paper(around(&leaf(at(-0.1), at(-0.6), radius * 0.13, 0.0), center, 5))
        .cut(Path::circle(center, radius * 0.15))
}

/// `n` segments of a cut citrus about `center`: wedges with round corners.
pub(super) fn segments(center: Point, inner: f64, outer: f64, n: u32) -> Path {
    let half = 180.0 / f64::from(n);
    let at = |radius: f64, degrees: f64| center + Point::polar(radius, degrees);
    let one = Path::from(at(inner, 0.0))
        .line(at(outer * 0.84, half * 0.84))
        .curve(at(outer, half * 0.84), at(outer * 1.02, half * 0.4), at(outer, 0.0))
        .curve(
            at(outer * 1.02, -half * 0.4),
            at(outer, -half * 0.84),
            at(outer * 0.84, -half * 0.84),
        )
        .close();
    around(&one, center, n)
}

/// A pomelo, round-topped and broad below, a half with its thick white rind before it.
fn pomelo() -> Sheet {
    let body = even(
        p(0.0, -72.0),
        &[
            [p(30.0, -73.0), p(40.0, -54.0), p(52.0, -32.0)],
            [p(62.0, -14.0), p(76.0, 0.0), p(76.0, 28.0)],
            [p(76.0, 66.0), p(44.0, 86.0), p(0.0, 86.0)],
        ],
    );
    // The stalk of a pomelo leaf is a small leaf itself.
    let leaves = Sheet::new()
        .paper(petal(p(-3.0, -74.0), p(-32.0, -84.0), 17.0, 3.0))
        .cut(leaf(p(-10.0, -76.0), p(-27.0, -82.0), 4.0, 0.0))
        .and(veined_leaf(p(-29.0, -83.0), p(-92.0, -52.0), 30.0, 8.0, 4));
    let whole = Sheet::new()
        .paper(body)
        .cut(crescent(p(-36.0, 72.0), p(-56.0, 0.0), 16.0, 8.0))
        .cut(crescent(p(-50.0, -18.0), p(-22.0, -58.0), 4.0, 5.0))
        .cut(specks(
            &[
                p(-8.0, -52.0),
                p(12.0, -56.0),
                p(26.0, -38.0),
                p(4.0, -38.0),
                p(-18.0, -36.0),
                p(-30.0, -14.0),
                p(-10.0, -20.0),
                p(14.0, -22.0),
                p(-38.0, 10.0),
                p(-24.0, 4.0),
                p(-36.0, 32.0),
            ],
            2.6,
        ));
    let heart = p(32.0, 40.0);
    leaves
        .folded()
        .paper(strip(&[p(0.0, -66.0), p(1.0, -80.0), p(-5.0, -94.0)], 7.0, 6.0))
        .and(whole.placed(-14.0, 2.0, 1.0, 0.0))
        .cut(Path::circle(heart, 60.0))
        .paper(Path::circle(heart, 56.0))
        .cut(Path::circle(heart, 51.0))
        .paper(Path::circle(heart, 37.0))
        .tint(segments(heart, 5.0, 35.0, 11))
        .cut(Path::circle(heart, 4.0))
        .placed(0.0, 1.0, 0.94, 0.0)
}

/// A bunch of longans under feathered leaves; one is opened upon its dark seed in white flesh.
fn longan() -> Sheet {
    let ball = |x: f64, y: f64| {
        let pores = [p(5.0, -8.0), p(8.0, 4.0), p(0.0, 10.0)];
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), 21.5))
            .paper(Path::circle(p(0.0, 0.0), 19.5))
            .tint(Path::circle(p(0.0, 0.0), 16.0))
            .paper(specks(&pores, 2.2))
            .placed(x, y, 1.0, 0.0)
    };
    let leaflet = |x: f64, y: f64, to: Point, bend: f64| veined_leaf(p(x, y), to, 20.0, bend, 2);
    let side = leaflet(-12.0, -70.0, p(-40.0, -88.0), 2.0)
        .and(leaflet(-34.0, -64.0, p(-74.0, -62.0), 4.0))
        .and(leaflet(-52.0, -54.0, p(-96.0, -20.0), 4.0))
        .and(leaflet(-24.0, -64.0, p(-58.0, -30.0), 0.0))
        .paper(strip(&[p(0.0, -72.0), p(-24.0, -66.0), p(-54.0, -52.0)], 5.0, 3.0))
        .paper(strip(&[p(0.0, -56.0), p(-14.0, -44.0), p(-20.0, -20.0)], 4.5, 4.0));
    // The torn edge of the skin sags in the middle.
    let edge = (1..=8).map(|idx| {
        let x = -30.0 + 7.5 * f64::from(idx);
        p(x, 17.0 - x * x / 50.0 + if idx % 2 == 0 { -4.0 } else { 5.0 })
    });
    let cup = edge.fold(Path::from(p(-30.0, -5.0)), Path::line);
    let cup = cup.curve(p(29.0, 41.0), p(-29.0, 41.0), p(-30.0, -5.0)).close();
    let open = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 34.0))
        .paper(Path::circle(p(0.0, 0.0), 31.0))
        .cut(Path::circle(p(0.0, 0.0), 27.5))
        .paper(Path::circle(p(0.0, -5.0), 16.0))
        .cut(crescent(p(-9.0, -2.0), p(-3.0, -15.0), 4.0, 4.6))
        .paper(cup.clone())
        .tint(cup.map(Affine::stretch(0.88, 0.84).then(Affine::shift(0.0, 4.6))));
    side.and(ball(-58.0, 4.0))
        .and(ball(-21.0, -8.0))
        .and(ball(-64.0, 44.0))
        .and(ball(-31.0, 27.0))
        .and(ball(-40.0, 74.0))
        .folded()
        .paper(strip(&[p(0.0, -97.0), p(0.0, -76.0), p(0.0, -50.0)], 7.0, 5.0))
        .and(open.placed(0.0, 60.0, 1.15, -14.0))
}

/// Three lychees with their scales; the middle one is half peeled.
fn lychee() -> Sheet {
    let rows: [(f64, u32); 5] = [(-24.0, 3), (-11.0, 4), (2.0, 5), (15.0, 4), (27.0, 3)];
    let scales: Vec<_> = rows
        .iter()
        .flat_map(|(y, n)| {
            (0..*n).map(move |idx| p(13.0 * (f64::from(idx) - f64::from(n - 1) / 2.0), *y))
        })
        .collect();
    let skin = scalloped(p(0.0, 0.0), 36.0, 18, 3.4).map(Affine::stretch(0.97, 1.06));
    let whole = Sheet::new().paper(skin.clone()).cut(specks(&scales, 3.6));
    let torn: Vec<_> = (0..=8)
        .map(|idx| p(-31.0 + 62.0 * f64::from(idx) / 8.0, if idx % 2 == 0 { 1.0 } else { -10.0 }))
        .collect();
    let flesh = torn.iter().skip(1).fold(Path::from(p(-31.0, 1.0)), |path, at| path.line(*at));
    let peeled = Sheet::new()
        .paper(skin)
        .tint(flesh.line(p(31.0, 1.0)).curve(p(30.0, 42.0), p(-30.0, 42.0), p(-31.0, 1.0)).close())
        .cut(crescent(p(-12.0, 24.0), p(-20.0, 6.0), 4.0, 5.0))
        .cut(specks(
            &scales
                .iter()
                .copied()
                .filter(|at| at.y < -5.0)
                .map(|at| at + p(0.0, -3.0))
                .collect::<Vec<_>>(),
            3.4,
        ));
    let leaves = veined_leaf(p(-4.0, -56.0), p(-91.0, -34.0), 26.0, 7.0, 4).and(veined_leaf(
        p(-3.0, -60.0),
        p(-60.0, -75.0),
        22.0,
        4.0,
        3,
    ));
    leaves
        .paper(strip(&[p(0.0, -58.0), p(-30.0, -44.0), p(-48.0, -18.0)], 6.0, 4.0))
        .and(whole.placed(-54.0, 16.0, 1.0, 14.0))
        .folded()
        .paper(leaf(p(0.0, -52.0), p(0.0, -98.0), 18.0, 0.0))
        .cut(leaf(p(0.0, -60.0), p(0.0, -90.0), 4.0, 0.0))
        .paper(strip(&[p(0.0, -62.0), p(0.0, -20.0), p(0.0, 10.0)], 6.0, 5.0))
        .cut(Path::ellipse(p(0.0, 50.0), 44.0, 47.0))
        .and(peeled.placed(0.0, 50.0, 1.1, 0.0))
}

/// Three Chinese olives, pointed at both ends, under feathered leaves; one is cut to its stone.
fn chinese_olive() -> Sheet {
    let knot = p(0.0, -46.0);
    let spindle = |from: f64, to: f64, width: f64| {
        let (long, half) = (to - from, width / 2.0);
        let at = |x: f64, share: f64| p(x * half, from + long * share);
        even(
            at(0.0, 0.0),
            &[
                [at(0.25, 0.09), at(1.0, 0.18), at(1.0, 0.5)],
                [at(1.0, 0.82), at(0.25, 0.91), at(0.0, 1.0)],
            ],
        )
    };
    let whole = |from: f64, to: f64, degrees: f64| {
        let middle = (from + to) / 2.0;
        Sheet::new()
            .paper(strip(&[p(0.0, 0.0), p(0.0, from + 6.0)], 4.5, 4.0))
            .paper(spindle(from, to, 44.0))
            .cut(crescent(p(-9.0, middle + 29.0), p(-9.0, middle - 29.0), 10.0, 7.0))
            .cut(crescent(p(-2.0, middle + 19.0), p(-2.0, middle - 19.0), 6.0, 4.5))
            .cut(specks(&[p(9.0, middle - 12.0), p(11.0, middle), p(9.0, middle + 12.0)], 2.4))
            .map(Affine::turn(degrees).then(Affine::shift(knot.x, knot.y)))
    };
    let leaflet = |x: f64, y: f64, to: Point| veined_leaf(p(x, y), to, 21.0, 3.0, 3);
    let leaves = Sheet::new()
        .paper(strip(&[p(0.0, -66.0), p(-40.0, -68.0), p(-74.0, -40.0)], 5.0, 3.5))
        .and(leaflet(-5.0, -66.0, p(-30.0, -92.0)))
        .and(leaflet(-34.0, -68.0, p(-76.0, -61.0)))
        .and(leaflet(-70.0, -44.0, p(-93.0, 26.0)))
        .and(leaflet(-44.0, -65.0, p(-64.0, -14.0)));
    leaves
        .and(whole(38.0, 130.0, 34.0))
        .folded()
        .paper(strip(&[p(0.0, -95.0), p(0.0, -62.0), p(0.0, -6.0)], 7.0, 5.0))
        .cut(spindle(-9.0, 98.0, 59.0))
        .paper(spindle(-4.0, 97.0, 51.0))
        .paper(strip(&[p(0.0, -30.0), p(0.0, 4.0)], 5.0, 5.0))
        .tint(spindle(5.0, 88.0, 39.0))
        .paper(leaf(p(0.0, 14.0), p(0.0, 79.0), 21.0, 0.0))
        .cut(leaf(p(0.0, 24.0), p(0.0, 69.0), 4.0, 0.0))
}

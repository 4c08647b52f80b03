//! Borders round the motif, and the pieces in the four corners.
//!
//! A border is one piece that is repeated about the center; a corner is one piece at the upper left,
//! repeated by quarter turns. Radii: the motif ends at 100, the picture's edge is at 160.

use super::geometry::{Affine, Point, p};
use super::ornament::{beads, crescent, curl, drop, leaf, petal, strip};
use super::paper::Sheet;
use super::path::Path;
use crate::model::category::Category;

/// A piece at the top, to be repeated `n` times.
pub struct Border {
    /// What is repeated.
    pub piece: Sheet,
    /// How often.
    pub n: u32,
}

/// The border of a category; each has two.
pub fn border(category: Category, is_second: bool) -> Border {
    let (piece, n) = match category {
        Category::Fruit => flower_chain(is_second),
        Category::Vegetable => wreath(is_second),
        Category::Tea => sprigs(is_second),
        Category::GrainOil => ears(is_second),
        Category::LivestockPoultry => flames(is_second),
        Category::Aquatic => waves(is_second),
        Category::Herb => clouds(is_second),
        Category::CondimentPreserve => coins(is_second),
        Category::BeverageAlcohol => drops(is_second),
        Category::Handicraft => meander(is_second),
        Category::FlowerForestry => lotus(is_second),
    };
    Border { piece, n }
}

/// The point at a radius, `degrees` from the top.
fn at(radius: f64, degrees: f64) -> Point {
    Point::polar(radius, degrees)
}

/// A strip of the circle between two directions.
fn arc(radius: f64, from: f64, to: f64, width: f64) -> Path {
    let points: Vec<_> =
        (0..=4).map(|idx| at(radius, from + (to - from) * f64::from(idx) / 4.0)).collect();
    strip(&points, width, width)
}

fn flower_chain(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 14 } else { 18 };
    let half = 180.0 / f64::from(n);
    let center = at(131.0, 0.0);
    let reach = 131.0 * half.to_radians().sin() * 0.72;
    let petals = Path::all((0..5).map(|idx| {
        let way = Point::polar(1.0, f64::from(idx) * 72.0);
        Path::circle(center + way * (reach * 0.55), reach * 0.46)
    }));
    let twig = |sign: f64| leaf(at(131.0, half), at(131.0 + sign * 13.0, half), 6.0, 0.0);
    let piece = Sheet::new()
        .paper(petals)
        .cut(Path::circle(center, reach * 0.34))
        .paper(Path::circle(center, reach * 0.17))
        .paper(twig(1.0))
        .paper(twig(-1.0));
    (piece, n)
}

fn wreath(is_second: bool) -> (Sheet, u32) {
    let n = 24;
    let lean = if is_second { -1.0 } else { 1.0 };
    let outer = leaf(at(129.0, 0.0), at(146.0, 13.0 * lean), 9.5, 1.5 * lean);
    let inner = leaf(at(129.0, 0.0), at(113.0, 14.0 * lean), 8.0, -1.5 * lean);
    let ribs = Path::all([
        leaf(at(131.5, 2.2 * lean), at(143.0, 10.6 * lean), 1.9, 0.4 * lean),
        leaf(at(126.5, 2.6 * lean), at(116.0, 11.4 * lean), 1.7, -0.4 * lean),
    ]);
    let stem = arc(129.0, -8.0, 8.0, 3.0);
    (Sheet::new().paper(stem).paper(outer).paper(inner).cut(ribs), n)
}

fn sprigs(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 16 } else { 20 };
    let half = 180.0 / f64::from(n);
    let bud = leaf(at(120.0, 0.0), at(149.0, 0.0), 7.5, 0.0);
    let side = |sign: f64| leaf(at(121.0, 0.0), at(140.0, sign * half * 0.86), 7.0, sign * 2.4);
    let piece = Sheet::new()
        .paper(arc(118.0, -half * 1.05, half * 1.05, 3.4))
        .paper(bud)
        .paper(side(1.0))
        .paper(side(-1.0))
        .cut(leaf(at(127.0, 0.0), at(144.0, 0.0), 2.0, 0.0))
        .paper(Path::circle(at(145.0, half), 2.6));
    (piece, n)
}

fn ears(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 30 } else { 36 };
    let half = 180.0 / f64::from(n);
    let grain = |radius: f64, sign: f64| {
        let foot = at(radius, -half * 0.7);
        leaf(foot, at(radius + sign * 14.0, half * 1.15), 6.4, sign * -1.6)
    };
    let piece = Sheet::new()
        .paper(arc(131.0, -half * 1.1, half * 1.1, 2.2))
        .paper(grain(132.0, 1.0))
        .paper(grain(130.0, -1.0));
    (piece, n)
}

fn flames(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 32 } else { 24 };
    let half = 180.0 / f64::from(n);
    let bend = if is_second { 3.0 } else { 0.0 };
    let ray = leaf(
        at(122.0, 0.0),
        at(150.0, if is_second { half } else { 0.0 }),
        130.0 * half.to_radians() * 1.25,
        bend,
    );
    let piece = Sheet::new()
        .paper(arc(119.0, -half * 1.1, half * 1.1, 5.0))
        .paper(ray)
        .cut(leaf(
            at(127.0, 0.0),
            at(142.0, if is_second { half * 0.55 } else { 0.0 }),
            3.0,
            bend * 0.5,
        ))
        .paper(Path::circle(at(143.0, half), 2.4));
    (piece, n)
}

fn waves(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 16 } else { 20 };
    let half = 180.0 / f64::from(n);
    let size = 128.0 * half.to_radians();
    // A breaker that rolls over, its foam before it, on the swell.
    let crest = curl(at(131.0, half * 0.1), size * 0.74, 215.0, 1.2, 6.4);
    let foam = [(143.0, 0.98, 2.6), (147.5, 0.62, 1.7)];
    let piece = Sheet::new().paper(arc(117.0, -half * 1.1, half * 1.1, 5.0)).paper(crest).paper(
        Path::all(foam.map(|(radius, share, size)| Path::circle(at(radius, -half * share), size))),
    );
    (piece, n)
}

fn clouds(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 12 } else { 16 };
    let half = 180.0 / f64::from(n);
    let size = 131.0 * half.to_radians();
    // A ruyi head: two curls that meet in a point.
    let curls = |sign: f64| {
        let center = at(130.0, sign * half * 0.42);
        curl(center, size * 0.4, sign * 160.0, sign * 1.15, 4.6)
    };
    let piece = Sheet::new()
        .paper(curls(1.0))
        .paper(curls(-1.0))
        .paper(drop(at(149.0, 0.0), at(140.0, 0.0), 4.4))
        .paper(arc(117.0, -half * 1.05, half * 1.05, 3.2))
        .paper(Path::circle(at(141.0, half), 3.0));
    (piece, n)
}

fn coins(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 22 } else { 18 };
    let half = 180.0 / f64::from(n);
    let center = at(131.0, 0.0);
    let reach = 131.0 * half.to_radians().sin() * 1.02;
    // The old coin's square hole, on its corner, in a ring.
    let square = |radius: f64| {
        Path::polygon(&[0.0, 90.0, 180.0, 270.0].map(|way| center + Point::polar(radius, way)))
    };
    let piece = Sheet::new()
        .paper(Path::circle(center, reach))
        .cut(Path::circle(center, reach * 0.85))
        .paper(square(reach * 0.62))
        .cut(square(reach * 0.34))
        .paper(Path::circle(at(118.0, half), 2.4))
        .paper(Path::circle(at(145.0, half), 3.0));
    (piece, n)
}

fn drops(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 36 } else { 28 };
    let half = 180.0 / f64::from(n);
    let size = 131.0 * half.to_radians() * 0.72;
    let piece = Sheet::new()
        .paper(drop(at(149.0, 0.0), at(129.0, 0.0), size))
        .cut(drop(at(141.0, 0.0), at(129.5, 0.0), size * 0.45))
        .paper(Path::circle(at(119.0, half), 2.2))
        .paper(Path::circle(at(146.0, half), 1.9));
    (piece, n)
}

fn meander(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 20 } else { 24 };
    let step = 360.0 / f64::from(n);
    let band = |radius: f64| arc(radius, -step * 0.54, step * 0.54, 3.4);
    let bar = |degrees: f64, inner: f64, outer: f64| {
        Path::polygon(&[
            at(inner, degrees - 0.75),
            at(outer, degrees - 0.75),
            at(outer, degrees + 0.75),
            at(inner, degrees + 0.75),
        ])
    };
    let piece = Sheet::new()
        .paper(band(117.0))
        .paper(band(147.0))
        .paper(bar(-step * 0.38, 116.0, 140.5))
        .paper(arc(139.0, -step * 0.38, step * 0.2, 3.0))
        .paper(bar(step * 0.2, 126.0, 140.5))
        .paper(arc(127.0, -step * 0.12, step * 0.2, 3.0));
    (piece, n)
}

fn lotus(is_second: bool) -> (Sheet, u32) {
    let n = if is_second { 20 } else { 16 };
    let half = 180.0 / f64::from(n);
    let wide = 133.0 * half.to_radians() * 2.0;
    let one = |inner: f64, outer: f64, width: f64| leaf(at(inner, 0.0), at(outer, 0.0), width, 0.0);
    let piece = Sheet::new()
        .paper(one(108.0, 151.0, wide * 0.98))
        .cut(one(114.0, 143.0, wide * 0.62))
        .paper(one(116.0, 138.0, wide * 0.36))
        .paper(arc(117.0, -half * 1.05, half * 1.05, 3.4))
        .paper(drop(at(151.0, half), at(143.0, half), 2.8));
    (piece, n)
}

/// How many kinds of corners there are.
pub const N_CORNERS: u32 = 6;

/// The piece in the upper left corner, of the wash.
pub fn corner(number: u32) -> Sheet {
    let corner = p(-152.0, -152.0);
    let path = match number % N_CORNERS {
        0 => Path::all((0..3).map(|idx| {
            petal(corner, corner + Point::polar(42.0, 105.0 + 30.0 * f64::from(idx)), 21.0, 3.0)
        }))
        .and(beads(p(-106.0, -146.0), p(-146.0, -106.0), -8.0, 5, (2.2, 2.2))),
        1 => Path::all([
            curl(p(-134.0, -118.0), 17.0, 200.0, 1.2, 6.0),
            curl(p(-118.0, -134.0), 17.0, 70.0, -1.2, 6.0),
            drop(p(-112.0, -112.0), p(-124.0, -124.0), 6.0),
            Path::circle(p(-146.0, -146.0), 5.0),
        ]),
        2 => Path::all([4.0, 15.0, 26.0].map(|inset| {
            let reach = 46.0 - inset;
            Path::polygon(&[
                corner + p(inset, inset),
                corner + p(inset + reach, inset),
                corner + p(inset + reach - 5.0, inset + 5.0),
                corner + p(inset + 5.0, inset + 5.0),
                corner + p(inset + 5.0, inset + reach - 5.0),
                corner + p(inset, inset + reach),
            ])
        })),
        3 => Path::all((0..5).map(|idx| {
            let way = 100.0 + 17.5 * f64::from(idx);
            leaf(corner + Point::polar(10.0, way), corner + Point::polar(46.0, way), 9.0, 0.0)
        }))
        .and(Path::circle(corner + p(3.0, 3.0), 5.0)),
        4 => butterfly().map(Affine::turn(-45.0).then(Affine::shift(-127.0, -127.0))),
        _ => Path::all([16.0, 28.0, 40.0, 52.0].map(|radius| {
            crescent(
                corner + Point::polar(radius, 96.0),
                corner + Point::polar(radius, 174.0),
                -radius * 0.3,
                4.4,
            )
        }))
        .and(Path::circle(corner + p(5.0, 5.0), 4.0)),
    };
    Sheet::new().paper(path)
}

fn butterfly() -> Path {
    let half = Path::all([
        petal(p(0.0, 0.0), p(-24.0, -14.0), 21.0, 3.0),
        petal(p(0.0, 2.0), p(-14.0, 17.0), 13.0, 2.0),
        strip(&[p(0.0, -6.0), p(-3.0, -14.0), p(-8.0, -19.0)], 2.0, 1.4),
    ]);
    half.map(Affine::MIRROR).and(half).and(leaf(p(0.0, -10.0), p(0.0, 16.0), 6.0, 0.0))
}

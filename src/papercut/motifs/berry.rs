//! Fruit of vines and herbs.

use super::Motif;
use super::fruit::{even, toothed_leaf};
use super::garden::{oval, wedge};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, curl, drop, leaf, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "kiwi", draw: kiwi },
    Motif { name: "grape", draw: grape },
    Motif { name: "watermelon", draw: watermelon },
    Motif { name: "strawberry", draw: strawberry },
];

/// A polygon even about the fold, from (degrees, radius) of its right side.
fn rays(right: &[(f64, f64)]) -> Path {
    let side = right.iter().map(|(degrees, radius)| Point::polar(*radius, *degrees));
    let other = right.iter().rev().map(|(degrees, radius)| Point::polar(*radius, -degrees));
    Path::polygon(&side.chain(other).collect::<Vec<_>>())
}

/// A hairy kiwi lies behind a slice of another: white core, a ring of seeds, rays. Heart-shaped leaves.
fn kiwi() -> Sheet {
    let heart = p(0.0, 0.0);
    let rows: [(f64, u32); 5] = [(-28.0, 3), (-14.0, 5), (0.0, 5), (14.0, 5), (28.0, 3)];
    let hairs = rows.iter().enumerate().flat_map(|(row, (y, n))| {
        let lag = if row % 2 == 0 { 0.0 } else { 5.0 };
        (0..*n).map(move |idx| {
            let x = 18.0 * (f64::from(idx) - f64::from(n - 1) / 2.0) + lag;
            wedge(p(x - 6.0, *y), p(x + 6.0, y + 2.0), 3.6)
        })
    });
    let hairy = |radius: f64, n: u32| star(heart, radius + 1.5, radius - 1.5, n);
    let whole = Sheet::new()
        .paper(hairy(46.0, 52).map(Affine::stretch(1.34, 1.0)))
        .cut(Path::all(hairs))
        .cut(Path::ellipse(p(-57.0, 0.0), 5.0, 8.0))
        .paper(Path::ellipse(p(-59.0, 0.0), 5.0, 5.5));
    let seed = drop(p(0.0, -18.0), p(0.0, -25.5), 2.6);
    let slice = Sheet::new()
        .cut(Path::circle(heart, 63.0))
        .paper(hairy(58.0, 60))
        .tint(Path::circle(heart, 52.5))
        .cut(around(&leaf(p(0.0, -22.0), p(0.0, -48.0), 3.2, 0.0), heart, 18))
        .tint(Path::circle(heart, 29.0))
        .paper(around(&seed, heart, 18).map(Affine::turn(10.0)))
        .cut(Path::circle(heart, 15.0))
        .map(Affine::stretch(1.06, 0.96));
    let outline = even(
        p(0.0, -60.0),
        &[
            [p(3.0, -50.0), p(36.0, -48.0), p(37.0, -18.0)],
            [p(38.0, 4.0), p(10.0, 10.0), p(0.0, -4.0)],
        ],
    );
    let veins = [-14.0, -27.0].into_iter().flat_map(|y| {
        [-1.0, 1.0].map(|side| leaf(p(side * 4.0, y), p(side * 26.0, y - 13.0), 4.0, side * 3.0))
    });
    let foliage = Sheet::new()
        .paper(strip(&[p(0.0, -6.0), p(0.0, 14.0)], 4.5, 4.5))
        .paper(outline)
        .cut(leaf(p(0.0, -4.0), p(0.0, -54.0), 4.0, 0.0))
        .cut(Path::all(veins));
    foliage
        .placed(24.0, -50.0, 0.92, 66.0)
        .and(foliage.placed(-50.0, 44.0, 0.8, 212.0))
        .and(foliage.placed(4.0, -42.0, 0.9, 0.0))
        .cut(oval(p(-33.0, -12.0), 66.0, 51.0, -24.0))
        .and(whole.placed(-33.0, -12.0, 1.0, -24.0))
        .and(slice.placed(30.0, 32.0, 1.0, 0.0))
        .placed(4.0, 0.0, 0.93, 0.0)
}

/// A lobed leaf about its stalk, pointing up: its rim as for [`rays`] and its veins, which end at
/// these degrees and radii (on both sides).
fn lobed_leaf(rim: &[(f64, f64)], veins: &[(f64, f64)]) -> Sheet {
    let veins =
        veins.iter().flat_map(|(degrees, length)| [(*degrees, *length), (-degrees, *length)]);
    let cuts = veins.map(|(degrees, length)| {
        leaf(Point::polar(5.0, degrees), Point::polar(length, degrees), 3.4, 0.0)
    });
    Sheet::new()
        .paper(rays(rim))
        .cut(leaf(p(0.0, -3.0), p(0.0, -40.0), 4.0, 0.0))
        .cut(Path::all(cuts))
}

/// The toothed, five-lobed leaf of the grape.
fn vine_leaf() -> Sheet {
    let rim = [
        (0.0, 50.0),
        (8.0, 41.0),
        (16.0, 41.0),
        (24.0, 32.0),
        (36.0, 25.0),
        (42.0, 36.0),
        (50.0, 36.0),
        (60.0, 45.0),
        (70.0, 37.0),
        (79.0, 36.0),
        (92.0, 24.0),
        (102.0, 31.0),
        (124.0, 35.0),
        (136.0, 26.0),
        (152.0, 24.0),
        (172.0, 7.0),
    ];
    lobed_leaf(&rim, &[(60.0, 36.0), (124.0, 27.0)])
}

/// A bunch of grapes under two leaves and two tendrils.
fn grape() -> Sheet {
    let rows: [(f64, u32); 6] = [(-25.0, 4), (-3.0, 5), (19.0, 4), (41.0, 3), (63.0, 2), (85.0, 1)];
    let berries: Vec<_> = rows
        .iter()
        .flat_map(|(y, n)| {
            (0..*n).map(move |idx| p(27.0 * (f64::from(idx) - f64::from(n - 1) / 2.0), *y))
        })
        .collect();
    let disks = Path::all(berries.iter().map(|at| Path::circle(*at, 12.4)));
    let shine = |at: &Point| crescent(*at + p(-5.0, 6.0), *at + p(-2.0, -8.0), 4.0, 3.6);
    let is_pale = |at: &&Point| (at.x.abs() - 27.0).abs() < 1.0 || at.x.abs() < 1.0 && at.y < 70.0;
    let pale = berries.iter().filter(is_pale).map(|at| Path::circle(*at, 9.2));
    let tendril = Path::all([
        curl(p(-73.0, 32.0), 15.0, 60.0, -1.3, 4.0),
        strip(&[p(-60.4, 25.5), p(-68.0, 0.0), p(-58.0, -36.0)], 4.0, 4.0),
    ]);
    Sheet::new()
        .paper(tendril)
        .and(vine_leaf().placed(-40.0, -47.0, 0.82, -84.0))
        .folded()
        .paper(strip(
            &[p(-42.0, -47.0), p(-22.0, -58.0), p(0.0, -61.0), p(22.0, -58.0), p(42.0, -47.0)],
            5.0,
            5.0,
        ))
        .paper(strip(&[p(0.0, -20.0), p(-2.0, -50.0), p(3.0, -74.0), p(0.0, -92.0)], 6.0, 9.0))
        .paper(disks)
        .tint(Path::all(pale))
        .cut(Path::all(berries.iter().map(shine)))
}

/// A striped melon with a slice before it, leaves and tendrils.
fn watermelon() -> Sheet {
    let half = |radius: f64| {
        let (y, k) = (16.0, 0.552 * radius);
        Path::from(p(-radius, y))
            .line(p(radius, y))
            .curve(p(radius, y + k), p(k, y + radius), p(0.0, y + radius))
            .curve(p(-k, y + radius), p(-radius, y + k), p(-radius, y))
            .close()
    };
    // A stripe runs from pole to pole, here at `x` where the melon is widest.
    let stripe = |x: f64| {
        let edge = |idx: u32, side: f64| {
            let y = -1.0 + 0.15 * f64::from(idx);
            let wave = if (idx.is_multiple_of(2)) == (side > 0.0) { 8.0 } else { 2.6 };
            p((x + side * wave) * (1.0 - y * y).max(0.0).sqrt(), -12.0 + 57.0 * y)
        };
        let right = (1..12).map(|idx| edge(idx, 1.0));
        Path::polygon(&right.chain((1..12).rev().map(|idx| edge(idx, -1.0))).collect::<Vec<_>>())
    };
    let seeds = [
        (0.0, 46.0),
        (28.0, 45.0),
        (-28.0, 45.0),
        (58.0, 44.0),
        (-58.0, 44.0),
        (20.0, 20.0),
        (-20.0, 20.0),
    ];
    let seeds = seeds.map(|(degrees, radius)| {
        let at = |radius: f64| p(0.0, 16.0) - Point::polar(radius, degrees);
        drop(at(radius - 9.0), at(radius + 3.0), 4.6)
    });
    let rim = [
        (0.0, 50.0),
        (12.0, 38.0),
        (26.0, 22.0),
        (42.0, 37.0),
        (54.0, 48.0),
        (66.0, 36.0),
        (84.0, 22.0),
        (110.0, 20.0),
        (146.0, 16.0),
        (176.0, 6.0),
    ];
    lobed_leaf(&rim, &[(54.0, 34.0), (112.0, 26.0)])
        .placed(-38.0, -45.0, 0.81, -57.0)
        .paper(curl(p(-15.0, -84.0), 11.0, 90.0, -1.2, 4.0))
        .folded()
        .cut(Path::ellipse(p(0.0, -12.0), 70.0, 63.0))
        .paper(Path::ellipse(p(0.0, -12.0), 66.0, 59.0))
        .cut(Path::all([-52.0, -26.0, 0.0, 26.0, 52.0].map(stripe)))
        .paper(strip(&[p(0.0, -66.0), p(0.0, -80.0), p(0.0, -94.0)], 9.0, 6.0))
        .cut(half(84.0).map(Affine::shift(0.0, -4.5)))
        .paper(half(80.0))
        .cut(half(71.0))
        .tint(half(67.0))
        .paper(Path::all(seeds))
}

/// A strawberry with its seeds, under its starry calyx, two leaves and two blossoms.
fn strawberry() -> Sheet {
    let body = |grow: f64| {
        even(
            p(0.0, -38.0 - grow),
            &[
                [p(26.0, -50.0 - grow), p(74.0 + grow, -46.0 - grow), p(74.0 + grow, -4.0)],
                [p(74.0 + grow, 36.0), p(34.0 + grow, 94.0), p(0.0, 97.0)],
            ],
        )
    };
    let rows: [(f64, u32); 6] = [(-6.0, 4), (13.0, 5), (32.0, 4), (50.0, 3), (67.0, 2), (83.0, 1)];
    let seeds = Path::all(rows.iter().flat_map(|(y, n)| {
        (0..*n).map(move |idx| {
            let x = 23.0 * (f64::from(idx) - f64::from(n - 1) / 2.0);
            leaf(p(x, y - 6.0), p(x, y + 6.0), 7.0, 0.0)
        })
    }));
    let sepal = |x: f64, y: f64| {
        let tip = p(x, y);
        Sheet::new()
            .cut(leaf(p(0.0, -50.0), tip.towards(p(0.0, -50.0), -0.1), 26.0, 0.0))
            .paper(leaf(p(0.0, -50.0), tip, 20.0, 0.0))
            .cut(leaf(p(0.0, -50.0).towards(tip, 0.35), p(0.0, -50.0).towards(tip, 0.85), 4.0, 0.0))
    };
    let side = Sheet::new().cut(crescent(p(-34.0, 60.0), p(-62.0, -14.0), 11.0, 7.0));
    let leaves = toothed_leaf(p(-4.0, -62.0), p(-82.0, -50.0), 40.0, 8.0, 3, 7);
    leaves
        .folded()
        .paper(strip(&[p(0.0, -40.0), p(1.0, -70.0), p(6.0, -92.0)], 6.0, 8.0))
        .cut(body(4.0))
        .paper(body(0.0))
        .and(side.folded())
        .tint(seeds)
        .and(sepal(-56.0, -34.0).folded())
        .and(sepal(-32.0, -18.0).folded())
        .and(sepal(0.0, -10.0))
        .paper(strip(&[p(0.0, -46.0), p(0.0, -56.0)], 12.0, 8.0))
}

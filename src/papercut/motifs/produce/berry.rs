//! Berries, grapes, kiwis and melons by their parts.

use super::body;
use super::foliage;
use super::lobed;
use super::pale_body;
use super::rows;
use super::stalk;
use crate::papercut::arrangement::{Habit, Produce};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::motifs::fruit::{even, specks};
use crate::papercut::motifs::garden::{grown, wedge};
use crate::papercut::motifs::plant::dot;
use crate::papercut::ornament::{around, beads, crescent, curl, drop, leaf, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each part.
pub(super) const PRODUCE: &[Produce] = &[
    Produce::new("blueberry", "blueberry", Habit::Shrub, (blueberries, blueberry, small_leaf)),
    Produce::new("mulberry", "mulberry", Habit::Bunch, (mulberry, mulberries, mulberry_leaf)),
    Produce::new(
        "strawberry",
        "strawberry",
        Habit::Ground,
        (strawberry, strawberry_half, three_leaves),
    ),
    Produce::new("grape", "grape", Habit::Shrub, (bunch, grapes, vine_leaf)),
    Produce::new("wine-grape", "grape", Habit::Shrub, (dark_bunch, goblet, vine_leaf)),
    Produce::new("kiwi", "kiwi", Habit::Shrub, (kiwi, kiwi_face, heart_leaf)),
    Produce::new("watermelon", "watermelon", Habit::Ground, (watermelon, slice, melon_leaf)),
];

fn small_leaf() -> Sheet {
    foliage(26.0, 2)
}

fn mulberry_leaf() -> Sheet {
    lobed(
        &[
            p(0.0, -57.0),
            p(6.0, -46.0),
            p(14.0, -38.0),
            p(19.0, -24.0),
            p(15.0, -8.0),
            p(5.0, -3.0),
            p(0.0, -5.0),
        ],
        &[p(0.0, -52.0), p(15.0, -32.0), p(15.0, -15.0)],
    )
}

fn vine_leaf() -> Sheet {
    lobed(
        &[
            p(0.0, -57.0),
            p(8.0, -43.0),
            p(14.0, -44.0),
            p(14.0, -34.0),
            p(26.0, -37.0),
            p(21.0, -22.0),
            p(27.0, -12.0),
            p(16.0, -6.0),
            p(7.0, 0.0),
            p(0.0, -7.0),
        ],
        &[p(0.0, -51.0), p(21.0, -33.0), p(22.0, -13.0)],
    )
}

fn heart_leaf() -> Sheet {
    lobed(
        &[
            p(0.0, -57.0),
            p(12.0, -48.0),
            p(23.0, -34.0),
            p(23.0, -14.0),
            p(12.0, -3.0),
            p(0.0, -8.0),
        ],
        &[p(0.0, -52.0), p(19.0, -36.0), p(20.0, -18.0)],
    )
}

fn melon_leaf() -> Sheet {
    lobed(
        &[
            p(0.0, -57.0),
            p(8.0, -50.0),
            p(6.0, -38.0),
            p(20.0, -42.0),
            p(24.0, -32.0),
            p(12.0, -24.0),
            p(22.0, -18.0),
            p(20.0, -8.0),
            p(0.0, -6.0),
        ],
        &[p(0.0, -52.0), p(20.0, -37.0), p(18.0, -13.0)],
    )
}

/// A strawberry's leaf is three.
fn three_leaves() -> Sheet {
    let one = foliage(28.0, 2);
    one.placed(0.0, -14.0, 0.62, -66.0)
        .and(one.placed(0.0, -14.0, 0.62, 66.0))
        .and(one.placed(0.0, -16.0, 0.72, 0.0))
        .paper(strip(&[p(0.0, 0.0), p(0.0, -18.0)], 3.6, 3.6))
}

/// A blueberry with the star of its crown.
fn crowned(at: Point, radius: f64) -> Sheet {
    let crown = at + p(0.1, -0.15) * radius;
    Sheet::new()
        .cut(Path::circle(at, radius * 1.13))
        .paper(Path::circle(at, radius))
        .cut(star(crown, radius * 0.62, radius * 0.36, 6))
        .paper(Path::circle(crown, radius * 0.31))
        .tint(Path::circle(crown, radius * 0.14))
        .cut(crescent(
            at + p(-0.66, 0.4) * radius,
            at + p(-0.72, -0.3) * radius,
            radius * 0.14,
            radius * 0.14,
        ))
}

/// Three blueberries on a twig.
fn blueberries() -> Sheet {
    let stalks = Path::all(
        [p(-15.0, -6.0), p(15.0, -4.0), p(0.0, 14.0)]
            .map(|at| strip(&[at, p(0.0, -34.0)], 3.0, 3.6)),
    );
    Sheet::new()
        .paper(stalks)
        .and(crowned(p(-15.0, -5.0), 15.5))
        .and(crowned(p(16.0, -3.0), 15.5))
        .and(crowned(p(-1.0, 18.0), 16.5))
}

/// One, large.
fn blueberry() -> Sheet {
    crowned(p(0.0, 0.0), 31.0).tint(beads(p(-10.0, 21.0), p(14.0, 19.0), -4.0, 4, (1.8, 1.8)))
}

/// Drupelets packed on a long fruit.
fn packed(is_pale: bool) -> Sheet {
    let at =
        rows(&[(-21.0, 2), (-13.0, 3), (-4.0, 2), (4.0, 3), (13.0, 2), (21.0, 3), (30.0, 2)], 10.4);
    let knobs = Path::all(at.iter().map(|at| dot(*at, 6.2)));
    let gap = |at: &Point| wedge(*at + p(-3.6, 5.6), *at + p(5.0, 2.6), 2.4);
    let shine = at.iter().map(|at| *at + p(-1.2, -1.4)).collect::<Vec<_>>();
    let shine = specks(&shine, if is_pale { 4.0 } else { 1.9 });
    let sheet = Sheet::new()
        .cut(Path::ellipse(p(0.0, 5.0), 21.0, 36.0))
        .paper(strip(&[p(0.0, -22.0), p(0.0, -39.0)], 3.4, 4.0))
        .paper(Path::ellipse(p(0.0, 4.0), 11.0, 27.0).and(knobs));
    if is_pale { sheet.tint(shine) } else { sheet.cut(shine).cut(Path::all(at.iter().map(gap))) }
}

fn mulberry() -> Sheet {
    packed(false)
}

/// A dark one and one that is not ripe.
fn mulberries() -> Sheet {
    packed(true)
        .placed(-11.0, 0.0, 0.82, 22.0)
        .and(mulberry().stamp().placed(11.0, 0.0, 0.84, -18.0))
}

fn strawberry_outline() -> Path {
    even(
        p(0.0, -22.0),
        &[
            [p(10.0, -27.0), p(30.0, -24.0), p(29.0, -4.0)],
            [p(28.0, 14.0), p(12.0, 35.0), p(0.0, 35.0)],
        ],
    )
}

fn cap() -> Sheet {
    let crown = around(&leaf(p(0.0, -20.0), p(0.0, -37.0), 8.0, 0.0), p(0.0, -20.0), 7);
    Sheet::new()
        .cut(around(&leaf(p(0.0, -20.0), p(0.0, -40.0), 13.0, 0.0), p(0.0, -20.0), 7))
        .paper(crown)
        .paper(strip(&[p(0.0, -20.0), p(2.0, -36.0)], 4.0, 4.4))
}

/// A strawberry with its seeds.
fn strawberry() -> Sheet {
    let seeds = rows(&[(-3.0, 4), (7.0, 3), (16.0, 2), (25.0, 1)], 12.0);
    let seeds =
        Path::all(seeds.into_iter().map(|at| drop(at + p(0.0, -4.0), at + p(0.0, 1.0), 2.2)));
    body(&strawberry_outline()).tint(seeds).and(cap())
}

/// Halved: a pale heart.
fn strawberry_half() -> Sheet {
    let vein = |side: f64, y: f64| wedge(p(side * 9.0, y), p(side * 19.0, y - 6.0), 3.0);
    let veins = [-4.0, 6.0, 15.0].into_iter().flat_map(|y| [vein(1.0, y), vein(-1.0, y)]);
    body(&strawberry_outline())
        .tint(grown(&strawberry_outline(), p(0.0, 2.0), 0.84, 0.86))
        .paper(Path::all(veins))
        .cut(grown(&strawberry_outline(), p(0.0, 4.0), 0.3, 0.5))
        .and(cap())
}

fn grapes_at() -> Vec<Point> {
    rows(&[(-19.0, 3), (-5.0, 4), (9.0, 3), (22.0, 2), (34.0, 1)], 15.0)
}

fn grape_disks() -> Sheet {
    let disks = |radius: f64| Path::all(grapes_at().into_iter().map(|at| Path::circle(at, radius)));
    let shine = |at: Point| wedge(at + p(-3.6, 3.0), at + p(-2.4, -4.6), 2.4);
    Sheet::new()
        .cut(disks(10.4))
        .paper(strip(&[p(0.0, -20.0), p(0.0, -38.0)], 4.0, 4.4))
        .paper(disks(7.6))
        .cut(Path::all(grapes_at().into_iter().map(shine)))
}

/// A bunch of grapes, a part of them pale.
fn bunch() -> Sheet {
    let pale = grapes_at().into_iter().step_by(3).map(|at| dot(at, 5.4));
    grape_disks().tint(Path::all(pale))
}

fn dark_bunch() -> Sheet {
    grape_disks()
}

/// Two large grapes, one of them cut.
fn grapes() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 17.0, 20.0);
    let one = Sheet::new().cut(outline.map(Affine::scale(1.14))).paper(outline.clone());
    let whole = one.clone().cut(crescent(p(-9.0, 8.0), p(-7.0, -11.0), 4.0, 4.0));
    let half = one
        .tint(outline.map(Affine::scale(0.84)))
        .paper(drop(p(-4.0, -10.0), p(-4.0, 2.0), 3.0).and(drop(p(4.0, -10.0), p(4.0, 2.0), 3.0)));
    whole.placed(-12.0, -8.0, 1.0, 14.0).and(half.placed(13.0, 9.0, 1.04, -12.0))
}

/// A glass of wine.
fn goblet() -> Sheet {
    let glass = |grow: f64| {
        even(
            p(0.0, -32.0 - grow),
            &[
                [p(6.0, -32.0 - grow), p(12.0, -32.0 - grow), p(19.0 + grow, -32.0 - grow)],
                [p(24.0 + grow, -10.0), p(20.0 + grow, 6.0), p(3.0 + grow, 9.0 + grow)],
                [p(2.6 + grow, 18.0), p(3.0 + grow, 24.0), p(3.0 + grow, 27.0 - grow)],
                [p(10.0, 28.0 - grow), p(17.0 + grow, 30.0), p(17.0 + grow, 34.0 + grow)],
                [p(10.0, 34.0 + grow), p(6.0, 34.0 + grow), p(0.0, 34.0 + grow)],
            ],
        )
    };
    let wine = Path::from(p(-17.4, -16.0))
        .curve(p(-8.0, -20.0), p(6.0, -12.0), p(17.4, -16.0))
        .curve(p(18.0, -4.0), p(14.0, 4.0), p(0.0, 5.6))
        .curve(p(-14.0, 4.0), p(-18.0, -4.0), p(-17.4, -16.0))
        .close();
    let inside = Path::from(p(-16.4, -29.0))
        .line(p(16.4, -29.0))
        .curve(p(21.0, -8.0), p(17.0, 4.0), p(0.0, 6.6))
        .curve(p(-17.0, 4.0), p(-21.0, -8.0), p(-16.4, -29.0))
        .close();
    Sheet::new().cut(glass(3.4)).paper(glass(0.0)).cut(inside).tint(wine)
}

/// A hairy kiwi.
fn kiwi() -> Sheet {
    let hairs = rows(&[(-18.0, 3), (-8.0, 4), (2.0, 5), (12.0, 4), (21.0, 3)], 9.4);
    let hairs =
        Path::all(hairs.into_iter().map(|at| wedge(at + p(0.0, -3.6), at + p(1.0, 4.0), 2.8)));
    let outline = Path::ellipse(p(0.0, 0.0), 26.0, 31.0);
    let hairy = star(p(0.0, 0.0), 31.0, 28.6, 40).map(Affine::stretch(0.86, 1.02));
    Sheet::new()
        .cut(grown(&outline, p(0.0, 0.0), 1.12, 1.1))
        .paper(stalk(-26.0))
        .paper(hairy)
        .tint(hairs)
        .cut(crescent(p(-17.0, 14.0), p(-15.0, -14.0), 5.0, 3.6))
}

/// Its slice: white core, a ring of seeds, rays.
fn kiwi_face() -> Sheet {
    let heart = p(0.0, 0.0);
    let seed = leaf(p(0.0, -10.5), p(0.0, -16.0), 3.2, 0.0);
    let ray = wedge(p(0.0, -16.5), p(0.0, -24.5), 2.6);
    pale_body(&Path::circle(heart, 30.0))
        .cut(around(&ray, heart, 14).map(Affine::turn(13.0)))
        .paper(around(&seed, heart, 14))
        .cut(Path::ellipse(heart, 8.0, 7.0))
}

/// A melon with its stripes.
fn watermelon() -> Sheet {
    let stripe = |x: f64| {
        let edge = |idx: u32, side: f64| {
            let y = -1.0 + 0.25 * f64::from(idx);
            let wave = if idx.is_multiple_of(2) == (side > 0.0) { 4.0 } else { 1.6 };
            p((x + side * wave) * (1.0 - y * y).max(0.0).sqrt(), 28.0 * y)
        };
        let right = (1..8).map(|idx| edge(idx, 1.0));
        Path::polygon(&right.chain((1..8).rev().map(|idx| edge(idx, -1.0))).collect::<Vec<_>>())
    };
    let tendril = curl(p(8.0, -36.0), 6.0, 230.0, 1.1, 2.6);
    body(&Path::ellipse(p(0.0, 0.0), 33.0, 29.0))
        .paper(strip(&[p(0.0, -28.0), p(-2.0, -38.0)], 4.0, 4.0).and(tendril))
        .cut(Path::all([-24.0, -11.5, 0.0, 11.5, 24.0].map(stripe)))
}

/// A slice of it, with seeds.
fn slice() -> Sheet {
    let half = |radius: f64, y: f64| {
        let k = 0.552 * radius;
        Path::from(p(-radius, y))
            .line(p(radius, y))
            .curve(p(radius, y + k), p(k, y + radius), p(0.0, y + radius))
            .curve(p(-k, y + radius), p(-radius, y + k), p(-radius, y))
            .close()
    };
    let seeds = [
        (-16.0, -8.0),
        (-6.0, -4.0),
        (6.0, -4.0),
        (16.0, -8.0),
        (0.0, 6.0),
        (-10.0, 4.0),
        (10.0, 4.0),
    ];
    let seeds = Path::all(seeds.map(|(x, y)| drop(p(x * 0.9, y - 4.0), p(x, y + 1.0), 2.2)));
    Sheet::new()
        .cut(half(36.0, -19.0))
        .paper(half(33.0, -16.0))
        .cut(half(28.4, -16.0))
        .tint(half(26.4, -16.0))
        .paper(seeds)
}

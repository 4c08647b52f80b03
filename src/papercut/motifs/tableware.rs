//! Bowls, plates, steam and straw bands that the motifs of dishes, sweets and drinks share.

use super::preserve::{bar, both, bowl, coil};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, leaf, petal, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// How the wall of a bowl is decorated.
#[derive(Clone, Copy)]
pub(super) enum Wall {
    /// A roundel with a flower between curls.
    Flower,
    /// Rows of waves.
    Waves,
    /// A band of squares in squares.
    Keys,
    /// Upright petals.
    Petals,
}

/// A bowl on its foot seen from the side: rim at y = 26, foot at y = 93, 158 wide.
pub(super) fn footed_bowl(wall: Wall) -> Sheet {
    let dish = Sheet::new()
        .cut(bowl(p(84.0, 18.0), p(34.0, 98.0)))
        .paper(bowl(p(79.0, 27.0), p(32.0, 86.0)))
        .paper(bar(26.0, 78.0, 9.0))
        .cut(bar(34.0, 71.0, 2.4));
    let dish = match wall {
        Wall::Flower => dish
            .tint(Path::circle(p(0.0, 59.0), 20.0))
            .paper(around(&petal(p(0.0, 57.0), p(0.0, 42.0), 13.0, 2.0), p(0.0, 59.0), 6))
            .cut(Path::circle(p(0.0, 59.0), 3.4))
            .cut(both(coil(p(38.0, 54.0), 9.0, 200.0, 1.2, 4.0)))
            .cut(both(crescent(p(30.0, 76.0), p(66.0, 42.0), -8.0, 4.4))),
        Wall::Waves => {
            let wave = |x: f64, y: f64| crescent(p(x - 10.0, y), p(x + 10.0, y), 10.0, 5.0);
            dish.cut(Path::all([-48.0, -24.0, 0.0, 24.0, 48.0].map(|x| wave(x, 50.0))))
                .tint(Path::all([-36.0, -12.0, 12.0, 36.0].map(|x| wave(x, 63.0))))
                .cut(Path::all([-24.0, 0.0, 24.0].map(|x| wave(x, 76.0))))
        }
        Wall::Keys => {
            let square = |x: f64, half: f64| {
                Path::rectangle(p(x - half, 51.0 - half), p(x + half, 51.0 + half))
            };
            let xs = [-44.0, -22.0, 0.0, 22.0, 44.0];
            dish.cut(Path::all(xs.map(|x| square(x, 8.6))))
                .paper(Path::all(xs.map(|x| square(x, 6.0))))
                .tint(Path::all(xs.map(|x| square(x, 3.4))))
                .cut(bar(65.0, 54.0, 2.6))
                .cut(teeth(p(-38.0, 82.0), p(38.0, 82.0), 0.0, 9, 10.0))
        }
        Wall::Petals => {
            let one = |degrees: f64| {
                leaf(p(0.0, -6.0), p(0.0, -44.0), 15.0, 0.0)
                    .map(Affine::turn(degrees).then(Affine::shift(0.0, 90.0)))
            };
            dish.tint(one(0.0)).cut(both(one(26.0))).tint(both(one(50.0)))
        }
    };
    dish.paper(bowl(p(30.0, 85.5), p(28.0, 93.0)))
}

/// A round dish seen from above about the origin: its rim, and its light bottom of radius 70.
pub(super) fn round_dish() -> Sheet {
    Sheet::new()
        .paper(Path::circle(p(0.0, 0.0), 94.0))
        .cut(around(&leaf(p(-8.0, -84.0), p(8.0, -84.0), 6.0, 0.0), p(0.0, 0.0), 20))
        .cut(ring(p(0.0, 0.0), 77.0, 74.0))
        .tint(Path::circle(p(0.0, 0.0), 71.0))
}

/// An oval plate seen from a slant, its middle at y: 180 wide.
pub(super) fn plate(y: f64) -> Sheet {
    Sheet::new()
        .paper(Path::ellipse(p(0.0, y + 5.0), 92.0, 33.0))
        .cut(Path::ellipse(p(0.0, y), 84.0, 26.0))
        .tint(Path::ellipse(p(0.0, y + 1.0), 80.0, 23.0))
        .cut(teeth(p(-64.0, y + 29.0), p(64.0, y + 29.0), -9.0, 17, 6.0))
}

/// Steam that curls up above the middle, and its mirror image.
pub(super) fn steam(x: f64, y: f64, scale: f64) -> Sheet {
    let one = coil(p(x, y), 16.0 * scale, 110.0, -1.4, 6.5 * scale);
    let next = coil(p(x * 0.55, y - 24.0 * scale), 11.0 * scale, 110.0, -1.3, 5.0 * scale);
    Sheet::new().paper(one).paper(next).folded()
}

/// Two chopsticks from their thick ends to their tips.
pub(super) fn chopsticks(from: Point, to: Point, apart: f64) -> Path {
    let side = (to - from).unit().turned() * apart;
    strip(&[from - side, to - side * 0.5], 8.0, 4.4).and(strip(
        &[from + side, to + side * 0.5],
        8.0,
        4.4,
    ))
}

/// A slanted cross-section of a round thing: a rim of paper about a light face with `n` rays.
pub(super) fn slice(center: Point, radius: f64, n: u32) -> Sheet {
    let ray =
        leaf(center + p(0.0, -radius * 0.22), center + p(0.0, -radius * 0.66), radius * 0.16, 0.0);
    Sheet::new()
        .cut(Path::circle(center, radius + 3.0))
        .paper(Path::circle(center, radius))
        .tint(Path::circle(center, radius * 0.78))
        .paper(around(&ray, center, n))
}

/// A twisted straw rope along a way with its strands cut in.
pub(super) fn straw(from: Point, to: Point, width: f64) -> Sheet {
    let n = ((to - from).length() / width).round().max(2.0) as u32;
    Sheet::new()
        .cut(strip(&[from, to], width + 5.0, width + 5.0))
        .paper(strip(&[from, to], width, width))
        .cut(beads(from, to, 0.0, n, (width * 0.2, width * 0.2)))
}

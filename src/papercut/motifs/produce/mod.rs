//! Fruit by its parts, for [`crate::papercut::arrangement`].
//!
//! A part is some 60 units wide, so its cuts are few and bold.

mod berry;
mod citrus;
mod grove;
mod orchard;
mod pomelo;
mod stone;

use super::Motif;
use super::garden::{grown, mirrored, palmate, wedge};
use crate::papercut::arrangement::{self, Produce};
use crate::papercut::geometry::{Point, p};
use crate::papercut::ornament::{leaf, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// Every fruit that has parts.
pub(super) const ALL: &[&[Produce]] = &[
    citrus::PRODUCE,
    pomelo::PRODUCE,
    stone::PRODUCE,
    orchard::PRODUCE,
    grove::PRODUCE,
    berry::PRODUCE,
];

/// What is only drawn by its parts.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "navel-orange", draw: navel_oranges },
    Motif { name: "orange", draw: || emblem("orange") },
    Motif { name: "mandarin", draw: || emblem("mandarin") },
    Motif { name: "lemon", draw: || emblem("lemon") },
    Motif { name: "orah", draw: || emblem("orah") },
    Motif { name: "dekopon", draw: || emblem("dekopon") },
    Motif { name: "sugar-mandarin", draw: || emblem("sugar-mandarin") },
    Motif { name: "jelly-orange", draw: || emblem("jelly-orange") },
    Motif { name: "late-orange", draw: || emblem("late-orange") },
    Motif { name: "red-pomelo", draw: || emblem("red-pomelo") },
    Motif { name: "buddhas-hand", draw: pomelo::buddhas_hands },
    Motif { name: "honey-plum", draw: || emblem("honey-plum") },
    Motif { name: "red-plum", draw: || emblem("red-plum") },
    Motif { name: "yellow-peach", draw: || emblem("yellow-peach") },
    Motif { name: "rouge-peach", draw: || emblem("rouge-peach") },
    Motif { name: "sand-pear", draw: || emblem("sand-pear") },
    Motif { name: "apple-pear", draw: || emblem("apple-pear") },
    Motif { name: "bayberry", draw: || emblem("bayberry") },
    Motif { name: "mango", draw: || emblem("mango") },
    Motif { name: "wampee", draw: || emblem("wampee") },
    Motif { name: "fig", draw: || emblem("fig") },
    Motif { name: "feijoa", draw: || emblem("feijoa") },
    Motif { name: "jaboticaba", draw: grove::jaboticaba_trunk },
    Motif { name: "blueberry", draw: || emblem("blueberry") },
    Motif { name: "mulberry", draw: || emblem("mulberry") },
    Motif { name: "wine-grape", draw: || emblem("wine-grape") },
];

/// The parts of the fruit with this name.
pub(super) fn find(name: &str) -> Option<&'static Produce> {
    ALL.iter().copied().flatten().find(|produce| produce.name == name)
}

/// The drawing of a fruit that has none but by its parts.
fn emblem(name: &str) -> Sheet {
    find(name).map(arrangement::emblem).unwrap_or_default()
}

/// The one in front shows its navel, those behind it are seen from the stalk.
fn navel_oranges() -> Sheet {
    let front = citrus::navel_orange();
    find("orange").map(|orange| arrangement::emblem_with_front(orange, &front)).unwrap_or_default()
}

/// Paper behind, and a hair of ground round it.
fn body(outline: &Path) -> Sheet {
    Sheet::new().cut(around_it(outline)).paper(outline.clone())
}

/// The same with a skin of the second paper in a rim of the first.
fn pale_body(outline: &Path) -> Sheet {
    body(outline).tint(grown(outline, p(0.0, 0.0), 0.88, 0.88))
}

fn around_it(outline: &Path) -> Path {
    grown(outline, p(0.0, 0.0), 1.1, 1.1)
}

/// A leaf of the given width with `n` pairs of veins.
fn foliage(width: f64, n: u32) -> Sheet {
    let (base, tip) = (p(0.0, 0.0), p(0.0, -56.0));
    Sheet::new()
        .cut(leaf(p(0.0, 2.0), p(0.0, -61.0), width + 6.0, 0.0))
        .paper(leaf(base, tip, width, 0.0))
        .cut(veins(width, n))
}

/// A lobed leaf from its half outline, with veins to `ends`.
fn lobed(half: &[Point], ends: &[Point]) -> Sheet {
    let ground = grown(&mirrored(half), p(0.0, -28.0), 1.14, 1.12);
    Sheet::new().cut(ground).and(palmate(half, p(0.0, -4.0), ends))
}

/// The veins of such a leaf.
fn veins(width: f64, n: u32) -> Path {
    let pairs = (0..n).flat_map(|idx| {
        let y = -12.0 - 26.0 * f64::from(idx) / f64::from(n);
        let room = width * 0.36 * (1.0 - ((y + 22.0) / 34.0).abs());
        [-1.0, 1.0].map(|side| wedge(p(side * 2.4, y), p(side * (2.4 + room), y - 8.0), 3.4))
    });
    wedge(p(0.0, -3.0), p(0.0, -52.0), 3.4).and(Path::all(pairs))
}

/// What is left of the flower where a fruit hangs.
fn calyx(y: f64, radius: f64) -> Path {
    star(p(0.0, y), radius, radius * 0.45, 5)
}

/// A short stalk that ends at (0, -34).
fn stalk(from_y: f64) -> Path {
    strip(&[p(0.0, from_y), p(0.0, -34.0)], 4.0, 4.4)
}

/// Points in rows, each (y, n), `step` apart.
fn rows(rows: &[(f64, u32)], step: f64) -> Vec<Point> {
    let row = |(y, n): &(f64, u32)| {
        let (y, n) = (*y, *n);
        (0..n).map(move |idx| p(step * (f64::from(idx) - f64::from(n - 1) / 2.0), y))
    };
    rows.iter().flat_map(row).collect()
}

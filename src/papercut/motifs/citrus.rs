//! Oranges with drawings of their own; the other citrus fruit are in [`super::produce`].

use super::Motif;
use super::fruit::{segments, toothed_leaf};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, curl, drop, leaf, ring, scalloped};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "blood-orange", draw: blood_orange },
    Motif { name: "spring-orange", draw: spring_orange },
    Motif { name: "rose-orange", draw: rose_orange },
];

/// Half a blood orange: dark streaks flame in its segments, its juice drips.
fn blood_orange() -> Sheet {
    let heart = p(0.0, 8.0);
    let streaks = Path::all([
        leaf(p(0.0, -48.0), p(0.0, -18.0), 5.0, 0.0),
        leaf(p(-9.5, -50.0), p(-6.0, -32.0), 4.6, 0.0),
        leaf(p(9.5, -50.0), p(6.0, -32.0), 4.6, 0.0),
    ]);
    let leaves = veined_leaf(p(-6.0, -56.0), p(-85.0, -46.0), 30.0, -9.0, 4)
        .and(veined_leaf(p(-4.0, -60.0), p(-44.0, -87.0), 24.0, -5.0, 3))
        .paper(drop(p(-26.0, 72.0), p(-28.0, 83.0), 6.0));
    leaves
        .folded()
        .paper(leaf(p(0.0, -56.0), p(0.0, -97.0), 15.0, 0.0))
        .cut(leaf(p(0.0, -64.0), p(0.0, -90.0), 4.0, 0.0))
        .paper(drop(p(0.0, 72.0), p(0.0, 90.0), 7.5))
        .paper(Path::circle(heart, 72.0))
        .cut(ring(heart, 67.0, 64.0))
        .tint(Path::circle(heart, 60.0))
        .paper(segments(heart, 7.0, 56.5, 10))
        .tint(around(&streaks.map(Affine::shift(0.0, 8.0)), heart, 10))
        .cut(Path::circle(heart, 4.5))
}

/// Oval spring oranges in flower; one is peeled, and its peel hangs from it in a spiral.
fn spring_orange() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 40.0, 47.0);
    let whole = Sheet::new()
        .paper(outline.clone())
        .cut(crescent(p(-22.0, 26.0), p(-22.0, -26.0), 12.0, 7.0))
        .cut(crescent(p(-12.0, 22.0), p(-12.0, -18.0), 8.0, 4.0))
        .cut(beads(p(2.0, -30.0), p(24.0, 14.0), 6.0, 5, (1.9, 1.9)))
        .cut(beads(p(4.0, -14.0), p(12.0, 8.0), 3.0, 3, (1.9, 1.9)));
    // Its segments, seen from the side, run from pole to pole; below it is still in its peel.
    let seam = |x: f64| leaf(p(x * 0.12, -40.0), p(x * 0.3, 44.0), 3.0, -x);
    let peeled = Sheet::new()
        .cut(outline.map(Affine::scale(1.1)))
        .paper(outline.clone())
        .tint(outline.map(Affine::scale(0.89)))
        .paper(Path::all([-27.0, -9.5, 9.5, 27.0].map(seam)))
        .paper(Path::circle(p(0.0, -38.5), 3.4))
        .paper(leaf(p(-39.0, 10.0), p(34.0, 30.0), 26.0, -17.0))
        .cut(Path::circle(p(-25.0, 24.0), 1.8));
    // The peel winds down: its pale inside shows behind, its outside in front.
    let back =
        |y: f64, half: f64| {
            Sheet::new()
                .paper(leaf(p(half + 1.0, y), p(-half + 3.0, y + 15.0), 14.0, -1.0))
                .tint(leaf(p(half - 3.0, y + 1.0), p(-half + 8.0, y + 14.0), 8.0, -1.0))
        };
    let front = |y: f64, half: f64| {
        Sheet::new()
            .paper(leaf(p(-half + 3.0, y + 14.0), p(half - 5.0, y + 22.0), 15.0, -7.5))
            .cut(Path::circle(p(-half * 0.62, y + 20.0), 1.8))
    };
    let turns = [(29.0, 33.0), (51.0, 27.0), (73.0, 21.0)];
    let peel = turns
        .iter()
        .fold(Sheet::new(), |sheet, (y, half)| sheet.and(back(*y, *half)).and(front(*y, *half)));
    let leaves = veined_leaf(p(-20.0, -66.0), p(-92.0, -32.0), 34.0, -8.0, 4)
        .and(veined_leaf(p(-4.0, -72.0), p(80.0, -56.0), 34.0, 9.0, 4))
        .and(veined_leaf(p(-46.0, 52.0), p(-8.0, 94.0), 28.0, 5.0, 4));
    leaves
        .and(whole.placed(-40.0, 6.0, 1.14, 12.0))
        .and(peeled.placed(42.0, -8.0, 1.0, -4.0))
        .and(peel.placed(44.0, -9.0, 0.98, 0.0))
        .cut(Path::circle(p(-18.0, -68.0), 27.0))
        .and(blossom(p(-18.0, -68.0), 26.0, 5))
}

/// A slice of the blood-red rose orange, its segments whirled like petals, and a rose.
fn rose_orange() -> Sheet {
    let heart = p(0.0, 0.0);
    let segment = Path::from(p(0.0, -14.0))
        .curve(p(-16.0, -24.0), p(-20.0, -40.0), p(-12.0, -49.0))
        .curve(p(0.0, -54.0), p(16.0, -50.0), p(20.0, -42.0))
        .curve(p(8.0, -40.0), p(2.0, -28.0), p(0.0, -14.0))
        .close();
    let slice = Sheet::new()
        .cut(Path::circle(heart, 67.0))
        .paper(Path::circle(heart, 64.0))
        .cut(ring(heart, 60.0, 57.0))
        .tint(Path::circle(heart, 54.0))
        .paper(around(&segment, heart, 8))
        .paper(Path::circle(heart, 13.0))
        .tint(curl(heart, 10.0, 0.0, 1.5, 3.6));
    let petal_row = |radius: f64, n: u32, lag: f64| {
        let at = |degrees: f64| Point::polar(radius, degrees);
        let half = 180.0 / f64::from(n) * 0.86;
        around(&crescent(at(-half), at(half), radius * 0.32, 5.0), heart, n).map(Affine::turn(lag))
    };
    let rose = Sheet::new()
        .cut(scalloped(heart, 40.0, 5, 8.0))
        .paper(scalloped(heart, 37.0, 5, 8.0))
        .tint(petal_row(31.0, 5, 0.0))
        .cut(petal_row(21.0, 4, 30.0))
        .tint(Path::circle(heart, 14.5))
        .paper(curl(heart, 11.0, 40.0, 1.6, 4.6));
    toothed_leaf(p(-40.0, -40.0), p(-94.0, 22.0), 38.0, -4.0, 4, 9)
        .and(toothed_leaf(p(-20.0, 40.0), p(-64.0, 72.0), 30.0, 5.0, 4, 8))
        .and(toothed_leaf(p(-30.0, -40.0), p(34.0, -90.0), 36.0, 6.0, 4, 9))
        .and(slice.placed(26.0, 26.0, 1.0, 0.0))
        .and(rose.placed(-40.0, -42.0, 1.0, 0.0))
}

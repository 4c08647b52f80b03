//! How plants grow: stems, broad and toothed leaves, veins and two-colored blossoms, for the motifs
//! of grain, tea and herbs.

use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, leaf, petal, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// A stem: a cubic curve by its four points.
pub(super) struct Stem(pub Point, pub Point, pub Point, pub Point);

impl Stem {
    /// The point at a share of the way.
    pub(super) fn at(&self, share: f64) -> Point {
        let one = self.0.towards(self.1, share);
        let two = self.1.towards(self.2, share);
        let three = self.2.towards(self.3, share);
        one.towards(two, share).towards(two.towards(three, share), share)
    }

    /// Where it goes there, turned clockwise.
    pub(super) fn way(&self, share: f64, degrees: f64) -> Point {
        let way = (self.at(share + 0.01) - self.at(share - 0.01)).unit();
        Affine::turn(degrees).apply(way)
    }

    /// `n` shares from `start` to the end that are equally far from each other; the end is left out.
    pub(super) fn steps(&self, start: f64, n: u32) -> Vec<f64> {
        let fine: Vec<f64> =
            (0..=60).map(|idx| start + (1.0 - start) * f64::from(idx) / 60.0).collect();
        let mut gone = 0.0;
        let mut gone_there = vec![(start, 0.0)];
        for (from, to) in fine.iter().zip(fine.iter().skip(1)) {
            gone += (self.at(*to) - self.at(*from)).length();
            gone_there.push((*to, gone));
        }
        (0..n)
            .filter_map(|idx| {
                let goal = gone * f64::from(idx) / f64::from(n);
                gone_there.iter().find(|(_, there)| *there >= goal).map(|(share, _)| *share)
            })
            .collect()
    }

    /// Its outline, from one width to another.
    pub(super) fn strip(&self, start: f64, end: f64) -> Path {
        let points = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0].map(|share| self.at(share));
        strip(&points, start, end)
    }
}

/// One edge of a broad leaf from its base to its tip: the left one (`side` 1) or the right one (−1).
fn edge(base: Point, tip: Point, width: f64, back: f64, side: f64) -> Stem {
    let way = tip - base;
    let across = way.unit().turned() * (-side * width / 2.0);
    let at = |along: f64, out: f64| base + way * along + across * out;
    Stem(base, at(0.12 - back, 1.35), at(0.6 - back * 0.4, 1.25), tip)
}

/// A broad leaf, widest below its middle. `back` makes it a heart: how far its lobes go back.
pub(super) fn broad_leaf(base: Point, tip: Point, width: f64, back: f64) -> Path {
    let (left, right) = (edge(base, tip, width, back, 1.0), edge(base, tip, width, back, -1.0));
    Path::from(base).curve(left.1, left.2, tip).curve(right.2, right.1, base).close()
}

/// A broad leaf with `n` teeth of `depth` on each edge, which point to its tip.
pub(super) fn toothed_broad_leaf(
    base: Point,
    tip: Point,
    (width, back): (f64, f64),
    n: u32,
    depth: f64,
) -> Path {
    let side = |side: f64| {
        let edge = edge(base, tip, width, back, side);
        let rim = (0..n).flat_map(move |idx| {
            let share = |part: f64| (f64::from(idx) + part) / f64::from(n);
            let out = edge.way(share(0.8), -90.0 * side);
            let last = idx + 1 == n;
            let tooth = edge.at(share(0.8)) + out * if last { 0.0 } else { depth };
            [tooth, edge.at(share(1.0))]
        });
        [base].into_iter().chain(rim)
    };
    let mut right: Vec<_> = side(-1.0).collect();
    right.reverse();
    let rim: Vec<_> = side(1.0).chain(right).collect();
    Path::polygon(&rim)
}

/// A blossom of `n` petals of the lighter sheet in a rim of paper, with a ring of stamens.
pub(super) fn tinted_blossom(center: Point, radius: f64, n: u32, notch: f64) -> Sheet {
    let width = 2.0 * radius * (180.0 / f64::from(n)).to_radians().sin();
    let at = |y: f64| center + p(0.0, -radius * y);
    let outer = petal(at(0.1), at(1.0), width, notch);
    let inner = petal(at(0.25), at(0.9), width * 0.66, notch * 1.1);
    let stamens = beads(at(0.2), at(0.2), 0.0, 1, (radius * 0.05, 0.0));
    Sheet::new()
        .paper(around(&outer, center, n))
        .tint(around(&inner, center, n))
        .paper(Path::circle(center, radius * 0.32))
        .cut(around(&stamens, center, 7))
        .cut(Path::circle(center, radius * 0.07))
}

/// A half-moon slit from `start` to `end`, which bows to the left by `thick` (negative: to the
/// right). It takes half the ink of a leaf.
pub(super) fn sliver(start: Point, end: Point, thick: f64) -> Path {
    let way = end - start;
    let out = way.unit().turned() * (-thick * 4.0 / 3.0);
    Path::from(start).curve(start + way * 0.25 + out, start + way * 0.75 + out, end).close()
}

/// A straight slit with two points.
pub(super) fn slit(start: Point, end: Point, width: f64) -> Path {
    let out = (end - start).unit().turned() * (width / 2.0);
    let middle = start.towards(end, 0.45);
    Path::polygon(&[start, middle + out, end, middle - out])
}

/// A small round hole of two curves.
pub(super) fn dot(center: Point, radius: f64) -> Path {
    let at = |x: f64, y: f64| center + p(x * radius, y * radius);
    Path::from(at(-1.0, 0.0))
        .curve(at(-1.0, -1.33), at(1.0, -1.33), at(1.0, 0.0))
        .curve(at(1.0, 1.33), at(-1.0, 1.33), at(-1.0, 0.0))
        .close()
}

/// The veins of a broad leaf, to be cut out: a midrib and `n` pairs.
pub(super) fn veins(base: Point, tip: Point, width: f64, n: u32) -> Path {
    let way = tip - base;
    let across = way.unit().turned() * (width / 2.0);
    let at = |along: f64, out: f64| base + way * along + across * out;
    let thick = (width * 0.07).max(2.6);
    let rib = leaf(at(0.06, 0.0), at(0.92, 0.0), thick, 0.0);
    let pairs = (0..n).flat_map(|idx| {
        let share = 0.13 + 0.52 * f64::from(idx) / f64::from(n);
        let room = 0.78 * (1.0 - share * share) - 0.08;
        [1.0, -1.0]
            .map(|side| sliver(at(share, side * 0.15), at(share + 0.17, side * room), side * thick))
    });
    rib.and(Path::all(pairs))
}

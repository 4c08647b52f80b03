//! Leaves, blossoms and fruit parts that many motifs share.

use super::geometry::{Point, p};
use super::ornament::{around, crescent, leaf, petal};
use super::paper::Sheet;
use super::path::Path;

/// A leaf with its veins cut out: a midrib and `n` pairs of side veins.
pub fn veined_leaf(base: Point, tip: Point, width: f64, bend: f64, n: u32) -> Sheet {
    let way = tip - base;
    let side = way.unit().turned() * -1.0;
    let mid = |share: f64| base + way * share + side * (4.0 * bend * share * (1.0 - share));
    let rib = leaf(mid(0.08), mid(0.9), width * 0.07, bend * 0.85);
    let veins = (0..n).flat_map(|idx| {
        let share = 0.2 + 0.5 * f64::from(idx) / f64::from(n.max(1));
        let room = width * 0.36 * (1.0 - (share - 0.42).abs() * 1.1);
        [1.0, -1.0].map(|sign| {
            let foot = mid(share) + side * (sign * width * 0.06);
            let end = mid(share + 0.17) + side * (sign * room);
            crescent(foot, end, sign * -width * 0.05, width * 0.07)
        })
    });
    Sheet::new().paper(leaf(base, tip, width, bend)).cut(rib).cut(Path::all(veins))
}

/// A blossom of `n` petals with a notch at their ends, a crescent in each and a round heart.
pub fn blossom(center: Point, radius: f64, n: u32) -> Sheet {
    let width = 2.0 * radius * (180.0 / f64::from(n)).to_radians().sin() * 0.98;
    let at = |x: f64, y: f64| center + p(x, y);
    let one = petal(at(0.0, -radius * 0.12), at(0.0, -radius), width * 0.92, radius * 0.08);
    let mark = leaf(at(0.0, -radius * 0.36), at(0.0, -radius * 0.8), radius * 0.13, 0.0);
    Sheet::new()
        .paper(around(&one, center, n))
        .paper(Path::circle(center, radius * 0.32))
        .cut(around(&mark, center, n))
        .cut(Path::circle(center, radius * 0.17))
        .paper(Path::circle(center, radius * 0.08))
}

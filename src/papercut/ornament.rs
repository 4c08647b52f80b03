//! What scissors cut again and again: the words that motifs are written in.
//!
//! Crescents (月牙纹) model a rounded thing, saw teeth (锯齿纹) its hair, edge or scales, drops and
//! petals (花瓣纹) fill what would be bare. Named as in Chinese manuals of paper-cutting.

use super::geometry::{Affine, Point, p};
use super::path::Path;

/// A slender leaf or drop with two points, from `base` to `tip`. `width` is its widest, `bend` moves
/// its middle to the left of the way (seen from the base; negative: to the right).
pub fn leaf(base: Point, tip: Point, width: f64, bend: f64) -> Path {
    let way = tip - base;
    // To the left of the way on a screen whose y grows downwards.
    let side = way.unit().turned() * -1.0;
    let bow = |at: f64, offset: f64| base + way * at + side * offset;
    // A cubic curve reaches three quarters of its control points' offset.
    let reach = 4.0 / 3.0;
    let (left, right) = ((bend + width / 2.0) * reach, (bend - width / 2.0) * reach);
    Path::from(base)
        .curve(bow(0.3, left), bow(0.7, left), tip)
        .curve(bow(0.7, right), bow(0.3, right), base)
        .close()
}

/// A crescent from `start` to `end`: its outer edge is `bulge` away from the straight line, to the
/// left of the way (negative: to the right), its inner edge is `thick` nearer.
pub fn crescent(start: Point, end: Point, bulge: f64, thick: f64) -> Path {
    let thick = if bulge < 0.0 { -thick } else { thick };
    leaf(start, end, thick.abs(), bulge - thick / 2.0)
}

/// A drop: pointed at `tip`, round at the other end about `center`.
pub fn drop(tip: Point, center: Point, radius: f64) -> Path {
    let way = (center - tip).unit();
    let side = way.turned();
    let far = center + way * radius;
    let (one, other) = (center + side * radius, center - side * radius);
    let k = 0.552 * radius;
    Path::from(tip)
        .curve(tip.towards(center, 0.35) + side * (radius * 0.25), one - way * (radius * 0.9), one)
        .curve(one + way * k, far + side * k, far)
        .curve(far - side * k, other + way * k, other)
        .curve(
            other - way * (radius * 0.9),
            tip.towards(center, 0.35) - side * (radius * 0.25),
            tip,
        )
        .close()
}

/// A round petal from `base` with its broad end towards `tip`, which is notched by `notch` (0: none).
pub fn petal(base: Point, tip: Point, width: f64, notch: f64) -> Path {
    let way = tip - base;
    let side = way.unit().turned();
    let half = width / 2.0;
    let at = |along: f64, across: f64| base + way * along + side * (across * half);
    let dent = tip - way.unit() * notch;
    Path::from(base)
        .curve(at(0.2, -0.5), at(0.45, -1.1), at(0.72, -1.0))
        .curve(at(0.95, -0.92), at(1.04, -0.35), dent)
        .curve(at(1.04, 0.35), at(0.95, 0.92), at(0.72, 1.0))
        .curve(at(0.45, 1.1), at(0.2, 0.5), base)
        .close()
}

/// A strip along a smooth curve through `points`, from `start_width` to `end_width`: stems, vines,
/// horns, whiskers. Round where it is wide enough, pointed where a width is 0.
pub fn strip(points: &[Point], start_width: f64, end_width: f64) -> Path {
    let n = points.len();
    if n < 2 {
        return Path::default();
    }
    let at = |idx: usize| points.get(idx).copied().unwrap_or(p(0.0, 0.0));
    let direction = |idx: usize| (at((idx + 1).min(n - 1)) - at(idx.saturating_sub(1))).unit();
    let half = |idx: usize| {
        let share = idx as f64 / (n - 1) as f64;
        (start_width + (end_width - start_width) * share) / 2.0
    };
    let edge = |idx: usize, sign: f64| at(idx) + direction(idx).turned() * (half(idx) * sign);
    let forth = (0..n).map(|idx| (edge(idx, -1.0), direction(idx)));
    let back = (0..n).rev().map(|idx| (edge(idx, 1.0), direction(idx) * -1.0));
    let rim: Vec<_> = forth.chain(back).collect();
    let mut path = Path::default();
    for (idx, (end, end_way)) in rim.iter().enumerate() {
        path = match idx.checked_sub(1).and_then(|before| rim.get(before)) {
            None => Path::from(*end),
            Some((start, start_way)) => {
                let reach = (*end - *start).length() / 3.0;
                // Round caps: the two ends of the strip turn by half a circle.
                let reach = if idx == n { half(n - 1) * 4.0 / 3.0 } else { reach };
                path.curve(*start + *start_way * reach, *end - *end_way * reach, *end)
            }
        };
    }
    if let (Some((end, end_way)), Some((start, start_way))) = (rim.last(), rim.first()) {
        let reach = half(0) * 4.0 / 3.0;
        path = path.curve(*end + *end_way * reach, *start - *start_way * reach, *start);
    }
    path.close()
}

/// Saw teeth: `n` slender spikes that stand along the way from `start` to `end`, which bows by
/// `bulge` to the left. Each is `length` long, to the left too (negative: to the right).
pub fn teeth(start: Point, end: Point, bulge: f64, n: u32, length: f64) -> Path {
    let way = end - start;
    let side = way.unit().turned() * -1.0;
    let on_bow = |share: f64| start + way * share + side * (4.0 * bulge * share * (1.0 - share));
    let step = 1.0 / f64::from(n.max(1));
    Path::all((0..n).map(|idx| {
        let from = f64::from(idx) * step;
        let middle = from + step / 2.0;
        let slope = (on_bow(middle + 0.01) - on_bow(middle - 0.01)).unit().turned() * -1.0;
        // Gaps of a quarter keep the sheet whole between two cuts.
        let (foot, other) = (on_bow(from + step * 0.12), on_bow(from + step * 0.88));
        Path::polygon(&[foot, on_bow(middle) + slope * length, other])
    }))
}

/// `n` circles along the way from `start` to `end`, which bows by `bulge` to the left; the radius
/// goes from the first to the last.
pub fn beads(start: Point, end: Point, bulge: f64, n: u32, radii: (f64, f64)) -> Path {
    let way = end - start;
    let side = way.unit().turned() * -1.0;
    Path::all((0..n).map(|idx| {
        let share = if n < 2 { 0.5 } else { f64::from(idx) / f64::from(n - 1) };
        let at = start + way * share + side * (4.0 * bulge * share * (1.0 - share));
        Path::circle(at, radii.0 + (radii.1 - radii.0) * share)
    }))
}

/// `n` copies of a path, turned about `center`.
pub fn around(path: &Path, center: Point, n: u32) -> Path {
    Path::all((0..n).map(|idx| {
        let turn = Affine::turn(360.0 * f64::from(idx) / f64::from(n));
        path.map(
            Affine::shift(-center.x, -center.y).then(turn).then(Affine::shift(center.x, center.y)),
        )
    }))
}

/// A round outline with `n` bumps of `depth` (negative: dents, as a cookie cutter's).
pub fn scalloped(center: Point, radius: f64, n: u32, depth: f64) -> Path {
    let at =
        |idx: f64, radius: f64| center + Point::polar(radius, 360.0 * idx / f64::from(n.max(1)));
    let start = Path::from(at(0.0, radius));
    (0..n)
        .fold(start, |path, idx| {
            let from = f64::from(idx);
            let reach = radius + depth * 4.0 / 3.0;
            path.curve(at(from + 0.25, reach), at(from + 0.75, reach), at(from + 1.0, radius))
        })
        .close()
}

/// A star of `n` rays between two radii: the toothed rim of leaves, flames, a chrysanthemum.
pub fn star(center: Point, outer: f64, inner: f64, n: u32) -> Path {
    let points: Vec<_> = (0..2 * n)
        .map(|idx| {
            let radius = if idx % 2 == 0 { outer } else { inner };
            center + Point::polar(radius, 180.0 * f64::from(idx) / f64::from(n))
        })
        .collect();
    Path::polygon(&points)
}

/// A curl of `turns` rounds that ends at `center` and begins at `radius` in a direction (degrees, 0°
/// is up): clouds, tendrils, waves. Its width goes from `width` to a point.
pub fn curl(center: Point, radius: f64, degrees: f64, turns: f64, width: f64) -> Path {
    let n = (turns.abs() * 10.0).ceil().max(3.0) as u32;
    let points: Vec<_> = (0..=n)
        .map(|idx| {
            let share = f64::from(idx) / f64::from(n);
            center + Point::polar(radius * (1.0 - 0.85 * share), degrees + 360.0 * turns * share)
        })
        .collect();
    strip(&points, width, width * 0.35)
}

/// A ring between two radii, as an outline that `evenodd` is not needed for: the inner circle runs
/// the other way.
pub fn ring(center: Point, outer: f64, inner: f64) -> Path {
    let back = Affine::shift(-center.x, -center.y)
        .then(Affine::MIRROR)
        .then(Affine::shift(center.x, center.y));
    Path::circle(center, outer).and(Path::circle(center, inner).map(back))
}

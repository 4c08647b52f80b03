//! What the motifs of vegetables, roots, spices and mushrooms share.

use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// A smooth outline that is symmetric about the axis: its right half from top to bottom, both ends
/// on the axis.
pub(super) fn mirrored(half: &[Point]) -> Path {
    let inner = half.iter().rev().filter(|point| point.x != 0.0);
    let back = inner.map(|point| p(-point.x, point.y));
    Path::blob(&half.iter().copied().chain(back).collect::<Vec<_>>())
}

/// The path enlarged about `center`: the hair of ground round a thing in front of others.
pub(super) fn grown(path: &Path, center: Point, x: f64, y: f64) -> Path {
    path.map(
        Affine::shift(-center.x, -center.y)
            .then(Affine::stretch(x, y))
            .then(Affine::shift(center.x, center.y)),
    )
}

/// An ellipse turned clockwise.
pub(super) fn oval(center: Point, rx: f64, ry: f64, degrees: f64) -> Path {
    let turn = Affine::turn(degrees).then(Affine::shift(center.x, center.y));
    Path::ellipse(p(0.0, 0.0), rx, ry).map(turn)
}

/// A leaf whose edge has `n` bumps of `depth` on either side; it is widest at the share `waist` of
/// its length, and its middle bows to the left by `bend`.
pub(super) fn frilled(
    (base, tip): (Point, Point),
    (width, waist): (f64, f64),
    bend: f64,
    (n, depth): (u32, f64),
) -> Path {
    let way = tip - base;
    let side = way.unit().turned() * -1.0;
    let (rise, fall) = (1.2 * waist, 1.2 * (1.0 - waist));
    let raw = |at: f64| at.powf(rise) * (1.0 - at).powf(fall);
    let edge = |at: f64, sign: f64| {
        let out = sign * width / 2.0 * raw(at) / raw(waist);
        base + way * at + side * (4.0 * bend * at * (1.0 - at) + out)
    };
    let steps = (0..=n).map(|idx| f64::from(idx) / f64::from(n.max(1)));
    let forth = steps.clone().skip(1).map(|at| edge(at, 1.0));
    let back = steps.rev().skip(1).map(|at| edge(at, -1.0));
    let mut here = base;
    forth
        .chain(back)
        .fold(Path::from(base), |path, end| {
            let out = (end - here).unit().turned() * (depth * -4.0 / 3.0);
            let (first, second) = (here.towards(end, 0.15), here.towards(end, 0.9));
            here = end;
            path.curve(first + out, second + out, end)
        })
        .close()
}

/// A slender triangle, widest at its start: the cheapest cut for a vein or a crease.
pub(super) fn wedge(start: Point, end: Point, width: f64) -> Path {
    let side = (end - start).unit().turned() * (width / 2.0);
    Path::polygon(&[start - side, end, start + side])
}

/// A frilled leaf with its veins: a midrib and three pairs.
pub(super) fn frilled_leaf(
    ends: (Point, Point),
    width: f64,
    bend: f64,
    frills: (u32, f64),
) -> Sheet {
    let (base, tip) = ends;
    let way = tip - base;
    let side = way.unit().turned() * -1.0;
    let mid = |at: f64, out: f64| base + way * at + side * (4.0 * bend * at * (1.0 - at) + out);
    let rib = leaf(mid(0.12, 0.0), mid(0.9, 0.0), width * 0.08, bend * 0.85);
    let veins = [(0.28, 0.28), (0.44, 0.32), (0.6, 0.26)].map(|(at, out)| {
        let vein = |sign: f64| {
            let (foot, far) = (sign * width * 0.07, sign * width * out);
            wedge(mid(at, foot), mid(at + 0.13, far), width * 0.1)
        };
        vein(1.0).and(vein(-1.0))
    });
    Sheet::new().paper(frilled(ends, (width, 0.55), bend, frills)).cut(rib.and(Path::all(veins)))
}

/// A compound leaf: leaflets in pairs along a stalk, and one at its end. Each is `long` and `wide`
/// and has a midrib.
pub(super) fn pinnate(stalk: &[Point], long: f64, wide: f64) -> Sheet {
    let (mut leaflets, mut ribs) = (Path::default(), Path::default());
    let mut add = |base: Point, way: Point, size: f64| {
        let tip = base + way * (long * size);
        let one = std::mem::take(&mut leaflets);
        leaflets = one.and(leaf(base, tip, wide * size, 0.0));
        let rib = wedge(base.towards(tip, 0.22), base.towards(tip, 0.86), 3.2);
        ribs = std::mem::take(&mut ribs).and(rib);
    };
    for pair in stalk.windows(2).skip(1) {
        if let [from, to] = *pair {
            let way = (to - from).unit();
            add(from, way.turned() * 0.85 + way * 0.5, 1.0);
            add(from, way.turned() * -0.85 + way * 0.5, 1.0);
        }
    }
    if let [.., from, to] = *stalk {
        add(to, (to - from).unit(), 1.1);
    }
    Sheet::new().paper(strip(stalk, 4.0, 3.0).and(leaflets)).cut(ribs)
}

/// A lobed or heart-shaped leaf about the origin with its tip upwards, from its half outline, and its
/// veins from the stalk's end `foot` to each of `ends`.
pub(super) fn palmate(half: &[Point], foot: Point, ends: &[Point]) -> Sheet {
    let vein = |end: Point| leaf(foot.towards(end, 0.1), foot.towards(end, 0.86), 4.2, 0.0);
    let others = ends.iter().filter(|end| end.x != 0.0).map(|end| p(-end.x, end.y));
    let veins = ends.iter().copied().chain(others).map(vein);
    Sheet::new().paper(mirrored(half)).cut(Path::all(veins))
}

/// A tuft of grass whose blades go from `foot` to each tip.
pub(super) fn grass(foot: Point, tips: &[Point]) -> Path {
    Path::all(tips.iter().map(|tip| leaf(foot, *tip, 7.0, (foot.x - tip.x) * 0.12)))
}

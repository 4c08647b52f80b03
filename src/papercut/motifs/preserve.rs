//! What is kept in jars and crocks: pickles, fermented beans and tofu, dried greens.

use super::Motif;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, petal, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pickle-jar", draw: pickle_jar },
    Motif { name: "tofu-jar", draw: tofu_jar },
    Motif { name: "fermented-bean", draw: fermented_bean },
    Motif { name: "radish-roll", draw: radish_roll },
    Motif { name: "preserved-greens", draw: preserved_greens },
    Motif { name: "smoked-tofu", draw: smoked_tofu },
    Motif { name: "soy-sauce", draw: soy_sauce },
];

/// A path and its mirror image.
pub(super) fn both(path: Path) -> Path {
    let mirrored = path.map(Affine::MIRROR);
    path.and(mirrored)
}

/// A jar's outline from the right half of its mouth, belly and foot.
pub(super) fn vessel(mouth: Point, belly: Point, foot: Point) -> Path {
    let shoulder = p(mouth.x + (belly.x - mouth.x) * 0.75, mouth.y);
    let upper = p(belly.x, belly.y - (belly.y - mouth.y) * 0.55);
    let lower = p(belly.x, belly.y + (foot.y - belly.y) * 0.5);
    let ankle = p(foot.x + (belly.x - foot.x) * 0.3, foot.y - (foot.y - belly.y) * 0.2);
    let left = |point: Point| p(-point.x, point.y);
    Path::from(left(mouth))
        .line(mouth)
        .curve(shoulder, upper, belly)
        .curve(lower, ankle, foot)
        .line(left(foot))
        .curve(left(ankle), left(lower), left(belly))
        .curve(left(upper), left(shoulder), left(mouth))
        .close()
}

/// A bowl's outline from the right half of its rim and foot; a dome if the foot is above the rim.
pub(super) fn bowl(rim: Point, foot: Point) -> Path {
    let upper = p(rim.x, rim.y + (foot.y - rim.y) * 0.6);
    let lower = p(foot.x + (rim.x - foot.x) * 0.5, foot.y);
    let left = |point: Point| p(-point.x, point.y);
    Path::from(left(rim))
        .line(rim)
        .curve(upper, lower, foot)
        .line(left(foot))
        .curve(left(lower), left(upper), left(rim))
        .close()
}

/// A level bar with round ends about the fold.
pub(super) fn bar(y: f64, half: f64, thick: f64) -> Path {
    strip(&[p(-half, y), p(half, y)], thick, thick)
}

/// A spiral as [`curl`]'s, of fewer points: it begins at `radius` in a direction and ends inside.
///
/// [`curl`]: crate::papercut::ornament::curl
pub(super) fn coil(center: Point, radius: f64, degrees: f64, turns: f64, width: f64) -> Path {
    let n = (turns.abs() * 6.0).ceil().max(3.0) as u32;
    let points: Vec<_> = (0..=n)
        .map(|idx| {
            let share = f64::from(idx) / f64::from(n);
            center + Point::polar(radius * (1.0 - 0.8 * share), degrees + 360.0 * turns * share)
        })
        .collect();
    strip(&points, width, width * 0.4)
}

/// A flame of two tongues that stands on the origin, `tall` and about `2 r` wide.
pub(super) fn flame(tall: f64, r: f64) -> Sheet {
    let tongue = |tall: f64, r: f64| {
        let at = |across: f64, up: f64| p(r * across, -tall * up);
        Path::from(at(-0.25, 1.0))
            .curve(at(0.1, 0.8), at(0.35, 0.7), at(0.3, 0.5))
            .curve(at(0.55, 0.55), at(0.75, 0.65), at(0.75, 0.78))
            .curve(at(1.15, 0.6), at(1.3, 0.25), at(0.75, 0.07))
            .curve(at(0.4, -0.03), at(-0.4, -0.03), at(-0.75, 0.07))
            .curve(at(-1.4, 0.3), at(-0.6, 0.6), at(-0.25, 1.0))
            .close()
    };
    Sheet::new()
        .paper(tongue(tall, r))
        .tint(tongue(tall * 0.58, r * 0.55).map(Affine::shift(0.0, -tall * 0.06)))
}

/// A mustard leaf: a fat stalk, a frilled blade of `n` bumps on each side.
pub(super) fn greens(base: Point, tip: Point, width: f64, n: u32) -> Sheet {
    let way = tip - base;
    let side = way.unit().turned();
    let at = |idx: u32, sign: f64| {
        let share = 0.1 + 0.84 * f64::from(idx) / f64::from(2 * n);
        let half = width / 2.0 * (std::f64::consts::PI * share.powf(1.5)).sin().max(0.12);
        let frill = if idx.is_multiple_of(2) { 0.8 } else { 1.1 };
        base + way * share + side * (sign * half * frill)
    };
    let rim: Vec<_> = [base]
        .into_iter()
        .chain((0..=2 * n).map(|idx| at(idx, -1.0)))
        .chain([tip])
        .chain((0..=2 * n).rev().map(|idx| at(idx, 1.0)))
        .collect();
    let mid = |share: f64| base + way * share;
    let veins = [0.42, 0.63].into_iter().flat_map(|share| {
        [1.0, -1.0].map(|sign| {
            let end = mid(share + 0.1) + side * (sign * width * 0.34);
            leaf(mid(share) + side * (sign * width * 0.09), end, width * 0.075, 0.0)
        })
    });
    Sheet::new()
        .paper(Path::blob(&rim))
        .cut(drop(mid(0.9), mid(0.22), width * 0.065))
        .cut(Path::all(veins))
}

/// A jar with a water rim and a bowl for its lid, before mustard leaves.
fn pickle_jar() -> Sheet {
    let leaves = greens(p(20.0, 8.0), p(90.0, -30.0), 46.0, 5).and(greens(
        p(6.0, -16.0),
        p(58.0, -78.0),
        46.0,
        5,
    ));
    let lid = Sheet::new()
        .cut(bowl(p(36.0, -32.0), p(14.0, -75.0)))
        .paper(bowl(p(31.0, -34.0), p(10.0, -70.0)))
        .paper(bowl(p(15.0, -78.0), p(9.0, -66.0)))
        .cut(bar(-67.0, 10.0, 2.2))
        .cut(both(crescent(p(24.0, -40.0), p(14.0, -62.0), -5.0, 4.0)))
        .cut(coil(p(0.0, -49.0), 7.0, 90.0, 1.1, 3.6));
    let wave = crescent(p(-6.0, 0.0), p(6.0, 0.0), 6.0, 3.6);
    let water = (-4..=4).map(|idx| wave.map(Affine::shift(f64::from(idx) * 10.0, -23.0)));
    let rim = Sheet::new()
        .cut(bowl(p(57.0, -38.0), p(32.0, -8.0)))
        .paper(bowl(p(53.0, -35.0), p(36.0, -13.0)))
        .tint(bowl(p(48.0, -32.0), p(38.0, -19.0)))
        .paper(Path::all(water));
    let body = Sheet::new()
        .cut(vessel(p(36.0, -16.0), p(68.0, 32.0), p(38.0, 96.0)))
        .paper(vessel(p(34.0, -12.0), p(65.0, 32.0), p(34.0, 91.0)))
        .cut(teeth(p(-52.0, 4.0), p(52.0, 4.0), 7.0, 17, -7.0))
        .cut(both(crescent(p(46.0, 72.0), p(54.0, 16.0), -9.0, 5.0)))
        .cut(both(coil(p(43.0, 38.0), 9.0, 180.0, 1.1, 4.0)))
        .cut(teeth(p(-36.0, 84.0), p(36.0, 84.0), -1.0, 9, 9.0))
        .tint(Path::circle(p(0.0, 41.0), 27.0))
        .paper(around(&petal(p(0.0, 39.0), p(0.0, 18.0), 15.0, 3.0), p(0.0, 41.0), 8))
        .tint(around(&leaf(p(0.0, 33.0), p(0.0, 22.0), 3.4, 0.0), p(0.0, 41.0), 8))
        .cut(Path::circle(p(0.0, 41.0), 4.0));
    leaves.folded().and(body).and(rim).and(lid)
}

/// A cube of tofu from its corner: a light top, two marked sides.
fn cube() -> Sheet {
    let side = Path::polygon(&[p(-26.0, -12.0), p(0.0, 1.0), p(0.0, 31.0), p(-26.0, 18.0)]);
    Sheet::new()
        .cut(Path::polygon(&[
            p(0.0, -30.0),
            p(30.0, -15.0),
            p(30.0, 21.0),
            p(0.0, 36.0),
            p(-30.0, 21.0),
            p(-30.0, -15.0),
        ]))
        .paper(both(side.map(Affine::shift(-0.8, 0.0))))
        .cut(both(Path::polygon(&[p(5.0, 8.0), p(22.0, 0.0), p(22.0, 13.0), p(5.0, 21.5)])))
        .paper(both(leaf(p(9.0, 15.0), p(18.0, 6.0), 7.0, 0.0)))
        .tint(Path::polygon(&[p(0.0, -27.0), p(26.0, -14.5), p(0.0, -1.5), p(-26.0, -14.5)]))
        .paper(around(&leaf(p(0.0, -15.0), p(0.0, -21.5), 4.0, 0.0), p(0.0, -14.5), 4))
}

/// A jar under a tied cloth, a heap of tofu cubes before it, chillies at its sides.
fn tofu_jar() -> Sheet {
    let chilli = Sheet::new()
        .paper(strip(&[p(30.0, -52.0), p(46.0, -58.0), p(56.0, -52.0)], 3.0, 5.0))
        .paper(leaf(p(55.0, -55.0), p(83.0, 6.0), 19.0, 9.0))
        .cut(crescent(p(66.0, -38.0), p(82.0, -8.0), 8.0, 4.0))
        .paper(leaf(p(46.0, -56.0), p(57.0, -79.0), 15.0, -4.0))
        .cut(leaf(p(48.0, -60.0), p(55.0, -74.0), 3.0, -3.0));
    let pleat = leaf(p(0.0, -64.0), p(0.0, -86.0), 4.5, 0.0);
    let cloth = Sheet::new()
        .paper(bowl(p(38.0, -56.0), p(20.0, -96.0)))
        .cut(pleat.clone())
        .cut(both(pleat.map(Affine::turn(5.0).then(Affine::shift(6.0, 1.0)))))
        .cut(both(pleat.map(Affine::turn(12.0).then(Affine::shift(11.0, 4.0)))))
        .cut(bar(-57.0, 44.0, 3.0))
        .paper(bar(-53.0, 36.0, 6.0))
        .paper(teeth(p(-44.0, -52.0), p(44.0, -52.0), 0.0, 11, -11.0));
    let jar = Sheet::new()
        .paper(vessel(p(34.0, -46.0), p(52.0, 0.0), p(42.0, 50.0)))
        .cut(both(crescent(p(42.0, 26.0), p(40.0, -26.0), -8.0, 5.0)))
        .tint(Path::circle(p(0.0, -26.0), 12.0))
        .paper(around(&leaf(p(0.0, -28.0), p(0.0, -36.0), 5.0, 0.0), p(0.0, -26.0), 6))
        .cut(both(crescent(p(18.0, -14.0), p(20.0, -36.0), -5.0, 4.0)));
    let cubes = cube()
        .scattered(&[(-55.0, 35.0, 1.0, 0.0), (55.0, 35.0, 1.0, 0.0)])
        .and(cube().scattered(&[(0.0, 20.0, 1.0, 0.0)]))
        .and(cube().scattered(&[(-28.0, 57.0, 1.0, 0.0), (28.0, 57.0, 1.0, 0.0)]));
    chilli.folded().and(jar).and(cloth).and(cubes)
}

/// A bowl heaped with beans, pods and leaves of the soy above it.
fn fermented_bean() -> Sheet {
    let bean = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 18.0, 14.5))
        .paper(Path::ellipse(p(0.0, 0.0), 15.5, 12.0))
        .cut(crescent(p(-8.0, 0.0), p(6.0, -4.0), 5.0, 3.6));
    let heap = bean
        .placed(0.0, -38.0, 1.0, -8.0)
        .and(bean.scattered(&[(-18.0, -19.0, 1.0, -24.0), (18.0, -19.0, 1.0, 24.0)]))
        .and(bean.scattered(&[(-37.0, 1.0, 1.0, 18.0), (37.0, 1.0, 1.0, -18.0)]))
        .and(bean.scattered(&[(0.0, 0.0, 1.0, 10.0), (-54.0, 19.0, 1.0, -14.0)]))
        .and(bean.scattered(&[(54.0, 19.0, 1.0, 14.0), (-18.0, 18.0, 1.0, -4.0)]))
        .and(bean.placed(18.0, 18.0, 1.0, 4.0));
    let pod = |foot: Point, tip: Point, bend: f64| {
        let row =
            |radii| beads(foot.towards(tip, 0.2), foot.towards(tip, 0.76), bend * 0.9, 3, radii);
        Sheet::new()
            .cut(leaf(foot, tip, 29.0, bend))
            .paper(leaf(foot, tip, 21.0, bend))
            .tint(row((6.5, 5.5)))
    };
    let pods = Sheet::new()
        .paper(strip(&[p(0.0, -66.0), p(14.0, -70.0), p(26.0, -62.0)], 4.0, 4.0))
        .and(pod(p(24.0, -64.0), p(90.0, -2.0), 9.0))
        .and(pod(p(16.0, -64.0), p(56.0, -2.0), 7.0));
    let leaves = veined_leaf(p(4.0, -70.0), p(71.0, -64.0), 26.0, 6.0, 3);
    let wave = |step: f64, y: f64| {
        crescent(p(-8.5, 0.0), p(8.5, 0.0), 9.0, 5.5).map(Affine::shift(step * 19.0, y))
    };
    let dish = Sheet::new()
        .cut(bowl(p(84.0, 22.0), p(34.0, 96.0)))
        .paper(bowl(p(77.0, 31.0), p(32.0, 86.0)))
        .paper(bar(31.0, 76.0, 9.0))
        .cut(bar(38.0, 70.0, 2.4))
        .cut(Path::all((-3..=3).map(|idx| wave(f64::from(idx), 54.0))))
        .tint(Path::all((-3..=2).map(|idx| wave(f64::from(idx) + 0.5, 66.0))))
        .cut(Path::all((-1..=1).map(|idx| wave(f64::from(idx), 78.0))))
        .paper(bowl(p(30.0, 85.5), p(28.0, 93.0)));
    leaves
        .and(pods)
        .folded()
        .and(veined_leaf(p(0.0, -58.0), p(0.0, -98.0), 28.0, 0.0, 3))
        .and(heap)
        .and(dish)
}

/// A radish in its leaves over two rolls of its dried strips.
fn radish_roll() -> Sheet {
    let roll = Sheet::new()
        .cut(strip(&[p(0.0, 0.0), p(26.0, -14.0)], 79.0, 66.0))
        .paper(strip(&[p(0.0, 0.0), p(26.0, -14.0)], 73.0, 60.0))
        .cut(crescent(p(24.0, 24.0), p(14.0, -38.0), -14.0, 5.0))
        .cut(crescent(p(38.0, 12.0), p(30.0, -36.0), -11.0, 4.0))
        .tint(Path::circle(p(0.0, 0.0), 32.0))
        .paper(coil(p(0.0, 0.0), 29.0, 90.0, 2.3, 9.0))
        .cut(Path::circle(p(0.0, 0.0), 2.4));
    let front = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 41.0))
        .paper(Path::circle(p(0.0, 0.0), 37.0))
        .tint(Path::circle(p(0.0, 0.0), 32.0))
        .paper(coil(p(0.0, 0.0), 29.0, 0.0, 2.3, 9.0))
        .cut(Path::circle(p(0.0, 0.0), 2.4));
    let leaves = greens(p(4.0, -42.0), p(87.0, -38.0), 36.0, 4).and(greens(
        p(3.0, -46.0),
        p(56.0, -78.0),
        33.0,
        4,
    ));
    let radish = Sheet::new()
        .cut(vessel(p(20.0, -48.0), p(45.0, -10.0), p(6.0, 98.0)))
        .paper(vessel(p(18.0, -44.0), p(40.0, -10.0), p(1.5, 94.0)))
        .cut(teeth(p(-22.0, -34.0), p(22.0, -34.0), 5.0, 9, -10.0))
        .cut(both(crescent(p(26.0, 22.0), p(32.0, -20.0), -5.0, 5.0)))
        .tint(both(leaf(p(4.0, 4.0), p(14.0, -14.0), 9.0, 0.0)))
        .tint(leaf(p(0.0, 6.0), p(0.0, -20.0), 9.0, 0.0));
    leaves
        .folded()
        .and(greens(p(0.0, -40.0), p(0.0, -98.0), 36.0, 4))
        .and(radish)
        .and(roll.placed(48.0, 32.0, 0.8, 4.0).folded())
        .and(front.placed(0.0, 61.0, 0.95, 0.0))
}

/// A crock with a tied sheaf of dried greens, wilted leaves over its rim.
fn preserved_greens() -> Sheet {
    let fan = greens(p(8.0, 10.0), p(93.0, -24.0), 34.0, 5)
        .and(greens(p(5.0, 8.0), p(56.0, -78.0), 40.0, 5))
        .cut(leaf(p(36.0, 16.0), p(88.0, 58.0), 27.0, 17.0))
        .and(veined_leaf(p(38.0, 16.0), p(82.0, 52.0), 18.0, 16.0, 0));
    let tie = Sheet::new()
        .cut(bowl(p(33.0, -14.0), p(22.0, 16.0)))
        .paper(bowl(p(27.0, -10.0), p(22.0, 14.0)))
        .tint(bar(-4.5, 25.0, 4.5))
        .tint(bar(3.5, 23.0, 4.5));
    let crock = Sheet::new()
        .cut(vessel(p(52.0, 6.0), p(66.0, 44.0), p(44.0, 98.0)))
        .paper(vessel(p(46.0, 16.0), p(62.0, 46.0), p(38.0, 90.0)))
        .paper(bar(17.0, 50.0, 11.0))
        .cut(bar(25.5, 47.0, 2.4))
        .cut(both(crescent(p(44.0, 78.0), p(52.0, 34.0), -7.0, 4.5)))
        .cut(both(coil(p(37.0, 54.0), 10.0, 270.0, 1.1, 4.0)))
        .cut(teeth(p(-36.0, 86.0), p(36.0, 86.0), 0.0, 11, 8.0))
        .tint(Path::circle(p(0.0, 55.0), 21.0))
        .paper(around(&leaf(p(0.0, 52.0), p(0.0, 36.0), 9.0, 0.0), p(0.0, 55.0), 8));
    fan.folded().and(greens(p(0.0, 8.0), p(0.0, -98.0), 42.0, 5)).and(tie).and(crock)
}

/// Blocks of tofu on a rack over flames, clouds of smoke above.
fn smoked_tofu() -> Sheet {
    let hatch = Path::all([
        strip(&[p(-6.0, -5.0), p(-6.0, 13.0)], 2.6, 2.6),
        strip(&[p(6.0, -5.0), p(6.0, 13.0)], 2.6, 2.6),
        strip(&[p(-16.0, -1.0), p(16.0, -1.0)], 2.6, 2.6),
        strip(&[p(-16.0, 9.0), p(16.0, 9.0)], 2.6, 2.6),
    ]);
    let block = Sheet::new()
        .cut(Path::polygon(&[p(-28.0, -25.0), p(28.0, -25.0), p(28.0, 22.0), p(-28.0, 22.0)]))
        .tint(Path::polygon(&[p(-17.0, -23.0), p(17.0, -23.0), p(25.0, -13.0), p(-25.0, -13.0)]))
        .paper(Path::polygon(&[p(-25.0, -10.0), p(25.0, -10.0), p(25.0, 19.0), p(-25.0, 19.0)]))
        .cut(hatch);
    let blocks = block
        .scattered(&[(-53.0, 30.0, 1.0, 0.0), (53.0, 30.0, 1.0, 0.0)])
        .and(block.placed(0.0, 30.0, 1.0, 0.0))
        .and(block.scattered(&[(-26.5, -11.0, 1.0, 0.0), (26.5, -11.0, 1.0, 0.0)]));
    let fire = |x: f64, foot: f64, tall: f64, r: f64| flame(tall, r).placed(x, foot, 1.0, 0.0);
    let smoke = Sheet::new()
        .paper(coil(p(24.0, -63.0), 25.0, 270.0, 1.5, 9.0))
        .paper(coil(p(63.0, -38.0), 18.0, 250.0, 1.5, 8.0))
        .paper(coil(p(78.0, -3.0), 12.0, 250.0, 1.4, 6.0))
        .paper(strip(&[p(-1.0, -66.0), p(2.0, -50.0), p(14.0, -36.0)], 9.0, 1.0))
        .and(fire(43.0, 83.0, 24.0, 9.5))
        .and(fire(24.0, 88.0, 28.0, 12.0));
    smoke
        .folded()
        .and(blocks)
        .and(fire(0.0, 94.0, 34.0, 14.0))
        .paper(bar(55.0, 75.0, 6.0))
        .paper(both(strip(&[p(68.0, 55.0), p(61.0, 72.0)], 6.0, 6.0)))
}

/// A sauce crock under its pointed hat of bamboo, soy pods at its sides.
fn soy_sauce() -> Sheet {
    let hat = |top: f64, half: f64, brim: f64| {
        Path::from(p(-half, brim))
            .curve(p(-half * 0.5, brim - 14.0), p(-14.0, top + 18.0), p(0.0, top))
            .curve(p(14.0, top + 18.0), p(half * 0.5, brim - 14.0), p(half, brim))
            .curve(p(half * 0.5, brim + 9.0), p(-half * 0.5, brim + 9.0), p(-half, brim))
            .close()
    };
    let straws = (-4..=4).map(|idx| {
        let x = f64::from(idx);
        leaf(p(x * 3.0, -66.0 + x.abs() * 2.0), p(x * 15.0, -32.0), 3.4, 0.0)
    });
    let cover = Sheet::new()
        .cut(hat(-97.0, 96.0, -26.0))
        .paper(hat(-96.0, 86.0, -30.0))
        .cut(Path::all(straws))
        .cut(both(leaf(p(64.0, -33.0), p(80.0, -30.0), 3.0, 0.0)));
    let pod = Sheet::new()
        .paper(leaf(p(70.0, -30.0), p(82.0, 52.0), 20.0, 5.0))
        .paper(beads(p(77.0, -8.0), p(84.0, 30.0), 2.5, 3, (10.5, 9.0)))
        .tint(beads(p(77.0, -8.0), p(84.0, 30.0), 2.5, 3, (6.0, 5.0)));
    let crock = Sheet::new()
        .cut(vessel(p(50.0, -26.0), p(69.0, 14.0), p(46.0, 96.0)))
        .paper(vessel(p(52.0, -18.0), p(65.0, 16.0), p(42.0, 86.0)))
        .cut(teeth(p(-54.0, -8.0), p(54.0, -8.0), -3.0, 15, -8.0))
        .cut(both(crescent(p(47.0, 66.0), p(55.0, 8.0), -8.0, 5.0)))
        .cut(both(coil(p(40.0, 30.0), 10.0, 270.0, 1.2, 4.0)))
        .cut(teeth(p(-38.0, 80.0), p(38.0, 80.0), 0.0, 11, 9.0))
        .tint(drop(p(0.0, 4.0), p(0.0, 42.0), 20.0))
        .paper(drop(p(0.0, 14.0), p(0.0, 43.0), 15.0))
        .tint(crescent(p(-6.0, 52.0), p(-3.0, 28.0), 5.0, 4.0))
        .paper(bar(86.0, 38.0, 7.0));
    pod.folded().and(crock).and(cover)
}

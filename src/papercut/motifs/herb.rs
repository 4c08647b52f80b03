//! Herbs of which the root or the fruit is used.

use super::Motif;
use super::plant::{Stem, broad_leaf, dot, slit, sliver, toothed_broad_leaf, veins};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "coptis", draw: coptis },
    Motif { name: "codonopsis", draw: codonopsis },
    Motif { name: "gastrodia", draw: gastrodia },
    Motif { name: "polygonatum", draw: polygonatum },
    Motif { name: "figwort-root", draw: figwort_root },
    Motif { name: "bitter-orange", draw: bitter_orange },
];

/// A root that tapers along a curve, with `n` rings cut across it.
fn root(course: &Stem, start: f64, end: f64, n: u32) -> Sheet {
    let rings = (0..n).map(|idx| {
        let share = 0.14 + 0.76 * f64::from(idx) / f64::from(n);
        let width = start + (end - start) * share;
        let side = if idx % 2 == 0 { 1.0 } else { -1.0 };
        let across = course.way(share, 90.0) * (side * width);
        let at = course.at(share);
        crescent(at - across * 0.34, at + across * 0.16, side * width * 0.16, 2.8)
    });
    Sheet::new().paper(course.strip(start, end)).cut(Path::all(rings))
}

/// Coptis: the rhizome that is branched like a bird's claw, under leaves of three cut leaflets.
fn coptis() -> Sheet {
    let three = |turn: f64| {
        let lobe = |tip: Point, width: f64| {
            Sheet::new()
                .paper(toothed_broad_leaf(p(0.0, 0.0), tip, (width, 0.0), 4, 8.0))
                .cut(slit(tip * 0.14, tip * 0.88, 3.6))
        };
        lobe(p(36.0, -22.0), 22.0)
            .folded()
            .and(lobe(p(0.0, -62.0), 28.0))
            .cut(veins(p(0.0, -4.0), p(0.0, -50.0), 22.0, 2))
            .map(Affine::turn(turn))
    };
    let outer = Stem(p(4.0, 22.0), p(54.0, 8.0), p(82.0, 36.0), p(60.0, 76.0));
    let inner = Stem(p(4.0, 28.0), p(32.0, 32.0), p(46.0, 64.0), p(26.0, 91.0));
    let side = Sheet::new()
        .paper(strip(&[p(0.0, 14.0), p(24.0, 2.0), p(44.0, -8.0)], 5.0, 4.0))
        .and(three(58.0).map(Affine::shift(36.0, -8.0)))
        .and(jointed(&outer, 14.0, 6.0, 5))
        .cut(inner.strip(30.0, 8.0))
        .and(jointed(&inner, 13.0, 6.0, 5));
    side.folded()
        .paper(strip(&[p(0.0, 20.0), p(0.0, -34.0)], 5.0, 4.0))
        .and(three(0.0).map(Affine::shift(0.0, -34.0)))
        .cut(strip(&[p(0.0, 34.0), p(0.0, 97.0)], 30.0, 10.0))
        .and(jointed(&Stem(p(0.0, 22.0), p(0.0, 40.0), p(0.0, 70.0), p(0.0, 96.0)), 17.0, 6.0, 6))
}

/// Codonopsis: a long forked root with its knobby head, between vines with bell flowers.
fn codonopsis() -> Sheet {
    let bell = Sheet::new()
        .paper(leaf(p(0.0, -10.0), p(-24.0, 2.0), 8.0, 3.0))
        .paper(leaf(p(0.0, -10.0), p(24.0, 2.0), 8.0, -3.0))
        .paper(
            Path::from(p(0.0, -12.0))
                .curve(p(22.0, -8.0), p(10.0, 14.0), p(25.0, 28.0))
                .line(p(12.0, 28.0))
                .line(p(0.0, 38.0))
                .line(p(-12.0, 28.0))
                .line(p(-25.0, 28.0))
                .curve(p(-10.0, 14.0), p(-22.0, -8.0), p(0.0, -12.0))
                .close(),
        )
        .tint(leaf(p(-7.0, -4.0), p(-13.0, 25.0), 7.0, -2.0))
        .tint(leaf(p(7.0, -4.0), p(13.0, 25.0), 7.0, 2.0))
        .tint(leaf(p(0.0, -5.0), p(0.0, 32.0), 8.0, 0.0));
    let heart = |base: Point, tip: Point, width: f64| {
        Sheet::new().paper(broad_leaf(base, tip, width, 0.32)).cut(veins(base, tip, width * 0.8, 3))
    };
    let vine = Stem(p(0.0, -52.0), p(70.0, -90.0), p(114.0, 6.0), p(62.0, 50.0));
    let side = Sheet::new()
        .paper(vine.strip(4.0, 3.0))
        .and(heart(p(16.0, -62.0), p(58.0, -78.0), 42.0))
        .and(heart(p(68.0, 36.0), p(50.0, 82.0), 39.0))
        .paper(strip(&[p(82.0, -24.0), p(70.0, -34.0), p(58.0, -22.0)], 3.0, 3.0))
        .and(bell.placed(57.0, -8.0, 1.1, 4.0));
    let body = root(&Stem(p(0.0, -26.0), p(0.0, 20.0), p(4.0, 50.0), p(-3.0, 95.0)), 46.0, 6.0, 9);
    side.folded()
        .paper(strip(&[p(4.0, 36.0), p(19.0, 60.0), p(18.0, 90.0)], 14.0, 3.0))
        .paper(strip(&[p(-4.0, 46.0), p(-17.0, 66.0), p(-18.0, 84.0)], 12.0, 3.0))
        .and(body)
        .paper(scalloped(p(0.0, -38.0), 25.0, 9, 4.0))
        .cut(around(&dot(p(0.0, -53.0), 3.4), p(0.0, -38.0), 7))
        .cut(dot(p(0.0, -38.0), 5.0))
        .paper(leaf(p(0.0, -58.0), p(0.0, -97.0), 12.0, 0.0))
}

/// Gastrodia: two ringed tubers with their beaks, leafless spikes of urn-shaped flowers.
fn gastrodia() -> Sheet {
    let rings = [(-30.0, 3), (-12.0, 4), (6.0, 4), (24.0, 4)].map(|(x, n): (f64, u32)| {
        let reach = 30.0 * (1.0 - (x / 50.0) * (x / 50.0)).sqrt() * 0.72;
        Path::all((0..n).map(|idx| {
            let share = 2.0 * f64::from(idx) / f64::from(n - 1) - 1.0;
            dot(p(x + 5.0 * (1.0 - share * share), share * reach), 2.7)
        }))
    });
    let tuber = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 53.0, 34.0))
        .paper(Path::ellipse(p(0.0, 0.0), 50.0, 30.0))
        .paper(drop(p(70.0, -4.0), p(48.0, 0.0), 12.0))
        .tint(drop(p(66.0, -3.0), p(51.0, 0.0), 6.5))
        .cut(Path::all(rings));
    let spike = |heights: &[f64]| {
        let half = heights.iter().fold(Sheet::new(), |sheet, y| {
            let turn = Affine::turn(38.0).then(Affine::shift(13.0, *y));
            sheet
                .paper(dot(p(0.0, 0.0), 10.0).map(Affine::stretch(0.9, 1.25).then(turn)))
                .tint(leaf(p(0.0, 8.0), p(0.0, -9.0), 8.0, 0.0).map(turn))
        });
        half.folded()
            .paper(strip(&[p(0.0, 54.0), p(0.0, -80.0)], 7.0, 5.0))
            .paper(drop(p(0.0, -97.0), p(0.0, -82.0), 8.0))
            .cut(sliver(p(-1.0, -78.0), p(0.0, -91.0), 2.4))
    };
    let side = spike(&[-62.0, -40.0, -18.0]).placed(31.0, 24.0, 0.82, 36.0);
    side.folded()
        .and(spike(&[-64.0, -44.0, -24.0, -4.0]))
        .and(tuber.placed(41.0, 57.0, 0.76, -20.0).folded())
}

/// Polygonatum: arching stems with hanging bells over a knobby, jointed rhizome.
fn polygonatum() -> Sheet {
    let stem = Stem(p(5.0, 58.0), p(8.0, -40.0), p(36.0, -94.0), p(90.0, -14.0));
    let bell = Sheet::new()
        .paper(strip(&[p(0.0, -16.0), p(0.0, 0.0)], 3.0, 3.0))
        .paper(
            Path::from(p(0.0, -4.0))
                .curve(p(12.0, -4.0), p(8.0, 12.0), p(11.0, 24.0))
                .line(p(0.0, 19.0))
                .line(p(-11.0, 24.0))
                .curve(p(-8.0, 12.0), p(-12.0, -4.0), p(0.0, -4.0))
                .close(),
        )
        .tint(leaf(p(0.0, 0.0), p(0.0, 18.0), 8.0, 0.0));
    let leaves =
        [(0.42, 44.0, -26.0), (0.56, 44.0, -46.0), (0.7, 32.0, -54.0), (0.85, 25.0, -66.0)];
    let side = leaves.into_iter().fold(Sheet::new(), |sheet, (share, length, turn)| {
        let at = stem.at(share);
        let tip = at + stem.way(share, turn) * length;
        sheet.paper(leaf(at, tip, 17.0, -3.0)).cut(leaf(
            at.towards(tip, 0.2),
            at.towards(tip, 0.85),
            3.0,
            -2.0,
        ))
    });
    let side = [0.38, 0.53, 0.68, 0.83].into_iter().fold(side, |sheet, share| {
        let at = stem.at(share);
        sheet.and(bell.placed(at.x, at.y + 17.0, 1.0, 0.0))
    });
    // As ginger: every lump is a year's growth, pinched off from the last.
    let lumps = Path::blob(&[
        p(-6.0, 54.0),
        p(10.0, 50.0),
        p(22.0, 58.0),
        p(27.0, 44.0),
        p(38.0, 36.0),
        p(47.0, 46.0),
        p(45.0, 58.0),
        p(56.0, 51.0),
        p(64.0, 34.0),
        p(79.0, 28.0),
        p(86.0, 40.0),
        p(76.0, 56.0),
        p(65.0, 67.0),
        p(48.0, 78.0),
        p(38.0, 76.0),
        p(32.0, 88.0),
        p(16.0, 95.0),
        p(-6.0, 88.0),
    ]);
    let rings = Path::all([
        crescent(p(22.0, 64.0), p(30.0, 80.0), -4.0, 4.0),
        crescent(p(28.0, 54.0), p(42.0, 59.0), 4.0, 3.6),
        crescent(p(31.0, 44.0), p(43.0, 48.0), 4.0, 3.4),
        crescent(p(49.0, 61.0), p(55.0, 71.0), -3.0, 3.6),
        crescent(p(62.0, 48.0), p(72.0, 55.0), 3.0, 3.6),
        crescent(p(69.0, 36.0), p(80.0, 44.0), 3.0, 3.4),
        crescent(p(9.0, 82.0), p(25.0, 84.0), -4.0, 3.6),
    ]);
    side.paper(stem.strip(6.0, 4.0))
        .paper(lumps)
        .cut(rings)
        .tint(leaf(p(38.0, 42.0), p(38.0, 22.0), 9.0, 0.0))
        .tint(leaf(p(79.0, 34.0), p(87.0, 16.0), 9.0, 0.0))
        .folded()
        .cut(crescent(p(-14.0, 70.0), p(14.0, 70.0), -8.0, 4.0))
        .cut(crescent(p(-11.0, 58.0), p(11.0, 58.0), -6.0, 3.6))
        .map(Affine::scale(0.94))
}

/// A tied bundle of thick roots with three slices before it, leaves above.
fn figwort_root() -> Sheet {
    let spindle = |tip: Point, width: f64| {
        let foot = p(tip.x * 0.12, -34.0);
        let way = (tip - foot).unit();
        let across = way.turned() * (width * 0.3);
        let at = |share: f64| foot.towards(tip, share);
        let wrinkles = [(0.32, 1.0), (0.44, -1.0), (0.56, 1.0), (0.68, -1.0), (0.8, 1.0)];
        let wrinkles = wrinkles.map(|(share, side)| {
            sliver(at(share) - across * side, at(share) + across * (side * 0.3), side * 3.0)
        });
        Sheet::new()
            .cut(leaf(foot, tip + way * 3.0, width + 6.0, 0.0))
            .paper(leaf(foot, tip, width, 0.0))
            .cut(Path::all(wrinkles))
    };
    let slice = |x: f64, y: f64, radius: f64| {
        let center = p(x, y);
        let ray = slit(center + p(0.0, -radius * 0.28), center + p(0.0, -radius * 0.72), 3.4);
        Sheet::new()
            .cut(Path::circle(center, radius + 4.0))
            .paper(Path::circle(center, radius))
            .tint(Path::circle(center, radius - 4.5))
            .paper(around(&ray, center, 8))
    };
    let leaflet = |tip: Point, width: f64| {
        let foot = p(0.0, -30.0);
        Sheet::new()
            .cut(broad_leaf(foot, tip + (tip - foot).unit() * 4.0, width + 14.0, 0.0))
            .paper(toothed_broad_leaf(foot, tip, (width, 0.0), 7, 3.4))
            .cut(veins(foot, tip, width, 3))
    };
    let side = leaflet(p(86.0, -44.0), 28.0)
        .and(leaflet(p(54.0, -82.0), 28.0))
        .and(spindle(p(92.0, 34.0), 26.0))
        .and(spindle(p(66.0, 72.0), 32.0));
    let rope = |width: f64| strip(&[p(-32.0, -26.0), p(0.0, -21.0), p(32.0, -26.0)], width, width);
    side.folded()
        .and(leaflet(p(0.0, -98.0), 32.0))
        .and(spindle(p(0.0, 80.0), 36.0))
        .cut(rope(18.0))
        .paper(rope(12.0))
        .cut(Path::all([-24.0, -12.0, 0.0, 12.0, 24.0].map(|x: f64| {
            slit(p(x - 3.0, -17.0 - x.abs() * 0.14), p(x + 3.0, -28.0 - x.abs() * 0.14), 2.6)
        })))
        .and(slice(-29.0, 74.0, 17.0))
        .and(slice(29.0, 74.0, 17.0))
        .and(slice(0.0, 68.0, 23.0))
}

/// Bitter orange: a dried half with its thick peel before two turned over, leaves with winged
/// stalks on a thorny twig.
fn bitter_orange() -> Sheet {
    let center = p(0.0, 40.0);
    let segment = drop(center + p(0.0, -8.0), center + p(0.0, -22.0), 6.4);
    let face = Sheet::new()
        .cut(Path::circle(center, 56.0))
        .paper(Path::circle(center, 52.0))
        .tint(Path::circle(center, 46.0))
        .paper(Path::circle(center, 33.0))
        .cut(around(&segment, center, 9))
        .paper(around(&slit(center + p(0.0, -16.0), center + p(0.0, -26.0), 4.4), center, 9))
        .tint(Path::circle(center, 4.0));
    let dome = Sheet::new()
        .paper(
            Path::from(p(-36.0, 22.0))
                .curve(p(-42.0, -40.0), p(42.0, -40.0), p(36.0, 22.0))
                .curve(p(30.0, 34.0), p(-30.0, 34.0), p(-36.0, 22.0))
                .close(),
        )
        .tint(leaf(p(-33.0, 22.0), p(33.0, 22.0), 8.0, -6.0))
        .cut(beads(p(8.0, -18.0), p(26.0, 8.0), 4.0, 4, (2.4, 2.4)))
        .cut(beads(p(8.0, -4.0), p(14.0, 10.0), 2.0, 2, (2.2, 2.2)));
    let winged = Sheet::new()
        .paper(broad_leaf(p(16.0, -62.0), p(38.0, -52.0), 17.0, -0.2))
        .cut(leaf(p(19.0, -60.0), p(36.0, -53.0), 2.4, 0.0))
        .and(veined_leaf(p(36.0, -53.0), p(93.0, -17.0), 35.0, 7.0, 4));
    let side = dome
        .placed(60.0, 22.0, 0.92, 24.0)
        .paper(strip(&[p(0.0, -60.0), p(24.0, -68.0), p(48.0, -76.0)], 6.0, 3.0))
        .paper(leaf(p(30.0, -68.0), p(28.0, -90.0), 5.0, 0.0))
        .paper(drop(p(38.0, -71.0), p(52.0, -73.0), 7.6))
        .cut(crescent(p(49.0, -70.0), p(57.0, -72.0), -2.0, 2.4))
        .and(winged);
    let flower_center = p(0.0, -58.0);
    let one = leaf(flower_center, flower_center + p(0.0, -38.0), 20.0, 0.0);
    side.folded()
        .and(face)
        .paper(around(&one, flower_center, 5))
        .tint(around(
            &leaf(flower_center + p(0.0, -10.0), flower_center + p(0.0, -31.0), 8.0, 0.0),
            flower_center,
            5,
        ))
        .cut(Path::circle(flower_center, 3.4))
}

/// A knotty rhizome along a curve: `n` joints that shrink from one radius to another.
fn jointed(course: &Stem, start: f64, end: f64, n: u32) -> Sheet {
    let joints: Vec<_> = course
        .steps(0.0, n)
        .into_iter()
        .zip(0..)
        .map(|(share, idx): (f64, u32)| {
            let radius = start + (end - start) * f64::from(idx) / f64::from(n);
            (course.at(share), course.way(share, 0.0) * radius, radius)
        })
        .collect();
    let knots = joints
        .iter()
        .map(|(at, along, radius)| leaf(*at - *along * 1.3, *at + *along * 1.3, radius * 2.1, 0.0));
    let marks = joints.iter().skip(1).map(|(at, along, radius)| {
        let across = along.turned() * 0.6;
        sliver(*at + across, *at - across, radius * 0.36)
    });
    Sheet::new().paper(course.strip(start * 1.4, 2.0)).paper(Path::all(knots)).cut(Path::all(marks))
}

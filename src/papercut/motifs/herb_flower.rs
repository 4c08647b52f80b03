//! Herbs of which the flower or the leaf is used.

use super::Motif;
use super::plant::{Stem, dot, slit, sliver, toothed_broad_leaf, veins};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, petal, scalloped, star, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "honeysuckle", draw: honeysuckle },
    Motif { name: "peony", draw: peony },
    Motif { name: "wintersweet", draw: wintersweet },
    Motif { name: "epimedium", draw: epimedium },
    Motif { name: "artemisia", draw: artemisia },
    Motif { name: "lily", draw: lily },
];

/// Honeysuckle: two-lipped flowers with long stamens, slender buds, opposite leaves.
fn honeysuckle() -> Sheet {
    let throat = p(42.0, -8.0);
    // The upper lip has four lobes, the lower one curls back as a tongue.
    let lobes = [(-8.0, 36.0), (9.0, 42.0), (26.0, 42.0), (44.0, 36.0)];
    let upper = lobes.map(|(degrees, length)| {
        petal(throat, throat + Point::polar(length * 1.55, degrees), 17.0, 0.0)
    });
    let slits = [0.5, 17.5, 35.0].map(|degrees| {
        slit(throat + Point::polar(34.0, degrees), throat + Point::polar(64.0, degrees), 3.0)
    });
    let stamen = |degrees: f64, length: f64| {
        let tip = throat + Point::polar(length, degrees);
        strip(&[throat, throat.towards(tip, 0.5) + p(1.0, -4.0), tip], 3.0, 2.8)
    };
    let anther = |degrees: f64, length: f64| dot(throat + Point::polar(length, degrees), 4.6);
    let flower = Sheet::new()
        .paper(strip(&[p(2.0, 46.0), p(26.0, 14.0), throat], 6.0, 18.0))
        .paper(Path::all(upper))
        .cut(Path::all(slits))
        .paper(strip(
            &[throat + p(2.0, 2.0), p(64.0, -6.0), p(84.0, 2.0), p(80.0, 20.0), p(68.0, 14.0)],
            14.0,
            6.0,
        ))
        .paper(Path::all([stamen(66.0, 49.0), stamen(82.0, 50.0)]))
        .tint(Path::all([anther(66.0, 50.0), anther(82.0, 50.0)]))
        .tint(leaf(p(30.0, 6.0), p(58.0, -52.0), 9.0, 5.0));
    let bud = Sheet::new()
        .paper(strip(&[p(0.0, 0.0), p(2.0, -40.0), p(0.0, -62.0)], 5.0, 9.0))
        .paper(leaf(p(0.0, -48.0), p(-3.0, -98.0), 19.0, -2.0))
        .cut(crescent(p(-2.0, -58.0), p(-4.0, -90.0), 4.0, 3.4));
    let side = bud
        .placed(2.0, 6.0, 1.0, 8.0)
        .and(flower)
        .and(veined_leaf(p(3.0, 50.0), p(92.0, 34.0), 32.0, -6.0, 4))
        .and(veined_leaf(p(3.0, 70.0), p(62.0, 70.0), 28.0, -3.0, 3));
    side.folded().paper(strip(&[p(0.0, 94.0), p(0.0, 4.0)], 8.0, 5.0))
}

/// A peony from the front: ruffled petals around a full heart, cut leaves below.
fn peony() -> Sheet {
    let center = p(0.0, -14.0);
    // A petal upwards from the origin with a rim of three frills.
    let ruffle = |length: f64, width: f64| {
        let at = |x: f64, y: f64| p(x * width / 2.0, -y * length);
        Path::from(at(0.0, 0.2))
            .curve(at(0.5, 0.2), at(1.0, 0.4), at(1.0, 0.72))
            .curve(at(1.0, 0.94), at(0.62, 1.04), at(0.4, 0.9))
            .curve(at(0.36, 1.06), at(-0.36, 1.06), at(-0.4, 0.9))
            .curve(at(-0.62, 1.04), at(-1.0, 0.94), at(-1.0, 0.72))
            .curve(at(-1.0, 0.4), at(-0.5, 0.2), at(0.0, 0.2))
            .close()
    };
    let outer = Sheet::new().cut(ruffle(79.0, 85.0)).paper(ruffle(76.0, 78.0)).cut(Path::all(
        [-16.0, 0.0, 16.0]
            .map(|x: f64| slit(p(x * 0.7, -46.0), p(x * 1.4, -67.0 + x.abs() * 0.25), 5.0)),
    ));
    let middle = Sheet::new().cut(ruffle(51.0, 60.0)).tint(ruffle(48.0, 53.0)).paper(Path::all(
        [-9.0, 0.0, 9.0].map(|x: f64| slit(p(x * 0.7, -26.0), p(x * 1.2, -41.0), 4.0)),
    ));
    let ring = |petal: &Sheet, first: f64, n: u32| {
        petal.map(Affine::turn(first)).around(n).map(Affine::shift(center.x, center.y))
    };
    // Each leaf has three points.
    let leaflet = |degrees: f64| {
        Sheet::new()
            .paper(Path::all([
                leaf(p(0.0, 40.0), p(0.0, 98.0), 22.0, 0.0),
                leaf(p(0.0, 52.0), p(17.0, 84.0), 14.0, 2.0),
                leaf(p(0.0, 52.0), p(-17.0, 84.0), 14.0, -2.0),
            ]))
            .cut(slit(p(0.0, 62.0), p(0.0, 92.0), 4.4))
            .map(Affine::turn(degrees))
    };
    leaflet(-36.0)
        .and(leaflet(-72.0))
        .folded()
        .and(leaflet(0.0))
        .and(ring(&outer, 180.0, 6))
        .and(ring(&middle, 0.0, 5))
        .cut(scalloped(center, 27.0, 5, 6.0))
        .paper(scalloped(center, 23.0, 5, 6.0))
        .cut(around(
            &crescent(center + p(-8.0, -17.0), center + p(8.0, -17.0), 5.0, 3.4),
            center,
            5,
        ))
        .tint(Path::circle(center, 10.0))
        .paper(star(center, 8.5, 3.4, 8))
}

/// Wintersweet on bare twigs: flowers of two rings of petals, round buds.
fn wintersweet() -> Sheet {
    let flower = {
        let center = p(0.0, 0.0);
        Sheet::new()
            .cut(Path::circle(center, 36.0))
            .paper(around(&leaf(p(0.0, 4.0), p(0.0, -37.0), 25.0, 0.0), center, 7))
            .tint(around(&leaf(p(0.0, -14.0), p(0.0, -32.0), 9.0, 0.0), center, 7))
            .cut(star(center, 14.0, 6.0, 7))
            .paper(star(center, 9.0, 3.6, 7))
    };
    let bud = Sheet::new().paper(drop(p(0.0, -18.0), p(0.0, -4.0), 9.5)).cut(sliver(
        p(-3.0, 3.0),
        p(-1.0, -13.0),
        3.4,
    ));
    let branches = Path::all([
        strip(&[p(1.0, 88.0), p(12.0, 68.0), p(38.0, 50.0), p(56.0, 10.0)], 16.0, 8.0),
        strip(&[p(56.0, 0.0), p(62.0, -40.0), p(48.0, -68.0)], 7.0, 4.0),
        strip(&[p(10.0, 76.0), p(18.0, 20.0), p(12.0, -20.0), p(0.0, -50.0)], 9.0, 6.0),
        strip(&[p(26.0, 62.0), p(52.0, 60.0), p(73.0, 40.0)], 6.0, 3.0),
        strip(&[p(36.0, 60.0), p(43.0, 66.0)], 5.0, 3.0),
        leaf(p(-4.0, 86.0), p(26.0, 94.0), 7.0, 2.0),
    ]);
    let side = Sheet::new()
        .paper(branches)
        .and(bud.placed(74.0, 38.0, 1.1, 55.0))
        .and(bud.placed(45.0, 67.0, 0.85, 140.0))
        .and(bud.placed(46.0, -68.0, 1.1, -20.0))
        .and(flower.placed(58.0, -12.0, 0.96, 0.0));
    side.folded()
        .and(flower.placed(0.0, -60.0, 1.0, 0.0))
        .and(flower.placed(0.0, 34.0, 1.0, 0.0))
        .cut(leaf(p(0.0, 74.0), p(0.0, 92.0), 5.0, 0.0))
}

/// Epimedium: three times three heart-shaped leaflets with thorny edges, a spurred flower.
fn epimedium() -> Sheet {
    let leaflet = |node: Point, base: Point, tip: Point, width: f64| {
        Sheet::new()
            .paper(strip(&[node, base], 4.0, 3.4))
            .paper(toothed_broad_leaf(base, tip, (width, 0.62), 9, 1.8))
            .cut(veins(base, tip, width * 0.8, 2))
    };
    // Between four broad sepals four spurs, each with a drop of nectar.
    let spur =
        strip(&[p(0.0, 0.0), p(0.0, -22.0), p(0.0, -33.0)], 13.0, 5.0).and(dot(p(0.0, -34.0), 5.4));
    let flower = Sheet::new()
        .paper(around(&leaf(p(0.0, 4.0), p(0.0, -29.0), 27.0, 0.0), p(0.0, 0.0), 4))
        .paper(around(&spur, p(0.0, 0.0), 4).map(Affine::turn(45.0)))
        .tint(around(&leaf(p(0.0, -6.0), p(0.0, -24.0), 12.0, 0.0), p(0.0, 0.0), 4))
        .cut(
            around(&slit(p(0.0, -10.0), p(0.0, -28.0), 3.4), p(0.0, 0.0), 4)
                .map(Affine::turn(45.0)),
        );
    let (top, node) = (p(0.0, -24.0), p(44.0, 8.0));
    let side = Sheet::new()
        .paper(strip(&[p(0.0, 38.0), p(20.0, 24.0), node], 5.0, 4.0))
        .and(leaflet(node, p(48.0, -6.0), p(55.0, -44.0), 38.0))
        .and(leaflet(node, p(64.0, 12.0), p(97.0, 4.0), 38.0))
        .and(leaflet(node, p(56.0, 30.0), p(68.0, 68.0), 38.0))
        .and(leaflet(top, p(20.0, -48.0), p(55.0, -79.0), 38.0));
    side.folded()
        .paper(strip(&[p(0.0, 56.0), p(0.0, -50.0)], 6.0, 4.0))
        .and(leaflet(top, p(0.0, -58.0), p(0.0, -98.0), 40.0))
        .and(flower.placed(0.0, 64.0, 0.95, 0.0))
}

/// Artemisia: feathers of finely cut leaves, small round flower heads.
fn artemisia() -> Sheet {
    // A side leaf of a feather, upwards from the origin, with two or three pairs of points.
    let pinna = |length: f64| {
        let n = if length > 30.0 { 3 } else { 2 };
        let rim = |side: f64| {
            [0.0, 1.0, 2.0].into_iter().take(n).flat_map(move |idx| {
                let (foot, reach) = (0.16 + 0.23 * idx, 0.3 - 0.06 * idx);
                let at = |x: f64, up: f64| p(side * x * length, -up * length);
                [at(0.075, foot), at(reach, foot + 0.16), at(0.075, foot + 0.13)]
            })
        };
        let mut left: Vec<_> = rim(-1.0).collect();
        left.reverse();
        let (foot, tip) = (p(length * 0.07, 0.0), p(0.0, -length));
        let points = [foot].into_iter().chain(rim(1.0)).chain([tip]).chain(left);
        Path::polygon(&points.chain([p(-foot.x, 0.0)]).collect::<Vec<_>>())
    };
    let feather = |stem: &Stem, (from, n): (f64, u32), length: f64| {
        let placed = |share: f64, turn: f64, length: f64| {
            let (at, way) = (stem.at(share), stem.way(share, turn));
            let degrees = way.x.atan2(-way.y).to_degrees();
            pinna(length).map(Affine::turn(degrees).then(Affine::shift(at.x, at.y)))
        };
        let pairs =
            stem.steps(from, n).into_iter().zip(0..).flat_map(|(share, idx): (f64, u32)| {
                let length = length * (1.0 - 0.5 * f64::from(idx) / f64::from(n));
                [52.0, -52.0].map(|turn| placed(share, turn, length))
            });
        Sheet::new().paper(stem.strip(6.0, 3.0)).paper(Path::all(pairs).and(placed(
            0.98,
            0.0,
            length * 0.6,
        )))
    };
    let low = Stem(p(0.0, 82.0), p(20.0, 80.0), p(40.0, 68.0), p(60.0, 44.0));
    let high = Stem(p(0.0, 60.0), p(36.0, 46.0), p(62.0, 20.0), p(78.0, -22.0));
    let heads = [(14.0, -82.0), (30.0, -66.0), (21.0, -46.0), (46.0, -46.0)];
    let side = Sheet::new()
        .and(feather(&low, (0.42, 2), 27.0))
        .and(feather(&high, (0.34, 4), 42.0))
        .paper(Path::all(
            heads.map(|(x, y)| strip(&[p(0.0, y + 40.0), p(x * 0.7, y + 18.0), p(x, y)], 3.4, 3.0)),
        ))
        .paper(Path::all(heads.map(|(x, y)| dot(p(x, y), 8.0))))
        .tint(Path::all(heads.map(|(x, y)| dot(p(x, y), 4.4))));
    side.folded().and(feather(
        &Stem(p(0.0, 94.0), p(0.0, 40.0), p(0.0, -20.0), p(0.0, -76.0)),
        (0.44, 2),
        40.0,
    ))
}

/// A lily from the front over its scaly bulb, narrow leaves between.
fn lily() -> Sheet {
    let center = p(0.0, -34.0);
    let at = |y: f64| center + p(0.0, -y);
    let half_turn = |path: &Path| {
        path.map(
            Affine::shift(0.0, -center.y)
                .then(Affine::turn(60.0))
                .then(Affine::shift(0.0, center.y)),
        )
    };
    let spots = Path::all(
        [(9.0, 30.0), (11.0, 38.0), (11.0, 46.0)]
            .map(|(x, y)| dot(at(y) + p(x, 0.0), 2.4).and(dot(at(y) - p(x, 0.0), 2.4))),
    );
    let flower = Sheet::new()
        .paper(half_turn(&around(&leaf(at(0.0), at(58.0), 30.0, 0.0), center, 3)))
        .tint(half_turn(&around(&leaf(at(26.0), at(53.0), 8.0, 0.0), center, 3)))
        .cut(around(&petal(at(0.0), at(56.0), 50.0, -9.0), center, 3))
        .paper(around(&petal(at(0.0), at(54.0), 44.0, -8.0), center, 3))
        .tint(around(&leaf(at(16.0), at(53.0), 12.0, 0.0), center, 3))
        .cut(around(&spots, center, 3))
        .cut(around(&slit(at(3.0), at(16.0), 4.4), center, 6));
    let scale = |foot: Point, tip: Point, width: f64, bend: f64| {
        Sheet::new()
            .cut(leaf(foot + p(0.0, 3.0), tip + p(0.0, -5.0), width + 8.0, bend))
            .paper(leaf(foot, tip, width, bend))
            .cut(leaf(foot.towards(tip, 0.3), foot.towards(tip, 0.86), 3.6, bend * 0.9))
    };
    let side = veined_leaf(p(2.0, 36.0), p(92.0, 24.0), 20.0, 6.0, 3).and(veined_leaf(
        p(2.0, 26.0),
        p(84.0, -8.0),
        18.0,
        6.0,
        3,
    ));
    side.folded()
        .paper(strip(&[p(0.0, 60.0), p(0.0, -20.0)], 8.0, 6.0))
        .and(scale(p(8.0, 95.0), p(32.0, 44.0), 24.0, -17.0).folded())
        .and(scale(p(5.0, 97.0), p(17.0, 38.0), 26.0, -12.0).folded())
        .and(scale(p(0.0, 98.0), p(0.0, 36.0), 30.0, 0.0))
        .and(flower)
}

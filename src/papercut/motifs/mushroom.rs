//! Mushrooms as they grow on logs and in clusters, and the veiled one.

use super::Motif;
use super::garden::{grass, grown, mirrored, wedge};
use super::preserve::{bar, both, bowl};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{beads, crescent, leaf, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "oyster-mushroom", draw: oyster_mushroom },
    Motif { name: "enoki", draw: enoki },
    Motif { name: "bamboo-fungus", draw: bamboo_fungus },
    Motif { name: "wood-ear-log", draw: wood_ear_log },
    Motif { name: "morel-basket", draw: morel_basket },
];

/// Fans of oyster mushrooms in tiers about one foot.
fn oyster_mushroom() -> Sheet {
    // A cap from the side with its gills, its stem to the origin.
    let one = |wide: f64| {
        let cap = |grow: f64| {
            Path::from(p(-wide - grow, -46.0))
                .curve(p(-wide, -74.0 - grow), p(wide * 0.6, -84.0 - grow), p(wide + grow, -52.0))
                .curve(p(wide * 0.7, -30.0 + grow), p(10.0, -20.0 + grow), p(0.0, 0.0))
                .curve(p(-10.0, -20.0 + grow), p(-wide * 0.7, -30.0 + grow), p(-wide - grow, -46.0))
                .close()
        };
        let gills = [-0.7, -0.35, 0.0, 0.35, 0.7].map(|share: f64| {
            wedge(p(wide * share, -47.0 + share.abs() * 5.0), p(wide * share * 0.16, -14.0), 6.0)
        });
        Sheet::new().cut(cap(4.0)).paper(cap(0.0)).tint(Path::all(gills)).cut(crescent(
            p(-wide * 0.8, -50.0),
            p(wide * 0.8, -53.0),
            10.0,
            4.0,
        ))
    };
    one(40.0)
        .placed(0.0, 6.0, 1.18, 0.0)
        .and(one(36.0).placed(-24.0, 34.0, 1.1, -52.0))
        .and(one(36.0).placed(24.0, 34.0, 1.1, 52.0))
        .and(one(34.0).placed(-14.0, 52.0, 1.0, -20.0))
        .and(one(34.0).placed(16.0, 54.0, 1.0, 22.0))
        .and(one(30.0).placed(0.0, 76.0, 0.96, 0.0))
        .paper(leaf(p(-84.0, 78.0), p(84.0, 78.0), 15.0, 0.0))
        .cut(leaf(p(-54.0, 78.0), p(54.0, 78.0), 4.0, 0.0))
        .placed(0.0, 3.9, 0.945, 0.0)
}

/// A tuft of enoki: long stems, small round caps.
fn enoki() -> Sheet {
    let one = |x: f64, top: f64| {
        let cap = |grow: f64| bowl(p(13.0 + grow, top + 9.0 + grow), p(5.0, top - 9.0 - grow));
        Sheet::new()
            .cut(strip(&[p(x * 0.22, 80.0), p(x * 0.6, 20.0), p(x, top + 8.0)], 9.6, 9.6))
            .paper(strip(&[p(x * 0.22, 80.0), p(x * 0.6, 20.0), p(x, top + 8.0)], 5.4, 5.4))
            .cut(cap(3.0).map(Affine::shift(x, 0.0)))
            .paper(cap(0.0).map(Affine::shift(x, 0.0)))
            .tint(crescent(p(x - 7.0, top + 3.0), p(x + 5.0, top - 5.0), 5.0, 4.0))
    };
    let tuft = [
        (-66.0, -18.0),
        (66.0, -18.0),
        (-44.0, -50.0),
        (44.0, -50.0),
        (-18.0, -76.0),
        (20.0, -74.0),
        (-30.0, -16.0),
        (30.0, -14.0),
        (0.0, -44.0),
        (-12.0, 2.0),
        (14.0, 4.0),
    ]
    .into_iter()
    .fold(Sheet::new(), |all, (x, top)| all.and(one(x, top)));
    tuft.paper(Path::blob(&[
        p(-24.0, 66.0),
        p(0.0, 60.0),
        p(24.0, 66.0),
        p(34.0, 90.0),
        p(0.0, 96.0),
        p(-34.0, 90.0),
    ]))
    .cut(teeth(p(-24.0, 88.0), p(24.0, 88.0), -2.0, 7, 12.0))
    .paper(both(leaf(p(26.0, 88.0), p(86.0, 62.0), 12.0, -6.0)))
    .placed(0.0, 0.0, 0.98, 0.0)
}

/// The bamboo fungus: a net skirt under its cap, an egg beside it, bamboo leaves.
fn bamboo_fungus() -> Sheet {
    let skirt = Path::from(p(-13.0, -50.0))
        .curve(p(-30.0, -30.0), p(-62.0, 10.0), p(-68.0, 46.0))
        .curve(p(-56.0, 54.0), p(-44.0, 42.0), p(-34.0, 54.0))
        .curve(p(-22.0, 62.0), p(-12.0, 48.0), p(0.0, 60.0))
        .curve(p(12.0, 48.0), p(22.0, 62.0), p(34.0, 54.0))
        .curve(p(44.0, 42.0), p(56.0, 54.0), p(68.0, 46.0))
        .curve(p(62.0, 10.0), p(30.0, -30.0), p(13.0, -50.0))
        .close();
    let holes = Path::all(
        [(-26.0, 2, 12.0), (-8.0, 3, 14.0), (10.0, 4, 15.5), (28.0, 5, 16.5), (44.0, 4, 17.0)].map(
            |(y, n, step): (f64, u32, f64)| {
                Path::all((0..n).map(|idx| {
                    let x = (f64::from(idx) - f64::from(n - 1) / 2.0) * step * 1.6;
                    Path::polygon(&[
                        p(x - step * 0.6, y),
                        p(x, y - 7.0),
                        p(x + step * 0.6, y),
                        p(x, y + 7.0),
                    ])
                }))
            },
        ),
    );
    let stem =
        |grow: f64| strip(&[p(0.0, -60.0), p(0.0, 20.0), p(0.0, 92.0)], 17.0 + grow, 23.0 + grow);
    let cap = Path::from(p(-24.0, -48.0))
        .curve(p(-24.0, -80.0), p(-8.0, -94.0), p(0.0, -94.0))
        .curve(p(8.0, -94.0), p(24.0, -80.0), p(24.0, -48.0))
        .curve(p(12.0, -40.0), p(-12.0, -40.0), p(-24.0, -48.0))
        .close();
    let egg = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 22.0, 27.0))
        .paper(Path::ellipse(p(0.0, 0.0), 18.0, 23.0))
        .tint(leaf(p(-6.0, 16.0), p(-4.0, -16.0), 10.0, 2.0))
        .cut(beads(p(6.0, -8.0), p(8.0, 8.0), -2.0, 2, (2.4, 2.4)));
    let leaves = Path::all(
        [(94.0, -6.0), (88.0, -44.0), (66.0, -72.0)]
            .map(|(x, y)| leaf(p(30.0, -24.0), p(x, y), 14.0, 2.0)),
    );
    Sheet::new()
        .paper(leaves)
        .folded()
        .cut(stem(7.0))
        .cut(grown(&skirt, p(0.0, 0.0), 1.07, 1.06))
        .paper(skirt)
        .cut(holes)
        .cut(stem(6.0))
        .tint(stem(0.0))
        .paper(strip(&[p(-4.0, -30.0), p(-4.0, 84.0)], 3.0, 3.6))
        .cut(grown(&cap, p(0.0, -64.0), 1.14, 1.1))
        .paper(cap)
        .cut(Path::all(
            [-10.0, 0.0, 10.0]
                .map(|x: f64| leaf(p(x, -52.0), p(x * 0.5, -82.0 + x.abs() * 0.6), 5.0, 0.0)),
        ))
        .paper(leaf(p(-80.0, 90.0), p(80.0, 90.0), 12.0, 0.0))
        .and(egg.placed(-50.0, 74.0, 0.94, -6.0))
        .and(egg.placed(50.0, 78.0, 0.8, 6.0))
        .placed(0.0, 0.0, 0.922, 0.0)
}

/// Wood ears on a log of oak.
fn wood_ear_log() -> Sheet {
    let ear = Sheet::new()
        .cut(scalloped(p(0.0, 0.0), 27.0, 6, 3.6).map(Affine::stretch(1.1, 0.86)))
        .paper(scalloped(p(0.0, 0.0), 23.0, 6, 3.6).map(Affine::stretch(1.1, 0.86)))
        .tint(Path::blob(&[
            p(-14.0, -2.0),
            p(0.0, -12.0),
            p(15.0, -3.0),
            p(5.0, 3.0),
            p(1.0, 11.0),
            p(-6.0, 4.0),
        ]))
        .cut(crescent(p(-18.0, 8.0), p(16.0, 10.0), -6.0, 3.4));
    let end = p(-70.0, 34.0);
    let log = Sheet::new()
        .paper(strip(&[p(-62.0, 34.0), p(80.0, 14.0)], 62.0, 54.0))
        .cut(crescent(p(-26.0, 54.0), p(72.0, 34.0), -4.0, 3.6))
        .cut(crescent(p(-30.0, 14.0), p(46.0, 2.0), 4.0, 3.6))
        .cut(leaf(p(10.0, 26.0), p(60.0, 18.0), 5.0, 1.0))
        .cut(Path::ellipse(end, 25.0, 33.0))
        .paper(Path::ellipse(end, 22.0, 30.0))
        .tint(Path::ellipse(end, 17.0, 24.0))
        .paper(Path::ellipse(end, 12.0, 17.0))
        .tint(Path::ellipse(end, 7.0, 10.0))
        .paper(Path::ellipse(end, 3.0, 4.0));
    let oak = Path::all((0..3).map(|idx| {
        let x = 60.0 + f64::from(idx) * 9.0;
        scalloped(p(x, -56.0 + f64::from(idx) * 9.0), 14.0 - f64::from(idx) * 2.0, 5, 3.0)
    }));
    log.paper(both(leaf(p(0.0, 84.0), p(86.0, 76.0), 9.0, 3.0)))
        .paper(grass(p(40.0, 82.0), &[p(30.0, 58.0), p(46.0, 54.0), p(62.0, 60.0)]))
        .paper(oak)
        .cut(strip(&[p(48.0, -68.0), p(84.0, -32.0)], 3.4, 2.4))
        .and(ear.placed(-28.0, -14.0, 1.14, -10.0))
        .and(ear.placed(24.0, -26.0, 1.2, 6.0))
        .and(ear.placed(66.0, -4.0, 0.9, 20.0))
        .and(ear.placed(-2.0, -56.0, 1.0, 0.0))
        .and(ear.placed(4.0, 26.0, 0.96, 170.0))
        .and(ear.placed(46.0, 34.0, 0.8, 190.0))
        .placed(0.0, 0.0, 0.967, 0.0)
}

/// Morels with their stems in a flat basket, one cut through beside it.
fn morel_basket() -> Sheet {
    let cap = |grow: f64| {
        mirrored(&[
            p(0.0, -58.0 - grow),
            p(13.0 + grow, -40.0),
            p(22.0 + grow, -6.0),
            p(20.0 + grow, 20.0),
            p(0.0, 28.0 + grow),
        ])
    };
    let pit = |x: f64, y: f64, size: f64| {
        Path::polygon(&[
            p(x, y - 8.0 * size),
            p(x + 5.4 * size, y - 3.0 * size),
            p(x + 4.4 * size, y + 6.0 * size),
            p(x - 4.4 * size, y + 6.0 * size),
            p(x - 5.4 * size, y - 3.0 * size),
        ])
    };
    let pits = Path::all([
        pit(0.0, -38.0, 0.9),
        pit(-8.0, -20.0, 1.0),
        pit(8.0, -20.0, 1.0),
        pit(-13.0, 0.0, 1.0),
        pit(0.0, -1.0, 1.0),
        pit(13.0, 0.0, 1.0),
        pit(-7.0, 17.0, 0.9),
        pit(7.0, 17.0, 0.9),
    ]);
    let one = Sheet::new()
        .cut(strip(&[p(0.0, 20.0), p(0.0, 66.0)], 24.0, 30.0))
        .tint(strip(&[p(0.0, 20.0), p(0.0, 62.0)], 17.0, 23.0))
        .paper(strip(&[p(-4.0, 34.0), p(-5.0, 62.0)], 3.0, 4.0))
        .cut(cap(3.4))
        .paper(cap(0.0))
        .cut(pits);
    let weave = Path::all([58.0, 72.0].map(|y: f64| {
        Path::all((-4..=4).map(|idx| {
            let x = f64::from(idx) * (17.0 - (y - 58.0) * 0.2);
            leaf(p(x - 7.0, y), p(x + 7.0, y), 7.4, 0.0)
        }))
    }));
    Sheet::new()
        .and(one.placed(-54.0, -4.0, 0.94, -26.0))
        .and(one.placed(54.0, -4.0, 0.94, 26.0))
        .and(one.placed(-20.0, -22.0, 1.08, -8.0))
        .and(one.placed(24.0, -14.0, 1.0, 8.0))
        .cut(bowl(p(94.0, 34.0), p(60.0, 96.0)))
        .paper(bowl(p(86.0, 42.0), p(56.0, 88.0)))
        .paper(bar(42.0, 90.0, 11.0))
        .cut(weave)
        .tint(beads(p(-76.0, 42.0), p(76.0, 42.0), 0.0, 11, (2.8, 2.8)))
        .placed(0.0, 2.0, 0.97, 0.0)
}

//! Sichuan pepper on the branch and under the pestle, and a drying tray.

use super::Motif;
use super::plant::Stem;
use super::preserve::{bar, both, bowl};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{around, crescent, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "pepper-branch", draw: pepper_branch },
    Motif { name: "pepper-mortar", draw: pepper_mortar },
    Motif { name: "pepper-tray", draw: pepper_tray },
];

/// A husk with the seed in its split.
fn husk(radius: f64) -> Sheet {
    Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), radius + 2.6))
        .paper(Path::circle(p(0.0, 0.0), radius))
        .tint(leaf(p(-radius * 0.8, 0.0), p(radius * 0.8, 0.0), radius * 0.9, 0.0))
        .paper(Path::circle(p(0.0, 0.0), radius * 0.3))
}

/// A thorny branch with feathered leaves and clusters of peppercorns.
fn pepper_branch() -> Sheet {
    let stem = Stem(p(-66.0, 80.0), p(-30.0, 20.0), p(-10.0, -30.0), p(20.0, -96.0));
    let thorns = Path::all([0.1, 0.28, 0.46, 0.64].map(|share| {
        let at = stem.at(share);
        leaf(at, at + stem.way(share, -70.0) * 17.0, 8.0, 0.0)
    }));
    let feather = |share: f64, degrees: f64, long: f64| {
        let at = stem.at(share);
        let way = stem.way(share, degrees);
        let end = at + way * long;
        let pairs = [0.36, 0.62].map(|along| {
            let foot = at.towards(end, along);
            let side = way.turned() * 24.0;
            leaf(foot, foot + side + way * 9.0, 11.0, 0.0).and(leaf(
                foot,
                foot - side + way * 9.0,
                11.0,
                0.0,
            ))
        });
        Sheet::new().paper(strip(&[at, end], 3.4, 2.6)).paper(Path::all(pairs)).paper(leaf(
            end - way * 8.0,
            end + way * 22.0,
            13.0,
            0.0,
        ))
    };
    let cluster = husk(12.0).scattered(&[
        (0.0, -13.0, 1.0, 20.0),
        (-13.0, -2.0, 1.0, -30.0),
        (13.0, -2.0, 1.0, 60.0),
        (-7.0, 13.0, 1.0, 10.0),
        (9.0, 14.0, 1.0, -50.0),
    ]);
    Sheet::new()
        .paper(thorns)
        .paper(stem.strip(8.0, 4.0))
        .and(feather(0.3, 62.0, 62.0))
        .and(feather(0.66, 58.0, 54.0))
        .and(feather(0.5, -62.0, 46.0))
        .and(feather(0.86, -56.0, 34.0))
        .paper(strip(&[stem.at(0.44), p(4.0, 30.0), p(14.0, 42.0)], 4.0, 4.0))
        .and(cluster.placed(20.0, 54.0, 1.1, 0.0))
        .and(cluster.placed(66.0, -2.0, 0.86, 30.0))
        .and(husk(11.0).placed(-64.0, 12.0, 1.0, 0.0))
        .and(husk(10.0).placed(-48.0, 24.0, 1.0, 40.0))
        .placed(0.0, 0.0, 0.935, 0.0)
}

/// A mortar with its pestle, peppercorns that fall in, a spray beside it.
fn pepper_mortar() -> Sheet {
    let pestle = Sheet::new()
        .cut(strip(&[p(-8.0, 6.0), p(34.0, -80.0)], 22.0, 26.0))
        .paper(strip(&[p(-8.0, 6.0), p(34.0, -80.0)], 13.0, 19.0))
        .cut(strip(&[p(24.0, -67.0), p(36.0, -61.0)], 3.0, 3.0))
        .cut(strip(&[p(4.0, -12.0), p(22.0, -50.0)], 3.0, 3.0));
    let body = Sheet::new()
        .cut(bowl(p(66.0, -4.0), p(40.0, 82.0)))
        .paper(bowl(p(60.0, 6.0), p(34.0, 74.0)))
        .paper(Path::ellipse(p(0.0, 6.0), 62.0, 15.0))
        .tint(Path::ellipse(p(0.0, 6.0), 53.0, 10.0))
        .paper(Path::all([-34.0, -20.0, 20.0, 34.0].map(|x: f64| Path::circle(p(x, 7.0), 5.0))))
        .cut(teeth(p(-46.0, 30.0), p(46.0, 30.0), -5.0, 13, -8.0))
        .cut(both(crescent(p(34.0, 64.0), p(47.0, 34.0), -6.0, 4.4)))
        .tint(Path::all(
            [-20.0, 0.0, 20.0].map(|x: f64| Path::circle(p(x, 52.0 - x.abs() * 0.1), 6.4)),
        ))
        .paper(Path::all(
            [-20.0, 0.0, 20.0].map(|x: f64| Path::circle(p(x, 52.0 - x.abs() * 0.1), 2.6)),
        ))
        .paper(bowl(p(34.0, 72.0), p(46.0, 90.0)))
        .paper(bar(90.0, 50.0, 8.0));
    let leaves = Sheet::new()
        .and(veined_leaf(p(-46.0, -8.0), p(-84.0, -54.0), 21.0, 2.0, 3))
        .and(veined_leaf(p(-40.0, -10.0), p(-48.0, -72.0), 20.0, 1.0, 3))
        .and(veined_leaf(p(-50.0, -2.0), p(-96.0, -16.0), 17.0, 2.0, 2));
    leaves
        .and(husk(11.0).scattered(&[
            (-14.0, -40.0, 1.0, 20.0),
            (-22.0, -74.0, 1.0, -20.0),
            (62.0, -34.0, 1.0, 50.0),
            (78.0, -8.0, 0.9, -30.0),
            (4.0, -92.0, 0.8, 0.0),
        ]))
        .and(pestle)
        .and(body)
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// A round tray of split bamboo with peppercorns that dry, a sprig across it.
fn pepper_tray() -> Sheet {
    let corns = [
        (-40.0, -30.0),
        (-14.0, -46.0),
        (18.0, -44.0),
        (44.0, -26.0),
        (-54.0, 4.0),
        (-24.0, -6.0),
        (54.0, 8.0),
        (-38.0, 32.0),
        (38.0, 38.0),
        (-6.0, 48.0),
    ];
    let places = corns.map(|(x, y): (f64, f64)| (x, y, 1.0, x * 3.0 + y));
    let sprig = Sheet::new()
        .cut(strip(&[p(-30.0, 34.0), p(34.0, -22.0)], 44.0, 44.0))
        .paper(strip(&[p(-36.0, 40.0), p(24.0, -12.0)], 4.4, 3.4))
        .and(veined_leaf(p(20.0, -8.0), p(48.0, -36.0), 15.0, 0.0, 2))
        .and(veined_leaf(p(8.0, 2.0), p(4.0, -32.0), 14.0, 0.0, 2))
        .and(veined_leaf(p(10.0, 2.0), p(44.0, 8.0), 14.0, 0.0, 2))
        .and(veined_leaf(p(-12.0, 18.0), p(-22.0, -10.0), 13.0, 0.0, 2))
        .and(veined_leaf(p(-10.0, 18.0), p(20.0, 28.0), 13.0, 0.0, 2));
    let weave = around(&leaf(p(-9.0, -82.0), p(9.0, -82.0), 5.4, 0.0), p(0.0, 0.0), 18);
    Sheet::new()
        .paper(Path::circle(p(0.0, 0.0), 92.0))
        .cut(weave)
        .cut(ring(p(0.0, 0.0), 75.0, 72.0))
        .tint(Path::circle(p(0.0, 0.0), 69.0))
        .paper(Path::all([-46.0, -23.0, 0.0, 23.0, 46.0].map(|y: f64| {
            let half = (66.0_f64 * 66.0 - y * y).max(0.0).sqrt();
            strip(&[p(-half, y), p(half, y)], 2.4, 2.4)
        })))
        .and(husk(11.0).scattered(&places))
        .and(sprig)
}

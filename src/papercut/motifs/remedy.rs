//! Medicinal plants by their roots, bark, bulbs and fruits.

use super::Motif;
use super::animal::ribbed;
use super::plant::{Stem, tinted_blossom};
use super::preserve::{bar, both, coil};
use super::tableware::{slice, straw};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "angelica", draw: angelica },
    Motif { name: "angelica-roots", draw: angelica_roots },
    Motif { name: "rangoon-creeper", draw: rangoon_creeper },
    Motif { name: "magnolia-bark", draw: magnolia_bark },
    Motif { name: "pseudostellaria", draw: pseudostellaria },
    Motif { name: "gastrodia-tubers", draw: gastrodia_tubers },
    Motif { name: "polygonatum-root", draw: polygonatum_root },
];

/// An umbel on its stem that rises from the origin: `n` rays with round heads.
fn umbel(tall: f64, reach: f64, n: u32) -> Sheet {
    let top = p(0.0, -tall);
    let ends: Vec<_> = (0..n)
        .map(|idx| top + Point::polar(reach, -78.0 + 156.0 * f64::from(idx) / f64::from(n - 1)))
        .collect();
    let rays =
        Path::all(ends.iter().map(|end| strip(&[top, top.towards(*end, 0.5), *end], 3.0, 2.4)));
    let heads = Path::all(ends.iter().map(|end| Path::circle(*end, reach * 0.2)));
    let hearts = Path::all(ends.iter().map(|end| Path::circle(*end, reach * 0.08)));
    Sheet::new().paper(strip(&[p(0.0, 0.0), top], 5.0, 4.0)).paper(rays).paper(heads).tint(hearts)
}

/// Angelica: umbels and divided leaves over a thick branching root.
fn angelica() -> Sheet {
    let root = Path::blob(&[
        p(-14.0, 20.0),
        p(14.0, 20.0),
        p(20.0, 40.0),
        p(14.0, 60.0),
        p(8.0, 96.0),
        p(0.0, 72.0),
        p(-8.0, 96.0),
        p(-14.0, 60.0),
        p(-20.0, 40.0),
    ]);
    let arms = both(strip(&[p(12.0, 44.0), p(30.0, 60.0), p(38.0, 88.0)], 11.0, 1.6));
    let foliage = ribbed(p(4.0, 18.0), p(52.0, 10.0), 18.0, 4.0)
        .and(ribbed(p(28.0, 12.0), p(62.0, -16.0), 16.0, 3.0))
        .and(ribbed(p(34.0, 14.0), p(80.0, 26.0), 16.0, -3.0));
    umbel(56.0, 28.0, 5)
        .placed(6.0, 16.0, 0.86, 38.0)
        .and(foliage)
        .folded()
        .and(umbel(66.0, 38.0, 7).placed(0.0, 16.0, 1.0, 0.0))
        .paper(leaf(p(-70.0, 24.0), p(70.0, 24.0), 6.0, 0.0))
        .paper(arms)
        .paper(root)
        .tint(leaf(p(-3.0, 30.0), p(-3.0, 68.0), 7.0, 0.0))
        .cut(Path::all([34.0, 46.0].map(|y: f64| crescent(p(2.0, y), p(16.0, y), -3.0, 3.4))))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Roots of angelica tied in a bundle, slices before them, an umbel above.
fn angelica_roots() -> Sheet {
    let root = Sheet::new()
        .cut(strip(&[p(0.0, -40.0), p(3.0, 0.0), p(0.0, 40.0)], 29.0, 14.0))
        .paper(strip(&[p(0.0, -40.0), p(3.0, 0.0), p(0.0, 40.0)], 23.0, 8.0))
        .paper(strip(&[p(2.0, 10.0), p(12.0, 30.0), p(12.0, 54.0)], 9.0, 1.4))
        .paper(strip(&[p(0.0, 30.0), p(-4.0, 50.0), p(-3.0, 64.0)], 8.0, 1.4))
        .cut(Path::all(
            [-30.0, -18.0, -6.0, 8.0].map(|y: f64| crescent(p(-8.0, y), p(9.0, y), -3.0, 3.0)),
        ));
    umbel(40.0, 30.0, 6)
        .placed(0.0, -40.0, 1.0, 0.0)
        .and(ribbed(p(4.0, -44.0), p(66.0, -56.0), 17.0, 5.0).folded())
        .and(root.placed(40.0, 2.0, 1.0, -24.0).folded())
        .and(root.placed(20.0, 6.0, 1.0, -10.0).folded())
        .and(root.placed(0.0, 8.0, 1.0, 0.0))
        .and(straw(p(-34.0, -6.0), p(34.0, -6.0), 11.0))
        .and(slice(p(-52.0, 72.0), 17.0, 6))
        .and(slice(p(52.0, 72.0), 17.0, 6))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// Rangoon creeper: long-tubed stars that hang in a cluster, five-edged fruits.
fn rangoon_creeper() -> Sheet {
    let flower = Sheet::new()
        .paper(strip(&[p(0.0, 0.0), p(0.0, 40.0)], 3.4, 5.0))
        .and(tinted_blossom(p(0.0, 52.0), 22.0, 5, 0.0));
    let fruit = Sheet::new()
        .cut(leaf(p(0.0, -30.0), p(0.0, 30.0), 34.0, 0.0))
        .paper(leaf(p(0.0, -27.0), p(0.0, 27.0), 28.0, 0.0))
        .cut(leaf(p(0.0, -18.0), p(0.0, 18.0), 4.0, 0.0))
        .cut(both(crescent(p(4.0, 18.0), p(4.0, -18.0), -5.0, 3.0)));
    let leaves = veined_leaf(p(6.0, -58.0), p(84.0, -56.0), 34.0, 6.0, 4).and(veined_leaf(
        p(4.0, -62.0),
        p(46.0, -96.0),
        26.0,
        4.0,
        3,
    ));
    leaves
        .folded()
        .paper(strip(&[p(-60.0, -64.0), p(0.0, -60.0), p(60.0, -64.0)], 5.0, 5.0))
        .and(flower.placed(0.0, -58.0, 1.0, 34.0))
        .and(flower.placed(0.0, -58.0, 1.0, -34.0))
        .and(flower.placed(0.0, -58.0, 1.1, 0.0))
        .and(fruit.placed(-54.0, 50.0, 1.0, 24.0))
        .and(fruit.placed(54.0, 50.0, 1.0, -24.0))
        .and(fruit.placed(0.0, 62.0, 1.1, 0.0))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// Rolled bark of the magnolia before its great flower and leaves.
fn magnolia_bark() -> Sheet {
    let quill = Sheet::new()
        .cut(Path::rectangle(p(-52.0, -19.0), p(52.0, 19.0)))
        .paper(Path::rectangle(p(-48.0, -16.0), p(46.0, 16.0)))
        .cut(Path::all([-9.0, 0.0, 9.0].map(|y: f64| leaf(p(-40.0, y), p(20.0 + y, y), 3.0, 0.0))))
        .cut(Path::ellipse(p(46.0, 0.0), 13.0, 20.0))
        .paper(Path::ellipse(p(46.0, 0.0), 11.0, 17.0))
        .tint(Path::ellipse(p(46.0, 0.0), 8.0, 13.0))
        .paper(coil(p(46.0, 0.0), 9.0, 0.0, 1.6, 3.4));
    let petals = Path::all(
        [-58.0, 58.0, -24.0, 24.0]
            .map(|turn: f64| leaf(p(0.0, 10.0), p(0.0, -52.0), 28.0, 0.0).map(Affine::turn(turn))),
    );
    let flower = Sheet::new()
        .paper(petals)
        .cut(both(leaf(p(10.0, -8.0), p(24.0, -40.0), 5.0, 0.0)))
        .cut(leaf(p(0.0, 12.0), p(0.0, -58.0), 36.0, 0.0))
        .paper(leaf(p(0.0, 8.0), p(0.0, -54.0), 29.0, 0.0))
        .tint(leaf(p(0.0, 0.0), p(0.0, -42.0), 12.0, 0.0));
    let leaves = veined_leaf(p(8.0, 2.0), p(90.0, -38.0), 36.0, 8.0, 4).and(veined_leaf(
        p(12.0, 8.0),
        p(94.0, 14.0),
        28.0,
        4.0,
        4,
    ));
    leaves
        .folded()
        .and(flower.placed(0.0, -30.0, 1.12, 0.0))
        .and(quill.placed(-18.0, 36.0, 1.0, -8.0))
        .and(quill.placed(14.0, 66.0, 1.0, 6.0))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// Pseudostellaria: a small starry plant over a cluster of spindle roots.
fn pseudostellaria() -> Sheet {
    let root = |x: f64, turn: f64, size: f64| {
        Sheet::new()
            .cut(leaf(p(0.0, -2.0), p(0.0, 66.0), 22.0, 2.0))
            .paper(leaf(p(0.0, 0.0), p(0.0, 58.0), 16.0, 2.0))
            .paper(strip(&[p(0.0, 50.0), p(2.0, 66.0)], 3.4, 1.0))
            .cut(leaf(p(1.0, 12.0), p(1.0, 38.0), 4.0, 1.0))
            .placed(x, 24.0, size, turn)
    };
    let star =
        Sheet::new().paper(around(&leaf(p(0.0, 0.0), p(0.0, -16.0), 10.0, 0.0), p(0.0, 0.0), 5));
    let star = star.tint(Path::circle(p(0.0, 0.0), 4.6)).cut(Path::circle(p(0.0, 0.0), 1.8));
    let whorl = veined_leaf(p(2.0, -16.0), p(70.0, -30.0), 30.0, 5.0, 3).and(veined_leaf(
        p(2.0, -20.0),
        p(38.0, -74.0),
        28.0,
        4.0,
        3,
    ));
    whorl
        .folded()
        .paper(strip(&[p(0.0, 24.0), p(0.0, -70.0)], 5.0, 3.4))
        .and(star.placed(0.0, -78.0, 1.3, 0.0))
        .and(star.placed(-52.0, -66.0, 0.9, 10.0))
        .and(star.placed(52.0, -66.0, 0.9, -10.0))
        .paper(leaf(p(-80.0, 18.0), p(80.0, 18.0), 7.0, 0.0))
        .and(root(-14.0, 52.0, 1.0))
        .and(root(14.0, -52.0, 1.0))
        .and(root(-10.0, 26.0, 1.06))
        .and(root(10.0, -26.0, 1.06))
        .and(root(0.0, 0.0, 1.12))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Tubers of gastrodia with their rings in a basket, slices before it.
fn gastrodia_tubers() -> Sheet {
    let tuber = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 22.0, 38.0))
        .paper(Path::ellipse(p(0.0, 4.0), 18.0, 32.0))
        .tint(leaf(p(0.0, -24.0), p(2.0, -46.0), 12.0, 0.0))
        .cut(Path::all([-14.0, -2.0, 10.0, 22.0].map(|y: f64| {
            let half = 13.0 - (y - 4.0).abs() * 0.18;
            crescent(p(-half, y), p(half, y), -3.0, 3.2)
        })));
    let weave = Path::all([50.0, 64.0].map(|y: f64| {
        Path::all((-4..=4).map(|idx| {
            let x = f64::from(idx) * 15.0;
            Path::polygon(&[p(x - 6.4, y), p(x, y - 5.0), p(x + 6.4, y), p(x, y + 5.0)])
        }))
    }));
    let stalk = Sheet::new()
        .paper(strip(&[p(0.0, -20.0), p(0.0, -88.0)], 4.0, 3.0))
        .paper(Path::all(
            [-52.0, -64.0, -76.0].map(|y: f64| both(drop(p(1.0, y), p(10.0, y - 6.0), 5.0))),
        ))
        .paper(drop(p(0.0, -84.0), p(0.0, -94.0), 5.0));
    stalk
        .and(tuber.placed(-54.0, 10.0, 0.96, -34.0))
        .and(tuber.placed(54.0, 10.0, 0.96, 34.0))
        .and(tuber.placed(-26.0, -4.0, 1.06, -14.0))
        .and(tuber.placed(26.0, -4.0, 1.06, 14.0))
        .and(tuber.placed(0.0, 8.0, 1.0, 0.0))
        .cut(Path::polygon(&[p(-88.0, 24.0), p(88.0, 24.0), p(64.0, 86.0), p(-64.0, 86.0)]))
        .paper(Path::polygon(&[p(-78.0, 32.0), p(78.0, 32.0), p(62.0, 80.0), p(-62.0, 80.0)]))
        .paper(bar(33.0, 84.0, 10.0))
        .cut(weave)
        .and(slice(p(-34.0, 84.0), 15.0, 0))
        .and(slice(p(34.0, 84.0), 15.0, 0))
        .and(slice(p(0.0, 86.0), 15.0, 0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// The knobbly rhizome of Solomon's seal with the round scars of its stems, a leafy arch above.
fn polygonatum_root() -> Sheet {
    let body = |grow: f64| {
        Path::blob(&[
            p(-84.0 - grow, 46.0),
            p(-66.0, 28.0 - grow),
            p(-46.0, 40.0 - grow),
            p(-26.0, 22.0 - grow),
            p(-4.0, 38.0 - grow),
            p(18.0, 18.0 - grow),
            p(40.0, 36.0 - grow),
            p(64.0, 22.0 - grow),
            p(84.0 + grow, 42.0),
            p(62.0, 60.0 + grow),
            p(40.0, 54.0 + grow),
            p(22.0, 80.0 + grow),
            p(-4.0, 62.0 + grow),
            p(-30.0, 76.0 + grow),
            p(-48.0, 58.0 + grow),
            p(-68.0, 64.0 + grow),
        ])
    };
    let scars = [(-62.0, 44.0), (-25.0, 42.0), (19.0, 40.0), (62.0, 38.0)];
    let waists = [(-45.0, 44.0), (-4.0, 42.0), (41.0, 40.0)].map(|(x, y): (f64, f64)| {
        crescent(p(x - 2.0, y + 12.0), p(x, y - 2.0), 4.0, 4.0).and(crescent(
            p(x + 8.0, y + 14.0),
            p(x + 9.0, y + 1.0),
            4.0,
            3.4,
        ))
    });
    let hair = Path::all(
        [(-70.0, -84.0), (-30.0, -40.0), (20.0, 32.0), (58.0, 76.0)]
            .map(|(x, to)| strip(&[p(x, 60.0), p((x + to) / 2.0, 76.0), p(to, 84.0)], 4.0, 1.2)),
    );
    let arch = Stem(p(-14.0, 30.0), p(-40.0, -40.0), p(-10.0, -84.0), p(60.0, -70.0));
    let leaves =
        [0.26, 0.4, 0.54, 0.68, 0.82].into_iter().fold(Sheet::new(), |all, share| {
            let at = arch.at(share);
            all.and(veined_leaf(at, at + arch.way(share, -58.0) * 42.0, 14.0, 0.0, 0))
                .and(veined_leaf(at, at + arch.way(share, 62.0) * 36.0, 12.0, 0.0, 0))
        });
    let tip = arch.at(1.0);
    Sheet::new()
        .paper(arch.strip(6.0, 3.0))
        .and(leaves)
        .and(veined_leaf(tip - p(4.0, 0.0), p(78.0, -52.0), 13.0, 0.0, 0))
        .paper(hair)
        .cut(body(4.0))
        .paper(body(0.0))
        .cut(Path::all(waists))
        .tint(Path::all(scars.map(|(x, y)| Path::circle(p(x, y), 8.6))))
        .paper(Path::all(scars.map(|(x, y)| around(&Path::circle(p(x, y - 4.0), 1.5), p(x, y), 5))))
        .placed(0.0, 4.0, 0.91, 0.0)
}

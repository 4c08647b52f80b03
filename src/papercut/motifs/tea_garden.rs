//! Tea in the garden and on its way to the cup, and the leaves that are drunk in its stead.

use super::Motif;
use super::plant::{Stem, tinted_blossom};
use super::preserve::{bar, both, bowl, coil, vessel};
use super::tableware::steam;
use super::tea_kinds::sprig;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, leaf, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "tea-tree", draw: tea_tree },
    Motif { name: "tea-basket", draw: tea_basket },
    Motif { name: "tea-needles", draw: tea_needles },
    Motif { name: "tea-caddy", draw: tea_caddy },
    Motif { name: "tea-flower", draw: tea_flower },
    Motif { name: "white-tea-buds", draw: white_tea_buds },
    Motif { name: "tea-pour", draw: tea_pour },
    Motif { name: "eagle-tea", draw: eagle_tea },
    Motif { name: "vine-tea", draw: vine_tea },
];

/// An ancient tea tree with its broad crown and roots, a ladder leant against it.
fn tea_tree() -> Sheet {
    let clump = |x: f64, y: f64, r: f64| {
        let inner =
            around(&leaf(p(0.0, -r * 0.18), p(0.0, -r * 0.72), r * 0.3, 0.0), p(0.0, 0.0), 6);
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), r + 4.0))
            .paper(scalloped(p(0.0, 0.0), r, 9, r * 0.12))
            .tint(inner)
            .placed(x, y, 1.0, 0.0)
    };
    let trunk = Sheet::new()
        .paper(Path::blob(&[
            p(-12.0, 10.0),
            p(-10.0, 40.0),
            p(-18.0, 70.0),
            p(-54.0, 88.0),
            p(-16.0, 84.0),
            p(0.0, 92.0),
            p(20.0, 84.0),
            p(56.0, 88.0),
            p(20.0, 68.0),
            p(12.0, 40.0),
            p(14.0, 10.0),
            p(0.0, 0.0),
        ]))
        .paper(strip(&[p(-6.0, 34.0), p(-26.0, 4.0), p(-50.0, -12.0)], 14.0, 7.0))
        .paper(strip(&[p(6.0, 34.0), p(26.0, 2.0), p(52.0, -12.0)], 14.0, 7.0))
        .paper(strip(&[p(0.0, 30.0), p(0.0, -30.0)], 14.0, 8.0))
        .cut(Path::all([
            strip(&[p(-4.0, 22.0), p(-3.0, 46.0), p(-12.0, 74.0)], 3.0, 2.4),
            strip(&[p(5.0, 26.0), p(5.0, 50.0), p(14.0, 74.0)], 3.0, 2.4),
        ]));
    let ladder = Sheet::new()
        .paper(strip(&[p(36.0, 92.0), p(44.0, 0.0)], 4.4, 4.4))
        .paper(strip(&[p(58.0, 92.0), p(56.0, 0.0)], 4.4, 4.4))
        .paper(Path::all(
            [14.0, 32.0, 50.0, 68.0]
                .map(|y: f64| strip(&[p(44.0 - (y - 4.0) * 0.09, y), p(57.0, y)], 3.6, 3.6)),
        ));
    let ground = leaf(p(-92.0, 88.0), p(92.0, 88.0), 9.0, 0.0);
    Sheet::new()
        .paper(ground)
        .and(trunk)
        .and(ladder)
        .and(clump(-58.0, -18.0, 30.0))
        .and(clump(58.0, -18.0, 30.0))
        .and(clump(-34.0, -54.0, 30.0))
        .and(clump(34.0, -54.0, 30.0))
        .and(clump(0.0, -26.0, 30.0))
        .placed(0.0, 0.0, 0.872, 0.0)
}

/// A picker's basket full of leaves, its handle over them.
fn tea_basket() -> Sheet {
    let weave = Path::all((0..3).map(|row| {
        let y = 34.0 + 20.0 * f64::from(row);
        let n = if row % 2 == 0 { 5 } else { 4 };
        let step = 23.0 - 1.4 * f64::from(row);
        Path::all((0..n).map(|idx| {
            let x = (f64::from(idx) - f64::from(n - 1) / 2.0) * step;
            Path::polygon(&[p(x - 9.0, y), p(x, y - 8.0), p(x + 9.0, y), p(x, y + 8.0)])
        }))
    }));
    let basket = Sheet::new()
        .cut(Path::polygon(&[p(-72.0, 4.0), p(72.0, 4.0), p(50.0, 98.0), p(-50.0, 98.0)]))
        .paper(Path::polygon(&[p(-64.0, 10.0), p(64.0, 10.0), p(48.0, 92.0), p(-48.0, 92.0)]))
        .paper(bar(11.0, 70.0, 11.0))
        .cut(bar(19.5, 60.0, 2.6))
        .cut(weave)
        .tint(beads(p(-60.0, 11.0), p(60.0, 11.0), 0.0, 9, (3.0, 3.0)))
        .paper(bar(90.0, 50.0, 8.0));
    let strap = strip(
        &[p(58.0, 12.0), p(60.0, -50.0), p(0.0, -96.0), p(-60.0, -50.0), p(-58.0, 12.0)],
        7.0,
        7.0,
    );
    let side = veined_leaf(p(10.0, 10.0), p(48.0, -36.0), 28.0, -3.0, 3).and(veined_leaf(
        p(22.0, 12.0),
        p(80.0, -14.0),
        22.0,
        3.0,
        3,
    ));
    Sheet::new()
        .paper(strap)
        .and(side.folded())
        .and(sprig().placed(0.0, -2.0, 0.72, 0.0))
        .and(basket)
        .placed(0.0, 0.0, 0.96, 0.0)
}

/// A tall glass in which needles of green tea stand upright, steam above.
fn tea_needles() -> Sheet {
    let glass = |grow: f64| {
        Path::polygon(&[
            p(-42.0 - grow, -44.0),
            p(42.0 + grow, -44.0),
            p(34.0 + grow, 78.0 + grow),
            p(-34.0 - grow, 78.0 + grow),
        ])
    };
    let needle = |x: f64, y: f64, long: f64, turn: f64| {
        leaf(p(0.0, long / 2.0), p(0.0, -long / 2.0), 7.6, 0.6)
            .map(Affine::turn(turn).then(Affine::shift(x, y)))
    };
    let needles = Path::all([
        needle(-24.0, 50.0, 38.0, -6.0),
        needle(-12.0, 54.0, 34.0, 4.0),
        needle(0.0, 48.0, 42.0, 0.0),
        needle(12.0, 54.0, 34.0, -5.0),
        needle(23.0, 50.0, 38.0, 7.0),
        needle(-18.0, 4.0, 34.0, 8.0),
        needle(2.0, -2.0, 34.0, -4.0),
        needle(20.0, 6.0, 32.0, 6.0),
    ]);
    let side = veined_leaf(p(44.0, 84.0), p(92.0, 28.0), 24.0, -6.0, 3);
    steam(34.0, -66.0, 0.9)
        .and(side.folded())
        .cut(glass(6.0))
        .paper(glass(2.0))
        .cut(Path::polygon(&[p(-38.0, -44.0), p(38.0, -44.0), p(31.0, 72.0), p(-31.0, 72.0)]))
        .tint(Path::polygon(&[p(-33.0, -22.0), p(33.0, -22.0), p(27.0, 69.0), p(-27.0, 69.0)]))
        .paper(Path::ellipse(p(0.0, -44.0), 44.0, 9.0))
        .cut(Path::ellipse(p(0.0, -44.0), 38.0, 5.4))
        .paper(needles)
        .paper(bar(88.0, 52.0, 9.0))
        .cut(bar(88.0, 42.0, 2.6))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A tea caddy with a sprig on its belly, two cups before it.
fn tea_caddy() -> Sheet {
    let tin = Sheet::new()
        .paper(Path::polygon(&[
            p(-44.0, -46.0),
            p(44.0, -46.0),
            p(52.0, -34.0),
            p(52.0, 78.0),
            p(-52.0, 78.0),
            p(-52.0, -34.0),
        ]))
        .paper(Path::rectangle(p(-30.0, -74.0), p(30.0, -50.0)))
        .paper(bowl(p(30.0, -74.0), p(12.0, -88.0)))
        .paper(Path::circle(p(0.0, -91.0), 7.0))
        .cut(bar(-48.5, 34.0, 3.0))
        .cut(beads(p(-22.0, -62.0), p(22.0, -62.0), 0.0, 5, (2.6, 2.6)))
        .cut(bar(-31.0, 46.0, 2.6))
        .cut(bar(66.0, 46.0, 2.6))
        .cut(Path::circle(p(0.0, 16.0), 42.0))
        .tint(Path::circle(p(0.0, 16.0), 39.0))
        .and(sprig().placed(2.0, 34.0, 0.46, 0.0));
    let cup = Sheet::new()
        .cut(bowl(p(31.0, -8.0), p(16.0, 32.0)))
        .paper(bowl(p(26.0, 0.0), p(12.0, 24.0)))
        .paper(Path::ellipse(p(0.0, 0.0), 26.0, 8.0))
        .tint(Path::ellipse(p(0.0, 0.0), 21.0, 5.0))
        .cut(teeth(p(-15.0, 12.0), p(15.0, 12.0), -1.0, 5, -7.0))
        .paper(bar(26.0, 13.0, 5.0));
    let side = veined_leaf(p(50.0, 44.0), p(86.0, -18.0), 24.0, -5.0, 3).paper(coil(
        p(72.0, -46.0),
        12.0,
        250.0,
        1.4,
        5.0,
    ));
    side.folded()
        .and(tin)
        .and(cup.scattered(&[(-56.0, 60.0, 1.0, 0.0), (56.0, 60.0, 1.0, 0.0)]))
        .placed(0.0, 2.0, 0.937, 0.0)
}

/// A branch of tea with its white blossoms and round fruits.
fn tea_flower() -> Sheet {
    let stem = Stem(p(-40.0, 94.0), p(-20.0, 40.0), p(10.0, 10.0), p(24.0, -88.0));
    let shoot = |share: f64, degrees: f64, long: f64, wide: f64, bend: f64| {
        let base = stem.at(share);
        veined_leaf(base, base + stem.way(share, degrees) * long, wide, bend, 4)
    };
    Sheet::new()
        .paper(stem.strip(7.0, 4.0))
        .and(shoot(0.16, 72.0, 62.0, 27.0, 5.0))
        .and(shoot(0.3, -66.0, 62.0, 27.0, -5.0))
        .and(shoot(0.62, -58.0, 66.0, 27.0, -6.0))
        .and(shoot(0.84, 52.0, 52.0, 24.0, 5.0))
        .and(shoot(0.94, -30.0, 44.0, 20.0, -3.0))
        .and(shoot(0.98, 14.0, 26.0, 13.0, 0.0))
        .cut(Path::circle(p(36.0, 6.0), 36.0))
        .and(tinted_blossom(p(36.0, 6.0), 34.0, 6, 2.0))
        .cut(Path::circle(p(-26.0, 30.0), 26.0))
        .and(tinted_blossom(p(-26.0, 30.0), 24.0, 5, 2.0))
        .paper(strip(&[p(-16.0, 62.0), p(6.0, 66.0), p(20.0, 72.0)], 4.0, 4.0))
        .paper(Path::circle(p(30.0, 76.0), 14.0))
        .cut(crescent(p(22.0, 82.0), p(30.0, 66.0), 4.0, 4.0))
        .tint(Path::circle(p(34.0, 80.0), 3.6))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Three downy sprigs of white tea before the moon.
fn white_tea_buds() -> Sheet {
    let one = Sheet::new()
        .paper(strip(&[p(0.0, 70.0), p(0.0, 0.0)], 5.0, 5.0))
        .and(veined_leaf(p(0.0, 34.0), p(38.0, -22.0), 21.0, -5.0, 3))
        .and(veined_leaf(p(0.0, 26.0), p(-38.0, -30.0), 21.0, 5.0, 3))
        .cut(leaf(p(0.0, 10.0), p(0.0, -74.0), 29.0, 0.0))
        .paper(leaf(p(0.0, 8.0), p(0.0, -70.0), 22.0, 0.0))
        .tint(leaf(p(0.0, 0.0), p(0.0, -60.0), 13.0, 0.0))
        .paper(teeth(p(0.0, -4.0), p(0.0, -50.0), 0.0, 5, -5.0))
        .paper(teeth(p(0.0, -4.0), p(0.0, -50.0), 0.0, 5, 5.0));
    let cloud = both(coil(p(70.0, 40.0), 14.0, 250.0, 1.4, 6.0)).and(both(strip(
        &[p(58.0, 46.0), p(44.0, 54.0), p(26.0, 50.0)],
        6.0,
        2.0,
    )));
    Sheet::new()
        .tint(Path::circle(p(0.0, -14.0), 74.0))
        .cut(Path::circle(p(0.0, -14.0), 69.0))
        .paper(cloud)
        .and(one.placed(-38.0, 24.0, 0.78, -20.0))
        .and(one.placed(38.0, 24.0, 0.78, 20.0))
        .cut(strip(&[p(0.0, 80.0), p(0.0, 20.0)], 12.0, 12.0))
        .and(one.placed(0.0, 4.0, 1.06, 0.0))
        .paper(strip(&[p(-24.0, 84.0), p(0.0, 76.0), p(24.0, 84.0)], 7.0, 7.0))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A pot that pours dark tea into a fair cup.
fn tea_pour() -> Sheet {
    let pot = Sheet::new()
        .paper(strip(&[p(-30.0, 6.0), p(-58.0, 0.0), p(-66.0, -28.0), p(-80.0, -38.0)], 26.0, 9.0))
        .paper(strip(&[p(36.0, -26.0), p(72.0, -34.0), p(76.0, 8.0), p(40.0, 20.0)], 9.0, 8.0))
        .paper(vessel(p(28.0, -40.0), p(54.0, 0.0), p(32.0, 38.0)))
        .cut(bar(-39.0, 34.0, 3.0))
        .paper(bowl(p(30.0, -43.0), p(10.0, -58.0)))
        .paper(Path::circle(p(0.0, -63.0), 8.0))
        .cut(teeth(p(-34.0, -28.0), p(34.0, -28.0), 4.0, 11, -7.0))
        .cut(both(crescent(p(38.0, 22.0), p(43.0, -16.0), -6.0, 4.4)))
        .tint(leaf(p(0.0, 26.0), p(0.0, -16.0), 13.0, 0.0))
        .tint(both(leaf(p(4.0, 24.0), p(28.0, -4.0), 12.0, 3.0)));
    let cup = Sheet::new()
        .cut(bowl(p(44.0, -8.0), p(24.0, 46.0)))
        .paper(bowl(p(38.0, 0.0), p(18.0, 36.0)))
        .paper(Path::ellipse(p(0.0, 0.0), 38.0, 10.0))
        .tint(Path::ellipse(p(0.0, 0.0), 32.0, 6.6))
        .cut(Path::all([-18.0, 0.0, 18.0].map(|x: f64| coil(p(x, 18.0), 7.0, 0.0, 1.1, 3.4))))
        .paper(bar(39.0, 22.0, 6.0));
    Sheet::new()
        .tint(strip(&[p(-67.0, -18.0), p(-62.0, 0.0), p(-56.0, 48.0)], 5.0, 8.0))
        .and(pot.placed(14.0, -34.0, 0.94, -24.0))
        .and(cup.placed(-44.0, 46.0, 1.0, 0.0))
        .and(cup.placed(46.0, 54.0, 0.72, 0.0))
        .paper(bar(90.0, 66.0, 7.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// A steaming bowl of the tea of the litsea that eagles nest in, its long leaves and berries about it.
fn eagle_tea() -> Sheet {
    let side = veined_leaf(p(6.0, 84.0), p(90.0, 10.0), 25.0, -14.0, 5)
        .and(veined_leaf(p(14.0, 88.0), p(84.0, 62.0), 22.0, -5.0, 4))
        .and(veined_leaf(p(46.0, 20.0), p(88.0, -44.0), 21.0, -4.0, 4))
        .paper(beads(p(30.0, 92.0), p(52.0, 90.0), 0.0, 2, (7.0, 7.0)))
        .tint(beads(p(30.0, 92.0), p(52.0, 90.0), 0.0, 2, (2.6, 2.6)));
    side.folded()
        .and(steam(34.0, -58.0, 1.1))
        .cut(bowl(p(66.0, -22.0), p(34.0, 70.0)))
        .paper(bowl(p(60.0, -10.0), p(28.0, 56.0)))
        .paper(Path::ellipse(p(0.0, -10.0), 60.0, 14.0))
        .tint(Path::ellipse(p(0.0, -9.5), 53.0, 10.0))
        .paper(leaf(p(-34.0, -9.0), p(24.0, -10.0), 8.0, 2.0))
        .cut(Path::all([-28.0, 0.0, 28.0].map(|x: f64| {
            crescent(p(x - 11.0, 22.0 - x.abs() * 0.1), p(x + 11.0, 22.0 - x.abs() * 0.1), 9.0, 5.0)
        })))
        .tint(Path::all(
            [-14.0, 14.0].map(|x: f64| crescent(p(x - 10.0, 38.0), p(x + 10.0, 38.0), 8.0, 4.6)),
        ))
        .paper(bar(62.0, 34.0, 8.0))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// A vine with divided leaves that winds about a cup, buds at its ends.
fn vine_tea() -> Sheet {
    let spray = Sheet::new()
        .and(veined_leaf(p(0.0, 0.0), p(0.0, -44.0), 24.0, 0.0, 2))
        .and(veined_leaf(p(0.0, 0.0), p(33.0, -22.0), 20.0, 2.0, 1))
        .and(veined_leaf(p(0.0, 0.0), p(-33.0, -22.0), 20.0, -2.0, 1));
    let vine = [
        p(-20.0, 84.0),
        p(-74.0, 50.0),
        p(-64.0, -30.0),
        p(0.0, -66.0),
        p(60.0, -40.0),
        p(84.0, 10.0),
    ];
    let tendrils = coil(p(70.0, -64.0), 12.0, 200.0, 1.5, 4.0)
        .and(coil(p(92.0, 26.0), 10.0, 20.0, -1.4, 4.0))
        .and(coil(p(-90.0, 30.0), 9.0, 100.0, -1.4, 4.0));
    let cup = Sheet::new()
        .cut(bowl(p(56.0, 8.0), p(28.0, 80.0)))
        .paper(bowl(p(48.0, 18.0), p(22.0, 68.0)))
        .paper(Path::ellipse(p(0.0, 18.0), 48.0, 12.0))
        .tint(Path::ellipse(p(0.0, 18.0), 41.0, 8.0))
        .paper(leaf(p(-20.0, 19.0), p(12.0, 17.0), 7.0, 1.0))
        .cut(Path::all(
            [-22.0, 0.0, 22.0].map(|x: f64| crescent(p(x - 9.0, 46.0), p(x + 9.0, 46.0), 8.0, 4.6)),
        ))
        .paper(bar(74.0, 28.0, 8.0))
        .paper(bar(88.0, 54.0, 7.0));
    Sheet::new()
        .paper(strip(&vine, 7.0, 4.0))
        .paper(tendrils)
        .and(spray.placed(-66.0, 16.0, 0.96, -78.0))
        .and(spray.placed(-48.0, -44.0, 1.0, -36.0))
        .and(spray.placed(4.0, -62.0, 0.94, 6.0))
        .and(spray.placed(62.0, -34.0, 0.94, 54.0))
        .and(cup.placed(12.0, 8.0, 0.92, 0.0))
        .placed(0.0, 0.0, 0.94, 0.0)
}

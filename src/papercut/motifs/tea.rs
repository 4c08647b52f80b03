//! Tea, and the shrubs and trees of the hills: camellia, walnut, perilla.

use super::Motif;
use super::plant::{broad_leaf, dot, slit, sliver, tinted_blossom, toothed_broad_leaf, veins};
use super::tea_kinds::sprig;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "tea", draw: tea },
    Motif { name: "tea-cake", draw: tea_cake },
    Motif { name: "camellia-oil", draw: camellia_oil },
    Motif { name: "walnut", draw: walnut },
    Motif { name: "perilla", draw: perilla },
];

/// A leaf with fine teeth and its veins.
fn serrate(base: Point, tip: Point, width: f64, n: u32) -> Sheet {
    Sheet::new()
        .paper(toothed_broad_leaf(base, tip, (width, 0.0), n, 2.6))
        .cut(veins(base, tip, width, 5))
}

/// Two leaves and a bud over a steaming cup.
fn tea() -> Sheet {
    let cup = Path::from(p(-48.0, 46.0))
        .line(p(48.0, 46.0))
        .curve(p(46.0, 68.0), p(30.0, 84.0), p(16.0, 86.0))
        .line(p(-16.0, 86.0))
        .curve(p(-30.0, 84.0), p(-46.0, 68.0), p(-48.0, 46.0))
        .close();
    let steam = strip(&[p(30.0, 36.0), p(38.0, 26.0), p(28.0, 15.0), p(36.0, 2.0)], 5.0, 1.5)
        .and(strip(&[p(50.0, 34.0), p(57.0, 26.0), p(49.0, 17.0), p(55.0, 7.0)], 4.0, 1.5));
    Sheet::new()
        .paper(steam)
        .folded()
        .and(sprig().placed(0.0, -4.0, 1.0, 0.0))
        .paper(cup)
        .paper(Path::ellipse(p(0.0, 46.0), 48.0, 10.0))
        .tint(Path::ellipse(p(0.0, 46.5), 42.0, 6.5))
        .cut(teeth(p(-36.0, 62.0), p(36.0, 62.0), -3.0, 11, -7.0))
        .paper(strip(&[p(-54.0, 91.0), p(54.0, 91.0)], 8.0, 8.0))
        .placed(0.0, 1.0, 0.93, 0.0)
}

/// A steaming teapot behind two bowl-shaped cakes of pressed tea, one turned over.
fn tea_cake() -> Sheet {
    let steam = Sheet::new().paper(strip(
        &[p(10.0, -66.0), p(22.0, -74.0), p(8.0, -84.0), p(20.0, -99.0)],
        6.0,
        2.0,
    ));
    let pot = Sheet::new()
        .paper(Path::ellipse(p(0.0, -2.0), 50.0, 42.0))
        .paper(strip(&[p(-36.0, 14.0), p(-66.0, 4.0), p(-70.0, -24.0), p(-87.0, -33.0)], 26.0, 9.0))
        .paper(strip(
            &[p(40.0, -22.0), p(70.0, -34.0), p(88.0, -12.0), p(70.0, 10.0), p(42.0, 16.0)],
            9.0,
            8.0,
        ))
        .cut(crescent(p(-30.0, -30.0), p(30.0, -30.0), 9.0, 3.4))
        .paper(Path::circle(p(0.0, -49.0), 8.0))
        .cut(Path::circle(p(0.0, -50.0), 2.4))
        .cut(crescent(p(-38.0, 14.0), p(-38.0, -20.0), 6.0, 4.4));
    let sprig = Sheet::new()
        .tint(leaf(p(0.0, 8.0), p(0.0, -30.0), 12.0, 0.0))
        .tint(leaf(p(0.0, 8.0), p(29.0, -16.0), 14.0, 4.0))
        .tint(leaf(p(0.0, 8.0), p(-29.0, -16.0), 14.0, -4.0));
    let flakes = |spots: &[(f64, f64, f64)]| {
        Path::all(spots.iter().map(|(x, y, degrees)| {
            leaf(p(-8.0, 0.0), p(8.0, 0.0), 5.4, 1.6)
                .map(Affine::turn(*degrees).then(Affine::shift(*x, *y)))
        }))
    };
    // The dome stands on its rim, the other one shows its hollow.
    let dome = Sheet::new()
        .paper(
            Path::from(p(-46.0, 24.0))
                .curve(p(-52.0, -10.0), p(-26.0, -36.0), p(0.0, -36.0))
                .curve(p(26.0, -36.0), p(52.0, -10.0), p(46.0, 24.0))
                .curve(p(30.0, 36.0), p(-30.0, 36.0), p(-46.0, 24.0))
                .close(),
        )
        .cut(flakes(&[
            (-28.0, -8.0, -60.0),
            (-8.0, -22.0, -10.0),
            (30.0, 4.0, 80.0),
            (-4.0, 20.0, 0.0),
        ]))
        .tint(flakes(&[
            (14.0, -16.0, 40.0),
            (-14.0, 2.0, 20.0),
            (10.0, 6.0, -40.0),
            (-32.0, 16.0, 60.0),
        ]))
        .cut(flakes(&[(22.0, 22.0, -12.0)]));
    let bowl = Sheet::new()
        .paper(
            Path::from(p(-46.0, -16.0))
                .curve(p(-50.0, 16.0), p(-24.0, 34.0), p(0.0, 34.0))
                .curve(p(24.0, 34.0), p(50.0, 16.0), p(46.0, -16.0))
                .curve(p(40.0, -40.0), p(-40.0, -40.0), p(-46.0, -16.0))
                .close(),
        )
        .cut(Path::ellipse(p(0.0, -12.0), 35.0, 15.0))
        .paper(Path::ellipse(p(0.0, -8.0), 30.0, 11.0))
        .tint(flakes(&[(-12.0, -8.0, 20.0), (10.0, -7.0, -20.0)]))
        .cut(flakes(&[(-28.0, 14.0, 50.0), (-4.0, 22.0, 4.0), (24.0, 16.0, -50.0)]));
    steam
        .folded()
        .and(pot)
        .and(sprig)
        .cut(Path::ellipse(p(-37.0, 42.0), 42.0, 35.0))
        .cut(Path::ellipse(p(38.0, 43.0), 42.0, 35.0))
        .and(dome.placed(-37.0, 42.0, 0.78, 0.0))
        .and(bowl.placed(38.0, 46.0, 0.8, 0.0))
        .map(Affine::shift(0.0, 4.0))
}

/// A camellia in bloom over its round fruit; the middle one bursts and shows its seeds.
fn camellia_oil() -> Sheet {
    let fruit = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 33.0))
        .paper(Path::circle(p(0.0, 0.0), 29.0))
        .paper(leaf(p(0.0, 22.0), p(0.0, 32.0), 7.0, 0.0))
        .cut(crescent(p(-15.0, 16.0), p(-15.0, -16.0), 9.0, 6.0))
        .cut(crescent(p(15.0, 16.0), p(15.0, -16.0), -9.0, 4.0))
        .cut(slit(p(0.0, 28.0), p(0.0, -6.0), 4.4));
    let side = Sheet::new()
        .and(serrate(p(20.0, -10.0), p(96.0, -16.0), 36.0, 8))
        .and(veined_leaf(p(22.0, -30.0), p(86.0, -45.0), 24.0, 3.0, 3))
        .and(fruit.placed(57.0, 36.0, 1.0, -36.0));
    let burst = p(0.0, 60.0);
    let at = |x: f64, up: f64| burst + p(x, -up);
    // Three valves gape; a hinge of peel stays whole between each two.
    let gap = leaf(at(0.0, -8.0), at(0.0, 31.0), 24.0, 0.0);
    let open = Sheet::new()
        .cut(Path::circle(burst, 40.0))
        .paper(Path::circle(burst, 36.0))
        .cut(around(&gap, burst, 3))
        .tint(around(&dot(at(0.0, 10.5), 8.6), burst, 3))
        .paper(around(&sliver(at(-2.6, 5.0), at(-2.6, 15.0), 2.8), burst, 3))
        .cut(around(&crescent(at(-10.0, -27.0), at(10.0, -27.0), -3.6, 3.4), burst, 3));
    side.folded().and(open).and(tinted_blossom(p(0.0, -44.0), 54.0, 6, 9.0))
}

/// An opened walnut before two whole ones, under a leaf of five leaflets.
fn walnut() -> Sheet {
    let wrinkles = Sheet::new()
        .cut(crescent(p(-27.0, 22.0), p(-28.0, -18.0), 8.0, 5.0))
        .cut(crescent(p(-16.0, 24.0), p(-16.0, 0.0), -5.0, 4.4))
        .cut(crescent(p(-18.0, -6.0), p(-12.0, -26.0), 5.0, 4.4))
        .cut(crescent(p(-8.0, 12.0), p(-8.0, -16.0), 4.0, 3.6));
    let whole = Sheet::new()
        .paper(Path::ellipse(p(0.0, 0.0), 40.0, 38.0))
        .paper(drop(p(0.0, -47.0), p(0.0, -20.0), 16.0))
        .and(wrinkles.folded())
        .cut(leaf(p(0.0, 36.0), p(0.0, -38.0), 4.6, 0.0));
    let lobe = Path::blob(&[
        p(5.0, -35.0),
        p(19.0, -39.0),
        p(32.0, -27.0),
        p(29.0, -17.0),
        p(40.0, -4.0),
        p(33.0, 7.0),
        p(36.0, 22.0),
        p(22.0, 36.0),
        p(6.0, 34.0),
        p(10.0, 16.0),
        p(5.0, 0.0),
        p(10.0, -18.0),
    ]);
    let half_kernel = Sheet::new()
        .tint(lobe)
        .paper(crescent(p(13.0, -29.0), p(25.0, -18.0), 6.0, 4.4))
        .paper(crescent(p(13.0, -12.0), p(31.0, -6.0), 7.0, 5.0))
        .paper(crescent(p(11.0, 4.0), p(27.0, 14.0), -6.0, 4.6))
        .paper(crescent(p(13.0, 28.0), p(28.0, 22.0), 6.0, 4.6));
    let open = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 57.0, 55.0))
        .paper(Path::ellipse(p(0.0, 0.0), 53.0, 51.0))
        .paper(drop(p(0.0, 60.0), p(0.0, 30.0), 16.0))
        .cut(Path::ellipse(p(0.0, 0.0), 45.0, 43.0))
        .and(half_kernel.folded())
        .paper(leaf(p(0.0, -46.0), p(0.0, 46.0), 7.0, 0.0))
        .map(Affine::shift(0.0, 38.0));
    let side = veined_leaf(p(3.0, -46.0), p(93.0, -28.0), 32.0, 5.0, 4)
        .and(veined_leaf(p(3.0, -52.0), p(63.0, -74.0), 30.0, 3.0, 4))
        .and(whole.placed(57.0, 22.0, 0.92, 30.0));
    side.folded().and(veined_leaf(p(0.0, -32.0), p(0.0, -98.0), 34.0, 0.0, 4)).and(open)
}

/// Perilla: pairs of broad leaves with deep teeth, a spike of flowers.
fn perilla() -> Sheet {
    let broad = |base: Point, tip: Point, width: f64, n: u32| {
        Sheet::new()
            .cut(broad_leaf(base, tip + (tip - base).unit() * 4.0, width + 14.0, 0.1))
            .paper(toothed_broad_leaf(base, tip, (width, 0.1), n, 4.6))
            .tint(veins(base, tip, width, 4))
    };
    let florets = [(14.0, -44.0), (13.0, -59.0), (11.0, -73.0), (8.0, -86.0)];
    let side = broad(p(4.0, 40.0), p(68.0, 69.0), 52.0, 8)
        .and(broad(p(3.0, 2.0), p(97.0, 2.0), 58.0, 9))
        .and(broad(p(3.0, -24.0), p(70.0, -62.0), 36.0, 7))
        .paper(Path::all(florets.map(|(x, y)| drop(p(0.0, y + 8.0), p(x, y), 7.0))))
        .cut(Path::all(florets.map(|(x, y)| dot(p(x + 0.5, y), 2.8))));
    side.folded().paper(strip(&[p(0.0, 94.0), p(0.0, -88.0)], 8.0, 4.0)).paper(drop(
        p(0.0, -82.0),
        p(0.0, -94.0),
        4.0,
    ))
}

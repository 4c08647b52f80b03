//! Drinks: liquor, wine, tea.

use super::Motif;
use super::preserve::{bar, both, bowl, coil, vessel};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, petal, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "liquor-jar", draw: liquor_jar },
    Motif { name: "plum-wine", draw: plum_wine },
    Motif { name: "tea-set", draw: tea_set },
];

/// A sealed jar with a paper diamond, ears of sorghum at its sides.
fn liquor_jar() -> Sheet {
    let grain = |x: f64, y: f64, degrees: f64| {
        drop(p(0.0, -10.0), p(0.0, 0.0), 6.5).map(Affine::turn(degrees).then(Affine::shift(x, y)))
    };
    let ear = Path::all([
        grain(0.0, -34.0, 0.0),
        grain(-8.0, -22.0, -25.0),
        grain(8.0, -22.0, 25.0),
        grain(-13.0, -7.0, -30.0),
        grain(13.0, -7.0, 30.0),
        grain(0.0, -14.0, 0.0),
        grain(-13.0, 9.0, -35.0),
        grain(13.0, 9.0, 35.0),
        grain(0.0, 3.0, 0.0),
        grain(-7.0, 22.0, -30.0),
        grain(7.0, 22.0, 30.0),
    ]);
    let sorghum = Sheet::new()
        .paper(strip(&[p(30.0, 90.0), p(64.0, 50.0), p(70.0, 0.0)], 5.0, 4.0))
        .paper(
            ear.map(Affine::scale(0.88).then(Affine::turn(12.0)).then(Affine::shift(73.0, -14.0))),
        )
        .and(veined_leaf(p(64.0, 56.0), p(93.0, -2.0), 19.0, -5.0, 0))
        .and(veined_leaf(p(44.0, 80.0), p(86.0, 34.0), 18.0, -3.0, 0));
    let diamond = |half: f64| {
        let corners = [p(0.0, 18.0 - half * 1.15), p(half, 18.0)];
        let [top, right] = corners;
        Path::polygon(&[top, right, p(0.0, 36.0 - top.y), p(-half, 18.0)])
    };
    let jar =
        Sheet::new()
            .cut(vessel(p(34.0, -52.0), p(57.5, 4.0), p(42.0, 97.0)))
            .paper(vessel(p(30.0, -36.0), p(54.0, 8.0), p(34.0, 88.0)))
            .paper(bar(88.0, 33.0, 8.0))
            .cut(both(crescent(p(37.0, 72.0), p(44.0, -6.0), -9.0, 5.0)))
            .cut(teeth(p(-30.0, 80.0), p(30.0, 80.0), 0.0, 9, 9.0))
            .tint(diamond(37.0))
            .paper(diamond(31.0))
            .tint(around(&petal(p(0.0, 16.0), p(0.0, -6.0), 15.0, 3.0), p(0.0, 18.0), 4))
            .tint(around(&leaf(p(0.0, 14.0), p(0.0, 0.0), 6.0, 0.0), p(0.0, 18.0), 4).map(
                Affine::shift(0.0, -18.0).then(Affine::turn(45.0)).then(Affine::shift(0.0, 18.0)),
            ))
            .paper(around(&leaf(p(0.0, 12.0), p(0.0, 2.0), 4.0, 0.0), p(0.0, 18.0), 4))
            .cut(Path::circle(p(0.0, 18.0), 4.0));
    let fold = |x: f64, tip: f64| leaf(p(x, -62.0), p(x * 0.5, tip), 5.0, x * 0.12);
    let cap = Sheet::new()
        .paper(Path::blob(&[
            p(0.0, -96.0),
            p(22.0, -92.0),
            p(38.0, -74.0),
            p(31.0, -54.0),
            p(-31.0, -54.0),
            p(-38.0, -74.0),
            p(-22.0, -92.0),
        ]))
        .cut(fold(0.0, -88.0))
        .cut(both(fold(12.0, -87.0)))
        .cut(both(fold(24.0, -84.0)))
        .cut(bar(-56.0, 38.0, 3.0))
        .tint(bar(-51.0, 33.0, 6.0))
        .cut(bar(-40.0, 30.0, 9.0))
        .paper(teeth(p(-42.0, -46.0), p(42.0, -46.0), 0.0, 11, -11.0))
        .paper(bar(-46.0, 40.0, 4.5));
    sorghum.folded().and(jar).and(cap)
}

/// A gourd of wine between branches of green plums.
fn plum_wine() -> Sheet {
    let plum = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 23.0))
        .paper(Path::circle(p(0.0, 0.0), 20.0))
        .tint(crescent(p(-9.0, 13.0), p(-7.0, -13.0), 7.0, 6.0))
        .cut(crescent(p(5.0, 12.0), p(2.0, -20.0), -5.0, 3.2));
    let branch = Sheet::new()
        .paper(strip(&[p(24.0, 86.0), p(56.0, 54.0), p(46.0, -8.0), p(38.0, -72.0)], 7.0, 3.0))
        .and(veined_leaf(p(40.0, -68.0), p(18.0, -92.0), 19.0, -4.0, 1))
        .and(veined_leaf(p(42.0, -66.0), p(66.0, -70.0), 17.0, 3.0, 1))
        .and(veined_leaf(p(60.0, 50.0), p(86.0, 32.0), 20.0, -5.0, 1))
        .and(plum.placed(73.0, 4.0, 1.0, 0.0))
        .and(plum.placed(54.0, -38.0, 1.0, -20.0))
        .paper(around(&petal(p(59.0, 58.0), p(59.0, 43.0), 16.0, 1.5), p(59.0, 58.0), 5))
        .cut(Path::circle(p(59.0, 58.0), 3.6));
    let gourd = Sheet::new()
        .cut(Path::circle(p(0.0, 42.0), 49.0))
        .cut(Path::circle(p(0.0, -28.0), 32.0))
        .paper(Path::circle(p(0.0, 42.0), 45.0))
        .paper(Path::circle(p(0.0, -28.0), 28.0))
        .paper(bowl(p(9.0, -66.0), p(15.0, -44.0)))
        .paper(bar(88.0, 26.0, 8.0))
        .cut(bar(-64.0, 14.0, 2.6))
        .paper(Path::ellipse(p(0.0, -77.0), 15.0, 12.0))
        .paper(leaf(p(0.0, -84.0), p(7.0, -97.0), 7.0, 3.0))
        .cut(both(crescent(p(15.0, -12.0), p(13.0, -46.0), -8.0, 5.0)))
        .cut(around(&leaf(p(0.0, -32.0), p(0.0, -42.0), 5.0, 0.0), p(0.0, -29.0), 5))
        .cut(bar(-4.5, 28.0, 2.4))
        .tint(bar(0.0, 22.0, 6.5))
        .cut(bar(4.7, 28.0, 2.4))
        .cut(both(crescent(p(24.0, 72.0), p(30.0, 16.0), -9.0, 5.0)))
        .tint(Path::circle(p(0.0, 45.0), 27.0))
        .and(blossom(p(0.0, 45.0), 25.0, 5));
    let ribbon = Sheet::new()
        .cut(drop(p(0.0, 0.0), p(19.0, -2.0), 11.0))
        .paper(drop(p(0.0, 0.0), p(19.0, -2.0), 8.5))
        .cut(drop(p(9.0, -1.0), p(19.0, -2.0), 4.0));
    branch.folded().and(gourd).and(ribbon.folded()).paper(Path::circle(p(0.0, 0.0), 5.0))
}

/// A steaming teapot over three cups on a tray.
fn tea_set() -> Sheet {
    let pot = Sheet::new()
        .paper(strip(&[p(-36.0, 4.0), p(-58.0, -4.0), p(-70.0, -32.0), p(-82.0, -42.0)], 24.0, 9.0))
        .paper(strip(&[p(38.0, -32.0), p(70.0, -44.0), p(80.0, -12.0), p(44.0, 16.0)], 9.0, 8.0))
        .paper(vessel(p(26.0, -44.0), p(56.0, -6.0), p(32.0, 38.0)))
        .cut(bar(-45.0, 36.0, 3.0))
        .paper(bowl(p(30.0, -48.0), p(10.0, -65.0)))
        .paper(Path::circle(p(0.0, -68.0), 8.0))
        .cut(Path::circle(p(0.0, -68.0), 3.0))
        .cut(teeth(p(-24.0, -51.0), p(24.0, -51.0), 3.0, 9, 7.0))
        .cut(teeth(p(-34.0, -37.0), p(34.0, -37.0), 3.0, 11, -7.0))
        .cut(both(crescent(p(40.0, 20.0), p(44.0, -24.0), -7.0, 4.5)))
        .tint(Path::circle(p(0.0, -2.0), 24.0))
        .and(blossom(p(0.0, -2.0), 22.0, 6));
    let cup = Sheet::new()
        .cut(bowl(p(31.0, -9.0), p(18.0, 34.0)))
        .paper(bowl(p(25.0, 0.0), p(11.0, 25.0)))
        .paper(bar(27.0, 12.0, 5.0))
        .paper(Path::ellipse(p(0.0, 0.0), 25.0, 7.0))
        .tint(Path::ellipse(p(0.0, 0.0), 20.0, 4.0))
        .cut(teeth(p(-16.0, 11.0), p(16.0, 11.0), -1.0, 5, -9.0));
    let cups = cup.scattered(&[(-52.0, 41.0, 1.0, 0.0), (52.0, 41.0, 1.0, 0.0)]);
    let steam = Sheet::new().paper(coil(p(26.0, -80.0), 15.0, 240.0, 1.4, 6.0)).paper(coil(
        p(52.0, -70.0),
        11.0,
        240.0,
        1.3,
        5.0,
    ));
    pot.and(steam.folded())
        .and(cups)
        .and(cup.placed(0.0, 46.0, 1.0, 0.0))
        .paper(bowl(p(54.0, 77.0), p(34.0, 88.0)))
        .cut(teeth(p(-44.0, 82.0), p(44.0, 82.0), 0.0, 13, 6.0).map(Affine::shift(0.0, 2.5)))
}

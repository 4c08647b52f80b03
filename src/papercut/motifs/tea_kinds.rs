//! Kinds of tea: the hill it grows on, white tea as it dries, black tea in the glass.

use super::Motif;
use super::fruit::toothed_leaf;
use super::garden::wedge;
use super::preserve::both;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{crescent, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "tea-mountain", draw: tea_mountain },
    Motif { name: "white-tea", draw: white_tea },
    Motif { name: "black-tea", draw: black_tea },
];

/// Two leaves and a bud with its stalk, from the origin upwards, about 100 tall.
pub(super) fn sprig() -> Sheet {
    Sheet::new()
        .paper(strip(&[p(-3.0, 36.0), p(1.0, 16.0), p(0.0, -12.0)], 6.0, 5.0))
        .and(toothed_leaf(p(0.0, 14.0), p(-84.0, -34.0), 36.0, 9.0, 5, 14))
        .and(toothed_leaf(p(1.0, -2.0), p(70.0, -72.0), 34.0, -9.0, 5, 15))
        .cut(leaf(p(0.0, 0.0), p(2.0, -102.0), 33.0, 2.0))
        .paper(leaf(p(0.0, 2.0), p(2.0, -97.0), 25.0, 2.0))
        .tint(leaf(p(2.0, -12.0), p(3.0, -84.0), 11.0, -3.0))
        .cut(crescent(p(-2.0, -8.0), p(0.0, -84.0), 7.0, 3.6))
}

/// Rows of tea on three hills, a sprig before the sun.
fn tea_mountain() -> Sheet {
    // A half ellipse on the ground, its rim of `n` bushes (0: smooth).
    let dome = |rx: f64, ry: f64, n: u32| {
        let on = |share: f64| {
            let (sin, cos) = (share * std::f64::consts::PI).sin_cos();
            p(-rx * cos, -ry * sin)
        };
        let depth = if n == 0 { 0.12 } else { 0.55 };
        let n = if n == 0 { 8 } else { n };
        (0..n)
            .fold(Path::from(on(0.0)), |path, idx| {
                let share = |part: f64| (f64::from(idx) + part) / f64::from(n);
                let (from, to) = (on(share(0.0)), on(share(1.0)));
                let out = (to - from).turned() * -depth;
                path.curve(from.towards(to, 0.1) + out, from.towards(to, 0.9) + out, to)
            })
            .close()
    };
    let hill = |rx: f64, ry: f64, rows: u32| {
        let each = (0..rows).map(|idx| {
            let share = 1.0 - f64::from(idx) / f64::from(rows);
            let n = (rx * share / 5.6).round() as u32;
            let (wide, high) = (rx * share, ry * share);
            Sheet::new().paper(dome(wide, high, n.max(4))).tint(dome(wide - 8.5, high - 8.5, 0))
        });
        Sheet::new()
            .cut(dome(rx + 4.0, ry + 5.0, (rx / 5.6).round() as u32))
            .and(each.fold(Sheet::new(), Sheet::and))
    };
    let sun = p(0.0, -44.0);
    Sheet::new()
        .tint(Path::circle(sun, 50.0))
        .cut(Path::circle(sun, 46.0))
        .tint(Path::circle(sun, 43.0))
        .and(sprig().placed(2.0, -30.0, 0.72, 0.0))
        .and(hill(44.0, 66.0, 3).placed(-45.0, 60.0, 1.0, 0.0))
        .and(hill(44.0, 56.0, 3).placed(45.0, 60.0, 1.0, 0.0))
        .and(hill(74.0, 66.0, 4).placed(0.0, 92.0, 1.0, 0.0))
        .placed(0.0, -2.0, 0.88, 0.0)
}

/// Downy buds on a tray of woven bamboo, a sprig of them above.
fn white_tea() -> Sheet {
    let bud = |long: f64, wide: f64| {
        Sheet::new()
            .cut(leaf(p(0.0, 5.0), p(0.0, -long - 5.0), wide + 8.0, 0.0))
            .paper(leaf(p(0.0, 0.0), p(0.0, -long), wide, 0.0))
            .tint(leaf(p(0.0, -long * 0.08), p(0.0, -long * 0.92), wide * 0.62, 0.0))
            .paper(leaf(p(0.0, -2.0), p(wide * 0.1, -long * 0.76), wide * 0.2, wide * 0.12))
    };
    // The big ones show their down: short hairs on either side.
    let downy = |long: f64, wide: f64| {
        let hair = [0.2, 0.32, 0.44, 0.56].map(|share: f64| {
            let out = wide * 1.1 * share * (1.0 - share);
            wedge(p(out, -long * share), p(out + 4.0, -long * share - 9.0), 2.6)
        });
        bud(long, wide).paper(both(Path::all(hair)))
    };
    let small = bud(56.0, 13.0);
    let heap = [
        (-10.0, 34.0, 1.0, -94.0),
        (12.0, 34.0, 1.0, 92.0),
        (-30.0, 40.0, 1.0, 92.0),
        (-30.0, 50.0, 0.95, -72.0),
        (32.0, 50.0, 0.95, 72.0),
        (-14.0, 58.0, 1.0, -84.0),
        (-24.0, 67.0, 1.0, 72.0),
        (22.0, 56.0, 1.0, 86.0),
        (54.0, 66.0, 1.0, -82.0),
        (-64.0, 62.0, 0.9, 70.0),
    ];
    let tray = Sheet::new()
        .paper(
            Path::from(p(-94.0, 44.0))
                .curve(p(-90.0, 108.0), p(90.0, 108.0), p(94.0, 44.0))
                .close(),
        )
        .paper(Path::ellipse(p(0.0, 46.0), 95.0, 34.0))
        .cut(Path::ellipse(p(0.0, 46.0), 87.0, 28.0))
        .tint(Path::ellipse(p(0.0, 47.0), 84.0, 26.0))
        .cut(teeth(p(-84.0, 66.0), p(84.0, 66.0), -12.5, 21, -6.5));
    let twig = Sheet::new()
        .and(downy(72.0, 20.0).placed(13.0, 20.0, 1.0, 25.0).folded())
        .and(downy(92.0, 25.0));
    tray.and(twig.placed(0.0, 30.0, 1.22, 0.0))
        .and(small.scattered(&heap))
        .placed(0.0, -2.0, 0.93, 0.0)
}

/// A glass of dark tea on its saucer, steam above, tea leaves beside it.
fn black_tea() -> Sheet {
    let glass = |rim: f64, foot: f64, top: f64, low: f64| {
        Path::from(p(-rim, top))
            .line(p(rim, top))
            .curve(p(rim, top + (low - top) * 0.6), p(foot + 8.0, low), p(foot, low))
            .line(p(-foot, low))
            .curve(p(-foot - 8.0, low), p(-rim, top + (low - top) * 0.6), p(-rim, top))
            .close()
    };
    let handle = strip(
        &[p(44.0, -8.0), p(70.0, -14.0), p(82.0, 8.0), p(66.0, 32.0), p(36.0, 40.0)],
        7.0,
        7.0,
    );
    let steam = Path::all([-24.0, 0.0, 24.0].map(|x: f64| {
        let low = -44.0 - (24.0 - x.abs()) * 0.3;
        strip(
            &[p(x, low), p(x - 8.0, low - 12.0), p(x + 3.0, low - 25.0), p(x - 4.0, low - 44.0)],
            6.0,
            2.0,
        )
    }));
    let leaves = toothed_leaf(p(28.0, 82.0), p(90.0, 36.0), 28.0, -8.0, 4, 13);
    Sheet::new()
        .paper(steam)
        .paper(handle)
        .paper(glass(56.0, 30.0, -30.0, 70.0))
        .cut(glass(51.0, 27.0, -34.0, 65.0))
        .paper(Path::ellipse(p(0.0, -30.0), 56.0, 10.0))
        .cut(Path::ellipse(p(0.0, -30.0), 51.5, 6.6))
        .paper(glass(46.5, 24.0, -6.0, 61.0))
        .tint(Path::ellipse(p(0.0, -6.0), 46.5, 8.0))
        .and(leaves.folded())
        .paper(strip(&[p(-48.0, 78.0), p(0.0, 86.0), p(48.0, 78.0)], 8.0, 8.0))
        .placed(-2.0, 1.0, 0.96, 0.0)
}

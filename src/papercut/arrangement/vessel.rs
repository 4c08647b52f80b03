//! Fruit that is picked: in baskets, dishes and vases.

use super::Parts;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, curl, leaf, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// A body that is even about the fold: `half` of its width at `top` and at `foot`, with round edges.
fn tub((top, half_top): (f64, f64), (foot, half_foot): (f64, f64)) -> Path {
    let side = (foot - top) * 0.5;
    Path::from(p(-half_top, top))
        .line(p(half_top, top))
        .curve(p(half_top, top + side), p(half_foot + 4.0, foot), p(half_foot, foot))
        .line(p(-half_foot, foot))
        .curve(p(-half_foot - 4.0, foot), p(-half_top, top + side), p(-half_top, top))
        .close()
}

/// Wickerwork: rows of slits, each row moved by half a slit.
fn weave(rows: &[(f64, f64)], n: u32, thick: f64) -> Path {
    Path::all(rows.iter().enumerate().flat_map(|(row, (y, half))| {
        let step = 2.0 * half / f64::from(n);
        let lag = if row % 2 == 0 { 0.5 } else { 0.0 };
        let n = if row % 2 == 0 { n } else { n + 1 };
        (0..n).filter_map(move |idx| {
            let x = -half + step * (f64::from(idx) + lag);
            let reach = step * 0.37;
            let (from, to) = ((x - reach).max(-half), (x + reach).min(*half));
            (to - from > reach).then(|| leaf(p(from, *y), p(to, *y), thick, 1.5))
        })
    }))
}

/// A basket with a handle, heaped with fruit.
pub(super) fn basket(parts: &Parts) -> Sheet {
    let at = |degrees: f64| p(0.0, 10.0) + Point::polar(88.0, degrees);
    let handle: Vec<_> = (0..=8).map(|idx| at(-90.0 + 22.5 * f64::from(idx))).collect();
    let knots = Path::all((0..13).map(|idx| Path::circle(at(-72.0 + 12.0 * f64::from(idx)), 2.6)));
    let body = tub((22.0, 74.0), (88.0, 50.0));
    let band = Sheet::new()
        .cut(tub((19.0, 82.0), (36.0, 80.0)))
        .paper(tub((22.0, 79.0), (33.0, 77.0)))
        .cut(beads(p(-70.0, 27.5), p(70.0, 27.5), 0.0, 15, (2.2, 2.2)));
    Sheet::new()
        .paper(strip(&handle, 13.0, 13.0))
        .cut(knots)
        .and(parts.leaf.scattered(&[
            (-54.0, 6.0, 0.9, -62.0),
            (54.0, 6.0, 0.9, 62.0),
            (-24.0, -30.0, 0.8, -34.0),
            (24.0, -30.0, 0.8, 34.0),
        ]))
        .and(parts.whole.scattered(&[
            (0.0, -46.0, 0.86, 0.0),
            (-28.0, -18.0, 0.86, -14.0),
            (28.0, -18.0, 0.86, 14.0),
            (-52.0, 10.0, 0.86, -20.0),
            (52.0, 10.0, 0.86, 20.0),
            (0.0, 8.0, 0.9, 0.0),
        ]))
        .paper(body)
        .cut(weave(&[(43.0, 66.0), (53.5, 63.0), (64.0, 59.0), (74.5, 55.0)], 6, 6.0))
        .and(band)
        .paper(tub((82.0, 56.0), (91.0, 53.0)))
}

/// A footed dish with a pile of fruit.
pub(super) fn dish(parts: &Parts) -> Sheet {
    let bowl = Path::from(p(-84.0, 30.0))
        .line(p(84.0, 30.0))
        .curve(p(74.0, 58.0), p(40.0, 66.0), p(16.0, 68.0))
        .line(p(14.0, 80.0))
        .curve(p(24.0, 84.0), p(40.0, 86.0), p(44.0, 94.0))
        .line(p(-44.0, 94.0))
        .curve(p(-40.0, 86.0), p(-24.0, 84.0), p(-14.0, 80.0))
        .line(p(-16.0, 68.0))
        .curve(p(-40.0, 66.0), p(-74.0, 58.0), p(-84.0, 30.0))
        .close();
    let scroll = Sheet::new()
        .cut(curl(p(-46.0, 46.0), 10.0, 90.0, 1.1, 4.4))
        .cut(curl(p(-20.0, 52.0), 8.0, 90.0, 1.1, 4.0))
        .folded()
        .cut(leaf(p(0.0, 40.0), p(0.0, 62.0), 9.0, 0.0))
        .cut(leaf(p(-32.0, 90.0), p(32.0, 90.0), 4.0, 3.0));
    Sheet::new()
        .and(parts.leaf.scattered(&[
            (-8.0, -72.0, 0.7, -66.0),
            (8.0, -72.0, 0.7, 66.0),
            (-46.0, -6.0, 0.8, -56.0),
            (46.0, -6.0, 0.8, 56.0),
        ]))
        .and(parts.whole.scattered(&[
            (0.0, -64.0, 0.9, 0.0),
            (-26.0, -22.0, 0.9, 0.0),
            (26.0, -22.0, 0.9, 0.0),
            (-54.0, 16.0, 0.9, 0.0),
            (54.0, 16.0, 0.9, 0.0),
        ]))
        .and(parts.open.placed(0.0, 14.0, 0.98, 0.0))
        .cut(Path::rectangle(p(-88.0, 26.5), p(88.0, 31.0)))
        .paper(bowl)
        .paper(strip(&[p(-88.0, 33.0), p(88.0, 33.0)], 7.0, 7.0))
        .and(scroll)
}

/// Two baskets on a carrying pole.
pub(super) fn carrying_pole(parts: &Parts) -> Sheet {
    let pole = strip(
        &[p(-98.0, -30.0), p(-50.0, -44.0), p(0.0, -48.0), p(50.0, -44.0), p(98.0, -30.0)],
        8.0,
        8.0,
    );
    let cords = Path::all([
        strip(&[p(-52.0, -42.0), p(-84.0, 34.0)], 3.0, 3.0),
        strip(&[p(-52.0, -42.0), p(-20.0, 34.0)], 3.0, 3.0),
    ]);
    let tray = Sheet::new()
        .cut(tub((24.0, 44.0), (74.0, 30.0)))
        .paper(tub((27.0, 41.0), (71.0, 27.0)))
        .cut(weave(&[(42.0, 34.0), (51.0, 32.0), (60.0, 29.0)], 4, 5.0))
        .paper(strip(&[p(-44.0, 30.0), p(44.0, 30.0)], 8.0, 8.0))
        .stamp();
    let heap = parts.whole.scattered(&[
        (-53.0, -12.0, 0.84, 0.0),
        (-75.0, 12.0, 0.78, -10.0),
        (-31.0, 12.0, 0.78, 10.0),
        (-53.0, 18.0, 0.78, 0.0),
    ]);
    let load = Sheet::new().paper(cords).and(heap).and(tray.placed(-52.0, 0.0, 1.0, 0.0));
    Sheet::new()
        .paper(pole)
        .and(load.folded())
        .paper(strip(&[p(0.0, -44.0), p(3.0, -68.0), p(0.0, -92.0)], 4.0, 4.0))
        .and(parts.leaf.scattered(&[(0.0, -79.0, 0.82, 84.0), (0.0, -79.0, 0.82, -84.0)]))
        .and(parts.whole.placed(0.0, -56.0, 1.05, 0.0))
        .and(parts.open.placed(0.0, 72.0, 0.82, 0.0))
}

/// A branch with fruit in a vase.
pub(super) fn vase(parts: &Parts) -> Sheet {
    let outline = Path::from(p(-13.0, 8.0))
        .line(p(13.0, 8.0))
        .curve(p(10.0, 26.0), p(10.0, 30.0), p(18.0, 36.0))
        .curve(p(46.0, 46.0), p(44.0, 82.0), p(20.0, 97.0))
        .line(p(-20.0, 97.0))
        .curve(p(-44.0, 82.0), p(-46.0, 46.0), p(-18.0, 36.0))
        .curve(p(-10.0, 30.0), p(-10.0, 26.0), p(-13.0, 8.0))
        .close();
    let vase = Sheet::new()
        .cut(outline.map(Affine::stretch(1.16, 1.0)))
        .paper(outline)
        .paper(strip(&[p(-16.0, 9.0), p(16.0, 9.0)], 6.0, 6.0))
        .cut(strip(&[p(-9.0, 30.0), p(9.0, 30.0)], 3.0, 3.0))
        .cut(scalloped(p(0.0, 64.0), 20.0, 8, 2.5))
        .tint(scalloped(p(0.0, 64.0), 16.5, 8, 2.0))
        .paper(Path::all(
            [0.0, 90.0, 180.0, 270.0]
                .map(|way| leaf(p(0.0, 64.0), p(0.0, 64.0) + Point::polar(14.0, way), 7.0, 0.0)),
        ))
        .cut(crescent(p(-17.0, 91.0), p(17.0, 91.0), -3.0, 3.0));
    let stems = Path::all([
        strip(&[p(2.0, 12.0), p(8.0, -30.0), p(-12.0, -64.0), p(0.0, -98.0)], 6.0, 3.0),
        strip(&[p(-2.0, 14.0), p(-34.0, -12.0), p(-66.0, -24.0)], 5.0, 3.0),
        strip(&[p(6.0, -18.0), p(32.0, -38.0), p(66.0, -50.0)], 5.0, 3.0),
    ]);
    let leaves = parts.leaf.scattered(&[
        (0.0, -84.0, 0.72, 70.0),
        (-8.0, -74.0, 0.64, -56.0),
        (-60.0, -24.0, 0.74, -54.0),
        (-34.0, -10.0, 0.86, -140.0),
        (60.0, -48.0, 0.56, 70.0),
        (24.0, -32.0, 0.8, 122.0),
        (7.0, -20.0, 0.66, -48.0),
    ]);
    let fruit = parts.whole.scattered(&[
        (-66.0, 12.0, 0.98, 0.0),
        (64.0, -8.0, 0.98, 0.0),
        (8.0, -46.0, 0.98, 0.0),
    ]);
    let stalks = Path::all([
        strip(&[p(-64.0, -24.0), p(-66.0, -10.0)], 4.0, 4.0),
        strip(&[p(62.0, -50.0), p(64.0, -32.0)], 4.0, 4.0),
    ]);
    Sheet::new().paper(stems.and(stalks)).and(leaves).and(fruit).and(vase)
}

//! Fruit where one sees it: on its tree, with a bird, painted on a fan.

use super::Parts;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{crescent, drop, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// A tree full of fruit on a little hill.
pub(super) fn tree(parts: &Parts) -> Sheet {
    let trunk = Path::all([
        strip(&[p(-3.0, 92.0), p(4.0, 50.0), p(0.0, 0.0), p(0.0, -60.0)], 20.0, 5.0),
        strip(&[p(2.0, 40.0), p(-30.0, 4.0), p(-56.0, 0.0)], 10.0, 4.0),
        strip(&[p(2.0, 30.0), p(30.0, -4.0), p(58.0, -6.0)], 10.0, 4.0),
        strip(&[p(1.0, 2.0), p(-26.0, -34.0), p(-44.0, -48.0)], 8.0, 4.0),
        strip(&[p(1.0, -6.0), p(26.0, -38.0), p(44.0, -50.0)], 8.0, 4.0),
    ]);
    let hill =
        Path::from(p(-58.0, 93.0)).curve(p(-36.0, 78.0), p(36.0, 78.0), p(58.0, 93.0)).close();
    let crown = parts.leaf.scattered(&[
        (0.0, -54.0, 0.84, 0.0),
        (-14.0, -52.0, 0.84, -36.0),
        (14.0, -52.0, 0.84, 36.0),
        (-42.0, -42.0, 0.84, -58.0),
        (42.0, -44.0, 0.84, 58.0),
        (-48.0, -12.0, 0.9, -82.0),
        (48.0, -14.0, 0.9, 82.0),
        (-46.0, 2.0, 0.9, -122.0),
        (46.0, 0.0, 0.9, 122.0),
        (-22.0, 14.0, 0.72, -168.0),
        (24.0, 14.0, 0.72, 168.0),
    ]);
    let fruit = parts.whole.scattered(&[
        (0.0, -62.0, 0.6, 0.0),
        (-40.0, -42.0, 0.6, 0.0),
        (40.0, -44.0, 0.6, 0.0),
        (0.0, -18.0, 0.64, 0.0),
        (-62.0, -2.0, 0.6, 0.0),
        (62.0, -4.0, 0.6, 0.0),
        (-32.0, 12.0, 0.6, 0.0),
        (32.0, 10.0, 0.6, 0.0),
    ]);
    Sheet::new()
        .paper(trunk)
        .cut(leaf(p(-6.0, 84.0), p(2.0, 40.0), 4.0, 0.0))
        .paper(hill)
        .paper(teeth(p(-60.0, 92.0), p(-14.0, 85.0), 2.0, 6, 8.0))
        .paper(teeth(p(14.0, 85.0), p(60.0, 92.0), 2.0, 6, 8.0))
        .cut(teeth(p(-52.0, 93.0), p(52.0, 93.0), 7.0, 13, -5.0))
        .and(crown)
        .and(fruit)
}

/// A bird on a branch looks at the fruit.
pub(super) fn bird(parts: &Parts) -> Sheet {
    let branch = Path::all([
        strip(
            &[p(-98.0, 24.0), p(-50.0, 6.0), p(4.0, 8.0), p(52.0, -22.0), p(92.0, -24.0)],
            10.0,
            4.0,
        ),
        strip(&[p(10.0, 6.0), p(44.0, 4.0), p(74.0, 16.0)], 6.0, 3.0),
    ]);
    let stalks = Path::all([
        strip(&[p(-30.0, 6.0), p(-28.0, 30.0)], 4.0, 4.0),
        strip(&[p(40.0, 4.0), p(38.0, 20.0)], 4.0, 4.0),
        strip(&[p(62.0, -22.0), p(64.0, -6.0)], 4.0, 4.0),
    ]);
    let leaves = parts.leaf.scattered(&[
        (-76.0, 16.0, 0.86, 176.0),
        (-8.0, 8.0, 0.9, 168.0),
        (74.0, -24.0, 0.62, 28.0),
        (44.0, -18.0, 0.86, -10.0),
        (84.0, -24.0, 0.66, 172.0),
        (-94.0, 22.0, 0.7, 20.0),
    ]);
    let fruit = parts.whole.scattered(&[
        (64.0, 22.0, 0.92, 0.0),
        (-30.0, 56.0, 1.12, 4.0),
        (30.0, 58.0, 1.2, -4.0),
    ]);
    let body = Path::from(p(46.0, -66.0))
        .curve(p(38.0, -70.0), p(34.0, -84.0), p(18.0, -84.0))
        .curve(p(2.0, -84.0), p(-4.0, -72.0), p(-12.0, -60.0))
        .curve(p(-30.0, -44.0), p(-56.0, -44.0), p(-94.0, -20.0))
        .curve(p(-80.0, -18.0), p(-72.0, -18.0), p(-62.0, -20.0))
        .curve(p(-70.0, -14.0), p(-78.0, -6.0), p(-82.0, 4.0))
        .curve(p(-56.0, -2.0), p(-40.0, -8.0), p(-30.0, -10.0))
        .curve(p(-6.0, 0.0), p(26.0, -12.0), p(32.0, -40.0))
        .curve(p(34.0, -50.0), p(32.0, -58.0), p(46.0, -66.0))
        .close();
    let wing = Path::from(p(12.0, -48.0))
        .curve(p(-8.0, -58.0), p(-30.0, -40.0), p(-52.0, -22.0))
        .curve(p(-30.0, -22.0), p(2.0, -16.0), p(12.0, -48.0))
        .close();
    let feathers = [(-34.0, -33.0), (-26.0, -27.0), (-16.0, -24.0)];
    let bird = Sheet::new()
        .paper(Path::all([
            strip(&[p(-2.0, -10.0), p(-2.0, 8.0)], 4.0, 3.0),
            strip(&[p(8.0, -12.0), p(12.0, 6.0)], 4.0, 3.0),
        ]))
        .paper(body)
        .cut(wing.clone())
        .tint(wing.map(
            Affine::shift(17.0, 37.0).then(Affine::scale(0.84)).then(Affine::shift(-17.0, -37.0)),
        ))
        .paper(Path::all(feathers.map(|(x, y)| {
            leaf(p(x + 34.0, y - 8.0 + (x + 34.0) * 0.2), p(x - 4.0, y + 3.0), 4.0, 2.0)
        })))
        .cut(Path::circle(p(23.0, -70.0), 4.6))
        .paper(Path::circle(p(23.5, -70.0), 2.2))
        .cut(crescent(p(28.0, -34.0), p(4.0, -12.0), -6.0, 4.0))
        .cut(leaf(p(-56.0, -22.0), p(-80.0, -6.0), 3.0, 0.0))
        .cut(leaf(p(-60.0, -30.0), p(-84.0, -21.5), 3.0, 0.0))
        .cut(drop(p(8.0, -60.0), p(14.0, -56.0), 3.0));
    Sheet::new()
        .paper(branch.and(stalks))
        .and(leaves)
        .and(fruit)
        .and(bird)
        .placed(0.0, -2.0, 0.96, 0.0)
}

/// A folding fan on which fruit is painted.
pub(super) fn fan(parts: &Parts) -> Sheet {
    let pivot = p(0.0, 88.0);
    let at = |radius: f64, degrees: f64| pivot + Point::polar(radius, degrees);
    let sector = |inner: f64, outer: f64, half: f64| {
        let way = |radius: f64, from: f64, to: f64| {
            (0..=8).map(move |idx| at(radius, from + (to - from) * f64::from(idx) / 8.0))
        };
        Path::polygon(&way(outer, -half, half).chain(way(inner, half, -half)).collect::<Vec<_>>())
    };
    let ribs = Path::all((0..9).map(|idx| {
        let way = -44.0 + 11.0 * f64::from(idx);
        leaf(at(-4.0, way), at(78.0, way), 7.0, 0.0)
    }));
    let guards =
        Path::all([-47.0, 47.0].map(|way| strip(&[at(-8.0, way), at(134.0, way)], 7.0, 9.0)));
    let twig = strip(&[p(-62.0, 10.0), p(-30.0, -32.0), p(14.0, -40.0), p(56.0, -22.0)], 6.0, 3.0);
    Sheet::new()
        .paper(ribs)
        .paper(sector(56.0, 158.0, 45.0))
        .cut(sector(61.0, 152.0, 43.0))
        .paper(guards)
        .paper(Path::circle(pivot, 8.0))
        .cut(Path::circle(pivot, 3.0))
        .paper(twig)
        .and(parts.leaf.scattered(&[
            (-56.0, 2.0, 0.62, -24.0),
            (-26.0, -32.0, 0.6, 30.0),
            (-30.0, -30.0, 0.6, -40.0),
            (36.0, -32.0, 0.6, 24.0),
            (54.0, -22.0, 0.66, 80.0),
        ]))
        .and(parts.whole.scattered(&[(-38.0, 4.0, 0.8, 10.0), (44.0, 2.0, 0.8, -8.0)]))
        .and(parts.open.placed(4.0, -6.0, 1.0, 0.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

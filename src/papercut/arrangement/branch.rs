//! Fruit as it hangs.

use super::Parts;
use crate::papercut::foliage::blossom;
use crate::papercut::geometry::p;
use crate::papercut::ornament::strip;
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// Three fruit that hang from a bough, which comes in from the left.
pub(super) fn bough(parts: &Parts) -> Sheet {
    let bough =
        strip(&[p(-96.0, -30.0), p(-56.0, -56.0), p(4.0, -54.0), p(60.0, -66.0)], 11.0, 4.0);
    let side = strip(&[p(-4.0, -55.0), p(40.0, -40.0), p(84.0, -34.0)], 6.0, 3.0);
    let stalks = Path::all([
        strip(&[p(-52.0, -55.0), p(-56.0, -30.0)], 5.0, 4.0),
        strip(&[p(-14.0, -54.0), p(-4.0, -6.0)], 5.0, 4.0),
        strip(&[p(50.0, -39.0), p(53.0, -20.0)], 5.0, 4.0),
    ]);
    let leaves = parts.leaf.scattered(&[
        (-66.0, -50.0, 0.72, 12.0),
        (-28.0, -56.0, 0.74, 34.0),
        (16.0, -56.0, 0.74, -22.0),
        (54.0, -64.0, 0.44, 62.0),
        (80.0, -34.0, 0.86, 168.0),
        (-84.0, -40.0, 0.9, 196.0),
        (30.0, -44.0, 0.8, 188.0),
    ]);
    let fruit = parts.whole.scattered(&[
        (-52.0, 2.0, 1.16, 6.0),
        (54.0, 12.0, 1.16, -6.0),
        (-2.0, 48.0, 1.4, 0.0),
    ]);
    Sheet::new()
        .paper(bough.and(side).and(stalks))
        .and(leaves)
        .and(fruit)
        .placed(3.0, 0.0, 0.95, 0.0)
}

/// Two large fruit on a forked twig, an open one before them.
pub(super) fn pair(parts: &Parts) -> Sheet {
    let twig = strip(&[p(-44.0, -24.0), p(-30.0, -52.0), p(0.0, -66.0)], 5.0, 6.0);
    let leaves = parts.leaf.scattered(&[(-8.0, -60.0, 0.86, -50.0), (-22.0, -54.0, 1.05, -92.0)]);
    Sheet::new()
        .paper(twig)
        .and(leaves)
        .folded()
        .paper(strip(&[p(0.0, -62.0), p(2.0, -80.0), p(-4.0, -100.0)], 7.0, 9.0))
        .and(parts.whole.scattered(&[(-46.0, 12.0, 1.5, 8.0), (46.0, 12.0, 1.5, -8.0)]))
        .and(parts.open.placed(0.0, 58.0, 1.2, 0.0))
        .cut(Path::circle(p(0.0, -52.0), 20.0))
        .and(blossom(p(0.0, -52.0), 18.0, 5))
}

/// Three fruit below a crown of five leaves; the one in front is open.
pub(super) fn crown(parts: &Parts) -> Sheet {
    let stalks = Path::all([strip(&[p(-44.0, -10.0), p(-26.0, -42.0), p(0.0, -56.0)], 5.0, 6.0)]);
    let leaves = parts.leaf.scattered(&[(-6.0, -54.0, 1.3, -88.0), (-5.0, -56.0, 1.0, -44.0)]);
    Sheet::new()
        .paper(stalks)
        .and(leaves)
        .folded()
        .and(parts.leaf.placed(0.0, -46.0, 0.98, 0.0))
        .and(parts.whole.scattered(&[(-46.0, 22.0, 1.34, 10.0), (46.0, 22.0, 1.34, -10.0)]))
        .and(parts.whole.placed(0.0, -4.0, 1.2, 0.0))
        .and(parts.open.placed(0.0, 52.0, 1.42, 0.0))
}

/// Three fruit below their leaves and a blossom: the one in front is large.
pub(super) fn three_whole(parts: &Parts, front: &Sheet) -> Sheet {
    let leaves = parts.leaf.scattered(&[
        (-8.0, -58.0, 1.2, -88.0),
        (8.0, -58.0, 1.2, 88.0),
        (-6.0, -58.0, 0.9, -42.0),
        (6.0, -58.0, 0.9, 42.0),
    ]);
    leaves
        .and(parts.whole.scattered(&[(-46.0, -8.0, 1.36, 6.0), (46.0, -8.0, 1.36, -6.0)]))
        .and(front.placed(0.0, 36.0, 1.82, 0.0))
        .cut(Path::circle(p(0.0, -60.0), 23.0))
        .and(blossom(p(0.0, -60.0), 21.0, 5))
}

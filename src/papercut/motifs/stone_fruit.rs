//! Fruit of the orchard with a stone.

use super::Motif;
use super::fruit::{even, pale_blossom, specks, toothed_leaf};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{crescent, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "plum", draw: plum },
    Motif { name: "cherry", draw: cherry },
    Motif { name: "peach", draw: peach },
    Motif { name: "jujube", draw: jujube },
];

/// Three plums with their seams and their bloom, hanging from a twig among long leaves.
fn plum() -> Sheet {
    let outline = even(
        p(0.0, -31.0),
        &[
            [p(8.0, -39.0), p(36.0, -38.0), p(36.0, 0.0)],
            [p(36.0, 26.0), p(16.0, 38.0), p(0.0, 38.0)],
        ],
    );
    let fruit = Sheet::new()
        .cut(outline.map(Affine::scale(1.11)))
        .paper(strip(&[p(0.0, -28.0), p(0.0, -44.0)], 4.4, 4.4))
        .paper(outline)
        .cut(leaf(p(-9.0, -32.0), p(9.0, -32.0), 4.0, -4.0))
        .cut(crescent(p(0.0, -27.0), p(3.0, 36.0), 17.0, 3.6))
        .tint(crescent(p(-10.0, 31.0), p(-16.0, -28.0), 17.0, 12.0))
        .cut(crescent(p(-17.0, 16.0), p(-20.0, -14.0), 8.0, 5.0));
    let spur = p(-2.0, -58.0);
    let stalks = Path::all([
        strip(&[spur, p(-26.0, -46.0), p(-42.0, -8.0)], 6.0, 4.4),
        strip(&[spur, p(22.0, -48.0), p(40.0, -14.0)], 6.0, 4.4),
        strip(&[spur, p(2.0, -20.0), p(2.0, 30.0)], 6.0, 4.4),
    ]);
    let leaves = veined_leaf(p(-16.0, -60.0), p(-96.0, -10.0), 30.0, 4.0, 6)
        .and(veined_leaf(p(14.0, -64.0), p(97.0, -20.0), 30.0, -4.0, 6))
        .and(veined_leaf(p(-22.0, -64.0), p(-76.0, -62.0), 22.0, 6.0, 4))
        .and(veined_leaf(p(24.0, -70.0), p(74.0, -58.0), 20.0, 6.0, 4));
    leaves
        .paper(strip(&[p(-62.0, -72.0), p(-20.0, -60.0), p(24.0, -70.0), p(50.0, -84.0)], 9.0, 6.0))
        .paper(stalks)
        .and(fruit.placed(-44.0, 20.0, 1.0, 10.0))
        .and(fruit.placed(42.0, 14.0, 1.0, -8.0))
        .and(fruit.placed(3.0, 57.0, 1.06, 0.0))
}

/// Three cherries on long stalks, two toothed leaves, blossoms between the stalks.
fn cherry() -> Sheet {
    let fruit = |x: f64, y: f64| {
        Sheet::new()
            .paper(even(
                p(0.0, -25.0),
                &[
                    [p(10.0, -38.0), p(36.0, -32.0), p(36.0, -2.0)],
                    [p(36.0, 22.0), p(16.0, 34.0), p(0.0, 34.0)],
                ],
            ))
            .cut(leaf(p(-13.0, -18.0), p(13.0, -18.0), 5.0, -5.0))
            .cut(crescent(p(-17.0, 18.0), p(-20.0, -12.0), 8.0, 6.0))
            .cut(crescent(p(25.0, -8.0), p(12.0, 24.0), 6.0, 4.0))
            .placed(x, y, 1.0, 0.0)
    };
    let stalk = strip(&[p(-50.0, 20.0), p(-40.0, -22.0), p(0.0, -74.0)], 3.6, 5.0);
    let leaves = toothed_leaf(p(-4.0, -68.0), p(-88.0, -18.0), 35.0, 11.0, 5, 11);
    leaves
        .paper(stalk)
        .and(fruit(-53.0, 33.0))
        .folded()
        .paper(strip(&[p(0.0, 40.0), p(0.0, 0.0), p(0.0, -76.0)], 3.6, 5.0))
        .cut(Path::circle(p(0.0, 59.0), 39.0))
        .paper(strip(&[p(0.0, 40.0), p(0.0, 10.0)], 3.6, 3.6))
        .and(fruit(0.0, 62.0))
        .and(pale_blossom(p(0.0, -14.0), 28.0))
        .paper(strip(&[p(-12.0, -82.0), p(0.0, -78.0), p(12.0, -82.0)], 8.0, 8.0))
}

/// A peach of long life: pale, with a cleft, a hooked tip that blushes, and long slender leaves.
fn peach() -> Sheet {
    let (tip, foot) = (p(26.0, -96.0), p(2.0, 46.0));
    let body = Path::from(tip)
        .curve(p(4.0, -94.0), p(0.0, -76.0), p(-24.0, -66.0))
        .curve(p(-64.0, -50.0), p(-82.0, -18.0), p(-76.0, 12.0))
        .curve(p(-70.0, 48.0), p(-28.0, 62.0), foot)
        .curve(p(34.0, 60.0), p(72.0, 46.0), p(78.0, 10.0))
        .curve(p(82.0, -22.0), p(62.0, -52.0), p(42.0, -64.0))
        .curve(p(26.0, -73.0), p(20.0, -82.0), tip)
        .close();
    // The cleft from the tip to the stalk parts a great cheek from a small one.
    let cleft = Path::from(p(18.0, -84.0))
        .curve(p(6.0, -50.0), p(50.0, 4.0), foot)
        .curve(p(34.0, 2.0), p(-10.0, -50.0), p(18.0, -84.0))
        .close();
    let blush = Path::from(tip)
        .curve(p(2.0, -90.0), p(-4.0, -70.0), p(-38.0, -56.0))
        .line(p(-22.0, -50.0))
        .line(p(-22.0, -38.0))
        .line(p(-8.0, -46.0))
        .line(p(-4.0, -28.0))
        .line(p(6.0, -44.0))
        .line(p(16.0, -22.0))
        .line(p(22.0, -44.0))
        .line(p(34.0, -32.0))
        .line(p(34.0, -48.0))
        .line(p(48.0, -48.0))
        .curve(p(40.0, -62.0), p(24.0, -74.0), tip)
        .close();
    let dots = [
        p(-42.0, -38.0),
        p(-30.0, -22.0),
        p(-12.0, -14.0),
        p(4.0, -6.0),
        p(-18.0, 3.0),
        p(-36.0, -4.0),
        p(36.0, -14.0),
        p(50.0, -28.0),
        p(-2.0, 14.0),
    ];
    let leaves = veined_leaf(p(0.0, 56.0), p(-96.0, 14.0), 27.0, 21.0, 6)
        .and(veined_leaf(p(0.0, 58.0), p(-72.0, 66.0), 21.0, 7.0, 5))
        .and(veined_leaf(p(2.0, 56.0), p(97.0, 8.0), 27.0, -23.0, 6))
        .and(veined_leaf(p(2.0, 58.0), p(76.0, 62.0), 21.0, -8.0, 5))
        .and(veined_leaf(p(2.0, 58.0), p(34.0, 91.0), 18.0, -4.0, 4));
    leaves
        .paper(strip(&[p(1.0, 40.0), p(0.0, 66.0), p(-14.0, 96.0)], 7.0, 8.0))
        .cut(body.map(Affine::scale(1.06).then(Affine::shift(0.0, 1.0))))
        .paper(body.clone())
        .tint(body.map(Affine::scale(0.92).then(Affine::shift(0.0, -0.6))))
        .paper(blush)
        .paper(specks(&dots, 2.8))
        .cut(cleft.clone())
        .paper(cleft.map(Affine::shift(3.0, 0.0)))
        .paper(crescent(p(-40.0, 38.0), p(-60.0, -30.0), 9.0, 7.0))
        .paper(crescent(p(-26.0, 40.0), p(-46.0, 0.0), 6.0, 5.0))
        .paper(crescent(p(54.0, -34.0), p(48.0, 34.0), 14.0, 6.0))
        .placed(0.0, 1.0, 0.96, 0.0)
}

/// Five jujubes, half ripe, on a twig with three-veined leaves.
fn jujube() -> Sheet {
    let outline = Path::ellipse(p(0.0, 0.0), 23.0, 31.0);
    let fruit = |x: f64, y: f64, degrees: f64| {
        Sheet::new()
            .paper(strip(&[p(0.0, -26.0), p(0.0, -47.0)], 4.0, 4.0))
            .cut(outline.map(Affine::scale(1.14)))
            .paper(strip(&[p(0.0, -26.0), p(0.0, -34.0)], 4.0, 4.0))
            .paper(outline.clone())
            .tint(crescent(p(3.0, 23.0), p(5.0, -21.0), -14.0, 11.0))
            .cut(crescent(p(-10.0, 12.0), p(-7.0, -18.0), 5.0, 5.0))
            .placed(x, y, 1.0, degrees)
    };
    let foliage = |x: f64, y: f64, degrees: f64, scale: f64| {
        let vein =
            |side: f64| crescent(p(side * 3.0, -8.0), p(side * 4.0, -52.0), side * -9.0, 3.6);
        Sheet::new()
            .paper(leaf(p(0.0, 0.0), p(0.0, -66.0), 36.0, 0.0))
            .cut(leaf(p(0.0, -4.0), p(0.0, -60.0), 4.0, 0.0))
            .cut(vein(1.0).and(vein(-1.0)))
            .placed(x, y, scale, degrees)
    };
    foliage(-3.0, -70.0, -98.0, 1.12)
        .and(foliage(-32.0, -6.0, -92.0, 0.95))
        .and(foliage(-24.0, 46.0, -108.0, 0.81))
        .and(fruit(-31.0, -22.0, 42.0))
        .and(fruit(-33.0, 38.0, 42.0))
        .folded()
        .paper(strip(&[p(0.0, -93.0), p(0.0, -60.0), p(0.0, 30.0)], 8.0, 4.0))
        .and(fruit(0.0, 62.0, 0.0))
}

//! Bamboo shoots: bundled, cut open, dried, and the grove they rise in.

use super::Motif;
use super::garden::wedge;
use super::preserve::{bar, both};
use super::tableware::straw;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{crescent, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "slender-shoots", draw: slender_shoots },
    Motif { name: "bamboo-grove", draw: bamboo_grove },
    Motif { name: "shoot-halves", draw: shoot_halves },
    Motif { name: "dried-shoots", draw: dried_shoots },
];

/// A slender shoot in its sheaths, its foot at the origin, `tall` units high.
fn slender(tall: f64) -> Sheet {
    let half = 15.0;
    let body = |grow: f64| {
        Path::from(p(-half - grow, grow))
            .curve(p(-half - grow, -tall * 0.6), p(-4.0 - grow, -tall * 0.9), p(0.0, -tall - grow))
            .curve(p(4.0 + grow, -tall * 0.9), p(half + grow, -tall * 0.6), p(half + grow, grow))
            .close()
    };
    let sheaths =
        [(0.16, 1.0), (0.36, -1.0), (0.56, 1.0), (0.75, -1.0)].map(|(up, side): (f64, f64)| {
            let wide = half * (1.0 - up * up * 0.8);
            crescent(
                p(-wide * side, -tall * up),
                p(wide * side, -tall * (up + 0.13)),
                -5.0 * side,
                3.6,
            )
        });
    Sheet::new()
        .cut(body(3.6))
        .paper(body(0.0))
        .cut(Path::all(sheaths))
        .tint(leaf(p(-3.0, -tall * 0.08), p(0.0, -tall * 0.3), 5.0, 0.0))
        .tint(leaf(p(3.0, -tall * 0.38), p(0.0, -tall * 0.6), 4.4, 0.0))
}

/// A sheaf of slender shoots tied with straw.
fn slender_shoots() -> Sheet {
    let side = slender(136.0)
        .placed(50.0, 78.0, 0.96, 24.0)
        .and(slender(146.0).placed(27.0, 84.0, 1.0, 12.0));
    let leaves = veined_leaf(p(30.0, 52.0), p(96.0, 26.0), 15.0, 5.0, 0).and(veined_leaf(
        p(30.0, 56.0),
        p(88.0, 58.0),
        14.0,
        3.0,
        0,
    ));
    leaves
        .folded()
        .and(side.folded())
        .and(slender(166.0).placed(0.0, 86.0, 1.04, 0.0))
        .and(straw(p(-44.0, 46.0), p(44.0, 46.0), 13.0))
        .placed(0.0, 2.0, 0.96, 0.0)
}

/// Thick stalks of a grove with their joints and leaves, a fat shoot between them.
fn bamboo_grove() -> Sheet {
    let stalk = |x: f64, half: f64, top: f64| {
        let joints = [-52.0, -6.0, 40.0]
            .map(|y| Path::rectangle(p(x - half - 3.0, y), p(x + half + 3.0, y + 4.0)));
        let slits = [-47.0, -1.0, 45.0]
            .map(|y| Path::rectangle(p(x - half - 1.0, y), p(x + half + 1.0, y + 2.6)));
        let glints =
            [-40.0, 6.0].map(|y| leaf(p(x - half * 0.4, y), p(x - half * 0.4, y + 32.0), 4.4, 0.0));
        Sheet::new()
            .paper(Path::rectangle(p(x - half, top), p(x + half, 82.0)))
            .paper(Path::all(joints))
            .cut(Path::all(slits))
            .tint(Path::all(glints))
    };
    let blades = |ends: &[(f64, f64, f64, f64)]| {
        Path::all(ends.iter().map(|(x, y, to_x, to_y)| leaf(p(*x, *y), p(*to_x, *to_y), 12.0, 2.0)))
    };
    let shoot = Sheet::new()
        .cut(leaf(p(0.0, 34.0), p(0.0, -84.0), 66.0, 0.0))
        .paper(leaf(p(0.0, 30.0), p(0.0, -78.0), 58.0, 0.0))
        .paper(leaf(p(0.0, -60.0), p(-8.0, -96.0), 9.0, 1.0))
        .cut(crescent(p(-27.0, 0.0), p(14.0, -50.0), 7.0, 4.4))
        .cut(crescent(p(27.0, -12.0), p(-8.0, -58.0), -7.0, 4.4))
        .cut(crescent(p(28.0, 16.0), p(-14.0, -22.0), -8.0, 4.4))
        .tint(leaf(p(-4.0, 18.0), p(-10.0, -14.0), 8.0, 0.0))
        .tint(leaf(p(6.0, -24.0), p(4.0, -52.0), 7.0, 0.0));
    let ground = Path::from(p(-90.0, 80.0))
        .curve(p(-50.0, 66.0), p(50.0, 66.0), p(90.0, 80.0))
        .curve(p(60.0, 98.0), p(-60.0, 98.0), p(-90.0, 80.0))
        .close();
    stalk(-46.0, 11.0, -88.0)
        .and(stalk(50.0, 13.0, -84.0))
        .and(stalk(14.0, 8.0, -96.0))
        .paper(blades(&[
            (-56.0, -50.0, -94.0, -30.0),
            (-56.0, -50.0, -88.0, -62.0),
            (-36.0, -2.0, -8.0, -26.0),
            (-36.0, -50.0, -8.0, -70.0),
            (62.0, -4.0, 96.0, 12.0),
            (62.0, -4.0, 97.0, -20.0),
            (62.0, -50.0, 90.0, -64.0),
            (-57.0, 42.0, -92.0, 30.0),
        ]))
        .paper(ground)
        .cut(leaf(p(-70.0, 84.0), p(70.0, 84.0), 4.0, 2.0))
        .and(shoot.placed(2.0, 56.0, 0.98, 0.0))
        .placed(0.0, 1.0, 0.916, 0.0)
}

/// A shoot cut lengthwise with its chambers, and slices of another, on leaves.
fn shoot_halves() -> Sheet {
    let half = |grow: f64| {
        Path::from(p(0.0, -84.0 - grow))
            .curve(p(12.0 + grow, -60.0), p(36.0 + grow, -10.0), p(38.0 + grow, 40.0))
            .curve(p(38.0 + grow, 60.0 + grow), p(-38.0 - grow, 60.0 + grow), p(-38.0 - grow, 40.0))
            .curve(p(-36.0 - grow, -10.0), p(-12.0 - grow, -60.0), p(0.0, -84.0 - grow))
            .close()
    };
    let rooms = Path::all(
        [(36.0, 25.0), (21.0, 24.0), (6.0, 20.0), (-9.0, 16.0), (-23.0, 12.0), (-36.0, 8.0)]
            .map(|(y, wide): (f64, f64)| crescent(p(-wide, y), p(wide, y), 7.0, 6.6)),
    );
    let cut_half = Sheet::new()
        .cut(half(4.0))
        .paper(half(0.0))
        .tint(half(-6.0))
        .paper(rooms)
        .paper(leaf(p(0.0, -44.0), p(0.0, -66.0), 6.0, 0.0));
    let whole = Sheet::new()
        .cut(half(4.0))
        .paper(half(0.0))
        .cut(crescent(p(-36.0, 20.0), p(18.0, -36.0), 9.0, 4.6))
        .cut(crescent(p(37.0, 4.0), p(-10.0, -52.0), -9.0, 4.6))
        .cut(crescent(p(38.0, 36.0), p(-16.0, 0.0), -9.0, 4.6))
        .tint(Path::all([-16.0, 0.0, 16.0].map(|x: f64| wedge(p(x, 48.0), p(x * 0.6, 26.0), 6.0))));
    let leaves = veined_leaf(p(10.0, 56.0), p(92.0, 30.0), 18.0, 6.0, 0).and(veined_leaf(
        p(10.0, 60.0),
        p(84.0, 66.0),
        18.0,
        2.0,
        0,
    ));
    leaves
        .folded()
        .and(whole.placed(-32.0, 6.0, 0.96, -14.0))
        .and(cut_half.placed(34.0, 14.0, 0.96, 14.0))
        .paper(bar(78.0, 64.0, 7.0))
        .paper(both(leaf(p(4.0, 86.0), p(52.0, 92.0), 9.0, 2.0)))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// Dried shoots split into ribbons, tied in the middle like a sheaf, bamboo leaves beside it.
fn dried_shoots() -> Sheet {
    let ribbon = |x: f64, reach: f64| {
        let way = [p(x * 1.5, -reach), p(x * 0.7, -30.0), p(x * 0.46, 8.0), p(x * 1.1, 74.0)];
        let rooms = Path::all([0.5, 0.7, 0.9].map(|up: f64| {
            let at = p(x * (0.3 + up * 1.2), -reach * up);
            crescent(at - p(6.0, 0.0), at + p(6.0, 0.0), 5.0, 4.4)
        }));
        Sheet::new()
            .cut(strip(&way, 24.0, 17.0))
            .paper(strip(&way, 18.0, 11.0))
            .tint(rooms)
            .cut(strip(&[p(x * 0.56, 24.0), p(x * 1.04, 66.0)], 3.0, 2.4))
    };
    let leaves = veined_leaf(p(20.0, 12.0), p(96.0, -6.0), 15.0, 5.0, 0).and(veined_leaf(
        p(20.0, 18.0),
        p(90.0, 42.0),
        14.0,
        3.0,
        0,
    ));
    leaves
        .folded()
        .and(ribbon(48.0, 62.0))
        .and(ribbon(-48.0, 62.0))
        .and(ribbon(26.0, 82.0))
        .and(ribbon(-26.0, 82.0))
        .and(ribbon(0.0, 92.0))
        .and(straw(p(-28.0, 6.0), p(28.0, 6.0), 12.0))
        .and(straw(p(-28.0, 19.0), p(28.0, 19.0), 12.0))
        .placed(0.0, 4.0, 0.98, 0.0)
}

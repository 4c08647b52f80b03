//! What is woven of split bamboo: curtains and mats.

use super::Motif;
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, curl, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// See each drawing.
pub const MOTIFS: &[Motif] = &[
    Motif { name: "bamboo-curtain", draw: bamboo_curtain },
    Motif { name: "bamboo-mat", draw: bamboo_mat },
];

/// A rectangle between two corners.
fn panel(from: Point, to: Point) -> Path {
    Path::polygon(&[from, p(to.x, from.y), to, p(from.x, to.y)])
}

/// A hanging curtain of fine slats with a painted bamboo, its lower end rolled up, tassels beside it.
fn bamboo_curtain() -> Sheet {
    let slats = Path::all((0..17).map(|idx| {
        let y = -58.0 + 7.0 * f64::from(idx);
        panel(p(-57.0, y), p(57.0, y + 2.4))
    }));
    let cords = Path::all([-38.0, 38.0].map(|x| panel(p(x - 1.6, -66.0), p(x + 1.6, 62.0))));
    let stalk = Path::all([(44.0, 16.0), (13.0, -13.0), (-16.0, -40.0)].map(|(from, to)| {
        strip(&[p(-3.0, from), p(-1.0, (from + to) / 2.0), p(-3.0, to)], 8.0, 6.5)
    }));
    let leaves = Path::all(
        [
            ((0.0, -12.0), (33.0, -27.0)),
            ((0.0, -12.0), (34.0, -6.0)),
            ((0.0, -13.0), (22.0, -41.0)),
            ((-6.0, 15.0), (-35.0, 2.0)),
            ((-6.0, 15.0), (-34.0, 26.0)),
            ((-6.0, 14.0), (-22.0, -13.0)),
            ((0.0, 20.0), (26.0, 34.0)),
        ]
        .map(|(base, tip)| leaf(p(base.0, base.1), p(tip.0, tip.1), 8.6, 1.2)),
    );
    let hanging = Sheet::new()
        .paper(strip(&[p(-79.0, -76.0), p(-80.0, -20.0), p(-79.0, 10.0)], 3.0, 3.0))
        .paper(Path::circle(p(-79.0, 14.0), 7.0))
        .cut(Path::circle(p(-79.0, 14.0), 2.6))
        .paper(Path::all(
            [-7.0, -2.3, 2.3, 7.0]
                .map(|x| leaf(p(-79.0 + x * 0.4, 20.0), p(-79.0 + x, 58.0), 5.4, 0.0)),
        ))
        .folded();
    let rail = Sheet::new()
        .paper(panel(p(-90.0, -84.0), p(90.0, -70.0)))
        .paper(Path::circle(p(-90.0, -77.0), 8.6))
        .paper(Path::circle(p(90.0, -77.0), 8.6))
        .cut(beads(p(-78.0, -77.0), p(78.0, -77.0), 0.0, 14, (2.1, 2.1)));
    let roll = Sheet::new()
        .paper(panel(p(-66.0, 60.0), p(66.0, 82.0)))
        .cut(Path::all([65.0, 70.0, 75.0].map(|y| panel(p(-56.0, y), p(56.0, y + 2.0)))))
        .paper(Path::circle(p(-66.0, 71.0), 13.0))
        .paper(Path::circle(p(66.0, 71.0), 13.0))
        .cut(curl(p(-66.0, 71.0), 8.6, 0.0, 1.3, 2.6))
        .cut(curl(p(66.0, 71.0), 8.6, 0.0, -1.3, 2.6));
    let hook = strip(&[p(-30.0, -84.0), p(0.0, -97.0), p(30.0, -84.0)], 3.4, 3.4);
    hanging
        .paper(hook)
        .paper(panel(p(-62.0, -72.0), p(62.0, 66.0)))
        .cut(slats)
        .paper(cords)
        .tint(Path::ellipse(p(0.0, -1.0), 43.0, 50.0))
        .paper(stalk)
        .paper(leaves)
        .and(rail)
        .and(roll)
        .map(Affine::scale(0.86))
}

/// A mat of herringbone weave, half unrolled, between sprigs of bamboo.
fn bamboo_mat() -> Sheet {
    let weave = Path::all((0..6).flat_map(|row| {
        (0..9).map(move |column| {
            let (x, y) = (-48.0 + 12.0 * f64::from(column), -14.0 + 15.0 * f64::from(row));
            let lean = if column % 2 == 0 { 5.0 } else { -5.0 };
            leaf(p(x - lean, y + 6.4), p(x + lean, y - 6.4), 5.2, 0.0)
        })
    }));
    let sprig = veined_leaf(p(-30.0, -50.0), p(-86.0, -46.0), 17.0, 4.0, 3)
        .and(veined_leaf(p(-26.0, -52.0), p(-66.0, -84.0), 17.0, 4.0, 3))
        .and(veined_leaf(p(-14.0, -52.0), p(-28.0, -96.0), 17.0, 3.0, 3))
        .folded();
    let roll = Sheet::new()
        .paper(panel(p(-70.0, -52.0), p(70.0, -20.0)))
        .cut(Path::all([-45.0, -38.0, -31.0].map(|y| panel(p(-50.0, y), p(50.0, y + 2.6)))))
        .paper(Path::circle(p(-70.0, -36.0), 20.0))
        .paper(Path::circle(p(70.0, -36.0), 20.0))
        .tint(Path::circle(p(-70.0, -36.0), 15.6))
        .tint(Path::circle(p(70.0, -36.0), 15.6))
        .paper(curl(p(-70.0, -36.0), 13.0, 90.0, 1.8, 3.6))
        .paper(curl(p(70.0, -36.0), 13.0, -90.0, -1.8, 3.6));
    sprig
        .paper(panel(p(-70.0, -30.0), p(70.0, 88.0)))
        .cut(panel(p(-64.0, -24.0), p(64.0, 82.0)))
        .tint(panel(p(-61.0, -24.0), p(61.0, 79.0)))
        .paper(panel(p(-57.0, -24.0), p(57.0, 75.0)))
        .cut(weave)
        .and(roll)
        .map(Affine::scale(0.92))
}

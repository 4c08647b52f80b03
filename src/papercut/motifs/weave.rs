//! What is woven of split bamboo: curtains and mats.

use super::Motif;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, curl, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "bamboo-curtain", draw: bamboo_curtain },
    Motif { name: "bamboo-mat", draw: bamboo_mat },
];

/// A hanging curtain of fine slats with a painted bamboo, its lower end rolled up, tassels beside it.
fn bamboo_curtain() -> Sheet {
    let slats = Path::all((0..17).map(|idx| {
        let y = -58.0 + 7.0 * f64::from(idx);
        Path::rectangle(p(-57.0, y), p(57.0, y + 2.4))
    }));
    let cords =
        Path::all([-38.0, 38.0].map(|x| Path::rectangle(p(x - 1.6, -66.0), p(x + 1.6, 62.0))));
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
        .paper(Path::rectangle(p(-90.0, -84.0), p(90.0, -70.0)))
        .paper(Path::circle(p(-90.0, -77.0), 8.6))
        .paper(Path::circle(p(90.0, -77.0), 8.6))
        .cut(beads(p(-78.0, -77.0), p(78.0, -77.0), 0.0, 14, (2.1, 2.1)));
    let roll = Sheet::new()
        .paper(Path::rectangle(p(-66.0, 60.0), p(66.0, 82.0)))
        .cut(Path::all([65.0, 70.0, 75.0].map(|y| Path::rectangle(p(-56.0, y), p(56.0, y + 2.0)))))
        .paper(Path::circle(p(-66.0, 71.0), 13.0))
        .paper(Path::circle(p(66.0, 71.0), 13.0))
        .cut(curl(p(-66.0, 71.0), 8.6, 0.0, 1.3, 2.6))
        .cut(curl(p(66.0, 71.0), 8.6, 0.0, -1.3, 2.6));
    let hook = strip(&[p(-30.0, -84.0), p(0.0, -97.0), p(30.0, -84.0)], 3.4, 3.4);
    hanging
        .paper(hook)
        .paper(Path::rectangle(p(-62.0, -72.0), p(62.0, 66.0)))
        .cut(slats)
        .paper(cords)
        .tint(Path::ellipse(p(0.0, -1.0), 43.0, 50.0))
        .paper(stalk)
        .paper(leaves)
        .and(rail)
        .and(roll)
        .map(Affine::scale(0.86))
}

/// A mat of herringbone weave, half unrolled from its roll, between sprays of bamboo.
fn bamboo_mat() -> Sheet {
    // Across the mat (0: left, 1: right) and down it (0: at the roll).
    let at = |across: f64, down: f64| p(-84.0 + 140.0 * across + 34.0 * down, -28.0 + 112.0 * down);
    let area = |edge: f64| {
        let (far, low) = (edge / 140.0, 1.0 - edge / 112.0);
        Path::polygon(&[at(far, 0.0), at(1.0 - far, 0.0), at(1.0 - far, low), at(far, low)])
    };
    let (columns, rows) = (8, 9);
    let weave = Path::all((0..columns).flat_map(|column| {
        (0..rows).map(move |row| {
            let across = |part: f64| 0.09 + 0.82 * (f64::from(column) + part) / f64::from(columns);
            let down = |part: f64| 0.09 + 0.78 * (f64::from(row) + part) / f64::from(rows);
            // Splints rise and fall by turns.
            let (left, right) = if column % 2 == 0 { (0.0, 0.9) } else { (0.9, 0.0) };
            Path::polygon(&[
                at(across(0.08), down(left)),
                at(across(0.92), down(right)),
                at(across(0.92), down(right + 0.46)),
                at(across(0.08), down(left + 0.46)),
            ])
        })
    }));
    let spray = |x: f64, y: f64, turn: f64| {
        let blade = |degrees: f64, long: f64| {
            let tip = Point::polar(long, degrees);
            Sheet::new().paper(leaf(p(0.0, 0.0), tip, 13.0, 1.0)).cut(leaf(
                tip * 0.2,
                tip * 0.84,
                2.6,
                0.5,
            ))
        };
        blade(-52.0, 46.0)
            .and(blade(0.0, 46.0))
            .and(blade(48.0, 46.0))
            .paper(strip(&[p(0.0, 14.0), p(0.0, -4.0)], 5.0, 4.0))
            .placed(x, y, 1.0, turn)
    };
    let end = p(58.0, -36.0);
    let coil = curl(p(0.0, 0.0), 17.0, 100.0, 2.2, 4.6);
    let roll = Sheet::new()
        .cut(Path::rectangle(p(-92.0, -62.0), p(62.0, -9.0)))
        .paper(strip(&[p(-76.0, -36.0), p(58.0, -36.0)], 46.0, 46.0))
        .cut(Path::all(
            [-49.0, -40.0, -31.0, -22.0].map(|y| Path::rectangle(p(-84.0, y), p(42.0, y + 2.4))),
        ))
        .tint(Path::rectangle(p(-60.0, -59.0), p(-52.0, -13.0)))
        .tint(Path::rectangle(p(14.0, -59.0), p(22.0, -13.0)))
        .cut(Path::ellipse(end, 21.0, 26.0))
        .paper(Path::ellipse(end, 18.0, 23.0))
        .tint(Path::ellipse(end, 14.0, 19.0))
        .paper(coil.map(Affine::stretch(0.74, 1.0).then(Affine::shift(end.x, end.y))));
    spray(-34.0, -58.0, -18.0)
        .and(spray(30.0, -60.0, 14.0))
        .paper(area(0.0))
        .cut(area(4.6))
        .tint(area(7.4))
        .paper(area(10.4))
        .cut(weave)
        .and(roll)
        .placed(0.0, 8.0, 0.82, 0.0)
}

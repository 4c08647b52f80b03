//! Mushrooms of the woods.

use super::Motif;
use super::garden::{grass, grown, mirrored, wedge};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, crescent, leaf, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "mushroom", draw: mushroom },
    Motif { name: "morel", draw: morel },
    Motif { name: "wood-ear", draw: wood_ear },
];

/// Three shiitake with a flower cut in their caps, in the grass.
fn mushroom() -> Sheet {
    let cap = Path::from(p(-68.0, -14.0))
        .curve(p(-66.0, -62.0), p(-30.0, -86.0), p(0.0, -86.0))
        .curve(p(30.0, -86.0), p(66.0, -62.0), p(68.0, -14.0))
        .curve(p(68.0, 0.0), p(58.0, -4.0), p(48.0, -9.0))
        .curve(p(20.0, -21.0), p(-20.0, -21.0), p(-48.0, -9.0))
        .curve(p(-58.0, -4.0), p(-68.0, 0.0), p(-68.0, -14.0))
        .close();
    let gills = |grow: f64| {
        Path::from(p(-50.0 - grow, -5.0))
            .curve(p(-20.0, -18.0), p(20.0, -18.0), p(50.0 + grow, -5.0))
            .curve(p(26.0, 14.0 + grow), p(-26.0, 14.0 + grow), p(-50.0 - grow, -5.0))
            .close()
    };
    let stem = |grow: f64| {
        mirrored(&[
            p(0.0, 0.0),
            p(13.0 + grow, 2.0),
            p(13.0 + grow, 30.0),
            p(18.0 + grow, 64.0),
            p(0.0, 72.0),
        ])
    };
    let fan = [-32.0, -21.0, 21.0, 32.0]
        .map(|x: f64| wedge(p(x, -1.0 + (32.0 - x.abs()) * 0.5), p(x * 0.6, -13.0), 4.0));
    let marks = Path::all([
        around(&leaf(p(0.0, -52.0), p(0.0, -71.0), 7.5, 0.0), p(0.0, -47.0), 8),
        crescent(p(-54.0, -20.0), p(-32.0, -66.0), 7.0, 5.0),
        crescent(p(54.0, -20.0), p(32.0, -66.0), -7.0, 5.0),
        teeth(p(-40.0, -19.0), p(40.0, -19.0), 7.0, 9, 7.0),
    ]);
    let one = Sheet::new()
        .cut(grown(&cap, p(0.0, -40.0), 1.05, 1.07))
        .cut(gills(3.0))
        .paper(gills(0.0))
        .tint(grown(&gills(0.0), p(0.0, -4.0), 0.9, 0.7))
        .paper(Path::all(fan))
        .cut(stem(3.0))
        .paper(stem(0.0))
        .tint(wedge(p(-5.0, 64.0), p(-4.0, 12.0), 7.0).and(wedge(p(6.0, 64.0), p(4.0, 12.0), 7.0)))
        .paper(cap)
        .cut(marks)
        .tint(Path::circle(p(0.0, -47.0), 4.0));
    let tuft =
        grass(p(-30.0, 96.0), &[p(-68.0, 78.0), p(-50.0, 66.0), p(-28.0, 68.0), p(-10.0, 78.0)]);
    one.placed(-56.0, 36.0, 0.6, -16.0)
        .folded()
        .and(one.placed(0.0, 4.0, 1.06, 0.0))
        .and(Sheet::new().paper(tuft).folded())
        .placed(0.0, -12.6, 0.969, 0.0)
}

/// Three morels with their honeycombed caps, in the grass.
fn morel() -> Sheet {
    let cap = |grow: f64| {
        mirrored(&[
            p(0.0, -92.0 - grow),
            p(20.0 + grow, -82.0 - grow),
            p(39.0 + grow, -44.0),
            p(43.0 + grow, -8.0),
            p(31.0 + grow, 12.0 + grow),
            p(0.0, 16.0 + grow),
        ])
    };
    let pit = |x: f64, y: f64, long: f64, wide: f64| {
        let way = p(x * -0.28, -long);
        leaf(p(x, y) - way, p(x, y) + way, wide, 0.0)
    };
    let pits = [
        pit(0.0, -77.0, 9.0, 9.0),
        pit(-12.0, -62.0, 11.0, 10.0),
        pit(12.0, -62.0, 11.0, 10.0),
        pit(0.0, -46.0, 14.0, 12.0),
        pit(-23.0, -38.0, 14.0, 12.0),
        pit(23.0, -38.0, 14.0, 12.0),
        pit(-12.0, -20.0, 14.0, 13.0),
        pit(12.0, -20.0, 14.0, 13.0),
        pit(-33.0, -10.0, 13.0, 10.0),
        pit(33.0, -10.0, 13.0, 10.0),
        pit(0.0, 2.0, 10.0, 11.0),
        pit(-21.0, 2.0, 9.0, 10.0),
        pit(21.0, 2.0, 9.0, 10.0),
    ];
    let stem = |grow: f64| {
        mirrored(&[
            p(0.0, 6.0),
            p(20.0 + grow, 8.0),
            p(18.0 + grow, 40.0),
            p(25.0 + grow, 72.0),
            p(0.0, 80.0),
        ])
    };
    let folds = [
        wedge(p(-12.0, 72.0), p(-7.0, 26.0), 5.0),
        wedge(p(12.0, 72.0), p(7.0, 26.0), 5.0),
        wedge(p(0.0, 76.0), p(0.0, 40.0), 5.0),
    ];
    let one = Sheet::new()
        .cut(stem(3.0))
        .paper(stem(0.0))
        .tint(grown(&stem(0.0), p(0.0, 44.0), 0.72, 0.9))
        .paper(Path::all(folds))
        .cut(cap(3.0))
        .paper(cap(0.0))
        .cut(Path::all(pits));
    let tuft =
        grass(p(-32.0, 97.0), &[p(-70.0, 76.0), p(-52.0, 64.0), p(-30.0, 64.0), p(-6.0, 76.0)]);
    one.placed(-58.0, 30.0, 0.66, -13.0)
        .folded()
        .and(one.placed(0.0, 4.0, 1.1, 0.0))
        .and(Sheet::new().paper(tuft).folded())
        .placed(0.0, -5.7, 0.947, 0.0)
}

/// Wavy ears on a fallen branch.
fn wood_ear() -> Sheet {
    // An ear that grows from the origin to the right: its rim, the folds within.
    let rim = Path::blob(&[
        p(0.0, 2.0),
        p(-8.0, -20.0),
        p(-5.0, -42.0),
        p(6.0, -53.0),
        p(14.0, -68.0),
        p(32.0, -69.0),
        p(44.0, -74.0),
        p(58.0, -62.0),
        p(62.0, -46.0),
        p(68.0, -30.0),
        p(56.0, -14.0),
        p(42.0, -6.0),
        p(34.0, 10.0),
        p(14.0, 16.0),
    ]);
    let fold = strip(
        &[
            p(3.0, -38.0),
            p(17.0, -58.0),
            p(38.0, -62.0),
            p(53.0, -48.0),
            p(56.0, -30.0),
            p(40.0, -16.0),
            p(26.0, 2.0),
        ],
        6.0,
        6.0,
    );
    let inner = strip(
        &[
            p(11.0, -32.0),
            p(20.0, -46.0),
            p(34.0, -49.0),
            p(43.0, -40.0),
            p(42.0, -29.0),
            p(30.0, -20.0),
        ],
        3.6,
        2.6,
    );
    let ear = Sheet::new()
        .cut(grown(&rim, p(24.0, -28.0), 1.1, 1.1))
        .paper(rim)
        .tint(fold)
        .cut(inner)
        .tint(leaf(p(8.0, -6.0), p(31.0, -38.0), 11.0, 3.0));
    let flip = ear.map(Affine::MIRROR);
    let branch = strip(&[p(-86.0, 62.0), p(-34.0, 54.0), p(24.0, 62.0), p(86.0, 52.0)], 40.0, 34.0);
    let twigs = Path::all([
        strip(&[p(-50.0, 68.0), p(-62.0, 84.0), p(-60.0, 96.0)], 12.0, 6.0),
        strip(&[p(40.0, 66.0), p(56.0, 82.0), p(76.0, 86.0)], 12.0, 4.0),
        leaf(p(68.0, 84.0), p(98.0, 70.0), 14.0, 0.0),
        leaf(p(56.0, 80.0), p(44.0, 99.0), 13.0, 0.0),
    ]);
    let bark = Path::all([
        leaf(p(-76.0, 56.0), p(-52.0, 51.0), 4.4, 0.0),
        leaf(p(-72.0, 68.0), p(-36.0, 62.0), 4.4, 0.0),
        leaf(p(-26.0, 66.0), p(10.0, 71.0), 4.4, 0.0),
        leaf(p(20.0, 70.0), p(52.0, 66.0), 4.4, 0.0),
        leaf(p(50.0, 56.0), p(78.0, 52.0), 4.4, 0.0),
    ]);
    Sheet::new()
        .paper(twigs)
        .paper(branch)
        .cut(bark)
        .cut(Path::ellipse(p(-85.0, 62.0), 10.5, 20.5))
        .paper(Path::ellipse(p(-84.0, 62.0), 9.5, 20.0))
        .tint(Path::ellipse(p(-84.5, 62.0), 6.0, 15.0))
        .paper(Path::ellipse(p(-84.5, 62.0), 2.6, 7.0))
        .and(ear.placed(-10.0, 6.0, 1.2, -28.0))
        .and(flip.placed(-34.0, 42.0, 0.98, -8.0))
        .and(ear.placed(32.0, 42.0, 0.98, 6.0))
        .and(ear.placed(-14.0, 50.0, 0.9, -26.0))
        .placed(2.0, 2.0, 0.86, 0.0)
}

//! Leaves, stems and shoots of the vegetable garden, and maize.

use super::Motif;
use super::garden::{frilled, frilled_leaf, grown, mirrored, wedge};
use crate::papercut::foliage::blossom;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, leaf, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "mustard-tuber", draw: mustard_tuber },
    Motif { name: "baby-mustard", draw: baby_mustard },
    Motif { name: "cabbage", draw: cabbage },
    Motif { name: "water-shield", draw: water_shield },
    Motif { name: "bamboo-shoot", draw: bamboo_shoot },
    Motif { name: "maize", draw: maize },
];

/// The knobby swollen stem of mustard under its frilled leaves.
fn mustard_tuber() -> Sheet {
    let leaves = frilled_leaf((p(-12.0, 2.0), p(-94.0, -18.0)), 38.0, 8.0, (5, 4.0))
        .and(frilled_leaf((p(-8.0, 2.0), p(-66.0, -70.0)), 42.0, 5.0, (5, 4.5)));
    let middle = (p(0.0, 6.0), p(0.0, -98.0));
    let knob = |center: Point, r: f64| {
        // Light falls from above: the rim is broad below and melts into the stem above.
        let way = (center - p(0.0, 30.0)).unit() * 2.4;
        Sheet::new().paper(Path::circle(center, r)).tint(Path::circle(center - way, r - 3.2))
    };
    let mark = |x: f64, y: f64, turn: f64| {
        Sheet::new().paper(crescent(p(-8.0, 0.0), p(8.0, 0.0), -6.0, 4.4)).placed(x, y, 1.0, turn)
    };
    let sides = knob(p(-26.0, 8.0), 20.0)
        .and(knob(p(-54.0, 26.0), 22.0))
        .and(knob(p(-58.0, 58.0), 21.0))
        .and(knob(p(-38.0, 78.0), 19.0))
        .and(knob(p(-28.0, 40.0), 23.0))
        .and(mark(-61.0, 30.0, 72.0))
        .and(mark(-63.0, 64.0, 60.0))
        .and(mark(-42.0, 84.0, 34.0))
        .and(mark(-33.0, 46.0, 40.0));
    leaves
        .folded()
        .cut(frilled((p(0.0, 16.0), p(0.0, -110.0)), (56.0, 0.55), 0.0, (1, 0.0)))
        .and(frilled_leaf(middle, 46.0, 0.0, (5, 5.0)))
        .paper(Path::ellipse(p(0.0, 50.0), 46.0, 44.0))
        .and(sides.folded())
        .and(knob(p(0.0, 16.0), 21.0))
        .and(knob(p(0.0, 66.0), 29.0))
        .and(mark(0.0, 26.0, 0.0))
        .and(mark(0.0, 80.0, 0.0))
        .placed(0.0, -3.8, 0.958, 0.0)
}

/// Plump pale buds round the thick stem of a mustard, its ragged leaves behind.
fn baby_mustard() -> Sheet {
    let egg = |grow: f64| {
        let (wide, high) = (21.0 + grow, 29.0 + grow);
        Path::from(p(0.0, -high))
            .curve(p(wide * 0.8, -high * 0.7), p(wide * 1.5, high), p(0.0, high * 0.84))
            .curve(p(-wide * 1.5, high), p(-wide * 0.8, -high * 0.7), p(0.0, -high))
            .close()
    };
    // A bud with a small leafy tip.
    let tuft = Path::polygon(&[
        p(0.0, -17.0),
        p(-7.0, -24.0),
        p(-9.0, -36.0),
        p(-4.0, -33.0),
        p(0.0, -43.0),
        p(4.0, -33.0),
        p(9.0, -36.0),
        p(7.0, -24.0),
    ]);
    let bud = Sheet::new()
        .cut(egg(4.0))
        .paper(egg(0.0))
        .tint(egg(-3.6))
        .paper(tuft)
        .paper(wedge(p(-7.0, 18.0), p(-7.0, -2.0), 3.0))
        .paper(wedge(p(7.0, 18.0), p(7.0, -2.0), 3.0));
    let leaves = frilled_leaf((p(-8.0, 10.0), p(-94.0, -34.0)), 36.0, 8.0, (4, 6.0))
        .and(frilled_leaf((p(-4.0, 0.0), p(-56.0, -82.0)), 38.0, 5.0, (4, 6.0)));
    let stem = mirrored(&[p(0.0, 20.0), p(40.0, 44.0), p(28.0, 88.0), p(0.0, 97.0)]);
    let places = [
        (-60.0, 14.0, 0.86, -40.0),
        (-20.0, 2.0, 0.9, -8.0),
        (-66.0, 52.0, 0.9, -52.0),
        (-37.0, 36.0, 0.98, -22.0),
        (-40.0, 76.0, 0.8, -46.0),
    ];
    leaves
        .folded()
        .and(frilled_leaf((p(0.0, 0.0), p(0.0, -98.0)), 44.0, 0.0, (4, 6.0)))
        .paper(stem)
        .and(bud.scattered(&places).folded())
        .and(bud.placed(0.0, 56.0, 1.25, 0.0))
        .paper(crescent(p(-22.0, 92.0), p(22.0, 92.0), -6.0, 6.0))
        .placed(0.0, 0.0, 0.96, 0.0)
}

/// A head of Chinese cabbage: white ribs, frilled blades.
fn cabbage() -> Sheet {
    let rib = |half: f64| {
        Path::from(p(0.0, -62.0))
            .curve(p(half * 0.3, 0.0), p(half * 0.6, 40.0), p(half, 84.0))
            .curve(p(half * 0.5, 92.0), p(half * -0.5, 92.0), p(-half, 84.0))
            .curve(p(half * -0.6, 40.0), p(half * -0.3, 0.0), p(0.0, -62.0))
            .close()
    };
    let blade = |tip: Point, width: f64, bend: f64| {
        let shape = frilled((p(0.0, 94.0), tip), (width, 0.66), bend, (7, 5.0));
        let middle = p(tip.x / 2.0, (94.0 + tip.y) / 2.0);
        Sheet::new().cut(grown(&shape, middle, 1.09, 1.05)).paper(shape)
    };
    let creases = |x: f64, y: f64| {
        let crease =
            |at: f64| crescent(p(x - at * 0.1, y + at), p(x - 16.0, y - 15.0 + at), -2.0, 4.0);
        Path::all([-22.0, 0.0, 22.0].map(crease))
    };
    let veins = [-38.0, -20.0, -2.0, 16.0, 34.0].map(|y: f64| {
        let far = 37.0 - (y + 8.0).abs() * 0.36;
        crescent(p(-7.0 - (y + 40.0) * 0.1, y + 10.0), p(-far, y - 10.0), -4.0, 4.8)
    });
    let sides = blade(p(-62.0, -62.0), 66.0, 12.0)
        .cut(creases(-58.0, -8.0))
        .and(blade(p(-30.0, -84.0), 72.0, 6.0).cut(creases(-40.0, -40.0)));
    sides
        .folded()
        .and(blade(p(0.0, -97.0), 78.0, 0.0))
        .cut(Path::all([
            wedge(p(0.0, -76.0), p(0.0, -91.0), 5.0),
            wedge(p(-14.0, -72.0), p(-19.0, -86.0), 5.0),
            wedge(p(14.0, -72.0), p(19.0, -86.0), 5.0),
        ]))
        .and(blade(p(0.0, -72.0), 98.0, 0.0))
        .and(Sheet::new().cut(Path::all(veins)).folded())
        .cut(rib(25.0))
        .tint(rib(21.0))
        .paper(Path::all([
            wedge(p(0.0, 86.0), p(0.0, -36.0), 5.0),
            wedge(p(10.0, 86.0), p(4.0, 10.0), 4.0),
            wedge(p(-10.0, 86.0), p(-4.0, 10.0), 4.0),
        ]))
        .paper(leaf(p(-24.0, 90.0), p(24.0, 90.0), 12.0, 0.0))
}

/// Oval floating leaves round a flower, and curled buds under the water.
fn water_shield() -> Sheet {
    let heart = p(0.0, 0.0);
    let plate = Sheet::new()
        .cut(Path::circle(heart, 108.0))
        .paper(Path::circle(heart, 100.0))
        .cut(around(&wedge(p(0.0, -28.0), p(0.0, -88.0), 17.0), heart, 9))
        .tint(Path::circle(heart, 19.0));
    let floating = |x: f64, y: f64, rx: f64, ry: f64, degrees: f64| {
        let place = Affine::turn(degrees).then(Affine::shift(x, y));
        plate.map(Affine::stretch(rx / 100.0, ry / 100.0).then(place))
    };
    let halves = leaf(p(-2.0, 14.0), p(-2.0, -22.0), 7.0, 4.0);
    let bud = Sheet::new()
        .paper(leaf(p(0.0, 24.0), p(0.0, -32.0), 28.0, 0.0))
        .tint(halves.clone())
        .tint(halves.map(Affine::MIRROR));
    let wave = |x: f64, y: f64, wide: f64| {
        let at = |share: f64, rise: f64| p(x + wide * share, y + rise);
        strip(&[at(0.0, 0.0), at(0.25, -5.0), at(0.5, 0.0), at(0.75, 5.0), at(1.0, 0.0)], 3.4, 3.4)
    };
    let foot = p(-3.0, 96.0);
    let stems = [
        strip(&[p(-54.0, 0.0), p(-52.0, 34.0), p(-34.0, 74.0), foot], 3.4, 4.0),
        strip(&[p(-64.0, 62.0), p(-44.0, 80.0), foot], 3.2, 4.0),
        strip(&[p(-24.0, 60.0), p(-14.0, 78.0), foot], 3.2, 4.0),
        wave(-97.0, 18.0, 36.0),
        wave(-70.0, 88.0, 40.0),
    ];
    Sheet::new()
        .paper(Path::all(stems))
        .and(bud.placed(-78.0, 48.0, 0.86, -44.0))
        .and(bud.placed(-30.0, 44.0, 0.86, -14.0))
        .and(floating(-36.0, -46.0, 42.0, 19.0, -6.0))
        .and(floating(-54.0, -10.0, 43.0, 21.0, -6.0))
        .folded()
        .paper(strip(&[p(0.0, 80.0), p(0.0, 97.0)], 4.0, 5.0))
        .and(bud.placed(0.0, 62.0, 0.96, 0.0))
        .and(floating(0.0, 12.0, 47.0, 22.0, 0.0))
        .cut(Path::circle(p(0.0, -56.0), 34.0))
        .and(blossom(p(0.0, -56.0), 34.0, 6))
        .placed(0.0, -13.2, 0.945, 0.0)
}

/// A fat shoot in its sheaths and a peeled one on the ground, bamboo behind.
fn bamboo_shoot() -> Sheet {
    let cone = |grow: f64| {
        mirrored(&[
            p(0.0, -84.0 - grow),
            p(10.0 + grow, -60.0),
            p(26.0 + grow, -20.0),
            p(38.0 + grow, 26.0),
            p(40.0 + grow, 62.0),
            p(26.0 + grow, 80.0 + grow),
            p(0.0, 82.0 + grow),
        ])
    };
    // A sheath that wraps the shoot: broad below, its tip to one side and free.
    let sheath = |low: f64, wide: f64, tip: Point| {
        let shape = |grow: f64| {
            let (wide, high) = (wide + grow, low - tip.y);
            Path::from(p(-wide, low))
                .curve(
                    p(-wide, low - high * 0.5),
                    p(tip.x - wide * 0.3, tip.y + high * 0.3),
                    p(tip.x, tip.y - grow * 2.0),
                )
                .curve(
                    p(tip.x + wide * 0.25, tip.y + high * 0.3),
                    p(wide, low - high * 0.45),
                    p(wide, low),
                )
                .curve(p(wide * 0.5, low + 8.0), p(-wide * 0.5, low + 8.0), p(-wide, low))
                .close()
        };
        let high = low - tip.y;
        let streak = |share: f64, up: f64| {
            wedge(
                p(wide * share, low - 1.0),
                p(tip.x * 0.8 + wide * share * 0.4, low - high * up),
                4.4,
            )
        };
        Sheet::new()
            .cut(shape(3.0))
            .paper(shape(0.0))
            .paper(leaf(tip + p(0.0, 12.0), tip + p(tip.x * 0.7, -14.0), 8.0, 0.0))
            .tint(streak(-0.6, 0.5).and(streak(0.6, 0.5)))
            .tint(streak(-0.2, 0.66).and(streak(0.2, 0.66)))
    };
    let shoot = Sheet::new()
        .cut(cone(4.0))
        .paper(cone(0.0))
        .cut(leaf(p(1.0, -58.0), p(0.0, -78.0), 4.0, 0.0))
        .and(sheath(-14.0, 26.0, p(9.0, -66.0)))
        .and(sheath(18.0, 34.0, p(-14.0, -42.0)))
        .and(sheath(50.0, 37.0, p(18.0, -12.0)))
        .and(sheath(80.0, 43.0, p(-18.0, 20.0)));
    let rings = [(-22.0, 8.0), (-4.0, 13.0), (14.0, 17.0), (32.0, 20.0), (50.0, 22.0)]
        .map(|(y, half)| crescent(p(-half, y), p(half, y), -4.0, 3.4));
    let peeled = |grow: f64| {
        mirrored(&[
            p(0.0, -52.0 - grow),
            p(9.0 + grow, -30.0),
            p(21.0 + grow, 10.0),
            p(25.0 + grow, 46.0),
            p(16.0 + grow, 64.0 + grow),
            p(0.0, 66.0 + grow),
        ])
    };
    let bare =
        Sheet::new().cut(peeled(4.0)).paper(peeled(0.0)).tint(peeled(-4.0)).paper(Path::all(rings));
    let joint = |x: f64, y: f64| {
        Path::polygon(&[p(x - 6.0, y), p(x + 6.0, y), p(x + 6.0, y + 3.0), p(x - 6.0, y + 3.0)])
    };
    let stalk = |x: f64, top: f64, joints: &[f64]| {
        Sheet::new()
            .paper(Path::polygon(&[
                p(x - 3.6, top),
                p(x + 3.6, top),
                p(x + 4.4, 84.0),
                p(x - 4.4, 84.0),
            ]))
            .paper(Path::all(joints.iter().map(|y| joint(x, *y))))
            .cut(Path::all(joints.iter().map(|y| joint(x, *y + 3.4))))
    };
    let blades = |ends: &[(Point, Point)]| {
        Path::all(ends.iter().map(|(from, to)| leaf(*from, *to, 11.0, 2.0)))
    };
    let ground = Path::from(p(-94.0, 80.0))
        .curve(p(-60.0, 66.0), p(60.0, 66.0), p(94.0, 80.0))
        .curve(p(60.0, 96.0), p(-60.0, 96.0), p(-94.0, 80.0))
        .close();
    let roots = Path::all(
        [-56.0, -36.0, -16.0, 6.0, 28.0, 48.0]
            .map(|x: f64| wedge(p(x, 84.0), p(x * 1.1, 99.0 - x.abs() * 0.12), 5.0)),
    );
    Sheet::new()
        .and(stalk(62.0, -90.0, &[-70.0]))
        .and(stalk(-74.0, -70.0, &[-34.0, 8.0, 48.0]))
        .paper(blades(&[
            (p(63.0, -50.0), p(94.0, -72.0)),
            (p(63.0, -50.0), p(98.0, -46.0)),
            (p(63.0, -50.0), p(92.0, -22.0)),
            (p(62.0, -50.0), p(30.0, -74.0)),
            (p(62.0, -50.0), p(34.0, -44.0)),
            (p(62.0, -88.0), p(40.0, -98.0)),
            (p(-74.0, -12.0), p(-98.0, -34.0)),
            (p(-74.0, -12.0), p(-99.0, 4.0)),
            (p(-74.0, -50.0), p(-50.0, -78.0)),
            (p(-74.0, -50.0), p(-44.0, -52.0)),
            (p(-74.0, -50.0), p(-92.0, -64.0)),
        ]))
        .paper(ground)
        .paper(roots)
        .and(bare.placed(50.0, 24.0, 0.92, 8.0))
        .and(shoot.placed(-16.0, 0.0, 1.0, -2.0))
        .placed(0.0, 1.0, 0.87, 0.0)
}

/// An ear of maize between its husks and leaves, with its silk.
fn maize() -> Sheet {
    let ear = |grow: f64| {
        mirrored(&[
            p(0.0, -84.0 - grow),
            p(17.0 + grow, -70.0 - grow),
            p(33.0 + grow, -24.0),
            p(36.0 + grow, 24.0),
            p(20.0 + grow, 72.0),
            p(0.0, 84.0),
        ])
    };
    let rows = (0..10).map(|idx| {
        let y = -66.0 + 14.0 * f64::from(idx);
        let half = 33.0 - (y - 14.0).abs().powi(2) * 0.0026;
        crescent(p(-half, y), p(half, y), -4.0, 2.4)
    });
    let columns = [
        leaf(p(0.0, 84.0), p(0.0, -80.0), 2.4, 0.0),
        leaf(p(-3.0, 84.0), p(-3.0, -80.0), 2.6, 15.0),
        leaf(p(3.0, 84.0), p(3.0, -80.0), 2.6, -15.0),
    ];
    let husk = |tip: Point, width: f64, bend: f64| {
        let base = p(-4.0, 94.0);
        let rib =
            |share: f64| leaf(base.towards(tip, 0.2), base.towards(tip, 0.9), 3.4, bend * share);
        Sheet::new()
            .cut(leaf(base, tip, width + 6.0, bend))
            .paper(leaf(base, tip, width, bend))
            .cut(rib(1.3).and(rib(0.6)))
    };
    let silk = Path::all([
        strip(&[p(-2.0, -76.0), p(-10.0, -88.0), p(-24.0, -92.0), p(-34.0, -84.0)], 4.0, 2.0),
        strip(&[p(-2.0, -76.0), p(-14.0, -80.0), p(-26.0, -76.0), p(-30.0, -66.0)], 4.0, 2.0),
        strip(&[p(0.0, -76.0), p(-3.0, -88.0), p(-12.0, -97.0)], 4.0, 2.0),
    ]);
    let back = husk(p(-97.0, -4.0), 26.0, 22.0).and(husk(p(-72.0, -62.0), 28.0, 24.0));
    back.paper(silk)
        .folded()
        .cut(ear(3.0))
        .paper(ear(0.0))
        .tint(ear(-4.0))
        .paper(Path::all(rows.chain(columns)))
        .and(husk(p(-46.0, -20.0), 30.0, 12.0).folded())
        .and(husk(p(4.0, 8.0), 26.0, 0.0).map(Affine::shift(0.0, 2.0)))
        .placed(0.0, -1.9, 0.966, 0.0)
}

//! Roots, tubers, rhizomes and corms.

use super::Motif;
use super::garden::{frilled_leaf, grown, mirrored, oval, palmate, pinnate, wedge};
use crate::papercut::foliage::blossom;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, beads, crescent, leaf, scalloped, star, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "radish", draw: radish },
    Motif { name: "lotus-root", draw: lotus_root },
    Motif { name: "potato", draw: potato },
    Motif { name: "sweet-potato", draw: sweet_potato },
    Motif { name: "konjac", draw: konjac },
    Motif { name: "peanut", draw: peanut },
];

/// A long white radish under its leaves, between two slices.
fn radish() -> Sheet {
    let root = |grow: f64| {
        mirrored(&[
            p(0.0, -28.0 - grow),
            p(19.0 + grow, -25.0 - grow),
            p(27.0 + grow, -8.0),
            p(28.0 + grow, 30.0),
            p(22.0 + grow, 62.0),
            p(8.0 + grow * 0.8, 84.0 + grow * 0.5),
            p(0.0, 89.0 + grow),
        ])
    };
    let leaves = frilled_leaf((p(-4.0, -24.0), p(-97.0, -14.0)), 30.0, 12.0, (5, 3.5))
        .and(frilled_leaf((p(-4.0, -26.0), p(-80.0, -57.0)), 32.0, 9.0, (5, 3.5)))
        .and(frilled_leaf((p(-3.0, -26.0), p(-44.0, -87.0)), 32.0, 5.0, (5, 3.5)));
    let center = p(-61.0, 42.0);
    let ray = wedge(p(-61.0, 20.0), p(-61.0, 35.0), 5.0);
    let slice = Sheet::new()
        .paper(Path::circle(center, 30.0))
        .tint(Path::circle(center, 25.0))
        .paper(around(&ray, center, 12));
    let scar =
        |x: f64, y: f64, long: f64| leaf(p(x, y), p(x - x.signum() * long, y + 1.0), 3.6, 0.0);
    leaves
        .and(slice)
        .folded()
        .and(frilled_leaf((p(0.0, -24.0), p(0.0, -98.0)), 34.0, 0.0, (5, 3.5)))
        .cut(root(3.0))
        .paper(root(0.0))
        .tint(root(-3.8))
        .paper(teeth(p(-21.0, -14.0), p(21.0, -14.0), 4.0, 7, -16.0))
        .paper(Path::all([
            scar(-26.0, 14.0, 20.0),
            scar(26.0, 28.0, 22.0),
            scar(-25.0, 44.0, 18.0),
            scar(22.0, 56.0, 15.0),
            scar(-18.0, 66.0, 12.0),
        ]))
        .paper(strip(&[p(0.0, 84.0), p(1.0, 93.0), p(6.0, 98.0)], 5.0, 1.5))
        .placed(0.0, -3.8, 0.959, 0.0)
}

/// A slice of lotus root before the root, a flower and two leaves.
fn lotus_root() -> Sheet {
    let center = p(0.0, 48.0);
    let root = Sheet::new()
        .paper(oval(p(-62.0, 48.0), 26.0, 24.0, 8.0))
        .paper(leaf(p(-80.0, 46.0), p(-99.0, 40.0), 15.0, 0.0))
        .cut(crescent(p(-54.0, 29.0), p(-78.0, 35.0), -3.0, 4.0))
        .cut(leaf(p(-52.0, 40.0), p(-76.0, 43.0), 4.0, 0.0))
        .cut(leaf(p(-52.0, 52.0), p(-76.0, 53.0), 4.0, 0.0))
        .cut(crescent(p(-54.0, 66.0), p(-76.0, 63.0), 3.0, 4.0));
    let slice = Sheet::new()
        .cut(Path::circle(center, 50.0))
        .paper(Path::circle(center, 47.0))
        .tint(Path::circle(center, 42.0))
        .cut(around(&oval(p(0.0, 21.0), 6.6, 9.6, 0.0), center, 8))
        .cut(Path::circle(center, 5.0));
    let pad = p(-66.0, -14.0);
    let round_leaf = Sheet::new().paper(scalloped(pad, 28.0, 8, 3.0)).cut(around(
        &wedge(p(-66.0, -39.0), p(-66.0, -20.0), 6.5),
        pad,
        8,
    ));
    let one = |tip: Point, width: f64, bend: f64| {
        let base = p(0.0, -4.0);
        Sheet::new()
            .cut(leaf(base, tip + (tip - base).unit() * 4.0, width + 5.0, bend))
            .paper(leaf(base, tip, width, bend))
            .tint(leaf(base.towards(tip, 0.3), base.towards(tip, 0.88), width * 0.42, bend * 0.6))
    };
    let petals = one(p(-60.0, -50.0), 25.0, -6.0).and(one(p(-46.0, -80.0), 28.0, 6.0)).and(one(
        p(-23.0, -93.0),
        28.0,
        4.0,
    ));
    root.and(round_leaf)
        .folded()
        .and(petals.folded())
        .and(one(p(0.0, -98.0), 32.0, 0.0))
        .and(one(p(-28.0, -62.0), 26.0, -5.0).folded())
        .and(one(p(0.0, -66.0), 28.0, 0.0))
        .and(slice)
        .placed(0.0, -5.6, 0.934, 0.0)
}

/// Three potatoes with their eyes under the flowering plant.
fn potato() -> Sheet {
    let outline = Path::blob(&[
        p(-34.0, 4.0),
        p(-22.0, -21.0),
        p(8.0, -25.0),
        p(34.0, -10.0),
        p(30.0, 18.0),
        p(-10.0, 26.0),
    ]);
    let eye = |x: f64, y: f64, turn: f64| {
        let lid = crescent(p(-7.0, 0.0), p(7.0, 0.0), 6.0, 4.2);
        lid.map(Affine::turn(turn).then(Affine::shift(x, y)))
    };
    let eyes = [
        eye(-22.0, 0.0, -34.0),
        eye(-4.0, -12.0, 8.0),
        eye(19.0, -6.0, 30.0),
        eye(0.0, 8.0, -16.0),
        eye(16.0, 14.0, 14.0),
    ];
    let tuber = Sheet::new()
        .cut(grown(&outline, p(0.0, 0.0), 1.09, 1.12))
        .paper(outline.clone())
        .tint(grown(&outline, p(0.0, 0.0), 0.86, 0.82))
        .paper(Path::all(eyes));
    let low = [p(0.0, 8.0), p(-24.0, -4.0), p(-48.0, -8.0), p(-68.0, -6.0)];
    let high = [p(0.0, 6.0), p(-16.0, -22.0), p(-34.0, -40.0), p(-54.0, -54.0)];
    let leaves = pinnate(&low, 28.0, 20.0).and(pinnate(&high, 28.0, 20.0));
    let flower = |x: f64, y: f64, size: f64| {
        let ray = wedge(p(x, y - size * 0.36), p(x, y - size * 0.84), 3.4);
        Sheet::new()
            .cut(star(p(x, y), size * 1.3, size * 0.95, 5))
            .paper(star(p(x, y), size, size * 0.66, 5))
            .cut(around(&ray, p(x, y), 5))
            .tint(Path::circle(p(x, y), size * 0.26))
    };
    leaves
        .paper(strip(&[p(0.0, 14.0), p(-20.0, 18.0), p(-46.0, 32.0)], 5.0, 3.0))
        .and(tuber.placed(-58.0, 46.0, 1.02, 14.0))
        .folded()
        .paper(strip(&[p(0.0, 40.0), p(0.0, -60.0)], 7.0, 5.0))
        .and(tuber.placed(0.0, 68.0, 1.12, 0.0))
        .and(flower(-30.0, -80.0, 17.0).folded())
        .and(flower(0.0, -62.0, 26.0))
        .placed(0.0, 1.9, 0.928, 0.0)
}

/// Three spindle-shaped roots, the middle one opened, under heart-shaped leaves and a flower.
fn sweet_potato() -> Sheet {
    let body = |grow: f64| {
        mirrored(&[
            p(0.0, -12.0 - grow),
            p(9.0 + grow, -4.0),
            p(26.0 + grow, 24.0),
            p(28.0 + grow, 48.0),
            p(13.0 + grow, 76.0),
            p(0.0, 95.0 + grow),
        ])
    };
    let tail = strip(&[p(0.0, 90.0), p(1.0, 102.0), p(7.0, 110.0)], 5.0, 1.5);
    let skin = Sheet::new().cut(body(3.2)).paper(body(0.0).and(tail));
    let whole = skin.clone().cut(Path::all([
        crescent(p(-16.0, 62.0), p(-15.0, 16.0), 6.0, 4.6),
        leaf(p(0.0, 18.0), p(14.0, 16.0), 3.8, 0.0),
        leaf(p(6.0, 36.0), p(22.0, 34.0), 3.8, 0.0),
        leaf(p(-5.0, 46.0), p(8.0, 45.0), 3.8, 0.0),
        leaf(p(5.0, 60.0), p(17.0, 58.0), 3.8, 0.0),
        leaf(p(-4.0, 74.0), p(4.0, 73.0), 3.4, 0.0),
    ]));
    let grain = |x: f64| wedge(p(x, 12.0 + x.abs()), p(x * 0.9, 64.0 - x.abs()), 4.0);
    let open = skin
        .tint(grown(&body(0.0), p(0.0, 40.0), 0.74, 0.84))
        .paper(Path::all([-12.0, -4.0, 4.0, 12.0].map(grain)));
    let heart = palmate(
        &[p(0.0, -33.0), p(9.0, -22.0), p(26.0, -5.0), p(28.0, 12.0), p(14.0, 22.0), p(0.0, 10.0)],
        p(0.0, 12.0),
        &[p(0.0, -26.0), p(18.0, -7.0), p(22.0, 12.0)],
    );
    let vine = Sheet::new()
        .paper(strip(&[p(0.0, -2.0), p(-30.0, -12.0), p(-66.0, -10.0)], 5.0, 3.0))
        .paper(strip(&[p(0.0, 0.0), p(-20.0, -34.0), p(-42.0, -56.0)], 5.0, 3.0))
        .and(heart.placed(-72.0, -10.0, 0.86, -90.0))
        .and(heart.placed(-48.0, -56.0, 1.0, -40.0));
    let flower = Sheet::new()
        .cut(scalloped(p(0.0, -56.0), 30.0, 5, 6.0))
        .paper(scalloped(p(0.0, -56.0), 27.0, 5, 5.0))
        .tint(star(p(0.0, -56.0), 26.0, 9.0, 5))
        .paper(Path::circle(p(0.0, -56.0), 7.0))
        .cut(Path::circle(p(0.0, -56.0), 4.0));
    vine.folded()
        .and(whole.placed(-24.0, 0.0, 0.8, 37.0).folded())
        .and(open.map(Affine::stretch(0.72, 0.86)).placed(0.0, 4.0, 1.0, 0.0))
        .paper(strip(&[p(0.0, 0.0), p(0.0, -36.0)], 10.0, 6.0))
        .and(flower)
        .placed(0.0, 1.9, 0.929, 0.0)
}

/// Konjac: its great flat corm with roots round its dimple, and its one leaf, an umbrella of three
/// branches on a spotted stalk.
fn konjac() -> Sheet {
    let corm = mirrored(&[
        p(0.0, 27.0),
        p(14.0, 23.0),
        p(42.0, 25.0),
        p(66.0, 40.0),
        p(73.0, 60.0),
        p(60.0, 82.0),
        p(32.0, 94.0),
        p(0.0, 97.0),
    ]);
    let leaflets = [
        (p(-14.0, -38.0), p(-25.0, -4.0)),
        (p(-35.0, -47.0), p(-50.0, -12.0)),
        (p(-58.0, -44.0), p(-78.0, -8.0)),
        (p(-66.0, -42.0), p(-98.0, -18.0)),
        (p(-54.0, -46.0), p(-88.0, -46.0)),
        (p(-34.0, -47.0), p(-67.0, -73.0)),
        (p(-1.0, -54.0), p(-36.0, -85.0)),
    ];
    let rib = [p(0.0, -24.0), p(-16.0, -42.0), p(-40.0, -49.0), p(-68.0, -42.0)];
    let blade = leaflets.iter().fold(Sheet::new(), |sheet, (base, tip)| {
        let rib = wedge(base.towards(*tip, 0.2), base.towards(*tip, 0.85), 4.0);
        sheet.paper(leaf(*base, *tip, 20.0, 0.0)).cut(rib)
    });
    let root = |y: f64, reach: f64| {
        strip(&[p(-50.0, 36.0), p(-66.0, y), p(-82.0, y + 9.0), p(-reach, y + 4.0)], 5.0, 2.6)
    };
    // Wrinkles run round below the dimple, scars of roots between them.
    let wrinkle = |x: f64, y: f64, bow: f64| crescent(p(-x, y), p(x, y), -bow, 4.4);
    let scars = [
        beads(p(-43.0, 40.0), p(43.0, 40.0), -23.0, 8, (2.8, 2.8)),
        beads(p(-61.0, 60.0), p(61.0, 60.0), -27.0, 9, (2.8, 2.8)),
    ];
    let spots = [(-3.0, 16.0), (3.2, 6.0), (-3.2, -4.0), (2.8, -14.0), (-1.6, -23.0)];
    let spots = spots.map(|(x, y)| oval(p(x, y), 3.2, 4.4, 20.0));
    // The withered sheath at the stalk's foot.
    let scale = leaf(p(-5.0, 40.0), p(-20.0, 2.0), 13.0, 3.0);
    blade
        .paper(strip(&rib, 6.0, 4.0))
        .paper(root(20.0, 94.0).and(root(35.0, 94.0)))
        .folded()
        .paper(leaf(p(0.0, -46.0), p(0.0, -98.0), 22.0, 0.0))
        .cut(wedge(p(0.0, -56.0), p(0.0, -90.0), 4.0))
        .paper(corm)
        .cut(wrinkle(29.0, 36.0, 17.0).and(wrinkle(55.0, 42.0, 33.0)))
        .cut(Path::all(scars))
        .paper(strip(&[p(0.0, 44.0), p(0.0, 0.0), p(0.0, -30.0), p(0.0, -54.0)], 20.0, 7.0))
        .cut(Path::all(spots))
        .and(Sheet::new().tint(scale).folded())
}

/// Peanuts in the ground, one opened, under their four-leaved plant.
fn peanut() -> Sheet {
    let shell = |grow: f64| {
        mirrored(&[
            p(0.0, -36.0 - grow),
            p(16.0 + grow, -28.0 - grow * 0.5),
            p(17.0 + grow, -12.0),
            p(12.0 + grow, 0.0),
            p(19.0 + grow, 14.0),
            p(17.0 + grow, 31.0),
            p(0.0, 40.0 + grow),
        ])
    };
    let slots = [(-6.0, -18.0), (6.0, -18.0), (-8.0, 20.0), (0.0, 20.0), (8.0, 20.0)];
    let net = slots.map(|(x, y): (f64, f64)| leaf(p(x, y - 9.0), p(x, y + 9.0), 4.0, x * -0.2));
    let whole = Sheet::new().cut(shell(3.0)).paper(shell(0.0)).cut(Path::all(net));
    let open = Sheet::new()
        .cut(shell(3.0))
        .paper(shell(0.0))
        .cut(shell(-4.0))
        .tint(oval(p(0.0, -16.0), 9.5, 13.0, 0.0).and(oval(p(0.0, 19.0), 11.0, 14.0, 0.0)))
        .paper(wedge(p(0.0, -8.0), p(0.0, -26.0), 4.0).and(wedge(p(0.0, 28.0), p(0.0, 9.0), 4.0)));
    let leaflet = |base: Point, tip: Point| {
        let rib = wedge(base.towards(tip, 0.25), base.towards(tip, 0.85), 3.6);
        Sheet::new().paper(leaf(base, tip, 22.0, 0.0)).cut(rib)
    };
    let quad = |x: f64, y: f64, turn: f64| {
        leaflet(p(2.0, -2.0), p(12.0, -34.0))
            .and(leaflet(p(3.0, 8.0), p(32.0, -12.0)))
            .folded()
            .placed(x, y, 1.0, turn)
    };
    let stalks = [
        strip(&[p(0.0, 4.0), p(-24.0, -8.0), p(-54.0, -14.0)], 5.0, 3.0),
        strip(&[p(0.0, 0.0), p(-16.0, -26.0), p(-32.0, -50.0)], 5.0, 3.0),
        strip(&[p(0.0, 2.0), p(-20.0, 4.0), p(-32.0, 24.0)], 5.0, 3.0),
    ];
    Sheet::new()
        .paper(Path::all(stalks))
        .and(quad(-58.0, -14.0, -70.0))
        .and(quad(-32.0, -48.0, -34.0))
        .and(whole.placed(-46.0, 46.0, 1.0, 24.0))
        .folded()
        .paper(strip(&[p(0.0, 30.0), p(0.0, -44.0)], 7.0, 5.0))
        .and(open.placed(0.0, 52.0, 1.12, 0.0))
        .cut(Path::circle(p(0.0, -60.0), 25.0))
        .and(blossom(p(0.0, -60.0), 25.0, 5))
        .placed(0.0, -6.9, 0.991, 0.0)
}

//! Vegetables of the plots: fresh from the ground, halved, in baskets and under plastic.

use super::Motif;
use super::animal::outline;
use super::garden::{frilled_leaf, wedge};
use super::preserve::{bar, both, bowl, greens};
use super::tableware::{slice, straw};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "cabbage-halves", draw: cabbage_halves },
    Motif { name: "round-radish", draw: round_radish },
    Motif { name: "lotus-pond", draw: lotus_pond },
    Motif { name: "potato-basket", draw: potato_basket },
    Motif { name: "shallot", draw: shallot },
    Motif { name: "cucumber", draw: cucumber },
    Motif { name: "vegetable-basket", draw: vegetable_basket },
    Motif { name: "greenhouse", draw: greenhouse },
    Motif { name: "mustard-row", draw: mustard_row },
];

/// A whole cabbage and one cut in half with its folded leaves.
fn cabbage_halves() -> Sheet {
    let body = |grow: f64| {
        Path::from(p(0.0, -66.0 - grow))
            .curve(p(30.0 + grow, -70.0 - grow), p(48.0 + grow, -34.0), p(44.0 + grow, 4.0))
            .curve(p(42.0 + grow, 40.0), p(24.0, 66.0 + grow), p(0.0, 66.0 + grow))
            .curve(p(-24.0, 66.0 + grow), p(-42.0 - grow, 40.0), p(-44.0 - grow, 4.0))
            .curve(p(-48.0 - grow, -34.0), p(-30.0 - grow, -70.0 - grow), p(0.0, -66.0 - grow))
            .close()
    };
    let fold = |scale: f64| {
        both(strip(
            &[
                p(4.0, 46.0),
                p(30.0 * scale, 10.0),
                p(32.0 * scale, -30.0 * scale - 4.0),
                p(10.0 * scale, -50.0 * scale - 4.0),
            ],
            7.0,
            4.0,
        ))
    };
    let half = Sheet::new()
        .cut(body(4.0))
        .paper(body(0.0))
        .tint(body(-6.0))
        .paper(fold(1.0))
        .paper(fold(0.66))
        .paper(fold(0.3))
        .paper(drop(p(0.0, 14.0), p(0.0, 48.0), 10.0));
    let whole = Sheet::new()
        .and(frilled_leaf((p(0.0, 60.0), p(-54.0, -46.0)), 54.0, 14.0, (6, 4.0)))
        .and(frilled_leaf((p(0.0, 60.0), p(54.0, -46.0)), 54.0, -14.0, (6, 4.0)))
        .cut(body(2.0).map(Affine::stretch(0.8, 1.0)))
        .paper(body(-2.0).map(Affine::stretch(0.8, 1.0)))
        .tint(leaf(p(0.0, 64.0), p(0.0, -28.0), 22.0, 0.0))
        .cut(both(crescent(p(18.0, 50.0), p(20.0, -40.0), -8.0, 4.6)))
        .cut(both(wedge(p(5.0, -20.0), p(22.0, -50.0), 6.0)));
    whole
        .placed(-30.0, -14.0, 0.94, -8.0)
        .and(half.placed(38.0, 16.0, 0.98, 10.0))
        .paper(leaf(p(-88.0, 84.0), p(88.0, 84.0), 9.0, 0.0))
        .placed(0.0, 1.8, 0.902, 0.0)
}

/// Round red radishes with their leaves, one cut through.
fn round_radish() -> Sheet {
    let one = Sheet::new()
        .and(greens(p(0.0, -22.0), p(-26.0, -84.0), 28.0, 4))
        .and(greens(p(0.0, -22.0), p(26.0, -84.0), 28.0, 4))
        .and(greens(p(0.0, -22.0), p(0.0, -94.0), 26.0, 4))
        .paper(strip(&[p(0.0, 26.0), p(4.0, 46.0), p(-2.0, 62.0)], 9.0, 1.2))
        .cut(Path::circle(p(0.0, 2.0), 37.0))
        .paper(Path::circle(p(0.0, 2.0), 33.0))
        .cut(crescent(p(-22.0, 16.0), p(-18.0, -18.0), 7.0, 5.0))
        .cut(teeth(p(-14.0, -24.0), p(14.0, -24.0), 2.0, 5, -8.0));
    let cut_one = slice(p(0.0, 0.0), 34.0, 12)
        .paper(Path::circle(p(0.0, 0.0), 6.0))
        .tint(Path::circle(p(0.0, 0.0), 2.6));
    one.placed(-32.0, 10.0, 0.96, -12.0)
        .and(one.placed(34.0, 4.0, 0.9, 14.0))
        .and(cut_one.placed(8.0, 56.0, 1.0, 0.0))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A lotus leaf, a flower and a seed head above three joints of the root in the mud.
fn lotus_pond() -> Sheet {
    let joint = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 35.0, 20.0))
        .paper(Path::ellipse(p(0.0, 0.0), 32.0, 17.0))
        .cut(crescent(p(-20.0, -4.0), p(20.0, -4.0), 7.0, 4.0))
        .cut(beads(p(-14.0, 6.0), p(14.0, 6.0), -1.0, 3, (1.8, 1.8)));
    let end = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 15.0, 20.0))
        .paper(Path::ellipse(p(0.0, 0.0), 12.0, 17.0))
        .tint(Path::ellipse(p(0.0, 0.0), 9.0, 13.0))
        .paper(around(&Path::ellipse(p(0.0, -7.0), 2.4, 3.4), p(0.0, 0.0), 5));
    let petals = Path::all(
        [-64.0, 64.0, -34.0, 34.0]
            .map(|turn: f64| leaf(p(0.0, 8.0), p(0.0, -40.0), 23.0, 0.0).map(Affine::turn(turn))),
    );
    let flower = Sheet::new()
        .cut(leaf(p(0.0, 10.0), p(0.0, -48.0), 32.0, 0.0))
        .paper(petals)
        .cut(leaf(p(0.0, 12.0), p(0.0, -50.0), 30.0, 0.0))
        .paper(leaf(p(0.0, 8.0), p(0.0, -46.0), 24.0, 0.0))
        .tint(leaf(p(0.0, 0.0), p(0.0, -34.0), 9.0, 0.0))
        .cut(both(leaf(p(14.0, -6.0), p(28.0, -28.0), 4.0, 0.0)));
    let pad = Sheet::new().paper(Path::ellipse(p(0.0, 0.0), 46.0, 20.0)).cut(Path::all(
        [-66.0, -30.0, 0.0, 30.0, 66.0, 110.0, 180.0, 250.0].map(|turn: f64| {
            leaf(p(0.0, -7.0), p(0.0, -38.0), 5.0, 0.0)
                .map(Affine::turn(turn).then(Affine::stretch(1.0, 0.42)))
        }),
    ));
    let wave = |x: f64| crescent(p(x - 15.0, 28.0), p(x + 15.0, 28.0), 7.0, 4.4);
    Sheet::new()
        .paper(strip(&[p(-40.0, -18.0), p(-34.0, 10.0), p(-38.0, 58.0)], 5.0, 5.0))
        .paper(strip(&[p(26.0, -28.0), p(22.0, 10.0), p(30.0, 58.0)], 5.0, 5.0))
        .and(pad.placed(-42.0, -20.0, 1.0, -6.0))
        .and(flower.placed(28.0, -42.0, 1.06, 8.0))
        .paper(strip(&[p(66.0, -14.0), p(70.0, 26.0)], 4.0, 4.0))
        .paper(bowl(p(15.0, -26.0), p(5.0, -6.0)).map(Affine::shift(66.0, 0.0)))
        .paper(Path::ellipse(p(66.0, -26.0), 15.0, 5.6))
        .tint(beads(p(58.0, -26.0), p(74.0, -26.0), 0.0, 3, (2.2, 2.2)))
        .paper(Path::all([-68.0, -22.0, 4.0, 54.0].map(wave)))
        .and(joint.placed(-52.0, 66.0, 0.95, 6.0))
        .and(joint.placed(4.0, 70.0, 1.0, -2.0))
        .and(joint.placed(54.0, 60.0, 0.8, -14.0))
        .and(end.placed(78.0, 53.0, 0.8, -10.0))
        .paper(leaf(p(-86.0, 62.0), p(-72.0, 66.0), 9.0, 0.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// A basket of potatoes with a hoe beside it, a flowering sprig above.
fn potato_basket() -> Sheet {
    let potato = Sheet::new()
        .cut(Path::ellipse(p(0.0, 0.0), 28.0, 21.0))
        .paper(Path::blob(&[
            p(-24.0, 2.0),
            p(-12.0, -15.0),
            p(10.0, -17.0),
            p(24.0, -4.0),
            p(18.0, 13.0),
            p(-6.0, 17.0),
        ]))
        .cut(crescent(p(-13.0, -5.0), p(-3.0, -9.0), 3.0, 3.0))
        .cut(crescent(p(6.0, -6.0), p(15.0, -2.0), 3.0, 3.0))
        .tint(Path::circle(p(-6.0, 6.0), 2.8).and(Path::circle(p(8.0, 5.0), 2.8)));
    let weave = Path::all([46.0, 60.0, 74.0].map(|y: f64| {
        Path::all((-3..=3).map(|idx| {
            let x = f64::from(idx) * (20.0 - (y - 46.0) * 0.14);
            strip(&[p(x - 6.0, y + 3.0), p(x + 6.0, y - 3.0)], 4.4, 4.4)
        }))
    }));
    let sprig = veined_leaf(p(4.0, -52.0), p(56.0, -72.0), 25.0, 5.0, 3);
    sprig
        .folded()
        .paper(strip(&[p(0.0, -26.0), p(0.0, -66.0)], 4.4, 4.4))
        .cut(Path::circle(p(0.0, -78.0), 24.0))
        .and(blossom(p(0.0, -78.0), 21.0, 5))
        .and(potato.scattered(&[
            (0.0, -22.0, 1.0, 0.0),
            (-36.0, -6.0, 1.0, -14.0),
            (38.0, -6.0, 1.0, 20.0),
            (-56.0, 18.0, 0.9, 0.0),
            (56.0, 18.0, 0.9, 0.0),
            (0.0, 12.0, 1.05, 8.0),
        ]))
        .cut(bowl(p(88.0, 20.0), p(54.0, 98.0)))
        .paper(bowl(p(80.0, 30.0), p(50.0, 90.0)))
        .paper(bar(29.0, 86.0, 11.0))
        .cut(bar(37.0, 74.0, 2.4))
        .tint(weave)
        .placed(0.0, 2.0, 0.96, 0.0)
}

/// A bunch of red-skinned shallots with their green tubes.
fn shallot() -> Sheet {
    let bulb = |grow: f64| {
        Path::from(p(-6.0 - grow, -30.0))
            .curve(p(-10.0 - grow, -18.0), p(-26.0 - grow, -8.0), p(-25.0 - grow, 10.0))
            .curve(p(-24.0 - grow, 28.0 + grow), p(24.0 + grow, 28.0 + grow), p(25.0 + grow, 10.0))
            .curve(p(26.0 + grow, -8.0), p(10.0 + grow, -18.0), p(6.0 + grow, -30.0))
            .close()
    };
    let one = Sheet::new()
        .paper(Path::all(
            [-10.0, -4.0, 3.0, 9.0]
                .map(|x: f64| strip(&[p(x * 0.6, 22.0), p(x, 32.0), p(x * 1.6, 42.0)], 3.4, 1.2)),
        ))
        .cut(bulb(4.0))
        .paper(bulb(0.0))
        .tint(leaf(p(0.0, 20.0), p(0.0, -20.0), 9.0, 0.0))
        .cut(both(crescent(p(10.0, 20.0), p(7.0, -18.0), -7.0, 3.6)));
    let tube = |x: f64, top: f64, bend: f64| {
        let way = [p(x * 0.3, 16.0), p(x * 0.7, -30.0), p(x, top), p(x + bend, top - 10.0)];
        Sheet::new().cut(strip(&way, 15.0, 9.0)).paper(strip(&way, 10.0, 2.6)).cut(strip(
            &[p(x * 0.4, -10.0), p(x * 0.72, -36.0), p(x * 0.94, top + 12.0)],
            2.6,
            1.6,
        ))
    };
    let tubes = tube(70.0, -48.0, 16.0).and(tube(44.0, -78.0, 10.0)).and(tube(18.0, -90.0, 5.0));
    tubes
        .folded()
        .and(one.placed(-50.0, 36.0, 0.96, 24.0))
        .and(one.placed(50.0, 36.0, 0.96, -24.0))
        .and(one.placed(0.0, 54.0, 1.14, 0.0))
        .and(straw(p(-22.0, 8.0), p(22.0, 8.0), 11.0))
        .placed(0.0, 0.0, 0.98, 0.0)
}

/// Three cucumbers side by side, the ones outside with their flowers, slices before them.
fn cucumber() -> Sheet {
    let fruit = |long: f64| {
        let way = [p(0.0, 0.0), p(6.0, long * 0.35), p(6.0, long * 0.7), p(-2.0, long)];
        let warts = Path::all((0..6).map(|idx| {
            let y = long * (0.14 + 0.14 * f64::from(idx));
            let side = if idx % 2 == 0 { -3.0 } else { 12.0 };
            Path::circle(p(side, y), 2.6)
        }));
        Sheet::new()
            .cut(strip(&way, 37.0, 33.0))
            .paper(strip(&[p(0.0, 4.0), p(-4.0, -10.0), p(2.0, -20.0)], 7.0, 5.0))
            .paper(strip(&way, 30.0, 26.0))
            .tint(warts)
            .cut(strip(&[p(4.0, long * 0.1), p(6.0, long * 0.5), p(3.0, long * 0.88)], 3.4, 2.6))
    };
    let petals = around(&leaf(p(0.0, 0.0), p(0.0, -16.0), 11.0, 0.0), p(0.0, 0.0), 5);
    let flower = Sheet::new().paper(petals).tint(Path::circle(p(0.0, 0.0), 5.0));
    let lobed = Sheet::new().paper(scalloped(p(0.0, 0.0), 27.0, 5, 6.0)).cut(Path::all(
        [36.0, 108.0, 252.0, 324.0]
            .map(|turn: f64| leaf(p(0.0, -3.0), p(0.0, -23.0), 4.0, 0.0).map(Affine::turn(turn))),
    ));
    Sheet::new()
        .paper(strip(&[p(-84.0, -60.0), p(-20.0, -84.0), p(40.0, -76.0), p(88.0, -50.0)], 5.0, 4.0))
        .and(lobed.placed(-62.0, -48.0, 1.0, 10.0))
        .and(lobed.placed(64.0, -44.0, 1.0, -10.0))
        .and(fruit(116.0).placed(-32.0, -62.0, 1.0, 12.0))
        .and(fruit(116.0).map(Affine::MIRROR).placed(34.0, -62.0, 1.0, -12.0))
        .and(fruit(120.0).placed(-3.0, -66.0, 1.06, 0.0))
        .and(flower.placed(-54.0, 58.0, 1.0, -20.0))
        .and(flower.placed(56.0, 58.0, 1.0, 20.0))
        .and(slice(p(-26.0, 76.0), 20.0, 8))
        .and(slice(p(22.0, 76.0), 20.0, 8))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// A basket with cabbage, radish, chillies and an eggplant.
fn vegetable_basket() -> Sheet {
    let cabbage = Sheet::new()
        .cut(scalloped(p(0.0, 0.0), 37.0, 8, 4.0))
        .paper(scalloped(p(0.0, 0.0), 33.0, 8, 4.0))
        .cut(both(crescent(p(4.0, 28.0), p(10.0, -24.0), -13.0, 4.4)))
        .tint(leaf(p(0.0, 30.0), p(0.0, -20.0), 13.0, 0.0));
    let carrot = Sheet::new()
        .paper(leaf(p(0.0, -36.0), p(-16.0, -66.0), 9.0, -2.0))
        .paper(leaf(p(0.0, -36.0), p(0.0, -72.0), 9.0, 0.0))
        .paper(leaf(p(0.0, -36.0), p(16.0, -66.0), 9.0, 2.0))
        .cut(drop(p(0.0, 56.0), p(0.0, -20.0), 20.0))
        .paper(drop(p(0.0, 54.0), p(0.0, -20.0), 17.0))
        .cut(crescent(p(-10.0, -14.0), p(4.0, -14.0), 3.0, 3.0))
        .cut(crescent(p(-4.0, 0.0), p(10.0, 0.0), 3.0, 3.0));
    let eggplant = Sheet::new()
        .cut(strip(&[p(0.0, -40.0), p(6.0, -10.0), p(0.0, 20.0)], 28.0, 40.0))
        .paper(strip(&[p(0.0, -40.0), p(6.0, -10.0), p(0.0, 20.0)], 22.0, 34.0))
        .tint(bowl(p(13.0, -38.0), p(4.0, -52.0)))
        .paper(strip(&[p(0.0, -50.0), p(6.0, -64.0)], 6.0, 5.0))
        .cut(crescent(p(-8.0, 14.0), p(-3.0, -26.0), 4.0, 4.0));
    let weave = Path::all([48.0, 62.0, 76.0].map(|y: f64| {
        Path::all((-3..=3).map(|idx| {
            let x = f64::from(idx) * (20.0 - (y - 48.0) * 0.2);
            leaf(p(x - 8.0, y), p(x + 8.0, y), 7.4, 0.0)
        }))
    }));
    carrot
        .placed(-50.0, -6.0, 0.92, -26.0)
        .and(eggplant.placed(46.0, -4.0, 1.0, 26.0))
        .and(carrot.placed(-22.0, -22.0, 0.9, -6.0))
        .and(greens(p(20.0, 10.0), p(24.0, -92.0), 36.0, 5))
        .and(cabbage.placed(0.0, 4.0, 1.0, 0.0))
        .cut(bowl(p(86.0, 24.0), p(50.0, 98.0)))
        .paper(bowl(p(78.0, 33.0), p(46.0, 91.0)))
        .paper(bar(32.0, 84.0, 11.0))
        .cut(weave)
        .tint(beads(p(-68.0, 32.0), p(68.0, 32.0), 0.0, 9, (3.0, 3.0)))
        .placed(0.0, 0.0, 0.97, 0.0)
}

/// A greenhouse whose arches stand over rows of greens, the sun above.
fn greenhouse() -> Sheet {
    let arch = |half: f64, top: f64| {
        Path::from(p(-half, 60.0))
            .line(p(-half, top + half * 0.7))
            .curve(p(-half, top), p(-half * 0.5, top - half * 0.34), p(0.0, top - half * 0.34))
            .curve(p(half * 0.5, top - half * 0.34), p(half, top), p(half, top + half * 0.7))
            .line(p(half, 60.0))
            .close()
    };
    let hoops = [84.0, 72.0, 60.0].into_iter().fold(Sheet::new(), |all, half| {
        all.paper(arch(half, -26.0 + (84.0 - half) * 0.3))
            .cut(arch(half - 5.0, -26.0 + (84.0 - half) * 0.3 + 3.0))
    });
    let plant = Sheet::new()
        .paper(leaf(p(0.0, 0.0), p(0.0, -26.0), 13.0, 0.0))
        .paper(both(leaf(p(0.0, 0.0), p(17.0, -19.0), 12.0, 2.0)))
        .paper(both(leaf(p(0.0, 0.0), p(20.0, -5.0), 9.0, 1.0)))
        .cut(leaf(p(0.0, -4.0), p(0.0, -19.0), 3.0, 0.0));
    let furrow = |y: f64, half: f64| bar(y, half, 6.0);
    Sheet::new()
        .tint(Path::circle(p(0.0, -76.0), 16.0))
        .paper(around(&leaf(p(0.0, -96.0), p(0.0, -104.0), 6.0, 0.0), p(0.0, -76.0), 8))
        .and(hoops)
        .tint(arch(54.0, -20.0))
        .paper(furrow(30.0, 46.0))
        .and(plant.scattered(&[
            (-30.0, 29.0, 0.9, 0.0),
            (0.0, 29.0, 0.9, 0.0),
            (30.0, 29.0, 0.9, 0.0),
        ]))
        .paper(
            Path::from(p(-90.0, 56.0))
                .line(p(90.0, 56.0))
                .curve(p(70.0, 98.0), p(-70.0, 98.0), p(-90.0, 56.0))
                .close(),
        )
        .and(plant.scattered(&[
            (-48.0, 57.0, 1.1, 0.0),
            (-16.0, 57.0, 1.1, 0.0),
            (16.0, 57.0, 1.1, 0.0),
            (48.0, 57.0, 1.1, 0.0),
        ]))
        .tint(Path::all([66.0, 77.0].map(|y: f64| bar(y, 66.0 - (y - 66.0) * 1.6, 4.0))))
        .placed(0.0, 4.0, 0.95, 0.0)
}

/// Two heads of mustard in their leaves, as they stand in the row.
fn mustard_row() -> Sheet {
    let lump = |grow: f64| {
        outline(&[
            0.0,
            -20.0 - grow,
            18.0,
            -24.0 - grow,
            24.0 + grow,
            -10.0,
            36.0 + grow,
            0.0,
            32.0 + grow,
            20.0,
            20.0,
            34.0 + grow,
            0.0,
            38.0 + grow,
            -20.0,
            34.0 + grow,
            -32.0 - grow,
            20.0,
            -36.0 - grow,
            0.0,
            -24.0 - grow,
            -10.0,
            -18.0,
            -24.0 - grow,
        ])
    };
    let head = Sheet::new()
        .and(greens(p(6.0, -8.0), p(54.0, -56.0), 36.0, 3).folded())
        .and(greens(p(0.0, -10.0), p(0.0, -82.0), 36.0, 4))
        .cut(lump(4.0))
        .paper(lump(0.0))
        .tint(Path::all(
            [(-16.0, 2.0), (16.0, 2.0), (0.0, 18.0)]
                .map(|(x, y): (f64, f64)| drop(p(x, y - 16.0), p(x, y), 8.0)),
        ));
    let earth = |y: f64| leaf(p(-86.0, y), p(86.0, y), 9.0, 0.0);
    head.placed(-42.0, 14.0, 0.86, -8.0)
        .and(head.placed(42.0, 14.0, 0.86, 8.0))
        .and(head.placed(0.0, 34.0, 1.0, 0.0))
        .paper(earth(76.0))
        .paper(leaf(p(-60.0, 88.0), p(60.0, 88.0), 7.0, 0.0))
        .placed(0.0, 0.0, 0.97, 0.0)
}

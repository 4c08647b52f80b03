//! Dishes of the county towns: fish in the pot, meat in slices, what the wok tosses.

use super::Motif;
use super::animal::outline;
use super::preserve::{bar, both, bowl, flame};
use super::tableware::{Wall, chopsticks, footed_bowl, plate, round_dish, steam};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "fish-pot", draw: fish_pot },
    Motif { name: "fish-platter", draw: fish_platter },
    Motif { name: "crucian", draw: crucian },
    Motif { name: "wok", draw: wok },
    Motif { name: "meat-slices", draw: meat_slices },
    Motif { name: "beef-slices", draw: beef_slices },
    Motif { name: "tofu-pudding", draw: tofu_pudding },
];

/// A fish seen from the side about the origin, its head to the left, 150 long and `deep` high.
fn small_fish(deep: f64) -> Sheet {
    let half = deep / 2.0;
    let scale = |x: f64, y: f64| crescent(p(x, y - 6.0), p(x, y + 6.0), 5.0, 3.4);
    let rows = [(-16.0, 3), (-4.0, 2), (8.0, 3), (20.0, 2), (32.0, 1)];
    let scales = Path::all(rows.map(|(x, n)| {
        Path::all(
            (0..n).map(|idx| scale(x, (f64::from(idx) - f64::from(n - 1) / 2.0) * half * 0.56)),
        )
    }));
    Sheet::new()
        .paper(outline(&[
            -20.0,
            -half * 0.8,
            -20.0,
            -half * 0.8,
            -2.0,
            -half * 1.5,
            26.0,
            -half * 1.25,
            30.0,
            -half * 0.5,
            30.0,
            -half * 0.5,
        ]))
        .paper(leaf(p(-20.0, half * 0.6), p(4.0, half * 1.5), 14.0, -3.0))
        .paper(leaf(p(16.0, half * 0.6), p(36.0, half * 1.25), 12.0, -3.0))
        .cut(teeth(p(-10.0, -half * 0.98), p(26.0, -half * 0.74), 2.0, 5, half * 0.3))
        .paper(outline(&[
            46.0, -6.0, 60.0, -10.0, 76.0, -28.0, 76.0, -28.0, 72.0, 0.0, 78.0, 26.0, 78.0, 26.0,
            60.0, 10.0, 46.0, 6.0,
        ]))
        .cut(leaf(p(58.0, -2.0), p(72.0, -18.0), 3.6, 1.0))
        .cut(leaf(p(58.0, 2.0), p(73.0, 16.0), 3.6, -1.0))
        .paper(Path::blob(&[
            p(-74.0, 2.0),
            p(-56.0, -half * 0.66),
            p(-20.0, -half),
            p(18.0, -half * 0.76),
            p(54.0, -6.0),
            p(54.0, 6.0),
            p(18.0, half * 0.76),
            p(-20.0, half),
            p(-56.0, half * 0.62),
        ]))
        .cut(scales)
        .cut(crescent(p(-34.0, half * 0.76), p(-34.0, -half * 0.8), -8.0, 4.6))
        .cut(Path::circle(p(-52.0, -half * 0.2), 6.4))
        .paper(Path::circle(p(-52.0, -half * 0.2), 3.2))
        .cut(leaf(p(-74.0, 5.0), p(-58.0, half * 0.3), 3.0, 1.0))
}

/// A chilli from its calyx at the origin to the right.
fn chilli() -> Sheet {
    Sheet::new()
        .cut(strip(&[p(-2.0, 0.0), p(16.0, 4.0), p(34.0, 1.0), p(48.0, -9.0)], 18.0, 6.0))
        .paper(strip(&[p(0.0, 0.0), p(16.0, 4.0), p(34.0, 1.0), p(48.0, -9.0)], 13.0, 1.0))
        .cut(strip(&[p(5.0, 2.0), p(17.0, 5.0), p(32.0, 2.0)], 2.8, 2.0))
        .paper(strip(&[p(-2.0, 0.0), p(-8.0, -2.0), p(-12.0, -7.0)], 6.0, 3.0))
}

/// A clay pot from which the head and the tail of a fish look out, pickled leaves between.
fn fish_pot() -> Sheet {
    let leaves = veined_leaf(p(10.0, 10.0), p(24.0, -78.0), 30.0, 3.0, 3)
        .folded()
        .and(veined_leaf(p(0.0, 12.0), p(0.0, -94.0), 32.0, 0.0, 4));
    let fish = small_fish(58.0);
    let tail = outline(&[
        51.0, -28.0, 46.0, -48.0, 30.0, -80.0, 30.0, -80.0, 52.0, -74.0, 61.0, -58.0, 61.0, -58.0,
        74.0, -70.0, 92.0, -66.0, 92.0, -66.0, 76.0, -48.0, 66.0, -28.0,
    ]);
    let pot = Sheet::new()
        .cut(bowl(p(90.0, 10.0), p(50.0, 96.0)))
        .paper(bowl(p(80.0, 22.0), p(46.0, 88.0)))
        .paper(bar(20.0, 84.0, 11.0))
        .cut(bar(29.5, 74.0, 2.6))
        .paper(both(ring(p(88.0, 36.0), 11.0, 6.0)))
        .cut(both(crescent(p(46.0, 78.0), p(66.0, 42.0), -7.0, 4.6)))
        .tint(Path::all([-26.0, 0.0, 26.0].map(|x: f64| {
            Path::polygon(&[p(x, 42.0), p(x + 12.0, 56.0), p(x, 70.0), p(x - 12.0, 56.0)])
        })))
        .paper(Path::all([-26.0, 0.0, 26.0].map(|x| Path::circle(p(x, 56.0), 4.6))))
        .cut(teeth(p(-36.0, 82.0), p(36.0, 82.0), 0.0, 9, 7.0))
        .paper(bar(92.0, 40.0, 6.0));
    let cube = Sheet::new()
        .cut(Path::rectangle(p(-15.0, -14.0), p(15.0, 15.0)))
        .tint(Path::rectangle(p(-12.0, -11.0), p(12.0, 12.0)))
        .paper(ring(p(0.0, 0.0), 6.0, 3.0));
    leaves
        .and(fish.placed(-22.0, -4.0, 0.95, 62.0))
        .paper(strip(&[p(44.0, 28.0), p(52.0, -8.0), p(58.0, -34.0)], 32.0, 12.0))
        .paper(tail)
        .cut(leaf(p(58.0, -40.0), p(46.0, -70.0), 4.0, 1.0).and(leaf(
            p(62.0, -40.0),
            p(76.0, -62.0),
            4.0,
            -1.0,
        )))
        .cut(Path::all(
            [8.0, -8.0, -22.0].map(|y: f64| {
                crescent(p(40.0 - y * 0.2, y), p(62.0 - y * 0.2, y + 2.0), -6.0, 4.0)
            }),
        ))
        .and(cube.placed(-8.0, 4.0, 1.0, 12.0))
        .and(cube.placed(20.0, 8.0, 0.9, -10.0))
        .and(pot)
        .placed(0.0, 2.0, 0.94, 0.0)
}

/// A whole fish on an oval platter from above, chillies and peppercorns about it.
fn fish_platter() -> Sheet {
    let corns = [
        (-50.0, -32.0),
        (-20.0, -42.0),
        (40.0, -36.0),
        (-42.0, 36.0),
        (0.0, 46.0),
        (46.0, 32.0),
        (66.0, -10.0),
    ];
    let corn = Sheet::new()
        .paper(Path::all(corns.map(|(x, y)| Path::circle(p(x, y), 6.0))))
        .tint(Path::all(corns.map(|(x, y)| Path::circle(p(x + 0.8, y), 2.4))));
    Sheet::new()
        .paper(Path::ellipse(p(0.0, 0.0), 98.0, 74.0))
        .cut(ring(p(0.0, 0.0), 69.0, 66.0).map(Affine::stretch(1.34, 0.97)))
        .cut(
            around(&leaf(p(-7.0, -62.5), p(7.0, -62.5), 5.0, 0.0), p(0.0, 0.0), 16)
                .map(Affine::stretch(1.46, 1.1)),
        )
        .tint(Path::ellipse(p(0.0, 0.0), 82.0, 58.0))
        .and(corn)
        .and(chilli().placed(4.0, -41.0, 0.62, 8.0))
        .and(chilli().placed(-34.0, 44.0, 0.62, -6.0))
        .and(chilli().placed(20.0, 42.0, 0.62, -30.0))
        .cut(Path::ellipse(p(0.0, 0.0), 76.0, 32.0))
        .and(small_fish(50.0).placed(0.0, 0.0, 0.98, 0.0))
}

/// Two crucians nose to tail in a round bowl from above.
fn crucian() -> Sheet {
    let fish = Sheet::new().cut(Path::ellipse(p(-4.0, 0.0), 76.0, 46.0)).and(small_fish(76.0));
    round_dish()
        .and(fish.placed(2.0, -30.0, 0.62, 12.0))
        .and(fish.placed(-2.0, 32.0, 0.62, 192.0))
        .and(chilli().placed(-60.0, 4.0, 0.56, -18.0))
        .and(chilli().placed(60.0, -2.0, 0.56, 162.0))
        .paper(beads(p(-14.0, 0.0), p(14.0, 0.0), 0.0, 3, (4.0, 4.0)))
}

/// A wok over flames from which slices, chillies and leaves fly up, a ladle in it.
fn wok() -> Sheet {
    let fire = |x: f64, tall: f64, r: f64| flame(tall, r).placed(x, 98.0, 1.0, 0.0);
    let pan = Sheet::new()
        .cut(bowl(p(84.0, 16.0), p(20.0, 76.0)))
        .paper(bowl(p(78.0, 24.0), p(18.0, 70.0)))
        .paper(bar(22.0, 82.0, 9.0))
        .cut(bar(30.0, 68.0, 2.4))
        .paper(both(ring(p(88.0, 26.0), 11.0, 6.0)))
        .cut(both(crescent(p(20.0, 62.0), p(60.0, 38.0), -7.0, 4.4)))
        .tint(Path::all(
            [-22.0, 0.0, 22.0].map(|x: f64| drop(p(x, 38.0), p(x, 50.0 - x.abs() * 0.1), 5.6)),
        ));
    let chunk = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 17.0))
        .paper(Path::blob(&[
            p(-14.0, 0.0),
            p(-4.0, -12.0),
            p(13.0, -7.0),
            p(11.0, 9.0),
            p(-6.0, 12.0),
        ]))
        .tint(Path::blob(&[p(-9.0, 0.0), p(-3.0, -7.0), p(8.0, -4.0), p(7.0, 5.0), p(-4.0, 7.0)]));
    let ring_slice =
        Sheet::new().paper(Path::circle(p(0.0, 0.0), 11.0)).tint(ring(p(0.0, 0.0), 8.0, 3.4));
    let spatula = Sheet::new()
        .cut(strip(&[p(42.0, 20.0), p(80.0, -72.0)], 13.0, 13.0))
        .paper(strip(&[p(40.0, 20.0), p(80.0, -74.0)], 7.0, 8.0))
        .paper(Path::circle(p(82.0, -78.0), 6.0))
        .cut(Path::circle(p(82.0, -78.0), 2.4));
    let flying = chunk
        .scattered(&[
            (-44.0, 6.0, 1.0, 0.0),
            (-14.0, 2.0, 1.1, 60.0),
            (18.0, 6.0, 1.0, 160.0),
            (-28.0, -28.0, 1.0, 200.0),
            (6.0, -34.0, 0.9, 20.0),
        ])
        .and(ring_slice.scattered(&[
            (-58.0, -30.0, 0.9, 0.0),
            (-8.0, -60.0, 1.0, 0.0),
            (32.0, -22.0, 0.9, 0.0),
        ]))
        .and(chilli().placed(-66.0, -54.0, 0.9, -24.0))
        .and(chilli().placed(14.0, -72.0, 0.8, -40.0))
        .and(veined_leaf(p(-34.0, -62.0), p(-22.0, -98.0), 17.0, 2.0, 2));
    fire(-34.0, 26.0, 11.0)
        .and(fire(34.0, 26.0, 11.0))
        .and(spatula)
        .and(flying)
        .and(pan)
        .and(fire(0.0, 32.0, 13.0))
        .placed(0.0, 0.0, 0.95, 0.0)
}

/// Slices of meat in a heap on a plate, one held up by chopsticks, scallions between.
fn meat_slices() -> Sheet {
    // Lean meat with two bands of fat.
    let way = [p(-30.0, 4.0), p(-10.0, -5.0), p(10.0, 4.0), p(30.0, -4.0)];
    let below = way.map(|at| at + p(0.0, 5.0));
    let piece = Sheet::new()
        .cut(strip(&way, 30.0, 30.0))
        .paper(strip(&way, 23.0, 23.0))
        .tint(strip(&way.map(|at| at - p(0.0, 6.0)), 4.0, 4.0))
        .cut(strip(&below, 3.4, 3.4));
    let scallion =
        Sheet::new().cut(Path::circle(p(0.0, 0.0), 11.0)).paper(ring(p(0.0, 0.0), 8.6, 4.4));
    let held = Sheet::new()
        .paper(chopsticks(p(78.0, -68.0), p(-34.0, -50.0), 9.0))
        .and(piece.placed(-16.0, -52.0, 0.92, -10.0));
    held.and(plate(52.0))
        .and(piece.scattered(&[
            (0.0, -8.0, 1.0, 6.0),
            (-30.0, 10.0, 1.0, -14.0),
            (32.0, 12.0, 1.0, 16.0),
            (-34.0, 42.0, 1.05, 10.0),
            (32.0, 44.0, 1.05, -12.0),
        ]))
        .and(scallion.scattered(&[
            (-16.0, 18.0, 0.9, 0.0),
            (20.0, 22.0, 0.9, 0.0),
            (0.0, 58.0, 0.9, 0.0),
        ]))
        .placed(0.0, 2.0, 0.98, 0.0)
}

/// A block of marbled beef with slices fallen from it on a board, a cleaver above.
fn beef_slices() -> Sheet {
    let face = |grow: f64| {
        outline(&[
            -26.0 - grow,
            -6.0,
            -18.0,
            -26.0 - grow,
            8.0,
            -30.0 - grow,
            26.0 + grow,
            -14.0,
            26.0 + grow,
            14.0,
            10.0,
            28.0 + grow,
            -16.0,
            26.0 + grow,
        ])
    };
    let marble = Path::all([
        crescent(p(-16.0, 8.0), p(14.0, -16.0), 8.0, 4.0),
        crescent(p(-10.0, 16.0), p(18.0, -2.0), 6.0, 4.0),
        crescent(p(-18.0, -8.0), p(0.0, -20.0), 4.0, 3.6),
        crescent(p(2.0, 20.0), p(18.0, 10.0), 3.0, 3.4),
    ]);
    let cut = Sheet::new().cut(face(4.0)).paper(face(0.0)).tint(face(-5.0)).paper(marble);
    let block = Sheet::new()
        .paper(outline(&[
            -70.0, -20.0, -40.0, -40.0, 10.0, -34.0, 10.0, -34.0, 14.0, 30.0, 14.0, 30.0, -44.0,
            28.0, -74.0, 12.0,
        ]))
        .cut(crescent(p(-58.0, 16.0), p(-54.0, -18.0), 5.0, 4.0))
        .cut(crescent(p(-40.0, 20.0), p(-36.0, -26.0), 6.0, 4.0))
        .cut(crescent(p(-22.0, 22.0), p(-18.0, -28.0), 7.0, 4.0));
    let cleaver = Sheet::new()
        .paper(Path::polygon(&[p(-46.0, -18.0), p(34.0, -18.0), p(34.0, 18.0), p(-46.0, 18.0)]))
        .paper(strip(&[p(30.0, -10.0), p(82.0, -10.0)], 11.0, 14.0))
        .cut(Path::circle(p(-38.0, -10.0), 3.6))
        .cut(bar(12.0, 38.0, 3.0).map(Affine::shift(-5.0, 0.0)))
        .cut(Path::circle(p(76.0, -10.0), 3.0))
        .tint(Path::all([-22.0, -4.0, 14.0].map(|x| Path::circle(p(x, -5.0), 4.6))));
    let board = Sheet::new()
        .paper(bar(64.0, 88.0, 20.0))
        .cut(bar(60.0, 76.0, 2.6))
        .cut(bar(67.0, 70.0, 2.6))
        .paper(both(bar(80.0, 12.0, 12.0).map(Affine::shift(50.0, 0.0))));
    cleaver
        .placed(-6.0, -62.0, 1.0, -8.0)
        .and(board)
        .and(block.placed(-10.0, 22.0, 1.0, 0.0))
        .and(cut.placed(10.0, 22.0, 1.05, 0.0))
        .and(cut.placed(38.0, 28.0, 0.95, 10.0))
        .and(cut.placed(62.0, 34.0, 0.86, 18.0))
        .placed(0.0, 0.0, 0.957, 0.0)
}

/// Soft curds in a bowl, saucers of sauce with chillies and scallions before it.
fn tofu_pudding() -> Sheet {
    let curd = |x: f64, y: f64, r: f64| {
        Sheet::new()
            .cut(Path::ellipse(p(x, y), r + 4.0, r * 0.72 + 4.0))
            .tint(Path::ellipse(p(x, y), r, r * 0.72))
            .paper(crescent(
                p(x - r * 0.6, y + r * 0.1),
                p(x + r * 0.6, y + r * 0.1),
                r * 0.62,
                4.0,
            ))
    };
    let curds = curd(0.0, -16.0, 30.0)
        .and(curd(-40.0, -2.0, 24.0))
        .and(curd(40.0, -2.0, 24.0))
        .and(curd(0.0, 8.0, 28.0));
    let saucer = Sheet::new()
        .cut(bowl(p(38.0, -8.0), p(20.0, 30.0)))
        .paper(bowl(p(32.0, 0.0), p(16.0, 22.0)))
        .paper(Path::ellipse(p(0.0, 0.0), 33.0, 10.0))
        .tint(Path::ellipse(p(0.0, 0.0), 27.0, 6.6))
        .paper(Path::all([-14.0, 0.0, 14.0].map(|x: f64| Path::circle(p(x, x * 0.06), 3.6))))
        .cut(teeth(p(-16.0, 17.0), p(16.0, 17.0), 0.0, 5, 7.0))
        .paper(bar(24.0, 16.0, 5.0));
    let spoon = Sheet::new()
        .paper(strip(&[p(16.0, -30.0), p(44.0, -70.0), p(60.0, -92.0)], 9.0, 7.0))
        .paper(chopsticks(p(-62.0, -86.0), p(-16.0, -30.0), 5.0));
    let back = footed_bowl(Wall::Keys).placed(0.0, -12.0, 1.0, 0.0);
    steam(74.0, -44.0, 0.8)
        .and(spoon)
        .and(curds.placed(0.0, -8.0, 1.0, 0.0))
        .and(back)
        .and(saucer.scattered(&[(-48.0, 62.0, 1.0, 0.0), (48.0, 62.0, 1.0, 0.0)]))
        .placed(0.0, 2.0, 0.96, 0.0)
}

//! Noodles of wheat, rice and beans, each as it is made or eaten.

use super::Motif;
use super::cured::pole;
use super::preserve::{bar, both, bowl, coil, flame};
use super::tableware::{Wall, chopsticks, footed_bowl, round_dish, steam};
use crate::papercut::foliage::veined_leaf;
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{beads, crescent, curl, leaf, ring, scalloped, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "noodle-bowl", draw: noodle_bowl },
    Motif { name: "pea-noodles", draw: pea_noodles },
    Motif { name: "comb-noodles", draw: comb_noodles },
    Motif { name: "wide-noodles", draw: wide_noodles },
    Motif { name: "rice-noodles", draw: rice_noodles },
    Motif { name: "rice-noodle-bowl", draw: rice_noodle_bowl },
    Motif { name: "mungbean-sheet", draw: mungbean_sheet },
    Motif { name: "mungbean-roll", draw: mungbean_roll },
    Motif { name: "hung-noodles", draw: hung_noodles },
    Motif { name: "starch-ladle", draw: starch_ladle },
];

/// Noodles with minced meat, a fried egg and greens in a bowl from above, chopsticks on its rim.
fn noodle_bowl() -> Sheet {
    let swirl = |x: f64, y: f64, radius: f64, from: f64| {
        Path::all((0..4).map(|idx| {
            let radius = radius - 8.0 * f64::from(idx);
            let arc: Vec<_> = (0..6)
                .map(|step| p(x, y) + Point::polar(radius, from + 36.0 * f64::from(step)))
                .collect();
            strip(&arc, 4.6, 4.6)
        }))
    };
    let mince = [
        (0.0, 0.0),
        (-14.0, 4.0),
        (14.0, 3.0),
        (-6.0, -12.0),
        (8.0, -11.0),
        (-9.0, 15.0),
        (7.0, 15.0),
        (-20.0, -7.0),
        (20.0, -8.0),
    ];
    let meat = Sheet::new()
        .cut(Path::circle(p(0.0, 2.0), 32.0))
        .paper(Path::circle(p(0.0, 2.0), 28.0))
        .tint(Path::all(mince.map(|(x, y)| Path::circle(p(x, y + 1.0), 4.4))));
    let greens = Sheet::new()
        .cut(leaf(p(-62.0, 30.0), p(-12.0, 60.0), 34.0, 4.0))
        .and(veined_leaf(p(-58.0, 32.0), p(-14.0, 59.0), 26.0, 4.0, 2))
        .cut(leaf(p(-64.0, 14.0), p(-30.0, 30.0), 20.0, 3.0))
        .paper(leaf(p(-62.0, 15.0), p(-32.0, 29.0), 14.0, 3.0));
    let egg = Sheet::new()
        .cut(scalloped(p(36.0, 36.0), 27.0, 7, 3.0))
        .paper(scalloped(p(36.0, 36.0), 23.0, 7, 3.0))
        .tint(Path::circle(p(36.0, 36.0), 11.0))
        .cut(crescent(p(30.0, 40.0), p(36.0, 29.0), 4.0, 3.0));
    round_dish()
        .paper(swirl(0.0, 2.0, 66.0, -100.0).and(swirl(0.0, 2.0, 66.0, 88.0)))
        .and(greens)
        .and(egg)
        .and(meat)
        .cut(strip(&[p(-86.0, -62.0), p(78.0, -54.0)], 22.0, 22.0))
        .paper(chopsticks(p(86.0, -60.0), p(-92.0, -60.0), 6.0))
        .placed(0.0, 0.0, 0.984, 0.0)
}

/// A bowl heaped with peas, pods with their tendrils above.
fn pea_noodles() -> Sheet {
    let pea = Sheet::new()
        .cut(Path::circle(p(0.0, 0.0), 14.0))
        .paper(Path::circle(p(0.0, 0.0), 11.5))
        .tint(crescent(p(-7.0, 2.0), p(4.0, -7.0), 4.0, 4.0));
    let peas = pea.scattered(&[
        (0.0, -18.0, 1.0, 0.0),
        (-22.0, -8.0, 1.0, 0.0),
        (22.0, -8.0, 1.0, 0.0),
        (0.0, 5.0, 1.0, 0.0),
        (-41.0, 8.0, 1.0, 0.0),
        (41.0, 8.0, 1.0, 0.0),
    ]);
    let threads =
        Path::all([-60.0, -30.0, 30.0, 60.0].map(|x: f64| {
            Path::all([22.0, 15.0, 8.0].map(|r| ring(p(x, 24.0), r + 2.2, r - 2.2)))
        }));
    let pod = Sheet::new()
        .paper(strip(&[p(0.0, -60.0), p(4.0, -84.0), p(22.0, -92.0)], 4.0, 5.0))
        .paper(leaf(p(16.0, -96.0), p(84.0, -18.0), 31.0, 5.0))
        .tint(leaf(p(27.0, -86.0), p(76.0, -28.0), 19.0, 4.0))
        .paper(beads(p(37.0, -77.0), p(68.0, -40.0), 4.0, 4, (7.0, 5.5)))
        .paper(coil(p(20.0, -56.0), 13.0, 320.0, 1.5, 4.0));
    pod.folded().paper(threads).and(peas).and(footed_bowl(Wall::Keys))
}

/// A sheet of dough cut like the bars of a stove grate, held over a bowl by chopsticks.
fn comb_noodles() -> Sheet {
    let bars = (0..7).map(|idx| {
        let turn = f64::from(idx) * 13.0 - 39.0;
        let at = |r: f64| p(0.0, -92.0) + Point::polar(r, 180.0 - turn);
        strip(&[at(40.0), at(80.0), at(118.0)], 8.4, 9.6)
    });
    let sheet = Sheet::new()
        .cut(Path::polygon(&[p(-44.0, -72.0), p(44.0, -72.0), p(86.0, 22.0), p(-86.0, 22.0)]))
        .tint(Path::all(bars))
        .tint(crescent(p(-42.0, -62.0), p(42.0, -62.0), -18.0, 24.0))
        .cut(beads(p(-24.0, -54.0), p(24.0, -54.0), -5.0, 5, (2.4, 2.4)));
    let held = Sheet::new()
        .cut(strip(&[p(94.0, -52.0), p(-62.0, -72.0)], 22.0, 16.0))
        .paper(chopsticks(p(88.0, -58.0), p(-66.0, -70.0), 6.5));
    steam(74.0, -14.0, 0.8)
        .and(sheet)
        .and(held)
        .and(footed_bowl(Wall::Flower))
        .placed(0.0, 0.0, 0.971, 0.0)
}

/// Four broad ribbons that hang from chopsticks into a bowl.
fn wide_noodles() -> Sheet {
    let ribbon = |x: f64, sway: f64| {
        let way = [p(x, -66.0), p(x + sway, -38.0), p(x - sway, -8.0), p(x + sway * 0.5, 24.0)];
        Sheet::new()
            .cut(strip(&way, 25.0, 27.0))
            .paper(strip(&way, 20.0, 22.0))
            .tint(strip(&way, 10.0, 11.0))
    };
    let ribbons =
        [-37.0, -12.0, 13.0, 38.0].into_iter().enumerate().fold(Sheet::new(), |all, (idx, x)| {
            all.and(ribbon(x, if idx % 2 == 0 { 5.0 } else { -5.0 }))
        });
    let mound = Path::all([-58.0, 60.0].map(|x| Path::ellipse(p(x, 20.0), 18.0, 14.0)));
    ribbons_over(ribbons.paper(mound), Wall::Waves).placed(0.0, 0.0, 0.985, 0.0)
}

fn ribbons_over(ribbons: Sheet, wall: Wall) -> Sheet {
    ribbons
        .cut(strip(&[p(84.0, -61.0), p(-70.0, -74.0)], 22.0, 17.0))
        .paper(chopsticks(p(84.0, -64.0), p(-72.0, -74.0), 6.5))
        .and(steam(82.0, -20.0, 0.7))
        .and(footed_bowl(wall))
}

/// A strainer of bamboo with a heap of round rice noodles over a steaming pot.
fn rice_noodles() -> Sheet {
    let loops = |y: f64, half: f64, n: u32| {
        Path::all((0..n).map(|idx| {
            let x = -half + 2.0 * half * (f64::from(idx) + 0.5) / f64::from(n);
            ring(p(x, y), 13.0, 8.6)
        }))
    };
    let basket = Sheet::new()
        .paper(strip(&[p(34.0, -30.0), p(70.0, -66.0), p(88.0, -42.0)], 7.0, 5.0))
        .cut(bowl(p(52.0, -30.0), p(16.0, 44.0)))
        .tint(loops(-48.0, 20.0, 2))
        .tint(loops(-36.0, 40.0, 4))
        .paper(bowl(p(46.0, -22.0), p(12.0, 40.0)))
        .paper(bar(-24.0, 48.0, 9.0))
        .cut(Path::all(
            [-10.0, 4.0, 18.0]
                .map(|y: f64| teeth(p(-36.0 + y * 0.4, y), p(36.0 - y * 0.4, y), -3.0, 7, -7.0)),
        ));
    let pot = Sheet::new()
        .cut(bowl(p(84.0, 32.0), p(52.0, 98.0)))
        .paper(bowl(p(76.0, 42.0), p(50.0, 92.0)))
        .paper(bar(40.0, 80.0, 10.0))
        .cut(bar(48.5, 70.0, 2.6))
        .cut(Path::all(
            [-48.0, -24.0, 0.0, 24.0, 48.0]
                .map(|x: f64| crescent(p(x - 9.0, 66.0), p(x + 9.0, 66.0), 9.0, 4.6)),
        ))
        .tint(Path::all(
            [-36.0, -12.0, 12.0, 36.0]
                .map(|x: f64| crescent(p(x - 9.0, 80.0), p(x + 9.0, 80.0), 9.0, 4.6)),
        ));
    steam(76.0, 6.0, 0.8)
        .paper(coil(p(-30.0, -78.0), 15.0, 110.0, -1.4, 6.0))
        .paper(coil(p(8.0, -84.0), 11.0, 110.0, -1.3, 5.0))
        .and(basket)
        .and(pot)
}

/// Rice noodles in waves, scallion and chillies in a bowl from above, a spoon in it.
fn rice_noodle_bowl() -> Sheet {
    let waves = Path::all((0..7).map(|idx| {
        let y = -48.0 + 16.0 * f64::from(idx);
        let half = (66.0_f64 * 66.0 - y * y).max(0.0).sqrt();
        strip(
            &[
                p(-half, y),
                p(-half * 0.5, y - 6.0),
                p(0.0, y + 5.0),
                p(half * 0.5, y - 6.0),
                p(half, y),
            ],
            5.6,
            5.6,
        )
    }));
    let rings = Path::all(
        [(-34.0, -26.0), (-16.0, -40.0), (-42.0, 6.0), (16.0, 38.0), (-6.0, 46.0), (-26.0, 34.0)]
            .map(|(x, y)| ring(p(x, y), 8.0, 3.6)),
    );
    let patches = Path::all(
        [(-34.0, -26.0), (-16.0, -40.0), (-42.0, 6.0), (16.0, 38.0), (-6.0, 46.0), (-26.0, 34.0)]
            .map(|(x, y)| Path::circle(p(x, y), 10.5)),
    );
    let spoon = Sheet::new()
        .cut(Path::ellipse(p(14.0, -4.0), 30.0, 23.0).map(Affine::turn(-40.0)))
        .cut(strip(&[p(22.0, -28.0), p(70.0, -76.0)], 22.0, 20.0))
        .paper(Path::ellipse(p(14.0, -4.0), 26.0, 19.0).map(Affine::turn(-40.0)))
        .paper(strip(&[p(22.0, -28.0), p(72.0, -78.0)], 15.0, 11.0))
        .tint(Path::ellipse(p(14.0, -4.0), 19.0, 12.5).map(Affine::turn(-40.0)))
        .cut(Path::circle(p(66.0, -72.0), 3.0));
    round_dish().paper(waves).tint(patches).paper(rings).and(spoon)
}

/// Batter drawn in a spiral on a big pan, a ladle that pours it.
fn mungbean_sheet() -> Sheet {
    let pan = Sheet::new()
        .paper(Path::ellipse(p(0.0, 34.0), 94.0, 52.0))
        .paper(Path::circle(p(-92.0, 30.0), 12.0).and(Path::circle(p(92.0, 30.0), 12.0)))
        .cut(Path::circle(p(-94.0, 30.0), 5.6).and(Path::circle(p(94.0, 30.0), 5.6)))
        .cut(Path::ellipse(p(0.0, 32.0), 84.0, 44.0))
        .tint(Path::ellipse(p(0.0, 32.0), 80.0, 41.0));
    let spiral = curl(p(0.0, 0.0), 74.0, 10.0, 3.4, 11.0)
        .map(Affine::stretch(1.0, 0.51).then(Affine::shift(0.0, 32.0)));
    let ladle = Sheet::new()
        .cut(strip(&[p(10.0, -24.0), p(12.0, 2.0)], 17.0, 17.0))
        .paper(strip(&[p(8.0, -24.0), p(11.0, -6.0), p(12.0, 6.0)], 8.0, 7.0))
        .cut(bowl(p(36.0, -58.0), p(14.0, -16.0)))
        .paper(bowl(p(32.0, -54.0), p(12.0, -20.0)))
        .tint(Path::ellipse(p(0.0, -54.0), 31.0, 8.0))
        .cut(both(crescent(p(12.0, -26.0), p(25.0, -42.0), -4.0, 3.6)))
        .paper(strip(&[p(28.0, -54.0), p(52.0, -74.0), p(72.0, -92.0)], 8.0, 6.0));
    let pod = Sheet::new()
        .paper(strip(&[p(-36.0, -88.0), p(-56.0, -70.0), p(-82.0, -22.0)], 13.0, 6.0))
        .tint(beads(p(-48.0, -76.0), p(-76.0, -36.0), -3.0, 4, (4.4, 3.4)))
        .paper(strip(&[p(-32.0, -88.0), p(-40.0, -66.0), p(-52.0, -24.0)], 13.0, 6.0))
        .tint(beads(p(-37.0, -74.0), p(-48.0, -38.0), -2.0, 4, (4.4, 3.4)))
        .and(veined_leaf(p(-30.0, -86.0), p(-84.0, -70.0), 22.0, -3.0, 2));
    pan.paper(spiral).and(pod).and(ladle).placed(0.0, 4.0, 0.96, 0.0)
}

/// Thin sheets rolled up and cut into strips on a board, bean pods above.
fn mungbean_roll() -> Sheet {
    let roll =
        |x: f64, y: f64| {
            Sheet::new()
                .cut(strip(&[p(x, y), p(x + 58.0, y)], 45.0, 45.0))
                .paper(strip(&[p(x, y), p(x + 58.0, y)], 39.0, 39.0))
                .cut(Path::all([26.0, 38.0, 50.0, 62.0].map(|off: f64| {
                    crescent(p(x + off, y + 18.0), p(x + off, y - 18.0), -6.0, 3.4)
                })))
                .tint(Path::circle(p(x, y), 18.0))
                .paper(coil(p(x, y), 15.0, 90.0, 2.0, 5.0))
        };
    let strips = Path::all((0..5).map(|idx| {
        let y = 36.0 + 5.6 * f64::from(idx);
        strip(&[p(14.0, y), p(34.0, y - 5.0), p(54.0, y + 4.0), p(78.0, y - 2.0)], 3.8, 3.0)
    }));
    let board = Sheet::new()
        .paper(bar(76.0, 84.0, 18.0))
        .cut(bar(72.0, 74.0, 2.6))
        .cut(bar(79.0, 66.0, 2.6))
        .paper(both(bar(88.0, 10.0, 10.0).map(Affine::shift(48.0, 0.0))));
    let pod = Sheet::new()
        .paper(strip(&[p(4.0, -76.0), p(44.0, -62.0), p(88.0, -26.0)], 14.0, 7.0))
        .tint(beads(p(24.0, -70.0), p(78.0, -36.0), 4.0, 5, (4.6, 3.6)))
        .and(veined_leaf(p(4.0, -78.0), p(62.0, -86.0), 26.0, 4.0, 3));
    pod.folded()
        .and(veined_leaf(p(0.0, -70.0), p(0.0, -104.0), 22.0, 0.0, 2))
        .and(board)
        .and(roll(-24.0, 2.0))
        .and(roll(-54.0, 44.0))
        .cut(Path::rectangle(p(30.0, 24.0), p(84.0, 66.0)))
        .tint(strips)
        .placed(0.0, 0.0, 0.929, 0.0)
}

/// Threads of noodles hung to dry over two bamboo poles.
fn hung_noodles() -> Sheet {
    let threads = |half: f64, top: f64, low: f64, n: u32| {
        Path::all((0..n).map(|idx| {
            let x = -half + 2.0 * half * f64::from(idx) / f64::from(n - 1);
            strip(&[p(x, top), p(x * 0.985, (top + low) / 2.0), p(x * 0.97, low)], 4.4, 4.4)
        }))
    };
    let loops = |half: f64, low: f64, n: u32| {
        Path::all((0..n).map(|idx| {
            let x = (-half + 2.0 * half * (f64::from(idx) + 0.5) / f64::from(n)) * 0.97;
            let wide = half / f64::from(n) * 0.97;
            crescent(p(x + wide, low - 1.0), p(x - wide, low - 1.0), 7.0, 4.4)
        }))
    };
    let stand = both(strip(&[p(74.0, -90.0), p(78.0, 92.0)], 8.0, 9.0));
    let wheat = Sheet::new()
        .paper(strip(&[p(0.0, 94.0), p(0.0, 60.0)], 3.0, 3.0))
        .paper(Path::all([64.0, 76.0].map(|y| both(leaf(p(1.0, y), p(12.0, y - 16.0), 9.0, 0.0)))))
        .paper(leaf(p(0.0, 62.0), p(0.0, 42.0), 9.0, 0.0));
    Sheet::new()
        .paper(stand)
        .paper(threads(60.0, -76.0, 28.0, 14))
        .paper(loops(60.0, 28.0, 13))
        .tint(strip(&[p(-62.0, -20.0), p(62.0, -20.0)], 14.0, 14.0))
        .cut(beads(p(-54.0, -20.0), p(54.0, -20.0), 0.0, 9, (3.0, 3.0)))
        .and(pole(-78.0, 86.0))
        .paper(bar(30.0, 86.0, 6.0))
        .and(wheat.scattered(&[
            (-40.0, 0.0, 1.0, 0.0),
            (0.0, 0.0, 1.0, 0.0),
            (40.0, 0.0, 1.0, 0.0),
        ]))
        .placed(0.0, 0.0, 0.898, 0.0)
}

/// A ladle with holes from which threads of starch fall into a pot over flames.
fn starch_ladle() -> Sheet {
    let threads = Path::all((0..7).map(|idx| {
        let x = f64::from(idx) * 9.0 - 27.0;
        strip(&[p(x, -30.0), p(x * 1.05, 0.0), p(x * 1.15, 32.0)], 4.4, 4.0)
    }));
    let ladle = Sheet::new()
        .paper(strip(&[p(30.0, -52.0), p(66.0, -72.0), p(92.0, -66.0)], 9.0, 8.0))
        .paper(bowl(p(44.0, -54.0), p(30.0, -24.0)))
        .paper(bar(-55.0, 48.0, 9.0))
        .cut(beads(p(-27.0, -32.0), p(27.0, -32.0), 0.0, 7, (2.6, 2.6)))
        .cut(beads(p(-30.0, -42.0), p(30.0, -42.0), 0.0, 6, (2.4, 2.4)))
        .tint(bowl(p(36.0, -59.0), p(10.0, -86.0)))
        .cut(both(crescent(p(8.0, -74.0), p(24.0, -62.0), 4.0, 3.4)));
    let fire = |x: f64, tall: f64, r: f64| flame(tall, r).placed(x, 97.0, 1.0, 0.0);
    let pot = Sheet::new()
        .cut(bowl(p(80.0, 24.0), p(40.0, 80.0)))
        .paper(bowl(p(74.0, 34.0), p(36.0, 74.0)))
        .paper(bar(32.0, 78.0, 9.0))
        .cut(bar(40.0, 66.0, 2.4))
        .cut(teeth(p(-48.0, 56.0), p(48.0, 56.0), -6.0, 11, 8.0))
        .paper(both(ring(p(82.0, 42.0), 10.0, 5.4)));
    fire(-36.0, 26.0, 11.0)
        .and(fire(36.0, 26.0, 11.0))
        .tint(threads)
        .and(ladle)
        .and(steam(72.0, 2.0, 0.75))
        .and(pot)
        .and(fire(0.0, 30.0, 12.0))
        .placed(0.0, 0.0, 0.96, 0.0)
}

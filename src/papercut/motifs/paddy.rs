//! Rice, maize and oil: in the field, in the sack, in the bowl and in the bottle.

use super::Motif;
use super::plant::{Stem, slit};
use super::preserve::both;
use super::tableware::{Wall, chopsticks, footed_bowl, steam, straw};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{crescent, drop, leaf, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "rice-bowl", draw: rice_bowl },
    Motif { name: "rice-terrace", draw: rice_terrace },
    Motif { name: "rice-sack", draw: rice_sack },
    Motif { name: "rice-duck", draw: rice_duck },
    Motif { name: "maize-pair", draw: maize_pair },
    Motif { name: "black-grains", draw: black_grains },
];

/// An ear of rice that bends from the origin over to the right, `n` pairs of grains on it.
fn ear(n: u32) -> Sheet {
    let stem = Stem(p(0.0, 60.0), p(-4.0, -30.0), p(26.0, -86.0), p(58.0, 0.0));
    let grains = stem.steps(0.46, n).into_iter().flat_map(|share| {
        [-30.0, 30.0].map(|degrees| {
            let at = stem.at(share) + stem.way(share, degrees) * 3.0;
            leaf(at, at + stem.way(share, degrees) * 19.0, 9.4, 0.0)
        })
    });
    let tip = stem.at(1.0);
    Sheet::new().paper(stem.strip(4.6, 2.6)).paper(Path::all(grains)).paper(leaf(
        tip,
        tip + stem.way(0.98, 0.0) * 20.0,
        9.4,
        0.0,
    ))
}

/// A bowl heaped with cooked rice, chopsticks and steam.
fn rice_bowl() -> Sheet {
    let grain = |x: f64, y: f64, turn: f64| {
        leaf(p(-7.0, 0.0), p(7.0, 0.0), 6.6, 0.0).map(Affine::turn(turn).then(Affine::shift(x, y)))
    };
    let grains = Path::all(
        [
            (0.0, -36.0, 20.0),
            (-20.0, -28.0, -30.0),
            (20.0, -28.0, 50.0),
            (-6.0, -18.0, 70.0),
            (-38.0, -12.0, 30.0),
            (14.0, -12.0, -20.0),
            (38.0, -12.0, -50.0),
            (-22.0, -6.0, 0.0),
            (-52.0, 8.0, -40.0),
            (-32.0, 10.0, 60.0),
            (-8.0, 4.0, -30.0),
            (28.0, 6.0, 30.0),
            (52.0, 8.0, 70.0),
            (10.0, 12.0, 80.0),
        ]
        .map(|(x, y, turn)| grain(x, y, turn)),
    );
    let heap = Path::blob(&[
        p(-72.0, 24.0),
        p(-56.0, -10.0),
        p(-28.0, -40.0),
        p(0.0, -50.0),
        p(28.0, -40.0),
        p(56.0, -10.0),
        p(72.0, 24.0),
        p(0.0, 32.0),
    ]);
    steam(40.0, -70.0, 0.8)
        .paper(heap)
        .tint(grains)
        .cut(strip(&[p(94.0, 2.0), p(-10.0, 18.0)], 20.0, 16.0))
        .paper(chopsticks(p(98.0, -2.0), p(-30.0, 17.0), 6.0))
        .and(footed_bowl(Wall::Petals))
}

/// Terraces that climb a hill in waves under the sun, seedlings in the lowest.
fn rice_terrace() -> Sheet {
    let step = |y: f64, half: f64, shift: f64| {
        let shape = |grow: f64| {
            Path::from(p(-half - grow, y + 30.0))
                .curve(
                    p(-half, y - 4.0),
                    p(-half * 0.5 + shift, y - 20.0 - grow),
                    p(shift, y - 8.0 - grow),
                )
                .curve(
                    p(half * 0.4 + shift, y + 4.0 - grow),
                    p(half * 0.9, y - 16.0 - grow),
                    p(half + grow, y + 30.0),
                )
                .close()
        };
        let rim = strip(
            &[
                p(-half * 0.78, y + 12.0),
                p(-half * 0.3 + shift, y + 1.0),
                p(half * 0.3 + shift, y + 8.0),
                p(half * 0.8, y + 12.0),
            ],
            5.0,
            3.0,
        );
        Sheet::new().cut(shape(3.6)).paper(shape(0.0)).tint(rim)
    };
    let seedling = |x: f64| {
        both(leaf(p(1.0, 0.0), p(7.0, -13.0), 4.4, 0.0))
            .and(leaf(p(0.0, 0.0), p(0.0, -16.0), 4.4, 0.0))
            .map(Affine::shift(x, 76.0))
    };
    let ground = Path::from(p(-92.0, 74.0))
        .line(p(92.0, 74.0))
        .curve(p(70.0, 100.0), p(-70.0, 100.0), p(-92.0, 74.0))
        .close();
    Sheet::new()
        .tint(Path::circle(p(46.0, -62.0), 22.0))
        .paper(Path::all([0.0, 60.0, 120.0, 180.0, 240.0, 300.0].map(|turn: f64| {
            leaf(p(0.0, -27.0), p(0.0, -38.0), 6.0, 0.0)
                .map(Affine::turn(turn).then(Affine::shift(46.0, -62.0)))
        })))
        .and(step(-50.0, 42.0, -8.0).placed(-14.0, 0.0, 1.0, 0.0))
        .and(step(-26.0, 58.0, 6.0).placed(-6.0, 0.0, 1.0, 0.0))
        .and(step(0.0, 72.0, -10.0))
        .and(step(26.0, 84.0, 8.0))
        .and(step(50.0, 92.0, -6.0))
        .paper(ground)
        .cut(leaf(p(-70.0, 82.0), p(70.0, 82.0), 4.0, -3.0))
        .cut(Path::all([-48.0, -24.0, 0.0, 24.0, 48.0].map(seedling)))
        .tint(Path::all(
            [-36.0, -12.0, 12.0, 36.0].map(|x: f64| seedling(x).map(Affine::shift(0.0, -19.0))),
        ))
        .placed(0.0, 3.6, 0.872, 0.0)
}

/// An open sack of rice with its scoop, ears on each side.
fn rice_sack() -> Sheet {
    let sack = Path::blob(&[
        p(-44.0, -20.0),
        p(-58.0, 20.0),
        p(-64.0, 62.0),
        p(-50.0, 90.0),
        p(0.0, 94.0),
        p(50.0, 90.0),
        p(64.0, 62.0),
        p(58.0, 20.0),
        p(44.0, -20.0),
        p(0.0, -14.0),
    ]);
    let grain = |x: f64, y: f64, turn: f64| {
        leaf(p(-6.5, 0.0), p(6.5, 0.0), 6.4, 0.0).map(Affine::turn(turn).then(Affine::shift(x, y)))
    };
    let grains = Path::all(
        [
            (0.0, -48.0, 0.0),
            (-16.0, -40.0, 40.0),
            (16.0, -40.0, -40.0),
            (-30.0, -30.0, 10.0),
            (0.0, -34.0, 70.0),
            (30.0, -30.0, -20.0),
            (-14.0, -27.0, -30.0),
            (14.0, -27.0, 30.0),
        ]
        .map(|(x, y, turn)| grain(x, y, turn)),
    );
    // The character for rice, 米, as it is stencilled on sacks.
    let sign = Path::all([
        strip(&[p(-22.0, 46.0), p(22.0, 46.0)], 6.4, 6.4),
        strip(&[p(0.0, 22.0), p(0.0, 76.0)], 6.4, 6.4),
        leaf(p(-6.0, 40.0), p(-17.0, 25.0), 7.0, 0.0),
        leaf(p(6.0, 40.0), p(17.0, 25.0), 7.0, 0.0),
        leaf(p(-3.0, 51.0), p(-24.0, 70.0), 7.0, 0.0),
        leaf(p(3.0, 51.0), p(24.0, 70.0), 7.0, 0.0),
    ]);
    let scoop = Sheet::new()
        .paper(strip(&[p(20.0, -50.0), p(52.0, -84.0)], 9.0, 8.0))
        .cut(Path::circle(p(49.0, -81.0), 2.6));
    ear(5)
        .placed(46.0, 32.0, 0.98, -4.0)
        .folded()
        .and(scoop)
        .paper(Path::blob(&[
            p(-46.0, -16.0),
            p(-26.0, -46.0),
            p(0.0, -58.0),
            p(26.0, -46.0),
            p(46.0, -16.0),
        ]))
        .tint(grains)
        .cut(Path::ellipse(p(0.0, -8.0), 52.0, 13.0))
        .paper(sack)
        .paper(
            scalloped(p(0.0, 0.0), 48.0, 12, 6.0)
                .map(Affine::stretch(1.08, 0.2).then(Affine::shift(0.0, -12.0))),
        )
        .cut(both(crescent(p(50.0, 76.0), p(46.0, 6.0), -6.0, 4.6)))
        .cut(Path::circle(p(0.0, 48.0), 36.0))
        .tint(Path::circle(p(0.0, 48.0), 33.0))
        .paper(sign)
        .placed(0.0, 1.9, 0.917, 0.0)
}

/// A duck that swims among ears of rice.
fn rice_duck() -> Sheet {
    let body = Path::blob(&[
        p(-46.0, 18.0),
        p(-30.0, 4.0),
        p(6.0, 2.0),
        p(40.0, 6.0),
        p(66.0, -12.0),
        p(62.0, 20.0),
        p(36.0, 42.0),
        p(-8.0, 46.0),
        p(-38.0, 36.0),
    ]);
    let duck = Sheet::new()
        .cut(Path::ellipse(p(4.0, 24.0), 68.0, 32.0))
        .paper(body)
        .cut(strip(&[p(-30.0, 24.0), p(-46.0, -2.0), p(-38.0, -26.0)], 32.0, 28.0))
        .paper(strip(&[p(-26.0, 26.0), p(-44.0, 0.0), p(-38.0, -26.0)], 26.0, 15.0))
        .paper(Path::ellipse(p(-40.0, -30.0), 17.0, 14.0))
        .paper(leaf(p(-50.0, -30.0), p(-82.0, -22.0), 11.0, 2.0))
        .cut(leaf(p(-56.0, -27.0), p(-78.0, -22.0), 2.6, 0.0))
        .cut(Path::circle(p(-44.0, -34.0), 4.0))
        .paper(Path::circle(p(-44.0, -34.0), 1.8))
        .tint(strip(&[p(-50.0, -10.0), p(-31.0, -9.0)], 5.4, 5.4))
        .cut(drop(p(52.0, 12.0), p(-2.0, 22.0), 19.0))
        .tint(drop(p(48.0, 12.0), p(-2.0, 22.0), 16.0))
        .paper(Path::all(
            [-6.0, 8.0, 20.0].map(|x: f64| crescent(p(x, 32.0), p(x, 12.0), -6.0, 4.0)),
        ));
    let wave = |x: f64, y: f64| crescent(p(x - 16.0, y), p(x + 16.0, y), 9.0, 5.0);
    let ears = ear(5).placed(16.0, -20.0, 1.1, 0.0);
    ears.folded()
        .paper(strip(&[p(0.0, 60.0), p(0.0, -60.0)], 5.0, 3.0))
        .paper(Path::all(
            [-70.0, -82.0].map(|y: f64| both(leaf(p(1.0, y + 14.0), p(12.0, y - 4.0), 10.0, 0.0))),
        ))
        .paper(leaf(p(0.0, -80.0), p(0.0, -102.0), 10.0, 0.0))
        .and(duck.placed(4.0, 24.0, 1.0, 0.0))
        .paper(Path::all([-54.0, -18.0, 18.0, 54.0].map(|x| wave(x, 80.0))))
        .paper(Path::all([-36.0, 0.0, 36.0].map(|x| wave(x, 94.0))))
        .placed(0.0, 0.0, 0.96, 0.0)
}

/// Two ears of maize hung up by their husks, tied with straw.
fn maize_pair() -> Sheet {
    let cob = |grow: f64| {
        Path::from(p(0.0, -46.0 - grow))
            .curve(p(22.0 + grow, -46.0), p(24.0 + grow, -10.0), p(22.0 + grow, 20.0))
            .curve(p(20.0 + grow, 50.0), p(10.0, 68.0 + grow), p(0.0, 70.0 + grow))
            .curve(p(-10.0, 68.0 + grow), p(-20.0 - grow, 50.0), p(-22.0 - grow, 20.0))
            .curve(p(-24.0 - grow, -10.0), p(-22.0 - grow, -46.0), p(0.0, -46.0 - grow))
            .close()
    };
    let rows = Path::all((0..8).map(|row| {
        let y = -28.0 + 12.0 * f64::from(row);
        let half = 15.0 - (y - 6.0).max(0.0) * 0.1;
        Path::all([-1.0, 0.0, 1.0].map(|col| {
            let x = col * half * 0.92;
            Path::rectangle(p(x - 5.0, y - 4.4), p(x + 5.0, y + 4.4))
        }))
    }));
    let ear = Sheet::new()
        .cut(cob(4.0))
        .paper(cob(0.0))
        .tint(rows)
        .cut(leaf(p(0.0, -52.0), p(28.0, 24.0), 16.0, 15.0))
        .and(veined_leaf(p(0.0, -54.0), p(27.0, 16.0), 13.0, 15.0, 0))
        .cut(leaf(p(0.0, -52.0), p(-28.0, 24.0), 16.0, -15.0))
        .and(veined_leaf(p(0.0, -54.0), p(-27.0, 16.0), 13.0, -15.0, 0));
    let husk = veined_leaf(p(4.0, -58.0), p(64.0, -92.0), 17.0, -6.0, 0)
        .and(veined_leaf(p(3.0, -60.0), p(34.0, -99.0), 15.0, -4.0, 0))
        .and(veined_leaf(p(8.0, -54.0), p(86.0, -58.0), 16.0, -8.0, 0));
    husk.folded()
        .and(ear.placed(-34.0, 22.0, 0.98, 20.0))
        .and(ear.placed(34.0, 22.0, 0.98, -20.0))
        .and(straw(p(-20.0, -44.0), p(20.0, -44.0), 11.0))
        .placed(0.0, 2.0, 0.97, 0.0)
}

/// Five bowls of dark grains about an ear: rice, maize, beans, sweet potato.
fn black_grains() -> Sheet {
    let dish = |inner: Sheet| {
        Sheet::new()
            .cut(Path::circle(p(0.0, 0.0), 34.0))
            .paper(Path::circle(p(0.0, 0.0), 31.0))
            .cut(Path::circle(p(0.0, 0.0), 26.0))
            .tint(Path::circle(p(0.0, 0.0), 24.0))
            .and(inner)
    };
    let spread = |one: &Path| {
        Path::all(
            [
                (0.0, -13.0, 20.0),
                (-12.0, -4.0, -40.0),
                (12.0, -4.0, 60.0),
                (0.0, 2.0, 90.0),
                (-8.0, 13.0, 10.0),
                (8.0, 13.0, -30.0),
            ]
            .map(|(x, y, turn)| one.map(Affine::turn(turn).then(Affine::shift(x, y)))),
        )
    };
    let rice = Sheet::new().paper(spread(&leaf(p(-7.0, 0.0), p(7.0, 0.0), 6.0, 0.0)));
    let beans = Sheet::new().paper(spread(&Path::circle(p(0.0, 0.0), 5.6)));
    let corn = Sheet::new().paper(spread(&drop(p(0.0, -7.0), p(0.0, 2.0), 5.0)));
    let tuber = Sheet::new()
        .paper(strip(&[p(-16.0, 4.0), p(0.0, -5.0), p(16.0, 4.0)], 14.0, 8.0))
        .cut(slit(p(-8.0, 0.0), p(8.0, -1.0), 3.0));
    let red = Sheet::new().paper(spread(&Path::ellipse(p(0.0, 0.0), 6.6, 4.0)));
    let at = |turn: f64| crate::papercut::geometry::Point::polar(60.0, turn);
    [(0.0, rice), (72.0, corn), (144.0, red), (216.0, beans), (288.0, tuber)]
        .into_iter()
        .fold(Sheet::new(), |all, (turn, inner)| {
            let place = at(turn);
            all.and(dish(inner).placed(place.x, place.y + 4.0, 1.02, 0.0))
        })
        .paper(Path::all([36.0, 108.0, 180.0, 252.0, 324.0].map(|turn: f64| {
            leaf(p(0.0, -74.0), p(0.0, -98.0), 15.0, 0.0)
                .map(Affine::turn(turn).then(Affine::shift(0.0, 4.0)))
        })))
        .and(blossom(p(0.0, 4.0), 25.0, 5))
        .placed(0.0, -2.0, 0.98, 0.0)
}

//! Spirits: as they are drunk, kept and offered.

use super::Motif;
use super::animal::outline;
use super::preserve::{bar, both, bowl, coil, vessel};
use super::tableware::straw;
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, p};
use crate::papercut::ornament::{around, beads, crescent, drop, leaf, ring, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "straw-wine", draw: straw_wine },
    Motif { name: "sorghum-spirit", draw: sorghum_spirit },
    Motif { name: "wine-cup", draw: wine_cup },
    Motif { name: "cellar-jars", draw: cellar_jars },
];

/// A jar of grain wine from which long straws of bamboo rise in a fan.
fn straw_wine() -> Sheet {
    let pipe = |x: f64, top: f64, bend: f64| {
        let way = [p(x * 0.2, 6.0), p(x * 0.6, -40.0), p(x, top), p(x + bend, top - 6.0)];
        Sheet::new().cut(strip(&way, 13.0, 12.0)).paper(strip(&way, 7.0, 6.0)).cut(beads(
            p(x * 0.5, -30.0),
            p(x * 0.9, top + 10.0),
            0.0,
            2,
            (1.8, 1.8),
        ))
    };
    let pipes = pipe(66.0, -62.0, 20.0).and(pipe(34.0, -82.0, 16.0)).folded();
    let grain = Sheet::new()
        .paper(Path::all(
            [-24.0, -12.0, 0.0, 12.0, 24.0]
                .map(|x: f64| Path::circle(p(x, -2.0 - (24.0 - x.abs()) * 0.16), 7.0)),
        ))
        .tint(Path::all(
            [-24.0, -12.0, 0.0, 12.0, 24.0]
                .map(|x: f64| Path::circle(p(x, -3.0 - (24.0 - x.abs()) * 0.16), 3.0)),
        ));
    let jar = Sheet::new()
        .cut(vessel(p(38.0, 2.0), p(72.0, 46.0), p(42.0, 100.0)))
        .paper(vessel(p(34.0, 10.0), p(68.0, 46.0), p(38.0, 95.0)))
        .paper(bar(6.0, 40.0, 10.0))
        .cut(bar(15.0, 34.0, 2.6))
        .cut(teeth(p(-50.0, 30.0), p(50.0, 30.0), 6.0, 15, -8.0))
        .tint(Path::all([-36.0, 0.0, 36.0].map(|x: f64| {
            Path::polygon(&[p(x, 38.0), p(x + 15.0, 54.0), p(x, 70.0), p(x - 15.0, 54.0)])
        })))
        .paper(Path::all([-36.0, 0.0, 36.0].map(|x: f64| {
            Path::polygon(&[p(x, 46.0), p(x + 8.0, 54.0), p(x, 62.0), p(x - 8.0, 54.0)])
        })))
        .cut(both(Path::polygon(&[p(10.0, 54.0), p(18.0, 46.0), p(18.0, 62.0)])))
        .cut(teeth(p(-40.0, 90.0), p(40.0, 90.0), 0.0, 11, 12.0));
    pipes.and(pipe(0.0, -88.0, 0.0)).and(grain).and(jar).placed(0.0, 0.0, 0.97, 0.0)
}

/// A bottle and a cup between heads of sorghum.
fn sorghum_spirit() -> Sheet {
    let grains = [
        (0.0, -84.0),
        (-9.0, -74.0),
        (8.0, -72.0),
        (0.0, -62.0),
        (-14.0, -58.0),
        (14.0, -56.0),
        (-6.0, -48.0),
        (7.0, -44.0),
        (-17.0, -42.0),
        (18.0, -38.0),
        (-4.0, -32.0),
        (10.0, -28.0),
        (-13.0, -26.0),
    ];
    let head = Sheet::new()
        .paper(strip(&[p(0.0, -30.0), p(3.0, 20.0), p(-4.0, 90.0)], 5.0, 6.0))
        .paper(Path::all(grains.map(|(x, y)| Path::circle(p(x, y), 8.0))))
        .tint(Path::all(grains.map(|(x, y)| Path::circle(p(x + 1.0, y - 1.0), 3.0))))
        .and(veined_leaf(p(1.0, 40.0), p(34.0, -18.0), 13.0, -8.0, 0));
    let bottle = Sheet::new()
        .cut(vessel(p(16.0, -54.0), p(46.0, 22.0), p(36.0, 96.0)))
        .paper(Path::rectangle(p(-10.0, -78.0), p(10.0, -40.0)))
        .paper(vessel(p(11.0, -50.0), p(41.0, 22.0), p(32.0, 90.0)))
        .paper(bar(-52.0, 13.0, 7.0))
        .tint(drop(p(0.0, -100.0), p(0.0, -84.0), 10.0))
        .cut(bar(-66.0, 14.0, 2.6))
        .tint(Path::polygon(&[p(0.0, -8.0), p(27.0, 22.0), p(0.0, 52.0), p(-27.0, 22.0)]))
        .paper(Path::polygon(&[p(0.0, 1.0), p(19.0, 22.0), p(0.0, 43.0), p(-19.0, 22.0)]))
        .tint(around(&leaf(p(0.0, 19.0), p(0.0, 7.0), 6.0, 0.0), p(0.0, 22.0), 6))
        .cut(teeth(p(-28.0, 80.0), p(28.0, 80.0), 0.0, 9, 10.0))
        .cut(both(crescent(p(34.0, 60.0), p(37.0, 8.0), -3.0, 3.4)));
    head.placed(62.0, 0.0, 1.0, 8.0).folded().and(bottle).placed(0.0, 2.0, 0.955, 0.0)
}

/// A gourd and a three-legged cup under the moon and a cloud, as the poet had them.
fn wine_cup() -> Sheet {
    let moon = Sheet::new()
        .tint(Path::circle(p(-44.0, -56.0), 30.0))
        .cut(Path::circle(p(-32.0, -62.0), 25.0));
    let cup = Sheet::new()
        .paper(outline(&[
            -40.0, -40.0, -40.0, -40.0, -20.0, -26.0, 20.0, -26.0, 46.0, -42.0, 46.0, -42.0, 38.0,
            -8.0, 26.0, 20.0, 0.0, 28.0, -24.0, 20.0, -30.0, -6.0,
        ]))
        .tint(Path::ellipse(p(2.0, -24.0), 24.0, 5.0))
        .cut(bar(-6.0, 22.0, 2.6))
        .cut(Path::all([-14.0, 0.0, 14.0].map(|x: f64| coil(p(x, 7.0), 6.4, 0.0, 1.1, 3.0))))
        .paper(strip(&[p(-18.0, 16.0), p(-30.0, 58.0)], 9.0, 5.0))
        .paper(strip(&[p(18.0, 16.0), p(30.0, 58.0)], 9.0, 5.0))
        .paper(strip(&[p(0.0, 24.0), p(0.0, 60.0)], 8.0, 5.0))
        .paper(strip(&[p(-10.0, -28.0), p(-12.0, -50.0)], 5.0, 5.0))
        .paper(strip(&[p(14.0, -28.0), p(16.0, -50.0)], 5.0, 5.0))
        .paper(Path::circle(p(-12.0, -52.0), 5.6).and(Path::circle(p(16.0, -52.0), 5.6)))
        .paper(ring(p(36.0, 2.0), 13.0, 7.0));
    let gourd = Sheet::new()
        .cut(Path::circle(p(44.0, 44.0), 42.0).and(Path::circle(p(44.0, -14.0), 29.0)))
        .paper(Path::circle(p(44.0, 44.0), 38.0))
        .paper(Path::circle(p(44.0, -14.0), 25.0))
        .paper(strip(&[p(44.0, -34.0), p(46.0, -52.0)], 13.0, 10.0))
        .tint(Path::circle(p(46.0, -56.0), 8.0))
        .tint(strip(&[p(22.0, 9.0), p(44.0, 13.0), p(66.0, 9.0)], 6.6, 6.6))
        .and(blossom(p(44.0, 48.0), 21.0, 5).map(Affine::shift(0.0, 0.0)))
        .cut(crescent(p(22.0, 66.0), p(18.0, 26.0), 7.0, 4.4))
        .cut(crescent(p(32.0, -2.0), p(30.0, -26.0), 5.0, 4.0));
    let cloud = coil(p(20.0, -82.0), 13.0, 100.0, 1.4, 5.6)
        .and(strip(&[p(32.0, -82.0), p(52.0, -78.0), p(74.0, -84.0)], 5.6, 2.0))
        .and(coil(p(74.0, -66.0), 9.0, 250.0, 1.3, 4.4));
    moon.paper(cloud)
        .and(gourd.placed(0.0, 4.0, 1.0, 0.0))
        .and(cup.placed(-38.0, 28.0, 1.0, 0.0))
        .paper(bar(91.0, 62.0, 7.0))
        .placed(-2.0, 0.0, 0.95, 0.0)
}

/// Jars under tied cloth in the vault of a cellar.
fn cellar_jars() -> Sheet {
    let jar = Sheet::new()
        .cut(vessel(p(24.0, -36.0), p(38.0, 2.0), p(25.0, 44.0)))
        .paper(vessel(p(17.0, -26.0), p(34.0, 2.0), p(22.0, 40.0)))
        .paper(bowl(p(22.0, -26.0), p(12.0, -42.0)))
        .cut(bar(-25.0, 24.0, 2.6))
        .tint(bar(-21.0, 16.0, 4.4))
        .tint(Path::polygon(&[p(0.0, -14.0), p(17.0, 4.0), p(0.0, 22.0), p(-17.0, 4.0)]))
        .paper(Path::polygon(&[p(0.0, -7.0), p(10.0, 4.0), p(0.0, 15.0), p(-10.0, 4.0)]))
        .cut(teeth(p(-18.0, 34.0), p(18.0, 34.0), 0.0, 7, 6.0));
    let arch = |grow: f64| {
        Path::from(p(-78.0 - grow, 86.0))
            .line(p(-78.0 - grow, 0.0))
            .curve(p(-78.0 - grow, -62.0 - grow), p(-40.0, -94.0 - grow), p(0.0, -94.0 - grow))
            .curve(p(40.0, -94.0 - grow), p(78.0 + grow, -62.0 - grow), p(78.0 + grow, 0.0))
            .line(p(78.0 + grow, 86.0))
            .close()
    };
    let bricks = Path::all((0..11).map(|idx| {
        let turn = -90.0 + 18.0 * f64::from(idx);
        Path::rectangle(p(-2.0, -92.0), p(2.0, -74.0))
            .map(Affine::turn(turn).then(Affine::stretch(0.94, 1.0)))
    }));
    Sheet::new()
        .paper(arch(4.0))
        .cut(arch(-10.0))
        .cut(bricks)
        .tint(arch(-14.0))
        .paper(bar(84.0, 82.0, 8.0))
        .and(jar.placed(0.0, -30.0, 0.92, 0.0))
        .and(jar.placed(-34.0, 40.0, 0.95, 0.0))
        .and(jar.placed(34.0, 40.0, 0.95, 0.0))
        .and(straw(p(-74.0, 86.0), p(74.0, 86.0), 9.0))
        .placed(0.0, 3.8, 0.899, 0.0)
}

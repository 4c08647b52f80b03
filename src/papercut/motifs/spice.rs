//! What makes food hot, numbing or fragrant.

use super::Motif;
use super::garden::{frilled, grown, mirrored, wedge};
use crate::papercut::foliage::{blossom, veined_leaf};
use crate::papercut::geometry::{Affine, Point, p};
use crate::papercut::ornament::{around, crescent, drop, leaf, scalloped, strip};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "chilli", draw: chilli },
    Motif { name: "sichuan-pepper", draw: sichuan_pepper },
    Motif { name: "ginger", draw: ginger },
    Motif { name: "garlic", draw: garlic },
];

/// Three long chillies on their stalks, with leaves and a flower.
fn chilli() -> Sheet {
    let pod = |grow: f64| {
        Path::from(p(-14.0 - grow, 10.0))
            .curve(p(-16.0 - grow, -9.0 - grow), p(16.0 + grow, -9.0 - grow), p(15.0 + grow, 10.0))
            .curve(p(19.0 + grow, 46.0), p(10.0 + grow, 78.0 + grow), p(-18.0 - grow, 96.0 + grow))
            .curve(p(-6.0 - grow, 78.0), p(-15.0 - grow, 46.0), p(-14.0 - grow, 10.0))
            .close()
    };
    let cap = Path::from(p(-2.5, -22.0))
        .line(p(2.5, -22.0))
        .curve(p(4.0, -8.0), p(13.0, -8.0), p(14.0, 6.0))
        .line(p(7.0, 2.0))
        .line(p(0.0, 9.0))
        .line(p(-7.0, 2.0))
        .line(p(-14.0, 6.0))
        .curve(p(-13.0, -8.0), p(-4.0, -8.0), p(-2.5, -22.0))
        .close();
    let shine = crescent(p(-5.0, 74.0), p(-6.0, 22.0), 2.0, 5.0).and(crescent(
        p(7.0, 60.0),
        p(8.0, 22.0),
        -3.0,
        4.6,
    ));
    let whole = Sheet::new()
        .cut(pod(3.2))
        .paper(pod(0.0))
        .cut(shine)
        .cut(grown(&cap, p(0.0, -4.0), 1.2, 1.2))
        .tint(cap);
    let stalk = strip(&[p(0.0, -52.0), p(-16.0, -44.0), p(-32.0, -20.0)], 5.0, 5.0);
    let leaves = veined_leaf(p(-2.0, -52.0), p(-95.0, -20.0), 30.0, 14.0, 3)
        .and(veined_leaf(p(-2.0, -52.0), p(-74.0, -62.0), 29.0, 6.0, 3))
        .and(veined_leaf(p(-2.0, -54.0), p(-32.0, -92.0), 25.0, 3.0, 3));
    leaves
        .cut(strip(&[p(-6.0, -48.0), p(-18.0, -40.0), p(-34.0, -16.0)], 11.0, 11.0))
        .paper(stalk)
        .and(whole.placed(-36.0, -8.0, 0.9, 26.0))
        .folded()
        .paper(strip(&[p(0.0, -50.0), p(0.0, -26.0)], 5.0, 5.0))
        .and(whole.placed(2.0, -4.0, 1.06, 0.0))
        .cut(Path::circle(p(0.0, -58.0), 22.0))
        .and(blossom(p(0.0, -58.0), 22.0, 6))
        .placed(0.0, -6.6, 0.937, 0.0)
}

/// A thorny twig of Sichuan pepper: feathers of toothed leaflets, a cluster of warty peppercorns; some
/// have split in two and let go of their seed.
fn sichuan_pepper() -> Sheet {
    let warts = [(-5.0, -5.0), (5.0, -4.0), (0.0, 1.0), (-4.0, 6.5), (6.0, 6.0)];
    let round = Sheet::new()
        .paper(scalloped(p(0.0, 0.0), 14.0, 9, 0.9))
        .cut(Path::all(warts.map(|(x, y)| Path::circle(p(x, y), 1.5))));
    // The two valves gape; the seed hangs on at the mouth.
    let valve = |side: f64, inner: f64| {
        Path::from(p(0.0, 13.0))
            .curve(p(side * 20.0, 14.0), p(side * 22.0, -4.0), p(side * 15.0, -15.0))
            .curve(p(side * inner, -8.0), p(side * inner * 0.3, 4.0), p(0.0, 13.0))
            .close()
    };
    let open = Sheet::new()
        .cut(Path::circle(p(0.0, -1.0), 17.0))
        .tint(valve(-1.0, 5.0).and(valve(1.0, 5.0)))
        .paper(valve(-1.0, 11.0).and(valve(1.0, 11.0)))
        .paper(Path::circle(p(0.0, -8.0), 6.4));
    let leaflet = |base: Point, tip: Point| {
        Sheet::new().paper(frilled((base, tip), (20.0, 0.45), 0.0, (5, 1.4))).cut(wedge(
            base.towards(tip, 0.12),
            base.towards(tip, 0.85),
            3.6,
        ))
    };
    let stalk = [p(0.0, -22.0), p(-30.0, -38.0), p(-64.0, -36.0)];
    let feather = Sheet::new()
        .paper(strip(&stalk, 4.6, 3.4))
        .and(leaflet(p(-62.0, -36.0), p(-98.0, -18.0)))
        .and(leaflet(p(-53.0, -38.0), p(-84.0, -56.0)))
        .and(leaflet(p(-30.0, -38.0), p(-52.0, -74.0)))
        .and(leaflet(p(-53.0, -37.0), p(-70.0, -2.0)))
        .and(leaflet(p(-30.0, -37.0), p(-38.0, 0.0)));
    let thorns = wedge(p(-1.0, -48.0), p(-18.0, -60.0), 10.0).and(wedge(
        p(-1.0, -4.0),
        p(-16.0, -14.0),
        9.0,
    ));
    let stalks = Path::all([
        strip(&[p(0.0, -4.0), p(-34.0, -2.0), p(-74.0, 10.0)], 5.0, 3.6),
        strip(&[p(-34.0, -2.0), p(-42.0, 6.0), p(-45.0, 16.0)], 4.0, 3.6),
        strip(&[p(-60.0, 4.0), p(-61.0, 26.0), p(-62.0, 46.0)], 3.6, 3.4),
        strip(&[p(0.0, -2.0), p(-12.0, 8.0), p(-18.0, 20.0)], 5.0, 3.4),
        strip(&[p(-20.0, 30.0), p(-36.0, 56.0), p(-48.0, 78.0)], 4.0, 3.4),
        strip(&[p(-33.0, 52.0), p(-24.0, 70.0), p(-18.0, 82.0)], 3.6, 3.4),
    ]);
    feather
        .paper(thorns)
        .paper(stalks)
        .and(round.placed(-76.0, 18.0, 1.0, 0.0))
        .and(round.placed(-46.0, 22.0, 1.0, 30.0))
        .and(round.placed(-18.0, 26.0, 1.0, 18.0))
        .and(open.placed(-66.0, 51.0, 1.0, -48.0))
        .and(round.placed(-33.0, 53.0, 1.0, 40.0))
        .and(round.placed(-49.0, 81.0, 1.0, 10.0))
        .and(round.placed(-17.0, 84.0, 1.0, 70.0))
        .folded()
        .paper(strip(&[p(0.0, 50.0), p(0.0, -60.0)], 3.6, 7.0))
        .and(leaflet(p(0.0, -56.0), p(0.0, -98.0)))
        .and(open.placed(0.0, 58.0, 1.05, 0.0))
        .placed(0.0, 0.0, 0.95, 0.0)
}

/// A hand of ginger with its shoots.
fn ginger() -> Sheet {
    let finger = |x: f64, y: f64, rx: f64, ry: f64, turn: f64| {
        let place = Affine::turn(turn).then(Affine::shift(x, y));
        let band = |share: f64| {
            let half = rx * (1.0 - share * share * 0.5);
            crescent(p(-half, ry * share), p(half, ry * share), ry * 0.16, 3.4)
        };
        Sheet::new()
            .cut(Path::ellipse(p(0.0, 0.0), rx + 2.6, ry + 2.6))
            .paper(Path::ellipse(p(0.0, 0.0), rx, ry))
            .cut(band(-0.2).and(band(0.2)).and(band(0.6)))
            .tint(leaf(p(-rx * 0.6, -ry * 0.62), p(rx * 0.6, -ry * 0.62), ry * 0.34, 0.0))
            .map(place)
    };
    let shoots = Path::all([
        leaf(p(0.0, 26.0), p(-76.0, -16.0), 15.0, 6.0),
        leaf(p(0.0, 4.0), p(-72.0, -54.0), 16.0, 6.0),
        leaf(p(0.0, -18.0), p(-46.0, -84.0), 16.0, 5.0),
    ]);
    let ribs = Path::all([
        wedge(p(-16.0, 10.0), p(-62.0, -12.0), 3.0),
        wedge(p(-16.0, -14.0), p(-60.0, -47.0), 3.0),
        wedge(p(-13.0, -38.0), p(-39.0, -76.0), 3.0),
    ]);
    let cutface = Sheet::new()
        .cut(Path::ellipse(p(0.0, 62.0), 33.0, 29.0))
        .paper(Path::ellipse(p(0.0, 62.0), 30.0, 26.0))
        .tint(Path::ellipse(p(0.0, 62.0), 25.5, 21.5))
        .paper(Path::ellipse(p(0.0, 62.0), 17.0, 14.0))
        .tint(Path::ellipse(p(0.0, 62.0), 14.0, 11.0))
        .paper(around(&wedge(p(0.0, 56.0), p(0.0, 62.0), 4.0), p(0.0, 62.0), 6));
    Sheet::new()
        .paper(shoots)
        .cut(ribs)
        .and(finger(-80.0, 30.0, 14.0, 22.0, -38.0))
        .and(finger(-48.0, 26.0, 15.0, 26.0, -16.0))
        .and(finger(-60.0, 58.0, 20.0, 34.0, -76.0))
        .and(finger(-40.0, 80.0, 14.0, 21.0, -128.0))
        .folded()
        .paper(strip(&[p(0.0, 40.0), p(0.0, -60.0)], 9.0, 5.0))
        .paper(leaf(p(0.0, -40.0), p(0.0, -98.0), 16.0, 0.0))
        .cut(wedge(p(0.0, -50.0), p(0.0, -90.0), 3.4))
        .and(finger(0.0, 30.0, 17.0, 18.0, 0.0))
        .and(cutface)
        .placed(0.0, -6.5, 0.928, 0.0)
}

/// A bulb of garlic with its leaves and flower, between two cloves.
fn garlic() -> Sheet {
    let bulb = |grow: f64| {
        mirrored(&[
            p(0.0, -36.0 - grow),
            p(9.0 + grow, -30.0),
            p(15.0 + grow, -14.0),
            p(44.0 + grow, 2.0 - grow),
            p(60.0 + grow, 32.0),
            p(51.0 + grow, 64.0),
            p(26.0, 79.0 + grow),
            p(0.0, 82.0 + grow),
        ])
    };
    let seams = Sheet::new()
        .cut(leaf(p(-16.0, 76.0), p(-5.0, -24.0), 6.0, 22.0))
        .cut(leaf(p(-32.0, 68.0), p(-16.0, -2.0), 6.0, 19.0))
        .tint(leaf(p(-22.0, 70.0), p(-10.0, -10.0), 8.0, 20.0));
    let clove = Sheet::new()
        .cut(drop(p(-73.0, 0.0), p(-64.0, 58.0), 21.0))
        .paper(drop(p(-72.0, 8.0), p(-64.0, 58.0), 18.0))
        .tint(drop(p(-70.0, 24.0), p(-64.0, 60.0), 11.5))
        .paper(wedge(p(-63.0, 70.0), p(-68.0, 38.0), 5.0));
    let blades = Path::all([
        leaf(p(-2.0, -6.0), p(-86.0, -44.0), 18.0, 20.0),
        leaf(p(0.0, -12.0), p(-62.0, -74.0), 18.0, 8.0),
        leaf(p(0.0, -14.0), p(-30.0, -92.0), 15.0, 1.0),
    ]);
    let ribs = Path::all([
        leaf(p(-24.0, -38.0), p(-76.0, -47.0), 3.4, 7.0),
        leaf(p(-18.0, -40.0), p(-54.0, -69.0), 3.4, 4.0),
        wedge(p(-12.0, -46.0), p(-27.0, -84.0), 3.6),
    ]);
    let root = |x: f64| strip(&[p(x * 0.5, 78.0), p(x * 0.8, 88.0), p(x, 97.0)], 3.6, 2.0);
    let head = p(0.0, -74.0);
    Sheet::new()
        .paper(blades)
        .cut(ribs)
        .folded()
        .paper(strip(&[p(0.0, -20.0), p(0.0, -66.0)], 7.0, 5.0))
        .paper(around(&leaf(p(0.0, -74.0), p(0.0, -98.0), 11.0, 0.0), head, 10))
        .tint(around(&wedge(p(0.0, -90.0), p(0.0, -80.0), 4.4), head, 10))
        .cut(Path::circle(head, 3.0))
        .paper(Path::all([-30.0, -15.0, 0.0, 15.0, 30.0].map(root)))
        .cut(bulb(3.0))
        .paper(bulb(0.0))
        .and(seams.folded())
        .tint(leaf(p(0.0, 76.0), p(0.0, -20.0), 22.0, 0.0))
        .paper(leaf(p(0.0, 66.0), p(0.0, -6.0), 7.0, 0.0))
        .and(clove.folded())
        .placed(0.0, -3.8, 0.960, 0.0)
}

//! Gourds, tomatoes and eggplants: fruit that is eaten as vegetables.

use super::Motif;
use super::garden::{frilled_leaf, grown, mirrored, palmate, wedge};
use crate::papercut::foliage::blossom;
use crate::papercut::geometry::p;
use crate::papercut::ornament::{around, crescent, curl, drop, leaf, petal, star, strip, teeth};
use crate::papercut::paper::Sheet;
use crate::papercut::path::Path;

/// The motifs of this file; what each shows is said at its drawing.
pub(super) const MOTIFS: &[Motif] = &[
    Motif { name: "luffa", draw: luffa },
    Motif { name: "pumpkin", draw: pumpkin },
    Motif { name: "tomato", draw: tomato },
    Motif { name: "eggplant", draw: eggplant },
];

/// Three sponge gourds under a vine with a flower.
fn luffa() -> Sheet {
    let lobed = palmate(
        &[
            p(0.0, -34.0),
            p(10.0, -16.0),
            p(30.0, -18.0),
            p(23.0, 0.0),
            p(29.0, 16.0),
            p(12.0, 17.0),
            p(0.0, 9.0),
        ],
        p(0.0, 12.0),
        &[p(0.0, -28.0), p(24.0, -14.0), p(23.0, 13.0)],
    );
    let body = |grow: f64| {
        mirrored(&[
            p(0.0, -66.0 - grow),
            p(8.0 + grow, -60.0),
            p(10.0 + grow, -30.0),
            p(19.0 + grow, 12.0),
            p(23.0 + grow, 48.0),
            p(14.0 + grow, 71.0),
            p(0.0, 76.0 + grow),
        ])
    };
    let ridges = [
        leaf(p(0.0, 68.0), p(0.0, -50.0), 6.0, 0.0),
        leaf(p(-9.0, 64.0), p(-4.0, -48.0), 5.0, 5.0),
        leaf(p(9.0, 64.0), p(4.0, -48.0), 5.0, -5.0),
    ];
    let gourd = Sheet::new().cut(body(3.0)).paper(body(0.0)).tint(Path::all(ridges)).paper(drop(
        p(0.0, 88.0),
        p(0.0, 78.0),
        4.0,
    ));
    let vine = Sheet::new()
        .paper(strip(&[p(0.0, -62.0), p(-30.0, -56.0), p(-58.0, -66.0)], 5.0, 4.0))
        .paper(curl(p(-82.0, 12.0), 13.0, 20.0, -1.4, 4.0))
        .paper(strip(&[p(-62.0, -50.0), p(-80.0, -26.0), p(-78.0, 0.0)], 3.5, 3.0))
        .and(gourd.placed(-42.0, 20.0, 0.84, 14.0))
        .and(lobed.placed(-56.0, -46.0, 1.06, -46.0));
    vine.folded()
        .and(gourd.placed(0.0, 10.0, 0.99, 0.0))
        .cut(Path::circle(p(0.0, -62.0), 31.0))
        .and(blossom(p(0.0, -62.0), 32.0, 5))
        .placed(0.0, -0.9, 0.897, 0.0)
}

/// A ribbed pumpkin with its vine.
fn pumpkin() -> Sheet {
    let lobed = palmate(
        &[
            p(0.0, -31.0),
            p(14.0, -24.0),
            p(22.0, -11.0),
            p(33.0, 0.0),
            p(26.0, 20.0),
            p(10.0, 24.0),
            p(0.0, 13.0),
        ],
        p(0.0, 16.0),
        &[p(0.0, -26.0), p(22.0, -8.0), p(22.0, 18.0)],
    );
    let rib = |x: f64, rx: f64, ry: f64| {
        Sheet::new().cut(Path::ellipse(p(x, 38.0), rx + 3.0, ry + 3.0)).paper(Path::ellipse(
            p(x, 38.0),
            rx,
            ry,
        ))
    };
    let ribs = rib(-60.0, 36.0, 44.0)
        .cut(crescent(p(-80.0, 62.0), p(-80.0, 14.0), 9.0, 6.0))
        .and(rib(-32.0, 34.0, 51.0))
        .tint(crescent(p(-44.0, 74.0), p(-44.0, 2.0), 13.0, 9.0))
        .cut(crescent(p(-37.0, 62.0), p(-37.0, 14.0), 6.0, 4.0));
    let vine = Sheet::new()
        .paper(strip(&[p(0.0, -36.0), p(-26.0, -46.0), p(-54.0, -40.0)], 5.0, 3.0))
        .paper(curl(p(-22.0, -70.0), 13.0, 150.0, -1.4, 4.0))
        .paper(strip(&[p(-6.0, -38.0), p(-12.0, -50.0), p(-15.0, -60.0)], 4.0, 4.0))
        .and(lobed.placed(-58.0, -38.0, 1.04, -50.0));
    vine.and(ribs)
        .folded()
        .and(rib(0.0, 27.0, 55.0))
        .tint(leaf(p(0.0, 82.0), p(0.0, 0.0), 18.0, 0.0))
        .paper(teeth(p(0.0, 74.0), p(0.0, 8.0), 0.0, 6, 8.0))
        .paper(teeth(p(0.0, 8.0), p(0.0, 74.0), 0.0, 6, 8.0))
        .cut(star(p(0.0, -8.0), 20.0, 10.0, 5))
        .paper(star(p(0.0, -8.0), 16.0, 8.0, 5))
        .cut(strip(&[p(0.0, -8.0), p(-2.0, -36.0), p(8.0, -60.0)], 20.0, 16.0))
        .paper(strip(&[p(0.0, -6.0), p(-2.0, -36.0), p(8.0, -58.0)], 13.0, 10.0))
        .placed(0.0, -6.5, 0.926, 0.0)
}

/// Three tomatoes, the front one cut open, under toothed leaves and a flower.
fn tomato() -> Sheet {
    let fruit = |grow: f64| {
        mirrored(&[
            p(0.0, -32.0 - grow),
            p(26.0, -37.0 - grow),
            p(47.0 + grow, -14.0),
            p(43.0 + grow, 20.0),
            p(20.0, 38.0 + grow),
            p(0.0, 40.0 + grow),
        ])
    };
    let whole = Sheet::new()
        .paper(fruit(0.0))
        .cut(crescent(p(-28.0, 24.0), p(-32.0, -14.0), 7.0, 6.0))
        .cut(crescent(p(-16.0, 24.0), p(-19.0, -4.0), 5.0, 4.0))
        .cut(star(p(0.0, -25.0), 25.0, 9.0, 5))
        .tint(star(p(0.0, -25.0), 20.0, 6.0, 5));
    let heart = p(0.0, 0.0);
    let chamber = petal(p(0.0, -7.0), p(0.0, -31.0), 25.0, 0.0);
    let seeds =
        Path::all([-6.0, 0.0, 6.0].map(|x: f64| leaf(p(x * 0.6, -15.0), p(x, -24.0), 4.0, 0.0)));
    let open = Sheet::new()
        .cut(fruit(3.5))
        .paper(fruit(0.0))
        .tint(around(&chamber, heart, 5))
        .paper(around(&seeds, heart, 5));
    let toothed = frilled_leaf((p(-2.0, -44.0), p(-86.0, -50.0)), 32.0, 8.0, (5, 4.0))
        .and(frilled_leaf((p(-2.0, -46.0), p(-46.0, -88.0)), 28.0, 4.0, (4, 4.0)));
    let flower = p(0.0, -66.0);
    let ray = wedge(p(0.0, -70.0), p(0.0, -86.0), 4.0);
    toothed
        .paper(strip(&[p(-46.0, -26.0), p(-24.0, -44.0), p(0.0, -52.0)], 5.0, 6.0))
        .and(whole.placed(-53.0, 4.0, 0.92, 6.0))
        .folded()
        .and(open.placed(0.0, 48.0, 1.16, 0.0))
        .cut(star(flower, 34.0, 19.0, 5))
        .paper(star(flower, 29.0, 12.0, 5))
        .cut(around(&ray, flower, 5))
        .tint(Path::circle(flower, 6.0))
        .placed(0.0, 3.0, 0.993, 0.0)
}

/// Three eggplants under broad leaves and a star flower.
fn eggplant() -> Sheet {
    let body = |grow: f64| {
        mirrored(&[
            p(0.0, -48.0 - grow),
            p(12.0 + grow, -44.0),
            p(17.0 + grow, -20.0),
            p(27.0 + grow, 20.0),
            p(28.0 + grow, 46.0),
            p(16.0 + grow, 68.0),
            p(0.0, 74.0 + grow),
        ])
    };
    let cap = Path::from(p(-4.0, -66.0))
        .line(p(4.0, -66.0))
        .curve(p(5.0, -50.0), p(18.0, -50.0), p(21.0, -26.0))
        .line(p(12.0, -34.0))
        .line(p(0.0, -16.0))
        .line(p(-12.0, -34.0))
        .line(p(-21.0, -26.0))
        .curve(p(-18.0, -50.0), p(-5.0, -50.0), p(-4.0, -66.0))
        .close();
    let shine = crescent(p(-16.0, 58.0), p(-12.0, -8.0), 5.0, 6.0)
        .and(crescent(p(-6.0, 50.0), p(-5.0, 4.0), 3.0, 4.0))
        .and(crescent(p(18.0, 56.0), p(14.0, 4.0), -4.0, 4.6));
    let fruit = Sheet::new()
        .cut(body(3.0))
        .paper(body(0.0))
        .cut(shine)
        .cut(grown(&cap, p(0.0, -42.0), 1.2, 1.14))
        .tint(cap)
        .paper(wedge(p(0.0, -52.0), p(0.0, -26.0), 4.0));
    let leaves = frilled_leaf((p(-2.0, -52.0), p(-96.0, -22.0)), 38.0, 12.0, (4, 4.0))
        .and(frilled_leaf((p(-2.0, -54.0), p(-60.0, -74.0)), 34.0, 4.0, (4, 4.0)));
    let flower = p(0.0, -66.0);
    leaves
        .and(fruit.placed(-43.0, 14.0, 0.86, 24.0))
        .folded()
        .and(fruit.placed(0.0, 16.0, 1.08, 0.0))
        .cut(star(flower, 36.0, 23.0, 5))
        .paper(star(flower, 31.0, 17.0, 5))
        .cut(around(&wedge(p(0.0, -74.0), p(0.0, -90.0), 4.4), flower, 5))
        .tint(Path::circle(flower, 6.5))
        .placed(0.0, -2.9, 0.979, 0.0)
}

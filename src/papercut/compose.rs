//! A whole picture: ground, corners, border, disc and motif, as one SVG file.

use std::fmt::Write as _;
use std::rc::Rc;

use super::border::{Border, N_CORNERS, border, corner};
use super::geometry::{Affine, p};
use super::motifs::Motif;
use super::ornament::scalloped;
use super::palette::{N_PALETTES, Palette, by_day, by_night, deep};
use super::paper::{Ink, Piece, Sheet};
use crate::model::category::Category;

/// What makes a picture.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// What is drawn.
    pub motif: &'a Motif,
    /// Which of the motif's drawings, counted round and round; 0 is its own.
    pub drawing: u32,
    /// Chooses the border.
    pub category: Category,
    /// Code of the county: chooses the colors and the corners.
    pub county: &'a str,
    /// Parts pictures that are alike otherwise: of the same motif, category and county.
    pub variant: u32,
    /// Pale paper on a deep ground by day too, so that a county's shelf is not all of one piece.
    pub is_deep: bool,
}

/// Pictures that are alike otherwise differ in this many ways: two borders, and as many corners as
/// there are.
pub const N_VARIANTS: u32 = 2 * N_CORNERS;

/// Half the side of the square picture.
const HALF: f64 = 160.0;
/// A motif's 100 units become this.
const MOTIF_SCALE: f64 = 1.08;

/// The picture as an address of its own, for pages that are one file.
pub fn picture_url(choice: Choice<'_>) -> String {
    url_of(&picture(choice))
}

/// An SVG file as an address.
pub fn url_of(svg: &str) -> String {
    let svg = svg.replace('%', "%25").replace('#', "%23").replace('"', "'");
    format!("data:image/svg+xml,{svg}")
}

/// The picture as an SVG file, which follows the color scheme of the page that shows it.
pub fn picture(choice: Choice<'_>) -> String {
    let county: u32 =
        choice.county.chars().filter_map(|c| c.to_digit(10)).fold(0, |code, digit| {
            // Codes have at most nine digits; longer ones wrap, and still choose something.
            code.wrapping_mul(10).wrapping_add(digit)
        });
    let night = by_night(county);
    let day = if choice.is_deep { deep(county) } else { by_day(county) };
    let Border { piece, n } = border(choice.category, choice.variant % 2 == 1);
    let corners = corner(county / N_PALETTES + choice.variant / 2);
    let mut svg = String::with_capacity(8_000);
    let half = (HALF * 10.0) as i32;
    // Writing to a string cannot fail.
    _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{half} -{half} {0} {0}"><style>{1}@media(prefers-color-scheme:dark){{{2}}}</style>"#,
        2 * half,
        colors(&day),
        colors(&night),
    );
    _ = write!(svg, r#"<path class="g" d="M-{half}-{half}h{0}v{0}h-{0}z"/>"#, 2 * half);
    let mut writer = Writer::default();
    writer.repeated(&mut svg, "k", &corners, 4, |_| "w");
    let disc = scalloped(p(0.0, 0.0), 150.0, 24, 2.5);
    _ = write!(svg, r#"<path class="d" d="{}"/>"#, disc.data());
    writer.repeated(&mut svg, "b", &piece, n, class);
    let motif = choice.motif.drawing(choice.drawing).map(Affine::scale(MOTIF_SCALE));
    writer.sheet(&mut svg, &motif, class);
    svg.push_str("</svg>");
    svg
}

fn colors(palette: &Palette) -> String {
    let classes = [
        ("g", palette.ground),
        ("w", palette.wash),
        ("d", palette.disc),
        ("p", palette.paper),
        ("t", palette.tint),
    ];
    classes.map(|(class, color)| format!(".{class}{{fill:{}}}", color.hex())).concat()
}

fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper => "p",
        Ink::Cut => "d",
        Ink::Tint => "t",
    }
}

/// Writes sheets, and knows what of them the file already has.
#[derive(Default)]
struct Writer {
    /// Paths that their mirror image refers to.
    n_mirrored: usize,
    /// Stamps in the order of their ids.
    stamps: Vec<Rc<Sheet>>,
}

impl Writer {
    /// A sheet `n` times about the center, its path data written once.
    fn repeated(
        &mut self,
        svg: &mut String,
        id: &str,
        piece: &Sheet,
        n: u32,
        class: impl Fn(Ink) -> &'static str + Copy,
    ) {
        _ = write!(svg, r#"<g id="{id}">"#);
        self.sheet(svg, piece, class);
        svg.push_str("</g>");
        for idx in 1..n {
            let degrees = (3600.0 * f64::from(idx) / f64::from(n)).round() / 10.0;
            _ = write!(svg, r##"<use href="#{id}" transform="rotate({degrees})"/>"##);
        }
    }

    /// The pieces in order, shapes of one ink together. What is the mirror image of the shape before
    /// it is written as that, which halves a folded motif.
    fn sheet(
        &mut self,
        svg: &mut String,
        sheet: &Sheet,
        class: impl Fn(Ink) -> &'static str + Copy,
    ) {
        let mut open: Option<Ink> = None;
        let mut image_of: Option<usize> = None;
        let mut pieces = sheet.pieces().iter().peekable();
        while let Some(piece) = pieces.next() {
            let (ink, path) = match piece {
                Piece::Shape(ink, path) => (*ink, path),
                Piece::Stamp(stamp, map) => {
                    svg.push_str(if open.take().is_some() { "</g>" } else { "" });
                    self.stamp(svg, stamp, *map, class);
                    continue;
                }
            };
            if open != Some(ink) {
                svg.push_str(if open.is_some() { "</g>" } else { "" });
                _ = write!(svg, r#"<g class="{}">"#, class(ink));
                open = Some(ink);
            }
            if let Some(id) = image_of.take() {
                _ = write!(svg, r##"<use href="#m{id}" transform="scale(-1 1)"/>"##);
                continue;
            }
            let data = path.data();
            if pieces.peek().is_some_and(|next| is_image(next, ink, &data)) {
                let id = self.n_mirrored;
                self.n_mirrored += 1;
                image_of = Some(id);
                _ = write!(svg, r#"<path id="m{id}" d="{data}"/>"#);
            } else {
                _ = write!(svg, r#"<path d="{data}"/>"#);
            }
        }
        svg.push_str(if open.is_some() { "</g>" } else { "" });
    }

    /// A stamp where its map puts it: whole where it comes first, and a reference afterwards.
    fn stamp(
        &mut self,
        svg: &mut String,
        stamp: &Rc<Sheet>,
        map: Affine,
        class: impl Fn(Ink) -> &'static str + Copy,
    ) {
        let transform = transform(map);
        if let Some(id) = self.stamps.iter().position(|earlier| earlier == stamp) {
            _ = write!(svg, r##"<use href="#s{id}"{transform}/>"##);
            return;
        }
        let id = self.stamps.len();
        self.stamps.push(stamp.clone());
        _ = write!(svg, r#"<g{transform}><g id="s{id}">"#);
        self.sheet(svg, stamp, class);
        svg.push_str("</g></g>");
    }
}

/// Whether a piece is the mirror image of the path with these data, of the same ink.
fn is_image(piece: &Piece, ink: Ink, data: &str) -> bool {
    let Piece::Shape(next_ink, next) = piece else { return false };
    *next_ink == ink && next.map(Affine::MIRROR).data() == data
}

/// A map as an attribute, in the file's tenths of a unit; none if it moves nothing.
fn transform(map: Affine) -> String {
    // Adding zero makes of a negative zero one that is written without its sign.
    let rounded = |number: f64, steps: f64| (number * steps).round() / steps + 0.0;
    let [a, b, c, d, e, f] = map.coefficients();
    let [e, f] = [e, f].map(|shift| rounded(shift * 10.0, 1.0));
    // A stamp is some hundreds of tenths wide: a thousandth of that is not seen.
    let linear = [a, b, c, d].map(|share| rounded(share, 1000.0));
    if linear != [1.0, 0.0, 0.0, 1.0] {
        let [a, b, c, d] = linear;
        format!(r#" transform="matrix({a} {b} {c} {d} {e} {f})""#)
    } else if e != 0.0 || f != 0.0 {
        format!(r#" transform="translate({e} {f})""#)
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papercut::motifs;
    use crate::papercut::path::Path;
    use std::collections::BTreeSet;

    /// Largest picture, bytes before compression; hosts send about two fifths.
    const MAX_BYTES: usize = 12_000;

    fn drawn(motif: &str, category: Category, county: &str, variant: u32) -> String {
        let motif = motifs::find(motif).unwrap();
        picture(Choice { motif, drawing: 0, category, county, variant, is_deep: false })
    }

    #[test]
    fn every_picture_is_a_small_file_that_refers_to_what_it_has() {
        for motif in motifs::all() {
            // What grows on trees is seen in the borders of fruit; own drawings in any.
            let own = Category::ALL.iter().map(|category| (0, *category));
            let arranged = (1..motif.n_drawings()).map(|drawing| (drawing, Category::Fruit));
            for (drawing, category) in own.chain(arranged) {
                let choice = Choice {
                    motif,
                    drawing,
                    category,
                    county: "500236",
                    variant: 1,
                    is_deep: false,
                };
                let svg = picture(choice);
                let name = format!("{}, {} {category:?}", motif.name, motif.arrangement(drawing));
                assert!(svg.len() < MAX_BYTES, "{name}: {}", svg.len());
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
                assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
                let refers =
                    svg.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
                for id in refers {
                    assert_eq!(svg.matches(&format!("id=\"{id}\"")).count(), 1, "{name}: {id}");
                }
            }
        }
    }

    #[test]
    fn the_same_choice_gives_the_same_picture_and_another_one_another() {
        let orange = || drawn("navel-orange", Category::Fruit, "500236", 0);
        assert_eq!(orange(), orange());
        let others = [
            drawn("tea", Category::Fruit, "500236", 0),
            drawn("navel-orange", Category::Tea, "500236", 0),
            drawn("navel-orange", Category::Fruit, "500237", 0),
        ];
        let variants = (0..N_VARIANTS)
            .map(|variant| drawn("navel-orange", Category::Fruit, "500236", variant));
        let all: BTreeSet<String> = others.into_iter().chain(variants).collect();
        assert_eq!(all.len(), 3 + N_VARIANTS as usize);
    }

    #[test]
    fn what_is_the_same_on_both_sides_is_written_once() {
        let half = Sheet::new().paper(Path::circle(p(-30.0, 0.0), 20.0));
        let mut svg = String::new();
        Writer::default().sheet(&mut svg, &half.folded(), class);
        assert_eq!(svg.matches(" d=").count(), 1, "{svg}");
        assert!(svg.contains(r##"<use href="#m0" transform="scale(-1 1)"/>"##), "{svg}");
    }

    #[test]
    fn odd_county_codes_choose_something() {
        for county in ["", "abc", "99999999999999999999999999"] {
            assert!(drawn("tea", Category::Tea, county, 7).ends_with("</svg>"));
        }
    }
}

//! A whole picture: ground, corners, border, disc and motif, as one SVG file.

use std::fmt::Write as _;

use super::border::{Border, N_CORNERS, border, corner};
use super::geometry::{Affine, p};
use super::motifs::Motif;
use super::ornament::scalloped;
use super::palette::{N_PALETTES, Palette, by_day, by_night, deep};
use super::paper::{Ink, Sheet};
use crate::model::category::Category;

/// What makes a picture.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// What is drawn.
    pub motif: &'a Motif,
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
    repeated(&mut svg, "k", &corners, 4, |_| "w");
    let disc = scalloped(p(0.0, 0.0), 150.0, 24, 2.5);
    _ = write!(svg, r#"<path class="d" d="{}"/>"#, disc.data());
    repeated(&mut svg, "b", &piece, n, class);
    sheet(&mut svg, &choice.motif.draw_scaled(MOTIF_SCALE), class);
    svg.push_str("</svg>");
    svg
}

impl Motif {
    fn draw_scaled(&self, scale: f64) -> Sheet {
        (self.draw)().map(Affine::scale(scale))
    }
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

/// A sheet `n` times about the center, its path data written once.
fn repeated(
    svg: &mut String,
    id: &str,
    piece: &Sheet,
    n: u32,
    class: impl Fn(Ink) -> &'static str,
) {
    _ = write!(svg, r#"<g id="{id}">"#);
    sheet(svg, piece, class);
    svg.push_str("</g>");
    for idx in 1..n {
        let degrees = (3600.0 * f64::from(idx) / f64::from(n)).round() / 10.0;
        _ = write!(svg, r##"<use href="#{id}" transform="rotate({degrees})"/>"##);
    }
}

/// The shapes in order, those of one ink together. What is the mirror image of the shape before it
/// is written as that, which halves a folded motif.
fn sheet(svg: &mut String, sheet: &Sheet, class: impl Fn(Ink) -> &'static str) {
    let shapes = sheet.shapes();
    let mut open: Option<Ink> = None;
    let mut is_image = false;
    for (idx, (ink, path)) in shapes.iter().enumerate() {
        if open != Some(*ink) {
            svg.push_str(if open.is_some() { "</g>" } else { "" });
            _ = write!(svg, r#"<g class="{}">"#, class(*ink));
            open = Some(*ink);
        }
        if is_image {
            _ = write!(svg, r##"<use href="#m{}" transform="scale(-1 1)"/>"##, idx - 1);
            is_image = false;
            continue;
        }
        let data = path.data();
        is_image = shapes.get(idx + 1).is_some_and(|(next_ink, next)| {
            next_ink == ink && next.map(Affine::MIRROR).data() == data
        });
        if is_image {
            _ = write!(svg, r#"<path id="m{idx}" d="{data}"/>"#);
        } else {
            _ = write!(svg, r#"<path d="{data}"/>"#);
        }
    }
    svg.push_str(if open.is_some() { "</g>" } else { "" });
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
        picture(Choice { motif, category, county, variant, is_deep: false })
    }

    #[test]
    fn every_motif_in_every_border_is_a_small_file() {
        for motif in motifs::all() {
            for category in Category::ALL {
                let svg = drawn(motif.name, *category, "500236", 1);
                let n_bytes = svg.len();
                assert!(n_bytes < MAX_BYTES, "{} {category:?}: {n_bytes}", motif.name);
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", motif.name);
                assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
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
        sheet(&mut svg, &half.folded(), class);
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

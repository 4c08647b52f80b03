//! A picture as SVG text: for export, print, social cards, and the first picture of a widget.
//!
//! Self-contained: no script, no reference to anything outside, system fonts. Paper-cuts are plain
//! shapes, which every program draws; any other picture is an image of its own inside it, where nothing of
//! it can run or reach the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::marks::Marks;
use super::paths::{BOW, arrow, dashes, n, path, stroke_width};
use super::picture::{Card, CardKind, Head, Picture, Wording};
use super::strokes::Stroke;
use super::wrap::wrap;
use crate::layered::Rect;
use crate::model::chain::{Chain, LinkFamily};
use crate::papercut::compose::url_of;
use crate::papercut::plain::{Plain, plain};
use crate::text::width::width_em;
use crate::text::xml::escape_xml;

/// What stands around a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Above it.
    pub title: String,
    /// Below it, a line each: date, sources, counts.
    pub notes: Vec<String>,
    /// Which of these a card rests on.
    pub marks: Marks,
}

/// Colors of a picture, as CSS values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub ground: &'static str,
    /// Cards.
    pub surface: &'static str,
    /// Every other lane.
    pub band: &'static str,
    pub border: &'static str,
    pub text: &'static str,
    /// Text of less weight, and links of no family.
    pub quiet: &'static str,
    pub gap: &'static str,
    /// By chain, in their order.
    pub chains: [&'static str; 4],
    /// By family of links, in their order.
    pub families: [&'static str; 4],
}

/// Colors on paper: those of `style/tokens.css` in light mode.
pub const PAPER: Palette = Palette {
    ground: "#fffdf8",
    surface: "#ffffff",
    band: "#faf5ea",
    border: "#ddd0b8",
    text: "#1f1c18",
    quiet: "#575043",
    gap: "#a8231a",
    chains: ["#2b4a80", "#2f6242", "#7a5510", "#a8231a"],
    families: ["#2f6242", "#2b4a80", "#7a5510", "#7a715f"],
};

/// Type size of a card's title and of its note.
pub const TITLE_SIZE: f32 = 13.0;
/// Type size of a card's note.
pub const NOTE_SIZE: f32 = 11.0;
/// Lines of text that a card has room for.
const CARD_LINES: usize = 4;
/// Between a card's border and its text.
pub const PADDING: f32 = 10.0;

/// From the baseline up to the middle of a line, as a share of the type size: not every program knows
/// `dominant-baseline`.
const CENTER: f32 = 0.37;

/// Side of a product's image.
const IMAGE: f32 = 64.0;

/// Opacity of lines and images that step back, as on the page.
const DIM_LINES: f32 = 0.22;
const DIM_IMAGE: f32 = 0.4;

const FONT: &str = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','Source Han Sans SC',sans-serif";
const MARGIN: f32 = 24.0;
const TITLE_HEIGHT: f32 = 40.0;
const LINE: f32 = 18.0;

/// Pictures of products by their ids.
pub type Images = BTreeMap<String, Image>;

/// A picture inside the picture.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// A paper-cut's shapes.
    Shapes(Plain),
    /// A data URL.
    Url(String),
}

impl Image {
    /// The picture in an SVG file: its shapes where it is a paper-cut of ours.
    pub fn of_svg(svg: &str) -> Self {
        plain(svg).map_or_else(|| Self::Url(url_of(svg)), Self::Shapes)
    }
}

/// The whole picture in its frame; products without an image have their names alone.
pub fn svg(
    picture: &Picture,
    images: &Images,
    wording: &Wording,
    frame: &Frame,
    palette: &Palette,
) -> String {
    let bounds = picture.bounds;
    let legend_height = LINE + 8.0;
    let head = MARGIN + if frame.title.is_empty() { 0.0 } else { TITLE_HEIGHT };
    let foot = legend_height + LINE * frame.notes.len() as f32 + MARGIN;
    let width = (bounds.width + 2.0 * MARGIN).max(560.0);
    let height = bounds.height + head + foot;
    let mut out = String::new();
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="{FONT}" font-size="{TITLE_SIZE}" lang="{2}" role="img" aria-label="{3}">"#,
        n(width),
        n(height),
        escape_xml(&wording.lang),
        escape_xml(&frame.title),
    );
    let _ = write!(out, r#"<rect width="100%" height="100%" fill="{}"/>"#, palette.ground);
    if !frame.title.is_empty() {
        text(
            &mut out,
            MARGIN,
            MARGIN + 22.0,
            &frame.title,
            22.0,
            palette.text,
            "font-weight=\"700\"",
        );
    }
    let _ = write!(
        out,
        r#"<g transform="translate({} {})">"#,
        n(MARGIN - bounds.x),
        n(head - bounds.y)
    );
    lanes(&mut out, picture, palette);
    for gap in &picture.gaps {
        gap_cell(&mut out, gap, palette);
    }
    columns(&mut out, picture, palette);
    // What is only partly in the picture ends at its side.
    let Rect { x, y, width, height } = picture.content;
    let _ = write!(
        out,
        r#"<clipPath id="content"><rect x="{}" y="{}" width="{}" height="{}"/></clipPath><g clip-path="url(#content)">"#,
        n(x - 1.0),
        n(y - 1.0),
        n(width + BOW + 2.0),
        n(height + 2.0)
    );
    match &picture.lit {
        None => lines(&mut out, &picture.strokes, palette),
        Some(lit) => {
            let _ = write!(out, r#"<g opacity="{DIM_LINES}">"#);
            lines(&mut out, &picture.strokes, palette);
            out.push_str("</g>");
            lines(&mut out, lit, palette);
        }
    }
    for item in &picture.cards {
        card(&mut out, item, frame.marks.of(item), images, palette);
    }
    out.push_str("</g></g>");
    let mut y = head + bounds.height + LINE;
    legend(&mut out, y, wording, palette);
    for note in &frame.notes {
        y += LINE;
        text(&mut out, MARGIN, y, note, NOTE_SIZE, palette.quiet, "");
    }
    out.push_str("</svg>");
    out
}

fn lines(out: &mut String, strokes: &[Stroke], palette: &Palette) {
    for stroke in strokes {
        let color = family_color(palette, stroke.family);
        let _ = write!(
            out,
            r#"<path d="{}" fill="none" stroke="{color}" stroke-width="{}" stroke-linecap="round"{}/>"#,
            path(stroke),
            n(stroke_width(stroke.n_lines)),
            dashed(stroke.family)
        );
        if stroke.is_end {
            let _ = write!(out, r#"<path d="{}" fill="{color}"/>"#, arrow(stroke));
        }
    }
}

fn dashed(family: Option<LinkFamily>) -> String {
    let dashes = family.and_then(dashes);
    dashes.map_or_else(String::new, |dashes| format!(r#" stroke-dasharray="{dashes}""#))
}

fn family_color(palette: &Palette, family: Option<LinkFamily>) -> &'static str {
    let color = family.and_then(|family| palette.families.get(family as usize));
    color.copied().unwrap_or(palette.quiet)
}

fn chain_color(palette: &Palette, chain: Chain) -> &'static str {
    palette.chains.get(chain as usize).copied().unwrap_or(palette.quiet)
}

fn lanes(out: &mut String, picture: &Picture, palette: &Palette) {
    let end = picture.bounds.x + picture.bounds.width;
    for (at, lane) in picture.lanes.iter().enumerate() {
        let Rect { x, y, width, height } = lane.rect;
        if at % 2 == 0 {
            rect(out, Rect { width: end - x, ..lane.rect }, 6.0, palette.band, "none");
        }
        let color = lane.chain.map_or(palette.quiet, |chain| chain_color(palette, chain));
        rect(out, lane.rect, 6.0, color, "none");
        let (middle_x, middle_y) = (x + width / 2.0, y + height / 2.0);
        // The longest word fits into the lowest lane.
        let longest = lane.text.split(' ').map(width_em).fold(1.0, f64::max) as f32;
        let size = TITLE_SIZE.min((height - 8.0) / longest);
        let lines = wrap(&lane.text, f64::from((height - 8.0) / size), 2);
        for (line_idx, line) in lines.iter().enumerate() {
            let offset = (line_idx as f32 - (lines.len() as f32 - 1.0) / 2.0) * 16.0;
            let turned = format!(
                r#"text-anchor="middle" font-weight="600" transform="rotate(-90 {} {})""#,
                n(middle_x),
                n(middle_y)
            );
            let y = middle_y + offset + CENTER * size;
            text(out, middle_x, y, line, size, palette.surface, &turned);
        }
    }
}

fn columns(out: &mut String, picture: &Picture, palette: &Palette) {
    for head in &picture.columns {
        let Rect { x, y, width, height } = head.rect;
        let lines = wrap(&head.text, f64::from(width / TITLE_SIZE) + 1.0, 2);
        for (at, line) in lines.iter().enumerate() {
            let offset = (at as f32 - (lines.len() as f32 - 1.0) / 2.0) * 15.0;
            let middle = r#"text-anchor="middle" font-weight="600""#;
            let y = y + height / 2.0 + offset + CENTER * TITLE_SIZE;
            text(out, x + width / 2.0, y, line, TITLE_SIZE, palette.quiet, middle);
        }
        let _ = write!(
            out,
            r#"<path d="M{} {}h{}" stroke="{}" stroke-width="1.5"/>"#,
            n(x),
            n(y + height),
            n(width),
            palette.border
        );
    }
}

fn gap_cell(out: &mut String, gap: &Head, palette: &Palette) {
    let Rect { x, y, width, height } = gap.rect;
    let _ = write!(
        out,
        r#"<rect x="{}" y="{}" width="{}" height="{}" rx="8" fill="none" stroke="{}" stroke-dasharray="5 4"/>"#,
        n(x),
        n(y),
        n(width),
        n(height),
        palette.gap
    );
    let baseline = y + 14.0 + CENTER * NOTE_SIZE;
    let middle = r#"text-anchor="middle""#;
    text(out, x + width / 2.0, baseline, &gap.text, NOTE_SIZE, palette.gap, middle);
}

fn card(out: &mut String, card: &Card, mark: &str, images: &Images, palette: &Palette) {
    let Rect { x, y, width, height } = card.rect;
    let color = chain_color(palette, card.chain);
    let is_product = card.kind == CardKind::Product;
    let note = match card.kind {
        CardKind::Group(n_members) => format!("{} × {n_members}", card.note),
        _ => [card.note.as_str(), &card.more()].join(" "),
    };
    let note = [note.trim(), mark].join(" ").trim().to_owned();
    let told =
        if note.is_empty() { card.title.clone() } else { format!("{} · {note}", card.title) };
    let _ = write!(out, "<g><title>{}</title>", escape_xml(&told));
    if let CardKind::Group(_) = card.kind {
        let behind = Rect { x: x + 4.0, y: y + 4.0, ..card.rect };
        rect(out, behind, 8.0, palette.band, palette.border);
    }
    // What steps back loses its colors, not its contrast.
    let (fill, border, text_color, note_color, weight) = match (card.is_dim, is_product) {
        (true, _) => (palette.ground, palette.border, palette.quiet, palette.quiet, 400),
        (false, true) => (color, color, palette.surface, palette.surface, 600),
        (false, false) => (palette.surface, palette.border, palette.text, palette.quiet, 600),
    };
    rect(out, card.rect, 8.0, fill, border);
    if !is_product && !card.is_dim {
        rect(out, Rect { width: 4.0, ..card.rect }, 2.0, color, "none");
    }
    let mut left = x + PADDING + 4.0;
    if let Some(shown) = card.product.as_ref().and_then(|id| images.get(id)) {
        let opacity = if card.is_dim { DIM_IMAGE } else { 1.0 };
        image(out, shown, [x + PADDING, y + (height - IMAGE) / 2.0], opacity);
        left = x + 2.0 * PADDING + IMAGE;
    }
    let inner = f64::from(x + width - PADDING - left);
    let n_title = if is_product { CARD_LINES } else { CARD_LINES - 1 };
    let title = wrap(&card.title, inner / f64::from(TITLE_SIZE), n_title);
    let n_left = (CARD_LINES - title.len()).min(2);
    let note = wrap(&note, inner / f64::from(NOTE_SIZE), n_left);
    let block = note.len() as f32 * 16.0 + title.len() as f32 * 16.0;
    let mut baseline = y + (height - block) / 2.0 + 12.0;
    for line in note {
        text(out, left, baseline, &line, NOTE_SIZE, note_color, "");
        baseline += 16.0;
    }
    for line in title {
        let weight = format!("font-weight=\"{weight}\"");
        text(out, left, baseline, &line, TITLE_SIZE, text_color, &weight);
        baseline += 16.0;
    }
    out.push_str("</g>");
}

fn image(out: &mut String, image: &Image, [x, y]: [f32; 2], opacity: f32) {
    let _ = match image {
        Image::Shapes(Plain { markup, view_box: [left, top, width, height], .. }) => {
            let scale = IMAGE / width.max(*height);
            write!(
                out,
                r#"<g transform="translate({} {}) scale({scale})" opacity="{opacity}">{markup}</g>"#,
                n(x - left * scale),
                n(y - top * scale)
            )
        }
        // Programs from before SVG 2 look for the address in the namespace of XLink.
        Image::Url(url) => write!(
            out,
            r#"<image x="{}" y="{}" width="{IMAGE}" height="{IMAGE}" opacity="{opacity}" href="{2}" xlink:href="{2}"/>"#,
            n(x),
            n(y),
            escape_xml(url)
        ),
    };
}

fn legend(out: &mut String, y: f32, wording: &Wording, palette: &Palette) {
    let mut x = MARGIN;
    for (name, family) in wording.families.iter().zip(LinkFamily::ALL) {
        let _ = write!(
            out,
            r#"<path d="M{} {}h22" stroke="{}" stroke-width="3" stroke-linecap="round"{}/>"#,
            n(x),
            n(y - 4.0),
            family_color(palette, Some(*family)),
            dashed(Some(*family))
        );
        text(out, x + 28.0, y, name, NOTE_SIZE, palette.quiet, "");
        x += 28.0 + width_em(name) as f32 * NOTE_SIZE + 18.0;
    }
}

fn rect(out: &mut String, at: Rect, radius: f32, fill: &str, stroke: &str) {
    let _ = write!(
        out,
        r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{radius}" fill="{fill}" stroke="{stroke}"/>"#,
        n(at.x),
        n(at.y),
        n(at.width),
        n(at.height)
    );
}

fn text(out: &mut String, x: f32, y: f32, text: &str, size: f32, color: &str, more: &str) {
    let _ = write!(
        out,
        r#"<text x="{}" y="{}" font-size="{size}" fill="{color}" {more}>{}</text>"#,
        n(x),
        n(y),
        escape_xml(text)
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::drawing::picture::picture;
    use crate::chain::drawing::zoo::laid;
    use crate::chain::matrix::Findings;

    #[test]
    fn no_text_breaks_the_file() {
        let (graph, plan, layout) = laid();
        let wording = Wording::default();
        let picture = picture(&graph, &plan, &layout, &wording, &Findings::default());
        let frame = Frame {
            title: "a\u{1}<b>&".to_owned(),
            notes: vec!["\u{FFFF}\u{B}c".to_owned()],
            ..Frame::default()
        };
        let svg = svg(&picture, &Images::new(), &wording, &frame, &PAPER);
        assert!(svg.contains(">a&lt;b&gt;&amp;</text>") && svg.contains(">c</text>"), "{svg}");
    }

    #[test]
    fn cards_say_which_of_the_listed_sources_they_rest_on() {
        let (graph, plan, layout) = laid();
        let wording = Wording::default();
        let picture = picture(&graph, &plan, &layout, &wording, &Findings::default());
        let nodes: Vec<_> = graph.node_idxs().collect();
        let of = |number: &dyn Fn(u32) -> Option<usize>| {
            let marks = Marks::new(&graph, &nodes, number);
            svg(&picture, &Images::new(), &wording, &Frame { marks, ..Frame::default() }, &PAPER)
        };
        let n_with = graph.nodes().iter().filter(|node| !node.sources.is_empty()).count();
        assert!(n_with > 0);
        // In the text and in the title of the card.
        assert_eq!(of(&|_| Some(7)).matches("[7").count(), 2 * n_with);
        assert!(!of(&|_| None).contains("["));
    }

    #[test]
    fn products_have_their_picture_of_which_nothing_can_run() {
        let (graph, plan, layout) = laid();
        let wording = Wording::default();
        let picture = picture(&graph, &plan, &layout, &wording, &Findings::default());
        let products = picture.cards.iter().filter_map(|card| card.product.clone());
        let products: Vec<String> = products.collect();
        assert!(!products.is_empty());
        let all = |image: Image| products.iter().map(|id| (id.clone(), image.clone())).collect();
        let with = |images: Images| svg(&picture, &images, &wording, &Frame::default(), &PAPER);

        let hostile = with(all(Image::Url("data:,\"/><script>alert(1)</script>".to_owned())));
        assert_eq!(hostile.matches("<image ").count(), products.len());
        assert_eq!(hostile.matches(" xlink:href=\"data:").count(), products.len());
        assert!(!hostile.contains("<script"), "{hostile}");

        let cut = r##"<svg viewBox="-80 -80 160 160"><style>.p{fill:#aa0000}</style><g class="p"><path id="m0" d="M0 0z"/><use href="#m0" transform="scale(-1 1)"/></g></svg>"##;
        let shapes = with(all(Image::of_svg(cut)));
        let drawn = " scale(0.4)\" opacity=\"1\"><g fill=\"#aa0000\"><path d=\"M0 0z\"/>";
        assert_eq!(shapes.matches(drawn).count(), products.len(), "{shapes}");
        for word in ["<image", "<use", "data:", " id=\"m", "<style", "class="] {
            assert!(!shapes.contains(word), "{word}: {shapes}");
        }
        let foreign = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let foreign = with(all(Image::of_svg(foreign)));
        assert_eq!(foreign.matches("<image ").count(), products.len());
        assert!(!foreign.contains("<script"), "{foreign}");

        let without = svg(&picture, &Images::new(), &wording, &Frame::default(), &PAPER);
        assert!(!without.contains("<image"));
    }
}

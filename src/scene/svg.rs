//! A picture as SVG text: for export, print, social cards, and the first picture of a widget.
//!
//! Self-contained: no script, no reference to anything outside, system fonts. Pictures of products are
//! images of their own inside it, where nothing of them can run or reach the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::paths::{BOW, arrow, n, path, stroke_width};
use super::picture::{Card, CardKind, Head, Picture, Wording};
use super::strokes::Stroke;
use super::wrap::wrap;
use crate::layout::layered::Rect;
use crate::model::chain::{Chain, LinkFamily};
use crate::text::html::escape_html;
use crate::text::width::width_em;

/// What stands around a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Above it.
    pub title: String,
    /// Below it, a line each: date, sources, counts.
    pub notes: Vec<String>,
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
    /// Borders.
    pub border: &'static str,
    /// Text.
    pub text: &'static str,
    /// Text of less weight, and links of no family.
    pub quiet: &'static str,
    /// Gaps.
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

/// Side of a product's image.
const IMAGE: f32 = 64.0;

/// Opacity of lines and images that step back, as on the page.
const DIM_LINES: f32 = 0.22;
const DIM_IMAGE: f32 = 0.4;

const FONT: &str = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','Source Han Sans SC',sans-serif";
const MARGIN: f32 = 24.0;
const TITLE_HEIGHT: f32 = 40.0;
const LINE: f32 = 18.0;

/// Pictures of products by their ids, as data URLs.
pub type Images = BTreeMap<String, String>;

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
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="{FONT}" font-size="{TITLE_SIZE}" lang="{2}" role="img" aria-label="{3}">"#,
        n(width),
        n(height),
        escape_html(&wording.lang),
        escape_html(&frame.title),
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
        card(&mut out, item, images, palette);
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
            r#"<path d="{}" fill="none" stroke="{color}" stroke-width="{}" stroke-linecap="round"/>"#,
            path(stroke),
            n(stroke_width(stroke.n_lines))
        );
        if stroke.is_end {
            let _ = write!(out, r#"<path d="{}" fill="{color}"/>"#, arrow(stroke));
        }
    }
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
                r#"text-anchor="middle" dominant-baseline="central" font-weight="600" transform="rotate(-90 {} {})""#,
                n(middle_x),
                n(middle_y)
            );
            text(out, middle_x, middle_y + offset, line, size, palette.surface, &turned);
        }
    }
}

fn columns(out: &mut String, picture: &Picture, palette: &Palette) {
    for head in &picture.columns {
        let Rect { x, y, width, height } = head.rect;
        let lines = wrap(&head.text, f64::from(width / TITLE_SIZE) + 1.0, 2);
        for (at, line) in lines.iter().enumerate() {
            let offset = (at as f32 - (lines.len() as f32 - 1.0) / 2.0) * 15.0;
            let middle = r#"text-anchor="middle" dominant-baseline="central" font-weight="600""#;
            let y = y + height / 2.0 + offset;
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
    let middle = r#"text-anchor="middle" dominant-baseline="central""#;
    text(out, x + width / 2.0, y + 14.0, &gap.text, NOTE_SIZE, palette.gap, middle);
}

fn card(out: &mut String, card: &Card, images: &Images, palette: &Palette) {
    let Rect { x, y, width, height } = card.rect;
    let color = chain_color(palette, card.chain);
    let is_product = card.kind == CardKind::Product;
    let note = match card.kind {
        CardKind::Group(n_members) => format!("{} × {n_members}", card.note),
        _ => card.note.clone(),
    };
    let told =
        if note.is_empty() { card.title.clone() } else { format!("{} · {note}", card.title) };
    let _ = write!(out, "<g><title>{}</title>", escape_html(&told));
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
    if let Some(url) = card.product.as_ref().and_then(|id| images.get(id)) {
        let opacity = if card.is_dim { DIM_IMAGE } else { 1.0 };
        image(out, url, [x + PADDING, y + (height - IMAGE) / 2.0], opacity);
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

fn image(out: &mut String, url: &str, [x, y]: [f32; 2], opacity: f32) {
    let _ = write!(
        out,
        r#"<image x="{}" y="{}" width="{IMAGE}" height="{IMAGE}" opacity="{opacity}" href="{}"/>"#,
        n(x),
        n(y),
        escape_html(url)
    );
}

fn legend(out: &mut String, y: f32, wording: &Wording, palette: &Palette) {
    let mut x = MARGIN;
    let families = wording.families.iter().zip(palette.families);
    for (name, color) in families.map(|(name, color)| (name.as_str(), color)) {
        let _ = write!(
            out,
            r#"<path d="M{} {}h22" stroke="{color}" stroke-width="3"/>"#,
            n(x),
            n(y - 4.0)
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
        escape_html(text)
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::matrix::Findings;
    use crate::scene::picture::picture;
    use crate::scene::zoo::laid;

    #[test]
    fn products_have_their_image_which_stays_in_its_attribute() {
        let (graph, plan, layout) = laid();
        let wording = Wording::default();
        let picture = picture(&graph, &plan, &layout, &wording, &Findings::default());
        let products = picture.cards.iter().filter_map(|card| card.product.clone());
        let products: Vec<String> = products.collect();
        assert!(!products.is_empty());
        let hostile = "data:,\"/><script>alert(1)</script>";
        let images = products.iter().map(|id| (id.clone(), hostile.to_owned())).collect();
        let with = svg(&picture, &images, &wording, &Frame::default(), &PAPER);
        assert_eq!(with.matches("<image ").count(), products.len());
        assert!(!with.contains("<script"), "{with}");
        let without = svg(&picture, &Images::new(), &wording, &Frame::default(), &PAPER);
        assert!(!without.contains("<image"));
    }
}

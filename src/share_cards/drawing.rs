//! An SVG file as it grows: the few shapes that cards are made of. Lengths are pixels.

use std::fmt::Write as _;

use super::color::Color;
use super::fonts::{Fonts, Voice};
use super::text_block::{Block, Room, fit};
use super::{HEIGHT, WIDTH};
use crate::papercut::plain::Plain;
use crate::text::xml::escape_xml;

/// Where a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Begins there.
    Start,
    /// Its middle is there.
    Middle,
}

/// A card that is being drawn. Writing to a string cannot fail.
pub(super) struct Drawing<'f> {
    fonts: &'f Fonts,
    markup: String,
}

impl<'f> Drawing<'f> {
    /// A card of one color.
    pub(super) fn new(fonts: &'f Fonts, ground: Color) -> Self {
        let mut drawing = Self { fonts, markup: String::new() };
        drawing.rect(0.0, 0.0, WIDTH as f32, HEIGHT as f32, 0.0, ground);
        drawing
    }

    /// The file.
    pub(super) fn svg(self) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">{}</svg>"#,
            self.markup
        )
    }

    /// A rectangle with round corners.
    pub(super) fn rect(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Color,
    ) {
        let fill = fill.hex();
        _ = write!(
            self.markup,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="{radius:.1}" fill="{fill}"/>"#
        );
    }

    pub(super) fn disc(&mut self, x: f32, y: f32, radius: f32, fill: Color) {
        let fill = fill.hex();
        _ = write!(
            self.markup,
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="{fill}"/>"#
        );
    }

    pub(super) fn circle(&mut self, x: f32, y: f32, radius: f32, width: f32, stroke: Color) {
        let stroke = stroke.hex();
        _ = write!(
            self.markup,
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="none" stroke="{stroke}" stroke-width="{width:.1}"/>"#
        );
    }

    /// Paths in a coordinate system of their own: (data, color) each, by the even-odd rule, with lines of
    /// `line` around them. Data are checked by whoever read them: numbers and commands alone.
    pub(super) fn paths<'p>(
        &mut self,
        (x, y, scale): (f32, f32, f32),
        line: (f32, Color),
        paths: impl IntoIterator<Item = (&'p str, Color)>,
    ) {
        let (width, stroke) = (line.0 / scale, line.1.hex());
        _ = write!(
            self.markup,
            r#"<g transform="translate({x:.2} {y:.2}) scale({scale:.5})" fill-rule="evenodd" stroke="{stroke}" stroke-width="{width:.2}" stroke-linejoin="round">"#
        );
        for (data, fill) in paths {
            let (data, fill) = (escape_xml(data), fill.hex());
            _ = write!(self.markup, r#"<path fill="{fill}" d="{data}"/>"#);
        }
        self.markup.push_str("</g>");
    }

    /// A picture in a square.
    pub(super) fn picture(&mut self, picture: &Plain, x: f32, y: f32, side: f32) {
        let [left, top, width, height] = picture.view_box;
        let scale = side / width.max(height);
        let (x, y) = (x - left * scale, y - top * scale);
        _ = write!(
            self.markup,
            r#"<g transform="translate({x:.2} {y:.2}) scale({scale:.6})">{}</g>"#,
            picture.markup
        );
    }

    /// Sets a text; see [`fit`].
    pub(super) fn set(&self, text: &str, joint: usize, voice: Voice, room: Room) -> Block {
        fit(text, joint, &self.fonts.em(voice), room)
    }

    pub(super) fn width(&self, text: &str, voice: Voice, size: f32) -> f32 {
        self.fonts.em(voice)(text) * size
    }

    /// Writes a text that was set; `y` is its upper edge. Gives its lower edge.
    pub(super) fn block(
        &mut self,
        block: &Block,
        (x, y): (f32, f32),
        anchor: Anchor,
        voice: Voice,
        fill: Color,
    ) -> f32 {
        // Ideographs reach from 0.88 above their baseline to 0.12 below it.
        let first = y + (block.leading - block.size) / 2.0 + 0.88 * block.size;
        for (line_idx, line) in block.lines.iter().enumerate() {
            let baseline = first + block.leading * line_idx as f32;
            self.line(line, (x, baseline), block.size, anchor, voice, fill);
        }
        y + block.height()
    }

    /// Writes a line; `y` is its baseline.
    pub(super) fn line(
        &mut self,
        text: &str,
        (x, y): (f32, f32),
        size: f32,
        anchor: Anchor,
        voice: Voice,
        fill: Color,
    ) {
        let (family, weight) = self.fonts.style(voice);
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        let (family, text, fill) = (escape_xml(family), escape_xml(text), fill.hex());
        _ = write!(
            self.markup,
            r#"<text x="{x:.1}" y="{y:.1}" font-family="{family}" font-weight="{weight}" font-size="{size:.1}" text-anchor="{anchor}" fill="{fill}" xml:space="preserve">{text}</text>"#
        );
    }
}

//! What a card says, in the words of its language; and where on the card it stands.
//!
//! A strip with the seal and a small figure, the paper-cut, the name. Chats that show a square cut both
//! ends off: the picture stands where the square is. Knows no file and no language.

use super::color::{BAMBOO, Color, INDIGO, OCHRE, PAPER, SEAL, Scheme};
use super::drawing::{Anchor, Drawing};
use super::figure::{Figure, draw_figure};
use super::fonts::{Fonts, Voice};
use super::text_block::{Block, Room};
use super::{HEIGHT, WIDTH};
use crate::model::certification::CertificationKind;
use crate::papercut::plain::Plain;

/// What a card says.
pub(super) struct Content<'c> {
    /// Its colors.
    pub scheme: Scheme,
    /// Name of the atlas.
    pub site: &'c str,
    /// The region that it covers.
    pub region: &'c str,
    /// In the strip.
    pub figure: Figure<'c>,
    /// At most [`MAX_PICTURES`] of them.
    pub pictures: Vec<Plain>,
    /// Where and what, in a word or two each.
    pub kicker: Vec<String>,
    /// The name, large.
    pub name: String,
    /// Where the name is best broken, in bytes; 0 where nobody knows.
    pub joint: usize,
    /// The name in the other language, or its reading. May be empty.
    pub second: String,
    /// Short facts, each on its line.
    pub facts: Vec<String>,
    /// Certificates in a word or two.
    pub badges: Vec<(String, CertificationKind)>,
}

/// More would be too small to be seen.
pub(super) const MAX_PICTURES: usize = 4;

/// Width of the strip.
const BAND: f32 = 236.0;
/// Left, top and side of the picture. The square in the middle of the card begins at 285: it cuts only
/// ground off.
const PICTURE: (f32, f32, f32) = (276.0, 95.0, 440.0);
/// Left and right edge of the name.
const COLUMN: (f32, f32) = (760.0, 1156.0);
/// Least distance of all that is written from the upper and lower edge.
const MARGIN: f32 = 48.0;
const BADGE_HEIGHT: f32 = 46.0;
const BADGE_SIZE: f32 = 24.0;
const BADGE_GAP: f32 = 10.0;
const MAX_BADGE_ROWS: usize = 2;
/// Names; their height is what the rest leaves.
const NAME: Room = Room { width: 0.0, height: 0.0, lines: 3, sizes: (128.0, 30.0), leading: 1.2 };
/// A name that is smaller than this had better have more lines.
const SMALL: f32 = 56.0;
/// So many ideographs are large enough in one line.
const LINE_CHARS: usize = 6;

impl Content<'_> {
    /// Colors that a file must keep although they cover little.
    pub(super) fn kept_colors(&self) -> Vec<Color> {
        let Scheme { on_ground, quiet, accent, band, on_band, .. } = self.scheme;
        let mut kept = vec![SEAL, PAPER, on_ground, quiet, accent, band, on_band];
        kept.extend(self.badges.iter().map(|(_, kind)| badge_color(*kind)));
        kept.sort_unstable();
        kept.dedup();
        kept
    }
}

/// The card as an SVG file.
pub(super) fn draw(content: &Content<'_>, fonts: &Fonts) -> String {
    let mut drawing = Drawing::new(fonts, content.scheme.ground);
    band(&mut drawing, content);
    pictures(&mut drawing, content);
    column(&mut drawing, content);
    drawing.svg()
}

fn band(drawing: &mut Drawing<'_>, content: &Content<'_>) {
    let (back, front) = (content.scheme.band, content.scheme.on_band);
    drawing.rect(0.0, 0.0, BAND, HEIGHT as f32, 0.0, back);
    let middle = BAND / 2.0;
    seal(drawing, middle - 29.0, 44.0, front);
    let room =
        Room { width: BAND - 36.0, height: 72.0, lines: 2, sizes: (29.0, 15.0), leading: 1.25 };
    let site = drawing.set(content.site, 0, Voice::Display, room);
    drawing.block(&site, (middle, 114.0), Anchor::Middle, Voice::Display, front);
    draw_figure(drawing, &content.figure, middle, BAND - 32.0, &content.scheme);
    let room = Room { height: 30.0, lines: 1, sizes: (22.0, 14.0), ..room };
    let region = drawing.set(content.region, 0, Voice::Text, room);
    drawing.block(&region, (middle, 564.0), Anchor::Middle, Voice::Text, front);
}

/// The seal of `public/icon.svg`, 58 high, with an edge that sets it off from any strip.
fn seal(drawing: &mut Drawing<'_>, x: f32, y: f32, edge: Color) {
    drawing.rect(x, y, 58.0, 58.0, 12.0, edge);
    drawing.rect(x + 3.0, y + 3.0, 52.0, 52.0, 9.5, SEAL);
    // Each of the three mouths of 品: a square and what it leaves open.
    for (left, top, width, height) in
        [(18.0, 10.0, 23.0, 17.0), (9.5, 31.0, 18.0, 17.0), (31.5, 31.0, 18.0, 17.0)]
    {
        drawing.rect(x + left - 1.0, y + top, width, height, 0.0, PAPER);
        drawing.rect(x + left + 3.0, y + top + 4.0, width - 8.0, height - 8.0, 0.0, SEAL);
    }
}

fn pictures(drawing: &mut Drawing<'_>, content: &Content<'_>) {
    let (left, top, side) = PICTURE;
    let small = (side - 12.0) / 2.0;
    let far = side - small;
    let large = 0.6 * side;
    let middle = (side - small) / 2.0;
    let places: &[(f32, f32, f32)] = match content.pictures.len() {
        0 => return emblem(drawing, content),
        1 => &[(0.0, 0.0, side)],
        2 => &[(0.0, 0.0, large), (side - large, side - large, large)],
        3 => &[(0.0, 0.0, small), (far, 0.0, small), (middle, far, small)],
        _ => &[(0.0, 0.0, small), (far, 0.0, small), (0.0, far, small), (far, far, small)],
    };
    for (picture, (x, y, side)) in content.pictures.iter().zip(places) {
        if content.pictures.len() == 2 {
            drawing.rect(
                left + x - 6.0,
                top + y - 6.0,
                side + 12.0,
                side + 12.0,
                0.0,
                content.scheme.ground,
            );
        }
        drawing.picture(picture, left + x, top + y, *side);
    }
}

/// The first character of the name in a disc: for what has no picture.
fn emblem(drawing: &mut Drawing<'_>, content: &Content<'_>) {
    let (left, top, side) = PICTURE;
    let (x, y) = (left + side / 2.0, top + side / 2.0);
    drawing.disc(x, y, side * 0.46, content.scheme.band);
    drawing.circle(x, y, side * 0.42, 4.0, content.scheme.on_band);
    let first: String = content.name.chars().filter(|c| c.is_alphanumeric()).take(1).collect();
    let size = side * 0.46;
    let place = (x, y + 0.38 * size);
    drawing.line(&first, place, size, Anchor::Middle, Voice::Display, content.scheme.on_band);
}

fn column(drawing: &mut Drawing<'_>, content: &Content<'_>) {
    let (left, right) = COLUMN;
    let width = right - left;
    let scheme = content.scheme;
    let line = |size: f32, least: f32| Room {
        width,
        height: size * 1.4,
        lines: 1,
        sizes: (size, least),
        leading: 1.35,
    };
    let kickers = kickers(drawing, &content.kicker, line(27.0, 17.0));
    let second = drawing.set(
        &content.second,
        0,
        Voice::Text,
        Room { height: 96.0, lines: 2, ..line(32.0, 22.0) },
    );
    let facts: Vec<_> = content
        .facts
        .iter()
        .map(|fact| drawing.set(fact, 0, Voice::Text, line(27.0, 17.0)))
        .collect();
    let badges = badge_rows(drawing, content, width);

    let gap = 18.0;
    let height_of = |height: f32, gap: f32| if height > 0.0 { height + gap } else { 0.0 };
    let others = height_of(kickers.iter().map(Block::height).sum(), gap)
        + height_of(second.height(), 12.0)
        + height_of(facts.iter().map(|fact| fact.height()).sum(), 26.0)
        + height_of(badges.len() as f32 * (BADGE_HEIGHT + BADGE_GAP), 26.0 - BADGE_GAP);
    let room = Room { width, height: HEIGHT as f32 - 2.0 * MARGIN - others, ..NAME };
    let name = name(drawing, content, room);

    let mut y = (HEIGHT as f32 - others - name.height()) / 2.0;
    for kicker in &kickers {
        y = drawing.block(kicker, (left, y), Anchor::Start, Voice::Text, scheme.accent);
    }
    if !kickers.is_empty() {
        y += gap;
    }
    y = drawing.block(&name, (left, y), Anchor::Start, Voice::Display, scheme.on_ground);
    if second.height() > 0.0 {
        y = drawing.block(&second, (left, y + 12.0), Anchor::Start, Voice::Text, scheme.quiet);
    }
    if !facts.is_empty() {
        y += 26.0;
        for fact in &facts {
            y = drawing.block(fact, (left, y), Anchor::Start, Voice::Text, scheme.on_ground);
        }
    }
    y += 26.0;
    for row in &badges {
        let mut x = left;
        for (text, kind, width) in row {
            badge(drawing, text, *kind, (x, y), *width);
            x += width + BADGE_GAP;
        }
        y += BADGE_HEIGHT + BADGE_GAP;
    }
}

/// Where and what in one line, or in a line each where that would be small.
fn kickers(drawing: &Drawing<'_>, parts: &[String], room: Room) -> Vec<Block> {
    let all = parts.join(" · ");
    let least = 0.85 * room.sizes.0;
    if drawing.width(&all, Voice::Text, least) <= room.width {
        return vec![drawing.set(&all, 0, Voice::Text, room)];
    }
    parts.iter().map(|part| drawing.set(part, 0, Voice::Text, room)).collect()
}

/// A name in three lines; in more where these would be small.
fn name(drawing: &Drawing<'_>, content: &Content<'_>, room: Room) -> Block {
    let (largest, leading) = if is_wide(&content.name) { (128.0, 1.2) } else { (88.0, 1.12) };
    let room = Room { sizes: (largest, room.sizes.1), leading, ..room };
    let set =
        |lines| drawing.set(&content.name, content.joint, Voice::Display, Room { lines, ..room });
    let n_chars = content.name.chars().count();
    // A name of ideographs without a joint that fits into a line is not broken within a word.
    if is_wide(&content.name) && content.joint == 0 && n_chars <= LINE_CHARS {
        return set(1);
    }
    let few = set(room.lines);
    if few.size < SMALL { set(2 * room.lines) } else { few }
}

/// Whether most of a name are ideographs.
fn is_wide(name: &str) -> bool {
    let n_wide = name.chars().filter(|c| u32::from(*c) >= 0x2E80).count();
    2 * n_wide >= name.chars().count()
}

/// Badges in rows: text, kind and width of each.
fn badge_rows<'c>(
    drawing: &Drawing<'_>,
    content: &'c Content<'_>,
    room: f32,
) -> Vec<Vec<(&'c str, CertificationKind, f32)>> {
    let mut rows: Vec<(f32, Vec<_>)> = vec![];
    for (text, kind) in &content.badges {
        let width = drawing.width(text, Voice::Text, BADGE_SIZE) + 54.0;
        let has_room = width <= room && rows.len() < MAX_BADGE_ROWS;
        match rows.last_mut() {
            Some((used, row)) if *used + BADGE_GAP + width <= room => {
                *used += BADGE_GAP + width;
                row.push((text.as_str(), *kind, width));
            }
            _ if has_room => {
                rows.push((width, vec![(text.as_str(), *kind, width)]));
            }
            _ => (),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn badge_color(kind: CertificationKind) -> Color {
    match kind {
        CertificationKind::HeritageNational | CertificationKind::HeritageMunicipal => INDIGO,
        CertificationKind::QualityList => OCHRE,
        _ => BAMBOO,
    }
}

fn badge(
    drawing: &mut Drawing<'_>,
    text: &str,
    kind: CertificationKind,
    (x, y): (f32, f32),
    width: f32,
) {
    let color = badge_color(kind);
    drawing.rect(x, y, width, BADGE_HEIGHT, BADGE_HEIGHT / 2.0, PAPER);
    drawing.disc(x + 23.0, y + BADGE_HEIGHT / 2.0, 6.0, color);
    let baseline = y + BADGE_HEIGHT / 2.0 + 0.37 * BADGE_SIZE;
    drawing.line(text, (x + 38.0, baseline), BADGE_SIZE, Anchor::Start, Voice::Text, color);
}

/// The right edge of what is written; nothing may stand beyond it.
#[cfg(test)]
pub const RIGHT: f32 = COLUMN.1;
const _: () = assert!(COLUMN.1 < WIDTH as f32);

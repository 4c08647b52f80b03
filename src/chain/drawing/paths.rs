//! Strokes and blocks as SVG paths.

use std::cmp::Ordering;

use super::strokes::{Form, Stroke};
use crate::layered::Rect;
use crate::model::chain::LinkFamily;
use crate::text::sorting::sort_by;

/// How far a bow leans out.
pub const BOW: f32 = 34.0;
/// How round the corners of a card are: `--world-radius` of the style sheet.
const CARD_RADIUS: f32 = 8.0;
/// Length of an arrow head, half its width.
pub const ARROW: (f32, f32) = (8.0, 3.5);
/// Width of the stroke of so many lines.
pub(super) fn stroke_width(n_lines: u32) -> f32 {
    1.5 + 1.1 * (n_lines as f32).ln()
}

/// Dashes and gaps of a line by what moves along it, px, as `stroke-dasharray`: who tells no colors apart sees them too.
/// Goods have a whole line.
pub fn dashes(family: LinkFamily) -> Option<&'static str> {
    match family {
        LinkFamily::Goods => None,
        LinkFamily::Knowledge => Some("8 5"),
        LinkFamily::Money => Some("1 5"),
        LinkFamily::Cooperation => Some("12 5 1 5"),
    }
}

/// Strokes that look alike and are near each other, as one: an element for each would hold the page up,
/// and one for all would be gone through for each part of the map that is painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// What moves along them.
    pub family: Option<LinkFamily>,
    /// Their width, px.
    pub width: f32,
    /// The lines, as the attribute `d`.
    pub lines: String,
    /// The arrow heads, as the attribute `d`; empty where none ends.
    pub arrows: String,
}

/// So many strokes are one path at most.
const PATH_STROKES: usize = 32;

/// All strokes, in the order in which their looks first appear.
pub fn paths(strokes: &[Stroke]) -> Vec<Path> {
    type Look = (Option<LinkFamily>, u32);
    let mut by_look: Vec<(Look, Vec<&Stroke>)> = vec![];
    for stroke in strokes {
        let look = (stroke.family, stroke.n_lines);
        match by_look.iter_mut().find(|(own, _)| *own == look) {
            Some((_, own)) => own.push(stroke),
            None => by_look.push((look, vec![stroke])),
        }
    }
    let mut paths = vec![];
    for ((family, n_lines), mut own) in by_look {
        let start = |stroke: &Stroke| stroke.ends[0];
        sort_by(&mut own, |a, b| start(a).partial_cmp(&start(b)).unwrap_or(Ordering::Equal));
        for some in own.chunks(PATH_STROKES) {
            let (mut lines, mut arrows) = (String::new(), String::new());
            for stroke in some {
                lines += &path(stroke);
                if stroke.is_end {
                    arrows += &arrow(stroke);
                }
            }
            paths.push(Path { family, width: stroke_width(n_lines), lines, arrows });
        }
    }
    paths
}

/// A rectangle, as the attribute `d`.
pub fn block(rect: Rect) -> String {
    let Rect { x, y, width, height } = rect;
    format!("M{} {}h{}v{}h{}Z", n(x), n(y), n(width), n(height), n(-width))
}

/// The outline of a card, as the attribute `d`.
pub fn outline(rect: Rect) -> String {
    let Rect { x, y, width, height } = rect;
    let r = CARD_RADIUS.min(width / 2.0).min(height / 2.0);
    let (across, down) = (n(width - 2.0 * r), n(height - 2.0 * r));
    let corner = |dx: f32, dy: f32| format!("a{r} {r} 0 0 1 {dx} {dy}");
    let (first, second) = (corner(r, r), corner(-r, r));
    let (third, fourth) = (corner(-r, -r), corner(r, -r));
    let start = format!("M{} {}", n(x + r), n(y));
    format!("{start}h{across}{first}v{down}{second}h{}{third}v{}{fourth}Z", -across, -down)
}

/// The path of a stroke, as the attribute `d`.
pub(super) fn path(stroke: &Stroke) -> String {
    let [[x0, y0], [x1, y1]] = stroke.ends;
    let straight = format!("M{} {}L{} {}", n(x0), n(y0), n(x1), n(y1));
    match stroke.form {
        Form::Straight => straight,
        // Browsers paint a level curve unlike a straight line: both by turns would look dashed.
        Form::Curve if y0 == y1 => straight,
        Form::Curve => {
            let middle = n(f32::midpoint(x0, x1));
            format!(
                "M{} {}C{middle} {} {middle} {} {} {}",
                n(x0),
                n(y0),
                n(y0),
                n(y1),
                n(x1),
                n(y1)
            )
        }
        Form::Bow => {
            let out = n(x0.max(x1) + BOW);
            format!("M{} {}C{out} {} {out} {} {} {}", n(x0), n(y0), n(y0), n(y1), n(x1), n(y1))
        }
    }
}

/// The arrow head at the end of a stroke, as the attribute `d`.
pub(super) fn arrow(stroke: &Stroke) -> String {
    let [[x0, _], [x, y]] = stroke.ends;
    // A line comes in level: from the left, or from the right where it goes back or bows.
    let comes_from_left = stroke.form != Form::Bow && x0 <= x;
    let back = if comes_from_left { -ARROW.0 } else { ARROW.0 };
    let (top, bottom) = (n(y - ARROW.1), n(y + ARROW.1));
    format!("M{} {}L{} {top}L{} {bottom}Z", n(x), n(y), n(x + back), n(x + back))
}

/// A number with one decimal at most.
pub(super) fn n(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(y: f32, family: Option<LinkFamily>, n_lines: u32, is_end: bool) -> Stroke {
        Stroke { ends: [[0.0, y], [9.0, y]], form: Form::Straight, family, n_lines, is_end }
    }

    #[test]
    fn what_looks_alike_is_one_path_and_nothing_is_lost() {
        let goods = Some(LinkFamily::Goods);
        let strokes = [
            stroke(1.0, goods, 1, true),
            stroke(2.0, None, 1, false),
            stroke(3.0, goods, 2, false),
            stroke(4.0, goods, 1, false),
        ];
        let paths = paths(&strokes);
        let looks: Vec<_> = paths.iter().map(|path| (path.family, path.width)).collect();
        assert_eq!(looks, [(goods, 1.5), (None, 1.5), (goods, stroke_width(2))]);
        assert_eq!(paths[0].lines, "M0 1L9 1M0 4L9 4");
        assert_eq!(paths[0].arrows, "M9 1L1 -2.5L1 4.5Z");
        assert_eq!(paths[1].arrows, "");
    }

    #[test]
    fn paths_are_no_longer_than_is_painted_fast_and_hold_what_is_near() {
        let strokes: Vec<Stroke> =
            (0..100).map(|n| stroke((n * 37 % 100) as f32, None, 1, true)).collect();
        let paths = paths(&strokes);
        let n_lines: Vec<usize> =
            paths.iter().map(|path| path.lines.matches('M').count()).collect();
        assert_eq!(n_lines, [32, 32, 32, 4]);
        assert!(paths[1].lines.starts_with("M0 32L9 32M0 33L9 33"), "{}", paths[1].lines);
        assert_eq!(paths.iter().map(|path| path.arrows.matches('Z').count()).sum::<usize>(), 100);
    }

    #[test]
    fn a_block_is_a_rectangle() {
        let rect = Rect { x: 1.0, y: 2.0, width: 30.0, height: 4.0 };
        assert_eq!(block(rect), "M1 2h30v4h-30Z");
    }

    #[test]
    fn the_outline_of_a_card_comes_back_to_where_it_begins_however_small_the_card_is() {
        let card = |width, height| outline(Rect { x: 1.0, y: 2.0, width, height });
        let round = "M9 2h14a8 8 0 0 1 8 8v4a8 8 0 0 1 -8 8h-14a8 8 0 0 1 -8 -8v-4a8 8 0 0 1 8 -8Z";
        assert_eq!(card(30.0, 20.0), round);
        let flat = "M2 2h28a1 1 0 0 1 1 1v0a1 1 0 0 1 -1 1h-28a1 1 0 0 1 -1 -1v-0a1 1 0 0 1 1 -1Z";
        assert_eq!(card(30.0, 2.0), flat);
    }
}

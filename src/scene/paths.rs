//! Strokes and blocks as SVG paths.

use super::strokes::{Form, Stroke};
use crate::layout::layered::Rect;
use crate::model::chain::LinkFamily;

/// How far a bow leans out.
pub const BOW: f32 = 34.0;
/// Length of an arrow head, half its width.
pub const ARROW: (f32, f32) = (8.0, 3.5);
/// Width of the stroke of so many lines.
pub(super) fn stroke_width(n_lines: u32) -> f32 {
    1.5 + 1.1 * (n_lines as f32).ln()
}

/// Strokes that look alike, as one: an element for each would hold the page up.
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

/// All strokes, in the order in which their looks first appear.
pub fn paths(strokes: &[Stroke]) -> Vec<Path> {
    let mut paths: Vec<Path> = vec![];
    for stroke in strokes {
        let (family, width) = (stroke.family, stroke_width(stroke.n_lines));
        let is_alike = |path: &Path| path.family == family && path.width == width;
        let at = paths.iter().position(is_alike).unwrap_or(paths.len());
        if at == paths.len() {
            paths.push(Path { family, width, lines: String::new(), arrows: String::new() });
        }
        if let Some(own) = paths.get_mut(at) {
            own.lines += &path(stroke);
            if stroke.is_end {
                own.arrows += &arrow(stroke);
            }
        }
    }
    paths
}

/// A rectangle, as the attribute `d`.
pub fn block(rect: Rect) -> String {
    let Rect { x, y, width, height } = rect;
    format!("M{} {}h{}v{}h{}Z", n(x), n(y), n(width), n(height), n(-width))
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
    fn a_block_is_a_rectangle() {
        let rect = Rect { x: 1.0, y: 2.0, width: 30.0, height: 4.0 };
        assert_eq!(block(rect), "M1 2h30v4h-30Z");
    }
}

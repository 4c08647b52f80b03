//! Outlines of lines and cubic curves, and how they are written as SVG path data.

use std::fmt::Write as _;

use super::geometry::{Affine, Point, p};

/// A piece of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// A new outline starts here.
    Move(Point),
    /// A straight line to there.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Curve(Point, Point, Point),
    /// Back to the start of the outline.
    Close,
}

/// One or more closed outlines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path(Vec<Segment>);

/// Control points at this share of the radius make a quarter of a circle (error below 0.03 %).
const QUARTER: f64 = 0.552_285;

impl Path {
    /// A path that starts at a point.
    pub fn from(start: Point) -> Self {
        Self(vec![Segment::Move(start)])
    }

    /// A straight line to `end`.
    pub fn line(mut self, end: Point) -> Self {
        self.0.push(Segment::Line(end));
        self
    }

    /// A cubic curve to `end`.
    pub fn curve(mut self, first: Point, second: Point, end: Point) -> Self {
        self.0.push(Segment::Curve(first, second, end));
        self
    }

    /// Ends the outline.
    pub fn close(mut self) -> Self {
        self.0.push(Segment::Close);
        self
    }

    /// This and other outlines as one.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// All of several paths as one.
    pub fn all(paths: impl IntoIterator<Item = Self>) -> Self {
        Self(paths.into_iter().flat_map(|path| path.0).collect())
    }

    /// The path after a map.
    pub fn map(&self, map: Affine) -> Self {
        let go = |point| map.apply(point);
        Self(
            self.0
                .iter()
                .map(|segment| match *segment {
                    Segment::Move(to) => Segment::Move(go(to)),
                    Segment::Line(to) => Segment::Line(go(to)),
                    Segment::Curve(first, second, end) => {
                        Segment::Curve(go(first), go(second), go(end))
                    }
                    Segment::Close => Segment::Close,
                })
                .collect(),
        )
    }

    /// Its pieces in order.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// An ellipse about `center`.
    pub fn ellipse(center: Point, rx: f64, ry: f64) -> Self {
        let (kx, ky) = (rx * QUARTER, ry * QUARTER);
        let at = |x: f64, y: f64| center + p(x, y);
        Self::from(at(0.0, -ry))
            .curve(at(kx, -ry), at(rx, -ky), at(rx, 0.0))
            .curve(at(rx, ky), at(kx, ry), at(0.0, ry))
            .curve(at(-kx, ry), at(-rx, ky), at(-rx, 0.0))
            .curve(at(-rx, -ky), at(-kx, -ry), at(0.0, -ry))
            .close()
    }

    /// A circle about `center`.
    pub fn circle(center: Point, radius: f64) -> Self {
        Self::ellipse(center, radius, radius)
    }

    /// A rectangle between two corners.
    pub fn rectangle(from: Point, to: Point) -> Self {
        Self::polygon(&[from, p(to.x, from.y), to, p(from.x, to.y)])
    }

    pub fn polygon(points: &[Point]) -> Self {
        let mut points = points.iter().copied();
        let Some(start) = points.next() else { return Self::default() };
        points.fold(Self::from(start), Self::line).close()
    }

    /// A smooth closed outline through all points (a centripetal Catmull-Rom spline would keep
    /// tighter; the uniform one is rounder, as scissors cut).
    pub fn blob(points: &[Point]) -> Self {
        let n = points.len();
        let at = |idx: usize| points.get(idx % n).copied().unwrap_or(p(0.0, 0.0));
        if n < 3 {
            return Self::default();
        }
        let curves = (0..n).map(|idx| {
            let (before, start, end, after) = (at(idx + n - 1), at(idx), at(idx + 1), at(idx + 2));
            Segment::Curve(
                start + (end - before) * (1.0 / 6.0),
                end - (after - start) * (1.0 / 6.0),
                end,
            )
        });
        Self([Segment::Move(at(0))].into_iter().chain(curves).chain([Segment::Close]).collect())
    }

    /// SVG path data in tenths of a unit, relative and without needless signs and spaces.
    pub fn data(&self) -> String {
        let mut data = String::new();
        let (mut here, mut start, mut command) = ((0, 0), (0, 0), ' ');
        for segment in &self.0 {
            match *segment {
                Segment::Move(to) => {
                    let to = tenths(to);
                    write_numbers(&mut data, &mut command, 'M', &[to]);
                    // What follows a move without a command would be a line.
                    command = 'M';
                    (here, start) = (to, to);
                }
                Segment::Line(to) => {
                    let to = tenths(to);
                    if to != here {
                        write_numbers(&mut data, &mut command, 'l', &[minus(to, here)]);
                        here = to;
                    }
                }
                Segment::Curve(first, second, end) => {
                    let points = [tenths(first), tenths(second), tenths(end)];
                    if points.iter().any(|point| *point != here) {
                        let relative = points.map(|point| minus(point, here));
                        write_numbers(&mut data, &mut command, 'c', &relative);
                        here = points[2];
                    }
                }
                Segment::Close => {
                    data.push('z');
                    command = 'z';
                    here = start;
                }
            }
        }
        data
    }
}

fn tenths(point: Point) -> (i32, i32) {
    // A drawing is some hundred units wide: far from the limits, which `as` would keep.
    let whole = |x: f64| (x * 10.0).round() as i32;
    (whole(point.x), whole(point.y))
}

fn minus(to: (i32, i32), from: (i32, i32)) -> (i32, i32) {
    (to.0 - from.0, to.1 - from.1)
}

fn write_numbers(data: &mut String, last: &mut char, command: char, points: &[(i32, i32)]) {
    let is_new = *last != command || command == 'M';
    if is_new {
        data.push(command);
        *last = command;
    }
    let numbers = points.iter().flat_map(|(x, y)| [*x, *y]);
    for (idx, number) in numbers.enumerate() {
        if number >= 0 && !(is_new && idx == 0) {
            data.push(' ');
        }
        // Writing to a string cannot fail.
        _ = write!(data, "{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_are_short_and_relative() {
        let path = Path::from(p(1.0, 2.0)).line(p(2.0, 1.0)).line(p(3.0, 3.0)).close();
        assert_eq!(path.data(), "M10 20l10-10 10 20z");
        let two = path.clone().and(Path::from(p(-1.0, 0.0)).line(p(0.0, 0.0)).close());
        assert_eq!(two.data(), "M10 20l10-10 10 20zM-10 0l10 0z");
    }

    #[test]
    fn a_blob_goes_through_its_points() {
        let points = [p(0.0, 0.0), p(10.0, 0.0), p(10.0, 10.0)];
        let path = Path::blob(&points);
        let ends: Vec<_> = path
            .segments()
            .iter()
            .filter_map(|segment| match segment {
                Segment::Curve(_, _, end) => Some(*end),
                _ => None,
            })
            .collect();
        assert_eq!(ends, [points[1], points[2], points[0]]);
    }
}

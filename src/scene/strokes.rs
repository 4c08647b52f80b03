//! Lines as strokes: each piece that several lines share once.

use std::collections::BTreeMap;

use super::picture::Line;
use crate::layout::layered::ranks::Course;
use crate::model::chain::LinkFamily;

/// A piece of one or several lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its ends.
    pub ends: [[f32; 2]; 2],
    /// Its form.
    pub form: Form,
    /// What moves along it, if all its links move the same.
    pub family: Option<LinkFamily>,
    /// How many lines it is part of.
    pub n_lines: u32,
    /// Whether a line ends here and points to its card.
    pub is_end: bool,
}

impl Stroke {
    fn is_level(&self) -> bool {
        self.form != Form::Bow && self.ends[0][1] == self.ends[1][1]
    }

    fn looks_like(&self, other: &Self) -> bool {
        self.family == other.family && self.n_lines == other.n_lines
    }
}

/// The form of a stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A straight line.
    Straight,
    /// A curve that is level at both ends.
    Curve,
    /// A curve that leaves to the right and comes back.
    Bow,
}

impl Form {
    /// The form of a piece of a way, by its number: [`crate::layout::layered::routes`] has curves
    /// between ranks, straight pieces across them.
    pub fn of_step(course: Course, step: usize) -> Self {
        match (course, step % 2) {
            (Course::Flat, _) => Self::Bow,
            (_, 0) => Self::Curve,
            _ => Self::Straight,
        }
    }
}

/// A stroke as a key: ends as bits, so that equal places are equal.
type StrokeKey = (Form, [u32; 4]);

/// The pieces of lines, each once.
pub fn strokes(lines: &[Line]) -> Vec<Stroke> {
    let mut at: BTreeMap<StrokeKey, usize> = BTreeMap::new();
    let mut strokes: Vec<Stroke> = vec![];
    for line in lines {
        // A backward line is pointed at where it ends, like any other.
        let last = line.points.len().saturating_sub(2);
        for (step, ends) in line.points.windows(2).enumerate() {
            let [Some(from), Some(to)] = [ends.first(), ends.get(1)] else { continue };
            let form = Form::of_step(line.course, step);
            let key = (form, [from[0], from[1], to[0], to[1]].map(f32::to_bits));
            let idx = *at.entry(key).or_insert(strokes.len());
            if let Some(stroke) = strokes.get_mut(idx) {
                stroke.n_lines += 1;
                stroke.is_end |= step == last;
                if stroke.family != line.family {
                    stroke.family = None;
                }
            } else {
                strokes.push(Stroke {
                    ends: [*from, *to],
                    form,
                    family: line.family,
                    n_lines: 1,
                    is_end: step == last,
                });
            }
        }
    }
    join_level(&strokes)
}

/// Joins level strokes that only follow each other: a long line between two ports is one stroke.
fn join_level(strokes: &[Stroke]) -> Vec<Stroke> {
    let mut n_ends: BTreeMap<[u32; 2], u32> = BTreeMap::new();
    for end in strokes.iter().flat_map(|stroke| stroke.ends) {
        *n_ends.entry(end.map(f32::to_bits)).or_default() += 1;
    }
    let mut joined: Vec<Stroke> = vec![];
    let mut ending: BTreeMap<[u32; 2], usize> = BTreeMap::new();
    for stroke in strokes {
        let start = stroke.ends[0].map(f32::to_bits);
        let is_alone = n_ends.get(&start) == Some(&2);
        let before = ending.get(&start).copied().filter(|_| is_alone && stroke.is_level());
        let end = stroke.ends[1].map(f32::to_bits);
        match before.and_then(|at| Some((at, joined.get_mut(at)?))) {
            Some((at, last)) if last.is_level() && last.looks_like(stroke) => {
                last.form = Form::Straight;
                last.ends[1] = stroke.ends[1];
                last.is_end = stroke.is_end;
                ending.insert(end, at);
            }
            _ => {
                ending.insert(end, joined.len());
                joined.push(*stroke);
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[[f32; 2]]) -> Line {
        Line { points: points.to_vec(), course: Course::Forward, family: None, n_links: 1 }
    }

    fn ends(strokes: &[Stroke]) -> Vec<[[f32; 2]; 2]> {
        strokes.iter().map(|stroke| stroke.ends).collect()
    }

    #[test]
    fn level_pieces_become_one_stroke() {
        let one = strokes(&[line(&[[0.0, 5.0], [10.0, 5.0], [20.0, 5.0], [30.0, 5.0]])]);
        assert_eq!(ends(&one), [[[0.0, 5.0], [30.0, 5.0]]]);
        assert!(one[0].is_end && one[0].form == Form::Straight);
    }

    #[test]
    fn what_bends_stays_apart() {
        let way = [[0.0, 0.0], [10.0, 5.0], [20.0, 5.0], [30.0, 5.0], [40.0, 5.0], [50.0, 9.0]];
        let strokes = strokes(&[line(&way)]);
        let level = [[10.0, 5.0], [40.0, 5.0]];
        assert_eq!(ends(&strokes), [[way[0], way[1]], level, [way[4], way[5]]]);
        assert_eq!(strokes.iter().filter(|stroke| stroke.is_end).count(), 1);
    }

    #[test]
    fn shared_pieces_are_there_once_and_end_where_another_line_joins() {
        let long = [[0.0, 5.0], [10.0, 5.0], [20.0, 5.0], [30.0, 5.0], [40.0, 5.0]];
        let joins = [[0.0, 9.0], [10.0, 5.0], [20.0, 5.0], [30.0, 5.0], [40.0, 5.0]];
        let strokes = strokes(&[line(&long), line(&joins)]);
        assert_eq!(ends(&strokes), [[long[0], long[1]], [long[1], long[4]], [joins[0], joins[1]]]);
        assert_eq!(strokes.iter().map(|stroke| stroke.n_lines).collect::<Vec<_>>(), [1, 2, 1]);
    }
}

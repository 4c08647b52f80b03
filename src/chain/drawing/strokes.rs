//! Lines as strokes: each piece that several lines share once.

use std::collections::BTreeMap;

use super::picture::Line;
use crate::layered::ranks::Course;
use crate::model::chain::LinkFamily;

/// A piece of one or several lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    pub ends: [[f32; 2]; 2],
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

    fn continues_as(&self, next: &Self) -> bool {
        (self.ends[1], self.family, self.n_lines) == (next.ends[0], next.family, next.n_lines)
            && self.is_level()
            && next.is_level()
            && (self.ends[0][0] < self.ends[1][0]) == (next.ends[0][0] < next.ends[1][0])
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
    /// The form of a piece of a way, by its number: [`crate::layered::routes`] has curves
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

/// The pieces of lines, each once; level ones that only follow each other as one.
pub fn strokes(lines: &[Line]) -> Vec<Stroke> {
    let mut at: BTreeMap<StrokeKey, usize> = BTreeMap::new();
    let mut strokes: Vec<Stroke> = vec![];
    let mut following = vec![];
    for line in lines {
        // A backward line is pointed at where it ends, like any other.
        let last = line.points.len().saturating_sub(2);
        for (step, ends) in line.points.windows(2).enumerate() {
            let [Some(from), Some(to)] = [ends.first(), ends.get(1)] else { continue };
            let form = Form::of_step(line.course, step);
            let key = (form, [from[0], from[1], to[0], to[1]].map(f32::to_bits));
            let idx = *at.entry(key).or_insert(strokes.len());
            following.push((step > 0, idx));
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
    join_level(strokes, &following)
}

/// Joins level strokes along lines: what is long and straight is one. `following` are the strokes of
/// all lines as positions, `true` with those that follow the one before.
fn join_level(mut strokes: Vec<Stroke>, following: &[(bool, usize)]) -> Vec<Stroke> {
    let mut is_joined = vec![false; strokes.len()];
    // From behind, so that each takes all that follows it.
    for pair in following.windows(2).rev() {
        let [(_, at), (true, next)] = *pair else { continue };
        if is_joined.get(at) != Some(&false) {
            continue; // what took it would not have the rest
        }
        let Some((own, then)) = strokes.get(at).zip(strokes.get(next).copied()) else { continue };
        if own.continues_as(&then)
            && let Some(joined) = is_joined.get_mut(next).filter(|is_joined| !**is_joined)
            && let Some(own) = strokes.get_mut(at)
        {
            *joined = true;
            *own = Stroke { ends: [own.ends[0], then.ends[1]], form: Form::Straight, ..then };
        }
    }
    let mut is_joined = is_joined.into_iter();
    strokes.retain(|_| is_joined.next() != Some(true));
    strokes
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

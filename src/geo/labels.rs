//! Names beside dots: greedily, the most important first, none over another, a dot or the edge.

use super::vector::Vector;
use crate::text::sorting::sort_by_key;

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Left upper corner.
    pub corner: Vector,
    /// Width and height, not negative.
    pub size: Vector,
}

impl Rectangle {
    /// Whether two have more than an edge in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (a, b) = (self.corner + self.size, other.corner + other.size);
        self.corner.x < b.x && other.corner.x < a.x && self.corner.y < b.y && other.corner.y < a.y
    }

    /// Whether `other` lies within.
    pub fn contains(&self, other: &Self) -> bool {
        let (a, b) = (self.corner + self.size, other.corner + other.size);
        self.corner.x <= other.corner.x
            && self.corner.y <= other.corner.y
            && b.x <= a.x
            && b.y <= a.y
    }
}

/// A dot that wants a name beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    pub middle: Vector,
    /// How far it reaches.
    pub radius: f64,
    /// Width and height of its name.
    pub name: Vector,
    /// Greater ones choose first.
    pub weight: u64,
}

/// Free space between a dot and its name, in parts of the name's height.
const GAP: f64 = 0.15;

/// Where a name may stand seen from its dot, the best first (after E. Imhof, 1962): which part of
/// the name's width and height lies left of and above the dot, and which way it keeps off.
const CANDIDATES: [(f64, f64, f64, f64); 8] = [
    (0.0, 0.5, 1.0, 0.0),
    (1.0, 0.5, -1.0, 0.0),
    (0.5, 1.0, 0.0, -1.0),
    (0.5, 0.0, 0.0, 1.0),
    (0.0, 1.0, 0.7, -0.7),
    (0.0, 0.0, 0.7, 0.7),
    (1.0, 1.0, -0.7, -0.7),
    (1.0, 0.0, -0.7, 0.7),
];

/// For each dot where its name stands, if it has room within `frame`. Of equal weights the earlier
/// chooses first. Quadratic.
pub fn place_labels(dots: &[Dot], frame: Rectangle) -> Vec<Option<Rectangle>> {
    let marks: Vec<_> = dots
        .iter()
        .map(|dot| Rectangle {
            corner: dot.middle - Vector::new(dot.radius, dot.radius),
            size: Vector::new(2.0 * dot.radius, 2.0 * dot.radius),
        })
        .collect();
    let mut order: Vec<_> = dots.iter().enumerate().collect();
    sort_by_key(&mut order, |(_, dot)| std::cmp::Reverse(dot.weight));
    let mut placed: Vec<Option<Rectangle>> = vec![None; dots.len()];
    for (dot_idx, dot) in order {
        let is_free = |place: &Rectangle| {
            let others = marks.iter().enumerate().filter(|(idx, _)| *idx != dot_idx);
            frame.contains(place)
                && !others.map(|(_, mark)| mark).any(|mark| mark.overlaps(place))
                && !placed.iter().flatten().any(|taken| taken.overlaps(place))
        };
        let found =
            CANDIDATES.iter().map(|candidate| candidate_place(dot, *candidate)).find(is_free);
        if let Some(slot) = placed.get_mut(dot_idx) {
            *slot = found;
        }
    }
    placed
}

fn candidate_place(dot: &Dot, (left, above, x, y): (f64, f64, f64, f64)) -> Rectangle {
    let away = Vector::new(x, y) * (dot.radius + GAP * dot.name.y);
    let corner = dot.middle + away - Vector::new(left * dot.name.x, above * dot.name.y);
    Rectangle { corner, size: dot.name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Rectangle =
        Rectangle { corner: Vector::new(0.0, 0.0), size: Vector::new(100.0, 100.0) };

    fn dot(x: f64, y: f64, weight: u64) -> Dot {
        Dot { middle: Vector::new(x, y), radius: 2.0, name: Vector::new(30.0, 10.0), weight }
    }

    #[test]
    fn a_lonely_dot_has_its_name_to_the_right_and_one_at_the_edge_to_the_left() {
        let places = place_labels(&[dot(10.0, 20.0, 0), dot(95.0, 60.0, 0)], FRAME);
        assert!(places[0].unwrap().corner.x > 12.0);
        assert!(places[1].unwrap().corner.x < 65.0);
    }

    #[test]
    fn in_a_crowd_the_most_important_keep_their_names() {
        let crowd: Vec<_> =
            (0..30).map(|n| dot(50.0 + f64::from(n) * 0.1, 50.0, n == 17)).collect();
        fn dot(x: f64, y: f64, is_great: bool) -> Dot {
            super::tests::dot(x, y, u64::from(is_great))
        }
        let places = place_labels(&crowd, FRAME);
        assert!(places[17].is_some());
        assert!(places.iter().flatten().count() < 30);
    }

    proptest! {
        #[test]
        fn no_name_lies_over_another_a_dot_or_the_edge(
            dots in prop::collection::vec((0.0..100.0, 0.0..100.0, 0..3_u64), 0..40)
        ) {
            let dots: Vec<_> = dots.into_iter().map(|(x, y, weight)| dot(x, y, weight)).collect();
            let places = place_labels(&dots, FRAME);
            prop_assert_eq!(&places, &place_labels(&dots, FRAME));
            for (idx, place) in places.iter().enumerate() {
                let Some(place) = place else { continue };
                prop_assert!(FRAME.contains(place));
                prop_assert!(!places.iter().take(idx).flatten().any(|other| other.overlaps(place)));
            }
        }
    }
}

//! From one place to the next in a direction, as the arrow keys ask.

use super::vector::Vector;

/// A direction of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    West,
    /// To the right.
    East,
    /// Up.
    North,
    /// Down.
    South,
}

impl Direction {
    /// The direction of a key by its name in keyboard events.
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::West,
            "ArrowRight" => Self::East,
            "ArrowUp" => Self::North,
            "ArrowDown" => Self::South,
            _ => return None,
        })
    }

    fn vector(self) -> Vector {
        match self {
            Self::West => Vector::new(-1.0, 0.0),
            Self::East => Vector::new(1.0, 0.0),
            Self::North => Vector::new(0.0, -1.0),
            Self::South => Vector::new(0.0, 1.0),
        }
    }
}

/// How much a step aside counts, as against one ahead: in a lattice of hexagons the next row lies
/// half a step aside, and a county two rows on, straight ahead, must not be nearer.
const ASIDE: f64 = 1.6;

/// The position of the place that a step from `from` leads to; `None` at the edge.
pub fn next_in(places: &[Vector], from: usize, direction: Direction) -> Option<usize> {
    let start = *places.get(from)?;
    let ahead = direction.vector();
    let steps = places.iter().enumerate().filter(|(idx, _)| *idx != from);
    let steps = steps.filter_map(|(idx, place)| {
        let way = *place - start;
        let (forward, aside) = (way.dot(ahead), ahead.cross(way).abs());
        (forward > 0.0 && aside <= 2.0 * forward).then_some((forward + ASIDE * aside, idx))
    });
    steps.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, idx)| idx)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::hexagon::Hex;

    #[test]
    fn arrows_lead_from_tile_to_tile_and_stop_at_the_edge() {
        // 0 1 2
        //  3 4
        // 5 6 7
        let cells = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (-1, 2), (0, 2), (1, 2)];
        let places = cells.map(|(q, r)| Hex::new(q, r).middle());
        let next = |from, direction| next_in(&places, from, direction);
        assert_eq!(next(1, Direction::East), Some(2));
        assert_eq!(next(1, Direction::West), Some(0));
        assert_eq!(next(2, Direction::East), None);
        assert_eq!(next(2, Direction::South), Some(4));
        assert_eq!(next(3, Direction::North), Some(0));
        assert_eq!(next(7, Direction::South), None);
        assert_eq!(next(9, Direction::South), None);
    }
}

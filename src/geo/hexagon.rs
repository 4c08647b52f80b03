//! Hexagons with a corner on top, in axial coordinates (Amit Patel, redblobgames.com/grids/hexagons).

use super::vector::Vector;

/// A cell: `q` counts to the right along a row, `r` counts rows downward, each half a cell further
/// right than the one above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hex {
    /// Along the row.
    pub q: i32,
    /// The row.
    pub r: i32,
}

/// Distance of rows where cells of one row are 1 apart: half of the square root of 3.
pub const ROW: f64 = 0.866_025_403_784_438_6;

impl Hex {
    /// From its coordinates.
    pub const fn new(q: i32, r: i32) -> Self {
        Self { q, r }
    }

    /// Its middle, where neighbors are 1 apart.
    pub fn middle(self) -> Vector {
        Vector::new(f64::from(self.q) + f64::from(self.r) / 2.0, f64::from(self.r) * ROW)
    }

    /// The six cells around it, clockwise from the right.
    pub fn neighbors(self) -> [Self; 6] {
        [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)]
            .map(|(q, r)| Self::new(self.q.saturating_add(q), self.r.saturating_add(r)))
    }

    /// How many steps from cell to cell.
    pub fn distance(self, other: Self) -> i32 {
        let (q, r) = (self.q.saturating_sub(other.q), self.r.saturating_sub(other.r));
        q.abs().max(r.abs()).max(q.saturating_add(r).abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbors_are_one_step_and_one_unit_away() {
        let cell = Hex::new(3, -2);
        for neighbor in cell.neighbors() {
            assert_eq!(cell.distance(neighbor), 1);
            let length = (neighbor.middle() - cell.middle()).length();
            assert!((length - 1.0).abs() < 1e-12);
        }
        assert_eq!(Hex::new(0, 0).distance(Hex::new(2, -1)), 2);
        assert_eq!(Hex::new(0, 0).distance(Hex::new(2, 1)), 3);
    }
}

//! A sheet that is cut: shapes of three papers, painted one over another.

use std::rc::Rc;

use super::geometry::Affine;
use super::path::Path;

/// Which paper a shape shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The sheet that is cut.
    Paper,
    /// A hole: what lies below the sheet.
    Cut,
    /// A second, lighter sheet.
    Tint,
}

/// What a sheet consists of.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A shape of one paper.
    Shape(Ink, Path),
    /// A sheet of its own, after a map. Sheets that are equal are written once in a file.
    Stamp(Rc<Sheet>, Affine),
}

/// Shapes in the order in which they are painted. Later ones cover earlier ones, so a hole needs no
/// arithmetic: it is painted as what lies below.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet(Vec<Piece>);

impl Sheet {
    /// An empty sheet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a shape of paper.
    pub fn paper(self, path: Path) -> Self {
        self.with(Ink::Paper, path)
    }

    /// With a hole.
    pub fn cut(self, path: Path) -> Self {
        self.with(Ink::Cut, path)
    }

    /// With a shape of the lighter paper.
    pub fn tint(self, path: Path) -> Self {
        self.with(Ink::Tint, path)
    }

    fn with(mut self, ink: Ink, path: Path) -> Self {
        self.0.push(Piece::Shape(ink, path));
        self
    }

    /// With another sheet on top.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The same as a stamp: what is put in many places weighs little more than in one.
    pub fn stamp(self) -> Self {
        Self(vec![Piece::Stamp(Rc::new(self), Affine::scale(1.0))])
    }

    /// All of it after a map.
    pub fn map(&self, map: Affine) -> Self {
        let piece = |piece: &Piece| match piece {
            Piece::Shape(ink, path) => Piece::Shape(*ink, path.map(map)),
            Piece::Stamp(sheet, earlier) => Piece::Stamp(sheet.clone(), earlier.then(map)),
        };
        Self(self.0.iter().map(piece).collect())
    }

    /// Enlarged, turned clockwise, then moved.
    pub fn placed(&self, x: f64, y: f64, scale: f64, degrees: f64) -> Self {
        self.map(Affine::scale(scale).then(Affine::turn(degrees)).then(Affine::shift(x, y)))
    }

    /// At several places, each (x, y, scale, degrees).
    pub fn scattered(&self, places: &[(f64, f64, f64, f64)]) -> Self {
        let placed = places.iter().map(|(x, y, scale, turn)| self.placed(*x, *y, *scale, *turn));
        placed.fold(Self::new(), Self::and)
    }

    /// Beside its mirror image, as paper that was folded once. Shapes that touch the fold are drawn
    /// whole, not in halves, or a hair would show between them.
    pub fn folded(self) -> Self {
        let mirrored = self.map(Affine::MIRROR);
        let pairs = self.0.into_iter().zip(mirrored.0);
        Self(pairs.flat_map(|(left, right)| [left, right]).collect())
    }

    /// `n` times about the origin.
    pub fn around(&self, n: u32) -> Self {
        let turned =
            (0..n).map(|idx| self.map(Affine::turn(360.0 * f64::from(idx) / f64::from(n))));
        turned.fold(Self::new(), Self::and)
    }

    /// Its pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Its shapes in order, those of its stamps where they are put.
    pub fn shapes(&self) -> Vec<(Ink, Path)> {
        let of = |piece: &Piece| match piece {
            Piece::Shape(ink, path) => vec![(*ink, path.clone())],
            Piece::Stamp(sheet, map) => sheet.map(*map).shapes(),
        };
        self.0.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papercut::geometry::p;

    #[test]
    fn a_stamp_has_the_shapes_of_its_sheet_where_it_is_put() {
        let dot =
            Sheet::new().paper(Path::circle(p(1.0, 0.0), 2.0)).cut(Path::circle(p(1.0, 0.0), 1.0));
        let put =
            |sheet: &Sheet| sheet.placed(10.0, 5.0, 2.0, 0.0).folded().placed(1.0, 1.0, 1.0, 90.0);
        let (stamped, whole) = (put(&dot.clone().stamp()).shapes(), put(&dot).shapes());
        assert_eq!(stamped.len(), 4);
        // Folding goes shape by shape, or stamp by stamp.
        let data = |shapes: &[(Ink, Path)]| {
            let mut data: Vec<_> =
                shapes.iter().map(|(ink, path)| (*ink == Ink::Cut, path.data())).collect();
            data.sort();
            data
        };
        assert_eq!(data(&stamped), data(&whole));
    }
}

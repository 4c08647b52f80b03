//! A sheet that is cut: shapes of three papers, painted one over another.

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

/// Shapes in the order in which they are painted. Later ones cover earlier ones, so a hole needs no
/// arithmetic: it is painted as what lies below.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet(Vec<(Ink, Path)>);

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
        self.0.push((ink, path));
        self
    }

    /// With another sheet on top.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// All of it after a map.
    pub fn map(&self, map: Affine) -> Self {
        Self(self.0.iter().map(|(ink, path)| (*ink, path.map(map))).collect())
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

    /// Its shapes in order.
    pub fn shapes(&self) -> &[(Ink, Path)] {
        &self.0
    }
}

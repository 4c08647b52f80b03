//! Which tile stands in which cell, with room around.

use super::hexagon::Hex;

/// Free rows around the tiles at first. Tiles do not leave the board.
const MARGIN: i32 = 4;

/// Tiles by cell.
pub(super) struct Board {
    first: Hex,
    n_columns: i32,
    tiles: Vec<Option<usize>>,
}

impl Board {
    /// With tile `i` in `cells[i]`.
    pub(super) fn new(cells: &[Hex]) -> Self {
        let bounds = |value: fn(&Hex) -> i32| {
            let values = cells.iter().map(value);
            (values.clone().min().unwrap_or(0) - MARGIN, values.max().unwrap_or(0) + MARGIN)
        };
        let (first_q, last_q) = bounds(|cell| cell.q);
        let (first_r, last_r) = bounds(|cell| cell.r);
        let (n_columns, n_rows) = (last_q - first_q + 1, last_r - first_r + 1);
        let n_slots = usize::try_from(n_columns * n_rows).unwrap_or(0);
        let first = Hex::new(first_q, first_r);
        let mut this = Self { first, n_columns, tiles: vec![None; n_slots] };
        for (idx, cell) in cells.iter().enumerate() {
            this.put(*cell, Some(idx));
        }
        this
    }

    fn slot(&self, cell: Hex) -> Option<usize> {
        let (q, r) = (cell.q - self.first.q, cell.r - self.first.r);
        let slot = usize::try_from(r * self.n_columns + q).ok()?;
        ((0..self.n_columns).contains(&q) && slot < self.tiles.len()).then_some(slot)
    }

    /// Whether the board has this cell.
    pub(super) fn has(&self, cell: Hex) -> bool {
        self.slot(cell).is_some()
    }

    /// The tile in a cell.
    pub(super) fn at(&self, cell: Hex) -> Option<usize> {
        self.slot(cell).and_then(|slot| *self.tiles.get(slot)?)
    }

    /// Puts a tile into a cell, or empties it.
    pub(super) fn put(&mut self, cell: Hex, tile: Option<usize>) {
        if let Some(slot) = self.slot(cell).and_then(|slot| self.tiles.get_mut(slot)) {
            *slot = tile;
        }
    }

    /// How many sides of a cell have no tile behind.
    pub(super) fn n_open(&self, cell: Hex) -> u32 {
        cell.neighbors().map(|next| u32::from(self.at(next).is_none())).iter().sum()
    }

    /// How many sides of all tiles have no tile behind.
    pub(super) fn n_open_sides(&self, cells: &[Hex]) -> u32 {
        cells.iter().map(|cell| self.n_open(*cell)).sum()
    }

    /// Whether every tile can be reached from every other over tiles.
    pub(super) fn is_contiguous(&self, cells: &[Hex]) -> bool {
        self.reached(cells.first().copied(), cells.len()).1 == cells.len()
    }

    /// Which tiles can be reached from a cell over tiles, and how many they are.
    pub(super) fn reached(&self, from: Option<Hex>, n_tiles: usize) -> (Vec<bool>, usize) {
        let mut is_reached = vec![false; n_tiles];
        let mut n_reached = 0;
        let mut open: Vec<Hex> = from.into_iter().collect();
        while let Some(cell) = open.pop() {
            let tile = self.at(cell).and_then(|idx| is_reached.get_mut(idx));
            if let Some(false) = tile.map(|reached| std::mem::replace(reached, true)) {
                n_reached += 1;
                open.extend(cell.neighbors());
            }
        }
        (is_reached, n_reached)
    }
}

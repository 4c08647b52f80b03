//! Sets of products as a bit for each.

/// A set of products by their rows. The first bit, row 0, is the highest of the first byte, as in
/// PostgreSQL's `bit varying`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits(Vec<u8>);

impl Bits {
    /// None of `n_rows` products.
    pub(super) fn none(n_rows: usize) -> Self {
        Self(vec![0; n_rows.div_ceil(8)])
    }

    /// These of `n_rows` products.
    pub(super) fn of(n_rows: usize, rows: impl IntoIterator<Item = usize>) -> Self {
        let mut this = Self::none(n_rows);
        rows.into_iter().for_each(|row| this.add(row));
        this
    }

    pub(super) fn add(&mut self, row: usize) {
        if let Some(byte) = self.0.get_mut(row / 8) {
            *byte |= 0x80 >> (row % 8);
        }
    }

    /// How many products are in the set.
    pub(super) fn n(&self) -> u32 {
        self.0.iter().map(|byte| byte.count_ones()).sum()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// How many bits a set of `n_rows` products has in the database.
    pub(super) fn width(n_rows: usize) -> usize {
        n_rows.div_ceil(8) * 8
    }
}

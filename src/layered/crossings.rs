//! How many pairs of segments cross.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use super::layers::Layers;

/// Crossings of all segments between neighboring ranks. Segments that meet in a vertex do not cross
/// there. O(segments × log vertices): W. Barth, P. Mutzel, M. Jünger, *Simple and efficient bilayer
/// cross counting* (2002), with a tree of partial sums.
pub fn count(layers: &Layers) -> u64 {
    let mut counter = Counter::default();
    (1..layers.order.len()).map(|rank| counter.between(layers, rank)).sum()
}

/// How many more segments cross while the vertex of `ends` stands before that of `others` than behind it:
/// the places in a neighboring rank that segments of two vertices of one rank lead to.
pub fn excess(ends: impl Iterator<Item = i32>, others: impl Iterator<Item = i32> + Clone) -> i32 {
    ends.map(|end| others.clone().map(|other| (end - other).signum()).sum::<i32>()).sum()
}

/// Counts with memory that is used again.
#[derive(Debug, Default)]
pub struct Counter {
    sums: Vec<u32>,
    ends: Vec<u32>,
}

impl Counter {
    /// Crossings between `rank` and the one before it.
    pub fn between(&mut self, layers: &Layers, rank: usize) -> u64 {
        let n_places = layers.order[rank].len();
        self.sums.clear();
        self.sums.resize(n_places + 1, 0);
        let (mut n_crossings, mut n_segments) = (0_u64, 0_u32);
        for vertex in &layers.order[rank - 1] {
            self.ends.clear();
            let places = layers.after.of(*vertex).iter().map(|end| layers.place[*end as usize]);
            self.ends.extend(places);
            // Two segments cross if the one that starts further left ends further right. So each is compared
            // with those that were entered before it, in a Fenwick tree by their ends. Segments of one
            // vertex never cross each other: they are entered only after all of them are counted.
            for end in &self.ends {
                let mut slot = *end as usize + 1;
                let mut n_not_behind = 0;
                while slot > 0 {
                    n_not_behind += self.sums[slot];
                    slot &= slot - 1;
                }
                n_crossings += u64::from(n_segments - n_not_behind);
            }
            for end in &self.ends {
                let mut slot = *end as usize + 1;
                while slot <= n_places {
                    self.sums[slot] += 1;
                    slot += slot & slot.wrapping_neg();
                }
            }
            n_segments += self.ends.len() as u32;
        }
        n_crossings
    }
}

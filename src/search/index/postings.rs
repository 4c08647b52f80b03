//! Names as positions, sorted by the spellings of a unit and of the next one.
//!
//! A query is matched from the beginning of a unit. Walking the vocabulary leaves few spellings, then
//! few pairs, then few positions to be looked at one by one.

use std::ops::Range;

/// Spelling of the end of a name.
pub const END: u32 = u32::MAX;

/// Positions of all units of all names.
#[derive(Debug, Default)]
pub struct Postings {
    spellings: Vec<u32>,
    /// The name that each position belongs to: twice the document, plus 1 for the English one.
    names: Vec<u32>,
    /// Where each name ends.
    ends: Vec<u32>,
    /// All positions but ends, by the spelling there, then by the next spelling.
    order: Vec<u32>,
    pairs: Vec<Pair>,
    /// For each spelling where its pairs end.
    pair_ends: Vec<u32>,
}

/// Positions in `order` that begin with two spellings.
#[derive(Debug, Clone, Copy)]
struct Pair {
    second: u32,
    end: u32,
}

/// A pair of spellings with its positions.
#[derive(Debug, Clone, Copy)]
pub struct PairView<'a> {
    /// The second spelling; [`END`] where the name ends after the first.
    pub second: u32,
    /// Where the pair begins.
    pub positions: &'a [u32],
}

impl Postings {
    /// Sorts the spellings of names, each ended by [`END`]; `ends` are the positions of those.
    pub fn new(spellings: Vec<u32>, ends: Vec<u32>, n_spellings: usize) -> Self {
        let mut names = Vec::with_capacity(spellings.len());
        for (name, end) in (0_u32..).zip(&ends) {
            names.resize((*end as usize + 1).min(spellings.len()), name);
        }
        let at = |position: u32| spellings.get(position as usize).copied().unwrap_or(END);
        let n_units = u32::try_from(spellings.len()).unwrap_or(u32::MAX);
        let all = (0..n_units).filter(|position| at(*position) != END);
        // Sorted by the second spelling, then stably by the first: ends come last.
        let rank = |spelling: u32| (spelling as usize).min(n_spellings);
        let by_second = counting_sort(all, n_spellings + 1, |position| rank(at(position + 1)));
        let order = counting_sort(by_second.into_iter(), n_spellings + 1, |at_| rank(at(at_)));
        let (mut pairs, mut pair_ends) = (Vec::<Pair>::new(), Vec::with_capacity(n_spellings));
        let mut last = None;
        for (position, order_idx) in order.iter().zip(0_u32..) {
            let (first, second) = (at(*position), at(position + 1));
            if last != Some((first, second)) {
                while pair_ends.len() < first as usize {
                    pair_ends.push(pairs.len() as u32);
                }
                pairs.push(Pair { second, end: order_idx });
                last = Some((first, second));
            }
            if let Some(pair) = pairs.last_mut() {
                pair.end = order_idx + 1;
            }
        }
        pair_ends.resize(n_spellings, pairs.len() as u32);
        Self { spellings, names, ends, order, pairs, pair_ends }
    }

    /// The pairs that begin with a spelling, ascending by the second one, [`END`] last.
    pub fn pairs(&self, first: u32) -> impl Iterator<Item = PairView<'_>> {
        self.pair_range(first).filter_map(|pair_idx| self.pair(pair_idx))
    }

    /// The pair of two spellings.
    pub fn pair_of(&self, first: u32, second: u32) -> Option<PairView<'_>> {
        let range = self.pair_range(first);
        let pairs = self.pairs.get(range.clone())?;
        let at = pairs.binary_search_by_key(&second, |pair| pair.second).ok()?;
        self.pair(range.start + at)
    }

    /// How many pairs begin with a spelling.
    pub fn n_pairs(&self, first: u32) -> usize {
        self.pair_range(first).len()
    }

    fn pair_range(&self, first: u32) -> Range<usize> {
        let start = first.checked_sub(1).and_then(|before| self.pair_ends.get(before as usize));
        let start = start.copied().unwrap_or_default() as usize;
        start..self.pair_ends.get(first as usize).map_or(start, |end| *end as usize)
    }

    fn pair(&self, pair_idx: usize) -> Option<PairView<'_>> {
        let before = pair_idx.checked_sub(1).and_then(|before| self.pairs.get(before));
        let from = before.map_or(0, |before| before.end as usize);
        let pair = self.pairs.get(pair_idx)?;
        let positions = self.order.get(from..pair.end as usize)?;
        Some(PairView { second: pair.second, positions })
    }

    /// Where a spelling stands, ascending by the next one.
    pub fn positions(&self, spelling: u32) -> &[u32] {
        let range = self.pair_range(spelling);
        let end_of = |pair_idx: Option<usize>| {
            pair_idx.and_then(|idx| self.pairs.get(idx)).map_or(0, |pair| pair.end as usize)
        };
        let (from, to) = (end_of(range.start.checked_sub(1)), end_of(range.end.checked_sub(1)));
        self.order.get(from..to).unwrap_or_default()
    }

    /// The spelling at a position; [`END`] after the last unit of a name.
    pub fn spelling(&self, position: u32) -> u32 {
        self.spellings.get(position as usize).copied().unwrap_or(END)
    }

    /// The name that a position belongs to: twice the document, plus 1 for the English one; other
    /// names come after those of all documents.
    pub fn name(&self, position: u32) -> u32 {
        self.names.get(position as usize).copied().unwrap_or(u32::MAX)
    }

    /// Where the name of a position begins and ends.
    pub fn name_at(&self, position: u32) -> (u32, u32) {
        let name = self.names.get(position as usize).copied().unwrap_or_default();
        (self.name_start(name), self.ends.get(name as usize).copied().unwrap_or_default())
    }

    /// Where a name begins: twice the document, plus 1 for the English one.
    pub fn name_start(&self, name: u32) -> u32 {
        let before = (name as usize).checked_sub(1).and_then(|before| self.ends.get(before));
        before.map_or(0, |end| end + 1)
    }
}

/// Stable: elements of one key keep their order. Keys are below `n_keys`.
fn counting_sort(
    elements: impl Iterator<Item = u32> + Clone,
    n_keys: usize,
    key: impl Fn(u32) -> usize,
) -> Vec<u32> {
    let mut next = vec![0_u32; n_keys + 1];
    let mut n = 0;
    for element in elements.clone() {
        if let Some(count) = next.get_mut(key(element) + 1) {
            *count += 1;
        }
        n += 1;
    }
    let mut sum = 0;
    for slot in &mut next {
        sum += *slot;
        *slot = sum;
    }
    let mut sorted = vec![0; n];
    for element in elements {
        let Some(place) = next.get_mut(key(element)) else { continue };
        if let Some(slot) = sorted.get_mut(*place as usize) {
            *slot = element;
        }
        *place += 1;
    }
    sorted
}

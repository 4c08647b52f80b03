//! Many short lists in one piece of memory.

/// Lists of numbers, by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Where each list starts in `items`; one more for the end of the last.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// `n` lists from pairs (position of the list, item), each list in the order of its pairs; pairs of
    /// other lists are left out.
    pub fn from_pairs(n: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; n + 1];
        for (list, _) in pairs.clone() {
            if let Some(count) = starts.get_mut(list as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        next.pop();
        let mut items = vec![0; sum as usize];
        for (list, item) in pairs {
            if let Some(at) = next.get_mut(list as usize) {
                if let Some(slot) = items.get_mut(*at as usize) {
                    *slot = item;
                }
                *at += 1;
            }
        }
        Self { starts, items }
    }

    /// A list; empty where there is none.
    pub fn of(&self, list: u32) -> &[u32] {
        let at = list as usize;
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        let range = range.map(|(start, end)| *start as usize..*end as usize);
        range.and_then(|range| self.items.get(range)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_item_is_in_its_list(pairs in proptest::collection::vec((0..7_u32, 0..99_u32), 0..40)) {
            let lists = Lists::from_pairs(5, pairs.iter().copied());
            for list in 0..9 {
                let own = pairs.iter().filter(|(of, _)| *of == list && list < 5);
                let own: Vec<u32> = own.map(|(_, item)| *item).collect();
                prop_assert_eq!(lists.of(list), own.as_slice());
            }
        }
    }
}

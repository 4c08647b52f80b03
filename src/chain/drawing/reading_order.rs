//! Cards in the order in which one reads them, brought about a little at a time: a list in the document
//! moves everything that stands elsewhere than before, not only what others have passed.
//!
//! Each card comes with its place among all that are wanted.

use crate::text::sorting::sort_by_key;

/// `now` with `new` among them, each before the first whose place is after its own; nothing that was
/// there moves past another. Of what is no longer wanted the place is 0.
pub fn merged<T>(now: Vec<(u32, T)>, mut new: Vec<(u32, T)>) -> Vec<(u32, T)> {
    sort_by_key(&mut new, |(place, _)| *place);
    let mut new = new.into_iter().peekable();
    let mut all = vec![];
    for one in now {
        while let Some(before) = new.next_if(|(place, _)| *place < one.0) {
            all.push(before);
        }
        all.push(one);
    }
    all.extend(new);
    all
}

/// Brings `all` nearer to the order of their places by at most `n` exchanges of two; all others stay
/// where they are.
pub fn exchange<T>(all: &mut [(u32, T)], n: usize) {
    let mut places: Vec<u32> = all.iter().map(|(place, _)| *place).collect();
    sort_by_key(&mut places, |place| *place);
    let mut n_left = n;
    for (at, wanted) in places.into_iter().enumerate() {
        if n_left == 0 {
            break;
        }
        let rest = all.get(at..).unwrap_or_default();
        let from = rest.iter().position(|(place, _)| *place == wanted).unwrap_or_default();
        if from > 0 {
            all.swap(at, at + from);
            n_left -= 1;
        }
    }
}

/// `kept` with `new` among them, without their places, and whether they need not be brought nearer to
/// their order: they are in it, or are held, as cards that move lose the focus. Then all keep their places
/// and the new ones come last.
pub fn arranged<T>(
    kept: Vec<(u32, T)>,
    mut new: Vec<(u32, T)>,
    is_held: bool,
    n_exchanges: usize,
) -> (Vec<T>, bool) {
    let mut all = kept;
    if is_held {
        all.append(&mut new);
    } else {
        all = merged(all, new);
        exchange(&mut all, n_exchanges);
    }
    let is_in_order = all.is_sorted_by_key(|(place, _)| *place);
    (all.into_iter().map(|(_, one)| one).collect(), is_held || is_in_order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shuffled() -> impl Strategy<Value = Vec<(u32, ())>> {
        let places = proptest::collection::btree_set(0..200_u32, 0..40);
        places
            .prop_map(|set| set.into_iter().map(|place| (place, ())).collect::<Vec<_>>())
            .prop_shuffle()
    }

    proptest! {
        #[test]
        fn what_is_new_comes_where_it_is_wanted_and_nothing_passes_another(all in shuffled(), n in 0..40_usize) {
            let (new, now) = all.split_at(n.min(all.len()));
            let merged = merged(now.to_vec(), new.to_vec());
            prop_assert_eq!(merged.len(), all.len());
            let kept: Vec<_> = merged.iter().filter(|one| !new.contains(one)).copied().collect();
            prop_assert_eq!(&kept, now);
            if now.is_sorted() {
                prop_assert!(merged.is_sorted());
            }
        }

        #[test]
        fn among_those_in_order_all_come_in_order(mut now in shuffled(), new in shuffled()) {
            now.sort_unstable();
            prop_assert!(merged(now, new).is_sorted());
        }

        #[test]
        fn a_few_exchanges_at_a_time_bring_it_into_order(mut all in shuffled(), n in 1..9_usize) {
            for _ in 0..all.len() {
                let before = all.clone();
                exchange(&mut all, n);
                let n_moved = before.iter().zip(&all).filter(|(one, other)| one != other).count();
                prop_assert!(n_moved <= 2 * n);
                prop_assert_eq!(n_moved == 0, before.is_sorted());
            }
            prop_assert!(all.is_sorted());
        }
    }
}

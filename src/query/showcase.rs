//! The order in which products are shown to someone who asked for nothing in particular.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::model::season::Month;

/// So far ahead it is looked for a product of another county and category than the last one: farther would
/// carry much of a large county to the end.
const LOOK_AHEAD: usize = 8;

/// The place of each product, 0 first: those that the base puts first, in its order; then what is harvested
/// in `month`; then the rest. The last two are mixed: each county is spread evenly over the whole, its
/// products with most certificates first, and neighbors differ in county and category where that can be
/// had. The same products give the same order. Sorts them, else linear.
pub fn showcase(products: &[ProductCard], featured: &[ProductId], month: Month) -> Vec<usize> {
    let first: Vec<usize> = featured
        .iter()
        .filter_map(|id| products.iter().position(|product| product.id == *id))
        .collect();
    let others = (0..products.len()).filter(|idx| !first.contains(idx));
    let (in_season, rest): (Vec<usize>, Vec<usize>) = others
        .partition(|idx| products.get(*idx).is_some_and(|product| product.months.contains(month)));
    let mut places = vec![0; products.len()];
    let order = first.into_iter().chain(mixed(products, in_season)).chain(mixed(products, rest));
    for (place, idx) in order.enumerate() {
        if let Some(slot) = places.get_mut(idx) {
            *slot = place;
        }
    }
    places
}

fn mixed(products: &[ProductCard], idxs: Vec<usize>) -> Vec<usize> {
    let mut queue = spread(products, idxs);
    let mut order: Vec<usize> = Vec::with_capacity(queue.len());
    let mut at = 0;
    while at < queue.len() {
        let last = order.last().and_then(|idx| products.get(*idx));
        let likeness = |idx: &usize| {
            let pair = last.zip(products.get(*idx));
            pair.map(|(last, next)| (last.county == next.county, last.category == next.category))
        };
        let window = queue.get(at..(at + LOOK_AHEAD).min(queue.len())).unwrap_or_default();
        let best = window.iter().enumerate().min_by_key(|(ahead, idx)| (likeness(idx), *ahead));
        let ahead = best.map_or(0, |(ahead, _)| ahead);
        if let Some(passed) = queue.get_mut(at..=at + ahead) {
            passed.rotate_right(1);
        }
        order.extend(queue.get(at).copied());
        at += 1;
    }
    order
}

/// Each county spread evenly: the `k`th of its `n` products stands at `(k + 1/2) / n` of the whole.
fn spread(products: &[ProductCard], idxs: Vec<usize>) -> Vec<usize> {
    let mut of_county: BTreeMap<_, Vec<(usize, &ProductCard)>> = BTreeMap::new();
    for idx in idxs {
        if let Some(product) = products.get(idx) {
            of_county.entry(&product.county).or_default().push((idx, product));
        }
    }
    let mut placed = Vec::new();
    for group in of_county.values_mut() {
        let best = |(_, product): &(usize, &ProductCard)| {
            (Reverse(product.certifications.len()), product.pinyin.clone(), product.id.clone())
        };
        group.sort_by_cached_key(best);
        let n = group.len() as f64;
        let places = group.iter().enumerate();
        placed.extend(
            places.map(|(k, (idx, product))| ((k as f64 + 0.5) / n, &product.pinyin, *idx)),
        );
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    placed.into_iter().map(|(.., idx)| idx).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::category::Category;
    use crate::model::id::CountyCode;

    fn product(id: &str, category: Category, county: &str, months: &[u8]) -> ProductCard {
        ProductCard {
            category,
            county: CountyCode::parse(county).unwrap(),
            months: months.iter().filter_map(|n| Month::new(*n)).collect(),
            ..ProductCard::sample(id)
        }
    }

    fn order(products: &[ProductCard], featured: &[&str], month: u8) -> Vec<String> {
        let featured: Vec<_> = featured.iter().map(|id| ProductId::parse(id).unwrap()).collect();
        let places = showcase(products, &featured, Month::new(month).unwrap());
        let mut ids: Vec<_> = products.iter().zip(&places).map(|(p, place)| (place, p)).collect();
        ids.sort_by_key(|(place, _)| **place);
        assert!(ids.iter().enumerate().all(|(at, (place, _))| at == **place), "each place once");
        ids.into_iter().map(|(_, product)| product.id.to_string()).collect()
    }

    #[test]
    fn what_the_base_puts_first_then_the_season_then_the_rest() {
        let products = [
            product("apple", Category::Fruit, "500101", &[10]),
            product("plum", Category::Fruit, "500102", &[7]),
            product("tea", Category::Tea, "500103", &[]),
            product("salt", Category::CondimentPreserve, "500104", &[]),
        ];
        assert_eq!(order(&products, &["tea", "gone"], 7), ["tea", "plum", "apple", "salt"]);
        assert_eq!(order(&products, &["salt", "tea"], 1), ["salt", "tea", "apple", "plum"]);
        assert_eq!(order(&[], &["salt"], 1), [""; 0]);
    }

    #[test]
    fn no_county_fills_a_page_and_neighbors_differ() {
        let categories = [Category::Fruit, Category::Tea, Category::Herb];
        let mut products = vec![];
        for n in 0..40 {
            let county =
                if n < 16 { "500113".to_owned() } else { format!("5002{:02}", n % 8 + 10) };
            products.push(product(&format!("p{n:02}"), categories[n % 3], &county, &[]));
        }
        let ids = order(&products, &[], 1);
        let county_of = |id: &String| {
            products.iter().find(|product| product.id.as_str() == id).unwrap().county.clone()
        };
        let counties: Vec<_> = ids.iter().map(county_of).collect();
        // 16 of 40 are of one county: of 10 neighbors about 4 are.
        for page in counties.windows(10) {
            let n = page.iter().filter(|county| county.as_str() == "500113").count();
            assert!((2..=6).contains(&n), "{n} of ten: {counties:?}");
        }
        // At the very end nothing else may be left.
        let before_end = &counties[..counties.len() - LOOK_AHEAD];
        assert!(before_end.windows(2).all(|pair| pair[0] != pair[1]), "{counties:?}");
    }
}

//! Which products are like another one, and why: for a visitor who likes this orange and wonders which
//! others there are.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::relations::Relations;
use crate::compile::facts::Product;
use crate::model::category::Category;
use crate::model::certification::CertificationSet;
use crate::model::product::Likeness;
use crate::model::season::Months;

/// Products that a page proposes: two rows of a wide screen.
const MAX_SIMILAR: usize = 6;
/// At most so many of one county, so that one county never fills the list.
const MAX_OF_COUNTY: usize = 2;
/// In large sets no more products of a category are looked at than these, those of the same motif and
/// the same last character among them, so that the work grows with the products and not with their square.
const MAX_CANDIDATES: usize = 400;

/// The same crop outweighs all else together; a certificate alone, which a hundred products have, says
/// little.
fn weight(likeness: Likeness) -> u32 {
    match likeness {
        Likeness::Kind => 8,
        Likeness::Category => 3,
        Likeness::Months => 3,
        Likeness::Certification => 1,
    }
}

/// What is compared of a product.
#[derive(Debug, Clone, Copy)]
struct Traits<'a> {
    id: &'a str,
    county: &'a str,
    category: Category,
    /// Its name; empty where nobody chose.
    motif: &'a str,
    name: &'a str,
    months: Months,
    certifications: CertificationSet,
}

impl Traits<'_> {
    fn last_character(&self) -> Option<char> {
        self.name.chars().next_back()
    }

    fn same(&self, other: &Self) -> Vec<Likeness> {
        let is_of_category = self.category == other.category;
        let is_motif = !self.motif.is_empty() && self.motif == other.motif;
        let ends_alike =
            self.last_character().is_some() && self.last_character() == other.last_character();
        let is_certified = self.certifications.iter().any(|k| other.certifications.contains(k));
        let all = [
            (Likeness::Kind, is_of_category && (is_motif || ends_alike)),
            (Likeness::Category, is_of_category),
            (Likeness::Months, self.months.bits() & other.months.bits() != 0),
            (Likeness::Certification, is_certified),
        ];
        all.into_iter().filter(|(_, is_so)| *is_so).map(|(same, _)| same).collect()
    }
}

/// All products, ready to be asked for the like of one.
pub(super) struct Similar<'a> {
    rows: Vec<&'a Product>,
    traits: Vec<Traits<'a>>,
    /// Positions by category; within one, those of one motif and one last character stand together.
    by_category: HashMap<Category, Vec<usize>>,
    /// (category, position in its list) by id.
    place: HashMap<&'a str, (Category, usize)>,
}

impl<'a> Similar<'a> {
    /// Indexes the published products.
    pub(super) fn new(relations: &Relations<'a>) -> Self {
        let rows = relations.catalogue();
        let traits = rows.iter().map(|row| traits(row)).collect();
        Self::of(rows, traits)
    }

    fn of(rows: Vec<&'a Product>, traits: Vec<Traits<'a>>) -> Self {
        let mut by_category: HashMap<Category, Vec<usize>> = HashMap::new();
        for (idx, product) in traits.iter().enumerate() {
            by_category.entry(product.category).or_default().push(idx);
        }
        let mut place = HashMap::new();
        for (category, group) in &mut by_category {
            let key = |idx: &usize| traits.get(*idx).map(|t| (t.motif, t.last_character(), t.id));
            group.sort_by_key(key);
            for (position, idx) in group.iter().enumerate() {
                place.extend(traits.get(*idx).map(|product| (product.id, (*category, position))));
            }
        }
        Self { rows, traits, by_category, place }
    }

    /// Products of other counties like the one with this id, best first, with what they have in common.
    pub(super) fn to(&self, id: &str) -> Vec<(&'a Product, Vec<Likeness>)> {
        let found = self.positions(id).into_iter();
        found.filter_map(|(idx, same)| Some((*self.rows.get(idx)?, same))).collect()
    }

    fn positions(&self, id: &str) -> Vec<(usize, Vec<Likeness>)> {
        let Some((category, position)) = self.place.get(id).copied() else { return vec![] };
        let group = self.by_category.get(&category).map(Vec::as_slice).unwrap_or_default();
        let Some(product) = group.get(position).and_then(|idx| self.traits.get(*idx)) else {
            return vec![];
        };
        let start = position.saturating_sub(MAX_CANDIDATES / 2);
        let candidates = group.iter().skip(start).take(MAX_CANDIDATES);
        let mut scored: Vec<_> = candidates
            .filter_map(|idx| Some((*idx, self.traits.get(*idx)?)))
            .filter(|(_, other)| other.county != product.county)
            .map(|(idx, other)| (idx, other, product.same(other)))
            // The category alone is no likeness: half of the fruit would do.
            .filter(|(.., same)| same.len() > 1)
            .collect();
        scored.sort_by_cached_key(|(_, other, same)| {
            (Reverse(same.iter().copied().map(weight).sum::<u32>()), other.id)
        });
        let mut n_of_county: HashMap<&str, usize> = HashMap::new();
        let mut has_room = |other: &Traits<'a>| {
            let n = n_of_county.entry(other.county).or_default();
            *n += 1;
            *n <= MAX_OF_COUNTY
        };
        scored
            .into_iter()
            .filter(|(_, other, _)| has_room(other))
            .take(MAX_SIMILAR)
            .map(|(idx, _, same)| (idx, same))
            .collect()
    }
}

fn traits(product: &Product) -> Traits<'_> {
    let card = &product.card;
    Traits {
        id: &card.id,
        county: &card.county,
        category: card.category,
        motif: product.motif.map_or("", |motif| motif.name),
        name: &card.name.zh,
        months: card.months,
        certifications: card.certifications,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::season::Month;

    const FRUIT: Category = Category::Fruit;
    const TEA: Category = Category::Tea;

    fn product(
        id: &'static str,
        county: &'static str,
        category: Category,
        motif: &'static str,
        name: &'static str,
        months: &[u8],
        kinds: u16,
    ) -> Traits<'static> {
        let months = months.iter().filter_map(|n| Month::new(*n)).collect();
        let certifications = CertificationSet::from_bits(kinds).unwrap();
        Traits { id, county, category, motif, name, months, certifications }
    }

    fn check(products: Vec<Traits<'static>>, id: &str, wanted: &[(&str, &[Likeness])]) {
        let similar = Similar::of(vec![], products);
        let found = similar.positions(id);
        let found: Vec<_> =
            found.iter().map(|(idx, same)| (similar.traits[*idx].id, same.as_slice())).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn the_same_crop_of_other_counties_comes_first_and_says_why() {
        use Likeness::{Category, Certification, Kind, Months};
        let products = vec![
            product("navel", "1", FRUIT, "orange", "奉节脐橙", &[11, 12], 0b1),
            product("peach-here", "1", FRUIT, "peach", "奉节黄桃", &[11], 0b1),
            product("summer", "2", FRUIT, "summer-orange", "长寿夏橙", &[4], 0),
            product("late", "3", FRUIT, "orange", "晚橙", &[12], 0b1),
            product("kiwi", "2", FRUIT, "kiwi", "猕猴桃", &[], 0b1),
            product("plum", "4", FRUIT, "plum", "脆李", &[7], 0),
            product("tea", "4", TEA, "orange", "橙", &[11], 0b1),
        ];
        check(
            products,
            "navel",
            &[
                ("late", &[Kind, Category, Months, Certification]),
                ("summer", &[Kind, Category]),
                ("kiwi", &[Category, Certification]),
            ],
        );
    }

    #[test]
    fn one_county_does_not_fill_the_list() {
        let ids = ["a", "b", "c", "d"];
        let mut products: Vec<_> =
            ids.map(|id| product(id, "2", TEA, "leaf", "绿茶", &[], 0)).into();
        products.push(product("own", "1", TEA, "leaf", "绿茶", &[], 0));
        products.push(product("e", "3", TEA, "leaf", "绿茶", &[], 0));
        let found = Similar::of(vec![], products).positions("own");
        assert_eq!(found.iter().map(|(idx, _)| *idx).collect::<Vec<_>>(), [0, 1, 5]);
    }

    #[test]
    fn what_is_unlike_all_others_has_no_like() {
        let alone = || product("own", "1", TEA, "", "茶", &[], 0);
        check(vec![alone()], "own", &[]);
        check(vec![alone(), product("a", "2", TEA, "", "叶", &[], 0)], "own", &[]);
        check(vec![], "own", &[]);
    }
}

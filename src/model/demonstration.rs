//! Villages and towns that a list names for a product of theirs.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{CountyCode, DemonstrationId, ProductId, SourceId, TownshipCode};
use super::place::Place;

coded! {
    /// Which list names a village or town. Only the first four are of the program "one village, one
    /// product" (一村一品).
    DemonstrationLevel {
        /// 全国“一村一品”示范村镇.
        National = "national",
        /// 省级“一村一品”示范村镇.
        Provincial = "provincial",
        /// 市级“一村一品”示范村镇, of a municipality.
        Municipal = "municipal",
        /// “一村一品”示范村镇 of a level that the source does not state.
        Unstated = "unstated",
        /// 全国乡村特色产业亿元村: a village whose specialities sell for 100 million yuan a year.
        HundredMillionVillage = "national-100m-village",
        /// 农业产业强镇: a town strong in one farm industry.
        AgriIndustryTown = "agri-industry-town",
    }
}

impl DemonstrationLevel {
    /// Whether the list is of the program "one village, one product".
    pub const fn is_one_village_one_product(self) -> bool {
        matches!(self, Self::National | Self::Provincial | Self::Municipal | Self::Unstated)
    }
}

/// A village or township on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demonstration {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: DemonstrationId,
    /// Which list.
    pub level: DemonstrationLevel,
    /// Number of the batch.
    pub batch: Option<u32>,
    /// Year of the list.
    pub year: Option<i16>,
    pub county: CountyCode,
    pub county_name: Bilingual,
    /// The township, where it exists today.
    pub township: Option<Place<TownshipCode>>,
    /// The village; `None` where the whole township is named.
    pub village: Option<Bilingual>,
    /// What it is named for, as the source writes it.
    pub named_for: Bilingual,
    /// The products that are meant; may be empty.
    pub products: Vec<ProductId>,
    /// What a reader should know.
    pub note: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

/// Rows by the place that they name, in the order in which the places come first: a village may be on
/// several lists.
pub fn by_place<'a>(
    rows: impl IntoIterator<Item = &'a Demonstration>,
) -> Vec<Vec<&'a Demonstration>> {
    let place = |row: &'a Demonstration| {
        let township = row.township.as_ref().map(|township| &township.code);
        (&row.county, township, row.village.as_ref().map(|village| &village.zh))
    };
    let mut places: Vec<Vec<&Demonstration>> = vec![];
    for row in rows {
        let is_there = |of: &&mut Vec<&'a Demonstration>| {
            of.first().is_some_and(|first| place(first) == place(row))
        };
        match places.iter_mut().find(is_there) {
            Some(of) => of.push(row),
            None => places.push(vec![row]),
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_other_programs_are_not_one_village_one_product() {
        let others = DemonstrationLevel::ALL.iter().filter(|l| !l.is_one_village_one_product());
        let others: Vec<_> = others.map(|level| level.code()).collect();
        assert_eq!(others, ["national-100m-village", "agri-industry-town"]);
    }

    #[test]
    fn a_village_on_several_lists_is_one_place() {
        let row = |id: &str, county: &str, township: &str, village: Option<&str>| {
            let text = |zh: &str| Bilingual::new(zh, "");
            Demonstration {
                id: DemonstrationId::parse(id).unwrap(),
                level: DemonstrationLevel::National,
                batch: None,
                year: None,
                county: CountyCode::parse(county).unwrap(),
                county_name: text(county),
                township: Some(Place {
                    code: TownshipCode::parse(township).unwrap(),
                    name: text(township),
                    pinyin: String::new(),
                }),
                village: village.map(text),
                named_for: text("茶"),
                products: vec![],
                note: None,
                sources: vec![],
            }
        };
        let rows = [
            row("a", "500101", "500101101", Some("睦和村")),
            row("b", "500101", "500101102", Some("睦和村")),
            row("c", "500101", "500101101", Some("睦和村")),
            row("d", "500101", "500101101", None),
            row("e", "500101", "500101101", Some("睦和村")),
        ];
        let places = by_place(&rows);
        let ids: Vec<Vec<&str>> =
            places.iter().map(|of| of.iter().map(|row| row.id.as_str()).collect()).collect();
        assert_eq!(ids, [vec!["a", "c", "e"], vec!["b"], vec!["d"]]);
    }
}

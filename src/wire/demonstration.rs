//! Villages and towns that a list names for a product, as files carry them.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text};

/// A village or township on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DemonstrationRow {
    /// Id.
    pub id: String,
    /// A code of [`crate::model::demonstration::DemonstrationLevel`].
    pub level: String,
    /// Number of the batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<u32>,
    /// Year of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// County code.
    pub county: String,
    /// Name of the county.
    pub county_name: Text,
    /// The township, where it exists today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub township: Option<PlaceRef>,
    /// The village; `None` where the whole township is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<Text>,
    /// What it is named for, as the source writes it.
    pub named_for: Text,
    /// Ids of the products that are meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// Rows by the place that they name, in the order in which the places come first: a village may be on
/// several lists.
pub fn by_place<'a>(
    rows: impl IntoIterator<Item = &'a DemonstrationRow>,
) -> Vec<Vec<&'a DemonstrationRow>> {
    let place = |row: &'a DemonstrationRow| {
        let township = row.township.as_ref().map(|township| &township.code);
        (&row.county, township, row.village.as_ref().map(|village| &village.zh))
    };
    let mut places: Vec<Vec<&DemonstrationRow>> = vec![];
    for row in rows {
        let is_there = |of: &&mut Vec<&'a DemonstrationRow>| {
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
    fn a_village_on_several_lists_is_one_place() {
        let row = |id: &str, county: &str, township: &str, village: Option<&str>| {
            let text = |zh: &str| Text { zh: zh.to_owned(), en: None };
            DemonstrationRow {
                id: id.to_owned(),
                level: "national".to_owned(),
                batch: None,
                year: None,
                county: county.to_owned(),
                county_name: text(county),
                township: Some(PlaceRef {
                    code: township.to_owned(),
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
            row("a", "1", "1-1", Some("睦和村")),
            row("b", "1", "1-2", Some("睦和村")),
            row("c", "1", "1-1", Some("睦和村")),
            row("d", "1", "1-1", None),
            row("e", "1", "1-1", Some("睦和村")),
        ];
        let places = by_place(&rows);
        let ids: Vec<Vec<&str>> =
            places.iter().map(|of| of.iter().map(|row| row.id.as_str()).collect()).collect();
        assert_eq!(ids, [vec!["a", "c", "e"], vec!["b"], vec!["d"]]);
    }
}

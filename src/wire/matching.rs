//! What matching is told of places and industries: [`crate::matching::ground::Context`] as a file.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::{Text, bad, id, optional_id};
use crate::matching::ground::{Context, Family};
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::id::{ClusterId, CountyCode, IndustryId};
use crate::model::place::Point;

/// `matching`: where counties are, and what makes industries alike.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MatchingFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// (code, degrees north, degrees east) of each county with a point, ascending.
    pub counties: Vec<(String, f64, f64)>,
    /// In the order of the table.
    pub industries: Vec<FamilyRow>,
    /// The clusters that industries are part of.
    pub clusters: Vec<(String, Text)>,
}

super::error::file!(MatchingFile);

/// An industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FamilyRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// Of its products, as the table of products has them.
    pub categories: Vec<String>,
    /// Id of its cluster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
}

/// What matching is told, and the names that its reasons need.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MatchingFacts {
    pub context: Context,
    pub clusters: std::collections::BTreeMap<ClusterId, Bilingual>,
}

impl MatchingFile {
    /// What it says.
    ///
    /// # Errors
    /// If an id, a code, a category or a point is none.
    pub fn decode(&self) -> Result<MatchingFacts, Malformed> {
        let mut facts = MatchingFacts::default();
        for (code, lat, lon) in &self.counties {
            if !(lat.abs() <= 90.0 && lon.abs() <= 180.0) {
                return Err(Malformed::value("counties", "point out of range"));
            }
            let code = id(code, "counties", CountyCode::parse)?;
            facts.context.points.insert(code, Point { lat: *lat, lon: *lon });
        }
        for row in &self.industries {
            let category =
                |code: &String| Category::from_code(code).ok_or_else(|| bad("categories", code));
            let family = Family {
                categories: row.categories.iter().map(category).collect::<Result<_, _>>()?,
                cluster: optional_id(row.cluster.as_ref(), "cluster", ClusterId::parse)?,
            };
            facts.context.industries.insert(id(&row.id, "industries", IndustryId::parse)?, family);
        }
        for (own, name) in &self.clusters {
            facts.clusters.insert(id(own, "clusters", ClusterId::parse)?, name.decode());
        }
        Ok(facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<MatchingFacts, Malformed> {
        MatchingFile::from_json(json.as_bytes())?.decode()
    }

    #[test]
    fn it_is_read_or_refused() {
        let good = r#"{"format":1,"counties":[["500101",30.8,108.4]],"industries":[{"id":"plum","categories":["fruit"],"cluster":"food"}],"clusters":[["food",{"zh":"食品"}]]}"#;
        let facts = read(good).unwrap();
        assert_eq!(facts.context.points.len(), 1);
        assert_eq!(facts.context.industries.values().next().unwrap().categories, [Category::Fruit]);
        assert_eq!(facts.clusters.len(), 1);
        for (from, to) in [
            ("30.8", "130.8"),
            ("500101", "5001"),
            ("\"fruit\"", "\"stone\""),
            ("\"plum\"", "\"<b>\""),
            ("\"format\":1", "\"format\":9"),
        ] {
            assert!(read(&good.replace(from, to)).is_err(), "{to}");
        }
    }
}

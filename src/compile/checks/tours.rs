//! Addresses of tours: what the chain map would not understand.

use std::collections::BTreeSet;

use crate::chain::drawing::camera::{PLACE_KEY, Place};
use crate::chain::query::ChainQuery;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::TableId;
use crate::text::url::query_pairs;

/// Tells every step whose address is none of the map, or of an industry that is not there.
pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    let mut industries = BTreeSet::new();
    industries.extend(dataset.table(TableId::Industries).rows().map(|row| row.key()));
    for row in dataset.table(TableId::Tours).rows().filter(|row| row.is_whole()) {
        let address = row.get("address");
        if let Some(repair) = repair(address, &industries) {
            report.row(row, Some("address"), Rule::TourAddress, address, repair);
        }
    }
}

/// What to write instead, where an address is not understood.
fn repair(address: &str, industries: &BTreeSet<&str>) -> Option<String> {
    if address.contains(['?', '#', '/']) {
        return Some("Write only what stands behind `chain?` in the address.".to_owned());
    }
    let query = ChainQuery::from_query(address);
    for (key, value) in query_pairs(address) {
        let pair = format!("{key}={value}");
        let is_known = match key.as_str() {
            PLACE_KEY => Place::from_query(&pair).is_some(),
            _ => ChainQuery::from_query(&pair) != ChainQuery::default(),
        };
        if !is_known {
            return Some(format!(
                "The map does not know `{pair}`: copy the address of the map that you mean."
            ));
        }
    }
    let id = query.industry.filter(|id| !industries.contains(id.as_str()))?;
    Some(format!("There is no industry `{id}` in industries.csv."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_the_map_would_not_understand() {
        let industries = BTreeSet::from(["tea"]);
        for right in
            ["", "industry=tea", "whole=1&view=table", "industry=tea&stage=inputs&at=1.-2.80"]
        {
            assert_eq!(repair(right, &industries), None, "{right}");
        }
        let told = |address| repair(address, &industries).unwrap_or_default();
        assert!(told("https://a.example/en/chain?industry=tea").contains("behind `chain?`"));
        assert!(told("?industry=tea").contains("behind `chain?`"));
        assert!(told("industry=te").contains("no industry `te`"));
        assert!(told("industry=tea&stage=field").contains("`stage=field`"));
        assert!(told("industry=tea&color=red").contains("`color=red`"));
        assert!(told("at=1.2").contains("`at=1.2`"));
    }
}

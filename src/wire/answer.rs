//! What a database answers to a query of the catalogue: one page of products, and how many there are of what.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::catalogue::{CatalogueFile, merge};
use crate::model::evidence::EVIDENCE_KEY;
use crate::query::answer::{Answer, Facet, Page};
use crate::query::catalogue::{FacetValue, PAGE_SIZE};

/// What `api_v1.answer` gives: the same as [`Catalogue::answer`](crate::query::answer::Catalogue::answer) on the whole catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// The products of the page in their order, and every county, township and industry that they or
    /// `facets` name.
    pub catalogue: CatalogueFile,
    /// How many products fit in all.
    pub n_hits: u32,
    /// The page shown: the wanted one, or the last where there are fewer.
    pub page_number: u32,
    /// Nothing fits what was typed; these come nearest.
    pub is_nearest: bool,
    /// How many hits each value would give.
    pub facets: FacetCounts,
}

/// (value as in the address, hits) of each facet, in the order of the word lists, codes or months.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCounts {
    /// Codes of categories.
    pub category: Vec<(String, u32)>,
    /// `1` to `12`.
    pub month: Vec<(String, u32)>,
    /// Codes of what happens in a season.
    pub event: Vec<(String, u32)>,
    /// Codes of certificates.
    pub cert: Vec<(String, u32)>,
    /// Codes of counties.
    pub county: Vec<(String, u32)>,
    /// Codes of townships; none where neither a county nor a township is chosen.
    pub township: Vec<(String, u32)>,
    /// Ids of industries.
    pub industry: Vec<(String, u32)>,
    /// Codes of what is asked of sources; none from servers of before.
    #[serde(default)]
    pub evidence: Vec<(String, u32)>,
}

super::error::file!(AnswerFile);

impl AnswerFile {
    /// The page, checked.
    ///
    /// # Errors
    /// If the products cannot be read, or a value of a facet is none.
    pub fn decode(&self) -> Result<Page, Malformed> {
        let catalogue = merge([self.catalogue.decode()?]);
        let n_hits = self.n_hits as usize;
        let counts = &self.facets;
        let answer = Answer {
            page: (0..catalogue.products().len()).collect(),
            n_hits,
            page_number: self.page_number as usize,
            n_pages: n_hits.div_ceil(PAGE_SIZE).max(1),
            facets: vec![
                facet("category", &counts.category)?,
                facet("month", &counts.month)?,
                facet("event", &counts.event)?,
                facet("cert", &counts.cert)?,
                facet("county", &counts.county)?,
                facet("township", &counts.township)?,
                facet("industry", &counts.industry)?,
                facet(EVIDENCE_KEY, &counts.evidence)?,
            ],
        };
        Ok(Page { catalogue, answer, is_nearest: self.is_nearest })
    }
}

fn facet(key: &'static str, counts: &[(String, u32)]) -> Result<Facet, Malformed> {
    let value = |(text, n): &(String, u32)| {
        let value = FacetValue::parse(key, text).ok_or_else(|| Malformed::value(key, text))?;
        Ok((value, *n as usize))
    };
    Ok(Facet { key, values: counts.iter().map(value).collect::<Result<_, Malformed>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As PostgreSQL writes it.
    fn json(category: &str) -> String {
        format!(
            r#"{{"format" : 1, "catalogue" : {{"format" : 1,
            "counties" : [{{"code":"500236","name":{{"zh":"奉节县"}},"pinyin":"feng jie"}}],
            "townships" : [], "industries" : [],
            "products" : {{"id" : ["b","a"], "zh" : ["乙","甲"], "en" : ["",""], "pinyin" : ["yi","jia"],
                "category" : [0,0], "county" : [0,0], "townships" : [[],[]], "certifications" : [1,0],
                "months" : [1,0], "events" : [0,0], "industries" : [[],[]], "picture" : ["",""]}},
            "photos" : []}},
            "n_hits" : 26, "page_number" : 2, "is_nearest" : false,
            "facets" : {{"category" : [["{category}",26]], "month" : [["1",1]], "event" : [],
                "cert" : [], "county" : [["500236",26]], "township" : [], "industry" : []}}}}"#
        )
    }

    #[test]
    fn a_page_is_its_products_in_their_order() {
        let file = AnswerFile::from_json(json("fruit").as_bytes()).unwrap();
        let Page { catalogue, answer, is_nearest } = file.decode().unwrap();
        let ids: Vec<_> =
            answer.page.iter().map(|idx| catalogue.at(*idx).unwrap().id.as_str()).collect();
        assert_eq!(ids, ["b", "a"]);
        assert_eq!((answer.n_hits, answer.page_number, answer.n_pages), (26, 2, 2));
        assert!(!is_nearest);
        let month = answer.facets.iter().find(|facet| facet.key == "month").unwrap();
        assert_eq!(month.values, [(FacetValue::parse("month", "1").unwrap(), 1)]);
        let county = FacetValue::parse("county", "500236").unwrap();
        assert!(answer.facets.iter().any(|facet| facet.values == [(county.clone(), 26)]));
    }

    #[test]
    fn refuses_values_that_are_none() {
        let file = AnswerFile::from_json(json("stone").as_bytes()).unwrap();
        assert!(file.decode().is_err());
    }
}

//! A page of the catalogue is what `Catalogue::answer` gives on the whole catalogue.

use std::collections::BTreeSet;

use township_atlas::model::category::Category;
use township_atlas::model::certification::CertificationKind;
use township_atlas::model::evidence::Evidence;
use township_atlas::model::season::{Month, SeasonEvent};
use township_atlas::query::answer::{Answer, Facet};
use township_atlas::query::catalogue::{CatalogueQuery, FacetValue, Sort};

use crate::bases::{Base, array, bases, decoded, quoted};

/// A question as an address, a language and a month ask it.
struct Question {
    query: CatalogueQuery,
    lang: &'static str,
    month: Month,
}

impl Question {
    fn new(address: &str, lang: &'static str, month: u8) -> Self {
        let query = CatalogueQuery::from_query(address);
        Self { query, lang, month: Month::new(month).unwrap() }
    }

    fn sql(&self) -> String {
        let Self { query, lang, month } = self;
        let months = query.months.iter().map(|month| month.number());
        format!(
            "api_v1.answer(q => {}, category => {}, county => {}, township => {}, month => {}::int[], \
             event => {}, cert => {}, industry => {}, evidence => {}, sort => '{}', lang => '{lang}', page => {}, today_month => {})",
            quoted(&query.typed),
            array(query.categories.iter().map(|v| v.code())),
            array(&query.counties),
            array(&query.townships),
            array(months),
            array(query.events.iter().map(|v| v.code())),
            array(query.certifications.iter().map(|v| v.code())),
            array(&query.industries),
            array(Some(query.evidence).filter(|v| *v != Evidence::Any).map(|v| v.code())),
            query.sort.code(),
            query.page,
            month.number(),
        )
    }
}

/// Facets as the database gives them: townships where a county is chosen, else those that are chosen.
fn shown(query: &CatalogueQuery, answer: Answer) -> Vec<Facet> {
    let mut facets = answer.facets;
    for facet in facets.iter_mut().filter(|facet| facet.key == "township") {
        let is_of_chosen = |value: &FacetValue| match value {
            FacetValue::Township(code) => {
                query.counties.iter().any(|county| code.starts_with(county.as_str()))
            }
            _ => false,
        };
        facet.values.retain(|(value, _)| query.contains(value) || is_of_chosen(value));
    }
    facets
}

fn check(base: &Base, questions: &[Question]) {
    let replies = base.ask(&questions.iter().map(Question::sql).collect::<Vec<_>>());
    for (question, reply) in questions.iter().zip(replies) {
        let told = format!(
            "{}: {} {} {:?}",
            base.name,
            question.query.to_query(),
            question.lang,
            question.month
        );
        let (part, found, is_nearest) = decoded(&reply).unwrap_or_else(|e| panic!("{told}: {e}"));
        let whole = base.whole_in(question.month);
        let wanted = whole.answer(&question.query, question.lang, None);
        let page: Vec<_> = found.page.iter().map(|idx| part.at(*idx).unwrap()).collect();
        let wanted_page: Vec<_> = wanted.page.iter().map(|idx| whole.at(*idx).unwrap()).collect();
        assert_eq!(page, wanted_page, "{told}");
        assert_eq!((found.n_hits, found.n_pages), (wanted.n_hits, wanted.n_pages), "{told}");
        assert_eq!((found.page_number, is_nearest), (wanted.page_number, false), "{told}");
        assert_eq!(found.facets, shown(&question.query, wanted), "{told}");
        let names = (part.names(), whole.names());
        for (value, _) in found.facets.iter().flat_map(|facet| &facet.values) {
            match value {
                FacetValue::County(v) => {
                    assert_eq!(names.0.counties.get(v), names.1.counties.get(v), "{told}")
                }
                FacetValue::Township(v) => {
                    assert_eq!(names.0.townships.get(v), names.1.townships.get(v), "{told}")
                }
                FacetValue::Industry(v) => {
                    assert_eq!(names.0.industries.get(v), names.1.industries.get(v), "{told}")
                }
                _ => {}
            }
        }
    }
}

/// Every value of every facet that the base has, and some that it has not.
fn values(base: &Base) -> Vec<FacetValue> {
    let products = base.whole.products();
    let counties: BTreeSet<_> = base.whole.names().counties.keys().collect();
    let townships: BTreeSet<_> = products.iter().flat_map(|card| &card.townships).collect();
    let industries: BTreeSet<_> = base.whole.names().industries.keys().collect();
    let step = townships.len() / 40 + 1;
    let unknown = [("county", "123456"), ("township", "123456789"), ("industry", "none-such")];
    Category::ALL
        .iter()
        .map(|v| FacetValue::Category(*v))
        .chain(Month::all().map(FacetValue::Month))
        .chain(SeasonEvent::ALL.iter().map(|v| FacetValue::Event(*v)))
        .chain(CertificationKind::ALL.iter().map(|v| FacetValue::Certification(*v)))
        .chain(counties.into_iter().cloned().map(FacetValue::County))
        .chain(townships.into_iter().step_by(step).cloned().map(FacetValue::Township))
        .chain(industries.into_iter().cloned().map(FacetValue::Industry))
        .chain(Evidence::ALL.iter().map(|v| FacetValue::Evidence(*v)))
        .chain(unknown.map(|(key, value)| FacetValue::parse(key, value).unwrap()))
        .collect()
}

#[test]
fn each_value_alone() {
    for base in bases() {
        let questions: Vec<_> = values(base)
            .iter()
            .map(|value| Question::new(&format!("{}={}", value.key(), value.text()), "zh", 11))
            .collect();
        check(base, &questions);
    }
}

#[test]
fn every_order_language_and_page() {
    for base in bases() {
        let mut questions = vec![];
        for sort in Sort::ALL {
            for lang in ["zh", "en", "fr"] {
                for page in [1, 2, 3, 17, 18, 30, 9_999] {
                    questions.push(Question::new(
                        &format!("sort={}&page={page}", sort.code()),
                        lang,
                        5,
                    ));
                }
            }
        }
        for month in 1..=12 {
            questions
                .extend([1, 2].map(|page| Question::new(&format!("page={page}"), "en", month)));
        }
        check(base, &questions);
    }
}

#[test]
fn values_of_several_facets_together() {
    let mut rng = fastrand::Rng::with_seed(23);
    for base in bases() {
        let values = values(base);
        let mut questions = vec![];
        for _ in 0..150 {
            let n = rng.usize(2..=4);
            // Of one product more often than not, so that something is found.
            let product = rng.choice(base.whole.products());
            let is_its = |value: &&FacetValue| {
                let Some(card) = product else { return true };
                match value {
                    FacetValue::Category(v) => card.category == *v,
                    FacetValue::Month(v) => card.months.contains(*v),
                    FacetValue::Event(v) => card.events.contains(*v),
                    FacetValue::Certification(v) => card.certifications.contains(*v),
                    FacetValue::County(v) => card.county == *v,
                    FacetValue::Township(v) => card.townships.contains(v),
                    FacetValue::Industry(v) => card.industries.contains(v),
                    FacetValue::Evidence(v) => card.grades.contains(*v),
                }
            };
            let its: Vec<_> = values.iter().filter(is_its).collect();
            let mut address = vec![];
            for _ in 0..n {
                let own =
                    if rng.u8(0..4) > 0 { rng.choice(&its).copied() } else { rng.choice(&values) };
                address.extend(own.map(|value| format!("{}={}", value.key(), value.text())));
            }
            let sort = rng.choice(Sort::ALL).unwrap();
            address.push(format!("sort={}&page={}", sort.code(), rng.usize(1..=3)));
            let lang = rng.choice(["zh", "en"]).unwrap();
            questions.push(Question::new(&address.join("&"), lang, rng.u8(1..=12)));
        }
        check(base, &questions);
    }
}

#[test]
fn what_is_no_value_is_passed_over() {
    for base in bases() {
        let plain = Question::new("", "zh", 3).sql();
        let wild = "api_v1.answer(category => '{x,Fruit,''}', county => '{5,abcdef,1234567}', township => '{12345678}', \
                    month => '{0,13,-1}', event => '{eaten}', cert => '{\"\\\"\"}', industry => '{-a,A,\"\"}', \
                    evidence => '{Official,x}', sort => 'x', page => -5, today_month => 3)";
        let replies = base.ask(&[plain, wild.replace(",''}", ",''''}")]);
        assert_eq!(replies[0], replies[1], "{}", base.name);
    }
}

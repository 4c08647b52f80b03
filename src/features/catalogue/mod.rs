//! Filtering the catalogue: one answer that filters, results and announcements share.

pub mod filters;
pub mod map;
pub mod results;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::query::answer::{Answer, Catalogue};
use crate::query::catalogue::{CatalogueQuery, FacetValue};
use crate::ui::messages::lang;
use crate::ui::site::{Site, products_path, use_site};
use crate::ui::{bilingual, words};

/// A loaded catalogue, the query of the address and the answer to it.
#[derive(Clone, Copy)]
pub struct CatalogueView {
    catalogue: StoredValue<Arc<Catalogue>>,
    /// What the address asks.
    pub query: Memo<CatalogueQuery>,
    /// What it gives.
    pub answer: Memo<Answer>,
    site: Site,
}

impl CatalogueView {
    /// Follows the address from now on.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let location = use_location();
        let query =
            Memo::new(move |_| location.search.with(|search| CatalogueQuery::from_query(search)));
        let answered = Arc::clone(&catalogue);
        let answer = Memo::new(move |_| answered.answer(&query.get(), lang()));
        Self { catalogue: StoredValue::new(catalogue), query, answer, site: use_site() }
    }

    /// The catalogue.
    pub fn catalogue(self) -> Arc<Catalogue> {
        self.catalogue.get_value()
    }

    /// The address of a query.
    pub fn href(self, query: &CatalogueQuery) -> String {
        self.site.href(&products_path(query))
    }

    /// The name of a facet value, marked with its language.
    pub fn label_view(self, value: &FacetValue) -> AnyView {
        let name = self.catalogue.with_value(|catalogue| {
            let names = catalogue.names();
            match value {
                FacetValue::County(v) => names.counties.get(v).map(|(name, _)| name.clone()),
                FacetValue::Township(v) => names
                    .townships
                    .get(v)
                    .map(|(name, pinyin)| bilingual::township_name(name.clone(), pinyin)),
                FacetValue::Industry(v) => names.industries.get(v).cloned(),
                _ => None,
            }
        });
        match name {
            Some(name) => bilingual::localized(&name).into_any(),
            None => self.label(value).into_any(),
        }
    }

    /// The name of a facet value.
    pub fn label(self, value: &FacetValue) -> String {
        self.catalogue.with_value(|catalogue| label(catalogue, value))
    }
}

/// Goes to a query without leaving the place on the page.
pub fn use_go(view: CatalogueView) -> impl Fn(&CatalogueQuery) + Clone {
    let navigate = use_navigate();
    move |query| {
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&view.href(query), options);
    }
}

fn label(catalogue: &Catalogue, value: &FacetValue) -> String {
    let names = catalogue.names();
    match value {
        FacetValue::Category(v) => words::category(*v).to_owned(),
        FacetValue::Month(v) => words::month(*v),
        FacetValue::Certification(v) => words::certification(*v).to_owned(),
        FacetValue::County(v) => {
            names.counties.get(v).map_or_else(|| v.to_string(), |(name, _)| bilingual::plain(name))
        }
        FacetValue::Township(v) => {
            let township = names.townships.get(v);
            township.map_or_else(
                || v.to_string(),
                |(name, pinyin)| bilingual::plain(&bilingual::township_name(name.clone(), pinyin)),
            )
        }
        FacetValue::Industry(v) => {
            names.industries.get(v).map_or_else(|| v.to_string(), bilingual::plain)
        }
    }
}

//! Filtering the catalogue: one answer that filters, results and announcements share.

pub mod filters;
pub mod map;
pub mod results;
pub mod sheet;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::query::answer::{Answer, Catalogue};
use crate::query::catalogue::{CatalogueQuery, FacetValue};
use crate::ui::dynamic::effect;
use crate::ui::messages::lang;
use crate::ui::search::{Ranked, use_search};
use crate::ui::site::{Site, products_path, use_site};
use crate::ui::typed::use_address;
use crate::ui::{bilingual, words};
use sheet::Sheet;

/// A loaded catalogue, the query of the address and the answer to it.
#[derive(Clone, Copy)]
pub struct CatalogueView {
    catalogue: StoredValue<Arc<Catalogue>>,
    /// What the address asks.
    pub query: Memo<CatalogueQuery>,
    /// What it gives. While something newly typed is searched for, the last answer stands.
    pub answer: Memo<Answer>,
    /// What kind of answer that is.
    pub standing: Memo<Standing>,
    /// The filters over the results, on small screens.
    pub sheet: Sheet,
    site: Site,
}

/// What an answer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none yet.
    Opening,
    /// What was asked for.
    Ready,
    /// Nothing fits what was typed: these come nearest.
    Nearest,
    /// There is none: what was typed cannot be searched for.
    Failed,
}

impl Standing {
    /// Whether there is an answer to be shown.
    pub fn has_answer(self) -> bool {
        matches!(self, Self::Ready | Self::Nearest)
    }
}

#[derive(Clone, PartialEq)]
struct Outcome {
    standing: Standing,
    answer: Answer,
}

impl CatalogueView {
    /// Follows the address from now on. Where something is typed, the products that fit come from the
    /// search, from an index of the same `version` of the data.
    pub fn new(catalogue: Arc<Catalogue>, version: Option<String>) -> Self {
        let (site, search) = (use_site(), use_search());
        let asked = use_address().query();
        let query = Memo::new(move |_| asked.with(|query| CatalogueQuery::from_query(query)));
        let text = Memo::new(move |_| query.with(|query| query.text().to_owned()));
        effect(move || search.rank(&text.get()));
        on_cleanup(move || search.rank(""));
        let ranked = Memo::new(move |_| {
            let is_asked = |ranked: &Ranked| text.with(|text| ranked.text == *text);
            search.ranked().filter(is_asked)
        });
        // Positions in the catalogue of other data mean other products.
        let is_of_other_data = Memo::new(move |_| {
            let index_version = ranked.with(|ranked| ranked.as_ref().map(|r| r.version.clone()));
            index_version.is_some() && version.is_some() && index_version != version
        });
        effect(move || {
            let is_newer = |ranked: Ranked| site.store().version() == Some(ranked.version);
            // An older index renews itself when it is asked; an older catalogue is loaded again here.
            if is_of_other_data.get() && ranked.get_untracked().is_some_and(is_newer) {
                site.retry();
            }
        });
        let answered = Arc::clone(&catalogue);
        let outcome = Memo::new(move |last: Option<&Outcome>| {
            let query = query.get();
            let ready = |standing, ranked| {
                let answer = answered.answer(&query, lang(), ranked);
                Outcome { standing, answer }
            };
            if text.with(String::is_empty) {
                return ready(Standing::Ready, None);
            }
            let hits = ranked.get().filter(|_| !is_of_other_data.get()).map(|ranked| ranked.hits);
            match hits {
                Some(hits) if !hits.is_nearest => ready(Standing::Ready, Some(&hits.rows)),
                // What fits may be in a part of the index that is still to come.
                Some(hits) if hits.is_whole => {
                    let is_any = !hits.rows.is_empty();
                    let standing = if is_any { Standing::Nearest } else { Standing::Ready };
                    ready(standing, Some(&hits.rows))
                }
                _ if search.failure().is_some() => {
                    Outcome { standing: Standing::Failed, answer: Answer::none() }
                }
                _ => last.filter(|last| last.standing.has_answer()).cloned().unwrap_or_else(|| {
                    Outcome { standing: Standing::Opening, answer: Answer::none() }
                }),
            }
        });
        let answer = Memo::new(move |_| outcome.with(|outcome| outcome.answer.clone()));
        let standing = Memo::new(move |_| outcome.with(|outcome| outcome.standing));
        let (catalogue, sheet) = (StoredValue::new(catalogue), Sheet::closed());
        Self { catalogue, query, answer, standing, sheet, site }
    }

    /// How many products fit; `None` where there is no answer.
    pub fn n_hits(self) -> Option<usize> {
        let n_hits = self.answer.with(|answer| answer.n_hits);
        self.standing.get().has_answer().then_some(n_hits)
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

/// Goes to a query without leaving the place on the page: one step of the history, or one with what else is
/// chosen in the open sheet.
pub fn use_go(view: CatalogueView) -> impl Fn(&CatalogueQuery) + Clone {
    let navigate = use_navigate();
    move |query| {
        let replace = view.sheet.choose(query);
        let options =
            NavigateOptions { resolve: false, scroll: false, replace, ..Default::default() };
        navigate(&view.href(query), options);
    }
}

/// The name of a facet value.
pub fn label(catalogue: &Catalogue, value: &FacetValue) -> String {
    let names = catalogue.names();
    match value {
        FacetValue::Category(v) => words::category(*v).to_owned(),
        FacetValue::Month(v) => words::month(*v),
        FacetValue::Event(v) => words::season_event_title(*v),
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

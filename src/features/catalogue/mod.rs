//! Filtering the catalogue: one answer that filters, results and announcements share.

pub mod filters;
pub mod listing;
pub mod map;
pub mod results;
pub mod sheet;
#[cfg(not(target_arch = "wasm32"))]
pub mod standing;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::clock;
use crate::data::error::LoadError;
use crate::i18n::{localized, words};
use crate::model::bilingual::Bilingual;
use crate::model::product::ProductCard;
use crate::query::answer::{Answer, Names};
use crate::query::catalogue::{CatalogueQuery, FacetValue, View};
use crate::routes::products_path;
use crate::session::search::{Ranked, use_search};
use crate::session::site::{Site, use_site};
use crate::session::typed::use_address;
use crate::ui::primitives::bilingual;
use crate::ui::primitives::dynamic::effect;
use listing::{Listing, answered, whole_after};
use sheet::Sheet;

/// Products of a base that are loaded before anything needs them: some 400 kB. A larger one waits until it does.
const MAX_AHEAD: usize = 10_000;

/// What is listed, the query of the address and the answer to it.
#[derive(Clone, Copy)]
pub struct CatalogueView {
    listing: RwSignal<Listing>,
    is_whole_wanted: RwSignal<bool>,
    /// Whether the products of a page that opens with the map wait for it, as it would push them.
    pub is_map_awaited: RwSignal<bool>,
    /// What the address asks.
    pub query: Memo<CatalogueQuery>,
    /// What it gives. While what it takes is on its way, the last answer stands.
    pub answer: Memo<Answer>,
    /// The products of the answer's page.
    pub products: Memo<Vec<ProductCard>>,
    /// What kind of answer that is.
    pub standing: Memo<Standing>,
    /// The filters over the results, on small screens.
    pub sheet: Sheet,
    site: Site,
}

/// What an answer is worth.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// There is none yet.
    Opening,
    /// What was asked for.
    Ready,
    /// The answer to what was asked before: the next one is on its way.
    Earlier,
    /// Nothing fits what was typed: these come nearest.
    Nearest,
    /// There is none: what was typed cannot be searched for.
    Failed,
    /// There is none: the products cannot be had.
    Missing(LoadError),
}

impl Standing {
    /// Whether there is an answer to be shown.
    pub fn has_answer(&self) -> bool {
        matches!(self, Self::Ready | Self::Earlier | Self::Nearest)
    }
}

#[derive(Clone, PartialEq)]
struct Outcome {
    standing: Standing,
    answer: Answer,
    products: Vec<ProductCard>,
}

impl Outcome {
    fn none(standing: Standing) -> Self {
        Self { standing, answer: Answer::default(), products: vec![] }
    }

    /// What stands while the next is on its way.
    fn meanwhile(last: Option<&Self>) -> Self {
        let is_of_use = |last: &&Self| {
            last.standing.has_answer() || matches!(last.standing, Standing::Missing(_))
        };
        match last.filter(is_of_use) {
            Some(last) => Self { standing: Standing::Earlier, ..last.clone() },
            None => Self::none(Standing::Opening),
        }
    }
}

impl CatalogueView {
    /// Follows the address from now on, from what is listed first; the whole is loaded once the address, or
    /// a hand on its way to the filters, wants it. Where something is typed, the products that fit come from
    /// the search, from an index of the same `version` of the data.
    pub fn new(first: Listing, version: Option<String>) -> Self {
        let (site, search) = (use_site(), use_search());
        let asked = use_address().query();
        let query = Memo::new(move |_| asked.with(|query| CatalogueQuery::from_query(query)));
        let text = Memo::new(move |_| query.with(|query| query.text().to_owned()));
        // A backend that answers itself searches as well.
        let is_answering = site.store().is_answering() == Some(true);
        effect(move || {
            if !is_answering {
                search.rank(&text.get());
            }
        });
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
        let is_whole_wanted = RwSignal::new(false);
        let (listing, missing) = if is_answering {
            answered(first, query, is_whole_wanted)
        } else {
            whole_after(first, query, is_whole_wanted)
        };
        let outcome = Memo::new(move |last: Option<&Outcome>| {
            let query = query.get();
            let ready = |standing, ranked: Option<&[u32]>| {
                listing.with(|listing| {
                    let answer = listing.answer(&query, ranked)?;
                    let shown = answer.page.iter().filter_map(|idx| listing.catalogue().at(*idx));
                    let products = shown.cloned().collect();
                    let standing = if listing.is_nearest() { Standing::Nearest } else { standing };
                    Some(Outcome { standing, answer, products })
                })
            };
            let hits = ranked.get().filter(|_| !is_of_other_data.get()).map(|ranked| ranked.hits);
            let now = match hits {
                _ if is_answering || text.with(String::is_empty) => ready(Standing::Ready, None),
                Some(hits) if !hits.is_nearest => ready(Standing::Ready, Some(&hits.rows)),
                // What fits may be in a part of the index that is still to come.
                Some(hits) if hits.is_whole => {
                    let is_any = !hits.rows.is_empty();
                    let standing = if is_any { Standing::Nearest } else { Standing::Ready };
                    ready(standing, Some(&hits.rows))
                }
                _ if search.failure().is_some() => Some(Outcome::none(Standing::Failed)),
                _ => None,
            };
            let meanwhile = Outcome::meanwhile(last);
            // Filters stay, so that what was chosen can be taken back.
            let missing = missing.get().map(Standing::Missing);
            now.unwrap_or(match missing {
                Some(standing) => Outcome { standing, ..meanwhile },
                None => meanwhile,
            })
        });
        let answer = Memo::new(move |_| outcome.with(|outcome| outcome.answer.clone()));
        let products = Memo::new(move |_| outcome.with(|outcome| outcome.products.clone()));
        let standing = Memo::new(move |_| outcome.with(|outcome| outcome.standing.clone()));
        let sheet = Sheet::closed();
        let is_map_awaited = map_awaited(query);
        Self {
            listing,
            is_whole_wanted,
            is_map_awaited,
            query,
            answer,
            products,
            standing,
            sheet,
            site,
        }
    }

    /// Loads all products, which the next thing done is likely to need; not those of a large base, and none where
    /// the backend answers.
    pub fn load_ahead(self) {
        let is_small = self.listing.with_untracked(|listing| match listing {
            Listing::Plain(overview) => overview.first_page.n_hits <= MAX_AHEAD,
            Listing::Page(..) | Listing::Whole(_) => false,
        });
        if is_small && self.site.store().is_answering() != Some(true) {
            self.want_all_counties();
        }
    }

    /// Loads what names and counts every county, where that is not there.
    pub fn want_all_counties(self) {
        if !self.is_whole_wanted.get_untracked() {
            self.is_whole_wanted.set(true);
        }
    }

    /// How many counties have products, if not all of them are named.
    pub fn n_counties_of_more(self) -> Option<usize> {
        self.listing.with(|listing| match listing {
            Listing::Plain(overview) if !overview.has_all_counties() => Some(overview.n_counties),
            _ => None,
        })
    }

    /// How many products fit; `None` where there is no answer.
    pub fn n_hits(self) -> Option<usize> {
        let n_hits = self.answer.with(|answer| answer.n_hits);
        self.standing.with(Standing::has_answer).then_some(n_hits)
    }

    pub fn county_name(self, product: &ProductCard) -> Bilingual {
        self.with_names(|names| names.counties.get(&product.county).map(|(name, _)| name.clone()))
            .unwrap_or_default()
    }

    fn with_names<T>(self, read: impl FnOnce(&Names) -> T) -> T {
        self.listing.with_untracked(|listing| read(listing.catalogue().names()))
    }

    /// The address of a query.
    pub fn href(self, query: &CatalogueQuery) -> String {
        self.site.href(&products_path(query))
    }

    /// The name of a facet value, marked with its language.
    pub fn label_view(self, value: &FacetValue) -> AnyView {
        let name = self.with_names(|names| match value {
            FacetValue::County(v) => names.counties.get(v).map(|(name, _)| name.clone()),
            FacetValue::Township(v) => names
                .townships
                .get(v)
                .map(|(name, pinyin)| localized::township_name(name.clone(), pinyin)),
            FacetValue::Industry(v) => names.industries.get(v).cloned(),
            _ => None,
        });
        match name {
            Some(name) => bilingual::localized(&name).into_any(),
            None => self.label(value).into_any(),
        }
    }

    /// The name of a facet value.
    pub fn label(self, value: &FacetValue) -> String {
        self.with_names(|names| label(names, value))
    }
}

/// How long products wait for the map. On a slow network it is there before; beyond this a jump is the
/// lesser evil.
const MAP_PATIENCE_MS: u32 = 1_500;

fn map_awaited(query: Memo<CatalogueQuery>) -> RwSignal<bool> {
    let is_awaited = RwSignal::new(query.with_untracked(|query| query.view == View::Map));
    effect(move || {
        leptos::task::spawn_local(async move {
            clock::sleep(MAP_PATIENCE_MS).await;
            _ = is_awaited.try_set(false);
        });
    });
    is_awaited
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

pub fn label(names: &Names, value: &FacetValue) -> String {
    match value {
        FacetValue::Category(v) => words::category(*v).to_owned(),
        FacetValue::Month(v) => words::month(*v),
        FacetValue::Event(v) => words::season_event_title(*v),
        FacetValue::Certification(v) => words::certification(*v).to_owned(),
        FacetValue::County(v) => {
            names.counties.get(v).map_or_else(|| v.to_string(), |(name, _)| localized::plain(name))
        }
        FacetValue::Township(v) => {
            let township = names.townships.get(v);
            township.map_or_else(
                || v.to_string(),
                |(name, pinyin)| localized::plain(&localized::township_name(name.clone(), pinyin)),
            )
        }
        FacetValue::Evidence(v) => words::evidence(*v).to_owned(),
        FacetValue::Industry(v) => {
            names.industries.get(v).map_or_else(|| v.to_string(), localized::plain)
        }
    }
}

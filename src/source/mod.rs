//! Where data come from, without I/O: a question becomes steps, each a request and what to make of
//! its reply. Only `crate::data` fetches.
//!
//! [`Source`] is what a backend is asked; [`static_files`], which reads the compiled files, is the only
//! one so far. Where its files are stands in [`config`]. Knows nothing of caches, retries or the browser.

pub mod config;

pub mod static_files;

use std::sync::Arc;

use crate::model::achievement::Achievement;
use crate::model::base::{About, DatasetInfo};
use crate::model::id::{CountyCode, IndustryId, ProductId};
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organizations;
use crate::model::place::County;
use crate::model::product::Product;
use crate::model::provenance::Source as FactSource;
use crate::model::season::Month;
use crate::query::answer::Catalogue;
use crate::query::overview::Overview;
use crate::wire::Malformed;
use crate::wire::catalogue::CatalogueShard;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::map::CountyMap;
use crate::wire::rows::Losses;

/// What to fetch with GET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Relative to the page's base address, or absolute.
    pub url: String,
    /// Whether the address names its content, so that any cached copy is the right one.
    pub is_immutable: bool,
}

/// One step towards an answer.
pub enum Step<T> {
    /// Fetch this, then go on with the reply's bytes.
    Fetch(Request, Next<T>),
    /// The answer.
    Done(T),
    /// There is no such thing.
    Absent,
}

impl<T> Step<T> {
    /// The address that is asked; empty where none is.
    pub fn url(&self) -> &str {
        match self {
            Self::Fetch(request, _) => &request.url,
            Self::Done(_) | Self::Absent => "",
        }
    }
}

/// What to make of a reply's bytes; what had to be left out of it is noted.
pub type Next<T> = Box<dyn FnOnce(&[u8], &mut Losses) -> Result<Step<T>, Malformed>>;

/// A file with the products and counties that it names; `None` where it says no more than ids.
pub type WithNamed<T> = (Option<Catalogue>, T);

/// A backend. Every method gives the first step of an answer.
pub trait Source {
    /// What is known from the start: base, counts, downloads, aliases.
    fn dataset(&self) -> &Arc<DatasetInfo>;
    /// What the home page and the plain catalogue show in a month; older sets have none.
    fn overview(&self, month: Month) -> Step<Overview>;
    /// What lists show of these products and of some others, in parts that are answers of their own;
    /// `None` in older sets.
    fn cards(&self, ids: &[ProductId]) -> Option<Vec<Step<Vec<CatalogueShard>>>>;
    /// The shards of the catalogue, each an answer of its own, in order.
    fn catalogue(&self) -> Vec<Step<CatalogueShard>>;
    /// The shards of the search index as they are, each an answer of its own, in order.
    fn search(&self) -> Vec<Step<Vec<u8>>>;
    /// All that is known of one product.
    fn product(&self, id: &ProductId) -> Step<Product>;
    /// The files behind the same, unread: who has them in the browser's cache waits for less, and needs no
    /// code that reads them.
    fn product_files(&self, id: &ProductId) -> Step<()>;
    /// A county with what is in it.
    fn county(&self, code: &CountyCode) -> Step<County>;
    /// The map of counties; older sets have none.
    fn map(&self) -> Step<CountyMap>;
    /// What the page "About" says.
    fn about(&self) -> Step<About>;
    /// Organizations and the links between them.
    fn organizations(&self) -> Step<WithNamed<Organizations>>;
    /// The chain map of the whole base as it is, as it may be large; older sets have none.
    fn chain(&self) -> Step<Vec<u8>>;
    fn industry(&self, id: &IndustryId) -> Step<ChainMap>;
    /// Published needs and offers.
    fn opportunities(&self) -> Step<WithNamed<Listing<Opportunity>>>;
    /// Results that others can use.
    fn achievements(&self) -> Step<WithNamed<Listing<Achievement>>>;
    fn sources(&self) -> Step<Vec<FactSource>>;
}

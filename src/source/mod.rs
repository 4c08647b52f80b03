//! Where data come from, without I/O: a question becomes steps, each a request and what to make of
//! its reply. Only `crate::data` fetches.
//!
//! A [`Source`] is asked, whichever backend is behind it: [`static_files`] finds the compiled files,
//! [`postgrest`] a server's answers. Both give documents of one form (`crate::wire`), so that these are read in one
//! place. Which backend it is stands in [`config`]. Knows nothing of caches, retries or the browser.

pub mod config;

mod chain;
mod names;
mod postgrest;
mod static_files;

use std::sync::Arc;

use crate::model::achievement::Achievement;
use crate::model::base::{About, DatasetInfo};
use crate::model::evidence::Evidence;
use crate::model::id::{CountyCode, IndustryId, OrganizationId, ProductId};
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organizations;
use crate::model::place::County;
use crate::model::product::Product;
use crate::model::provenance::Source as FactSource;
use crate::model::season::Month;
use crate::query::answer::{Catalogue, Page};
use crate::query::catalogue::CatalogueQuery;
use crate::query::overview::Overview;
use crate::wire::answer::AnswerFile;
use crate::wire::base::AboutFile;
use crate::wire::catalogue::{CatalogueFile, CatalogueShard, named_products};
use crate::wire::chain::OrganizationsFile;
use crate::wire::listing::{AchievementRow, ListingFile, OpportunityRow};
use crate::wire::manifest::{DirectoryFile, Manifest};
use crate::wire::map::{CountyMap, MapFile};
use crate::wire::overview::OverviewFile;
use crate::wire::place::PlaceFile;
use crate::wire::product::ProductFile;
use crate::wire::rows::Losses;
use crate::wire::search::SearchReply;
use crate::wire::source::{SourceRow, SourcesFile};
use crate::wire::{Malformed, from_json};
use config::SourceConfig;
use postgrest::Postgrest;
use static_files::{Below, StaticFiles};

/// What to fetch with GET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Relative to the page's base address, or absolute.
    pub url: String,
    pub kind: RequestKind,
}

/// What is known of a reply from its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestKind {
    /// The address names the content: any cached copy is the right one.
    Immutable,
    /// A file whose content changes: a copy has to be checked.
    Changing,
    /// A server's answer, which says for how long a copy will do, and is `null` where there is no such thing.
    Answer,
}

impl Request {
    pub fn immutable(url: String) -> Self {
        Self { url, kind: RequestKind::Immutable }
    }

    pub fn changing(url: String) -> Self {
        Self { url, kind: RequestKind::Changing }
    }

    pub fn answer(url: String) -> Self {
        Self { url, kind: RequestKind::Answer }
    }
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

/// What a question is answered from.
enum Document<'a> {
    /// One of which the data set has no other, by the name of its file.
    Named(&'static str),
    Overview(Month),
    /// The board, of all that is known or of what meets a demand.
    Board(Evidence),
    Product(&'a ProductId),
    County(&'a CountyCode),
    Industry(&'a IndustryId),
    Dossier(&'a IndustryId),
    Organization(&'a OrganizationId),
}

/// Where a document is.
enum Address {
    Absent,
    At(Request),
    /// Where the file that is asked for says.
    Below(Request, Below),
}

/// A backend, and what it said of its data when it was opened. Methods give the first step of an answer.
pub struct Source {
    backend: Backend,
    files: String,
    dataset: Arc<DatasetInfo>,
}

// Two closed cases and no trait object: the readers of a page's documents stay in the page's own code, where those
// of a vtable are all in the main file (50 kB).
enum Backend {
    Files(Box<StaticFiles>),
    Server(Postgrest),
}

impl Source {
    /// The backend of `config`, by its reply to [`SourceConfig::dataset_request`].
    ///
    /// # Errors
    /// If the reply is none of this format.
    pub fn new(config: &SourceConfig, reply: &[u8]) -> Result<Self, Malformed> {
        let mut manifest = Manifest::from_json(reply)?;
        let dataset = Arc::new(manifest.dataset(&mut Losses::default())?);
        let backend = match config {
            SourceConfig::Static { root } => {
                Backend::Files(Box::new(StaticFiles { root: root.as_str().into(), manifest }))
            }
            SourceConfig::Postgrest { root, .. } => Backend::Server(Postgrest {
                root: root.clone(),
                n_shards: manifest.catalogue.len(),
            }),
        };
        Ok(Self { backend, files: config.files().to_owned(), dataset })
    }

    /// What is known from the start: base, counts, downloads, aliases.
    pub fn dataset(&self) -> &Arc<DatasetInfo> {
        &self.dataset
    }

    /// Where pictures and downloads are; ends with `/`.
    pub fn files(&self) -> &str {
        &self.files
    }

    /// Whether it answers [`Self::page`] and [`Self::suggest`] itself; else who asks loads the catalogue and the
    /// search index.
    pub fn is_answering(&self) -> bool {
        matches!(self.backend, Backend::Server(_))
    }

    /// A page of the catalogue for readers of `lang` in `month`.
    pub fn page(&self, query: &CatalogueQuery, lang: &str, month: Month) -> Step<Page> {
        let Backend::Server(server) = &self.backend else { return Step::Absent };
        let read = |bytes: &[u8], _: &mut Losses| Ok(Some(AnswerFile::from_json(bytes)?.decode()?));
        step(Address::At(server.page(query, lang, month)), read)
    }

    /// What a text finds, at most `n_hits` of each kind.
    pub fn suggest(&self, text: &str, n_hits: u32) -> Step<SearchReply> {
        let Backend::Server(server) = &self.backend else { return Step::Absent };
        let read = |bytes: &[u8], _: &mut Losses| {
            let wrong = |error: serde_json::Error| Malformed::value("suggest", error);
            from_json(bytes).map(Some).map_err(wrong)
        };
        step(Address::At(server.suggest(text, n_hits)), read)
    }

    /// Where an inquiry is posted, as JSON of [`InquiryRow`](crate::wire::inquiry::InquiryRow); `None` where nobody
    /// stores such.
    pub fn inquiries_url(&self) -> Option<String> {
        match &self.backend {
            Backend::Files(_) => None,
            Backend::Server(server) => Some(format!("{}inquiries", server.root)),
        }
    }

    /// What the home page and the plain catalogue show in a month; older sets have none.
    pub fn overview(&self, month: Month) -> Step<Overview> {
        self.ask(&Document::Overview(month), |bytes, _| {
            OverviewFile::from_json(bytes)?.decode().map(Some)
        })
    }

    /// What lists show of these products and of some others, in parts that are answers of their own;
    /// `None` in older sets.
    pub fn cards(&self, ids: &[ProductId]) -> Option<Vec<Step<Vec<CatalogueShard>>>> {
        match &self.backend {
            Backend::Files(files) => files.cards(ids),
            Backend::Server(server) => {
                let read = |bytes: &[u8], _: &mut Losses| {
                    Ok(Some(vec![CatalogueFile::from_json(bytes)?.decode()?]))
                };
                let steps = server.cards(ids).into_iter();
                Some(steps.map(|request| step(Address::At(request), read)).collect())
            }
        }
    }

    /// The shards of the catalogue, each an answer of its own, in order.
    pub fn catalogue(&self) -> Vec<Step<CatalogueShard>> {
        let requests: Vec<Request> = match &self.backend {
            Backend::Files(files) => {
                let shards = files.manifest.catalogue.iter();
                shards.map(|shard| files.request(&shard.file.path)).collect()
            }
            Backend::Server(server) => server.shards(),
        };
        let read =
            |bytes: &[u8], _: &mut Losses| CatalogueFile::from_json(bytes)?.decode().map(Some);
        requests.into_iter().map(|request| step(Address::At(request), read)).collect()
    }

    /// The shards of the search index as they are, each an answer of its own, in order; none where the backend
    /// itself is asked.
    pub fn search(&self) -> Vec<Step<Vec<u8>>> {
        let Backend::Files(files) = &self.backend else { return vec![] };
        let read = |bytes: &[u8], _: &mut Losses| Ok(Step::Done(bytes.to_vec()));
        let shards = files.manifest.search.iter();
        shards.map(|shard| fetch(files.request(&shard.path), read)).collect()
    }

    /// All that is known of one product.
    pub fn product(&self, id: &ProductId) -> Step<Product> {
        let own = id.clone();
        self.ask(&Document::Product(id), move |bytes, losses| {
            let file = ProductFile::from_json(bytes)?;
            let own = file.products.iter().find(|product| product.card.id == own.as_str());
            own.map(|product| product.decode(losses)).transpose()
        })
    }

    /// The files behind the same, unread: who has them in the browser's cache waits for less, and needs no
    /// code that reads them.
    pub fn product_files(&self, id: &ProductId) -> Step<()> {
        self.ask(&Document::Product(id), |_, _| Ok(Some(())))
    }

    /// A county with what is in it.
    pub fn county(&self, code: &CountyCode) -> Step<County> {
        let own = code.clone();
        self.ask(&Document::County(code), move |bytes, losses| {
            let file = PlaceFile::from_json(bytes)?;
            let own = file.counties.iter().find(|county| county.place.code == own.as_str());
            own.map(|county| county.decode(losses)).transpose()
        })
    }

    /// The map of counties; older sets have none.
    pub fn map(&self) -> Step<CountyMap> {
        self.named("map", |bytes, losses| MapFile::from_json(bytes)?.decode(losses))
    }

    /// What the page "About" says.
    pub fn about(&self) -> Step<About> {
        self.named("about", |bytes, losses| Ok(AboutFile::from_json(bytes)?.decode(losses)))
    }

    /// Organizations and the links between them.
    pub fn organizations(&self) -> Step<WithNamed<Organizations>> {
        self.named("organisations", |bytes, losses| {
            let file = OrganizationsFile::from_json(bytes)?;
            Ok((named_products(file.named.as_ref())?, file.decode(losses)))
        })
    }

    /// An organization with its links and those at their other ends, perhaps among others.
    pub fn organization(&self, id: &OrganizationId) -> Step<WithNamed<Organizations>> {
        let own = id.clone();
        self.ask(&Document::Organization(id), move |bytes, losses| {
            let file = OrganizationsFile::from_json(bytes)?;
            let is_there = file.organisations.iter().any(|row| row.id == own.as_str());
            let read = || Ok((named_products(file.named.as_ref())?, file.decode(losses)));
            is_there.then(read).transpose()
        })
    }

    /// Published needs and offers.
    pub fn opportunities(&self) -> Step<WithNamed<Listing<Opportunity>>> {
        self.listing("opportunities", OpportunityRow::decode)
    }

    /// Results that others can use.
    pub fn achievements(&self) -> Step<WithNamed<Listing<Achievement>>> {
        self.listing("achievements", AchievementRow::decode)
    }

    pub fn sources(&self) -> Step<Vec<FactSource>> {
        self.named("sources", |bytes, losses| {
            let file = SourcesFile::from_json(bytes)?;
            Ok(losses.keep("sources", &file.sources, SourceRow::decode))
        })
    }

    fn listing<R: serde::de::DeserializeOwned + 'static, T: 'static>(
        &self,
        name: &'static str,
        decode: fn(&R) -> Result<T, Malformed>,
    ) -> Step<WithNamed<Listing<T>>> {
        self.named(name, move |bytes, losses| {
            let file: ListingFile<R> = ListingFile::from_json(bytes)?;
            Ok((named_products(file.named.as_ref())?, file.decode(decode, losses)))
        })
    }

    fn named<T: 'static>(
        &self,
        name: &'static str,
        read: impl FnOnce(&[u8], &mut Losses) -> Result<T, Malformed> + 'static,
    ) -> Step<T> {
        self.ask(&Document::Named(name), |bytes, losses| read(bytes, losses).map(Some))
    }

    fn ask<T: 'static>(
        &self,
        document: &Document<'_>,
        read: impl FnOnce(&[u8], &mut Losses) -> Result<Option<T>, Malformed> + 'static,
    ) -> Step<T> {
        let address = match &self.backend {
            Backend::Files(files) => files.address(document),
            Backend::Server(server) => Address::At(server.document(document)),
        };
        step(address, read)
    }
}

/// Fetches what is at `address`, and reads it; `read` gives `None` where the wanted is not in it.
fn step<T: 'static>(
    address: Address,
    read: impl FnOnce(&[u8], &mut Losses) -> Result<Option<T>, Malformed> + 'static,
) -> Step<T> {
    match address {
        Address::Absent => Step::Absent,
        Address::At(request) => {
            let is_answer = request.kind == RequestKind::Answer;
            fetch(request, move |bytes, losses| {
                if is_answer && bytes.trim_ascii() == b"null" {
                    return Ok(Step::Absent);
                }
                Ok(read(bytes, losses)?.map_or(Step::Absent, Step::Done))
            })
        }
        Address::Below(index, below) => fetch(index, move |bytes, _| {
            let leaf = below.leaf(&DirectoryFile::from_json(bytes)?);
            Ok(step(leaf.map_or(Address::Absent, Address::At), read))
        }),
    }
}

fn fetch<T>(
    request: Request,
    next: impl FnOnce(&[u8], &mut Losses) -> Result<Step<T>, Malformed> + 'static,
) -> Step<T> {
    Step::Fetch(request, Box::new(next) as Next<T>)
}

//! The store: opens the source once and answers questions, each from memory if it was asked before.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::{Either, LocalBoxFuture, Shared, select};

use super::error::LoadError;
use super::fetch::{self, Freshness};
use super::shared::Answers;
use crate::browser::{clock, request, storage};
use crate::model::base::{About, DatasetInfo};
use crate::model::id::{CountyCode, PictureId, ProductId};
use crate::model::place::County;
use crate::model::product::Product;
use crate::model::provenance::Source as FactSource;
use crate::query::answer::Page;
use crate::query::catalogue::{CatalogueQuery, View};
use crate::source::config::{self, SourceConfig};
use crate::source::{Request, Source};
use crate::wire::inquiry::InquiryRow;
use crate::wire::map::CountyMap;
use crate::wire::search::SearchReply;

/// An answer: `Ok(None)` where there is no such thing.
pub type Loaded<T> = Result<Option<Arc<T>>, LoadError>;

/// How long a page that is ready waits for its map. On a slow network the map, far smaller than the
/// rest, is there before; beyond this a jump is the lesser evil.
const MAP_PATIENCE_MS: u32 = 1_500;
const LAST_MANIFEST: &str = "atlas.manifest";

/// Everything that pages ask for. Clones share one memory.
#[derive(Clone)]
pub struct Store(pub(super) Rc<Inner>);

/// The source, opened once for all who ask at the same time.
type Opening = Shared<LocalBoxFuture<'static, Result<Rc<Source>, LoadError>>>;

pub(super) struct Inner {
    base_path: String,
    source: RefCell<Option<Opening>>,
    /// The last one that could be opened.
    former: RefCell<Option<Rc<Source>>>,
    pub(super) answers: Answers,
    is_last_copy: Cell<bool>,
}

impl Store {
    /// A store for the site whose root is at `base_path` (no slash at its end).
    pub fn new(base_path: &str) -> Self {
        Self(Rc::new(Inner {
            base_path: base_path.to_owned(),
            source: RefCell::default(),
            former: RefCell::default(),
            answers: Answers::default(),
            is_last_copy: Cell::default(),
        }))
    }

    /// The store of this thread, for the pages of one site that it makes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of_thread(base_path: &str) -> Self {
        thread_local! {
            static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
        }
        STORE.with_borrow_mut(|store| store.get_or_insert_with(|| Self::new(base_path)).clone())
    }

    /// Whether the network gave no manifest and the last good copy stands in.
    pub fn is_last_copy(&self) -> bool {
        self.0.is_last_copy.get()
    }

    /// Forgets the source, all answers and loads, so that the next question asks the network. What was had stands in
    /// for what cannot be had any more.
    pub fn forget(&self) {
        request::distrust_page();
        *self.0.source.borrow_mut() = None;
        self.0.answers.forget();
    }

    /// Base, counts, downloads, aliases.
    ///
    /// # Errors
    /// If neither the network nor the last copy has it.
    pub async fn dataset(&self) -> Loaded<DatasetInfo> {
        Ok(Some(Arc::clone(self.source().await?.dataset())))
    }

    /// What `load` gives, beside what is known of the data set; one failure for both.
    ///
    /// # Errors
    /// If one of the two cannot be had.
    pub async fn beside_dataset<T>(
        &self,
        load: impl Future<Output = Loaded<T>>,
    ) -> Loaded<(Arc<DatasetInfo>, Arc<T>)> {
        let dataset = self.dataset().await?;
        Ok(dataset.zip(load.await?).map(Arc::new))
    }

    /// What `load` gives, once the map is there too, cannot be had or keeps it waiting for long: a
    /// page that shows both does not jump. Whoever draws the map tells what is wrong with it.
    ///
    /// # Errors
    /// Those of `load`.
    pub async fn beside_map<T>(&self, load: impl Future<Output = Loaded<T>>) -> Loaded<T> {
        match select(pin!(load), pin!(self.map())).await {
            Either::Left((loaded, map)) => {
                select(map, pin!(clock::sleep(MAP_PATIENCE_MS))).await;
                loaded
            }
            Either::Right((_map, load)) => load.await,
        }
    }

    /// Whether the backend answers [`Self::page`] and [`Self::suggest`] itself; `None` before it is known.
    pub fn is_answering(&self) -> Option<bool> {
        Some(self.opened()?.is_answering())
    }

    /// A page of the catalogue for readers of `lang`; `None` where the backend does not answer itself.
    ///
    /// # Errors
    /// If it cannot be had.
    pub async fn page(&self, query: &CatalogueQuery, lang: &str) -> Loaded<Page> {
        let month = clock::month();
        // How hits are set out changes nothing of them.
        let query = CatalogueQuery { view: View::default(), ..query.clone() };
        let key = format!("page {lang} {} {}", month.number(), query.to_query());
        let lang = lang.to_owned();
        self.ask(&key, move |source| source.page(&query, &lang, month)).await
    }

    /// What a text finds, at most `n_hits` of each kind; `None` where the backend does not answer itself.
    ///
    /// # Errors
    /// If it cannot be had.
    pub(super) async fn suggest(
        &self,
        text: &str,
        n_hits: u32,
    ) -> Result<Option<SearchReply>, LoadError> {
        // The browser keeps answers for as long as the server says, which is long enough for who types.
        let source = self.source().await?;
        fetch::run(source.suggest(text, n_hits), Freshness::Cached).await
    }

    /// Has the server store an inquiry, once: whether it was stored is known from its answer alone.
    ///
    /// # Errors
    /// If it did not say that it was.
    pub async fn send_inquiry(&self, row: &InquiryRow) -> Result<(), LoadError> {
        let status = |url, status| LoadError::Status { url, status, retry_after_s: None };
        let Some(url) = self.source().await?.inquiries_url() else {
            return Err(status("inquiries".to_owned(), 404));
        };
        let json = serde_json::to_string(row)
            .map_err(|error| LoadError::Network { url: url.clone(), detail: error.to_string() })?;
        match request::post(&url, json).await {
            Ok(200..=299) => Ok(()),
            Ok(other) => Err(status(url, other)),
            Err(detail) => Err(LoadError::Network { url, detail }),
        }
    }

    /// All that is known of a product.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn product(&self, id: &ProductId) -> Loaded<Product> {
        let key = format!("product {id}");
        let id = id.clone();
        self.ask(&key, move |source| source.product(&id)).await
    }

    /// Has the browser fetch what [`Self::product`] will read. Where that fails, who reads it will be told.
    pub async fn fetch_product_ahead(&self, id: &ProductId) {
        if let Ok(source) = self.source().await {
            _ = fetch::run(source.product_files(id), Freshness::Cached).await;
        }
    }

    /// A county with what is in it.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn county(&self, code: &CountyCode) -> Loaded<County> {
        let key = format!("county {code}");
        let code = code.clone();
        self.ask(&key, move |source| source.county(&code)).await
    }

    /// The map of counties; `None` where the data set has none.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn map(&self) -> Loaded<CountyMap> {
        self.ask("map", Source::map).await
    }

    /// What the page "About" says.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn about(&self) -> Loaded<About> {
        self.ask("about", Source::about).await
    }

    /// Every source.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn sources(&self) -> Loaded<Vec<FactSource>> {
        self.ask("sources", Source::sources).await
    }

    /// Gets the shards of the search index one after another, the most important things first: calls
    /// `begin` with the version of the data, then `take` with each shard. Where the files proved
    /// outdated on the way, it begins once more. `None` where the data set has no index.
    ///
    /// # Errors
    /// If a shard cannot be had.
    pub(super) async fn search_index(
        &self,
        freshness: Freshness,
        begin: impl Fn(&str),
        take: impl Fn(Vec<u8>),
    ) -> Result<Option<()>, LoadError> {
        self.retrying(async |source, needed| {
            let freshness = if needed == Freshness::Anew { needed } else { freshness };
            let shards = source.search();
            if shards.is_empty() {
                return Ok(None);
            }
            begin(&source.dataset().version);
            for step in shards {
                let Some(bytes) = fetch::run(step, freshness).await? else { return Ok(None) };
                take(bytes);
            }
            Ok(Some(()))
        })
        .await
    }

    /// Version of the data; `None` before the manifest is there.
    pub fn version(&self) -> Option<String> {
        Some(self.opened()?.dataset().version.clone())
    }

    /// Where a file named by the manifest can be downloaded; `None` before the manifest is there.
    pub fn download_url(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.opened()?.files()))
    }

    /// Where a product's paper-cut is; `None` before the manifest is there.
    pub fn picture_url(&self, name: &PictureId) -> Option<String> {
        self.download_url(&format!("pictures/{name}.svg"))
    }

    /// The SVG text of a product's paper-cut, if it can be had.
    pub async fn picture(&self, name: &PictureId) -> Option<String> {
        let request = Request::immutable(self.picture_url(name)?);
        let bytes = fetch::bytes(&request, Freshness::Cached).await.ok()?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    /// Asks the source. A file that is gone or wrong may belong to an older version of the data than
    /// the host has now, or be a wrong copy, so all is asked for once more, past any copy.
    pub(super) async fn retrying<T>(
        &self,
        ask: impl AsyncFn(Rc<Source>, Freshness) -> Result<Option<T>, LoadError>,
    ) -> Result<Option<T>, LoadError> {
        match ask(self.source().await?, Freshness::Cached).await {
            Err(error @ (LoadError::Status { .. } | LoadError::Malformed { .. }))
                if !error.is_passing() =>
            {
                request::distrust_page();
                *self.0.source.borrow_mut() = None;
                // Who waits for a load, as this one, still gets and keeps what it gives.
                self.0.answers.forget_answers();
                ask(self.source().await?, Freshness::Anew).await
            }
            outcome => outcome,
        }
    }

    pub(super) async fn source(&self) -> Result<Rc<Source>, LoadError> {
        let opening = {
            let mut slot = self.0.source.borrow_mut();
            let open = || {
                let store = self.clone();
                async move { store.open().await.map(Rc::new) }.boxed_local().shared()
            };
            slot.get_or_insert_with(open).clone()
        };
        match opening.clone().await {
            Ok(source) => {
                let version = |source: &Rc<Source>| source.dataset().version.clone();
                let former = self.0.former.replace(Some(Rc::clone(&source)));
                if former.is_some_and(|former| version(&former) != version(&source)) {
                    self.0.answers.forget_former();
                }
                Ok(source)
            }
            Err(error) => {
                let mut slot = self.0.source.borrow_mut();
                if slot.as_ref().is_some_and(|other| other.ptr_eq(&opening)) {
                    *slot = None;
                }
                // The next question opens it again. Meanwhile its files, or its other answers, may be there.
                self.0.former.borrow().clone().ok_or(error)
            }
        }
    }

    /// The source, if it could be opened before now.
    fn opened(&self) -> Option<Rc<Source>> {
        let opening = self.0.source.borrow();
        let source = opening.as_ref().and_then(|opening| opening.peek()?.as_ref().ok().cloned());
        source.or_else(|| self.0.former.borrow().clone())
    }

    async fn open(&self) -> Result<Source, LoadError> {
        let request = Request::changing(format!("{}/config.json", self.0.base_path));
        let config = match fetch::bytes(&request, Freshness::Cached).await {
            Ok(bytes) => config::parse(&bytes)?.placed(&self.0.base_path),
            Err(error) if error.is_passing() => return self.open_last_copy(error),
            Err(error) => return Err(error),
        };
        // Pages that become files are made from files.
        #[cfg(not(target_arch = "wasm32"))]
        let config = SourceConfig::Static { root: config.files().to_owned() };
        match self.dataset_of(&config, Freshness::Cached).await {
            // The copy that came with the page, or is kept, may be cut off or of another version.
            Err(LoadError::Malformed { .. }) => self.dataset_of(&config, Freshness::Anew).await,
            outcome => outcome,
        }
    }

    async fn dataset_of(
        &self,
        config: &SourceConfig,
        freshness: Freshness,
    ) -> Result<Source, LoadError> {
        let request = config.dataset_request();
        match fetch::bytes(&request, freshness).await {
            Ok(bytes) => {
                let source = Source::new(config, &bytes)
                    .map_err(|problem| LoadError::Malformed { url: request.url, problem })?;
                keep_last_copy(config, &bytes);
                self.0.is_last_copy.set(false);
                Ok(source)
            }
            Err(error) if error.is_passing() => self.open_last_copy(error),
            Err(error) => Err(error),
        }
    }

    /// The manifest of the last visit, or `error` where there is none.
    fn open_last_copy(&self, error: LoadError) -> Result<Source, LoadError> {
        let copy = storage::get(LAST_MANIFEST).unwrap_or_default();
        let (config, manifest) = copy.split_once('\n').unwrap_or_default();
        let config = SourceConfig::from_line(config);
        let source = Source::new(&config, manifest.as_bytes()).map_err(|_| error)?;
        self.0.is_last_copy.set(true);
        Ok(source)
    }
}

fn keep_last_copy(config: &SourceConfig, manifest: &[u8]) {
    if let Ok(manifest) = std::str::from_utf8(manifest) {
        storage::set(LAST_MANIFEST, &format!("{}\n{manifest}", config.to_line()));
    }
}

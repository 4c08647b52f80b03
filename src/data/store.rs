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
use crate::source::config::{self, SourceConfig};
use crate::source::static_files::{self, StaticFiles};
use crate::source::{Request, Source};
use crate::wire::map::CountyMap;

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
type Opening = Shared<LocalBoxFuture<'static, Result<Rc<StaticFiles>, LoadError>>>;

pub(super) struct Inner {
    base_path: String,
    source: RefCell<Option<Opening>>,
    pub(super) answers: Answers,
    is_last_copy: Cell<bool>,
}

impl Store {
    /// A store for the site whose root is at `base_path` (no slash at its end).
    pub fn new(base_path: &str) -> Self {
        Self(Rc::new(Inner {
            base_path: base_path.to_owned(),
            source: RefCell::default(),
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

    /// Forgets the source, all answers and loads, so that the next question asks the network.
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
        let opening = self.0.source.borrow();
        Some(opening.as_ref()?.peek()?.as_ref().ok()?.dataset().version.clone())
    }

    /// Where a file named by the manifest can be downloaded; `None` before the manifest is there.
    pub fn download_url(&self, path: &str) -> Option<String> {
        let opening = self.0.source.borrow();
        let source = opening.as_ref()?.peek()?.as_ref().ok()?;
        Some(format!("{}{path}", source.root()))
    }

    /// Where a product's paper-cut is; `None` before the manifest is there.
    pub fn picture_url(&self, name: &PictureId) -> Option<String> {
        self.download_url(&format!("pictures/{name}.svg"))
    }

    /// The SVG text of a product's paper-cut, if it can be had.
    pub async fn picture(&self, name: &PictureId) -> Option<String> {
        let request = Request { url: self.picture_url(name)?, is_immutable: true };
        let bytes = fetch::bytes(&request, Freshness::Cached).await.ok()?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    /// Asks the source. A file that is gone or wrong may belong to an older version of the data than
    /// the host has now, or be a wrong copy, so all is asked for once more, past any copy.
    pub(super) async fn retrying<T>(
        &self,
        ask: impl AsyncFn(Rc<StaticFiles>, Freshness) -> Result<Option<T>, LoadError>,
    ) -> Result<Option<T>, LoadError> {
        match ask(self.source().await?, Freshness::Cached).await {
            Err(LoadError::Status { .. } | LoadError::Malformed { .. }) => {
                request::distrust_page();
                *self.0.source.borrow_mut() = None;
                // Who waits for a load, as this one, still gets and keeps what it gives.
                self.0.answers.forget_answers();
                ask(self.source().await?, Freshness::Anew).await
            }
            outcome => outcome,
        }
    }

    pub(super) async fn source(&self) -> Result<Rc<StaticFiles>, LoadError> {
        let opening = {
            let mut slot = self.0.source.borrow_mut();
            let open = || {
                let store = self.clone();
                async move { store.open().await.map(Rc::new) }.boxed_local().shared()
            };
            slot.get_or_insert_with(open).clone()
        };
        let outcome = opening.clone().await;
        if outcome.is_err() {
            let mut slot = self.0.source.borrow_mut();
            if slot.as_ref().is_some_and(|other| other.ptr_eq(&opening)) {
                *slot = None;
            }
        }
        outcome
    }

    async fn open(&self) -> Result<StaticFiles, LoadError> {
        let at_site = |path: &str| format!("{}/{path}", self.0.base_path);
        let request = Request { url: at_site("config.json"), is_immutable: false };
        let root = match fetch::bytes(&request, Freshness::Cached).await {
            Ok(bytes) => match config::parse(&bytes)? {
                SourceConfig::Static { root } if root.starts_with('/') || root.contains("://") => {
                    root
                }
                SourceConfig::Static { root } => at_site(&root),
            },
            Err(error) if error.is_passing() => return self.open_last_copy(error),
            Err(error) => return Err(error),
        };
        match self.manifest_of(&root, Freshness::Cached).await {
            // The copy that came with the page, or is kept, may be cut off or of another version.
            Err(LoadError::Malformed { .. }) => self.manifest_of(&root, Freshness::Anew).await,
            outcome => outcome,
        }
    }

    async fn manifest_of(
        &self,
        root: &str,
        freshness: Freshness,
    ) -> Result<StaticFiles, LoadError> {
        let request = static_files::manifest_request(root);
        match fetch::bytes(&request, freshness).await {
            Ok(bytes) => {
                let source = StaticFiles::new(root, &bytes)
                    .map_err(|problem| LoadError::Malformed { url: request.url, problem })?;
                keep_last_copy(root, &bytes);
                self.0.is_last_copy.set(false);
                Ok(source)
            }
            Err(error) if error.is_passing() => self.open_last_copy(error),
            Err(error) => Err(error),
        }
    }

    /// The manifest of the last visit, or `error` where there is none.
    fn open_last_copy(&self, error: LoadError) -> Result<StaticFiles, LoadError> {
        let copy = storage::get(LAST_MANIFEST).unwrap_or_default();
        let (root, manifest) = copy.split_once('\n').unwrap_or_default();
        let source = StaticFiles::new(root, manifest.as_bytes()).map_err(|_| error)?;
        self.0.is_last_copy.set(true);
        Ok(source)
    }
}

fn keep_last_copy(root: &str, manifest: &[u8]) {
    if let Ok(manifest) = std::str::from_utf8(manifest) {
        storage::set(LAST_MANIFEST, &format!("{root}\n{manifest}"));
    }
}

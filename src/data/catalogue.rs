//! The catalogue in the store: no more of it than a page shows, unless it asks for all.

use std::rc::Rc;
use std::sync::Arc;

use futures::stream::{self, StreamExt as _, TryStreamExt as _};

use super::fetch;
use super::store::{Loaded, Store};
use crate::browser::clock;
use crate::model::achievement::Achievement;
use crate::model::dossier::Dossier;
use crate::model::id::{IndustryId, OrganizationId, ProductId};
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organizations;
use crate::query::answer::Catalogue;
use crate::query::overview::Overview;
use crate::source::{Source, Step, WithNamed};
use crate::text::sorting::sort_by_key;
use crate::wire::catalogue::merge;

/// A file, and the products, counties and industries that it names as a part of the catalogue.
pub struct Named<T> {
    /// What the ids in the file mean.
    pub catalogue: Arc<Catalogue>,
    pub file: T,
}

/// Parts of the catalogue that are asked for at once: as many as browsers open connections to a host
/// that speaks HTTP/1.1.
const N_AT_ONCE: usize = 6;
impl Store {
    /// What the home page and the plain catalogue show this month.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn overview(&self) -> Loaded<Overview> {
        let month = clock::month();
        let load = async move |store: Self| {
            let ask = async |source: Rc<Source>, freshness| {
                fetch::run(source.overview(month), freshness).await
            };
            if let Some(overview) = store.retrying(ask).await? {
                return Ok(Some(overview));
            }
            // An older set has the whole alone.
            let whole = store.catalogue().await?;
            let source = store.source().await?;
            let featured = &source.dataset().base.featured;
            Ok(whole.map(|whole| Overview::of(&whole, featured, month)))
        };
        self.kept_or(&format!("overview {}", month.number()), load).await
    }

    /// What lists show of these products, and of some others; those that are unknown are not in it.
    ///
    /// # Errors
    /// If a file cannot be had.
    pub async fn products(&self, ids: &[ProductId]) -> Loaded<Catalogue> {
        let mut own = ids.to_vec();
        sort_by_key(&mut own, ProductId::clone);
        own.dedup();
        let key = own.iter().fold("cards".to_owned(), |key, id| format!("{key} {id}"));
        let load = async move |store: Self| {
            let ask = async |source: Rc<Source>, freshness| {
                let Some(steps) = source.cards(&own) else { return Ok(None) };
                let parts = stream::iter(steps.into_iter().map(|step| fetch::run(step, freshness)));
                let parts: Vec<_> = parts.buffered(N_AT_ONCE).try_collect().await?;
                Ok(Some(merge(parts.into_iter().flatten().flatten())))
            };
            store.retrying(ask).await
        };
        match self.kept_or(&key, load).await? {
            Some(part) => Ok(Some(part)),
            None => self.catalogue().await,
        }
    }

    /// The whole catalogue, from all its shards.
    ///
    /// # Errors
    /// If a shard cannot be had.
    pub async fn catalogue(&self) -> Loaded<Catalogue> {
        let load = async |store: Self| {
            let ask = async |source: Rc<Source>, freshness| {
                let steps = source.catalogue().into_iter();
                let shards = stream::iter(steps.map(|step| fetch::run(step, freshness)));
                let shards: Vec<_> = shards.buffered(N_AT_ONCE).try_collect().await?;
                let catalogue = merge(shards.into_iter().flatten());
                let featured = &source.dataset().base.featured;
                Ok(Some(catalogue.with_showcase(featured, clock::month())))
            };
            store.retrying(ask).await
        };
        self.kept_or("catalogue", load).await
    }

    /// Organizations and the links between them.
    ///
    /// # Errors
    /// If their file cannot be had.
    pub async fn organizations(&self) -> Loaded<Named<Organizations>> {
        self.ask_named("organizations", Source::organizations).await
    }

    /// An organization with its links and those at their other ends, perhaps among others.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn organization(&self, id: &OrganizationId) -> Loaded<Named<Organizations>> {
        let key = format!("organization {id}");
        let id = id.clone();
        self.ask_named(&key, move |source| source.organization(&id)).await
    }

    /// Published needs and offers.
    ///
    /// # Errors
    /// If their file cannot be had.
    pub async fn opportunities(&self) -> Loaded<Named<Listing<Opportunity>>> {
        self.ask_named("opportunities", Source::opportunities).await
    }

    /// Results that others can use.
    ///
    /// # Errors
    /// If their file cannot be had.
    pub async fn achievements(&self) -> Loaded<Named<Listing<Achievement>>> {
        self.ask_named("achievements", Source::achievements).await
    }

    /// What is known of an industry.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn dossier(&self, id: &IndustryId) -> Loaded<Named<Dossier>> {
        let key = format!("dossier {id}");
        let id = id.clone();
        self.ask_named(&key, move |source| source.dossier(&id)).await
    }

    /// A file with the products that it names.
    async fn ask_named<T: Send + Sync + 'static>(
        &self,
        key: &str,
        first_step: impl Fn(&Source) -> Step<WithNamed<T>> + 'static,
    ) -> Loaded<Named<T>> {
        let load = async move |store: Self| {
            let ask = async |source: Rc<Source>, freshness| {
                fetch::run(first_step(&source), freshness).await
            };
            let Some((named, file)) = store.retrying(ask).await? else { return Ok(None) };
            let catalogue = match named {
                Some(part) => Some(Arc::new(part)),
                None => store.catalogue().await?,
            };
            Ok(catalogue.map(|catalogue| Named { catalogue, file }))
        };
        self.kept_or(key, load).await
    }
}

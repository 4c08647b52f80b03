//! The chain map in the store: its file may be large, so it is read in slices.

use std::rc::Rc;
use std::sync::Arc;

use super::catalogue::Named;
use super::error::LoadError;
use super::fetch;
#[cfg(feature = "bench")]
use super::fetch::Freshness;
use super::store::{Loaded, Store};
use crate::browser::clock;
use crate::browser::tasks::{Token, Work};
use crate::chain::board::Board;
use crate::model::dossier::Summaries;
use crate::model::evidence::Evidence;
use crate::model::id::IndustryId;
use crate::source::Source;
use crate::wire::board::board_name;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::chain_map::slices;
use crate::wire::matching::MatchingFacts;

/// The mark in time at which the data of a map is there.
const DATA: &str = "atlas:data";

impl Store {
    /// The chain map of an industry, or of the whole base.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn chain(&self, industry: Option<&IndustryId>) -> Loaded<ChainMap> {
        if let Some(id) = industry {
            let key = format!("industry {id}");
            let id = id.clone();
            let map = self.ask(&key, move |source| source.industry(&id)).await;
            clock::mark(DATA);
            return map;
        }
        let load = async |store: Self| {
            let ask = async |source: Rc<Source>, freshness| {
                let step = source.chain();
                let url = step.url().to_owned();
                match fetch::run(step, freshness).await? {
                    Some(bytes) => read_chain(url, &bytes).await.map(Some),
                    None => Ok(None),
                }
            };
            store.retrying(ask).await
        };
        self.kept_or("chain", load).await
    }

    /// Industries by stage, of what is known or of what meets a demand; `None` where the data set, or the schema of the
    /// server, is older than that.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn board(&self, evidence: Evidence) -> Loaded<Board> {
        self.ask_newer(&board_name(evidence), move |source| source.board(evidence)).await
    }

    /// All industries side by side; `None` where the data set, or the schema of the server, is older than that.
    ///
    /// # Errors
    /// If their file cannot be had.
    pub async fn summaries(&self) -> Loaded<Summaries> {
        self.ask_newer("summaries", Source::summaries).await
    }

    /// What matching is told of places and industries; `None` where the data set, or the schema of the server, is older
    /// than that.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn matching(&self) -> Loaded<MatchingFacts> {
        self.ask_newer("matching", Source::matching).await
    }

    /// The chain map of an industry, or of the whole base, with the pictures of its products.
    ///
    /// # Errors
    /// If its file cannot be had.
    pub async fn chain_with_pictures(
        &self,
        load: impl Future<Output = Loaded<ChainMap>>,
    ) -> Loaded<Named<Arc<ChainMap>>> {
        let Some(map) = load.await? else { return Ok(None) };
        let catalogue = match &map.named {
            Some(part) => Some(Arc::clone(part)),
            // An older set has the whole alone.
            None => self.catalogue().await?,
        };
        Ok(catalogue.map(|catalogue| Arc::new(Named { catalogue, file: map })))
    }

    /// The chain map in the file at `url`, whatever it is.
    ///
    /// # Errors
    /// If the file cannot be had.
    #[cfg(feature = "bench")]
    pub async fn chain_at(&self, url: &str) -> Loaded<ChainMap> {
        let request = crate::source::Request::changing(url.to_owned());
        let bytes = fetch::bytes(&request, Freshness::Cached).await?;
        read_chain(request.url, &bytes).await.map(|map| Some(map.into()))
    }
}

async fn read_chain(url: String, bytes: &[u8]) -> Result<ChainMap, LoadError> {
    clock::mark(DATA);
    // Who no longer waits for it drops it, so that it is wanted for as long as it goes on.
    let mut work = Work::new(Token::default());
    let map = slices::read(bytes, async || _ = work.go_on().await).await;
    let map = map.map_err(|problem| LoadError::Malformed { url, problem })?;
    fetch::tell(&map.losses);
    Ok(map)
}

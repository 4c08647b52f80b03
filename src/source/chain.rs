//! Questions about chains, and about who could meet whom.

use super::{Document, Source, Step, WithNamed};
use crate::chain::board::Board;
use crate::model::dossier::{Dossier, Summaries};
use crate::model::evidence::Evidence;
use crate::model::id::IndustryId;
use crate::wire::board::BoardFile;
use crate::wire::catalogue::named_products;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::chain_map::{ChainFile, IndustryFile};
use crate::wire::dossier::{DossierFile, SummariesFile};
use crate::wire::matching::{MatchingFacts, MatchingFile};
use crate::wire::rows::Losses;

impl Source {
    /// The chain map of the whole base as it is, as it may be large; older sets have none.
    pub fn chain(&self) -> Step<Vec<u8>> {
        self.named("chain", |bytes, _| Ok(bytes.to_vec()))
    }

    /// Industries by stage, of what is known or of what meets a demand; older sets have none.
    pub fn board(&self, evidence: Evidence) -> Step<Board> {
        let read = |bytes: &[u8], _: &mut Losses| BoardFile::from_json(bytes)?.decode().map(Some);
        self.ask(&Document::Board(evidence), read)
    }

    /// All industries side by side; older sets have none.
    pub fn summaries(&self) -> Step<Summaries> {
        self.named("summaries", |bytes, losses| Ok(SummariesFile::from_json(bytes)?.decode(losses)))
    }

    /// What is known of an industry; older sets have none.
    pub fn dossier(&self, id: &IndustryId) -> Step<WithNamed<Dossier>> {
        let own = id.to_string();
        self.ask(&Document::Dossier(id), move |bytes, losses| {
            let file = DossierFile::from_json(bytes)?;
            let Some(own) = file.dossiers.iter().find(|row| row.industry.id == own) else {
                return Ok(None);
            };
            Ok(Some((named_products(Some(&own.named))?, own.decode(losses)?)))
        })
    }

    /// What matching is told of places and industries; older sets have none.
    pub fn matching(&self) -> Step<MatchingFacts> {
        self.named("matching", |bytes, _| MatchingFile::from_json(bytes)?.decode())
    }

    pub fn industry(&self, id: &IndustryId) -> Step<ChainMap> {
        let own = id.to_string();
        self.ask(&Document::Industry(id), move |bytes, losses| {
            let file = IndustryFile::from_json(bytes)?;
            let own = file.maps.into_iter().find(|map| map.industry.as_ref() == Some(&own));
            let map = own.map(ChainFile::map).transpose()?;
            map.iter().for_each(|map| losses.add(&map.losses));
            Ok(map)
        })
    }
}

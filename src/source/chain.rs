//! Questions about chains.

use super::{Document, Source, Step};
use crate::chain::board::Board;
use crate::model::id::IndustryId;
use crate::wire::board::BoardFile;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::chain_map::{ChainFile, IndustryFile};

impl Source {
    /// The chain map of the whole base as it is, as it may be large; older sets have none.
    pub fn chain(&self) -> Step<Vec<u8>> {
        self.named("chain", |bytes, _| Ok(bytes.to_vec()))
    }

    /// Industries by stage; older sets have none.
    pub fn board(&self) -> Step<Board> {
        self.named("board", |bytes, _| BoardFile::from_json(bytes)?.decode())
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

//! The sources that rows name.

use std::collections::HashSet;
use std::io;

use super::relations::Relations;
use crate::compile::facts::{
    CertificationFact, CountyFact, DemonstrationFact, FigureFact, ImageFact, Product, SeasonFact,
    StoryFact, TownshipFact,
};
use crate::model::achievement::Achievement;
use crate::model::base::{Base, Statement};
use crate::model::id::SourceId;
use crate::model::industry::Cluster;
use crate::model::opportunity::Opportunity;
use crate::model::organization::{Link, Organization};
use crate::model::park::Park;
use crate::wire::source::SourceRow;

/// A row that says where it is written.
pub(super) trait Sourced {
    fn sources(&self) -> &[SourceId];
}

macro_rules! sourced {
    ($($row:ident)+) => {$(
        impl Sourced for $row {
            fn sources(&self) -> &[SourceId] {
                &self.sources
            }
        }
    )+};
}

sourced! {
    Achievement Base CertificationFact Cluster CountyFact DemonstrationFact FigureFact ImageFact Link
    Opportunity Organization Park Product SeasonFact Statement StoryFact TownshipFact
}

/// Sources, each once, in the order of their first mention.
#[derive(Default)]
pub(super) struct Citations<'a> {
    ids: Vec<&'a SourceId>,
    seen: HashSet<&'a SourceId>,
}

impl<'a> Citations<'a> {
    /// The same and the sources of these rows.
    #[must_use]
    pub(super) fn and<T: Sourced + 'a>(mut self, rows: impl IntoIterator<Item = &'a T>) -> Self {
        for id in rows.into_iter().flat_map(Sourced::sources) {
            if self.seen.insert(id) {
                self.ids.push(id);
            }
        }
        self
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &'a SourceId> {
        self.ids.iter().copied()
    }

    /// The sources as files have them.
    pub(super) fn rows(&self, relations: &Relations<'_>) -> io::Result<Vec<SourceRow>> {
        self.ids.iter().map(|id| Ok(SourceRow::from(relations.source(id)?))).collect()
    }
}

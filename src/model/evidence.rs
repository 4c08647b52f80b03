//! How far a fact is to be believed, by the publications that it rests on; a reader decides which evidence counts.

use std::collections::BTreeMap;

use super::coded::coded;
use super::id::SourceId;
use super::provenance::{Source, SourceQuality};

coded! {
    /// What a reader asks of a fact's sources.
    #[derive(Default)]
    Evidence {
        /// There is one: so it is of every fact.
        #[default]
        Any = "any",
        /// One of them is neither a mirror nor a repost.
        Original = "original",
        /// One of them is a government's own, scholarly, or that of an institution.
        Institutional = "institutional",
        /// Two of them are of different publishers; mirrors, reposts, and sources without a known publisher do not count.
        TwoPublishers = "two-publishers",
    }
}

/// The key of an address that says which evidence counts.
pub const EVIDENCE_KEY: &str = "evidence";

/// Which demands the sources of a fact meet; bit `i` is `Evidence::ALL[i]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Grades(u8);

/// A source, as far as it counts as evidence. `P` tells publishers apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Graded<P> {
    pub quality: SourceQuality,
    /// `None` where it is not known.
    pub publisher: Option<P>,
}

impl<'a> From<&'a Source> for Graded<&'a str> {
    fn from(source: &'a Source) -> Self {
        Self { quality: source.quality, publisher: source.publisher.as_deref() }
    }
}

impl<P> Graded<P> {
    /// Whether it is its publisher's own.
    fn is_original(&self) -> bool {
        !matches!(self.quality, SourceQuality::Mirror | SourceQuality::Repost)
    }

    fn is_institutional(&self) -> bool {
        use SourceQuality::{Academic, Institution, Official};
        matches!(self.quality, Official | Academic | Institution)
    }
}

impl Grades {
    /// Those of a fact with these sources.
    pub fn of<P: PartialEq>(sources: impl IntoIterator<Item = Graded<P>>) -> Self {
        let mut this = Self::default();
        let mut publisher: Option<P> = None;
        for source in sources {
            this.add(Evidence::Any);
            if source.is_institutional() {
                this.add(Evidence::Institutional);
            }
            if !source.is_original() {
                continue;
            }
            this.add(Evidence::Original);
            match (&publisher, source.publisher) {
                (None, first) => publisher = first,
                (Some(first), Some(other)) if *first != other => this.add(Evidence::TwoPublishers),
                _ => {}
            }
        }
        this
    }

    /// Those with these bits; `None` if a bit names no demand.
    pub fn from_bits(bits: u8) -> Option<Self> {
        (u32::from(bits) < 1 << Evidence::ALL.len()).then_some(Self(bits))
    }

    /// Bit `i` is `Evidence::ALL[i]`.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether a demand is met. Nothing is asked of sets that were compiled before there were grades.
    pub fn contains(self, evidence: Evidence) -> bool {
        evidence == Evidence::Any || self.0 & 1 << evidence as u8 != 0
    }

    /// The demands that are met.
    pub fn iter(self) -> impl Iterator<Item = Evidence> {
        Evidence::ALL.iter().copied().filter(move |evidence| self.contains(*evidence))
    }

    fn add(&mut self, evidence: Evidence) {
        self.0 |= 1 << evidence as u8;
    }
}

impl FromIterator<Evidence> for Grades {
    fn from_iter<I: IntoIterator<Item = Evidence>>(met: I) -> Self {
        let mut this = Self::default();
        met.into_iter().for_each(|evidence| this.add(evidence));
        this
    }
}

/// Tells which facts of a file meet a demand, by the sources that the file lists.
pub struct EvidenceFilter<'a> {
    evidence: Evidence,
    sources: BTreeMap<&'a SourceId, &'a Source>,
}

impl<'a> EvidenceFilter<'a> {
    pub fn new(evidence: Evidence, source_list: &'a [Source]) -> Self {
        Self { evidence, sources: source_list.iter().map(|source| (&source.id, source)).collect() }
    }

    /// What the sources of a fact are worth together; those that are not listed are worth nothing.
    pub fn grades(&self, sources: &[SourceId]) -> Grades {
        let known = sources.iter().filter_map(|id| self.sources.get(id).copied());
        Grades::of(known.map(Graded::from))
    }

    /// Whether a fact with these sources counts.
    pub fn admits(&self, sources: &[SourceId]) -> bool {
        self.evidence == Evidence::Any || self.grades(sources).contains(self.evidence)
    }

    /// The rows that count; how many do not is added to `n_left_out`.
    pub fn rows<T: Clone>(
        &self,
        rows: &[T],
        sources: fn(&T) -> &[SourceId],
        n_left_out: &mut usize,
    ) -> Vec<T> {
        let kept: Vec<T> = rows.iter().filter(|row| self.admits(sources(row))).cloned().collect();
        *n_left_out += rows.len() - kept.len();
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes that are met but the first.
    fn codes(sources: &[(SourceQuality, Option<&str>)]) -> String {
        let graded = sources
            .iter()
            .map(|(quality, publisher)| Graded { quality: *quality, publisher: *publisher });
        let met: Vec<_> = Grades::of(graded).iter().skip(1).map(Evidence::code).collect();
        met.join(" ")
    }

    #[test]
    fn a_fact_is_graded_by_all_its_sources_together() {
        use SourceQuality::{Academic, Media, Mirror, Official, Repost, Statement};
        let check = |sources: &[(SourceQuality, Option<&str>)], met: &str| {
            assert_eq!(codes(sources), met, "{sources:?}");
        };
        check(&[], "");
        check(&[(Mirror, Some("a")), (Repost, Some("b"))], "");
        check(&[(Media, Some("a"))], "original");
        check(&[(Media, Some("a")), (Media, Some("a"))], "original");
        check(&[(Media, Some("a")), (Media, Some("b"))], "original two-publishers");
        check(&[(Media, Some("a")), (Media, None)], "original");
        check(
            &[(Media, None), (Media, Some("a")), (Statement, Some("b"))],
            "original two-publishers",
        );
        check(&[(Media, Some("a")), (Repost, Some("b"))], "original");
        check(&[(Academic, None)], "original institutional");
        check(&[(Mirror, Some("a")), (Official, Some("b"))], "original institutional");
    }

    #[test]
    fn bits_that_name_no_demand_are_refused() {
        for bits in 0..16 {
            let grades = Grades::from_bits(bits).unwrap();
            assert_eq!(grades.iter().collect::<Grades>().bits(), bits | 1);
        }
        assert_eq!(Grades::from_bits(16), None);
    }
}

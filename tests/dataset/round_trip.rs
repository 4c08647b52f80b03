//! What is read from a row of a file makes the same row again: neither way loses anything.

use std::fmt::Debug;

use township_atlas::wire::Malformed;
use township_atlas::wire::base::{AboutFile, BaseInfo, StatementRow};
use township_atlas::wire::card::CardRow;
use township_atlas::wire::catalogue::CatalogueFile;
use township_atlas::wire::chain::{LinkRow, OrganizationRow, OrganizationsFile};
use township_atlas::wire::demonstration::DemonstrationRow;
use township_atlas::wire::listing::{
    AchievementRow, ClusterRow, IndustryRow, ListingFile, OpportunityRow, ParkRow,
};
use township_atlas::wire::place::{AreaRow, TownshipRow};
use township_atlas::wire::product::{CertificationRow, FigureRow, SimilarRow, StoryRow};
use township_atlas::wire::rows::Losses;
use township_atlas::wire::season::SeasonRow;
use township_atlas::wire::source::{SourceRow, SourcesFile};

use crate::published::{Set, sets};

/// Rows of one kind: each is read, written and found the same.
#[track_caller]
fn check<R: Debug + PartialEq + for<'a> From<&'a T>, T>(
    rows: &[R],
    decode: impl Fn(&R) -> Result<T, Malformed>,
) {
    for row in rows {
        assert_eq!(R::from(&decode(row).unwrap()), *row);
    }
}

fn listing<R: serde::de::DeserializeOwned>(set: &Set, name: &str) -> Vec<R> {
    ListingFile::from_json(set.named(name)).unwrap().rows
}

#[test]
fn rows_of_listings_are_written_as_they_are_read() {
    for set in sets() {
        check(&listing(set, "opportunities"), OpportunityRow::decode);
        check(&listing(set, "achievements"), AchievementRow::decode);
        check(&listing(set, "parks"), ParkRow::decode);
        check(&listing(set, "industries"), IndustryRow::decode);
        check(&listing(set, "clusters"), ClusterRow::decode);
        let file = OrganizationsFile::from_json(set.named("organisations")).unwrap();
        check(&file.organisations, OrganizationRow::decode);
        check(&file.links, LinkRow::decode);
        let file = AboutFile::from_json(set.named("about")).unwrap();
        check(&file.statements, StatementRow::decode);
        let file = SourcesFile::from_json(set.named("sources")).unwrap();
        check(&file.sources, SourceRow::decode);
        let base = &set.manifest.base;
        assert_eq!(BaseInfo::from(&base.decode(&mut Losses::default()).unwrap()), *base);
    }
}

#[test]
fn rows_of_products_and_places_are_written_as_they_are_read() {
    for set in sets() {
        for product in set.products() {
            check(&[product.card], CardRow::decode);
            check(&product.certifications, CertificationRow::decode);
            check(product.story.as_slice(), StoryRow::decode);
            check(&product.demonstrations, DemonstrationRow::decode);
            check(&product.figures, FigureRow::decode);
            check(&product.similar, SimilarRow::decode);
            for row in &product.seasons {
                // The model has the months of a statement without the order of its source.
                let season = row.decode().unwrap();
                assert_eq!(SeasonRow::from(&season).decode().unwrap(), season);
            }
        }
        for county in set.counties() {
            check(&county.townships, TownshipRow::decode);
            check(&county.areas, AreaRow::decode);
        }
        for shard in &set.manifest.catalogue {
            let file = CatalogueFile::from_json(set.bytes(&shard.file.path)).unwrap();
            assert_eq!(file.decode().unwrap().encode().unwrap(), file);
        }
    }
}

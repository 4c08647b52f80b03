//! The tables. A test keeps them equal to `tables/README.md`.

use super::spec::{Column, Kind, TableId, TableSpec};
use crate::model::achievement::AchievementKind;
use crate::model::base::Topic;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::demonstration::DemonstrationLevel;
use crate::model::figure::Metric;
use crate::model::industry::ClusterTier;
use crate::model::opportunity::{OpportunityKind, Side};
use crate::model::organization::OrganizationKind;
use crate::model::park::ParkStatus;
use crate::model::place::{CountyKind, TownshipKind};
use crate::model::provenance::SourceQuality;
use crate::model::season::SeasonEvent;
use Kind::{
    Date, Email, Id, Line, Lines, LinkEnd, Months, Motif, Number, PhotoFile, Pinyin, Prose, Ref,
    Refs, Slug, WebUrl, Whole, Word, Year, YesNo,
};

const fn must(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, is_must: true, kind, about }
}

const fn may(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, is_must: false, kind, about }
}

const ID: Column = must("id", Id, "Its id; part of an address, so it never changes");
const NAME_ZH: Column = must("name_zh", Line, "Chinese name");
const NAME_EN: Column = may("name_en", Line, "English name");
const NAME_EN_MUST: Column = must("name_en", Line, "English name");
const PINYIN: Column = must("pinyin", Pinyin, "Toneless syllables with spaces between");
const LAT: Column = may("lat", Number(-90.0, 90.0), "Degrees north, WGS 84");
const LON: Column = may("lon", Number(-180.0, 180.0), "Degrees east, WGS 84");
const COUNTY: Column = may("county", Ref(TableId::Counties), "Code of its county");
const PRODUCTS: Column = may("products", Refs(TableId::Products), "Ids of products");
const INDUSTRY_ZH: Column = may("industry_zh", Line, "Industry, as the source names it");
const SUMMARY_ZH: Column = must("summary_zh", Prose, "What it is, in Chinese");
const SUMMARY_EN: Column = may("summary_en", Prose, "What it is, in English");
const SOURCES: Column = must("sources", Refs(TableId::Sources), "Ids of the sources of the row");
const MAX_AMOUNT: f64 = 1e13;

macro_rules! tables {
    ($($id:ident $name:literal $about:literal [$($column:expr),+ $(,)?])+) => {
        /// Every table, in the order of [`TableId`].
        pub const TABLES: &[TableSpec] = &[$(TableSpec {
            id: TableId::$id,
            name: $name,
            file: concat!($name, ".csv"),
            about: $about,
            columns: &[$($column),+],
        }),+];

        impl TableId {
            /// Every table.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Its name in the manifest and in file names.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$id => $name),+ }
            }

            pub const fn file(self) -> &'static str {
                match self { $(Self::$id => concat!($name, ".csv")),+ }
            }
        }
    };
}

tables! {
    Base "base" "The organisation that runs this atlas (one row)." [
        ID, must("name_zh", Line, "Name of the atlas, in Chinese"),
        must("name_en", Line, "Name of the atlas, in English"),
        must("region_zh", Line, "The region that it covers, in Chinese"),
        must("region_en", Line, "The region that it covers, in English"),
        must("organisation_zh", Line, "Who runs it, in Chinese"),
        may("organisation_en", Line, "Who runs it, in English"),
        may("opened", Date, "When the base opened"),
        must("about_zh", Prose, "Two or three sentences, in Chinese"),
        must("about_en", Prose, "Two or three sentences, in English"),
        may("contact_url", WebUrl, "Page to get in touch"),
        may("contact_email", Email, "Address for mail"),
        may("featured", Refs(TableId::Products), "Ids of products that the home page shows first"),
        SOURCES,
        may("icp_number", Line, "ICP filing of the site, as it was granted; shown in the footer"),
        may("police_number", Line, "Filing with the public security, as it was granted; shown in the footer"),
        may("map_approval", Line, "Approval number of the maps, as it was granted; shown with each map"),
        may("site_url", WebUrl, "Address of the site's root, such as https://atlas.example.org/"),
    ]
    Sources "sources" "Where facts come from." [
        ID, must("title", Line, "Headline, in the source's language"),
        may("publisher", Line, "Who published it"),
        may("date", Date, "When it was published"),
        may("url", WebUrl, "Its address"),
        must("quality", Word(SourceQuality::CODES), "What kind of publication it is"),
        must("linkable", YesNo, "Whether the site may show the address"),
    ]
    Counties "counties" "County-level divisions." [
        must("code", Kind::CountyCode, "GB/T 2260, 6 digits"), NAME_ZH, NAME_EN_MUST, PINYIN,
        must("kind", Word(CountyKind::CODES), "District, county and so on"), LAT, LON,
        may("point_place", Line, "What the point stands for"), SOURCES,
    ]
    Townships "townships" "Township-level divisions." [
        must("code", Kind::TownshipCode, "9 digits, the first six its county's"),
        NAME_ZH, NAME_EN, PINYIN,
        must("kind", Word(TownshipKind::CODES), "Town, township and so on"), LAT, LON, SOURCES,
    ]
    Products "products" "Regional specialities." [
        ID, NAME_ZH, NAME_EN, PINYIN,
        must("category", Word(Category::CODES), "What kind of thing it is"),
        must("county", Ref(TableId::Counties), "Code of the county that it comes from"),
        may("townships", Refs(TableId::Townships), "Codes of townships, all in that county"),
        may("townships_as_named", Lines, "The places as the source writes them"),
        may("harvest_months", Months, "1 to 12, only where a source gives them"),
        SUMMARY_ZH, SUMMARY_EN,
        may("caution_zh", Prose, "What a reader should know before relying on it, in Chinese"),
        may("caution_en", Prose, "What a reader should know before relying on it, in English"),
        may("motif", Motif, "What its paper-cut shows"),
        may("images", Refs(TableId::Images), "Ids of photographs, the main one first"),
        SOURCES, may("hold", Line, "Why it is not published yet"),
    ]
    Certifications "certifications" "Certificates and listings of products." [
        must("product", Ref(TableId::Products), "Id of the product"),
        must("kind", Word(CertificationKind::CODES), "What it certifies"),
        may("year", Year, "Year of registration or announcement"),
        may("number", Line, "Number in the register"), SOURCES,
        may("notice", Line, "The notice that announced it, as the source names it"),
        may("date", Date, "Day of registration or of the notice, as exact as known"),
        may("holder_zh", Line, "Who holds or applied for it, as the source names it"),
        may("area_zh", Prose, "The protected area as the source words it, in Chinese"),
        may("area_en", Prose, "The protected area in English"),
        may("area_townships", Refs(TableId::Townships), "Codes of the townships of the area, all in the product's county; empty for a whole county"),
        may("quality_zh", Prose, "What the product must be like, in Chinese"),
        may("quality_en", Prose, "What the product must be like, in English"),
        may("caution_zh", Prose, "What is in doubt about it, in Chinese"),
        may("caution_en", Prose, "What is in doubt about it, in English"),
    ]
    Seasons "seasons" "What happens to a product in which months." [
        must("product", Ref(TableId::Products), "Id of the product"),
        must("months", Months, "1 to 12, as the source gives them"),
        must("event", Word(SeasonEvent::CODES), "What happens then"),
        may("note_zh", Prose, "What the months stand for, in Chinese"),
        may("note_en", Prose, "What the months stand for, in English"), SOURCES,
    ]
    Stories "stories" "How a product is made and eaten, and since when: one row per product." [
        must("product", Ref(TableId::Products), "Id of the product"),
        must("text_zh", Prose, "The story in Chinese"),
        may("text_en", Prose, "The story in English"), SOURCES,
    ]
    Figures "figures" "Figures over the years." [
        must("subject_zh", Line, "What the source calls it, in Chinese"),
        may("subject_en", Line, "What the source calls it, in English"), PRODUCTS,
        must("metric", Word(Metric::CODES), "What is measured, and in which unit"),
        must("year", Year, "The year it is for"),
        must("value", Number(0.0, MAX_AMOUNT), "A number without unit"),
        may("forecast", YesNo, "yes where the source expects or plans it"),
        may("scope_zh", Prose, "What it covers, in Chinese"),
        may("scope_en", Prose, "What it covers, in English"), SOURCES,
    ]
    Industries "industries" "What is built on one product or a family of them." [
        ID, NAME_ZH, NAME_EN_MUST,
        must("products", Refs(TableId::Products), "Ids of products"),
        may("cluster", Ref(TableId::Clusters), "Id of its cluster"),
    ]
    Organisations "organisations" "Nodes of the chain map." [
        ID, NAME_ZH, NAME_EN,
        must("kind", Word(OrganizationKind::CODES), "What it is"),
        must("chain", Word(Chain::CODES), "Which of the four chains it is part of"),
        must("stage", Word(Stage::CODES), "Where in the chain it stands"), COUNTY, PRODUCTS, SOURCES,
    ]
    Links "links" "Edges of the chain map." [
        must("from", Ref(TableId::Organisations), "Id of an organisation"),
        must("to", LinkEnd, "Id of an organisation, or product: and the id of a product"),
        must("kind", Slug, "One verb with hyphens"),
        may("note_zh", Line, "In words, in Chinese"), may("note_en", Line, "In words, in English"),
        SOURCES,
    ]
    Opportunities "opportunities" "Published needs and offers." [
        ID, must("side", Word(Side::CODES), "Whether it asks or offers"),
        must("kind", Word(OpportunityKind::CODES), "What is needed or offered"),
        must("title_zh", Line, "Title in Chinese"), may("title_en", Line, "Title in English"),
        must("organisation_zh", Line, "Who, as the source names it"), COUNTY, INDUSTRY_ZH,
        may("industry", Ref(TableId::Industries), "Id of the industry of this base that it belongs to"), PRODUCTS,
        may("amount_cny_10k", Number(0.0, MAX_AMOUNT), "Ten thousand yuan, only where stated; never a price"),
        may("published", Date, "When it was published"),
        may("renewed", Date, "When it was last published again, or confirmed"),
        may("closes", Date, "The last day for answers"),
        may("closed", Date, "When it was filled or withdrawn"), SUMMARY_ZH, SUMMARY_EN, SOURCES,
    ]
    Achievements "achievements" "Results that others can use." [
        ID, must("kind", Word(AchievementKind::CODES), "What it is"), NAME_ZH, NAME_EN,
        may("organisation_zh", Line, "Who, as the source names it"), INDUSTRY_ZH,
        may("year", Year, "Year of approval, award or report"),
        may("summary_zh", Prose, "What it is, in Chinese"), SUMMARY_EN, PRODUCTS, SOURCES,
    ]
    Parks "parks" "Parks, bases and villages with a title." [
        ID, NAME_ZH, NAME_EN, must("kind_zh", Line, "Title or type, in Chinese"),
        may("kind_en", Line, "Title or type, in English"), COUNTY,
        may("township", Ref(TableId::Townships), "Code of its township"), INDUSTRY_ZH,
        may("year", Year, "Year of the title or opening"),
        may("status", Word(ParkStatus::CODES), "unconfirmed where it may not be finished"),
        PRODUCTS, SOURCES,
    ]
    Demonstrations "demonstrations" "Villages and towns that were named for a product of theirs." [
        ID, must("level", Word(DemonstrationLevel::CODES), "Which list they are on"),
        may("batch", Whole(1, 1_000), "Batch of that list"),
        may("year", Year, "Year of the list"),
        must("county", Ref(TableId::Counties), "Code of the county"),
        may("township", Ref(TableId::Townships), "Code of the township"),
        may("village_zh", Line, "The village in Chinese; empty where the whole township is named"),
        may("village_en", Line, "The village in English"),
        must("product_zh", Line, "What it is named for, as the source writes it"),
        may("product_en", Line, "What it is named for, in English"), PRODUCTS,
        may("note_zh", Prose, "What a reader should know, in Chinese"),
        may("note_en", Prose, "What a reader should know, in English"), SOURCES,
    ]
    Clusters "clusters" "Manufacturing clusters and their tiers." [
        ID, must("tier", Word(ClusterTier::CODES), "Tier of the system"), NAME_ZH, NAME_EN_MUST, SOURCES,
    ]
    Statements "statements" "What the page \"About\" says, a statement per row." [
        ID, must("topic", Word(Topic::CODES), "What it is about"),
        must("text_zh", Prose, "The statement in Chinese"),
        may("text_en", Prose, "The statement in English"), SOURCES,
    ]
    Aliases "aliases" "Ids that were renamed." [
        must("from", Id, "The old id of a product"), must("to", Slug, "The new one"),
    ]
    Images "images" "Photographs; their files are in the folder images beside the tables." [
        must("id", Id, "Its id"),
        must("file", PhotoFile, "Name of its file in the folder images: JPEG, PNG or WebP"),
        must("alt_zh", Line, "What is seen in it, in Chinese"),
        may("alt_en", Line, "What is seen in it, in English"),
        must("credit", Line, "Who made it or owns it"),
        must("license", Line, "Under which license or permission it is shown"),
        may("license_url", WebUrl, "Page of the license"),
        may("sources", Refs(TableId::Sources), "Ids of the sources where it was found"),
    ]
    Readings "readings" "Words that are not read as a dictionary of characters says." [
        must("text_zh", Line, "The word, or a character for all words"),
        must("pinyin", Pinyin, "Toneless syllables, one for each character"),
        may("note", Line, "Where it is read so"),
        may("sources", Refs(TableId::Sources), "Ids of the sources that say so"),
    ]
    LinkKinds "link_kinds" "Verbs of links, and what a link of each moves." [
        must("id", Id, "The verb, as the column kind of links has it"),
        must("family", Word(LinkFamily::CODES), "What it moves"), NAME_ZH, NAME_EN_MUST,
    ]
    GapRules "gap_rules" "What counts as a gap of an industry, a rule per row." [
        ID, may("chain", Word(Chain::CODES), "The chain that is counted; empty for all four"),
        may("stage", Word(Stage::CODES), "The stage that is counted; empty for all"),
        must("at_least", Whole(1, 1_000), "Organisations that must be there"),
        must("known", Whole(0, 1_000_000), "Organisations of the industry that must be known before the rule is asked"),
        must("text_zh", Prose, "The gap in words, in Chinese"),
        may("text_en", Prose, "The gap in words, in English"),
    ]
    Synonyms "synonyms" "Words for what things are, and other names, for search." [
        must("id", Id, "Its id"),
        must("words", Lines, "Words that mean the same, in any language"),
        may("means", Lines, "What they stand for: category:, cert: or month: with a value"),
        may("includes", Lines, "Words in names of what is a sort of it"),
        may("products", Refs(TableId::Products), "Ids of further products that it means"),
        may("within", Word(Category::CODES), "Looks for the words in names of this category alone"),
        may("except", Lines, "Words of names that are something else"),
        may("note", Line, "For staff"),
    ]
    Tours "tours" "Tours through the chain map, a step per row, in their order." [
        must("id", Id, "Its id"),
        must("tour", Slug, "The tour that it is a step of; part of an address, so it never changes"),
        must("name_zh", Line, "Chinese name of the tour"),
        must("name_en", Line, "English name of the tour"),
        may("address", Line, "What the map shows: what its address has after chain?; empty for the board"),
        must("text_zh", Prose, "What is said beside it, in Chinese"),
        must("text_en", Prose, "What is said beside it, in English"),
    ]
}

impl TableId {
    /// Its description.
    pub fn spec(self) -> &'static TableSpec {
        #[expect(clippy::indexing_slicing, reason = "one entry per variant, in order; tested")]
        &TABLES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_finds_its_own_description() {
        for id in TableId::ALL {
            assert_eq!(id.spec().id, *id);
            assert_eq!(id.spec().file, id.file());
        }
    }

    /// (column, whether each row fills it) of each table, as `tables/README.md` tells people.
    fn described() -> Vec<(String, Vec<(String, bool)>)> {
        let mut tables: Vec<(String, Vec<(String, bool)>)> = vec![];
        for line in include_str!("../../../tables/README.md").lines() {
            if let Some(title) = line.strip_prefix("## ") {
                let file = title.split(':').next().unwrap().trim();
                tables.push((file.to_owned(), vec![]));
            } else if let Some(cells) = line.strip_prefix("| ")
                && let Some((_, columns)) = tables.last_mut()
            {
                let names = cells.split('|').next().unwrap();
                if names.trim() == "column" {
                    continue;
                }
                // "a, b (must)": both must; "a (must), b": a must, b may.
                let last_must = names.rfind("(must)");
                let mut pos = 0;
                for name in names.split(',') {
                    let is_must = last_must.is_some_and(|last| pos < last);
                    pos += name.len() + 1;
                    columns.push((name.replace("(must)", "").trim().to_owned(), is_must));
                }
            }
        }
        tables
    }

    #[test]
    fn the_readme_names_exactly_these_columns() {
        let specs: Vec<_> = TABLES
            .iter()
            .map(|table| {
                let columns = table.columns.iter().map(|c| (c.name.to_owned(), c.is_must));
                (table.file.to_owned(), columns.collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(described(), specs);
    }

    #[test]
    fn the_readme_lists_every_word() {
        let readme = include_str!("../../../tables/README.md");
        for column in TABLES.iter().flat_map(|table| table.columns) {
            let Kind::Word(words) = column.kind else { continue };
            for word in words {
                assert!(readme.contains(word), "{}: {word}", column.name);
            }
        }
    }
}

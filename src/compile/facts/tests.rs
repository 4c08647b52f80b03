//! Every column has its field, and what cannot be read is told.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Table;
use crate::compile::schema::spec::{PRIVATE, TableId};

/// Columns that no field is read from: they say what is published, or tell staff something.
const FOR_STAFF: [(TableId, &str); 4] = [
    (TableId::Sources, "linkable"),
    (TableId::Readings, "note"),
    (TableId::Readings, "sources"),
    (TableId::Synonyms, "note"),
];

fn columns_of<F: Fact>(all: &mut BTreeMap<TableId, Vec<(String, bool)>>) {
    assert!(all.insert(F::TABLE, F::columns()).is_none(), "{:?} is read twice", F::TABLE);
}

#[test]
fn every_column_of_every_table_is_read_by_one_field() {
    let mut all = BTreeMap::new();
    columns_of::<Base>(&mut all);
    columns_of::<Source>(&mut all);
    columns_of::<CountyFact>(&mut all);
    columns_of::<TownshipFact>(&mut all);
    columns_of::<ProductFact>(&mut all);
    columns_of::<CertificationFact>(&mut all);
    columns_of::<SeasonFact>(&mut all);
    columns_of::<StoryFact>(&mut all);
    columns_of::<FigureFact>(&mut all);
    columns_of::<Industry>(&mut all);
    columns_of::<Organization>(&mut all);
    columns_of::<Link>(&mut all);
    columns_of::<Opportunity>(&mut all);
    columns_of::<Achievement>(&mut all);
    columns_of::<Park>(&mut all);
    columns_of::<DemonstrationFact>(&mut all);
    columns_of::<Cluster>(&mut all);
    columns_of::<Statement>(&mut all);
    columns_of::<AliasFact>(&mut all);
    columns_of::<ImageFact>(&mut all);
    columns_of::<ReadingFact>(&mut all);
    columns_of::<Verb>(&mut all);
    columns_of::<GapRule>(&mut all);
    columns_of::<SynonymFact>(&mut all);
    columns_of::<TourStep>(&mut all);
    for id in TableId::ALL {
        let mut read = all.remove(id).unwrap_or_default();
        read.sort();
        let is_read = |name: &str| !PRIVATE.contains(&name) && !FOR_STAFF.contains(&(*id, name));
        let columns = id.spec().columns.iter().filter(|column| is_read(column.name));
        let mut wanted: Vec<String> = columns.map(|column| column.name.to_owned()).collect();
        wanted.sort();
        let names: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, wanted, "{}", id.file());
        for (name, may_be_empty) in &read {
            let is_must = id.spec().column(name).unwrap().is_must;
            assert!(is_must || *may_be_empty, "{}: {name} may be empty", id.file());
        }
    }
}

fn tables(folder: &str) -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    Dataset::read(&folder, &mut Report::new(Limits::NONE))
}

#[test]
fn what_is_held_back_is_in_no_fact() {
    let dataset = tables("tests/fixtures/tables");
    let facts = Facts::read(&PublicRows::new(&dataset)).unwrap();
    let held = ProductId::parse("held-plum").unwrap();
    assert!(facts.products.iter().all(|product| product.card.id != held));
    assert!(facts.industries.iter().all(|industry| !industry.products.contains(&held)));
    assert!(facts.stories.iter().all(|story| story.product != held));
    assert!(facts.sources.iter().all(|source| source.id.as_str() != "s-held"));
    let orange = &facts.products[0].card;
    let months: Vec<u8> = orange.months.iter().map(|month| month.number()).collect();
    assert_eq!(months, [1, 2, 3, 11, 12], "those of its row and of its seasons");
    assert_eq!(orange.industries.len(), 1);
}

#[test]
fn a_cell_without_a_value_is_told_with_its_place() {
    let dataset = tables("tests/fixtures/tables");
    let text = "id,chain,stage,at_least,known,text_zh,text_en\na,,,1.5,0,甲,\nb,,,1,0,乙,\n";
    let table = Table::read(TableId::GapRules, text.as_bytes(), &mut Report::new(Limits::NONE));
    let dataset = dataset.with_table(table);
    let report = Facts::read(&PublicRows::new(&dataset)).err().unwrap();
    let told = report.to_string();
    assert!(told.starts_with("gap_rules.csv, line 2, column at_least: \"1.5\""), "{told}");
    assert!(told.contains("Write a whole number."), "{told}");
    assert_eq!(report.n_errors(), 1);
}

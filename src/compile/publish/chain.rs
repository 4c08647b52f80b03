//! The chain map of the whole base, and of each industry with its layout.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

use super::catalogue::named;
use super::encode::{filled, must_text, place, sources_of};
use super::relations::{Relations, of};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::chain::drawing::diagram::Plan;
use crate::chain::graph::PRODUCT_PREFIX;
use crate::chain::selection::Selection;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::layered::{Options, arrange};
use crate::model::chain::{Chain, Stage};
use crate::wire::FORMAT;
use crate::wire::chain_map::{
    ChainFile, ChainIndustry, ChainProduct, GapRuleRow, IndustryFile, LayoutRow, LinkKindRow,
};
use crate::wire::manifest::{Directory, FileRef};

/// The whole map is laid out here up to so many nodes; beyond, the visitor's worker does it, as the
/// layout would be most of the file.
const MAX_LAID_OUT: usize = 2_000;

/// Writes the map of the base and those of the industries.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<(FileRef, Directory)> {
    let base = BaseRows::new(relations);
    let whole = base.map(None)?;
    let file = sink.json("", "chain", &whole)?;
    let mut industries: Vec<Row<'_>> = relations.rows(TableId::Industries).collect();
    industries.sort_by_key(|row| row.key());
    let keys: Vec<&str> = industries.iter().map(|row| row.key()).collect();
    let directory = write_directory(sink, "industries", &keys, 1, |_, range| {
        let rows = industries.get(range).unwrap_or_default();
        let maps = rows.iter().map(|row| base.map(Some(*row))).collect::<io::Result<_>>()?;
        to_json(&IndustryFile { format: FORMAT, maps })
    })?;
    Ok((file, directory))
}

/// The map of one industry; `None` if there is none.
pub fn of_industry(relations: &Relations<'_>, id: &str) -> Option<ChainFile> {
    let row = relations.rows(TableId::Industries).find(|row| row.key() == id)?;
    BaseRows::new(relations).map(Some(row)).ok()
}

/// What every map is taken from.
struct BaseRows<'r, 'a> {
    relations: &'r Relations<'a>,
    /// Ascending by id.
    organisations: Vec<Row<'a>>,
    links: Vec<Row<'a>>,
    /// Positions in `links`, by where they start.
    links_from: HashMap<&'a str, Vec<usize>>,
    industries_of: HashMap<&'a str, Vec<&'a str>>,
}

impl<'r, 'a> BaseRows<'r, 'a> {
    fn new(relations: &'r Relations<'a>) -> Self {
        let mut organisations: Vec<_> = relations.rows(TableId::Organisations).collect();
        organisations.sort_by_key(|row| row.key());
        let mut industries_of: HashMap<&str, Vec<&str>> = HashMap::new();
        for industry in relations.rows(TableId::Industries) {
            for product in industry.list("products") {
                industries_of.entry(product).or_default().push(industry.key());
            }
        }
        let links: Vec<Row<'_>> = relations.rows(TableId::Links).collect();
        let mut links_from: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, link) in links.iter().enumerate() {
            links_from.entry(link.get("from")).or_default().push(at);
        }
        Self { relations, organisations, links, links_from, industries_of }
    }

    /// Organisations that serve one of these products, ascending by id.
    fn serving(&self, products: &BTreeSet<&str>) -> Vec<Row<'a>> {
        let groups = products.iter().map(|id| of(&self.relations.organisations, id));
        let mut rows: Vec<Row<'_>> = groups.flatten().copied().collect();
        rows.sort_by_key(|row| row.key());
        rows.dedup_by_key(|row| row.key());
        rows
    }

    /// Links that start at one of these organisations, in the order of the table.
    fn links_of(&self, organisations: &[Row<'a>]) -> Vec<Row<'a>> {
        let starting = organisations.iter().filter_map(|row| self.links_from.get(row.key()));
        let mut at: Vec<usize> = starting.flatten().copied().collect();
        at.sort_unstable();
        at.iter().filter_map(|at| self.links.get(*at)).copied().collect()
    }

    /// The map of an industry; of the whole base for `None`.
    fn map(&self, industry: Option<Row<'a>>) -> io::Result<ChainFile> {
        let relations = self.relations;
        let own: Option<BTreeSet<&str>> = industry.map(|row| row.list("products").collect());
        let is_own = |product: &str| own.as_ref().is_none_or(|own| own.contains(product));
        let organisations: Vec<Row<'_>> = match &own {
            Some(products) => self.serving(products),
            None => self.organisations.clone(),
        };
        let organisation_at: HashMap<&str, u32> = positions(organisations.iter().map(|r| r.key()));
        let product_of = |row: &Row<'a>| row.get("to").strip_prefix(PRODUCT_PREFIX);
        let mut links = self.links_of(&organisations);
        links.retain(|row| match product_of(row) {
            Some(product) => is_own(relations.renamed(product)),
            None => organisation_at.contains_key(row.get("to")),
        });

        let mut products = Positions::default();
        let products_of = |row: Row<'a>| relations.product_ids(row, "products");
        for id in industry.map(products_of).unwrap_or_default() {
            products.of(id);
        }
        let served: Vec<Vec<u32>> = organisations
            .iter()
            .map(|row| {
                let ids = products_of(*row).into_iter().filter(|id| is_own(id));
                ids.map(|id| products.of(id)).collect()
            })
            .collect();
        let targets: Vec<Option<u32>> = links
            .iter()
            .map(|row| product_of(row).map(|id| products.of(relations.renamed(id).to_owned())))
            .collect();

        let mut industries: Vec<Row<'_>> = match industry {
            Some(row) => vec![row],
            None => relations.rows(TableId::Industries).collect(),
        };
        industries.sort_by_key(|row| row.key());
        let industry_at = positions(industries.iter().map(|row| row.key()));
        let mut counties = Positions::default();
        let mut county = |code: &str| (!code.is_empty()).then(|| counties.of(code.to_owned()));

        let sources = sources_of(relations, organisations.iter().chain(&links).copied());
        let source_at: HashMap<&str, u32> = positions(sources.iter().map(|row| row.id.as_str()));
        let sources_at = |row: &Row<'_>| -> Vec<u32> {
            row.list("sources").filter_map(|id| source_at.get(id).copied()).collect()
        };

        let mut file = ChainFile {
            format: FORMAT,
            industry: industry.map(|row| row.key().to_owned()),
            gap_rules: relations.rows(TableId::GapRules).map(gap_rule).collect(),
            ..ChainFile::default()
        };
        let mut kinds = Positions::default();
        for (row, products) in organisations.iter().zip(served) {
            let columns = &mut file.organisations;
            let name = must_text(*row, "name");
            columns.id.push(row.key().to_owned());
            columns.zh.push(name.zh);
            columns.en.push(name.en.unwrap_or_default());
            columns.kind.push(kinds.of(row.get("kind").to_owned()));
            columns.chain.push(word(Chain::CODES, row.get("chain")));
            columns.stage.push(word(Stage::CODES, row.get("stage")));
            columns.county.push(county(row.get("county")).map_or(0, |at| at + 1));
            columns.products.push(products);
            columns.source_idxs.push(sources_at(row));
        }
        let mut verbs = Positions::default();
        for (row, target) in links.iter().zip(targets) {
            let columns = &mut file.links;
            let at = |id: &str| organisation_at.get(id).copied().unwrap_or_default();
            let to = match target {
                Some(product) => organisations.len() as u32 + product,
                None => at(row.get("to")),
            };
            columns.from.push(at(row.get("from")));
            columns.to.push(to);
            columns.kind.push(verbs.of(row.get("kind").to_owned()));
            columns.note.push(super::encode::text(*row, "note"));
            columns.source_idxs.push(sources_at(row));
        }
        if file.links.note.iter().all(Option::is_none) {
            file.links.note.clear();
        }
        file.products = products
            .ids
            .iter()
            .filter_map(|id| relations.product(id))
            .map(|row| ChainProduct {
                id: row.key().to_owned(),
                name: must_text(row, "name"),
                county: county(row.get("county")),
                industries: self
                    .industries_of
                    .get(row.key())
                    .into_iter()
                    .flatten()
                    .filter_map(|id| industry_at.get(id).copied())
                    .collect(),
            })
            .collect();
        file.industries = industries
            .iter()
            .map(|row| ChainIndustry { id: row.key().to_owned(), name: must_text(*row, "name") })
            .collect();
        file.counties =
            counties.ids.iter().filter_map(|code| relations.county(code)).map(place).collect();
        let ids = file.products.iter().map(|product| product.id.clone());
        file.named = Some(named(relations, ids, []));
        file.kinds = kinds.ids;
        file.link_kinds = self.verbs(&verbs.ids);
        file.source_list = sources;
        lay_out(&mut file)?;
        Ok(file)
    }

    fn verbs(&self, ids: &[String]) -> Vec<LinkKindRow> {
        let rows: HashMap<&str, Row<'_>> =
            self.relations.rows(TableId::LinkKinds).map(|row| (row.key(), row)).collect();
        let verb = |id: &String| match rows.get(id.as_str()) {
            Some(row) => LinkKindRow {
                id: id.clone(),
                family: filled(*row, "family"),
                name: must_text(*row, "name"),
            },
            None => LinkKindRow {
                id: id.clone(),
                family: None,
                name: crate::wire::base::Text { zh: id.clone(), en: Some(id.clone()) },
            },
        };
        ids.iter().map(verb).collect()
    }
}

/// Lays the map out as a page without any filter shows it.
fn lay_out(file: &mut ChainFile) -> io::Result<()> {
    if file.organisations.id.len() + file.products.len() > MAX_LAID_OUT {
        return Ok(());
    }
    let graph = file.graph().map_err(io::Error::other)?;
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    file.layout = Some(LayoutRow::new(&arrange(&plan.diagram(&graph, None), &Options::default())));
    Ok(())
}

fn gap_rule(row: Row<'_>) -> GapRuleRow {
    let number = |column: &str| row.get(column).parse::<f64>().map_or(0, |value| value as u32);
    GapRuleRow {
        id: row.key().to_owned(),
        chain: filled(row, "chain"),
        stage: filled(row, "stage"),
        at_least: number("at_least"),
        known: number("known"),
        text: must_text(row, "text"),
    }
}

fn word(codes: &[&str], code: &str) -> u8 {
    codes.iter().position(|own| *own == code).map_or(u8::MAX, |at| at as u8)
}

fn positions<'k>(keys: impl Iterator<Item = &'k str>) -> HashMap<&'k str, u32> {
    keys.enumerate().map(|(at, key)| (key, at as u32)).collect()
}

/// Ids by the order of their first mention.
#[derive(Default)]
struct Positions {
    ids: Vec<String>,
    at: BTreeMap<String, u32>,
}

impl Positions {
    fn of(&mut self, id: String) -> u32 {
        *self.at.entry(id.clone()).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        })
    }
}

//! The chain map of the whole base, and of each industry with its layout.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Display;
use std::hash::Hash;
use std::io;

use super::catalogue::named;
use super::citations::Citations;
use super::relations::{Relations, of};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::chain::board::{Board, Tour};
use crate::chain::drawing::diagram::Plan;
use crate::chain::graph::Verb;
use crate::chain::selection::Selection;
use crate::layered::{Options, arrange};
use crate::model::bilingual::Bilingual;
use crate::model::chain::Chain;
use crate::model::evidence::Evidence;
use crate::model::id::{OrganizationId, ProductId};
use crate::model::industry::Industry;
use crate::model::organization::{Link, LinkEnd, Organization};
use crate::wire::FORMAT;
use crate::wire::base::{PlaceRef, Text};
use crate::wire::board::{BoardFile, board_name};
use crate::wire::chain_map::{
    ChainFile, ChainIndustry, ChainProduct, GapRuleRow, IndustryFile, LayoutRow, LinkKindRow,
};
use crate::wire::manifest::{Directory, FileRef};

/// The whole map is laid out here up to so many nodes; beyond, the visitor's worker does it, as the
/// layout would be most of the file.
const MAX_LAID_OUT: usize = 2_000;

/// Writes the map of the base, its boards and the maps of the industries; gives the files of the base by their names.
pub(super) fn write(
    relations: &Relations<'_>,
    sink: &mut Sink,
) -> io::Result<(BTreeMap<String, FileRef>, Directory)> {
    let base = BaseRows::new(relations);
    let whole = base.map(None)?;
    let file = sink.json("", "chain", &whole)?;
    let date = |at: u32| whole.source_list.get(at as usize)?.date.clone();
    let graph = whole.graph().map_err(io::Error::other)?;
    let tours = Tour::all(&relations.facts.tours);
    let mut files = BTreeMap::from([("chain".to_owned(), file)]);
    for evidence in Evidence::ALL {
        let board = Board::of(&graph.trusted(*evidence), &date);
        let board = BoardFile::from(&Board { tours: tours.clone(), ..board });
        let name = board_name(*evidence);
        let file = sink.json("", &name, &board)?;
        files.insert(name, file);
    }
    let mut industries: Vec<&Industry> = relations.facts.industries.iter().collect();
    industries.sort_by_key(|row| &row.id);
    let keys: Vec<&str> = industries.iter().map(|row| row.id.as_str()).collect();
    let directory = write_directory(sink, "industries", &keys, 1, |_, range| {
        let rows = industries.get(range).unwrap_or_default();
        let maps = rows.iter().map(|row| base.map(Some(row))).collect::<io::Result<_>>()?;
        to_json(&IndustryFile { format: FORMAT, maps })
    })?;
    Ok((files, directory))
}

/// The map of one industry; `None` if there is none.
pub(super) fn of_industry(relations: &Relations<'_>, id: &str) -> Option<ChainFile> {
    let row = relations.facts.industries.iter().find(|row| row.id.as_str() == id)?;
    BaseRows::new(relations).map(Some(row)).ok()
}

/// What every map is taken from.
struct BaseRows<'r, 'a> {
    relations: &'r Relations<'a>,
    /// Ascending by id.
    organizations: Vec<&'a Organization>,
    /// Positions in the links of the base, by where they start.
    links_from: HashMap<&'a OrganizationId, Vec<usize>>,
}

impl<'r, 'a> BaseRows<'r, 'a> {
    fn new(relations: &'r Relations<'a>) -> Self {
        let mut organizations: Vec<_> = relations.facts.organizations.iter().collect();
        organizations.sort_by_key(|row| &row.id);
        let mut links_from: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, link) in relations.facts.links.iter().enumerate() {
            links_from.entry(&link.from).or_default().push(at);
        }
        Self { relations, organizations, links_from }
    }

    /// Organizations that serve one of these products, ascending by id.
    fn serving(&self, products: &BTreeSet<&ProductId>) -> Vec<&'a Organization> {
        let groups = products.iter().map(|id| of(&self.relations.organizations, id));
        let mut rows: Vec<_> = groups.flatten().copied().collect();
        rows.sort_by_key(|row| &row.id);
        rows.dedup_by_key(|row| &row.id);
        rows
    }

    /// Links that start at one of these organizations, in the order of the table.
    fn links_of(&self, organizations: &[&Organization]) -> Vec<&'a Link> {
        let starting = organizations.iter().filter_map(|row| self.links_from.get(&row.id));
        let mut at: Vec<usize> = starting.flatten().copied().collect();
        at.sort_unstable();
        at.iter().filter_map(|at| self.relations.facts.links.get(*at)).collect()
    }

    /// The map of an industry; of the whole base for `None`.
    fn map(&self, industry: Option<&'a Industry>) -> io::Result<ChainFile> {
        let relations = self.relations;
        let own: Option<BTreeSet<&ProductId>> = industry.map(|row| row.products.iter().collect());
        let is_own = |product: &ProductId| own.as_ref().is_none_or(|own| own.contains(product));
        let organizations = match &own {
            Some(products) => self.serving(products),
            None => self.organizations.clone(),
        };
        let organization_at = positions(organizations.iter().map(|row| &row.id));
        let mut links = self.links_of(&organizations);
        links.retain(|link| match &link.to {
            LinkEnd::Product(id) => is_own(relations.renamed(id)),
            LinkEnd::Organization(id) => organization_at.contains_key(id),
        });
        let mut industries: Vec<&Industry> = match industry {
            Some(row) => vec![row],
            None => relations.facts.industries.iter().collect(),
        };
        industries.sort_by_key(|row| &row.id);

        let mut file = ChainFile {
            format: FORMAT,
            industry: industry.map(|row| row.id.to_string()),
            gap_rules: relations.facts.gap_rules.iter().map(GapRuleRow::from).collect(),
            ..ChainFile::default()
        };
        let sources =
            Citations::default().and(organizations.iter().copied()).and(links.iter().copied());
        file.source_list = sources.rows(relations)?;
        let source_at = positions(sources.ids());
        let mut products = Positions::default();
        for id in industry.map(|row| &row.products).into_iter().flatten() {
            products.of(id);
        }
        let mut counties = Positions::default();
        let mut kinds = Positions::default();
        for row in &organizations {
            let columns = &mut file.organisations;
            columns.id.push(row.id.to_string());
            columns.zh.push(row.name.zh.clone());
            columns.en.push(row.name.en.clone().unwrap_or_default());
            columns.kind.push(kinds.of(row.kind));
            columns.chain.push(row.chain as u8);
            columns.stage.push(row.stage as u8);
            columns.county.push(row.county.as_ref().map_or(0, |code| counties.of(code) + 1));
            let served = row.products.iter().filter(|id| is_own(id));
            columns.products.push(served.map(|id| products.of(id)).collect());
            columns.source_idxs.push(at_of(&source_at, &row.sources)?);
        }
        let mut verbs = Positions::default();
        for link in &links {
            let columns = &mut file.links;
            let to = match &link.to {
                LinkEnd::Product(id) => {
                    organizations.len() as u32 + products.of(relations.renamed(id))
                }
                LinkEnd::Organization(id) => position(&organization_at, id)?,
            };
            columns.from.push(position(&organization_at, &link.from)?);
            columns.to.push(to);
            columns.kind.push(verbs.of(link.verb.as_str()));
            columns.note.push(link.note.as_ref().map(Text::from));
            columns.source_idxs.push(at_of(&source_at, &link.sources)?);
        }
        if file.links.note.iter().all(Option::is_none) {
            file.links.note.clear();
        }
        let industry_at = positions(industries.iter().map(|row| &row.id));
        for card in products.keys.iter().filter_map(|id| Some(&relations.product(id)?.card)) {
            let of_map = card.industries.iter().filter_map(|id| industry_at.get(id).copied());
            file.products.push(ChainProduct {
                id: card.id.to_string(),
                name: Text::from(&card.name),
                county: Some(counties.of(&card.county)),
                industries: of_map.collect(),
            });
        }
        let industry =
            |row: &&Industry| ChainIndustry { id: row.id.to_string(), name: Text::from(&row.name) };
        file.industries = industries.iter().map(industry).collect();
        let named_counties = counties.keys.iter();
        let named_counties = named_counties.map(|code| Ok(relations.county(code)?.place()));
        let named_counties = named_counties.map(|place: io::Result<_>| Ok(PlaceRef::from(&place?)));
        file.counties = named_counties.collect::<io::Result<_>>()?;
        file.named = Some(named(relations, products.keys.iter().copied(), [])?);
        file.kinds = kinds.keys.iter().map(|kind| kind.code().to_owned()).collect();
        file.link_kinds = self.verbs(&verbs.keys);
        lay_out(&mut file)?;
        Ok(file)
    }

    /// Verbs in words; one that the table has not stands for itself.
    fn verbs(&self, ids: &[&str]) -> Vec<LinkKindRow> {
        let known = &self.relations.facts.link_kinds;
        let rows: HashMap<&str, &Verb> = known.iter().map(|row| (row.id.as_str(), row)).collect();
        let verb = |id: &&str| match rows.get(id) {
            Some(row) => LinkKindRow::from(*row),
            None => LinkKindRow::from(&Verb {
                id: (*id).to_owned(),
                family: None,
                name: Bilingual::new(id, id),
            }),
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

fn positions<'k, K: Eq + Hash>(keys: impl Iterator<Item = &'k K>) -> HashMap<&'k K, u32> {
    keys.zip(0..).collect()
}

fn position<K: Eq + Hash + Display>(positions: &HashMap<&K, u32>, key: &K) -> io::Result<u32> {
    let missing = || io::Error::other(format!("the map has no `{key}`, which a row of it names"));
    positions.get(key).copied().ok_or_else(missing)
}

fn at_of<K: Eq + Hash + Display>(positions: &HashMap<&K, u32>, keys: &[K]) -> io::Result<Vec<u32>> {
    keys.iter().map(|key| position(positions, key)).collect()
}

/// Keys by the order of their first mention.
struct Positions<K> {
    keys: Vec<K>,
    at: HashMap<K, u32>,
}

impl<K> Default for Positions<K> {
    fn default() -> Self {
        Self { keys: vec![], at: HashMap::new() }
    }
}

impl<K: Copy + Eq + Hash> Positions<K> {
    fn of(&mut self, key: K) -> u32 {
        *self.at.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.keys.len() as u32 - 1
        })
    }
}

//! From a file to the graph and its layout, and a layout back.

use std::collections::HashMap;
use std::mem::take;
use std::sync::Arc;

use super::{ChainFile, GapRuleRow, LayoutRow, LinkColumns, OrganizationColumns};
use crate::chain::graph::{
    County, GapRule, Graph, Link, N_COLUMNS, Named, Node, PRODUCT_PREFIX, Verb, What, Words,
};
use crate::layered::ranks::Course;
use crate::layered::routes::Routes;
use crate::layered::{Layout, Rect};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::evidence::Graded;
use crate::model::id::CountyCode;
use crate::model::provenance::Source;
use crate::query::answer::Catalogue;
use crate::text::sorting::sort_by_key;
use crate::wire::Malformed;
use crate::wire::base::Text;
use crate::wire::catalogue::named_products;
use crate::wire::rows::Losses;
use crate::wire::source::SourceRow;

/// A chain map as the app holds it.
#[derive(Debug, Clone, Default)]
pub struct ChainMap {
    /// The graph; its words tell whose it is.
    pub graph: Graph,
    /// Pictures of products and names of industries; none in older sets.
    pub named: Option<Arc<Catalogue>>,
    /// Sources, by the positions that the graph names.
    pub source_list: Vec<Option<Source>>,
    /// What was left out of the file.
    pub losses: Losses,
    /// Where everything stands, if the file says it.
    pub layout: Option<LayoutRow>,
}

impl ChainMap {
    /// The sources that can be read, in their order.
    pub fn sources(&self) -> Vec<Source> {
        self.source_list.iter().flatten().cloned().collect()
    }
}

impl ChainFile {
    /// The whole map at once.
    ///
    /// # Errors
    /// If a column is shorter than another, or names something that is not there.
    pub fn map(self) -> Result<ChainMap, Malformed> {
        let mut reading = Reading::new(self)?;
        while reading.step(usize::MAX)? {}
        reading.finish()
    }

    /// The graph of it.
    ///
    /// # Errors
    /// Those of [`Self::map`].
    pub fn graph(&self) -> Result<Graph, Malformed> {
        Ok(self.clone().map()?.graph)
    }
}

/// A file on its way to a map, some rows at a time.
pub struct Reading {
    file: ChainFile,
    n_organizations: usize,
    nodes: Vec<Node>,
    links: Vec<Link>,
}

impl Reading {
    /// Begins.
    ///
    /// # Errors
    /// If a column is shorter than another.
    pub fn new(file: ChainFile) -> Result<Self, Malformed> {
        file.organisations.check()?;
        file.links.check()?;
        let n_organizations = file.organisations.id.len();
        Ok(Self { file, n_organizations, nodes: vec![], links: vec![] })
    }

    /// Reads so many rows; gives whether there are more.
    ///
    /// # Errors
    /// If a row names something that is not there.
    pub fn step(&mut self, n_rows: usize) -> Result<bool, Malformed> {
        for _ in 0..n_rows {
            if self.nodes.len() < self.n_organizations {
                let node = self.organization(self.nodes.len())?;
                self.nodes.push(node);
            } else if self.links.len() < self.file.links.from.len() {
                let link = self.link(self.links.len())?;
                self.links.push(link);
            } else {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What was read.
    ///
    /// # Errors
    /// If a name or a rule is none.
    pub fn finish(self) -> Result<ChainMap, Malformed> {
        let Self { file, mut nodes, links, .. } = self;
        for product in &file.products {
            nodes.push(Node {
                id: format!("{PRODUCT_PREFIX}{}", product.id),
                name: product.name.decode(),
                what: What::Product,
                county: product.county,
                industries: product.industries.clone(),
                sources: vec![],
            });
        }
        let county = |node: &Node| node.county.is_none_or(|at| (at as usize) < file.counties.len());
        if !nodes.iter().all(county) {
            return Err(Malformed::value("county", "no such county"));
        }
        let mut losses = Losses::default();
        let source_list = losses.keep_positions("sources", &file.source_list, SourceRow::decode);
        let graph = Graph::new(words(&file, &source_list)?, nodes, links);
        let named = named_products(file.named.as_ref())?.map(Arc::new);
        Ok(ChainMap { graph, named, source_list, losses, layout: file.layout })
    }

    fn organization(&mut self, at: usize) -> Result<Node, Malformed> {
        let columns = &mut self.file.organisations;
        let number = |column: &[u32]| column.get(at).copied().unwrap_or_default();
        let code = |column: &[u8]| column.get(at).copied().map_or(0, usize::from);
        let what = Chain::ALL.get(code(&columns.chain)).zip(Stage::ALL.get(code(&columns.stage)));
        let Some((chain, stage)) = what else {
            return Err(Malformed::value("organisations", "no such chain or stage"));
        };
        let kind = number(&columns.kind);
        if kind as usize >= self.file.kinds.len() {
            return Err(Malformed::value("organisations", "no such kind"));
        }
        let mut industries = vec![];
        for product in columns.products.get(at).map(Vec::as_slice).unwrap_or_default() {
            let Some(product) = self.file.products.get(*product as usize) else {
                return Err(Malformed::value("organisations", "no such product"));
            };
            industries.extend_from_slice(&product.industries);
        }
        if industries.len() > 1 {
            sort_by_key(&mut industries, |industry| *industry);
            industries.dedup();
        }
        // Taken, not copied: of a whole country that is half a million texts.
        let text = |column: &mut Vec<String>| column.get_mut(at).map(take).unwrap_or_default();
        let [id, zh, en] = [&mut columns.id, &mut columns.zh, &mut columns.en].map(text);
        Ok(Node {
            id,
            name: Bilingual { zh, en: (!en.trim().is_empty()).then_some(en) },
            what: What::Organization { kind, chain: *chain, stage: *stage },
            county: number(&columns.county).checked_sub(1),
            industries,
            sources: columns.source_idxs.get_mut(at).map(take).unwrap_or_default(),
        })
    }

    fn link(&mut self, at: usize) -> Result<Link, Malformed> {
        let columns = &mut self.file.links;
        let number = |column: &[u32]| column.get(at).copied().unwrap_or(u32::MAX);
        let (from, to) = (number(&columns.from), number(&columns.to));
        let verb = number(&columns.kind);
        let is_there = (from as usize) < self.n_organizations
            && (to as usize) < self.n_organizations + self.file.products.len()
            && (verb as usize) < self.file.link_kinds.len();
        if !is_there {
            return Err(Malformed::value("links", "an end or a verb that is not there"));
        }
        let note = columns.note.get(at).and_then(Option::as_ref).map(Text::decode);
        let sources = columns.source_idxs.get_mut(at).map(take).unwrap_or_default();
        Ok(Link { from, to, verb, note, sources })
    }
}

fn words(file: &ChainFile, sources: &[Option<Source>]) -> Result<Words, Malformed> {
    let counties = file.counties.iter().map(|place| {
        let code = CountyCode::parse(&place.code);
        let code = code.map_err(|error| Malformed::value("counties", error))?;
        Ok(County { code, name: place.name.decode() })
    });
    let verbs = file.link_kinds.iter().map(|row| {
        let family = row.family.as_deref();
        Ok(Verb {
            id: row.id.clone(),
            family: family.map(|code| word("family", code, LinkFamily::from_code)).transpose()?,
            name: row.name.decode(),
        })
    });
    let rules = file.gap_rules.iter().map(GapRuleRow::decode);
    let named = |id: &str, name: &Text| Named { id: id.to_owned(), name: name.decode() };
    Ok(Words {
        industry: file.industry.clone(),
        industries: file.industries.iter().map(|row| named(&row.id, &row.name)).collect(),
        counties: counties.collect::<Result<_, Malformed>>()?,
        kinds: file.kinds.clone(),
        verbs: verbs.collect::<Result<_, Malformed>>()?,
        gap_rules: rules.collect::<Result<_, Malformed>>()?,
        sources: graded(sources),
    })
}

/// Sources as evidence, their publishers by number.
fn graded(sources: &[Option<Source>]) -> Vec<Option<Graded<u32>>> {
    let mut publishers: HashMap<&str, u32> = HashMap::new();
    let graded = sources.iter().map(|source| {
        let Graded { quality, publisher } = Graded::from(source.as_ref()?);
        let publisher = publisher.map(|name| {
            let next = publishers.len() as u32;
            *publishers.entry(name).or_insert(next)
        });
        Some(Graded { quality, publisher })
    });
    graded.collect()
}

impl GapRuleRow {
    pub(in crate::wire) fn decode(&self) -> Result<GapRule, Malformed> {
        let (chain, stage) = (self.chain.as_deref(), self.stage.as_deref());
        Ok(GapRule {
            id: self.id.clone(),
            chain: chain.map(|code| word("chain", code, Chain::from_code)).transpose()?,
            stage: stage.map(|code| word("stage", code, Stage::from_code)).transpose()?,
            at_least: self.at_least,
            known: self.known,
            text: self.text.decode(),
        })
    }
}

impl OrganizationColumns {
    fn check(&self) -> Result<(), Malformed> {
        let n = self.id.len();
        let lengths = [
            self.zh.len(),
            self.en.len(),
            self.kind.len(),
            self.chain.len(),
            self.stage.len(),
            self.county.len(),
            self.products.len(),
            self.source_idxs.len(),
        ];
        same_length("organisations", n, &lengths)
    }
}

impl LinkColumns {
    fn check(&self) -> Result<(), Malformed> {
        let n = self.from.len();
        let n_notes = if self.note.is_empty() { n } else { self.note.len() };
        same_length("links", n, &[self.to.len(), self.kind.len(), n_notes, self.source_idxs.len()])
    }
}

fn same_length(field: &'static str, n: usize, lengths: &[usize]) -> Result<(), Malformed> {
    let is_same = lengths.iter().all(|length| *length == n);
    is_same.then_some(()).ok_or_else(|| Malformed::value(field, "columns of unequal length"))
}

fn word<T>(
    field: &'static str,
    code: &str,
    from_code: impl Fn(&str) -> Option<T>,
) -> Result<T, Malformed> {
    from_code(code).ok_or_else(|| Malformed::value(field, code))
}

/// Units of a file in a world unit.
const PER_UNIT: f32 = 10.0;

impl LayoutRow {
    /// A layout as a file has it, of `n_crossings` nothing is kept.
    pub fn new(layout: &Layout) -> Self {
        let (starts, points) = layout.routes.parts();
        let flat = |bands: &[(f32, f32)]| {
            bands.iter().flat_map(|(start, end)| [units(*start), units(*end)]).collect()
        };
        let sides = |rect: &Rect| [rect.x, rect.y, rect.width, rect.height].map(units);
        Self {
            nodes: layout.nodes.iter().flat_map(sides).collect(),
            starts: starts.to_vec(),
            points: points.iter().flat_map(|point| point.map(units)).collect(),
            courses: layout.courses.iter().map(|course| course.code()).collect(),
            columns: flat(&layout.columns),
            lanes: flat(&layout.lanes),
        }
    }

    /// The layout of `n_nodes` items and `n_edges` lines; `None` if this is another one's.
    pub fn layout(&self, n_nodes: usize, n_edges: usize) -> Option<Layout> {
        let world = |unit: i32| unit as f32 / PER_UNIT;
        let bands = |flat: &[i32]| -> Vec<(f32, f32)> {
            flat.as_chunks::<2>()
                .0
                .iter()
                .map(|[start, end]| (world(*start), world(*end)))
                .collect()
        };
        let nodes: Vec<Rect> = self
            .nodes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|side| {
                let [x, y, width, height] = side.map(world);
                Rect { x, y, width, height }
            })
            .collect();
        let points = self.points.as_chunks::<2>().0.iter().map(|point| point.map(world));
        let courses: Vec<_> = self.courses.iter().map(|code| Course::from_code(*code)).collect();
        let routes = Routes::from_parts(self.starts.clone(), points.collect())?;
        let fits = nodes.len() == n_nodes && routes.len() == n_edges && courses.len() == n_edges;
        let is_sized = |rect: &Rect| rect.width > 0.0 && rect.height > 0.0;
        let (columns, lanes) = (bands(&self.columns), bands(&self.lanes));
        let is_band = |(start, end): &(f32, f32)| start <= end;
        let is_sound = columns.len() == N_COLUMNS as usize
            && !lanes.is_empty()
            && columns.iter().chain(&lanes).all(is_band)
            && nodes.iter().all(is_sized);
        (fits && is_sound).then_some(Layout {
            nodes,
            routes,
            courses,
            columns,
            lanes,
            n_crossings: 0,
        })
    }
}

fn units(world: f32) -> i32 {
    (world * PER_UNIT).round() as i32
}

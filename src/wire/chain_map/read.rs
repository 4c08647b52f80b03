//! From a file to the graph and its layout, and a layout back.

use super::{ChainFile, LayoutRow, LinkColumns, OrganisationColumns};
use crate::layout::layered::ranks::Course;
use crate::layout::layered::routes::Routes;
use crate::layout::layered::{Layout, Rect};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::id::CountyCode;
use crate::network::graph::{
    County, GapRule, Graph, Link, Named, Node, PRODUCT_PREFIX, Verb, What, Words,
};
use crate::text::sorting::sort_by_key;
use crate::wire::Malformed;
use crate::wire::base::Text;

impl ChainFile {
    /// The graph.
    ///
    /// # Errors
    /// If a column is shorter than another, or names something that is not there.
    pub fn graph(&self) -> Result<Graph, Malformed> {
        self.organisations.check()?;
        self.links.check()?;
        let mut nodes = self.organisation_nodes()?;
        let n_organisations = nodes.len();
        for product in &self.products {
            nodes.push(Node {
                id: format!("{PRODUCT_PREFIX}{}", product.id),
                name: product.name.decode(),
                what: What::Product,
                county: product.county,
                industries: product.industries.clone(),
                sources: vec![],
            });
        }
        let links = self.link_rows(n_organisations)?;
        let counties = self.counties.iter().map(|place| {
            let code = CountyCode::parse(&place.code);
            let code = code.map_err(|error| Malformed::value("counties", error))?;
            Ok(County { code, name: place.name.decode() })
        });
        let verbs = self.link_kinds.iter().map(|row| {
            let family = row.family.as_deref();
            Ok(Verb {
                id: row.id.clone(),
                family: family
                    .map(|code| word("family", code, LinkFamily::from_code))
                    .transpose()?,
                name: row.name.decode(),
            })
        });
        let rules = self.gap_rules.iter().map(|row| {
            let chain = row.chain.as_deref();
            let stage = row.stage.as_deref();
            Ok(GapRule {
                id: row.id.clone(),
                chain: chain.map(|code| word("chain", code, Chain::from_code)).transpose()?,
                stage: stage.map(|code| word("stage", code, Stage::from_code)).transpose()?,
                at_least: row.at_least,
                known: row.known,
                text: row.text.decode(),
            })
        });
        let named = |id: &str, name: &Text| Named { id: id.to_owned(), name: name.decode() };
        let words = Words {
            industry: self.industry.clone(),
            industries: self.industries.iter().map(|row| named(&row.id, &row.name)).collect(),
            counties: counties.collect::<Result<_, Malformed>>()?,
            kinds: self.kinds.clone(),
            verbs: verbs.collect::<Result<_, Malformed>>()?,
            gap_rules: rules.collect::<Result<_, Malformed>>()?,
            n_sources: self.source_list.len() as u32,
        };
        let county = |node: &Node| node.county.is_none_or(|at| (at as usize) < self.counties.len());
        if !nodes.iter().all(county) {
            return Err(Malformed::value("county", "no such county"));
        }
        Ok(Graph::new(words, nodes, links))
    }

    fn organisation_nodes(&self) -> Result<Vec<Node>, Malformed> {
        let columns = &self.organisations;
        let zh_and_en = columns.zh.iter().zip(&columns.en);
        let places = columns.kind.iter().zip(&columns.chain).zip(&columns.stage);
        let rest = columns.county.iter().zip(&columns.products).zip(&columns.source_idxs);
        let rows = columns.id.iter().zip(zh_and_en).zip(places).zip(rest);
        rows.map(|(((id, (zh, en)), ((kind, chain), stage)), ((county, products), sources))| {
            let chain = Chain::ALL.get(usize::from(*chain));
            let stage = Stage::ALL.get(usize::from(*stage));
            let (Some(chain), Some(stage)) = (chain, stage) else {
                return Err(Malformed::value("organisations", "no such chain or stage"));
            };
            if *kind as usize >= self.kinds.len() {
                return Err(Malformed::value("organisations", "no such kind"));
            }
            let mut industries = vec![];
            for product in products {
                let Some(product) = self.products.get(*product as usize) else {
                    return Err(Malformed::value("organisations", "no such product"));
                };
                industries.extend_from_slice(&product.industries);
            }
            sort_by_key(&mut industries, |industry| *industry);
            industries.dedup();
            Ok(Node {
                id: id.clone(),
                name: Bilingual::new(zh, en),
                what: What::Organisation { kind: *kind, chain: *chain, stage: *stage },
                county: county.checked_sub(1),
                industries,
                sources: sources.clone(),
            })
        })
        .collect()
    }

    fn link_rows(&self, n_organisations: usize) -> Result<Vec<Link>, Malformed> {
        let columns = &self.links;
        let n_nodes = n_organisations + self.products.len();
        let ends =
            columns.from.iter().zip(&columns.to).zip(&columns.kind).zip(&columns.source_idxs);
        ends.enumerate()
            .map(|(at, (((from, to), kind), sources))| {
                let is_there = (*from as usize) < n_organisations
                    && (*to as usize) < n_nodes
                    && (*kind as usize) < self.link_kinds.len();
                if !is_there {
                    return Err(Malformed::value("links", "an end or a verb that is not there"));
                }
                let note = columns.note.get(at).and_then(Option::as_ref);
                Ok(Link {
                    from: *from,
                    to: *to,
                    verb: *kind,
                    note: note.map(Text::decode),
                    sources: sources.clone(),
                })
            })
            .collect()
    }
}

impl OrganisationColumns {
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
            courses: layout
                .courses
                .iter()
                .map(|course| match course {
                    Course::Forward => 0,
                    Course::Backward => 1,
                    Course::Flat => 2,
                })
                .collect(),
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
        let courses: Vec<Course> = self
            .courses
            .iter()
            .map(|code| match code {
                0 => Course::Forward,
                1 => Course::Backward,
                _ => Course::Flat,
            })
            .collect();
        let routes = Routes::from_parts(self.starts.clone(), points.collect())?;
        let fits = nodes.len() == n_nodes && routes.len() == n_edges && courses.len() == n_edges;
        fits.then(|| Layout {
            nodes,
            routes,
            courses,
            columns: bands(&self.columns),
            lanes: bands(&self.lanes),
            n_crossings: 0,
        })
    }
}

fn units(world: f32) -> i32 {
    (world * PER_UNIT).round() as i32
}

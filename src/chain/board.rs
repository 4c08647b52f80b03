//! The board: the first look at a base. Industries are its rows, stages its columns, and a cell says who stands
//! there; what a rule finds missing is a hole in it.
//!
//! It holds a few names of each cell and else counts, so that it is as small for 100,000 organizations as for 100.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::graph::{GapRule, Graph, Link, Named, Node, NodeIdx};
use super::matrix::{Gap, Matrix};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, Stage};
use crate::model::tour::TourStep;
use crate::text::url::{encode_query, query_pairs};

/// Organizations of a cell that are named.
pub const MAX_MEMBERS: usize = 8;

/// A base at first sight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    /// Industries, in the order of the base.
    pub rows: Vec<Row>,
    /// What counts as a gap; [`Gap::rule`] is a position here.
    pub rules: Vec<GapRule>,
    /// Organizations of the base, each once.
    pub n_organizations: u32,
    /// Links between organizations, and from them to products.
    pub n_links: u32,
    /// Tours through the map, in the order of the base; [`Self::of`] has none.
    pub tours: Vec<Tour>,
}

/// A tour: states of the map in an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// As addresses name it.
    pub id: String,
    pub name: Bilingual,
    pub stops: Vec<Stop>,
}

/// A state of the map, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What the map shows: the query string of its address, without `?`.
    pub address: String,
    pub text: Bilingual,
}

/// Where on a tour an address is: the id of the tour, and the number of the stop from 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTour {
    pub tour: String,
    pub number: usize,
}

/// The key of an address that is on a tour.
pub const TOUR_KEY: &str = "tour";

impl OnTour {
    /// Reads `tour=ID.NUMBER` from a query string; `None` where there is none, or none that can be read.
    pub fn from_query(query: &str) -> Option<Self> {
        let (_, code) = query_pairs(query).into_iter().find(|(key, _)| key == TOUR_KEY)?;
        let (tour, number) = code.rsplit_once('.')?;
        let number = number.parse().ok().filter(|number| *number > 0)?;
        Some(Self { tour: tour.to_owned(), number })
    }
}

impl Tour {
    /// Steps put together by their tours, each at the place of its first step.
    pub fn all(steps: &[TourStep]) -> Vec<Self> {
        let mut tours: Vec<Self> = vec![];
        for step in steps {
            let address = step.address.clone().unwrap_or_default();
            let stop = Stop { address, text: step.text.clone() };
            match tours.iter_mut().find(|tour| tour.id == step.tour) {
                Some(tour) => tour.stops.push(stop),
                None => {
                    let (id, name) = (step.tour.clone(), step.name.clone());
                    tours.push(Self { id, name, stops: vec![stop] });
                }
            }
        }
        tours
    }

    /// The query string of a stop, by its number.
    pub fn address(&self, number: usize) -> Option<String> {
        let address = &self.stops.get(number.checked_sub(1)?)?.address;
        let mark = if address.is_empty() { "" } else { "&" };
        Some(format!("{address}{mark}{TOUR_KEY}={}.{number}", encode_query(&self.id)))
    }
}

/// What a reader may ask of an industry, by its position, or of the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    Processes(usize),
    /// What does nobody here do?
    Missing,
    Finances(usize),
    Researches(usize),
    Supplies(usize),
}

/// An industry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub industry: Named,
    /// By stage, in the order of [`Stage::ALL`].
    pub cells: Vec<Cell>,
    /// Organizations in each chain, in the order of [`Chain::ALL`].
    pub by_chain: Vec<u32>,
    /// What the rules find, each gap once.
    pub gaps: Vec<Gap>,
    /// How many rules may not be asked, as too little is known.
    pub n_unasked: u32,
    /// Links between its organizations that lead from one stage to another: (from, to, how many), most first.
    pub flows: Vec<(Stage, Stage, u32)>,
    /// Sources behind its organizations, each once.
    pub n_sources: u32,
}

/// Who stands at a stage of an industry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many organizations.
    pub n: u32,
    /// Those with most links, at most [`MAX_MEMBERS`].
    pub members: Vec<Member>,
    /// Sources behind all of them, each once.
    pub n_sources: u32,
    /// Date of the newest of these, as exact as known, ISO 8601; `None` where none has one.
    pub newest: Option<String>,
}

/// An organization of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: String,
    pub name: Bilingual,
    pub chain: Chain,
}

impl Board {
    /// That of a whole base; `date` is that of a source by its position, ISO 8601. Linear in the number of nodes and
    /// links times industries of each.
    pub fn of(graph: &Graph, date: &dyn Fn(u32) -> Option<String>) -> Self {
        let industries = graph.words.industries.iter().zip(0..);
        let is_organization = |node: &&Node| !node.is_product();
        Self {
            rows: industries.map(|(industry, at)| Row::of(graph, date, industry, at)).collect(),
            rules: graph.words.gap_rules.clone(),
            n_organizations: graph.nodes().iter().filter(is_organization).count() as u32,
            n_links: graph.links().len() as u32,
            tours: vec![],
        }
    }

    /// What may be asked of the base, each of the industry that has most to answer: positions in `rows`.
    pub fn questions(&self) -> Vec<Question> {
        let best = |count: &dyn Fn(&Row) -> u32| {
            let counted = self.rows.iter().map(count).zip(0..).filter(|(n, _)| *n > 0);
            counted.max_by_key(|(n, at)| (*n, Reverse(*at))).map(|(_, at)| at)
        };
        let n_at = |row: &Row, stage| row.cell(stage).map_or(0, |cell| cell.n);
        let processing =
            |row: &Row| n_at(row, Stage::PrimaryProcessing) + n_at(row, Stage::DeepProcessing);
        let questions = [
            best(&processing).map(Question::Processes),
            self.rows.iter().any(|row| !row.gaps.is_empty()).then_some(Question::Missing),
            best(&|row| row.n_in(Chain::Capital)).map(Question::Finances),
            best(&|row| row.n_in(Chain::Innovation)).map(Question::Researches),
            best(&|row| n_at(row, Stage::Inputs)).map(Question::Supplies),
        ];
        questions.into_iter().flatten().collect()
    }

    pub fn rule(&self, gap: &Gap) -> Option<&GapRule> {
        self.rules.get(gap.rule)
    }
}

/// How well an industry is documented: how far to trust that what the data lack is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Documented {
    Thinly,
    Partly,
    Well,
}

impl Row {
    /// By how many organizations of it are known, from how many sources: 20 and 10, or 8 and 5. The pages say so.
    pub fn documented(&self) -> Documented {
        match (self.n_organizations(), self.n_sources) {
            (20.., 10..) => Documented::Well,
            (8.., 5..) => Documented::Partly,
            _ => Documented::Thinly,
        }
    }

    fn of(graph: &Graph, date: &dyn Fn(u32) -> Option<String>, industry: &Named, at: u32) -> Self {
        let members: Vec<NodeIdx> = graph.organizations_of(Some(at)).collect();
        let matrix = Matrix::of(graph, members.iter().copied());
        let findings = matrix.findings(&graph.words.gap_rules);
        let cells = Stage::ALL.iter().map(|stage| Cell::of(graph, date, &matrix, *stage)).collect();
        Self {
            industry: industry.clone(),
            cells,
            by_chain: Chain::ALL.iter().map(|own| matrix.count(Some(*own), None)).collect(),
            gaps: findings.gaps,
            n_unasked: findings.unasked.len() as u32,
            flows: flows(graph, &members, at),
            n_sources: sources_of(graph, &members).len() as u32,
        }
    }

    /// Organizations of the industry.
    pub fn n_organizations(&self) -> u32 {
        self.by_chain.iter().sum()
    }

    /// Who stands at a stage.
    pub fn cell(&self, stage: Stage) -> Option<&Cell> {
        self.cells.get(stage as usize)
    }

    /// Organizations in a chain.
    pub fn n_in(&self, chain: Chain) -> u32 {
        self.by_chain.get(chain as usize).copied().unwrap_or_default()
    }

    /// Links that lead from this stage or one before it to one behind it.
    pub fn n_flowing_past(&self, stage: Stage) -> u32 {
        let at = stage as usize;
        let own =
            self.flows.iter().filter(|(from, to, _)| *from as usize <= at && at < *to as usize);
        own.map(|(.., n)| n).sum()
    }

    /// The gaps of a stage; for `None` those of no single stage.
    pub fn gaps_at(&self, rules: &[GapRule], stage: Option<Stage>) -> Vec<Gap> {
        let is_there = |gap: &&Gap| rules.get(gap.rule).is_some_and(|rule| rule.stage == stage);
        self.gaps.iter().filter(is_there).copied().collect()
    }
}

impl Cell {
    fn of(
        graph: &Graph,
        date: &dyn Fn(u32) -> Option<String>,
        matrix: &Matrix,
        stage: Stage,
    ) -> Self {
        let chains = Chain::ALL.iter().map(|chain| matrix.cell(*chain, stage));
        let mut all: Vec<NodeIdx> = chains.flatten().copied().collect();
        let n_links = |idx: &NodeIdx| graph.outward(*idx).len() + graph.inward(*idx).len();
        all.sort_by_key(|idx| (Reverse(n_links(idx)), *idx));
        let member = |idx: &NodeIdx| {
            let node = graph.node(*idx)?;
            Some(Member { id: node.id.clone(), name: node.name.clone(), chain: node.chain() })
        };
        let sources = sources_of(graph, &all);
        Self {
            n: all.len() as u32,
            members: all.iter().filter_map(member).take(MAX_MEMBERS).collect(),
            n_sources: sources.len() as u32,
            newest: sources.iter().filter_map(|at| date(*at)).max(),
        }
    }
}

/// Positions of the sources behind organizations, each once.
fn sources_of(graph: &Graph, members: &[NodeIdx]) -> BTreeSet<u32> {
    let nodes = members.iter().filter_map(|idx| graph.node(*idx));
    nodes.flat_map(|node| node.sources.iter().copied()).collect()
}

fn flows(graph: &Graph, members: &[NodeIdx], industry: u32) -> Vec<(Stage, Stage, u32)> {
    let mut counts = [[0_u32; Stage::ALL.len()]; Stage::ALL.len()];
    let links = members.iter().flat_map(|idx| graph.outward(*idx));
    for link in links.filter_map(|at| graph.link(*at)) {
        if let Some((from, to)) = stages(graph, link, industry)
            && let Some(count) =
                counts.get_mut(from as usize).and_then(|row| row.get_mut(to as usize))
        {
            *count += 1;
        }
    }
    let mut flows = vec![];
    for (from, row) in Stage::ALL.iter().zip(counts) {
        let own = Stage::ALL.iter().zip(row).filter(|(to, n)| *n > 0 && *to != from);
        flows.extend(own.map(|(to, n)| (*from, *to, n)));
    }
    flows.sort_by_key(|(from, to, n)| (Reverse(*n), *from as usize, *to as usize));
    flows
}

/// The stages that a link leads from and to, if both its ends are organizations of the industry.
fn stages(graph: &Graph, link: &Link, industry: u32) -> Option<(Stage, Stage)> {
    let to = graph.node(link.to).filter(|node| node.industries.contains(&industry))?;
    Some((graph.node(link.from)?.stage()?, to.stage()?))
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    fn date(source: u32) -> Option<String> {
        (source > 0).then(|| format!("20{source:02}"))
    }

    #[test]
    fn steps_are_put_together_by_their_tours_and_addresses_say_which() {
        let step = |tour: &str, address: Option<&str>| TourStep {
            id: String::new(),
            tour: tour.to_owned(),
            name: Bilingual { zh: tour.to_owned(), en: None },
            address: address.map(str::to_owned),
            text: Bilingual { zh: String::new(), en: None },
        };
        let steps = [step("a", None), step("b", Some("whole=1")), step("a", Some("industry=tea"))];
        let tours = Tour::all(&steps);
        let sizes: Vec<_> = tours.iter().map(|tour| (tour.id.as_str(), tour.stops.len())).collect();
        assert_eq!(sizes, [("a", 2), ("b", 1)]);
        let addresses = [0, 1, 2, 3].map(|number| tours[0].address(number));
        let of = |text: &str| Some(text.to_owned());
        assert_eq!(addresses, [None, of("tour=a.1"), of("industry=tea&tour=a.2"), None]);
        let on = OnTour::from_query("?industry=tea&tour=a.2");
        assert_eq!(on, Some(OnTour { tour: "a".to_owned(), number: 2 }));
        for wrong in ["", "tour=", "tour=a", "tour=a.0", "tour=a.x", "tour=a.-1"] {
            assert_eq!(OnTour::from_query(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_row_says_who_stands_where_and_what_is_missing() {
        let board = Board::of(&citrus(), &date);
        assert_eq!((board.n_organizations, board.n_links), (6, 7));
        let ids: Vec<_> = board.rows.iter().map(|row| row.industry.id.as_str()).collect();
        assert_eq!(ids, ["citrus", "tea"]);
        let citrus = &board.rows[0];
        assert_eq!(citrus.n_organizations(), 6);
        assert_eq!((citrus.n_in(Chain::Industry), citrus.n_in(Chain::Talent)), (4, 0));
        let inputs = citrus.cell(Stage::Inputs).unwrap();
        let members: Vec<_> =
            inputs.members.iter().map(|own| (own.id.as_str(), own.chain)).collect();
        assert_eq!(members, [("institute", Chain::Innovation), ("nursery", Chain::Industry)]);
        assert_eq!(inputs.n, 2);
        assert_eq!(
            citrus.flows,
            [
                (Stage::Inputs, Stage::Cultivation, 1),
                (Stage::Cultivation, Stage::DeepProcessing, 1),
                (Stage::DeepProcessing, Stage::BrandSales, 1),
            ]
        );
        assert_eq!(
            (citrus.gaps.as_slice(), citrus.n_unasked),
            (&[Gap { rule: 0, n_found: 0 }][..], 1)
        );
        assert_eq!(citrus.gaps_at(&board.rules, Some(Stage::Logistics)), citrus.gaps);
        assert!(citrus.gaps_at(&board.rules, None).is_empty());
        assert_eq!(citrus.n_sources, 1);
        let past = Stage::ALL.iter().map(|stage| citrus.n_flowing_past(*stage));
        assert_eq!(past.collect::<Vec<_>>(), [1, 1, 1, 1, 1, 0, 0]);
        let tea = &board.rows[1];
        assert_eq!((tea.n_organizations(), tea.flows.len()), (1, 0));
    }

    #[test]
    fn what_nobody_can_answer_is_not_asked() {
        let board = Board::of(&citrus(), &date);
        assert_eq!(
            board.questions(),
            [
                Question::Processes(0),
                Question::Missing,
                Question::Finances(0),
                Question::Researches(0),
                Question::Supplies(0),
            ]
        );
        assert!(Board::default().questions().is_empty());
    }

    #[test]
    fn an_industry_is_documented_by_its_organizations_and_sources() {
        let row = Board::of(&citrus(), &date).rows.remove(0);
        let documented = |n, n_sources| {
            Row { by_chain: vec![n, 0, 0, 0], n_sources, ..row.clone() }.documented()
        };
        assert_eq!(documented(20, 10), Documented::Well);
        assert_eq!(documented(19, 10), Documented::Partly);
        assert_eq!(documented(100, 9), Documented::Partly);
        assert_eq!(documented(8, 5), Documented::Partly);
        assert_eq!(documented(7, 50), Documented::Thinly);
        assert_eq!(documented(100, 4), Documented::Thinly);
    }

    #[test]
    fn a_crowded_cell_names_those_with_most_links() {
        let small = citrus();
        let mut nodes = small.nodes().to_vec();
        let coop = nodes[1].clone();
        nodes.extend((0..20).map(|at| Node { id: format!("coop-{at:02}"), ..coop.clone() }));
        let graph = Graph::new(small.words.clone(), nodes, small.links().to_vec());
        let board = Board::of(&graph, &date);
        let cell = board.rows[0].cell(Stage::Cultivation).unwrap();
        assert_eq!((cell.n, cell.members.len()), (21, MAX_MEMBERS));
        assert_eq!(cell.members[0].id, "coop");
    }
}

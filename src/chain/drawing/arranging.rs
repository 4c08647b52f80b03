//! From what is asked to its drawing: what is wanted, what is under way, what is done.
//!
//! [`Arranging`] only says what is to be done [`Next`]; who holds it does that and tells it the outcome.
//! The newest question wins: what an earlier one is still given comes to nothing. Knows no worker, no
//! clock and no signal.

use std::sync::Arc;

use super::Drawing;
use super::diagram::Plan;
use super::level_of_detail::{Building, DetailLevels, MIN_ITEMS};
use super::picture::Wording;
use crate::chain::graph::{Graph, Node, NodeIdx};
use crate::chain::matrix::Findings;
use crate::chain::query::ChainQuery;
use crate::chain::selection::Selection;
use crate::layered::{Diagram, Layout};
use crate::model::chain::Chain;
use crate::model::evidence::Evidence;

/// A question. What is done for it names it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask(u32);

/// What is to be done.
#[derive(Debug, Default, PartialEq)]
pub enum Next<E> {
    /// Nothing: all is done, or what was done is no longer wanted.
    #[default]
    Nothing,
    /// Call [`Arranging::step`], in a task of its own: each step is about as much as a frame has time for.
    Step(Ask),
    /// Have this laid out, and call [`Arranging::laid`] with what comes of it.
    LayOut(Ask, Diagram),
    Show(Arc<Drawing>),
    /// Say why there is no drawing. The one that was shown before still stands.
    Fail(E),
}

/// What drawings are made of.
pub struct Material<'a> {
    pub graph: &'a Graph,
    /// Its words.
    pub wording: &'a Wording,
    /// The layout of the whole graph that came with it, if it is one of this plan.
    pub layout: &'a dyn Fn(&Plan) -> Option<Layout>,
}

/// The drawings of one graph.
#[derive(Debug, Default)]
pub struct Arranging {
    n_asked: u32,
    wanted: Wanted,
    stage: Stage,
    /// What was shown last: what is laid out next differs little from it.
    shown: Arc<Drawing>,
}

/// What is asked.
#[derive(Debug, Default)]
struct Wanted {
    filters: ChainQuery,
    selection: Arc<Selection>,
}

/// How far the newest question is.
#[derive(Debug, Default)]
enum Stage {
    #[default]
    Done,
    Asked,
    Planned(Plan),
    /// Somebody lays it out.
    InFlight(Plan),
    /// The levels of detail of a large drawing are being made.
    Detailing(Plan, Layout, Building),
    Laid(Plan, Layout, Option<DetailLevels>),
    Drawn(Drawing),
}

impl Arranging {
    /// Wants the drawing of what `filters` select, and no other any more.
    pub fn want<E>(&mut self, filters: ChainQuery, selection: Arc<Selection>) -> Next<E> {
        self.n_asked = self.n_asked.wrapping_add(1);
        self.wanted = Wanted { filters, selection };
        self.go_on(Stage::Asked)
    }

    /// Does the next part of what `ask` wants.
    pub fn step<E>(&mut self, ask: Ask, material: &Material) -> Next<E> {
        if !self.is_wanted(ask) {
            return Next::Nothing;
        }
        let Material { graph, wording, layout } = *material;
        let Wanted { filters, selection } = &self.wanted;
        let stage = match std::mem::take(&mut self.stage) {
            Stage::Done => return Next::Nothing,
            Stage::Asked => {
                let lanes = lanes(graph, filters, selection);
                Stage::Planned(Plan::new(graph, selection, &filters.folds, &lanes))
            }
            Stage::Planned(plan) => {
                let is_own = is_laid_by_the_file(graph, filters) && selection.hidden.is_empty();
                let own = is_own.then(|| layout(&plan)).flatten();
                match own {
                    Some(layout) => with_layout(plan, layout),
                    None => {
                        let shown = &self.shown;
                        let is_first = shown.plan.items.is_empty();
                        let before = (!is_first).then(|| shown.plan.middles(&shown.layout));
                        let diagram = plan.diagram(graph, before.as_ref());
                        self.stage = Stage::InFlight(plan);
                        return Next::LayOut(ask, diagram);
                    }
                }
            }
            in_flight @ Stage::InFlight(_) => {
                self.stage = in_flight;
                return Next::Nothing;
            }
            Stage::Detailing(plan, layout, mut building) => {
                if building.step(graph, &plan, &layout) {
                    Stage::Detailing(plan, layout, building)
                } else {
                    Stage::Laid(plan, layout, Some(building.finish()))
                }
            }
            Stage::Laid(plan, layout, levels) => {
                let findings = Findings::of(graph, filters, selection);
                Stage::Drawn(Drawing::new(graph, plan, layout, levels, wording, &findings))
            }
            Stage::Drawn(drawing) => {
                self.shown = Arc::new(drawing);
                return Next::Show(Arc::clone(&self.shown));
            }
        };
        self.go_on(stage)
    }

    /// The layout that was asked for with [`Next::LayOut`], or why there is none.
    pub fn laid<E>(&mut self, ask: Ask, outcome: Result<Layout, E>) -> Next<E> {
        let plan = match std::mem::take(&mut self.stage) {
            Stage::InFlight(plan) if self.is_wanted(ask) => plan,
            other => {
                self.stage = other;
                return Next::Nothing;
            }
        };
        match outcome {
            Ok(layout) => self.go_on(with_layout(plan, layout)),
            Err(error) => Next::Fail(error),
        }
    }

    fn is_wanted(&self, ask: Ask) -> bool {
        ask == Ask(self.n_asked)
    }

    fn go_on<E>(&mut self, stage: Stage) -> Next<E> {
        self.stage = stage;
        Next::Step(Ask(self.n_asked))
    }
}

fn with_layout(plan: Plan, layout: Layout) -> Stage {
    if plan.items.len() < MIN_ITEMS {
        return Stage::Laid(plan, layout, None);
    }
    Stage::Detailing(plan, layout, Building::new())
}

/// Whether all of the file's own graph is asked for: what its layout is of.
fn is_laid_by_the_file(graph: &Graph, filters: &ChainQuery) -> bool {
    let is_all = !filters.is_filtered() && filters.evidence == Evidence::Any;
    let is_whole = is_all && filters.folds.is_empty();
    is_whole && graph.words.industry.as_deref() == filters.industry.as_ref().map(|id| id.as_str())
}

/// The chains that have a lane: those that are asked for. Products stand in the lane of the industry
/// chain.
fn lanes(graph: &Graph, filters: &ChainQuery, selection: &Selection) -> Vec<Chain> {
    let is_product = |node: &NodeIdx| graph.node(*node).is_some_and(Node::is_product);
    let is_shown = |chain: &&Chain| {
        filters.chains.is_empty()
            || filters.chains.contains(chain)
            || (**chain == Chain::Industry && selection.nodes.iter().any(is_product))
    };
    Chain::ALL.iter().filter(is_shown).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::graph::{What, Words};
    use crate::chain::zoo::citrus;
    use crate::layered::{Options, arrange};
    use crate::model::bilingual::Bilingual;
    use crate::model::chain::Stage as ChainStage;

    type Todo = Next<&'static str>;

    /// A page: the machine, and what it is given.
    struct Page {
        arranging: Arranging,
        graph: Graph,
        /// The layout that came with the file.
        own: Option<Layout>,
    }

    impl Page {
        fn new(graph: Graph) -> Self {
            Self { arranging: Arranging::default(), graph, own: None }
        }

        fn want(&mut self, query: &str) -> Todo {
            let filters = ChainQuery::from_query(query);
            let selection = Selection::of(&self.graph, &filters);
            self.arranging.want(filters, Arc::new(selection))
        }

        fn step(&mut self, ask: Ask) -> Todo {
            let (own, wording) = (self.own.clone(), Wording::default());
            let layout =
                |plan: &Plan| own.clone().filter(|own| own.nodes.len() == plan.items.len());
            let material = Material { graph: &self.graph, wording: &wording, layout: &layout };
            self.arranging.step(ask, &material)
        }

        /// Takes steps for as long as these are asked for: how many there were, and what comes then.
        fn steps(&mut self, mut next: Todo) -> (u32, Todo) {
            let mut n = 0;
            while let Next::Step(ask) = next {
                n += 1;
                next = self.step(ask);
            }
            (n, next)
        }

        /// Steps up to where a layout is asked for.
        fn asked(&mut self, query: &str) -> (Ask, Diagram) {
            let next = self.want(query);
            match self.steps(next).1 {
                Next::LayOut(ask, diagram) => (ask, diagram),
                other => panic!("{other:?}"),
            }
        }

        fn laid(&mut self, (ask, diagram): (Ask, Diagram)) -> Todo {
            self.arranging.laid(ask, Ok(arrange(&diagram, &Options::default())))
        }

        fn shown(&mut self, next: Todo) -> Arc<Drawing> {
            match self.steps(next).1 {
                Next::Show(drawing) => drawing,
                other => panic!("{other:?}"),
            }
        }
    }

    fn many(n: usize) -> Graph {
        let node = |at| Node {
            id: format!("n{at}"),
            name: Bilingual::new("n", ""),
            what: What::Organization { kind: 0, chain: Chain::Industry, stage: ChainStage::Inputs },
            county: None,
            industries: vec![],
            sources: vec![],
        };
        Graph::new(Words::default(), (0..n).map(node).collect(), vec![])
    }

    #[test]
    fn a_question_becomes_a_diagram_and_its_layout_a_drawing() {
        let page = &mut Page::new(citrus());
        let asked = page.asked("");
        assert_eq!(asked.1.nodes.len(), 8);
        let next = page.laid(asked);
        let drawing = page.shown(next);
        assert_eq!((drawing.layout.nodes.len(), drawing.is_large()), (8, false));
    }

    #[test]
    fn nothing_is_done_that_nobody_asked_for() {
        let page = &mut Page::new(citrus());
        assert_eq!(page.step(Ask(0)), Next::Nothing);
        assert_eq!(page.arranging.laid(Ask(0), Ok::<_, &str>(Layout::default())), Next::Nothing);
        let (ask, diagram) = page.asked("");
        assert_eq!(page.step(ask), Next::Nothing, "somebody lays it out");
        let next = page.laid((ask, diagram.clone()));
        assert_eq!(page.laid((ask, diagram)), Next::Nothing, "an answer that comes twice");
        page.shown(next);
        assert_eq!(page.step(ask), Next::Nothing, "all is done");
    }

    #[test]
    fn a_late_answer_comes_to_nothing_and_the_newer_question_goes_on() {
        let page = &mut Page::new(citrus());
        let early = page.asked("");
        let next = page.want("chain=industry");
        assert_eq!(page.laid(early), Next::Nothing);
        let (_, next) = page.steps(next);
        let Next::LayOut(ask, diagram) = next else { panic!("{next:?}") };
        assert_eq!(
            page.arranging.laid(Ask(1), Err("broken")),
            Next::Nothing,
            "nor is its failure told"
        );
        let next = page.laid((ask, diagram));
        assert_eq!(page.shown(next).plan.lanes, [Chain::Industry]);
    }

    #[test]
    fn at_every_step_a_newer_question_ends_an_earlier_one() {
        for n_steps in 0..6 {
            let page = &mut Page::new(citrus());
            let mut next = page.want("");
            let first = match next {
                Next::Step(ask) => ask,
                other => panic!("{other:?}"),
            };
            for _ in 0..n_steps {
                next = match next {
                    Next::LayOut(ask, diagram) => page.laid((ask, diagram)),
                    Next::Step(ask) => page.step(ask),
                    other => other,
                };
            }
            let newer = page.want("chain=capital");
            assert_eq!(page.step(first), Next::Nothing, "after {n_steps}");
            let Next::LayOut(ask, diagram) = page.steps(newer).1 else { panic!("{n_steps}") };
            let next = page.laid((ask, diagram));
            assert!(page.shown(next).plan.lanes.contains(&Chain::Capital));
        }
    }

    #[test]
    fn a_failure_is_told_and_the_same_can_be_asked_again() {
        let page = &mut Page::new(citrus());
        let (ask, _) = page.asked("stage=inputs");
        assert_eq!(page.arranging.laid(ask, Err("broken")), Next::Fail("broken"));
        assert_eq!(page.step(ask), Next::Nothing);
        let asked = page.asked("stage=inputs");
        let next = page.laid(asked);
        page.shown(next);
    }

    #[test]
    fn after_a_failure_what_was_shown_still_counts_as_before() {
        let page = &mut Page::new(citrus());
        let before = |(_, diagram): &(Ask, Diagram)| {
            diagram.nodes.iter().filter(|node| node.before.is_some()).count()
        };
        let asked = page.asked("");
        assert_eq!(before(&asked), 0, "nothing stood anywhere");
        let next = page.laid(asked);
        page.shown(next);
        let (ask, _) = page.asked("stage=inputs");
        assert_eq!(page.arranging.laid(ask, Err("broken")), Next::Fail("broken"));
        let asked = page.asked("");
        assert_eq!(before(&asked), 8);
    }

    #[test]
    fn the_files_own_layout_needs_nobody_where_all_of_its_graph_is_asked_for() {
        let mut page = Page::new(citrus());
        let (_, diagram) = page.asked("");
        page.own = Some(arrange(&diagram, &Options::default()));
        let mut is_own = |query: &str| {
            let next = page.want(query);
            matches!(page.steps(next).1, Next::Show(_))
        };
        assert!(is_own(""));
        assert!(!is_own("chain=capital"), "not all");
        assert!(!is_own("fold=industry.inputs"), "as many items, but others");
        assert!(!is_own("industry=citrus"), "the file of another map");
        assert!(!is_own("collapsed=coop"), "some are hidden");
        assert!(is_own("collapsed=juicer"), "who hides nothing");
        page.own = Some(Layout::default());
        let asked = page.asked("");
        assert_eq!(asked.1.nodes.len(), 8, "a layout of something else is passed over");
    }

    #[test]
    fn a_large_drawing_is_made_in_more_steps() {
        let n_steps = |n: usize| {
            let page = &mut Page::new(many(n));
            let (ask, _) = page.asked("");
            let layout =
                Layout { nodes: vec![crate::layered::Rect::default(); n], ..Layout::default() };
            let next = page.arranging.laid(ask, Ok(layout));
            let (n_steps, next) = page.steps(next);
            let Next::Show(drawing) = next else { panic!("{next:?}") };
            (n_steps, drawing.is_large())
        };
        assert_eq!(n_steps(MIN_ITEMS - 1), (2, false));
        assert_eq!(n_steps(MIN_ITEMS), (6, true));
    }

    #[test]
    fn lanes_are_the_chains_that_are_asked_for_and_that_of_products() {
        let graph = citrus();
        let lanes = |query: &str| {
            let filters = ChainQuery::from_query(query);
            lanes(&graph, &filters, &Selection::of(&graph, &filters))
        };
        assert_eq!(lanes(""), Chain::ALL);
        assert_eq!(lanes("chain=talent"), [Chain::Talent]);
        assert_eq!(
            lanes("chain=capital"),
            [Chain::Industry, Chain::Capital],
            "it serves a product"
        );
    }
}

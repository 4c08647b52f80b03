//! What is drawn, in world units: cards, strokes, heads of columns and lanes, gaps.

use std::collections::BTreeMap;

use super::diagram::{Item, Plan};
use super::emphasis::Emphasis;
use super::heads::{frame, word};
use super::strokes::{Stroke, strokes};
use crate::chain::graph::{Graph, NodeIdx, What};
use crate::chain::matrix::Findings;
use crate::layered::ranks::Course;
use crate::layered::{Layout, Rect};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily};

/// The interface's words that stand in a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// BCP 47 tag.
    pub lang: String,
    /// Names of the chains, in their order.
    pub chains: Vec<String>,
    /// Names of the stages, in their order.
    pub stages: Vec<String>,
    /// Upstream, midstream, downstream.
    pub reaches: Vec<String>,
    /// Names of the families of links, in their order.
    pub families: Vec<String>,
    pub other_links: String,
    /// Names of kinds of organizations by their codes.
    pub kinds: BTreeMap<String, String>,
    /// Head of the column of products.
    pub products: String,
    /// Word for a gap.
    pub gap: String,
}

impl Wording {
    fn text(&self, text: &Bilingual) -> String {
        text.localized(&self.lang).text.to_owned()
    }
}

/// A picture of a selection.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// Cards, one for each item of the plan, in its order.
    pub cards: Vec<Card>,
    /// Lines, one for each bundle of the plan, in its order.
    pub lines: Vec<Line>,
    /// Pieces of lines, each once; what several lines share is one broad stroke.
    pub strokes: Vec<Stroke>,
    /// Those of the lines that stand out, where some do: all others step back.
    pub lit: Option<Vec<Stroke>>,
    /// Heads of the columns, upper ones last.
    pub columns: Vec<Head>,
    pub lanes: Vec<Head>,
    /// Cells that a rule calls a gap.
    pub gaps: Vec<Head>,
    /// All of it but the heads.
    pub content: Rect,
    /// All of it with its heads.
    pub bounds: Rect,
}

/// An organization or a product as the drawing shows it: where, and with which words.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Where it stands.
    pub rect: Rect,
    /// The chain that colors it.
    pub chain: Chain,
    /// What it is.
    pub kind: CardKind,
    /// Its name.
    pub title: String,
    /// Language of the name.
    pub lang: &'static str,
    /// What it is and where, in a few words; empty for products.
    pub note: String,
    /// The node; `None` where it is several.
    pub node: Option<NodeIdx>,
    /// Id of the product, if it is one.
    pub product: Option<String>,
    /// How many it hides that are joined to it alone.
    pub n_hidden: u32,
    /// Whether it steps back behind what stands out.
    pub is_dim: bool,
}

impl Card {
    /// How many more there are than it names: the organizations of a group, `12`, or those that it hides, `+3`.
    /// Empty where there are none.
    pub fn more(&self) -> String {
        match (self.kind, self.n_hidden) {
            (CardKind::Group(n), _) => n.to_string(),
            (_, 0) => String::new(),
            (_, n) => format!("+{n}"),
        }
    }
}

/// What a card stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardKind {
    Organization,
    Product,
    /// This many organizations.
    Group(u32),
}

/// A line between two cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its way; see [`crate::layered::routes`]. Empty where it has none.
    pub points: Vec<[f32; 2]>,
    /// How it is laid.
    pub course: Course,
    /// What its links move, if all move the same.
    pub family: Option<LinkFamily>,
    /// How many links it is.
    pub n_links: u32,
}

/// A head of a column or lane, or a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Where it stands.
    pub rect: Rect,
    pub text: String,
    /// What more there is to say of it: of a gap, its rule.
    pub note: String,
    /// The chain that colors it, if any.
    pub chain: Option<Chain>,
}

/// The picture of a plan that is laid out. `findings` marks the gaps of an industry.
pub fn picture(
    graph: &Graph,
    plan: &Plan,
    layout: &Layout,
    wording: &Wording,
    findings: &Findings,
) -> Picture {
    let cards: Vec<Card> = plan
        .items
        .iter()
        .zip(&layout.nodes)
        .map(|(item, rect)| card(graph, plan, item, *rect, wording))
        .collect();
    let all = 0..plan.bundles.len() as u32;
    let lines: Vec<Line> = all.map(|at| line(graph, plan, layout, at)).collect();
    let frame = frame(graph, plan, layout, wording, findings);
    Picture { strokes: strokes(&lines), cards, lines, ..frame }
}

/// Larger than any picture.
pub const ALL: Rect = Rect { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

/// The part of a picture in `seen`: cards that stand in it, lines that start or end at one of them, and
/// heads at its sides. A large drawing's picture has no other part that anyone could read. What does not stand
/// out steps back.
pub fn part(
    graph: &Graph,
    plan: &Plan,
    layout: &Layout,
    wording: &Wording,
    findings: &Findings,
    seen: Rect,
    emphasis: &Emphasis,
) -> Picture {
    let items = plan.items.iter().zip(0..).zip(&layout.nodes);
    let shown = items.filter(|(_, rect)| rect.overlaps(&seen));
    let is_dim = |item: u32| emphasis.is_any() && !emphasis.items.contains(&item);
    let cards = shown
        .map(|((own, item), rect)| Card {
            is_dim: is_dim(item),
            ..card(graph, plan, own, *rect, wording)
        })
        .collect();
    let is_shown = |item: u32| {
        let rect = layout.nodes.get(item as usize);
        rect.is_some_and(|rect| rect.overlaps(&seen))
    };
    let bundles = plan.bundles.iter().zip(0..);
    let ending = bundles.filter(|(own, _)| is_shown(own.from) || is_shown(own.to));
    let ending: Vec<u32> = ending.map(|(_, at)| at).collect();
    let of = |bundles: &mut dyn Iterator<Item = &u32>| -> Vec<Line> {
        bundles.map(|at| line(graph, plan, layout, *at)).collect()
    };
    let lines = of(&mut ending.iter());
    let lit = emphasis.is_any().then(|| {
        let standing_out = &mut ending.iter().filter(|at| emphasis.bundles.contains(at));
        strokes(&of(standing_out))
    });
    let whole = frame(graph, plan, layout, wording, findings);
    Picture { strokes: strokes(&lines), lit, cards, lines, ..whole.within(seen) }
}

fn line(graph: &Graph, plan: &Plan, layout: &Layout, bundle: u32) -> Line {
    let at = bundle as usize;
    Line {
        points: layout.routes.of(at).to_vec(),
        course: layout.courses.get(at).copied().unwrap_or(Course::Forward),
        family: family(graph, plan, bundle),
        n_links: plan.links(bundle).len() as u32,
    }
}

/// What all links of a line move, if all move the same.
pub fn family(graph: &Graph, plan: &Plan, bundle: u32) -> Option<LinkFamily> {
    let links = plan.links(bundle).iter().filter_map(|link| graph.link(*link));
    let mut families = links.map(|link| graph.family(link));
    let first = families.next().flatten()?;
    families.all(|family| family == Some(first)).then_some(first)
}

/// The card of an item of `plan`.
pub fn card(graph: &Graph, plan: &Plan, item: &Item, rect: Rect, wording: &Wording) -> Card {
    match item {
        Item::Group { cell: (chain, stage), members } => Card {
            rect,
            chain: *chain,
            kind: CardKind::Group(members.len() as u32),
            title: word(&wording.stages, *stage as usize),
            lang: "",
            note: word(&wording.chains, *chain as usize),
            node: None,
            product: None,
            n_hidden: 0,
            is_dim: false,
        },
        Item::Node(idx) => {
            let Some(node) = graph.node(*idx) else { return missing(rect) };
            let name = node.name.localized(&wording.lang);
            let county = node.county.and_then(|at| graph.words.counties.get(at as usize));
            let county = county.map(|county| wording.text(&county.name));
            let kind = match node.what {
                What::Product => None,
                What::Organization { kind, .. } => {
                    let code = graph.words.kinds.get(kind as usize);
                    code.map(|code| wording.kinds.get(code).unwrap_or(code).clone())
                }
            };
            let note: Vec<String> = kind.into_iter().chain(county).collect();
            Card {
                rect,
                chain: node.chain(),
                kind: if node.is_product() { CardKind::Product } else { CardKind::Organization },
                title: name.text.to_owned(),
                lang: name.lang,
                note: note.join(" · "),
                node: Some(*idx),
                product: node.product_id().map(str::to_owned),
                n_hidden: plan.n_hidden(*idx),
                is_dim: false,
            }
        }
    }
}

fn missing(rect: Rect) -> Card {
    Card {
        rect,
        chain: Chain::Industry,
        kind: CardKind::Organization,
        title: String::new(),
        lang: "",
        note: String::new(),
        node: None,
        product: None,
        n_hidden: 0,
        is_dim: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::drawing::zoo::laid;

    #[test]
    fn a_card_says_how_many_it_hides() {
        let graph = crate::chain::zoo::citrus();
        let query =
            crate::chain::query::ChainQuery::from_query("collapsed=coop&fold=industry.brand-sales");
        let selection = crate::chain::selection::Selection::of(&graph, &query);
        let plan = Plan::new(&graph, &selection, &query.folds, Chain::ALL);
        let layout = crate::layered::arrange(&plan.diagram(&graph, None), &Default::default());
        let picture = picture(&graph, &plan, &layout, &Wording::default(), &Findings::default());
        let more: Vec<_> =
            picture.cards.iter().map(|card| (card.title.as_str(), card.more())).collect();
        let of = |title: &str| more.iter().find(|(own, _)| *own == title).unwrap().1.as_str();
        assert_eq!([of("coop"), of("juicer"), of("")], ["+1", "", "1"]);
    }

    #[test]
    fn a_part_has_its_cards_their_lines_and_its_heads() {
        let (graph, plan, layout) = laid();
        let item = plan.item_of(graph.find("coop").unwrap()).unwrap();
        let seen = layout.nodes[item as usize];
        let (wording, findings) = (Wording::default(), Findings::default());
        let of = |seen, emphasis: &Emphasis| {
            part(&graph, &plan, &layout, &wording, &findings, seen, emphasis)
        };
        let none = Emphasis::default();
        let own = of(seen, &none);
        assert_eq!(own.cards.iter().map(|card| card.rect).collect::<Vec<_>>(), [seen]);
        assert_eq!(own.lines.len(), plan.degree(item));
        assert_eq!(own.content, seen);
        assert_eq!(own.lanes.len(), 1);
        assert!(own.columns.iter().all(|head| head.rect.width <= seen.width));
        let whole = picture(&graph, &plan, &layout, &wording, &findings);
        assert_eq!(of(ALL, &none), whole);
        assert!(of(Rect { x: -9e3, ..seen }, &none).cards.is_empty());
        let around = of(ALL, &Emphasis::around(&plan, item));
        let lit = around.cards.iter().filter(|card| !card.is_dim).count();
        assert!((2..whole.cards.len()).contains(&lit), "{lit}");
        let strokes = around.lit.unwrap();
        assert!(!strokes.is_empty() && strokes.len() < whole.strokes.len());
    }
}

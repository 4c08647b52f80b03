//! What is drawn, in world units: cards, strokes, heads of columns and lanes, gaps.

use std::collections::BTreeMap;

use super::diagram::{Item, Plan};
use crate::layout::layered::ranks::Course;
use crate::layout::layered::{Layout, Rect};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Reach, Stage};
use crate::network::graph::{Graph, PRODUCT_COLUMN, What};
use crate::network::matrix::Findings;

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
    /// Other links.
    pub other_links: String,
    /// Names of kinds of organisations by their codes.
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
    /// Heads of the columns, upper ones last.
    pub columns: Vec<Head>,
    /// Heads of the lanes.
    pub lanes: Vec<Head>,
    /// Cells that a rule calls a gap.
    pub gaps: Vec<Head>,
    /// All of it with its heads.
    pub bounds: Rect,
}

/// A card.
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
}

/// What a card stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardKind {
    /// An organisation.
    Organisation,
    /// A product.
    Product,
    /// This many organisations.
    Group(u32),
}

/// A line between two cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its way; see [`crate::layout::layered::routes`]. Empty where it has none.
    pub points: Vec<[f32; 2]>,
    /// How it is laid.
    pub course: Course,
    /// What its links move, if all move the same.
    pub family: Option<LinkFamily>,
    /// How many links it is.
    pub n_links: u32,
}

/// A piece of one or several lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its ends.
    pub ends: [[f32; 2]; 2],
    /// Its form.
    pub form: Form,
    /// What moves along it, if all its links move the same.
    pub family: Option<LinkFamily>,
    /// How many lines it is part of.
    pub n_lines: u32,
    /// Whether a line ends here and points to its card.
    pub is_end: bool,
}

/// The form of a stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A straight line.
    Straight,
    /// A curve that is level at both ends.
    Curve,
    /// A curve that leaves to the right and comes back.
    Bow,
}

/// A head of a column or lane, or a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Where it stands.
    pub rect: Rect,
    /// Its text.
    pub text: String,
    /// The chain that colors it, if any.
    pub chain: Option<Chain>,
}

/// Height of a row of column heads, and width of the lane heads.
pub const HEAD_HEIGHT: f32 = 34.0;
/// Width of the heads of lanes.
pub const LANE_HEAD_WIDTH: f32 = 40.0;
/// Between heads and content.
pub const HEAD_GAP: f32 = 12.0;

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
        .map(|(item, rect)| card(graph, item, *rect, wording))
        .collect();
    let lines: Vec<Line> = plan
        .bundles
        .iter()
        .enumerate()
        .map(|(at, bundle)| {
            let links = bundle.links.iter().filter_map(|link| graph.link(*link));
            Line {
                points: layout.routes.of(at).to_vec(),
                course: layout.courses.get(at).copied().unwrap_or(Course::Forward),
                family: same(links.map(|link| graph.family(link))),
                n_links: bundle.links.len() as u32,
            }
        })
        .collect();
    let (width, height) = layout.size();
    let left = LANE_HEAD_WIDTH + HEAD_GAP;
    let top = 2.0 * HEAD_HEIGHT + HEAD_GAP;
    Picture {
        strokes: strokes(&lines),
        cards,
        lines,
        columns: column_heads(layout, wording),
        lanes: lane_heads(plan, layout, wording),
        gaps: gap_cells(graph, plan, layout, wording, findings),
        bounds: Rect { x: -left, y: -top, width: width + left, height: height + top },
    }
}

/// The family that all have, if they have one.
fn same(mut families: impl Iterator<Item = Option<LinkFamily>>) -> Option<LinkFamily> {
    let first = families.next().flatten()?;
    families.all(|family| family == Some(first)).then_some(first)
}

fn card(graph: &Graph, item: &Item, rect: Rect, wording: &Wording) -> Card {
    match item {
        Item::Group { cell: (chain, stage), members } => Card {
            rect,
            chain: *chain,
            kind: CardKind::Group(members.len() as u32),
            title: word(&wording.stages, *stage as usize),
            lang: "",
            note: word(&wording.chains, *chain as usize),
        },
        Item::Node(idx) => {
            let Some(node) = graph.node(*idx) else { return missing(rect) };
            let name = node.name.localized(&wording.lang);
            let county = node.county.and_then(|at| graph.words.counties.get(at as usize));
            let county = county.map(|county| wording.text(&county.name));
            let kind = match node.what {
                What::Product => None,
                What::Organisation { kind, .. } => {
                    let code = graph.words.kinds.get(kind as usize);
                    code.map(|code| wording.kinds.get(code).unwrap_or(code).clone())
                }
            };
            let note: Vec<String> = kind.into_iter().chain(county).collect();
            Card {
                rect,
                chain: node.chain(),
                kind: if node.is_product() { CardKind::Product } else { CardKind::Organisation },
                title: name.text.to_owned(),
                lang: name.lang,
                note: note.join(" · "),
            }
        }
    }
}

fn missing(rect: Rect) -> Card {
    Card {
        rect,
        chain: Chain::Industry,
        kind: CardKind::Organisation,
        title: String::new(),
        lang: "",
        note: String::new(),
    }
}

fn word(words: &[String], at: usize) -> String {
    words.get(at).cloned().unwrap_or_default()
}

/// A stroke as a key: ends as bits, so that equal places are equal.
type StrokeKey = (Form, [u32; 4]);

/// The pieces of lines, each once.
pub fn strokes(lines: &[Line]) -> Vec<Stroke> {
    let mut at: BTreeMap<StrokeKey, usize> = BTreeMap::new();
    let mut strokes: Vec<Stroke> = vec![];
    for line in lines {
        // A backward line is pointed at where it ends, like any other.
        let last = line.points.len().saturating_sub(2);
        for (step, ends) in line.points.windows(2).enumerate() {
            let [Some(from), Some(to)] = [ends.first(), ends.get(1)] else { continue };
            let form = match (line.course, step % 2) {
                (Course::Flat, _) => Form::Bow,
                (_, 0) => Form::Curve,
                _ => Form::Straight,
            };
            let key = (form, [from[0], from[1], to[0], to[1]].map(f32::to_bits));
            let idx = *at.entry(key).or_insert(strokes.len());
            if let Some(stroke) = strokes.get_mut(idx) {
                stroke.n_lines += 1;
                stroke.is_end |= step == last;
                if stroke.family != line.family {
                    stroke.family = None;
                }
            } else {
                strokes.push(Stroke {
                    ends: [*from, *to],
                    form,
                    family: line.family,
                    n_lines: 1,
                    is_end: step == last,
                });
            }
        }
    }
    strokes
}

fn column_heads(layout: &Layout, wording: &Wording) -> Vec<Head> {
    let head = |sides: (f32, f32), row: f32, text: String| Head {
        rect: Rect {
            x: sides.0,
            y: -HEAD_GAP - row * HEAD_HEIGHT,
            width: sides.1 - sides.0,
            height: HEAD_HEIGHT,
        },
        text,
        chain: None,
    };
    let mut heads: Vec<Head> = layout
        .columns
        .iter()
        .enumerate()
        .map(|(at, sides)| {
            let is_product = at as u32 == PRODUCT_COLUMN;
            let text =
                if is_product { wording.products.clone() } else { word(&wording.stages, at) };
            head(*sides, 1.0, text)
        })
        .collect();
    for reach in Reach::ALL {
        let own = Stage::ALL.iter().filter(|stage| stage.reach() == *reach);
        let sides = own.filter_map(|stage| layout.columns.get(*stage as usize)).copied();
        if let Some(sides) = sides.reduce(|all, next| (all.0, next.1)) {
            heads.push(head(sides, 2.0, word(&wording.reaches, *reach as usize)));
        }
    }
    heads
}

fn lane_heads(plan: &Plan, layout: &Layout, wording: &Wording) -> Vec<Head> {
    let lanes = plan.lanes.iter().zip(&layout.lanes);
    lanes
        .map(|(chain, (top, bottom))| Head {
            rect: Rect {
                x: -HEAD_GAP - LANE_HEAD_WIDTH,
                y: *top,
                width: LANE_HEAD_WIDTH,
                height: bottom - top,
            },
            text: word(&wording.chains, *chain as usize),
            chain: Some(*chain),
        })
        .collect()
}

/// Cells of the rules that name chain and stage; whole lanes of those that name a chain alone.
fn gap_cells(
    graph: &Graph,
    plan: &Plan,
    layout: &Layout,
    wording: &Wording,
    findings: &Findings,
) -> Vec<Head> {
    const INSET: f32 = 8.0;
    let gaps = findings.gaps.iter().filter(|gap| gap.n_found == 0);
    gaps.filter_map(|gap| {
        let rule = graph.words.gap_rules.get(gap.rule)?;
        let chain = rule.chain?;
        let lane = plan.lanes.iter().position(|own| *own == chain)?;
        let (top, bottom) = layout.lanes.get(lane)?;
        let (left, right) = match rule.stage {
            Some(stage) => layout.columns.get(stage as usize)?,
            None => &(layout.columns.first()?.0, layout.columns.get(Stage::ALL.len() - 1)?.1),
        };
        Some(Head {
            rect: Rect {
                x: *left,
                y: top + INSET,
                width: right - left,
                height: bottom - top - 2.0 * INSET,
            },
            text: wording.gap.clone(),
            chain: Some(chain),
        })
    })
    .collect()
}

//! Heads of columns and lanes, and gaps: what stands around and behind cards and lines.

use super::diagram::Plan;
use super::picture::{Head, Picture, Wording};
use crate::chain::graph::{Graph, PRODUCT_COLUMN};
use crate::chain::matrix::Findings;
use crate::layered::{Layout, Rect};
use crate::model::chain::{Reach, Stage};

/// Height of a row of column heads, and width of the lane heads.
pub const HEAD_HEIGHT: f32 = 34.0;
pub const LANE_HEAD_WIDTH: f32 = 40.0;
/// Between heads and content.
pub const HEAD_GAP: f32 = 12.0;

/// A picture without cards and lines: the frame of those that a painter adds on its own.
pub fn frame(
    graph: &Graph,
    plan: &Plan,
    layout: &Layout,
    wording: &Wording,
    findings: &Findings,
) -> Picture {
    let (width, height) = layout.size();
    let left = LANE_HEAD_WIDTH + HEAD_GAP;
    let top = 2.0 * HEAD_HEIGHT + HEAD_GAP;
    Picture {
        columns: column_heads(layout, wording),
        lanes: lane_heads(plan, layout, wording),
        gaps: gap_cells(graph, plan, layout, wording, findings),
        content: Rect { x: 0.0, y: 0.0, width, height },
        bounds: Rect { x: -left, y: -top, width: width + left, height: height + top },
        ..Picture::default()
    }
}

impl Picture {
    /// Its heads and gaps about a part of it, each cut at its sides.
    pub(super) fn within(self, seen: Rect) -> Self {
        let (left, right) = cut(self.content.sides(), seen.sides());
        let (top, bottom) = cut(
            (self.content.y, self.content.y + self.content.height),
            (seen.y, seen.y + seen.height),
        );
        let content = Rect { x: left, y: top, width: right - left, height: bottom - top };
        let column = |head: &Head| {
            let (start, end) = cut(head.rect.sides(), (left, right));
            let rect = Rect { x: start, y: head.rect.y + top, width: end - start, ..head.rect };
            (end > start).then(|| Head { rect, ..head.clone() })
        };
        let lane = |head: &Head| {
            let (start, end) = cut((head.rect.y, head.rect.y + head.rect.height), (top, bottom));
            let rect = Rect { x: head.rect.x + left, y: start, height: end - start, ..head.rect };
            (end > start).then(|| Head { rect, ..head.clone() })
        };
        Self {
            columns: self.columns.iter().filter_map(column).collect(),
            lanes: self.lanes.iter().filter_map(lane).collect(),
            gaps: self.gaps.into_iter().filter(|gap| gap.rect.overlaps(&content)).collect(),
            bounds: Rect {
                x: self.bounds.x + left,
                y: self.bounds.y + top,
                width: content.width - self.bounds.x,
                height: content.height - self.bounds.y,
            },
            content,
            ..self
        }
    }
}

/// What two stretches share; of no length where they share nothing.
fn cut(one: (f32, f32), other: (f32, f32)) -> (f32, f32) {
    let start = one.0.max(other.0);
    (start, one.1.min(other.1).max(start))
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
        note: String::new(),
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
            head(with_room(&layout.columns, at, *sides), 1.0, text)
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

/// The sides of a column with as much of the gaps beside it as its neighbors leave: names of columns
/// without nodes are wider than these. The first and the last one end with the content.
fn with_room(columns: &[(f32, f32)], at: usize, (left, right): (f32, f32)) -> (f32, f32) {
    let before = at.checked_sub(1).and_then(|before| columns.get(before));
    let Some((before, after)) = before.zip(columns.get(at + 1)) else { return (left, right) };
    let room = (left - before.1).min(after.0 - right).max(0.0) * ROOM_SHARE;
    (left - room, right + room)
}

/// Of a gap for the names on either side of it.
const ROOM_SHARE: f32 = 0.4;

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
            note: String::new(),
            chain: Some(*chain),
        })
        .collect()
}

/// Cells of the rules that name a stage; whole lanes of those that name a chain alone.
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
        let (chain, stage) = rule.place()?;
        let lane = plan.lanes.iter().position(|own| *own == chain)?;
        let (top, bottom) = layout.lanes.get(lane)?;
        let (left, right) = match stage {
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
            note: rule.text.localized(&wording.lang).text.to_owned(),
            chain: Some(chain),
        })
    })
    .collect()
}

/// A word by its position; empty where there is none.
pub(super) fn word(words: &[String], at: usize) -> String {
    words.get(at).cloned().unwrap_or_default()
}

/// What stays of a head that is nearly out of sight, px: room for most names, which are not broken but
/// go with it.
const LEAST_SEEN: f32 = 88.0;

/// Start and length of what is seen of a head where there is `room`, px, so that its name stays in
/// sight; of one out of sight as they are.
pub fn seen(start: f32, length: f32, room: f32) -> (f32, f32) {
    let (first, end) = (start.max(0.0), (start + length).min(room));
    let least = length.min(LEAST_SEEN);
    if end <= first {
        (start, length)
    } else if end - first >= least {
        (first, end - first)
    } else if start < 0.0 {
        (end - least, least)
    } else {
        (first, least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::drawing::zoo::laid;
    use crate::chain::matrix::Gap;
    use crate::model::chain::Chain;

    #[test]
    fn a_gap_without_a_chain_has_a_box_in_the_industry_lane() {
        let (mut graph, plan, layout) = laid();
        graph.words.gap_rules[0].chain = None;
        graph.words.gap_rules[0].stage = Some(Stage::Logistics);
        let findings = Findings { gaps: vec![Gap { rule: 0, n_found: 0 }], ..Findings::default() };
        let gaps = frame(&graph, &plan, &layout, &Wording::default(), &findings).gaps;
        let [gap] = gaps.as_slice() else { panic!("one box: {gaps:?}") };
        assert_eq!(gap.chain, Some(Chain::Industry));
        assert_eq!(gap.rect.sides(), layout.columns[Stage::Logistics as usize]);
    }

    #[test]
    fn a_head_keeps_its_name_in_sight_and_goes_whole() {
        assert_eq!(seen(40.0, 200.0, 600.0), (40.0, 200.0), "all of it is seen");
        assert_eq!(seen(-80.0, 200.0, 600.0), (0.0, 120.0), "its name is in what is left");
        assert_eq!(
            seen(-160.0, 200.0, 600.0),
            (-48.0, 88.0),
            "little is left, and goes with its name"
        );
        assert_eq!(seen(570.0, 200.0, 600.0), (570.0, 88.0), "as it came");
        assert_eq!(seen(580.0, 60.0, 600.0), (580.0, 60.0), "a short one is never longer");
        assert_eq!(seen(-300.0, 200.0, 600.0), (-300.0, 200.0), "out of sight");
    }
}

//! A large drawing of the small graph that all of `network` is tested on.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::gather::*;
use super::labels::{chosen, place};
use super::*;
use crate::chain::drawing::camera::{Camera, Size};
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::zoo::laid;
use crate::chain::selection::Selection;
use crate::layered::{Options, arrange};

const SIZE: Size = [900.0, 500.0];

fn built(graph: &Graph, plan: &Plan, layout: &Layout) -> DetailLevels {
    let mut building = Building::new();
    while building.step(graph, plan, layout) {}
    building.finish()
}

fn drawn() -> (Graph, Plan, Layout, DetailLevels) {
    let (graph, plan, layout) = laid();
    let detail_levels = built(&graph, &plan, &layout);
    (graph, plan, layout, detail_levels)
}

fn whole(layout: &Layout) -> Rect {
    let (width, height) = layout.size();
    Rect { x: 0.0, y: 0.0, width, height }
}

#[test]
fn cells_hold_every_item_where_it_stands() {
    let (graph, plan, layout, detail_levels) = drawn();
    assert_eq!(detail_levels.cells.iter().map(|cell| cell.n).sum::<u32>(), 8);
    for (item, rect) in plan.items.iter().zip(&layout.nodes) {
        let cell = detail_levels.cell_at(rect.middle()).unwrap();
        let Item::Node(node) = item else { panic!("{item:?}") };
        let node = graph.node(*node).unwrap();
        assert_eq!((cell.chain, cell.column), (node.chain(), node.column()));
        assert_eq!(item_at(&layout, rect.middle()).map(|at| &plan.items[at as usize]), Some(item));
    }
    assert_eq!(item_at(&layout, [-9.0, -9.0]), None);
    assert!(detail_levels.cell_at([-9.0, -9.0]).is_none());
}

#[test]
fn flows_are_lines_between_cells_and_end_in_them() {
    let (_, plan, _, detail_levels) = drawn();
    let (cells, flows) = detail_levels.groups();
    assert_eq!(cells.len(), detail_levels.cells.len() * MARK_NUMBERS);
    let flows = flows.as_chunks::<MARK_NUMBERS>().0;
    assert!(!flows.is_empty() && flows.len() <= plan.bundles.len());
    for [x0, y0, x1, y1, ..] in flows {
        let cell =
            |x: f32, y: f32| detail_levels.cells.iter().position(|cell| cell.rect.contains([x, y]));
        let (from, to) = (cell(*x0, *y0), cell(*x1, *y1));
        assert!(from.is_some() && to.is_some() && from != to, "{x0} {y0} {x1} {y1}");
    }
}

#[test]
fn what_stands_out_is_drawn_whole() {
    let (graph, plan, layout, detail_levels) = drawn();
    let item = plan.item_of(graph.find("coop").unwrap()).unwrap();
    let emphasis = Emphasis::around(&plan, item);
    let (nodes, strokes) = detail_levels.highlighted(&layout, &emphasis);
    assert_eq!(nodes.len(), emphasis.items.len() * MARK_NUMBERS);
    let n_pieces = emphasis.bundles.iter().map(|at| layout.routes.of(*at as usize).len() - 1);
    assert_eq!(strokes.len(), n_pieces.sum::<usize>() * MARK_NUMBERS);
}

#[test]
fn far_away_there_are_groups_alone() {
    let (_, _, layout, detail_levels) = drawn();
    let camera = Camera { scale: 0.01, ..Camera::default() };
    let gathered = Gathered::new(&detail_levels, &layout, camera, SIZE);
    assert!(gathered.nodes.is_empty() && gathered.strokes.is_empty());
    assert!(nearness(0.01) == 0.0 && nearness(1.0) == 1.0);
}

#[test]
fn an_empty_crowd_is_none() {
    let graph = Graph::default();
    let selection = Selection::default();
    let plan = Plan::new(&graph, &selection, &BTreeSet::new(), Chain::ALL);
    let layout = arrange(&plan.diagram(&graph, None), &Options::default());
    let detail_levels = built(&graph, &plan, &layout);
    assert_eq!(detail_levels, DetailLevels::default());
}

proptest! {
    #[test]
    fn what_is_gathered_is_all_that_is_seen_until_it_is_not_enough(
        x in -300.0..2_000.0_f32, y in -300.0..900.0_f32, scale in 0.1..2.0_f32,
        by_x in -400.0..400.0_f32, by_y in -400.0..400.0_f32, factor in 0.7..1.4_f32,
    ) {
        let (_, _, layout, detail_levels) = drawn();
        let camera = Camera { scale, offset_screen: [-x * scale, -y * scale] };
        let gathered = Gathered::new(&detail_levels, &layout, camera, SIZE);
        prop_assert!(gathered.is_enough(camera, SIZE));
        let [x, y] = camera.offset_screen;
        let moved = Camera { scale: scale * factor, offset_screen: [x + by_x, y + by_y] };
        if gathered.is_enough(moved, SIZE) {
            let shown = moved.shown(SIZE);
            for (rect, item) in layout.nodes.iter().zip(0..) {
                prop_assert!(!rect.overlaps(&shown) || gathered.items.contains(&item));
            }
        }
        prop_assert_eq!(gathered.nodes.len(), gathered.items.len() * MARK_NUMBERS);
    }

    #[test]
    fn names_have_room(scale in 0.02..0.5_f32) {
        let (_, _, layout, _) = drawn();
        let camera = Camera::fitting(whole(&layout), SIZE);
        let camera = Camera { scale, ..camera };
        let items: Vec<u32> = (0..8).collect();
        let chosen = chosen(&layout, &items, camera, SIZE);
        prop_assert!(chosen.first().is_none_or(|first| *first < 8));
        for (at, one) in chosen.iter().enumerate() {
            for other in &chosen[at + 1..] {
                let [one, other] = [one, other].map(|item| place(layout.nodes[*item as usize], camera));
                prop_assert!((one[0] - other[0]).abs() >= 100.0 || (one[1] - other[1]).abs() >= 18.0);
            }
        }
    }
}

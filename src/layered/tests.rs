//! Layouts as a whole: a zoo of small diagrams, and what holds for all of them.

use proptest::prelude::*;

use super::*;

/// A node of usual size.
fn node(column: u32, lane: u32) -> Node {
    Node { column, lane, width: 180.0, height: 56.0, is_confluence: false, before: None }
}

/// `columns`: for each node its column; all in one lane.
fn diagram(n_columns: u32, columns: &[u32], edges: &[(u32, u32)]) -> Diagram {
    let nodes = columns.iter().map(|column| node(*column, 0)).collect();
    Diagram { n_columns, n_lanes: 1, nodes, edges: edges.to_vec() }
}

fn lay(diagram: &Diagram) -> Layout {
    arrange(diagram, &Options::default())
}

/// Points along a way: straight pieces and the curves between ranks, as painters draw them.
fn along(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let mut all = vec![];
    for (at, ends) in points.windows(2).enumerate() {
        let ([x0, y0], [x1, y1]) = (ends[0], ends[1]);
        for step in 0..=16 {
            let t = step as f32 / 16.0;
            // A cubic curve that is level at both ends: y eases, and so does x.
            let ease = |a: f32, b: f32| a + (b - a) * t * t * (3.0 - 2.0 * t);
            let x = (1.0 - t).powi(3) * x0
                + 3.0 * t * (1.0 - t) * f32::midpoint(x0, x1)
                + t.powi(3) * x1;
            all.push(if at % 2 == 0 { [x, ease(y0, y1)] } else { [x0 + (x1 - x0) * t, y0] });
        }
    }
    all
}

fn assert_sound(diagram: &Diagram, layout: &Layout) {
    assert_eq!(layout.nodes.len(), diagram.nodes.len(), "every node is placed");
    assert_eq!(layout.routes.len(), diagram.edges.len());
    for (idx, rect) in layout.nodes.iter().enumerate() {
        for other in &layout.nodes[..idx] {
            assert!(!rect.overlaps(other), "{rect:?} overlaps {other:?}");
        }
        let (column, lane) = (diagram.nodes[idx].column, diagram.nodes[idx].lane);
        let (left, right) = layout.columns[column as usize];
        let (top, bottom) = layout.lanes[lane as usize];
        assert!(left <= rect.x && rect.x + rect.width <= right + 0.01, "in its column");
        assert!(top <= rect.y && rect.y + rect.height <= bottom + 0.01, "in its lane");
    }
    for bands in [&layout.columns, &layout.lanes] {
        assert!(bands.windows(2).all(|pair| pair[0].1 <= pair[1].0), "bands do not overlap");
    }
    for (edge, (from, to)) in diagram.edges.iter().enumerate() {
        let way = layout.routes.of(edge);
        let (from, to) = (layout.nodes[*from as usize], layout.nodes[*to as usize]);
        let Some((start, end)) = way.first().zip(way.last()) else {
            assert_eq!(from, to, "only a loop has no way");
            continue;
        };
        let (start_side, end_side) = match layout.courses[edge] {
            Course::Forward => (from.sides().1, to.sides().0),
            Course::Backward => (from.sides().0, to.sides().1),
            Course::Flat => (from.sides().1, to.sides().1),
        };
        assert_eq!((start[0], end[0]), (start_side, end_side), "from side to side");
        if layout.courses[edge] == Course::Forward {
            assert!(way.windows(2).all(|pair| pair[0][0] <= pair[1][0]), "never back");
        }
    }
}

fn assert_nothing_runs_through_nodes(layout: &Layout) {
    for edge in 0..layout.routes.len() {
        if layout.courses[edge] == Course::Flat {
            continue;
        }
        for point in along(layout.routes.of(edge)) {
            let inner = |rect: &&Rect| {
                let small = Rect {
                    x: rect.x + 0.5,
                    y: rect.y + 0.5,
                    width: rect.width - 1.0,
                    height: rect.height - 1.0,
                };
                small.contains(point)
            };
            assert_eq!(layout.nodes.iter().find(inner), None, "edge {edge} at {point:?}");
        }
    }
}

#[test]
fn a_path_is_a_straight_line() {
    // 0 ─ 1 ─ 2, and over it 0 ─────── 2 is bent round 1
    let layout = lay(&diagram(3, &[0, 1, 2], &[(0, 1), (1, 2)]));
    let y: Vec<f32> = layout.nodes.iter().map(|rect| rect.y).collect();
    assert!(y.iter().all(|other| *other == y[0]), "{y:?}");
    let bent = lay(&diagram(3, &[0, 1, 2], &[(0, 1), (1, 2), (0, 2)]));
    assert_nothing_runs_through_nodes(&bent);
}

#[test]
fn crossings_that_need_not_be_are_not() {
    // 0 ╲╱ 2        0 ── 3
    // 1 ╱╲ 3   →    1 ── 2
    assert_eq!(lay(&diagram(2, &[0, 0, 1, 1], &[(0, 3), (1, 2)])).n_crossings, 0);
    // Two nodes that both lead to the same two cross once, whatever is done.
    let both = [(0, 2), (0, 3), (1, 2), (1, 3)];
    assert_eq!(lay(&diagram(2, &[0, 0, 1, 1], &both)).n_crossings, 1);
    // A tree has none.
    let tree = [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)];
    assert_eq!(lay(&diagram(3, &[0, 1, 1, 2, 2, 2, 2], &tree)).n_crossings, 0);
}

#[test]
fn a_long_edge_is_straight_through_the_ranks() {
    let layout = lay(&diagram(5, &[0, 4, 2], &[(0, 1), (0, 2)]));
    let way = layout.routes.of(0);
    let inner = &way[1..way.len() - 1];
    assert_eq!(inner.len(), 6);
    assert!(inner.iter().all(|point| point[1] == inner[0][1]), "{way:?}");
}

#[test]
fn edges_to_a_confluence_share_their_way() {
    let mut to_all = diagram(4, &[0, 0, 1, 3], &[(0, 3), (1, 3), (2, 3)]);
    let apart = lay(&to_all);
    to_all.nodes[3].is_confluence = true;
    let layout = lay(&to_all);
    let last =
        |edge: usize| layout.routes.of(edge).iter().rev().take(3).copied().collect::<Vec<_>>();
    assert_eq!(last(0), last(1));
    assert_eq!(last(0), last(2));
    assert_ne!(apart.routes.of(0).last(), apart.routes.of(2).last());
}

#[test]
fn empty_columns_and_lanes_keep_their_room() {
    let lone = Diagram { n_columns: 3, n_lanes: 2, nodes: vec![node(1, 1)], edges: vec![] };
    let layout = lay(&lone);
    assert_sound(&lone, &layout);
    assert!(layout.columns.iter().chain(&layout.lanes).all(|(start, end)| end > start));
}

#[test]
fn what_is_out_of_range_is_taken_in() {
    let lone = diagram(1, &[7], &[(0, 0), (0, 9)]);
    let layout = lay(&lone);
    assert_eq!(layout.nodes.len(), 1);
    assert!((0..2).all(|edge| layout.routes.of(edge).is_empty()));
    assert_eq!(lay(&Diagram::default()).size(), (0.0, 0.0));
}

#[test]
fn nodes_keep_their_order_when_others_go() {
    let all = diagram(2, &[0, 0, 0, 1, 1, 1], &[(0, 5), (1, 4), (2, 3)]);
    let layout = lay(&all);
    let fewer: Vec<usize> = vec![0, 2, 3, 5];
    let mut less = diagram(2, &[0, 0, 1, 1], &[(0, 3), (1, 2)]);
    for (node, was) in less.nodes.iter_mut().zip(&fewer) {
        node.before = Some(layout.nodes[*was].middle()[1]);
    }
    let next = lay(&less);
    let order = |rects: &[Rect], a: usize, b: usize| rects[a].y < rects[b].y;
    assert_eq!(order(&layout.nodes, 0, 2), order(&next.nodes, 0, 1));
    assert_eq!(order(&layout.nodes, 3, 5), order(&next.nodes, 2, 3));
}

#[test]
fn many_nodes_fill_blocks_in_rows() {
    let columns: Vec<u32> = (0..900).map(|node| node % 3).collect();
    let edges: Vec<_> = (0..898).filter(|n| n % 3 < 2).map(|n| (n, n + 1)).collect();
    let many = diagram(3, &columns, &edges);
    let layout = lay(&many);
    assert_sound(&many, &layout);
    let (width, height) = layout.size();
    assert!((0.8..3.0).contains(&(width / height)), "{width} by {height}");
}

fn diagrams() -> impl Strategy<Value = Diagram> {
    let nodes = proptest::collection::vec((0..5_u32, 0..3_u32, 30.0..90_f32, any::<bool>()), 1..28);
    let edges = proptest::collection::vec((0..28_u32, 0..28_u32), 0..60);
    (nodes, edges).prop_map(|(nodes, edges)| {
        let n = nodes.len() as u32;
        let nodes = nodes.into_iter().map(|(column, lane, height, is_confluence)| Node {
            height,
            is_confluence,
            ..node(column, lane)
        });
        let edges = edges.into_iter().map(|(from, to)| (from % n, to % n)).collect();
        Diagram { n_columns: 5, n_lanes: 3, nodes: nodes.collect(), edges }
    })
}

proptest! {
    #[test]
    fn layouts_are_sound(diagram in diagrams()) {
        let layout = lay(&diagram);
        assert_sound(&diagram, &layout);
        assert_nothing_runs_through_nodes(&layout);
        prop_assert_eq!(&lay(&diagram), &layout, "the same diagram, the same layout");
    }

    #[test]
    fn blocks_are_sound(diagram in diagrams()) {
        let options = Options { max_rows: 2, ..Options::default() };
        assert_sound(&diagram, &arrange(&diagram, &options));
    }

    #[test]
    fn the_counter_counts_what_crosses(diagram in diagrams()) {
        let (_, layers) = order(&diagram);
        let mut n_crossings = 0;
        for rank in 1..layers.order.len() {
            let segments: Vec<(u32, u32)> = layers.order[rank - 1]
                .iter()
                .flat_map(|from| layers.after.of(*from).iter().map(|to| (*from, *to)))
                .map(|(from, to)| (layers.place[from as usize], layers.place[to as usize]))
                .collect();
            for (idx, one) in segments.iter().enumerate() {
                let is_crossed = |other: &&(u32, u32)| {
                    (one.0 < other.0 && one.1 > other.1) || (one.0 > other.0 && one.1 < other.1)
                };
                n_crossings += segments[..idx].iter().filter(is_crossed).count() as u64;
            }
        }
        prop_assert_eq!(crossings::count(&layers), n_crossings);
    }
}

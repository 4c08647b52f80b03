//! From card to card by the arrow keys: along the lines to the sides, within a column up and down.

use std::cmp::Ordering;

use super::diagram::Plan;
use crate::layered::Layout;
use crate::text::sorting::sort_by;

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Upwards in the column.
    Up,
    /// Downwards in the column.
    Down,
    /// Against the lines.
    Left,
    /// Along the lines.
    Right,
}

/// Items as one reads them: column by column, each from the top.
pub fn reading_order(layout: &Layout, mut items: Vec<u32>) -> Vec<u32> {
    sort_by(&mut items, |one, other| compare(layout, *one, *other));
    items
}

/// The first item of all.
pub fn first(layout: &Layout) -> Option<u32> {
    (0..layout.nodes.len() as u32).min_by(|one, other| compare(layout, *one, *other))
}

/// The last item of all.
pub fn last(layout: &Layout) -> Option<u32> {
    (0..layout.nodes.len() as u32).max_by(|one, other| compare(layout, *one, *other))
}

fn compare(layout: &Layout, one: u32, other: u32) -> Ordering {
    let [one, other] = [one, other].map(|item| at(layout, item));
    one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
}

/// The next item from `from`; `None` where there is none. To a side it is the linked item nearest in
/// height, or where none is linked the nearest one of the columns on that side.
pub fn next(plan: &Plan, layout: &Layout, from: u32, direction: Direction) -> Option<u32> {
    layout.nodes.get(from as usize)?;
    let (x, y) = at(layout, from);
    let all = 0..layout.nodes.len() as u32;
    let others = all.filter(|item| *item != from);
    let by = |distance: fn(f32, f32) -> f32| {
        move |one: &u32, other: &u32| {
            let [one, other] = [one, other].map(|item| {
                let (other_x, other_y) = at(layout, *item);
                (distance(other_x - x, other_y - y), *item)
            });
            one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
        }
    };
    let sideways = |is_ahead: fn(f32) -> bool, linked: Vec<u32>| {
        let ahead = |item: &u32| is_ahead(at(layout, *item).0 - x);
        let by_height = linked.into_iter().filter(ahead).min_by(by(|_, y| y.abs()));
        // Columns are far apart: the nearest column wins, in it the nearest height.
        by_height
            .or_else(|| others.clone().filter(ahead).min_by(by(|x, y| x.abs() * 1e3 + y.abs())))
    };
    match direction {
        Direction::Up => {
            let above = |item: &u32| at(layout, *item).0 == x && at(layout, *item).1 < y;
            others.filter(above).min_by(by(|_, y| y.abs()))
        }
        Direction::Down => {
            let below = |item: &u32| at(layout, *item).0 == x && at(layout, *item).1 > y;
            others.filter(below).min_by(by(|_, y| y.abs()))
        }
        Direction::Right => {
            let linked = plan.outward(from).iter().filter_map(|at| plan.bundles.get(*at as usize));
            sideways(|x| x > 0.0, linked.map(|bundle| bundle.to).collect())
        }
        Direction::Left => {
            let linked = plan.inward(from).iter().filter_map(|at| plan.bundles.get(*at as usize));
            sideways(|x| x < 0.0, linked.map(|bundle| bundle.from).collect())
        }
    }
}

/// Left side and middle of an item.
fn at(layout: &Layout, item: u32) -> (f32, f32) {
    layout.nodes.get(item as usize).map_or((0.0, 0.0), |rect| (rect.x, rect.middle()[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::drawing::zoo::laid;

    #[test]
    fn arrows_follow_links_and_columns() {
        let (graph, plan, layout) = laid();
        let id = |item: u32| graph.nodes()[item as usize].id.as_str();
        let go = |from: &str, direction| {
            let from = graph.find(from).unwrap();
            next(&plan, &layout, from, direction).map(id)
        };
        assert_eq!(go("nursery", Direction::Right), Some("coop"));
        assert_eq!(go("juicer", Direction::Left), Some("coop"));
        assert_eq!(go("institute", Direction::Down), Some("nursery"));
        assert_eq!(go("nursery", Direction::Down), None);
        assert_eq!(go("product:tea", Direction::Right), None);
        assert_eq!(go("nursery", Direction::Left), None);
        let order = reading_order(&layout, (0..8).collect());
        assert_eq!(order.len(), 8);
        assert_eq!((first(&layout), last(&layout)), (Some(order[0]), Some(order[7])));
        assert!(["institute", "nursery"].contains(&id(order[0])));
        assert!(
            order.iter().all(|from| next(&plan, &layout, *from, Direction::Left) != Some(*from))
        );
    }
}

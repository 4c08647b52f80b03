//! Whole edges, and nodes with all their edges, taken out and put back where they make the fewest
//! crossings, by dynamic programming over the ranks.
//!
//! Sifting moves one vertex at a time and cannot carry an edge past an obstacle that is several
//! ranks long. Costs a rank's vertices squared for each edge: for graphs that one can read.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use super::crossings::Counter;
use super::layers::Layers;

/// Moves what can be moved by itself, each edge and each node once. Returns by how much there are
/// fewer crossings.
pub fn reroute(layers: &mut Layers, incident: &[Vec<u32>]) -> u64 {
    let mut counter = Counter::default();
    let edges: Vec<u32> = layers.distinct_edges().map(|edge| edge as u32).collect();
    let by_edge: u64 =
        edges.into_iter().map(|edge| improve(layers, &mut counter, None, &[edge])).sum();
    let nodes = 0..layers.n_nodes as u32;
    let by_node: u64 =
        nodes.map(|node| improve(layers, &mut counter, Some(node), &incident[node as usize])).sum();
    by_edge + by_node
}

/// The edges of each node.
pub fn incident_edges(layers: &Layers) -> Vec<Vec<u32>> {
    let mut incident = vec![vec![]; layers.n_nodes];
    for edge in layers.distinct_edges() {
        let path = layers.path(edge);
        for end in [path[0], path[path.len() - 1]] {
            incident[end as usize].push(edge as u32);
        }
    }
    incident
}

/// Puts `node` and the virtual nodes of `edges` where they cross least, if that is better.
fn improve(layers: &mut Layers, counter: &mut Counter, node: Option<u32>, edges: &[u32]) -> u64 {
    let chains = edges.iter().flat_map(|edge| layers.own_chain(*edge as usize)).copied();
    let moved: Vec<u32> = node.into_iter().chain(chains).collect();
    let ranks = moved.iter().map(|vertex| layers.rank[*vertex as usize] as usize);
    let (Some(first), Some(last)) = (ranks.clone().min(), ranks.max()) else { return 0 };
    let kept: Vec<Vec<u32>> = layers.order[first..=last].to_vec();
    let mut count = |layers: &Layers| -> u64 {
        let gaps = first.max(1)..=(last + 1).min(layers.order.len() - 1);
        gaps.map(|rank| counter.between(layers, rank)).sum()
    };
    let before = count(layers);
    for vertex in &moved {
        layers.take_out(*vertex);
    }
    if let Some(node) = node {
        let gap = best_gap(layers, node, edges);
        layers.put_in(node, gap);
    }
    for edge in edges {
        put_back(layers, *edge);
    }
    let after = count(layers);
    if after < before {
        return before - after;
    }
    for (rank, order) in (first..).zip(kept) {
        layers.order[rank] = order;
        layers.renumber_rank(rank);
    }
    0
}

/// The gap of its rank where the node's edges cross least, each on its best way there.
fn best_gap(layers: &Layers, node: u32, edges: &[u32]) -> usize {
    let (first, last) = layers.lane_gaps(node);
    let mut costs = vec![0_u64; last - first + 1];
    for edge in edges {
        let mut way = layers.path(*edge as usize).to_vec();
        if way[0] == node {
            way.reverse();
        }
        let chain = layers.own_chain(*edge as usize);
        if chain.is_empty() && way.len() > 2 {
            // The stream stays where it is; only the segment at the node moves.
            way.drain(..way.len() - 2);
        }
        let Some(reach) = ways(layers, way[0], &way[1..]).pop() else { continue };
        for (cost, crossed) in costs.iter_mut().zip(&reach.cost) {
            *cost += u64::from(*crossed);
        }
    }
    first + (0..costs.len()).min_by_key(|gap| costs[*gap]).unwrap_or_default()
}

/// Puts the virtual nodes of an edge, which are out, on its best way.
fn put_back(layers: &mut Layers, edge: u32) {
    let chain = layers.own_chain(edge as usize).to_vec();
    let path = layers.path(edge as usize);
    let (start, end) = (path[0], path[path.len() - 1]);
    let reaches = ways(layers, start, &chain);
    let Some(last) = reaches.last() else { return };
    let to_end = fan(layers, end, chain[chain.len() - 1]);
    let total = |gap: &usize| last.cost[*gap] + to_end[*gap];
    let mut gap = (0..last.cost.len()).min_by_key(total).unwrap_or_default();
    for (vertex, reach) in chain.iter().zip(&reaches).rev() {
        layers.put_in(*vertex, reach.first + gap);
        gap = reach.came_from.get(gap).map_or(0, |from| *from as usize);
    }
}

/// The cheapest ways to each gap in a vertex' part of its rank.
struct Reach {
    /// Crossings.
    cost: Vec<u32>,
    /// The gap of the vertex before, counted from its `first`; empty for the first vertex.
    came_from: Vec<u32>,
    /// The first gap that is in the vertex' lane.
    first: usize,
}

/// The cheapest ways from `start`, which is in, over the vertices of `way`, which are out.
fn ways(layers: &Layers, start: u32, way: &[u32]) -> Vec<Reach> {
    let mut reaches: Vec<Reach> = vec![];
    for (step, vertex) in way.iter().enumerate() {
        let reach = match reaches.last() {
            None => Reach {
                cost: fan(layers, start, *vertex),
                came_from: vec![],
                first: layers.lane_gaps(*vertex).0,
            },
            Some(before) => onward(layers, before, way[step - 1], *vertex),
        };
        reaches.push(reach);
    }
    reaches
}

/// Crossings of a segment from `hub`, which is in, to each gap for `vertex` in a neighboring rank.
fn fan(layers: &Layers, hub: u32, vertex: u32) -> Vec<u32> {
    let at = layers.place[hub as usize];
    let order = &layers.order[layers.rank[vertex as usize] as usize];
    let (first, last) = layers.lane_gaps(vertex);
    // Ends on this side, by whether they start before or behind the hub.
    let sides = |end: u32| {
        let starts = layers.towards(end, hub).filter(|start| layers.is_in(**start));
        starts.fold((0, 0), |(before, behind), start| {
            match layers.place[*start as usize].cmp(&at) {
                std::cmp::Ordering::Less => (before + 1, behind),
                std::cmp::Ordering::Equal => (before, behind),
                std::cmp::Ordering::Greater => (before, behind + 1),
            }
        })
    };
    let sides: Vec<(u32, u32)> = order.iter().map(|end| sides(*end)).collect();
    let mut cost: u32 = sides.iter().map(|(before, _)| before).sum();
    let mut costs = Vec::with_capacity(last - first + 1);
    for gap in 0..=last {
        if gap >= first {
            costs.push(cost);
        }
        if let Some((before, behind)) = sides.get(gap) {
            cost = cost - before + behind;
        }
    }
    costs
}

/// One rank further: from the gaps for `from` to the gaps for `to`, both out.
fn onward(layers: &Layers, before: &Reach, from: u32, to: u32) -> Reach {
    let (first, last) = layers.lane_gaps(to);
    let n = last - first + 1;
    let mut reach = Reach { cost: vec![u32::MAX; n], came_from: vec![0; n], first };
    let near = &layers.order[layers.rank[from as usize] as usize];
    let far = &layers.order[layers.rank[to as usize] as usize];
    // From the gap before all vertices every segment is crossed that ends before the other gap.
    let mut crossed = vec![0_u32; far.len() + 1];
    for (place, end) in far.iter().enumerate() {
        let starts = layers.towards(*end, from).filter(|start| layers.is_in(**start));
        crossed[place + 1] = crossed[place] + starts.count() as u32;
    }
    for gap in 0..before.first + before.cost.len() {
        if let Some(from_gap) = gap.checked_sub(before.first) {
            let base = before.cost[from_gap];
            for (at, crossed) in crossed[first..=last].iter().enumerate() {
                if base + crossed < reach.cost[at] {
                    reach.cost[at] = base + crossed;
                    reach.came_from[at] = from_gap as u32;
                }
            }
        }
        let Some(passed) = near.get(gap) else { break };
        for end in layers.towards(*passed, to).filter(|end| layers.is_in(**end)) {
            let (until, behind) = crossed.split_at_mut(layers.place[*end as usize] as usize + 1);
            until.iter_mut().for_each(|crossed| *crossed += 1);
            behind.iter_mut().for_each(|crossed| *crossed -= 1);
        }
    }
    reach
}

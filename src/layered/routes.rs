//! The way of each edge: from a port at one node's side through its virtual nodes to a port of the
//! other, so that it runs through no node.
//!
//! Points come in pairs: from an even one to the next the way is a curve through the room between
//! two ranks, level at both ends; from there to the next even one it is a straight line through a
//! rank.
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the layers themselves")]

use std::collections::BTreeMap;

use super::layers::Layers;

/// Points of all ways, one way after the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Routes {
    starts: Vec<u32>,
    points: Vec<[f32; 2]>,
}

impl Routes {
    /// No ways yet.
    pub fn new() -> Self {
        Self { starts: vec![0], points: vec![] }
    }

    /// From what [`Routes::parts`] gave; `None` if that does not fit together.
    pub fn from_parts(starts: Vec<u32>, points: Vec<[f32; 2]>) -> Option<Self> {
        let fits = starts.first() == Some(&0)
            && starts.is_sorted()
            && starts.last().is_some_and(|last| *last as usize == points.len());
        fits.then_some(Self { starts, points })
    }

    /// Where each way starts among all points, with the end of the last; and the points.
    pub fn parts(&self) -> (&[u32], &[[f32; 2]]) {
        (&self.starts, &self.points)
    }

    /// Number of ways.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The points of an edge's way, from its start to its end; empty if there is no such edge.
    pub fn of(&self, edge: usize) -> &[[f32; 2]] {
        match (self.starts.get(edge), self.starts.get(edge + 1)) {
            (Some(from), Some(to)) => {
                self.points.get(*from as usize..*to as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// Adds the next way.
    pub fn push(&mut self, points: impl IntoIterator<Item = [f32; 2]>) {
        self.points.extend(points);
        self.starts.push(self.points.len() as u32);
    }
}

/// Share of a node's side that ports stand on, and their distance where there is room.
const SIDE_SHARE: f32 = 0.6;
const PORT_GAP: f32 = 10.0;

/// Offsets of the ports of a node's side from its middle, by the neighboring vertex: what goes to
/// one vertex shares a port.
pub struct Ports(BTreeMap<(u32, u32), f32>);

impl Ports {
    /// Ports towards all neighbors on both sides, in the order in which these stand.
    pub fn new(layers: &Layers, y: &[f32], height: impl Fn(u32) -> f32) -> Self {
        let mut ports = BTreeMap::new();
        for node in 0..layers.n_nodes as u32 {
            for neighbors in [layers.before.of(node), layers.after.of(node)] {
                let mut neighbors = neighbors.to_vec();
                neighbors.sort_by(|a, b| y[*a as usize].total_cmp(&y[*b as usize]).then(a.cmp(b)));
                let away =
                    neighbors.iter().map(|neighbor| y[*neighbor as usize] - y[node as usize]);
                let offsets = spread(&away.collect::<Vec<f32>>(), height(node) * SIDE_SHARE);
                ports.extend(neighbors.iter().map(|neighbor| (node, *neighbor)).zip(offsets));
            }
        }
        Self(ports)
    }

    /// The offset of the port at `node` towards `neighbor`.
    pub fn offset(&self, node: u32, neighbor: u32) -> f32 {
        self.0.get(&(node, neighbor)).copied().unwrap_or_default()
    }
}

/// Offsets of ports whose ways lead so far up or down, ascending, on a side of this length: level
/// with what is beside the side, else evenly spread; never nearer than there is room for.
fn spread(away: &[f32], side: f32) -> Vec<f32> {
    let n_gaps = away.len().saturating_sub(1) as f32;
    let gap = PORT_GAP.min(side / n_gaps.max(1.0));
    let (first, last) = (-side / 2.0, side / 2.0);
    let mut offsets: Vec<f32> = vec![];
    let mut free = first;
    for (at, away) in away.iter().enumerate() {
        let even = (at as f32 - n_gaps / 2.0) * gap;
        let wanted = if (first..=last).contains(away) { *away } else { even };
        let n_after = n_gaps - at as f32;
        let offset = wanted.max(free).min(last - n_after * gap);
        offsets.push(offset);
        free = offset + gap;
    }
    offsets
}

/// The way along a path of vertices. `y` is the middle of each vertex, `sides` the left and right
/// side of each rank; the nodes at the ends tell their own.
pub fn way(
    layers: &Layers,
    path: &[u32],
    y: &[f32],
    ports: &Ports,
    sides: impl Fn(u32) -> (f32, f32),
    node_sides: impl Fn(u32) -> (f32, f32),
) -> Vec<[f32; 2]> {
    let last = path.len() - 1;
    let mut points = Vec::with_capacity(2 * path.len());
    for (step, vertex) in path.iter().enumerate() {
        let middle = y[*vertex as usize];
        if step == 0 {
            let (_, right) = node_sides(*vertex);
            points.push([right, middle + ports.offset(*vertex, path[1])]);
        } else if step == last {
            let (left, _) = node_sides(*vertex);
            points.push([left, middle + ports.offset(*vertex, path[last - 1])]);
        } else {
            let (left, right) = sides(layers.rank[*vertex as usize]);
            points.extend([[left, middle], [right, middle]]);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(away: &[f32], expected: &[f32]) {
        assert_eq!(spread(away, 40.0), expected, "{away:?}");
    }

    #[test]
    fn ports_are_level_with_what_is_beside_them_and_apart() {
        check(&[], &[]);
        check(&[3.0], &[3.0]);
        check(&[-300.0], &[0.0]);
        check(&[-300.0, 300.0], &[-5.0, 5.0]);
        check(&[-300.0, 2.0, 300.0], &[-10.0, 2.0, 12.0]);
        check(&[18.0, 19.0, 20.0], &[0.0, 10.0, 20.0]);
        check(&[1.0; 9], &[-20.0, -15.0, -10.0, -5.0, 0.0, 5.0, 10.0, 15.0, 20.0]);
    }
}

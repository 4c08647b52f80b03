//! The proper graph of a diagram: every edge is cut at each rank, so that it joins neighboring ranks
//! only, and each rank is a list in order.
//!
//! Vertices are the diagram's nodes, by their position, and after them the virtual nodes.
#![expect(
    clippy::indexing_slicing,
    reason = "vertices, ranks and paths are counted from the arrays that they index"
)]

use std::collections::BTreeMap;
use std::ops::Range;

/// For each edge the first one between the same two nodes, if that is another.
fn twins(edges: &[(u32, u32)]) -> Vec<Option<u32>> {
    let mut sorted: Vec<u32> = (0..edges.len() as u32).collect();
    sorted.sort_by_key(|edge| (edges[*edge as usize], *edge));
    let mut twins = vec![None; edges.len()];
    for same in sorted.chunk_by(|a, b| edges[*a as usize] == edges[*b as usize]) {
        for edge in &same[1..] {
            twins[*edge as usize] = Some(same[0]);
        }
    }
    twins
}

/// Lists of neighbors, one after the other.
#[derive(Debug, Clone, Default)]
pub struct Adjacency {
    starts: Vec<u32>,
    vertices: Vec<u32>,
}

impl Adjacency {
    /// From pairs (vertex, neighbor), each pair once.
    fn new(n_vertices: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0; n_vertices + 1];
        for (vertex, _) in pairs.clone() {
            starts[vertex as usize + 1] += 1;
        }
        for vertex in 0..n_vertices {
            starts[vertex + 1] += starts[vertex];
        }
        let mut next = starts.clone();
        let mut vertices = vec![0; starts[n_vertices] as usize];
        for (vertex, neighbor) in pairs {
            let slot = &mut next[vertex as usize];
            vertices[*slot as usize] = neighbor;
            *slot += 1;
        }
        Self { starts, vertices }
    }

    /// The neighbors of a vertex.
    pub fn of(&self, vertex: u32) -> &[u32] {
        let vertex = vertex as usize;
        &self.vertices[self.starts[vertex] as usize..self.starts[vertex + 1] as usize]
    }
}

/// Ranks with their vertices in order, and the segments between neighboring ranks.
#[derive(Debug, Clone)]
pub struct Layers {
    /// Nodes of the diagram; vertices from here on are virtual.
    pub n_nodes: usize,
    /// Rank by vertex.
    pub rank: Vec<u32>,
    /// Lane by vertex; vertices of a rank stand in the order of their lanes.
    pub lane: Vec<u32>,
    /// Vertices by rank, in order.
    pub order: Vec<Vec<u32>>,
    /// Place in the order of its rank, by vertex.
    pub place: Vec<u32>,
    /// Neighbors one rank lower.
    pub before: Adjacency,
    /// Neighbors one rank higher.
    pub after: Adjacency,
    path_starts: Vec<u32>,
    path_vertices: Vec<u32>,
}

impl Layers {
    /// Cuts the edges. `edges` lead from a lower rank to a higher one; those between the same two
    /// nodes have one path. Where `is_confluence` says so of a node, the edges that lead to it share
    /// their virtual nodes: tributaries of one stream.
    pub fn new(
        rank: &[u32],
        n_ranks: usize,
        lane: &[u32],
        edges: &[(u32, u32)],
        is_confluence: impl Fn(u32) -> bool,
    ) -> Self {
        let n_nodes = rank.len();
        let mut layers = Self {
            n_nodes,
            rank: rank.to_vec(),
            lane: lane.to_vec(),
            order: vec![vec![]; n_ranks],
            place: vec![],
            before: Adjacency::default(),
            after: Adjacency::default(),
            path_starts: vec![0],
            path_vertices: vec![],
        };
        let mut streams: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for ((from, to), twin) in edges.iter().zip(twins(edges)) {
            if let Some(twin) = twin {
                layers.path_vertices.extend_from_within(layers.path_range(twin as usize));
                layers.path_starts.push(layers.path_vertices.len() as u32);
                continue;
            }
            layers.path_vertices.push(*from);
            for at in rank[*from as usize] + 1..rank[*to as usize] {
                let stream = (*to, at);
                let vertex = match streams.get(&stream) {
                    Some(vertex) => *vertex,
                    None => layers.add(at, lane[*to as usize]),
                };
                if is_confluence(*to) {
                    streams.insert(stream, vertex);
                }
                layers.path_vertices.push(vertex);
            }
            layers.path_vertices.push(*to);
            layers.path_starts.push(layers.path_vertices.len() as u32);
        }
        for vertex in 0..layers.rank.len() {
            layers.order[layers.rank[vertex] as usize].push(vertex as u32);
        }
        layers.place = vec![0; layers.rank.len()];
        layers.renumber();
        let mut segments: Vec<(u32, u32)> = (0..edges.len())
            .flat_map(|edge| layers.path(edge).windows(2).map(|ends| (ends[0], ends[1])))
            .collect();
        segments.sort_unstable();
        segments.dedup();
        let n = layers.rank.len();
        layers.after = Adjacency::new(n, segments.iter().copied());
        layers.before = Adjacency::new(n, segments.iter().map(|(from, to)| (*to, *from)));
        layers
    }

    fn add(&mut self, rank: u32, lane: u32) -> u32 {
        self.rank.push(rank);
        self.lane.push(lane);
        self.rank.len() as u32 - 1
    }

    /// Number of vertices, virtual ones among them.
    pub fn n_vertices(&self) -> usize {
        self.rank.len()
    }

    /// Number of edges.
    pub fn n_edges(&self) -> usize {
        self.path_starts.len() - 1
    }

    /// The vertices of an edge, from its start to its end.
    pub fn path(&self, edge: usize) -> &[u32] {
        &self.path_vertices[self.path_range(edge)]
    }

    fn path_range(&self, edge: usize) -> Range<usize> {
        self.path_starts[edge] as usize..self.path_starts[edge + 1] as usize
    }

    /// Whether the vertex is a piece of an edge.
    pub fn is_virtual(&self, vertex: u32) -> bool {
        vertex as usize >= self.n_nodes
    }

    /// Makes `place` agree with `order`.
    pub fn renumber(&mut self) {
        for rank in 0..self.order.len() {
            self.renumber_rank(rank);
        }
    }

    /// Makes `place` agree with the order of one rank.
    pub fn renumber_rank(&mut self, rank: usize) {
        for (place, vertex) in self.order[rank].iter().enumerate() {
            self.place[*vertex as usize] = place as u32;
        }
    }
}

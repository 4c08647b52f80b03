//! Ranks: columns are given, and edges inside a column divide it.
//!
//! An edge that leads to an earlier column, or closes a cycle in its own, is turned round for the
//! layout and drawn as such.
#![expect(clippy::indexing_slicing, reason = "nodes and columns are counted when they come in")]

/// How an edge is laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// From a lower rank to a higher one.
    Forward,
    /// Turned round: its end has the lower rank.
    Backward,
    /// Both ends have one rank.
    Flat,
}

impl Course {
    /// Its number in files and messages.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The course with this number; what has none is flat.
    pub fn from_code(code: impl Into<u32>) -> Self {
        match code.into() {
            0 => Self::Forward,
            1 => Self::Backward,
            _ => Self::Flat,
        }
    }
}

/// Ranks and what became of the edges.
#[derive(Debug, PartialEq, Eq)]
pub struct Ranks {
    /// By node.
    pub rank: Vec<u32>,
    /// By rank, ascending; every column has at least one.
    pub column: Vec<u32>,
    /// By edge.
    pub course: Vec<Course>,
}

/// Ranks in a column at most: a column stays a column, also where a thousand nodes form a path.
const MAX_DEPTH: u32 = 3;

/// Gives every node its rank. O(nodes + edges).
pub fn rank(n_columns: u32, column: &[u32], edges: &[(u32, u32)]) -> Ranks {
    let inside = |edge: &(u32, u32)| column[edge.0 as usize] == column[edge.1 as usize];
    let mut course: Vec<Course> = edges
        .iter()
        .map(|(from, to)| {
            let is_back = column[*from as usize] > column[*to as usize];
            if is_back { Course::Backward } else { Course::Forward }
        })
        .collect();
    let mut successors: Vec<Vec<(u32, usize)>> = vec![vec![]; column.len()];
    for (idx, (from, to)) in edges.iter().enumerate().filter(|(_, edge)| inside(edge)) {
        if from == to {
            course[idx] = Course::Flat;
        } else {
            successors[*from as usize].push((*to, idx));
        }
    }
    for idx in cycle_closers(&successors) {
        course[idx] = Course::Backward;
        let (from, to) = edges[idx];
        successors[from as usize].retain(|(_, other)| *other != idx);
        successors[to as usize].push((from, idx));
    }
    let depth = depths(&successors);
    let mut n_depths = vec![1; n_columns as usize];
    for (node, depth) in depth.iter().enumerate() {
        let n = &mut n_depths[column[node] as usize];
        *n = (depth + 1).max(*n);
    }
    let mut first = vec![0; n_columns as usize];
    for at in 1..first.len() {
        first[at] = first[at - 1] + n_depths[at - 1];
    }
    let rank: Vec<u32> =
        depth.iter().zip(column).map(|(depth, column)| first[*column as usize] + depth).collect();
    for (course, (from, to)) in course.iter_mut().zip(edges) {
        if rank[*from as usize] == rank[*to as usize] {
            *course = Course::Flat;
        }
    }
    let column = n_depths.iter().enumerate();
    let column = column.flat_map(|(at, n)| std::iter::repeat_n(at as u32, *n as usize)).collect();
    Ranks { rank, column, course }
}

/// Edges that close a cycle, found in depth, from the first node on.
fn cycle_closers(successors: &[Vec<(u32, usize)>]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        OnWay,
        Left,
    }
    let mut state = vec![State::New; successors.len()];
    let mut closers = vec![];
    for start in 0..successors.len() {
        if state[start] != State::New {
            continue;
        }
        let mut way = vec![(start, 0)];
        state[start] = State::OnWay;
        while let Some((node, next)) = way.last_mut() {
            let Some((to, idx)) = successors[*node].get(*next) else {
                state[*node] = State::Left;
                way.pop();
                continue;
            };
            *next += 1;
            match state[*to as usize] {
                State::New => {
                    state[*to as usize] = State::OnWay;
                    way.push((*to as usize, 0));
                }
                State::OnWay => closers.push(*idx),
                State::Left => {}
            }
        }
    }
    closers
}

/// Longest way to each node, at most `MAX_DEPTH` - 1.
fn depths(successors: &[Vec<(u32, usize)>]) -> Vec<u32> {
    let mut n_open = vec![0_u32; successors.len()];
    for (to, _) in successors.iter().flatten() {
        n_open[*to as usize] += 1;
    }
    let mut depth = vec![0; successors.len()];
    let mut ready: Vec<usize> = (0..successors.len()).filter(|node| n_open[*node] == 0).collect();
    while let Some(node) = ready.pop() {
        for (to, _) in &successors[node] {
            let to = *to as usize;
            depth[to] = depth[to].max((depth[node] + 1).min(MAX_DEPTH - 1));
            n_open[to] -= 1;
            if n_open[to] == 0 {
                ready.push(to);
            }
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(column: &[u32], edges: &[(u32, u32)], ranks: &[u32], courses: &str) {
        let found = rank(3, column, edges);
        let letters = found.course.iter().map(|course| match course {
            Course::Forward => 'f',
            Course::Backward => 'b',
            Course::Flat => '-',
        });
        assert_eq!(found.rank, ranks);
        assert_eq!(letters.collect::<String>(), courses);
    }

    #[test]
    fn columns_are_ranks_and_edges_inside_divide_them() {
        check(&[0, 1, 2], &[(0, 1), (1, 2), (0, 2)], &[0, 1, 2], "fff");
        check(&[0, 2], &[(1, 0)], &[0, 2], "b");
        check(&[0, 0, 1], &[(0, 1), (1, 2)], &[0, 1, 2], "ff");
        check(&[1, 1, 1, 1, 1], &[(0, 1), (1, 2), (2, 3), (3, 4)], &[1, 2, 3, 3, 3], "ff--");
    }

    #[test]
    fn a_cycle_inside_a_column_is_opened_once() {
        check(&[0, 0, 0], &[(0, 1), (1, 2), (2, 0)], &[0, 1, 2], "ffb");
        check(&[0, 0], &[(0, 1), (1, 0)], &[0, 1], "fb");
        check(&[0], &[(0, 0)], &[0], "-");
    }

    proptest! {
        #[test]
        fn every_edge_keeps_its_word(
            column in proptest::collection::vec(0..4_u32, 1..30),
            ends in proptest::collection::vec((0..30_u32, 0..30_u32), 0..80),
        ) {
            let n = column.len() as u32;
            let edges: Vec<_> = ends.iter().map(|(from, to)| (from % n, to % n)).collect();
            let ranks = rank(4, &column, &edges);
            for (course, (from, to)) in ranks.course.iter().zip(&edges) {
                let (from, to) = (ranks.rank[*from as usize], ranks.rank[*to as usize]);
                match course {
                    Course::Forward => prop_assert!(from < to),
                    Course::Backward => prop_assert!(from > to),
                    Course::Flat => prop_assert_eq!(from, to),
                }
            }
            for (node, rank) in ranks.rank.iter().enumerate() {
                prop_assert_eq!(ranks.column[*rank as usize], column[node]);
            }
        }
    }
}

//! Both ways to know what exchanges would do, beside each other and the counter of crossings.

use proptest::prelude::*;

use super::*;
use crate::layered::crossings;

fn layers() -> impl Strategy<Value = Layers> {
    let nodes = proptest::collection::vec((0..4_u32, 0..2_u32), 2..24);
    let edges = proptest::collection::vec((0..24_usize, 0..24_usize), 1..60);
    (nodes, edges).prop_map(|(mut nodes, edges)| {
        // Vertices of a rank stand in the order of their lanes.
        nodes.sort_by_key(|(_, lane)| *lane);
        let (rank, lane): (Vec<u32>, Vec<u32>) = nodes.into_iter().unzip();
        let ends = edges.into_iter().map(|(from, to)| (from % rank.len(), to % rank.len()));
        let upward = ends.filter(|(from, to)| rank[*from] < rank[*to]);
        let upward: Vec<_> = upward.map(|(from, to)| (from as u32, to as u32)).collect();
        let mut layers = Layers::new(&rank, 4, &lane, &upward, |_| false);
        for order in &mut layers.order {
            order.sort_by_key(|vertex| lane_of(&layers.lane, *vertex));
        }
        layers.renumber();
        layers
    })
}

fn lane_of(lane: &[u32], vertex: u32) -> u32 {
    lane[vertex as usize]
}

/// The changes that sweeps of ever less heat tell, and the order after each.
fn swept(exchanges: &mut dyn Exchanges, layers: &Layers, seed: u64) -> Vec<(i64, Vec<u32>)> {
    let mut chance = Chance::with_seed(seed);
    exchanges.begin(layers);
    let sweep = |heat: f32| {
        let n_more = exchanges.sweep(&mut Odds::new(heat, &mut chance));
        (n_more, exchanges.order().to_vec())
    };
    [3.0, 1.0, 0.3].map(sweep).to_vec()
}

proptest! {
    #[test]
    fn the_matrix_knows_what_is_counted_anew(layers in layers(), seed in any::<u64>()) {
        let (mut matrix, mut recounted) = (CrossingMatrix::default(), Recounted::default());
        for seed in [seed, !seed] {
            let of_matrix = swept(&mut matrix, &layers, seed);
            prop_assert_eq!(of_matrix, swept(&mut recounted, &layers, seed));
        }
    }

    #[test]
    fn told_crossings_are_there(layers in layers(), n_sweeps in 1..80_usize, seed in any::<u64>()) {
        let mut layers = layers;
        let before = layers.clone();
        let n_crossings = crossings::count(&layers);
        let chance = &mut Chance::with_seed(seed);
        let told = Annealer::default().run(&mut layers, n_crossings, n_sweeps, chance);
        prop_assert_eq!(told, crossings::count(&layers));
        for (order, before) in layers.order.iter().zip(&before.order) {
            let lanes = |order: &[u32]| order.iter().map(|v| lane_of(&layers.lane, *v)).collect::<Vec<_>>();
            prop_assert_eq!(lanes(order), lanes(before), "never across lanes");
        }
    }
}

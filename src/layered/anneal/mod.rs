//! Annealing: neighbors of a rank are exchanged, at first also where that makes more crossings (S.
//! Kirkpatrick, C. D. Gelatt, M. P. Vecchi, *Optimization by simulated annealing*, 1983).
//!
//! Sifting moves one vertex past others that stand still, and ends where several would have to move at
//! once: a long edge with all its pieces, or a node with its edges. Small exchanges in all ranks by
//! turns get out there.
//!
//! What an exchange would do is looked up in a crossing [`matrix`] where that is small and used often,
//! else it is [`recounted`]. Both give the same order.

mod matrix;
mod recounted;

use super::chance::Chance;
use super::layers::Layers;
use matrix::CrossingMatrix;
use recounted::Recounted;

/// More crossings that are taken now and then at first: two edges of a node past two others. Where
/// there are fewer crossings than vertices it is less, in proportion, else there would be more first.
const START: f32 = 4.0;
const LEAST_SHARE: f32 = 0.2;
/// The last temperature as a share of the first: one crossing more is practically never taken.
const END: f32 = 0.05;
/// The temperature falls so often.
const N_STEPS: usize = 60;
/// Increases by more than so many times the temperature are not worth a random number.
const MOST: f32 = 6.0;
/// From so many sweeps on it pays to fill the matrix.
const MATRIX_PAYS: usize = 32;
/// Pairs of vertices in a matrix at most: 4 MB, which a processor has at hand.
const MAX_PAIRS: usize = 1 << 20;

/// Exchanges of neighbors in an order, all ranks one after the other, never across lanes.
trait Exchanges {
    /// Starts from the order of the layers, which are the same ones every time.
    fn begin(&mut self, layers: &Layers);

    /// Goes once past all pairs of neighbors. Returns how many more crossings there are.
    fn sweep(&mut self, odds: &mut Odds) -> i64;

    /// The order of now.
    fn order(&self) -> &[u32];
}

/// How likely an exchange is made at a temperature.
struct Odds<'a> {
    /// By how many more crossings there would be.
    shares: Vec<f32>,
    chance: &'a mut Chance,
}

impl<'a> Odds<'a> {
    fn new(heat: f32, chance: &'a mut Chance) -> Self {
        let share = |more: usize| (-(more as f32) / heat).exp();
        Self { shares: (0..=(heat * MOST) as usize).map(share).collect(), chance }
    }

    /// Whether to accept a swap that adds `n_more` crossings: always if it adds none (a swap that changes
    /// nothing may let its neighbors move), else by the Metropolis rule, with probability
    /// `exp(-n_more / heat)`.
    fn take(&mut self, n_more: i32) -> bool {
        n_more <= 0
            || self.shares.get(n_more as usize).is_some_and(|share| self.chance.share() < *share)
    }
}

/// Anneals several orders of the same layers.
#[derive(Debug, Default)]
pub(super) struct Annealer {
    matrix: CrossingMatrix,
    recounted: Recounted,
}

impl Annealer {
    /// Goes `n_sweeps` times past all pairs of neighbors, never across lanes. The layers have
    /// `n_crossings`; returns how many they have afterwards.
    pub(super) fn run(
        &mut self,
        layers: &mut Layers,
        n_crossings: u64,
        n_sweeps: usize,
        chance: &mut Chance,
    ) -> u64 {
        if n_sweeps == 0 || n_crossings == 0 {
            return n_crossings;
        }
        let is_matrix = n_sweeps >= MATRIX_PAYS && CrossingMatrix::n_pairs(layers) <= MAX_PAIRS;
        let exchanges: &mut dyn Exchanges =
            if is_matrix { &mut self.matrix } else { &mut self.recounted };
        exchanges.begin(layers);
        let n_steps = n_sweeps.min(N_STEPS);
        let share = n_crossings as f32 / layers.n_vertices() as f32;
        let mut heat = START * share.clamp(LEAST_SHARE, 1.0);
        let cooling = END.powf(1.0 / n_steps as f32);
        let mut n_more = 0;
        for _ in 0..n_steps {
            let mut odds = Odds::new(heat, chance);
            n_more += (0..n_sweeps / n_steps).map(|_| exchanges.sweep(&mut odds)).sum::<i64>();
            heat *= cooling;
        }
        let mut rest = exchanges.order();
        for of_rank in &mut layers.order {
            let Some((own, others)) = rest.split_at_checked(of_rank.len()) else { break };
            of_rank.copy_from_slice(own);
            rest = others;
        }
        layers.renumber();
        n_crossings.saturating_add_signed(n_more)
    }
}

#[cfg(test)]
mod tests;

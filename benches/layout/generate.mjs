// Supply chains of made-up industries: what they have in common with real ones is that most links
// stay inside an industry and lead to the next stage.

import { Random } from "../random.mjs";

export const N_STAGES = 8;
const NODES_PER_INDUSTRY = 50;
const EDGES_PER_NODE = 2;
/** Per cent of the edges that stay inside their industry. */
const INSIDE = 95;

/** A later stage than `stage`: each one half as likely as the one before it. */
function laterStage(random, stage) {
  let later = stage + 1;
  while (later < N_STAGES - 1 && random.below(2)) later += 1;
  return later;
}

/** 0 to n - 1 in any order. */
function shuffled(random, n) {
  const order = [...Array(n).keys()];
  for (let at = n - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/**
 * A graph of `n` nodes, the same for the same seed: each node's column (stage) and industry, and two
 * edges a node, each from a lower column to a higher one, no two alike. The positions of nodes say
 * nothing. All columns have nodes, if `n` is not tiny.
 */
export function generate(n, seed) {
  const random = new Random(seed);
  const n_industries = Math.max(1, Math.round(n / NODES_PER_INDUSTRY));
  const places = shuffled(random, n);
  const [columns, industries] = [Array(n), Array(n)];
  const cells = Array.from({ length: n_industries * N_STAGES }, () => []);
  const stages = Array.from({ length: N_STAGES }, () => []);
  places.forEach((node, at) => {
    columns[node] = random.below(N_STAGES);
    industries[node] = at % n_industries;
    cells[industries[node] * N_STAGES + columns[node]].push(node);
    stages[columns[node]].push(node);
  });
  const edges = new Map();
  while (edges.size < n * EDGES_PER_NODE) {
    const from = random.below(n);
    if (columns[from] === N_STAGES - 1) continue;
    const stage = laterStage(random, columns[from]);
    const isInside = random.below(100) < INSIDE;
    const ends = isInside ? cells[industries[from] * N_STAGES + stage] : stages[stage];
    if (!ends.length) continue;
    const to = random.pick(ends);
    edges.set(from * n + to, [from, to]);
  }
  return { n_columns: N_STAGES, columns, industries, edges: [...edges.values()] };
}

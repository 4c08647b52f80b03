// Supply chains of made-up industries: what they have in common with real ones is that most links
// stay inside an industry and lead to the next stage.

import { Random } from "../random.mjs";

export const N_STAGES = 8;
const NODES_PER_INDUSTRY = 50;
export const EDGES_PER_NODE = 2;
/** Per cent of the edges that stay inside their industry. */
const INSIDE = 95;

/** A later stage than `stage`: each one half as likely as the one before it. */
function laterStage(random, stage, n_stages) {
  let later = stage + 1;
  while (later < n_stages - 1 && random.below(2)) later += 1;
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

/** How many industries so many nodes have, unless another number is asked for. */
export const industriesOf = (n) => Math.max(1, Math.round(n / NODES_PER_INDUSTRY));

/**
 * A graph of `n` nodes, the same for the same seed: each node's column (stage) and industry, and two
 * edges a node, each from a lower column to a higher one, no two alike. The positions of nodes say
 * nothing. All columns have nodes, if `n` is not tiny.
 */
export function generate(
  n,
  seed,
  { n_stages = N_STAGES, n_edges = n * EDGES_PER_NODE, n_industries = industriesOf(n) } = {},
) {
  const random = new Random(seed);
  const places = shuffled(random, n);
  const [columns, industries] = [Array(n), Array(n)];
  const cells = Array.from({ length: n_industries * n_stages }, () => []);
  const stages = Array.from({ length: n_stages }, () => []);
  places.forEach((node, at) => {
    columns[node] = random.below(n_stages);
    industries[node] = at % n_industries;
    cells[industries[node] * n_stages + columns[node]].push(node);
    stages[columns[node]].push(node);
  });
  const edges = new Map();
  while (edges.size < n_edges) {
    const from = random.below(n);
    if (columns[from] === n_stages - 1) continue;
    const stage = laterStage(random, columns[from], n_stages);
    const isInside = random.below(100) < INSIDE;
    const ends = isInside ? cells[industries[from] * n_stages + stage] : stages[stage];
    if (!ends.length) continue;
    const to = random.pick(ends);
    edges.set(from * n + to, [from, to]);
  }
  return { n_columns: n_stages, columns, industries, edges: [...edges.values()] };
}

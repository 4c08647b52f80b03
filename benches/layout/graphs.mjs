// The graphs that are laid out, each with a name.

import { generate } from "./generate.mjs";
import { shipped } from "./shipped.mjs";

export const SHIPPED = "shipped";
/** Up to here a graph of every seed: one small graph proves little. */
const MANY_SEEDS_UP_TO = 1_000;
/** Every node's width and height. */
const CARD = [200, 72];

const counted = (n) => n.toLocaleString("en");

/**
 * The graphs of a size, which is a number of nodes or `SHIPPED`: `{name, size, graph}`. A graph has
 * `n_columns`; `columns`, by node; `edges`, pairs of nodes from a lower column to a higher one, no two
 * alike; `card`; and, if it was generated, `industries`, by node.
 */
export function graphsOf(size, seeds) {
  if (size === SHIPPED) {
    return shipped().map(([name, graph]) => ({ name, size, graph: { ...graph, card: CARD } }));
  }
  const n = Number(size);
  const used = n <= MANY_SEEDS_UP_TO ? seeds : seeds.slice(0, 1);
  return used.map((seed) => ({
    name: `${counted(n)} nodes, seed ${seed}`,
    size,
    graph: { ...generate(n, seed), card: CARD },
  }));
}

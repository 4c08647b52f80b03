// d3-dag, the Sugiyama layout. Its layering may be a function: the given columns. It lays out from top
// to bottom, so that x and y are exchanged.

import * as d3 from "/peers/d3-dag/dist/d3-dag.esm.min.mjs";

const byMedian = d3.twolayerAgg().aggregator(d3.aggMedian);
const byMean = d3.twolayerAgg().aggregator(d3.aggMean);
const decross = d3.decrossTwoLayer();

export const VARIANTS = {
  "as it comes": decross,
  "four times the passes": decross.passes(4 * decross.passes()),
  "no start order": decross.inits([]),
  medians: decross.order(byMedian),
  "medians and greedy swaps": decross.order(d3.twolayerGreedy().base(byMedian)),
  "means and greedy swaps": decross.order(d3.twolayerGreedy().base(byMean)),
  "greedy swaps of distant nodes": decross.order(d3.twolayerGreedy().base(d3.twolayerAgg()).scan(true)),
};

/** Between two nodes of a column, and between two columns. */
const GAPS = [16, 56];

export function layOut({ n_columns, columns, edges, card: [width, height] }, variant) {
  const graph = d3.graph();
  const nodes = columns.map((_, node) => graph.node(node));
  const links = edges.map(([from, to]) => graph.link(nodes[from], nodes[to]));
  const layering = (layered) => {
    for (const node of layered.nodes()) node.y = columns[node.data];
    return n_columns - 1;
  };
  const sugiyama = d3
    .sugiyama()
    .layering(layering)
    .decross(VARIANTS[variant])
    // The others take minutes from a thousand nodes on, and change no order.
    .coord(d3.coordGreedy())
    .nodeSize([height, width])
    .gap(GAPS);

  const started = performance.now();
  sugiyama(graph);
  const ms = performance.now() - started;

  const boxes = nodes.flatMap(({ x, y }) => [y - width / 2, x - height / 2, width, height]);
  // A point at each column, its ends among them.
  const ways = links.flatMap(({ points }) => points.slice(1, -1).map(([across]) => across));
  return { ms, boxes, ways };
}

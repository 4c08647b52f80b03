// dagre. Its ranker may be a function: the given columns, doubled, as dagre keeps a rank between two
// for labels. It has nothing to set that would change the crossings.

import { layout, graphlib } from "/peers/@dagrejs/dagre/dist/dagre.esm.js";

export const VARIANTS = { "as it comes": {} };

const RANKS_PER_COLUMN = 2;
/** The rank of the root that dagre adds for itself, and takes away again. */
const BEFORE_ALL = -1;

export function layOut({ columns, edges, card: [width, height] }) {
  const graph = new graphlib.Graph();
  const ranker = (ranked) => {
    for (const id of ranked.nodes()) {
      const column = columns[id];
      ranked.node(id).rank = column === undefined ? BEFORE_ALL : column * RANKS_PER_COLUMN;
    }
  };
  graph.setGraph({ rankdir: "LR", ranker });
  columns.forEach((_, node) => graph.setNode(`${node}`, { width, height }));
  edges.forEach(([from, to]) => graph.setEdge(`${from}`, `${to}`, {}));

  const started = performance.now();
  layout(graph);
  const ms = performance.now() - started;

  const boxes = columns.flatMap((_, node) => {
    const { x, y } = graph.node(`${node}`);
    return [x - width / 2, y - height / 2, width, height];
  });
  // The point at the start, then one for each rank that is passed: labels', column's, labels' ...
  const ways = edges.flatMap(([from, to]) => {
    const { points } = graph.edge(`${from}`, `${to}`);
    const n_passed = columns[to] - columns[from] - 1;
    return Array.from({ length: n_passed }, (_, passed) => points[RANKS_PER_COLUMN * (passed + 1)].y);
  });
  return { ms, boxes, ways };
}

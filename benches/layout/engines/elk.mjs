// elkjs, the layered algorithm, in its own worker. Interactive layering takes the columns from the
// nodes' x; partitions, its other way to be told them, take 40 s at 1,000 nodes. Components stay
// together, as else each has columns of its own.

import { waysOf } from "../answers.mjs";

const LAYERED = "org.eclipse.elk.layered";
const SWITCH = `${LAYERED}.crossingMinimization.greedySwitch`;

const thorough = (n) => ({ [`${LAYERED}.thoroughness`]: `${n}` });
const twoSided = { [`${SWITCH}.activationThreshold`]: "0" };
const oneSided = { ...twoSided, [`${SWITCH}.type`]: "ONE_SIDED" };

export const VARIANTS = {
  "as it comes": {},
  "thoroughness 50": thorough(50),
  "greedy switch, two-sided": twoSided,
  "greedy switch, two-sided, thoroughness 50": { ...twoSided, ...thorough(50) },
  "greedy switch, one-sided": oneSided,
  "greedy switch, one-sided, thoroughness 50": { ...oneSided, ...thorough(50) },
  medians: { [`${LAYERED}.crossingMinimization.strategy`]: "MEDIAN_LAYER_SWEEP" },
};

/** More than a card is wide, so that columns do not overlap where the layout begins. */
const COLUMN_WIDTHS = 2;

/** Asked before all else, so that no time has the loading of code in it. */
const TINY = { n_columns: 2, columns: [0, 1], edges: [[0, 1]], card: [1, 1] };

export async function start(variant) {
  const elk = new globalThis.ELK({ workerUrl: "/peers/elkjs/lib/elk-worker.min.js" });
  const layoutOptions = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.separateConnectedComponents": "false",
    "elk.edgeRouting": "POLYLINE",
    [`${LAYERED}.layering.strategy`]: "INTERACTIVE",
    ...VARIANTS[variant],
  };

  async function layOut(graph) {
    const { columns, edges, card } = graph;
    const [width, height] = card;
    const x = (column) => column * width * COLUMN_WIDTHS;
    const given = {
      id: "all",
      layoutOptions,
      children: columns.map((column, node) => ({ id: `n${node}`, x: x(column), y: 0, width, height })),
      edges: edges.map(([from, to], edge) => ({ id: `e${edge}`, sources: [`n${from}`], targets: [`n${to}`] })),
    };

    const started = performance.now();
    const laid = await elk.layout(given);
    const ms = performance.now() - started;

    const boxes = laid.children.flatMap(({ x, y, width, height }) => [x, y, width, height]);
    const pointsOf = (edge) => {
      const { startPoint, bendPoints = [], endPoint } = laid.edges[edge].sections[0];
      return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]);
    };
    return { ms, boxes, ways: waysOf(graph, boxes, pointsOf) };
  }

  await layOut(TINY);
  return { layOut, stop: () => elk.terminateWorker() };
}

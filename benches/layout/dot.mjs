// Graphviz dot, the program. Columns are subgraphs of one rank, tied to a chain that is not drawn.

import { spawnSync } from "node:child_process";

import { waysOf } from "./answers.mjs";

/** Which part of the input comes first: dot starts from that order. */
const EDGES_FIRST = "edges";
const COLUMNS_FIRST = "columns";

/** Each is tried with every order of statements that is named, and the best result stands. */
export const VARIANTS = {
  "edges first": { orders: [EDGES_FIRST] },
  "columns first": { orders: [COLUMNS_FIRST] },
  "edges first, mclimit=10": { orders: [EDGES_FIRST], mclimit: 10 },
  "the better of both orders of statements, mclimit=10": {
    orders: [EDGES_FIRST, COLUMNS_FIRST],
    mclimit: 10,
  },
};

const POINTS_PER_INCH = 72;
/** Between two nodes of a column, and between two columns. */
const GAPS = [16, 56];
const MOST_OUTPUT = 2 ** 31;
/**
 * Iterations for positions, by node: orders are the same, and 5,000 nodes take 24 s instead of 56.
 */
const NSLIMIT = 0.2;

const inches = (points) => points / POINTS_PER_INCH;

function textOf({ n_columns, columns, edges, card: [width, height] }, order) {
  const ids = [...columns.keys()];
  const link = ([from, to], edge) => `${from}->${to}[id=e${edge}]`;
  const ranks = Array.from({ length: n_columns }, (_, column) => {
    const own = ids.filter((node) => columns[node] === column);
    return `{rank=same;c${column};${own.map((node) => `${node}[id=n${node}]`).join(";")}}`;
  });
  const links = edges.map(link);
  const chain = ranks.map((_, column) => `c${column}`).join("->");
  return [
    `digraph {rankdir=LR;nodesep=${inches(GAPS[0])};ranksep=${inches(GAPS[1])}`,
    `{node[style=invis,width=0.01,height=0.01];edge[style=invis,weight=0];${chain}}`,
    `node[shape=box,fixedsize=true,label="",width=${inches(width)},height=${inches(height)}]`,
    "edge[arrowhead=none]",
    ...(order === EDGES_FIRST ? [...links, ...ranks] : [...ranks, ...links]),
    "}",
  ].join("\n");
}

/** Runs dot; `undefined` if it is not done in time. */
function run(text, flags, limit_ms) {
  const given = ["-v", "-Tsvg", ...flags];
  const started = performance.now();
  const { error, status, stdout, stderr } = spawnSync("dot", given, {
    input: text,
    timeout: Math.ceil(limit_ms),
    killSignal: "SIGKILL",
    maxBuffer: MOST_OUTPUT,
  });
  const ms = performance.now() - started;
  if (error?.code === "ETIMEDOUT") return undefined;
  if (error || status) throw error ?? new Error(`dot: ${stderr}`);
  // dot's own counter; where nothing crosses it may be silent.
  const own = [...`${stderr}`.matchAll(/^mincross .*: (\d+) crossings/gm)].at(-1);
  return { ms, svg: `${stdout}`, own: own && Number(own[1]) };
}

const numbersOf = (text) => text.match(/-?[\d.]+/g).map(Number);
const pairsOf = (numbers) =>
  Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(2 * at, 2 * at + 2));

/** The nodes' boxes and the edges' lines of a picture. */
function answerOf(graph, svg) {
  const shapes = (kind, shape, attribute) => {
    const group = `<g id="[ne](\\d+)" class="${kind}">\\s*<title>[^<]*</title>`;
    return svg.matchAll(new RegExp(`${group}\\s*<${shape} [^>]*${attribute}="([^"]*)"`, "g"));
  };
  const boxes = Array(4 * graph.columns.length).fill(NaN);
  for (const [, node, points] of shapes("node", "polygon", "points")) {
    const corners = pairsOf(numbersOf(points));
    const [left, top] = [0, 1].map((axis) => Math.min(...corners.map((corner) => corner[axis])));
    const [right, bottom] = [0, 1].map((axis) => Math.max(...corners.map((corner) => corner[axis])));
    boxes.splice(4 * node, 4, left, top, right - left, bottom - top);
  }
  const lines = [];
  // A polyline is written as curves whose inner points lie on their ends.
  for (const [, edge, points] of shapes("edge", "path", "d")) lines[edge] = pairsOf(numbersOf(points));
  return { boxes, ways: waysOf(graph, boxes, (edge) => lines[edge] ?? []) };
}

/**
 * Lays out as the variant says: `{times, own, ...answer}`. Where that is not done in time the crossings
 * are dot's own count, of its order alone, if at least that is.
 */
export function layOutByDot(graph, variant, { limit_ms, long_ms, n_runs }) {
  const { orders, mclimit = 1 } = VARIANTS[variant];
  const texts = orders.map((order) => textOf(graph, order));
  const flags = [`-Gmclimit=${mclimit}`, "-Gsplines=polyline", `-Gnslimit=${NSLIMIT}`];
  const times = [];
  let [best, total_ms] = [undefined, 0];
  while (times.length < n_runs && total_ms < long_ms) {
    let left_ms = limit_ms;
    best = undefined;
    for (const text of texts) {
      const result = left_ms > 0 ? run(text, flags, left_ms) : undefined;
      if (!result) return orderOf(texts[0], flags, limit_ms);
      left_ms -= result.ms;
      if (!best || result.own < best.own) best = result;
    }
    times.push(limit_ms - left_ms);
    total_ms += limit_ms - left_ms;
  }
  return { times, own: best.own, ...answerOf(graph, best.svg) };
}

/** Where positions take too long: the first two of dot's phases. */
function orderOf(text, flags, limit_ms) {
  const result = run(text, [...flags, "-Gphase=2"], limit_ms);
  return { times: [], own: result?.own, order_ms: result?.ms };
}

/** `2.43.0` */
export const versionOfDot = () => `${spawnSync("dot", ["-V"]).stderr}`.match(/version ([\d.]+)/)[1];

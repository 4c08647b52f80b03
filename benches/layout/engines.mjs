// Every engine by its name: what lays a graph out, in the browser or beside it, and how it is set.
//
// A peer has two places, if a configuration was found that leaves clearly fewer crossings than it does as
// it comes (`--tune` tries them all).

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { commit, versionOf } from "../machine.mjs";
import { standing } from "./crossings.mjs";
import { VARIANTS, layOutByDot, versionOfDot } from "./dot.mjs";

const FOLDER = "target/bench/layout";
const PROGRAM = "target/worker/layout-bench";
const MOST_OUTPUT = 2 ** 31;

const program = (given) => JSON.parse(execFileSync(PROGRAM, [given], { maxBuffer: MOST_OUTPUT }));

/** Ours without a browser: every time that it measures itself, and its order as it is in memory. */
function native(graph) {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, "graph.json");
  writeFileSync(path, JSON.stringify(graph));
  const { rows_ms, order_ms, site_ms, n_crossings, order, ...answer } = program(path);
  const times = { times: rows_ms, order_times: order_ms, site_times: site_ms };
  return { ...times, own: n_crossings, orders: order, ...answer };
}

/** Ours in the browser, as peers lay out and as the site asks for it. */
async function wasm(graph, { page, limits, script }) {
  const given = { script, rooms: program("--rooms") };
  const ask = (variant) => page.layOut({ name: "atlas", variant, graph, given, ...limits });
  const { n_crossings, ...rows } = await ask("rows");
  const site = await ask("site");
  if (n_crossings !== site.n_crossings) throw new Error("blocks of nodes have other crossings");
  return { ...rows, own: n_crossings, site_times: site.times, site_boxes: site.boxes };
}

const inBrowser =
  (name) =>
  (graph, { variant, page, limits }) =>
    page.layOut({ name, variant, graph, ...limits });

const dot = (graph, { variant, limits }) => layOutByDot(graph, variant, limits);

/**
 * Not an engine: nodes in the order of their industries, edges that pass where the straight line
 * between their ends would be. What a good start alone is worth.
 */
function industry(graph) {
  const { columns, edges, industries } = graph;
  if (!industries) return undefined;
  const line = [...columns.keys()].sort((a, b) => industries[a] - industries[b] || a - b);
  const place = [];
  line.forEach((node, at) => (place[node] = at));
  const heightIn = (column) => (what) => {
    if (what < columns.length) return place[what];
    const [from, to] = edges[what - columns.length];
    const share = (column - columns[from]) / (columns[to] - columns[from]);
    return place[from] + share * (place[to] - place[from]);
  };
  const orders = standing(graph).map((all, column) => {
    const height = heightIn(column);
    return all.sort((a, b) => height(a) - height(b) || a - b);
  });
  return { times: [], orders };
}

/** Up to so many nodes beside each other; ours alone beyond. */
const PEERS_UP_TO = 10_000;

/** Title, configuration, version, and `layOut(graph, {variant, page, limits, script})`. */
export const ENGINES = {
  native: { title: "ours, native", isOurs: true, layOut: native, versionOf: commit },
  wasm: { title: "ours, WASM", isOurs: true, layOut: wasm, versionOf: commit, needsPage: true },
  dot: {
    title: "dot",
    variant: "edges first",
    layOut: dot,
    versionOf: versionOfDot,
    variants: () => Object.keys(VARIANTS),
  },
  "dot-best": {
    title: "dot, its best",
    variant: "the better of both orders of statements, mclimit=10",
    layOut: dot,
    versionOf: versionOfDot,
  },
  elk: { title: "ELK", variant: "as it comes", ...browserPeer("elk", "elkjs") },
  "elk-best": {
    title: "ELK, its best",
    variant: "greedy switch, one-sided, thoroughness 50",
    ...browserPeer("elk", "elkjs"),
  },
  "d3-dag": { title: "d3-dag", variant: "as it comes", ...browserPeer("d3-dag", "d3-dag") },
  dagre: { title: "dagre", variant: "as it comes", ...browserPeer("dagre", "@dagrejs/dagre") },
  industry: { title: "by industry", layOut: industry, isReference: true },
};

function browserPeer(name, npm) {
  return {
    layOut: inBrowser(name),
    versionOf: () => versionOf(npm),
    needsPage: true,
    variants: (page) => page.variantsOf(name),
  };
}

/** Whether an engine is asked for graphs of a size. */
export const isAsked = (name, graph) =>
  ENGINES[name].isOurs || ENGINES[name].isReference || graph.columns.length <= PEERS_UP_TO;

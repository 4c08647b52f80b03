// The tables of benches/README.md, drawn from benches/results/layout.json.

import { measured, milliseconds, publish, table } from "../pages.mjs";
import { ENGINES } from "./engines.mjs";

const NONE = "";
const whole = (value) => value.toLocaleString("en");

const isMeasured = (run) => run && !run.failed && run.n_crossings !== undefined;

/** In brackets where only the engine itself counted. */
function crossingsOf(run, fewest) {
  if (!run) return NONE;
  if (run.failed) return "failed";
  if (run.late_s) return run.own_crossings === undefined ? "late" : `(${whole(run.own_crossings)})`;
  return run.n_crossings === fewest ? `**${whole(run.n_crossings)}**` : whole(run.n_crossings);
}

const timeOf = (run, what) => {
  if (!run) return NONE;
  if (run.failed) return "failed";
  if (run.late_s) return what === "whole_ms" ? `> ${whole(run.late_s * 1000)}` : NONE;
  return run[what] === undefined ? NONE : milliseconds(run[what]);
};

const engineNames = (graphs, fits) =>
  Object.keys(ENGINES).filter((name) => fits(ENGINES[name]) && graphs.some(({ engines }) => engines[name]));

const titles = (names) => names.map((name) => ENGINES[name].title);

const withCounts = ({ name, n_nodes, n_edges }) => [name, whole(n_nodes), whole(n_edges)];

/** Of ours native and WASM agree, or the one failed. */
const oursOf = ({ native, wasm }) => [native, wasm].find(isMeasured);

function drawCrossings(graphs) {
  const peers = engineNames(graphs, ({ isOurs }) => !isOurs);
  const rows = graphs.map((graph) => {
    const ours = oursOf(graph.engines);
    const runs = [ours, ...peers.map((name) => graph.engines[name])];
    const fewest = Math.min(...runs.filter(isMeasured).map((run) => run.n_crossings));
    return [...withCounts(graph), ...runs.map((run) => crossingsOf(run, fewest))];
  });
  return table(["graph", "nodes", "edges", "ours", ...titles(peers)], rows);
}

/** Where ours is not the best, in words. */
function drawDefeats(graphs) {
  const defeats = graphs.flatMap(({ name, engines }) => {
    const ours = oursOf(engines);
    if (!ours) return [];
    const better = Object.entries(engines).filter(
      ([, run]) => isMeasured(run) && run.n_crossings < ours.n_crossings,
    );
    const told = better.map(([engine, run]) => `${ENGINES[engine].title} ${whole(run.n_crossings)}`);
    return told.length ? [`${name} (${whole(ours.n_crossings)}; ${told.join(", ")})`] : [];
  });
  return defeats.length
    ? `Ours has more crossings than another on: ${defeats.join("; ")}.`
    : "Ours has more crossings than another on none of these.";
}

/** One of the times of every engine that `fits`, and how many times as long as ours ELK takes. */
function drawTimes(graphs, what, fits) {
  const names = engineNames(graphs, fits);
  const rows = graphs.map(({ name, engines }) => {
    const [elk, wasm] = [engines.elk?.[what], engines.wasm?.[what]];
    const ratio = elk && wasm ? (elk / wasm).toFixed(1) : NONE;
    return [name, ...names.map((name) => timeOf(engines[name], what)), ratio];
  });
  return table(["graph", ...titles(names), "ELK : ours, WASM"], rows);
}

function drawOurs(graphs) {
  const rows = graphs.map((graph) => {
    const { native, wasm } = graph.engines;
    return [
      ...withCounts(graph),
      crossingsOf(oursOf(graph.engines)),
      timeOf(native, "order_ms"),
      timeOf(native, "whole_ms"),
      timeOf(native, "site_ms"),
      timeOf(wasm, "whole_ms"),
      timeOf(wasm, "site_ms"),
    ];
  });
  const head = ["graph", "nodes", "edges", "crossings"];
  return table(
    [...head, "native: order", "native: rows", "native: as the site", "WASM: rows", "WASM: as the site"],
    rows,
  );
}

function failuresOf(graphs) {
  return graphs.flatMap(({ name, engines }) =>
    Object.entries(engines)
      .filter(([, run]) => run.failed)
      .map(([engine, run]) => `- ${ENGINES[engine].title} failed on ${name}: ${run.failed}.`),
  );
}

function draw({ graphs: byName, ...results }) {
  const order = (size) => (Number.isNaN(Number(size)) ? 0 : Number(size));
  const graphs = Object.entries(byName)
    .map(([name, graph]) => ({ name, ...graph }))
    .sort((a, b) => order(a.size) - order(b.size));
  const runs = graphs.flatMap(({ engines }) =>
    Object.entries(engines).map(([name, run]) => ({ name, ...run })),
  );
  const isPeer = ({ isOurs, isReference }) => !isOurs && !isReference;
  const compared = graphs.filter(({ engines }) => Object.keys(engines).some((name) => isPeer(ENGINES[name])));
  const generated = graphs.filter(({ engines, size }) => order(size) && oursOf(engines));
  const configurations = new Map(
    runs
      .filter(({ version }) => version)
      .map(({ name, version, variant }) => [
        name,
        `- ${ENGINES[name].title}: ${version}${variant ? `, ${variant}` : ""}`,
      ]),
  );
  return [
    measured(runs, results),
    [...configurations.values()].join("\n"),
    "Crossings; the fewest in bold, in brackets dot's own count of its order where all of it was late:",
    drawCrossings(compared),
    drawDefeats(compared),
    "The whole layout, every column one row of nodes, ms:",
    drawTimes(compared, "whole_ms", ({ isReference }) => !isReference),
    "The first of these layouts alone, in a worker that has just started, ms:",
    drawTimes(compared, "first_ms", ({ needsPage }) => needsPage),
    failuresOf(graphs).join("\n"),
    "Ours alone, ms:",
    drawOurs(generated),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Puts the tables of the results between the marks of the page. */
export function report(results, page) {
  if (Object.keys(results.graphs).length) publish(draw(results), "layout", page);
}

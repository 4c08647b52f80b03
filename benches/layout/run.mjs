// The benchmark of layouts: `scripts/bench layout --help`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch } from "../browser.mjs";
import { serve } from "../host.mjs";
import { machine, now } from "../machine.mjs";
import { median, round } from "../numbers.mjs";
import { namesOf } from "../options.mjs";
import { keep, kept } from "../pages.mjs";
import { checkBoxes, ordersOf } from "./answers.mjs";
import { count } from "./crossings.mjs";
import { ENGINES, isAsked } from "./engines.mjs";
import { graphsOf } from "./graphs.mjs";
import { report } from "./report.mjs";

const RESULTS = "benches/results/layout.json";
/** The median of so many runs; of fewer, where these took so long together. */
const N_RUNS = 9;
const LONG_MS = 5_000;
/**
 * dot draws some edges right on each other, and its picture has up to this share more or fewer crossings
 * than the order that it told. The lower number stands.
 */
const OWN_MAY_DIFFER = 0.02;
/** A browser that has just started is busy with itself on both cores; every engine waits for its end. */
const REST_MS = 2_000;
/** Beyond any limit: something is broken. */
const GIVE_UP_MS = 600_000;

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "shipped,200,1000,5000,10000,20000,50000,100000" },
    engines: { type: "string", default: Object.keys(ENGINES).join(",") },
    seeds: { type: "string", default: "1,2,3" },
    limit: { type: "string", default: "60" },
    dist: { type: "string", default: "dist" },
    tune: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
  },
});
const names = namesOf(options.engines, ENGINES);
const seeds = options.seeds.split(",").map(Number);
const limits = { limit_ms: Number(options.limit) * 1000, long_ms: LONG_MS, n_runs: N_RUNS };

/** The worker's name by content, as the site's one page tells it. */
function scriptOf(dist) {
  const found = readFileSync(join(dist, "index.html"), "utf8").match(/layouter-[0-9a-f]+\.js/);
  if (!found) throw new Error(`${dist} names no layout worker`);
  return `/dist/${found[0]}`;
}

/** A fresh page of a fresh browser for each engine and graph: a stuck one is no other's. */
async function withPage(host, use) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(GIVE_UP_MS);
    const crashed = new Promise((_, reject) => page.on("crash", () => reject(new Error("the page crashed"))));
    crashed.catch(() => {});
    await page.goto(`${host.url}/bench/page.html`);
    await page.waitForFunction("globalThis.bench");
    await page.waitForTimeout(REST_MS);
    const call = (verb) => (given) =>
      Promise.race([
        crashed,
        page.evaluate(([verb, given]) => globalThis.bench[verb](given), [verb, given]),
      ]);
    return await use({ layOut: call("layOut"), variantsOf: call("variantsOf") });
  } finally {
    await browser.close();
  }
}

/** What the answers are worth, or why they are worth nothing. */
function judge(name, graph, answer) {
  const { times, order_times, site_times, order_ms, own, boxes, site_boxes, ways, orders } = answer;
  const { isOurs, isReference } = ENGINES[name];
  const took = (times) => times && round(median(times), 3);
  if (!times.length && !isReference) {
    return { late_s: limits.limit_ms / 1000, own_crossings: own, order_ms: order_ms && round(order_ms, 1) };
  }
  for (const placed of [boxes, site_boxes]) if (placed) checkBoxes(graph, placed);
  const drawn = boxes && ordersOf(graph, { boxes, ways });
  if (drawn?.n_ties && own === undefined) throw new Error(`${drawn.n_ties} pairs stand in one place`);
  if (drawn && orders && JSON.stringify(drawn.orders) !== JSON.stringify(orders)) {
    throw new Error("the order is not the one that is drawn");
  }
  const counted = count(graph, orders ?? drawn.orders);
  const allowed = isOurs ? 0 : counted * OWN_MAY_DIFFER;
  if (Math.abs((own ?? counted) - counted) > allowed) {
    throw new Error(`it counts ${own} crossings, there are ${counted}`);
  }
  const n_crossings = Math.min(counted, own ?? counted);
  return {
    n_crossings,
    counted: counted === n_crossings ? undefined : counted,
    n_ties: drawn?.n_ties || undefined,
    whole_ms: times.length ? took(times) : undefined,
    first_ms: times.length ? round(times[0], 3) : undefined,
    order_ms: took(order_times),
    site_ms: took(site_times),
    n_runs: times.length,
  };
}

async function measure(name, variant, graph, host, script) {
  const { layOut, needsPage, versionOf } = ENGINES[name];
  const described = { variant, version: versionOf?.() };
  try {
    const run = (page) => layOut(graph, { variant, page, limits, script });
    const answer = needsPage ? await withPage(host, run) : await run();
    return answer && { ...described, ...now(), ...judge(name, graph, answer) };
  } catch (error) {
    if (ENGINES[name].isOurs) process.exitCode = 1;
    return { ...described, ...now(), failed: error.message.split("\n")[0] };
  }
}

function tell(graph, name, result) {
  const { variant, failed, late_s, n_crossings, counted, own_crossings } = result;
  const { whole_ms, order_ms, site_ms } = result;
  const of = variant ? `${name} (${variant})` : name;
  const times = Object.entries({ whole: whole_ms, order: order_ms, "as the site": site_ms });
  const told = times.filter(([, ms]) => ms !== undefined).map(([what, ms]) => `${what} ${ms} ms`);
  const own = own_crossings === undefined ? "" : `, order alone ${own_crossings} by its own count`;
  const drawn = counted === undefined ? "" : ` (${counted} in the picture)`;
  if (failed) console.log(`${graph} | ${of}: ${failed}`);
  else if (late_s) console.log(`${graph} | ${of}: not done in ${late_s} s${own} ${told.join(", ")}`);
  else console.log(`${graph} | ${of}: ${n_crossings} crossings${drawn}, ${told.join(", ")}`);
}

const empty = { graphs: {} };

/** Puts a run among the others and draws them all. */
function keepRun({ name, size, graph }, engine, result, browser) {
  const results = kept(RESULTS, empty);
  Object.assign(results, { machine, node: process.version, browser });
  results.graphs[name] ??= { size, n_nodes: graph.columns.length, n_edges: graph.edges.length, engines: {} };
  results.graphs[name].engines[engine] = result;
  keep(results, RESULTS);
  report(results, "benches/README.md");
}

async function run() {
  const mounts = {
    "/bench/": "benches/layout",
    "/peers/": "benches/node_modules",
    "/dist/": options.dist,
  };
  const host = await serve(mounts, "target/bench/brotli");
  const script = names.includes("wasm") ? scriptOf(options.dist) : undefined;
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  const variantsOf = async ({ variants, needsPage, variant }) => {
    if (!options.tune || !variants) return [variant];
    return needsPage ? withPage(host, variants) : variants();
  };
  for (const size of options.sizes.split(",")) {
    for (const { name: title, graph } of graphsOf(size, seeds)) {
      for (const name of names.filter((name) => isAsked(name, graph))) {
        for (const variant of await variantsOf(ENGINES[name])) {
          const result = await measure(name, variant, graph, host, script);
          if (!result) continue;
          tell(title, name, result);
          if (!options.tune) keepRun({ name: title, size, graph }, name, result, version);
        }
      }
    }
  }
  host.close();
}

if (options.draw) report(kept(RESULTS, empty), "benches/README.md");
else await run();
process.exit();

// Finds WEIGHTS for scripts/release/plan.mjs with which every page keeps to tests/budget.json:
//
//   node scripts/release/tune.mjs [SEED]      after scripts/build, whose parts are in target/site; some minutes
//
// What a plan weighs is told from what dist weighs now, and from what both plans have before compression: near
// enough to choose by; tests/e2e/weight.spec.mjs measures.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packsOf, readChunks, readRoutes, withNext } from "./pack.mjs";
import { WEIGHTS, planPacks } from "./plan.mjs";

/** kB of brotli for a kB of code before compression; measured between plans of one build. */
const COMPRESSED = 0.335;
/** kB that a plan is to stay below a budget. */
const MARGIN = 0.7;
const MOST_PLANS = 30;

const { pages, chunks } = readChunks(join(process.env.CARGO_TARGET_DIR ?? "target", "site/parts"));
const routes = readRoutes(pages);
const firstPages = [...new Set(Object.values(routes))];
const led = withNext(pages, routes);

/** kB of code of each page before compression. */
function sizesOf(planned) {
  const main = planned.find((pack) => pack.firstPages);
  const packs = planned.filter((pack) => !pack.firstPages);
  const size = (page) => packsOf(packs, led[page]).reduce((sum, pack) => sum + pack.size, main.size) / 1000;
  return Object.fromEntries(pages.map((page) => [page, size(page)]));
}

/** kB of code of each page as dist has it, brotli 11. */
function measured() {
  const main = readdirSync("dist").find((name) => /^township-atlas-.*_bg\.wasm$/.test(name));
  const sent = (file) => statSync(join("dist", statSync(join("dist", `${file}.br`), { throwIfNoEntry: false }) ? `${file}.br` : file)).size / 1000;
  const { pages: files } = JSON.parse(readFileSync("dist/packs.json"));
  return Object.fromEntries(Object.entries(files).map(([page, own]) => [page, own.reduce((sum, file) => sum + sent(file), sent(main))]));
}

/** The largest kB of code of each page that has a budget. */
function budgets() {
  const { pages: all } = JSON.parse(readFileSync("tests/budget.json"));
  const pageOf = (address) => {
    const path = address.split("?")[0].slice(1);
    const fits = (route) => new RegExp(`^${route.replace(/:\w+/g, "[^/]+").replace(/\*\w+/, ".+")}$`).test(path);
    return routes[Object.keys(routes).find((route) => route === path) ?? Object.keys(routes).find(fits)];
  };
  return Object.entries(all).map(([address, { code }]) => [pageOf(address), code]);
}

const now = measured();
const before = sizesOf(planPacks(chunks, firstPages));

/** How many kB each page that has a budget is above it, less the margin. */
function judge(weights) {
  const planned = sizesOf(planPacks(chunks, firstPages, weights));
  return budgets().map(([page, code]) => [page, now[page] + COMPRESSED * (planned[page] - before[page]) - code + MARGIN]);
}

// Plans change by leaps: so weights near the best ones are tried, with more for pages that are too large.
let seed = Number(process.argv[2] ?? 1);
const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
let best = { bad: Infinity, weights: WEIGHTS, over: [] };
for (let n = 1; n <= MOST_PLANS && best.bad > 0; n += 1) {
  const weights = { ...best.weights };
  for (const [page, kb] of best.over) {
    const factor = (kb > 0 ? 1.1 : 1) * (0.93 + 0.14 * chance());
    weights[page] = Number(((weights[page] ?? 1) * factor).toFixed(2));
  }
  const over = judge(weights);
  const bad = over.reduce((sum, [, kb]) => sum + Math.max(0, kb), 0);
  console.log(`${n}: ${over.filter(([, kb]) => kb > 0).map(([page, kb]) => `${page} ${(kb - MARGIN).toFixed(1)}`).join(", ") || "all within their budgets"}`);
  if (bad < best.bad) best = { bad, weights, over };
}
console.log(JSON.stringify(best.weights));

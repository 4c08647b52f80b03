// Prints MOST for scripts/release/plan.mjs: kB that each page may have, to keep to the code and the sums of
// tests/budget.json.
//
//   node scripts/release/limits.mjs
//
// To be run after scripts/build, whose parts are in target/site, and with the plan that dist was made by. What a plan will
// weigh is told from what dist weighs and from what its chunks are: near enough to plan by;
// tests/e2e/weight.spec.mjs measures.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readChunks, readRoutes } from "./pack.mjs";
import { planPacks, sizesOf } from "./plan.mjs";

/** kB that a plan is to stay below a budget. */
const MARGIN = 0.7;

const { pages, chunks } = readChunks(join(process.env.CARGO_TARGET_DIR ?? "target", "site/parts"));
const routes = readRoutes(pages);
const sizes = sizesOf(planPacks(chunks, [...new Set(Object.values(routes))]));

/** kB of code of each page as dist has it, brotli 11. */
function measured() {
  const main = readdirSync("dist").find((name) => /^township-atlas-.*_bg\.wasm$/.test(name));
  const sent = (file) => statSync(join("dist", statSync(join("dist", `${file}.br`), { throwIfNoEntry: false }) ? `${file}.br` : file)).size / 1000;
  const { pages: files } = JSON.parse(readFileSync("dist/packs.json"));
  return Object.fromEntries(Object.entries(files).map(([page, own]) => [page, own.reduce((sum, file) => sum + sent(file), sent(main))]));
}

/** The page that an address of the budget shows. */
function pageOf(address) {
  const path = address.split("?")[0].slice(1);
  const fits = (route) => new RegExp(`^${route.replace(/:\w+/g, "[^/]+").replace(/\*\w+/, ".+")}$`).test(path);
  return routes[Object.keys(routes).find((route) => route === path) ?? Object.keys(routes).find(fits)];
}

const now = measured();
const { pages: budgets } = JSON.parse(readFileSync("tests/budget.json"));
const most = Object.entries(budgets).map(([address, { code, all, script, style, page: data }]) => {
  const page = pageOf(address);
  // The sum of all is less than that of the parts' budgets.
  const left = Math.min(code, all - script - style - data) - MARGIN - now[page];
  return [page, Math.round((sizes[page] / 1000 + left) * 10) / 10];
});
console.log(most.map(([page, kb]) => `${page}: ${kb}`).join(", "));

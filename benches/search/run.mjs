// The benchmark of search: `scripts/bench search --help`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch, within } from "../browser.mjs";
import { serve } from "../host.mjs";
import { commit, machine, now, versionOf } from "../machine.mjs";
import { median, percentile, round } from "../numbers.mjs";
import { namesOf } from "../options.mjs";
import { kept } from "../pages.mjs";
import { parseCsv, readRegion } from "./documents.mjs";
import { memoryOf } from "../memory.mjs";
import { prepareAtlas, prepareDocuments, prepareJson, preparePagefind } from "./prepare.mjs";
import { makeQueries } from "./queries.mjs";
import { report } from "./report.mjs";

// Engines, with the configuration that found most at 1,000 documents (`--tune` tries the others).
const ENGINES = {
  atlas: { variant: "as published", versionOf: commit },
  minisearch: { variant: "characters and pairs, AND, else OR, joined pinyin from every syllable on" },
  flexsearch: {
    variant:
      "one field of all, characters, forward, joined pinyin from every syllable on; tolerant joined pinyin and English",
  },
  fuse: { variant: "threshold 0.3, token search by characters", package: "fuse.js" },
  pagefind: { variant: "characters and pairs apart" },
};
const N_STARTS = 3;
const SLOW_START_MS = 20_000; // one start is enough
const WARM_UP_MS = 2_000;
const GIVE_UP_MS = 600_000;
const NOT_COUNTED = ["/bench/page.", "/ids.json", "mark"];

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,42000,200000" },
    engines: { type: "string", default: Object.keys(ENGINES).join(",") },
    queries: { type: "string", default: "100" },
    limit: { type: "string", default: "20" },
    dist: { type: "string", default: "dist" },
    variant: { type: "string" },
    misses: { type: "boolean", default: false },
    tune: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
  },
});

const versionOfEngine = (name) => ENGINES[name].versionOf?.() ?? versionOf(ENGINES[name].package ?? name);

/** What was not among the first ten, with what came instead. */
function tellMisses(kind, queries, answers, nameOf) {
  answers.forEach(({ ids }, idx) => {
    const { text, targets, fits } = queries[idx];
    const found = ids.map(nameOf);
    if (found.some((id) => targets.includes(id))) return;
    console.log(`  ${kind}: ${text} (${fits} fit) is ${targets[0]}, found ${found.slice(0, 4).join(" ")}`);
  });
}

/** How good and how fast the answers are, for the queries that were asked. */
function judge(queries, answers, nameOf) {
  const places = answers.map(({ ids }, idx) =>
    ids.findIndex((id) => queries[idx].targets.includes(nameOf(id))),
  );
  const share = (n) => round(n / Math.max(1, answers.length));
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const judged = {
    n: queries.length,
    asked: answers.length,
    recall_1: share(places.filter((place) => place === 0).length),
    recall_10: share(places.filter((place) => place >= 0).length),
    p50_ms: round(percentile(times, 0.5) ?? 0),
    p95_ms: round(percentile(times, 0.95) ?? 0),
  };
  if (answers.some(({ by_kind }) => by_kind)) {
    const isFound = ({ by_kind }, idx) =>
      by_kind.some((ids) => ids.slice(0, 10).some((id) => queries[idx].targets.includes(nameOf(id))));
    judged.recall_10_in_kind = share(answers.filter(isFound).length);
  }
  return { judged, times };
}

class Bench {
  constructor(browser, host) {
    this.browser = browser;
    this.host = host;
  }

  /** A fresh page with nothing in its cache. */
  async page() {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(GIVE_UP_MS);
    const crashed = new Promise((_, reject) =>
      page.on("crash", () => reject(new Error("out of memory: the page crashed"))),
    );
    crashed.catch(() => {});
    page.on("pageerror", (error) => console.error(`  ${error.message}`));
    await page.goto(`${this.host.url}/bench/page.html`);
    await page.waitForFunction("globalThis.bench");
    this.host.forget();
    const call = (verb, given, ms = GIVE_UP_MS) =>
      within(
        Promise.race([
          crashed,
          page.evaluate(([verb, given]) => globalThis.bench[verb](given), [verb, given]),
        ]),
        ms,
        verb,
      );
    return { page, call, close: () => context.close() };
  }

  bytes() {
    const rows = this.host.fetched();
    const counted = rows.filter(([path]) => !NOT_COUNTED.some((part) => path.includes(part)));
    const until = rows.findIndex(([path]) => path === "mark");
    const first = rows.slice(0, until).filter((row) => counted.includes(row));
    const sum = (rows) => rows.reduce((total, [, bytes]) => total + bytes, 0);
    return { first_answer_bytes: sum(first), bytes: sum(counted), n_files: counted.length };
  }

  async run({ name, variant, base, classes, nameOf, known, limit_ms, worker }) {
    const first = classes[0].queries[0].text;
    const given = { name, variant, base, first, worker };
    // The host compresses now, not while somebody waits.
    const blank = await this.page();
    const idle = await memoryOf(blank.page);
    const started = performance.now();
    await blank.call("start", given);
    const trial_ms = performance.now() - started;
    await blank.close();
    const starts = [];
    let page;
    for (let n = trial_ms > SLOW_START_MS ? 1 : N_STARTS; n > 0; n -= 1) {
      await page?.close();
      page = await this.page();
      starts.push(await page.call("start", given));
    }
    const ready = await memoryOf(page.page);
    const mixed = classes.flatMap(({ queries }) => queries.slice(-2)).map(({ text }) => text);
    await page.call("ask", { texts: mixed, limit_ms: WARM_UP_MS });
    const [judgements, all] = [{}, []];
    for (const { name: kind, queries, isExact } of classes) {
      const answers = await page.call("ask", { texts: queries.map(({ text }) => text), limit_ms });
      const { judged, times } = judge(queries, answers, nameOf);
      const unknown = answers.flatMap(({ ids }) => ids).find((id) => !known.has(nameOf(id)));
      if (unknown !== undefined) throw new Error(`${name} answers with ${unknown}, which is no document`);
      if (isExact && answers.every(({ ids }) => ids.length === 0)) {
        throw new Error(`${name} finds nothing at all for ${kind}`);
      }
      judgements[kind] = judged;
      if (options.misses) tellMisses(kind, queries, answers, nameOf);
      all.push(...times);
    }
    all.sort((a, b) => a - b);
    const after = await memoryOf(page.page);
    const largest = after.memory_bytes > ready.memory_bytes ? after : ready;
    const result = {
      variant,
      version: versionOfEngine(name),
      ...now(),
      ...this.bytes(),
      first_answer_ms: round(median(starts.map(({ first_answer_ms }) => first_answer_ms)), 1),
      ready_ms: round(median(starts.map(({ whole_ms }) => whole_ms)), 1),
      n_starts: starts.length,
      memory_bytes: largest.memory_bytes - idle.memory_bytes,
      wasm_bytes: largest.wasm_bytes,
      p50_ms: round(percentile(all, 0.5)),
      p95_ms: round(percentile(all, 0.95)),
      classes: judgements,
    };
    await page.close();
    return result;
  }
}

/** The worker's name by content, as the site's one page tells it. */
function workerOf(dist) {
  const found = readFileSync(join(dist, "index.html"), "utf8").match(/worker-[0-9a-f]+\.js/);
  if (!found) throw new Error(`${dist} names no search worker`);
  return found[0];
}

async function prepared(name, documents, folder) {
  if (name === "atlas") prepareAtlas(folder);
  else if (name !== "pagefind") prepareJson(documents, folder);
}

const NOUNS = parseCsv(readFileSync("src/compile/generate/nouns.csv", "utf8"));

/** Every variant that a module tells; read as text, as it imports what only the host has. */
function variantsOf(name) {
  const text = readFileSync(`benches/search/engines/${name}.mjs`, "utf8");
  const block = text.slice(text.indexOf("export const VARIANTS"));
  return [...block.slice(0, block.indexOf("};")).matchAll(/"([^"]+)":\s*\{/g)].map(([, variant]) => variant);
}

async function benchOne(n, name, variant) {
  const folder = join("target/bench", `${n}`);
  const documents = prepareDocuments(n, folder);
  await prepared(name, documents, folder);
  let nameOf = (id) => id;
  if (name === "pagefind") {
    const out = variant === "as Chinese" ? "pagefind-zh" : "pagefind-apart";
    await preparePagefind(documents, folder, out);
    const ids = JSON.parse(readFileSync(join(folder, out, "ids.json"), "utf8"));
    nameOf = (id) => ids[id];
  }
  const region = readRegion(join(folder, "tables"));
  const all = makeQueries(documents, NOUNS, region, Number(options.queries));
  // Peers index names: what a thing is they are not told.
  const classes = all.filter(({ isOurs }) => name === "atlas" || !isOurs);
  // For trying an engine without a browser: the same queries and right answers.
  writeFileSync(join(folder, "queries.json"), JSON.stringify(classes));
  const mounts = {
    "/bench/": "benches/search",
    "/peers/": "benches/node_modules",
    "/dist/": options.dist,
    "/set/": "target/bench",
  };
  const host = await serve(mounts, "target/bench/brotli");
  const browser = await launch();
  const known = new Set(documents.map(({ doc }) => doc.id));
  const base = `/set/${n}`;
  const limit_ms = Number(options.limit) * 1000;
  const worker = name === "atlas" ? `/dist/${workerOf(options.dist)}` : undefined;
  let result;
  try {
    result = await new Bench(browser, host).run({
      name,
      variant,
      base,
      classes,
      nameOf,
      known,
      limit_ms,
      worker,
    });
  } catch (error) {
    result = {
      variant,
      version: versionOfEngine(name),
      date: now().date,
      failed: error.message.split("\n")[0],
    };
    if (name === "atlas") process.exitCode = 1;
  } finally {
    await browser.close();
    host.close();
  }
  return { result, browser: browser.version(), classes };
}

function tell(n, name, result) {
  if (result.failed) return console.log(`${n} ${name}: ${result.failed}`);
  const recalls = Object.entries(result.classes).map(([kind, { recall_10 }]) => `${kind} ${recall_10}`);
  const mean =
    Object.values(result.classes).reduce((sum, { recall_10 }) => sum + recall_10, 0) / recalls.length;
  console.log(
    `${n} ${name} (${result.variant}): recall@10 ${round(mean)} p95 ${result.p95_ms} ms, ready ${result.ready_ms} ms, ${result.bytes} bytes, ${round(result.memory_bytes / 1e6, 1)} MB\n  ${recalls.join(", ")}`,
  );
}

/** Puts a run among the others and draws them all. */
function keep(n, name, { result, browser, classes }) {
  const results = kept(RESULTS, { sizes: {} });
  Object.assign(results, { machine, node: process.version, browser });
  const what = Object.fromEntries(classes.map(({ name, what }) => [name, what]));
  results.what = { ...results.what, ...what };
  results.sizes[n] ??= { engines: {} };
  const counts = Object.fromEntries(classes.map(({ name, queries }) => [name, queries.length]));
  results.sizes[n].queries = { ...results.sizes[n].queries, ...counts };
  results.sizes[n].engines[name] = result;
  report(results, RESULTS, "benches/README.md");
}

const RESULTS = "benches/results/search.json";

for (const n of options.draw ? [] : options.sizes.split(",").map(Number)) {
  for (const name of namesOf(options.engines, ENGINES)) {
    const others = options.variant ? [options.variant] : variantsOf(name);
    for (const variant of options.tune ? others : [ENGINES[name].variant]) {
      const run = await benchOne(n, name, variant);
      tell(n, name, run.result);
      if (!options.tune) keep(n, name, run);
    }
  }
}
if (options.draw) report(kept(RESULTS, { sizes: {} }), RESULTS, "benches/README.md");
process.exit();

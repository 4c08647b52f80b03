// The benchmark of tasks: `scripts/bench tasks --help`.

import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch } from "../browser.mjs";
import { serve } from "../host.mjs";
import { commit, machine, now } from "../machine.mjs";
import { median, round } from "../numbers.mjs";
import { keep, kept, measured, milliseconds, publish, table } from "../pages.mjs";
import { madeUpChain } from "../../tests/e2e/made-up.mjs";
import { BASE, OPENINGS, STEPS, STEPS_OF_ANY } from "./steps.mjs";
import { longest, markOf, traced } from "./trace.mjs";

const RESULTS = "benches/results/tasks.json";
const CACHE = "target/bench/brotli";
const VIEWPORT = { width: 1440, height: 900 };
/** The page is given so long after each thing, ms. */
const REST_MS = 1500;
/** What a browser does itself that has just started or has a new window is over by then, ms. */
const START_MS = 2000;
const TWO_FRAMES_MS = 33.4;
/** So many made-up organizations, too. */
const N_MADE_UP = 300;

const { values: options } = parseArgs({
  options: {
    times: { type: "string", default: "9" },
    dist: { type: "string", default: "dist" },
    draw: { type: "boolean", default: false },
  },
});

const note = (results, name, { task_ms, busy_ms }) => {
  const own = (results[name] ??= { task_ms: [], busy_ms: [] });
  own.task_ms.push(round(task_ms, 1));
  own.busy_ms.push(round(busy_ms, 1));
};

async function opened(browser, url, path, body) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  if (body) {
    const answer = { contentType: "application/json", body };
    await context.route(/\/data\/v1\/chain\.[^/]*json$/, (route) => route.fulfill(answer));
  }
  const page = await context.newPage();
  await page.waitForTimeout(START_MS);
  const events = await traced(browser, page, () => page.goto(`${url}${path}`), REST_MS + 1000);
  const mark = markOf(events, "atlas:data");
  if (!mark) throw new Error(`${path}: the page has not marked its data`);
  return { context, page, events, mark };
}

/** Does all of `steps` on the whole base, or on what `body` says instead. */
async function walk(browser, url, steps, results, body) {
  const { context, page, events, mark } = await opened(browser, url, BASE, body);
  if (body) note(results, "open it", longest(events, mark, mark.ts));
  await page.locator(".chain-map [aria-busy=false]").waitFor();
  for (const [name, step] of Object.entries(steps)) {
    const events = await traced(browser, page, () => step(page), REST_MS);
    note(results, name, longest(events, mark));
  }
  await context.close();
}

async function run() {
  const times = Number(options.times);
  const host = await serve({ "/": options.dist }, CACHE, { fallback: join(options.dist, "index.html") });
  const browser = await launch();
  const found = { openings: {}, steps: {}, made_up: {} };
  const body = madeUpChain(N_MADE_UP);
  const begun = now();
  try {
    await new Promise((done) => setTimeout(done, START_MS));
    for (let n = 0; n < times; n += 1) {
      for (const [name, path] of Object.entries(OPENINGS)) {
        const { context, events, mark } = await opened(browser, host.url, path);
        note(found.openings, name, longest(events, mark, mark.ts));
        await context.close();
      }
      await walk(browser, host.url, STEPS, found.steps);
      await walk(browser, host.url, STEPS_OF_ANY, found.made_up, body);
      console.log(`${n + 1} of ${times} done`);
    }
    const of = { commit: commit(), browser: browser.version(), node: process.version, machine };
    keep({ ...of, ...now(), begun, n_made_up: N_MADE_UP, ...found }, RESULTS);
  } finally {
    await browser.close();
    host.close();
  }
}

function draw() {
  const results = kept(RESULTS, undefined);
  if (!results) throw new Error(`${RESULTS} is not there: run scripts/bench tasks first`);
  const cells = (values) => [median(values), Math.max(...values)].map(milliseconds);
  const rows = (found) =>
    Object.entries(found).map(([name, { task_ms, busy_ms }]) => [name, ...cells(busy_ms), ...cells(task_ms)]);
  const head = (what) => [what, "busy, median", "worst", "from begin to end, median", "worst"];
  const all = [results.openings, results.steps, results.made_up].flatMap((found) => Object.values(found));
  const share = (what) => {
    const values = all.flatMap((found) => found[what]);
    return `${values.filter((ms) => ms > TWO_FRAMES_MS).length} of ${values.length}`;
  };
  const drawn = [
    `${measured([results.begun, results], results)} Commit ${results.commit}.`,
    "The longest task of the page, ms, from the data's arrival on:",
    table(head("opening"), rows(results.openings)),
    "After each thing that is done on the map of the whole base, the first time on a page:",
    table(head("done"), rows(results.steps)),
    `The same with ${results.n_made_up} made-up organizations and twice as many links:`,
    table(head("done"), rows(results.made_up)),
    `Longer than two frames (${TWO_FRAMES_MS} ms): ${share("busy_ms")} by the processor's time, ${share("task_ms")} from begin to end.`,
  ];
  publish(drawn.join("\n\n"), "tasks", "benches/README.md");
}

if (!options.draw) await run();
draw();

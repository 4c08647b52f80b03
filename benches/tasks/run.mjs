// The benchmark of tasks: `scripts/bench tasks --help`.

import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch } from "../browser.mjs";
import { serve } from "../host.mjs";
import { commit, machine, now } from "../machine.mjs";
import { median, round } from "../numbers.mjs";
import { keep, kept, measured, milliseconds, publish, table } from "../pages.mjs";
import { OPENINGS, STEPS } from "./steps.mjs";
import { longest, markOf, traced } from "./trace.mjs";

const RESULTS = "benches/results/tasks.json";
const CACHE = "target/bench/brotli";
const VIEWPORT = { width: 1440, height: 900 };
/** The page is given so long after each thing, ms. */
const REST_MS = 1500;
/** What a browser that has just started does itself is over by then, ms. */
const START_MS = 2000;

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

async function opened(browser, url, path) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const events = await traced(browser, page, () => page.goto(`${url}${path}`), REST_MS + 1000);
  const mark = markOf(events, "atlas:data");
  if (!mark) throw new Error(`${path}: the page has not marked its data`);
  return { context, page, events, mark };
}

async function run() {
  const times = Number(options.times);
  const host = await serve({ "/": options.dist }, CACHE, { fallback: join(options.dist, "index.html") });
  const browser = await launch();
  const found = { openings: {}, steps: {} };
  try {
    await new Promise((done) => setTimeout(done, START_MS));
    for (let n = 0; n < times; n += 1) {
      for (const [name, path] of Object.entries(OPENINGS)) {
        const { context, events, mark } = await opened(browser, host.url, path);
        note(found.openings, name, longest(events, mark, mark.ts));
        await context.close();
      }
      const { context, page, mark } = await opened(browser, host.url, OPENINGS["the whole base"]);
      await page.locator(".chain-map [aria-busy=false]").waitFor();
      for (const [name, step] of Object.entries(STEPS)) {
        const events = await traced(browser, page, () => step(page), REST_MS);
        note(found.steps, name, longest(events, mark));
      }
      await context.close();
      console.log(`${n + 1} of ${times} done`);
    }
    const of = { commit: commit(), browser: browser.version(), node: process.version, machine };
    keep({ ...of, ...now(), ...found }, RESULTS);
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
  const all = Object.values({ ...results.openings, ...results.steps });
  const share = (what) => {
    const values = all.flatMap((found) => found[what]);
    return `${values.filter((ms) => ms > 33.4).length} of ${values.length}`;
  };
  const drawn = [
    `${measured([results], results)} Commit ${results.commit}.`,
    "The longest task of the page, ms, from the data's arrival on:",
    table(head("opening"), rows(results.openings)),
    "After each thing that is done, the first time on a page:",
    table(head("done"), rows(results.steps)),
    `Over two frames (33.4 ms): ${share("busy_ms")} by the processor's time, ${share("task_ms")} from begin to end.`,
  ];
  publish(drawn.join("\n\n"), "tasks", "benches/README.md");
}

if (!options.draw) await run();
draw();

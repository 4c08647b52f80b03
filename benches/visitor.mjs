// A visitor as benchmarks of visits have one: a browser that has calmed down, a window and a cache of its own for
// each visit, and a phone of the middle class in a slow mobile network.

import { readFileSync } from "node:fs";

import { launch } from "./browser.mjs";

/** What Lighthouse takes for a phone, on a smaller window. */
export const PROFILE = {
  cpu_slowdown: 4,
  down_kbit: 1600,
  up_kbit: 750,
  latency_ms: 150,
  width: 360,
  height: 740,
  scale: 2,
};

/** The phone's network, as Chromium's debugger is told of it. */
export const NETWORK = {
  offline: false,
  latency: PROFILE.latency_ms,
  downloadThroughput: (PROFILE.down_kbit * 1000) / 8,
  uploadThroughput: (PROFILE.up_kbit * 1000) / 8,
};

/** What a browser does itself that has just started is over by then, ms. */
const BROWSER_MS = 2000;
/** What a window does itself that is new is over by then, ms. */
const WINDOW_MS = 500;

/** The function that a file has below its first comments, as text: a page gets it before its own code. */
export const probeIn = (file) => readFileSync(file, "utf8").replace(/^\/\/.*\n/gm, "").trim();

/** Adds the values of `own` to the lists that `results` has at two keys. */
export function note(results, first, second, own) {
  const lists = ((results[first] ??= {})[second] ??= {});
  for (const [name, value] of Object.entries(own)) (lists[name] ??= []).push(value);
}

/** What `use` finds with a browser of its own, `{ browser: its version, visits }`. */
export async function inBrowser(use) {
  const browser = await launch();
  try {
    await new Promise((done) => setTimeout(done, BROWSER_MS));
    const visits = await use(browser);
    return { browser: browser.version(), visits };
  } finally {
    await browser.close();
  }
}

/**
 * What `use(page, client)` finds in a window of its own, whose `client` speaks with Chromium's debugger; `kind` as
 * Playwright has windows. An error of the page is one of the visit of `url`.
 */
export async function inWindow(browser, kind, url, use) {
  const context = await browser.newContext(kind);
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.waitForTimeout(WINDOW_MS);
    const found = await use(page, await context.newCDPSession(page));
    if (errors.length) throw new Error(`${url}: ${errors.join("; ")}`);
    return found;
  } finally {
    await context.close();
  }
}

// One engine with one map: opens it in fresh pages, moves it by hand, points at nodes, and checks that
// all of it is there.

import { readFileSync } from "node:fs";

import { WEBGL, launch, within } from "../browser.mjs";
import { memoryOf } from "../memory.mjs";
import { median, round } from "../numbers.mjs";
import { CATEGORIES, busyOf, intervals, summary } from "./frames.mjs";
import { moveTo, play, script, wheelSteps } from "./input.mjs";
import { mapOf } from "./map.mjs";
import { contentOf } from "./picture.mjs";
import { NEAR_SCALE, errorOf, middleNode, nodesAround } from "./sample.mjs";

export const VIEWPORT = { width: 1280, height: 800 };
const N_STARTS = 3;
/** One start is enough, where it takes so long. */
const SLOW_START_MS = 10_000;
/** Fewer colored pixels are a blank picture. A thousand nodes in one line are some thousands. */
const LEAST_DRAWN = 500;
/** So far may a node be from where it belongs, CSS pixels. */
const MOST_ERROR = 2;
/** A hover that is not told in this time is none. */
const HOVER_LIMIT_MS = 3_000;
const REST_MS = 100;
const REST_OF_SCRIPT_MS = 500;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class Late extends Error {}

async function withPage(browser, use) {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const broken = new Promise((_, reject) => {
    page.on("crash", () => reject(new Error("out of memory: the page crashed")));
    page.on("pageerror", (error) => reject(error));
  });
  broken.catch(() => {});
  const inTime = (promise, ms) => {
    const late = within(promise, ms, "").catch((error) => {
      throw error.message.startsWith(":") ? new Late() : error;
    });
    return Promise.race([broken, late]);
  };
  try {
    return await use(page, inTime);
  } finally {
    await within(context.close(), REST_MS * 50, "closing").catch(() => {});
  }
}

/** Frames while a hand moves the map about. */
async function moveAbout(browser, page, engine, limit_ms) {
  const session = await page.context().newCDPSession(page);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(() => globalThis.benchProbe.record());
  const isDone = await play(session, script(engine.wheel), limit_ms);
  if (!isDone) throw new Late();
  const times = await page.evaluate(() => globalThis.benchProbe.frames());
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return { frame: summary(intervals(times)), busy: summary(busyOf(trace)) };
}

/** How many times nearer the wheel brings it; nothing where places are not told. */
async function zoomOf(page, engine, map, limit_ms) {
  if (!engine.placeOf) return undefined;
  const ends = [0, map.n - 1].sort((a, b) => map.ys[a] - map.ys[b]);
  const span = async () => {
    const [a, b] = [await engine.placeOf(page, ends[0]), await engine.placeOf(page, ends[1])];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  const session = await page.context().newCDPSession(page);
  const before = await span();
  const { delta, modifiers } = engine.wheel;
  if (!(await play(session, wheelSteps({ delta: -delta, modifiers }), limit_ms))) throw new Late();
  await wait(REST_OF_SCRIPT_MS);
  return round((await span()) / before, 1);
}

/** Latencies of pointing at known nodes, and how many of them were told right. */
async function pickAll(page, engine, places) {
  const session = await page.context().newCDPSession(page);
  await engine.listen(page);
  const times = [];
  const wrong = [];
  for (const [node, at] of places) {
    await wait(REST_MS);
    await page.evaluate((ms) => globalThis.benchProbe.expect(ms), HOVER_LIMIT_MS);
    await moveTo(session, at);
    const { reported, ms } = await page.evaluate(() => globalThis.benchProbe.answer);
    if (reported === node) times.push(ms);
    else wrong.push([node, reported ?? null]);
  }
  return { times, wrong };
}

async function inOnePage(browser, page, inTime, { engine, map, limit_ms }) {
  const counts = await inTime(engine.counts(page), limit_ms);
  if (counts.nodes !== map.n || counts.edges !== map.from.length) {
    throw new Error(`it holds ${counts.nodes} nodes and ${counts.edges} edges`);
  }
  const memory = await inTime(memoryOf(page), limit_ms);
  await engine.fit?.(page);
  const before = await inTime(page.screenshot(), limit_ms);
  const moved = await inTime(moveAbout(browser, page, engine, limit_ms), limit_ms * 2);
  await wait(REST_OF_SCRIPT_MS);
  const after = await inTime(page.screenshot(), limit_ms);
  if (before.equals(after)) throw new Error("its picture does not move");
  const zoom = await inTime(zoomOf(page, engine, map, limit_ms), limit_ms * 2);
  const node = middleNode(map);
  const inView = nodesAround(map, [map.xs[node], map.ys[node]], NEAR_SCALE);
  const places = await inTime(engine.near(page, { node, scale: NEAR_SCALE, inView, map }), limit_ms);
  const error = engine.isOurs ? 0 : errorOf(map, places, NEAR_SCALE);
  if (error > MOST_ERROR) throw new Error(`a node is ${round(error, 1)} pixels from its place`);
  const near = await inTime(page.screenshot(), limit_ms);
  const { times, wrong } = await inTime(pickAll(page, engine, places), limit_ms * 2);
  return { counts, memory, moved, zoom, pictures: { before, after, near }, times, wrong, n_picks: places.length };
}

/** Figures of one engine with the map of `file`, and its pictures. Nothing but `late_s` if it is late. */
export async function measure(engine, { variant, file, url, host, limit_ms }) {
  const map = mapOf(readFileSync(file, "utf8"));
  const browser = await launch(WEBGL);
  try {
    const idle = await withPage(browser, async (page) => {
      await page.goto(`${host}/bench/page.html`);
      return memoryOf(page);
    });
    const starts = [];
    const open = async (page, inTime) => {
      starts.push(await inTime(engine.open(page, { host, url, variant }), limit_ms));
    };
    for (let n = 1; n < N_STARTS; n += 1) {
      if (!starts.some(({ first_frame_ms }) => first_frame_ms > SLOW_START_MS)) await withPage(browser, open);
    }
    const rest = await withPage(browser, async (page, inTime) => {
      await open(page, inTime);
      return inOnePage(browser, page, inTime, { engine, map, limit_ms });
    });
    const { counts, memory, moved, zoom, pictures, times, wrong, n_picks } = rest;
    const content = await withPage(browser, (page) => contentOf(page, pictures.before));
    if (content.n_drawn < LEAST_DRAWN) throw new Error(`a blank picture: ${content.n_drawn} pixels`);
    if (!times.length) throw new Error("it reports no node under the pointer");
    const middle = (what) => round(median(starts.map((start) => start[what])), 1);
    const result = {
      first_frame_ms: middle("first_frame_ms"),
      drawn_ms: middle("drawn_ms"),
      n_starts: starts.length,
      ...moved,
      zoom,
      pick: { p50_ms: round(median(times), 2), right: times.length, of: n_picks, wrong: wrong.length ? wrong : undefined },
      memory_bytes: memory.memory_bytes - idle.memory_bytes,
      counts,
      picture: content,
    };
    return { result, pictures };
  } catch (error) {
    if (error instanceof Late) return { result: { late_s: limit_ms / 1000 } };
    throw error;
  } finally {
    await browser.close();
  }
}

// One engine with one map: opens it in fresh pages, moves it by hand, points at nodes, and checks that
// all of it is there.

import { readFileSync } from "node:fs";

import { WEBGL, launch, within } from "../browser.mjs";
import { memoryOf } from "../memory.mjs";
import { median, round } from "../numbers.mjs";
import { CATEGORIES, busyOf, intervals, summary } from "./frames.mjs";
import { moveTo, play, script, wheelSteps } from "./input.mjs";
import { mapOf, sizesOf } from "./map.mjs";
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

/** Something was not done in time; the message says what. */
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
  const inTime = (what, promise, ms) => {
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Late(what)), ms)));
    return Promise.race([broken, late, promise]).finally(() => clearTimeout(timer));
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
  if (!isDone) throw new Late("moving");
  const times = await page.evaluate(() => globalThis.benchProbe.frames());
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return { frame: summary(intervals(times)), busy: summary(busyOf(trace)) };
}

/** Waits until nothing moves any more; answers may come before the page has done what it was sent. */
async function rest(page, engine) {
  for (let before; ;) {
    await wait(REST_OF_SCRIPT_MS);
    await page.evaluate(() => globalThis.benchProbe.drawn());
    const place = engine.placeOf && JSON.stringify(await engine.placeOf(page, 0));
    if (place === before) return;
    before = place;
  }
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
  if (!(await play(session, wheelSteps({ delta: -delta, modifiers }), limit_ms))) throw new Late("zooming");
  await rest(page, engine);
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

/**
 * All measurements of a page that has just opened, put into `result` one by one, so that those before one
 * that is late stay. Returns pictures to look at.
 */
async function inOnePage(browser, page, inTime, { engine, map, limit_ms, result, idle }) {
  const counts = await inTime("counting", engine.counts(page), limit_ms);
  const isRight = (held, is) => (engine.isOurs && held === undefined) || held === is;
  if (!isRight(counts.nodes, map.n) || !isRight(counts.edges, map.from.length)) {
    throw new Error(`it holds ${counts.nodes} nodes and ${counts.edges} edges`);
  }
  const { memory_bytes } = await inTime("memory", memoryOf(page), limit_ms);
  Object.assign(result, { counts, memory_bytes: memory_bytes - idle.memory_bytes });
  if (engine.fit) result.fit_ms = round(await inTime("fitting", engine.fit(page), limit_ms), 1);
  const before = await inTime("a picture", page.screenshot(), limit_ms);
  result.picture = await withPage(browser, (other) => contentOf(other, before));
  if (result.picture.n_drawn < LEAST_DRAWN)
    throw new Error(`a blank picture: ${result.picture.n_drawn} pixels`);
  Object.assign(result, await inTime("moving", moveAbout(browser, page, engine, limit_ms), limit_ms * 2));
  await inTime("moving", rest(page, engine), limit_ms);
  const after = await inTime("a picture", page.screenshot(), limit_ms);
  if (before.equals(after)) throw new Error("its picture does not move");
  result.zoom = await inTime("zooming", zoomOf(page, engine, map, limit_ms), limit_ms * 2);
  const node = middleNode(map);
  const inView = nodesAround(map, [map.xs[node], map.ys[node]], NEAR_SCALE);
  const places = await inTime(
    "zooming",
    engine.near(page, { node, scale: NEAR_SCALE, inView, map }),
    limit_ms,
  );
  const error = engine.isOurs ? 0 : errorOf(map, places, NEAR_SCALE);
  if (error > MOST_ERROR) throw new Error(`a node is ${round(error, 1)} pixels from its place`);
  const near = await inTime("a picture", page.screenshot(), limit_ms);
  const { times, wrong } = await inTime("pointing", pickAll(page, engine, places), limit_ms * 2);
  if (!times.length) throw new Error("it reports no node under the pointer");
  const missed = wrong.length ? wrong : undefined;
  result.pick = { p50_ms: round(median(times), 2), right: times.length, of: places.length, wrong: missed };
  return { before, after, near };
}

/**
 * Figures of one engine with the map of `file`, and its pictures. What is not done in time is not there,
 * and `late` says what was the first.
 */
export async function measure(engine, { variant, file, url, host, limit_ms }) {
  const text = readFileSync(file, "utf8");
  const map = { ...mapOf(text), ...sizesOf(text) };
  const browser = await launch(WEBGL);
  const result = {};
  try {
    const idle = await withPage(browser, async (page) => {
      await page.goto(`${host}/bench/page.html`);
      return memoryOf(page);
    });
    const starts = [];
    const open = async (page, inTime) => {
      starts.push(await inTime("the first frame", engine.open(page, { host, url, variant }), limit_ms));
      const middle = (what) => round(median(starts.map((start) => start[what])), 1);
      for (const what of Object.keys(starts[0])) result[what] = middle(what);
      result.n_starts = starts.length;
    };
    for (let n = 1; n < N_STARTS; n += 1) {
      if (!starts.some(({ first_frame_ms }) => first_frame_ms > SLOW_START_MS)) await withPage(browser, open);
    }
    const pictures = await withPage(browser, async (page, inTime) => {
      await open(page, inTime);
      return inOnePage(browser, page, inTime, { engine, map, limit_ms, result, idle });
    });
    return { result, pictures };
  } catch (error) {
    if (error instanceof Late) return { result: { ...result, late_s: limit_ms / 1000, late: error.message } };
    throw error;
  } finally {
    await browser.close();
  }
}

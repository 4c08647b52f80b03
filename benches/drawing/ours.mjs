// Ours, as a visitor has it: the site itself with another file for its map, asked through what its page
// shows. It needs a build with the feature `bench`, which reads `?data=` and sets the marks below.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { compressed } from "../host.mjs";
import { KEEP_MEMORIES } from "../memory.mjs";
import { moveTo, play, wheelSteps } from "./input.mjs";
import { nodesAround } from "./sample.mjs";

/** What the page sets when the text is there, when positions are, and when the first picture is seen. */
const MARKS = { data: "atlas:data", layout: "atlas:layout", frame: "atlas:first-frame" };
/** One turn of the wheel, a factor of 1.1: `ZOOM_PER_PIXEL` in src/chain/view/viewport.rs is 0.0026. */
const WHEEL = { delta: Math.log(1.1) / 0.0026, modifiers: 2 };
const STEP = 1.1;
/** "See all" is the third of the map's tools. */
const FIT = ".chain-map__tools button:nth-child(3)";
const HALF = 2;
const MAP_CODE = /^((chain|chunk_\d+|canvas|views)-[0-9a-f]+\.wasm|layouter-[0-9a-f]+(_bg\.wasm|\.js))$/;
const NOT_CODE = ["/drawing/", "/bench/", "/built/", "/data/", "mark"];
const GIVE_UP_MS = 60_000;
const REST_MS = 500;

const ALL_OF_THE_WINDOW = `.chain-map {
  position: fixed !important; inset: 0; z-index: 1000;
  block-size: 100vh !important; inline-size: 100vw; border: 0;
}`;

/** Before the page's own code: the map gets all of the window, as peers have it; marks are waited for. */
const PREPARE = `
  ${KEEP_MEMORIES}
  const ready = import("/bench/probe.js");
  addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = ${JSON.stringify(ALL_OF_THE_WINDOW)};
    document.head.append(style);
  });
  globalThis.firstFrame = new Promise((resolve) => {
    const seen = {};
    new PerformanceObserver(async (list, observer) => {
      for (const { name, startTime } of list.getEntries()) seen[name] = startTime;
      if (seen["${MARKS.frame}"] === undefined) return;
      observer.disconnect(); // the frames of a recording are marked too
      await ready;
      resolve({ seen, settle_ms: benchProbe.settle() });
    }).observe({ type: "mark", buffered: true });
  });
`;

async function open(page, { host, url }) {
  await page.addInitScript(PREPARE);
  await page.goto(`${host}/chain?data=${url}`);
  const { seen, settle_ms } = await page.evaluate(() => globalThis.firstFrame);
  await page.waitForSelector(".chain-map[data-ready=true]");
  const since = (mark) => seen[mark] - seen[MARKS.data];
  const first_frame_ms = since(MARKS.frame) + settle_ms;
  return { first_frame_ms, drawn_ms: since(MARKS.frame), positions_ms: since(MARKS.layout) };
}

/** The map says how many items and lines it draws, if it does. */
function counts(page) {
  return page.evaluate(() => {
    const { items, lines } = document.querySelector(".chain-map").dataset;
    return { nodes: items && Number(items), edges: lines && Number(lines) };
  });
}

/** All of the map in sight, as peers begin: how long that takes, the way there with it. */
async function fit(page) {
  const started = performance.now();
  await page.locator(FIT).click();
  await page.evaluate(() => globalThis.benchProbe.drawn());
  await page.waitForSelector(".chain-map:not([data-glide])");
  await page.evaluate(() => globalThis.benchProbe.drawn());
  return performance.now() - started;
}

function listen(page) {
  return page.evaluate(() => {
    const map = document.querySelector(".chain-map");
    const tell = () => {
      const { hovered } = map.dataset;
      globalThis.benchProbe.report(hovered === undefined ? undefined : Number(hovered));
    };
    new MutationObserver(tell).observe(map, { attributes: true, attributeFilter: ["data-hovered"] });
  });
}

const extent = (values) => values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));

/** As far in as `scale` from all in sight, about; the wheel turns over the middle. */
async function zoomTo(page, session, map, scale, box) {
  await fit(page);
  const whole = Math.min(box.width / extent(map.xs), box.height / extent(map.ys));
  const middle = [box.x + box.width / HALF, box.y + box.height / HALF];
  const [move, turn] = wheelSteps({ delta: -WHEEL.delta, modifiers: WHEEL.modifiers }, middle);
  const n_steps = Math.round(Math.log(scale / whole) / Math.log(STEP));
  await play(session, [move, ...Array(Math.max(0, n_steps)).fill(turn)], GIVE_UP_MS);
  // Answers may come before the page has done what it was sent.
  const place = () => page.locator(".chain-map__world").evaluate((world) => world.style.transform);
  for (let before; before !== (before = await place()); ) await page.waitForTimeout(REST_MS);
  await page.evaluate(() => globalThis.benchProbe.drawn());
}

/**
 * The ends of the stretch around `at` in which `is` holds, to a quarter of a pixel; it does at `at`, and
 * not any more `reach` away on either side.
 */
export async function stretch(is, at, reach) {
  const end = async (far) => {
    let [inside, outside] = [at, far];
    while (Math.abs(outside - inside) > 0.25) {
      const between = (inside + outside) / HALF;
      if (await is(between)) inside = between;
      else outside = between;
    }
    return inside;
  };
  return [await end(at - reach), await end(at + reach)];
}

/** Where the world is on the screen, found out by pointing: a card that is hovered has a known box. */
async function calibrate(page, session, map, scale, box) {
  const hovered = async (x, y) => {
    await moveTo(session, [x, y]);
    return page.evaluate(async () => {
      await globalThis.benchProbe.drawn();
      return document.querySelector(".chain-map").dataset.hovered;
    });
  };
  const [width, height] = [map.widths, map.heights];
  const [stepX, stepY] = [104 * scale, 36 * scale];
  for (let y = box.y + box.height / HALF; y < box.y + box.height; y += stepY) {
    for (let x = box.x + stepX; x < box.x + box.width; x += stepX) {
      const found = await hovered(x, y);
      if (found === undefined) continue;
      const node = Number(found);
      const [left, right] = await stretch(
        async (x) => (await hovered(x, y)) === found,
        x,
        width[node] * scale * HALF,
      );
      const [top, bottom] = await stretch(
        async (y) => (await hovered(x, y)) === found,
        y,
        height[node] * scale * HALF,
      );
      const real = (right - left) / width[node];
      const middle = [(left + right) / HALF, (top + bottom) / HALF];
      return { scale: real, offset: [middle[0] - map.xs[node] * real, middle[1] - map.ys[node] * real] };
    }
  }
  throw new Error("no node is reported anywhere");
}

/** Known nodes in sight and where they are, by the places of all nodes and one card. */
async function near(page, { scale, map }) {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator(".chain-map__viewport").boundingBox();
  await zoomTo(page, session, map, scale, box);
  const camera = await calibrate(page, session, map, scale, box);
  const middle = [box.x + box.width / HALF, box.y + box.height / HALF];
  const world = middle.map((side, axis) => (side - camera.offset[axis]) / camera.scale);
  const at = (node) => [
    map.xs[node] * camera.scale + camera.offset[0],
    map.ys[node] * camera.scale + camera.offset[1],
  ];
  return nodesAround(map, world, camera.scale).map((node) => [node, at(node)]);
}

/** The map's own code, file by file, and all code of the page. */
function bytesOf(dist, host, cache) {
  const files = readdirSync(dist).filter((file) => MAP_CODE.test(file));
  const parts = Object.fromEntries(
    files.map((file) => [file, compressed(join(dist, file), cache).packed.length]),
  );
  const fetched = new Map(host.fetched().filter(([path]) => !NOT_CODE.some((part) => path.startsWith(part))));
  const sum = (bytes) => [...bytes].reduce((total, one) => total + one, 0);
  return { bytes: sum(Object.values(parts)), parts, page_bytes: sum(fetched.values()) };
}

/** Refuses a site that does not tell when it has drawn. */
export function check(dist) {
  const says = (file) => file.endsWith(".wasm") && readFileSync(join(dist, file)).includes(MARKS.frame);
  if (!existsSync(dist) || !readdirSync(dist).some(says))
    throw new Error(`${dist} is no build with the feature "bench"`);
}

export const ours = { variant: "as published", wheel: WHEEL, open, counts, fit, listen, near, bytesOf };

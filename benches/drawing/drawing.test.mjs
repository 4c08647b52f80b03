// Tests of the benchmark's own arithmetic; `scripts/bench drawing` runs them before it measures.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { parseCsv } from "../search/documents.mjs";
import { busyOf, intervals, summary } from "./frames.mjs";
import { play, script } from "./input.mjs";
import { mapOf, sizesOf } from "./map.mjs";
import { makeMap } from "./maps.mjs";
import { stretch } from "./ours.mjs";
import { draw } from "./report.mjs";
import { errorOf, middleNode, nodesAround } from "./sample.mjs";

const counties = parseCsv(readFileSync("tables/counties.csv", "utf8"));

test("made-up maps keep their word", () => {
  const map = makeMap(1_000, 1, counties);
  assert.deepEqual(map, makeMap(1_000, 1, counties), "the same seed, the same map");
  assert.notDeepEqual(map, makeMap(1_000, 2, counties));
  const { organisations, products, links, counties: named } = map;
  const n_organisations = organisations.id.length;
  assert.equal(n_organisations + products.length, 1_000);
  assert.equal(products.length, 20);
  assert.equal(links.from.length, 2_000);
  assert.equal(new Set(links.from.map((from, at) => `${from} ${links.to[at]}`)).size, 2_000, "no two alike");
  assert.deepEqual(organisations.id, [...organisations.id].sort(), "ascending by id");
  assert.equal(named.length, 20);
  const isLater = (from, at) => {
    const to = links.to[at];
    return to >= n_organisations || organisations.stage[from] < organisations.stage[to];
  };
  assert.ok(links.from.every(isLater));
  const ofProducts = links.to.filter((to) => to >= n_organisations);
  assert.equal(ofProducts.length, 60, "three links lead to each product");
  const share = organisations.chain.filter((chain) => chain === 1).length / n_organisations;
  assert.ok(share > 0.65 && share < 0.75, `${share} in the chain of the industry`);
  assert.equal(new Set(organisations.stage).size, 7);
  assert.ok(
    organisations.zh.every((name) => name.startsWith("虚构")),
    "what is made up says so",
  );
});

// Two organisations and a product, cards of 20 by 8 and 10 by 10 world units.
const text = JSON.stringify({
  organisations: { id: ["a", "b"], zh: ["甲", "乙"], chain: [0, 1] },
  products: [{ id: "p", name: { zh: "丙" } }],
  links: { from: [0, 1], to: [1, 2] },
  layout: { nodes: [0, 0, 200, 80, 400, 0, 200, 80, 800, 100, 100, 100] },
});

test("peers get the middles of cards in world units", () => {
  const { n, names, xs, ys, colors } = mapOf(text);
  assert.equal(n, 3);
  assert.deepEqual(names, ["甲", "乙", "丙"]);
  assert.deepEqual([...xs], [10, 50, 85]);
  assert.deepEqual([...ys], [4, 4, 15]);
  assert.equal(new Set(colors).size, 3);
  assert.deepEqual(sizesOf(text), { widths: [20, 20, 10], heights: [8, 8, 10] });
});

test("places are compared with those of the map", () => {
  const map = mapOf(text);
  assert.equal(middleNode(map), 1);
  assert.deepEqual(nodesAround(map, [10, 4], 20), [0], "40 units are 800 pixels away");
  assert.deepEqual(nodesAround(map, [50, 10], 1).sort(), [0, 1, 2]);
  const places = (x) => [
    [0, [100, 100]],
    [1, [180, 100]],
    [2, [x, 122]],
  ];
  assert.equal(errorOf(map, places(250), 2), 0);
  assert.equal(errorOf(map, places(253), 2), 3);
});

test("the ends of a card are found by pointing", async () => {
  const [low, high] = await stretch(async (x) => x > 93 && x < 207, 120, 300);
  assert.ok(Math.abs(low - 93) < 0.5 && Math.abs(high - 207) < 0.5, `${low} to ${high}`);
});

test("times are summed up", () => {
  assert.deepEqual(intervals([10, 26, 60]), [16, 34]);
  const times = Array.from({ length: 100 }, (_, at) => 100 - at);
  assert.deepEqual(summary(times), { p50_ms: 51, p95_ms: 96, max_ms: 100, n: 100 });
  assert.equal(summary([]), undefined);
});

test("a frame's tasks are those until the next frame", () => {
  const task = (ts, dur, tid = 1) => ({ name: "RunTask", ph: "X", pid: 9, tid, ts, dur });
  const mark = (ts) => ({ name: "bench:frame", cat: "blink.user_timing", ph: "I", pid: 9, tid: 1, ts });
  const traceEvents = [
    task(0, 500), // before the first frame
    task(1_000, 3_000),
    mark(2_000),
    task(5_000, 1_000),
    task(5_500, 9_000, 2), // of another thread
    mark(17_500),
    task(17_000, 2_000),
    mark(34_000),
    task(33_000, 4_000),
  ];
  assert.deepEqual(busyOf({ traceEvents }), [4, 2], "the last frame has no end");
  assert.deepEqual(busyOf({ traceEvents: [] }), []);
});

test("a hand holds the map while it drags, and ends as far in as it began", () => {
  const events = script({ delta: 7 });
  let isHeld = false;
  let turned = 0;
  for (const { type, buttons, deltaY = 0 } of events) {
    if (type === "mousePressed") isHeld = true;
    if (type === "mouseReleased") isHeld = false;
    if (type === "mouseMoved") assert.equal(buttons === 1, isHeld);
    turned += deltaY;
  }
  assert.equal(turned, 0);
  assert.ok(events.every(({ x, y }) => x > 0 && x < 1280 && y > 0 && y < 800));
});

test("a page that never answers is late", async () => {
  const session = { send: () => new Promise(() => {}) };
  assert.equal(await play(session, [{}], 20), false);
  assert.equal(await play({ send: async () => {} }, [{}], 1_000), true);
});

test("tables say what failed and what was late", () => {
  const of = { version: "1", variant: "as it comes", date: "2026-11-26T00:00", load: 1, bytes: 5_000 };
  const times = { p50_ms: 16.7, p95_ms: 33.4, n: 200 };
  const done = { first_frame_ms: 120, frame: times, busy: times, memory_bytes: 5e6, zoom: 4 };
  const engines = {
    sigma: { ...of, ...done, pick: { p50_ms: 3, right: 19, of: 20 } },
    g6: { ...of, first_frame_ms: 50_000, late_s: 60, late: "moving" },
    echarts: { ...of, failed: "out of memory" },
  };
  const drawn = draw({ machine: "a machine", node: "v1", browser: "1", sizes: { 1000: { engines } } });
  assert.match(drawn, /\| data to first frame, ms \| 120 \| 50,000 \| failed \|/);
  assert.match(drawn, /\| between frames, p50 \/ p95, ms \| 16.7 \/ 33.4 \| late \| failed \|/);
  assert.match(drawn, /3.00 \(19 of 20\)/);
  assert.match(drawn, /G6 was not done with moving in 60 s/);
  assert.match(drawn, /ECharts failed: out of memory/);
});

test("tables say which version was measured at which size", () => {
  const run = (version) => ({ sigma: { version, variant: "as it comes", date: "2026-11-26T00:00", load: 1, failed: "no" } });
  const of = (one, two) => ({ sizes: { 1000: { engines: run(one) }, 10000: { engines: run(two) } } });
  assert.match(draw(of("3", "3")), /- sigma.js: 3, as it comes\n/);
  const both = /- sigma.js: 3, as it comes \(1,000 nodes\); 4, as it comes \(10,000 nodes\)\n/;
  assert.match(draw(of("3", "4")), both);
});

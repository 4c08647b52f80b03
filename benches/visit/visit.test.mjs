import assert from "node:assert/strict";
import { test } from "node:test";

import { buildsOf } from "./builds.mjs";
import { blocked, figures } from "./figures.mjs";

test("what blocks is beyond 50 ms of each task, from the first paint until the page is ready", () => {
  const tasks = [
    [0, 900], // before
    [900, 200], // 100 of it after the paint: 50 block
    [1200, 50],
    [1300, 170], // 120 block
    [2000, 400], // after
  ];
  assert.equal(blocked(tasks, 1000, 2000), 170);
  assert.equal(blocked([], 0, 1), 0);
});

const requests = [
  { type: "Document", kb: 10, end_ms: 300 },
  { type: "Stylesheet", kb: 5, end_ms: 400 },
  { type: "Fetch", kb: 100, end_ms: 1500 },
  { type: "Image", kb: 1, end_ms: undefined },
];
const visit = { requests, fcp_ms: 350, lcp_ms: 1600, shown_ms: 400, shift: 0, ready_ms: 1450, tasks: [] };

test("a file is readable with its HTML and style", () => {
  const { readable_ms, readable_kb, ready_kb, kb, n_requests } = figures({ ...visit, is_file: true });
  assert.deepEqual([readable_ms, readable_kb, ready_kb, kb, n_requests], [400, 15, 15, 116, 4]);
});

test("a page that the app makes is readable with its largest paint", () => {
  const { readable_ms, readable_kb } = figures({ ...visit, is_file: false });
  assert.deepEqual([readable_ms, readable_kb], [1600, 115]);
});

test("builds have names", () => {
  assert.deepEqual(buildsOf("dist"), [{ label: "dist", folder: "dist" }]);
  assert.deepEqual(buildsOf("before=/a/old,/b/new/"), [
    { label: "before", folder: "/a/old" },
    { label: "new", folder: "/b/new/" },
  ]);
  assert.throws(() => buildsOf("x=/a,x=/b"), /twice/);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { longest, markOf } from "./trace.mjs";

const task = (ts, dur, tdur, tid = 1) => ({ name: "ThreadControllerImpl::RunTask", ph: "X", pid: 7, tid, ts, dur, tdur });

test("the longest task is an outer one of the thread, since the mark", () => {
  const events = [
    task(0, 90_000, 80_000),
    { name: "atlas:data", ph: "I", pid: 7, tid: 1, ts: 100_000 },
    task(100_000, 20_000, 9_000),
    task(101_000, 15_000, 15_000), // inside of the one before
    task(130_000, 12_000, 11_000),
    task(130_000, 99_000, 99_000, 2),
  ];
  const mark = markOf(events, "atlas:data");
  assert.deepEqual(longest(events, mark, mark.ts), { task_ms: 20, busy_ms: 11 });
});

test("without tasks it is none", () => {
  assert.deepEqual(longest([], { pid: 7, tid: 1 }), { task_ms: 0, busy_ms: 0 });
});

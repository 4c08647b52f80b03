// Frames of a page, from their times and from a trace of Chromium.

import { percentile, round } from "../numbers.mjs";

export const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"];
const MARK = "bench:frame";
const MICROSECONDS = 1000;

/** Median, 95th percentile and number of some times. */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const at = (share) => round(percentile(sorted, share), 2);
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: round(sorted.at(-1), 2), n: sorted.length };
}

/** Between one time and the next. */
export const intervals = (times) => times.slice(1).map((time, idx) => time - times[idx]);

/**
 * How long the page's main thread was busy in each frame, ms: all of its tasks from the one that a frame's
 * mark is in until the next such task. The last frame has no end and is left out.
 */
export function busyOf(trace) {
  const { traceEvents } = trace;
  const marks = traceEvents.filter(({ name, cat }) => name === MARK && cat.includes("blink.user_timing"));
  if (!marks.length) return [];
  const { pid, tid } = marks[0];
  const isOwn = (event) => event.pid === pid && event.tid === tid;
  const tasks = traceEvents
    .filter((event) => event.name === "RunTask" && event.ph === "X" && isOwn(event))
    .sort((a, b) => a.ts - b.ts);
  const marked = marks.filter(isOwn).sort((a, b) => a.ts - b.ts);
  const busy = [];
  let next = 0;
  for (const { ts, dur = 0 } of tasks) {
    let isStart = false;
    while (next < marked.length && marked[next].ts <= ts + dur) {
      isStart ||= marked[next].ts >= ts;
      next += 1;
    }
    if (isStart) busy.push(0);
    if (busy.length) busy[busy.length - 1] += dur / MICROSECONDS;
  }
  return busy.slice(0, -1);
}

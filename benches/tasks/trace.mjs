// The tasks of a page's thread, from Chromium's own trace.

const CATEGORIES = ["toplevel", "blink.user_timing"];

/** The events of a trace of all that `act` does and of `rest_ms` after it. */
export async function traced(browser, page, act, rest_ms) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await page.waitForTimeout(rest_ms);
  const done = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
  await client.send("Tracing.end");
  await done;
  await client.detach();
  return events;
}

/** The first mark in time of the page's own: `{ pid, tid, ts }`, µs. */
export const markOf = (events, name) => events.find((event) => event.name === name);

/**
 * The longest task of a thread since `from`, µs: what it took and how much of that the processor worked
 * for it, ms. A task holds all that it waits for: scripts, microtasks, style, layout, paint.
 */
export function longest(events, { pid, tid }, from = 0) {
  const tasks = events.filter(
    (event) =>
      event.pid === pid && event.tid === tid && event.ph === "X" && /RunTask$/.test(event.name) && event.ts >= from,
  );
  const end = (task) => task.ts + task.dur;
  const isInner = (task) =>
    tasks.some((other) => other !== task && other.dur > task.dur && other.ts <= task.ts && end(other) >= end(task));
  const outer = tasks.filter((task) => !isInner(task));
  const most = (what) => Math.max(0, ...outer.map((task) => task[what] ?? 0)) / 1000;
  return { task_ms: most("dur"), busy_ms: most("tdur") };
}

// One first visit in Chromium, as a phone would make it: an empty cache, a slow processor and network.

import { readFileSync } from "node:fs";

import { within } from "../browser.mjs";
import { PROFILE } from "./addresses.mjs";

const PROBE = readFileSync(new URL("./probe.js", import.meta.url), "utf8").replace(/^\/\/.*\n/gm, "");
const LIMIT_MS = 60_000;
/** So long after the page is ready nothing more may come, ms. */
const REST_MS = 1500;
/** What a window does itself that is new is over by then, ms. */
const START_MS = 500;

const NETWORK = {
  offline: false,
  latency: PROFILE.latency_ms,
  downloadThroughput: (PROFILE.down_kbit * 1000) / 8,
  uploadThroughput: (PROFILE.up_kbit * 1000) / 8,
};

/**
 * What a page and its workers ask for: `[{ type, url, kb, end_ms }]`, kB with headers as they came, ms since
 * the document was asked for; and the same network for all of them.
 */
async function watchNetwork(client) {
  const requests = new Map();
  let begin_s;
  const note = (from, method, params) => {
    const key = `${from} ${params.requestId}`;
    if (method === "Network.requestWillBeSent" && /^http/.test(params.request.url)) {
      begin_s ??= params.timestamp;
      requests.set(key, { type: params.type ?? "Worker", url: new URL(params.request.url).pathname, kb: 0 });
    }
    const request = requests.get(key);
    if (request && method === "Network.loadingFinished") {
      request.kb = params.encodedDataLength / 1000;
      request.end_ms = (params.timestamp - begin_s) * 1000;
    }
  };
  for (const method of ["Network.requestWillBeSent", "Network.loadingFinished"]) {
    client.on(method, (params) => note("page", method, params));
  }
  // A worker begins when it has the same network.
  client.on("Target.attachedToTarget", ({ sessionId }) => {
    const send = (id, method, params = {}) =>
      client.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    send(1, "Network.enable");
    send(2, "Network.emulateNetworkConditions", NETWORK);
    send(3, "Runtime.runIfWaitingForDebugger");
  });
  client.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message);
    if (method) note(sessionId, method, params);
  });
  await client.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", NETWORK);
  return () => [...requests.values()];
}

/** Visits an address; with `press`, what is to be pressed, until that is answered. */
export async function visit(browser, url, press) {
  const context = await browser.newContext({
    viewport: { width: PROFILE.width, height: PROFILE.height },
    deviceScaleFactor: PROFILE.scale,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.waitForTimeout(START_MS);
    const client = await context.newCDPSession(page);
    const requested = await watchNetwork(client);
    await client.send("Emulation.setCPUThrottlingRate", { rate: PROFILE.cpu_slowdown });
    await page.addInitScript(`(${PROBE.trim()})(${JSON.stringify(press ?? null)})`);
    await page.goto(url, { waitUntil: "commit", timeout: LIMIT_MS });
    const isOver = press ? () => globalThis.benchVisit.answered_ms : () => globalThis.benchVisit.ready_ms;
    await page.waitForFunction(isOver, undefined, { polling: 250, timeout: LIMIT_MS });
    if (!press) await page.waitForTimeout(REST_MS);
    const read = page.evaluate(() => {
      const [document] = performance.getEntriesByType("navigation");
      const blocking = performance.getEntriesByType("resource").filter((own) => own.renderBlockingStatus === "blocking");
      return { ...globalThis.benchVisit, shown_ms: Math.max(document.responseEnd, ...blocking.map((own) => own.responseEnd)) };
    });
    const found = await within(read, LIMIT_MS, url);
    if (errors.length) throw new Error(`${url}: ${errors.join("; ")}`);
    return { ...found, requests: requested() };
  } finally {
    await context.close();
  }
}

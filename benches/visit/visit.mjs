// One first visit in Chromium, as a phone would make it: an empty cache, a slow processor and network.

import { within } from "../browser.mjs";
import { follow } from "../targets.mjs";
import { NETWORK, PROFILE, inWindow, probeIn } from "../visitor.mjs";

const PROBE = probeIn(new URL("./probe.js", import.meta.url));
const LIMIT_MS = 60_000;
/** So long after the page is ready nothing more may come, ms. */
const REST_MS = 1500;

const WINDOW = {
  viewport: { width: PROFILE.width, height: PROFILE.height },
  deviceScaleFactor: PROFILE.scale,
  isMobile: true,
  hasTouch: true,
};

/**
 * Slows a page, and the network of its workers too. Gives what tells what all of them asked for until then:
 * `[{ type, url, kb, end_ms }]`, kB with headers as they came, ms since the document was asked for.
 */
async function asPhone(client) {
  const requests = new Map();
  let begin_s;
  const hear = ({ id }, method, params) => {
    const key = `${id} ${params.requestId}`;
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
  const prepare = (target) => [
    target.send("Network.enable"),
    target.send("Network.emulateNetworkConditions", NETWORK),
    ...(target.type === "page" ? [target.send("Emulation.setCPUThrottlingRate", { rate: PROFILE.cpu_slowdown })] : []),
  ];
  await follow(client, ["Network.requestWillBeSent", "Network.loadingFinished"], prepare, hear);
  return () => [...requests.values()];
}

/** Visits an address; with `press`, what is to be pressed, until that is answered. */
export function visit(browser, url, press) {
  return inWindow(browser, WINDOW, url, async (page, client) => {
    const requested = await asPhone(client);
    await page.addInitScript(`(${PROBE})(${JSON.stringify(press ?? null)})`);
    await page.goto(url, { waitUntil: "commit", timeout: LIMIT_MS });
    const isOver = press ? () => globalThis.benchVisit.answered_ms : () => globalThis.benchVisit.ready_ms;
    await page.waitForFunction(isOver, undefined, { polling: 250, timeout: LIMIT_MS });
    if (!press) await page.waitForTimeout(REST_MS);
    const read = page.evaluate(() => {
      const [document] = performance.getEntriesByType("navigation");
      const blocking = performance.getEntriesByType("resource").filter((own) => own.renderBlockingStatus === "blocking");
      return { ...globalThis.benchVisit, shown_ms: Math.max(document.responseEnd, ...blocking.map((own) => own.responseEnd)) };
    });
    return { ...(await within(read, LIMIT_MS, url)), requests: requested() };
  });
}

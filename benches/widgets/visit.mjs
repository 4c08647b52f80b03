// One first visit of a partner's page in Chromium: an empty cache, at full speed or as a phone of the middle class in
// a slow mobile network.

import { within } from "../browser.mjs";
import { follow } from "../targets.mjs";
import { NETWORK, PROFILE, inWindow, probeIn } from "../visitor.mjs";
import { figures } from "./figures.mjs";
import { KINDS } from "./partner.mjs";

const PROBE = probeIn(new URL("./probe.js", import.meta.url));
const LIMIT_MS = 120_000;
/** Nothing was asked for and next to nothing was done for so many looks one after the other: the visit is over. */
const LOOK_MS = 400;
const N_QUIET = 3;
const QUIET_S = 0.025;

const WINDOW = { viewport: { width: 1000, height: 800 } };

/** Seconds of tasks of a target since it was there. */
async function busy(target) {
  const answer = await Promise.race([target.send("Performance.getMetrics"), new Promise((done) => setTimeout(done, LIMIT_MS))]);
  return answer?.metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/** Visits one of a partner's pages, which `run.mjs` tells of. */
export function visit(browser, partner, { path, kind, first }, isPhone) {
  const url = partner + path;
  const { frame: frameOf, items } = KINDS[kind] ?? {};
  return inWindow(browser, WINDOW, url, async (page, client) => {
    const requests = new Map();
    // What a frame asks for may be told by its page, and its end by itself.
    const hear = (_, method, { requestId, request, type, encodedDataLength }) => {
      if (method === "Network.requestWillBeSent" && /^http/.test(request.url) && !requests.has(requestId)) {
        requests.set(requestId, { type: type ?? "Worker", url: request.url, n_bytes: 0, isOpen: true });
      }
      const own = requests.get(requestId);
      if (!own || method === "Network.requestWillBeSent") return;
      own.isOpen = false;
      own.n_bytes = Math.max(own.n_bytes, encodedDataLength ?? 0);
    };
    const prepare = (target) => {
      const hasThread = target.type === "page" || target.type === "iframe";
      return [
        target.send("Network.enable"),
        ...(isPhone ? [target.send("Network.emulateNetworkConditions", NETWORK)] : []),
        ...(hasThread ? [target.send("Performance.enable", { timeDomain: "timeTicks" })] : []),
        ...(hasThread && isPhone ? [target.send("Emulation.setCPUThrottlingRate", { rate: PROFILE.cpu_slowdown })] : []),
      ];
    };
    const told = ["Network.requestWillBeSent", "Network.loadingFinished", "Network.loadingFailed"];
    const targets = await follow(client, told, prepare, hear);
    await page.addInitScript(`(${PROBE})()`);
    await page.goto(url, { waitUntil: "load", timeout: LIMIT_MS });

    const frameOfFirst = () =>
      kind && page.frames().find((own) => own !== page.mainFrame() && own.url().includes(frameOf(first.id)));
    const measure = () =>
      Promise.all(
        targets
          .filter(({ type, isGone }) => !isGone && (type === "page" || type === "iframe"))
          .map(async (target) => ({ type: target.type, busy_s: await busy(target) })),
      );
    const over = async () => {
      let tasks = [];
      for (let n_quiet = 0, before = -1; n_quiet < N_QUIET; ) {
        await page.waitForTimeout(LOOK_MS);
        tasks = await measure();
        const all = tasks.reduce((sum, { busy_s }) => sum + busy_s, 0);
        const isOpen = [...requests.values()].some((own) => own.isOpen);
        const isQuiet = !isOpen && before >= 0 && all - before < QUIET_S * tasks.length && (!kind || frameOfFirst());
        n_quiet = isQuiet ? n_quiet + 1 : 0;
        before = all;
      }
      return tasks;
    };
    const tasks = await within(over(), LIMIT_MS, url);
    const read = (frame) =>
      frame?.evaluate((items) => ({ ...globalThis.benchWidget, n_items: items && document.querySelectorAll(items).length }), items);
    const [host, frame] = await within(Promise.all([read(page), read(frameOfFirst())]), LIMIT_MS, url);
    if (items && frame.n_items !== first.products.length) {
      throw new Error(`${url}: the first frame shows ${frame.n_items} of ${first.products.length} products`);
    }
    const all = [...requests.values()];
    return { ...figures({ kind, host, frame, requests: all, tasks }), requests: all };
  });
}

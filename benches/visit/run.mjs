// The benchmark of a first visit: `scripts/bench visit --help`.

import { parseArgs } from "node:util";

import { now, ranSince, versionOf } from "../machine.mjs";
import { keep, kept } from "../pages.mjs";
import { PROFILE, inBrowser, note } from "../visitor.mjs";
import { ADDRESSES, AUDITED } from "./addresses.mjs";
import { buildsOf, serve } from "./builds.mjs";
import { figures } from "./figures.mjs";
import { draw } from "./report.mjs";
import { visit } from "./visit.mjs";

const RESULTS = "benches/results/visit.json";

const { values: options } = parseArgs({
  options: {
    dist: { type: "string", default: "after=dist" },
    runs: { type: "string", default: "5" },
    paths: { type: "string" },
    port: { type: "string", default: "8300" },
    lighthouse: { type: "boolean", default: false },
    "audit-runs": { type: "string", default: "3" },
    try: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
  },
});

const isWanted = ({ path }) => !options.paths || options.paths.split(",").includes(path);

/** Visits everything `times` times, the builds by turns, so that what else runs hits them alike. */
async function visits(browser, hosts, times) {
  const found = {};
  // The first visit of a browser pays for what the next ones find in it.
  for (const { url } of hosts) await visit(browser, `${url}/`);
  for (let n = 0; n < times; n += 1) {
    for (const address of ADDRESSES.filter(isWanted)) {
      for (const host of hosts) {
        const url = host.url + (host.isFiles ? address.path : (address.path_before ?? address.path));
        const own = await visit(browser, url);
        note(found, host.label, address.path, { ...figures(own), lcp_of: own.lcp_of });
        if (!address.press) continue;
        const { pressed_ms, answered_ms } = await visit(browser, url, address);
        note(found, host.label, address.path, { pressed_ms: Math.round(pressed_ms), answered_ms: Math.round(answered_ms) });
      }
    }
    console.log(`${n + 1} of ${times} done`);
  }
  return found;
}

async function audits(hosts, times) {
  const { audit } = await import("./lighthouse.mjs");
  const found = {};
  for (let n = 0; n < times; n += 1) {
    for (const { path } of AUDITED.filter(isWanted)) {
      for (const { label, url } of hosts) {
        const { scores, metrics, failed } = await audit(url + path);
        note(found, label, path, { ...scores, ...metrics, failed });
        console.log(label, path, ...Object.values(scores), failed.join("; "));
      }
    }
  }
  return { lighthouse: versionOf("lighthouse"), audits: found };
}

async function run() {
  const hosts = [];
  try {
    for (const [idx, build] of buildsOf(options.dist).entries()) {
      const host = await serve(build, Number(options.port) + idx);
      const isFiles = (await (await fetch(`${host.url}/`)).text()).includes("prerendered\"");
      hosts.push({ ...build, ...host, isFiles });
    }
    const begun = now();
    const measured = options.lighthouse
      ? await audits(hosts, Number(options["audit-runs"]))
      : await inBrowser((browser) => visits(browser, hosts, Number(options.runs)));
    const part = options.lighthouse ? "lighthouse" : "visit";
    const results = { ...kept(RESULTS, {}), profile: PROFILE, [part]: { ...ranSince(begun), ...measured } };
    if (!options.try) keep(results, RESULTS);
    return results;
  } finally {
    hosts.forEach(({ close }) => close());
  }
}

const results = options.draw ? kept(RESULTS, undefined) : await run();
if (!results) throw new Error(`${RESULTS} is not there: run scripts/bench visit first`);
draw(results, options.try);

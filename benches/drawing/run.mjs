// The benchmark of drawing: `scripts/bench drawing --help`.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch } from "../browser.mjs";
import { serve } from "../host.mjs";
import { machine, now } from "../machine.mjs";
import { namesOf } from "../options.mjs";
import { keep, kept } from "../pages.mjs";
import { bundle } from "./bundles.mjs";
import { ENGINES } from "./engines.mjs";
import { mapFile } from "./maps.mjs";
import { measure } from "./measure.mjs";
import { check } from "./ours.mjs";
import { report } from "./report.mjs";

const RESULTS = "benches/results/drawing.json";
const FOLDER = "target/bench/drawing";
const BUILT = join(FOLDER, "built");
const CACHE = "target/bench/brotli";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    engines: { type: "string", default: Object.keys(ENGINES).join(",") },
    limit: { type: "string", default: "60" },
    dist: { type: "string", default: "dist" },
    tune: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
  },
});
const names = namesOf(options.engines, ENGINES);
const limit_ms = Number(options.limit) * 1000;
const empty = { sizes: {} };

function tell(n, name, { variant, ...result }) {
  const of = `${n} | ${name} (${variant})`;
  if (result.failed) return console.log(`${of}: ${result.failed}`);
  const { first_frame_ms, frame, busy, pick, memory_bytes, zoom, picture, late, late_s } = result;
  const both = (times) => times && `${times.p50_ms}, ${times.p95_ms} ms`;
  const told = [
    first_frame_ms && `first frame ${first_frame_ms} ms`,
    memory_bytes && `${Math.round(memory_bytes / 1e6)} MB`,
    picture && `${picture.n_drawn} pixels of ${picture.n_colors} colors`,
    frame && `frames ${both(frame)} (${frame.n}), busy ${both(busy)}`,
    zoom && `zoom ${zoom}`,
    pick && `pointing ${pick.p50_ms} ms (${pick.right} of ${pick.of})`,
    late && `${late} not done in ${late_s} s`,
  ];
  console.log(`${of}: ${told.filter(Boolean).join("; ")}`);
}

/** To look at: what was drawn in the beginning, in the end, and where nodes were picked. */
function keepPictures(n, name, pictures) {
  const folder = join(FOLDER, "pictures");
  mkdirSync(folder, { recursive: true });
  for (const [what, png] of Object.entries(pictures))
    writeFileSync(join(folder, `${name}-${n}-${what}.png`), png);
}

async function benchOne(n, name, variant, { host, bytes }) {
  const engine = ENGINES[name];
  const described = { variant, version: engine.versionOf() };
  const file = mapFile(n, FOLDER);
  try {
    const given = { variant, file, url: `/drawing/${n}.json`, host: host.url, limit_ms };
    const { result, pictures } = await measure(engine, given);
    if (pictures) keepPictures(n, name, pictures);
    const code = engine.bytesOf ? engine.bytesOf(options.dist, host, CACHE) : { bytes: bytes[engine.module] };
    return { ...described, ...now(), ...code, ...result };
  } catch (error) {
    if (engine.isOurs) process.exitCode = 1;
    return { ...described, ...now(), failed: error.message.split("\n")[0] };
  }
}

/** Puts a run among the others and draws them all. */
function keepRun(n, name, result, browser) {
  const results = kept(RESULTS, empty);
  Object.assign(results, { machine, node: process.version, browser });
  results.sizes[n] ??= { engines: {} };
  results.sizes[n].engines[name] = result;
  keep(results, RESULTS);
  report(results, "benches/README.md");
}

async function run() {
  if (names.includes("atlas")) check(options.dist);
  const modules = [...new Set(names.map((name) => ENGINES[name].module).filter(Boolean))];
  const bytes = modules.length ? await bundle(modules, BUILT, CACHE) : {};
  const mounts = {
    "/bench/": "benches/drawing",
    "/built/": BUILT,
    "/drawing/": FOLDER,
    "/": options.dist,
  };
  const fallback = join(options.dist, "index.html");
  const host = await serve(mounts, CACHE, { plain: ["/drawing/"], fallback });
  const browser = await launch();
  const version = browser.version();
  const variantsOf = async (engine) => {
    if (!options.tune || !engine.variantsOf) return [engine.variant];
    const page = await browser.newPage();
    return engine.variantsOf(page, { host: host.url }).finally(() => page.close());
  };
  for (const n of options.sizes.split(",").map(Number)) {
    for (const name of names) {
      for (const variant of await variantsOf(ENGINES[name])) {
        const result = await benchOne(n, name, variant, { host, bytes });
        tell(n, name, result);
        if (!options.tune) keepRun(n, name, result, version);
      }
    }
  }
  await browser.close();
  host.close();
}

if (options.draw) report(kept(RESULTS, empty), "benches/README.md");
else await run();
process.exit();

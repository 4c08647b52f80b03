// The benchmark of widgets in partners' pages: `scripts/bench widgets --help`.

import { parseArgs } from "node:util";

import { now, ranSince, versionOf } from "../machine.mjs";
import { keep, kept } from "../pages.mjs";
import { serve } from "../visit/builds.mjs";
import { PROFILE, inBrowser, note } from "../visitor.mjs";
import { serveFramed, serveGiscus, serveLandscape2, servePartner } from "./hosts.mjs";
import { commitOf, landscape } from "./landscape2/landscape.mjs";
import { KINDS, page, products, shelf } from "./partner.mjs";
import { draw } from "./report.mjs";
import { visit } from "./visit.mjs";

const RESULTS = "benches/results/widgets.json";
/** How many widgets a page has of products, and of shelves, besides none. */
const COUNTS = { product: [1, 20], shelf: [1] };

const { values: options } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    runs: { type: "string", default: "5" },
    kinds: { type: "string" },
    landscape2: { type: "string" },
    port: { type: "string", default: "8320" },
    try: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
  },
});

/** The kinds that were asked for, or all that can be had. */
function kindsOf() {
  const canBeHad = (kind) => !KINDS[kind].needs || options[KINDS[kind].needs];
  if (!options.kinds) return Object.keys(KINDS).filter(canBeHad);
  const kinds = options.kinds.split(",");
  const unknown = kinds.find((kind) => !KINDS[kind]);
  if (unknown !== undefined) throw new Error(`no kind ${unknown}: ${Object.keys(KINDS).join(", ")}`);
  const lacking = kinds.find((kind) => !canBeHad(kind));
  if (lacking) throw new Error(`${lacking} needs --${KINDS[lacking].needs} FOLDER`);
  return kinds;
}

/** The partner's pages, `[{ name, path, kind, first, html }]`: `first` is what its first widget shows. */
function pagesOf(kinds, shown, at) {
  const none = { name: "none 0", path: "/none", html: page(undefined, [], at) };
  const of = (kind, own) => {
    const name = `${kind} ${own.length}`;
    return { name, path: `/${name.replace(" ", "-")}`, kind, first: own[0], html: page(kind, own, at) };
  };
  const pages = Object.entries(COUNTS).flatMap(([what, counts]) => {
    const own = kinds.filter((kind) => (KINDS[kind].of ?? "product") === what);
    return counts.flatMap((n) => own.map((kind) => of(kind, shown[what].slice(0, n))));
  });
  return [none, ...pages];
}

/** Visits everything `times` times, all kinds by turns, so that what else runs hits them alike. */
async function visits(browser, partner, pages, times) {
  const found = { plain: {}, phone: {} };
  // The first visits of a browser pay for what the next ones find in it.
  for (const one of pages) await visit(browser, partner, one, false);
  for (let n = 0; n < times; n += 1) {
    for (const profile of Object.keys(found)) {
      for (const one of pages) {
        const { requests, ...own } = await visit(browser, partner, one, profile === "phone");
        if (options.list) for (const { type, url, n_bytes } of requests) console.log(profile, one.name, type, n_bytes, url);
        note(found, profile, one.name, own);
      }
    }
    console.log(`${n + 1} of ${times} done`);
  }
  return found;
}

async function run() {
  const port = Number(options.port);
  const closers = [];
  try {
    const atlas = await serve({ folder: options.dist }, port);
    closers.push(atlas);
    const [app, giscus, landscape2] = [1, 2, 4].map((n) => `http://127.0.0.1:${port + n}`);
    closers.push(await serveFramed(atlas.url, port + 1), await serveGiscus(port + 2));
    const shown = { product: products(options.dist, Math.max(...COUNTS.product)), shelf: [shelf(options.dist)] };
    const pages = pagesOf(kindsOf(), shown, { atlas: atlas.url, app, giscus, landscape2 });
    // Another site than the atlas: partners are.
    const partner = `http://localhost:${port + 3}`;
    closers.push(await servePartner(Object.fromEntries(pages.map(({ path, html }) => [path, html])), port + 3));
    const peers = { giscus: versionOf("giscus"), lit: versionOf("lit") };
    if (options.landscape2) {
      peers.landscape2 = commitOf(options.landscape2);
      const views = Object.values(shown).flat();
      const files = landscape(options.landscape2, views, { dist: options.dist, atlas: atlas.url });
      closers.push(await serveLandscape2(files, port + 4));
    }
    const begun = now();
    const found = await inBrowser((browser) => visits(browser, partner, pages, Number(options.runs)));
    const results = { ...ranSince(begun), peers, profile: PROFILE, ...found };
    if (!options.try) keep(results, RESULTS);
    return results;
  } finally {
    closers.forEach(({ close }) => close());
  }
}

const results = options.draw ? kept(RESULTS, undefined) : await run();
if (!results) throw new Error(`${RESULTS} is not there: run scripts/bench widgets first`);
draw(results, options.try);

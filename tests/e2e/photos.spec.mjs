// Photographs of an operator, from a folder of tables to what a visitor sees: the tables of the journeys,
// with photographs that the browser itself draws.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, open, ready, test, violations } from "./atlas.mjs";
import { JOURNEYS, PORT as JOURNEYS_PORT, address, serveSite } from "./site.mjs";

const PRODUCT = "fuling-zhacai";
const PORT = JOURNEYS_PORT + 31;
let folder, stop;

/** A hill in the sun, as the bytes of a JPEG. */
async function draw(page, [width, height]) {
  const base64 = await page.evaluate(
    ([width, height]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      const sky = context.createLinearGradient(0, 0, 0, height);
      sky.addColorStop(0, "steelblue");
      sky.addColorStop(1, "peachpuff");
      context.fillStyle = sky;
      context.fillRect(0, 0, width, height);
      context.fillStyle = "seagreen";
      context.ellipse(width / 2, height, width / 2, height / 3, 0, 0, 7);
      context.fill();
      return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
    },
    [width, height],
  );
  return Buffer.from(base64, "base64");
}

/** Names photographs of the product in its row. */
function withImages(csv, images) {
  const lines = csv.split("\n");
  const position = lines[0].split(",").indexOf("images");
  const end = lines[0].split(",").length - position;
  return lines
    .map((line) => {
      if (!line.startsWith(`${PRODUCT},`)) return line;
      const cells = line.split(",");
      cells[cells.length - end] = images;
      return cells.join(",");
    })
    .join("\n");
}

test.describe.configure({ mode: "serial" });
test.use({ baseURL: address(PORT) });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000); // the compiler may have to be built
  folder = mkdtempSync(join(tmpdir(), "atlas-photos-"));
  const tables = join(folder, "tables");
  cpSync(JOURNEYS, tables, { recursive: true });
  mkdirSync(join(tables, "images"), { recursive: true });
  const page = await browser.newPage();
  writeFileSync(join(tables, "images/hill.jpg"), await draw(page, [660, 440]));
  writeFileSync(join(tables, "images/tall.jpg"), await draw(page, [400, 660]));
  await page.close();
  const images = [
    "id,file,alt_zh,alt_en,credit,license,license_url,sources",
    "hill,hill.jpg,阳光下的山,A hill in the sun,A. Photographer,CC BY 4.0,https://example.org/license,",
    "tall,tall.jpg,竖着的山,,B. Photographer,By permission,,",
  ];
  writeFileSync(join(tables, "images.csv"), `${images.join("\n")}\n`);
  const products = readFileSync(join(tables, "products.csv"), "utf8");
  writeFileSync(join(tables, "products.csv"), withImages(products, "hill;tall"));
  stop = await serveSite(tables, join(folder, "site"), PORT, ["--without-cards"]);
});

test.afterAll(() => {
  stop?.();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
});

/** Waits until the photograph is there; its address. */
async function loaded(image) {
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((image) => image.complete && image.naturalWidth > 0)).toBe(true);
  return image.evaluate((image) => image.currentSrc);
}

/** Keeps photographs back until what it gives is called. */
async function hold(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/images/**", async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

/** How much moves by itself while photographs come (https://web.dev/articles/cls). */
async function shiftDuring(page, act) {
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shift)))));
  const before = await settled();
  await act();
  return (await settled()) - before;
}

test("a card shows the photograph in the small format, and nothing moves when it comes", async ({ page }) => {
  const release = await hold(page);
  await open(page, "/en/products?category=condiment-preserve");
  const card = page.locator(".product-card").filter({ hasText: "Fuling Zhacai" }).first();
  const image = card.getByRole("img", { name: "A hill in the sun" });
  await expect(image).toBeVisible();
  const box = await image.boundingBox();
  expect(box.width / box.height).toBeCloseTo(1, 1);
  const shift = await shiftDuring(page, async () => {
    release();
    expect(await loaded(image)).toMatch(/\/data\/v1\/images\/\d+\.[0-9a-f]{10}\.avif$/);
  });
  expect(shift).toBe(0);
  expect(await image.boundingBox()).toEqual(box);
  await expect(card.locator("img[src*=pictures]")).toHaveCount(0);
  await expect(page.locator(".product-card img[src*=pictures]").first()).toBeVisible();
});

test("the product's page shows whose its photographs are, and axe finds nothing", async ({ page }) => {
  const release = await hold(page);
  // Not before its pictures is a page loaded.
  await page.goto(`/en/products/${PRODUCT}`, { waitUntil: "domcontentloaded" });
  await ready(page);
  const main = page.locator(".product__header").getByRole("img", { name: "A hill in the sun" });
  const further = page.getByRole("region", { name: "Photographs" }).getByRole("img", { name: "竖着的山" });
  const boxes = async () => [await main.boundingBox(), await further.boundingBox()];
  const before = await boxes();
  const shift = await shiftDuring(page, async () => {
    release();
    for (const image of [main, further]) {
      await expect.poll(() => image.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
      expect(await image.evaluate((image) => image.currentSrc)).toContain(".avif");
    }
  });
  expect(shift).toBe(0);
  expect(await boxes()).toEqual(before);
  expect(before[1].height / before[1].width).toBeCloseTo(660 / 400, 1);
  await expect(main).toHaveAttribute("fetchpriority", "high");
  await expect(further).toHaveAttribute("lang", "zh");
  await expect(page.getByText("Photo: A. Photographer")).toBeVisible();
  await expect(page.getByText("Photo: B. Photographer")).toBeVisible();
  await expect(page.getByRole("link", { name: "CC BY 4.0" })).toHaveAttribute("href", "https://example.org/license");
  expect(await violations(page)).toEqual([]);
  const json = JSON.parse(await page.locator('script[type="application/ld+json"]').first().textContent());
  expect(json.image).toMatch(/\/data\/v1\/images\/640\.[0-9a-f]{10}\.webp$/);
});

test("in Chinese and in the comparison it has its words too", async ({ page }) => {
  await open(page, `/compare?id=${PRODUCT}&id=fengjie-navel-orange`);
  const image = page.getByRole("img", { name: "阳光下的山" });
  await loaded(image);
  await expect(image).not.toHaveAttribute("lang");
  await expect(page.locator(".compare img[src*=pictures]")).toHaveCount(1);
});

test.describe("with a photograph that is lost", () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test("the paper-cut stands in its place, and a seal in that one's", async ({ page }) => {
    await page.route("**/images/**", (route) => route.fulfill({ status: 404, body: "gone" }));
    await open(page, `/en/products/${PRODUCT}`);
    await expect(page.locator(".product__header img[src*=pictures]")).toBeVisible();
    await expect(page.locator(".product__header img")).toHaveCount(1);
    await expect(page.getByText("Paper-cut illustration by product type")).toBeVisible();
    await expect(page.getByText("Photo: A. Photographer")).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: "Fuling Zhacai" })).toBeVisible();
    await open(page, "/en/products?category=condiment-preserve");
    const card = page.locator(".product-card").filter({ hasText: "Fuling Zhacai" }).first();
    await expect(card.locator("img[src*=pictures]")).toBeVisible();
    await page.route("**/pictures/**", (route) => route.fulfill({ status: 404, body: "gone" }));
    await open(page, "/en/products?category=condiment-preserve");
    await expect(card.locator(".emblem")).toBeVisible();
    await expect(card.locator("img")).toHaveCount(0);
  });
});

// The chain map of more organizations than one can read, all of them made up.

import { readFileSync } from "node:fs";
import { apart, colorsOf, expect, open, test, violations } from "./atlas.mjs";
import { map, panel } from "./chain-map.mjs";
import { madeUpChain } from "./made-up.mjs";

// The map is the test's own.
test.use({ hasFiles: false });

const N = 3_000;
const cards = (page) => map(page).getByRole("link");
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function openCrowd(page) {
  const body = madeUpChain(N);
  await page.route(/\/data\/v1\/chain\.[^/]*json$/, (route) => route.fulfill({ contentType: "application/json", body }));
  await open(page, "/en/chain?whole=1");
  await expect(page.locator(".chain-map[data-ready=true]")).toBeVisible();
  await expect(map(page)).toHaveAttribute("aria-busy", "false");
}

/** How many colors the map has. */
const colors = async (page) => (await colorsOf(page, await map(page).boundingBox())).n;

/** Puts the camera where cards are to be read, over the middle of the map. */
async function zoomIn(page) {
  const box = await map(page).boundingBox();
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.keyboard.down("Control");
  for (let n = 0; n < 40 && (await page.locator(".chain-map").getAttribute("data-zoom")) !== "near"; n += 1) {
    await page.mouse.wheel(0, -200);
  }
  await page.keyboard.up("Control");
}

test("opens as a map of it all, and comes down to cards and back", async ({ page }) => {
  await openCrowd(page);
  await expect.poll(() => colors(page)).toBeGreaterThan(60);
  expect(await cards(page).count(), "one card, where the keyboard is").toBeLessThan(3);
  await zoomIn(page);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(20);
  expect(await cards(page).count()).toBeLessThan(700);
  await expect(cards(page).first()).toContainText("Made-up company");
  await press(page, "Show all");
  await expect.poll(() => cards(page).count()).toBeLessThan(3);
});

test("is chosen from by a click where there are no cards yet, and found by name", async ({ page }) => {
  await openCrowd(page);
  await page.getByRole("searchbox", { name: "Find in the map" }).fill("company 001234");
  await expect(page.getByText("1 found")).toBeVisible();
  await page.getByRole("link", { name: "Made-up company 001234" }).click();
  await expect(panel(page)).toContainText("Made-up company 001234");
  await expect(cards(page).filter({ hasText: "001234" })).toBeInViewport();
  // The same place from farther away.
  for (let n = 0; n < 4; n += 1) await press(page, "Zoom out");
  await expect.poll(() => cards(page).count()).toBeLessThan(3);
  const box = await cards(page).filter({ hasText: "001234" }).boundingBox();
  const neighbor = { x: box.x + box.width / 2, y: box.y + box.height * 1.7 };
  await page.mouse.move(neighbor.x, neighbor.y);
  await expect(page.locator(".chain-map[data-hovered]")).toBeVisible();
  await page.mouse.click(neighbor.x, neighbor.y);
  await expect(panel(page)).toContainText(/Made-up company (?!001234)/);
});

test("Enter right after the last letter leads to what was typed", async ({ page }) => {
  await openCrowd(page);
  const field = page.getByRole("searchbox", { name: "Find in the map" });
  await field.fill("company 0012");
  await field.press("Enter");
  await expect(panel(page)).toContainText("Made-up company 0012");
});

test("the Tab key stops at the card that had the focus, also after a filter", async ({ page }) => {
  await openCrowd(page);
  await cards(page).first().focus();
  await page.keyboard.press("End");
  const focused = page.locator(".chain-card:focus");
  await expect(focused).toHaveCount(1);
  const last = await focused.getAttribute("data-item");
  await page.keyboard.press("ArrowUp");
  await expect(focused).not.toHaveAttribute("data-item", last);
  const name = await focused.locator(".chain-card__title").innerText();
  const number = await focused.getAttribute("data-item");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByRole("checkbox", { name: /^Talent chain/ }).check();
  const stop = page.locator(".chain-card[tabindex='0']");
  await expect(stop, "it is another item of what is left").not.toHaveAttribute("data-item", number);
  await expect(stop.locator(".chain-card__title")).toHaveText(name);
});

test("a screen of another density is painted anew", async ({ page }) => {
  await openCrowd(page);
  const width = () => page.evaluate(() => document.querySelector(".chain-crowd").width);
  const before = await width();
  const client = await page.context().newCDPSession(page);
  for (const ratio of [2, 1]) {
    await client.send("Emulation.setDeviceMetricsOverride", { width: 0, height: 0, deviceScaleFactor: ratio, mobile: false });
    await expect.poll(width).toBe(ratio * before);
    await expect.poll(() => colors(page)).toBeGreaterThan(60);
  }
});

test("its picture shows it folded, and says so", async ({ page }) => {
  await openCrowd(page);
  await page.getByText("Share, export", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Picture (SVG)", exact: true }).click(),
  ]);
  await expect(page.getByText("Too many cards to read").first()).toBeVisible();
  const svg = readFileSync(await download.path(), "utf8");
  const titles = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    return [...document.querySelectorAll("g > title")].map((title) => title.textContent);
  }, svg);
  expect(titles, "a card for each stage of each chain").toHaveLength(28);
  expect(titles.filter((title) => /made-up company/i.test(title))).toEqual([]);
});

test("is walked by arrow keys, card after card", async ({ page }) => {
  await openCrowd(page);
  await cards(page).first().focus();
  await expect.poll(() => cards(page).count(), "the camera came to the card").toBeGreaterThan(5);
  const focused = () => page.locator(".chain-card:focus").innerText();
  const seen = [await focused()];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "End", "Home"]) {
    await page.keyboard.press(key);
    await expect.poll(focused, key).not.toBe(seen.at(-1));
    await expect(page.locator(".chain-card:focus")).toBeInViewport();
    seen.push(await focused());
  }
  expect(seen.at(-1), "Home leads where it began").toBe(seen[0]);
  expect((await violations(page)).join("\n")).toBe("");
});

test("keeps the focus while the cards around it come and go", async ({ page }) => {
  // Cards are opened at a scale where they can be read: so many need the room.
  await page.setViewportSize({ width: 1600, height: 1000 });
  await openCrowd(page);
  await zoomIn(page);
  const rests = () => expect(map(page)).toHaveAttribute("aria-busy", "false");
  await rests();
  expect(await cards(page).count()).toBeGreaterThan(40);
  await cards(page).nth(20).focus();
  for (const key of ["End", "Home", "End", "ArrowUp", "Home"]) {
    const before = await page.locator(".chain-card:focus").getAttribute("href");
    await page.keyboard.press(key);
    await expect(page.locator(".chain-card:focus")).not.toHaveAttribute("href", before);
    await rests();
    await expect(page.locator(".chain-card:focus"), key).toHaveCount(1);
  }
});

test("draws nothing while nothing changes", async ({ page }) => {
  await page.addInitScript(() => {
    window.n_drawn = 0;
    for (const name of ["drawArrays", "drawElements"]) {
      const draw = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function (...args) {
        window.n_drawn += 1;
        return draw.apply(this, args);
      };
    }
  });
  await openCrowd(page);
  const drawn = () => page.evaluate(() => window.n_drawn);
  await expect.poll(drawn).toBeGreaterThan(0);
  // Frames, not milliseconds: a busy machine has few.
  const drawnInFrames = () =>
    page.evaluate(async () => {
      const before = window.n_drawn;
      for (let n = 0; n < 30; n += 1) await new Promise(requestAnimationFrame);
      return window.n_drawn - before;
    });
  await expect.poll(drawnInFrames).toBe(0);
  const before = await drawn();
  await press(page, "Zoom in");
  await expect.poll(drawn).toBeGreaterThan(before);
});

test("leaves lines out where frames are slow while it moves, and has them all when it rests", async ({ page }) => {
  await page.addInitScript(() => {
    window.lines = [];
    const draw = WebGL2RenderingContext.prototype.drawArrays;
    WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
      draw.call(this, mode, first, count);
      if (mode !== this.TRIANGLE_STRIP) return;
      window.lines.push({ first, end: first + count });
      const until = performance.now() + 60;
      while (performance.now() < until);
    };
  });
  await openCrowd(page);
  await page.getByRole("searchbox", { name: "Find in the map" }).fill("company 001234");
  await page.getByRole("link", { name: "Made-up company 001234" }).click();
  const box = await map(page).boundingBox();
  await page.evaluate(() => (window.lines = []));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let n = 1; n <= 12; n += 1) await page.mouse.move(box.x + box.width / 2 - 3 * n, box.y + box.height / 2, { steps: 2 });
  const left = () => page.evaluate(() => Math.max(...window.lines.map(({ first }) => first)));
  expect(await left(), "the least important ones come first").toBeGreaterThan(0);
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => window.lines.at(-1)?.first)).toBe(0);
});

test("survives the loss of its context, again and again", async ({ page }) => {
  await openCrowd(page);
  await expect.poll(() => colors(page)).toBeGreaterThan(60);
  for (let n = 0; n < 4; n += 1) {
    await page.evaluate(() => {
      const canvas = document.querySelector(".chain-crowd");
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await expect.poll(() => colors(page), `loss ${n + 1}`).toBeGreaterThan(60);
  }
});

test("is drawn without WebGL too", async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...args) {
      return kind === "webgl2" ? null : get.call(this, kind, ...args);
    };
  });
  await openCrowd(page);
  await expect.poll(() => colors(page)).toBeGreaterThan(60);
  await zoomIn(page);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(20);
});

test("takes the colors of the theme, when it opens and when it changes", async ({ page }) => {
  const shown = async () => colorsOf(page, await page.locator(".chain-crowd").first().boundingBox());
  const opened = {};
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    await openCrowd(page);
    await expect.poll(() => colors(page)).toBeGreaterThan(60);
    opened[colorScheme] = await shown();
  }
  expect(apart(opened.dark, opened.light)).toBeGreaterThan(50);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => apart(await shown(), opened.dark)).toBeLessThan(3);
});

test("opens anew where few are left of it, and as a map again", async ({ page }) => {
  await openCrowd(page);
  await page.getByRole("link", { name: "Fold by stage" }).or(page.getByRole("link", { name: /^Fold/ })).first().click();
  await expect.poll(() => cards(page).count()).toBe(28);
  await expect(cards(page).first()).toBeInViewport();
  await page.goBack();
  await expect.poll(() => cards(page).count()).toBeLessThan(3);
  await expect.poll(() => colors(page)).toBeGreaterThan(60);
});

test("its outline leads to tables where it is too long to be read", async ({ page }) => {
  await openCrowd(page);
  await page.getByText(/^Outline: 3,?000 items/).click();
  await page.getByRole("link", { name: /^All \d+ in the table$/ }).first().click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole("rowheader", { name: /^Made-up company/ }).first()).toBeVisible();
});

test.describe("in trouble", () => {
  test.use({ allowedErrors: /Failed to load resource|Failed to fetch|the code of the page/ });

  test("a painter whose code does not come is asked for again alone", async ({ page }) => {
    let isDown = true;
    await page.route("**/canvas-*.wasm", (route) => (isDown ? route.abort() : route.continue()));
    await openCrowd(page);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("This could not be loaded");
    await page.getByRole("searchbox", { name: "Find in the map" }).fill("company 001234");
    await expect(page.getByText("1 found"), "all else works").toBeVisible();
    isDown = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => colors(page)).toBeGreaterThan(60);
    await expect(alert).toHaveCount(0);
  });
});

test("of a large base the board comes first, and all of it when it is asked for", async ({ page }) => {
  await page.route("**/data/v1/manifest.json", async (route) => {
    const manifest = await (await route.fetch()).json();
    manifest.counts.organisations = 100_000;
    await route.fulfill({ json: manifest });
  });
  const wholes = [];
  page.on("request", (request) => /\/data\/v1\/chain\./.test(request.url()) && wholes.push(request.url()));
  // What would load the whole map unasked.
  await open(page, "/en/chain?view=table");
  await page.getByRole("rowheader", { name: /^Fuling zhacai/ }).getByRole("link").click();
  await expect(page).toHaveURL(/industry=fuling-zhacai/);
  await expect(page.locator(".chain-map[data-ready=true]")).toBeVisible();
  expect(wholes).toEqual([]);
  await page.goBack();
  await page.getByRole("link", { name: "All of them as a network" }).click();
  await expect(page).toHaveURL(/whole=1/);
  await expect(page.locator(".chain-map[data-ready=true]")).toBeVisible();
  expect(wholes).toHaveLength(1);
});

// Pages that are files of HTML: what they say alone, what leads on without JavaScript, and how the app takes
// their place.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawn, expect, open, ready, test, violations } from "./atlas.mjs";
import { read } from "./read.mjs";
import { journeysSite } from "./site.mjs";

const PRODUCT = "/products/fengjie-navel-orange";
const state = (page) => page.locator("html");
const isReady = (page) => expect(state(page)).toHaveAttribute("data-state", "ready", { timeout: 20_000 });

/** Keeps the app away until the returned function is called. */
async function hold(page) {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route(/_bg\.wasm$/, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

test.describe("the HTML alone", () => {
  for (const [path, title, types] of [
    ["/", "一乡一品图谱", ["WebSite"]],
    [PRODUCT, "奉节脐橙", ["Product", "BreadcrumbList"]],
    [`/en${PRODUCT}`, "Fengjie Navel Orange", ["Product", "BreadcrumbList"]],
    ["/counties/500236", "奉节县", ["AdministrativeArea", "BreadcrumbList"]],
    ["/en/data", "Data", ["Dataset", "BreadcrumbList"]],
    ["/en/products/category/tea", "Tea", ["BreadcrumbList"]],
    ["/chain/industry/rongchang-pig", "荣昌猪", ["BreadcrumbList"]],
    ["/en/names/b", "Products beginning with B", ["BreadcrumbList"]],
  ]) {
    test(`${path} says what it is`, async ({ request }) => {
      const html = await (await request.get(path)).text();
      const found = read(html);
      expect(found.title).toContain(title);
      expect(found["og:title"]).toContain(title);
      expect(found.description.length).toBeGreaterThan(10);
      expect(found["og:description"]).toBe(found.description);
      expect(new URL(found.canonical, "http://host").pathname).toBe(path);
      expect(found.data.map((own) => own["@type"])).toEqual(types);
      if (!path.includes("/names/")) {
        expect(found.languages.map(([code]) => code)).toEqual(["zh", "en", "x-default"]);
      }
      expect(html).toContain(`<html lang="${path.startsWith("/en") ? "en" : "zh"}">`);
      expect(html, "nothing is loading").not.toContain("skeleton");
    });
  }

  test("what only this visitor has is not for search engines", async ({ request }) => {
    for (const path of ["/saved", "/compare", "/search"]) {
      expect(read(await (await request.get(path)).text()).robots, path).toBe("noindex");
    }
  });

  test("no page of a list is another's", async ({ request }) => {
    const found = [];
    for (const path of ["/products", "/products/page/2", "/products/category/tea", "/products/month/7"]) {
      const html = await (await request.get(path)).text();
      found.push(read(html).title, /<ul class="grid">.*?<h3.*?<a href="([^"]+)"/.exec(html)?.[1]);
    }
    expect(new Set(found).size).toBe(found.length);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("links lead on by pages that are there, with pictures", async ({ page }) => {
    await page.goto("/en");
    await expect(page.locator(".without-app--script")).toBeVisible();
    const month = page.getByRole("list", { name: /by month/i }).getByRole("link").nth(6);
    await month.click();
    await expect(page).toHaveURL(/\/en\/products\/month\/7$/);
    await expect(page.locator(".product-card").first()).toBeVisible();
    const card = page.locator(".product-card__link").first();
    const name = await card.textContent();
    await card.click();
    await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(name);
    const picture = page.locator(".product__figure img");
    expect(await picture.evaluate((own) => own.complete && own.naturalWidth > 0)).toBe(true);
    await page.locator(".product__meta a").nth(1).click();
    await expect(page).toHaveURL(/\/en\/products\/category\//);
    await page.goto("/en/products");
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(/\/en\/products\/page\/2$/);
  });

  test("the catalogue leads to its lists in both languages, and shows no control that does nothing", async ({ page }) => {
    await page.goto("/en/products");
    await page.getByRole("button", { name: "Filters" }).click();
    const ways = page.locator("#filters");
    await expect(ways.getByRole("checkbox")).toHaveCount(0);
    await expect(ways.getByRole("button", { name: /clear/i })).toHaveCount(0);
    await ways.getByRole("link", { name: "Tea" }).click();
    await expect(page).toHaveURL(/\/en\/products\/category\/tea$/);
    await page.getByRole("link", { name: "中文" }).click();
    await expect(page).toHaveURL(/\/products\/category\/tea$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("特产");
    for (const path of ["/en/products", `/en${PRODUCT}`, "/en/townships/500101020", "/en/achievements", "/en/compare"]) {
      await page.goto(path);
      // Those of the search field and of sheets and panels work by HTML alone.
      const dead = page.locator(".prerendered :is(button:not([type=submit], [popovertarget]), select, input:not([type=search])):visible");
      expect(await dead.evaluateAll((all) => all.map((own) => own.outerHTML.slice(0, 90))), path).toEqual([]);
      const asks = page.locator('.prerendered a[href^="/"][href*="?"]:visible');
      expect(await asks.count(), path).toBe(0);
    }
  });

  test("the search field leads to a list of all by first letter", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("combobox").fill("zhacai");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "All products by first letter" }).first().click();
    await page.getByRole("link", { name: /^F \d+$/ }).click();
    await page.getByRole("link", { name: "Fuling Zhacai" }).click();
    await expect(page).toHaveURL(/\/en\/products\/fuling-zhacai$/);
  });

  test("the chain map shows its picture and its outline", async ({ page }) => {
    await page.goto("/en/chain");
    await page.getByRole("rowheader", { name: /^Rongchang pig/ }).getByRole("link").click();
    await expect(page).toHaveURL(/\/en\/chain\/industry\/rongchang-pig$/);
    const picture = page.locator(".chain-picture img");
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((own) => own.naturalWidth)).toBeGreaterThan(300);
    await expect(page.locator(".chain-outline__nodes a").first()).toHaveAttribute("href", /^\/en\/(organisations|products)\//);
  });
});

test.describe("the app takes over", () => {
  test("what was typed, and the place in it, is kept and answered", async ({ page }) => {
    const release = await hold(page);
    await page.goto("/en");
    const field = page.getByRole("combobox", { name: "Search" });
    await field.fill("zhacai");
    await field.evaluate((own) => own.setSelectionRange(2, 4));
    release();
    await isReady(page);
    await expect(field).toHaveValue("zhacai");
    await expect(field).toBeFocused();
    expect(await field.evaluate((own) => [own.selectionStart, own.selectionEnd])).toEqual([2, 4]);
    await expect(page.getByRole("option", { name: /Fuling Zhacai/ }).first()).toBeVisible();
  });

  test("what was pressed is done", async ({ page }) => {
    const release = await hold(page);
    await page.goto(`/en${PRODUCT}`);
    const save = page.locator(".product__actions").getByRole("button", { name: /^Save/ });
    await save.click();
    await expect(save).toHaveAttribute("aria-busy", "true");
    release();
    await isReady(page);
    await expect.poll(() => page.evaluate(() => localStorage.getItem("atlas.saved"))).toBe("fengjie-navel-orange");
  });

  test("what was submitted is answered", async ({ page }) => {
    const release = await hold(page);
    await page.goto("/en");
    await page.getByRole("combobox", { name: "Search" }).fill("zhacai");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/?$/);
    release();
    await expect(page).toHaveURL(/\/en\/search\?q=zhacai$/);
    await expect(page.getByRole("link", { name: /Fuling Zhacai/ }).first()).toBeVisible();
  });

  test("where the page was scrolled and what was opened stays, and nothing jumps", async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.shifts = new PerformanceObserver(() => {});
      globalThis.shifts.observe({ type: "layout-shift" });
    });
    /** What moved since it was asked last. */
    const shift = async () => {
      await drawn(page);
      return page.evaluate(() => globalThis.shifts.takeRecords().reduce((sum, { value }) => sum + value, 0));
    };
    const release = await hold(page);
    await page.goto("/en/counties/500236");
    await page.evaluate(() => scrollTo(0, 900));
    const details = page.locator("main details").first();
    await details.locator("summary").click();
    await expect(details).toHaveAttribute("open", "");
    const y = await page.evaluate(() => scrollY);
    await shift();
    release();
    await ready(page);
    expect(await shift()).toBeLessThan(0.01);
    expect(await page.evaluate(() => scrollY)).toBe(y);
    await expect(details).toHaveAttribute("open", "");
  });

  test("each page is the same before and after", async ({ page }) => {
    for (const path of ["/en", "/en/products", `/en${PRODUCT}`, "/en/counties/500236", "/en/about", "/en/data", "/en/achievements"]) {
      const release = await hold(page);
      await page.goto(path);
      const text = () => page.locator("main").evaluate((own) => own.innerText.replace(/\s+/g, " "));
      const before = await text();
      release();
      await isReady(page);
      await expect.poll(text, { message: path }).toBe(before);
      await page.unrouteAll({ behavior: "wait" });
    }
  });

  test("an address with a query shows nothing of another one", async ({ page }) => {
    const release = await hold(page);
    await page.goto("/en/products?category=tea");
    await expect(page.locator(".product-card").first()).toBeHidden();
    release();
    await isReady(page);
    await expect(page.getByRole("link", { name: /Tea/ }).first()).toBeVisible();
    await expect(page.locator(".product-card").first()).toBeVisible();
  });

  test("what a page of another month says of this month waits for the app", async ({ page }) => {
    const release = await hold(page);
    const html = readFileSync(join(journeysSite, "en/index.html"), "utf8");
    const built = Number(/name="atlas-month" content="(\d+)"/.exec(html)[1]);
    await page.clock.install({ time: new Date(2027, built % 12, 15) });
    await page.goto("/en");
    await expect(page.locator("#season-heading")).toBeHidden();
    release();
    await isReady(page);
    await expect(page.locator("#season-heading")).toBeVisible();
  });

  test("a page without an app can be used by its keyboard and is accessible", async ({ page }) => {
    await hold(page);
    for (const path of ["/en", `/en${PRODUCT}`, "/en/chain", "/en/names/f"]) {
      await page.goto(path);
      expect(await violations(page), path).toEqual([]);
    }
  });
});

test.describe("the app does not come", () => {
  test.use({ allowedErrors: /Failed to load|Failed to fetch|net::ERR|404|WebAssembly|wasm/ });

  for (const [what, file] of [
    ["its code", /_bg\.wasm$/],
    ["its script", /township-atlas-[^/]*\.js$/],
  ]) {
    test(`without ${what} the page stays, links work, and a line says what does not`, async ({ page }) => {
      await page.route(file, (route) => route.abort());
      await page.goto(`/en${PRODUCT}`);
      await expect(state(page)).toHaveAttribute("data-state", "static");
      await expect(page.locator("#without-app")).toContainText("the app did not load");
      await expect(page.locator("#without-app")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeVisible();
      await page.getByRole("combobox").fill("tea");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/en\/search\?q=tea$/);
    });
  }

  test("a form that waited goes its way", async ({ page }) => {
    let fail;
    const gate = new Promise((resolve) => (fail = resolve));
    await page.route(/_bg\.wasm$/, async (route) => {
      await gate;
      await route.abort();
    });
    await page.goto("/en");
    await page.getByRole("combobox").fill("tea");
    await page.keyboard.press("Enter");
    fail();
    await expect(page).toHaveURL(/\/en\/search\?q=tea$/);
  });
});

test.describe("a page and its app do not fit", () => {
  test.use({ allowedErrors: /404/ });

  const changed = (page, change) =>
    page.route(`**/en${PRODUCT}`, async (route) => {
      const reply = await route.fetch();
      await route.fulfill({ response: reply, body: change(await reply.text()) });
    });

  for (const [what, change] of [
    ["data that are cut off", (html) => html.replace(/(data-file="[^"]*products\/[^"]*">.{200})[^<]*/s, "$1")],
    ["data of another shape", (html) => html.replace(/(data-file="[^"]*products\/[^"]*">)[^<]*/, '$1{"format":99}')],
    ["a manifest that is cut off", (html) => html.replace(/(data-file="[^"]*manifest\.json">.{50})[^<]*/s, "$1")],
    ["an older manifest", (html) => html.replace(/("products\/index\/)?(\["[a-z-]+",")[0-9a-f]{10}/g, "$1$20000000000")],
    ["a page cut off in its middle", (html) => html.slice(0, html.indexOf("origin-heading") + 400)],
    ["no data", (html) => html.replace(/<script type="application\/json".*?<\/script>/gs, "")],
  ]) {
    test(`${what}: the app shows its own, once`, async ({ page }) => {
      await changed(page, change);
      await page.goto(`/en${PRODUCT}`);
      await isReady(page);
      await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toHaveCount(1);
      await expect(page.locator("main")).toHaveCount(1);
      await expect(page.getByRole("alert")).toBeHidden();
      await expect(page.getByRole("link", { name: /Fengjie/ }).first()).toBeVisible();
    });
  }
});

test("an address without a file is answered by the app", async ({ page }) => {
  await open(page, "/en/products?q=zhacai&category=condiment-preserve");
  await expect(page.locator(".product-card").first()).toBeVisible();
  await open(page, "/en/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not/i);
});

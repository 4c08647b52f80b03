// What a visitor does: filter, search, go back, save, compare, change the language, meet failures.

import { expect, open, ready, test } from "./atlas.mjs";

test("filters combine, stand in the address, and back and forward restore them", async ({ page }) => {
  await open(page, "/en/products");
  const count = page.locator(".results-bar__count");
  const all = await count.textContent();
  await expect(page.getByRole("button", { name: "Clear all" })).toBeHidden();
  await page.getByRole("checkbox", { name: /^Fruit/ }).check();
  await expect(page).toHaveURL(/category=fruit/);
  await expect(count).not.toHaveText(all);
  const fruit = await count.textContent();
  await page.getByRole("checkbox", { name: /^Tea/ }).check();
  await expect(page).toHaveURL(/category=fruit&category=tea/);
  await expect(count).not.toHaveText(fruit);
  await page.goBack();
  await expect(count).toHaveText(fruit);
  await expect(page.getByRole("checkbox", { name: /^Tea/ })).not.toBeChecked();
  await page.goForward();
  await expect(page.getByRole("checkbox", { name: /^Tea/ })).toBeChecked();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(count).toHaveText(all);
});

test("a product is found by pinyin, initials, Chinese and English", async ({ page }) => {
  for (const typed of ["fulingzhacai", "flzc", "涪陵榨菜", "Fuling Zhacai"]) {
    await open(page, "/en");
    await page.getByRole("combobox", { name: "Search", exact: true }).fill(typed);
    await page.getByRole("combobox", { name: "Search", exact: true }).press("Enter");
    await expect(page).toHaveURL(/\/en\/search\?q=/);
    const products = page.getByRole("region", { name: /^Products/ });
    await expect(products.getByRole("link").first(), typed).toContainText("Fuling Zhacai");
  }
});

test("every file comes over the network once, also one that a press on a card fetches ahead", async ({ page }) => {
  // Requests that are intercepted bypass the browser's cache, so its own protocol tells what came.
  const protocol = await page.context().newCDPSession(page);
  const came = [];
  await protocol.send("Network.enable");
  protocol.on("Network.responseReceived", ({ response }) => {
    const { pathname } = new URL(response.url);
    const isFile = pathname.includes("/data/v1/") && pathname.endsWith(".json");
    if (isFile && !response.fromDiskCache && !response.fromPrefetchCache) came.push(pathname);
  });
  await open(page, "/en/products");
  await page.locator(".product-card__link").first().click();
  await expect(page).toHaveURL(/\/en\/products\/[a-z]/);
  await ready(page);
  // Beside it at most a part of the directory of products, where these are many.
  expect(came.filter((path) => /\/products\/(?!index\/)/.test(path))).toHaveLength(1);
  expect(came.filter((path, at) => came.indexOf(path) !== at)).toEqual([]);
});

test("the season follows the visitor's date", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-07-15T12:00:00"));
  await open(page, "/en/products/wushan-crisp-plum");
  await expect(page.locator(".season").getByText("In season now")).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-01-15T12:00:00"));
  await open(page, "/en/products/wushan-crisp-plum");
  await expect(page.locator(".season")).toBeVisible();
  await expect(page.locator(".product__header").getByText("In season now")).toHaveCount(0);
});

test("a product tells its story, its months and the area that protects its name", async ({ page }) => {
  await open(page, "/en/products/qianjiang-morel");
  await expect(page.locator(".season__told")).toContainText("Picked March");
  const certificate = page.locator(".certificate", { hasText: "Protected area" });
  await certificate.getByRole("link", { name: "Shihui", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Products whose protected area includes it" })).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Qianjiang Morel" }).first()).toBeVisible();
  await open(page, "/en/products/ersheng-pear");
  await expect(page.getByRole("heading", { name: "Its story" })).toBeVisible();
});

test("a county's plate marks a protected area, and lists its demonstration villages", async ({ page }) => {
  await open(page, "/en/counties/500101");
  await page.getByLabel("Show a protected area").selectOption({ label: "Wanzhou Red Tangerine" });
  await expect(page.locator(".plate__place", { has: page.locator("[data-area='true']") }).first()).toBeVisible();
  const villages = page.locator("section", { has: page.getByRole("heading", { name: "Demonstration villages and towns" }) });
  await expect(villages).toContainText("Hongxing Village");
});

test("what is saved and compared stays", async ({ page }) => {
  await open(page, "/en/products/fengjie-navel-orange");
  await page.getByRole("button", { name: "Save Fengjie Navel Orange" }).click();
  await page.getByRole("button", { name: "Compare Fengjie Navel Orange" }).click();
  await open(page, "/en/saved");
  await expect(page.locator("main").getByRole("link", { name: "Fengjie Navel Orange" })).toBeVisible();
  await open(page, "/en/compare");
  await expect(page).toHaveURL(/id=fengjie-navel-orange/);
});

test("the language switch keeps page and query", async ({ page }) => {
  await open(page, "/en/products?category=tea");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/products\?category=tea$/);
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
});

test("the focus goes to the heading of a new page, by keyboard alone", async ({ page }) => {
  await open(page, "/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.getByRole("link", { name: "Browse products" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeFocused();
});

test.describe("where things fail and no page is there before the app", () => {
  test.use({ allowedErrors: /./, hasFiles: false });

  test("missing data give a message and a retry, and the retry works", async ({ page }) => {
    await page.route("**/overview-*.json", (route) => route.abort());
    await page.goto("/en/products");
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
    await page.unroute("**/overview-*.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".product-card").first()).toBeVisible();
  });

  test("a page whose program does not load says so", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/en");
    await expect(page.getByRole("heading", { name: "This page could not open" })).toBeVisible();
  });

  test("an unknown product is not found", async ({ page }) => {
    await open(page, "/en/products/no-such-product");
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  });
});

test("on a phone filters open as a sheet and tell how many products are left", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, "/en/products");
  const fruit = page.getByRole("checkbox", { name: /^Fruit/ });
  await expect(fruit).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).click();
  await fruit.check();
  await expect(page).toHaveURL(/category=fruit/);
  await expect(fruit).toBeVisible();
  await page.getByRole("button", { name: /^Show \d+ products$/ }).click();
  await expect(fruit).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.keyboard.press("Escape");
  await expect(fruit).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor still reads about every product", async ({ page }) => {
    // An address that is no file; pages that are files: prerendered.spec.mjs.
    await page.goto("/no-such-page");
    await page.getByRole("link", { name: "the plain page" }).click();
    await expect(page.getByText("Fuling Zhacai", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "products.csv" })).toBeVisible();
  });
});

// Nothing jumps, nothing sticks out, nothing moves for those who ask for stillness.

import { expect, open, ready, test, withoutFiles } from "./atlas.mjs";

const PATHS = [
  "/en",
  "/en/products",
  "/en/products?view=list",
  "/en/products?view=map",
  "/en/products/fuling-zhacai",
  "/en/counties/500236",
  "/en/townships/500152113",
  "/en/organisations/fl-zhacai-group",
  "/en/opportunities/opp-001",
  "/en/achievements",
  "/en/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  "/en/saved",
  "/en/chain?industry=fuling-zhacai",
  "/en/chain?industry=rongchang-pig&node=qijin",
  "/en/chain?view=matrix",
  "/en/chain?view=map",
  "/en/chain?view=table",
  "/en/about",
  "/en/data",
  "/en/no-such-page",
];

/** Data come late and one after another, as on a slow network. */
async function slowData(page) {
  await page.route("**/data/v1/**", async (route) => {
    await new Promise((done) => setTimeout(done, 250));
    await route.continue();
  });
}

for (const path of PATHS) {
  test(`${path} does not jump while it loads and is scrolled`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? String(node));
          if (!entry.hadRecentInput) globalThis.shifts.push({ value: entry.value, moved });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await slowData(page);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, path);
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 500) {
          scrollTo(0, y);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      });
      await expect(page.getByRole("contentinfo").getByText(/^Compiled [A-Z]/)).toBeVisible();
      // Pictures on the chain map wait until its camera comes to them; others, which came after the scrolling,
      // until they are looked at.
      await page.waitForFunction(() => {
        const waits = (image) => !image.complete && !image.closest(".chain-map__world");
        const next = [...document.images].find(waits);
        next?.scrollIntoView();
        return next === undefined;
      });
      expect.soft(await page.evaluate(() => globalThis.shifts), `${width} px`).toEqual([]);
    }
  });
}

test("the map opens at one place beside its panel, early or late as the panel's code may come", async ({ page }) => {
  await withoutFiles(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const world = page.locator(".chain-map__world");
  const panel = page.getByRole("complementary", { name: "Chosen organization" });
  const places = [];
  for (const isLate of [false, true]) {
    let come = () => {};
    const coming = new Promise((done) => (come = done));
    await page.route("**/views-*.wasm", async (route) => {
      if (isLate) await coming;
      await route.continue();
    });
    await page.goto("/en/chain?industry=rongchang-pig&node=qijin");
    if (isLate) {
      await expect(world.getByRole("link").first()).toBeVisible();
      places.push(await world.getAttribute("style"));
    }
    come();
    await expect(panel.getByRole("heading").first()).toBeVisible();
    await expect(world.getByRole("link").first()).toBeVisible();
    places.push(await world.getAttribute("style"));
    await page.unroute("**/views-*.wasm");
  }
  expect(new Set(places).size, places.join(", ")).toBe(1);
});

test("names of any length stay within cards and pages", async ({ page }) => {
  const zh = "秀山土家族苗族自治县高山生态富硒有机贡米（地理标志农产品）";
  const en = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Orange";
  await page.route(/data\/v1\/(overview|catalogue)-/, async (route) => {
    const file = await (await route.fetch()).json();
    const { products } = file.catalogue ?? file;
    products.zh = products.zh.map(() => zh);
    products.en = products.en.map(() => en);
    await route.fulfill({ json: file });
  });
  await page.route("**/data/v1/products/**", async (route) => {
    const file = await (await route.fetch()).json();
    for (const product of file.products ?? []) product.card.name = { zh, en };
    await route.fulfill({ json: file });
  });
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/en", "/products", "/en/products?view=list", "/products/fuling-zhacai", "/en/products/fuling-zhacai"]) {
      await open(page, path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("a card opens its page as one movement, and at once for those who ask for stillness", async ({ page }) => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    await page.emulateMedia({ reducedMotion });
    await open(page, "/en/products");
    await page.evaluate(() => {
      globalThis.n_blended = 0;
      const start = document.startViewTransition.bind(document);
      document.startViewTransition = (update) => ((globalThis.n_blended += 1), start(update));
    });
    await page.getByRole("link", { name: "Fengjie Navel Orange" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeFocused();
    expect(await page.evaluate(() => globalThis.n_blended)).toBe(reducedMotion === "reduce" ? 0 : 1);
    const moving = () => document.getAnimations().filter(({ playState }) => playState === "running").length;
    await expect.poll(() => page.evaluate(moving)).toBe(0);
    await page.goBack();
    await ready(page);
  }
});

test("forced colors keep what is chosen and where the focus is in sight", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "/en/products");
  const link = page.getByRole("navigation", { name: "Main pages" }).getByRole("link", { name: "Products" });
  await link.focus();
  const seen = await link.evaluate((element) => {
    const style = getComputedStyle(element);
    return { mark: style.borderBlockEndColor !== style.backgroundColor, ring: style.outlineStyle };
  });
  expect(seen).toEqual({ mark: true, ring: "solid" });
});

test("more contrast makes quiet text loud", async ({ page }) => {
  const quiet = () => getComputedStyle(document.querySelector(".product-card__other")).color;
  await open(page, "/en/products");
  const before = await page.evaluate(quiet);
  await page.emulateMedia({ contrast: "more" });
  const after = await page.evaluate(quiet);
  expect(after).not.toBe(before);
  expect(after).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
});

// What only small windows, paper and second tabs show.

import { expect, open, ready, test } from "./atlas.mjs";

const ORANGE = "fengjie-navel-orange";
const ZHACAI = "fuling-zhacai";
const PLUM = "wushan-crisp-plum";
const PHONE = { width: 360, height: 740 };

const rect = (locator) =>
  locator.evaluate((element) => {
    const { top, right, bottom, left, height } = element.getBoundingClientRect();
    return { top, right, bottom, left, height };
  });

test("on a phone the end of a page stands above the bar", async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const path of ["/about", "/en/products", `/en/products/${ORANGE}`]) {
    await open(page, path);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.locator(".site-footer > :last-child");
    const bar = page.locator(".site-header__nav");
    await expect.poll(async () => (await rect(last)).bottom - (await rect(bar)).top, path).toBeLessThanOrEqual(0);
  }
});

test("the button to the top covers no link at the end of a page", async ({ page }) => {
  for (const size of [PHONE, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    await open(page, `/en/products/${ORANGE}`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const button = page.getByRole("button", { name: "Back to top" });
    await expect(button).toBeInViewport();
    const own = await rect(button);
    for (const link of await page.locator(".site-footer :is(a, p)").all()) {
      const other = await link.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].map(({ right, bottom }) => ({ right, bottom }));
      });
      for (const { right, bottom } of other)
        expect(right <= own.left || bottom <= own.top, await link.textContent()).toBe(true);
    }
  }
});

test("on paper tables of figures are whole: their text wraps and no column ends within one", async ({ page }) => {
  // A4 without its margins.
  await page.setViewportSize({ width: 680, height: 1009 });
  await page.emulateMedia({ media: "print" });
  await open(page, `/en/products/${ZHACAI}`);
  const tables = await page.locator(".figures__metric").all();
  expect(tables.length).toBeGreaterThan(1);
  for (const table of tables) {
    const cut = await table.evaluate((metric) => {
      const edge = metric.getBoundingClientRect().right + 1;
      return [...metric.querySelectorAll("th, td")].filter(
        (cell) => cell.getBoundingClientRect().right > edge || cell.scrollWidth > cell.clientWidth + 1,
      ).length;
    });
    expect(cut).toBe(0);
    // In one piece: one box, not one for each column.
    expect(await table.evaluate((metric) => metric.getClientRects().length)).toBe(1);
  }
});

test("on a phone the first screen says the name of a product, above its picture", async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const path of [`/products/${ORANGE}`, `/en/products/${ZHACAI}`]) {
    await open(page, path);
    const name = await rect(page.getByRole("heading", { level: 1 }));
    const bar = await rect(page.locator(".site-header__nav"));
    expect(name.bottom, path).toBeLessThan(bar.top);
    expect(name.bottom, path).toBeLessThan((await rect(page.locator(".product__figure .picture"))).top);
  }
});

test("the tabs of a product's sections are one line each", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, `/en/products/${ZHACAI}`);
  const bar = page.locator(".tabs");
  expect(await bar.evaluate((element) => element.scrollWidth > element.clientWidth), "it is scrolled").toBe(true);
  expect((await rect(bar)).height).toBeLessThan(60);
});

test("in the narrowest windows nothing is wider than the window", async ({ page }) => {
  for (const width of [300, 180]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ["/en", `/en/products/${ZHACAI}`, "/en/products", "/en/data", "/en/chain?view=table", `/en/compare?id=${ZHACAI}&id=${PLUM}`]) {
      await open(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(width);
    }
  }
});

test("on a phone the chain's table fades where it goes on, and long names wrap", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, `/en/chain?industry=${ORANGE}&view=table`);
  const table = page.locator(".chain-table");
  const fade = () => table.evaluate((element) => getComputedStyle(element).getPropertyValue("--pan-fade"));
  await expect.poll(fade).toBe("56px");
  await table.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await expect.poll(fade).toBe("0px");
  const name = page.getByRole("link", { name: "Fengjie Huayuan Navel Orange Association" });
  expect(await name.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});

test("a facet that fits nearly whole is shown whole", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, "/en/products");
  const isCut = (key) =>
    page.locator(`[data-facet="${key}"] .facet__values`).evaluate((list) => list.scrollHeight > list.clientHeight + 1);
  expect(await isCut("category")).toBe(false);
  expect(await isCut("month")).toBe(false);
  expect(await isCut("county")).toBe(true);
});

for (const ids of [[ZHACAI, PLUM], [ZHACAI, PLUM, ORANGE]]) {
  test(`on a phone the names of ${ids.length} compared products stay in sight`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, `/en/compare?${ids.map((id) => `id=${id}`).join("&")}`);
    await page.locator(".compare tbody tr").last().scrollIntoViewIfNeeded();
    await expect(page.getByRole("columnheader", { name: "Fuling Zhacai" })).toBeInViewport({ ratio: 0.9 });
    // Still a table for those who listen to it.
    await expect(page.getByRole("rowheader", { name: /^Category/ })).toHaveCount(1);
  });
}

test("on a phone the comparison breaks no word of its row heads, and columns keep apart", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, `/en/compare?id=${ZHACAI}&id=${PLUM}`);
  const heads = page.locator(".compare tbody th");
  for (const head of await heads.all()) {
    // One line is as high as any: a head of one word that is higher is broken.
    const n_lines = await head.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 12))).size;
    });
    expect(n_lines, await head.textContent()).toBeLessThanOrEqual(2);
  }
  for (const cell of await page.locator(".compare tbody td").all()) {
    const room = await cell.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
    });
    expect(room, await cell.textContent()).toBeGreaterThanOrEqual(4);
  }
});

test("notes of two tabs are carried over, and none is lost", async ({ page, context, watch }) => {
  await page.addInitScript(() => localStorage.getItem("atlas.saved") ?? localStorage.setItem("atlas.saved", "fengjie-navel-orange wushan-crisp-plum"));
  await open(page, "/en/saved");
  const other = watch(await context.newPage());
  await open(other, "/en/saved");
  const orange = (page) => page.getByRole("textbox", { name: "Note on Fengjie Navel Orange" });
  const plum = (page) => page.getByRole("textbox", { name: "Note on Wushan Crisp Plum" });
  await orange(page).fill("of the first tab");
  await expect(orange(other)).toHaveValue("of the first tab");
  // What is being written stays as it is; what others write beside it comes.
  await plum(other).pressSequentially("of the ");
  await expect(plum(page)).toHaveValue("of the ");
  await orange(page).fill("again");
  await expect(orange(other)).toHaveValue("again");
  await plum(other).pressSequentially("second");
  for (const tab of [page, other]) {
    await expect(orange(tab)).toHaveValue("again");
    await expect(plum(tab)).toHaveValue("of the second");
  }
  await page.reload();
  await ready(page);
  await expect(orange(page)).toHaveValue("again");
  await expect(plum(page)).toHaveValue("of the second");
});

test.describe("the chain on a phone", () => {
  test.use({ viewport: PHONE });

  test("the sheet is one line while the other end of a path is chosen", async ({ page }) => {
    await open(page, "/en/chain?industry=fuling-zhacai&node=fl-agri-inst");
    await expect(page.locator(".chain-map")).toHaveAttribute("data-ready", "true");
    const sheet = page.locator(".chain-panel");
    const before = (await rect(sheet)).height;
    await page.getByRole("button", { name: "Path to another" }).click();
    await expect.poll(async () => (await rect(sheet)).height).toBeLessThan(80);
    const cancel = sheet.getByRole("button", { name: "Cancel" });
    await expect(cancel).toBeFocused();
    await cancel.click();
    await expect.poll(async () => (await rect(sheet)).height).toBe(before);
    await expect(page.getByRole("button", { name: "Path to another" })).toBeFocused();
  });
});

test("on a phone what is chosen among the finds stands above the sheet with its facts", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, "/en/chain?industry=fuling-zhacai");
  await expect(page.locator(".chain-map")).toHaveAttribute("data-ready", "true");
  await page.getByRole("searchbox", { name: "Find in the map" }).fill("institute");
  await page.locator(".chain-finder__found").getByRole("link").last().click();
  const card = page.locator(".chain-card[aria-current='true']");
  await expect
    .poll(async () => {
      const [of, sheet] = [await rect(card), await rect(page.locator(".chain-panel"))];
      return of.top >= 0 && of.bottom <= sheet.top && of.left >= 0 && of.right <= PHONE.width;
    })
    .toBe(true);
});

test.describe("the filters on a phone", () => {
  test.use({ viewport: PHONE });
  const box = (page, name) => page.getByRole("checkbox", { name });
  const show = (page) => page.getByRole("button", { name: "Filters" }).click();
  const isOpen = (page) => page.locator(".catalogue__filters").evaluate((sheet) => sheet.matches(":popover-open"));

  test("the way back closes the sheet first and keeps what was ticked", async ({ page }) => {
    await open(page, "/en");
    await page.locator(".site-header__nav").getByRole("link", { name: "Products" }).click();
    await ready(page);
    await show(page);
    await expect.poll(() => page.evaluate(() => history.state?.atlasOpen)).toBe(true);
    await page.goBack();
    await expect.poll(() => isOpen(page)).toBe(false);
    await expect(page).toHaveURL(/\/en\/products$/);
    await show(page);
    await expect.poll(() => page.evaluate(() => history.state?.atlasOpen)).toBe(true);
    await box(page, /^Fruit/).check();
    await box(page, /^Tea/).check();
    await page.goBack();
    await expect.poll(() => isOpen(page)).toBe(false);
    await expect(page).toHaveURL(/category=fruit.*tea/);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/products$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/en$/);
  });

  test("one step back undoes a visit to the sheet, and a visit without a choice is none", async ({ page }) => {
    await open(page, "/en");
    await page.locator(".site-header__nav").getByRole("link", { name: "Products" }).click();
    await ready(page);
    await show(page);
    await expect.poll(() => page.evaluate(() => history.state?.atlasOpen)).toBe(true);
    await box(page, /^Fruit/).check();
    await box(page, /^Tea/).check();
    await page.getByRole("button", { name: /^Show \d+ products$/ }).click();
    await expect.poll(() => isOpen(page)).toBe(false);
    await show(page);
    await expect.poll(() => page.evaluate(() => history.state?.atlasOpen)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => history.state?.atlasOpen)).not.toBe(true);
    await expect(page).toHaveURL(/category=fruit.*tea/);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/products$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/en$/);
  });
});

test("where no product is what was asked for, its parts are offered before what lies nearest", async ({ page }) => {
  await open(page, "/search?q=涪陵 茶叶");
  await expect(page.locator(".lead")).toHaveText("没有同时符合“涪陵 茶叶”的特产。分开来看：");
  const parts = page.locator(".results__facets a");
  await expect(parts).toHaveCount(2);
  await parts.filter({ hasText: "茶叶" }).click();
  await expect(page).toHaveURL(/\/products\?category=tea$/);
});

test("two names of one thing find the same", async ({ page }) => {
  const found = [];
  for (const name of ["番茄", "西红柿"]) {
    await open(page, `/search?q=${name}`);
    found.push(await page.locator(".results__hit").allTextContents());
  }
  expect(found[0]).toEqual(found[1]);
});

test("a county's page names a village once, with all lists that name it, and its small map has a key", async ({ page }) => {
  await open(page, "/en/counties/500102");
  const village = page.locator(".entry", { hasText: "Muhe Village" });
  await expect(village).toHaveCount(1);
  await expect(village.getByRole("listitem")).toHaveCount(3);
  await expect(page.locator(".where__locator .county-map__legend")).toBeVisible();
});

test("other ways to write the language of an address lead to its page", async ({ page }) => {
  await open(page, "/about");
  for (const [path, meant] of [["/EN/products?category=tea", "/en/products?category=tea"], ["/zh/products", "/products"], ["/En", "/en"], ["/zh", "/"]]) {
    await page.goto(path);
    await expect(page).toHaveURL((url) => url.pathname + url.search === meant);
    await ready(page);
  }
  await expect(page).toHaveTitle(/^一乡一品图谱/);
});

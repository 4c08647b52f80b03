// The comparison: it takes what was chosen once, on arrival, and lets go of a visitor who leaves.

import { expect, open, ready, test } from "./atlas.mjs";

const ORANGE = "fengjie-navel-orange";
const PLUM = "wushan-crisp-plum";

const WORDS = {
  zh: { root: "", compare: "对比", products: "特产", saved: "收藏", name: "巫山脆李" },
  en: { root: "/en", compare: "Compare", products: "Products", saved: "Saved", name: "Wushan Crisp Plum" },
};

/** As if the visitor had chosen these products before. */
async function choose(page, ...ids) {
  await page.addInitScript((text) => localStorage.setItem("atlas.compared", text), ids.join(" "));
}

for (const [language, words] of Object.entries(WORDS)) {
  test(`every way out of the comparison leads out, in ${language}`, async ({ page }) => {
    await choose(page, ORANGE);
    const header = page.locator(".site-header");
    const ways = {
      "link of the header": [header.getByRole("link", { name: words.products, exact: true }), /\/products$/],
      "other list of the header": [header.getByRole("link", { name: words.saved, exact: true }), /\/saved$/],
      brand: [page.locator(".site-header__brand"), language === "zh" ? /:\d+\/$/ : /\/en\/?$/],
      "name in the table": [page.locator(".compare__name"), /\/products\/fengjie-navel-orange$/],
      footer: [page.locator(".site-footer a[href$='/about']"), /\/about$/],
    };
    for (const [way, [link, address]] of Object.entries(ways)) {
      await open(page, `${words.root}/products`);
      await header.getByRole("link", { name: words.compare }).click();
      await expect(page, way).toHaveURL(/\/compare\?id=fengjie-navel-orange$/);
      await expect(page.locator(".compare__name"), way).toHaveCount(1);
      await link.click();
      await expect(page, way).toHaveURL(address);
      await ready(page);
      await expect(page.locator(".compare"), way).toHaveCount(0);
      await page.goBack();
      await expect(page, `back to the comparison after ${way}`).toHaveURL(/\/compare\?id=fengjie-navel-orange$/);
      await page.goBack();
      await expect(page, `back past the comparison after ${way}`).toHaveURL(/\/products$/);
      await ready(page);
    }
  });

  test(`a shared comparison is left for the page asked for, in ${language}`, async ({ page }) => {
    await choose(page, ORANGE);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `${words.root}/compare?id=${PLUM}`);
    await page.locator(".compare__name").click();
    await expect(page).toHaveURL(/\/products\/wushan-crisp-plum$/);
    await expect(page.getByRole("heading", { level: 1, name: words.name })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/compare\?id=wushan-crisp-plum$/);
    await page.locator(".site-header__nav").getByRole("link", { name: words.products, exact: true }).click();
    await expect(page).toHaveURL(/\/products$/);
    // One's own comparison is still there for those who ask for it.
    await page.locator(".site-header__nav").getByRole("link", { name: words.compare }).click();
    await expect(page).toHaveURL(/\/compare\?id=fengjie-navel-orange$/);
  });
}

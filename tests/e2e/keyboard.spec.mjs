// By keyboard alone, and what a screen reader is told.

import { expect, open, ready, test } from "./atlas.mjs";

const status = (page) => page.locator("p[role=status][aria-live]");

/** Presses Tab until an element with this role and name has the focus. */
async function tabTo(page, role, name) {
  const wanted = page.getByRole(role, { name }).first();
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error(`Tab does not reach ${role} ${name}`);
}

test("the skip link leads to the content of this very page", async ({ page }) => {
  await open(page, "/en/products/fuling-zhacai");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(page).toHaveURL(/fuling-zhacai/);
});

test("a visitor finds, filters, opens and saves a product without a mouse", async ({ page }) => {
  await open(page, "/en");
  await tabTo(page, "combobox", "Search");
  await page.keyboard.type("orange");
  await page.keyboard.press("Enter");
  await ready(page);
  await expect(page).toHaveURL(/\/search\?q=orange/);
  await tabTo(page, "link", /products in the catalog/);
  await page.keyboard.press("Enter");
  await ready(page);
  await expect(page).toHaveURL(/\/products\?q=orange/);
  await tabTo(page, "checkbox", /^Fruit/);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/category=fruit/);
  await expect(page.getByRole("checkbox", { name: /^Fruit/ })).toBeFocused();
  await tabTo(page, "link", "Fengjie Navel Orange");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeFocused();
  await tabTo(page, "button", "Save Fengjie Navel Orange");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Save Fengjie Navel Orange" })).toHaveAttribute("aria-pressed", "true");
  await expect(status(page)).toHaveText("Saved");
});

test("hits and pages are announced", async ({ page }) => {
  await open(page, "/en/products");
  await page.getByRole("checkbox", { name: /^Tea/ }).check();
  await expect(status(page)).toHaveText(/^\d+ products?$/);
  await page.getByRole("link", { name: "About", exact: true }).first().click();
  await expect(status(page)).toHaveText(/^About/);
});

test("the share dialog takes the focus, shows a code, and Escape gives the focus back", async ({ page }) => {
  await open(page, "/en/products/fuling-zhacai");
  const share = page.getByRole("button", { name: "Share" });
  await share.press("Enter");
  await expect(page.getByRole("dialog", { name: "Share" })).toBeVisible();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(share).toBeFocused();
});

test("going back restores the place on the page", async ({ page }) => {
  await open(page, "/en/products");
  await page.getByRole("link", { name: "Next" }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const place = await page.evaluate(() => scrollY);
  await page.locator(".product-card__link").last().click();
  await ready(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await ready(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test("an input method fires no search before it is done", async ({ page }) => {
  await open(page, "/products");
  const field = page.getByRole("combobox", { name: "搜索" });
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "zhacai", selectionStart: 6, selectionEnd: 6 });
  await expect(field).toHaveValue("zhacai");
  await expect(page).toHaveURL(/\/products$/);
  await session.send("Input.insertText", { text: "榨菜" });
  await expect(page).toHaveURL(/q=%E6%A6%A8%E8%8F%9C/);
});

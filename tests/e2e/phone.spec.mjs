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

// Every page in both languages at three widths: it opens, nothing sticks out, axe finds nothing.

import { expect, open, test, violations } from "./atlas.mjs";

const PATHS = [
  "/",
  "/products",
  "/products?view=list&category=fruit",
  "/products?view=map",
  "/products/fengjie-navel-orange",
  "/counties/500236",
  "/townships/500152113",
  "/organisations/fl-zhacai-group",
  "/opportunities/opp-001",
  "/achievements",
  "/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  "/saved",
  "/search",
  "/search?q=fuling",
  "/search?q=zzzzqqq",
  "/about",
  "/data",
  "/no-such-page",
];

const inLanguage = (language, path) => (language === "zh" ? path : `/en${path === "/" ? "" : path}`);

for (const path of PATHS) {
  for (const language of ["zh", "en"]) {
    test(`${inLanguage(language, path)} opens well at three widths`, async ({ page }) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, inLanguage(language, path));
        await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `sticks out at ${width} px`).toBeLessThanOrEqual(0);
        expect.soft(await violations(page), `${width} px`).toEqual([]);
      }
    });
  }

  test(`${path} is accessible in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, path);
    expect(await violations(page)).toEqual([]);
  });
}

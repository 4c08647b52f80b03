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

for (const width of [360, 768, 1440]) {
  for (const language of ["zh", "en"]) {
    test(`every page opens well in ${language} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of PATHS) {
        await open(page, language === "zh" ? path : `/en${path === "/" ? "" : path}`);
        await expect(page.locator("html"), path).toHaveAttribute("lang", language);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${path} sticks out`).toBeLessThanOrEqual(0);
        expect.soft(await violations(page), path).toEqual([]);
      }
    });
  }
}

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("axe finds nothing on any page", async ({ page }) => {
    for (const path of PATHS) {
      await open(page, path);
      expect.soft(await violations(page), path).toEqual([]);
    }
  });
});

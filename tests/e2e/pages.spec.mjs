// Every page in both languages, in windows of every width, in the dark and in forced colors: it opens, nothing sticks
// out, axe finds nothing. One visit per language, whose window changes: loading is what costs.

import { drawn, expect, open, test, violations } from "./atlas.mjs";

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
  "/opportunities",
  "/services",
  "/industries",
  "/industries?of=jiangjin-pepper&of=tongnan-lemon",
  "/industries/fuling-zhacai",
  "/achievements",
  "/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  "/saved",
  "/search",
  "/search?q=fuling",
  "/search?q=zzzzqqq",
  "/chain",
  "/chain?industry=fuling-zhacai",
  "/chain?industry=rongchang-pig&node=qijin",
  "/chain?view=matrix",
  "/chain?view=map",
  "/chain?view=table",
  "/about",
  "/data",
  "/no-such-page",
];
/** CSS pixels: telephones, tablets and desks, and what a window of 1280 has when it is enlarged to 400 % and 200 %. */
const WIDTHS = [360, 320, 640, 768, 1440];

const inLanguage = (language, path) => (language === "zh" ? path : `/en${path === "/" ? "" : path}`);

/** Waits until colors have gone over into others: buttons take their time. */
async function changed(page) {
  await drawn(page);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((own) => own instanceof CSSTransition).map((own) => own.finished)));
}

for (const path of PATHS) {
  for (const language of ["zh", "en"]) {
    test(`${inLanguage(language, path)} is well at every width, in the dark and in forced colors`, async ({ page }) => {
      await page.setViewportSize({ width: WIDTHS[0], height: 800 });
      await open(page, inLanguage(language, path));
      await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await drawn(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `sticks out at ${width} px`).toBeLessThanOrEqual(0);
        // Narrower than 360 and between, it is the rules of the nearest width.
        if ([360, 768, 1440].includes(width)) expect.soft(await violations(page), `${width} px`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: "dark" });
      await changed(page);
      expect.soft(await violations(page), "dark").toEqual([]);
      if (language === "zh") return;
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      await changed(page);
      // The browser chooses the colors then; axe computes with those that it does not use.
      const found = (await violations(page)).filter((violation) => !violation.startsWith("color-contrast"));
      expect.soft(found, "forced colors").toEqual([]);
    });
  }
}

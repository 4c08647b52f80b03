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

test("an organization stands between those who work with it and those it works for", async ({ page }) => {
  await open(page, "/en/organisations/fl-zhacai-group");
  const map = page.getByRole("main").getByRole("list", { name: "Chain map" });
  const columns = map.locator(":scope > li");
  await expect(columns).toHaveCount(3);
  await expect(columns.nth(0).getByRole("link", { name: "Southwest Securities" })).toBeVisible();
  await expect(columns.nth(1)).toContainText("Chongqing Fuling Zhacai Group");
  await expect(columns.nth(2).getByRole("link", { name: "Fuling Zhacai", exact: true })).toBeVisible();
  // On a phone they stand below each other, and beside each other else.
  const places = () => columns.evaluateAll((own) => own.map((column) => column.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
  const wide = await places();
  expect(wide[1].x).toBeGreaterThan(wide[0].x);
  await page.setViewportSize({ width: 360, height: 740 });
  const narrow = await places();
  expect(narrow[1].x).toBe(narrow[0].x);
  expect(narrow[1].y).toBeGreaterThan(narrow[0].y);
  // A product's are its stages, in their order.
  await columns.nth(2).getByRole("link", { name: "Fuling Zhacai", exact: true }).click();
  const heads = page.getByRole("list", { name: "Who works on it" }).locator(".steps__head");
  const stages = ["Inputs", "Cultivation", "Primary processing", "Deep processing", "Logistics", "Brand and sales", "Service"];
  await expect(heads.first()).toBeVisible();
  const shown = await heads.allTextContents();
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.map((name) => stages.indexOf(name))).toEqual(shown.map((name) => stages.indexOf(name)).toSorted((a, b) => a - b));
  expect(shown.every((name) => stages.includes(name))).toBe(true);
});

// How the parts that people see on every page look, against a few small kept pictures; and a picture of
// every page in test-results/pages, to be looked at and not kept: the repository would grow by megabytes
// with every change. After a wanted change `npm run looks` renews the kept ones; look at each first.

import { expect, open, test } from "./atlas.mjs";

/** Kept pictures: what is shown, where, at which width, in which theme. */
const PARTS = {
  "header-1440-zh": ["/about", ".site-header", 1440, "light"],
  "header-1440-en-dark": ["/en/about", ".site-header", 1440, "dark"],
  "header-360-zh": ["/about", ".site-header", 360, "light"],
  "wheel-zh": ["/", ".hero__wheel svg", 1440, "light"],
  "wheel-en-dark": ["/en", ".hero__wheel svg", 1440, "dark"],
  "card-zh": ["/products?q=fengjie%20navel%20orange", ".product-card", 360, "light"],
  "card-en-dark": ["/en/products?q=fengjie%20navel%20orange", ".product-card", 360, "dark"],
  "season-zh": ["/products/fengjie-navel-orange", ".product__season", 1440, "light"],
  "not-found-360-zh": ["/no-such-page", "main", 360, "light"],
};
/** Pages that are only to be looked at. */
const PAGES = {
  home: "/",
  products: "/products",
  list: "/products?view=list&category=tea",
  map: "/products?view=map",
  search: "/search?q=orange",
  product: "/products/fengjie-navel-orange",
  county: "/counties/500236",
  township: "/townships/500152113",
  compare: "/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  saved: "/saved",
  organisation: "/organisations/fl-zhacai-group",
  opportunity: "/opportunities/opp-001",
  achievements: "/achievements",
  chain: "/chain?industry=fuling-zhacai",
  matrix: "/chain?industry=rongchang-pig&view=matrix",
  about: "/about",
  data: "/data",
  "not-found": "/no-such-page",
};
/** The README shows it. */
const README = "home-1440-zh-light";

/** A page as on a day in November, its data a few weeks old, with nothing moving. */
async function openAt(page, path) {
  await page.clock.setFixedTime(new Date("2026-11-15T12:00:00"));
  await page.route("**/data/v1/manifest.json", async (route) => {
    const manifest = await (await route.fetch()).json();
    await route.fulfill({ json: { ...manifest, generated_at: "2026-11-01T00:00:00Z" } });
  });
  await open(page, path);
  await page.waitForFunction(() => {
    // Pictures on the chain map wait until its camera comes to them.
    const map = document.querySelector(".chain-map__viewport")?.getBoundingClientRect();
    const isSeen = (image) => {
      const { top, left } = image.getBoundingClientRect();
      return top < innerHeight && !(image.closest(".chain-map") && left >= map.right);
    };
    return [...document.images].filter(isSeen).every((image) => image.complete && image.naturalWidth > 0);
  });
}

for (const [name, [path, part, width, colorScheme]] of Object.entries(PARTS)) {
  test(`${name} looks as before`, async ({ browser, baseURL, watch }) => {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ baseURL, viewport, colorScheme, reducedMotion: "reduce" });
    const page = watch(await context.newPage());
    await openAt(page, path);
    const shot = await page.locator(part).first().screenshot({ type: "jpeg", quality: 85, animations: "disabled" });
    expect(shot).toMatchSnapshot(`${name}.jpg`, { maxDiffPixelRatio: 0.01 });
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  });
}

test("every page has its picture taken", async ({ browser, baseURL, watch }, info) => {
  for (const [width, colorScheme] of [[360, "light"], [1440, "light"], [1440, "dark"]]) {
    for (const language of ["zh", "en"]) {
      const viewport = { width, height: 1600 };
      const context = await browser.newContext({ baseURL, viewport, colorScheme, reducedMotion: "reduce" });
      const page = watch(await context.newPage());
      for (const [name, path] of Object.entries(PAGES)) {
        const picture = `${name}-${width}-${language}-${colorScheme}`;
        await openAt(page, language === "zh" ? path : `/en${path === "/" ? "" : path}`);
        const folder = info.config.updateSnapshots === "all" && picture === README ? "tests/e2e/looks" : `${info.project.outputDir}/pages`;
        await page.screenshot({ path: `${folder}/${picture}.jpg`, type: "jpeg", quality: 80, animations: "disabled" });
        await page.unrouteAll({ behavior: "ignoreErrors" });
      }
      await context.close();
    }
  }
});

// How parts of pages and whole pages look, against small kept pictures; what main pages tell those who do not
// see them, against kept ARIA snapshots; and, by `npm run pictures`, a picture of every page in test-results/pages, to be
// looked at and not kept: the repository would grow by megabytes with every change. All of the journeys' site, so that
// no row of the operators changes them. After a wanted change `npm run looks` renews what is kept; look at each first.

import { readFileSync, writeFileSync } from "node:fs";
import { expect, open, test } from "./atlas.mjs";
import { SHIPPED_PORT, address } from "./site.mjs";

const LOOKS = new URL("looks/", import.meta.url).pathname;
/** The browser that took the kept pictures. */
const BROWSER = `${LOOKS}chromium.txt`;

/** Kept pictures: what is shown, where, at which width, in which theme. */
const PARTS = {
  "header-1440-zh": ["/about", ".site-header", 1440, "light"],
  "header-1440-en-dark": ["/en/about", ".site-header", 1440, "dark"],
  "header-360-zh": ["/about", ".site-header", 360, "light"],
  "footer-1440-en": ["/en/about", ".site-footer", 1440, "light"],
  "wheel-zh": ["/", ".hero__wheel svg", 1440, "light"],
  "wheel-en-dark": ["/en", ".hero__wheel svg", 1440, "dark"],
  "card-zh": ["/products?q=fengjie%20navel%20orange", ".product-card", 360, "light"],
  "card-en-dark": ["/en/products?q=fengjie%20navel%20orange", ".product-card", 360, "dark"],
  "facet-en": ["/en/products", "[data-facet='category']", 1440, "light"],
  "certificate-en": ["/en/products/qianjiang-morel", ".certificate", 1440, "light"],
  "season-zh": ["/products/fengjie-navel-orange", ".product__season", 1440, "light"],
  "county-map-en-dark": ["/en/products?view=map", ".county-map", 1440, "dark"],
  "plate-zh": ["/counties/500152", ".plate", 360, "light"],
  "chain-en": ["/en/chain?industry=wushan-crisp-plum", ".chain-map", 1024, "light"],
  "chain-panel-zh-dark": ["/chain?industry=rongchang-pig&node=qijin", ".chain-panel", 1440, "dark"],
  "chain-matrix-zh": ["/chain?industry=fuling-zhacai&view=matrix", ".chain-matrix", 1024, "light"],
  "saved-360-en-dark": ["/en/saved", "main", 360, "dark"],
  "not-found-360-zh": ["/no-such-page", "main", 360, "light"],
};
/** Pages of which it is kept what they tell. */
const TOLD = {
  home: "/",
  products: "/products?category=tea",
  product: "/products/wushan-crisp-plum",
  county: "/counties/500153",
  township: "/townships/500152113",
  compare: "/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  saved: "/saved",
  search: "/search?q=zhacai",
  organisation: "/organisations/fl-zhacai-group",
  opportunity: "/opportunities/opp-001",
  achievements: "/achievements?kind=patent",
  chain: "/chain?industry=wushan-crisp-plum",
  matrix: "/chain?industry=wushan-crisp-plum&view=matrix",
  "not-found": "/no-such-page",
};
/** Pages whose pictures are only to be looked at. */
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
  opportunities: "/opportunities",
  industries: "/industries",
  services: "/services",
  industry: "/industries/fuling-zhacai",
  achievements: "/achievements",
  chain: "/chain?industry=fuling-zhacai",
  matrix: "/chain?industry=rongchang-pig&view=matrix",
  about: "/about",
  data: "/data",
  "not-found": "/no-such-page",
};

// The day on which the site was compiled stands in its files; the app alone shows the one that `openAt` tells it.
test.use({ hasFiles: false });

const inLanguage = (language, path) => (language === "zh" ? path : `/en${path === "/" ? "" : path}`);
const isRenewed = (info) => info.config.updateSnapshots === "all";

/** A page as on a day in November, its data a few weeks old, with nothing moving. */
async function openAt(page, path) {
  await page.clock.setFixedTime(new Date("2026-11-15T12:00:00"));
  await page.route("**/data/v1/manifest.json", async (route) => {
    // A page that is left meanwhile wants no answer any more.
    const manifest = await route.fetch().then((reply) => reply.json()).catch(() => undefined);
    if (!manifest) return;
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
  test(`${name} looks as before`, async ({ browser, page }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openAt(page, path);
    const shot = await page.locator(part).first().screenshot({ type: "jpeg", quality: 85, animations: "disabled" });
    if (isRenewed(info)) writeFileSync(BROWSER, `${browser.version()}\n`);
    const taken = readFileSync(BROWSER, "utf8").trim();
    const why = taken === browser.version() ? name : `${name}: it was taken by Chromium ${taken}, and this is ${browser.version()}. Look at the difference; if it is the browser's alone, run npm run looks`;
    expect(shot, why).toMatchSnapshot(`${name}.jpg`, { maxDiffPixelRatio: 0.002 });
  });
}

for (const [name, path] of Object.entries(TOLD)) {
  for (const language of ["zh", "en"]) {
    test(`${name} tells in ${language} what it told before`, async ({ page }) => {
      await openAt(page, inLanguage(language, path));
      await expect(page.locator("main")).toMatchAriaSnapshot({ name: `${name}-${language}.aria.yml` });
    });
  }
}

for (const [width, colorScheme] of [[360, "light"], [1440, "light"], [1440, "dark"]]) {
  for (const language of ["zh", "en"]) {
    test(`every page has its picture taken in ${language} at ${width} px, ${colorScheme}`, async ({ page }, info) => {
      test.skip(!process.env.ATLAS_PICTURES, "they are to be looked at, and compared with nothing");
      test.slow();
      await page.setViewportSize({ width, height: 1600 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [name, path] of Object.entries(PAGES)) {
        await openAt(page, inLanguage(language, path));
        const picture = `${info.project.outputDir}/pages/${name}-${width}-${language}-${colorScheme}.jpg`;
        await page.screenshot({ path: picture, type: "jpeg", quality: 80, animations: "disabled" });
        await page.unrouteAll({ behavior: "ignoreErrors" });
      }
    });
  }
}

test.describe("the README", () => {
  test.use({ baseURL: address(SHIPPED_PORT), hasFiles: true });

  test("has a picture of the shipped site", async ({ page }, info) => {
    test.skip(!isRenewed(info), "it is taken with the kept ones, and compared with nothing");
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openAt(page, "/");
    await page.screenshot({ path: `${LOOKS}home-1440-zh-light.jpg`, type: "jpeg", quality: 60, animations: "disabled" });
  });
});

// How every page looks, in both languages, at three widths, in both themes at two, against kept pictures.
// After a wanted change of looks: `npm run looks` renews them; look at each before committing it.

import { expect, open, test } from "./atlas.mjs";

const PAGES = {
  home: "/",
  products: "/products",
  list: "/products?view=list&category=tea",
  map: "/products?view=map",
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
const HEIGHT = 1600;
/** The README shows it, so it is kept in full size; half is enough to see that something moved. */
const README = "home-1440-zh-light";

for (const width of [360, 768, 1440]) {
  for (const language of ["zh", "en"]) {
    for (const theme of ["light", "dark"]) {
      // Colors do not depend on the width, so that the dark ones are looked at where pages differ most.
      if (theme === "dark" && width === 768) continue;
      test(`pages look as before in ${language}, ${theme}, at ${width} px`, async ({ browser, baseURL, watch }) => {
        for (const [name, path] of Object.entries(PAGES)) {
          const picture = `${name}-${width}-${language}-${theme}`;
          const context = await browser.newContext({
            baseURL,
            viewport: { width, height: HEIGHT },
            deviceScaleFactor: picture === README ? 1 : 0.5,
            colorScheme: theme,
            reducedMotion: "reduce",
          });
          const page = watch(await context.newPage());
          await page.clock.setFixedTime(new Date("2026-11-15T12:00:00"));
          await page.route("**/data/v1/manifest.json", async (route) => {
            const manifest = await (await route.fetch()).json();
            await route.fulfill({ json: { ...manifest, generated_at: "2026-11-01T00:00:00Z" } });
          });
          await open(page, language === "zh" ? path : `/en${path === "/" ? "" : path}`);
          await page.waitForFunction(() => {
            // Pictures on the chain map wait until its camera comes to them.
            const map = document.querySelector(".chain-map__viewport")?.getBoundingClientRect();
            const isSeen = (image) => {
              const { top, left } = image.getBoundingClientRect();
              return top < innerHeight && !(image.closest(".chain-map") && left >= map.right);
            };
            return [...document.images].filter(isSeen).every((image) => image.complete && image.naturalWidth > 0);
          });
          const shot = await page.screenshot({ type: "jpeg", quality: 80, animations: "disabled" });
          expect.soft(shot).toMatchSnapshot(`${picture}.jpg`, { maxDiffPixelRatio: 0.01 });
          await page.unrouteAll({ behavior: "ignoreErrors" });
          await context.close();
        }
      });
    }
  }
}

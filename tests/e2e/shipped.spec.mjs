// The site of the operators' tables: what holds whatever they write. Its pages as files are in told.spec.mjs, the
// weight of its code in weight.spec.mjs.

import { expect, open, test, violations } from "./atlas.mjs";
import { SHIPPED_PORT, address, rows, shippedSite } from "./site.mjs";

test.use({ baseURL: address(SHIPPED_PORT) });

/** The first and the last of each kind that they have. */
const ends = (table, id, below) => {
  const all = rows(shippedSite, table);
  return [...new Set([all.at(0), all.at(-1)])].flatMap((row) => (row ? [`${below}/${row[id]}`] : []));
};
const PATHS = [
  "/",
  "/products",
  "/products?view=map",
  "/chain",
  "/chain?whole=1",
  "/gaps",
  "/chain?view=matrix",
  "/opportunities",
  "/services",
  "/industries",
  "/achievements",
  "/about",
  "/data",
  ...ends("products", "id", "/products"),
  ...ends("counties", "code", "/counties"),
  ...ends("townships", "code", "/townships"),
  ...ends("organisations", "id", "/organisations"),
  ...ends("opportunities", "id", "/opportunities"),
  ...ends("industries", "id", "/chain/industry"),
  ...ends("industries", "id", "/industries"),
];

for (const path of PATHS) {
  test(`${path} opens well in both languages`, async ({ page }) => {
    for (const [language, own] of [["zh", path], ["en", `/en${path === "/" ? "" : path}`]]) {
      await open(page, own);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${own} sticks out`).toBeLessThanOrEqual(0);
      expect.soft(await violations(page), own).toEqual([]);
    }
  });
}

test("a product is found by its name, and its page opens", async ({ page }) => {
  const { id, name_zh: name } = rows(shippedSite, "products")[0];
  await open(page, "/");
  await page.getByRole("combobox", { name: "搜索" }).fill(name);
  await page.locator(`#search-list a[href$="/products/${id}"], [role=option][href$="/products/${id}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/products/${id}$`));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

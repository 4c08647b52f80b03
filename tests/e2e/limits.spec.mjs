// What browsers and visitors do that is below, or beside, what the app can choose: refused history,
// fragments, input methods, two fields at once.

import { expect, open, test } from "./atlas.mjs";

test("the map's field finds all that fit, and keeps its answer while the header's field asks", async ({ page }) => {
  await open(page, "/en/chain");
  const finder = page.getByRole("searchbox", { name: "Find in the map" });
  const told = page.locator(".chain-finder__found [role=status]");
  // Characters are in the names themselves; their pinyin and initials only the search knows.
  await finder.fill("公司");
  await expect(told).toHaveText(/^\d+ found$/);
  const n_found = await told.textContent();
  expect(Number.parseInt(n_found, 10)).toBeGreaterThan(6);
  await finder.fill("");
  await expect(told).not.toHaveText(n_found);
  await finder.fill("gongsi");
  await expect(told).toHaveText(n_found);

  const header = page.getByRole("combobox", { name: "Search" });
  await header.pressSequentially("fuling");
  await expect(page.getByRole("option", { name: /^Fuling/ }).first()).toBeVisible();
  await header.fill("");
  await finder.click();
  await expect(told).toHaveText(n_found);
});

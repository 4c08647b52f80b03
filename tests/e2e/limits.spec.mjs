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

test("where the address may not change, text, hits and pages do; it follows once it may", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.isRefusing = true;
    for (const name of ["pushState", "replaceState"]) {
      const real = History.prototype[name];
      History.prototype[name] = function (...change) {
        if (globalThis.isRefusing) throw new DOMException("too many calls", "SecurityError");
        return real.apply(this, change);
      };
    }
  });
  await open(page, "/en/products");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.pressSequentially("fengjie nave");
  await field.press("l");
  const hit = page.locator(".product-card__link");
  await expect(hit).toHaveText(["Fengjie Navel Orange"]);
  await expect(field).toHaveValue("fengjie navel");
  await field.press("Enter");
  await page.getByRole("checkbox", { name: /^Fruit/ }).check();
  await expect(page.getByRole("button", { name: "Remove Fruit" })).toBeVisible();
  await hit.click();
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeFocused();
  await page.getByRole("link", { name: "Chain map" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Chain map" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Find in the map" }).pressSequentially("gongsi");
  await expect(page.locator(".chain-finder__found [role=status]")).toHaveText("8 found");
  await page.evaluate(() => scrollTo(0, 300));
  await expect(page).toHaveURL(/\/en\/products$/);

  await page.evaluate(() => (globalThis.isRefusing = false));
  await expect(page).toHaveURL(/\/en\/chain\?.*q=gongsi/, { timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Find in the map" })).toHaveValue("gongsi");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
});

test("typing changes the address when it pauses, not with each letter, and what is left is found again", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.nChanges = 0;
    for (const name of ["pushState", "replaceState"]) {
      const real = history[name].bind(history);
      history[name] = (state, title, url) => {
        globalThis.nChanges += url ? 1 : 0;
        return real(state, title, url);
      };
    }
  });
  await open(page, "/en/products");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.evaluate((field) => {
    for (const typed of ["f", "fe", "fen", "feng", "fengj", "fengji", "fengjie", "fengjie "]) {
      field.value = typed;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await expect(page).toHaveURL(/q=fengjie/);
  expect(await page.evaluate(() => globalThis.nChanges)).toBe(1);
  // Who leaves the field in the middle of a word comes back to all of it.
  await field.press("End");
  await field.pressSequentially("navel");
  await page.getByRole("link", { name: "Fengjie Navel Orange" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue("fengjie navel");
  await page.goBack();
  await expect(field).toHaveValue("");
});

test("the map's field waits for the word that an input method composes", async ({ page }) => {
  await open(page, "/chain?industry=fuling-zhacai");
  const field = page.locator(".chain-finder input");
  await field.click();
  const session = await page.context().newCDPSession(page);
  for (const text of ["z", "zha", "zha'cai"])
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(field).toHaveValue("zha'cai");
  await expect(page.locator(".chain-finder__found")).toBeHidden();
  // The address follows the word alone: had it followed a syllable, there would be one to be seen here.
  const asked = [];
  page.on("framenavigated", () => asked.push(new URL(page.url()).searchParams.get("q")));
  await session.send("Input.insertText", { text: "榨菜" });
  await expect(page.locator(".chain-finder__found").getByRole("link").first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("榨菜");
  expect(asked).toEqual(["榨菜"]);
});

// Lists that visitors make and send each other, what they see of sources, and ways around on a phone.

import { expect, open, ready, test, violations } from "./atlas.mjs";

const ORANGE = "fengjie-navel-orange";
const PLUM = "wushan-crisp-plum";
const names = (page) => page.locator(".saved__entry h3");

/** As if the visitor had saved these products before. */
async function save(page, ...ids) {
  await page.addInitScript((text) => localStorage.getItem("atlas.saved") ?? localStorage.setItem("atlas.saved", text), ids.join(" "));
}

test("a saved list is ordered, noted on and taken away", async ({ page }) => {
  await save(page, ORANGE, PLUM);
  await open(page, "/en/saved");
  await expect(names(page)).toHaveText(["Wushan Crisp Plum", "Fengjie Navel Orange"]);
  const up = page.getByRole("button", { name: "Move Fengjie Navel Orange up" });
  await up.click();
  await expect(names(page)).toHaveText(["Fengjie Navel Orange", "Wushan Crisp Plum"]);
  await expect(up).toBeFocused();
  await page.getByRole("textbox", { name: "Note on Wushan Crisp Plum" }).fill("=for \"Mei\"");
  await page.reload();
  await ready(page);
  await expect(names(page)).toHaveText(["Fengjie Navel Orange", "Wushan Crisp Plum"]);
  await expect(page.getByRole("textbox", { name: "Note on Wushan Crisp Plum" })).toHaveValue("=for \"Mei\"");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const chunks = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString("utf8").split("\r\n");
  expect(lines[1]).toMatch(/^fengjie-navel-orange,Fengjie Navel Orange,Fengjie County,Fruit,November[^,]*,/);
  expect(lines[2]).toContain(`"'=for ""Mei"""`);
  expect(await violations(page)).toEqual([]);
});

test("a shared list leaves one's own alone until it is saved", async ({ page }) => {
  await save(page, PLUM);
  await open(page, `/en/saved?id=${ORANGE}&id=tongnan-lemon&id=no-such-product`);
  await expect(page.getByRole("heading", { level: 1, name: "A shared list of products" })).toBeVisible();
  await expect(names(page)).toHaveText(["Fengjie Navel Orange", "Tongnan Lemon"]);
  expect(await page.evaluate(() => localStorage.getItem("atlas.saved"))).toBe(PLUM);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Save all" }).click();
  await page.getByRole("link", { name: "My saved products" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
  await expect(names(page)).toHaveText(["Fengjie Navel Orange", "Tongnan Lemon", "Wushan Crisp Plum"]);
  await page.getByRole("link", { name: "Compare all" }).click();
  await expect(page.locator(".compare__name")).toHaveCount(3);
});

test("a product is added to the comparison right there", async ({ page }) => {
  await open(page, `/en/compare?id=${ORANGE}`);
  await page.getByRole("searchbox", { name: "Add a product" }).fill("wscl");
  await page.getByRole("button", { name: "Wushan Crisp Plum" }).click();
  await expect(page).toHaveURL(/id=fengjie-navel-orange&id=wushan-crisp-plum$/);
  await expect(page.getByRole("row", { name: /^County differs/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Category/ })).not.toContainText("differs");
});

test("a mark names its sources, and an address of one opens the list there", async ({ page }) => {
  await open(page, `/en/products/${ORANGE}`);
  const mark = page.locator(".product__heading .source-ref").first();
  await mark.press("Enter");
  const slip = page.locator(".source-panel:popover-open");
  await expect(slip.getByRole("link").nth(1)).toHaveAttribute("href", /^https?:/);
  await page.keyboard.press("Escape");
  await expect(slip).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(page.locator("#source-3")).toBeHidden();
  await mark.click();
  await slip.getByRole("link", { name: "Source 3 in the list of all" }).click();
  await expect(page.locator("#source-3")).toBeInViewport();
  await open(page, `/en/products/${ORANGE}#source-3`);
  await expect(page.locator("#source-3")).toBeInViewport();
});

test("similar products say why, and are compared with one press", async ({ page }) => {
  await open(page, `/en/products/${ORANGE}`);
  const similar = page.getByRole("region", { name: "Similar products elsewhere" });
  await expect(similar.getByText("same kind").first()).toBeVisible();
  await similar.getByRole("link", { name: "Compare these" }).click();
  await expect(page.locator(".compare__name").first()).toHaveText("Fengjie Navel Orange");
  await expect(page.locator(".compare__name")).toHaveCount(4);
});

test("an address that leads nowhere guesses", async ({ page }) => {
  await open(page, "/en/products/fengjie-orange");
  await page.getByRole("link", { name: "Fengjie Navel Orange" }).click();
  await expect(page).toHaveURL(/\/products\/fengjie-navel-orange$/);
});

test("on a phone the menu and what a page can do are both there, and the way up", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `/en/products/${ORANGE}`);
  await expect(page.locator(".site-header__nav").getByRole("link", { name: "Chain map" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Share" })).toBeVisible();
  const up = page.getByRole("button", { name: "Back to top" });
  await expect(up).not.toBeInViewport();
  await page.evaluate(() => scrollTo(0, 2500));
  await up.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

// The chain map as a tool of graphs: several paths between two nodes, nodes that are collapsed, and changes that are
// taken back.

import { expect, open, test, violations } from "./atlas.mjs";
import { isWhole, map, openMap, panel } from "./chain-map.mjs";

const ZHACAI = "/en/chain?industry=fuling-zhacai";
const GROUP = `${ZHACAI}&node=fl-zhacai-group`;
/** Two paths lead from the one to the other: a link, and one by way of two more. */
const PATHS = `${ZHACAI}&node=swu&node=zhacai-etc&trace=paths`;
const GROUP_CARD = /^Chongqing Fuling Zhacai Group/;

const cards = (page) => map(page).locator(".chain-card");
const card = (page, name) => map(page).getByRole("link", { name });
const paths = (page) => panel(page).getByRole("list", { name: "Paths between the two" });
const path = (page, n) => paths(page).getByRole("button", { name: new RegExp(`^Path ${n}: \\d+ steps?$`) });
const undo = (page) => page.getByRole("button", { name: "Undo", exact: true });
const redo = (page) => page.getByRole("button", { name: "Redo", exact: true });
const hide = (page) => panel(page).getByRole("button", { name: /^Hide (\d+ that (is|are)|what is) joined to it alone$/ });
/** What the outline says that there is, with a trace only what it reaches. */
const nItems = async (page) => Number((await page.getByText(/^Outline: \d+ items? of the map/).innerText()).match(/\d+/)[0]);

test("the paths between two are a list, the shortest first, and one of them stands out alone", async ({ page }) => {
  await openMap(page, PATHS);
  await expect(panel(page).getByRole("status")).toHaveText(/^2 paths to .+, along the links, the shortest first$/);
  const items = paths(page).getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(path(page, 1)).toHaveText("Path 1: 1 step");
  await expect(path(page, 2)).toHaveText("Path 2: 3 steps");
  // Each names who it leads by, and what is moved.
  await expect(items.nth(0).getByRole("link")).toHaveText([/Southwest University/, /Zhacai Engineering/]);
  await expect(items.nth(1).getByRole("link")).toHaveCount(4);
  await expect(items.nth(1).locator("[data-family]").first()).toHaveText(/^(Goods|Knowledge|Money|Cooperation).* →$/);
  await expect.poll(() => nItems(page)).toBe(4);
  await path(page, 1).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/trace=paths&path=1/);
  await expect(path(page, 1)).toHaveAttribute("aria-pressed", "true");
  await expect(path(page, 1), "the list stays as it is").toBeFocused();
  await expect.poll(() => nItems(page)).toBe(2);
  await path(page, 2).click();
  await expect(page).toHaveURL(/path=2/);
  await expect.poll(() => nItems(page)).toBe(4);
  await path(page, 2).click();
  await expect(page).not.toHaveURL(/path=/);
  expect(await violations(page)).toEqual([]);
  // The address brings it back, and a number that no path has is passed over.
  await openMap(page, `${PATHS}&path=2`);
  await expect(path(page, 2)).toHaveAttribute("aria-pressed", "true");
  await openMap(page, `${PATHS}&path=5`);
  await expect.poll(() => nItems(page)).toBe(4);
  // A name leads to its facts.
  await paths(page).getByRole("link", { name: GROUP_CARD }).click();
  await expect(page).toHaveURL(/industry=fuling-zhacai&node=fl-zhacai-group/);
  await expect(paths(page)).toBeHidden();
});

test("a path that leads against the links says so, with arrows that point the other way", async ({ page }) => {
  await openMap(page, `${ZHACAI}&node=zhacai-etc&node=swu&trace=paths`);
  await expect(panel(page).getByRole("status")).toHaveText(/^2 paths to .+, against the links, the shortest first$/);
  await expect(paths(page).locator("[data-family]").first()).toHaveText(/^← /);
});

test("a node hides what is joined to it alone, in all views, and is opened again", async ({ page }) => {
  await openMap(page, GROUP);
  const n = await cards(page).count();
  await hide(page).focus();
  const nHidden = Number((await hide(page).innerText()).match(/\d+/)[0]);
  expect(nHidden).toBeGreaterThan(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/collapsed=fl-zhacai-group/);
  await expect(cards(page)).toHaveCount(n - nHidden);
  const again = panel(page).getByRole("button", { name: `+${nHidden}: show what it hides` });
  await expect(again, "the button is the same one").toBeFocused();
  await expect(card(page, GROUP_CARD).locator(".chain-card__n")).toHaveText(`+${nHidden}`);
  await expect(card(page, /^Southwest Securities/)).toHaveCount(0);
  const all = page.getByRole("link", { name: `${nHidden} hidden: show them` });
  for (const view of ["Table", "Matrix", "Map", "Network"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view, exact: true }).click();
    await expect(all).toBeVisible();
    if (view === "Table") await expect(page.getByText(`${n - nHidden} rows`, { exact: true })).toBeVisible();
  }
  await isWhole(page);
  // Whom it hides says so, and is shown by a press.
  await panel(page).getByRole("link", { name: "Southwest Securities", exact: true }).click();
  await expect(panel(page)).toContainText("Southwest Securities is joined to Chongqing Fuling Zhacai Group alone, which hides it.");
  await panel(page).getByRole("link", { name: "Show it" }).click();
  await expect(page).not.toHaveURL(/collapsed=/);
  await expect(cards(page)).toHaveCount(n);
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Southwest Securities");
  // It is a leaf itself: there is nothing to hide, and the button says why.
  await expect(hide(page)).toBeDisabled();
  await expect(hide(page)).toHaveAccessibleDescription(/^Nothing shown is joined to this one alone/);
});

test("what is hidden is no gap, and clearing the filters shows all of it", async ({ page }) => {
  await openMap(page, ZHACAI);
  const gaps = () => map(page).locator(".chain-map__gap").count();
  const [n, nGaps] = [await cards(page).count(), await gaps()];
  await openMap(page, `${ZHACAI}&collapsed=fl-zhacai-group&collapsed=product%3Afuling-zhacai&collapsed=nobody`);
  expect(await cards(page).count()).toBeLessThan(n);
  expect(await gaps()).toBe(nGaps);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).not.toHaveURL(/collapsed=/);
  await expect(cards(page)).toHaveCount(n);
});

test("changes are taken back one by one and done again, by buttons and keys, and Back goes on as before", async ({ page }) => {
  await openMap(page, ZHACAI);
  const start = page.url();
  await expect(undo(page)).toBeDisabled();
  await expect(redo(page)).toBeHidden();
  const n = await cards(page).count();
  await page.getByRole("button", { name: /^Goods/ }).click();
  await expect(page).toHaveURL(/moves=goods/);
  await expect(undo(page)).toBeEnabled();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Table", exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await undo(page).click();
  await expect(page).not.toHaveURL(/view=table/);
  await expect(page).toHaveURL(/moves=goods/);
  await undo(page).click();
  await expect(page).not.toHaveURL(/moves=/);
  await expect(cards(page)).toHaveCount(n);
  await expect(undo(page)).toBeDisabled();
  await expect(undo(page), "nor is the focus lost").toBeFocused();
  await undo(page).press("Enter");
  await expect(page).toHaveURL(new RegExp(`^${start.replaceAll(/[.?]/g, "\\$&")}(&at=[^&]*)?$`));
  await redo(page).click();
  await expect(page).toHaveURL(/moves=goods/);
  // Keys, where the map has the focus.
  await isWhole(page);
  await map(page).locator(".chain-card[tabindex='0']").focus();
  await page.keyboard.press("Control+Shift+Z");
  await expect(page).toHaveURL(/moves=goods.*view=table/);
  await page.keyboard.press("Control+z");
  await expect(page).not.toHaveURL(/view=table/);
  await page.keyboard.press("Control+z");
  await expect(page).not.toHaveURL(/moves=/);
  await page.keyboard.press("Control+y");
  await expect(page).toHaveURL(/moves=goods/);
  // What was taken back is a step of the history like others.
  await page.goBack();
  await expect(page).not.toHaveURL(/moves=/);
  await expect(page).toHaveURL(/industry=fuling-zhacai/);
});

test("a text field takes back its own letters, and what is typed is no change of the map", async ({ page }) => {
  await openMap(page, GROUP);
  await page.getByRole("button", { name: /^Goods/ }).click();
  await expect(page).toHaveURL(/moves=goods/);
  await isWhole(page);
  const field = page.getByRole("searchbox", { name: "Find in the map" });
  await field.fill("bas");
  await page.keyboard.press("Control+z");
  await field.fill("base");
  await expect(page, "the letters alone are taken back").toHaveURL(/moves=goods&q=base(&|$)/);
  await undo(page).click();
  await expect(page).not.toHaveURL(/moves=/);
  await expect(page).toHaveURL(/[?&]q=base(&|$)/);
  await expect(undo(page)).toBeDisabled();
});

test("in Chinese too", async ({ page }) => {
  await open(page, PATHS.replace("/en/", "/"));
  const own = page.getByRole("complementary", { name: "所选主体" });
  await expect(own.getByRole("button", { name: "路径 2：3 步" })).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
  await open(page, GROUP.replace("/en/", "/"));
  await own.getByRole("button", { name: /^收起只与它相连的 \d+ 个$/ }).click();
  await expect(page.getByRole("link", { name: /^已收起 \d+ 个，全部显示$/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("paths and buttons fit the window", async ({ page }) => {
    await openMap(page, PATHS);
    await expect(path(page, 2)).toBeVisible();
    await path(page, 2).tap();
    await expect(page).toHaveURL(/path=2/);
    await expect(undo(page)).toBeEnabled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { x, width } = await paths(page).boundingBox();
    expect(x + width).toBeLessThanOrEqual(360);
  });
});

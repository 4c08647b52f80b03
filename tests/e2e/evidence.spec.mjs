// Which evidence counts: one switch for the whole site, in the address and on the device.

import { expect, open, ready, test, violations } from "./atlas.mjs";

// Whether something is stale follows from the day.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-29T12:00:00"));

const OFFICIAL = "Official, institutional, academic";
const select = (page) => page.getByRole("combobox", { name: "Evidence", exact: true });
/** The number that the page's first heading or hint with these words tells. */
const number = async (locator, pattern) => Number((await locator.first().textContent()).match(pattern)[1]);

test("what is chosen in the catalogue counts on every other page, and in the next visit", async ({ page, context, watch }) => {
  await open(page, "/en/products");
  const option = page.getByRole("radio", { name: OFFICIAL });
  const promised = Number(await page.locator("label", { has: option }).locator(".facet__count").textContent());
  await option.check();
  await expect(page).toHaveURL(/\/products\?evidence=institutional$/);
  await expect(page.getByText(`${promised} products`, { exact: true }).first()).toBeVisible();
  expect(promised).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  // Another page, from a link that knows nothing of it.
  await page.getByRole("contentinfo").getByRole("link", { name: "Needs and offers" }).click();
  await expect(page).toHaveURL(/\/opportunities\?evidence=institutional$/);
  await expect(select(page)).toHaveValue("institutional");
  // The next visit, in another window; the page of HTML, which shows all, is not seen.
  const next = watch(await context.newPage());
  await next.clock.setFixedTime("2026-11-29T12:00:00");
  await open(next, "/en/gaps");
  await expect(next).toHaveURL(/\/gaps\?evidence=institutional$/);
  await select(next).selectOption("any");
  await expect(next).toHaveURL(/\/gaps$/);
  await open(next, "/en/products");
  await expect(next).toHaveURL(/\/products$/);
});

test("a link says what counts in a visit, and changes nothing on the device", async ({ page, context, watch }) => {
  await open(page, "/en/industries?evidence=two-publishers");
  await expect(select(page)).toHaveValue("two-publishers");
  await page.getByRole("link", { name: "Fuling zhacai" }).first().click();
  await expect(page).toHaveURL(/\/industries\/fuling-zhacai\?evidence=two-publishers$/);
  const next = watch(await context.newPage());
  await next.clock.setFixedTime("2026-11-29T12:00:00");
  await open(next, "/en/industries");
  await expect(next).toHaveURL(/\/industries$/);
  await expect(select(next)).toHaveValue("any");
});

test("board, gaps, matrix and dossier lose the same, and say how much", async ({ page }) => {
  const industry = "fuling-zhacai";
  const n = async (evidence) => {
    await open(page, `/en/gaps${evidence}`);
    const section = page.locator(`#${industry}`);
    const gaps = (await section.count()) ? await section.locator(".gaps__gap .gaps__rule").allTextContents() : [];
    await open(page, `/en/industries/${industry}${evidence}`);
    const dossier = await page.locator("[aria-labelledby=gaps-heading] .gaps__gap .gaps__rule").count();
    await open(page, `/en/chain${evidence}`);
    const row = page.locator(".board__row", { hasText: "Fuling zhacai" });
    const organizations = await number(row.locator(".board__count"), /(\d+)/);
    await open(page, `/en/chain?industry=${industry}&view=matrix${evidence.replace("?", "&")}`);
    const matrix = await number(page.locator(".chain-matrix tfoot td, .chain-matrix tr:last-child td").last(), /(\d+)/);
    return { gaps, dossier, organizations, matrix };
  };
  const all = await n("");
  const official = await n("?evidence=institutional");
  expect(all.dossier).toBe(all.gaps.length);
  expect(official.dossier).toBe(official.gaps.length);
  expect([all.matrix, official.matrix]).toEqual([all.organizations, official.organizations]);
  expect(official.organizations).toBeLessThan(all.organizations);
  await open(page, "/en/gaps?evidence=institutional");
  await expect(page.getByText(/\d+ entries are left out: their sources do not meet this\./)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("matches, needs and figures follow it", async ({ page }) => {
  await open(page, "/en/opportunities/opp-017");
  await page.getByText("What could answer this need").click();
  const matches = page.locator("main .entries > .entry");
  await expect(matches.first()).toBeVisible();
  await select(page).selectOption("institutional");
  await expect(page).toHaveURL(/\/opportunities\/opp-017\?evidence=institutional$/);
  await expect(page.getByText(/entr(y is|ies are) left out/)).toBeVisible();
  // The weights stay beside it.
  await page.getByText("How much each reason counts").click();
  await page.getByRole("slider", { name: /^Distance/ }).fill("0");
  await expect(page).toHaveURL(/\?evidence=institutional&weights=place\.0$/);
  await open(page, "/en/opportunities?evidence=institutional");
  const promised = await select(page).locator("option:checked").textContent();
  await expect(page.locator("main p.hint").filter({ hasText: `${promised.match(/\((\d+)\)/)[1]} needs and offers` })).toBeVisible();
});

test("each list says what falls away", async ({ page }) => {
  const told = page.locator("main p.hint").filter({ hasText: /left out/ });
  await open(page, "/en/achievements");
  await expect(told).toHaveCount(0);
  await select(page).selectOption("institutional");
  await expect(page).toHaveURL(/\/achievements\?evidence=institutional$/);
  await expect(told).toContainText("1 result · 14 entries are left out: their sources do not meet this.");
  for (const path of ["/en/opportunities", "/en/services"]) {
    await open(page, path);
    await expect(page, "it counts on every page").toHaveURL(/\?evidence=institutional$/);
    await expect(told).toContainText(/ · \d+ entr(y is|ies are) left out: /);
  }
});

test("an address that asks for what there is not asks for nothing", async ({ page }) => {
  for (const evidence of ["%3Cscript%3Ealert(1)%3C%2Fscript%3E", "any", "", "Official", "institutional,original"]) {
    await open(page, `/en/gaps?evidence=${evidence}`);
    await expect(select(page)).toHaveValue("any");
    await expect(page.locator(".gaps").first()).toBeVisible();
  }
});

test("in Chinese, on a phone and by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/gaps");
  const choice = page.getByRole("combobox", { name: "来源要求" });
  await choice.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/\/gaps\?evidence=original$/);
  await expect(choice).toHaveValue("original");
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // What says why so little is left stands above the board, and all else below it.
  await open(page, "/chain?evidence=original");
  const tops = await page.evaluate(() => [".evidence", ".board", ".board-questions"].map((own) => document.querySelector(own).getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await expect(page.locator(".board")).toBeInViewport();
});

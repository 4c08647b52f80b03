// From a gap to a deal: needs and offers, matches with their reasons, industries and their dossiers.

import { readFileSync } from "node:fs";

import { expect, open, ready, test, violations } from "./atlas.mjs";

// Whether something is stale follows from the day.
test.beforeEach(({ page }) => page.clock.setFixedTime("2026-11-29T12:00:00"));

const entries = (page) => page.locator("main .entries > .entry");
/** That so many rows are shown. */
const shown = (page, text) => expect(page.locator("main p.hint").filter({ hasText: text })).toBeVisible();
const titles = (page) => entries(page).locator(".entry__title").allTextContents();

test("needs and offers are narrowed by what they are, and what is over sinks", async ({ page }) => {
  await open(page, "/en/opportunities");
  await shown(page, "17 needs and offers");
  const states = await entries(page).locator("p.entry__meta").filter({ hasText: /Open|Stale|Undated|Closed/ }).allTextContents();
  const order = states.map((text) => ["Open", "Undated", "Stale", "Closed"].findIndex((state) => text.includes(` · ${state} · `)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBeGreaterThan(1);
  await page.getByRole("combobox", { name: "Need or offer" }).selectOption("offer");
  await expect(page).toHaveURL(/\/opportunities\?side=offer$/);
  await shown(page, "10 needs and offers");
  // A choice says what it would show.
  const kind = page.getByRole("combobox", { name: "Kind" });
  const option = (await kind.locator("option").allTextContents()).find((text) => /^Logistics \(\d+\)$/.test(text));
  await kind.selectOption("logistics");
  await expect(entries(page)).toHaveCount(Number(option.match(/\d+/)[0]));
  await page.goBack();
  await page.goBack();
  await shown(page, "17 needs and offers");
});

test("needs and offers are found by the site's search, in any of its scripts", async ({ page }) => {
  await open(page, "/en/opportunities");
  await page.getByLabel("Words").fill("ningmeng");
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText("Lemon brand marketing");
  await expect(page).toHaveURL(/\/opportunities\?q=ningmeng$/);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await shown(page, "17 needs and offers");
  await expect(page.getByLabel("Words")).toHaveValue("");
});

test("a list is taken away as it is shown, whole, with its sources", async ({ page }) => {
  await open(page, "/en/opportunities?side=need");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("opportunities.csv");
  const lines = readFileSync(await file.path(), "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFid,side,kind,state,title_zh,.*,sources,data_version$/);
  expect(lines).toHaveLength(1 + 7);
  // Not every source may be linked.
  for (const line of lines.slice(1)) expect(line).toMatch(/^opp-\d+,need,.*[^,],[0-9a-f]{10}$/);
  expect(lines.filter((line) => /\(https?:\/\/.*\)/.test(line)).length).toBeGreaterThan(4);
  // As a workbook it is as long; what is in its cells is tested where it is written.
  for (const time of ["first", "next"]) {
    const workbook = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download Excel (.xlsx)" }).click();
    const book = await workbook;
    expect(book.suggestedFilename(), time).toBe("opportunities.xlsx");
    const bytes = readFileSync(await book.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.includes("xl/worksheets/sheet1.xml")).toBe(true);
  }
});

test("a need says what could answer it and why, and the reader weighs the reasons", async ({ page }) => {
  await open(page, "/en/opportunities/opp-017");
  await page.getByText("What could answer this need").click();
  const first = entries(page).first();
  await expect(first).toContainText("Team to develop zhacai machinery");
  expect(await violations(page)).toEqual([]);
  for (const reason of ["Such an entry can often give what is asked for: Equipment", "Both are of the industry Fuling zhacai", "By their dates: Open"]) {
    await expect(first).toContainText(reason);
  }
  // With the sources that they rest on.
  await first.getByText(/^\d+ sources?$/).click();
  await expect(first.locator("details a[href^=http]").first()).toBeVisible();
  const score = async () => Number((await first.locator("p.entry__meta").textContent()).match(/(\d+)%/)[1]);
  const before = await score();
  await page.getByText("How much each reason counts").click();
  await page.getByRole("slider", { name: /^Distance/ }).fill("0");
  await expect(page).toHaveURL(/\/opportunities\/opp-017\?weights=place\.0$/);
  await expect.poll(score).toBeGreaterThan(before);
  const after = await score();
  // A link shows the same.
  await page.reload();
  await ready(page);
  await page.getByText("What could answer this need").click();
  await expect.poll(score).toBe(after);
  await page.getByText("How much each reason counts").click();
  await page.getByRole("button", { name: "As usual" }).click();
  await expect(page).toHaveURL(/\/opportunities\/opp-017$/);
  await expect.poll(score).toBe(before);
});

test("weights that are none change nothing", async ({ page }) => {
  await open(page, "/en/opportunities/opp-017?weights=place.999,%3Cb%3E.1,kind,kind.-2,,");
  await page.getByText("What could answer this need").click();
  await expect(entries(page).first()).toContainText("Team to develop zhacai machinery");
});

test("a gap opens what could close it", async ({ page }) => {
  await open(page, "/en/gaps");
  const gap = page.locator(".gaps__gap").first();
  await gap.getByText("What could close this gap").click();
  await expect(gap.locator(".entry").first()).toContainText(/what is asked for|Asked for and given/);
  const nearest = gap.locator("h3:text-is('Nearest counties where somebody stands at this place of the chains') + ul > li");
  const km = (await nearest.allTextContents()).map((text) => Number(text.match(/about (\d+) km away/)[1]));
  expect(km.length).toBeGreaterThan(0);
  expect(km).toEqual(km.toSorted((a, b) => a - b));
});

test("industries stand side by side, and each has a dossier", async ({ page }) => {
  await open(page, "/en/industries");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(1 + 6);
  const totals = async () => (await rows.locator("td:nth-of-type(5)").allTextContents()).map(Number);
  expect(await totals()).toEqual((await totals()).toSorted((a, b) => b - a));
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("gaps");
  await expect(page).toHaveURL(/\/industries\?sort=gaps$/);
  const gaps = async () => (await rows.locator("td:nth-of-type(6)").allTextContents()).map(Number);
  await expect.poll(async () => String(await gaps())).toBe(String((await gaps()).toSorted((a, b) => b - a)));
  await page.getByRole("link", { name: "Fuling zhacai" }).click();
  await expect(page).toHaveURL(/\/industries\/fuling-zhacai$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Fuling zhacai");
  for (const name of ["Products", "Chain map", "Gaps", "Figures", "Six actions", "Research results"]) {
    await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  }
  // A year without a figure has its place.
  const chart = page.locator(".chart").first();
  await expect(chart.getByText("2018", { exact: true })).toBeAttached();
  await page.getByText("All figures as tables").click();
  await expect(page.getByRole("table", { name: "Area" })).toBeVisible();
});

test("services are found by what they can give and where", async ({ page }) => {
  await open(page, "/en/services");
  const all = await entries(page).count();
  await page.getByRole("combobox", { name: "What it can give" }).selectOption("capital");
  await expect(page).toHaveURL(/\/services\?gives=capital$/);
  await expect.poll(() => entries(page).count()).toBeLessThan(all);
  for (const text of await entries(page).allTextContents()) expect(text).toContain("Capital");
  expect(await titles(page)).not.toEqual([]);
});

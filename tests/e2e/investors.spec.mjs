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

test("results that others can use are narrowed by what they are, of what, where and when", async ({ page }) => {
  await open(page, "/en/achievements");
  await shown(page, "15 results");
  const years = (await entries(page).locator("p.entry__meta").allTextContents()).flatMap((text) => text.match(/ · (20\d\d) · /)?.[1] ?? []);
  expect(years.length).toBeGreaterThan(10);
  expect(years).toEqual(years.toSorted().reverse());
  await page.getByRole("combobox", { name: "Kind" }).selectOption("standard");
  await expect(page).toHaveURL(/\/achievements\?kind=standard$/);
  await shown(page, "3 results");
  // A choice says what it would show.
  await expect(page.getByRole("combobox", { name: "County" }).locator("option").filter({ hasText: /Jiangjin.*\(1\)/ })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Year" }).selectOption("2025");
  await page.getByRole("combobox", { name: "Industry" }).selectOption("fuling-zhacai");
  await expect(page).toHaveURL(/\/achievements\?industry=fuling-zhacai&kind=standard&year=2025$/);
  await shown(page, "1 result");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await shown(page, "15 results");
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("kind");
  await expect(page).toHaveURL(/\/achievements\?sort=kind$/);
  const kinds = async () => (await entries(page).locator("p.entry__meta").allTextContents()).flatMap((text) => text.match(/^(Variety|Standard|Technology|Patent|Award)\b/)?.[1] ?? []);
  await expect.poll(async () => [...new Set(await kinds())].join()).toBe("Variety,Standard,Technology,Patent,Award");
  expect((await kinds()).slice(0, 4)).toEqual(["Variety", "Variety", "Variety", "Standard"]);
  // By the search engine, in any of its scripts.
  await page.getByLabel("Words").fill("fuyou");
  await expect.poll(() => entries(page).count()).toBeLessThan(15);
  await expect(entries(page).filter({ hasText: "Fuyou 3000" })).toHaveCount(1);
});

test("an old address of results holds, and they are taken away as they are shown", async ({ page }) => {
  await open(page, "/en/achievements?kind=&industry=jiangjin-pepper");
  await expect(page.getByRole("combobox", { name: "Industry" })).toHaveValue("jiangjin-pepper");
  await shown(page, "3 results");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("achievements.csv");
  const lines = readFileSync(await file.path(), "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe("\uFEFFid,kind,name_zh,name_en,organisation_zh,industry_zh,year,summary_zh,summary_en,products,sources,data_version");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["ach-037", "ach-038", "ach-033"]);
});

test("a fragment leads to its row of any list, and marks it", async ({ page }) => {
  for (const [path, text] of [
    ["/en/achievements?industry=fuling-zhacai#ach-002", "Fuyou 3000"],
    ["/en/opportunities#opp-017", ""],
  ]) {
    await open(page, path);
    const marked = page.locator(".entry[aria-current=true]");
    await expect(marked).toHaveCount(1);
    await expect(marked).toBeFocused();
    await expect(marked).toBeInViewport();
    await expect(marked).toContainText(text);
  }
  // What is no row marks none, and leaves the list as it is.
  await open(page, "/en/achievements#no-such");
  await shown(page, "15 results");
  await expect(page.locator(".entry[aria-current=true]")).toHaveCount(0);
});

test("two industries stand beside each other, chosen by keyboard", async ({ page }) => {
  await open(page, "/en/industries?sort=gaps&evidence=original");
  const choice = (name) => page.getByRole("checkbox", { name: `Compare ${name}` });
  await expect(page.getByText("Tick “Compare” at two industries")).toBeVisible();
  await choice("Jiangjin Sichuan pepper").press("Space");
  await expect(page).toHaveURL(/\/industries\?sort=gaps&evidence=original&of=jiangjin-pepper$/);
  await expect(page.getByText("Tick one more industry in the table to set it beside Jiangjin Sichuan pepper.")).toBeVisible();
  await choice("Tongnan lemon").press("Space");
  await expect(page).toHaveURL(/\/industries\?sort=gaps&evidence=original&of=jiangjin-pepper&of=tongnan-lemon$/);
  await expect(choice("Tongnan lemon")).toBeFocused();
  // There is room for no third one.
  await expect(choice("Fuling zhacai")).toBeDisabled();
  const two = page.getByRole("region", { name: "Side by side" });
  await expect(two.getByRole("columnheader")).toHaveText(["Jiangjin Sichuan pepper", "Tongnan lemon"]);
  expect(await violations(page)).toEqual([]);
  // What is known of each is what the table of all has, with the same links.
  const all = page.getByRole("table").last();
  for (const [idx, name] of ["Jiangjin Sichuan pepper", "Tongnan lemon"].entries()) {
    const row = all.getByRole("row").filter({ hasText: name });
    for (const [title, at] of [["Gaps", 6], ["Open needs", 8], ["Open offers", 9], ["Research results", 10]]) {
      const cell = two.getByRole("row", { name: new RegExp(`^${title}`) }).getByRole("cell").nth(idx);
      const n = (await row.locator(`td:nth-of-type(${at})`).textContent()).trim();
      await expect(cell, `${title} of ${name}`).toHaveText(new RegExp(`^${n}`));
      if (n !== "0") await expect(cell.getByRole("link").first()).toHaveAttribute("href", await row.locator(`td:nth-of-type(${at}) a`).getAttribute("href"));
    }
  }
  await choice("Jiangjin Sichuan pepper").press("Space");
  await expect(page).toHaveURL(/\/industries\?sort=gaps&evidence=original&of=tongnan-lemon$/);
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("organizations");
  await expect(page).toHaveURL(/\/industries\?evidence=original&of=tongnan-lemon$/);
});

test("figures of two industries are drawn at one scale", async ({ page }) => {
  await open(page, "/en/industries?of=jiangjin-pepper&of=tongnan-lemon");
  const two = page.getByRole("region", { name: "Side by side" });
  await expect(two.getByRole("heading", { level: 3, name: "Area, at one scale" })).toBeVisible();
  const charts = two.locator(".chart").filter({ hasText: /^Area · / });
  await expect(charts).toHaveCount(2);
  const [one, other] = await charts.evaluateAll((all) =>
    all.map((own) => [own.querySelector("svg").getAttribute("width"), ...[...own.querySelectorAll("text[text-anchor=end]")].map((tick) => tick.textContent)]),
  );
  expect(one.length).toBeGreaterThan(2);
  expect(other).toEqual(one);
  const link = two.getByRole("heading", { level: 4, name: "Tongnan lemon" }).first().getByRole("link");
  await expect(link).toHaveAttribute("href", /\/industries\/tongnan-lemon#figures-heading$/);
});

test("an industry's dossier leads to a comparison, and ids that are none are passed over", async ({ page }) => {
  await open(page, "/en/industries/fuling-zhacai");
  await page.getByRole("link", { name: "Compare with another industry" }).click();
  await expect(page).toHaveURL(/\/industries\?of=fuling-zhacai$/);
  await expect(page.getByRole("checkbox", { name: "Compare Fuling zhacai" })).toBeChecked();
  await open(page, "/en/industries?of=no-such&of=fuling-zhacai&of=%3Cb%3E&of=rongchang-pig&of=tongnan-lemon");
  await expect(page.getByText("passed over: no-such, <b>, tongnan-lemon.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Side by side" }).getByRole("columnheader")).toHaveCount(2);
  // In Chinese, on a phone, both columns are there.
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/industries?of=fuling-zhacai&of=rongchang-pig");
  const names = page.getByRole("region", { name: "并排对照" }).locator(".compare__name");
  await expect(names).toHaveText(["涪陵榨菜", "荣昌猪"]);
  await names.first().scrollIntoViewIfNeeded();
  for (const name of await names.all()) await expect(name).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

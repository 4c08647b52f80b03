// The first look at the chain map: industries by stage, and the gaps.

import { expect, open, test, violations } from "./atlas.mjs";

const row = (page, name) => page.getByRole("row", { name });
const cell = (page, industry, at) => row(page, industry).getByRole("cell").nth(at);

test("the board says who stands where, unfolds in place, and leads one step deeper and back", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, "/en/chain");
  await expect(page.getByRole("heading", { level: 1, name: "Chain map All industries" })).toBeVisible();
  await expect(page.getByRole("columnheader")).toHaveText([/Industry/, /Upstream\s*Inputs/, /Cultivation/, /Primary processing/, /Deep processing/, /Logistics/, /Brand and sales/, /Downstream\s*Service/]);
  // One file for all of it: no map, no layout, no picture.
  expect(asked.filter((path) => /\/data\/v1\/(chain|industries)/.test(path))).toEqual([]);
  const processing = cell(page, /^Rongchang pig/, 3);
  await expect(processing).toContainText("Rongchang National Hi-tech Zone");
  await processing.locator("summary").click();
  const panel = processing.locator(".board__panel");
  await panel.getByRole("link", { name: "Rongchang National Hi-tech Zone" }).click();
  await expect(page).toHaveURL(/industry=rongchang-pig&node=[\w-]+$/);
  await expect(page.getByRole("complementary", { name: "Chosen organization" })).toContainText("Rongchang National Hi-tech Zone");
  await page.goBack();
  await expect(page.getByRole("table")).toBeVisible();
  await row(page, /^Rongchang pig/).getByRole("rowheader").getByRole("link").click();
  await expect(page).toHaveURL(/\/chain\?industry=rongchang-pig$/);
});

test("a gap opens its rule, and all of them stand on a page with how sure each is", async ({ page }) => {
  await open(page, "/en/chain");
  const gap = page.locator(".board__cell[data-gap=true]").first();
  await gap.locator("summary").click();
  await expect(gap.locator(".board__rules")).toContainText(/known; the rule asks for at least \d/);
  await expect(gap.locator(".board__rules")).toContainText(/\d+ organizations of the industry are known, from \d+ sources/);
  const n_gaps = await page.locator(".board__gap").count();
  await page.getByRole("link", { name: "What does nobody here do?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gaps of the industries" })).toBeVisible();
  expect(await page.locator(".gaps__gap").count()).toBeGreaterThanOrEqual(n_gaps);
  await expect(page.locator(".gaps").first()).toContainText(/organizations of the industry are known, from \d+ sources/);
  await page.getByRole("link", { name: "See it in the matrix of the industry" }).first().click();
  await expect(page).toHaveURL(/industry=[\w-]+&view=matrix/);
  await expect(page.locator("td[data-gap=true]").first()).toBeVisible();
});

test("the address says which cell is open, and opens it elsewhere", async ({ page, context, watch }) => {
  await open(page, "/en/chain");
  const processing = cell(page, /^Rongchang pig/, 3);
  await processing.locator("summary").click();
  await expect(page).toHaveURL(/\/en\/chain#rongchang-pig\.deep-processing$/);
  await expect(processing.locator(".board__panel")).toBeInViewport({ ratio: 1 });
  // Names first, then what is missing.
  const parts = await processing.locator(".board__panel > *").evaluateAll((all) => all.map((own) => own.className));
  expect(parts.indexOf("board__members")).toBeLessThan(parts.indexOf("board__rules"));
  const another = watch(await context.newPage());
  await another.setViewportSize({ width: 360, height: 740 });
  await open(another, page.url());
  const panel = cell(another, /^Rongchang pig/, 3).locator(".board__panel");
  await expect(panel.getByRole("link", { name: "Rongchang National Hi-tech Zone" })).toBeInViewport({ ratio: 1 });
  expect(await violations(another)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/en\/chain$/);
  // On a tour too.
  await open(page, "/en/chain?tour=read.1");
  await processing.locator("summary").click();
  await expect(page).toHaveURL(/\/en\/chain\?tour=read\.1#rongchang-pig\.deep-processing$/);
  await expect(processing.locator(".board__panel")).toBeVisible();
});

test("each question leads to its answer", async ({ page }) => {
  await open(page, "/en/chain");
  const questions = page.getByRole("navigation", { name: "Ask, for example:" }).getByRole("link");
  await expect(questions).toHaveCount(3);
  await questions.first().click();
  await expect(page).toHaveURL(/industry=[\w-]+&stage=primary-processing&stage=deep-processing$/);
  await expect(page.locator(".chain-map[data-ready=true]")).toBeVisible();
  await page.goBack();
  await questions.last().click();
  await expect(page).toHaveURL(/chain=capital/);
});

test("a tour says what is seen, step by step, each of them an address", async ({ page, context, watch }) => {
  await open(page, "/en/chain");
  await page.getByRole("link", { name: "Read the chain map in three minutes" }).click();
  const tour = page.getByRole("complementary", { name: "Tour: Read the chain map in three minutes" });
  await expect(page).toHaveURL(/\/chain\?tour=read\.1$/);
  await expect(tour).toContainText("1 of 4");
  await expect(tour).toContainText("Along one side stand industries");
  await expect(page.locator(".board")).toBeVisible();
  await tour.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/industry=rongchang-pig&tour=read\.2$/);
  await expect(tour).toContainText("down are the four chains");
  await expect(page.locator(".chain-map[data-ready=true]")).toBeVisible();
  await tour.getByRole("link", { name: "Next" }).click();
  await tour.getByRole("link", { name: "Next" }).click();
  await expect(tour).toContainText("4 of 4");
  await expect(tour.getByRole("link", { name: "Next" })).toHaveCount(0);
  await expect(page.locator(".chain-matrix")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const another = watch(await context.newPage());
  await open(another, page.url());
  await expect(another.locator(".tour")).toContainText("4 of 4");
  for (const none of ["read.0", "read.5", "other.1", "read", "<b>.1"]) {
    await open(another, `/en/chain?industry=rongchang-pig&tour=${none}`);
    await expect(another.locator(".chain-map[data-ready=true]")).toBeVisible();
    await expect(another.locator(".tour")).toHaveCount(0);
  }
  await tour.getByRole("link", { name: "Back" }).click();
  await expect(tour).toContainText("3 of 4");
  await tour.getByRole("link", { name: "End the tour" }).click();
  await expect(tour).toHaveCount(0);
  await expect(page.locator(".board")).toBeVisible();
});

test("by keyboard: each place is reached, opened and left", async ({ page }) => {
  await open(page, "/en/chain");
  const summaries = page.locator(".board summary");
  await summaries.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".board__panel").first()).toBeVisible();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => Boolean(document.activeElement.closest(".board__panel")))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.locator(".board__panel").first()).toBeHidden();
  await expect(summaries.first()).toBeFocused();
});

for (const [width, height] of [[1440, 900], [820, 1180], [360, 740]]) {
  test(`at ${width} it fills the window, and every text can be read`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const prefix of ["", "/en"]) {
      await open(page, `${prefix}/chain`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const small = await page.locator(".board-page").evaluate((own) =>
        [...own.querySelectorAll("*")].filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && parseFloat(getComputedStyle(one).fontSize) < (one.matches(".board__gap, .board__gap *") ? 11 : 12)).map((one) => one.outerHTML.slice(0, 90)));
      expect(small).toEqual([]);
      const board = await page.locator(".board").boundingBox();
      expect(board.width / width).toBeGreaterThan(0.88);
      if (width === 1440) {
        expect(board.y + board.height).toBeGreaterThan(height * 0.8);
        expect(board.y + board.height).toBeLessThanOrEqual(height);
      }
      expect(await violations(page), prefix).toEqual([]);
    }
  });
}

test("each word is explained where it stands, on the board and in the map of an industry", async ({ page }) => {
  for (const path of ["/en/chain", "/en/chain?industry=rongchang-pig"]) {
    await open(page, path);
    await page.getByRole("button", { name: "What the words mean" }).click();
    const panel = page.locator("#chain-terms");
    for (const word of ["Deep processing", "Capital chain", "Knowledge", "Gap"]) {
      await expect(panel.getByText(word, { exact: true })).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
  }
});

test("who presses the text of an open cell keeps it open, and the page where it is", async ({ page }) => {
  // Chromium 156 ends a page in which a press hides the text that it begins to select.
  await page.setViewportSize({ width: 1440, height: 1400 });
  await open(page, "/en/chain");
  const cell = page.locator(".board__cell summary").filter({ hasText: "Fuling Zhacai Group" });
  const top = await page.evaluate(() => scrollY);
  await cell.click();
  const text = page.locator(".board__panel-title");
  await expect(text).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await text.click();
  await expect(text).toBeVisible();
  await expect(page).toHaveURL(/#fuling-zhacai\.deep-processing$/);
  // A press beside it closes it.
  await page.getByRole("heading", { level: 1 }).click();
  await expect(text).toBeHidden();
});

test("the board is shared as it is seen", async ({ page }) => {
  await open(page, "/en/chain#fuling-zhacai.deep-processing");
  await page.getByRole("button", { name: "Share" }).click();
  const address = page.getByRole("dialog").getByRole("textbox", { name: "Address" });
  await expect(address).toHaveValue(/\/en\/chain#fuling-zhacai\.deep-processing$/);
});

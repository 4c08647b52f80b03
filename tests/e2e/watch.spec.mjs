// The watch list: pages and views with notes, on the device, in a link and in a file; and citing a page.

import { readFileSync, writeFileSync } from "node:fs";

import { expect, open, ready, test, violations } from "./atlas.mjs";

const KEY = "atlas.watched";
const kept = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null")?.pages ?? [], KEY);
const entries = (page) => page.locator("main .entries > .entry");
const summary = (page) => page.locator(".site-footer > details > summary");

/** By the keyboard alone: opens the part below the page, writes a note and keeps the page. */
async function watch(page, note) {
  await summary(page).focus();
  await page.keyboard.press("Enter");
  const name = page.getByLabel("Name", { exact: true });
  await expect(name).toBeVisible();
  await name.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.type(note);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Keep the changes" })).toBeVisible();
}

test("an industry, an offer and a view are kept with notes, and the list goes to another browser by a link", async ({ page, browser, watch: watched }) => {
  await open(page, "/en/industries/fuling-zhacai");
  await watch(page, "ask the county office");
  await open(page, "/en/opportunities/opp-018");
  await watch(page, "could peel");
  await open(page, "/en/opportunities?side=offer&kind=logistics");
  await watch(page, "");
  expect((await kept(page)).map(({ address, note }) => [address, note])).toEqual([
    ["/industries/fuling-zhacai", "ask the county office"],
    ["/opportunities/opp-018", "could peel"],
    ["/opportunities?side=offer&kind=logistics", ""],
  ]);
  await page.getByRole("link", { name: "Open the watch list" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Watch list" })).toBeVisible();
  await expect(entries(page)).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: /^Note on Team to develop zhacai machinery/ })).toHaveValue("could peel");
  expect(await violations(page)).toEqual([]);
  await page.getByText("Send the list").click();
  const link = await page.getByLabel("Address").inputValue();
  expect(await violations(page)).toEqual([]);

  const other = watched(await (await browser.newContext()).newPage());
  await open(other, link);
  await expect(other.getByRole("heading", { level: 1, name: "A shared watch list" })).toBeVisible();
  await expect(entries(other)).toHaveCount(3);
  await expect(entries(other).first()).toContainText("ask the county office");
  expect(await kept(other)).toEqual([]);
  expect(await violations(other)).toEqual([]);
  await other.getByRole("button", { name: "Put all on my watch list" }).press("Enter");
  await other.getByRole("link", { name: "My watch list" }).press("Enter");
  await expect(other.getByRole("heading", { level: 1, name: "Watch list" })).toBeVisible();
  await expect(entries(other)).toHaveCount(3);
  await entries(other).getByRole("link", { name: /Needs and offers/ }).press("Enter");
  await expect(other).toHaveURL(/\/en\/opportunities\?side=offer&kind=logistics$/);

  // Without notes it says no more than which pages.
  await page.getByLabel("With my notes").uncheck();
  await expect(page.getByLabel("Address")).not.toHaveValue(/peel/);
  await expect(page.getByLabel("Address")).toHaveValue(/opp-018/);
});

test("a page that is taken off comes back, and a note stays", async ({ page }) => {
  await open(page, "/en/gaps");
  await watch(page, "first");
  await open(page, "/en/watch");
  const note = page.getByRole("textbox", { name: /^Note on/ });
  await note.fill("second");
  await note.blur();
  await page.getByRole("button", { name: /^Take off: / }).click();
  await expect(page.getByText("Nothing on the watch list yet")).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note).toHaveValue("second");
  await page.reload();
  await ready(page);
  await expect(note).toHaveValue("second");
});

test("a list is saved as a file and read again; other files change nothing", async ({ page }, info) => {
  await open(page, "/en/gaps");
  await watch(page, "为什么？");
  await open(page, "/en/watch");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const file = info.outputPath("watch-list.json");
  await (await download).saveAs(file);
  expect(JSON.parse(readFileSync(file, "utf8")).pages).toEqual(await kept(page));
  const before = await kept(page);
  for (const [text, told] of [["{", "is no watch list"], ["[]", "is no watch list"], ["x".repeat(1_000_001), "is larger than any watch list"]]) {
    const bad = info.outputPath("bad.json");
    writeFileSync(bad, text);
    await page.getByLabel("Read a file").setInputFiles(bad);
    await expect(page.getByText(`bad.json ${told}`).first()).toBeVisible();
    expect(await kept(page)).toEqual(before);
  }
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ready(page);
  await page.getByLabel("Read a file").setInputFiles(file);
  await expect(entries(page)).toHaveCount(1);
  expect(await kept(page)).toEqual(before);
});

test("a hostile link leads nowhere else, and a cut one says so", async ({ page }) => {
  const of = (...parts) => `page=${encodeURIComponent(parts.join("\n"))}`;
  const script = "<img src=x onerror=\"document.title='hit'\">";
  await open(page, `/en/watch#${[of("javascript:alert(1)"), of("//a.example/x"), of("/gaps", script, script), of("/\\a.example")].join("&")}`);
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText(script);
  await expect(entries(page).getByRole("link")).toHaveAttribute("href", "/en/gaps");
  await expect(page).not.toHaveTitle("hit");
  await open(page, "/en/about");
  await open(page, "/en/watch#page=%E4%B");
  await expect(page.getByText("This link holds no list, or it was cut off on its way.")).toBeVisible();
});

test("a note lasts as long as the page where nothing may be kept, and that is told", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page, "/en/gaps");
  await summary(page).click();
  await page.getByRole("button", { name: "Put it on the watch list" }).click();
  await expect(page.getByText(/Kept until you leave this page/).first()).toBeVisible();
});

test("the form follows the view, and keeps what was written", async ({ page }) => {
  await open(page, "/en/opportunities");
  await watch(page, "all of them");
  await page.getByRole("combobox", { name: "Need or offer" }).selectOption("offer");
  await expect(page.getByRole("button", { name: "Put it on the watch list" })).toBeVisible();
  await expect(page.getByLabel("GB/T 7714", { exact: true })).toHaveValue(/\/en\/opportunities\?side=offer\.$/);
  await page.getByRole("button", { name: "Put it on the watch list" }).click();
  expect((await kept(page)).map(({ address }) => address)).toEqual(["/opportunities", "/opportunities?side=offer"]);
});

test("a list that this version cannot read is put aside before it is overwritten", async ({ page }) => {
  await page.addInitScript((key) => localStorage.getItem(`${key}.unread`) ?? localStorage.setItem(key, '{"format":9}'), KEY);
  await open(page, "/en/gaps");
  await watch(page, "x");
  expect(await kept(page)).toHaveLength(1);
  expect(await page.evaluate((key) => localStorage.getItem(`${key}.unread`), KEY)).toBe('{"format":9}');
});

test("a page is cited by the national standard and for BibTeX, with the day of its data", async ({ page }) => {
  await open(page, "/en/industries/fuling-zhacai");
  await summary(page).click();
  const standard = page.getByLabel("GB/T 7714", { exact: true });
  await expect(standard).toHaveValue(/^.+\. .*Fuling.*: .+\[DB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http:\S+\/en\/industries\/fuling-zhacai\.$/);
  await expect(page.getByLabel("BibTeX", { exact: true })).toHaveValue(/^@misc\{fuling-zhacai-\d{4},\n {2}author = \{\{.+\}\},\n/);
  expect(await violations(page)).toEqual([]);
});

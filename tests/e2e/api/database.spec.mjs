// PostgreSQL stopped and started again under an open page; rights that are missing; schemas of another version.

import { rmSync, writeFileSync } from "node:fs";
import { ask, control } from "../../../scripts/backend/postgres.mjs";
import { drawn, expect, open, ready, test as base, withoutFiles } from "../atlas.mjs";
import { changedMark, serveApart } from "./site.mjs";
import { oneNewer, oneOlder, oneTooNew, withoutRight } from "./schemas.mjs";

let site;

/** `database.change(...)` of `schemas.mjs` until `database.undo()`, at the latest to the end of the test. */
const test = base.extend({
  database: async ({}, use) => {
    let changed;
    const database = {
      change(schema) {
        writeFileSync(changedMark(site.folder), "");
        changed = schema;
        ask(site.folder, schema.change);
      },
      undo() {
        if (changed) ask(site.folder, changed.undo);
        changed = undefined;
        rmSync(changedMark(site.folder), { force: true });
      },
    };
    await use(database);
    database.undo();
  },
});

// One after the other: they share the database.
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await serveApart("stopped");
});
test.afterAll(() => site?.stop());

const problem = (page) => page.locator("main .notice[data-tone=problem]");
const cards = (page) => page.locator(".product-card");
const tea = (page) => page.getByRole("checkbox", { name: /^Tea/ });
const heading = (page, name) => page.getByRole("heading", { level: 1, name });

test.describe("a database that is away", () => {
  test.use({ allowedErrors: /./ });

  test("a stopped database is told, what stands stays, and its return is noticed", async ({ page }) => {
    test.setTimeout(180_000);
    await open(page, `${site.url}/en/products`);
    const n_cards = await cards(page).count();
    expect(control(site.folder, "stop", "-m", "fast", "-w").status).toBe(0);
    await expect(cards(page)).toHaveCount(n_cards);
    await tea(page).check();
    await expect(problem(page)).toBeVisible({ timeout: 60_000 });
    await expect(tea(page)).toBeChecked();
    expect(control(site.folder, "start", "-w").status).toBe(0);
    // By itself, after 4, 8, 16 ... seconds.
    await expect(cards(page).first()).toBeVisible({ timeout: 90_000 });
    await expect(problem(page)).toHaveCount(0);
  });

  test("a page that is opened while it is away stands as it was made, and comes to life when it is back", async ({ page }) => {
    test.setTimeout(180_000);
    expect(control(site.folder, "stop", "-m", "fast", "-w").status).toBe(0);
    await page.goto(`${site.url}/en/products/fuling-zhacai`);
    // The app has given up for now.
    await expect(page.locator("#without-app")).toBeVisible({ timeout: 60_000 });
    await expect(heading(page, "Fuling Zhacai")).toBeVisible();
    await expect(page).toHaveTitle(/^Fuling Zhacai/);
    expect(control(site.folder, "start", "-w").status).toBe(0);
    await expect(page.locator("html")).toHaveAttribute("data-state", "ready", { timeout: 90_000 });
    await page.getByRole("button", { name: "Save Fuling Zhacai" }).click();
    await expect(page.getByRole("button", { name: "Save Fuling Zhacai" })).toHaveAttribute("aria-pressed", "true");
  });
});

/** What a browser and the app put into the console where the API refuses; a panic is something else. */
const REFUSED = /^Failed to load resource.*\/api\/rpc\/|^\S*\/api\/rpc\/\S+ answered with status 40[14]$/;
const NOT_WITH_THIS = "The server answered, but not with this data. Please try again later.";

test.describe("rights that are missing", () => {
  test.use({ allowedErrors: REFUSED });

  // Without their arguments, which change with the questions: no name is there twice.
  for (const right of ["usage on schema api_v1", "execute on function api_v1.product, api_v1.suggest, api_v1.answer"]) {
    test(`without ${right.slice(0, 40)} the page says so, what was open stays, and the grant is noticed`, async ({ page, database }) => {
      await open(page, `${site.url}/en/products`);
      const n_cards = await cards(page).count();
      const [known, unknown] = ["Fengjie Navel Orange", "Wushan Crisp Plum"];
      await page.getByRole("link", { name: known, exact: true }).click();
      await expect(heading(page, known)).toBeVisible();
      await page.goBack();
      await expect(cards(page)).toHaveCount(n_cards);

      database.change(withoutRight(right));
      await forgetCopies(page);
      await page.getByRole("link", { name: unknown, exact: true }).click();
      await expect(problem(page)).toContainText(NOT_WITH_THIS);
      await expect(page.getByText("answered with status 401")).toBeHidden();
      await forgetCopies(page);
      // What was had is in memory.
      await page.goBack();
      await expect(cards(page)).toHaveCount(n_cards);
      await page.getByRole("link", { name: known, exact: true }).click();
      await expect(heading(page, known)).toBeVisible();
      await expect(problem(page)).toHaveCount(0);
      const field = page.getByRole("combobox", { name: "Search", exact: true });
      await field.fill("orange");
      await expect(page.getByText("Searching is not possible right now")).toBeVisible();
      await page.goBack();

      await tea(page).check();
      await expect(problem(page)).toContainText(NOT_WITH_THIS);
      await expect(tea(page)).toBeChecked();
      // Over the catalogue no list opens by itself: the page is what says it.
      await field.fill("gan");
      await expect(page).toHaveURL(/q=gan/);
      await expect(problem(page)).toContainText(NOT_WITH_THIS);
      await field.fill("");
      await expect(page).not.toHaveURL(/q=/);

      database.undo();
      // By itself, after 4 or 8 seconds.
      await expect(cards(page).first()).toBeVisible({ timeout: 20_000 });
      await expect(problem(page)).toHaveCount(0);
      await expect(page.locator(".results-bar__count")).toHaveText("10 products");
      await field.fill("oranges");
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option").first()).toBeVisible();
    });
  }

  test("a page that is opened meanwhile stands if it was made for the address, and comes to life", async ({ page, database }) => {
    await page.addInitScript(() => localStorage.setItem("atlas.saved", "fuling-zhacai"));
    database.change(withoutRight("usage on schema api_v1"));
    // Their files are those of the plain catalogue and of a visitor who saved nothing.
    for (const path of ["/en/products?category=tea", "/en/saved"]) {
      await page.goto(site.url + path);
      await expect(problem(page), path).toContainText(NOT_WITH_THIS);
      await expect(page.getByText("Nothing saved yet"), path).toHaveCount(0);
    }
    await page.goto(`${site.url}/en/products/fuling-zhacai`);
    await expect(page.locator("#without-app")).toBeVisible();
    await expect(heading(page, "Fuling Zhacai")).toBeVisible();
    await expect(page).toHaveTitle(/^Fuling Zhacai/);
    await expect(problem(page)).toHaveCount(0);
    database.undo();
    await expect(page.locator("html")).toHaveAttribute("data-state", "ready", { timeout: 20_000 });
    const save = page.getByRole("button", { name: "Save Fuling Zhacai" });
    await expect(save).toHaveAttribute("aria-pressed", "true");
    await save.click();
    await expect(save).toHaveAttribute("aria-pressed", "false");
  });
});

/** Has the browser ask for everything anew, as after the minute for which it keeps answers. */
async function forgetCopies(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.detach();
}

/** A page of each kind, of each function of the API at least one. */
const PAGES = [
  "/en/chain",
  "/en",
  "/en/products",
  "/en/products?category=fruit&sort=name&page=2",
  "/en/products?q=orange",
  "/en/products/fuling-zhacai",
  "/en/counties/500236",
  "/en/organisations/fl-zhacai-group",
  "/en/opportunities/opp-001",
  "/en/opportunities",
  "/en/industries",
  "/en/industries/fuling-zhacai",
  "/en/achievements",
  "/en/about",
  "/en/data",
  "/en/search?q=orange",
  "/en/names",
  "/en/names/f",
  "/en/saved?id=fuling-zhacai",
  "/en/chain?industry=fuling-zhacai&view=table",
  "/en/chain?view=matrix",
];

/** The text of a page; parts of it are drawn in turn, each when the one before it stands. */
async function wholeText(page) {
  let text;
  let n_same = 0;
  while (n_same < 5) {
    const next = await page.locator("main").innerText();
    n_same = next === text ? n_same + 1 : 0;
    text = next;
    await drawn(page);
  }
  return text;
}

/**
 * Goes to each of `PAGES` inside the app, which is open already; gives [{ path, text, answers }]: what it says, and
 * how the API answered it, as [function, status].
 */
async function tour(page) {
  let answers = [];
  const underWay = new Set();
  let allEnded;
  page.on("request", (request) => underWay.add(request));
  page.on("response", (response) => {
    const [, name] = /\/api\/rpc\/(\w+)/.exec(response.url()) ?? [];
    if (name) answers.push([name, response.status()]);
  });
  // The app breaks off what is not worth reading: errors.
  for (const ended of ["requestfinished", "requestfailed"])
    page.on(ended, (request) => underWay.delete(request) && !underWay.size && allEnded?.());
  const told = [];
  for (const path of PAGES) {
    answers = [];
    await page.evaluate((path) => {
      const link = document.body.appendChild(Object.assign(document.createElement("a"), { href: path }));
      link.click();
      link.remove();
    }, path);
    await expect(page).toHaveURL(site.url + path);
    // What an answer brings may ask once more.
    do {
      if (underWay.size) await new Promise((resolve) => (allEnded = resolve));
      await drawn(page);
    } while (underWay.size);
    await expect(page.locator("main .loading")).toHaveCount(0);
    told.push({ path, answers, text: await wholeText(page) });
  }
  return told;
}

test.describe("another version of the schema", () => {
  test.beforeEach(({ page }) => withoutFiles(page));

  test.describe(() => {
    test.use({ allowedErrors: REFUSED });

    test("over one that is older all goes on but for what it lacks, which is there after the update", async ({ page, database }) => {
      const older = oneOlder();
      database.change(older);
      await open(page, `${site.url}/en/compare`);
      const pages = await tour(page);
      const isOfOlder = ([name, status]) => status === 404 && older.functions.includes(name);
      for (const { path, answers, text } of pages) {
        const refused = answers.filter(([, status]) => status !== 200);
        expect(refused.filter((answer) => !isOfOlder(answer)), path).toEqual([]);
        // Something may stand in for what it lacks.
        const isTold = text.includes(NOT_WITH_THIS);
        if (!refused.length) expect(isTold, path).toBe(false);
        if (!isTold) expect(text.length, path).toBeGreaterThan(100);
      }
      const lacking = pages.find(({ answers }) => answers.some(isOfOlder));
      expect(lacking, `a page that asks ${older.functions}`).toBeTruthy();
      await page.goto(site.url + lacking.path);
      await expect(problem(page).or(heading(page, /./))).toBeVisible();
      const isAnswered = (response) => response.ok() && older.functions.some((name) => response.url().includes(`/api/rpc/${name}`));
      const answered = page.waitForResponse(isAnswered, { timeout: 20_000 });
      database.undo();
      // What is told is asked for again by itself; where something stands in, by the next visitor.
      if ((await problem(page).count()) === 0) await page.reload();
      await answered;
      await expect(problem(page)).toHaveCount(0);
      await ready(page);
    });
  });

  test("over one that is newer every page says the same", async ({ page, context, watch, database }) => {
    await open(page, `${site.url}/en/compare`);
    const before = await tour(page);
    database.change(oneNewer());
    const answered = async () => (await fetch(`${site.url}/api/rpc/dataset?of_later=1`)).json();
    await expect.poll(answered).toHaveProperty("of_later");
    // One that remembers nothing.
    const another = watch(await context.newPage());
    await withoutFiles(another);
    await open(another, `${site.url}/en/compare`);
    for (const [at, { path, text, answers }] of (await tour(another)).entries()) {
      expect(text, path).toBe(before[at].text);
      expect(answers.filter(([, status]) => status !== 200), path).toEqual([]);
    }
  });

  test.describe(() => {
    test.use({ allowedErrors: /: format 2, but this app reads format 1$/ });

    test("over one that it cannot read the app says so, and what was open stays", async ({ page, database }) => {
      await open(page, `${site.url}/en/products`);
      const n_cards = await cards(page).count();
      database.change(oneTooNew());
      await page.getByRole("link", { name: "Wushan Crisp Plum", exact: true }).click();
      await expect(problem(page)).toContainText("The data received do not match this version of the app.");
      await page.goBack();
      await expect(cards(page)).toHaveCount(n_cards);
      await page.goto(`${site.url}/en/products/wushan-crisp-plum`);
      await expect(problem(page)).toContainText("The data received do not match this version of the app.");
      database.undo();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(heading(page, "Wushan Crisp Plum")).toBeVisible();
      await expect(problem(page)).toHaveCount(0);
    });
  });
});

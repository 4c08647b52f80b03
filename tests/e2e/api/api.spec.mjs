// What only an API does: one request for a question, the same answers as files, and servers that fail.

import { startFaultyApi } from "../faulty-api.mjs";
import { drawn, expect, open, ready, test, violations } from "../atlas.mjs";
import { PORT, address } from "../site.mjs";
import { apiRoot } from "./site.mjs";

/** Questions of every page, in both languages where these order or search in different ways. */
const QUESTIONS = [
  "/",
  "/en",
  "/products",
  "/en/products?page=2",
  "/products?category=fruit&category=tea&sort=name",
  "/en/products?category=fruit&sort=name&page=2",
  "/products?county=500152&month=11",
  "/en/products?county=500152&township=500152113",
  "/products?cert=gi-product&event=harvest&sort=certifications",
  "/products?sort=county&page=3",
  "/en/products?sort=county",
  "/products?industry=fuling-zhacai",
  "/products?q=榨菜",
  "/en/products?q=orange&sort=name",
  "/products?q=涪林榨菜",
  "/products?q=zzzqqq",
  "/products?page=999",
  "/products/fuling-zhacai",
  "/en/products/fengjie-navel-orange",
  "/counties/500236",
  "/en/counties/500152",
  "/townships/500152113",
  "/organisations/fl-zhacai-group",
  "/en/opportunities/opp-001",
  "/opportunities",
  "/en/opportunities?side=need&sort=amount",
  "/services?gives=capital",
  "/industries",
  "/en/industries/fuling-zhacai",
  "/achievements",
  "/en/achievements?kind=standard",
  "/about",
  "/data",
  "/en/search?q=zzzqqq",
  "/names",
  "/names/f",
  "/en/names/f",
  "/en/compare?id=fengjie-navel-orange&id=wushan-crisp-plum",
  "/saved?id=fuling-zhacai",
  "/chain?industry=fuling-zhacai&view=table",
  "/chain",
  "/chain?view=matrix",
  "/gaps",
  "/no-such-page",
];

/** What a page tells, and where its links lead. */
async function told(page, origin, path) {
  await open(page, origin + path);
  await page.waitForLoadState("networkidle");
  await ready(page);
  await drawn(page);
  return page.evaluate((origin) => {
    const main = document.querySelector("main");
    // Only an API stores inquiries.
    main.querySelector(".inquiry-part")?.remove();
    const links = [...main.querySelectorAll("a[href]")].map((link) => link.getAttribute("href").replace(origin, ""));
    return { title: document.title, text: main.innerText, links };
  }, origin);
}

for (const path of QUESTIONS) {
  test(`${path} says over the API what it says over files`, async ({ browser, watch }) => {
    const [files, api] = await Promise.all(
      [PORT, PORT + 2].map(async (port) => {
        const page = watch(await browser.newPage());
        // Pages that were made before show data of files.
        const said = await told(page, address(port), path);
        await page.close();
        return said;
      }),
    );
    expect(api).toEqual(files);
  });
}

/** Texts whose best product both kinds of search agree on; what comes behind it, their ranking of their own decides. */
const TEXTS = ["涪陵榨菜", "奉节脐橙", "fulingzhacai", "fjqc", "wushan crisp plum", "Yunyang Red Orange", "涪林榨菜"];

test("the best product for a text is the same over the API and over files", async ({ page }) => {
  for (const text of TEXTS) {
    const best = [];
    for (const port of [PORT, PORT + 2]) {
      await open(page, `${address(port)}/en/search?q=${encodeURIComponent(text)}`);
      const first = page.getByRole("region", { name: /^Products/ }).getByRole("link").first();
      best.push(await first.getAttribute("href"));
    }
    expect(best[1], text).toBe(best[0]);
  }
});

/** What a page asks of the API and of files with data. */
function asked(page) {
  const urls = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    const isData = pathname.startsWith("/api/") || (pathname.startsWith("/data/v1/") && pathname.endsWith(".json")) || /search-|worker/.test(pathname);
    if (isData) urls.push(pathname + search);
  });
  return urls;
}

test.describe("one request for a question", () => {
  test.use({ hasFiles: false });

  test("a page of the catalogue, the next one, and a text that is typed", async ({ page }) => {
    const urls = asked(page);
    await open(page, "/en/products");
    const month = await page.evaluate(() => new Date().getMonth() + 1);
    expect(urls).toEqual(["/api/rpc/dataset", `/api/rpc/overview?month=${month}`]);
    urls.length = 0;
    await page.getByRole("checkbox", { name: /^Tea/ }).hover();
    await page.getByRole("checkbox", { name: /^Tea/ }).check();
    await expect(page).toHaveURL(/category=tea/);
    await expect(page.locator(".catalogue__results")).not.toHaveAttribute("aria-busy");
    expect(urls).toEqual([`/api/rpc/answer?category=%7Btea%7D&lang=en&today_month=${month}`]);
    urls.length = 0;
    await page.getByRole("radio", { name: "List" }).or(page.getByRole("button", { name: "List" })).click();
    await expect(page.locator(".results-table")).toBeVisible();
    expect(urls, "how hits are set out is no question").toEqual([]);
    await open(page, "/en/products?q=orange");
    expect(urls.slice(1)).toEqual([`/api/rpc/answer?q=orange&lang=en&today_month=${month}`]);
  });

  test("the index of names, and a letter of it", async ({ page }) => {
    const urls = asked(page);
    await open(page, "/en/names");
    expect(urls).toEqual(["/api/rpc/dataset", "/api/rpc/names"]);
    urls.length = 0;
    await page.locator("main").getByRole("link", { name: /^F / }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Products beginning with F" })).toBeVisible();
    expect(urls).toEqual(["/api/rpc/names_page?lang=en&letter=f&page=1"]);
  });

  test("a field asks when typing pauses", async ({ page }) => {
    await open(page, "/en");
    const urls = asked(page);
    const field = page.getByRole("combobox", { name: "Search", exact: true });
    await field.pressSequentially("fuling", { delay: 5 });
    await expect(page.getByRole("option").first()).toContainText("Fuling");
    const n_asked = urls.length;
    expect(n_asked).toBeLessThan("fuling".length);
    expect(urls.at(-1)).toBe("/api/rpc/suggest?q=fuling&n=6");
    expect(urls.filter((url) => !url.startsWith("/api/rpc/suggest"))).toEqual([]);
  });
});

test("what is typed stays a value, whatever it is", async ({ page }) => {
  for (const text of ["a&sort=name", "{},\"\\", "'; drop table products; --", "100%", "+", "%00", "<b>", "茶)or(1.eq.1"]) {
    await open(page, `/en/products?q=${encodeURIComponent(text)}`);
    await expect(page.locator(".catalogue__results .notice, .product-card").first()).toBeVisible();
    await expect(page.locator(".notice[data-tone=problem]"), text).toHaveCount(0);
  }
});

test.describe("an inquiry", () => {
  test.use({ allowedErrors: /429/ });

  test("an inquiry is stored, and what is stored is said; a refusal keeps what was written", async ({ page }) => {
    await open(page, "/en/opportunities/opp-001");
    await page.getByText("Send an inquiry").click();
    await expect(page.getByText("Only its staff can read it.")).toBeVisible();
    const [name, contact, message] = [page.getByLabel("Your name"), page.getByLabel(/^How to reach you/), page.getByLabel("What you would like to know")];
    // At most 5 an hour from one contact: each run has its own.
    const own = `test-${Date.now()}@example.org`;
    await page.route("**/api/inquiries", (route) => route.fulfill({ status: 429, json: { message: "too many" } }), { times: 1 });
    await name.fill("Li Hua");
    await contact.fill(own);
    await message.fill("Is it still open? <b>&'\"");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Nothing was stored; what you wrote is still here. There were too many inquiries.");
    await expect(contact).toHaveValue(own);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Send", exact: true }).press("Enter");
    await expect(page.getByText("Your inquiry is stored: your name, your contact, your text and the time.")).toBeVisible();
  });
});

test.describe("a server that fails", () => {
  // Chromium lets no page that a test fulfills ask this machine by another port: these are the real ones.
  test.use({ allowedErrors: /./ });
  let faulty;
  test.beforeEach(async ({ page }) => {
    faulty = await startFaultyApi({ api: apiRoot("journeys") });
    const source = { kind: "postgrest", root: faulty.root, files: "data/v1/" };
    await page.route("**/config.json", (route) => route.fulfill({ json: { format: 1, source } }));
  });
  test.afterEach(() => faulty.close());

  const problem = (page) => page.locator("main .notice[data-tone=problem]");
  const cards = (page) => page.locator(".product-card");

  for (const fault of [
    { kind: "status", status: 503, retryAfter: 1, times: 1 },
    { kind: "status", status: 429, retryAfter: 1, times: 2 },
    { kind: "status", status: 500, times: 2 },
    { kind: "reset", times: 2 },
    { kind: "cut", times: 2 },
    { kind: "half", times: 1 },
    { kind: "html", times: 1 },
    { kind: "slow", ms: 3_000, times: 1 },
  ]) {
    test(`${fault.kind} ${fault.status ?? ""} that passes is never seen`, async ({ page }) => {
      await faulty.set({ ...fault, only: "rpc/answer" });
      await open(page, "/en/products?category=tea");
      await expect(page.locator(".results-bar__count")).toHaveText("10 products");
      await expect(cards(page)).toHaveCount(10);
      await expect(problem(page)).toHaveCount(0);
      expect(faulty.asked().filter(({ path }) => path.includes("rpc/answer")).length).toBe(fault.kind === "slow" ? 1 : fault.times + 1);
    });
  }

  for (const [fault, words] of [
    [{ kind: "status", status: 503 }, "not with this data"],
    [{ kind: "status", status: 401 }, "not with this data"],
    [{ kind: "format", format: 2 }, "do not match this version"],
    [{ kind: "html" }, "do not match this version"],
    [{ kind: "refused" }, "The network did not answer"],
  ]) {
    test(`${fault.kind} ${fault.status ?? ""} is told, what stands stays, and it mends itself`, async ({ page }) => {
      await open(page, "/en/products");
      await faulty.set({ ...fault, only: "rpc/" });
      await page.getByRole("checkbox", { name: /^Tea/ }).check();
      await expect(problem(page)).toContainText(words);
      await expect(page.getByRole("checkbox", { name: /^Tea/ })).toBeChecked();
      await faulty.clear();
      // What may be mended meanwhile is asked again without a hand.
      if (["format", "html"].includes(fault.kind)) await page.getByRole("button", { name: "Try again" }).click();
      await expect(cards(page).first()).toBeVisible({ timeout: 20_000 });
      await expect(problem(page)).toHaveCount(0);
    });
  }

  test("one that wants to be left alone for a minute is asked no more before the page says so", async ({ page }) => {
    await open(page, "/en/products");
    await faulty.set({ kind: "status", status: 429, retryAfter: 60, only: "rpc/answer" });
    await page.getByRole("checkbox", { name: /^Tea/ }).check();
    await expect(problem(page)).toBeVisible({ timeout: 2_000 });
    expect(faulty.asked().filter(({ path }) => path.includes("rpc/answer"))).toHaveLength(1);
  });

  test("one that answers half and then nothing is given up", async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, "/en/products");
    await faulty.set({ kind: "stalled", only: "rpc/answer", times: 1 });
    await page.getByRole("checkbox", { name: /^Tea/ }).check();
    await expect(page).toHaveURL(/category=tea/);
    await expect(page.locator(".results-bar__count")).toHaveText(/^\d+ products?$/);
    await expect(page.locator(".catalogue__results")).not.toHaveAttribute("aria-busy", "true", { timeout: 90_000 });
    await expect(problem(page)).toHaveCount(0);
  });

  test("one whose schema is older does not know the index of names: the whole catalogue has it", async ({ page }) => {
    await faulty.set({ kind: "status", status: 404, only: "rpc/names" });
    await open(page, "/en/names/f");
    await expect.poll(() => faulty.asked().some(({ path }) => path.includes("rpc/shard"))).toBe(true);
    await page.locator("main").getByRole("link", { name: /^W / }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Products beginning with W" })).toBeVisible();
    await expect(page.locator("main").getByRole("link", { name: "Wushan Crisp Plum" })).toBeVisible();
    expect(faulty.asked().filter(({ path }) => path.includes("rpc/dataset")), "the source is not asked anew").toHaveLength(1);
  });

  test("the field says that nothing can be searched, and answers when it can", async ({ page }) => {
    await open(page, "/en");
    await faulty.set({ kind: "status", status: 500, only: "rpc/suggest" });
    const field = page.getByRole("combobox", { name: "Search", exact: true });
    await field.fill("orange");
    await expect(page.getByText("Searching is not possible right now")).toBeVisible();
    await faulty.clear();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option").first()).toBeVisible();
  });

  test("a page that was made before stands while the server is away, and comes to life when it is back", async ({ page }) => {
    await open(page, "/en");
    await faulty.set({ kind: "refused" });
    await page.goto("/en/products/fuling-zhacai");
    await expect(page.getByRole("heading", { level: 1, name: "Fuling Zhacai" })).toBeVisible();
    await faulty.clear();
    await page.getByRole("button", { name: "Save Fuling Zhacai" }).click({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: "Save Fuling Zhacai" })).toHaveAttribute("aria-pressed", "true");
  });
});

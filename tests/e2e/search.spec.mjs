// The search field: hits of all kinds by any spelling, by keyboard and by touch, and where it fails.

import { expect, open, ready, test, violations, withoutFiles } from "./atlas.mjs";

const SHARDS = "**/data/v1/search-*";

const field = (page) => page.getByRole("combobox", { name: /^(Search|搜索)$/ });
const list = (page) => page.getByRole("listbox", { name: /^(Suggestions|搜索建议)$/ });
const option = (page, name) => list(page).getByRole("option", { name }).first();
const group = (page, name) => list(page).getByRole("group", { name });
const product = (page, name) => group(page, /^(Products|特产)/).getByRole("option", { name }).first();
const status = (page) => page.locator("p[role=status][aria-live]");
const kept = (page) => page.evaluate(() => localStorage.getItem("atlas.searches"));

async function search(page, text) {
  await field(page).click();
  await field(page).fill(text);
}

/** What an input method does while a word is put together, and when it is chosen. */
async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text) =>
      session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    choose: (text) => session.send("Input.insertText", { text }),
  };
}

const ZHACAI = /涪陵榨菜/;

for (const language of ["zh", "en"]) {
  const home = language === "zh" ? "/" : "/en";

  test(`a product is suggested by any spelling in ${language}`, async ({ page }) => {
    await open(page, home);
    const spellings = [
      "涪陵榨菜",
      "陵榨",
      "榨菜",
      "涪陵搾菜",
      "fuling zhacai",
      "fulingzhacai",
      "fulingzh",
      "flzc",
      "Fuling Zhacai",
      "fuling 榨菜",
      "zhacai fuling",
      "fulign zhacai",
    ];
    for (const text of spellings) {
      await search(page, text);
      await expect(option(page, ZHACAI), text).toBeVisible();
    }
  });

  test(`every kind of thing is found and opens its page in ${language}`, async ({ page }) => {
    const [products, counties, townships, organisations, opportunities, achievements] = [
      /^(Products|特产)/,
      /^(Counties|区县)/,
      /^(Townships|乡镇)/,
      /^(Organizations|主体)/,
      /^(Needs and offers|供需)/,
      /^(Research results|成果)/,
    ];
    const kinds = {
      zh: [
        ["奉节脐橙", products, /奉节脐橙/, /\/products\/fengjie-navel-orange$/],
        ["奉节县", counties, /^奉节县/, /\/counties\/500236$/],
        ["柏梓镇", townships, /柏梓镇/, /\/townships\/500152113$/],
        ["涪陵榨菜集团", organisations, /涪陵榨菜集团/, /\/organisations\/fl-zhacai-group$/],
        ["脐橙产业链招商", opportunities, /脐橙（小水果）/, /\/opportunities\/opp-001$/],
        ["涪优3000", achievements, /涪优3000/, /\/achievements#ach-002$/],
      ],
      en: [
        ["fengjie navel orange", products, /奉节脐橙/, /\/products\/fengjie-navel-orange$/],
        ["fengjie county", counties, /^Fengjie County/, /\/counties\/500236$/],
        ["baizi", townships, /柏梓镇/, /\/townships\/500152113$/],
        ["zhacai group", organisations, /涪陵榨菜集团/, /\/organisations\/fl-zhacai-group$/],
        ["investors navel orange", opportunities, /脐橙（小水果）/, /\/opportunities\/opp-001$/],
        ["fuyou 3000", achievements, /涪优3000/, /\/achievements#ach-002$/],
      ],
    }[language];
    for (const [text, kind, name, address] of kinds) {
      await open(page, home);
      await search(page, text);
      await group(page, kind).getByRole("option", { name }).first().click();
      await expect(page, text).toHaveURL(address);
      await ready(page);
      await expect(field(page), "a new page has an empty field").toHaveValue("");
      await expect(list(page)).toBeHidden();
    }
  });

  test(`an industry leads to its dossier, with its products, in ${language}`, async ({ page }) => {
    await open(page, home);
    await search(page, "涪陵榨菜");
    await group(page, /^(Industries|产业)/).getByRole("option").first().click();
    await expect(page).toHaveURL(/\/industries\/fuling-zhacai$/);
    await expect(page.locator(".product-card").first()).toBeVisible();
  });
}

test("what fits is marked, also where it was typed as pinyin", async ({ page }) => {
  await open(page, "/");
  await search(page, "fengjieqicheng");
  await expect(option(page, /奉节脐橙/).locator("mark").first()).toContainText("奉节");
  await search(page, "flzc");
  await expect(option(page, ZHACAI).locator("mark").first()).toContainText("涪陵");
  await open(page, "/en");
  await search(page, "zhacai");
  await expect(option(page, ZHACAI).locator("mark", { hasText: "Zhacai" })).toBeVisible();
});

test("groups say how many there are, and their number is announced", async ({ page }) => {
  await open(page, "/en");
  await search(page, "fuling");
  await expect(group(page, /^Products \d+$/)).toBeVisible();
  await expect(group(page, /^Counties 1$/)).toBeVisible();
  await expect(status(page)).toHaveText(/^\d+ results$/);
  expect(await violations(page)).toEqual([]);
});

test("nothing is fetched before the field is used", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => /search-|worker/.test(request.url()) && asked.push(request.url()));
  await open(page, "/en");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.length).toBeGreaterThan(1);
});

test("by keyboard alone: arrows go round, Enter opens, Escape closes and clears", async ({ page }) => {
  await open(page, "/en");
  await search(page, "zhacai");
  const options = list(page).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(field(page)).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", await options.first().getAttribute("id"));
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue("zhacai");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveValue("");
  // At once: letter by letter, the list of fewer letters stands until the answer comes, and has another first.
  await page.keyboard.insertText("flzc");
  await expect(option(page, ZHACAI)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const href = await options.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href.replace("?", "\\?")}$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("Tab closes the list and goes on; Enter without a choice opens the results page", async ({ page }) => {
  await open(page, "/en");
  await search(page, "orange");
  await expect(option(page, /orange/i)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(list(page)).toBeHidden();
  await expect(field(page)).not.toBeFocused();
  await field(page).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=orange$/);
  await expect(hits(page, /^Products/).first()).toContainText(/orange/i);
});

test("the last row leads to all products of a text", async ({ page }) => {
  await open(page, "/en");
  await search(page, "fuling");
  const row = option(page, /^All \d+ products for “fuling”/);
  const n = (await row.textContent()).match(/\d+/)[0];
  await row.click();
  await expect(page).toHaveURL(/\/en\/products\?q=fuling$/);
  await expect(page.locator(".results-bar__count")).toHaveText(`${n} products`);
});

test("all hits of a kind are shown where they are wanted", async ({ page }) => {
  await open(page, "/en");
  await search(page, "fuling");
  const organisations = group(page, /^Organizations/);
  const more = organisations.getByRole("option", { name: /^All \d+$/ });
  const n = Number((await more.textContent()).match(/\d+/)[0]);
  expect(await organisations.getByRole("option").count()).toBeLessThan(n);
  await more.click();
  await expect(organisations.getByRole("option")).toHaveCount(n);
  // By keyboard the first of the new ones is a step away.
  const last = await organisations.getByRole("option").nth(4).getAttribute("id");
  await page.keyboard.press("ArrowDown");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", last);
});

test("where no product fits, Enter and the button lead to what does", async ({ page }) => {
  for (const from of ["/en", "/en/products"]) {
    await open(page, from);
    await search(page, "bank");
    await expect(page.locator("#search-list").getByRole("option", { name: /Bank/ }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page, from).toHaveURL(/\/en\/search\?q=bank$/);
    await expect(page.getByRole("heading", { level: 1, name: "Search: bank" })).toBeFocused();
    await expect(page.getByRole("link", { name: /Bank/ }).first()).toBeVisible();
  }
  await open(page, "/en");
  await field(page).fill("投资");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=/);
});

const hits = (page, kind) => page.getByRole("region", { name: kind }).getByRole("listitem");

for (const [language, home] of [
  ["zh", ""],
  ["en", "/en"],
]) {
  test(`the results page has hits of all kinds and leaves those of one in ${language}`, async ({ page }) => {
    await open(page, `${home}/search?q=fuling`);
    const [products, counties] = [/^(Products|特产)/, /^(Counties|区县)/];
    await expect(hits(page, products).first()).toContainText(/Fuling|涪陵/);
    await expect(hits(page, counties).first()).toContainText(/Fuling|涪陵/);
    await expect(field(page)).toHaveValue("fuling");
    await expect(page).toHaveTitle(/fuling/);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    expect(await violations(page)).toEqual([]);
    const kinds = page.getByRole("navigation", { name: /^(Kinds of results|结果类别)$/ });
    await kinds.getByRole("link", { name: counties }).click();
    await expect(page).toHaveURL(/\/search\?q=fuling&kind=county$/);
    await expect(page.getByRole("region", { name: products })).toHaveCount(0);
    await expect(hits(page, counties)).toHaveCount(1);
    await page.goBack();
    await expect(hits(page, products).first()).toBeVisible();
    await search(page, "奉节 水果");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: /^(Fengjie County, Fruit|奉节县 · 水果)(: |：)\d+/ })).toBeVisible();
    await expect(hits(page, products).first()).toBeVisible();
    await page.goBack();
    await expect(field(page)).toHaveValue("fuling");
    await expect(hits(page, counties).first()).toContainText(/Fuling|涪陵/);
  });
}

test("the results page says what was searched where nothing fits, and offers ways on", async ({ page }) => {
  await open(page, "/en/search?q=zzzzqqq");
  await expect(page.getByText("No results for “zzzzqqq”.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Show all products" })).toHaveAttribute("href", "/en/products");
  await expect(page.getByRole("link", { name: "Fruit" })).toBeVisible();
  await open(page, "/en/search?q=fengjie&kind=nonsense");
  await expect(hits(page, /^Products/).first()).toContainText("Fengjie");
  await open(page, "/en/search?q=bank&kind=county");
  await page.getByRole("link", { name: "Show results of all kinds" }).click();
  await expect(hits(page, /^Organizations/).first()).toContainText("Bank");
  await open(page, "/en/search");
  await expect(page.getByRole("link", { name: /^In season in / })).toBeVisible();
});

test("a facet is offered with the number that it shows", async ({ page }) => {
  await open(page, "/");
  for (const [text, name] of [
    ["茶", "茶叶"],
    ["十一月", "11月"],
    ["奉节", "奉节县"],
  ]) {
    await search(page, text);
    const row = option(page, new RegExp(`^${name}：\\d+ 种产品$`));
    const n = (await row.textContent()).match(/：(\d+)/)[1];
    await row.click();
    await expect(page.locator(".results-bar__count"), text).toHaveText(new RegExp(`^${n}\\D`));
    await open(page, "/");
  }
});

test("an empty field offers the season and categories on a first visit", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-07-15T12:00:00"));
  await open(page, "/en");
  await field(page).click();
  await expect(option(page, "In season in July")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/products\?month=7$/);
});

test("what nothing is near to finds nothing, said once", async ({ page }) => {
  await open(page, "/en/products?q=zzzzqqq");
  await expect(page.getByText("No matching products")).toBeVisible();
  await expect(page.getByText(/These are the closest/)).toHaveCount(0);
});

test("the catalogue filters with every key press, and its list hides no products", async ({ page }) => {
  await open(page, "/en/products");
  const count = page.locator(".results-bar__count");
  const all = await count.textContent();
  await field(page).click();
  await page.keyboard.type("orange");
  await expect(page).toHaveURL(/q=orange/);
  await expect(count).not.toHaveText(all);
  await expect(page.locator(".product-card").first()).toContainText(/orange/i);
  await expect(list(page)).toBeHidden();
  await field(page).fill("Fuling");
  await expect(page.locator(".product-card").first()).toContainText("Fuling");
  await expect(list(page)).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await expect(list(page)).toBeVisible();
  await expect(group(page, /^Products/)).toHaveCount(0);
  await expect(group(page, /^Counties/)).toBeVisible();
  await page.goBack();
  await expect(count).toHaveText(all);
  await expect(field(page)).toHaveValue("");
});

test("facets count within what was searched for", async ({ page }) => {
  await open(page, "/en/products?q=fuling");
  const count = page.locator(".results-bar__count");
  await expect(count).toHaveText(/^\d+ products?$/);
  const row = page.locator(".facet[data-facet=category] .facet__value").first();
  const n = await row.locator(".facet__count").textContent();
  await row.getByRole("checkbox").check();
  await expect(count).toHaveText(new RegExp(`^${n} products?$`));
});

test("where nothing fits, the nearest are shown and said to be no more", async ({ page }) => {
  await open(page, "/en");
  await search(page, "fengjie navle orangr");
  await expect(page.getByText("No exact match for “fengjie navle orangr”. Closest:")).toBeVisible();
  await expect(list(page).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator("main").getByText("No exact match for “fengjie navle orangr”. Closest:")).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Fengjie Navel Orange", exact: true })).toBeVisible();
});

test("earlier searches are offered, and each or all can be taken away", async ({ page }) => {
  await open(page, "/en");
  for (const text of ["zhacai", "orange"]) {
    await search(page, text);
    await page.keyboard.press("Enter");
    // The page that was there is ready before Enter is answered.
    await expect(page).toHaveURL(new RegExp(`/search\\?q=${text}`));
    await ready(page);
    await open(page, "/en");
  }
  await search(page, "only typed");
  await field(page).fill("");
  expect(await kept(page)).toBe("orange\nzhacai");
  await expect(group(page, "Recent searches")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await option(page, "zhacai").click();
  await expect(field(page)).toHaveValue("zhacai");
  await expect(option(page, ZHACAI)).toBeVisible();
  await option(page, ZHACAI).click();
  await ready(page);
  expect(await kept(page)).toBe("zhacai\norange");
  await field(page).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(status(page)).toHaveText("Removed zhacai");
  expect(await kept(page)).toBe("orange");
  await option(page, "Remove orange").click();
  await expect(group(page, "Recent searches")).toHaveCount(0);
  expect(await kept(page)).toBe(null);
});

test("an input method searches for nothing before a word is chosen", async ({ page }) => {
  await open(page, "/");
  await field(page).focus();
  const method = await inputMethod(page);
  await method.compose("zhacai");
  await expect(field(page)).toHaveValue("zhacai");
  await expect(option(page, ZHACAI)).toHaveCount(0);
  await method.choose("榨菜");
  await expect(option(page, ZHACAI)).toBeVisible();
  // The Enter that ends a composition is the input method's.
  await method.compose("榨菜cai");
  await page.evaluate(() =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(page).toHaveURL(/\/$/);
});

test.describe("where the search cannot be had", () => {
  test.use({ allowedErrors: /./ });

  test("the field says so and keeps what was typed; trying again works", async ({ page }) => {
    await page.route(SHARDS, (route) => route.abort());
    await open(page, "/en");
    await search(page, "zhacai");
    await expect(page.getByText("Searching is not possible right now")).toBeVisible({ timeout: 15_000 });
    await expect(field(page)).toHaveValue("zhacai");
    expect(await violations(page)).toEqual([]);
    await page.unroute(SHARDS);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(option(page, ZHACAI)).toBeVisible();
    await expect(field(page)).toHaveValue("zhacai");
  });

  test("the catalogue shows no products as an answer; trying again works", async ({ page }) => {
    await page.route(SHARDS, (route) => route.abort());
    await page.goto("/en/products?q=zhacai");
    const alert = page.getByRole("alert").filter({ hasText: "Searching is not possible right now" });
    await expect(alert).toBeVisible({ timeout: 15_000 });
    await expect(page.locator(".product-card")).toHaveCount(0);
    await page.unroute(SHARDS);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".product-card").first()).toContainText("Zhacai");
  });

  test("what is no index is refused, and a right copy is fetched past it", async ({ page }) => {
    await page.route(SHARDS, (route) => route.fulfill({ body: "no index" }));
    await open(page, "/en");
    await search(page, "zhacai");
    await expect(page.getByText("Searching is not possible right now")).toBeVisible();
    await page.unroute(SHARDS);
    await option(page, "Try again").click();
    await expect(option(page, ZHACAI)).toBeVisible();
  });

  test("older data without an index say so", async ({ page }) => {
    await withoutFiles(page);
    await page.route("**/data/v1/manifest.json", async (route) => {
      const { search: _, ...manifest } = await (await route.fetch()).json();
      await route.fulfill({ json: manifest });
    });
    await open(page, "/en");
    await search(page, "zhacai");
    await expect(page.getByText("These data have no search index.")).toBeVisible();
  });
});

test("while the index comes, the field says so and then answers what was typed", async ({ page }) => {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route(SHARDS, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, "/en");
  await search(page, "zhacai");
  await expect(page.getByText("Loading the search…")).toBeVisible();
  go();
  await expect(option(page, ZHACAI)).toBeVisible();
});

for (const language of ["zh", "en"]) {
  test.describe(`on a phone in ${language}`, () => {
    test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, colorScheme: "dark" });

    test("the list is a sheet as wide as the screen with rows for thumbs", async ({ page }) => {
      await open(page, language === "zh" ? "/" : "/en");
      await field(page).tap();
      await field(page).fill("fuling");
      await expect(option(page, ZHACAI)).toBeVisible();
      const sheet = await list(page).evaluate((element) => {
        const { left, right, bottom } = element.parentElement.getBoundingClientRect();
        return { left, right, bottom };
      });
      expect(sheet.left).toBe(0);
      expect(sheet.right).toBe(360);
      expect(sheet.bottom).toBeLessThanOrEqual(640);
      const rows = await list(page)
        .getByRole("option")
        .evaluateAll((options) => options.map((row) => row.getBoundingClientRect().height));
      expect(Math.min(...rows)).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await violations(page)).toEqual([]);
      // All of the list can be reached by scrolling it, and the page behind stays.
      const last = list(page).getByRole("option").last();
      await page.keyboard.press("ArrowUp");
      await expect(last).toBeInViewport();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await product(page, ZHACAI).tap();
      await expect(page).toHaveURL(/\/products\/fuling-zhacai$/);
    });
  });
}

test("an organisation, an offer and a result have their pages, and unknown ones have none", async ({ page }) => {
  await open(page, "/en/organisations/fl-zhacai-group");
  await expect(page.getByRole("heading", { level: 1, name: "Chongqing Fuling Zhacai Group" })).toBeVisible();
  const map = page.getByRole("main").getByRole("list", { name: "Chain map" });
  await map.getByRole("link", { name: "Chongqing Zhacai Engineering Technology Research Center" }).click();
  await expect(page).toHaveURL(/\/en\/organisations\/zhacai-etc$/);
  await expect(map.getByRole("link", { name: "Chongqing Fuling Zhacai Group" })).toBeVisible();
  await open(page, "/en/opportunities/opp-001");
  await expect(page.getByText("Stated amount: CNY 660 million")).toBeVisible();
  await open(page, "/en/achievements#ach-002");
  await expect(page.locator("[aria-current=true]").filter({ hasText: "Fuyou 3000" })).toBeFocused();
  for (const path of ["/en/organisations/no-such", "/en/opportunities/no-such"]) {
    await open(page, path);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  }
});

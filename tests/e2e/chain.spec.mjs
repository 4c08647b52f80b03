// The chain map: what investors, keyboards, phones and other programs do with it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { apart, colorsOf, expect, open, test, violations, withoutFiles } from "./atlas.mjs";
import { camera, isWhole, map, openMap, panel } from "./chain-map.mjs";
import { madeUpChain } from "./made-up.mjs";
import { shippedSite } from "./site.mjs";

const packs = JSON.parse(readFileSync(join(shippedSite, "packs.json")));
const ZHACAI = "/en/chain?industry=fuling-zhacai";
const card = (page, name) => map(page).getByRole("link", { name: new RegExp(`^${name}`) });
const cards = (page) => map(page).locator(".chain-card");

/** How many items the map says that it has. */
async function nItems(page) {
  const outline = await page.getByText(/^Outline: [\d,]+ items? of the map/).innerText();
  return Number(outline.match(/[\d,]+/)[0].replace(",", ""));
}

/** Saves the file that `press` gives and reads it. */
async function saved(page, press) {
  const download = page.waitForEvent("download");
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("its code and its worker come with the page, not before", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const others = [...packs.pages.board, ...packs.pages.products, ...packs.pages.search_box];
  const own = packs.pages.chain.filter((file) => !others.includes(file));
  const parts = () => fetched.map((path) => path.slice(1)).filter((file) => own.includes(file) || file.startsWith("layouter-"));
  await open(page, "/en/products");
  expect(parts()).toEqual([]);
  await page.getByRole("navigation", { name: "Main pages" }).getByRole("link", { name: "Chain map" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Chain map/ })).toBeFocused();
  // The board needs none of it.
  await expect(page.getByRole("table")).toBeVisible();
  expect(parts()).toEqual([]);
  await page.getByRole("link", { name: "All of them as a network" }).click();
  await expect(map(page).getByRole("link").first()).toBeVisible();
  // The layout of the whole base came with its file.
  expect(parts().toSorted()).toEqual(own.toSorted());
  expect(own.length).toBeGreaterThan(0);
});

test("a card tells its facts, with evidence and sources, and back takes them away", async ({ page }) => {
  await openMap(page, ZHACAI);
  await expect(cards(page)).toHaveCount(await nItems(page));
  await page.getByRole("button", { name: "Show all" }).click();
  await card(page, "Chongqing Fuling Zhacai Group").click();
  await expect(page).toHaveURL(/node=fl-zhacai-group/);
  await expect(panel(page)).toContainText("Deep processing");
  await expect(panel(page)).toContainText("Digital production line with a capacity of nearly 200,000 t a year (2020)");
  await panel(page).getByText("1 source").last().click();
  await expect(panel(page).getByRole("listitem").filter({ hasText: /涪陵|榨菜/ }).last()).toBeVisible();
  await expect(panel(page).getByRole("link", { name: "Fuling District" })).toHaveAttribute("href", /counties\/500102$/);
  await page.goBack();
  await expect(panel(page)).toBeHidden();
});

test("what a card is not linked with steps back while it is pointed at or has the focus", async ({ page }) => {
  await openMap(page, "/en/chain?industry=tongnan-lemon");
  const within = async (name) => {
    const { x, y, width, height } = await card(page, name).boundingBox();
    return colorsOf(page, { x: x + 4, y: y + 4, width: width - 8, height: height - 8 });
  };
  const [other, linked] = ["Southwest University", "Tongnan Lemon Tongnan"];
  const before = { [other]: await within(other), [linked]: await within(linked) };
  const moved = async (name) => apart(await within(name), before[name]);
  const own = card(page, "Huida Lemon");
  for (const [begin, end] of [[() => own.hover(), () => page.mouse.move(0, 0)], [() => own.focus(), () => own.blur()]]) {
    await begin();
    await expect.poll(() => moved(other)).toBeGreaterThan(5);
    expect(await moved(linked)).toBeLessThan(2);
    await end();
    for (const name of [other, linked]) await expect.poll(() => moved(name)).toBeLessThan(2);
  }
});

test("arrow keys walk along links and columns, Enter opens, Escape closes", async ({ page }) => {
  await openMap(page, ZHACAI);
  await page.getByRole("textbox", { name: "Find in the map" }).or(page.getByRole("searchbox", { name: "Find in the map" })).focus();
  for (let n = 0; n < 12 && !(await map(page).getByRole("link").and(page.locator(":focus")).count()); n++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Home");
  const focused = () => page.locator(":focus").innerText();
  const first = await focused();
  await page.keyboard.press("ArrowDown");
  expect(await focused()).not.toBe(first);
  await card(page, "Chongqing Fuling Zhacai Group").focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).not.toMatch(/^Chongqing Fuling Zhacai Group/);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  expect(await focused(), "products are the end").toMatch(/^Fuling/);
  await card(page, "China Zhacai City").focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("China Zhacai City");
  const said = page.getByRole("status").filter({ hasText: /^Details of China Zhacai City.* are shown after the map$/ });
  await expect(said).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(panel(page), "Escape closes it from the map").toBeHidden();
  await expect(card(page, "China Zhacai City")).toBeFocused();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("link", { name: "Open profile" }).focus();
  await page.keyboard.press("Escape");
  await expect(panel(page), "and from itself").toBeHidden();
  await expect(map(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  const key = page.getByRole("button", { name: /^Goods/ });
  await key.focus();
  await page.keyboard.press("Escape");
  await expect(panel(page), "and from the legend").toBeHidden();
  await expect(key, "which keeps the focus").toBeFocused();
});

test("traces reach what feeds a node and what it feeds, to a depth; paths join two", async ({ page }) => {
  await openMap(page, "/en/chain?node=product:tongnan-lemon");
  const reached = panel(page).getByRole("status");
  await panel(page).getByRole("button", { name: "Upstream" }).click();
  await expect(page).toHaveURL(/trace=upstream/);
  await expect(reached).toHaveText(/^Leads back to \d+ organizations and products$/);
  const n = async () => Number((await reached.innerText()).match(/\d+/)[0]);
  const nFeeding = await n();
  expect(nFeeding).toBeGreaterThan(5);
  await panel(page).getByLabel("Steps").selectOption("1");
  await expect(page).toHaveURL(/depth=1/);
  await expect.poll(n).toBeLessThan(nFeeding);
  await openMap(page, "/en/chain?industry=tongnan-lemon&node=swu-plant");
  await panel(page).getByRole("button", { name: "Path to another" }).click();
  await page.getByRole("button", { name: "Show all" }).click();
  await card(page, "Tongnan Lemon Tongnan").click();
  await expect(page).toHaveURL(/node=swu-plant&node=product(:|%3A)tongnan-lemon&trace=paths/);
  await expect(panel(page).getByRole("status")).toHaveText(/^\d+ paths? to Tongnan Lemon, along the links/);
});

test("filters narrow the map, say when nothing is left, and back undoes them", async ({ page }) => {
  await openMap(page, "/en/chain?industry=rongchang-pig");
  const n = await cards(page).count();
  await page.getByText("Filters", { exact: true }).click();
  await page.getByRole("checkbox", { name: /^Talent chain/ }).check();
  await expect(page).toHaveURL(/chain=talent/);
  await isWhole(page);
  const nTalent = await nItems(page);
  expect(nTalent).toBeLessThan(n);
  await expect(cards(page)).toHaveCount(nTalent);
  await page.getByRole("checkbox", { name: /Logistics/ }).check();
  await expect(page.getByText("No organization matches the filters")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).first().click();
  await expect(cards(page)).toHaveCount(n);
  await page.goBack();
  await page.goBack();
  await expect(cards(page)).toHaveCount(nTalent);
  await page.goBack();
  await expect(cards(page)).toHaveCount(n);
});

test("hundreds of cards come, fold and unfold, and stand in reading order", async ({ page }) => {
  const body = madeUpChain(500);
  await page.route(/\/data\/v1\/chain\.[^/]*json$/, (route) => route.fulfill({ contentType: "application/json", body }));
  await openMap(page, "/en/chain?whole=1");
  const cards = map(page).getByRole("link");
  await expect(cards).toHaveCount(500);
  await page.getByRole("link", { name: "Fold into stages" }).click();
  await expect(cards).toHaveCount(28);
  await isWhole(page);
  await page.getByRole("link", { name: "Unfold all" }).click();
  await expect.poll(() => cards.count()).toBeGreaterThan(40);
  await cards.nth(20).focus();
  await isWhole(page);
  await expect(cards).toHaveCount(500);
  await expect(page.locator(".chain-card:focus"), "none that has the focus is moved").toHaveCount(1);
  await page.getByRole("button", { name: "Zoom in" }).focus();
  const areInOrder = () =>
    cards.evaluateAll((all) => {
      const places = all.map((card) => new DOMMatrix(card.style.transform));
      const isAfter = (place, before) => place.e > before.e || (place.e === before.e && place.f > before.f);
      return places.every((place, at) => at === 0 || isAfter(place, places[at - 1]));
    });
  await expect.poll(areInOrder, "column after column").toBe(true);
  await expect(cards.and(page.locator("[tabindex='0']"))).toHaveCount(1);
  const [farther, nearer] = ["Zoom out", "Zoom in"].map((name) => page.getByRole("button", { name }));
  for (let n = 0; n < 6; n += 1) await farther.click();
  await expect(page.locator(".chain-card[data-zoom='far']"), "colors alone").toHaveCount(500);
  for (let n = 0; n < 9; n += 1) await nearer.click();
  await expect(page.locator(".chain-card[data-zoom='near']"), "all words").toHaveCount(500);
});

test("the legend keeps one kind of links; cells fold into one card and unfold", async ({ page }) => {
  await openMap(page, "/en/chain?industry=jiangjin-pepper");
  const n = await cards(page).count();
  await page.getByRole("button", { name: /^Knowledge/ }).click();
  await expect(page).toHaveURL(/moves=knowledge/);
  await page.getByRole("link", { name: "Clear filters" }).click();
  await page.getByRole("link", { name: "Fold into stages" }).click();
  await expect(page).toHaveURL(/folds=/);
  await expect(cards(page)).not.toHaveCount(n);
  const group = map(page).getByRole("link", { name: /^Inputs Innovation chain 3 folded into one/ });
  await group.click();
  await expect(card(page, "China Agricultural University")).toBeVisible();
  await page.getByRole("link", { name: "Unfold all" }).click();
  await expect(cards(page)).toHaveCount(n);
});

test("names are found in Chinese, pinyin and English, and lead to their cards", async ({ page }) => {
  await openMap(page, "/en/chain?industry=tongnan-lemon");
  const field = page.getByRole("searchbox", { name: "Find in the map" });
  for (const typed of ["檬泰", "mengtai", "Mengtai Bio"]) {
    await field.fill(typed);
    await expect(page.locator(".chain-finder").getByRole("link", { name: "Chongqing Mengtai Biotechnology" })).toBeVisible();
  }
  const list = page.locator(".chain-finder__found");
  await field.press("Enter");
  await expect(panel(page)).toContainText("Chongqing Mengtai Biotechnology");
  await expect(list, "what is chosen is not covered").toBeHidden();
  await field.press("ArrowDown");
  await expect(list).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await expect(field).toBeFocused();
  await field.click();
  await expect(list).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(list).toBeHidden();
});

test("menus stay inside the window, and close with Escape and when something else is pressed", async ({ page }) => {
  await openMap(page, ZHACAI);
  const button = (name) => page.getByRole("button", { name, exact: true });
  const bodies = { Filters: page.locator("#chain-filters"), "Share, export": page.locator("#chain-export") };
  for (const width of [360, 600, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [name, body] of Object.entries(bodies)) {
      await button(name).click();
      await expect(body).toBeInViewport({ ratio: 0.3 });
      const box = await body.boundingBox();
      expect(box.x, `${name} at ${width}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${name} at ${width}`).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      await expect(body).toBeHidden();
      await expect(button(name)).toBeFocused();
    }
    await button("Filters").click();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(bodies.Filters).toBeHidden();
  }
});

test("the whole screen has the map and the facts of what is chosen", async ({ page }) => {
  await openMap(page, `${ZHACAI}&node=fuling-zhacai-group`);
  await page.getByRole("button", { name: "Full screen" }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe("chain-content");
  await expect(map(page)).toBeInViewport();
  await page.locator(".chain-card").first().click();
  await expect(panel(page)).toBeInViewport();
});

test("the matrix counts, names what is behind a number, and says which rule calls a cell a gap", async ({ page }) => {
  await open(page, "/en/chain?industry=fuling-zhacai&view=matrix");
  const table = page.getByRole("table");
  await expect(table.getByRole("row", { name: /^Industry chain/ })).toContainText(/[1-9]/);
  await expect(table.locator("[data-gap=true]")).not.toHaveCount(0);
  await expect(page.getByText("No organization of the industry chain stands at logistics.")).toBeVisible();
  const innovation = table.getByRole("row", { name: /^Innovation chain/ });
  await innovation.locator("summary").first().click();
  await expect(innovation.getByRole("link").first()).toBeVisible();
  await expect(page.getByText(/^Herfindahl index 0\.\d+$/)).toBeVisible();
  await open(page, "/en/chain?view=matrix");
  await expect(page.getByText("Gaps are judged for one industry at a time, without filters.")).toBeVisible();
  await page.getByRole("table").first().getByRole("link", { name: "Rongchang pig" }).click();
  await expect(page).toHaveURL(/industry=rongchang-pig/);
});

test("the map of counties counts, shows flows and filters", async ({ page }) => {
  await open(page, "/en/chain?view=map");
  const county = page.getByRole("link", { name: /^Rongchang District: \d+ organizations$/ });
  await expect(page.getByText(/^[\w' ]+ → [\w' ]+: \d+$/).first()).toBeVisible();
  await expect(page.locator(".county-map__flow")).toHaveCount(await page.locator(".chain-flows li").count());
  await county.click();
  await expect(page).toHaveURL(/county=500153/);
  await expect(page.getByRole("link", { name: "Fuling District: 0 organizations" })).toBeVisible();
});

test("the table sorts, hides columns, and is copied and saved", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/en/chain?industry=wushan-crisp-plum&view=table");
  const heads = page.getByRole("columnheader");
  await page.getByRole("button", { name: "Name" }).click();
  await expect(heads.first()).toHaveAttribute("aria-sort", "ascending");
  const names = () => page.getByRole("rowheader").allTextContents();
  const up = await names();
  expect(up).toEqual([...up].sort());
  await page.getByRole("button", { name: "Name" }).click();
  expect(await names()).toEqual([...up].reverse());
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "County" }).uncheck();
  await expect(heads.filter({ hasText: "County" })).toHaveCount(0);
  await page.getByRole("button", { name: "Copy" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(up.length + 2);
  const csv = await saved(page, () => page.getByRole("button", { name: "CSV" }).click());
  expect(csv.bytes.toString()).toContain("Freshippo (Hema)");
});

test("pictures and graphs are taken away whole", async ({ page }) => {
  await openMap(page, ZHACAI);
  await page.getByText("Share, export", { exact: true }).click();
  const take = (name) => saved(page, () => page.getByRole("button", { name }).click());
  const svg = await take("Picture (SVG)");
  expect(svg.name).toBe("fuling-zhacai.svg");
  const text = svg.bytes.toString();
  expect(text).toContain("Chongqing Fuling Zhacai Group");
  expect(text).toMatch(/Township Atlas · \d{4}-\d\d-\d\d · \d+ sources/);
  const drawn = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const paths = (card) => card.querySelectorAll("g > g > path").length;
    return {
      borrowed: document.querySelectorAll("image, use, style, parsererror").length,
      cards: [...document.querySelectorAll("g:has(> title)")].map(paths).filter((n) => n > 0),
    };
  }, text);
  expect(drawn.borrowed, "not every program draws images and repetitions").toBe(0);
  expect(drawn.cards, "each product has its paper-cut inside the file").toHaveLength(2);
  expect(Math.min(...drawn.cards)).toBeGreaterThan(20);
  const png = await take("Picture (PNG)");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.length).toBeGreaterThan(50_000);
  const nodes = await take("Organizations (CSV)");
  expect(nodes.bytes.toString().trim().split("\r\n")).toHaveLength((await nItems(page)) + 1);
  const sizes = [];
  for (const name of ["GEXF (Gephi)", "GraphML"]) {
    const graph = (await take(name)).bytes.toString();
    const parsed = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, "application/xml");
      return [document.querySelector("parsererror")?.textContent, document.querySelectorAll("node, edge").length];
    }, graph);
    expect(parsed[0]).toBeUndefined();
    sizes.push(parsed[1]);
    expect(graph, "labels are in the language of the page").toContain("Chongqing Fuling Zhacai Group");
  }
  const json = JSON.parse((await take("JSON")).bytes);
  expect(json.nodes).toHaveLength(await nItems(page));
  const size = json.nodes.length + json.links.length;
  expect(sizes).toEqual([size, size]);
  expect(json.links).toContainEqual(expect.objectContaining({ source: "fl-zhacai-group", kind: "leads" }));
  await openMap(page, `${ZHACAI}&node=fl-zhacai-group&trace=upstream`);
  await page.getByText("Share, export", { exact: true }).click();
  const traced = (await take("Picture (SVG)")).bytes.toString();
  expect(traced, "what the trace does not reach steps back").toContain('<g opacity="0.22">');
  expect(text).not.toContain('<g opacity="0.22">');
});

test("it zooms by wheel, buttons and keys, and a drag opens nothing", async ({ page }) => {
  await openMap(page, ZHACAI);
  const settled = async () => (await camera(page))[0];
  await page.getByRole("button", { name: "Show all" }).click();
  const before = await settled();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const nearer = await settled();
  expect(nearer).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Show all" }).click();
  expect(await settled()).toBeCloseTo(before, 1);
  const box = await map(page).boundingBox();
  await page.mouse.move(box.x + 200, box.y + 60);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  expect(await settled()).toBeGreaterThan(before);
  await page.mouse.wheel(0, 300);
  const target = await card(page, "China Zhacai City").boundingBox();
  await page.mouse.move(target.x + 20, target.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x - 80, target.y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(panel(page)).toBeHidden();
  await card(page, "China Zhacai City").focus();
  await page.keyboard.press("0");
  expect(await settled()).toBeCloseTo(before, 1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true });

  test("nothing sticks out; a tap opens the facts", async ({ page }) => {
    for (const view of ["network", "matrix", "map", "table"]) {
      await open(page, `/en/chain?industry=tongnan-lemon&view=${view}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(360);
    }
    await openMap(page, "/en/chain?industry=tongnan-lemon");
    await map(page).locator("[tabindex='0']").tap();
    await expect(panel(page)).toBeVisible();
    await panel(page).getByRole("link", { name: "Close" }).tap();
    await expect(panel(page)).toBeHidden();
  });
});

test("axe finds nothing on any view, in both languages and themes", async ({ page }) => {
  for (const [prefix, scheme] of [
    ["", "light"],
    ["/en", "dark"],
  ]) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const query of ["?industry=rongchang-pig&node=qijin&trace=both", "?view=matrix", "?view=map", "?view=table", "?q=zzzz"]) {
      await open(page, `${prefix}/chain${query}`);
      await expect(page.locator(".chain-bar")).toBeVisible();
      expect(await violations(page), prefix + query).toEqual([]);
    }
  }
});

test("an unknown industry is not found", async ({ page }) => {
  await open(page, "/en/chain?industry=no-such-thing");
  await expect(page.getByRole("heading", { level: 1, name: "This page does not exist" })).toBeVisible();
});

test.describe("in trouble", () => {
  test.use({ allowedErrors: /Failed to load resource|Failed to fetch|the code of the page|layout worker|worker|chain_map|ChainFile|IndustryFile|not a/ });

  test("without the worker what came laid out is shown, and the rest says why it is not", async ({ page }) => {
    await page.route("**/layouter-*", (route) => route.abort());
    await openMap(page, ZHACAI);
    await page.getByRole("button", { name: /^Goods/ }).click();
    await expect(page.getByText("The map could not be laid out")).toBeVisible();
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await expect(page.getByRole("table")).toBeVisible();
    await page.getByRole("link", { name: "Network", exact: true }).click();
    await page.unroute("**/layouter-*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(map(page).getByRole("link").first()).toBeVisible();
    await expect(page.getByText("The map could not be laid out")).toHaveCount(0);
  });

  test("an address of somebody who is not on the map says so, and who is filtered out can be brought back", async ({ page }) => {
    await open(page, `${ZHACAI}&node=nobody-here%3Cb%3E`);
    await expect(panel(page)).toContainText("“nobody-here<b>”, which is not on this map");
    await panel(page).getByRole("link", { name: "Close" }).click();
    await expect(panel(page)).toBeHidden();
    await open(page, `${ZHACAI}&node=fl-zhacai-group&stage=inputs`);
    await expect(panel(page)).toContainText("Chongqing Fuling Zhacai Group is not among the filtered results.");
    await panel(page).getByRole("link", { name: "Clear filters" }).click();
    await expect(panel(page)).toContainText("Deep processing");
    await expect(card(page, "Chongqing Fuling Zhacai Group")).toBeVisible();
  });

  test("a part whose code does not come is asked for again alone", async ({ page }) => {
    let isDown = true;
    await page.route("**/views-*.wasm", (route) => (isDown ? route.abort() : route.continue()));
    await openMap(page, ZHACAI);
    const title = await page.title();
    await page.getByText("Filters", { exact: true }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("This could not be loaded");
    await expect(page, "the page is still itself").toHaveTitle(title);
    await expect(cards(page)).toHaveCount(await nItems(page));
    isDown = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("group", { name: "Stage" })).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test("a broken file gives a message and a retry that works", async ({ page }) => {
    let isBroken = true;
    await withoutFiles(page);
    await page.route("**/data/v1/industries/**", (route) => (isBroken ? route.fulfill({ body: '{"format":1,"maps":"x"}' }) : route.continue()));
    await page.goto(ZHACAI);
    await expect(page.getByRole("alert")).toBeVisible();
    isBroken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(cards(page)).toHaveCount(await nItems(page));
  });
});

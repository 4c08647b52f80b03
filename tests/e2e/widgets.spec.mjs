// Widgets in pages of a second origin: as the builder gives them, by every way that hosts leave open.

import { extract } from "@extractus/oembed-extractor";
import { buildSync } from "esbuild";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, open, test, violations } from "./atlas.mjs";
import { around, servePartner } from "./partner.mjs";
import { PORT as JOURNEYS_PORT, address, journeysSite, serveSite, shippedSite } from "./site.mjs";

const root = new URL("../..", import.meta.url).pathname;
const ATLAS = address(JOURNEYS_PORT);
const ORANGE = "fengjie-navel-orange";
/** One of each kind. */
const WIDGETS = {
  product: `product/${ORANGE}`,
  season: `season/${ORANGE}`,
  months: "season",
  county: "shelf/county/500236",
  category: "shelf/category/fruit",
  month: "shelf/month/11",
  chosen: `shelf/chosen/?id=${ORANGE},wushan-crisp-plum`,
  chain: "chain/fengjie-navel-orange",
  opportunities: "opportunities",
  notice: "opportunities/one/opp-001",
  search: "search",
};
const frameUrl = (widget, language = "en") => {
  const [path, query] = WIDGETS[widget].split("/?");
  return `${ATLAS}/${language === "zh" ? "" : `${language}/`}embed/${path}/${query ? `?${query}` : ""}`;
};

const pages = {};
let PARTNER, partner;
test.beforeAll(async () => {
  partner = await servePartner(pages);
  PARTNER = partner.address;
});
test.afterAll(() => partner.stop());
test.use({ allowedErrors: /^/ });

/** What the builder gives for a widget: { whole, frame, link }. */
async function fromBuilder(page, query) {
  await open(page, `/en/embed?${query}`);
  const text = async (name) => page.getByRole("textbox", { name, exact: true });
  const whole = await (await text("Complete code (recommended)")).inputValue();
  const frame = await (await text("iframe only")).inputValue();
  return { whole, frame };
}

/** Serves a partner's page and opens it. */
async function host(page, path, content, options = {}) {
  pages[path] = { body: around(content, options.head), headers: options.headers };
  await page.goto(`${PARTNER}${path}`);
}

const inside = (page, at = 0) => page.frameLocator("township-atlas >> iframe").nth(at);
const isUpgraded = (page) => expect(page.locator("township-atlas iframe").first()).toHaveCSS("visibility", "visible");

for (const [name] of Object.entries(WIDGETS)) {
  test(`${name}: its frame is as high as told, speaks both languages, and axe finds nothing`, async ({ page }) => {
    for (const language of ["zh", "en"]) {
      const url = frameUrl(name, language);
      const file = await (await fetch(new URL("quote.json", url.split("?")[0]))).json();
      const steps = file.heights.split(" ").map((step) => step.split(":").map(Number));
      for (const width of [240, 360, 720]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(url);
        await page.waitForLoadState("networkidle");
        const frame = page.locator("#frame");
        const { height } = await frame.boundingBox();
        const told = steps.filter(([from]) => from <= width).at(-1)[1];
        if (name !== "chosen") expect(Math.abs(height - told), `${language} ${width}: ${height}, told ${told}`).toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), "nothing sticks out").toBeLessThanOrEqual(0);
        // Heights are told beforehand: what is longer than its place would lie over what follows.
        const tooLong = await page.evaluate(() => {
          const isLong = (own) => own.clientHeight > 0 && own.scrollHeight > own.clientHeight + 3;
          const long = [...document.querySelectorAll("#frame *")].filter((own) => isLong(own) && getComputedStyle(own).overflowY === "visible");
          return long.map((own) => `${own.className}: ${own.textContent.slice(0, 40)}`);
        });
        expect(tooLong, `${language} ${width}`).toEqual([]);
      }
      for (const theme of ["light", "dark"]) {
        await page.goto(`${url}${url.includes("?") ? "&" : "?"}theme=${theme}`);
        await page.waitForLoadState("networkidle");
        expect(await violations(page), `${language} ${theme}`).toEqual([]);
      }
    }
  });
}

test("frames are one request and a shared style sheet, light, and ask nobody else", async ({ page }) => {
  for (const name of ["product", "season", "county", "opportunities", "search"]) {
    const url = frameUrl(name).replace(ATLAS, "");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    page.removeAllListeners("request");
    expect(asked.every((one) => one.startsWith(ATLAS) || one.startsWith("data:")), String(asked)).toBe(true);
    const files = asked.filter((one) => !one.startsWith("data:") && !/\.(svg|webp|avif)$/.test(one));
    expect(files, name).toHaveLength(2);
    const html = readFileSync(join(journeysSite, url.replace(/\?.*/, ""), "index.html"));
    expect(brotliCompressSync(html).length, name).toBeLessThan(12_000);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), name).toEqual([0, 0, ""]);
  }
});

test("the loader is small", () => {
  const loader = readFileSync(join(shippedSite, "embed/v1.js"));
  expect(brotliCompressSync(loader).length).toBeLessThan(2_000);
});

test("a snippet of the builder stands in a page, in place, without a jump", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  expect(whole).toContain(`<a href="${ATLAS}/en/products/${ORANGE}">`);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await host(page, "/plain", whole);
  await isUpgraded(page);
  await expect(inside(page).getByRole("heading", { name: /Fengjie Navel Orange/ })).toBeVisible();
  await expect(page.locator("blockquote")).toBeHidden();
  const [frame, content] = [await page.locator("township-atlas iframe").boundingBox(), await inside(page).locator("#frame").boundingBox()];
  expect(Math.abs(frame.height - content.height)).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(0.02);
  expect(await page.locator("township-atlas iframe").getAttribute("title")).toContain("Fengjie Navel Orange");

  // Details open in place, and the frame shrinks again.
  await inside(page).getByText("Details").click();
  await expect.poll(async () => (await page.locator("township-atlas iframe").boundingBox()).height).toBeGreaterThan(frame.height + 40);
  await inside(page).getByText("Details").click();
  await expect.poll(async () => (await page.locator("township-atlas iframe").boundingBox()).height).toBe(frame.height);
  expect(page.url()).toBe(`${PARTNER}/plain`);

  // A link opens the atlas beside the partner's page, and says so.
  const link = inside(page).getByRole("link", { name: /Fengjie Navel Orange .*opens the atlas/ });
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await expect(opened).toHaveURL(`${ATLAS}/en/products/${ORANGE}`);
});

test("where the partner's policy allows no script or no frame the block quote stands, and the frame alone where it does", async ({ page }) => {
  const { whole, frame } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  await host(page, "/no-script", whole, { headers: { "content-security-policy": "default-src 'self'" } });
  await expect(page.locator("blockquote")).toContainText("Fengjie Navel Orange");
  await expect(page.locator("blockquote").getByRole("link", { name: "Fengjie Navel Orange" })).toBeVisible();

  // The script alone is allowed: the frame never answers, and the block quote stays.
  await host(page, "/no-frame", whole, { headers: { "content-security-policy": `default-src 'self'; script-src ${ATLAS}; frame-src 'none'` } });
  await page.waitForTimeout(800);
  const link = page.locator("blockquote").getByRole("link", { name: "Fengjie Navel Orange" });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(`${ATLAS}/en/products/${ORANGE}`);

  await host(page, "/frame", frame, { headers: { "content-security-policy": `default-src 'self'; frame-src ${ATLAS}` } });
  await expect(page.frameLocator("iframe").getByRole("heading", { name: /Fengjie Navel Orange/ })).toBeVisible();

  // Nothing inline is allowed, the script and the frame are.
  await host(page, "/strict", whole, { headers: { "content-security-policy": `default-src 'none'; script-src ${ATLAS}; frame-src ${ATLAS}; require-trusted-types-for 'script'` } });
  await isUpgraded(page);
  await expect(inside(page).getByRole("heading", { name: /Fengjie Navel Orange/ })).toBeVisible();
});

test("without JavaScript the block quote stands, and the frame alone is right", async ({ browser, page }) => {
  const { whole, frame } = await fromBuilder(page, `widget=season&item=${ORANGE}&lang=en`);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await host(plain, "/off", whole + frame);
  await expect(plain.locator("blockquote")).toContainText("Fengjie Navel Orange");
  await expect(plain.frameLocator("iframe").getByRole("heading", { name: /Fengjie Navel Orange/ })).toBeVisible();
  await context.close();
});

test("wild styles of a page do not reach into it", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  const head = "<style>* { color: lime !important; font-size: 40px !important; } iframe, div { width: 10px !important; height: 10px !important; transform: rotate(9deg) } blockquote { margin: 80px }</style>";
  await host(page, "/wild", whole, { head });
  await isUpgraded(page);
  const box = await page.locator("township-atlas iframe").boundingBox();
  expect(box.width).toBeGreaterThan(400);
  await expect(inside(page).getByRole("heading", { name: /Fengjie Navel Orange/ })).not.toHaveCSS("color", "rgb(0, 255, 0)");
});

test("a slide that is hidden at first shows it whole", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=shelf&item=county%2F500236&lang=en`);
  await host(page, "/slides", `<div id="slide" style="display:none">${whole}</div>`);
  await page.waitForTimeout(500);
  await page.evaluate(() => (document.getElementById("slide").style.display = "block"));
  await isUpgraded(page);
  await expect.poll(async () => {
    const [frame, content] = [await page.locator("township-atlas iframe").boundingBox(), await inside(page).locator("#frame").boundingBox()];
    return Math.abs(frame.height - content.height);
  }).toBeLessThanOrEqual(1);
});

test("twice the script, late elements, changes, moves and removal", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  await host(page, "/many", whole.repeat(3));
  await isUpgraded(page);
  await expect(page.locator("township-atlas iframe")).toHaveCount(3);
  await page.evaluate(() => document.querySelector("township-atlas").setAttribute("lang", "zh"));
  await expect(inside(page).getByRole("heading", { name: /奉节脐橙/ })).toBeVisible();
  await page.evaluate(() => document.querySelector("township-atlas").setAttribute("theme", "dark"));
  await expect(inside(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await page.evaluate(() => document.body.append(document.querySelector("township-atlas")));
  await expect(page.locator("township-atlas").last().locator("iframe")).toHaveCount(1);
  await page.evaluate(() => document.querySelector("township-atlas").remove());
  await expect(page.locator("township-atlas iframe")).toHaveCount(2);
  await page.evaluate((item) => {
    const late = document.createElement("township-atlas");
    late.setAttribute("widget", "season");
    late.setAttribute("item", item);
    document.body.append(late);
  }, ORANGE);
  await expect(page.locator("township-atlas").last().locator("iframe")).toHaveCount(1);
});

test("a page of React hydrates around it", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  const [element] = whole.split("\n<script");
  const source = `
    import React from "react";
    import { hydrateRoot } from "react-dom/client";
    const html = ${JSON.stringify(element)};
    const App = () => React.createElement("main", null, React.createElement("div", { dangerouslySetInnerHTML: { __html: html } }), React.createElement("button", { onClick: () => (document.title = "pressed") }, "Press"));
    hydrateRoot(document.getElementById("app"), React.createElement(App), { onRecoverableError: (error) => (document.title = "broken " + error.message) });
    document.documentElement.dataset.hydrated = "";`;
  const bundle = buildSync({ stdin: { contents: source, resolveDir: root }, bundle: true, write: false, define: { "process.env.NODE_ENV": '"production"' } });
  pages["/react.js"] = { body: bundle.outputFiles[0].text, type: "text/javascript" };
  const html = `<div id="app"><main><div>${element}</div><button>Press</button></main></div><script async src="${ATLAS}/embed/v1.js"></script><script src="/react.js" defer></script>`;
  await host(page, "/react", html);
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "");
  await page.getByRole("button", { name: "Press" }).click();
  await expect(page).toHaveTitle("pressed");
  await isUpgraded(page);
  await expect(inside(page).getByRole("heading", { name: /Fengjie Navel Orange/ })).toBeVisible();
});

test("an editor's frame without an origin is right at its height", async ({ page }) => {
  for (const name of ["product", "chosen", "county"]) {
    await host(page, `/editor-${name}`, `<iframe src="${frameUrl(name)}" sandbox="allow-scripts" security="restricted" width="600" height="600" title="x"></iframe>`);
    await expect(page.frameLocator("iframe").getByRole("heading", { name: /Navel Orange/ }).first(), name).toBeVisible();
  }
});

test("nothing but the atlas's own frame is heard", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=product&item=${ORANGE}&lang=en`);
  await host(page, "/hostile", whole);
  await isUpgraded(page);
  const frame = page.locator("township-atlas iframe");
  const before = await frame.boundingBox();
  const lie = { ns: "township-atlas", v: 1, type: "height", height: 4000 };
  // The page itself; another frame; the namespace of others; another version; no numbers.
  await page.evaluate((told) => postMessage(told, "*"), lie);
  pages["/liar"] = `<script>parent.postMessage(${JSON.stringify(lie)}, "*")</script>`;
  await page.evaluate(() => {
    const other = document.createElement("iframe");
    other.src = "/liar";
    document.body.append(other);
  });
  const own = page.frames().find((one) => one.url().startsWith(ATLAS));
  for (const told of [{ ...lie, ns: "other" }, { ...lie, v: 2 }, { ...lie, height: "4000" }, { ...lie, height: -1 }, { ...lie, height: 1e9 }, { ...lie, height: NaN }, null, "x"])
    await own.evaluate((message) => parent.postMessage(message, "*"), told);
  await page.waitForTimeout(300);
  expect(await frame.boundingBox()).toEqual(before);
});

test("a frame answers its host alone, and only who asks as the loader does", async ({ page }) => {
  pages["/asks"] = around(`<iframe id="atlas" src="${frameUrl("product")}" title="x"></iframe>
    <script>
      window.heard = [];
      addEventListener("message", ({ data, origin }) => heard.push([origin, data]));
      document.getElementById("atlas").onload = ({ target }) => {
        for (const told of [null, "hello", { ns: "other", v: 1, type: "hello" }, { ns: "township-atlas", v: 2, type: "hello" }, { ns: "township-atlas", v: 1, type: "<img src=x onerror=alert(1)>" }])
          target.contentWindow.postMessage(told, "*");
        window.asked = () => target.contentWindow.postMessage({ ns: "township-atlas", v: 1, type: "hello" }, "${ATLAS}");
      };
    </script>`);
  await page.goto(`${PARTNER}/asks`);
  await page.waitForFunction(() => window.asked);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await page.evaluate(() => window.asked());
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1);
  const [[origin, data]] = await page.evaluate(() => window.heard);
  expect([origin, Object.keys(data).sort()]).toEqual([ATLAS, ["height", "ns", "type", "v"]]);
});

test("no attribute leads to a script or out of the widgets", async ({ page }) => {
  const hostile = [
    { widget: "product", item: "../../products/x" },
    { widget: "../products", item: "x" },
    { widget: "constructor", item: "x" },
    { widget: "product", item: "javascript:alert(1)" },
    { widget: "product", item: "//evil.example/x" },
    { widget: "product", item: ORANGE, theme: "\"><script>alert(1)</script>", accent: "red;background:url(//evil.example)", lang: "../../" },
    { widget: "product", item: ORANGE, heights: "0:99999999 -1:5 a:b" },
  ];
  const elements = hostile.map((attributes) => `<township-atlas ${Object.entries(attributes).map(([name, value]) => `${name}="${value.replaceAll('"', "&quot;")}"`).join(" ")}>quote</township-atlas>`);
  let dialogs = 0;
  page.on("dialog", (dialog) => (dialogs++, dialog.dismiss()));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await host(page, "/attributes", `${elements.join("")}<script src="${ATLAS}/embed/v1.js"></script>`);
  await page.waitForTimeout(1000);
  const frames = await page.locator("township-atlas iframe").evaluateAll((all) => all.map((one) => one.src));
  for (const url of frames) expect(url).toMatch(new RegExp(`^${ATLAS}/(en/)?embed/product/([\\w/-]*/)?(\\?|$)`));
  expect(asked.filter((url) => !url.startsWith(ATLAS) && !url.startsWith(PARTNER))).toEqual([]);
  expect(dialogs).toBe(0);
});

test("widgets may be framed by anyone, all other pages by no one", async ({ page }) => {
  for (const path of ["/en", "/en/products", `/en/products/${ORANGE}`, "/en/chain", "/en/saved", "/en/embed"]) {
    const { headers } = await fetch(`${ATLAS}${path}`).then((answer) => ({ headers: answer.headers }));
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    await host(page, "/framed", `<iframe src="${ATLAS}${path}" title="x"></iframe>`);
    expect(page.frames().length === 1 || !page.frames()[1].url().startsWith(ATLAS), path).toBe(true);
  }
});

test("the chain's map comes when it is pressed, in place, and changes nothing in the real site", async ({ page }) => {
  const { whole } = await fromBuilder(page, "widget=chain&item=fengjie-navel-orange&lang=en&theme=dark");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await host(page, "/chain", whole);
  await isUpgraded(page);
  expect(asked.filter((url) => /\.wasm$/.test(url))).toEqual([]);
  await inside(page).getByRole("link", { name: "Open the interactive map" }).focus();
  await page.keyboard.press("Enter");
  await expect(inside(page).getByRole("heading", { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(inside(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(inside(page).locator("header.site-header")).toHaveCount(0);
  await expect(inside(page).locator(".chain-views")).toBeVisible({ timeout: 20_000 });
  expect(page.url()).toBe(`${PARTNER}/chain`);
  const own = page.frames().find((one) => one.url().includes("/embed/map"));
  // A browser may refuse a frame of another site all storage; then there is none as well.
  await own.evaluate(() => scrollTo(0, 100));
  const kept = () => {
    try {
      return localStorage.length + sessionStorage.length;
    } catch {
      return 0;
    }
  };
  expect([await own.evaluate(kept), await own.evaluate(() => document.cookie)]).toEqual([0, ""]);
});

test("an editor that follows links of its frames is told them, and the height", async ({ page }) => {
  pages["/wp"] = around(`<iframe id="own" src="${frameUrl("search")}#?secret=abc" sandbox="allow-scripts" width="600" height="200" title="x"></iframe>
    <script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`);
  await page.goto(`${PARTNER}/wp`);
  const frame = page.frameLocator("#own");
  await frame.getByRole("searchbox").fill("tea & oil");
  await frame.getByRole("searchbox").press("Enter");
  await expect.poll(() => page.evaluate(() => window.heard.find(({ message }) => message === "link"))).toEqual({ message: "link", value: `${ATLAS}/en/search?q=tea+%26+oil`, secret: "abc" });
  expect(await page.evaluate(() => window.heard[0])).toMatchObject({ message: "height", secret: "abc" });
});

test("what has no frame is no page of the app", async () => {
  for (const path of ["/embed/product/gone/", "/en/embed/x", "/embed/map/x", "/embed/shelf/county/999999/"]) {
    const answer = await fetch(`${ATLAS}${path}`);
    expect([answer.status, await answer.text()], path).toEqual([404, "Not found"]);
  }
});

test("products are chosen one by one, and their facts stand in the block quote", async ({ page }) => {
  const { whole } = await fromBuilder(page, `widget=shelf&item=${ORANGE},wushan-crisp-plum&lang=en`);
  expect(whole.match(/<blockquote/g)).toHaveLength(2);
  expect(whole).toContain("Wushan Crisp Plum");
  await host(page, "/chosen", whole);
  await isUpgraded(page);
  await expect(inside(page).getByRole("heading", { name: /Wushan Crisp Plum/ })).toBeVisible();
  const heights = /heights="([^"]*)"/.exec(whole)[1].split(" ").map((step) => step.split(":").map(Number));
  const width = (await page.locator("township-atlas iframe").boundingBox()).width;
  const told = heights.filter(([from]) => from <= width).at(-1)[1];
  await expect.poll(async () => Math.abs((await page.locator("township-atlas iframe").boundingBox()).height - told)).toBeLessThanOrEqual(1);
});

test("the builder: everything by keyboard, hostile addresses, both languages", async ({ page }) => {
  await open(page, "/en/embed?widget=%3Cscript%3E&item=%22onload%3D&theme=x");
  await expect(page.getByRole("radio", { name: "Product card" })).toBeChecked();
  await page.getByRole("radio", { name: "Product card" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/widget=shelf/);
  await page.getByRole("combobox", { name: "What it shows" }).selectOption({ label: "Fengjie County" });
  await expect(page).toHaveURL(/item=county/);
  await expect(page.frameLocator("iframe").first().getByRole("heading", { name: /Fengjie/ }).first()).toBeVisible();
  expect(await page.locator(".embed__preview iframe").count()).toBe(6);
  expect(await violations(page)).toEqual([]);
  await open(page, `/embed?widget=product&item=${ORANGE}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("把图谱嵌入您的网页");
  // What nobody chose is the atlas's own, also where the page was there before the app.
  await expect(page.getByLabel("强调色")).toHaveValue("#a8231a");
  expect(page.url()).not.toContain("accent");
  expect(await violations(page)).toEqual([]);
});

test("pages offer their widget", async ({ page }) => {
  for (const [path, address] of [
    [`/en/products/${ORANGE}`, /widget=product&item=fengjie-navel-orange/],
    ["/en/counties/500236", /widget=shelf&item=county/],
    ["/en/opportunities/opp-001", /widget=opportunities&item=one/],
  ]) {
    await open(page, path);
    await page.getByRole("main").getByRole("link", { name: "Embed" }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("textbox", { name: "Complete code (recommended)" })).toHaveValue(/<township-atlas/);
  }
});

test.describe("oEmbed", () => {
  const OWN = JOURNEYS_PORT + 40;
  /** What the base says; this machine has its site at another address. */
  const TOLD = "https://atlas.example.org";
  const own = (text) => text.replaceAll(TOLD, address(OWN));
  let folder, end;
  test.describe.configure({ mode: "default" });

  test.beforeAll(async () => {
    test.setTimeout(300_000); // the compiler may have to be built
    folder = mkdtempSync(join(tmpdir(), "atlas-oembed-"));
    const tables = join(folder, "tables");
    cpSync(join(root, "tests/fixtures/journeys"), tables, { recursive: true });
    // Answers have absolute addresses: the base has to know its own.
    const base = join(tables, "base.csv");
    writeFileSync(base, readFileSync(base, "utf8").replace(/,\s*$/, `,${TOLD}/\n`));
    end = await serveSite(tables, join(folder, "site"), OWN, ["--max-pages", "1000", "--without-cards"]);
  });
  test.afterAll(() => {
    end?.();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a consumer turns an address into the widget, and an editor shows it", async ({ page }) => {
    const real = globalThis.fetch;
    globalThis.fetch = (url, options) => real(own(String(url)), options);
    const found = {};
    for (const path of [`products/${ORANGE}`, "counties/500236", "products/category/fruit", "products/month/11", "chain/industry/fengjie-navel-orange", "opportunities/opp-001"])
      found[path] = await extract(`${TOLD}/en/${path}`).catch((error) => error);
    globalThis.fetch = real;
    for (const [path, answer] of Object.entries(found)) {
      expect(answer, path).toMatchObject({ type: "rich", version: "1.0", width: 600, provider_name: "Township Atlas" });
      expect(answer.html).toMatch(/^<iframe [^>]*><\/iframe>$/);
      await host(page, "/editor", own(answer.html).replace("<iframe", '<iframe sandbox="allow-scripts" security="restricted"'));
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("#frame"), path).toContainText(answer.title);
      const height = await frame.locator("#frame").evaluate((own) => own.getBoundingClientRect().height);
      expect(Math.abs(height - answer.height), path).toBeLessThanOrEqual(1);
    }
  });

  test("the endpoint answers for pages that have a widget, within the width that is asked for", async () => {
    const id = ORANGE;
    const asked = (page, more = "") => fetch(`${address(OWN)}/oembed?url=${encodeURIComponent(address(OWN) + page)}${more}`);
    for (const [width, expected] of [["", 600], ["&maxwidth=599", 360], ["&maxwidth=300", 240], ["&maxwidth=5000", 600]]) {
      const answer = await asked(`/products/${id}`, width);
      expect((await answer.json()).width).toBe(expected);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect((await (await asked("/en")).json()).html).toContain(`${TOLD}/en/embed/search/`);
    for (const page of ["/en/products/category/fruit", "/en/products?category=fruit"])
      expect((await (await asked(page)).json()).html).toContain(`${TOLD}/en/embed/shelf/category/fruit/`);
    expect((await (await asked("/opportunities/opp-001")).json()).html).toContain(`${TOLD}/embed/opportunities/one/opp-001/`);
    for (const page of ["/products/no-such-thing", "/saved", "/../../etc/passwd"]) expect((await asked(page)).status, page).toBe(404);
    expect((await fetch(`${address(OWN)}/oembed`)).status).toBe(404);
    expect((await asked(`/products/${id}`, "&format=xml")).status).toBe(501);
  });
});

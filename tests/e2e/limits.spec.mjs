// What browsers and visitors do that is below, or beside, what the app can choose: refused history,
// fragments, input methods, two fields at once.

import { expect, open, test, withoutFiles } from "./atlas.mjs";

test("the map's field finds all that fit, and keeps its answer while the header's field asks", async ({ page }) => {
  await open(page, "/en/chain?whole=1");
  const finder = page.getByRole("searchbox", { name: "Find in the map" });
  const told = page.locator(".chain-finder__found [role=status]");
  // Characters are in the names themselves; their pinyin and initials only the search knows.
  await finder.fill("公司");
  await expect(told).toHaveText(/^\d+ found$/);
  const n_found = await told.textContent();
  expect(Number.parseInt(n_found, 10)).toBeGreaterThan(6);
  await finder.fill("");
  await expect(told).not.toHaveText(n_found);
  await finder.fill("gongsi");
  await expect(told).toHaveText(n_found);

  const header = page.getByRole("combobox", { name: "Search" });
  await header.pressSequentially("fuling");
  await expect(page.getByRole("option", { name: /^Fuling/ }).first()).toBeVisible();
  await header.fill("");
  // Its list may stand over the map's field.
  await page.keyboard.press("Escape");
  await finder.click();
  await expect(told).toHaveText(n_found);
});

test("where the address may not change, text, hits and pages do; it follows once it may", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.isRefusing = true;
    for (const name of ["pushState", "replaceState"]) {
      const real = History.prototype[name];
      History.prototype[name] = function (...change) {
        if (globalThis.isRefusing) throw new DOMException("too many calls", "SecurityError");
        return real.apply(this, change);
      };
    }
  });
  await open(page, "/en/products");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.pressSequentially("fengjie nave");
  await field.press("l");
  const hit = page.locator(".product-card__link");
  await expect(hit).toHaveText(["Fengjie Navel Orange"]);
  await expect(field).toHaveValue("fengjie navel");
  await field.press("Enter");
  await page.getByRole("checkbox", { name: /^Fruit/ }).check();
  await expect(page.getByRole("button", { name: "Remove Fruit" })).toBeVisible();
  await hit.click();
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeFocused();
  await page.getByRole("link", { name: "Chain map" }).first().click();
  await page.getByRole("link", { name: "All of them as a network" }).click();
  await page.getByRole("searchbox", { name: "Find in the map" }).pressSequentially("gongsi");
  await expect(page.locator(".chain-finder__found [role=status]")).toHaveText(/^([7-9]|\d\d) found$/);
  await page.evaluate(() => scrollTo(0, 300));
  await expect(page).toHaveURL(/\/en\/products$/);

  await page.evaluate(() => (globalThis.isRefusing = false));
  await expect(page).toHaveURL(/\/en\/chain\?.*q=gongsi/, { timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Find in the map" })).toHaveValue("gongsi");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
});

test("typing changes the address when it pauses, not with each letter, and what is left is found again", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.nChanges = 0;
    for (const name of ["pushState", "replaceState"]) {
      const real = history[name].bind(history);
      history[name] = (state, title, url) => {
        globalThis.nChanges += url ? 1 : 0;
        return real(state, title, url);
      };
    }
  });
  await open(page, "/en/products");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.evaluate((field) => {
    for (const typed of ["f", "fe", "fen", "feng", "fengj", "fengji", "fengjie", "fengjie "]) {
      field.value = typed;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await expect(page).toHaveURL(/q=fengjie/);
  expect(await page.evaluate(() => globalThis.nChanges)).toBe(1);
  // Who leaves the field in the middle of a word comes back to all of it.
  await field.press("End");
  await field.pressSequentially("navel");
  await page.getByRole("link", { name: "Fengjie Navel Orange" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fengjie Navel Orange" })).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue("fengjie navel");
  await page.goBack();
  await expect(field).toHaveValue("");
});

test("the map's field waits for the word that an input method composes", async ({ page }) => {
  await open(page, "/chain?industry=fuling-zhacai");
  const field = page.locator(".chain-finder input");
  await field.click();
  const session = await page.context().newCDPSession(page);
  for (const text of ["z", "zha", "zha'cai"])
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(field).toHaveValue("zha'cai");
  await expect(page.locator(".chain-finder__found")).toBeHidden();
  // The address follows the word alone: had it followed a syllable, there would be one to be seen here.
  const asked = [];
  page.on("framenavigated", () => asked.push(new URL(page.url()).searchParams.get("q")));
  await session.send("Input.insertText", { text: "榨菜" });
  await expect(page.locator(".chain-finder__found").getByRole("link").first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("榨菜");
  expect(asked).toEqual(["榨菜"]);
});

/** Whether an element with this id is in sight, below whatever stays at the top of the window. */
const inSight = (page, id) =>
  expect
    .poll(() =>
      page.evaluate((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        if (!box || box.top < 0 || box.top > innerHeight - 20) return "out of sight";
        const seen = document.elementFromPoint(box.left + 5, box.top + 5);
        return document.getElementById(id).contains(seen) ? "in sight" : "covered";
      }, id),
    )
    .toBe("in sight");

test("an address with a fragment leads there: opened, loaded anew, by a link, back and forward", async ({ page }) => {
  for (const [path, id] of [
    ["/products/fuling-zhacai", "source-3"],
    ["/about", "sources-heading"],
    ["/counties/500102", "products-heading"],
  ]) {
    await page.goto(`${path}#${id}`);
    await inSight(page, id);
    await expect(page.locator(`#${id}`)).toBeFocused();
    await page.reload();
    await inSight(page, id);
  }
  // By a link inside the app, there and back and forward again.
  await open(page, "/about");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "/products/fuling-zhacai#source-3";
    link.textContent = "a link";
    document.querySelector("main h1").after(link);
  });
  await page.getByRole("link", { name: "a link" }).click();
  await inSight(page, "source-3");
  await expect(page.locator("#source-3")).toBeFocused();
  await page.goBack();
  await expect(page.locator("#sources-heading")).toBeAttached();
  await page.goForward();
  await inSight(page, "source-3");
  // A mark opens a panel; the number of a source in it is the browser's own link.
  await page.locator("main .source-ref").first().click();
  await page.locator(".source-panel__number:visible", { hasText: /^2$/ }).click();
  await inSight(page, "source-2");
  await page.reload();
  await inSight(page, "source-2");
});

test("a fragment is read as browsers read it, and leaves alone who has scrolled already", async ({ page }) => {
  const rename = (id) => page.addInitScript((id) => {
    new MutationObserver(() => {
      const part = document.getElementById("sources-heading");
      if (part) part.id = id;
    }).observe(document, { childList: true, subtree: true });
  }, id);
  await rename("来源 %");
  await page.goto(`/about#${encodeURIComponent("来源 %")}`);
  await inSight(page, "来源 %");

  let answer;
  const waits = new Promise((done) => (answer = done));
  await page.route("**/data/v1/products/**", async (route) => {
    await waits;
    await route.continue();
  });
  await withoutFiles(page);
  await page.goto("/products/fuling-zhacai#source-3");
  await expect(page.locator(".loading")).toBeVisible();
  await page.mouse.wheel(0, 10);
  answer();
  await expect(page.locator("#source-3")).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => scrollY)).toBeLessThan(100);

  await page.goto("/about#no-such-part");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe("where the browser does not compile while it fetches", () => {
  test.use({ allowedErrors: /./ });

  const ways = {
    "has no such function": "delete WebAssembly.instantiateStreaming; delete WebAssembly.compileStreaming;",
    throws: "WebAssembly.instantiateStreaming = () => { throw new TypeError('no'); };",
    refuses: "WebAssembly.instantiateStreaming = () => Promise.reject(new TypeError('no'));",
    "refuses late": "WebAssembly.instantiateStreaming = async (it) => { await (await it).arrayBuffer(); throw new TypeError('no'); };",
  };
  for (const [way, script] of Object.entries(ways)) {
    test(`the app, its workers and its lazy parts start all the same: it ${way}`, async ({ page }) => {
      await page.addInitScript(script);
      await page.route(/\/(worker|layouter)-[0-9a-f]+\.js$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${script}\n${await response.text()}` });
      });
      await worksWhole(page);
    });
  }

  test("the host calls WebAssembly something else", async ({ page }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    });
    await worksWhole(page);
  });
});

/** The search worker, the layout worker and a lazy part do what they are for. */
async function worksWhole(page) {
  await open(page, "/en/chain?industry=fuling-zhacai&chain=industry");
  await expect(page.getByRole("group", { name: /^Network of organizations/ }).getByRole("link").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("flzc");
  await expect(page.getByRole("option", { name: /^Fuling Zhacai/ }).first()).toBeVisible();
}

test.describe("a browser that refuses much else", () => {
  test.use({ allowedErrors: /./ });

  test("the pages go on without, and say what cannot be had", async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "NotAllowedError");
      };
      navigator.clipboard.writeText = refuse;
      navigator.share = refuse;
      document.startViewTransition = refuse;
      globalThis.Worker = refuse;
      globalThis.MessageChannel = refuse;
      globalThis.ResizeObserver = refuse;
      globalThis.matchMedia = () => null;
      Performance.prototype.mark = refuse;
      HTMLDialogElement.prototype.showModal = refuse;
      Storage.prototype.setItem = refuse;
      for (const name of ["NumberFormat", "DateTimeFormat"]) {
        Intl[name] = function () {
          throw new RangeError("refused");
        };
      }
    });
    await open(page, "/en/products/fuling-zhacai");
    await expect(page.locator("main")).toContainText(/[A-Z][a-z]+ \d{1,2}, 20\d\d/);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.locator("dialog .hint").first()).toContainText("The browser does not allow copying.");
    const sheet = page.locator(".share__buttons .button").nth(1);
    await sheet.click();
    await page.locator("dialog[open]").getByRole("button", { name: "Close" }).click();
    await expect(page.locator("dialog[open]")).toHaveCount(0);

    await page.getByRole("combobox", { name: "Search" }).pressSequentially("flzc");
    await expect(page.locator(".search-list")).toContainText("Searching is not possible right now");
    await open(page, "/en/products");
    const card = page.locator(".product-card__link").first();
    const name = await card.textContent();
    await card.click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await open(page, "/en/chain?industry=fuling-zhacai&chain=industry");
    await expect(page.getByText("Matrix, map and table still work.")).toBeVisible();
    await page.getByRole("searchbox", { name: "Find in the map" }).pressSequentially("Group");
    await expect(page.locator(".chain-finder__found").getByRole("link").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset.state)).toBe("ready");
  });
});

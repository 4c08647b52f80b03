// What went wrong once: wrong copies, new versions, refused storage, hostile data, odd orders.

import { expect, open, ready, test } from "./atlas.mjs";

const MANIFEST = "**/data/v1/manifest.json";
/** What the plain catalogue shows, and all of it. */
const OVERVIEW = "**/data/v1/overview-*.json";
const CATALOGUE = "**/data/v1/catalogue-*.json";
/** A page of the index of names. */
const NAMES_PAGE = "**/data/v1/names/*.json";

/** Changes what the host says of the manifest. */
async function changeManifest(page, change) {
  await page.route(MANIFEST, async (route) => {
    const manifest = await (await route.fetch()).json();
    change(manifest);
    await route.fulfill({ json: manifest });
  });
}

test("going back in the middle of a page restores exactly this place", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/en/products?page=2");
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator(".product-card__link:visible").nth(8).click();
  await ready(page);
  await page.goBack();
  await ready(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test("somebody else's comparison leaves one's own alone", async ({ page }) => {
  await open(page, "/en/products/fuling-zhacai");
  await page.getByRole("button", { name: "Compare Fuling Zhacai" }).click();
  await open(page, "/en/compare?id=shizhu-coptis&id=jiangjin-pepper");
  await page.getByRole("button", { name: /^Remove Shizhu/ }).click();
  await expect(page).toHaveURL(/\?id=jiangjin-pepper$/);
  expect(await page.evaluate(() => localStorage.getItem("atlas.compared"))).toBe("fuling-zhacai");
});

test("an address of unknown products compares those that exist and says so", async ({ page }) => {
  await open(page, "/en/compare?id=n1&id=n2&id=n3&id=n4&id=fuling-zhacai&id=shizhu-coptis");
  await expect(page.getByRole("link", { name: "Fuling Zhacai" })).toBeVisible();
  await expect(page.getByText("4 products in this address are unknown or over the limit.")).toBeVisible();
});

test("a fifth product to compare is refused where the visitor can see it", async ({ page }) => {
  await open(page, "/en/products");
  const buttons = page.getByRole("button", { name: /^Compare / });
  for (let n = 0; n < 5; n += 1) await buttons.nth(n).click();
  await expect(page.locator(".toast")).toHaveText("At most 4: remove one first");
  await expect(buttons.nth(4)).toHaveAttribute("aria-pressed", "false");
});

test("removing all saved products can be undone", async ({ page }) => {
  await open(page, "/en/products/fuling-zhacai");
  await page.getByRole("button", { name: "Save Fuling Zhacai" }).click();
  await open(page, "/en/saved");
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("main").getByRole("link", { name: "Fuling Zhacai" })).toBeVisible();
});

test("a storage that refuses is told, and nothing breaks", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await open(page, "/en/products/fuling-zhacai");
  await page.getByRole("button", { name: "Save Fuling Zhacai" }).click();
  await expect(page.locator(".toast")).toContainText("your browser does not store it");
});

test("from product to product the focus goes to the new heading", async ({ page }) => {
  await open(page, "/en/products/fuling-zhacai");
  const card = page.locator(".product-card__link").first();
  const name = await card.textContent();
  await card.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeFocused();
  await expect(page.locator("p[role=status][aria-live]")).toContainText(name);
});

test("another page of the results is announced and begins at the results", async ({ page }) => {
  await open(page, "/en/products");
  await page.getByRole("link", { name: "Next" }).press("Enter");
  await expect(page.locator("p[role=status][aria-live]")).toHaveText(/^Page 2 of \d+$/);
  await expect(page.locator("#results-heading")).toBeFocused();
});

test("an old id leads to the product of today, a circle of old ids to a clear page", async ({ page }) => {
  await changeManifest(page, (manifest) => {
    manifest.aliases = { "old-name": "fuling-zhacai", "loop-a": "loop-b", "loop-b": "loop-a" };
  });
  await page.goto("/en/products/old-name");
  await expect(page).toHaveURL(/\/products\/fuling-zhacai$/);
  await open(page, "/en/products/loop-a");
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
});

test("hostile words in an address are only words", async ({ page }) => {
  const q = encodeURIComponent('<img src=x onerror=alert(1)>"\u202E');
  await open(page, `/en/products?q=${q}&month=012&category=%E0%A4%A&page=-1&county=1';--`);
  await expect(page.getByText("No matching products")).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.locator(".product-card").first()).toBeVisible();
});

test("the whole catalogue comes when the filters are about to be used, not before", async ({ page }) => {
  const whole = [];
  page.on("request", (request) => /catalogue-\d/.test(request.url()) && whole.push(request.url()));
  for (const path of ["/en", "/en/products", "/en/achievements", "/en/organisations/fl-zhacai-group", "/en/opportunities/opp-001", "/en/chain", "/en/saved?id=fuling-zhacai", "/en/compare?id=fuling-zhacai&id=jiangjin-pepper", "/en/search?q=orange"]) {
    await open(page, path);
    await page.waitForLoadState("networkidle");
    expect.soft(whole, path).toEqual([]);
  }
  await open(page, "/en/products");
  await page.getByRole("checkbox", { name: /^Tea/ }).hover();
  await expect.poll(() => whole.length).toBe(1);
  await page.getByRole("checkbox", { name: /^Tea/ }).check();
  await expect(page.locator(".results-bar__count")).not.toHaveText(/^4\d\d /);
  await expect(page.locator(".catalogue__results")).not.toHaveAttribute("aria-busy");
  expect(whole.length).toBe(1);
});

test.describe("with a bad host", () => {
  test.use({ hasFiles: false });
  test.use({ allowedErrors: /./ });

  test("a wrong copy under a right name does not stay", async ({ page }) => {
    let n_asked = 0;
    await page.route(OVERVIEW, async (route) => {
      n_asked += 1;
      if (n_asked === 1) await route.fulfill({ contentType: "text/html", body: "<html>sign in</html>" });
      else await route.continue();
    });
    await open(page, "/en/products");
    await expect(page.locator(".product-card").first()).toBeVisible();
    expect(n_asked).toBe(2);
  });

  test("filters whose products do not come say so, what stands stays readable, and a retry brings them", async ({ page }) => {
    await page.route(CATALOGUE, (route) => route.abort());
    await open(page, "/en/products");
    const tea = page.getByRole("checkbox", { name: /^Tea/ });
    await tea.check();
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
    await tea.uncheck();
    await expect(page.locator(".product-card").first()).toBeVisible();
    await tea.check();
    await page.unroute(CATALOGUE);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".product-card").first()).toBeVisible();
    await expect(tea).toBeChecked();
  });

  test("a data set of before there were overviews and cards shows the same", async ({ page }) => {
    await changeManifest(page, (manifest) => {
      for (const name of Object.keys(manifest.files)) if (name.startsWith("overview")) delete manifest.files[name];
      delete manifest.files.names;
      delete manifest.cards;
    });
    await page.route("**/data/v1/organisations*.json", async (route) => {
      const { named, ...file } = await (await route.fetch()).json();
      await route.fulfill({ json: file });
    });
    await open(page, "/en");
    await expect(page.locator(".wheel__count").first()).toHaveText(/^\d+$/);
    await open(page, "/en/products");
    await expect(page.locator(".product-card").first()).toBeVisible();
    await open(page, "/en/organisations/fl-zhacai-group");
    await expect(page.locator(".product-card").first()).toBeVisible();
    await open(page, "/en/saved?id=fuling-zhacai");
    await expect(page.locator("main").getByRole("link", { name: "Fuling Zhacai" })).toBeVisible();
    await open(page, "/en/names/f");
    await expect(page.locator("main").getByRole("link", { name: "Fuling Zhacai" })).toBeVisible();
  });

  test("a letter of the index of names stands until the next one is there, and nothing loads the catalogue", async ({ page }) => {
    const loaded = [];
    await page.route(CATALOGUE, (route) => (loaded.push(route.request().url()), route.continue()));
    await open(page, "/en/names/f");
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    await page.route(NAMES_PAGE, (route) => gate.then(() => route.continue()));
    const asked = page.waitForRequest(NAMES_PAGE);
    await page.locator("main").getByRole("link", { name: /^W / }).click();
    await asked;
    await expect(page.locator("main").getByRole("link", { name: "Fuling Zhacai" })).toBeVisible();
    await expect(page.locator(".loading")).toHaveCount(0);
    release();
    await expect(page.getByRole("heading", { level: 1, name: "Products beginning with W" })).toBeVisible();
    await expect(page.locator("main").getByRole("link", { name: "Wushan Crisp Plum" })).toBeVisible();
    expect(loaded).toEqual([]);
  });

  test("a new version of the data is met by an open page", async ({ page }) => {
    await open(page, "/en/about");
    await changeManifest(page, (manifest) => {
      manifest.version = "new";
      for (const [name, file] of Object.entries(manifest.files))
        if (name.startsWith("overview")) file.path = file.path.replace(".json", ".NEW.json");
    });
    await page.route(OVERVIEW, async (route) => {
      const url = route.request().url();
      if (url.includes(".NEW.")) await route.fulfill({ response: await route.fetch({ url: url.replace(".NEW", "") }) });
      else await route.fulfill({ status: 404, body: "gone" });
    });
    await page.getByRole("link", { name: "Products" }).first().click();
    await expect(page.locator(".product-card").first()).toBeVisible();
  });

  test("one retry brings back all that failed", async ({ page }) => {
    // A first visit each time: no last copy stands in.
    await page.addInitScript(() => localStorage.removeItem("atlas.manifest"));
    for (const path of ["/en", "/en/about", "/en/data"]) {
      await page.route(MANIFEST, (route) => route.fulfill({ status: 500, body: "" }));
      await page.goto(path);
      await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toHaveCount(1);
      await page.unroute(MANIFEST);
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByText(/^Compiled [A-Z]/).first()).toBeVisible();
      await expect(page.locator("main h2").first()).toBeVisible();
    }
  });

  test("without a network the last copy is shown as such, and the fresh one when it is back", async ({ page }) => {
    await open(page, "/en");
    await page.route(MANIFEST, (route) => route.abort());
    await page.route("**/config.json", (route) => route.abort());
    await page.reload();
    await ready(page);
    await expect(page.getByText("the last saved copy")).toBeVisible();
    await page.unroute(MANIFEST);
    await page.unroute("**/config.json");
    await page.getByRole("link", { name: "Browse products" }).click();
    await ready(page);
    await expect(page.getByText("the last saved copy")).toHaveCount(0);
  });
});

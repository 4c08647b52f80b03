// The chain map obeys: wheel, finger, focus, address, paper.

import { drawn, expect, test } from "./atlas.mjs";
import { camera, map, openMap, panel } from "./chain-map.mjs";

const LEMON = "/en/chain?industry=tongnan-lemon";
/** A point of the window that is the map's ground. */
const ground = (page) =>
  map(page).evaluate((own) => {
    const { left, top, right, bottom } = own.getBoundingClientRect();
    for (let y = top + 5; y < Math.min(bottom, innerHeight) - 5; y += 7)
      for (let x = left + 5; x < right - 5; x += 11) {
        const hit = document.elementFromPoint(x, y);
        if (own.contains(hit) && !hit.closest("a, button")) return { x, y };
      }
    throw new Error("nothing but cards");
  });

test("the heading says which industry it is", async ({ page }) => {
  await openMap(page, LEMON);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/^Chain map\s+Tongnan lemon$/);
  await page.getByLabel("Industry").selectOption({ label: "Rongchang pig" });
  await expect(heading).toHaveText(/^Chain map\s+Rongchang pig$/);
});

test("a press on the ground gives the map the wheel, and the mouse that leaves takes it back", async ({ page }) => {
  await openMap(page, LEMON);
  const before = await camera(page);
  const { x, y } = await ground(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await camera(page)).toEqual(before);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.click(x, y);
  await page.mouse.wheel(0, -120);
  await expect.poll(async () => (await camera(page))[0]).toBeGreaterThan(before[0]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const [scale] = await camera(page);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect((await camera(page))[0]).toBe(scale);
});

test("the focus moves nothing that is in sight, and a panel that closes gives the view back", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 1000 });
  await openMap(page, LEMON);
  await page.getByRole("button", { name: "Show all" }).click();
  const before = await camera(page);
  await map(page).locator(".chain-card[tabindex='0']").focus();
  expect(await camera(page)).toEqual(before);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await camera(page);
  await panel(page).getByRole("link", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await expect.poll(() => camera(page)).toEqual(before);
});

test("the address says where one looks, opens there again, and a choice keeps it", async ({ page, context, watch }) => {
  await openMap(page, LEMON);
  await expect(page).not.toHaveURL(/at=/);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/[?&]at=-?\d+\.-?\d+\.\d+$/);
  const [scale, x, y] = await camera(page);
  const n = await page.evaluate(() => history.length);
  const another = watch(await context.newPage());
  await openMap(another, page.url());
  const there = await camera(another);
  expect(Math.abs(there[0] - scale)).toBeLessThan(0.01);
  expect(Math.abs(there[1] - x) + Math.abs(there[2] - y)).toBeLessThan(12);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(page).not.toHaveURL(another.url());
  expect(await page.evaluate(() => history.length), "no step of the history for a turn of the wheel").toBe(n);
  for (const wrong of ["at=", "at=9999999999.0.1", "at=0.0.0", "at=<b>.1.1"]) {
    await openMap(another, `${LEMON}&${wrong}`);
    await expect(map(another).locator(".chain-card").first()).toBeInViewport();
  }
});

test("a sent view stands where it was, with something chosen and traced in it", async ({ page, context, watch }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMap(page, "/en/chain?industry=fuling-zhacai&node=fl-zhacai-group&trace=upstream");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/[?&]at=-?\d+\.-?\d+\.\d+$/);
  const [scale, x, y] = await camera(page);
  await page.getByText("Share, export", { exact: true }).click();
  await page.getByRole("button", { name: "Copy the link to this view" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const another = watch(await context.newPage());
  await another.setViewportSize({ width: 1440, height: 900 });
  await openMap(another, link);
  await expect(panel(another).getByRole("button", { name: "Upstream" })).toHaveAttribute("aria-pressed", "true");
  const there = await camera(another);
  expect(Math.abs(there[0] - scale)).toBeLessThan(0.01);
  expect(Math.abs(there[1] - x) + Math.abs(there[2] - y)).toBeLessThan(12);
  expect(another.url()).toBe(link);
});

test("what feeds a maker is said first, and where no supplier is known, who stands before it", async ({ page }) => {
  await openMap(page, "/en/chain?industry=fuling-zhacai&stage=deep-processing&node=fl-zhacai-group");
  await expect(panel(page).getByRole("heading", { level: 3 })).toHaveText([/^What feeds it \(4\)$/, /^What it feeds \(\d+\)$/]);
  const families = await panel(page).locator(".chain-panel__links").first().locator("[data-family]").evaluateAll((all) => all.map((own) => own.dataset.family));
  const order = families.map((family) => ["goods", "knowledge", "money", "cooperation"].indexOf(family));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  await expect(panel(page)).toContainText("Nobody is known by name who supplies it with goods.");
  const before = panel(page).getByRole("link", { name: /^\d+ organizations? at the stages before it$/ });
  await expect(before).toHaveAttribute("href", /stage=inputs&stage=cultivation&stage=primary-processing.*view=table/);
  // A trace leaves the one stage that was chosen, and all that it reaches is in sight.
  await panel(page).getByRole("button", { name: "Upstream" }).click();
  await expect(page).toHaveURL(/industry=fuling-zhacai&node=fl-zhacai-group&trace=upstream/);
  await expect(panel(page)).toContainText("Leads back to 5 organizations and products");
  for (const name of ["Southwest Securities", "Shenzhen Stock Exchange"]) {
    await expect(map(page).getByRole("link", { name: new RegExp(`^${name}`) })).toBeInViewport();
  }
});

test("folds are a short value of the address, and longer ones of before are read", async ({ page }) => {
  await openMap(page, LEMON);
  const n = await map(page).locator(".chain-card").count();
  await page.getByRole("link", { name: "Fold into stages" }).click();
  await expect(page).toHaveURL(/industry=tongnan-lemon&folds=[0-9a-f]{1,7}$/);
  await expect(map(page).locator(".chain-card")).not.toHaveCount(n);
  const folded = await map(page).locator(".chain-card").count();
  await openMap(page, `${LEMON}&fold=innovation.inputs`);
  const one = await map(page).locator(".chain-card").count();
  expect(one).toBeLessThan(n);
  expect(one).toBeGreaterThan(folded);
});

test("a trace that would reach nothing says so beforehand, and takes nothing away", async ({ page }) => {
  await openMap(page, `${LEMON}&node=swu-plant`);
  const upstream = panel(page).getByRole("button", { name: "Upstream" });
  await expect(upstream).toBeDisabled();
  await expect(upstream).toHaveAccessibleDescription("No links are known that lead to this one: upstream of it nothing is known.");
  await expect(panel(page).getByRole("button", { name: "Downstream" })).toBeEnabled();
  // An address of before.
  await openMap(page, `${LEMON}&node=swu-plant&trace=upstream`);
  await expect(panel(page)).toContainText("upstream of it nothing is known");
  await expect(page.locator(".chain-veil path")).not.toHaveAttribute("d", "");
  await openMap(page, `${LEMON}&node=product:tongnan-lemon`);
  await expect(upstream).toBeEnabled();
});

test("a gap of the map is a link to its rule and to who is known around it", async ({ page }) => {
  await openMap(page, "/en/chain?industry=fuling-zhacai");
  const gap = map(page).getByRole("link", { name: /^Gap .*No organization of the industry chain stands at logistics/ });
  await gap.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/gaps#fuling-zhacai$/);
  const own = page.locator("#fuling-zhacai");
  await expect(own).toBeInViewport();
  await own.locator(".gaps__around").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/organisations\//);
});

test("links are told apart by dashes, on the map as in its key", async ({ page }) => {
  await openMap(page, LEMON);
  const dashes = (selector) =>
    page.locator(selector).evaluateAll((all) => Object.fromEntries(all.map((own) => [own.closest("[data-family]")?.dataset.family, own.getAttribute("stroke-dasharray")])));
  const key = await dashes(".chain-key path");
  expect(new Set(Object.values(key)).size).toBe(4);
  const drawn = await dashes(".chain-lines__line[data-family]");
  for (const [family, dash] of Object.entries(drawn)) expect(dash, family).toBe(key[family]);
});

test("on paper the map is whole, on one landscape page with name, date, sources and address", async ({ page }) => {
  await page.addInitScript(() => (globalThis.print = () => (globalThis.nPrints = (globalThis.nPrints ?? 0) + 1)));
  await openMap(page, LEMON);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.keyboard.press("Control+p");
  await expect.poll(() => page.evaluate(() => globalThis.nPrints)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".chain-print");
  await expect(sheet.getByRole("img", { name: "Tongnan lemon" })).toBeVisible();
  await expect(sheet.locator("li").first()).toBeVisible();
  await expect(sheet).toContainText("industry=tongnan-lemon");
  await expect(sheet.getByRole("img", { name: /^QR code/ })).toBeVisible();
  const drawn = await sheet.locator(".chain-print__picture").evaluate((own) => decodeURIComponent(own.src));
  for (const words of ["Tongnan lemon · Chain map", "Goods", "sources"]) expect(drawn).toContain(words);
  expect(drawn.match(/<title>/g).length).toBeGreaterThan(10);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = pdf.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/).map(Number);
  expect(width).toBeGreaterThan(height);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the list comes first; one finger scrolls the page until the map is entered, and a button leaves it", async ({ page }) => {
    await openMap(page, LEMON);
    const outline = page.locator(".chain-outline");
    await expect(outline.getByRole("link").first()).toBeVisible();
    expect((await outline.boundingBox()).y).toBeLessThan((await map(page).boundingBox()).y);
    const client = await page.context().newCDPSession(page);
    /** Moves a finger from the ground of the map by so many pixels. */
    const swipe = async (by) => {
      const { x, y } = await ground(page);
      const touch = (type, ...touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", { x, y });
      for (let n = 1; n <= 10; n++) {
        await touch("touchMove", { x, y: y + (by * n) / 10 });
        await drawn(page);
      }
      await touch("touchEnd");
    };
    await map(page).scrollIntoViewIfNeeded();
    const before = await camera(page);
    const top = await page.evaluate(() => scrollY);
    await swipe(120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(top - 60);
    expect(await camera(page)).toEqual(before);
    const leave = page.getByRole("button", { name: "Leave the map" });
    await expect(leave).toBeHidden();
    await map(page).scrollIntoViewIfNeeded();
    const { x, y } = await ground(page);
    await page.touchscreen.tap(x, y);
    await expect(leave).toBeVisible();
    const still = await page.evaluate(() => scrollY);
    await swipe(-60);
    await expect.poll(async () => (await camera(page))[2]).toBeLessThan(before[2] - 20);
    expect(await page.evaluate(() => scrollY)).toBe(still);
    await leave.tap();
    await expect(leave).toBeHidden();
    await map(page).scrollIntoViewIfNeeded();
    const last = await page.evaluate(() => scrollY);
    await swipe(60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(last);
  });
});

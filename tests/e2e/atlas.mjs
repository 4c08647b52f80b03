// What the journeys share: a page that fails on any error in the console, and axe.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { journeysSite } from "./site.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/**
 * A test whose page must not log an error, but for those whose text fits `allowedErrors`. `watch`
 * demands the same of a page that the test opens itself. `hasFiles: false` is a site without files of HTML,
 * whose addresses the app alone answers: of data that only the test has, or that fail.
 */
export const test = base.extend({
  allowedErrors: [undefined, { option: true }],
  hasFiles: [true, { option: true }],
  watch: async ({ allowedErrors }, use) => {
    const errors = [];
    const note = (text) => allowedErrors?.test(text) || errors.push(text);
    await use((page) => {
      // "Failed to load" does not tell what.
      const told = (message) => (/^Failed to load/.test(message.text()) ? `${message.text()}: ${message.location().url}` : message.text());
      page.on("console", (message) => message.type() === "error" && note(told(message)));
      page.on("pageerror", (error) => note(String(error)));
      return page;
    });
    expect(errors, "errors in the console").toEqual([]);
  },
  page: async ({ page, watch, hasFiles }, use) => {
    if (!hasFiles) await withoutFiles(page);
    await use(watch(page));
  },
});

export { expect };

/** Every address is answered by the start page alone. */
export async function withoutFiles(page) {
  await page.route("**/*", (route) =>
    route.request().resourceType() === "document" ? route.fulfill({ path: join(journeysSite, "404.html"), contentType: "text/html" }) : route.fallback(),
  );
}

/** Opens a page and waits until its data are shown. */
export async function open(page, path) {
  await page.goto(path);
  await ready(page);
}

/** Waits until the app is there, the page's heading stands and nothing is loading. */
export async function ready(page) {
  await expect(page.locator("html")).toHaveAttribute("data-state", /^(ready|static|crashed)$/, { timeout: 15_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".loading")).toHaveCount(0);
}

/** Waits until the page has drawn what it has by now. */
export const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The mean color (red, green, blue, 0-255) of a part of the window and how many colors it has. */
export async function colorsOf(page, clip) {
  const shot = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const sums = [0, 0, 0];
    data.forEach((value, at) => at % 4 < 3 && (sums[at % 4] += value));
    return { mean: sums.map((sum) => (4 * sum) / data.length), n: new Set(new Uint32Array(data.buffer)).size };
  }, shot.toString("base64"));
}

/** How far apart two mean colors are. What is drawn alike differs by less than 1 however it is blended. */
export const apart = (a, b) => Math.hypot(...a.mean.map((value, at) => value - b.mean[at]));

/** Everything that axe finds, as "rule: element". */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  });
}

// What the journeys share: a page that fails on any error in the console, and axe.

import { readFileSync } from "node:fs";
import { expect, test as base } from "@playwright/test";

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
    route.request().resourceType() === "document" ? route.fulfill({ path: "dist/404.html", contentType: "text/html" }) : route.fallback(),
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

/** Everything that axe finds, as "rule: element". */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  });
}

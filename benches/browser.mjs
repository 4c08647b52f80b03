// The browser that benchmarks run in: Debian's Chromium, without what would disturb them.

import { chromium } from "@playwright/test";

export const launch = () =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      // Else a measurement of memory waits for the next collection of garbage, up to a minute.
      "--enable-blink-features=ForceEagerMeasureMemory",
    ],
  });

/** What `promise` gives, or an error if that takes longer. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done in ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

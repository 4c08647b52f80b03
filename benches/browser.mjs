// The browser that benchmarks run in: Debian's Chromium, without what would disturb them.

import { chromium } from "@playwright/test";

/** WebGL by the processor, as these machines have nothing else. */
export const WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** The browser; `more` are further arguments. */
export const launch = (more = []) =>
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
      ...more,
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

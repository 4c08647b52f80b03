// End-to-end tests in the system's Chromium, against the release build on a plain file host: the journeys
// through a site of tests/fixtures/journeys, and what holds whatever operators write through dist.
import { defineConfig } from "@playwright/test";
import { PORT, SHIPPED_PORT, address, journeysSite, shippedSite } from "./tests/e2e/site.mjs";

const served = (folder, port) => ({ command: `node scripts/server.mjs ${folder} ${port}`, url: `${address(port)}/config.json` });
const journeys = served(journeysSite, PORT);

export default defineConfig({
  testDir: "tests/e2e",
  // Over the API: a configuration of their own.
  testIgnore: "api/**",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Most take two seconds on an idle machine. The few of many pages, or with a build, say so themselves.
  timeout: 60_000,
  // The dots tell why tests failed at the end, where a log that is cut keeps it.
  reporter: [["dot"], ["./tests/e2e/times.mjs"]],
  snapshotPathTemplate: "tests/e2e/looks/{arg}{ext}",
  // What is waited for comes in a fraction of a second; where other builds run beside the tests, 5 s were too few.
  expect: { timeout: 15_000, toMatchAriaSnapshot: { pathTemplate: "tests/e2e/looks/{arg}{ext}" } },
  use: {
    baseURL: address(PORT),
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      // The pictures of pages must not depend on what else is installed.
      env: { ...process.env, FONTCONFIG_FILE: new URL("tests/e2e/fonts.conf", import.meta.url).pathname },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [
    // The first time after a build its site is made, which takes a minute.
    { ...journeys, command: `node tests/e2e/journeys.mjs && ${journeys.command}`, timeout: 600_000 },
    served(shippedSite, SHIPPED_PORT),
  ],
});

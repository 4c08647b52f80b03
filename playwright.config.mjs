// End-to-end tests in the system's Chromium, against the release build on a plain file host.
import { defineConfig } from "@playwright/test";

// Another port lets two working copies test at the same time.
const port = Number(process.env.ATLAS_TEST_PORT ?? 8097);

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A test of all pages takes half a minute on an idle machine.
  timeout: 180_000,
  // Tells why tests failed at the end, where a log that is cut keeps it.
  reporter: "dot",
  snapshotPathTemplate: "tests/e2e/looks/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
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
  webServer: { command: `node scripts/server.mjs dist ${port}`, url: `http://127.0.0.1:${port}/config.json` },
});

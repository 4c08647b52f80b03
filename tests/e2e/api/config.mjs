// The journeys of tests/e2e over the API, what only an API does (`api.spec.mjs`), and a database that stops
// (`database.spec.mjs`). Both sites are of the same tables, so that they can be compared.

import { defineConfig } from "@playwright/test";
import common from "../../../playwright.config.mjs";
import { PORT, address, journeysSite } from "../site.mjs";
import { API_SITE_PORT, command, folderOf, root } from "./site.mjs";

/** The main journeys, but for those that are about files and how they fail. Map and chain read one document each. */
const JOURNEYS = /\/(visitor|lists|search|compare|keyboard|trouble|api|database)\.spec\.mjs$/;
const OF_FILES = new RegExp(
  [
    "every file comes over the network once", // files
    "missing data give a message", // a file that fails; api.spec has servers that do
    "nothing is fetched before the field", // the index of the search and its worker
    "the field says so and keeps",
    "the catalogue shows no products as an answer",
    "what is no index is refused",
    "older data without an index",
    "while the index comes",
    "the whole catalogue comes when",
    "an old id leads to the product", // a changed manifest
    "with a bad host",
  ].join("|"),
);

const files = `node scripts/server.mjs ${journeysSite} ${PORT}`;
const server = { cwd: root, gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 } };

export default defineConfig({
  ...common,
  testDir: "..",
  testIgnore: [],
  testMatch: JOURNEYS,
  grepInvert: OF_FILES,
  reporter: [["dot"], ["../times.mjs"]],
  snapshotPathTemplate: "../looks/{arg}{ext}",
  use: { ...common.use, baseURL: address(API_SITE_PORT) },
  webServer: [
    { ...server, command: `node tests/e2e/journeys.mjs && ${files}`, url: `${address(PORT)}/config.json`, timeout: 600_000 },
    {
      ...server,
      // Both need the site of the journeys, which is made once.
      command: `node tests/e2e/api/wait.mjs ${address(PORT)}/config.json && ${command("journeys").join(" ")}`,
      env: { ATLAS_API_FOLDER: folderOf("journeys") },
      url: `${address(API_SITE_PORT)}/config.json`,
      timeout: 900_000,
    },
  ],
});

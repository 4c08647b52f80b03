// Makes the site that the journeys go through, where there is none of these tables and this build:
//
//   node tests/e2e/journeys.mjs
//
// Playwright runs it before the first test.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JOURNEYS, journeysSite, makeSite, shippedSite } from "./site.mjs";

/** Another text whenever a table or a file of the build is another. */
function state() {
  const hash = createHash("sha256");
  for (const folder of [JOURNEYS, shippedSite]) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing.\nMend: run scripts/build`);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { size, mtimeMs } = statSync(join(folder, entry.name));
      hash.update(`${entry.name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

const made = `${journeysSite}.state`;
const wanted = state();
if (!existsSync(made) || readFileSync(made, "utf8") !== wanted) {
  // Pictures that were drawn before are kept apart from those of the operators' site, which else would be drawn anew.
  makeSite(JOURNEYS, journeysSite, ["--cards", `${journeysSite}-cards`]);
  execFileSync("node", [new URL("../../scripts/compress.mjs", import.meta.url).pathname, journeysSite], { stdio: "inherit" });
  writeFileSync(made, wanted);
}

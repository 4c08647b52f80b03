// What a build by `trunk` lacks, done in its folder: node scripts/release/finish.mjs FOLDER
//
// Workers start themselves, by the same script as in a release. The start page and the web manifest get the
// base's names, and every address of the app is answered by its one page.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "./page.mjs";
import { startedWorker } from "./scripts.mjs";
import { fillBlanks } from "./site.mjs";
import { main } from "./tell.mjs";

const site = process.argv[2];

await main(async () => {
  const { workers } = readPage(readFileSync("index.html", "utf8"));
  for (const { name } of workers) writeFileSync(join(site, `${name}.js`), await startedWorker({ folder: site, name }));
  const template = join(process.env.CARGO_TARGET_DIR ?? "target", "start-page.html");
  copyFileSync(join(site, "index.html"), template);
  await fillBlanks(site, template);
});

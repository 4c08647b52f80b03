// Builds the embed of a checkout of landscape2, with the packages that it has locked, as its own build does:
//
//   git clone https://github.com/cncf/landscape2 FOLDER
//   node benches/widgets/landscape2/build.mjs FOLDER
//
// What is wrong with the checkout it tells. The program that makes the data is not built: see landscape.mjs.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { commitOf, embedIn } from "./landscape.mjs";

const YARN = ["--yes", "yarn@1.22.22"];
/** Its build does not ask for this package, and not every registry has it. */
const UNUSED = "esbuild-plugin-solid-js";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder is the checkout? node benches/widgets/landscape2/build.mjs FOLDER");
commitOf(folder);

const path = join(folder, "ui/common/package.json");
const list = JSON.parse(readFileSync(path, "utf8"));
delete list.devDependencies[UNUSED];
writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);

// The embed gets a copy of what they have in common.
for (const part of ["common", "embed"]) {
  for (const task of [["install", "--frozen-lockfile"], ["build"]]) {
    execFileSync("npx", [...YARN, ...task], { cwd: join(folder, "ui", part), stdio: "inherit" });
  }
}
console.log(`${embedIn(folder)} is there: scripts/bench widgets --landscape2 ${folder}`);

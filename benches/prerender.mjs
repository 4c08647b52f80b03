// Time and memory of making the pages of a site, by its number of products: scripts/bench prerender
//
// For each size invented tables are compiled into a folder beside the files of `dist`, and the pages are made
// there. Prints the table of benches/prerender.md.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const root = new URL("..", import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "shipped,5000,20000" },
    cards: { type: "boolean", default: false },
    "max-pages": { type: "string", default: "100000" },
    folder: { type: "string" },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "atlas-prerender-"));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const template = join(target, "start-page.html");
const atlas = (...args) => execFileSync(join(root, "scripts/atlas"), args, { stdio: ["ignore", "ignore", "inherit"] });
/** What /proc tells of a process: [largest memory, bytes; time of processors, ms]; nothing of one that ended. */
function used(pid) {
  const MS_A_TICK = 10;
  const [USER, SYSTEM] = [11, 12]; // after the name, which is in brackets
  try {
    const kb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const times = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return [1024 * kb, MS_A_TICK * (Number(times[USER]) + Number(times[SYSTEM]))];
  } catch {
    return [0, 0];
  }
}

/** Makes the pages of `site`: what the program printed, seconds, largest memory, time of processors. */
function prerender(site) {
  const options = ["--dist", site, "--template", template, "--hosting", `${site}-hosting`, "--max-pages", values["max-pages"]];
  options.push(...(values.cards ? ["--cards", `${site}-cards`] : ["--without-cards", "--cards", `${site}-cards`]));
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const run = spawn(join(target, "cli/prerender"), options, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let [text, bytes, ms] = ["", 0, 0];
    run.stdout.on("data", (chunk) => (text += chunk));
    const watch = setInterval(() => {
      const now = used(run.pid);
      [bytes, ms] = [Math.max(bytes, now[0]), Math.max(ms, now[1])];
    }, 20);
    run.on("close", (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ text, seconds: (performance.now() - start) / 1000, bytes, ms });
      else reject(new Error(`prerender ended with ${code}`));
    });
  });
}

console.log("| products | pages | seconds | CPU ms a page | kB a page | memory at most, MB |\n|---|---|---|---|---|---|");
for (const size of values.sizes.split(",")) {
  const [tables, site] = [join(folder, `tables-${size}`), join(folder, `site-${size}`)];
  mkdirSync(site, { recursive: true });
  for (const entry of readdirSync(join(root, "dist"), { withFileTypes: true }))
    if (entry.isFile() && !/\.(br|gz)$/.test(entry.name)) cpSync(join(root, "dist", entry.name), join(site, entry.name));
  if (size !== "shipped") atlas("generate", "--products", size, "--organisations", "500", "--links", "1000", "--out", tables);
  atlas("build", "--tables", size === "shipped" ? join(root, "tables") : tables, "--out", join(site, "data/v1"));
  const { text, seconds, bytes, ms } = await prerender(site);
  const [, pages, kb] = /(\d+) pages, (\d+) kB/.exec(text).map(Number);
  const row = [size, pages, seconds.toFixed(1), (ms / pages).toFixed(1), (kb / pages).toFixed(1), Math.round(bytes / 1e6)];
  console.log(`| ${row.join(" | ")} |`);
  if (values.cards) console.log(text.trim());
  rmSync(site, { recursive: true });
}
if (!values.folder) rmSync(folder, { recursive: true });

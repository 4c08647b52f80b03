// A site of other tables with the code of this build, made as an operator makes it.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

const root = new URL("../..", import.meta.url).pathname;

/**
 * Compiles `tables` into the folder `site`, makes its pages, with `options` of prerender, and serves it; gives
 * what ends the server.
 */
export async function serveSite(tables, site, port, options = []) {
  // Pages, pictures and data are those of the shipped base; all else is the build's.
  mkdirSync(site);
  for (const entry of readdirSync(join(root, "dist"), { withFileTypes: true }))
    if (entry.isFile() && !/\.(br|gz)$/.test(entry.name)) cpSync(join(root, "dist", entry.name), join(site, entry.name));
  const atlas = (...args) => execFileSync(join(root, "scripts/atlas"), ["--release", ...args], { stdio: "pipe" });
  const data = join(site, "data/v1");
  atlas("build", "--tables", tables, "--out", data);
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const template = join(target, "start-page.html");
  const fill = (blank, file) => atlas("start-page", "--template", blank, "--data", data, "--out", join(site, file));
  for (const page of ["index.html", "404.html"]) fill(template, page);
  fill(join(root, "public/manifest.webmanifest"), "manifest.webmanifest");
  const pages = ["--dist", site, "--template", template, "--hosting", `${site}-hosting`, ...options];
  execFileSync(join(target, "cli/prerender"), pages, { cwd: root, stdio: "pipe" });
  const server = spawn("node", [join(root, "scripts/server.mjs"), site, String(port)], { stdio: "ignore" });
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/config.json`).then((r) => r.ok, () => false)).toBe(true);
  return () => server.kill();
}

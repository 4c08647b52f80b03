// Sites that the tests visit, made of tables and the code of this build as an operator makes one.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

const root = new URL("../..", import.meta.url).pathname;
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
/** Tables that change with the tests alone, whatever operators write into theirs. */
export const JOURNEYS = join(root, "tests/fixtures/journeys");
/** The site of these, made by `journeys.mjs` before the first test. */
export const journeysSite = join(target, "journeys");
/** The site of the operators' tables, made by scripts/build. */
export const shippedSite = join(root, "dist");
/** The journeys' site is here, the others above it: another port lets two working copies test at the same time. */
export const PORT = Number(process.env.ATLAS_TEST_PORT ?? 8097);
export const SHIPPED_PORT = PORT + 1;
export const address = (port) => `http://127.0.0.1:${port}`;

/** Compiles `tables` into the folder `site` and makes its pages, with `options` of prerender. */
export function makeSite(tables, site, options = []) {
  const template = join(target, "start-page.html");
  const prerender = join(target, "cli/prerender");
  for (const needed of [join(shippedSite, "index.html"), template, prerender])
    if (!existsSync(needed)) throw new Error(`${needed} is missing.\nMend: run scripts/build`);
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  // Pages, pictures and data are those of the shipped base; all else is the build's, with its compressed copies.
  for (const entry of readdirSync(shippedSite, { withFileTypes: true }))
    if (entry.isFile() && !/\.html/.test(entry.name)) cpSync(join(shippedSite, entry.name), join(site, entry.name), { preserveTimestamps: true });
  const atlas = (...args) => execFileSync(join(root, "scripts/atlas"), ["--release", ...args], { stdio: "pipe" });
  const data = join(site, "data/v1");
  atlas("build", "--tables", tables, "--out", data);
  const fill = (blank, file) => atlas("start-page", "--template", blank, "--data", data, "--out", join(site, file));
  for (const page of ["index.html", "404.html"]) fill(template, page);
  fill(join(root, "public/manifest.webmanifest"), "manifest.webmanifest");
  const pages = ["--dist", site, "--template", template, "--hosting", `${site}-hosting`, ...options];
  execFileSync(prerender, pages, { cwd: root, stdio: "pipe" });
}

/** Makes the site of `tables` in the folder `site` and serves it; gives what ends the server. */
export async function serveSite(tables, site, port, options) {
  makeSite(tables, site, options);
  const server = spawn("node", [join(root, "scripts/server.mjs"), site, String(port)], { stdio: "ignore" });
  const stop = () => server.kill();
  try {
    await expect.poll(() => fetch(`${address(port)}/config.json`).then((r) => r.ok, () => false)).toBe(true);
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** The rows of a table that the site gives away, each by the names of its columns. */
export function rows(site, table) {
  const folder = join(site, "data/v1/downloads");
  const file = readdirSync(folder).find((name) => new RegExp(`^${table}\\.[0-9a-f]{10}\\.csv$`).test(name));
  const [names, ...cells] = readCsv(readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, ""));
  return cells.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

/** Rows of cells (RFC 4180). */
function readCsv(text) {
  const found = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    found.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") found.push([]);
  }
  return found.filter((row) => row.length > 1);
}

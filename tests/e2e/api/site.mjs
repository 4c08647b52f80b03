// The site of the journeys over the API: PostgreSQL, the API server and the site, by scripts/api.

import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { JOURNEYS, PORT, address, journeysSite } from "../site.mjs";

export const root = new URL("../../..", import.meta.url).pathname;
/** The files' site of the same tables is at `PORT`. */
export const API_SITE_PORT = PORT + 2;
const PORTS = { journeys: { site: API_SITE_PORT, api: PORT + 3 }, stopped: { site: PORT + 4, api: PORT + 5 } };

/** Where the API of a site answers, without anything before it. */
export const apiRoot = (name) => `${address(PORTS[name].api)}/`;
/** The database is kept between runs: its folder belongs to the port, so that two working copies can test at a time. */
export const folderOf = (name) => `/tmp/township-atlas-${name}-${PORT}`;

/** The command that serves the journeys over the API, with a database of its own. */
export function command(name) {
  const { site, api } = PORTS[name];
  return ["scripts/api", "--site", journeysSite, "--tables", JOURNEYS, "--data", join(journeysSite, "data/v1"), "--port", String(site), "--api-port", String(api), "--same-origin"];
}

/** Stands in a database's folder while a test has changed its schema. */
export const changedMark = (folder) => join(folder, "changed");

/** The same site once more, for tests that stop its database or change its schema; gives { url, folder, stop() }. */
export async function serveApart(name) {
  // A run that was killed could not take its changes back.
  if (existsSync(changedMark(folderOf(name)))) rmSync(folderOf(name), { recursive: true });
  const [program, ...options] = command(name);
  const env = { ...process.env, ATLAS_API_FOLDER: folderOf(name) };
  const served = spawn(program, options, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [served.stdout, served.stderr]) stream.on("data", (part) => (said += part));
  const ended = new Promise((resolve) => served.on("close", resolve));
  await expect.poll(() => (served.exitCode === null ? said : `ended: ${said}`), { timeout: 120_000 }).toMatch(/Ctrl-C ends it|ended/);
  expect(said).toMatch(/Ctrl-C ends it/);
  const stop = () => (served.kill("SIGTERM"), ended);
  return { url: address(PORTS[name].site), folder: folderOf(name), stop };
}

// What a benchmark was measured on and with.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

import { round } from "./numbers.mjs";

/** Processor, cores and memory. */
export const machine = `${cpus()[0].model}, ${cpus().length} cores, ${round(totalmem() / 2 ** 30, 0)} GB`;

/** When a measurement ended and how much else ran; what every one of them records. */
export const now = () => ({ date: new Date().toISOString().slice(0, 16), load: round(loadavg()[0], 2) });

/** The commit that is checked out. */
export const commit = () => execFileSync("git", ["rev-parse", "--short", "HEAD"]).toString().trim();

/** What a run of visits records that ends now and began when `now` gave `begun`. */
export const ranSince = (begun) => ({ commit: commit(), node: process.version, machine, begun, ...now() });

/** The version of a peer from npm. */
export const versionOf = (name) =>
  JSON.parse(readFileSync(`benches/node_modules/${name}/package.json`, "utf8")).version;

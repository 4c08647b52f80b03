// How the programs of scripts/release run tools, speak and fail.

import { spawn } from "node:child_process";

/** What went wrong, in a sentence, and what to do about it. Every step fails with one of these. */
export class Problem extends Error {
  constructor(what, mend) {
    super(what);
    this.mend = mend;
  }
}

const bold = (text) => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

/** Does one step, says its name before and its time after it. */
export async function step(name, work) {
  console.log(`${bold("==>")} ${name}`);
  const start = performance.now();
  const result = await work();
  console.log(`    ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a tool to its end and gives what it printed. What it says of its work is told if it fails; `mend` is for
 * the reader of that error.
 */
export function run(tool, options, mend) {
  return ended(spawn(tool, options, { stdio: ["ignore", "pipe", "pipe"] }), tool, mend);
}

/** The same with its output on the terminal. */
export function show(tool, options, mend) {
  return ended(spawn(tool, options, { stdio: "inherit" }), tool, mend);
}

function ended(child, tool, mend) {
  const [printed, said] = [[], []];
  child.stdout?.on("data", (part) => printed.push(part));
  child.stderr?.on("data", (part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      const missing = "run scripts/setup, which installs the tools, and start this by its script in the folder scripts, which knows where they are";
      reject(new Problem(`${tool} does not start: ${error.message}.`, error.code === "ENOENT" ? missing : mend));
    });
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(printed).toString());
      process.stderr.write(Buffer.concat(said));
      reject(new Problem(`${tool} ended with ${signal ?? `code ${code}`}; what it says is above.`, mend));
    });
  });
}

/** Runs a program of steps; a Problem ends it with its mend, anything else is a fault of the program itself. */
export async function main(program) {
  try {
    await program();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    console.error(`\n${bold("Cannot go on:")} ${problem.message}\nMend: ${problem.mend}`);
    process.exitCode = 1;
  }
}

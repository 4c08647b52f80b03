// Programs that run as long as this one, each with a log: all end together.

import { spawn, spawnSync } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync } from "node:fs";
import { Problem } from "../release/tell.mjs";

/** How long a program may take to end before it is killed. */
const MAX_END_MS = 10_000;
const SHOWN_LINES = 12;
// Where this program is killed, and cannot end the others, the system ends them. Only Linux has this.
const bound = spawnSync("setpriv", ["--pdeathsig", "TERM", "true"]).status === 0;

/**
 * The programs that were started, the last first. `failure` is rejected when one ends that nobody asked to.
 */
export function children() {
  const running = [];
  const last = [];
  let isEnding = false;
  let fail;
  const failure = new Promise((_, reject) => (fail = reject));
  // Whoever waits for it is told; until somebody does, it is no crash.
  failure.catch(() => {});

  /**
   * Starts a program. `log`: a file for all that it says. `stopSignal` asks it to end. `mayEnd`: told instead of a
   * failure when it ends with code 0.
   */
  function start(name, command, options, { log, env, user, cwd, stopSignal = "SIGTERM", mayEnd }) {
    const output = openSync(log, "w");
    // Who starts the same program by hand writes there too.
    if (user) fchownSync(output, user.uid, user.gid);
    const [program, ...rest] = bound ? ["setpriv", "--pdeathsig", stopSignal.slice(3), "--", command, ...options] : [command, ...options];
    // In a group of its own: Ctrl-C in a terminal asks this program alone, which ends the others in their order.
    const child = spawn(program, rest, { stdio: ["ignore", output, output], detached: true, env, cwd, ...user });
    closeSync(output);
    const said = () => readFileSync(log, "utf8").trim().split("\n").slice(-SHOWN_LINES).join("\n");
    const ended = new Promise((resolve) => {
      child.on("error", (error) => resolve(error.message));
      child.on("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
    const own = { child, stopSignal, ended };
    ended.then((how) => {
      running.splice(running.indexOf(own), 1);
      if (isEnding) return;
      if (mayEnd && how === "code 0") return mayEnd();
      fail(new Problem(`${name} ended with ${how}. It said last:\n${said()}`, `its whole log is ${log}`));
    });
    running.unshift(own);
  }

  /** Ends all, one after the other: those that need another one before it. */
  async function stop() {
    isEnding = true;
    for (const { child, stopSignal, ended } of [...running]) {
      child.kill(stopSignal);
      const tooLong = setTimeout(() => child.kill("SIGKILL"), MAX_END_MS);
      await ended;
      clearTimeout(tooLong);
    }
    for (const work of last) work();
  }

  /** What is left to do when all have ended. */
  const afterwards = (work) => last.push(work);

  return { start, stop, afterwards, failure };
}

/** Waits until `answers` gives true, for `seconds` at most; what it gives else, or throws, is told in the end. */
export async function until(what, answers, seconds, mend) {
  const end = performance.now() + seconds * 1000;
  let last;
  do {
    last = await Promise.resolve(answers()).catch((error) => error.cause?.message ?? error.message);
    if (last === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < end);
  throw new Problem(`${what} after ${seconds} s: ${last}.`, mend);
}

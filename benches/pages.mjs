// Results as files: the raw ones, and their tables between two marks of a page.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { median } from "./numbers.mjs";

const row = (cells) => `| ${cells.join(" | ")} |`;

/** A table of Markdown; all columns but the first are figures. */
export function table(head, rows) {
  return [row(head), row(head.map((_, idx) => (idx ? "---:" : "---"))), ...rows.map(row)].join("\n");
}

export const milliseconds = (ms) =>
  ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");

const whole = (value) => Math.round(value).toLocaleString("en");

/** Median, and beside it the worst where that is another; empty where there is no such figure. */
export function both(values, write = whole) {
  if (!values?.length) return "";
  const [middle, worst] = [median(values), Math.max(...values)].map(write);
  return middle === worst ? middle : `${middle} (${worst})`;
}

/** From when to when the runs were, on what, and how much else ran. */
export function measured(runs, { machine, browser, node }) {
  const dates = runs.map(({ date }) => date).sort();
  const loads = runs.map(({ load }) => load).filter((load) => load !== undefined);
  const load = `${Math.min(...loads)} to ${Math.max(...loads)}`;
  const when = `from ${dates[0]} to ${dates.at(-1)} UTC`;
  return `Measured ${when} on ${machine}, load average ${load}; Chromium ${browser}, Node ${node}.`;
}

/** What is there already, read anew each time: another run may have added to it. */
export function kept(path, empty) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return empty;
  }
}

/** Writes the raw results. */
export function keep(results, path) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`);
}

/** Puts `drawn` between the marks of a page; `name` is the benchmark's. */
export function publish(drawn, name, page) {
  const begin = `<!-- ${name}: written by scripts/bench ${name} -->`;
  const end = `<!-- ${name}: end -->`;
  const text = readFileSync(page, "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} lacks the marks ${begin} and ${end}`);
  writeFileSync(page, `${text.slice(0, before + begin.length)}\n\n${drawn}\n\n${text.slice(after)}`);
}

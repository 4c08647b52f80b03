// The tables of benches/README.md, drawn from benches/results/search.json.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const BEGIN = "<!-- search: written by scripts/bench search -->";
const END = "<!-- search: end -->";
const TITLES = {
  atlas: "Township Atlas",
  minisearch: "MiniSearch",
  flexsearch: "FlexSearch",
  fuse: "Fuse.js",
  pagefind: "Pagefind",
};

const kilobytes = (bytes) =>
  bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString("en");
const milliseconds = (ms) =>
  ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const share = (value) => value.toFixed(2);
const row = (cells) => `| ${cells.join(" | ")} |`;

function table(head, rows) {
  return [row(head), row(head.map((_, idx) => (idx ? "---:" : "---"))), ...rows.map(row)].join("\n");
}

const COSTS = [
  ["kB before the first answer", ({ first_answer_bytes }) => kilobytes(first_answer_bytes)],
  ["kB in all", ({ bytes }) => kilobytes(bytes)],
  ["first answer, ms", ({ first_answer_ms }) => milliseconds(first_answer_ms)],
  ["whole index ready, ms", ({ ready_ms }) => milliseconds(ready_ms)],
  ["memory, MB", ({ memory_bytes }) => megabytes(memory_bytes)],
  ["p50 of all queries, ms", ({ p50_ms }) => milliseconds(p50_ms)],
  ["p95 of all queries, ms", ({ p95_ms }) => milliseconds(p95_ms)],
];

function drawSize(n, { engines }, what) {
  const names = Object.keys(TITLES).filter((name) => engines[name]);
  const head = (first) => [first, ...names.map((name) => TITLES[name])];
  const cells = (of) => names.map((name) => (engines[name].failed ? "failed" : of(engines[name])));
  const byClass = (of) =>
    Object.keys(what).map((kind) => [
      kind,
      ...cells(({ classes }) => {
        const judged = classes[kind];
        if (!judged) return "";
        const some = judged.asked < judged.n ? ` (${judged.asked} of ${judged.n})` : "";
        return judged.asked ? of(judged) + some : "none in time";
      }),
    ]);
  const failures = names
    .filter((name) => engines[name].failed)
    .map((name) => `${TITLES[name]}: ${engines[name].failed}.`);
  return [
    `### ${Number(n).toLocaleString("en")} documents`,
    table(
      head(""),
      COSTS.map(([title, of]) => [title, ...cells(of)]),
    ),
    ...failures,
    "Recall@1 / recall@10 by class:",
    table(
      head("class"),
      byClass(({ recall_1, recall_10 }) => `${share(recall_1)} / ${share(recall_10)}`),
    ),
    "p50 / p95 by class, ms:",
    table(
      head("class"),
      byClass(({ p50_ms, p95_ms }) => `${milliseconds(p50_ms)} / ${milliseconds(p95_ms)}`),
    ),
  ].join("\n\n");
}

function draw(results) {
  const sizes = Object.entries(results.sizes).sort(([a], [b]) => a - b);
  const runs = sizes.flatMap(([n, { engines }]) =>
    Object.entries(engines).map(([name, run]) => ({ n, name, ...run })),
  );
  const configurations = new Map(
    runs.map(({ name, version, variant }) => [name, `${TITLES[name]} ${version}: ${variant}`]),
  );
  const dates = runs.map(({ date }) => date).sort();
  const loads = runs.map(({ load }) => load).filter((load) => load !== undefined);
  return [
    `Measured from ${dates[0]} to ${dates.at(-1)} UTC on ${results.machine}, load average ${Math.min(...loads)} to ${Math.max(...loads)}; Chromium ${results.browser}, Node ${results.node}.`,
    [...configurations.values()].map((line) => `- ${line}`).join("\n"),
    ...sizes.map(([n, size]) => drawSize(n, size, results.what)),
  ].join("\n\n");
}

/** Writes the raw results and puts their tables between the marks of the page. */
export function report(results, path, page) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`);
  if (!Object.keys(results.sizes).length) return;
  const text = readFileSync(page, "utf8");
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${page} lacks the marks ${BEGIN} and ${END}`);
  writeFileSync(page, `${text.slice(0, before + BEGIN.length)}\n\n${draw(results)}\n\n${text.slice(after)}`);
}

// The tables of benches/README.md, drawn from benches/results/search.json.

import { keep, measured, milliseconds, publish, table } from "../pages.mjs";

const TITLES = {
  atlas: "Township Atlas",
  minisearch: "MiniSearch",
  flexsearch: "FlexSearch",
  fuse: "Fuse.js",
  pagefind: "Pagefind",
};

const kilobytes = (bytes) =>
  bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString("en");
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const share = (value) => value.toFixed(2);

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
  return [
    measured(runs, results),
    [...configurations.values()].map((line) => `- ${line}`).join("\n"),
    ...sizes.map(([n, size]) => drawSize(n, size, results.what)),
  ].join("\n\n");
}

/** Writes the raw results and puts their tables between the marks of the page. */
export function report(results, path, page) {
  keep(results, path);
  if (Object.keys(results.sizes).length) publish(draw(results), "search", page);
}

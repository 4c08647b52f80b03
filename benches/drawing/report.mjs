// The tables of benches/README.md, drawn from benches/results/drawing.json.

import { measured, milliseconds, publish, table } from "../pages.mjs";
import { ENGINES } from "./engines.mjs";

const NONE = "";
const whole = (value) => value.toLocaleString("en");
const kilobytes = (bytes) => whole(Math.round(bytes / 1000));
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

const pair = (of) => of && `${milliseconds(of.p50_ms)} / ${milliseconds(of.p95_ms)}`;

const picked = ({ p50_ms, right, of }) => milliseconds(p50_ms) + (right < of ? ` (${right} of ${of})` : NONE);

/** A row each: its title, and what stands in it for a run that was measured. */
const ROWS = [
  ["code, kB", ({ bytes }) => bytes && kilobytes(bytes)],
  ["data to first frame, ms", ({ first_frame_ms }) => first_frame_ms && milliseconds(first_frame_ms)],
  ["between frames, p50 / p95, ms", ({ frame }) => pair(frame)],
  ["main thread in a frame, p50 / p95, ms", ({ busy }) => pair(busy)],
  ["frames while it moves", ({ frame }) => frame && whole(frame.n)],
  ["nearer by the wheel, times", ({ zoom }) => zoom?.toFixed(1)],
  ["pointing at a node, p50, ms", ({ pick }) => pick && picked(pick)],
  ["memory, MB", ({ memory_bytes }) => memory_bytes && megabytes(memory_bytes)],
];

/** What stands in a row of a run. */
function cell(run, of) {
  if (run.failed) return "failed";
  return of(run) || (run.late_s ? "late" : NONE);
}

function drawSize(n, { engines }) {
  const names = Object.keys(ENGINES).filter((name) => engines[name]);
  const told = (what, of) =>
    names
      .filter((name) => engines[name][what])
      .map((name) => `- ${ENGINES[name].title} ${of(engines[name])}.`);
  return [
    `### ${whole(Number(n))} nodes, ${whole(Number(n) * 2)} edges`,
    table(
      [NONE, ...names.map((name) => ENGINES[name].title)],
      ROWS.map(([title, of]) => [title, ...names.map((name) => cell(engines[name], of))]),
    ),
    [
      ...told("failed", ({ failed }) => `failed: ${failed}`),
      ...told("late", ({ late, late_s }) => `was not done with ${late} in ${late_s} s`),
    ].join("\n"),
  ];
}

/** Ours beyond what can be compared: when positions were there, the way to all of it, files. */
function drawOurs(sizes) {
  const runs = sizes.map(([n, { engines }]) => [n, engines.atlas]).filter(([, run]) => run?.first_frame_ms);
  if (!runs.length) return [];
  const { parts, page_bytes } = runs.at(-1)[1];
  const files = Object.entries(parts ?? {}).map(([file, bytes]) => `${file} ${kilobytes(bytes)}`);
  return [
    "Ours alone, ms:",
    table(
      ["nodes", "data to positions", "data to first frame", "from there to all of it in sight"],
      runs.map(([n, run]) => [
        whole(Number(n)),
        run.positions_ms === undefined ? NONE : milliseconds(run.positions_ms),
        milliseconds(run.first_frame_ms),
        run.fit_ms === undefined ? NONE : milliseconds(run.fit_ms),
      ]),
    ),
    `Code of our map, kB: ${files.join(", ")}. All code of the page: ${kilobytes(page_bytes)} kB.`,
  ];
}

function grouped(all, keyOf) {
  const by = new Map();
  for (const own of all) by.set(keyOf(own), [...(by.get(keyOf(own)) ?? []), own]);
  return by;
}

/** What an engine was; at which sizes, where it was not the same at all. */
function described(name, runs) {
  const sizesOf = grouped(runs, ({ version, variant }) => `${version}, ${variant}`);
  const of = (sizes) => (sizesOf.size > 1 ? ` (${sizes.map(({ n }) => whole(Number(n))).join(", ")} nodes)` : "");
  const all = [...sizesOf].map(([what, sizes]) => `${what}${of(sizes)}`);
  return `- ${ENGINES[name].title}: ${all.join("; ")}`;
}

export function draw(results) {
  const sizes = Object.entries(results.sizes).sort(([a], [b]) => a - b);
  const runs = sizes.flatMap(([n, { engines }]) =>
    Object.entries(engines).map(([name, run]) => ({ n, name, ...run })),
  );
  const byName = grouped(runs, ({ name }) => name);
  return [
    measured(runs, results),
    [...byName].map(([name, runs]) => described(name, runs)).join("\n"),
    ...sizes.flatMap(([n, size]) => drawSize(n, size)),
    ...drawOurs(sizes),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Puts the tables of the results between the marks of the page. */
export function report(results, page) {
  if (Object.keys(results.sizes).length) publish(draw(results), "drawing", page);
}

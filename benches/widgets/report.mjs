// The tables of widgets in partners' pages, between their marks in benches/README.md.

import { both, measured, publish, table } from "../pages.mjs";
import { KINDS } from "./partner.mjs";

const PAGE = "benches/README.md";
const tenths = (value) => value.toFixed(1);
const thousandths = (value) => value.toFixed(3);

const nameOf = (page) => {
  const [kind, n] = page.split(" ");
  return KINDS[kind] ? [KINDS[kind].label, n] : ["the page without any", "0"];
};

const HEAD = [
  "pasted", "widgets", "frames loaded", "requests", "kB", "text, ms", "in place, ms", "host's thread, ms", "frames' thread, ms", "layout shift",
];

function rows(visits) {
  return Object.entries(visits).map(([page, own]) => [
    ...nameOf(page),
    both(own.n_frames),
    both(own.n_requests),
    both(own.kb, tenths),
    both(own.text_ms),
    both(own.there_ms),
    both(own.host_ms),
    both(own.frames_ms),
    both(own.shift, thousandths),
  ]);
}

/** Writes the tables into the page of benchmarks, or with `isTry` prints them. */
export function draw({ visits, begun, peers, ...run }, isTry) {
  const n_runs = Object.values(Object.values(visits)[0])[0].kb.length;
  const landscape2 = peers.landscape2 ? `landscape2 ${peers.landscape2.slice(0, 7)}` : "without landscape2, whose build was not given";
  const drawn = [
    `${measured([begun, run], run)} Commit ${run.commit}; giscus ${peers.giscus}, lit ${peers.lit}, ${landscape2}. ` +
      `Medians of ${n_runs} visits, the worst in brackets.`,
    "At full speed:",
    table(HEAD, rows(visits.plain)),
    "As a phone:",
    table(HEAD, rows(visits.phone)),
  ].join("\n\n");
  if (isTry) console.log(drawn);
  else publish(drawn, "widgets", PAGE);
}

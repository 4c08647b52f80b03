// The tables of visits, between their marks in benches/README.md.

import { median } from "../numbers.mjs";
import { both, measured, publish, table } from "../pages.mjs";

const PAGE = "benches/README.md";
const hundredths = (value) => value.toFixed(3);

/** A row for each address and build, in the order of the addresses. */
function rows(found, cells) {
  const labels = Object.keys(found);
  return Object.keys(found[labels[0]]).flatMap((path) =>
    labels.map((label) => [`\`${path}\``, label, ...cells(found[label][path])]),
  );
}

function drawVisits({ visits, begun, ...run }) {
  const n_runs = Object.values(Object.values(visits)[0])[0].kb.length;
  return [
    `${measured([begun, run], run)} Commit ${run.commit}. Medians of ${n_runs} visits, the worst in brackets.`,
    table(
      ["page", "build", "requests", "kB", "first paint, ms", "largest paint, ms", "blocked, ms", "longest task, ms", "layout shift"],
      rows(visits, (own) => [
        both(own.n_requests),
        both(own.kb),
        both(own.fcp_ms),
        both(own.lcp_ms),
        both(own.blocked_ms),
        both(own.longest_ms),
        both(own.shift, hundredths),
      ]),
    ),
    "When it can be read, when the app is there, and when what was pressed is answered:",
    table(
      ["page", "build", "readable, kB", "readable, ms", "app, kB", "app, ms", "pressed, ms", "answered, ms"],
      rows(visits, (own) => [
        both(own.readable_kb),
        both(own.readable_ms),
        both(own.ready_kb),
        both(own.ready_ms),
        both(own.pressed_ms),
        both(own.answered_ms),
      ]),
    ),
  ];
}

function drawAudits({ audits, lighthouse, begun, ...run }, browser) {
  const worstIsLeast = (values) => {
    const [middle, worst] = [median(values), Math.min(...values)];
    return middle === worst ? String(middle) : `${middle} (${worst})`;
  };
  const n_runs = Object.values(Object.values(audits)[0])[0].seo.length;
  const of = `${measured([begun, run], { ...run, browser })} Commit ${run.commit}.`;
  return [
    `Lighthouse ${lighthouse}, mobile: medians of ${n_runs} runs, the worst in brackets. ${of}`,
    table(
      ["page", "build", "performance", "accessibility", "best practices", "SEO", "largest paint, ms", "blocked, ms", "layout shift"],
      rows(audits, (own) => [
        ...[own.performance, own.accessibility, own["best-practices"], own.seo].map(worstIsLeast),
        both(own.lcp_ms),
        both(own.blocked_ms),
        both(own.shift, hundredths),
      ]),
    ),
  ];
}

/** Writes the tables into the page of benchmarks, or with `isTry` prints them. */
export function draw({ visit, lighthouse }, isTry) {
  const drawn = [
    ...(visit ? drawVisits(visit) : []),
    ...(lighthouse ? drawAudits(lighthouse, visit?.browser ?? "of the system") : []),
  ].join("\n\n");
  if (isTry) console.log(drawn);
  else publish(drawn, "visit", PAGE);
}

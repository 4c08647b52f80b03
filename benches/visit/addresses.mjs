// The pages that are visited, and what is pressed on two of them. Elements are found by style, as a search
// by role would be work of the page.

/** A phone of the middle class in a slow mobile network: what Lighthouse takes, on a smaller window. */
export const PROFILE = {
  cpu_slowdown: 4,
  down_kbit: 1600,
  up_kbit: 750,
  latency_ms: 150,
  width: 360,
  height: 740,
  scale: 2,
};

/**
 * What is opened. `press` is pressed, on a visit of its own, as soon as it is on the page (`opener`, a button,
 * before it: it opens what holds the other); that is answered when what stands in `answer` is another.
 * `path_before` is the address on a site of before its pages were files.
 */
export const ADDRESSES = [
  { path: "/" },
  {
    path: "/products",
    press: "#filters input[type=checkbox]",
    opener: "[popovertarget=filters]",
    answer: ".results-bar__count",
  },
  { path: "/products/fengjie-navel-orange" },
  { path: "/counties/500236" },
  { path: "/chain", press: "button.chain-key", answer: ".chain-lines" },
  { path: "/chain/industry/fuling-zhacai", path_before: "/chain?industry=fuling-zhacai" },
];

/** What Lighthouse looks at: a page of each kind. */
export const AUDITED = ADDRESSES.slice(0, 5);

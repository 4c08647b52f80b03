// The pages that are visited, and what is pressed on two of them. Elements are found by style, as a search
// by role would be work of the page.

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
  { path: "/chain", press: ".board__cell summary", answer: ".board__panel" },
  { path: "/chain?whole=1", press: "button.chain-key", answer: ".chain-lines" },
  { path: "/chain/industry/fuling-zhacai", path_before: "/chain?industry=fuling-zhacai" },
];

/** What Lighthouse looks at: a page of each kind. */
export const AUDITED = ADDRESSES.slice(0, 5);

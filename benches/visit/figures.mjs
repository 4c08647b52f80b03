// The figures of a visit, from what was noted while it went on.

import { round } from "../numbers.mjs";

/** A task is long beyond this, ms: what comes on top blocks. */
const LONG_MS = 50;

/** What tasks `[begin, length]` of the page's thread block between two moments, ms. */
export const blocked = (tasks, from, to) =>
  tasks
    .filter(([begin, length]) => begin + length > from && begin < to)
    .map(([begin, length]) => length - Math.max(0, from - begin))
    .reduce((sum, length) => sum + Math.max(0, length - LONG_MS), 0);

const kbOf = (requests) => requests.reduce((sum, { kb }) => sum + kb, 0);

/**
 * When a page can be read, and after how many kB. One that is a file: once its HTML and its style are there
 * and painted. One that the app makes: with its largest paint, as a seal stood there before.
 */
export function readable({ is_file, fcp_ms, lcp_ms, shown_ms, requests }) {
  if (is_file) {
    const own = requests.filter(({ type }) => type === "Document" || type === "Stylesheet");
    return { readable_ms: Math.max(fcp_ms, shown_ms), readable_kb: kbOf(own) };
  }
  return { readable_ms: lcp_ms, readable_kb: kbOf(requests.filter(({ end_ms }) => end_ms <= lcp_ms)) };
}

/** All figures of a visit in which nothing was pressed. */
export function figures(found) {
  const { requests, fcp_ms, lcp_ms, shift, ready_ms, tasks } = found;
  const { readable_ms, readable_kb } = readable(found);
  const all = {
    n_requests: requests.length,
    kb: kbOf(requests),
    fcp_ms,
    lcp_ms,
    blocked_ms: blocked(tasks, fcp_ms, ready_ms),
    longest_ms: Math.max(0, ...tasks.map(([, length]) => length)),
    shift,
    readable_kb,
    readable_ms,
    ready_kb: kbOf(requests.filter(({ end_ms }) => end_ms <= ready_ms)),
    ready_ms,
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, round(value, name === "shift" ? 4 : 1)]));
}

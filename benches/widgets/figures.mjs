// The figures of a visit, from what was noted while it went on.

import { round } from "../numbers.mjs";

/** What came over the wire: not what the browser had already. */
const sent = (requests) => requests.filter(({ n_bytes }) => n_bytes > 0);

/** When text of the first widget is seen, and when all of it stands there; undefined where a kind has no such moment. */
export function moments(kind, host, frame) {
  const since = (moment) => (moment === undefined ? undefined : moment - host.begun);
  if (kind === "widget" || kind === "shelf") return { text_ms: since(host.quoted), there_ms: since(host.answered) };
  // Nothing of landscape2's embed is text or a picture before its items are.
  if (kind === "frame" || kind?.startsWith("landscape2")) return { text_ms: since(frame?.painted), there_ms: since(frame?.painted) };
  if (kind === "app") return { text_ms: since(frame?.painted), there_ms: since(frame?.ready) };
  if (kind === "giscus") return { text_ms: undefined, there_ms: since(frame?.loaded) };
  return { text_ms: undefined, there_ms: undefined };
}

/**
 * All figures of a visit. `tasks` has the seconds of tasks of each target: of the page, and of frames of another
 * site, which share one process, so that the one that was there first has them all.
 */
export function figures({ kind, host, frame, requests, tasks }) {
  const came = sent(requests);
  const documents = came.filter(({ type }) => type === "Document");
  const of_frames = tasks.filter(({ type }) => type === "iframe").map(({ busy_s }) => busy_s);
  const all = {
    n_requests: came.length,
    kb: came.reduce((sum, { n_bytes }) => sum + n_bytes, 0) / 1000,
    n_frames: documents.length - 1,
    ...moments(kind, host, frame),
    host_ms: tasks.find(({ type }) => type === "page").busy_s * 1000,
    frames_ms: Math.max(0, ...of_frames) * 1000,
    shift: host.shift,
  };
  const isKnown = ([, value]) => value !== undefined;
  return Object.fromEntries(
    Object.entries(all).filter(isKnown).map(([name, value]) => [name, round(value, name === "shift" ? 4 : 1)]),
  );
}

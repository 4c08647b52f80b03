// In the browser: starts one peer and says when it had drawn, what it holds, where a node is and which
// one it reports under the pointer. It judges nothing.

import { drawn } from "./probe.js";

let engine;

/**
 * Draws the map at `url`, whose text is fetched before the clock starts. `{drawn_ms, first_frame_ms}`: when
 * the engine said that it had drawn, and when that was there to be seen.
 */
async function start({ url, name, variant }) {
  const { start } = await import(`/built/${name}.js`);
  const response = await fetch(url);
  const text = await response.text();
  const box = document.querySelector("#box");
  await drawn();
  const started = performance.now();
  engine = await start(text, box, variant);
  const drawn_ms = performance.now() - started;
  await drawn();
  return { drawn_ms, first_frame_ms: performance.now() - started };
}

const variantsOf = async (name) => Object.keys((await import(`/built/${name}.js`)).VARIANTS);

globalThis.drawing = {
  start,
  variantsOf,
  counts: () => engine.counts(),
  placeOf: (node) => engine.placeOf(node),
  lookAt: async ({ node, scale }) => {
    await engine.lookAt(node, scale);
    await drawn();
  },
  onHover: (report) => engine.onHover(report),
};

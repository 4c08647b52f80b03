// Every engine by its name: how it is set, how far one turn of the wheel zooms in it, and how a page of it
// is asked. A peer has a second place, its best, where another configuration was clearly faster while the
// same was drawn (`--tune` tries them all).

import { commit, versionOf } from "../machine.mjs";
import { ours } from "./ours.mjs";

const call = (page, verb, given) =>
  page.evaluate(([verb, given]) => globalThis.drawing[verb](given), [verb, given]);

/** What a page of a peer is asked; `module` is its file in `engines`. */
function peer(module, npm, variant, delta) {
  return {
    module,
    variant,
    versionOf: () => versionOf(npm),
    wheel: { delta },
    /** Opens the map of `url` and gives its times. */
    open: async (page, { host, url, variant }) => {
      await page.goto(`${host}/bench/page.html`);
      await page.waitForFunction("globalThis.drawing");
      return call(page, "start", { url, name: module, variant });
    },
    counts: (page) => call(page, "counts"),
    listen: (page) => page.evaluate(() => globalThis.drawing.onHover(globalThis.benchProbe.report)),
    /** `[node, [x, y]]` of each node of `inView`, with `node` in the middle of the window. */
    near: async (page, { node, scale, inView }) => {
      await call(page, "lookAt", { node, scale });
      const places = await page.evaluate(
        (nodes) => nodes.map((node) => globalThis.drawing.placeOf(node)),
        inView,
      );
      return inView.map((node, at) => [node, places[at]]);
    },
    placeOf: (page, node) => call(page, "placeOf", node),
    variantsOf: async (page, { host }) => {
      await page.goto(`${host}/bench/page.html`);
      await page.waitForFunction("globalThis.drawing");
      return call(page, "variantsOf", module);
    },
  };
}

export const ENGINES = {
  atlas: { title: "Township Atlas", isOurs: true, versionOf: commit, ...ours },
  sigma: { title: "sigma.js", ...peer("sigma", "sigma", "as it comes", 100) },
  cytoscape: { title: "Cytoscape.js", ...peer("cytoscape", "cytoscape", "as it comes", 40) },
  "cytoscape-best": {
    title: "Cytoscape.js, its best",
    ...peer("cytoscape", "cytoscape", "a picture of it while it moves", 40),
  },
  g6: { title: "G6", ...peer("g6", "@antv/g6", "as it comes, no animation", 10) },
  echarts: { title: "ECharts", ...peer("echarts", "echarts", "no animation", 40) },
  cosmos: { title: "cosmos.gl", ...peer("cosmos", "@cosmos.gl/graph", "simulation off", 69) },
};

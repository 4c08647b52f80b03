// AntV G6: Canvas 2D by its own scene graph.

import { Graph } from "@antv/g6";

import { CARD, EDGE, mapOf } from "../map.mjs";

export const VARIANTS = {
  "as it comes, no animation": {},
  "edges hidden while it moves": { behaviors: ["optimize-viewport-transform"] },
};

export async function start(text, box, variant) {
  const { n, names, colors, xs, ys, from, to } = mapOf(text);
  const [nodes, edges] = [[], []];
  for (let node = 0; node < n; node += 1) {
    nodes.push({
      id: `${node}`,
      data: { name: names[node] },
      style: { x: xs[node], y: ys[node], fill: colors[node] },
    });
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    edges.push({ id: `e${edge}`, source: `${from[edge]}`, target: `${to[edge]}` });
  }
  const { behaviors = [] } = VARIANTS[variant];
  const graph = new Graph({
    container: box,
    width: box.clientWidth,
    height: box.clientHeight,
    animation: false,
    autoFit: "view",
    zoomRange: [1e-4, 10],
    data: { nodes, edges },
    node: { type: "rect", style: { size: CARD, labelText: "", draggable: true } },
    edge: { type: "line", style: { stroke: EDGE, lineWidth: 2, draggable: true } },
    // As elsewhere: a drag that begins on a node moves the map, too.
    behaviors: [{ type: "drag-canvas", enable: true }, "zoom-canvas", ...behaviors],
  });
  await graph.render();

  const placeOf = (node) => {
    const [x, y] = graph.getViewportByCanvas([xs[node], ys[node]]);
    return [x, y];
  };
  const lookAt = async (node, scale) => {
    await graph.zoomTo(scale, false);
    await graph.focusElement(`${node}`, false);
  };
  const onHover = (report) => {
    graph.on("node:pointerover", ({ target }) => report(Number(target.id)));
    graph.on("node:pointerout", () => report(undefined));
  };
  const counts = () => ({ nodes: graph.getNodeData().length, edges: graph.getEdgeData().length });
  return { counts, placeOf, lookAt, onHover };
}

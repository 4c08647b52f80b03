// sigma.js: WebGL, its graph is graphology's.

import Graph from "graphology";
import Sigma from "sigma";

import { EDGE, mapOf, nextFrame } from "../map.mjs";

export const VARIANTS = {
  "as it comes": {},
  "edges hidden while it moves": { hideEdgesOnMove: true, hideLabelsOnMove: true },
};

export async function start(text, box, variant) {
  const { n, names, colors, xs, ys, from, to } = mapOf(text);
  const graph = new Graph({ type: "directed" });
  for (let node = 0; node < n; node += 1) {
    graph.addNode(node, { x: xs[node], y: -ys[node], size: 3, color: colors[node], label: names[node] });
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    graph.addEdge(from[edge], to[edge], { size: 1, color: EDGE });
  }
  const sigma = new Sigma(graph, box, VARIANTS[variant]);
  // It draws before the constructor returns, or in the next frame.
  await nextFrame();

  const placeOf = (node) => {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(`${node}`));
    return [x, y];
  };
  const lookAt = async (node, scale) => {
    const camera = sigma.getCamera();
    // Else it goes on to where the wheel or the hand has sent it.
    while (camera.isAnimated()) await nextFrame();
    // What it answers are places in the picture that it drew last.
    sigma.refresh({ skipIndexation: true });
    await nextFrame();
    const at = ({ x, y }) => sigma.graphToViewport({ x, y });
    const { x, y } = graph.getNodeAttributes(`${node}`);
    const px = Math.abs(at({ x: x + 1000, y }).x - at({ x, y }).x) / 1000;
    const shown = sigma.getNodeDisplayData(`${node}`);
    camera.setState({ x: shown.x, y: shown.y, ratio: (camera.getState().ratio * px) / scale });
    sigma.refresh({ skipIndexation: true });
    await nextFrame();
  };
  const onHover = (report) => {
    sigma.on("enterNode", ({ node }) => report(Number(node)));
    sigma.on("leaveNode", () => report(undefined));
  };
  return { counts: () => ({ nodes: graph.order, edges: graph.size }), placeOf, lookAt, onHover };
}

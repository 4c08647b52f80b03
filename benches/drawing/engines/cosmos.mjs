// cosmos.gl without its simulation: WebGL 2.

import { Graph } from "@cosmos.gl/graph";

import { mapOf, nextFrame } from "../map.mjs";

export const VARIANTS = { "simulation off": {} };

const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

export async function start(text, box, variant) {
  const { n, colors, xs, ys, from, to } = mapOf(text);
  const positions = new Float32Array(n * 2);
  const rgba = new Float32Array(n * 4);
  for (let node = 0; node < n; node += 1) {
    positions.set([xs[node], -ys[node]], node * 2);
    rgba.set([...channels(colors[node]), 1], node * 4);
  }
  const links = new Float32Array(from.length * 2);
  for (let edge = 0; edge < from.length; edge += 1) links.set([from[edge], to[edge]], edge * 2);
  let report = () => {};
  const graph = new Graph(box, {
    enableSimulation: false,
    backgroundColor: "#ffffff",
    fitViewOnInit: true,
    fitViewDelay: 0,
    fitViewDuration: 0,
    transitionDuration: 0,
    onPointMouseOver: (node) => report(node),
    onPointMouseOut: () => report(undefined),
    ...VARIANTS[variant],
  });
  await graph.ready;
  graph.setPointPositions(positions);
  graph.setPointColors(rgba);
  graph.setLinks(links);
  graph.render();
  graph.fitView(0);
  await nextFrame();

  // It keeps positions in a space of its own.
  const spaceOf = (node) => {
    const all = graph.getPointPositions();
    return [all[node * 2], all[node * 2 + 1]];
  };
  const placeOf = (node) => graph.spaceToScreenPosition(spaceOf(node));
  const lookAt = async (node, scale) => {
    const all = graph.getPointPositions();
    const [first, last] = [xs.indexOf(Math.min(...xs)), xs.indexOf(Math.max(...xs))];
    const px =
      graph.spaceToScreenPosition([all[last * 2], 0])[0] -
      graph.spaceToScreenPosition([all[first * 2], 0])[0];
    const level = (graph.getZoomLevel() * scale * (xs[last] - xs[first])) / px;
    graph.zoomToPointByIndex(node, 0, level, true);
    await nextFrame();
    await nextFrame();
  };
  const counts = () => ({ nodes: graph.getPointPositions().length / 2, edges: graph.graph.linksNumber });
  return { counts, placeOf, lookAt, onHover: (told) => (report = told) };
}

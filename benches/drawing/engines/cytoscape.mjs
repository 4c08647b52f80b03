// Cytoscape.js: Canvas 2D, or WebGL where it is asked for.

import cytoscape from "cytoscape";

import { CARD, EDGE, mapOf, once } from "../map.mjs";

export const VARIANTS = {
  "as it comes": {},
  WebGL: { renderer: { name: "canvas", webgl: true } },
  "a picture of it while it moves": { textureOnViewport: true },
  "a picture without edges while it moves": { textureOnViewport: true, hideEdgesOnViewport: true },
};

/** So that the wheel of the script zooms about as elsewhere. */
const WHEEL = 3.4;
/** Names from the size on at which one can read them. */
const READABLE_PX = 8;

export async function start(text, box, variant) {
  const { n, names, colors, xs, ys, from, to } = mapOf(text);
  const elements = [];
  for (let node = 0; node < n; node += 1) {
    const data = { id: `${node}`, name: names[node], color: colors[node] };
    // As elsewhere: a drag that begins on a node moves the map.
    elements.push({ group: "nodes", data, position: { x: xs[node], y: ys[node] }, pannable: true });
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    elements.push({
      group: "edges",
      data: { id: `e${edge}`, source: `${from[edge]}`, target: `${to[edge]}` },
    });
  }
  const [width, height] = CARD;
  const cy = cytoscape({
    container: box,
    elements,
    layout: { name: "preset", fit: true, padding: 10 },
    minZoom: 1e-4,
    wheelSensitivity: WHEEL,
    style: [
      {
        selector: "node",
        style: {
          shape: "rectangle",
          width,
          height,
          "background-color": "data(color)",
          label: "data(name)",
          "min-zoomed-font-size": READABLE_PX,
        },
      },
      // The quickest of its curves, and the default.
      { selector: "edge", style: { "curve-style": "haystack", "line-color": EDGE, width: 2 } },
    ],
    ...VARIANTS[variant],
  });
  await once((done) => cy.one("render", done));

  const pick = (node) => cy.getElementById(`${node}`);
  const placeOf = (node) => {
    const { x, y } = pick(node).renderedPosition();
    return [x, y];
  };
  const lookAt = async (node, scale) => {
    const rendered = once((done) => cy.one("render", done));
    const { x, y } = pick(node).position();
    const pan = { x: cy.width() / 2 - x * scale, y: cy.height() / 2 - y * scale };
    cy.viewport({ zoom: scale, pan });
    await rendered;
  };
  const onHover = (report) => {
    cy.on("mouseover", "node", ({ target }) => report(Number(target.id())));
    cy.on("mouseout", "node", () => report(undefined));
  };
  return { counts: () => ({ nodes: cy.nodes().length, edges: cy.edges().length }), placeOf, lookAt, onHover };
}

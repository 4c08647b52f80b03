// In the browser: what every peer needs of a map in the site's format. Part of each peer's bundle and
// of its time.

/** Numbers of a node's box in a layout, and units of the file in a world unit. */
const SIDES = 4;
const PER_UNIT = 10;
/** Innovation, industry, capital, talent. */
const COLORS = ["#3566b8", "#2f7d4f", "#a8741a", "#8a4a9e"];
const PRODUCT = "#b23a3a";

/** Size of a card in world units, where an engine draws cards. */
export const CARD = [208, 72];

export const EDGE = "#b8c0c8";

/** `{n, names, colors, xs, ys, from, to}`: the middle of each node in world units, y downward. */
export function mapOf(text) {
  const { organisations, products, links, layout } = JSON.parse(text);
  const n = organisations.id.length + products.length;
  const [xs, ys] = [new Float32Array(n), new Float32Array(n)];
  for (let node = 0; node < n; node += 1) {
    const left = node * SIDES;
    xs[node] = (layout.nodes[left] + layout.nodes[left + 2] / 2) / PER_UNIT;
    ys[node] = (layout.nodes[left + 1] + layout.nodes[left + 3] / 2) / PER_UNIT;
  }
  const names = [...organisations.zh, ...products.map(({ name }) => name.zh)];
  const colors = [...organisations.chain.map((chain) => COLORS[chain]), ...products.map(() => PRODUCT)];
  return { n, names, colors, xs, ys, from: links.from, to: links.to };
}

/** `{widths, heights}` of all nodes in world units. */
export function sizesOf(text) {
  const { nodes } = JSON.parse(text).layout;
  const all = (side) => nodes.filter((_, at) => at % SIDES === side).map((units) => units / PER_UNIT);
  return { widths: all(2), heights: all(3) };
}

/** Settles when `emit` has called what it is given. */
export const once = (emit) => new Promise((resolve) => emit(resolve));

export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

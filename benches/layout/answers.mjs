// Whether an answer is a layout of its graph, and in which order things stand in each column.
//
// An answer has `boxes`: left, top, width and height of each node, one after the other; and `ways`: how
// far down each edge is at each column that it passes, edge after edge.

/** How far a box may reach into another one: what engines round off. */
const ROUNDING = 0.05;

const fail = (what) => {
  throw new Error(what);
};

const boxOf = (boxes, node) => ({
  left: boxes[4 * node],
  top: boxes[4 * node + 1],
  right: boxes[4 * node] + boxes[4 * node + 2],
  bottom: boxes[4 * node + 1] + boxes[4 * node + 3],
});

/** Two nodes whose boxes share more than rounding; looked for among those of the same cell of a grid. */
function overlap(boxes, n, [width, height]) {
  const cells = new Map();
  for (let node = 0; node < n; node += 1) {
    const box = boxOf(boxes, node);
    for (let x = Math.floor(box.left / width); x <= Math.floor(box.right / width); x += 1) {
      for (let y = Math.floor(box.top / height); y <= Math.floor(box.bottom / height); y += 1) {
        const key = `${x} ${y}`;
        const others = cells.get(key) ?? [];
        for (const other of others) {
          const near = boxOf(boxes, other);
          const across = Math.min(box.right, near.right) - Math.max(box.left, near.left);
          const down = Math.min(box.bottom, near.bottom) - Math.max(box.top, near.top);
          if (across > ROUNDING && down > ROUNDING) return [other, node];
        }
        others.push(node);
        cells.set(key, others);
      }
    }
  }
  return undefined;
}

/** Left and right side of each column. */
function bandsOf({ n_columns, columns }, boxes) {
  const bands = Array.from({ length: n_columns }, () => ({ left: Infinity, right: -Infinity }));
  columns.forEach((column, node) => {
    const { left, right } = boxOf(boxes, node);
    bands[column].left = Math.min(bands[column].left, left);
    bands[column].right = Math.max(bands[column].right, right);
  });
  return bands;
}

/** Fails unless every node is placed, none overlaps another, and columns and edges lead to the right. */
export function checkBoxes(graph, boxes) {
  const n = graph.columns.length;
  if (boxes.length !== 4 * n) fail(`${boxes.length / 4} boxes for ${n} nodes`);
  const [width, height] = graph.card;
  for (let node = 0; node < n; node += 1) {
    const { left, top, right, bottom } = boxOf(boxes, node);
    const isCard =
      Math.abs(right - left - width) <= ROUNDING && Math.abs(bottom - top - height) <= ROUNDING;
    if (!isCard) fail(`node ${node} is not a card, but at ${[left, top, right, bottom]}`);
  }
  const pair = overlap(boxes, n, graph.card);
  if (pair) fail(`nodes ${pair.join(" and ")} overlap`);
  bandsOf(graph, boxes).forEach(({ left }, column, bands) => {
    if (column && left < bands[column - 1].right - ROUNDING) fail(`column ${column} is not right of the last`);
  });
  graph.edges.forEach(([from, to]) => {
    if (boxOf(boxes, to).left < boxOf(boxes, from).right - ROUNDING) fail(`${from} to ${to} leads back`);
  });
}

/**
 * What stands in each column from top to bottom: nodes by their position, edges that pass by theirs plus
 * the number of nodes. `n_ties` pairs stand at the same height, so that their order is anybody's guess.
 */
export function ordersOf(graph, { boxes, ways }) {
  const { n_columns, columns, edges } = graph;
  const n_passed = edges.reduce((sum, [from, to]) => sum + columns[to] - columns[from] - 1, 0);
  if (ways.length !== n_passed) fail(`${ways.length} places of edges instead of ${n_passed}`);
  const standing = Array.from({ length: n_columns }, () => []);
  columns.forEach((column, node) => {
    const { top, bottom } = boxOf(boxes, node);
    standing[column].push([(top + bottom) / 2, node]);
  });
  let next = 0;
  edges.forEach(([from, to], edge) => {
    for (let column = columns[from] + 1; column < columns[to]; column += 1) {
      standing[column].push([ways[next], columns.length + edge]);
      next += 1;
    }
  });
  let n_ties = 0;
  const orders = standing.map((all, column) => {
    all.sort((a, b) => a[0] - b[0]);
    all.forEach(([y, what], place) => {
      if (!Number.isFinite(y)) fail(`${what} has no place in column ${column}`);
      if (place && y === all[place - 1][0]) n_ties += 1;
    });
    return all.map(([, what]) => what);
  });
  return { orders, n_ties };
}

/**
 * `ways` of edges that are told as lines of points from left to right: where they are in the middle of a
 * column.
 */
export function waysOf(graph, boxes, pointsOf) {
  const { columns, edges } = graph;
  const middles = bandsOf(graph, boxes).map(({ left, right }) => (left + right) / 2);
  return edges.flatMap(([from, to], edge) => {
    const points = columns[to] - columns[from] > 1 ? pointsOf(edge) : [];
    return middles.slice(columns[from] + 1, columns[to]).map((x) => heightAt(points, x));
  });
}

/** How far down a line is at `x`; NaN if it is not there. */
export function heightAt(points, x) {
  const at = points.findIndex((point, idx) => idx && points[idx - 1][0] <= x && x <= point[0]);
  if (at < 0) return NaN;
  const [[x0, y0], [x1, y1]] = [points[at - 1], points[at]];
  return x0 === x1 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

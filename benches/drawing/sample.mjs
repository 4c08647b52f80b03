// Which nodes are looked at, and what is known of where they stand.

import { Random } from "../random.mjs";

/** CSS pixels in a world unit while nodes are picked: a card is 104 by 36. */
export const NEAR_SCALE = 0.5;
/** Half of the part of the viewport in which nodes are picked, CSS pixels. */
const REACH = [480, 280];
const N_PICKS = 20;

const middle = (values) =>
  (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;

/** The node nearest to the middle of a map. */
export function middleNode({ n, xs, ys }) {
  const at = [middle(xs), middle(ys)];
  let nearest = 0;
  const distance = (node) => Math.hypot(xs[node] - at[0], ys[node] - at[1]);
  for (let node = 1; node < n; node += 1) if (distance(node) < distance(nearest)) nearest = node;
  return nearest;
}

/** Up to twenty nodes in reach of a point of the world, in any order. */
export function nodesAround({ n, xs, ys }, [x, y], scale) {
  const inReach = [];
  for (let node = 0; node < n; node += 1) {
    const isIn = Math.abs(xs[node] - x) * scale < REACH[0] && Math.abs(ys[node] - y) * scale < REACH[1];
    if (isIn) inReach.push(node);
  }
  const random = new Random(n);
  const picked = [];
  while (inReach.length && picked.length < N_PICKS) {
    picked.push(inReach.splice(random.below(inReach.length), 1)[0]);
  }
  return picked;
}

/**
 * By how many CSS pixels the places of nodes differ at most from those of the map, if they are looked at
 * with `node` in the middle; places are `[node, [x, y]]`.
 */
export function errorOf({ xs, ys }, places, scale) {
  const [first, [left, top]] = places[0];
  const off = ([node, [x, y]]) =>
    Math.hypot(x - left - (xs[node] - xs[first]) * scale, y - top - (ys[node] - ys[first]) * scale);
  return Math.max(...places.map(off));
}

// Tests of the benchmark's own arithmetic; `scripts/bench layout` runs them before it measures.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Random } from "../random.mjs";
import { checkBoxes, heightAt, ordersOf, waysOf } from "./answers.mjs";
import { count, countByPairs, standing } from "./crossings.mjs";
import { N_STAGES, generate } from "./generate.mjs";

const card = [2, 1];
// 0 ─── 2 ─── 4
// 1 ───────── 3     the long edge is edge 2, which stands in column 1 as 5 + 2
const small = {
  n_columns: 3,
  columns: [0, 0, 1, 2, 2],
  edges: [
    [0, 2],
    [2, 4],
    [1, 3],
  ],
  card,
};
const boxes = (places) => places.flatMap(([x, y]) => [x, y, ...card]);
const apart = boxes([[0, 0], [0, 2], [3, 0], [6, 2], [6, 0]]);

test("crossings are counted as by comparing every pair", () => {
  const random = new Random(7);
  for (let seed = 1; seed <= 40; seed += 1) {
    const graph = generate(8 + random.below(60), seed);
    const orders = standing(graph).map((all) =>
      all
        .map((what) => [random.below(1_000_000), what])
        .sort((a, b) => a[0] - b[0])
        .map(([, what]) => what),
    );
    assert.equal(count(graph, orders), countByPairs(graph, orders));
  }
});

test("what meets at an end does not cross, what passes does", () => {
  assert.equal(count(small, [[0, 1], [2, 7], [4, 3]]), 0);
  assert.equal(count(small, [[0, 1], [7, 2], [4, 3]]), 2);
  assert.equal(count(small, [[0, 1], [2, 7], [3, 4]]), 1);
  const fan = { n_columns: 2, columns: [0, 1, 1], edges: [[0, 1], [0, 2]] };
  assert.equal(count(fan, [[0], [2, 1]]), 0);
});

test("generated graphs keep their word", () => {
  const graph = generate(1_000, 1);
  assert.deepEqual(graph, generate(1_000, 1), "the same seed, the same graph");
  assert.notDeepEqual(graph, generate(1_000, 2));
  const { columns, industries, edges } = graph;
  assert.equal(edges.length, 2_000);
  assert.equal(new Set(edges.map(String)).size, 2_000, "no two alike");
  assert.ok(edges.every(([from, to]) => columns[from] < columns[to]));
  assert.equal(new Set(columns).size, N_STAGES);
  assert.equal(new Set(industries).size, 20);
  const share = (fits) => edges.filter(fits).length / edges.length;
  const inside = share(([from, to]) => industries[from] === industries[to]);
  assert.ok(inside > 0.92 && inside < 0.98, `${inside} inside`);
  const near = share(([from, to]) => columns[to] === columns[from] + 1);
  assert.ok(near > 0.5 && near < 0.65, `${near} to the next stage`);
});

test("orders are read from places", () => {
  const read = (...ways) => ordersOf(small, { boxes: apart, ways });
  assert.deepEqual(read(2.5), { orders: [[0, 1], [2, 7], [4, 3]], n_ties: 0 });
  assert.deepEqual(read(-1).orders[1], [7, 2]);
  assert.equal(read(0.5).n_ties, 1);
  assert.throws(() => read(NaN), /no place/);
  assert.throws(() => read(), /places of edges/);
});

test("lines tell how far down they are", () => {
  const line = [[0, 0], [2, 4], [2, 6], [4, 6]];
  assert.deepEqual([0, 1, 2, 3].map((x) => heightAt(line, x)), [0, 2, 4, 6]);
  assert.ok(Number.isNaN(heightAt(line, 5)));
  assert.deepEqual(waysOf(small, apart, () => [[2, 2.5], [6, 2.5]]), [2.5]);
});

test("what is no layout is refused", () => {
  const check = (places) => () => checkBoxes(small, boxes(places));
  assert.doesNotThrow(() => checkBoxes(small, apart));
  assert.throws(check([[0, 0], [0, 2], [3, 0], [6, 2]]), /4 boxes for 5/);
  assert.throws(check([[0, 0], [0, 2], [3, 0], [6, 2], [NaN, 0]]), /not a card/);
  assert.throws(check([[0, 0], [0, 0.9], [3, 0], [6, 2], [6, 0]]), /overlap/);
  assert.throws(check([[0, 0], [0, 2], [1.5, 4], [6, 2], [6, 0]]), /column 1/);
  assert.throws(() => checkBoxes({ ...small, card: [2, 2] }, apart), /not a card/);
});

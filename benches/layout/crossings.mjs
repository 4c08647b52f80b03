// One counter of crossings for all engines. Every edge is cut at each column that it passes, and counts
// there as one that stands in it; what is counted is how the pieces between neighboring columns cross.

/**
 * What stands in each column: nodes by their position, edges that pass by theirs plus the number of
 * nodes; in no order that says anything.
 */
export function standing({ n_columns, columns, edges }) {
  const all = Array.from({ length: n_columns }, () => []);
  columns.forEach((column, node) => all[column].push(node));
  edges.forEach(([from, to], edge) => {
    for (let column = columns[from] + 1; column < columns[to]; column += 1) {
      all[column].push(columns.length + edge);
    }
  });
  return all;
}

/** The pieces between each column and the next, as places in these. */
function pieces({ columns, edges }, orders) {
  const places = orders.map((order) => new Map(order.map((standing, place) => [standing, place])));
  const between = orders.slice(1).map(() => []);
  edges.forEach(([from, to], edge) => {
    let here = from;
    for (let column = columns[from]; column < columns[to]; column += 1) {
      const next = column + 1 === columns[to] ? to : columns.length + edge;
      between[column].push([places[column].get(here), places[column + 1].get(next)]);
      here = next;
    }
  });
  return between;
}

/**
 * Pairs of pieces that cross; those that meet at one end do not. O(pieces × log places): W. Barth,
 * P. Mutzel, M. Jünger, Simple and efficient bilayer cross counting (2002).
 */
function crossing(between, n_places) {
  between.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const sums = new Float64Array(n_places + 1);
  let n_crossings = 0;
  between.forEach(([, end], n_before) => {
    let n_not_behind = 0;
    for (let slot = end + 1; slot > 0; slot &= slot - 1) n_not_behind += sums[slot];
    n_crossings += n_before - n_not_behind;
    for (let slot = end + 1; slot <= n_places; slot += slot & -slot) sums[slot] += 1;
  });
  return n_crossings;
}

/** Crossings of a graph whose columns stand in these orders (of what `standing` names). */
export function count(graph, orders) {
  return pieces(graph, orders).reduce(
    (sum, between, column) => sum + crossing(between, orders[column + 1].length),
    0,
  );
}

/** The same by comparing every pair, for the test of `count`. */
export function countByPairs(graph, orders) {
  let n_crossings = 0;
  for (const between of pieces(graph, orders)) {
    for (const [idx, [start, end]] of between.entries()) {
      const crossed = between
        .slice(0, idx)
        .filter(([other, otherEnd]) => (start - other) * (end - otherEnd) < 0);
      n_crossings += crossed.length;
    }
  }
  return n_crossings;
}

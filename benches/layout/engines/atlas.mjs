// Ours: the layout worker of the published site. Its protocol is told in src/wire/layout.rs.

/** Without blocks of several nodes in a row, as peers lay out; and as the site asks for it. */
export const VARIANTS = { rows: {}, site: {} };

const NUMBERS_PER_NODE = 4;
/** Before the starts of the ways among the counts of a reply. */
const N_COUNTS = 6;

const question = ({ n_columns, columns, edges, card: [width, height] }, rooms) => [
  // Column, lane, width, height, no confluence, no place before.
  Float32Array.from(columns.flatMap((column) => [column, 0, width, height, 0, NaN])),
  Uint32Array.from(edges.flat()),
  Float32Array.from([n_columns, 1, ...rooms]),
];

const TINY = { n_columns: 2, columns: [0, 1], edges: [[0, 1]], card: [1, 1] };

export async function start(variant, { script, rooms }) {
  const worker = new Worker(script);
  let heard;
  let broke;
  worker.onmessage = ({ data }) => heard(data);
  worker.onerror = ({ message }) => broke(new Error(message));
  const ask = (arrays) =>
    new Promise((resolve, reject) => {
      [heard, broke] = [resolve, reject];
      worker.postMessage(["layout", 1, ...arrays]);
    });
  // The site starts the worker before it needs it.
  await ask(question(TINY, rooms[variant]));

  async function layOut(graph) {
    const arrays = question(graph, rooms[variant]);

    const started = performance.now();
    const [, , numbers, counts] = await ask(arrays);
    const ms = performance.now() - started;

    const [n_nodes, n_edges, , , low, high] = counts;
    const boxes = Array.from(numbers.subarray(0, NUMBERS_PER_NODE * n_nodes));
    const n_crossings = low + high * 2 ** 32;
    if (variant === "site") return { ms, boxes, n_crossings };
    // A way has its start, two points at each column that it passes, and its end.
    const points = numbers.subarray(NUMBERS_PER_NODE * n_nodes);
    const starts = counts.subarray(N_COUNTS, N_COUNTS + n_edges + 1);
    const ways = [];
    for (let edge = 0; edge < n_edges; edge += 1) {
      for (let point = starts[edge] + 1; point < starts[edge + 1] - 1; point += 2) {
        ways.push(points[2 * point + 1]);
      }
    }
    return { ms, boxes, ways, n_crossings };
  }

  return { layOut, stop: () => worker.terminate() };
}

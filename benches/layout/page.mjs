// In the browser: lets one engine lay one graph out, and says how long it took and where everything
// stands. It judges nothing.

/** A peer without a worker of its own, in one of ours. */
function startThread(name, variant) {
  const worker = new Worker(new URL("thread.mjs", import.meta.url), { type: "module" });
  const layOut = (graph) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ name, variant, graph });
    });
  return { layOut, stop: () => worker.terminate() };
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lays out `n_runs` times, or fewer where these took `long_ms` together. `{times, ...answer}`, without an answer
 * if a run was not done in `limit_ms`.
 */
async function layOut({ name, variant, graph, given, limit_ms, long_ms, n_runs }) {
  const { start } = await import(`./engines/${name}.mjs`);
  const engine = start ? await start(variant, given) : startThread(name, variant);
  const times = [];
  let total_ms = 0;
  try {
    for (;;) {
      const done = await Promise.race([engine.layOut(graph), after(limit_ms)]);
      if (!done) return { times };
      const { ms, ...answer } = done;
      times.push(ms);
      total_ms += ms;
      if (times.length === n_runs || total_ms >= long_ms) return { times, ...answer };
    }
  } finally {
    engine.stop();
  }
}

/** The names of an engine's configurations. */
const variantsOf = async (name) => Object.keys((await import(`./engines/${name}.mjs`)).VARIANTS);

globalThis.bench = { layOut, variantsOf };

// Ours: the worker of the published site with the index that `atlas build` wrote. The worker's
// protocol is told in src/wire/search.rs.

const HITS = 10;

export const VARIANTS = { "as published": {} };

let worker;
let rest;
const waiting = new Map();
let heard = () => {};
let n_asked = 0;

async function shard({ path }, folder) {
  const response = await fetch(`${folder}/${path}`);
  if (!response.ok) throw new Error(`${folder}/${path}: ${response.status}`);
  return response.arrayBuffer();
}

/** Hands a shard over and waits until the worker has read it. */
async function give(bytes) {
  const answer = new Promise((resolve) => (heard = resolve));
  worker.postMessage(["index", bytes], [bytes]);
  const [verb, what] = await answer;
  if (verb !== "ready") throw new Error(`the index was refused: ${what}`);
}

async function load(base, variant, script) {
  const folder = `${base}/atlas`;
  worker = new Worker(script);
  worker.onmessage = ({ data }) => {
    const [verb, ask, json] = data;
    if (verb !== "suggest") return heard(data);
    waiting.get(ask)?.(JSON.parse(json));
    waiting.delete(ask);
  };
  const failed = new Promise((_, reject) => (worker.onerror = ({ message }) => reject(new Error(message))));
  const { search } = await (await fetch(`${folder}/manifest.json`)).json();
  rest = { shards: search.slice(1), folder };
  await Promise.race([failed, shard(search[0], folder).then(give)]);
}

async function whole() {
  for (const next of rest.shards) await give(await shard(next, rest.folder));
  worker.postMessage(["whole"]);
}

/**
 * A list of ten as one without groups would be: by score, what is similar last. `by_kind` has ten of
 * each kind, as the site shows them.
 */
async function search(text) {
  n_asked += 1;
  const answer = new Promise((resolve) => waiting.set(n_asked, resolve));
  worker.postMessage(["suggest", n_asked, text, HITS]);
  const { groups, similar } = await answer;
  const ids = [groups, similar].flatMap((part) =>
    part
      .flatMap(({ hits }) => hits)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id),
  );
  const by_kind = [...groups, ...similar].map(({ hits }) => hits.map(({ id }) => id));
  return { ids: ids.slice(0, HITS), by_kind };
}

export default { load, search, whole };

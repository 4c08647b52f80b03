// In the browser: loads one engine, asks it, and says what came back and how long it took. It knows
// no right answers. What this file itself costs is not counted.

let engine;

/**
 * From the first key press to the first answer, and to the whole index: milliseconds from here on.
 * The engine's code is fetched in that time too.
 */
async function start({ name, base, variant, first, worker }) {
  const started = performance.now();
  const loaded = await import(`./engines/${name}.mjs`);
  engine = loaded.default;
  await engine.load(base, variant, worker);
  const answer = await engine.search(first);
  const first_answer_ms = performance.now() - started;
  await fetch("/mark");
  const resumed = performance.now();
  await engine.whole?.();
  const whole_ms = first_answer_ms + performance.now() - resumed;
  return { first_answer_ms, whole_ms, n_hits: answer.ids.length };
}

/** Asks every text in turn, as long as time is left; answers in the same order. */
async function ask({ texts, limit_ms }) {
  const answers = [];
  const stop = performance.now() + limit_ms;
  for (const text of texts) {
    const started = performance.now();
    if (started > stop) break;
    const { ids, by_kind } = await engine.search(text);
    answers.push({ ms: performance.now() - started, ids, by_kind });
  }
  return answers;
}

globalThis.bench = { start, ask };

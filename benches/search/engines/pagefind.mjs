// Pagefind: an index in many small files, of which a query fetches those that it needs; its code
// runs as WebAssembly. The fragments that a page would show are not fetched here: `ids.json`, which
// is not counted, says which document a result is.

import { fold, isChinese, runs } from "../fold.mjs";

const HITS = 10;

export const VARIANTS = {
  "as Chinese": { folder: "pagefind-zh" },
  "characters and pairs apart": { folder: "pagefind-apart", isApart: true },
};

let pagefind;
let idOf;
let chosen;

async function load(base, variant) {
  chosen = VARIANTS[variant];
  pagefind = await import(`${base}/${chosen.folder}/pagefind.js`);
  await pagefind.init();
}

async function whole() {
  // Only a query loads anything more.
}

const apart = (text) =>
  runs(text)
    .flatMap((run) => (isChinese(run) ? [...run] : [run]))
    .join(" ");

async function search(text) {
  const folded = fold(text);
  const { results } = await pagefind.search(chosen.isApart ? apart(folded) : folded);
  return { ids: results.slice(0, HITS).map(({ id }) => id) };
}

export default { load, search, whole };

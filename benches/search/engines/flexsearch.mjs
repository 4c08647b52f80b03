// FlexSearch: an inverted index built in the browser; slips are met by how terms are cut and
// encoded, and by suggestions where not all terms fit.

import FlexSearch from "/peers/flexsearch/dist/flexsearch.bundle.module.min.mjs";

import { fold, isChinese, rests, runs } from "../fold.mjs";
import { fetchDocuments } from "../set.mjs";

const { Charset, Document } = FlexSearch;
const HITS = 10;

const chinese = (field) => ({ field, encoder: Charset.CJK, tokenize: "strict" });
const latin = (field, tokenize, encoder = Charset.Default) => ({ field, encoder, tokenize });
const plain = [latin("pinyin", "forward"), latin("initials", "forward")];
const counties = [chinese("county_zh"), latin("county_en", "forward")];

// Words of several scripts fit only within one field.
const encode = (text) => runs(text).flatMap((run) => (isChinese(run) ? [...run] : [run]));
const everything = { field: "everything", encode, tokenize: "forward" };

export const VARIANTS = {
  "one field of all, characters, forward, joined pinyin from every syllable on; tolerant joined pinyin and English":
    {
      index: [everything, latin("tolerant", "tolerant"), latin("tolerant_en", "tolerant")],
    },
  "CJK, forward, tolerant joined pinyin and English": {
    index: [
      chinese("zh"),
      latin("en", "forward"),
      latin("joined", "forward"),
      latin("tolerant", "tolerant"),
      latin("tolerant_en", "tolerant"),
      ...plain,
      ...counties,
    ],
  },
  "CJK, forward, LatinBalance": {
    index: [
      chinese("zh"),
      latin("en", "forward", Charset.LatinBalance),
      latin("joined", "forward", Charset.LatinBalance),
      ...plain,
      ...counties,
    ],
  },
  "CJK, full": {
    index: [chinese("zh"), latin("en", "full"), latin("joined", "full"), ...plain, ...counties],
  },
};

let index;

async function load(base, variant) {
  index = new Document({ document: { id: "id", index: VARIANTS[variant].index } });
  for (const document of await fetchDocuments(base)) {
    const { id, pinyin, ...rest } = document;
    const everything = [...Object.values(rest), pinyin, ...rests(pinyin)].join(" ");
    index.add({ ...document, everything, tolerant: document.joined, tolerant_en: document.en });
  }
}

/** The fields' lists one after another by place: what several fields rank high comes first. */
function merged(fields) {
  const points = new Map();
  for (const { result } of fields) {
    result.forEach((id, place) => points.set(id, (points.get(id) ?? 0) + 1 / (place + 1)));
  }
  return [...points].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

async function search(text) {
  const folded = fold(text);
  const exact = merged(index.search(folded, { limit: HITS }));
  if (exact.length >= HITS) return { ids: exact.slice(0, HITS) };
  const suggested = merged(index.search(folded, { limit: HITS, suggest: true }));
  return { ids: [...new Set([...exact, ...suggested])].slice(0, HITS) };
}

export default { load, search };

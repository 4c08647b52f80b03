// MiniSearch: an inverted index built in the browser, with prefixes, fuzzy terms and BM25+.

import MiniSearch from "/peers/minisearch/dist/es/index.js";

import { fold, isChinese, pairs, rests, runs } from "../fold.mjs";
import { fetchDocuments } from "../set.mjs";

const FUZZY = 0.2; // as in its documentation; two slips in ten letters
const HITS = 10;

const singles = (run) => [...run];
const both = (run) => [...run, ...pairs(run)];
const pairsOrOne = (run) => ([...run].length > 1 ? pairs(run) : [run]);
const words = new Intl.Segmenter("zh", { granularity: "word" });
const segments = (run) => Array.from(words.segment(run), ({ segment }) => segment);
const tokens = (ofChinese) => (text) =>
  runs(text).flatMap((run) => (isChinese(run) ? ofChinese(run) : [run]));

const THEN_OR = ["AND", "OR"];

export const VARIANTS = {
  "characters and pairs, AND, else OR, joined pinyin from every syllable on": {
    index: both,
    query: both,
    combine: THEN_OR,
    hasRests: true,
  },
  "characters, AND, else OR, joined pinyin from every syllable on": {
    index: singles,
    query: singles,
    combine: THEN_OR,
    hasRests: true,
  },
  "characters, AND, else OR": { index: singles, query: singles, combine: THEN_OR },
  "pairs, AND, else OR": { index: both, query: pairsOrOne, combine: THEN_OR },
  "pairs, OR": { index: both, query: pairsOrOne, combine: ["OR"] },
  "Intl.Segmenter, AND, else OR": { index: segments, query: segments, combine: THEN_OR },
};

let index;
let chosen;

async function load(base, variant) {
  chosen = VARIANTS[variant];
  const ofText = tokens(chosen.index);
  index = new MiniSearch({
    fields: ["zh", "en", "pinyin", "joined", "initials", "county_zh", "county_en"],
    extractField: (document, field) => {
      if (field === "joined" && chosen.hasRests) return document.pinyin;
      return document[field];
    },
    tokenize: (text, field) => (field === "joined" && chosen.hasRests ? rests(text) : ofText(text)),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: tokens(chosen.query),
      processTerm: (term) => term,
      prefix: true,
      fuzzy: (term) => (isChinese(term) ? false : FUZZY),
      boost: { zh: 2, joined: 2, en: 2, initials: 2, county_zh: 0.5, county_en: 0.5 },
    },
  });
  index.addAll(await fetchDocuments(base));
}

async function search(text) {
  const ids = [];
  for (const combineWith of chosen.combine) {
    for (const { id } of index.search(fold(text), { combineWith }).slice(0, HITS)) {
      if (ids.length < HITS && !ids.includes(id)) ids.push(id);
    }
    if (ids.length) break;
  }
  return { ids };
}

export default { load, search };

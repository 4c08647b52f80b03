// Fuse.js: every document is compared with the query (Bitap), so no slip is too much and no set small.

import Fuse from "/peers/fuse.js/dist/fuse.min.mjs";

import { fold, isChinese, runs } from "../fold.mjs";
import { fetchDocuments } from "../set.mjs";

const HITS = 10;
const keys = [
  "zh",
  "en",
  "pinyin",
  "joined",
  "initials",
  { name: "county_zh", weight: 0.3 },
  { name: "county_en", weight: 0.3 },
];
const tokenize = (text) => runs(text).flatMap((run) => (isChinese(run) ? [...run] : [run]));

export const VARIANTS = {
  "threshold 0.3, anywhere": { threshold: 0.3 },
  "threshold 0.3, anywhere, words apart (extended search)": { threshold: 0.3, useExtendedSearch: true },
  "threshold 0.3, token search, any word": { threshold: 0.3, useTokenSearch: true },
  "threshold 0.3, token search by characters": { threshold: 0.3, useTokenSearch: true, tokenize },
};

let fuse;

async function load(base, variant) {
  const options = { keys, ignoreLocation: true, ignoreFieldNorm: false, ...VARIANTS[variant] };
  fuse = new Fuse(await fetchDocuments(base), options);
}

async function search(text) {
  return { ids: fuse.search(fold(text), { limit: HITS }).map(({ item }) => item.id) };
}

export default { load, search };

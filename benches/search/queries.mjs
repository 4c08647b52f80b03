// Queries with a known target: each names its target well enough that an answer of ten must have it.

import { Random } from "../random.mjs";
import { CLASSES, FORMS, MOST, Names } from "./classes.mjs";

const TRIES_PER_QUERY = 200;

/**
 * Up to `perClass` queries for each class, the same for the same documents: `{text, targets}`, where
 * targets are the ids of all documents with the target's name.
 */
export function makeQueries(documents, nouns, region, perClass, seed = 1) {
  const names = new Names(documents, nouns, region);
  const sameNames = Object.fromEntries(
    Object.entries(FORMS).map(([form, of]) => [form, Map.groupBy?.(documents, of) ?? groupBy(documents, of)]),
  );
  const places = documents.flatMap(({ pinyin }, idx) => (pinyin.length ? [idx] : []));
  return CLASSES.map((kind, kindIdx) => {
    const random = new Random(seed * 1000 + kindIdx);
    const [queries, taken] = [[], new Set()];
    for (let tries = perClass * TRIES_PER_QUERY; tries > 0 && queries.length < perClass; tries -= 1) {
      const place = random.pick(places);
      const document = documents[place];
      const query = kind.make(document, names, random);
      if (!query || taken.has(query.text)) continue;
      taken.add(query.text);
      const fits = new Set(kind.fits(names, query, document));
      if (fits.size > MOST) continue;
      fits.add(place);
      const same = sameNames[kind.form].get(FORMS[kind.form](document));
      queries.push({ text: query.text, targets: same.map(({ doc }) => doc.id), fits: fits.size });
    }
    return { name: kind.name, what: kind.what, isExact: Boolean(kind.isExact), isOurs: Boolean(kind.isOurs), queries };
  });
}

function groupBy(values, of) {
  const groups = new Map();
  for (const value of values) {
    const key = of(value);
    groups.get(key)?.push(value) ?? groups.set(key, [value]);
  }
  return groups;
}

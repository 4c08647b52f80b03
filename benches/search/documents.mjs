// What is searched: the rows of generated tables as documents. The mark that says that a name is
// invented stays in what engines get, and is taken off where names are compared: it is in every name.

import { readFileSync } from "node:fs";
import { join } from "node:path";

// A county with its townships and up to 70 products comes to 85 documents; organisations fill up
// where no number of products gives the size exactly.
const PRODUCTS_PER_COUNTY = 70;
const TOWNSHIPS_PER_COUNTY = 14;

/** The parameters of `atlas generate` that give exactly `n` documents. */
export function parametersOf(n) {
  for (let organisations = 0; ; organisations += 1) {
    const counties = Math.ceil((n - organisations) / (PRODUCTS_PER_COUNTY + TOWNSHIPS_PER_COUNTY + 1));
    const products = n - organisations - counties * (TOWNSHIPS_PER_COUNTY + 1);
    if (Math.ceil(products / PRODUCTS_PER_COUNTY) === counties) return { products, organisations };
  }
}

/** The rows of a CSV text (RFC 4180) as objects of its columns. */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let isQuoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') ((cell += '"'), (at += 1));
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === "," || letter === "\n") {
      row.push(cell.endsWith("\r") ? cell.slice(0, -1) : cell);
      cell = "";
      if (letter === "\n") (rows.push(row), (row = []));
    } else cell += letter;
  }
  if (cell || row.length) rows.push([...row, cell]);
  const [columns = [], ...cells] = rows;
  return cells.map((row) => Object.fromEntries(columns.map((column, idx) => [column, row[idx] ?? ""])));
}

/** The region's names, which a table of one row tells. */
export function readRegion(folder) {
  const [base] = parseCsv(readFileSync(join(folder, "base.csv"), "utf8"));
  return { zh: base.region_zh, en: base.region_en };
}

const withoutMark = (name) => name.replace(/（合成\d*）$/, "").replace(/ \(synthetic(?: \d+)?\)$/, "");

/** Syllables without spaces, as they are typed: ü is the key v. */
export const joinedOf = (pinyin) => pinyin.replaceAll(" ", "").replaceAll("ü", "v");
const initialsOf = (pinyin) =>
  pinyin
    .split(" ")
    .map((syllable) => syllable[0])
    .join("");

/**
 * The documents of a folder of tables, counties first.
 *
 * `doc` is what peers get; `zh`, `en`, `pinyin` (syllables) are the name without the mark. Kinds
 * are those of the search's replies.
 */
export function readDocuments(folder) {
  const read = (table) => parseCsv(readFileSync(join(folder, `${table}.csv`), "utf8"));
  const counties = read("counties");
  const countyOf = new Map(counties.map((county) => [county.code, county]));
  const documents = [];
  const townshipOf = new Map(read("townships").map((township) => [township.code, township]));
  const certificatesOf = new Map();
  for (const { product, kind } of read("certifications")) {
    certificatesOf.set(product, [...(certificatesOf.get(product) ?? []), kind]);
  }
  const named = (row) =>
    row && {
      zh: withoutMark(row.name_zh),
      en: withoutMark(row.name_en),
      joined: joinedOf(row.pinyin),
    };
  // What the tables say of a thing beside its name.
  const facts = (row, county) => ({
    county: named(county),
    township: named(townshipOf.get(row.townships)),
    category: row.category,
    months: row.harvest_months?.split(";").filter(Boolean).map(Number),
    certificates: certificatesOf.get(row.id),
  });
  const add = (kind, id, row, county) => {
    const { name_zh, name_en, pinyin = "" } = row;
    const doc = {
      id,
      zh: name_zh,
      en: name_en,
      pinyin: pinyin.replaceAll("ü", "v"),
      joined: joinedOf(pinyin),
      initials: initialsOf(pinyin),
      county_zh: county?.name_zh ?? "",
      county_en: county?.name_en ?? "",
    };
    const names = {
      zh: withoutMark(name_zh),
      en: withoutMark(name_en),
      pinyin: pinyin ? pinyin.split(" ") : [],
    };
    documents.push({ kind, ...names, ...facts(row, county), doc });
  };
  for (const row of counties) add("county", row.code, row);
  for (const row of read("townships")) add("township", row.code, row, countyOf.get(row.code.slice(0, 6)));
  for (const row of read("products")) add("product", row.id, row, countyOf.get(row.county));
  for (const row of read("organisations")) add("organisation", row.id, row, countyOf.get(row.county));
  return documents;
}

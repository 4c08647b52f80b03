// What stands ready before anything is measured: tables, queries, each engine's files.
//
//   target/bench/SIZE/{tables,atlas}      atlas generate, atlas build
//   target/bench/SIZE/documents.json      what MiniSearch, FlexSearch and Fuse.js index in the browser
//   target/bench/SIZE/pagefind-*          what Pagefind's own tool wrote

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { close, createIndex } from "pagefind";

import { parametersOf, readDocuments } from "./documents.mjs";
import { fold, isChinese, pairs, rests, runs } from "./fold.mjs";

const atlas = (...given) => execFileSync("scripts/atlas", given, { stdio: ["ignore", "pipe", "inherit"] });

/** The documents of a set of `n`, whose tables are made where they are missing. */
export function prepareDocuments(n, folder) {
  const tables = join(folder, "tables");
  if (!existsSync(join(tables, "products.csv"))) {
    mkdirSync(folder, { recursive: true });
    const { products, organisations } = parametersOf(n);
    atlas(
      "generate",
      "--products",
      `${products}`,
      "--organisations",
      `${organisations}`,
      "--links",
      "0",
      "--out",
      tables,
    );
  }
  const documents = readDocuments(tables);
  if (documents.length !== n) throw new Error(`${tables} has ${documents.length} documents instead of ${n}`);
  return documents;
}

/**
 * Our data set with its index; built each time, as the compiler may have changed. Its words are those
 * of the site, without the products that they name: those are not in invented tables.
 */
export function prepareAtlas(folder) {
  const [header, ...rows] = readFileSync("tables/synonyms.csv", "utf8").trimEnd().split("\n");
  const column = header.split(",").indexOf("products");
  // Every cell of the table is without commas: `atlas build` would refuse the row else.
  const without = rows.map((row) => row.split(",").with(column, "").join(","));
  writeFileSync(join(folder, "tables", "synonyms.csv"), [header, ...without, ""].join("\n"));
  atlas("build", "--tables", join(folder, "tables"), "--out", join(folder, "atlas"));
}

/** The documents for peers that index in the browser. */
export function prepareJson(documents, folder) {
  const path = join(folder, "documents.json");
  if (existsSync(path)) return;
  const counties = documents.filter(({ kind }) => kind === "county");
  const codeOf = new Map(counties.map(({ doc }) => [doc.zh, doc.id]));
  const rows = documents.map(({ doc }) => [
    doc.id,
    doc.zh,
    doc.en,
    doc.pinyin,
    codeOf.get(doc.county_zh) ?? "",
  ]);
  const names = Object.fromEntries(counties.map(({ doc }) => [doc.id, [doc.zh, doc.en]]));
  writeFileSync(path, JSON.stringify({ counties: names, rows }));
}

const apart = (text) =>
  runs(text)
    .flatMap((run) => (isChinese(run) ? [...run, ...pairs(run)] : [run]))
    .join(" ");

const PAGEFIND = {
  "pagefind-zh": { language: "zh", spelled: fold },
  "pagefind-apart": { language: "en", spelled: apart },
};

/** A folder of Pagefind's files; every record's content holds all fields. */
export async function preparePagefind(documents, folder, name) {
  const out = join(folder, name);
  if (existsSync(join(out, "ids.json"))) return;
  rmSync(out, { recursive: true, force: true });
  const { language, spelled } = PAGEFIND[name];
  const { index } = await createIndex();
  for (const { doc } of documents) {
    const { id, ...fields } = doc;
    const content = [...Object.values(fields), ...rests(doc.pinyin)].map(spelled).join(" . ");
    const { errors } = await index.addCustomRecord({
      url: `/${id}`,
      content,
      language,
      meta: { title: doc.zh },
    });
    if (errors.length) throw new Error(errors.join("; "));
  }
  const { errors } = await index.writeFiles({ outputPath: out });
  if (errors.length) throw new Error(errors.join("; "));
  await close();
  const ids = {};
  for (const file of readdirSync(join(out, "fragment"))) {
    const text = gunzipSync(readFileSync(join(out, "fragment", file))).toString();
    ids[file.replace(/\.pf_fragment$/, "")] = JSON.parse(text.slice("pagefind_dcd".length)).url.slice(1);
  }
  writeFileSync(join(out, "ids.json"), JSON.stringify(ids));
}

// Makes few files of the many that wasm-split-cli cuts, and the script that loads them.
//
//   node scripts/path/pack.mjs FOLDER MAIN OPTIMIZATION
//
// wasm-split-cli makes a chunk for each set of lazy pages that needs the same functions: fifteen pages
// made two hundred. Here chunks become packs: each chunk is in one pack, so that no page downloads what
// another has brought, and a page needs a handful of packs. `wasm-merge` makes one module of a pack, for
// chunks share nothing but memory, table and stack pointer, and `wasm-opt` goes over the whole.
//
// MAIN, the module that is there before any page, takes in the chunks that nearly every first visit needs:
// that spares a file, and what is compressed together is smaller.
//
// FOLDER holds the chunks and `__wasm_split.js`. Afterwards it holds packs named by their content,
// `loader.js`, which scripts/path/wasm-bindgen puts at the end of the app's script, and `packs.json`:
//
//   { "pages": { "product": ["shared_1-….wasm", "product-….wasm"], … }, a lazy_page! or lazy_part! by
//                its name, and the files that it needs, the largest first: all are fetched at once
//     "routes": { "": "home", "products": "products", "products/:id": "product", … } } paths of
//                src/app/mod.rs and their lazy_page!
//
// Who writes HTML preloads the files of its page: <link rel="preload" as="fetch" crossorigin href=…>.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, main, optimization] = process.argv.slice(2);
/** What the linked module uses, which glue without code would not tell. */
const features = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int"]
  .concat(["reference-types", "sign-ext", "call-indirect-overlong"])
  .map((feature) => `--enable-${feature}`);
/**
 * What a file more is worth, in bytes of code and data before compression. It is a request, and small
 * files compress worse: with 12000, pages need two files more and as many kilobytes.
 */
const bytesOfFile = 30_000;
/** How often a page is the first of a visit, beside one of the others: links and searches lead to products. */
const weights = { home: 2, products: 6, product: 6, county: 2, township: 2, chain: 2 };
/** These come when the others are there: what a page has brought costs them nothing. */
const parents = { views: "chain", canvas: "chain" };

function fail(what) {
  console.error(`pack.mjs: ${what}`);
  process.exit(1);
}

/** What a tool prints. Its warnings are about names, which go. */
function run(tool, options) {
  const { status, stdout, stderr } = spawnSync(tool, options, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0) fail(`${tool} failed: ${stderr}`);
  return stdout;
}

/** Chunks, each with the lazy pages that need it, from the script of wasm-split-cli. */
function readChunks(script) {
  const usersOfChunk = new Map();
  const fileOf = new Map();
  for (const [, name, file] of script.matchAll(/const (__chunk_\d+) = [^;]*?"\.\/([^"]+)\.wasm"/g)) {
    fileOf.set(name, file);
    usersOfChunk.set(file, []);
  }
  const pages = [];
  for (const [, page, body] of script.matchAll(/export const __wasm_split_load_(\w+) = (.*?\]\)\));/gs)) {
    pages.push(page);
    const own = body.match(/"\.\/([^"]+)\.wasm"/)?.[1];
    if (own) usersOfChunk.set(own, [page]);
    for (const [chunk] of body.matchAll(/__chunk_\d+/g)) {
      usersOfChunk.get(fileOf.get(chunk) ?? fail(`no file of ${chunk}`)).push(page);
    }
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
  if (pages.length === 0 || files.length !== usersOfChunk.size) {
    fail(`the script of wasm-split-cli names ${usersOfChunk.size} of ${files.length} files`);
  }
  const chunks = [...usersOfChunk].map(([file, users]) => {
    const path = join(folder, `${file}.wasm`);
    return { files: [path], users: new Set(users), size: sizeOf(readFileSync(path)) };
  });
  return { pages: pages.sort(), chunks };
}

/** Bytes of code and data, without the names that wasm-opt takes away. */
function sizeOf(bytes) {
  let at = 8;
  let size = 0;
  while (at < bytes.length) {
    const section = bytes[at++];
    let length = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at++];
      length |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    if (section === 10 || section === 11) size += length;
    at += length;
  }
  return size;
}

/** Pages for which a pack is fetched, when its parents' are there: for the main module, all first pages. */
function payersOf({ users, isMain }) {
  return isMain ? firstPages : [...users].filter((user) => !users.has(parents[user]));
}

/** What a pack costs all pages together. The main module costs no file more. */
function costOf(pack) {
  const size = pack.isMain ? pack.size : pack.size + bytesOfFile;
  return payersOf(pack).reduce((sum, user) => sum + (weights[user] ?? 1) * size, 0);
}

/** What two packs gain by being one. Costs time, so it is kept with the first. */
function gainOf(one, other) {
  one.gains ??= new Map();
  if (!one.gains.has(other)) {
    one.gains.set(other, costOf(one) + costOf(other) - costOf(joined(one, other)));
  }
  return one.gains.get(other);
}

function joined(one, other) {
  return {
    files: [...one.files, ...other.files],
    users: new Set([...one.users, ...other.users]),
    size: one.size + other.size,
    isMain: one.isMain || other.isMain,
  };
}

/** Joins the two packs that gain most by it, until none gains. */
function planPacks(chunks) {
  const packs = [...chunks];
  for (;;) {
    let best = { gain: 0 };
    packs.forEach((one, at) => {
      for (let other = at + 1; other < packs.length; other += 1) {
        const gain = gainOf(one, packs[other]);
        if (gain > best.gain) best = { gain, at, other };
      }
    });
    if (best.gain === 0) return packs;
    const [other] = packs.splice(best.other, 1);
    packs[best.at] = joined(packs[best.at], other);
  }
}

/** A module that hands what the app exports on to the chunks, so that wasm-merge has them share it. */
function makeGlue(chunks) {
  const imports = chunks.map((chunk) => {
    const all = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(chunk)));
    if (all.some(({ module }) => module !== "__wasm_split")) fail(`${chunk} imports more than it used to`);
    return { chunk, names: all.map(({ name }) => name) };
  });
  const names = new Set(imports.flatMap(({ names }) => names));
  const { chunk } = imports.find(({ names: own }) => own.length === names.size) ?? fail("no chunk imports all");
  const text = run("wasm-dis", [...features, chunk]);
  const lines = text.match(/^ \(import "__wasm_split" .*$/gm) ?? [];
  const exports = lines.map((line) => line.replace(/^ \(import "__wasm_split" ("\w+") \((\w+) (\$\S+).*$/, "(export $1 ($2 $3))"));
  const glue = `(module ${lines.join("\n").replaceAll("__wasm_split\"", "app\"")}\n${exports.join("\n")})`;
  const file = join(folder, "glue");
  writeFileSync(`${file}.wat`, glue);
  run("wasm-as", [...features, `${file}.wat`, "-o", `${file}.bin`]);
  rmSync(`${file}.wat`);
  return { glue: `${file}.bin`, names: [...names].sort() };
}

/** Puts chunks into the main module, which trunk's build optimizes afterwards. */
function growMain(chunks) {
  const modules = chunks.flatMap((file, at) => [file, `chunk_${at}`]);
  // The chunks only repeat what they have from the main module.
  run("wasm-merge", [...features, main, "__wasm_split", ...modules, "--skip-export-conflicts", "-g", "-o", main]);
}

function writePack(pack, glue) {
  const whole = join(folder, "pack.tmp");
  const modules = pack.files.flatMap((file, at) => [file, `chunk_${at}`]);
  run("wasm-merge", [...features, glue, "__wasm_split", ...modules, "-o", whole]);
  run("wasm-opt", [...features, optimization, whole, "-o", whole]);
  const hash = createHash("sha256").update(readFileSync(whole)).digest("hex").slice(0, 16);
  const file = `${pack.name}-${hash}.wasm`;
  renameSync(whole, join(folder, file));
  return { ...pack, file, size: statSync(join(folder, file)).size };
}

/** Paths of the app and the lazy pages that they show. */
function readRoutes() {
  const source = readFileSync("src/app/mod.rs", "utf8");
  const lazy = [...source.matchAll(/path=path!\("([^"]*)"\) view=lazy_page!\((\w+),/g)];
  const n_routes = source.match(/path=path!\(/g)?.length;
  if (lazy.length === 0 || lazy.length !== n_routes) fail(`src/app/mod.rs has ${n_routes} routes, lazy are ${lazy.length}`);
  return Object.fromEntries(lazy.map(([, path, page]) => [path, page]));
}

const { pages, chunks } = readChunks(readFileSync(join(folder, "__wasm_split.js"), "utf8"));
const routes = readRoutes();
for (const page of Object.values(routes)) if (!pages.includes(page)) fail(`no code of the page ${page}`);
/** What a visit may begin with. */
const firstPages = [...new Set(Object.values(routes))];
const { glue, names } = makeGlue(chunks.flatMap(({ files }) => files));
const planned = planPacks([{ files: [], users: new Set(firstPages), size: 0, isMain: true }, ...chunks]);
growMain(planned.find(({ isMain }) => isMain).files);
let n_shared = 0;
const packs = planned
  .filter(({ isMain }) => !isMain)
  .map((pack) => {
    const payers = payersOf(pack);
    return { ...pack, name: payers.length === 1 ? payers[0] : `shared_${(n_shared += 1)}` };
  })
  .map((pack) => writePack(pack, glue))
  .sort((one, other) => other.size - one.size);
for (const { files } of planned) files.forEach((file) => rmSync(file));
[glue, join(folder, "__wasm_split.js")].forEach((file) => rmSync(file));

const packsOf = (page) => packs.filter(({ users }) => users.has(page));
const json = {
  pages: Object.fromEntries(pages.map((page) => [page, packsOf(page).map(({ file }) => file)])),
  routes,
};
writeFileSync(join(folder, "packs.json"), `${JSON.stringify(json, null, 2)}\n`);

const tables = {
  files: packs.map(({ file }) => file),
  pages: Object.fromEntries(pages.map((page) => [page, packsOf(page).map((pack) => packs.indexOf(pack))])),
  // By the first part of the path, and a slash where a second follows.
  routes: Object.fromEntries(Object.entries(routes).map(([path, page]) => [path.replace(/\/:.*/, "/"), page])),
  shared: names,
};
const loader = readFileSync(new URL("loader.js", import.meta.url), "utf8");
writeFileSync(join(folder, "loader.js"), loader.replace("/* tables */", JSON.stringify(tables)));

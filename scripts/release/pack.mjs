// Makes few files of the many that wasm-split-cli cuts, and the script that loads them.
//
// wasm-split-cli makes a chunk for each set of lazy pages that needs the same functions: fifteen pages
// made two hundred. Here chunks become packs: each chunk is in one pack, so that no page downloads what
// another has brought, and a page needs a handful of packs. `wasm-merge` makes one module of a pack, for
// chunks share nothing but memory, table and stack pointer, and `wasm-opt` goes over the whole.
//
// The main module, which is there before any page, takes in the chunks that nearly every first visit needs:
// that spares a file, and what is compressed together is smaller.
//
// The site gets the packs, named by their content, and `packs.json`:
//
//   { "pages": { "product": ["shared-….wasm", "product-….wasm"], … }, a lazy_page! or lazy_part! by
//                its name, and the files that it needs, the largest first, style sheets last: all are fetched at once
//     "routes": { "": "home", "products": "products", "products/:id": "product", … } } paths of
//                src/routes/mod.rs and their lazy_page! in src/app/mod.rs
//
// Who writes HTML preloads the files of its page, <link rel="preload" as="fetch" crossorigin href=…>, and links its
// style sheets.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { hashOf } from "./names.mjs";
import { PARENTS, WEIGHTS, payersOf, planPacks } from "./plan.mjs";
import { Problem, run } from "./tell.mjs";

/** What the linked module uses, which glue without code would not tell. */
const features = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int"]
  .concat(["reference-types", "sign-ext", "call-indirect-overlong"])
  .map((feature) => `--enable-${feature}`);
/** These files are not as they used to be. */
function changed(what) {
  return new Problem(
    what,
    "scripts/setup pins wasm-split-cli, which makes these files: take back its last upgrade, or mend scripts/release/pack.mjs, which reads them",
  );
}

/** Runs a tool of Binaryen. */
const binaryen = (tool, options) =>
  run(tool, [...features, ...options], "package.json pins binaryen, to which it belongs: take back its last upgrade, or mend scripts/release/pack.mjs, which calls it");

/** Chunks, each with the lazy pages that need it, from the script of wasm-split-cli. */
export function readChunks(folder) {
  const script = readFileSync(join(folder, "__wasm_split.js"), "utf8");
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
      const users = usersOfChunk.get(fileOf.get(chunk));
      if (!users) throw changed(`The script of wasm-split-cli names no file of ${chunk}.`);
      users.push(page);
    }
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
  if (pages.length === 0 || files.length !== usersOfChunk.size) {
    throw changed(`The script of wasm-split-cli names ${usersOfChunk.size} of its ${files.length} files and ${pages.length} lazy pages.`);
  }
  const chunks = [...usersOfChunk].map(([file, users]) => {
    const path = join(folder, `${file}.wasm`);
    return { files: [path], users: new Set(users), size: sizeOf(readFileSync(path)) };
  });
  return { pages: pages.sort(), chunks };
}

/**
 * What a chunk will add to a pack as it is sent, bytes: its code and data as brotli, less what it shares with the others
 * of its pack. By 82 packs of one build, off by 0.8 kB of a pack; what is not compressed says half as much.
 */
function sizeOf(bytes) {
  const parts = [];
  let at = 8;
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
    // Not the names, which wasm-opt takes away.
    if (section === 10 || section === 11) parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return Math.max(0, 0.9 * brotliCompressSync(Buffer.concat(parts)).length - 95);
}

/** A module that hands what the app exports on to the chunks, so that wasm-merge has them share it. */
async function makeGlue(chunks, folder) {
  const imports = chunks.map((chunk) => {
    const all = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(chunk)));
    if (all.some(({ module }) => module !== "__wasm_split")) throw changed(`${chunk} imports more than it used to.`);
    return { chunk, names: all.map(({ name }) => name) };
  });
  const names = new Set(imports.flatMap(({ names }) => names));
  const all = imports.find(({ names: own }) => own.length === names.size);
  if (!all) throw changed("No chunk imports all that the others import.");
  const text = await binaryen("wasm-dis", [all.chunk]);
  const lines = text.match(/^ \(import "__wasm_split" .*$/gm) ?? [];
  if (lines.length !== names.size) throw changed(`wasm-dis tells ${lines.length} of ${names.size} imports of ${all.chunk}.`);
  const exports = lines.map((line) => line.replace(/^ \(import "__wasm_split" ("\w+") \((\w+) (\$\S+).*$/, "(export $1 ($2 $3))"));
  const glue = `(module ${lines.join("\n").replaceAll("__wasm_split\"", "app\"")}\n${exports.join("\n")})`;
  const file = join(folder, "glue");
  writeFileSync(`${file}.wat`, glue);
  await binaryen("wasm-as", [`${file}.wat`, "-o", `${file}.bin`]);
  return { glue: `${file}.bin`, names: [...names].sort() };
}

const asModules = (files) => files.flatMap((file, at) => [file, `chunk_${at}`]);

/** Puts chunks into the main module, which is optimized later. */
function growMain(main, chunks) {
  // The chunks only repeat what they have from the main module.
  return binaryen("wasm-merge", [main, "__wasm_split", ...asModules(chunks), "--skip-export-conflicts", "-g", "-o", main]);
}

/** Makes one file of a pack, named by its content, in the folder of the site. */
async function writePack(pack, glue, folder, site) {
  const whole = join(folder, `${pack.name}.pack`);
  await binaryen("wasm-merge", [glue, "__wasm_split", ...asModules(pack.files), "-o", whole]);
  await binaryen("wasm-opt", ["-Oz", whole, "-o", whole]);
  const bytes = readFileSync(whole);
  // Numbers would tell nobody anything, and the script has all names.
  const file = `${pack.name.replace(/_\d+$/, "")}-${hashOf(bytes)}.wasm`;
  writeFileSync(join(site, file), bytes);
  return { ...pack, file, size: bytes.length };
}

/** The same for all packs, as many at a time as there are processors: Binaryen's tools from npm use one each. */
async function writePacks(packs, ...others) {
  const written = [];
  const next = packs.entries();
  const writeSome = async () => {
    for (const [at, pack] of next) written[at] = await writePack(pack, ...others);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, writeSome));
  return written;
}

/** Paths of the app and the lazy pages that they show. */
export function readRoutes(pages) {
  const mend = (where) => `write ${where}, or mend readRoutes in scripts/release/pack.mjs`;
  const paths = new Map();
  for (const [, name, path] of readFileSync("src/routes/mod.rs", "utf8").matchAll(/^ +([A-Z_]+) "([^"]*)"$/gm)) paths.set(name, path);
  const app = readFileSync("src/app/mod.rs", "utf8");
  const lazy = [...app.matchAll(/path=Pattern\(routes::(\w+)\) view=lazy_page!\((\w+),/g)];
  const n_routes = app.match(/<Route /g)?.length ?? 0;
  const asOthers = mend("each route of src/app/mod.rs as path=Pattern(…) view=lazy_page!(…)");
  if (lazy.length === 0 || lazy.length !== n_routes) {
    throw new Problem(`src/app/mod.rs has ${n_routes} routes, of which ${lazy.length} show a lazy page.`, asOthers);
  }
  for (const [, name, page] of lazy) {
    if (!paths.has(name)) throw new Problem(`src/routes/mod.rs has no line for the path ${name}.`, mend('it there as NAME "path"'));
    if (!pages.includes(page)) throw new Problem(`The route ${name} of src/app/mod.rs shows the page ${page}, of which there is no code.`, asOthers);
  }
  for (const page of [...Object.keys(WEIGHTS), ...Object.entries(PARENTS).flat()]) {
    if (!pages.includes(page)) throw new Problem(`There is no page ${page} any more.`, "name the page that took its place in WEIGHTS and PARENTS of scripts/release/plan.mjs");
  }
  return Object.fromEntries(lazy.map(([, name, page]) => [paths.get(name), page]));
}

/** A path as the loader knows it: its first part, and a slash where one part follows, two where more do. */
function keyOf(path) {
  const [first, ...others] = path.split("/");
  return first + (others[0]?.startsWith("*") ? "//" : "/".repeat(others.length));
}

/** What the loader knows of the packs: files by number, numbers by page and pages by address. */
function tablesOf(packs, filesOf, routes, shared) {
  const files = packs.map(({ file }) => file);
  return {
    files,
    pages: Object.fromEntries(Object.entries(filesOf).map(([page, own]) => [page, own.map((file) => files.indexOf(file))])),
    routes: Object.fromEntries(Object.entries(routes).map(([path, page]) => [keyOf(path), page])),
    shared,
  };
}

export const packsOf = (packs, pages) => packs.filter(({ users }) => pages.some((page) => users.has(page)));

/** By each page the pages whose packs it needs: `products/*pairs` leads on to `products`. */
export function withNext(pages, routes) {
  const next = Object.fromEntries(
    Object.entries(routes)
      .filter(([path]) => path.includes("/*"))
      .map(([path, page]) => [page, routes[path.replace(/\/\*.*/, "")]]),
  );
  return Object.fromEntries(pages.map((page) => [page, [page, next[page]].filter(Boolean)]));
}

/** The module that the app imports, for each lazy page the function that brings its code. */
function loaderScript(pages) {
  const loader = fileURLToPath(new URL("loader.js", import.meta.url));
  const lines = pages.map((page) => `export const __wasm_split_load_${page} = load("${page}");`);
  return `import { load } from ${JSON.stringify(loader)};\n${lines.join("\n")}\n`;
}

/**
 * Makes packs of the chunks in the folder `parts`. `app` is wasm-bindgen's folder and name of the app: its module
 * takes chunks in, and beside it comes the module that its script imports. `sheets` are style sheets of the site,
 * { file, pages }. Gives the file with the loader's tables.
 */
export async function pack(parts, app, site, sheets) {
  const { pages, chunks } = readChunks(parts);
  const routes = readRoutes(pages);
  const { glue, names } = await makeGlue(chunks.flatMap(({ files }) => files), parts);
  const firstPages = [...new Set(Object.values(routes))];
  const planned = planPacks(chunks, firstPages);
  await growMain(join(app.folder, `${app.name}_bg.wasm`), planned.find((own) => own.firstPages).files);
  let n_shared = 0;
  const named = planned
    .filter((own) => !own.firstPages)
    .map((own) => {
      const payers = payersOf(own);
      return { ...own, name: payers.length === 1 ? payers[0] : `shared_${(n_shared += 1)}` };
    });
  const packs = (await writePacks(named, glue, parts, site)).sort((one, other) => other.size - one.size);
  for (const { file, pages: users } of sheets) {
    const unknown = users.find((page) => !pages.includes(page));
    if (unknown) throw new Problem(`The style sheet ${file} is of a page ${unknown}, of which there is no code.`, "name a page of src/app/mod.rs in its data-pages in index.html");
    packs.push({ file, users: new Set(users) });
  }
  const led = withNext(pages, routes);
  const files = Object.fromEntries(pages.map((page) => [page, packsOf(packs, led[page]).map(({ file }) => file)]));
  writeFileSync(join(site, "packs.json"), `${JSON.stringify({ pages: files, routes }, null, 2)}\n`);
  writeFileSync(join(app.folder, "__wasm_split.js"), loaderScript(pages));
  const tables = join(app.folder, "packs-tables.json");
  writeFileSync(tables, JSON.stringify(tablesOf(packs, files, routes, names)));
  return tables;
}

// Makes one script of a start script and what wasm-bindgen made for a program, and gives short names to what
// the program's WebAssembly takes from it: wasm-bindgen names each of four hundred functions by its type, its
// method and a hash, and hashes do not compress. They were a tenth of the script and 5 kB of the module.

import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { importsFrom, renamed } from "./imports.mjs";
import { Problem } from "./tell.mjs";

const beside = (file) => fileURLToPath(new URL(file, import.meta.url));
/** Where wasm-split-cli has the app look for the functions that bring its lazy pages. */
const LAZY = "./__wasm_split.js";
const upgraded = "scripts/setup pins wasm-bindgen (by Cargo.lock) and package.json esbuild: take back the last upgrade of them, or mend scripts/release/scripts.mjs";

/**
 * The script of the app: a module that starts it. `program` is wasm-bindgen's folder and name of it, `packs` the
 * file with the tables of pack.mjs.
 */
export async function appScript(program, packs) {
  const { text, inputs } = await shortened(program, beside("start.js"), { format: "esm", alias: { packs: resolve(packs) } });
  if (!inputs.some((input) => input.endsWith(LAZY.slice(1)))) {
    throw new Problem(
      `wasm-bindgen's script of ${program.name} does not import ${LAZY}, so no lazy page would ever come.`,
      "scripts/setup pins wasm-split-cli, which has it import this: take back its last upgrade, or mend scripts/release/pack.mjs, which writes that file",
    );
  }
  return text;
}

/** The script of a worker: no module, as not every browser starts workers that are. */
export async function workerScript(program) {
  const { text } = await shortened(program, beside("start-worker.js"), { format: "iife" });
  return text;
}

/** The same for a worker that trunk built, with all names as they are: its module may be at work already. */
export async function startedWorker(program) {
  const { text } = await bundled(program, beside("start-worker.js"), { format: "iife" });
  return text;
}

/** Bundles, minifies, and shortens names in the script and in the program's module. */
async function shortened({ folder, name }, start, options) {
  const [scriptFile, moduleFile] = [join(folder, `${name}.js`), join(folder, `${name}_bg.wasm`)];
  const module = readFileSync(moduleFile);
  const own = `./${name}_bg.js`;
  const names = importsFrom(module, own);
  // What the module exports is not renamed there, so it keeps its name in the script.
  for (const { name: exported } of WebAssembly.Module.exports(new WebAssembly.Module(module))) names.delete(exported);
  const script = readFileSync(scriptFile, "utf8");
  const missing = [own, ...names].filter((long) => !script.includes(long));
  if (names.size === 0 || missing.length > 0) {
    throw new Problem(`${scriptFile} gives its module ${names.size} functions, without ${missing.join(", ") || "which it is nothing"}.`, upgraded);
  }
  // In the module's order, in which they compress best.
  const short = Object.fromEntries([own, LAZY, ...names].map((long, at) => [long, `$${at.toString(36)}`]));
  const exactly = Object.keys(short).map((long) => long.replace(/[$.*+?^(){}|[\]\\/]/g, "\\$&"));
  const mangled = { mangleProps: new RegExp(`^(${exactly.join("|")})$`), mangleQuoted: true, mangleCache: short };
  const { text, inputs } = await bundled({ folder, name }, start, { ...options, ...mangled });
  const left = Object.keys(short).filter((long) => text.includes(long));
  if (left.length > 0) throw new Problem(`esbuild gives no short name to ${left.join(", ")} of ${scriptFile}.`, upgraded);
  writeFileSync(moduleFile, renamed(module, (from, long) => [short[from] ?? from, (from === own && short[long]) || long]));
  return { text, inputs };
}

/** Bundles a start script with what wasm-bindgen made for a program. */
export async function bundled({ folder, name }, start, { format, alias, ...options }) {
  const program = resolve(folder, `${name}.js`);
  const { outputFiles, metafile, mangleCache } = await build({
    entryPoints: [start],
    alias: { program, ...alias },
    bundle: true,
    minify: true,
    legalComments: "none",
    format,
    // wasm-bindgen's script would find the module by it if it were not given one.
    define: format === "iife" ? { "import.meta.url": "location.href" } : {},
    write: false,
    logLevel: "silent",
    metafile: true,
    ...options,
  }).catch(({ message }) => {
    throw new Problem(`esbuild cannot make one script of ${start} and ${program}: ${message}`, upgraded);
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs), mangleCache };
}

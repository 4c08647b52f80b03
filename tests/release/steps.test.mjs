// The steps of scripts/release: what they make of a small program, and that their errors name the mend.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { importsFrom } from "../../scripts/release/imports.mjs";
import { pack } from "../../scripts/release/pack.mjs";
import { makePage, readPage } from "../../scripts/release/page.mjs";
import { appScript, workerScript } from "../../scripts/release/scripts.mjs";
import { Problem, run } from "../../scripts/release/tell.mjs";

/** What index.html is in small. */
const HTML = `<!doctype html>
<html lang="zh">
  <head>
    <base data-trunk-public-url />
    <!-- Not for visitors. -->
    <meta name="atlas-worker" content="worker.js" />
    <script>
      window.first = 1;
    </script>
    <link data-trunk rel="css" href="style/app.css" />
    <link data-trunk rel="css" href="style/map.css" data-pages="chain board" />
    <link data-trunk rel="rust" data-bin="app" data-wasm-opt="z" />
    <link data-trunk rel="rust" data-type="worker" data-bin="worker" data-wasm-opt="3"
      data-cargo-no-default-features data-cargo-features="worker" data-cargo-profile-release="worker" />
    <link data-trunk rel="copy-dir" href="public" data-target-path="." />
  </head>
  <body>
    <p>Read <a href="x">this</a>
      too</p>
  </body>
</html>
`;
const FILES = { base: "/a/", style: "app-1.css", app: { script: "app-2.js", module: "app-2_bg.wasm" }, workers: { worker: "worker-3.js" } };

/** A module that imports functions (module, name) and exports the first of them as `sum`. */
function wasm(imports) {
  const text = (text) => [text.length, ...Buffer.from(text)];
  const section = (kind, bytes) => [kind, bytes.length, ...bytes];
  const list = imports.flatMap(([module, name]) => [...text(module), ...text(name), 0, 0]);
  return Buffer.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(2, [imports.length, ...list]),
    ...section(7, [1, ...text("sum"), 0, 0]),
  ]);
}

/** A folder with what wasm-bindgen makes for a program `app` that imports `given`; does `work` there. */
async function withProgram({ given = ["__wbg_log_1", "__wbg_now_2"], wanted = given, lazy = true }, work) {
  const folder = mkdtempSync(join(tmpdir(), "atlas-release-"));
  const imports = wanted.map((name) => ["./app_bg.js", name]).concat(lazy ? [["./__wasm_split.js", "load"]] : []);
  const functions = given.map((name) => `        ${name}: function() { wasm.sum(); },`);
  const script = [
    ...(lazy ? ['import * as import1 from "./__wasm_split.js"'] : []),
    "let wasm;",
    "export function initSync() { return wasm; }",
    `export default async function init({ module_or_path }) {`,
    `  const imports = { "./app_bg.js": {`,
    ...functions,
    `  }, ${lazy ? '"./__wasm_split.js": import1' : ""} };`,
    "  wasm = (await WebAssembly.instantiate(module_or_path, imports)).exports;",
    "}",
  ];
  writeFileSync(join(folder, "app.js"), script.join("\n"));
  writeFileSync(join(folder, "app_bg.wasm"), wasm(imports));
  writeFileSync(join(folder, "__wasm_split.js"), "export const load = () => {};");
  writeFileSync(join(folder, "packs.json"), "{}");
  try {
    return await work({ folder, name: "app" }, join(folder, "packs.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An error of a step that says what is wrong and, in its mend, where to look. */
function problem(what, mend) {
  return (error) => {
    assert(error instanceof Problem, `${error.stack}`);
    assert.match(error.message, what);
    assert.match(error.mend, mend);
    return true;
  };
}

test("index.html says which programs there are", () => {
  const { style, pageStyles, app, workers, folders } = readPage(HTML);
  assert.deepEqual([style, folders], ["style/app.css", ["public"]]);
  assert.deepEqual(pageStyles, [{ href: "style/map.css", pages: ["chain", "board"] }]);
  assert.deepEqual(app, { name: "app", level: "z", profile: "release", features: [], hasDefaultFeatures: true });
  assert.deepEqual(workers, [{ name: "worker", level: "3", profile: "worker", features: ["worker"], hasDefaultFeatures: false }]);
});

test("the page has its files and no blanks", () => {
  const page = makePage(HTML, FILES);
  assert(page.startsWith('<!doctype html><html lang="zh"><head><base href="/a/"><meta name="atlas-worker" content="worker-3.js">'), page);
  assert(page.includes('<script>window.first=1;</script><link rel="stylesheet" href="/a/app-1.css"><script type="module">'), page);
  assert(page.includes('<p>Read <a href="x">this</a> too</p></body></html>'), page);
  assert(!page.includes("data-trunk"), page);
});

test("an index.html that the build does not understand is told with its place", () => {
  const mend = /page\.mjs/;
  assert.throws(() => readPage(HTML.replace('rel="css"', 'rel="scss"')), problem(/does not know: <link data-trunk rel="scss"/, mend));
  assert.throws(() => readPage(HTML.replace("data-bin=", "data-name=")), problem(/without data-bin/, mend));
  assert.throws(() => readPage(""), problem(/0 apps/, mend));
  assert.throws(() => makePage(HTML.replace("worker.js", "other.js"), FILES), problem(/worker\.js/, mend));
  assert.throws(() => makePage(HTML.replace("= 1", "= = 1"), FILES), problem(/script of index.html/, /mend it there/));
});

test("names are short in the script and in the module, and what is lazy is part of the script", () =>
  withProgram({}, async (program, packs) => {
    const script = await appScript(program, packs);
    assert(!/__wbg_|_bg\.js/.test(script) && script.includes("TrunkApplicationStarted"), script);
    const module = readFileSync(join(program.folder, "app_bg.wasm"));
    assert.deepEqual([...importsFrom(module, "$0")], ["$2", "$3"]);
    assert.deepEqual([...importsFrom(module, "$1")], ["load"]);
    for (const name of ["$0", "$1", "$2", "$3"]) assert(script.includes(`${name}:`) || script.includes(`${name}(`), `${name}: ${script}`);
  }));

test("a worker's script is no module", () =>
  withProgram({ lazy: false }, async (program) => {
    const script = await workerScript(program);
    assert(!/import|export/.test(script.replaceAll(".exports", "")), script);
  }));

test("a script of an upgraded wasm-bindgen is refused, and the mend names the tool", async () => {
  const wanted = ["__wbg_log_1", "__wbg_new_3"];
  await withProgram({ given: ["__wbg_log_1"], wanted }, (program, packs) =>
    assert.rejects(appScript(program, packs), problem(/__wbg_new_3/, /wasm-bindgen.*esbuild.*scripts\.mjs/)));
  await withProgram({ wanted: [] }, (program, packs) =>
    assert.rejects(appScript(program, packs), problem(/0 functions/, /wasm-bindgen/)));
  await withProgram({ lazy: false }, (program, packs) =>
    assert.rejects(appScript(program, packs), problem(/does not import \.\/__wasm_split\.js/, /wasm-split-cli.*pack\.mjs/)));
});

test("chunks of an upgraded wasm-split-cli are refused", () =>
  withProgram({}, async ({ folder, name }) => {
    await assert.rejects(pack(folder, { folder, name }, folder), problem(/0 of its 1 files and 0 lazy pages/, /wasm-split-cli.*pack\.mjs/));
  }));

test("a tool that is missing, or fails, is told with what to do", async () => {
  await assert.rejects(run("no-such-tool-of-the-atlas", [], "x"), problem(/does not start/, /scripts\/setup/));
  await assert.rejects(run("false", [], "take back its upgrade"), problem(/false ended with code 1/, /take back its upgrade/));
});

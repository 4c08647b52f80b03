// Loads the packs of scripts/release/pack.mjs, which writes their tables, and pages' own style sheets. Part of the
// app's script, whose `initSync` gives what the app exports.

import { initSync } from "program";
import { files, pages, routes, shared } from "packs";

// What failed is forgotten, so that the next try fetches it again.
const remember = (memory, at, make) =>
  (memory[at] ??= make().catch((error) => {
    delete memory[at];
    throw error;
  }));
const isStyle = (at) => files[at].endsWith(".css");
const modules = {};
const instances = {};
// Compiled whole, whatever type a file host gives it, and where compiling while fetching is refused.
const compile = (at) =>
  remember(modules, at, async () => {
    const response = await fetch(new URL(files[at], import.meta.url));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return WebAssembly.compile(await response.arrayBuffer());
  });
// A page of HTML has its sheet already; the browser does not fetch it again.
const addStyle = (at) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(files[at], import.meta.url);
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
const instantiate = (at) =>
  remember(instances, at, async () => {
    if (isStyle(at)) return addStyle(at);
    const app = initSync();
    const imports = Object.fromEntries(shared.map((name) => [name, app[name]]));
    return WebAssembly.instantiate(await compile(at), { app: imports });
  });

/** What the app calls for the code of a page: loads its packs, then tells by the callback whether they came. */
export const load = (page) => async (callback, data) => {
  let success = false;
  try {
    await Promise.all(pages[page].map(instantiate));
    success = true;
  } catch (error) {
    console.error(error);
  }
  initSync().__indirect_function_table.get(callback)(data, success);
};

// The first page's packs come together with the app, not after it. If that fails, it is told when the page
// wants them.
const base = new URL("./", import.meta.url).pathname;
const [first = "", ...others] = location.pathname.slice(base.length).replace(/^[a-z]{2}(\/|$)/, "").split("/");
const key = first + "/".repeat(Math.min(others.filter(Boolean).length, 2));
for (const at of pages[routes[key]] ?? []) (isStyle(at) ? instantiate : compile)(at).catch(() => {});

// Makes what is published, step by step; scripts/build runs it, with the tools on its path.
//
//   node scripts/release/build.mjs [--public-url /folder/]
//
// The new site is made in the folder dist-next, beside the old one, and takes its place when all went well.
// Intermediate files are in target/site, to look at after a step that failed.

import { transformSync } from "esbuild";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { hashOf } from "./names.mjs";
import { pack } from "./pack.mjs";
import { makePage, readPage } from "./page.mjs";
import { bind, compile, optimize, split } from "./programs.mjs";
import { appScript, workerScript } from "./scripts.mjs";
import { fillBlanks } from "./site.mjs";
import { Problem, main, show, step } from "./tell.mjs";

const target = process.env.CARGO_TARGET_DIR ?? "target";
const work = join(target, "site");
const site = "dist-next";

await main(async () => {
  const { base, maxPages } = readOptions();
  const html = readFileSync("index.html", "utf8");
  const { style, pageStyles, app, workers, folders } = readPage(html);

  await step("Style sheet, and the data from the tables", async () => {
    await show("scripts/css", [], "what it says above");
    await show("scripts/atlas", ["--release", "build"], "what it says above; `scripts/atlas check` lists all that is wrong with the tables");
  });

  const linked = await step("The app and its workers in WebAssembly (the first time 4 to 6 minutes)", async () => {
    // At once, as each has a profile of its own, and a processor is all that the end of one can use. With `split`
    // the linker keeps what the next step reads.
    const compiled = [...workers.map((worker) => compile(worker, target)), compile(app, target, ["split"])];
    const files = await Promise.all(compiled);
    return Object.fromEntries([...workers, app].map(({ name }, at) => [name, files[at]]));
  });

  await step("Pages cut off whose code comes when they are opened, and JavaScript for all programs", async () => {
    rmSync(work, { recursive: true, force: true });
    for (const { name } of workers) await bind(linked[name], name, work);
    const rest = await split(linked[app.name], app.name, join(work, "parts"));
    // The parts put their functions into the table of the whole, which would not be exported otherwise.
    await bind(rest, app.name, work, ["--keep-lld-exports"]);
    rmSync(rest);
  });

  const tables = await step("Few files of the many that were cut off", () => {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    const sheets = pageStyles.map(({ href, pages }) => ({ file: writeStyle(href), pages }));
    return pack(join(work, "parts"), { folder: work, name: app.name }, site, sheets);
  });

  const scripts = await step("Scripts, and modules that are as small or as fast as it gets", async () => {
    const scripts = { [app.name]: await appScript({ folder: work, name: app.name }, tables) };
    for (const { name } of workers) scripts[name] = await workerScript({ folder: work, name });
    await Promise.all([app, ...workers].map(({ name, level }) => optimize({ folder: work, name }, level)));
    return scripts;
  });

  await step("The site, with names by content", async () => {
    for (const folder of folders) cpSync(folder, site, { recursive: true });
    /** Writes a program's two files, which have one name. */
    const write = ({ name }) => {
      const module = readFileSync(join(work, `${name}_bg.wasm`));
      const own = `${name}-${hashOf(scripts[name], module)}`;
      writeFileSync(join(site, `${own}.js`), scripts[name]);
      writeFileSync(join(site, `${own}_bg.wasm`), module);
      return { script: `${own}.js`, module: `${own}_bg.wasm` };
    };
    const styleFile = writeStyle(style);
    const workerScripts = Object.fromEntries(workers.map((worker) => [worker.name, write(worker).script]));
    // Frames of widgets have the palette and the badges of the site, and a sheet of their own.
    const sheets = ["style/layers.css", "style/tokens.css", "style/badges.css", "style/embed/frame.css"].map((file) => readFileSync(file, "utf8"));
    const frameStyle = transformSync(sheets.join("\n"), { loader: "css", minify: true }).code;
    writeFileSync(join(site, `frame-${hashOf(frameStyle)}.css`), frameStyle);
    const page = makePage(html, { base, style: styleFile, app: write(app), workers: workerScripts });
    const template = join(target, "start-page.html");
    writeFileSync(template, page);
    await fillBlanks(site, template, ["--release"]);
  });

  await step("A page of HTML for each address, widgets, pictures for chats, what hosts are told", async () => {
    // Compiled with the data compiler, in the first step.
    const folders = ["--template", join(target, "start-page.html"), "--cards", join(target, "cards")];
    await show(join(target, "cli/prerender"), ["--dist", site, ...folders, "--max-pages", maxPages], "what it says above");
    const loader = join(site, "embed/v1.js");
    const banner = "/* Township Atlas: puts widgets into pages. No cookies, no storage, nothing logged. */";
    const small = transformSync(readFileSync(loader, "utf8"), { minify: true, target: "es2020" }).code;
    writeFileSync(loader, `${banner}\n${small}`);
  });

  await step("Compressed copies, for hosts that send them as they are", () =>
    show(process.execPath, ["scripts/compress.mjs", site], "what it says above"));

  rmSync("dist", { recursive: true, force: true });
  renameSync(site, "dist");
  console.log("The site is in dist, configurations of hosts in dist-hosting.");
});

/** Writes a style sheet, minified and named by its content, and gives its name. */
function writeStyle(sheet) {
  const css = transformSync(readFileSync(sheet, "utf8"), { loader: "css", minify: true }).code;
  const file = `${basename(sheet, ".css")}-${hashOf(css)}.css`;
  writeFileSync(join(site, file), css);
  return file;
}

function readOptions() {
  const mend = "scripts/build [--public-url /folder/]";
  const { values } = parse(mend);
  const base = values["public-url"];
  if (!/^\/([\w.~-]+\/)*$/.test(base)) throw new Problem(`${base} is no folder of a host: it begins and ends with a slash.`, mend);
  const maxPages = process.env.ATLAS_MAX_PAGES ?? "100000";
  if (!/^\d+$/.test(maxPages)) throw new Problem(`ATLAS_MAX_PAGES is ${maxPages}, and must be a number.`, "ATLAS_MAX_PAGES=5000 scripts/build");
  return { base, maxPages };
}

function parse(mend) {
  try {
    return parseArgs({ options: { "public-url": { type: "string", default: "/" } } });
  } catch ({ message }) {
    throw new Problem(`${message}.`, mend);
  }
}

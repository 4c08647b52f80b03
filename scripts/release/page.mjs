// index.html: what it asks the build for, and the page that it becomes in a release.
//
// Elements with the attribute data-trunk are told to both builds, that of `trunk` for development and this one:
//
//   rel="css"       a style sheet; one with data-pages is of these lazy pages alone, and comes with their code
//   rel="rust"      the app, or with data-type="worker" a worker: the program's name (data-bin), its cargo
//                   features, its profile in a release, and the level of wasm-opt
//   rel="copy-dir"  a folder whose files are the site's

import { transformSync } from "esbuild";
import { Problem } from "./tell.mjs";

const ELEMENT = /<link\s+data-trunk\s([^>]*)>/g;
const unread = (what) => new Problem(`index.html ${what}.`, "write it as the other elements with data-trunk, or mend scripts/release/page.mjs, which reads them");

function attributesOf(text) {
  const found = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name, value = ""]) => [name, value]));
}

/** What index.html asks for: { style, pageStyles, app, workers, folders }; a page's style is { href, pages }. */
export function readPage(html) {
  const asked = { styles: [], pageStyles: [], apps: [], workers: [], folders: [] };
  for (const [element, text] of html.matchAll(ELEMENT)) {
    const attributes = attributesOf(text);
    const pages = attributes["data-pages"];
    if (attributes.rel === "css" && pages) asked.pageStyles.push({ href: attributes.href, pages: pages.split(" ") });
    else if (attributes.rel === "css") asked.styles.push(attributes.href);
    else if (attributes.rel === "copy-dir") asked.folders.push(attributes.href);
    else if (attributes.rel === "rust") (attributes["data-type"] === "worker" ? asked.workers : asked.apps).push(programOf(attributes));
    else throw unread(`has an element that this build does not know: ${element}`);
  }
  const { styles, pageStyles, apps, workers, folders } = asked;
  if (apps.length !== 1 || styles.length !== 1) throw unread(`asks for ${apps.length} apps and ${styles.length} style sheets, and needs one of each`);
  return { style: styles[0], pageStyles, app: apps[0], workers, folders };
}

function programOf(attributes) {
  const { "data-bin": name, "data-wasm-opt": level } = attributes;
  if (!name || !level) throw unread(`has a program without data-bin or data-wasm-opt`);
  return {
    name,
    level,
    profile: attributes["data-cargo-profile-release"] ?? "release",
    features: attributes["data-cargo-features"]?.split(",") ?? [],
    hasDefaultFeatures: !("data-cargo-no-default-features" in attributes),
  };
}

/**
 * The page with the addresses of its files, minified: `base` is the address of the site, `style` and `app`
 * { script, module } are files of it, `workers` the script of each worker by its program's name.
 */
export function makePage(html, { base, style, app, workers }) {
  const script = JSON.stringify(base + app.script);
  const module = JSON.stringify(base + app.module);
  // prerender (src/prerender/document.rs) finds the app's elements by the script, which is their first.
  const appElements =
    `<script type="module">import ${script}</script>` +
    `<link rel="modulepreload" crossorigin href=${script}>` +
    `<link rel="preload" crossorigin href=${module} as="fetch" type="application/wasm">`;
  const elements = { css: `<link rel="stylesheet" href="${base}${style}">`, rust: appElements };
  let page = minified(html).replace(ELEMENT, (_, text) => {
    const { rel, "data-type": type, "data-pages": pages } = attributesOf(text);
    return type === "worker" || pages ? "" : (elements[rel] ?? "");
  });
  const put = (old, text) => {
    if (page.split(old).length !== 2) throw unread(`does not have ${old} just once`);
    page = page.replace(old, text);
  };
  put("<base data-trunk-public-url>", `<base href="${base}">`);
  for (const [name, file] of Object.entries(workers)) put(`content="${name}.js"`, `content="${file}"`);
  return page;
}

/** Without comments and blanks that nobody sees: between two elements index.html has none that are seen. */
function minified(html) {
  const parts = html.replace(/<!--.*?-->/gs, "").split(/(<(script|style)\b[^>]*>)(.*?)(<\/\2>)/s);
  let page = "";
  for (let at = 0; at < parts.length; at += 5) {
    const [text, open = "", kind, content = "", close = ""] = parts.slice(at, at + 5);
    page += text.replace(/\s+/g, " ").replace(/ ?\/?>/g, ">").replace(/(^|>) (?=<|$)/g, "$1");
    page += open.replace(/\s+/g, " ") + (kind ? minifiedPart(kind, content) : "") + close;
  }
  return page.trim();
}

function minifiedPart(kind, content) {
  const loader = kind === "style" ? "css" : "js";
  try {
    // Browsers that cannot run the app run these, and say so.
    return transformSync(content, { loader, minify: true, target: kind === "style" ? [] : "es2015" }).code.trim();
  } catch (error) {
    throw new Problem(`A ${kind} of index.html cannot be read: ${error.message}`, "mend it there");
  }
}

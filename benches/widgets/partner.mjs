// A partner's page, with widgets of each kind between its own text.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { keyOf } from "./landscape2/landscape.mjs";

/** The product of the first widget; the others are the next ones by their names. */
const FIRST = "fengjie-navel-orange";
/** A shelf that is full. */
const SHELF = "category/fruit";
/** How high the app stands: about a window. */
const APP_HEIGHT = 600;
/** Width of a frame that is pasted alone, as `src/embed/choice.rs` has it. */
const BARE_WIDTH = 600;
/** How landscape2 shows a product, and how high that is in this page, px. */
const CARD = { look: { headers: "false", style: "card" }, height: 192 };
/** How it shows several in its first look, with their names and in the largest size. */
const GRID = { look: { headers: "true", "category-header": "false", style: "shadowed", "item-name": "true", size: "xl" }, height: 358 };

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What the build tells of a widget: `{ id, title, quote, heights }`. */
const told = (dist, widget, id) => ({ id, ...JSON.parse(readFileSync(join(dist, "en/embed", widget, id, "quote.json"), "utf8")) });

/** `n` products: what is told of each, and as `products` itself alone, as a shelf has several. */
export function products(dist, n) {
  const folder = join(dist, "en/embed/product");
  const others = readdirSync(folder).filter((id) => id !== FIRST);
  if (others.length + 1 < n) throw new Error(`${folder} has fewer than ${n} products`);
  const ids = [FIRST, ...others.sort().slice(0, n - 1)];
  return ids.map((id) => told(dist, "product", id)).map((own) => ({ ...own, products: [own] }));
}

/** A shelf: what is told of it, and of its `products`. */
export function shelf(dist) {
  const own = told(dist, "shelf", SHELF);
  const ids = [...own.quote.matchAll(/href="[^"]*\/products\/([\w-]+)"/g)].map(([, id]) => id);
  return { ...own, products: ids.map((id) => told(dist, "product", id)) };
}

/** The height that `heights` has for a width: "0:407 360:247". */
export function heightAt(heights, width) {
  const steps = heights.split(" ").map((step) => step.split(":").map(Number));
  return steps.filter(([from]) => from <= width).at(-1)[1];
}

/** What our builder gives, but for the script: `src/embed/choice.rs`. */
const element = (widget, { id, quote, heights }, { atlas }) => {
  // The mark lets the page tell when this text is painted.
  const marked = quote.replaceAll('href="/', `href="${atlas}/`).replace("<p>", '<p elementtiming="quote">');
  const style = `display:block;min-height:${heightAt(heights, BARE_WIDTH)}px`;
  return `<township-atlas widget="${widget}" item="${id}" lang="en" heights="${heights}" style="${style}">\n${marked}\n</township-atlas>`;
};
const script = ({ atlas }) => `<script async src="${atlas}/embed/v1.js" referrerpolicy="origin"></script>`;

/** What landscape2's own page for partners gives, and beside it what it leaves to them: the height, and to be lazy. */
const ofLandscape2 = ({ id, title }, at, { look, height }) => {
  const asked = new URLSearchParams({ "base-path": "", classify: "category", key: keyOf(id), ...look });
  const address = escaped(`${at.landscape2}/embed/embed.html?${asked}`);
  const style = `width:100%;height:${height}px;display:block;border:none;`;
  return `<iframe src="${address}" title="${escaped(title)}" loading="lazy" style="${style}"></iframe>`;
};

/**
 * What a partner pastes for each product, or for each shelf where it is `of` one. `once` stands after the last one:
 * a browser asks for a script once, however often it stands there. `frame` is part of the address of the frame of
 * what has an id, and `items` finds the products in it. What `needs` an option is left out without it.
 */
export const KINDS = {
  widget: {
    label: "ours",
    paste: (own, at) => element("product", own, at),
    once: script,
    frame: (id) => `/embed/product/${id}/`,
    items: ".card",
  },
  frame: {
    label: "ours, the frame alone",
    paste: ({ id, title, heights }, { atlas }) =>
      `<iframe src="${atlas}/en/embed/product/${id}/" title="${escaped(title)}" width="${BARE_WIDTH}" ` +
      `height="${heightAt(heights, BARE_WIDTH)}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    frame: (id) => `/embed/product/${id}/`,
    items: ".card",
  },
  app: {
    label: "the whole app in a frame",
    paste: ({ id, title }, { app }) =>
      `<iframe src="${app}/en/products/${id}" title="${escaped(title)}" width="${BARE_WIDTH}" height="${APP_HEIGHT}" ` +
      `loading="lazy" style="border:0;max-width:100%"></iframe>`,
    frame: (id) => `/en/products/${id}`,
  },
  giscus: {
    label: "giscus, its client alone",
    paste: ({ id }, { giscus }) =>
      `<giscus-widget host="${giscus}" repo="giscus/giscus" repoid="R_1" categoryid="DIC_1" mapping="specific" ` +
      `term="${id}" lang="en" loading="lazy"></giscus-widget>`,
    once: ({ giscus }) => `<script async src="${giscus}/giscus.js"></script>`,
    frame: (id) => `term=${id}`,
  },
  landscape2: {
    label: "landscape2's embed",
    needs: "landscape2",
    paste: (own, at) => ofLandscape2(own, at, CARD),
    frame: (id) => `key=${keyOf(id)}&`,
    items: 'img[alt$=" logo"]',
  },
  shelf: {
    label: "ours, twelve products",
    of: "shelf",
    paste: (own, at) => element("shelf", own, at),
    once: script,
    frame: (id) => `/embed/shelf/${id}/`,
    items: ".card",
  },
  "landscape2-shelf": {
    label: "landscape2's embed, twelve products",
    needs: "landscape2",
    of: "shelf",
    paste: (own, at) => ofLandscape2(own, at, GRID),
    frame: (id) => `key=${keyOf(id)}&`,
    items: 'img[alt$=" logo"]',
  },
};

const SENTENCE =
  "The county lies on both banks of the river, and its orchards stand on terraces between two hundred and six " +
  "hundred meters above the sea, where winters are mild and mist keeps the frost away. ";
const paragraph = (n_sentences) => `<p>${SENTENCE.repeat(n_sentences).trim()}</p>`;

/** The page with widgets of these products or shelves; with none, `kind` does not matter. */
export function page(kind, shown, at) {
  const { paste, once = () => "" } = KINDS[kind] ?? {};
  const widgets = shown.map((own) => `${paste(own, at)}\n${paragraph(2)}`);
  const scripts = shown.length ? once(at) : "";
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>A partner\'s page</title><link rel="icon" href="data:,">' +
    "<style>body{max-width:640px;margin:0 auto;padding:16px;font:16px/1.6 sans-serif}</style></head>" +
    `<body>\n<h1>What grows here</h1>\n${paragraph(2)}\n${widgets.join("\n")}\n${scripts}\n` +
    `${paragraph(4)}\n${paragraph(4)}\n${paragraph(4)}\n</body></html>`
  );
}

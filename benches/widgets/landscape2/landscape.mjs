// The site that landscape2 would make of what is shown here: its embed as built, and for each view the data and the
// logos that its program writes, `EmbedView` in its crates/core/src/datasets.rs. They are made of the atlas as built,
// so that both show the same.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";

/** Of 2026-07-03, after version 1.1.0. */
const COMMIT = "e04fe53b1ffaccb66a63b1a7eb5597f7ec3eb912";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
/** What its own server says of assets and logos, and of all else. */
const FOREVER = "max-age=31536000";
const NEVER = "no-cache, no-store, must-revalidate";

/** The commit of a checkout, which must be the one that was measured before. */
export function commitOf(folder) {
  const own = execFileSync("git", ["-C", folder, "rev-parse", "HEAD"]).toString().trim();
  if (own !== COMMIT) throw new Error(`${folder} is at ${own}: git -C ${folder} checkout ${COMMIT}`);
  return own;
}

/** Where the embed of a checkout is built. */
export const embedIn = (folder) => join(folder, "ui/embed/dist");

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
const unescaped = (html) => html.replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity);

/** A product's summary: the second paragraph of its quote. */
export const summaryOf = (quote) => unescaped(quote.split("<p>")[2].split("</p>")[0].replace(/<[^>]+>/g, ""));

/** The drawing in the frame of a product, which is all in one address there, as a file. */
export function drawingOf(frame) {
  const [, drawing] = /class="card__picture".*?src="data:image\/svg\+xml,([^"]*)"/s.exec(frame) ?? [];
  if (!drawing) throw new Error("a product without a drawing cannot be an item of the landscape");
  return decodeURIComponent(unescaped(drawing));
}

/** The name of a view in addresses. */
export const keyOf = (id) => id.replaceAll("/", "-");

/** Files of the site, path to `[type, text, cache-control]`; `views` are as `partner.mjs` has what is shown. */
export function landscape(folder, views, { dist, atlas }) {
  const embed = embedIn(folder);
  if (!existsSync(embed)) throw new Error(`${embed} is missing: node benches/widgets/landscape2/build.mjs ${folder}`);
  const files = {};
  for (const name of readdirSync(embed, { recursive: true }).filter((name) => TYPES[extname(name)])) {
    const caching = name.startsWith("assets/") ? FOREVER : NEVER;
    files[`/embed/${name}`] = [TYPES[extname(name)], readFileSync(join(embed, name), "utf8"), caching];
  }
  for (const { id: viewId, title, products } of views) {
    const key = keyOf(viewId);
    const part = { name: title, normalized_name: key };
    const items = products.map(({ id, title: name, quote }) => {
      const drawing = drawingOf(readFileSync(join(dist, "en/embed/product", id, "index.html"), "utf8"));
      const logo = `logos/${createHash("sha256").update(drawing).digest("hex")}.svg`;
      files[`/${logo}`] = ["image/svg+xml", drawing, FOREVER];
      const website = `${atlas}/en/products/${id}`;
      return { category: title, id, name, logo, subcategory: title, website, description: summaryOf(quote) };
    });
    // A category with one part, which has all its items.
    const view = { classification: { category: { ...part, subcategories: [part] } }, foundation: "Township Atlas", items };
    files[`/data/embed_category_${key}.json`] = ["application/json", JSON.stringify(view), NEVER];
  }
  return files;
}

// What every page tells chats and search engines, read from the files alone: of the journeys' site, and of the
// shipped one what holds whatever operators write.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { read } from "./read.mjs";
import { journeysSite, rows, shippedSite } from "./site.mjs";

/** Where a PNG has its width and height. */
const [WIDTH, HEIGHT] = [16, 20];
/** What schema.org and Google's guides ask of each type that we use. */
const REQUIRED = {
  WebSite: ["name", "url"],
  Product: ["name", "image", "description"],
  Place: ["name", "url", "containedInPlace"],
  AdministrativeArea: ["name", "url"],
  Organization: ["name", "url"],
  WebPage: ["name", "url", "description"],
  Dataset: ["name", "description", "creator", "distribution", "isAccessibleForFree"],
  BreadcrumbList: ["itemListElement"],
};

// A site that knows its address gives whole ones.
const pathOf = (address) => decodeURIComponent(new URL(address, "http://host").pathname);

/** All pages of a built site, and which addresses of it are files. */
function readSite(dist) {
  // Frames of widgets are parts of other sites' pages: they tell search engines nothing.
  const isFrame = (file) => /^([a-z]{2}\/)?embed\/.+\//.test(file);
  const isPage = (file) => file.endsWith("index.html") && !file.startsWith("data/v1/") && !isFrame(file);
  const files = readdirSync(dist, { recursive: true }).filter(isPage);
  const pages = files.map((file) => ({ path: `/${file.replace(/\/?index\.html$/, "")}`, ...read(readFileSync(`${dist}/${file}`, "utf8")) }));
  const base = pathOf(pages.find((page) => page.path === "/").canonical).replace(/\/$/, "");
  const isFile = (address) => {
    const path = pathOf(address).slice(base.length);
    return /\.[a-z0-9]+$/.test(path) ? existsSync(dist + path) : existsSync(`${dist}${path}/index.html`);
  };
  return { pages, base, isFile };
}

const isListed = (page) => !page.robots;

/** Tables whose rows have pages, with the column of their ids and the address. */
const ADDRESSES = [
  ["products", "id", (id) => `/products/${id}`],
  ["counties", "code", (code) => `/counties/${code}`],
  ["townships", "code", (code) => `/townships/${code}`],
  ["organisations", "id", (id) => `/organisations/${id}`],
  ["opportunities", "id", (id) => `/opportunities/${id}`],
  ["industries", "id", (id) => `/chain/industry/${id}`],
];

for (const [name, dist] of Object.entries({ "the journeys' site": journeysSite, "the shipped site": shippedSite })) {
  test.describe(name, () => {
    // One worker reads all of its pages, once.
    test.describe.configure({ mode: "default" });
    let site;
    test.beforeAll(() => (site = readSite(dist)));

    /** The pages for which `isWrong`, by their paths with what is wrong. */
    const wrong = (isWrong) => site.pages.flatMap((page) => (isWrong(page) ? [[page.path, isWrong(page)]] : [])).slice(0, 20);

    test("each page has one title, one description and one canonical address, its own", () => {
      expect(wrong((page) => page.twice.join())).toEqual([]);
      expect(wrong((page) => pathOf(page.canonical).replace(/(.)\/$/, "$1") !== (site.base + page.path).replace(/(.)\/$/, "$1") && page.canonical)).toEqual([]);
    });

    test("everything of its tables has a page in each language", () => {
      const paths = new Set(site.pages.map(({ path }) => path));
      for (const [table, id, pageOf] of ADDRESSES) {
        const missing = rows(dist, table).map((row) => pageOf(row[id])).filter((path) => !paths.has(path) || !paths.has(`/en${path}`));
        expect(missing, table).toEqual([]);
      }
    });

    test("each page has a picture of 1200 x 630 that is there", () => {
      const sizes = new Map();
      const size = (address) => {
        const file = dist + pathOf(address).slice(site.base.length);
        if (!sizes.has(file)) {
          const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(24);
          sizes.set(file, [bytes.toString("latin1", 1, 4), bytes.readUInt32BE(WIDTH), bytes.readUInt32BE(HEIGHT)].join(" "));
        }
        return sizes.get(file);
      };
      expect(wrong((page) => size(page["og:image"]) !== "PNG 1200 630" && page["og:image"])).toEqual([]);
      expect(wrong((page) => page["twitter:image"] !== page["og:image"])).toEqual([]);
      expect(wrong((page) => [page["og:image:width"], page["og:image:height"]].join() !== "1200,630")).toEqual([]);
      expect(sizes.size, "products have their own").toBeGreaterThan(rows(dist, "products").length);
    });

    test("addresses of a page in other languages are there, and lead back", () => {
      const byAddress = new Map(site.pages.map((page) => [page.canonical, page]));
      expect(
        wrong((page) => {
          const others = page.languages.map(([, href]) => byAddress.get(href));
          const isBack = (other) => other?.languages.some(([, href]) => href === page.canonical);
          return !others.every(isBack) && page.languages;
        }),
      ).toEqual([]);
    });

    test("what search engines read has what they ask for", () => {
      const missing = ({ data }) =>
        data.flatMap((own) => {
          const required = REQUIRED[own["@type"]] ?? ["a known type"];
          return required.filter((key) => !own[key]?.length && own[key] !== true && typeof own[key] !== "object").map((key) => `${own["@type"]} ${key}`);
        });
      expect(wrong((page) => missing(page).join())).toEqual([]);
      expect(wrong((page) => isListed(page) && !page.data.some((own) => ["WebSite", "BreadcrumbList"].includes(own["@type"])))).toEqual([]);
      const ways = (page) => page.data.filter((own) => own["@type"] === "BreadcrumbList").flatMap((own) => own.itemListElement);
      expect(wrong((page) => ways(page).find((way, at) => way.position !== at + 1 || !way.name || !site.isFile(way.item)))).toEqual([]);
      expect(wrong((page) => page.data.some((own) => own.url && own.url !== page.canonical))).toEqual([]);
      // Google shows a data set with fifty characters and more.
      const sets = site.pages.flatMap((page) => page.data).filter((own) => own["@type"] === "Dataset");
      expect(sets.map((own) => own.description.length >= 50 && own.distribution.every((file) => site.isFile(file.contentUrl)))).toEqual([true, true]);
    });

    test("every link within the site leads to a file", () => {
      const bad = new Map();
      for (const page of site.pages) {
        for (const link of page.links) {
          if (!link.startsWith(`${site.base}/`) || link.startsWith("//")) continue;
          const [address, query] = link.split("#")[0].split("?");
          // Links with a question are for the app; without JavaScript they are not shown.
          const isApps = /\/(achievements|chain|compare|embed|industries|opportunities|products|search|services)$/.test(address);
          const isList = /\/products$/.test(address) && /^(category|month|cert|county)=[^&]*(&page=\d+)?$/.test(query);
          if (!site.isFile(address) || (query && (!isApps || isList))) bad.set(link, page.path);
        }
      }
      expect([...bad].slice(0, 20)).toEqual([]);
    });

    // Operators may write anything; these are rules of the site itself.
    if (dist === shippedSite) return;

    test("no two pages say the same of themselves", () => {
      for (const key of ["title", "description"]) {
        const seen = new Map();
        for (const page of site.pages.filter(isListed)) {
          const said = `${page.lang} ${page[key]}`;
          seen.set(said, [...(seen.get(said) ?? []), page.path]);
        }
        // Sources say the same of several products: those alone may share a description.
        const isOfProducts = (paths) => key === "description" && paths.every((path) => /\/products\/[^/]+$/.test(path));
        expect([...seen].filter(([, paths]) => paths.length > 1 && !isOfProducts(paths)), key).toEqual([]);
      }
    });

    test("descriptions are of a length that is shown", () => {
      const limit = (page) => (page.lang === "zh" ? [8, 160] : [20, 320]);
      expect(wrong((page) => (page.description.length < limit(page)[0] || page.description.length > limit(page)[1]) && page.description)).toEqual([]);
      expect(wrong((page) => page.description !== page["og:description"])).toEqual([]);
      expect(wrong((page) => !page.title.includes(page["og:title"]) && page["og:title"])).toEqual([]);
    });

    test("text is text", () => {
      const odd = /&(amp|lt|gt|quot);(amp|lt|gt|quot|#)?;?(?=\w*;)|\{\{|\bundefined\b|\bNaN\b|\[object/;
      expect(wrong((page) => [page.title, page.description, ...page.text].find((text) => odd.test(text)))).toEqual([]);
    });
  });
}

// Made-up chain maps in the site's own format, and the files of them that every engine is given.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { EDGES_PER_NODE, generate, industriesOf } from "../layout/generate.mjs";
import { Random } from "../random.mjs";
import { parseCsv } from "../search/documents.mjs";

const PROGRAM = "target/worker/drawing-bench";
const FORMAT = 1;
const SEED = 1;
const N_STAGES = 7;
const N_COUNTIES = 20;
const LINKS_PER_PRODUCT = 3;
/** From this stage on organisations sell the product of their industry. */
const SELLS_FROM = 4;
/** Of a hundred organisations, those of each chain: innovation, industry, capital, talent. */
const SHARES = [10, 70, 10, 10];
const VERBS = [
  { id: "supplies", family: "goods", name: { zh: "供应", en: "supplies" } },
  { id: "advises", family: "knowledge", name: { zh: "指导", en: "advises" } },
  { id: "lends", family: "money", name: { zh: "贷款", en: "lends" } },
  { id: "partners", family: "cooperation", name: { zh: "合作", en: "works with" } },
];
const SOURCE = {
  id: "made-up",
  title: "虚构数据，仅供测试 (made up, for a test)",
  quality: "institution",
};

const numbered = (at, digits) => `${at + 1}`.padStart(digits, "0");
const list = (n, of) => Array.from({ length: n }, (_, at) => of(at));

/** Like the whole base: mostly the industry's chain. */
function chainOf(random) {
  let left = random.below(100);
  return SHARES.findIndex((share) => (left -= share) < 0);
}

/** Real counties, as a map's filters know no others. */
function countiesOf(rows) {
  return rows.slice(0, N_COUNTIES).map(({ code, name_zh, name_en, pinyin }) => ({
    code,
    name: { zh: name_zh, en: name_en },
    pinyin,
  }));
}

/**
 * A `ChainFile` (src/wire/chain_map) of `n` nodes and two links a node, not laid out; the same for the
 * same seed. One node in fifty is the product of an industry, all others are organisations. What is made
 * up says so.
 */
export function makeMap(n, seed, countyRows) {
  const n_products = industriesOf(n);
  const n_organisations = n - n_products;
  const n_edges = n * EDGES_PER_NODE - n_products * LINKS_PER_PRODUCT;
  const shape = { n_stages: N_STAGES, n_edges, n_industries: n_products };
  const { columns, industries, edges } = generate(n_organisations, seed, shape);
  const random = new Random(seed + 1);
  const sellers = list(n_products, () => []);
  columns.forEach((stage, node) => stage >= SELLS_FROM && sellers[industries[node]].push(node));
  const links = edges.map(([from, to]) => [from, to]);
  sellers.forEach((those, product) => {
    for (let at = 0; at < LINKS_PER_PRODUCT; at += 1) {
      const seller = those.splice(random.below(those.length), 1)[0];
      if (seller === undefined) throw new Error("an industry of too few sellers");
      links.push([seller, n_organisations + product]);
    }
  });
  const organisations = list(n_organisations, (node) => node);
  const all = (of) => organisations.map(of);
  return {
    format: FORMAT,
    industries: list(n_products, (at) => ({
      id: `made-up-industry-${numbered(at, 4)}`,
      name: { zh: `虚构产业 ${numbered(at, 4)}`, en: `Made-up industry ${numbered(at, 4)}` },
    })),
    products: list(n_products, (at) => ({
      id: `made-up-product-${numbered(at, 4)}`,
      name: { zh: `虚构产品 ${numbered(at, 4)}`, en: `Made-up product ${numbered(at, 4)}` },
      county: at % N_COUNTIES,
      industries: [at],
    })),
    counties: countiesOf(countyRows),
    kinds: ["company"],
    organisations: {
      id: all((node) => `made-up-${numbered(node, 6)}`),
      zh: all((node) => `虚构企业 ${numbered(node, 6)}`),
      en: all((node) => `Made-up company ${numbered(node, 6)}`),
      kind: all(() => 0),
      chain: all(() => chainOf(random)),
      stage: all((node) => columns[node]),
      county: all(() => 1 + random.below(N_COUNTIES)),
      products: all((node) => [industries[node]]),
      source_idxs: all(() => [0]),
    },
    link_kinds: VERBS,
    links: {
      from: links.map(([from]) => from),
      to: links.map(([, to]) => to),
      kind: links.map(() => random.below(VERBS.length)),
      note: [],
      source_idxs: links.map(() => [0]),
    },
    gap_rules: [],
    source_list: [SOURCE],
  };
}

/** The file of a map of `n` nodes in `folder`, made by the layout's own program where it is missing. */
export function mapFile(n, folder) {
  const path = join(folder, `${n}.json`);
  const plain = join(folder, `${n}-plain.json`);
  const counties = parseCsv(readFileSync("tables/counties.csv", "utf8"));
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(makeMap(n, SEED, counties));
  if (existsSync(path) && existsSync(plain) && readFileSync(plain, "utf8") === text) return path;
  writeFileSync(plain, text);
  execFileSync(PROGRAM, [plain, path], { stdio: "inherit" });
  return path;
}

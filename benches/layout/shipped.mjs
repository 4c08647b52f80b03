// The industries that the site ships, as `atlas build` compiled them, made the same problem for every
// engine. The format is told in src/wire/chain_map/mod.rs.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const DATA = "public/data/v1";
/** The column of products, behind those of the seven stages: `PRODUCT_COLUMN` in src/chain/graph.rs. */
const PRODUCT_COLUMN = 7;

const read = (path) => JSON.parse(readFileSync(join(DATA, path), "utf8"));

/**
 * The common problem: links between distinct nodes as edges, several as one, and those to an earlier
 * stage turned round. Left out are links inside a stage, because only ours gives them room, and columns
 * without nodes, because engines treat those differently.
 */
function problem({ organisations, products, links }) {
  const stages = [...organisations.stage, ...products.map(() => PRODUCT_COLUMN)];
  const used = [...new Set(stages)].sort((a, b) => a - b);
  const columns = stages.map((stage) => used.indexOf(stage));
  const edges = new Map();
  links.from.forEach((from, link) => {
    const to = links.to[link];
    if (columns[from] === columns[to]) return;
    const ends = columns[from] < columns[to] ? [from, to] : [to, from];
    edges.set(ends.join(), ends);
  });
  return { n_columns: used.length, columns, edges: [...edges.values()] };
}

/** The files of a directory of the manifest, which for the shipped base is a flat one. */
function filesOf({ folder, depth, entries }) {
  if (depth !== 1) throw new Error(`${folder}: directories in directories are not read here`);
  return entries.map(([key, hash]) => read(`${folder}/${key}.${hash}.json`));
}

/** The map of each industry, and of the whole base: [name, graph]. */
export function shipped() {
  execFileSync("scripts/atlas", ["build"], { stdio: ["ignore", "ignore", "inherit"] });
  const { industries, files } = read("manifest.json");
  const maps = filesOf(industries).flatMap(({ maps }) => maps);
  return [
    ...maps.map((map) => [map.industry, problem(map)]),
    ["the whole base", problem(read(files.chain.path))],
  ];
}

// Times of the API's answers, by kind of request, at 1 and at 32 clients: scripts/bench api
//
// Asks a server that runs (scripts/api --no-site --api-port 8095) for what pages ask, about things that are taken
// from its own answers by a fixed seed, without any cache between. Each client sends its next request when the last
// one is answered. Beside ours stand the same questions as PostgREST's own filters over a view, as a client without
// our functions would ask them; and the least that the server can answer. Writes benches/results/api.json.

import { writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { parseArgs } from "node:util";
import { commit, machine, now } from "../machine.mjs";
import { percentile, round } from "../numbers.mjs";
import { Random } from "../random.mjs";

const RESULTS = new URL("../results/api.json", import.meta.url);
const { values } = parseArgs({
  options: {
    root: { type: "string", default: "http://127.0.0.1:8095/" },
    clients: { type: "string", default: "1,32" },
    seconds: { type: "string", default: "4" },
    try: { type: "boolean", default: false },
  },
});

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const chance = new Random(7);
const pick = (list) => chance.pick(list);
const month = () => 1 + chance.below(12);
const pickSome = (list, n) => Array.from({ length: n }, () => pick(list));

/** One request: { ms, bytes, body }. */
function ask(path) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(values.root + path, { agent }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode} ${body.toString().slice(0, 200)}`));
        else resolve({ ms: performance.now() - start, bytes: body.length, body });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
const json = async (path) => JSON.parse((await ask(path)).body);

const query = (name, values) => `rpc/${name}?${Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
const array = (items) => `{${items.join(",")}}`;

/** What is asked for, taken from the server's own data. */
async function samples() {
  const { counts } = await json("rpc/dataset");
  const all = await json("products?select=id,name_zh,name_en,pinyin,category,county,months,certifications&limit=1000&order=id.desc");
  const products = pickSome(all, 200);
  // Words of names that are real, and of made-up ones.
  const found = [];
  for (const q of ["公司", "合作社", "主体"]) found.push(...(await json(query("suggest", { q, n: 50 }))).groups);
  const organizations = found.find(({ kind }) => kind === "organisation").hits.map(({ id }) => id);
  return { counts, products, organizations };
}

/** A Chinese name with one character exchanged for another's. */
function misspelled(name, other) {
  const characters = [...name];
  characters[chance.below(characters.length)] = [...other][0];
  return characters.join("");
}

const found = await samples();
const product = () => pick(found.products);
const page = (more) => query("answer", { ...more, lang: "zh", today_month: 11 });
const suggest = (q) => query("suggest", { q, n: 6 });
/** Kinds of questions: a path for each call. */
const KINDS = {
  "floor: what the base is": () => "rpc/dataset",
  "home, plain catalogue": () => query("overview", { month: month() }),
  "page, one facet": () => page({ category: array([product().category]) }),
  "page, three facets": () => page({ category: array([...new Set([product().category, product().category])]), month: array([month()]), cert: array(product().certifications.slice(0, 1)) }),
  "page, a county and its townships": () => page({ county: array([product().county]) }),
  "page 500 by name": () => page({ sort: "name", page: 500 }),
  "page, typed text": () => page({ q: [...product().name_zh].slice(-2).join("") }),
  "suggest, whole name": () => suggest(product().name_zh),
  "suggest, two characters": () => suggest([...product().name_zh].slice(0, 2).join("")),
  "suggest, pinyin": () => suggest(product().pinyin.replaceAll(" ", "").slice(0, 8)),
  "suggest, initials": () => suggest(product().pinyin.split(" ").map((syllable) => syllable[0]).join("")),
  "suggest, a wrong character": () => suggest(misspelled(product().name_zh, product().name_zh)),
  product: () => query("product", { id: product().id }),
  "24 cards": () => query("cards", { ids: array(pickSome(found.products, 24).map((own) => own.id)) }),
  "organization with its links": () => query("organisation", { id: pick(found.organizations) }),
  county: () => query("county", { code: product().county }),
  "peer: a page by filters of a view": () => `products?category=eq.${product().category}&order=id&limit=24`,
  "peer: typed text by ilike": () => `products?name_zh=ilike.${encodeURIComponent(`*${[...product().name_zh].slice(0, 2).join("")}*`)}&limit=6`,
};

/** Asks by `n_clients` at a time for some seconds. */
async function measure(kind, n_clients) {
  const paths = Array.from({ length: 100 }, kind);
  for (const path of paths.slice(0, 5)) await ask(path);
  const end = performance.now() + 1000 * Number(values.seconds);
  const [times, sizes] = [[], []];
  let next = 0;
  const client = async () => {
    while (performance.now() < end) {
      const { ms, bytes } = await ask(paths[(next += 1) % paths.length]);
      times.push(ms);
      sizes.push(bytes);
    }
  };
  await Promise.all(Array.from({ length: n_clients }, client));
  times.sort((a, b) => a - b);
  const at = (share) => round(percentile(times, share), 1);
  const kb = round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000, 1);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), per_second: Math.round(times.length / Number(values.seconds)), kb };
}

const clients = values.clients.split(",").map(Number);
const results = {};
console.log(`| request | ${clients.map((n) => `${n} client${n > 1 ? "s" : ""}, ms p50 / p95 / p99 | a second`).join(" | ")} | kB |`);
console.log(`|---|${clients.map(() => "---|---|").join("")}---|`);
for (const [name, kind] of Object.entries(KINDS)) {
  results[name] = {};
  for (const n of clients) results[name][n] = await measure(kind, n);
  const cells = clients.map((n) => results[name][n]).map(({ p50, p95, p99, per_second }) => `${p50} / ${p95} / ${p99} | ${per_second}`);
  console.log(`| ${name} | ${cells.join(" | ")} | ${results[name][clients[0]].kb} |`);
}
if (!values.try) writeFileSync(RESULTS, `${JSON.stringify({ machine, commit: commit(), ...now(), rows: found.counts, results }, null, 1)}\n`);
agent.destroy();

// A client that others wrote reads the catalogue: @supabase/postgrest-js.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PostgrestClient } from "@supabase/postgrest-js";
import { freePort } from "../../scripts/backend/server.mjs";
import { eventually } from "./around.mjs";

const TABLES = "tests/fixtures/journeys";
let work, served, api;

before(async () => {
  work = mkdtempSync(join(tmpdir(), "atlas-client-"));
  execFileSync("chmod", ["755", work]);
  const data = join(work, "data");
  execFileSync("scripts/atlas", ["build", "--tables", TABLES, "--out", data], { stdio: "inherit" });
  const port = await freePort();
  const options = ["--no-site", "--tables", TABLES, "--data", data, "--api-port", String(port)];
  served = spawn("scripts/api", options, { env: { ...process.env, ATLAS_API_FOLDER: join(work, "database") }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  served.stdout.on("data", (part) => (said += part));
  await eventually("the API is served", () => said.includes("Ctrl-C ends it"), 120);
  api = new PostgrestClient(`http://127.0.0.1:${port}`);
});

after(async () => {
  const ended = new Promise((resolve) => served.on("close", resolve));
  served.kill("SIGTERM");
  await ended;
  rmSync(work, { recursive: true, force: true });
});

/** What was asked for; an error is one of the test. */
async function given(asked) {
  const { data, error } = await asked;
  assert.equal(error, null, error?.message);
  return data;
}

test("rows are filtered, ordered, counted and paged", async () => {
  const { data, count, error } = await api.from("products").select("id,name_zh,category,months", { count: "exact" }).eq("category", "fruit").contains("months", [11]).order("id").limit(3);
  assert.equal(error, null);
  assert.equal(data.length, 3);
  assert(count > 3 && data.every((row) => row.category === "fruit" && row.months.includes(11)));
  const next = await given(api.from("products").select("id").eq("category", "fruit").contains("months", [11]).order("id").range(3, 5));
  assert(next.every(({ id }) => id > data.at(-1).id));
  const counties = await given(api.from("counties").select("code,name_zh,n_products").gt("n_products", 0));
  const total = counties.reduce((sum, { n_products }) => sum + n_products, 0);
  assert.equal(total, (await given(api.rpc("dataset", {}, { get: true }))).counts.products);
});

test("functions answer what pages ask", async () => {
  const page = await given(api.rpc("answer", { q: "榨菜", lang: "zh" }, { get: true }));
  assert(page.n_hits > 0 && page.catalogue.products.id.includes("fuling-zhacai"));
  const of_tea = await given(api.rpc("answer", { category: ["tea"] }, { get: true }));
  const rows = await given(api.from("products").select("id").eq("category", "tea"));
  assert.equal(of_tea.n_hits, rows.length);
  const product = await given(api.rpc("product", { id: "fuling-zhacai" }, { get: true }));
  assert.equal(product.products[0].card.name.zh, "涪陵榨菜");
  assert.equal(await given(api.rpc("product", { id: "none-such" }, { get: true })), null);
  const { groups } = await given(api.rpc("suggest", { q: "flzc", n: 5 }, { get: true }));
  assert.equal(groups[0].hits[0].id, "fuling-zhacai");
  const own = await given(api.rpc("organisation", { id: "fl-zhacai-group" }, { get: true }));
  assert(own.organisations.some(({ id }) => id === "fl-zhacai-group"));
});

test("an inquiry is taken, and nobody reads it or changes anything", async () => {
  const row = { opportunity: "opp-001", name: "Li", contact: "13800000000", message: "Is it still open?" };
  const sent = await api.from("inquiries").insert(row);
  assert.deepEqual([sent.status, sent.error], [201, null]);
  assert.match((await api.from("inquiries").insert({ ...row, opportunity: "none" })).error.message, /no such need or offer/);
  const message = "x".repeat(2001);
  assert.equal((await api.from("inquiries").insert({ ...row, message })).status, 400);
  for (const refused of [api.from("inquiries").select(), api.from("products").delete().eq("id", "fuling-zhacai"), api.from("products").update({ name_zh: "x" }).eq("id", "a")]) {
    const { status, data } = await refused;
    assert(status >= 400, `${status}`);
    assert.equal(data, null);
  }
});

// What scripts/api does, in the order of its steps; its options stand there.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Problem, main, show, step } from "../release/tell.mjs";
import { children, until } from "./children.mjs";
import { database, takePlace } from "./postgres.mjs";
import { assertFree, freePort, serverProgram, startServer } from "./server.mjs";
import { cleanEnvironment } from "./settings.mjs";

const usage = "scripts/api --help";
const target = process.env.CARGO_TARGET_DIR ?? "target";

/** Asked to end: no failure. */
class Stopped extends Error {}

await main(async () => {
  const options = readOptions();
  for (const name of Object.keys(process.env)) if (!(name in cleanEnvironment(process.env))) delete process.env[name];
  const stopped = new Promise((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => reject(new Stopped()));
  });
  const crew = children();
  try {
    await Promise.race([serve(options, crew), stopped]);
    await Promise.race([crew.failure, stopped]);
  } catch (problem) {
    if (!(problem instanceof Stopped)) throw problem;
    console.log("\nEnding the site, the API server and PostgreSQL");
  } finally {
    await crew.stop();
  }
});
// What a step that was cut off still waits for keeps nobody.
process.exit();

async function serve({ tables, data, site, port, apiPort, root, isSameOrigin, hasSite }, crew) {
  const mend = "what it says above";
  await show("scripts/setup", ["database"], mend);
  const place = takePlace(process.env);
  if (hasSite) await assertFree(port, "--port");
  if (apiPort) await assertFree(apiPort, "--api-port");
  await show("scripts/setup", ["server"], mend);
  const program = serverProgram();
  if (hasSite && !site && !existsSync("dist/index.html")) await show("scripts/build", [], mend);

  const { folder, psql } = await step("PostgreSQL", async () => {
    const own = database(place);
    const isNew = await own.start(crew);
    console.log(`    ${isNew ? "a new database" : "the database"} in ${own.folder}; by hand:\n    ${own.psql.byHand}`);
    return own;
  });

  await load("Migrations", psql, ["migrate"], "mend the file of api/migrations that psql names");
  const tablesToLoad = tables ?? ((await isEmpty(psql, "atlas.base")) ? "tables" : undefined);
  if (tablesToLoad) await load(`Tables of ${tablesToLoad}`, psql, ["sql", "--tables", tablesToLoad], "`scripts/atlas check` lists all that is wrong with tables");
  const built = join(site ?? "dist", "data/v1");
  const dataToPublish = data ?? ((await isEmpty(psql, "published.current")) ? built : undefined);
  if (dataToPublish) await load(`Published: ${dataToPublish}`, psql, ["publish", dataToPublish], "`scripts/atlas build --out DIR` makes such data");

  const served = await step("API server", async () => {
    const root = await startServer(crew, program, { folder, port: apiPort ?? (await freePort()) });
    console.log(`    ${program.name} at ${root}`);
    return root;
  });
  if (!hasSite) return console.log(`Serving the API at ${served} (Ctrl-C ends it)`);

  const api = root ?? served;
  const source = { kind: "postgrest", root: isSameOrigin ? "api/" : api, files: "data/v1/" };
  const shown = ["--config", JSON.stringify({ format: 1, source }), "--api", api];
  const url = `http://127.0.0.1:${port}`;
  crew.start("The site's server", process.execPath, ["scripts/server.mjs", site ?? "dist", String(port), ...shown], { log: join(folder, "site.log") });
  const answers = () => fetch(`${url}/config.json`).then(({ status }) => status === 200 || `it answers ${status}`);
  await Promise.race([crew.failure, until("The site is not ready", answers, 10, `look into ${folder}/site.log`)]);
  console.log(`Serving ${url} from the database (Ctrl-C ends it)`);
}

/** Whether a table has no rows, or is not there. */
async function isEmpty(psql, table) {
  if ((await psql.value(`select to_regclass('${table}') is null`)) === "t") return true;
  return (await psql.value(`select not exists (select from ${table})`)) === "t";
}

/** Puts what the data compiler prints into the database. */
function load(what, psql, options, mend) {
  // The compiler that scripts/build has made is there already; else the plain one, which builds in a minute.
  const release = existsSync(join(target, "cli/atlas-release")) ? ["--release"] : [];
  return step(what, () => psql.feed("scripts/atlas", [...release, ...options], { what, mend }));
}

function readOptions() {
  const values = parse();
  const port = portOf(values.port, "--port");
  const apiPort = values["api-port"] && portOf(values["api-port"], "--api-port");
  for (const name of ["tables", "data", "site"]) {
    if (values[name] && !existsSync(values[name])) throw new Problem(`--${name}: there is no folder ${values[name]}.`, "paths begin at the project's folder");
  }
  if (values.root && !/^https?:\/\/.+\/$/.test(values.root)) throw new Problem(`--root: ${values.root} is no address that ends with a slash.`, usage);
  return { ...values, port, apiPort, isSameOrigin: values["same-origin"], hasSite: !values["no-site"] };
}

function portOf(text, option) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new Problem(`${option}: ${text} is no port.`, `scripts/api ${option} 8081`);
}

function parse() {
  const text = { type: "string" };
  const flag = { type: "boolean", default: false };
  const options = { tables: text, data: text, site: text, port: { ...text, default: "8080" }, "api-port": text, "same-origin": flag, root: text, "no-site": flag };
  try {
    return parseArgs({ options }).values;
  } catch ({ message }) {
    throw new Problem(`${message}.`, usage);
  }
}

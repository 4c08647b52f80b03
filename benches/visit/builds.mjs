// The builds that are measured, each on a host of its own, with their compressed copies.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";

/** `[{ label, folder }]` of a list like `before=FOLDER,after=FOLDER`; without a label it is the folder's name. */
export function buildsOf(list) {
  const builds = list.split(",").map((item) => {
    const at = item.indexOf("=");
    return at < 0 ? { label: basename(item), folder: item } : { label: item.slice(0, at), folder: item.slice(at + 1) };
  });
  const twice = builds.find(({ label }, idx) => builds.findIndex((other) => other.label === label) !== idx);
  if (twice) throw new Error(`${twice.label} stands there twice: name them LABEL=FOLDER`);
  return builds;
}

/** Serves a build as hosts do: `{ url, close }`. */
export async function serve({ folder }, port) {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} is no built site`);
  if (!existsSync(join(folder, "index.html.br"))) {
    throw new Error(`${folder} lacks its compressed copies: node scripts/compress.mjs ${folder}`);
  }
  const url = `http://127.0.0.1:${port}`;
  const isTaken = await fetch(url).then(() => true, () => false);
  if (isTaken) throw new Error(`something else answers at ${url}: take another --port`);
  const server = spawn("node", ["scripts/server.mjs", folder, String(port)], { stdio: ["ignore", "inherit", "inherit"] });
  for (let n_tries = 0; ; n_tries += 1) {
    if (server.exitCode !== null) throw new Error(`nothing serves ${folder} on port ${port}`);
    const isThere = await fetch(`${url}/config.json`).then((answer) => answer.ok, () => false);
    if (isThere) return { url, close: () => server.kill() };
    if (n_tries > 50) throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

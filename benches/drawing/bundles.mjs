// Peers as they would be shipped: what a page of one engine uses, in one small file.

import { build } from "esbuild";
import { join } from "node:path";

import { compressed } from "../host.mjs";

const ENGINES = "benches/drawing/engines";

/** Bundles the adapters of `names` into `folder`; their bytes by brotli 11, by name. */
export async function bundle(names, folder, cache) {
  await build({
    entryPoints: names.map((name) => join(ENGINES, `${name}.mjs`)),
    outdir: folder,
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const bytesOf = (name) => compressed(join(folder, `${name}.js`), cache).packed.length;
  return Object.fromEntries(names.map((name) => [name, bytesOf(name)]));
}

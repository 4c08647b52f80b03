// The programs of the site: compiled by cargo, given their JavaScript by wasm-bindgen, optimized.

import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { run, show } from "./tell.mjs";

const TARGET = "wasm32-unknown-unknown";
const mends = {
  cargo: "mend the errors above, or take back the last change to src",
  bindgen: "run scripts/setup tools: wasm-bindgen and the crate of that name must be of one version, that of Cargo.lock",
  split: "scripts/setup pins wasm-split-cli, and Cargo.lock the crates wasm_split_helpers and wasm_split_macros to which it belongs: take back the last upgrade of either",
  optimizer: "package.json pins binaryen, to which wasm-opt belongs: take back its last upgrade",
};

/**
 * Compiles a program and gives its file. `moreFeatures` are cargo features beside those of index.html.
 */
export async function compile(program, target, moreFeatures = []) {
  const features = [...program.features, ...moreFeatures];
  await show("cargo", [
    ...["build", "--locked", "--target", TARGET, "--profile", program.profile, "--bin", program.name],
    ...(program.hasDefaultFeatures ? [] : ["--no-default-features"]),
    ...(features.length ? ["--features", features.join(",")] : []),
  ], mends.cargo);
  return join(target, TARGET, program.profile, `${program.name}.wasm`);
}

/** Cuts off what is loaded later: the folder gets the rest as `name`.wasm, chunks, and a script that names them. */
export async function split(file, name, folder) {
  await run("wasm-split-cli", [file, folder, "--out-name", name], mends.split);
  return join(folder, `${name}.wasm`);
}

/** Gives a program its JavaScript: what comes of it is told as { folder, name }. */
export async function bind(file, name, folder, options = []) {
  mkdirSync(folder, { recursive: true });
  await run("wasm-bindgen", ["--target=web", "--no-typescript", `--out-dir=${folder}`, `--out-name=${name}`, ...options, file], mends.bindgen);
  return { folder, name };
}

/** Makes a program's module smaller or faster. */
export async function optimize({ folder, name }, level) {
  const file = join(folder, `${name}_bg.wasm`);
  // Twice, as the first pass leaves something to the second: 0.5 kB of brotli of the app.
  await run("wasm-opt", [`-O${level}`, `-O${level}`, file, "-o", `${file}.opt`], mends.optimizer);
  renameSync(`${file}.opt`, file);
}

// Gives what the app takes from its script short names.
//
//   node scripts/path/shorten.mjs SCRIPT MODULE
//
// wasm-bindgen names each of four hundred functions by its type, its method and a hash, in the script and
// in the module. Hashes do not compress: they are a tenth of the script and 5 kB of the module.

import { readFileSync, writeFileSync } from "node:fs";

const [scriptFile, moduleFile] = process.argv.slice(2);
const IMPORTS = 2;

function fail(what) {
  console.error(`shorten.mjs: ${what}`);
  process.exit(1);
}

/** A reader of the module's bytes. */
function readerOf(bytes, at = 0) {
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at).toString();
  };
  return { number, text, byte: () => bytes[at++], at: () => at, skip: (n) => (at += n) };
}

function numberBytes(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

function textBytes(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([numberBytes(bytes.length), bytes]);
}

/** Passes over what is imported. */
function skipKind(reader) {
  const limits = () => {
    const flags = reader.byte();
    reader.number();
    if (flags & 1) reader.number();
  };
  switch (reader.byte()) {
    case 0:
      return reader.number();
    case 1:
      reader.byte();
      return limits();
    case 2:
      return limits();
    case 3:
      return reader.skip(2);
    default:
      return fail("the module imports what it used not to");
  }
}

/** The section of imports with the names that `rename` gives. */
function renameImports(section, rename) {
  const reader = readerOf(section);
  const count = reader.number();
  const parts = [numberBytes(count)];
  for (let n = 0; n < count; n += 1) {
    const [module, name] = rename(reader.text(), reader.text());
    const start = reader.at();
    skipKind(reader);
    parts.push(textBytes(module), textBytes(name), section.subarray(start, reader.at()));
  }
  return Buffer.concat(parts);
}

/** The module with its imports renamed. */
function renamed(module, rename) {
  const parts = [module.subarray(0, 8)];
  const reader = readerOf(module, 8);
  while (reader.at() < module.length) {
    const kind = reader.byte();
    const length = reader.number();
    const start = reader.at();
    reader.skip(length);
    let section = module.subarray(start, start + length);
    if (kind === IMPORTS) section = renameImports(section, rename);
    parts.push(Buffer.from([kind]), numberBytes(section.length), section);
  }
  return Buffer.concat(parts);
}

let script = readFileSync(scriptFile, "utf8");
const own = script.match(/"(\.\/[^"]+_bg\.js)": import0,/)?.[1] ?? fail(`${scriptFile} gives the module nothing`);
const names = new Map();
const module = renamed(readFileSync(moduleFile), (from, name) => {
  if (from !== own) return [from, name];
  if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`);
  return ["$", names.get(name)];
});
let n_found = 0;
script = script.replace(/^ {8}(\w+): /gm, (whole, name) => {
  if (!names.has(name)) return whole;
  n_found += 1;
  return `        ${names.get(name)}: `;
});
if (n_found !== names.size) fail(`${scriptFile} gives ${n_found} of ${names.size} functions`);
script = script.replace(`"${own}": import0,`, '"$": import0,');
writeFileSync(scriptFile, script);
writeFileSync(moduleFile, module);

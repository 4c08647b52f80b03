// Reads and renames what a WebAssembly module imports, by its bytes.

import { Problem } from "./tell.mjs";

const IMPORTS = 2;

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
  const kind = reader.byte();
  switch (kind) {
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
      throw new Problem(
        `the module imports something of kind ${kind}, which is no function, table, memory or global.`,
        "a new Rust or wasm-bindgen makes modules of a newer kind: add it to skipKind in scripts/release/imports.mjs",
      );
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

/** The module with its imports renamed: `rename` has (module, name) and gives both anew. */
export function renamed(module, rename) {
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

/** Names of what a module imports from another. */
export function importsFrom(module, from) {
  const names = new Set();
  renamed(module, (own, name) => {
    if (own === from) names.add(name);
    return [own, name];
  });
  return names;
}

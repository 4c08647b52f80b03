// Names by content: what has one is cached for ever.

import { createHash } from "node:crypto";

/** 40 bits of SHA-256, enough to tell all versions of a file from each other, and no more: they do not compress. */
export function hashOf(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 10);
}

// Names by content: what has one is cached for ever.

import { createHash } from "node:crypto";

/** Enough of SHA-256 to tell all versions of a file from each other. */
export function hashOf(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 16);
}

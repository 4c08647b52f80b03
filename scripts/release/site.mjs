// Files of a built site that both builds make alike: that of a release and that of trunk (scripts/finish).

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { show } from "./tell.mjs";

const mend = "what `scripts/atlas start-page` says above";

/**
 * Writes the pages of addresses without a file of their own, and the web manifest, with the base's names of the
 * data in `site`. `template` is the start page with its blanks: with the data of another base it is the start
 * page of that base's site.
 */
export async function fillBlanks(site, template, options = []) {
  const fill = (blank, file) =>
    show("scripts/atlas", [...options, "start-page", "--template", blank, "--data", join(site, "data/v1"), "--out", join(site, file)], mend);
  await fill(template, "index.html");
  await fill("public/manifest.webmanifest", "manifest.webmanifest");
  // Many file hosts answer unknown addresses with it: every address of the app is answered by its one page.
  copyFileSync(join(site, "index.html"), join(site, "404.html"));
}

// Settings of the API server, which are PostgREST's: api/postgrest.conf.

import { Problem } from "../release/tell.mjs";

/** Where postrust's own names differ from PostgREST's. */
const POSTRUST = { PGRST_DB_POOL_ACQUISITION_TIMEOUT: "PGRST_DB_POOL_TIMEOUT", PGRST_SERVER_CORS_ALLOWED_ORIGINS: "PGRST_SERVER_CORS_ORIGINS" };

/** The settings of a postgrest.conf as PostgREST reads them from the environment, `db-uri` as PGRST_DB_URI. */
export function settingsOf(text) {
  const settings = {};
  text.split("\n").forEach((line, at) => {
    if (!line.trim() || line.trimStart().startsWith("#")) return;
    const [, name, quoted, plain] = /^([a-z.-]+)\s*=\s*(?:"([^"]*)"|([\w.-]+))\s*(?:#.*)?$/.exec(line) ?? [];
    if (!name) throw new Problem(`Line ${at + 1} of postgrest.conf is no setting: ${line}`, 'write name = "text" or name = number');
    settings[variable(name)] = quoted ?? plain;
  });
  return settings;
}

const variable = (name) => `PGRST_${name.toUpperCase().replaceAll(/[-.]/g, "_")}`;

/** The same by the names that api/server knows. */
export function forPostrust(settings) {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [POSTRUST[name] ?? name, value]));
}

/** The environment without what would lead programs of PostgreSQL or the API server elsewhere than here. */
export function cleanEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^PG|^DATABASE_URL$/.test(name)));
}

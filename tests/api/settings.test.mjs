// What scripts/api reads: settings of the API server.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cleanEnvironment, forPostrust, settingsOf } from "../../scripts/backend/settings.mjs";
import { problem } from "./around.mjs";

test("settings are read as PostgREST reads them from its environment", () => {
  const text = '# a comment\n\ndb-schemas = "api_v1"\ndb-pool=10 # why\napp.settings.jwt-lifetime = "a = b # c"\n';
  assert.deepEqual(settingsOf(text), { PGRST_DB_SCHEMAS: "api_v1", PGRST_DB_POOL: "10", PGRST_APP_SETTINGS_JWT_LIFETIME: "a = b # c" });
});

test("a line that is no setting is told with its number", () => {
  for (const line of ["db-schemas", "db-schemas = api v1", 'db-schemas = "api_v1', "DB = 1"])
    assert.throws(() => settingsOf(`# one\n${line}`), problem(/^Line 2 .*no setting/, /name = /), line);
});

test("the settings of this project name api_v1, and no password", () => {
  const settings = settingsOf(readFileSync("api/postgrest.conf", "utf8"));
  assert.equal(settings.PGRST_DB_SCHEMAS, "api_v1");
  assert.equal(settings.PGRST_DB_ANON_ROLE, "web_anon");
  assert.equal(settings.PGRST_SERVER_HOST, "127.0.0.1");
  assert.equal(settings.PGRST_DB_URI, undefined);
  const postrust = forPostrust(settings);
  assert.equal(postrust.PGRST_DB_POOL_TIMEOUT, settings.PGRST_DB_POOL_ACQUISITION_TIMEOUT);
  assert.equal(postrust.PGRST_DB_SCHEMAS, "api_v1");
});

test("what leads psql or the server to another database is left out of the environment", () => {
  const found = cleanEnvironment({ PATH: "/bin", PGHOST: "x", PGRST_DB_URI: "x", DATABASE_URL: "x", DATABASE_URLS: "y", HOME: "/" });
  assert.deepEqual(Object.keys(found), ["PATH", "DATABASE_URLS", "HOME"]);
});

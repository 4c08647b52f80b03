// Changes of a database under a running site: rights that are taken, and what the API server finds in schemas of
// another version than the app.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { journeysSite } from "../site.mjs";
import { root } from "./site.mjs";

/** Has the API server look at the schema anew, as every migration does. */
const RELOAD = "notify pgrst, 'reload schema';";
const MIGRATIONS = join(root, "api/migrations");

/** Takes the rights `privilege` names ("usage on schema api_v1") from the public: { change, undo }. */
export const withoutRight = (privilege) => ({
  change: `revoke ${privilege} from web_anon; ${RELOAD}`,
  undo: `grant ${privilege} to web_anon; ${RELOAD}`,
});

/**
 * The schema of one version ago, with data of then: without the functions that the last migration made, and without the
 * documents that they give. `functions` are their names; `undo` is the update that an operator makes.
 */
export function oneOlder() {
  const last = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql")).sort().at(-1);
  const made = readFileSync(join(MIGRATIONS, last), "utf8").matchAll(/^create (?:or replace )?(\w+) (?:(api_v1)\.)?(\w+)/gm);
  const functions = [...made].map(([, kind, schema, name]) => {
    if (kind !== "function" || !schema) throw new Error(`${last} makes more than functions of api_v1: this file has to take it back, too.`);
    return name;
  });
  const names = functions.map((name) => `'${name}'`).join(", ");
  return {
    functions,
    change: `begin;
      do $$ declare own regprocedure; begin
        for own in select oid from pg_proc where pronamespace = 'api_v1'::regnamespace and proname in (${names}) loop
          execute format('drop function %s', own);
        end loop;
      end $$;
      delete from published.documents where kind in (${names});
      delete from atlas.migrations where number = ${Number.parseInt(last, 10)};
      commit; ${RELOAD}`,
    get undo() {
      return [["migrate"], ["publish", join(journeysSite, "data/v1")]].map((command) => atlas(...command)).join("\n");
    },
  };
}

/** What the data compiler prints. */
function atlas(...command) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 };
  return execFileSync("scripts/atlas", ["--release", ...command], options);
}

/**
 * A schema of a later version: each function takes one argument more, each view has one column more, there is a function
 * that the app does not know, and each answer is what the expression `answer` makes of the one of today. The schema of
 * today stands behind it as `today`.
 */
const later = (answer) => ({
  change: `begin;
    alter schema api_v1 rename to today;
    create schema api_v1;
    create function today.with_more(document json) returns json language sql immutable as $$
      select case json_typeof(document)
        when 'object' then (select coalesce(json_object_agg(key, today.with_more(value)), '{}') from json_each(document))
        when 'array' then (select coalesce(json_agg(
            case json_typeof(row) when 'object' then (today.with_more(row)::jsonb || '{"of_later": {"a": [1]}}')::json
              else today.with_more(row) end order by nth), '[]')
          from json_array_elements(document) with ordinality rows(row, nth))
        else document end $$;
    create function today.later(answer json) returns json language sql immutable as $$ select ${answer} $$;
    do $$
    declare own record;
    begin
      for own in select proname as name, pg_get_function_arguments(oid) as arguments, coalesce(proargnames, '{}') as names
        from pg_proc where pronamespace = 'today'::regnamespace and prorettype = 'json'::regtype
          and proname not in ('with_more', 'later')
      loop
        execute format($f$create function api_v1.%1$I(%2$s) returns json language sql stable security definer
          as 'select today.later(today.%1$I(%3$s))'$f$, own.name,
          concat_ws(', ', nullif(own.arguments, ''), 'of_later text default null'),
          (select string_agg(format('$%s', n), ', ') from generate_series(1, cardinality(own.names)) n));
      end loop;
      for own in select viewname as name from pg_views where schemaname = 'today' loop
        execute format('create view api_v1.%1$I as select *, 1 as of_later from today.%1$I', own.name);
      end loop;
    end $$;
    create function api_v1.pre_request() returns void language sql security definer as 'select today.pre_request()';
    create function api_v1.of_later() returns json language sql stable as $$ select '{"format": 1}'::json $$;
    grant usage on schema api_v1 to web_anon;
    grant execute on all functions in schema api_v1 to web_anon;
    grant select on api_v1.products, api_v1.counties to web_anon;
    commit; ${RELOAD}`,
  undo: `begin; drop schema api_v1 cascade; alter schema today rename to api_v1;
    drop function api_v1.with_more(json), api_v1.later(json); commit; ${RELOAD}`,
});

/** One that the app can read: answers, and rows in them, say more than it knows. */
export const oneNewer = () => later(`(today.with_more(answer)::jsonb || '{"of_later": [{"a": 1}]}')::json`);

/** One that it cannot: the format of every document is one higher. */
export const oneTooNew = () =>
  later(`case when answer -> 'format' is null then answer
    else (answer::jsonb || jsonb_build_object('format', (answer ->> 'format')::int + 1))::json end`);

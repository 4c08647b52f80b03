-- Writes the open rows of all tables for `atlas export`, which makes files of them:
--
--   psql -qAt -X -f api/export.sql DATABASE | scripts/atlas export tables
--
-- A line each, as COPY writes it, so that the end of a cell, of a table and of the whole is never in doubt.
\set ON_ERROR_STOP on
\set QUIET on
\timing off
set client_encoding = 'UTF8';
begin transaction isolation level repeatable read read only;
copy (select 'township-atlas', 'tables', 1) to stdout;
select
    format('copy (select ''table'', %L, %s) to stdout', name, names),
    format('copy (select ''row'', %s from atlas.%I where closed_at is null order by position, %I) to stdout', columns, name, row_key),
    format('copy (select ''end'', %1$L, count(*) from atlas.%1$I where closed_at is null) to stdout', name)
from atlas.tables, lateral (
    select
        string_agg(quote_literal(attname), ', ' order by attnum) as names,
        string_agg(quote_ident(attname), ', ' order by attnum) as columns
    from pg_attribute
    where attrelid = format('atlas.%I', name)::regclass and attnum > 0 and not attisdropped
        and attname not in ('row_id', 'position', 'changed_at', 'changed_by', 'closed_at')
) as own
order by name
\gexec
copy (select 'whole', count(*) from atlas.tables) to stdout;
commit;

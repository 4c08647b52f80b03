-- Roles, schemas, and which migrations a database has.
--
-- A role belongs to all databases of its server, so it may be there already. None gets a password here:
-- see api/README.md.

do $$
begin
    if not exists (select from pg_roles where rolname = 'web_anon') then
        create role web_anon nologin;
        alter role web_anon set statement_timeout = '3s';
    end if;
    if not exists (select from pg_roles where rolname = 'authenticator') then
        create role authenticator login noinherit;
        -- PostgREST applies the settings of the role that it takes on. A server that does not keeps these.
        alter role authenticator set statement_timeout = '3s';
    end if;
    if not exists (select from pg_roles where rolname = 'atlas_editor') then
        create role atlas_editor nologin;
    end if;
    if not pg_has_role('authenticator', 'web_anon', 'member') then
        grant web_anon to authenticator;
    end if;
end
$$;

create schema if not exists atlas;
comment on schema atlas is 'What the operators know: one table for each file of tables/*.csv, with the same columns.';
create schema if not exists api_v1;
comment on schema api_v1 is 'Township Atlas: what everybody may read, and the inquiries that everybody may send.';

grant usage on schema atlas to atlas_editor;
grant usage on schema api_v1 to web_anon, atlas_editor;

create table atlas.migrations (
    number int primary key,
    name text not null,
    applied_at timestamptz not null default now()
);
comment on table atlas.migrations is 'The files of api/migrations that this database has.';
grant select on atlas.migrations to atlas_editor;

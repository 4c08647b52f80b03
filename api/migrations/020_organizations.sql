-- Organizations one by one: of 100,000 a page shows one.

-- A part holds organizations from its own key up to the next one's.
create function api_v1.organisation(id text) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select d.body from published.documents d
   where d.release = (select c.release from published.current c) and d.kind = 'organisation' and d.key <= $1 collate "C"
   order by d.key desc limit 1 $$;
comment on function api_v1.organisation(text) is
  'An organization with its links and those at their other ends, perhaps among others (OrganizationsFile).';

revoke all on function api_v1.organisation(text) from public;
grant execute on function api_v1.organisation(text) to web_anon;

notify pgrst, 'reload schema';

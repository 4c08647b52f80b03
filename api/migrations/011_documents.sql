-- Documents of api_v1: the compiled files as they are; `null` where there is none.
--
-- All functions of api_v1 are called by GET with query arguments alone and give one value of JSON: so every
-- server of PostgREST's dialect answers the same, and any cache keeps it by its address. They run with the
-- rights of the schema's owner; the arguments are data and never become SQL.

create function published.document(kind text, key text) returns json language sql stable as $$
  select d.body from published.documents d
   where d.release = (select c.release from published.current c) and d.kind = $1 and d.key = $2 $$;

create function api_v1.dataset() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('dataset', '') $$;
comment on function api_v1.dataset() is 'The base, version and counts of the data (Manifest without lists of files).';

create function api_v1.overview(month int) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('overview', $1::text) $$;
comment on function api_v1.overview(int) is 'The home page and the plain catalogue in a month, 1 to 12 (OverviewFile).';

create function api_v1.shard(number int) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('shard', $1::text) $$;
comment on function api_v1.shard(int) is
  'A part of the whole catalogue, from 0 up to one less than dataset() lists (CatalogueFile).';

create function api_v1.product(id text) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('product', $1) $$;
comment on function api_v1.product(text) is 'All that is known of a product (ProductFile of one).';

create function api_v1.county(code text) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('county', $1) $$;
comment on function api_v1.county(text) is 'A county with what is in it (PlaceFile of one).';

create function api_v1.industry(id text) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('industry', $1) $$;
comment on function api_v1.industry(text) is 'The chain map of an industry (IndustryFile of one).';

create function api_v1.map() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('map', '') $$;
comment on function api_v1.map() is 'The map of counties (MapFile).';

create function api_v1.about() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('about', '') $$;
comment on function api_v1.about() is 'What the page "About" says (AboutFile).';

create function api_v1.organisations() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('organisations', '') $$;
comment on function api_v1.organisations() is 'Organizations and the links between them (OrganizationsFile).';

create function api_v1.chain() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('chain', '') $$;
comment on function api_v1.chain() is 'The chain map of the whole base (ChainFile).';

create function api_v1.opportunities() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('opportunities', '') $$;
comment on function api_v1.opportunities() is 'Published needs and offers (ListingFile).';

create function api_v1.achievements() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('achievements', '') $$;
comment on function api_v1.achievements() is 'Results that others can use (ListingFile).';

create function api_v1.sources() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('sources', '') $$;
comment on function api_v1.sources() is 'Where the facts are written (SourcesFile).';

-- PostgREST calls this before each request (db-pre-request): every GET says how long it holds and of which
-- data it is. A browser asks again after a minute, a cache between after five; an old answer is better than none.
-- The month is in the tag because a few answers follow from it.
create function api_v1.pre_request() returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare of_data text;
begin
  if coalesce(current_setting('request.method', true), '') not in ('GET', 'HEAD') then
    perform set_config('response.headers', '[{"Cache-Control": "no-store"}]', true);
    return;
  end if;
  select format('%s-%s-%s', r.data_version, r.release, extract(month from now())) into of_data
    from published.current c join published.releases r using (release);
  perform set_config('response.headers', json_build_array(
    json_build_object('Cache-Control',
      'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400'),
    json_build_object('ETag', format('W/"%s"', of_data)))::text, true);
end $$;
comment on function api_v1.pre_request() is 'Sets the headers of each answer; called by the server.';

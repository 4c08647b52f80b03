-- The index of names by letter and page: of 200,000 names a page shows 400.

create function api_v1.names() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('names', '') $$;
comment on function api_v1.names() is
  'The letters that names begin with in Chinese and in English, and how many names each has (NamesFile without hashes).';

-- Names have the two orders of published.order_number: who reads neither language gets that of English.
create function api_v1.names_page(lang text, letter text, page int) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$
  select published.document('names_page',
    format('%s/%s/%s', case when $1 like 'zh%' then 'zh' else 'en' end, $2, $3)) $$;
comment on function api_v1.names_page(text, text, int) is
  'The names on a page of a letter, a to z or 0, from 1 on (NamesPageFile).';

revoke all on function api_v1.names(), api_v1.names_page(text, text, int) from public;
grant execute on function api_v1.names(), api_v1.names_page(text, text, int) to web_anon;

notify pgrst, 'reload schema';

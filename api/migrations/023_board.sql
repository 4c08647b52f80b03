-- The board of the base: industries by stage.

create function api_v1.board() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('board', '') $$;
comment on function api_v1.board() is 'Industries by stage, for the first look at the base (BoardFile).';

revoke all on function api_v1.board() from public;
grant execute on function api_v1.board() to web_anon;

notify pgrst, 'reload schema';

-- Which evidence counts: the board of all that is known, or of what meets a demand.

drop function if exists api_v1.board();
create function api_v1.board(evidence text default '') returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('board', $1) $$;
comment on function api_v1.board(text) is
  'Industries by stage, of all that is known or of what meets a demand, for the first look at the base (BoardFile).';

revoke all on function api_v1.board(text) from public;
grant execute on function api_v1.board(text) to web_anon;

notify pgrst, 'reload schema';

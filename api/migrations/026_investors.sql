-- What investors ask: industries side by side, the dossier of one, and what matching is told.

create function api_v1.summaries() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('summaries', '') $$;
comment on function api_v1.summaries() is 'All industries side by side (SummariesFile).';

create function api_v1.dossier(id text) returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('dossier', $1) $$;
comment on function api_v1.dossier(text) is 'What is known of an industry but its chain map (DossierFile of one).';

create function api_v1.matching() returns json language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select published.document('matching', '') $$;
comment on function api_v1.matching() is 'Where counties are, and what makes industries alike (MatchingFile).';

revoke all on function api_v1.summaries(), api_v1.dossier(text), api_v1.matching() from public;
grant execute on function api_v1.summaries(), api_v1.dossier(text), api_v1.matching() to web_anon;

notify pgrst, 'reload schema';

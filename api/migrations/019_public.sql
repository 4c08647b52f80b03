-- Rows for others than the app, and what the public may do: call functions of api_v1 and read its views.

create view api_v1.products as
  select p.id, p.zh as name_zh, nullif(p.en, '') as name_en, p.pinyin,
         (select v.value from published.facet_values v
           where v.release = p.release and v.facet = 'category' and v.position = p.category) as category,
         p.county, p.townships, p.industries,
         array(select v.value from published.facet_values v where v.release = p.release and v.facet = 'cert'
                and p.certifications & (1 << v.position) <> 0 order by v.position) as certifications,
         array(select m from generate_series(1, 12) m where p.months & (1 << m - 1) <> 0 order by m) as months
    from published.products p where p.release = (select release from published.current);
comment on view api_v1.products is 'A row for each product; api_v1.product has all that is known of one.';

create view api_v1.counties as
  select code, zh as name_zh, nullif(en, '') as name_en, pinyin, n_products
    from published.counties where release = (select release from published.current);
comment on view api_v1.counties is 'Every county of the base, and how many products come from it.';

revoke all on all functions in schema published from public;
do $$
declare own regprocedure;
begin
  foreach own in array array[
    'api_v1.dataset()', 'api_v1.overview(int)', 'api_v1.shard(int)', 'api_v1.product(text)', 'api_v1.county(text)',
    'api_v1.industry(text)', 'api_v1.map()', 'api_v1.about()', 'api_v1.organisations()', 'api_v1.chain()',
    'api_v1.opportunities()', 'api_v1.achievements()', 'api_v1.sources()', 'api_v1.cards(text[])',
    'api_v1.answer(text, text[], text[], text[], int[], text[], text[], text[], text, text, int, int)',
    'api_v1.suggest(text, int)', 'api_v1.pre_request()']::regprocedure[]
  loop
    execute format('revoke all on function %s from public', own);
    execute format('grant execute on function %s to web_anon', own);
  end loop;
end $$;
grant usage on schema api_v1 to web_anon;
grant select on api_v1.products, api_v1.counties to web_anon;

notify pgrst, 'reload schema';

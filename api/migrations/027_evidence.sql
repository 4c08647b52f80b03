-- Which evidence counts: readers ask for products of which the sources meet a demand.

alter table published.products add column grades smallint not null default 0;
comment on column published.products.grades is 'Bit i: its sources meet the demand at position i of the facet evidence.';

-- A CatalogueFile of these products in this order, with the counties that are given, which are all that they
-- lie in, and every township and industry that they name, or that has one of these codes and ids.
create or replace function published.catalogue_file(
  rel int, picked int[], county_codes text[], county_places json, township_codes text[], industry_ids text[])
returns json language sql stable as $$
  with p as materialized (
    select u.nth - 1 as nth, p.* from unnest(picked) with ordinality u(product, nth)
      join published.products p on p.release = rel and p.product = u.product),
  t as materialized (
    select t.code, t.place, row_number() over (order by t.code) - 1 as position from published.townships t
     where t.release = rel and t.code in (select unnest(township_codes) union select unnest(p.townships) from p)),
  i as materialized (
    select i.id, i.place, row_number() over (order by i.position) - 1 as position from published.industries i
     where i.release = rel and i.id in (select unnest(industry_ids) union select unnest(p.industries) from p)),
  placed as (
    select p.*,
      array_position(county_codes, p.county) - 1 as county_position,
      (select coalesce(json_agg(t.position order by u.nth), '[]') from unnest(p.townships) with ordinality u(code, nth)
         join t on t.code = u.code) as township_positions,
      (select coalesce(json_agg(i.position order by u.nth), '[]') from unnest(p.industries) with ordinality u(id, nth)
         join i on i.id = u.id) as industry_positions
      from p)
  select json_build_object(
    'format', 1,
    'counties', county_places,
    'townships', (select coalesce(json_agg(t.place order by t.position), '[]') from t),
    'industries', (select coalesce(json_agg(i.place order by i.position), '[]') from i),
    'products', (select json_build_object(
        'id', coalesce(json_agg(id order by nth), '[]'),
        'zh', coalesce(json_agg(zh order by nth), '[]'),
        'en', coalesce(json_agg(en order by nth), '[]'),
        'pinyin', coalesce(json_agg(pinyin order by nth), '[]'),
        'category', coalesce(json_agg(category order by nth), '[]'),
        'county', coalesce(json_agg(county_position order by nth), '[]'),
        'townships', coalesce(json_agg(township_positions order by nth), '[]'),
        'certifications', coalesce(json_agg(certifications order by nth), '[]'),
        'months', coalesce(json_agg(months order by nth), '[]'),
        'events', coalesce(json_agg(events order by nth), '[]'),
        'grades', coalesce(json_agg(grades order by nth), '[]'),
        'industries', coalesce(json_agg(industry_positions order by nth), '[]'),
        'picture', coalesce(json_agg(picture order by nth), '[]')) from placed),
    'photos', (select coalesce(json_agg(json_build_object('product', nth, 'photo', photo) order by nth), '[]')
                 from p where photo is not null))
$$;

drop function api_v1.answer(text, text[], text[], text[], int[], text[], text[], text[], text, text, int, int);
drop function published.answer(text, text[], text[], text[], text[], text[], text[], text[], text, text, int, int);

create function published.answer(
  q text, category text[], county text[], township text[], month text[], event text[], cert text[], industry text[],
  sort text, lang text, page int, today_month int, evidence text[])
returns json language plpgsql stable as $$
#variable_conflict use_column
declare
  page_size constant int := 24;                    -- PAGE_SIZE of src/query/catalogue.rs
  own published.releases := published.now();
  rel int := own.release;
  categories text[] := published.known_values(rel, 'category', $2);
  counties text[] := published.well_formed($3, '^[0-9]{6}$');
  townships text[] := published.well_formed($4, '^[0-9]{9}$');
  months text[] := published.known_values(rel, 'month', $5);
  events text[] := published.known_values(rel, 'event', $6);
  certs text[] := published.known_values(rel, 'cert', $7);
  industries text[] := published.well_formed($8, '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$');
  demands text[] := published.known_values(rel, 'evidence', $13);
  of_month int := case when $12 between 1 and 12 then $12 else extract(month from now()) end;
  number int := published.order_number(coalesce($9, ''), coalesce($10, 'zh'), of_month);
  typed published.typed_products;
  sets bit varying[];                              -- what fits each facet and the text; null where nothing is asked
  fitting bit varying;                             -- what fits all
  n_hits int; page_number int; skip int;
  best int[]; picked int[];
  of_county record; of_township record; of_industry record;
begin
  if rel is null then return null; end if;
  typed := published.typed_products(own, $1);
  sets := array[
    published.with_values(rel, 'category', categories),
    published.with_values(rel, 'month', months),
    published.with_values(rel, 'event', events),
    published.with_values(rel, 'cert', certs),
    case when counties <> '{}' then published.set_of_counties(own, counties) end,
    published.of_townships(own, townships),
    published.of_industries(own, industries),
    typed.products,
    published.with_values(rel, 'evidence', demands)];
  fitting := published.all_but(sets, 0);
  n_hits := coalesce(bit_count(fitting), own.n_products);
  page_number := least(greatest(coalesce($11, 1), 1), greatest((n_hits + page_size - 1) / page_size, 1));
  skip := (page_number - 1) * page_size;
  if typed.products is not null and number > 6 then
    -- By relevance: what fits the text best, then the rest by weight.
    best := array(select p from unnest(typed.best) with ordinality u(p, nth) where get_bit(fitting, p) = 1 order by nth);
    picked := best[skip + 1 : skip + page_size];
    if cardinality(picked) < page_size and n_hits > cardinality(best) then
      picked := picked || published.slice(rel, fitting & ~ published.set_of(own.n_bits, best), 0,
        greatest(skip - cardinality(best), 0), page_size - cardinality(picked));
    end if;
  else
    picked := published.slice(rel, fitting, number, skip, page_size);
  end if;
  -- A facet is counted among what fits all others.
  of_county := published.count_counties(rel, published.all_but(sets, 5), counties);
  of_industry := published.count_industries(rel, published.all_but(sets, 7), industries);
  if counties <> '{}' or townships <> '{}' then
    of_township := published.count_townships(rel, published.all_but(sets, 6), counties, townships);
  else
    -- Nobody reads of townships where none is chosen and no county: a base may have 40,000.
    select '{}'::text[] as codes, '[]'::json as counts into of_township;
  end if;
  return json_build_object(
    'format', 1,
    'catalogue', published.catalogue_file(rel, coalesce(picked, '{}'), of_county.codes, of_county.places,
      of_township.codes, of_industry.ids),
    'n_hits', n_hits,
    'page_number', page_number,
    'is_nearest', coalesce(typed.is_nearest, false),
    'facets', json_build_object(
      'category', published.count_values(rel, 'category', published.all_but(sets, 1), categories),
      'month', published.count_values(rel, 'month', published.all_but(sets, 2), months),
      'event', published.count_values(rel, 'event', published.all_but(sets, 3), events),
      'cert', published.count_values(rel, 'cert', published.all_but(sets, 4), certs),
      'county', of_county.counts,
      'township', of_township.counts,
      'industry', of_industry.counts,
      'evidence', published.count_values(rel, 'evidence', published.all_but(sets, 9), demands)));
end $$;

create function api_v1.answer(q text default '', category text[] default '{}', county text[] default '{}',
  township text[] default '{}', month int[] default '{}', event text[] default '{}', cert text[] default '{}',
  industry text[] default '{}', sort text default 'relevance', lang text default 'zh', page int default 1,
  today_month int default null, evidence text[] default '{}')
returns json language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select published.answer($1, $2, $3, $4, $5::text[], $6, $7, $8, $9, $10, $11, $12, $13) $$;
comment on function api_v1.answer(text, text[], text[], text[], int[], text[], text[], text[], text, text, int, int, text[]) is
  'A page of the catalogue, how many products fit, and how many each value of each facet would give (AnswerFile).';

revoke all on function api_v1.answer(text, text[], text[], text[], int[], text[], text[], text[],
  text, text, int, int, text[]) from public;
grant execute on function api_v1.answer(text, text[], text[], text[], int[], text[], text[], text[],
  text, text, int, int, text[]) to web_anon;

notify pgrst, 'reload schema';

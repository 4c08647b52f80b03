-- Products as lists show them.

-- The release that visitors read.
create function published.now() returns published.releases language sql stable as
  $$ select r from published.current c join published.releases r using (release) $$;

-- A CatalogueFile of these products in this order, with the counties that are given, which are all that they
-- lie in, and every township and industry that they name, or that has one of these codes and ids.
create function published.catalogue_file(
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
        'industries', coalesce(json_agg(industry_positions order by nth), '[]'),
        'picture', coalesce(json_agg(picture order by nth), '[]')) from placed),
    'photos', (select coalesce(json_agg(json_build_object('product', nth, 'photo', photo) order by nth), '[]')
                 from p where photo is not null))
$$;

create function published.cards(rel int, picked int[]) returns json language sql stable as $$
  select published.catalogue_file(rel, picked, coalesce(array_agg(code order by code), '{}'),
      coalesce(json_agg(place order by code), '[]'), '{}', '{}')
    from published.counties where release = rel and code in (
      select p.county from unnest(picked) u(product)
        join published.products p on p.release = rel and p.product = u.product) $$;

create function api_v1.cards(ids text[]) returns json language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select published.cards(own.release, array(
      select p.product from (select id, min(nth) as nth from unnest(ids[:500]) with ordinality w(id, nth) group by id) u
        join published.products p on p.release = own.release and p.id = u.id order by u.nth))
    from published.now() own where own.release is not null $$;
comment on function api_v1.cards(text[]) is
  'What lists show of these products, each once in the order of the ids, at most 500; of unknown ids nothing (CatalogueFile).';

-- Sets of products as strings of bits (see published.products): how they are made, counted and put in order.
-- `null` is the set of all.

create function published.empty_set(n_bits int) returns bit varying language sql immutable parallel safe as
  $$ select ('x' || repeat('0', n_bits / 4))::bit varying $$;

-- A set of these products. By way of hexadecimal digits, which PostgreSQL reads ten times as fast as bits.
create function published.set_of(n_bits int, products int[]) returns bit varying
language sql immutable parallel safe as $$
  select ('x' || coalesce(string_agg(repeat('0', d - before - 1) || to_hex(digit), '' order by d), '')
              || repeat('0', n_bits / 4 - 1 - coalesce(max(d), -1)))::bit varying
    from (select p / 4 as d, bit_or(8 >> p % 4) as digit, lag(p / 4, 1, -1) over (order by p / 4) as before
            from unnest(products) p group by p / 4) digits $$;

-- The products of these counties.
create function published.set_of_counties(own published.releases, codes text[]) returns bit varying
language plpgsql stable as $$
#variable_conflict use_column
declare
  result bit varying := published.empty_set(own.n_bits);
  ones bit varying := ~ published.empty_set(own.n_bits);
  c record;
begin
  for c in select first_product, n_products from published.counties
            where release = own.release and code = any(codes) and n_products > 0 loop
    result := overlay(result placing substring(ones from 1 for c.n_products) from c.first_product + 1);
  end loop;
  return result;
end $$;

-- What is in all of these sets but the one at `skipped`; null is all.
create function published.all_but(sets bit varying[], skipped int) returns bit varying
language plpgsql immutable parallel safe as $$
declare own bit varying; result bit varying;
begin
  for at in 1 .. cardinality(sets) loop
    own := sets[at];
    if at <> skipped and own is not null then
      result := coalesce(result & own, own);
    end if;
  end loop;
  return result;
end $$;

-- The number of an order in published.orders; see `orders` in src/compile/database/published/catalogue.rs.
create function published.order_number(sort text, lang text, month int) returns int
language sql immutable parallel safe as $$
  select case sort when 'name' then 1 when 'county' then 3 when 'certifications' then 5 end
       + case when lang like 'zh%' then 0 else 1 end
   where sort in ('name', 'county', 'certifications')
  union all select 6 + month where sort not in ('name', 'county', 'certifications') $$;

-- The members of a set of products, by number. Counties without any are not looked through.
create function published.members(rel int, products bit varying) returns setof int language sql stable as $$
  select g.product from published.counties c
   cross join generate_series(c.first_product, c.first_product + c.n_products - 1) g(product)
   where c.release = rel and c.n_products > 0
     and bit_count(substring(products from c.first_product + 1 for c.n_products)) > 0
     and get_bit(products, g.product) = 1 $$;

-- Products `skip` and following of a set in an order, at most `n`. Either the order is walked until they are
-- found, or, where that would be far, the set is sorted.
create function published.slice(rel int, fitting bit varying, number int, skip int, n int) returns int[]
language plpgsql stable as $$
#variable_conflict use_column
declare
  n_fitting int := bit_count(fitting);
  n_products int;
  rest int := skip;
  result int[] := '{}';
  here int[];
  block record;
begin
  select r.n_products into n_products from published.releases r where r.release = rel;
  if fitting is null then
    return (select array_agg(p order by o.block, u.nth)
              from published.orders o, unnest(o.products) with ordinality u(p, nth)
             where o.release = rel and o.number = $3 and o.block between skip / 1000 and (skip + n) / 1000
               and o.block * 1000 + u.nth between skip + 1 and skip + n);
  elsif n_fitting::bigint * n_fitting < n_products::bigint * (skip + n) / 50 then
    return (select array_agg(product order by rank) from (
      select m.product, p.ranks[$3 + 1] as rank from unnest(array(select published.members(rel, fitting))) m(product)
       cross join lateral (
         select ranks from published.products p where p.release = rel and p.product = m.product offset 0) p
       order by 2 offset skip limit n) s);
  end if;
  for block in select products from published.orders o where o.release = rel and o.number = $3 order by o.block loop
    here := array(select u.p from unnest(block.products) with ordinality u(p, nth)
                   where get_bit(fitting, u.p) = 1 order by u.nth);
    result := result || here[rest + 1 : rest + n - cardinality(result)];
    rest := greatest(rest - cardinality(here), 0);
    exit when cardinality(result) >= n;
  end loop;
  return result;
end $$;

-- (value, hits) of a facet that is a closed list, of `others`: what fits all other facets.
create function published.count_values(rel int, of_facet text, others bit varying, chosen text[]) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_array(value, n) order by position), '[]') from (
    select value, position, case when others is null then n else bit_count(products & others) end as n
      from published.facet_values where release = rel and facet = of_facet) v
   where n > 0 or value = any(chosen) $$;

-- The same of counties, with their names.
create function published.count_counties(
  rel int, others bit varying, chosen text[], out codes text[], out counts json, out places json)
language sql stable as $$
  with counted as (
    select code, place, case when others is null then n_products
                             else bit_count(substring(others from first_product + 1 for n_products)) end as n
      from published.counties where release = rel),
  listed as (
    select code, n, place from counted where n > 0 or code = any(chosen)
    union all select c, 0, null from unnest(chosen) c where c not in (select code from counted))
  select coalesce(array_agg(code) filter (where place is not null), '{}'),
         coalesce(json_agg(json_build_array(code, n)), '[]'),
         coalesce(json_agg(place) filter (where place is not null), '[]')
    from (select * from listed order by code) s $$;

-- Of the townships of the products in these counties; without a county of those that are chosen alone.
create function published.count_townships(
  rel int, others bit varying, county_codes text[], chosen text[], out codes text[], out counts json)
language sql stable as $$
  with counted as (
    -- The range inside: else the planner reads all products.
    select p.code, count(*) as n from published.counties c cross join lateral (
        select p.product, t.code from published.products p, unnest(p.townships) t(code)
         where p.release = rel and p.product >= c.first_product and p.product < c.first_product + c.n_products offset 0) p
     where c.release = rel and c.code = any(county_codes) and (others is null or get_bit(others, p.product) = 1)
     group by p.code
    union all
    select t.township, count(*) from published.product_townships t
     where county_codes = '{}' and t.release = rel and t.township = any(chosen)
       and (others is null or get_bit(others, t.product) = 1)
     group by t.township),
  listed as (
    select code, n from counted union all select c, 0 from unnest(chosen) c where c not in (select code from counted))
  select coalesce(array_agg(code order by code), '{}'),
         coalesce(json_agg(json_build_array(code, n) order by code), '[]') from listed $$;

create function published.count_industries(rel int, others bit varying, chosen text[], out ids text[], out counts json)
language sql stable as $$
  with counted as (
    select industry as id, count(*) as n from published.product_industries
     where release = rel and (others is null or get_bit(others, product) = 1) group by industry),
  listed as (
    select id, n from counted union all select c, 0 from unnest(chosen) c where c not in (select id from counted))
  select coalesce(array_agg(id order by id), '{}'),
         coalesce(json_agg(json_build_array(id, n) order by id), '[]') from listed $$;

-- Hits of all kinds for what was typed: a SearchReply of src/wire/search.rs.

-- Units of a name: characters, and words of letters; with the positions of their first character and of the one
-- behind them.
create function published.units(name text, out written text[], out starts int[], out ends int[], out are_words boolean[])
language sql immutable parallel safe as $$
  with pieces as (
    -- A word with what does not end it, one character, or what parts units.
    select m[1] as word, m[2] as one, sum(length(coalesce(m[1], m[2], m[3]))) over (order by nth)::int as stop,
           length(coalesce(m[1], m[2], m[3])) as n, nth
      from regexp_matches(name,
             '([a-z0-9\u00c0-\u024f''’‘ʼ`]+)'
             '|([^\u0001-\u02ff\u2000-\u2bff\u3000-\u3006\u3008-\u3030\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65])'
             '|(.)', 'gi')
           with ordinality r(m, nth)),
  units as (
    select case when one is not null then one
                when word ~ '^[A-Za-z0-9]+$' then lower(word)
                else published.fold(word) end as written,
           stop - n as start, stop, one is null as is_word, nth
      from pieces where word is not null or one is not null)
  select coalesce(array_agg(u.written order by u.nth), '{}'), array_agg(u.start order by u.nth),
         array_agg(u.stop order by u.nth), array_agg(u.is_word order by u.nth) from units u where u.written <> '' $$;

-- Where a text fits a name from the beginning of a unit on: the first character and the one behind the last; null where
-- it does not. `spelled` is each unit as it is written, read or begun.
create function published.place_of(w text, spelled text[], starts int[], ends int[], are_words boolean[]) returns int[]
language plpgsql immutable parallel safe as $$
declare n int;
begin
  for i in 1 .. cardinality(spelled) loop
    continue when not starts_with(array_to_string(spelled[i:], ''), w);
    n := 0;
    for j in i .. cardinality(spelled) loop
      n := n + length(spelled[j]);
      if n >= length(w) then
        -- Of a word the letters that were typed, of a character all of it.
        return array[starts[i],
          case when are_words[j] then greatest(ends[j] - (n - length(w)), starts[j] + 1) else ends[j] end];
      end if;
    end loop;
  end loop;
  return null;
end $$;

-- What of a name fits: ranges of characters, ascending. `syllables` are its units as they are read.
create function published.marks(name text, syllables text[], words text[]) returns json
language plpgsql immutable parallel safe as $$
declare
  u record := published.units(name);
  is_read boolean := cardinality(syllables) = cardinality(u.written);
  initials text[] := array(select left(s, 1) from unnest(syllables) with ordinality x(s, nth) order by nth);
  run text := array_to_string(words, '');
  w text;
  place int[];
  places int[][] := '{}';
begin
  -- All of it in one run, else each word.
  foreach w in array run || words loop
    place := coalesce(
      published.place_of(w, u.written, u.starts, u.ends, u.are_words),
      case when is_read then published.place_of(w, syllables, u.starts, u.ends, u.are_words) end,
      case when is_read then published.place_of(w, initials, u.starts, u.ends, array_fill(false, array[cardinality(initials)])) end);
    if place is not null then places := places || array[place]; end if;
    exit when cardinality(places) > 0 and w = run;
  end loop;
  -- Those that touch as one.
  return (
    select coalesce(json_agg(json_build_array(s, e) order by s), '[]') from (
      select min(s) as s, max(e) as e from (
        select s, e, count(*) filter (where is_new) over (order by s, e) as part from (
          select s, e, s > coalesce(max(e) over before, -1) as is_new
            from (select places[i][1] as s, places[i][2] as e from generate_series(1, array_length(places, 1)) i) p
          window before as (order by s, e rows between unbounded preceding and 1 preceding)) n) r
       group by part) m);
end $$;

-- The first hits of a kind as HitRow. Products that fit as well as others follow by weight.
create function published.hits(
  own published.releases, found published.found, words text[], n_hits int, out hits json, out score int)
language sql stable as $$
  with best as (
    select found.best[1 : n_hits] || case when found.kind = 'product' and cardinality(found.best) < least(n_hits, found.n)
      then published.docs_of(own.release, published.slice(own.release,
             found.products & ~ published.set_of(own.n_bits, array(select d.product from published.names d
               where d.release = own.release and d.doc = any(found.best))), 0, 0, n_hits - cardinality(found.best)))
      else '{}' end as docs),
  rows as (
    select u.nth, d, published.fit(d, words) as score, c.zh as county_zh, c.en as county_en
      from best, unnest(best.docs) with ordinality u(doc, nth)
      join published.names d on d.release = own.release and d.doc = u.doc
      left join published.counties c on c.release = own.release and c.code = d.county and d.kind <> 'county')
  select coalesce(json_agg(json_build_object(
      'id', (d).id, 'score', rows.score, 'zh', (d).zh, 'en', (d).en,
      'zh_marks', published.marks((d).zh, (d).syllables, words),
      'en_marks', published.marks((d).en, null, words),
      'county_zh', coalesce(county_zh, ''), 'county_en', coalesce(county_en, '')) order by nth), '[]'),
    coalesce(max(rows.score), 0)
    from rows $$;

-- Groups of hits, the one with the best first. Most visitors look for something to eat and the place that it is
-- from, so these may fit a little worse; and where topics alone were named, products are meant.
create function published.groups(
  own published.releases, found published.found[], words text[], n_hits int, is_of_topics boolean)
returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('kind', (f).kind, 'n', (f).n, 'hits', h.hits)
      order by is_of_topics and (f).kind = 'product' desc, h.score + lead.score desc, lead.nth), '[]')
    from unnest(found) f
    join (values ('product', 200, 1), ('county', 200, 2), ('township', 40, 3), ('organisation', 0, 4),
                 ('industry', 120, 5), ('opportunity', 0, 6), ('achievement', 0, 7)) lead(kind, score, nth) on lead.kind = (f).kind
    cross join lateral published.hits(own, f, words, n_hits) h
   where (f).n > 0 $$;

-- ---------------------------------------------------------------- choices of the catalogue that were named
-- A part of a choice as FacetPart, and how many products have it; null where it is none.
create function published.facet_part(own published.releases, named published.topic_names, out part json, out n int)
language plpgsql stable as $$
begin
  if named.county is not null then
    select json_build_object('query', 'county=' || c.code, 'zh', c.zh, 'en', c.en), c.n_products
      into part, n from published.counties c where c.release = own.release and c.code = named.county;
  elsif named.topic like '%=%' then
    select json_build_object('query', t.topic, 'zh', t.zh, 'en', t.en), t.n
      into part, n from published.topics t where t.release = own.release and t.topic = published.meant(named.topic);
  end if;
end $$;

-- FacetHits: all of the parts together, or each alone where no product is all of them; of a single name also those that
-- it is the beginning of, at most four.
create function published.facets(own published.releases, meaning text[], out facets json, out are_parts boolean)
language plpgsql stable as $$
declare
  w text;
  part record;
  one published.topic_names;
  parts json[] := '{}';
  ns int[] := '{}';                                -- products of each part
  sets bit varying[] := '{}';
  n_all int;
begin
  are_parts := false;
  facets := '[]';
  if cardinality(meaning) > 1 then
    foreach w in array meaning loop
      part := published.facet_part(own, published.called(own.release, w));
      if part.part is null then return; end if;
      parts := parts || part.part; ns := ns || part.n; sets := sets || published.lent(own, w);
    end loop;
    n_all := bit_count(published.all_but(sets, 0));
    if n_all > 0 then
      facets := json_build_array(json_build_object('parts', to_json(parts), 'n', n_all));
      return;
    end if;
    select coalesce(json_agg(json_build_object('parts', json_build_array(parts[i]), 'n', ns[i]) order by i), '[]'),
           count(*) > 0
      into facets, are_parts from generate_series(1, cardinality(parts)) i where ns[i] > 0;
    return;
  end if;
  w := meaning[1];
  if published.weight(w) < 2 then return; end if;
  one := published.called(own.release, w);
  select coalesce(json_agg(json_build_object('parts', json_build_array(f.part), 'n', f.n)
           order by s.is_whole desc, s.n_name, s.name), '[]')
    into facets from (
      select * from (
        select distinct on (t.topic, t.county) t.topic, t.county, t.name, length(t.name) as n_name,
               t.name is not distinct from one.name as is_whole, t as named
          from published.topic_names t
         where t.release = own.release and (t.name >= w and t.name < w || chr(1114109) or t.name = one.name)
           and (t.county is not null or t.topic like '%=%')
         order by t.topic, t.county, is_whole desc, n_name, t.name) d
       order by is_whole desc, n_name, name limit 4) s
    cross join lateral published.facet_part(own, s.named) f
   where f.n > 0;
end $$;

create function published.suggest(typed text, n int) returns json language plpgsql stable as $$
declare
  own published.releases := published.now();
  findings published.findings;
  words text[];
  meaning text[];                                  -- the names among them
  is_of_topics boolean;
  facets record;
  n_found int;
  nearest published.found[] := '{}';
begin
  if own.release is null then return null; end if;
  findings := published.find(own, typed);
  words := findings.words;
  meaning := published.meaning(own.release, words);
  select coalesce(bool_and((c).name is not null) and bool_or((c).topic is not null), false) into is_of_topics
    from unnest(meaning) w cross join lateral published.called(own.release, w) c;
  if words = '{}' then
    select '[]'::json as facets, false as are_parts into facets;
  else
    facets := published.facets(own, meaning);
  end if;
  -- Where little fits, what is like it is told as well.
  select coalesce(sum((f).n), 0) into n_found from unnest(findings.found) f;
  if not findings.is_nearest and n_found between 1 and 9 and published.weight(array_to_string(words, '')) >= 6 then
    nearest := published.find_nearest(own, words);
    select coalesce(array_agg(row((f).kind, cardinality(b.rest), b.rest, null)::published.found), '{}') into nearest
      from unnest(nearest) f
     cross join lateral (select array(select d from unnest((f).best) with ordinality u(d, nth)
       where not exists (select from unnest(findings.found) o where d = any((o).best)) order by nth) as rest) b
     where b.rest <> '{}';
  end if;
  return json_build_object(
    'groups', published.groups(own, findings.found, words, least(greatest(coalesce(n, 5), 1), 50), is_of_topics),
    'facets', facets.facets, 'are_parts', facets.are_parts,
    'similar', published.groups(own, nearest, words, least(greatest(coalesce(n, 5), 1), 3), false),
    'is_nearest', findings.is_nearest, 'is_whole', true);
end $$;

create function api_v1.suggest(q text default '', n int default 5) returns json
language sql stable security definer set search_path = pg_catalog, pg_temp as
  $$ select published.suggest($1, $2) $$;
comment on function api_v1.suggest(text, int) is
  'What a text finds, at most n of each kind (1 to 50), with the choices of the catalogue that it names (SearchReply).';

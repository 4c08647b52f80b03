-- What fits what was typed: first as it stands, and only where nothing does, what comes nearest.

-- What was found of one kind.
create type published.found as (
  kind text,
  n int,                                           -- how many there are
  best int[],                                      -- documents, the best first, at most 480; behind them products by weight
  products bit varying);                           -- of kind product: all of them

create type published.findings as (
  words text[],                                    -- as they were read
  is_nearest boolean,                              -- nothing fits; these come nearest
  found published.found[]);

create function published.docs_of(rel int, products int[]) returns int[] language sql stable as $$
  select coalesce(array_agg(d.doc order by u.nth), '{}') from unnest(products) with ordinality u(product, nth)
    join published.names d on d.release = rel and d.product = u.product $$;

create function published.products_found(found published.found[]) returns bit varying
language sql immutable parallel safe as
  $$ select f.products from unnest(found) f where f.kind = 'product' $$;

create function published.is_any(found published.found[]) returns boolean language sql immutable parallel safe as
  $$ select exists (select from unnest(found) f where f.n > 0) $$;

-- Both, those of `a` first.
create function published.merged(a published.found[], b published.found[]) returns published.found[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(row(kind,
      case when kind = 'product' then bit_count(products) else greatest(n, cardinality(best)) end,
      best, products)::published.found), '{}')
    from (
      select coalesce(x.kind, y.kind) as kind, greatest(x.n, y.n) as n,
             (coalesce(x.best, '{}') || array(select d from unnest(y.best) with ordinality u(d, nth)
                where x.best is null or d <> all(x.best) order by nth))[1 : 480] as best,
             coalesce(x.products | y.products, x.products, y.products) as products
        from unnest(a) x full join unnest(b) y on x.kind = y.kind) f $$;

-- Documents with their scores as what was found.
create function published.gathered(own published.releases, docs int[], scores int[]) returns published.found[]
language sql stable as $$
  select coalesce(array_agg(f), '{}') from (
    select row(d.kind, count(*), (array_agg(d.doc order by u.score desc, d.doc))[1 : 480],
               case when d.kind = 'product' then published.set_of(own.n_bits, array_agg(d.product)) end
           )::published.found as f
      from unnest(docs, scores) u(doc, score) join published.names d on d.release = own.release and d.doc = u.doc
     group by d.kind) g $$;

-- What fits one word by its own names.
create function published.find_by_name(own published.releases, w text) returns published.found[]
language plpgsql stable
set enable_seqscan = off as $$
declare result published.found[];
begin
  select array_agg(row(kind, n, best, products)::published.found) into result from published.frequent
   where release = own.release and beginning = w;
  if result is null then
    select array_agg(f) into result from (
      select row(h.kind, count(*), (array_agg(h.doc order by h.score desc, h.doc))[1 : 480],
                 case when h.kind = 'product' then published.set_of(own.n_bits, array_agg(h.product)) end
             )::published.found as f
        from (select d.kind, d.doc, d.product, published.score(d, w) as score
                from published.names d where d.release = own.release and d.keys @@ published.beginning(w)) h
       group by h.kind) g;
  end if;
  return coalesce(result, '{}');
end $$;

-- What fits one word by its own names, or belongs to a county or a topic that is called so.
create function published.find_word(own published.releases, w text) returns published.found[]
language plpgsql stable as $$
declare
  result published.found[] := published.find_by_name(own, w);
  lent bit varying := published.lent(own, w);
  code text;
begin
  if lent is not null then
    result := published.merged(result, array[row('product', bit_count(lent), '{}', lent)::published.found]);
  end if;
  code := (published.called(own.release, w)).county;
  if code is not null then
    result := published.merged(result, array(
      select row(kind, count(*), (array_agg(doc order by doc))[1 : 480], null)::published.found
        from published.names
       where release = own.release and county = code and kind not in ('product', 'county') group by kind));
  end if;
  return result;
end $$;

-- What fits all of these words.
create function published.find_all(own published.releases, words text[]) returns published.found[]
language plpgsql stable
set enable_seqscan = off as $$
declare
  w text;
  found published.found[];
  products bit varying;
  fitting bit varying;                             -- products that fit all words so far
  best int[];
  result published.found[] := '{}';
  rare text[] := '{}';                             -- words by which the index finds few
  common text[] := '{}';
  code text;                                       -- of the first county that is named
  others text[] := '{}';                           -- words that name no county
  n int;
begin
  if cardinality(words) = 1 then return published.find_word(own, words[1]); end if;
  foreach w in array words loop
    found := published.find_word(own, w);
    -- Without one of its words nothing fits.
    if not published.is_any(found) then return '{}'; end if;
    if fitting is null or bit_count(fitting) > 0 then
      products := coalesce(published.products_found(found), published.empty_set(own.n_bits));
      fitting := coalesce(fitting & products, products);
    end if;
    if exists (select from published.frequent where release = own.release and beginning = w)
      then common := common || w; else rare := rare || w; end if;
    if code is null then code := (published.called(own.release, w)).county; end if;
    if (published.called(own.release, w)).county is null then others := others || w; end if;
  end loop;
  n := bit_count(fitting);
  if n > 0 then
    if n <= 2000 then
      -- By the mean of what each word is worth; what is lent is worth little.
      select (array_agg(s.doc order by s.score desc, s.doc))[1 : 480] into best from (
        select d.doc, published.fit(d, words) as score from published.members(own.release, fitting) m(product)
          join published.names d on d.release = own.release and d.product = m.product) s;
    end if;
    result := array[row('product', n, coalesce(best, '{}'), fitting)::published.found];
  end if;
  -- Of other kinds by their own names, and what lies in a county that was named.
  if rare = '{}' then rare := common; common := '{}'; end if;
  result := result || array(
    select row(h.kind, count(*), (array_agg(h.doc order by h.score desc, h.doc))[1 : 480], null)::published.found from (
      select d.kind, d.doc, (select sum(published.score(d, u.w)) from unnest(words) u(w)) as score
        from published.names d
       where d.release = own.release and d.kind <> 'product'
         and d.keys @@ published.all_beginnings(rare)
         and published.has_all(d.keys, common)
      union
      select d.kind, d.doc, 60 * cardinality(words) from published.names d
       where code is not null and others <> '{}' and d.release = own.release and d.county = code
         and d.kind not in ('product', 'county') and published.has_all(d.keys, others)) h
     group by h.kind);
  return result;
end $$;

-- Whether keys have all these beginnings. A function, so that the index is not asked for what very many have.
create function published.has_all(keys tsvector, words text[]) returns boolean
language plpgsql immutable parallel safe as $$
declare w text;
begin
  foreach w in array words loop
    if not keys @@ published.beginning(w) then return false; end if;
  end loop;
  return true;
end $$;

-- What fits as it stands: all of it in one run, its words in any order, what its names mean.
create function published.find_as_typed(own published.releases, words text[]) returns published.found[]
language plpgsql stable as $$
declare result published.found[]; meaning text[];
begin
  result := published.find_all(own, words);
  if cardinality(words) > 1 then
    result := published.merged(published.find_by_name(own, left(array_to_string(words, ''), 60)), result);
  end if;
  meaning := published.meaning(own.release, words);
  if meaning <> words and (meaning <@ words or cardinality(meaning) < cardinality(words)
      or published.products_found(result) is null) then
    result := published.merged(result, published.find_all(own, meaning));
  end if;
  if published.is_any(result) then return result; end if;
  -- Pieces without gaps: 奉节橙 finds 奉节脐橙, "zhacaifuling" 涪陵榨菜.
  if cardinality(words) = 1 and words[1] !~ '[a-z0-9]' and length(words[1]) between 2 and 8 then
    return published.find_all(own, array(select distinct c from unnest(string_to_array(words[1], null)) c));
  elsif cardinality(words) = 1 and words[1] ~ '^[a-z0-9]{8,40}$' then
    for cut in reverse length(words[1]) - 4 .. 4 loop
      result := published.find_all(own, array[left(words[1], cut), substr(words[1], cut + 1)]);
      exit when published.is_any(result);
    end loop;
    return result;
  end if;
  return '{}';
end $$;

-- All that fits, or comes nearest.
create function published.find(own published.releases, typed text) returns published.findings
language plpgsql stable as $$
declare words text[] := published.words(own.release, typed); toneless text[]; found published.found[];
begin
  if words = '{}' then return row(words, false, '{}'::published.found[])::published.findings; end if;
  found := published.find_as_typed(own, words);
  if not published.is_any(found) then
    -- Tones as digits: fu2ling2.
    toneless := array(select regexp_replace(w, '([a-z])[1-5]', '\1', 'g')
                        from unnest(words) with ordinality u(w, nth) order by nth);
    if toneless <> words then
      found := published.find_as_typed(own, toneless);
      if published.is_any(found) then words := toneless; end if;
    end if;
  end if;
  if published.is_any(found) then return row(words, false, found)::published.findings; end if;
  found := published.find_nearest(own, words);
  return row(words, published.is_any(found), found)::published.findings;
end $$;

-- The products that fit, for a page of the catalogue; null where nothing was typed.
create type published.typed_products as (products bit varying, best int[], is_nearest boolean);

create function published.typed_products(own published.releases, typed text) returns published.typed_products
language plpgsql stable as $$
declare findings published.findings; products bit varying; best int[];
begin
  -- Space alone is nothing; what has neither letters nor characters is something that nothing fits.
  if coalesce(typed, '') !~ '[^\s\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]' then return null; end if;
  findings := published.find(own, typed);
  select f.products, array(select d.product from unnest(f.best) with ordinality u(doc, nth)
      join published.names d on d.release = own.release and d.doc = u.doc order by nth) into products, best
    from unnest(findings.found) f where f.kind = 'product';
  return row(coalesce(products, published.empty_set(own.n_bits)), coalesce(best, '{}'),
             findings.is_nearest and products is not null)::published.typed_products;
end $$;

-- What comes nearest where nothing fits: another character that sounds alike or is wrong, slips in letters,
-- words that nothing fits left out.

-- The letters of a text as it is read.
create function published.reading(rel int, w text) returns text language sql stable as $$
  select string_agg(coalesce(c.reading, u.c), '' order by u.nth)
    from unnest(string_to_array(w, null)) with ordinality u(c, nth)
    left join published.characters c on c.release = rel and c.character = u.c $$;

-- One character is wrong, missing or too much. What has two neighbors in common with the text, or all characters
-- but one, is looked at; most characters and neighbors in common come first, then the length.
create function published.find_wrong_character(own published.releases, w text) returns published.found[]
language plpgsql stable
set enable_seqscan = off as $$
declare
  chars text[] := array(select distinct c from unnest(string_to_array(w, null)) c);
  pairs text[] := array(select distinct substr(w, i, 2) from generate_series(1, length(w) - 1) i);
  common text[]; query text; docs int[]; scores int[];
begin
  common := array(select distinct beginning from published.frequent
                   where release = own.release and beginning = any(chars || pairs));
  select string_agg(q, ' | ') into query from (
    select published.beginning(p)::text as q from unnest(pairs) p where p <> all(common)
    union all
    select '(' || string_agg(published.beginning(c)::text, ' & ') || ')'
      from unnest(chars) left_out cross join unnest(chars) c where c <> left_out and c <> all(common)
     group by left_out having count(*) >= 2) s;
  select array_agg(doc), array_agg(score) into docs, scores from (
    select doc, (100 * same / cardinality(chars || pairs) - abs(length(written) - length(w)))::int as score from (
      select d.doc, d.written,
             (select count(*) from unnest(chars) c where strpos(d.written, c) > 0) as n_chars,
             (select count(*) from unnest(chars || pairs) c where strpos(d.written, c) > 0) as same
        from published.names d
       where d.release = own.release and d.doc in (
         select doc from (
           select x.doc from published.names x where x.release = own.release and x.keys @@ query::tsquery limit 5000) s
         union select unnest(best) from published.frequent where release = own.release and beginning = any(pairs))) m
     where n_chars >= greatest(cardinality(chars) - 1, 2) or 2 * same > cardinality(chars) + cardinality(pairs)
     order by score desc, doc limit 480) s;
  return published.gathered(own, docs, scores);
end $$;

-- English words with slips as the words that were meant; pinyin as the names whose readings are most alike.
create function published.find_slip(own published.releases, words text[]) returns published.found[]
language plpgsql stable
set enable_seqscan = off as $$
declare mended text[]; run text := array_to_string(words, ''); result published.found[] := '{}'; docs int[]; scores int[];
begin
  mended := array(
    select coalesce(
        (select u.w from published.frequent f where f.release = own.release and f.beginning = u.w limit 1),
        (select u.w from published.names d where d.release = own.release and d.keys @@ published.beginning(u.w) limit 1),
        (select w.word from published.english_words w
          where w.release = own.release and length(u.w) >= 4
            and w.slips && (array(
              select left(u.w, i - 1) || substr(u.w, i + 1) from generate_series(1, length(u.w)) i) || u.w)
          order by extensions.similarity(w.word, u.w) desc, w.n desc, w.word limit 1),
        u.w)
      from unnest(words) with ordinality u(w, nth) order by nth);
  if mended <> words then
    result := published.find_all(own, mended);
    if published.is_any(result) then return result; end if;
  end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  select array_agg(doc), array_agg(score) into docs, scores from (
    select d.doc, (1000 * extensions.word_similarity(run, d.reading) - abs(length(d.reading) - length(run)))::int as score
      from published.names d where d.release = own.release and run operator(extensions.<%) d.reading
     order by score desc, d.doc limit 480) s;
  return published.gathered(own, docs, scores);
end $$;

create function published.find_nearest(own published.releases, words text[]) returns published.found[]
language plpgsql stable as $$
declare
  run text := left(array_to_string(words, ''), 60);
  result published.found[] := '{}';
  w text;
  fitting text[] := '{}';
  n_fitting int := 0;                              -- weight of the words that something fits
begin
  if run ~ '[^a-z0-9]' then
    if length(run) > 1 then result := published.find_by_name(own, published.reading(own.release, run)); end if;
    if not published.is_any(result) and run !~ '[a-z0-9]' and length(run) between 3 and 20 then
      result := published.find_wrong_character(own, run);
    end if;
  elsif length(run) >= 4 then
    result := published.find_slip(own, words);
  end if;
  if published.is_any(result) or cardinality(words) = 1 then return result; end if;
  -- Words that nothing fits are left out, unless that is more than half of what was typed.
  foreach w in array words loop
    if published.is_any(published.find_word(own, w)) then
      fitting := fitting || w; n_fitting := n_fitting + published.weight(w);
    end if;
  end loop;
  if 2 * n_fitting >= published.weight(run) and exists (select from unnest(fitting) f where published.weight(f) >= 4) then
    result := published.find_all(own, fitting);
    if not published.is_any(result) then
      result := published.find_word(own, (select f from unnest(fitting) f order by published.weight(f) desc limit 1));
    end if;
  end if;
  return result;
end $$;

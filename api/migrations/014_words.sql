-- What was typed, as words; and how well a name fits one.
--
-- The same door for queries as src/search/letters.rs has for names: case, width, tones, diacritics and
-- apostrophes do not count. Nothing here asks the locale of the database: one in "C" knows no Han character.

-- Small letters, digits and characters, with a space between words. A test compares each character with `sign`.
create function published.fold(typed text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    lower(translate(
      normalize(left(typed, 100), nfc),
      '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚàÀáÁâÂãÃäÄåÅāĀăĂąĄǎǍçÇćĆčČďĎđĐèÈéÉêÊëËēĒĕĔęĘěĚğĞģĢħĦìÌíÍîÎïÏīĪĭĬįĮǐǏıĺĹľĽłŁñÑńŃňŇǹǸòÒóÓôÔõÕöÖōŌŏŎőŐǒǑøØŕŔřŘśŚşŞšŠţŢťŤțȚùÙúÚûÛūŪŭŬůŮűŰǔǓüÜǖǕǘǗǚǙǜǛýÝÿŸźŹżŻžŽ',
      '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzaaaaaaaaaaaaaaaaaaaaccccccddddeeeeeeeeeeeeeeeegggghhiiiiiiiiiiiiiiiiillllllnnnnnnnnoooooooooooooooooooorrrrssssssttttttuuuuuuuuuuuuuuuuvvvvvvvvvvyyyyzzzzzz')),
    -- Apostrophes, combining marks and what nobody sees.
    '[''`\u2018\u2019\u02bc\u0300-\u036f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]',
    '', 'g'),
    -- ASCII and what other blocks have of punctuation and symbols.
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u2101\u2190-\u245f\u249c-\u24b5\u2500-\u2775\u2794-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036\u3037\u303d-\u303f\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffef\U0001f000-\U0001faff]+',
    ' ', 'g')) $$;

-- At most 60 letters and characters; traditional characters and radicals as the characters that names have. Words
-- that join others go, unless there is nothing else.
create function published.words(rel int, typed text) returns text[] language plpgsql stable as $$
declare folded text := published.fold(typed); words text[]; telling text[];
begin
  if folded ~ '[^ a-z0-9]' then
    select string_agg(coalesce(c.simplified, u.c), '' order by u.nth) into folded
      from unnest(string_to_array(folded, null)) with ordinality u(c, nth)
      left join published.characters c on c.release = rel and c.character = u.c;
  end if;
  words := string_to_array(btrim(left(folded, 60)), ' ');
  telling := array(select w from unnest(words) with ordinality u(w, nth)
                    where w not in ('of', 'the', 'from', 'and', 'in', 'for') order by nth);
  return coalesce(case when telling = '{}' then words else telling end, '{}');
end $$;

-- What begins with this: one or more of published.names.keys. The text has letters and characters alone.
create function published.beginning(w text) returns tsquery language sql immutable parallel safe as
  $$ select ('''' || w || ''':*')::tsquery $$;

-- What begins with each of these.
create function published.all_beginnings(words text[]) returns tsquery language sql immutable parallel safe as
  $$ select string_agg(published.beginning(w)::text, ' & ')::tsquery from unnest(words) w $$;

-- A character counts as two letters.
create function published.weight(w text) returns int language sql immutable parallel safe as
  $$ select 2 * length(w) - length(regexp_replace(w, '[^a-z0-9]', '', 'g')) $$;

-- How well a name fits a word that is the beginning of one of its keys: where, and how much of it. What stands
-- in Entry::score of src/compile/database/published/names.rs, for what is found out when it is published.
create function published.score(own published.names, w text) returns int language sql immutable parallel safe as $$
  select case when w = any(own.whole) then 450 else greatest(
    case when starts_with(own.written, w) then 320 when strpos(own.written, w) > 0 then 200 end
      + 80 * length(w) / greatest(length(own.written), 1),
    case when starts_with(own.reading, w) then 320 when strpos(own.reading, w) > 0 then 200 end
      + 80 * length(w) / greatest(length(own.reading), 1),
    case when starts_with(own.english, w) then 320 when strpos(own.english, w) > 0 then 200 end
      + 80 * length(w) / greatest(length(own.english), 1),
    case when starts_with(own.initials, w) then 220 when strpos(own.initials, w) > 0 then 120 end
      + 80 * length(w) / greatest(length(own.initials), 1),
    110) end $$;

-- The same of several words: of all in one run, else their mean. A word that fits by what the document lies in or
-- belongs to is worth little.
create function published.fit(own published.names, words text[]) returns int
language plpgsql immutable parallel safe as $$
declare w text := array_to_string(words, ''); score int := 0; n int := length(w);
begin
  if own.keys @@ published.beginning(w) then return published.score(own, w); end if;
  foreach w in array words loop
    score := score + length(w) * case when own.keys @@ published.beginning(w) then published.score(own, w) else 60 end;
  end loop;
  return score / n;
end $$;

-- ---------------------------------------------------------------- topics and counties that a word names
-- The topic or county that is called exactly so; English names also in the plural.
create function published.called(rel int, w text) returns published.topic_names language sql stable as $$
  select t from published.topic_names t
   where t.release = rel and t.name = any(array[w] || case when w ~ '^[a-z0-9]{4,}s$'
       then array[left(w, -1), left(w, -2), regexp_replace(w, 'ies$', 'y')] else '{}' end)
   order by length(t.name) desc limit 1 $$;

-- "In season" means the month.
create function published.meant(topic text) returns text language sql stable as
  $$ select case topic when 'month=now' then 'month=' || extract(month from now())::int else topic end $$;

-- The products that belong to what is called so, or so far as it is typed: "frui" means fruit, "fr" nothing.
create function published.lent(own published.releases, w text) returns bit varying language plpgsql stable as $$
declare named published.topic_names := published.called(own.release, w);
begin
  if named.county is not null then
    return published.set_of_counties(own, array[named.county]);
  elsif named.topic is not null then
    return (select products from published.topics
             where release = own.release and topic = published.meant(named.topic));
  elsif w ~ '^[a-z]{3,}$' then
    return (select bit_or(t.products) from published.topics t
             where t.release = own.release and t.topic in (
               select n.topic from published.topic_names n
                where n.release = own.release and n.name >= w and n.name < w || '{' and length(n.name) <= length(w) + 3));
  end if;
  return null;
end $$;

-- The names in a query, where they are others than its words: 奉节水果 is 奉节 and 水果, "green tea" one thing,
-- and the region is left out where something else is named.
create function published.meaning(rel int, words text[]) returns text[] language plpgsql stable as $$
declare named text[] := '{}'; at int := 1; phrase text; n int; rest text; last text[]; cut int; found boolean;
begin
  while at <= cardinality(words) loop
    found := false;
    for n in reverse least(4, cardinality(words) - at + 1) .. 2 loop
      phrase := array_to_string(words[at : at + n - 1], '');
      if (published.called(rel, phrase)).name is not null then
        named := named || phrase; at := at + n; found := true;
        exit;
      end if;
    end loop;
    continue when found;
    -- A word without gaps: names of two characters and more at its beginning, then one at its end.
    rest := words[at]; last := '{}'; at := at + 1;
    while rest ~ '[^a-z0-9]' and (published.called(rel, rest)).name is null loop
      select max(c) into cut from generate_series(2, length(rest) - 1) c
       where published.weight(left(rest, c)) > 2 and (published.called(rel, left(rest, c))).name is not null;
      if cut is not null then
        named := named || left(rest, cut); rest := substr(rest, cut + 1);
        continue;
      end if;
      select min(c) into cut from generate_series(1, length(rest) - 1) c
       where (published.called(rel, substr(rest, c + 1))).name is not null;
      exit when cut is null;
      last := substr(rest, cut + 1) || last; rest := left(rest, cut);
    end loop;
    named := named || rest || last;
  end loop;
  if exists (select from unnest(named) w where (published.called(rel, w)).topic is distinct from 'region') then
    named := array(select w from unnest(named) with ordinality u(w, nth)
                    where (published.called(rel, w)).topic is distinct from 'region' order by nth);
  end if;
  return named;
end $$;

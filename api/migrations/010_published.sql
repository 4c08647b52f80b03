-- What visitors read: the schema `published`, which `atlas publish DATA | psql` fills, and nobody edits.
--
-- Each publication is a release. Its rows come beside those of the one before; then `published.current` is
-- switched and the old rows go, in one transaction. Readers see one release or the other, whole, and wait for
-- nobody. Functions of `api_v1` (see the next files) are all that the public may call.
--
-- Needs PostgreSQL 15 or newer, a database in UTF-8, and the extension pg_trgm, which comes with PostgreSQL.

create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
create schema published;
create schema if not exists api_v1;
comment on schema published is 'What atlas publish made of checked tables. Visitors read it by api_v1; nobody edits it.';

-- Roles are of the whole cluster, and another migration may have made them.
do $$ begin
  if not exists (select from pg_roles where rolname = 'web_anon') then create role web_anon nologin; end if;
end $$;

-- ---------------------------------------------------------------- releases
create sequence published.release_numbers as int;

-- The release that is being written. A column's default, so that rows are copied without it.
create function published.writing() returns int language sql stable as
  $$ select current_setting('published.release')::int $$;

create table published.releases (
  release int primary key default published.writing(),
  data_version text not null,                      -- Manifest.version: a hash of all content
  n_products int not null,
  n_bits int not null,                             -- length of every set of products
  published_at timestamptz not null default now());
comment on table published.releases is 'What was published: one row, and two while the next is being written.';

create table published.current (
  only_row boolean primary key default true check (only_row),
  release int not null references published.releases);
comment on table published.current is 'The release that visitors read.';

-- Texts by which rows are found and put in order are compared byte by byte (collate "C"), as the app does, whatever
-- the locale of the database is.

-- ---------------------------------------------------------------- documents
create table published.documents (
  release int not null default published.writing(),
  kind text collate "C" not null,                  -- a function of api_v1: dataset, overview, product, ..
  key text collate "C" not null,                   -- month, id or code; '' where there is one of a kind
  body json not null,                              -- a compiled file as it is; json keeps it so, jsonb would not
  primary key (release, kind, key));
comment on table published.documents is 'Compiled files by a key; those of many entries as files of one.';

-- ---------------------------------------------------------------- the catalogue
-- A product is a number, 0 and up, by county: so a county is a range of numbers, and a set of products is a
-- string of bits, the first one product 0. All facets of 200,000 products are counted from some fifty strings of
-- 25 kB by "and" and bit_count, whatever is chosen and typed, in a few milliseconds.
create table published.products (
  release int not null default published.writing(),
  product int not null,
  id text collate "C" not null,
  zh text not null, en text not null,              -- en is '' where nobody wrote it
  pinyin text not null,                            -- syllables with spaces between
  category smallint not null,                      -- position in the list of categories, as in facet_values
  county text collate "C" not null,
  townships text[] not null,
  certifications int not null, months int not null, events int not null,   -- bit i: position i in facet_values
  industries text[] not null,
  picture text not null,                           -- '' where there is none
  photo json,
  ranks int[] not null,                            -- place in each order, 0 first; see published.order_number
  primary key (release, product),
  unique (release, id));
comment on table published.products is 'A row for each product, with what a list shows of it.';

create table published.counties (
  release int not null default published.writing(),
  code text collate "C" not null,
  zh text not null, en text not null, pinyin text not null,
  place json not null,                             -- PlaceRef
  first_product int not null, n_products int not null,
  primary key (release, code));
comment on table published.counties is 'Every county of the base, with the range of its products.';

create table published.townships (
  release int not null default published.writing(),
  code text collate "C" not null, place json not null,
  primary key (release, code));
comment on table published.townships is 'Townships that a product names.';

create table published.industries (
  release int not null default published.writing(),
  id text collate "C" not null, position int not null, place json not null,
  primary key (release, id));
comment on table published.industries is 'Industries of the base; position is their order.';

create table published.product_townships (
  release int not null default published.writing(),
  township text collate "C" not null, product int not null,
  primary key (release, township, product));
create table published.product_industries (
  release int not null default published.writing(),
  industry text collate "C" not null, product int not null,
  primary key (release, industry, product));

create table published.facet_values (
  release int not null default published.writing(),
  facet text collate "C" not null,                 -- category, month, event, cert
  value text collate "C" not null,                 -- as in the address
  position smallint not null,                      -- order in which values are listed
  n int not null,
  products bit varying not null,
  primary key (release, facet, value));
-- Not compressed: reading it is most of what counting takes.
alter table published.facet_values alter column products set storage external;
comment on table published.facet_values is 'Facets that are closed lists: every word, with the products that have it.';

create table published.orders (
  release int not null default published.writing(),
  number smallint not null,                        -- see published.order_number; 0 is by weight
  block int not null,
  products int[] not null,
  primary key (release, number, block));
comment on table published.orders is 'Every order of all products, a thousand in a row.';

-- ---------------------------------------------------------------- search
create table published.names (
  release int not null default published.writing(),
  doc int not null,                                -- the weightiest first: of equal fits the lower number stands first
  kind text collate "C" not null,                  -- HitGroup.kind of src/wire/search.rs
  id text not null, zh text not null, en text not null,
  county text collate "C" not null,                -- '' where it lies in none
  product int,                                     -- number of a product
  written text not null,                           -- characters and letters of zh without gaps
  syllables text[] not null,                       -- its units as they are read
  reading text not null, initials text not null,   -- all of them, and the first letter of each
  english text not null,                           -- letters of en without gaps
  whole text[] not null,                           -- what it is called as a whole: 奉节县, 奉节, fengjie, ..
  keys tsvector not null,                          -- its names from each unit on, written, read and by initials
  primary key (release, doc));
-- What was typed is looked for as the beginning of a key: 'lingzha':* finds 涪陵榨菜. A tsvector is used
-- for that alone: its index is the one that finds beginnings of many texts of a row.
create index names_keys on published.names using gin (keys) with (fastupdate = off);
create index names_product on published.names (release, product) where product is not null;
create index names_county on published.names (release, county, kind, doc);
create index names_reading on published.names using gin (reading extensions.gin_trgm_ops) with (fastupdate = off);
comment on table published.names is 'What can be found by its names.';

create table published.frequent (
  release int not null default published.writing(),
  beginning text collate "C" not null, kind text collate "C" not null,
  n int not null,
  best int[] not null,                             -- documents, the best first, at most 480
  products bit varying,                            -- of kind product: all of them
  primary key (release, beginning, kind));
alter table published.frequent alter column products set storage external;
comment on table published.frequent is 'What beginnings find that very many names have.';

create table published.topics (
  release int not null default published.writing(),
  topic text collate "C" not null,                 -- category=fruit, month=now, region, words:ID of synonyms.csv
  zh text not null, en text not null, n int not null,
  products bit varying not null,
  primary key (release, topic));
comment on table published.topics is 'What products have in common and are found by.';

create table published.topic_names (
  release int not null default published.writing(),
  name text collate "C" not null, topic text, county text,
  primary key (release, name),
  check (num_nonnulls(topic, county) = 1));
comment on table published.topic_names is 'What topics and counties are called, without gaps.';

create table published.english_words (
  release int not null default published.writing(),
  word text collate "C" not null, n int not null,
  slips text[] not null,                           -- the word, and what is left of it without one of its letters
  primary key (release, word));
-- Two words that differ by one letter, or by two that changed places, have one of these in common.
create index english_words_slips on published.english_words using gin (slips) with (fastupdate = off);
comment on table published.english_words is 'Words of English names: a slip is mended among them.';

create table published.characters (
  release int not null default published.writing(),
  character text collate "C" not null,
  simplified text not null,                        -- itself where it is neither a traditional form nor a radical
  reading text,
  primary key (release, character));
comment on table published.characters is 'How characters of a query are read, and their simplified forms.';

-- ---------------------------------------------------------------- publishing
-- Begins a release; ends with the transaction. Another one that is being written is waited for.
create function published.begin_release() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('published', 0));
  perform set_config('published.release', nextval('published.release_numbers')::text, true);
end $$;

-- The tables whose rows belong to a release.
create function published.tables_of_release() returns setof regclass language sql stable as $$
  select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
   where c.relnamespace = 'published'::regnamespace and c.relkind = 'r' and a.attname = 'release'
     and c.relname not in ('current', 'releases') order by c.relname $$;

-- Visitors read the new release when this is committed; rows of others go.
create function published.finish_release() returns void language plpgsql as $$
declare owner regclass;
begin
  insert into published.current (release) values (published.writing())
    on conflict (only_row) do update set release = excluded.release;
  for owner in select * from published.tables_of_release() loop
    execute format('delete from %s where release <> published.writing()', owner);
  end loop;
  delete from published.releases where release <> published.writing();
end $$;

-- What makes the space of old rows free for the next release, and tells the planner of the new ones.
create function published.vacuum_commands() returns setof text language sql stable as $$
  select format('vacuum (analyze, truncate false) %s', owner) from published.tables_of_release() owner $$;

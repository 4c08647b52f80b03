-- What every table of the operators has beside its own columns, and what watches over its rows:
--
--   position                the order in which rows are exported
--   changed_at, changed_by  the last change of the row; what stood there before is in atlas.changes
--   closed_at               rows are closed, renamed or merged, never deleted
--
-- and that what a row names is there and open. A load (`atlas sql`) brings rows that passed `atlas check`
-- in any order, so that it is asked once at its end.

-- What the migrations of tables tell about them.
create table atlas.tables (
    name text primary key,
    row_key text not null
);
comment on table atlas.tables is 'The tables of the operators.';
comment on column atlas.tables.row_key is 'The column that tells its rows apart.';

create table atlas.reference_columns (
    table_name text not null references atlas.tables,
    column_name text not null,
    shape text not null check (shape in ('one', 'list', 'county', 'product end', 'organisation end')),
    target text not null references atlas.tables,
    primary key (table_name, column_name, shape)
);
comment on table atlas.reference_columns is 'The columns that name rows of a table.';
comment on column atlas.reference_columns.shape is
    'one: the cell is an id; list: ids, separated by ;; county: the first six digits; product end: what follows product:; organisation end: an id without it.';

create table atlas.changes (
    id bigint generated always as identity primary key,
    table_name text not null,
    row_key text not null,
    old_row jsonb not null,
    is_deletion boolean not null,
    changed_at timestamptz not null default clock_timestamp(),
    changed_by text not null
);
create index changes_row_idx on atlas.changes (table_name, row_key, id);
comment on table atlas.changes is 'What stood in a row before each change of it.';
comment on column atlas.changes.old_row is 'The row before the change, without its empty cells.';
grant select on atlas.tables, atlas.reference_columns, atlas.changes to atlas_editor;

-- Who changes something: who signed in at the API, or else the role that logged in. A claim counts only
-- where PostgREST has checked it.
create function atlas.who() returns text
language sql stable as $$
    select coalesce(
        case when session_user = 'authenticator' then
            coalesce(claims ->> 'email', claims ->> 'sub')
        end,
        session_user)
    from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb as claims) as request
$$;

-- Whether this is a load by the owner of the tables.
create function atlas.is_load() returns boolean
language sql stable as $$
    select current_setting('atlas.loading', true) is not distinct from 'on'
        and pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'atlas'), 'usage')
$$;

-- A cell is kept without white space at its ends, an empty one as null: tools write either.
create function atlas.stamp() returns trigger
language plpgsql as $$
declare
    beside constant text[] := '{position,changed_at,changed_by}';
    tidied jsonb;
begin
    select jsonb_object_agg(key, nullif(atlas.trimmed(value), '')) into tidied
    from jsonb_each_text(to_jsonb(new))
    where value is distinct from nullif(atlas.trimmed(value), '');
    if tidied is not null then
        new := jsonb_populate_record(new, tidied);
    end if;
    if new.position is null then
        new.position := nextval(pg_get_serial_sequence(format('%I.%I', tg_table_schema, tg_table_name), 'position'));
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - beside = to_jsonb(old) - beside then
        new.changed_at := old.changed_at;
        new.changed_by := old.changed_by;
    else
        new.changed_at := clock_timestamp();
        new.changed_by := atlas.who();
    end if;
    return new;
end
$$;

-- With the rights of the owner: nobody else writes history.
create function atlas.remember() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into atlas.changes (table_name, row_key, old_row, is_deletion, changed_by)
    select tg_table_name, to_jsonb(old) ->> row_key, jsonb_strip_nulls(to_jsonb(old)), tg_op = 'DELETE', atlas.who()
    from atlas.tables
    where name = tg_table_name;
    return null;
end
$$;

create function atlas.refuse_deletion() returns trigger
language plpgsql as $$
begin
    if atlas.is_load() then
        return old;
    end if;
    raise exception 'Rows of % are closed, not deleted.', tg_table_name
        using errcode = 'restrict_violation',
            hint = format('Write the day into closed_at: update atlas.%I set closed_at = current_date where ...', tg_table_name);
end
$$;

-- Cells by which two rows say the same, as one text. None of them has a line end.
create function atlas.row_text(cells text[]) returns text
language sql immutable parallel safe as $$
    select array_to_string(cells, E'\n', '')
$$;

-- The ids that a cell names.
create function atlas.named(shape text, cell text) returns text[]
language sql immutable parallel safe as $$
    select case shape
        when 'list' then atlas.list(cell)
        when 'county' then array[left(cell, 6)]
        when 'product end' then case when cell like 'product:%' then array[substr(cell, 9)] end
        when 'organisation end' then case when cell not like '%:%' then array[cell] end
        else array[cell]
    end
$$;

-- Which open rows of `source` name something that is not there or closed: a query for the first of them.
create function atlas.unknown_query(reference atlas.reference_columns, source text) returns text
language sql stable as $$
    select format(
        'select own.%1$I::text, one.id, target.closed_at from %2$s as own'
        ' cross join lateral unnest(atlas.named(%3$L, own.%4$I)) as one (id)'
        ' left join atlas.%5$I as target on target.%6$I = one.id'
        ' where own.closed_at is null and one.id is not null'
        ' and (target.%6$I is null or target.closed_at is not null) limit 1',
        own.row_key, source, reference.shape, reference.column_name, target.name, target.row_key)
    from atlas.tables as own, atlas.tables as target
    where own.name = reference.table_name and target.name = reference.target
$$;

create procedure atlas.refuse_unknown(reference atlas.reference_columns, row_key text, named text, closed_at date)
language plpgsql as $$
begin
    raise exception '%, row %: % names "%", which %.', reference.table_name, row_key, reference.column_name, named,
        case
            when closed_at is null then 'is no row of ' || reference.target
            else 'was closed on ' || closed_at
        end
        using errcode = 'foreign_key_violation',
            hint = format('Correct it, or add the row to %s first. Several ids are separated by ;', reference.target);
end
$$;

-- After a statement: what its rows name is there and open.
create function atlas.check_named() returns trigger
language plpgsql as $$
declare
    reference atlas.reference_columns;
    row_key text;
    named text;
    closed_at date;
begin
    if atlas.is_load() then
        return null;
    end if;
    for reference in select * from atlas.reference_columns where table_name = tg_table_name loop
        execute atlas.unknown_query(reference, 'new_rows') into row_key, named, closed_at;
        if named is not null then
            call atlas.refuse_unknown(reference, row_key, named, closed_at);
        end if;
    end loop;
    return null;
end
$$;

-- After a statement: no open row names one that it closed or renamed.
create function atlas.check_naming() returns trigger
language plpgsql as $$
declare
    gone text[];
    places text[] := '{}';
    found text[];
    reference record;
begin
    if atlas.is_load() then
        return null;
    end if;
    execute (
        select format(
            'select array_agg(id) from (select %1$I::text as id from old_rows where closed_at is null'
            ' except select %1$I::text from new_rows where closed_at is null) as lost',
            row_key)
        from atlas.tables where name = tg_table_name
    ) into gone;
    if gone is null then
        return null;
    end if;
    for reference in
        select columns.*, own.row_key
        from atlas.reference_columns as columns join atlas.tables as own on own.name = columns.table_name
        where columns.target = tg_table_name
    loop
        execute format(
            'select array_agg(place) from (select %1$L || own.%2$I || %3$L as place from atlas.%4$I as own'
            ' where own.closed_at is null and atlas.named(%5$L, own.%6$I) && $1 limit 5) as places',
            reference.table_name || ', row ', reference.row_key, ': ' || reference.column_name,
            reference.table_name, reference.shape, reference.column_name)
        into found using gone;
        places := places || coalesce(found, '{}');
    end loop;
    if places <> '{}' then
        raise exception '% "%" is named by other rows, so it cannot be closed or get another id yet.', tg_table_name, gone[1]
            using errcode = 'foreign_key_violation',
                detail = 'It is named in ' || array_to_string(places, '; ') || '.',
                hint = 'Change or close these rows first.';
    end if;
    return null;
end
$$;

create function atlas.with_id_replaced(shape text, cell text, gone text, kept text) returns text
language sql immutable parallel safe as $$
    select case shape
        when 'list' then (
            select string_agg(id, ';' order by first_place)
            from (
                select id, min(place) as first_place
                from unnest(array_replace(atlas.list(cell), gone, kept)) with ordinality as ids (id, place)
                group by id
            ) as distinct_ids)
        when 'product end' then 'product:' || kept
        else kept
    end
$$;

-- Lets what names one row name another one, in open rows or in all.
create procedure atlas.move_references(of_table text, gone text, kept text, shapes text[], in_closed_rows boolean)
language plpgsql as $$
declare
    reference atlas.reference_columns;
begin
    for reference in select * from atlas.reference_columns where target = of_table and shape = any (shapes) loop
        execute format(
            'update atlas.%1$I set %2$I = atlas.with_id_replaced(%3$L, %2$I, $1, $2)'
            ' where (closed_at is null or $3) and $1 = any (atlas.named(%3$L, %2$I))',
            reference.table_name, reference.column_name, reference.shape)
        using gone, kept, in_closed_rows;
    end loop;
end
$$;

-- Lists and ends of links follow a new id; foreign keys do so by themselves. The address of a product leads
-- to its new one.
create function atlas.follow_id() returns trigger
language plpgsql as $$
declare
    old_id text;
    new_id text;
begin
    select to_jsonb(old) ->> row_key, to_jsonb(new) ->> row_key into old_id, new_id
    from atlas.tables where name = tg_table_name;
    call atlas.move_references(tg_table_name, old_id, new_id, '{list,product end,organisation end}', true);
    if tg_table_name = 'products' and new.closed_at is null then
        -- In one statement, as aliases are checked after each.
        with closed as (
            update atlas.aliases set closed_at = current_date where "from" = new_id and closed_at is null
        )
        insert into atlas.aliases ("from", "to") values (old_id, new_id)
        on conflict ("from") do update set "to" = excluded."to", closed_at = null;
    end if;
    return null;
end
$$;

-- Two rows are one product: all that names the first names the second, and its address leads there.
-- Where both have the same certificate, season or story, close one of the two before.
create procedure atlas.merge_product(gone text, kept text)
language plpgsql as $$
begin
    if gone = kept or (select count(*) from atlas.products where id in (gone, kept) and closed_at is null) < 2 then
        raise exception 'Name two open products: the one that goes, then the one that stays.'
            using errcode = 'no_data_found';
    end if;
    call atlas.move_references('products', gone, kept, '{one,list,product end}', false);
    with closed as (
        update atlas.products set closed_at = current_date where id = gone
    )
    insert into atlas.aliases ("from", "to") values (gone, kept)
    on conflict ("from") do update set "to" = excluded."to", closed_at = null;
end
$$;

-- Old ids are of no open product, and lead to one.
create procedure atlas.check_aliases()
language plpgsql as $$
declare
    wrong text;
begin
    select aliases."from" into wrong
    from atlas.aliases join atlas.products on products.id = aliases."from"
    where aliases.closed_at is null and products.closed_at is null limit 1;
    if wrong is not null then
        raise exception 'aliases, row %: that is the id of an open product, so it cannot be an old id.', wrong
            using errcode = 'foreign_key_violation';
    end if;
    with recursive steps (first_id, id) as (
        select "from", "to" from atlas.aliases where closed_at is null
        union
        select steps.first_id, aliases."to"
        from steps join atlas.aliases on aliases."from" = steps.id and aliases.closed_at is null
    )
    select first_id into wrong
    from steps left join atlas.products on products.id = steps.id and products.closed_at is null
    group by first_id having count(products.id) = 0 limit 1;
    if wrong is not null then
        raise exception 'aliases, row %: it leads to no open product.', wrong
            using errcode = 'foreign_key_violation';
    end if;
end
$$;

create function atlas.check_aliases_after() returns trigger
language plpgsql as $$
begin
    if not atlas.is_load() then
        call atlas.check_aliases();
    end if;
    return null;
end
$$;

-- All that is asked of rows together, of all rows: the end of a load.
create procedure atlas.check_all()
language plpgsql as $$
declare
    reference atlas.reference_columns;
    row_key text;
    named text;
    closed_at date;
begin
    for reference in select * from atlas.reference_columns loop
        execute atlas.unknown_query(reference, format('atlas.%I', reference.table_name))
        into row_key, named, closed_at;
        if named is not null then
            call atlas.refuse_unknown(reference, row_key, named, closed_at);
        end if;
    end loop;
    call atlas.check_aliases();
end
$$;

-- Sets all of this on a table of atlas.tables.
create procedure atlas.watch(watched text)
language plpgsql as $$
declare
    row_key text := (select tables.row_key from atlas.tables where name = watched);
begin
    execute format('create trigger stamp before insert or update on atlas.%I for each row execute function atlas.stamp()', watched);
    execute format('create trigger refuse_deletion before delete on atlas.%I for each row execute function atlas.refuse_deletion()', watched);
    execute format('create trigger refuse_emptying before truncate on atlas.%I for each statement execute function atlas.refuse_deletion()', watched);
    execute format('create trigger remember after update on atlas.%I for each row when (old.changed_at is distinct from new.changed_at) execute function atlas.remember()', watched);
    execute format('create trigger remember_deletion after delete on atlas.%I for each row execute function atlas.remember()', watched);
    execute format('create trigger check_named_of_new after insert on atlas.%I referencing new table as new_rows for each statement execute function atlas.check_named()', watched);
    execute format('create trigger check_named after update on atlas.%I referencing new table as new_rows for each statement execute function atlas.check_named()', watched);
    if row_key <> 'row_id' then
        execute format('create trigger follow_id after update of %2$I on atlas.%1$I for each row when (old.%2$I <> new.%2$I) execute function atlas.follow_id()', watched, row_key);
        execute format('create trigger check_naming after update on atlas.%I referencing old table as old_rows new table as new_rows for each statement execute function atlas.check_naming()', watched);
    else
        execute format('comment on column atlas.%I.row_id is %L', watched, 'Tells its rows apart; not in the file');
    end if;
    execute format('comment on column atlas.%I.position is %L', watched, 'Place of the row in the file');
    execute format('comment on column atlas.%I.changed_at is %L', watched, 'When the row was last changed');
    execute format('comment on column atlas.%I.changed_by is %L', watched, 'Who changed it last');
    execute format('comment on column atlas.%I.closed_at is %L', watched, 'Since when it is no longer exported; empty for an open row');
    execute format('grant select, insert, update, delete on atlas.%I to atlas_editor', watched);
    execute format('grant usage on sequence %s to atlas_editor', pg_get_serial_sequence(format('atlas.%I', watched), 'position'));
end
$$;

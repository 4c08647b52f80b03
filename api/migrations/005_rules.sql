-- What is asked of the cells of a row together, and of aliases. `atlas check` asks it too, and more: see
-- src/compile/checks.

create unique index base_one_idx on atlas.base ((closed_at is null)) where closed_at is null;
comment on index atlas.base_one_idx is 'A database is of one base.';

alter table atlas.counties add constraint "a point has both lat and lon" check ((lat is null) = (lon is null));
alter table atlas.townships add constraint "a point has both lat and lon" check ((lat is null) = (lon is null));

-- Whether townships lie in a county, by their first six digits.
create function atlas.lie_in(townships text, county text) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
    code text;
begin
    foreach code in array atlas.list(townships) loop
        if left(code, 6) <> county then
            return false;
        end if;
    end loop;
    return true;
end
$$;
alter table atlas.products add constraint "townships lie in the county" check (atlas.lie_in(townships, county));
alter table atlas.parks add constraint "the township lies in the county" check (atlas.lie_in(township, county));
alter table atlas.demonstrations add constraint "the township lies in the county" check (atlas.lie_in(township, county));

-- The same of a certificate, whose product has the county.
create function atlas.check_area() returns trigger
language plpgsql as $$
begin
    if not atlas.lie_in(new.area_townships, (select county from atlas.products where id = new.product)) then
        raise exception 'certifications, row %: area_townships names townships that are not in the product''s county.', new.row_id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger check_area after insert or update on atlas.certifications
    for each row when (new.closed_at is null and new.area_townships is not null) execute function atlas.check_area();

alter table atlas.sources add constraint "a source that may be linked has an address" check (linkable = 'no' or url is not null);
alter table atlas.certifications add constraint "the date lies in the year" check (left(date, 4) = year);
alter table atlas.links add constraint "a link joins two different things" check ("from" <> "to");
alter table atlas.readings add constraint "Chinese characters, with a syllable for each" check (
    text_zh ~ '^[〇\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF]+$'
    and char_length(text_zh) = cardinality(string_to_array(pinyin, ' ')));

create trigger check_aliases after insert or update on atlas.aliases
    for each statement execute function atlas.check_aliases_after();
create trigger check_aliases after insert or update on atlas.products
    for each statement execute function atlas.check_aliases_after();

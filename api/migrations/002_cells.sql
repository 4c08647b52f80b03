-- What a cell may hold. `atlas check` asks the same and some things more, such as whether a text was spoiled
-- by a wrong encoding, or a motif is drawn.
--
-- Each gives null for null, as an empty cell breaks no rule. Cells are text, also where they hold numbers or
-- dates: `2.0` and `2024-07` come out as they went in.

-- Without the white space at its ends, as tables are read.
create function atlas.trimmed(cell text) returns text
language sql immutable parallel safe as $$
    select btrim(cell, E' \t\n\r\x0b\x0c\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')
$$;

-- The values of a cell that are separated by `;`, without empty ones.
create function atlas.list(cell text) returns text[]
language sql immutable parallel safe as $$
    select coalesce(array_agg(atlas.trimmed(part) order by place), '{}')
    from unnest(string_to_array(cell, ';')) with ordinality as parts (part, place)
    where atlas.trimmed(part) <> ''
$$;

-- A text that people can read: no character that nobody sees or that only one font has, no sign that makes
-- an emoji of nothing, no error of a spreadsheet and no number that it shortened.
create function atlas.is_text(cell text) returns boolean
language sql immutable parallel safe as $$
    select char_length(cell) <= 10000
        and cell !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uE000-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFD-\uFFFF\U0001D159\U0001D173-\U0001D17A\U000E0000-\U000E00FF\U000F0000-\U0010FFFF]|(^|[A-Za-z\u3400-\u9FFF])[\uFE0E\uFE0F]'
        and upper(cell) !~ '^(#(NAME\?|REF!|N/A|DIV/0!|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)|###+|[0-9](\.[0-9]+)?E\+[0-9]{2}|[0-9]{6,}\.00?)$'
$$;

create function atlas.is_line(cell text) returns boolean
language sql immutable parallel safe as $$
    select atlas.is_text(cell) and cell !~ '[\n\r\t]'
$$;

-- Whether a list has each of its values once. Most have one, which is told without looking at them.
create function atlas.has_each_once(cell text) returns boolean
language plpgsql immutable strict parallel safe as $$
declare
    values_of_it text[];
begin
    if strpos(cell, ';') = 0 then
        return true;
    end if;
    values_of_it := atlas.list(cell);
    for place in 2 .. cardinality(values_of_it) loop
        if values_of_it[place] = any (values_of_it[:place - 1]) then
            return false;
        end if;
    end loop;
    return true;
end
$$;

-- In a list of ids nothing but `;` is between two.
create function atlas.is_list(cell text) returns boolean
language sql immutable parallel safe as $$
    select atlas.is_line(cell) and cell !~ '[；，、,|/]|[^; ] +[^; ]' and atlas.has_each_once(cell)
$$;

create function atlas.is_lines(cell text) returns boolean
language sql immutable parallel safe as $$
    select atlas.is_line(cell) and cell !~ '；' and atlas.has_each_once(cell)
$$;

create function atlas.is_slug(cell text) returns boolean
language sql immutable parallel safe as $$
    select cell ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'
$$;

create function atlas.is_months(cell text) returns boolean
language sql immutable parallel safe as $$
    select cell ~ '^[; ]*(([1-9]|1[0-2])( *;[; ]*([1-9]|1[0-2]))*)?[; ]*$' and atlas.has_each_once(cell)
$$;

create function atlas.is_year(cell text) returns boolean
language sql immutable parallel safe as $$
    select cell ~ '^[0-9]{4}$' and cell between '1000' and '2100'
$$;

-- A year, a month or a day that there is. Books are sources too: the year 0355 is one.
create function atlas.is_date(cell text) returns boolean
language sql immutable strict parallel safe as $$
    select case
        when cell !~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' then false
        when left(cell, 4) not between '0001' and '2100' then false
        when char_length(cell) < 10 then true
        else right(cell, 2)::int <= extract(day from
            make_date(left(cell, 4)::int, substr(cell, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
    end
$$;

create function atlas.is_number(cell text, lowest double precision, highest double precision) returns boolean
language sql immutable strict parallel safe as $$
    select case when cell ~ '^-?[0-9]*\.?[0-9]+$' then cell::double precision between lowest and highest else false end
$$;

create function atlas.is_whole(cell text, lowest double precision, highest double precision) returns boolean
language sql immutable strict parallel safe as $$
    select case
        when atlas.is_number(cell, lowest, highest) then trunc(cell::double precision) = cell::double precision
        else false
    end
$$;

-- Syllables of letters alone, or numbers; a digit behind letters is a tone.
create function atlas.is_pinyin(cell text) returns boolean
language sql immutable parallel safe as $$
    select cell ~ '^([a-zü]+|[0-9]+)( ([a-zü]+|[0-9]+))*$'
$$;

create function atlas.is_mail_address(cell text) returns boolean
language sql immutable parallel safe as $$
    select cell ~ '^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$'
$$;

create function atlas.is_photo_name(cell text) returns boolean
language sql immutable strict parallel safe as $$
    select atlas.is_line(cell) and cell ~* '^[^./\\:][^/\\:]*\.(jpg|jpeg|png|webp)$'
$$;

-- The host of a web address, in small letters and without its port.
create function atlas.host(address text) returns text
language sql immutable parallel safe as $$
    select regexp_replace(lower(substring(address from '://([^/?#]*)')), ':[0-9]*$', '')
$$;

-- One whole address of the web that everybody can open: not several, none that an input method wrote in
-- signs of full width, none of one computer or office.
create function atlas.is_web_address(cell text) returns boolean
language sql immutable strict parallel safe as $$
    select atlas.is_line(cell)
        and cell ~* '^https?://[^/?#]'
        and cell !~ '[\s\\\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]'
        and cell !~ '[;,|；，、][A-Za-z]*://'
        and cell !~ '[／＝＆＃％０-９ａ-ｚＡ-Ｚ]|&amp;|[，。；、）》”,;]$'
        and substring(cell from '://([^/?#]*)') !~ '[@。｡，、､‐-―−─﹘〜∼˜“-‟″〝〞‘-‛′⁄∕∶①-⑳\uFF01-\uFF5E\uFE10-\uFE6F\U0001D400-\U0001D7FF]'
        and atlas.host(cell) !~ '^(0*(127|10|0)\.\d+|0*192\.0*168|0*169\.0*254|0*172\.0*(1[6-9]|2[0-9]|3[01]))\.\d+\.\d+$'
        and atlas.host(cell) !~ '(^|\.)localhost$|\.local$|\.lan$'
        and atlas.host(cell) ~ '^(\[.*|[^.]+(\.[^.]+)+\.*)$'
$$;

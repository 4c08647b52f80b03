-- What is over takes no inquiries, by the rules of the app (`State::Closed` in src/model/opportunity.rs). A date of a
-- year or a month counts to its last day.
create function atlas.refuse_inquiry_for_past() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    today constant text := to_char(current_date, 'YYYY-MM-DD');
begin
    if exists (
        select from atlas.opportunities
        where id = new.opportunity
            and (closed <= today or closes || case length(closes) when 4 then '-12-31' when 7 then '-31' else '' end < today)
    ) then
        raise sqlstate 'PT404' using
            message = 'There is no such need or offer any more.',
            detail = format('The opportunity "%s" is closed.', left(new.opportunity, 100));
    end if;
    return new;
end
$$;
create trigger refuse_for_past before insert on atlas.inquiries
    for each row execute function atlas.refuse_inquiry_for_past();

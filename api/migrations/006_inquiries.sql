-- Inquiries: what visitors write to a base about a need or an offer. Everybody may send one, and only staff
-- read them. Nothing is stored but what the sender wrote, and when.

create table atlas.inquiries (
    id bigint generated always as identity primary key,
    sent_at timestamptz not null default now(),
    opportunity text not null references atlas.opportunities on update cascade,
    name text not null constraint "name: 1 to 80 characters" check (char_length(name) between 1 and 80),
    contact text not null constraint "contact: 3 to 120 characters" check (char_length(contact) between 3 and 120),
    message text not null constraint "message: 1 to 2000 characters" check (char_length(message) between 1 and 2000),
    status text not null default 'new'
        constraint "status: new, read, answered or refused" check (status in ('new', 'read', 'answered', 'refused')),
    note text,
    handled_at timestamptz,
    handled_by text
);
create index inquiries_sent_at_idx on atlas.inquiries (sent_at);
create index inquiries_opportunity_idx on atlas.inquiries (opportunity);
comment on table atlas.inquiries is 'What visitors wrote about needs and offers.';
comment on column atlas.inquiries.opportunity is 'Id of the need or offer';
comment on column atlas.inquiries.name is 'Who writes';
comment on column atlas.inquiries.contact is 'How to answer: a telephone number, an address for mail, a WeChat name';
comment on column atlas.inquiries.status is 'new, read, answered or refused';
comment on column atlas.inquiries.note is 'For staff';
comment on column atlas.inquiries.handled_at is 'When its status was last changed';
comment on column atlas.inquiries.handled_by is 'Who changed its status last';

-- Rights: visitors fill four columns of new rows; staff read, set the status, and delete what is done.
alter table atlas.inquiries enable row level security;
create policy visitors_send on atlas.inquiries for insert to web_anon with check (status = 'new');
create policy staff_read on atlas.inquiries for select to atlas_editor using (true);
create policy staff_handle on atlas.inquiries for update to atlas_editor using (true);
create policy staff_delete on atlas.inquiries for delete to atlas_editor using (true);
grant insert (opportunity, name, contact, message) on atlas.inquiries to web_anon;
grant select, update (status, note), delete on atlas.inquiries to atlas_editor;

-- A mail program or a script can send thousands. With the rights of the owner, as senders read nothing.
create function atlas.receive_inquiry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    most_of_one constant int := 5;
    most_of_all constant int := 100;
begin
    new.name := atlas.trimmed(new.name);
    new.contact := atlas.trimmed(new.contact);
    new.message := atlas.trimmed(new.message);
    if not exists (select from atlas.opportunities where id = new.opportunity and closed_at is null) then
        raise sqlstate 'PT404' using
            message = 'There is no such need or offer any more.',
            detail = format('No open opportunity has the id "%s".', left(new.opportunity, 100));
    end if;
    -- One at a time, so that many at once are counted too.
    perform pg_advisory_xact_lock(hashtext('atlas.inquiries'));
    if (select count(*) from atlas.inquiries
        where sent_at > now() - interval '1 hour' and lower(contact) = lower(new.contact)) >= most_of_one
    then
        raise sqlstate 'PT429' using
            message = format('There were %s inquiries from this contact within an hour. Please try again later.', most_of_one);
    end if;
    if (select count(*) from atlas.inquiries where sent_at > now() - interval '1 hour') >= most_of_all then
        raise sqlstate 'PT429' using
            message = 'There are too many inquiries at the moment. Please try again in an hour.';
    end if;
    return new;
end
$$;
create trigger receive before insert on atlas.inquiries
    for each row execute function atlas.receive_inquiry();

create function atlas.handle_inquiry() returns trigger
language plpgsql as $$
begin
    new.handled_at := now();
    new.handled_by := atlas.who();
    return new;
end
$$;
create trigger handle before update on atlas.inquiries
    for each row when (old.status is distinct from new.status) execute function atlas.handle_inquiry();

-- What moderators work off: set `status` here or in the table.
create view atlas.inquiries_to_read with (security_invoker = true) as
    select id, sent_at, opportunity,
        (select title_zh from atlas.opportunities where opportunities.id = inquiries.opportunity) as title_zh,
        (select organisation_zh from atlas.opportunities where opportunities.id = inquiries.opportunity) as organisation_zh,
        name, contact, message, status, note
    from atlas.inquiries
    where status = 'new'
    order by sent_at, id;
comment on view atlas.inquiries_to_read is 'Inquiries that nobody has read yet, the oldest first.';
grant select, update (status, note) on atlas.inquiries_to_read to atlas_editor;

-- The way in. With the rights of the sender, so that the policies above count.
create view api_v1.inquiries with (security_invoker = true) as
    select opportunity, name, contact, message from atlas.inquiries;
comment on view api_v1.inquiries is
    'Sends an inquiry about a need or an offer. Nobody can read them here. At most 5 an hour from one contact.';
comment on column api_v1.inquiries.opportunity is 'Id of the need or offer';
comment on column api_v1.inquiries.name is 'Who writes: 1 to 80 characters';
comment on column api_v1.inquiries.contact is 'How to answer: 3 to 120 characters';
comment on column api_v1.inquiries.message is 'What to ask: 1 to 2000 characters';
grant usage on schema atlas to web_anon;
grant insert on api_v1.inquiries to web_anon;

-- Needs and offers: their industry, and the dates by which readers are told whether an answer still makes sense.

alter table atlas.opportunities add column industry text;
alter table atlas.opportunities add column renewed text;
alter table atlas.opportunities add column closes text;
alter table atlas.opportunities add column closed text;
alter table atlas.opportunities add constraint "renewed: 2024, 2024-07 or 2024-07-01" check (atlas.is_date(renewed));
alter table atlas.opportunities add constraint "closes: 2024, 2024-07 or 2024-07-01" check (atlas.is_date(closes));
alter table atlas.opportunities add constraint "closed: 2024, 2024-07 or 2024-07-01" check (atlas.is_date(closed));
alter table atlas.opportunities add constraint opportunities_industry_fkey foreign key (industry) references atlas.industries on update cascade deferrable;
create index opportunities_industry_idx on atlas.opportunities (industry);
insert into atlas.reference_columns (table_name, column_name, shape, target) values ('opportunities', 'industry', 'one', 'industries');
comment on column atlas.opportunities.industry is 'Id of the industry of this base that it belongs to';
comment on column atlas.opportunities.renewed is 'When it was last published again, or confirmed';
comment on column atlas.opportunities.closes is 'The last day for answers';
comment on column atlas.opportunities.closed is 'When it was filled or withdrawn';

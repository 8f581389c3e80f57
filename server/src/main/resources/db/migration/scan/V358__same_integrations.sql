-- Two systems may see one AI: what a connection calls its own row is a part of the row another connection has. See docs/decisions/0084.

alter table integration
  add column part_of    uuid,
  -- why: the rule that says so, and the value both have
  add column same_by    text check (same_by in ('CLIENT_ID', 'PRODUCT')),
  add column same_value text,
  add foreign key (tenant_id, part_of) references integration,
  add check ((part_of is null) = (same_by is null) and (same_by is null) = (same_value is null));
-- the parts of a row
create index integration_parts on integration (tenant_id, part_of) where part_of is not null;

-- Two that somebody said are not one; the lower id first.
create table integration_split (
  tenant_id      uuid not null,
  integration_id uuid not null,
  other_id       uuid not null,
  primary key (tenant_id, integration_id, other_id),
  foreign key (tenant_id, integration_id) references integration,
  foreign key (tenant_id, other_id) references integration,
  check (integration_id < other_id)
);
call remit_tenant_table('integration_split', 'select, insert');

-- on what the surest statement about each rests
alter table integration_reach add column basis text;
alter table integration_access no force row level security;
alter table integration_reach no force row level security;
update integration_reach r
   set basis = (select (array_agg(a.basis order by array_position(array['OBSERVED', 'EFFECTIVE', 'DECLARED', 'INFERRED', 'ATTESTED'], a.basis)))[1]
                  from integration_access a
                 where a.tenant_id = r.tenant_id and a.integration_id = r.integration_id and a.capability = r.capability
                   and a.elsewhere = r.elsewhere and a.until_snapshot is null);
delete from integration_reach where basis is null;
alter table integration_reach force row level security;
alter table integration_access force row level security;
alter table integration_reach alter basis set not null;

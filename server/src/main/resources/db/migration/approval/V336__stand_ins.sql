-- Who stands in for whom, for how long, and for which decisions.
create table approval_stand_in (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  from_person  uuid not null,
  to_person    uuid not null,
  roles        text[] not null,
  named        boolean not null,
  first_day    date not null,
  last_day     date not null,
  set_by       uuid not null,
  set_at       timestamptz not null,
  ended_at     timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_person) references membership,
  foreign key (tenant_id, to_person) references membership,
  foreign key (tenant_id, set_by) references membership,
  check (from_person <> to_person),
  check (first_day <= last_day)
);
-- whom somebody stands in for, asked with every inbox
create index approval_stand_in_to on approval_stand_in (tenant_id, to_person, last_day) where ended_at is null;
-- who stands in for somebody
create index approval_stand_in_from on approval_stand_in (tenant_id, from_person, last_day) where ended_at is null;
call remit_tenant_table('approval_stand_in', 'select, insert');
grant update (ended_at) on approval_stand_in to ${app_role};

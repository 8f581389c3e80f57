-- Who stands for what.

-- A thing that needs owners: its row exists from the day its feature says so, so that "nobody" is a row too.
create table ownership_subject (
  tenant_id     uuid not null references tenant,
  subject_kind  text not null,
  subject_id    uuid not null,
  name          text,
  primary key (tenant_id, subject_kind, subject_id)
);
comment on column ownership_subject.name is 'null while nobody expects the thing to be owned: not in the matrix, no gap';
-- the matrix, by name
create index ownership_subject_name on ownership_subject (tenant_id, subject_kind, name, subject_id) where name is not null;
call remit_tenant_table('ownership_subject', 'select, insert, update');

create table ownership_assignment (
  tenant_id     uuid not null,
  subject_kind  text not null,
  subject_id    uuid not null,
  duty          text not null check (duty in ('responsible', 'accountable', 'consulted', 'informed',
                                              'executive-owner', 'operational-owner', 'technical-owner')),
  person_id     uuid not null,
  assigned_by   uuid,
  assigned_at   timestamptz not null,
  primary key (tenant_id, subject_kind, subject_id, duty, person_id),
  foreign key (tenant_id, subject_kind, subject_id) references ownership_subject,
  foreign key (tenant_id, person_id) references membership
);
comment on column ownership_assignment.assigned_by is 'the person; null when a job did it';
-- exactly one, whatever the application does
create unique index ownership_assignment_single on ownership_assignment (tenant_id, subject_kind, subject_id, duty)
  where duty in ('accountable', 'executive-owner', 'operational-owner', 'technical-owner');
-- "what does this person carry"
create index ownership_assignment_person on ownership_assignment (tenant_id, person_id, subject_kind, subject_id);
call remit_tenant_table('ownership_assignment', 'select, insert, delete');

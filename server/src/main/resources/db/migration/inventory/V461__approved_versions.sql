-- The versions that an approval holds for, or held for until another version followed: what a use case can be rolled back to. An
-- approval that was taken back stays, with why it ended.
create table use_case_approval (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  number      integer not null,
  approved_at timestamptz not null,
  ended       text check (ended in ('stopped', 'reopened', 'not-approved')),
  primary key (tenant_id, use_case_id, number),
  foreign key (tenant_id, use_case_id, number) references use_case_version
);
call remit_tenant_table('use_case_approval', 'select, insert, update');

-- the owner is bound by row-level security, too
alter table use_case no force row level security;
alter table use_case_version no force row level security;
alter table use_case_approval no force row level security;
insert into use_case_approval(tenant_id, use_case_id, number, approved_at)
select v.tenant_id, v.use_case_id, v.number, v.submitted_at
  from use_case u join use_case_version v on v.tenant_id = u.tenant_id and v.use_case_id = u.id and v.number = u.approved_version;
alter table use_case_approval force row level security;
alter table use_case_version force row level security;
alter table use_case force row level security;

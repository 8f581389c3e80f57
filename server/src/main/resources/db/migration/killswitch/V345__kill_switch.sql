-- The kill switch. A stop is one row from the moment it is thrown to the moment two people lifted it; it is never removed.

create table stop (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  subject_kind  text not null check (subject_kind in ('use-case', 'ai-tool', 'vendor')),
  subject_id    uuid not null,
  subject_name  text not null,
  reason        text not null check (length(reason) between 1 and 2000),
  stopped_by    uuid not null,
  stopped_at    timestamptz not null,
  lift_reason   text check (length(lift_reason) between 1 and 2000),
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lifted_by     uuid,
  lifted_at     timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, stopped_by) references membership,
  foreign key (tenant_id, lift_asked_by) references membership,
  foreign key (tenant_id, lifted_by) references membership,
  check ((lift_asked_by is null) = (lift_asked_at is null) and (lift_asked_by is null) = (lift_reason is null)),
  check ((lifted_by is null) = (lifted_at is null)),
  -- it takes two
  check (lifted_by is null or lifted_by <> lift_asked_by and lift_asked_by is not null)
);
-- "is this stopped", asked with every decision; and no thing is stopped twice
create unique index stop_standing on stop (tenant_id, subject_kind, subject_id) where lifted_at is null;
-- the latest first
create index stop_by_time on stop (tenant_id, stopped_at desc, id desc);
call remit_tenant_table('stop', 'select, insert, update');

-- the tools of a vendor that is stopped
create index ai_tool_vendor on ai_tool (tenant_id, vendor_id) where vendor_id is not null;

-- Roles that stand already learn the new permission; new workspaces get it with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{kill-switch:use}'
 where key in ('administrator', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer', 'cmo', 'cio')
   and not 'kill-switch:use' = any(permissions);
alter table role force row level security;

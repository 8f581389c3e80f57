-- Controls: which apply to which use case, and what shows that they are kept. The controls themselves are a file.

-- A use case as it was when its controls were judged. Kept by a round that follows the register; its own page judges afresh.
create table control_assessment (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  library     text not null,
  -- the use case's own, then: tells whether it has changed since
  changed_at  timestamptz not null,
  assessed_at timestamptz not null,
  primary key (tenant_id, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
-- up to where the register was followed
create index control_assessment_changed on control_assessment (tenant_id, changed_at);
call remit_tenant_table('control_assessment');
-- what changed in the register since then
create index use_case_by_change on use_case (tenant_id, changed_at, id);

create table control_applies (
  tenant_id   uuid not null,
  control     text collate "C" not null check (control ~ '^[A-Z]{2}-[0-9]{2}$'),
  use_case_id uuid not null,
  -- it depends on a fact nobody has answered, and counts as applying
  doubt       boolean not null,
  primary key (tenant_id, control, use_case_id),
  foreign key (tenant_id, use_case_id) references control_assessment on delete cascade
);
-- the controls of one use case, when it is judged again
create index control_applies_use_case on control_applies (tenant_id, use_case_id);
call remit_tenant_table('control_applies', 'select, insert, delete');

create table control_evidence (
  tenant_id    uuid not null,
  id           uuid not null,
  use_case_id  uuid not null,
  control      text collate "C" not null check (control ~ '^[A-Z]{2}-[0-9]{2}$'),
  note         text not null check (length(note) between 1 and 4000),
  -- an address, or where a file lies
  reference    text check (length(reference) between 1 and 500),
  state        text not null check (state in ('waiting', 'counts', 'refused', 'withdrawn')),
  given_by     uuid not null,
  given_at     timestamptz not null,
  valid_until  date not null,
  -- who confirmed, refused or withdrew it, and why
  decided_by   uuid,
  decided_at   timestamptz,
  reason       text check (length(reason) between 1 and 2000),
  expiry_noted boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, use_case_id) references use_case,
  foreign key (tenant_id, given_by) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'waiting' or decided_by is null),
  check (state not in ('refused', 'withdrawn') or (decided_by is not null and reason is not null)),
  -- nobody confirms or refuses their own
  check (decided_by is null or state = 'withdrawn' or decided_by <> given_by)
);
-- the evidence of one use case, by control, the newest first
create index control_evidence_use_case on control_evidence (tenant_id, use_case_id, control, given_at desc);
-- whose time is over and was not told yet
create index control_evidence_expiry on control_evidence (tenant_id, valid_until) where state = 'counts' and not expiry_noted;
call remit_tenant_table('control_evidence', 'select, insert, update');

-- Roles that stand already learn the new permissions; new workspaces get them with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{control:read}' where not 'control:read' = any(permissions);
update role set permissions = permissions || '{control:answer}'
 where key in ('administrator', 'marketer', 'marketing-operations', 'brand-reviewer', 'legal-reviewer', 'privacy-reviewer',
               'security-reviewer', 'cmo', 'cio')
   and not 'control:answer' = any(permissions);
update role set permissions = permissions || '{control:confirm}'
 where key in ('administrator', 'brand-reviewer', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer', 'cmo', 'cio')
   and not 'control:confirm' = any(permissions);
alter table role force row level security;

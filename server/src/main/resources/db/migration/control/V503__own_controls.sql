-- Controls that a workspace adds to those that come with Remit, and which of either it has switched off.

create table control_own (
  tenant_id  uuid not null references tenant,
  -- three letters or more: those that come with Remit have two, so none of them ever takes its key
  key        text collate "C" not null check (key ~ '^[A-Z]{3,5}-[0-9]{2}$'),
  -- rises with each change; earlier ones are in the ledger
  version    int not null check (version > 0),
  area       text not null,
  title      text not null check (length(title) between 1 and 200),
  text       text not null check (length(text) between 1 and 2000),
  lane       text not null,
  place      text not null check (length(place) between 1 and 500),
  condition  text not null check (length(condition) between 1 and 4000),
  kind       text not null,
  shows      text not null check (length(shows) between 1 and 1000),
  months     int not null check (months between 1 and 36),
  source     text not null check (length(source) <= 300),
  -- a framework's key, a space and the number of a part, each
  maps       text[] not null check (cardinality(maps) <= 100),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, key),
  foreign key (tenant_id, written_by) references membership
);
call remit_tenant_table('control_own', 'select, insert, update');

-- A control that was switched off, now or once.
create table control_switch (
  tenant_id  uuid not null references tenant,
  control    text collate "C" not null check (control ~ '^[A-Z]{2,5}-[0-9]{2}$'),
  -- rises each time it is switched
  version    int not null check (version > 0),
  off        boolean not null,
  reason     text not null check (length(reason) between 1 and 2000),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, control),
  foreign key (tenant_id, changed_by) references membership
);
call remit_tenant_table('control_switch', 'select, insert, update');

alter table control_applies drop constraint control_applies_control_check,
  add check (control ~ '^[A-Z]{2,5}-[0-9]{2}$');
alter table control_evidence drop constraint control_evidence_control_check,
  add check (control ~ '^[A-Z]{2,5}-[0-9]{2}$');

-- Roles that stand already learn the new permission; new workspaces get it with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{control:manage}'
 where key in ('administrator', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer', 'cmo', 'cio')
   and not 'control:manage' = any(permissions);
alter table role force row level security;

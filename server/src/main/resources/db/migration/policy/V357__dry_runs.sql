-- Dry runs: what a version of a policy would change for every use case of the register, kept with the version for whoever publishes it.

create table policy_dry_run (
  tenant_id   uuid not null,
  policy_id   uuid not null,
  number      int not null,
  -- another with each start: who was overtaken writes nothing any more
  attempt     uuid not null,
  state       text not null check (state in ('running', 'finished', 'failed')),
  -- the last publication when it began: after another one it is out of date
  revision    bigint not null,
  started_by  uuid not null,
  started_at  timestamptz not null,
  alive_at    timestamptz not null,
  finished_at timestamptz,
  -- use cases looked at so far, and those of them that would change
  done        int not null,
  changed     int not null,
  primary key (tenant_id, policy_id, number),
  foreign key (tenant_id, policy_id, number) references policy_version,
  foreign key (tenant_id, started_by) references membership
);
call remit_tenant_table('policy_dry_run', 'select, insert, update');

create table policy_dry_run_change (
  tenant_id   uuid not null,
  policy_id   uuid not null,
  number      int not null,
  use_case_id uuid not null,
  action      text collate "C" not null,
  name        text not null,
  before      json not null,
  after       json not null,
  primary key (tenant_id, policy_id, number, use_case_id, action),
  foreign key (tenant_id, policy_id, number) references policy_dry_run
);
call remit_tenant_table('policy_dry_run_change', 'select, insert, delete');

-- Staged rollouts: the steps in which a use case reaches more people, and where it stands. Who moved it when, the ledger keeps.

create table rollout (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  -- in their order, each with name, share in percent and criterion
  steps       json not null,
  -- how many of them it has reached
  at          smallint not null check (at >= 0),
  held        boolean not null,
  moved_by    uuid not null,
  moved_at    timestamptz not null,
  primary key (tenant_id, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case,
  foreign key (tenant_id, moved_by) references membership
);
call remit_tenant_table('rollout', 'select, insert, update');

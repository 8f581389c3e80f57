-- Policies. A version is written once by whoever proposes it and never changed; somebody else publishes or rejects it. What is in
-- force is a version of each policy; going back is proposing an earlier content anew.

create table policy (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  key        text collate "C" not null check (key ~ '^[A-Z]{2}-[0-9]{2}$'),
  -- the version in force; null: not in force (yet, or any more)
  in_force   int,
  primary key (tenant_id, id),
  -- also the order of the list
  unique (tenant_id, key)
);
call remit_tenant_table('policy', 'select, insert, update');

create table policy_version (
  tenant_id   uuid not null,
  policy_id   uuid not null,
  number      int not null check (number > 0),
  -- as in the files policies are exchanged by; null: the proposal is to put the policy out of force
  content     jsonb,
  state       text not null check (state in ('proposed', 'published', 'rejected')),
  written_by  uuid not null,
  written_at  timestamptz not null,
  comment     text not null check (length(comment) between 1 and 2000),
  decided_by  uuid,
  decided_at  timestamptz,
  primary key (tenant_id, policy_id, number),
  foreign key (tenant_id, policy_id) references policy,
  foreign key (tenant_id, written_by) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> written_by)
);
-- one proposal at a time, so that nobody publishes what somebody else has overtaken; also "what waits to be published"
create unique index policy_version_proposed on policy_version (tenant_id, policy_id) where state = 'proposed';
call remit_tenant_table('policy_version', 'select, insert, update');
alter table policy add foreign key (tenant_id, id, in_force) references policy_version (tenant_id, policy_id, number);

-- Counts what was published, so that every node sees by one row that its compiled policies are old.
create table policy_revision (
  tenant_id  uuid not null references tenant,
  revision   bigint not null,
  primary key (tenant_id)
);
call remit_tenant_table('policy_revision', 'select, insert, update');

-- Roles that stand already, in every workspace, learn the new permissions; new workspaces get them with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{policy:read}' where not 'policy:read' = any(permissions);
update role set permissions = permissions || '{policy:write}'
 where key in ('administrator', 'marketing-operations', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer')
   and not 'policy:write' = any(permissions);
update role set permissions = permissions || '{policy:publish}'
 where key in ('administrator', 'cmo', 'cio') and not 'policy:publish' = any(permissions);
alter table role force row level security;

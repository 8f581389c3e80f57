-- Exceptions. A request is decided once; that it is over, its last day says. What follows it is another row.

create table exception_request (
  tenant_id       uuid not null references tenant,
  id              uuid not null,
  number          bigint not null,
  use_case_id     uuid not null,
  use_case_name   text not null,
  kind            text not null check (kind in ('rule', 'control', 'policy', 'requirement')),
  reference       text not null check (length(reference) between 1 and 80),
  search_key      text collate "C" not null,
  owner_id        uuid not null,
  reason          text not null check (length(reason) between 1 and 2000),
  instead         text not null check (length(instead) between 1 and 2000),
  last_day        date not null,
  requester_id    uuid not null,
  asked_at        timestamptz not null,
  renews_id       uuid,
  state           text collate "C" not null check (state in ('requested', 'granted', 'declined', 'withdrawn', 'revoked')),
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 2000),
  primary key (tenant_id, id),
  -- also the order of the list
  unique (tenant_id, number),
  foreign key (tenant_id, use_case_id) references use_case,
  foreign key (tenant_id, owner_id) references membership,
  foreign key (tenant_id, requester_id) references membership,
  foreign key (tenant_id, decided_by) references membership,
  foreign key (tenant_id, renews_id) references exception_request,
  check ((state = 'requested') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision_reason is null)),
  -- nobody grants their own
  check (state <> 'granted' or decided_by <> requester_id and decided_by <> owner_id)
);
-- the exceptions of one use case
create index exception_use_case on exception_request (tenant_id, use_case_id, number);
-- what ends soon
create index exception_last_day on exception_request (tenant_id, last_day) where state = 'granted';
-- the same is asked for once at a time
create unique index exception_waiting on exception_request (tenant_id, use_case_id, kind, reference) where state = 'requested';
call remit_tenant_table('exception_request', 'select, insert, update');

create table exception_number (
  tenant_id uuid primary key references tenant,
  last      bigint not null
);
call remit_tenant_table('exception_number', 'select, insert, update');

-- What people were told about one; each thing once.
create table exception_notice (
  tenant_id    uuid not null,
  exception_id uuid not null,
  notice       text not null check (notice in ('early', 'late', 'over')),
  at           timestamptz not null,
  primary key (tenant_id, exception_id, notice),
  foreign key (tenant_id, exception_id) references exception_request
);
call remit_tenant_table('exception_notice', 'select, insert');

-- Roles that stand already learn the new permission; new workspaces get it with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{exception:decide}'
 where key in ('administrator', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer', 'cmo', 'cio')
   and not 'exception:decide' = any(permissions);
alter table role force row level security;

-- What a tool is approved for: which functions, on which data, in which systems, to do what. Asked for by one person, decided by
-- another, once; that it is over, its last day says.
create table tool_approval (
  tenant_id       uuid not null,
  id              uuid not null,
  tool_id         uuid not null,
  functions       text[] not null check (cardinality(functions) > 0),
  data_classes    text[] not null,
  asset_ids       uuid[] not null,
  -- keys of connectors; none: wherever it is
  systems         text[] not null,
  capabilities    text[] not null check (cardinality(capabilities) > 0),
  conditions      text not null check (length(conditions) <= 2000),
  evidence        text not null check (length(evidence) between 1 and 2000),
  valid_from      date not null,
  valid_until     date not null,
  requester_id    uuid not null,
  asked_at        timestamptz not null,
  state           text collate "C" not null check (state in ('requested', 'granted', 'declined', 'withdrawn', 'revoked')),
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 2000),
  primary key (tenant_id, id),
  foreign key (tenant_id, tool_id) references ai_tool,
  foreign key (tenant_id, requester_id) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check (cardinality(data_classes) + cardinality(asset_ids) > 0),
  check (valid_until >= valid_from),
  check ((state = 'requested') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision_reason is null)),
  -- nobody approves what they ask for
  check (state not in ('granted', 'declined') or decided_by <> requester_id)
);
-- what one tool is approved for
create index tool_approval_tool on tool_approval (tenant_id, tool_id, valid_until) where state = 'granted';
-- all about one tool; ids grow with time, so this is also the order of the list
create index tool_approval_list on tool_approval (tenant_id, tool_id, id);
-- what waits for a decision
create index tool_approval_waiting on tool_approval (tenant_id, id) where state = 'requested';
call remit_tenant_table('tool_approval', 'select, insert, update');

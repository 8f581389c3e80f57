-- Connections: a workspace's configured connectors, their secrets under envelope encryption.

create table connection (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  connector     text not null,
  name          text not null check (length(name) between 1 and 120),
  settings      jsonb not null,
  on_premises   boolean not null,
  state         text not null check (state in ('enabled', 'disabled', 'removed')),
  data_key      text not null,
  master_key    text not null,
  added_at      timestamptz not null,
  tested_at     timestamptz,
  checks        jsonb,
  failing_since timestamptz,
  failure       text,
  version       integer not null default 1,
  primary key (tenant_id, id)
);
-- two connections people cannot tell apart would be governed as one; a removed one gives its name free
create unique index connection_name on connection (tenant_id, lower(name)) where state <> 'removed';
call remit_tenant_table('connection', 'select, insert, update');

-- Ciphertext only. Rows go when a secret is replaced or its connection is removed.
create table connection_secret (
  tenant_id     uuid not null,
  connection_id uuid not null,
  field         text not null,
  sealed        bytea not null,
  replaced_at   timestamptz not null,
  primary key (tenant_id, connection_id, field),
  foreign key (tenant_id, connection_id) references connection
);
call remit_tenant_table('connection_secret');

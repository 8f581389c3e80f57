-- Seals give records their place. Like the records, they are only ever added.

-- Each sealed record's place in its workspace's ledger: 0, 1, 2 … without a gap.
create table evidence_entry (
  tenant_id   uuid not null,
  index       bigint not null check (index >= 0),
  record_id   uuid not null,
  leaf_hash   bytea not null,
  primary key (tenant_id, index),
  -- a record is sealed once
  unique (tenant_id, record_id),
  foreign key (tenant_id, record_id) references evidence_record
);
call remit_tenant_table('evidence_entry', 'select, insert');

-- One batch: the tree's size and root after it, what is needed to go on, and where the next batch starts.
create table evidence_seal (
  tenant_id       uuid not null references tenant,
  number          bigint not null check (number >= 0),
  size            bigint not null check (size > 0),
  root_hash       bytea not null check (length(root_hash) = 32),
  -- roots of the perfect subtrees the tree of this size consists of, largest first, 32 bytes each
  frontier        bytea not null,
  sealed_at       timestamptz not null,
  last_written_by xid8 not null,
  last_written_as bigint not null,
  -- transaction ids mean something only in the cluster that gave them: after a restore elsewhere the start is sought anew
  cluster         bigint not null,
  primary key (tenant_id, number)
);
call remit_tenant_table('evidence_seal', 'select, insert');

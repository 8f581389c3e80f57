-- How often each account of a remote system was called of late, by all connections and nodes together. Which account it is, only the
-- master key tells. Unlogged: it is written at every few calls, and after a crash of the database the counting may begin anew.
create unlogged table remote_account (
  tenant_id   uuid not null,
  account     bytea not null,
  -- the newest stretch of time that was counted, and the calls in it and in those before, oldest first
  newest      bigint not null,
  taken       integer[] not null,
  -- nobody calls before, because the system asked for it
  rests_until timestamptz not null default '-infinity',
  primary key (tenant_id, account)
);
call remit_tenant_table('remote_account', 'select, insert, update');

-- What programs asked before they acted, and what the policies answered: stored in the transaction that answers, so that no answer
-- is without its record. The ledger keeps the hash of each for good; these rows are kept for a time.

create table decision (
  tenant_id       uuid not null references tenant,
  id              uuid not null,
  at              timestamptz not null,
  -- the token, else the person: within whose requests an idempotency key is unique
  caller_id       uuid not null,
  -- as the ledger names whoever asked
  caller          text not null,
  action          text collate "C" not null,
  use_case_id     uuid,
  -- its name then
  use_case        text,
  effect          text collate "C" not null check (effect in ('allow', 'needs-approval', 'deny')),
  -- ids of the policies that spoke
  policies        text[] not null,
  -- as it was answered, to the letter: another answer to the same key would be another decision
  answer          text not null,
  idempotency_key text check (length(idempotency_key) between 1 and 200),
  -- SHA-256 of what was asked under the key, in hexadecimal
  asked           text,
  primary key (tenant_id, id),
  check ((idempotency_key is null) = (asked is null))
);
-- the same request twice is answered once
create unique index decision_key on decision (tenant_id, caller_id, idempotency_key) where idempotency_key is not null;
-- the log, newest first; and the oldest, which go
create index decision_at on decision (tenant_id, at desc, id desc);
-- what was answered for one use case
create index decision_use_case on decision (tenant_id, use_case_id, at desc, id desc) where use_case_id is not null;
-- what was denied, which is seldom
create index decision_effect on decision (tenant_id, effect, at desc, id desc);
call remit_tenant_table('decision', 'select, insert, delete');

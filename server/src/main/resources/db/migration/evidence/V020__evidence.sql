-- The ledger. The application appends and reads; it can neither change nor remove a record.

create table evidence_record (
  tenant_id       uuid not null references tenant,
  id              uuid not null,
  at              timestamptz not null,
  person_id       uuid,
  actor           text not null,
  act             text not null,
  subject_kind    text not null,
  subject_id      uuid not null,
  subject_version text,
  reason          text,
  details         json not null,
  leaf_hash       bytea not null check (length(leaf_hash) = 32),
  -- Order of sealing: a record is sealed once every transaction as old as its own has ended, so no writer waits.
  written_by      xid8 not null default pg_current_xact_id(),
  written_as      bigint generated always as identity,
  primary key (tenant_id, id)
);
-- the timeline of one subject, newest first
create index evidence_record_subject on evidence_record (tenant_id, subject_kind, subject_id, at desc, id desc);
-- the whole ledger, newest first
create index evidence_record_at on evidence_record (tenant_id, at desc, id desc);
-- what the next seal takes
create index evidence_record_written on evidence_record (tenant_id, written_by, written_as);
call remit_tenant_table('evidence_record', 'select, insert');

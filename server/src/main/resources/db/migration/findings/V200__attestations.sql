-- What people say about systems that do not say it themselves. Never changed: another answer is another row, and the latest counts.

create table attestation (
  tenant_id     uuid not null,
  id            uuid not null,
  connection_id uuid not null,
  question      text not null,
  there_is      boolean not null,
  names         text[] not null,
  can           text[] not null,
  said          text not null check (length(said) between 1 and 4000),
  attested_by   uuid not null,
  attested_at   timestamptz not null,
  valid_until   timestamptz not null check (valid_until > attested_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references connection,
  foreign key (tenant_id, attested_by) references membership,
  check (there_is or names = '{}')
);
-- the latest answer to each question of a connection
create index attestation_latest on attestation (tenant_id, connection_id, question, attested_at desc);
-- answers whose time is over
create index attestation_expiry on attestation (tenant_id, valid_until);
call remit_tenant_table('attestation', 'select, insert');

-- Scans, what they saw, and the access map that follows from it.

create table scan (
  tenant_id     uuid not null,
  id            uuid not null,
  connection_id uuid not null,
  cause         text not null check (cause in ('person', 'schedule')),
  requested_by  uuid,
  scheduled_for timestamptz,
  state         text not null check (state in ('queued', 'running', 'finished', 'partial', 'failed', 'cancelled')),
  queued_at     timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  node          text,
  alive_at      timestamptz,
  cancel_reason text,
  failure       text,
  message       text,
  snapshot      integer,
  catalogue     text,
  seen          integer,
  appeared      integer,
  altered       integer,
  vanished      integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references connection
);
-- a run that is repeated after a crash finds that it was made already
create unique index scan_scheduled on scan (tenant_id, connection_id, scheduled_for) where scheduled_for is not null;
-- two scans of one system at once would take each other for drift
create unique index scan_active on scan (tenant_id, connection_id) where state in ('queued', 'running');
create unique index scan_snapshot on scan (tenant_id, connection_id, snapshot) where snapshot is not null;
-- the scans of one connection, newest first
create index scan_of_connection on scan (tenant_id, connection_id, queued_at desc, id desc);
-- all scans, newest first
create index scan_recent on scan (tenant_id, queued_at desc, id desc);
call remit_tenant_table('scan', 'select, insert, update');

-- How far each question is, and how it ended: the coverage statement.
create table scan_question (
  tenant_id uuid not null,
  scan_id   uuid not null,
  question  text not null,
  status    text,
  detail    text,
  done      bigint not null default 0,
  total     bigint,
  position  text,
  primary key (tenant_id, scan_id, question),
  foreign key (tenant_id, scan_id) references scan
);
call remit_tenant_table('scan_question', 'select, insert, update');

-- What is being read, until the scan ends. Survives a crash, so a scan can be resumed from its position.
create table scan_staged (
  tenant_id uuid not null,
  scan_id   uuid not null,
  question  text not null,
  key       text not null,
  type      text not null,
  principal text not null,
  fact      jsonb not null,
  hash      bytea not null,
  evidence  jsonb not null,
  primary key (tenant_id, scan_id, question, key),
  foreign key (tenant_id, scan_id) references scan
);
call remit_tenant_table('scan_staged');

-- Facts with the snapshots between which they held. An unchanged fact costs nothing in the next snapshot; any two
-- snapshots are compared by one query.
create table observation (
  tenant_id     uuid not null,
  connection_id uuid not null,
  question      text not null,
  key           text not null,
  from_snapshot integer not null,
  to_snapshot   integer,
  type          text not null check (type in ('principal', 'grant', 'use', 'approval')),
  principal     text not null,
  fact          jsonb not null,
  hash          bytea not null,
  evidence      jsonb not null,
  primary key (tenant_id, connection_id, question, key, from_snapshot),
  foreign key (tenant_id, connection_id) references connection
);
-- what holds now: the side of the comparison that is not the new scan
create unique index observation_current on observation (tenant_id, connection_id, question, key) where to_snapshot is null;
-- the facts about one principal
create index observation_principal on observation (tenant_id, connection_id, principal) where to_snapshot is null;
-- what began or ended with a snapshot
create index observation_from on observation (tenant_id, connection_id, from_snapshot);
create index observation_to on observation (tenant_id, connection_id, to_snapshot) where to_snapshot is not null;
call remit_tenant_table('observation', 'select, insert, update');

-- What is known about each question of a connection by now.
create table connection_question (
  tenant_id     uuid not null,
  connection_id uuid not null,
  question      text not null,
  status        text not null,
  detail        text not null,
  asked_at      timestamptz not null,
  answered_at   timestamptz,
  unknown_since timestamptz,
  primary key (tenant_id, connection_id, question),
  foreign key (tenant_id, connection_id) references connection
);
call remit_tenant_table('connection_question', 'select, insert, update');

-- Principals that are AI, as the fingerprint catalogue or the system itself says.
create table integration (
  tenant_id        uuid not null,
  id               uuid not null,
  connection_id    uuid not null,
  principal        text not null,
  question         text not null,
  kind             text not null,
  name             text not null,
  state            text not null,
  acts_as          text,
  acts_as_name     text,
  vendor           text,
  product          text,
  product_key      text,
  implies          text[] not null,
  signal           text,
  signal_value     text,
  confidence       double precision,
  source           text,
  first_snapshot   integer not null,
  changed_snapshot integer not null,
  gone_snapshot    integer,
  returned_snapshot integer,
  first_seen_at    timestamptz not null,
  changed_at       timestamptz not null,
  gone_at          timestamptz,
  last_used_at     timestamptz,
  last_used_from   text,
  last_use         text not null check (last_use in ('known', 'never', 'unknown')),
  use_case_id      uuid,
  primary key (tenant_id, id),
  unique (tenant_id, connection_id, principal),
  foreign key (tenant_id, connection_id) references connection
);
-- the integrations a use case was linked to
create index integration_use_case on integration (tenant_id, use_case_id) where use_case_id is not null;
call remit_tenant_table('integration', 'select, insert, update');

-- The access map: what an integration can do, with which kinds of object, between which snapshots.
create table integration_access (
  tenant_id      uuid not null,
  integration_id uuid not null,
  capability     text not null,
  kind           text not null,
  resource       text not null,
  basis          text not null,
  since_snapshot integer not null,
  until_snapshot integer,
  reach          text not null,
  sensitivity    text not null,
  mode           text not null,
  rights         text[] not null,
  through        text not null,
  evidence       jsonb,
  primary key (tenant_id, integration_id, capability, kind, resource, basis, since_snapshot),
  foreign key (tenant_id, integration_id) references integration
);
-- what it can do now, and which integrations can do something
create index integration_access_now on integration_access (tenant_id, integration_id, capability) where until_snapshot is null;
create index integration_access_capability on integration_access (tenant_id, capability, integration_id) where until_snapshot is null;
call remit_tenant_table('integration_access', 'select, insert, update');

create table scan_schedule (
  tenant_id     uuid not null,
  connection_id uuid not null,
  rule          text not null,
  set_at        timestamptz not null,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references connection
);
call remit_tenant_table('scan_schedule');

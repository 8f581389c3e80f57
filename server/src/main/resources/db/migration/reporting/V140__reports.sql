-- Reports that were issued: a row each from the request on, and the document once there is one.

create table report (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  kind          text not null check (kind in ('kpi', 'register')),
  days          integer not null check (days between 1 and 366),
  requested_by  uuid not null,
  schedule_id   uuid,
  due_at        timestamptz,
  state         text not null check (state in ('queued', 'rendering', 'ready', 'failed', 'cancelled', 'removed')),
  requested_at  timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  progress      smallint not null default 0 check (progress between 0 and 100),
  attempts      smallint not null default 0,
  node          text,
  alive_at      timestamptz,
  failure       text,
  file_name     text,
  size          bigint,
  sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
  keep_until    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, requested_by) references membership,
  check ((schedule_id is null) = (due_at is null)),
  check ((state in ('ready', 'removed')) = (sha256 is not null))
);
comment on column report.days is 'how far figures over events look back';
comment on column report.sha256 is 'of the document as it was handed out first; stays when the document is removed';
-- a due run that is repeated after a crash finds its report
create unique index report_due on report (tenant_id, schedule_id, due_at) where schedule_id is not null;
-- the list, newest first
create index report_recent on report (tenant_id, requested_at desc, id desc);
-- what has to be rendered, and what a node that died left behind; a handful of rows however many reports there are
create index report_active on report (tenant_id, requested_at) where state in ('queued', 'rendering');
-- what may go
create index report_kept on report (tenant_id, keep_until) where state = 'ready';
call remit_tenant_table('report', 'select, insert, update');

-- The documents, apart from the rows that lists read.
create table report_document (
  tenant_id  uuid not null,
  report_id  uuid not null,
  bytes      bytea not null,
  primary key (tenant_id, report_id),
  foreign key (tenant_id, report_id) references report
);
-- compressed already
alter table report_document alter column bytes set storage external;
call remit_tenant_table('report_document', 'select, insert, delete');

create table report_schedule (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  kind       text not null check (kind in ('kpi', 'register')),
  days       integer not null check (days between 1 and 366),
  cadence    text not null check (cadence in ('daily', 'weekly', 'monthly', 'quarterly')),
  hour       smallint not null check (hour between 0 and 23),
  set_by     uuid not null,
  set_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, set_by) references membership
);
-- the same twice would only send the same document twice
create unique index report_schedule_once on report_schedule (tenant_id, kind, days, cadence, hour);
call remit_tenant_table('report_schedule', 'select, insert, delete');

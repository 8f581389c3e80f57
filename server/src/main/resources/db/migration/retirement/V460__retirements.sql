-- Use cases that were retired, and what has to be taken away from each.
create table retirement (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  retired_at  timestamptz not null,
  due_on      date not null,
  -- while nothing is left
  done_at     timestamptz,
  primary key (tenant_id, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case
);
-- what is not done, the one due first on top
create index retirement_left on retirement (tenant_id, due_on, use_case_id) where done_at is null;
call remit_tenant_table('retirement', 'select, insert, update');

-- One access, as it was called and what it could do on the day of the retirement, and how it stands as far as anybody knows.
create table access_removal (
  tenant_id     uuid not null,
  use_case_id   uuid not null,
  kind          text not null check (kind in ('integration', 'tool', 'tool-approval', 'prompt')),
  subject_id    uuid not null,
  name          text not null,
  connection_id uuid,
  place         text not null,
  account       text not null,
  can           text[] not null,
  standing      text not null check (standing in ('present', 'gone', 'taken-over', 'attested', 'unknown')),
  doubt         text check (doubt in ('not-scanned', 'partial', 'connection-removed', 'not-visible')),
  -- when a scan last answered whether it is there, and the scan that shows how it stands
  seen_at       timestamptz,
  scan_id       uuid,
  -- who said that it is gone, and why they know
  said_by       uuid,
  said_at       timestamptz,
  said          text check (length(said) between 1 and 2000),
  primary key (tenant_id, use_case_id, kind, subject_id),
  foreign key (tenant_id, use_case_id) references retirement,
  foreign key (tenant_id, connection_id) references connection,
  foreign key (tenant_id, scan_id) references scan,
  foreign key (tenant_id, said_by) references membership,
  check ((kind = 'integration') = (connection_id is not null)),
  check ((standing = 'unknown') = (doubt is not null)),
  check ((said_by is null) = (said_at is null) and (said_by is null) = (said is null)),
  check (standing <> 'attested' or said_by is not null)
);
-- what the end of a scan tells more about
create index access_removal_connection on access_removal (tenant_id, connection_id) where connection_id is not null;
-- the same for one tool or prompt
create index access_removal_subject on access_removal (tenant_id, kind, subject_id);
call remit_tenant_table('access_removal', 'select, insert, update');

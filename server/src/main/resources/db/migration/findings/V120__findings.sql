-- Findings: what scans and people found fault with, who sees to it, and how it ended.

create table finding (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  number        bigint not null,
  kind          text not null,
  -- what makes two sightings the same finding
  fingerprint   text not null,
  severity      smallint not null check (severity between 1 and 3),
  subject_kind  text not null,
  subject_id    uuid not null,
  subject_name  text not null,
  connection_id uuid,
  place         text not null,
  details       jsonb not null,
  state         text not null check (state in ('open', 'in-progress', 'accepted', 'closed')),
  owner_id      uuid references person,
  due_on        date not null,
  raised_at     timestamptz not null,
  seen_at       timestamptz not null,
  closed_at     timestamptz,
  close_reason  text,
  close_note    text,
  use_case_id   uuid,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, fingerprint)
);
-- the worst and most urgent of what is not closed: the list people start from
create index finding_urgency on finding (tenant_id, severity desc, due_on, number) where state <> 'closed';
-- the findings about one thing
create index finding_subject on finding (tenant_id, subject_kind, subject_id);
-- the findings a use case answers
create index finding_use_case on finding (tenant_id, use_case_id) where use_case_id is not null;
call remit_tenant_table('finding', 'select, insert, update');

create table finding_number (
  tenant_id uuid primary key references tenant,
  last      bigint not null
);
call remit_tenant_table('finding_number', 'select, insert, update');

-- Incidents: what went wrong, by which playbook it is dealt with, who does what until when, and what was learnt.

create table incident (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  number        bigint not null,
  playbook      text not null,
  playbook_version integer not null,
  title         text not null check (length(title) between 1 and 200),
  severity      smallint not null check (severity between 1 and 3),
  urgency       smallint generated always as (-severity) stored,
  state         text collate "C" not null check (state in ('open', 'contained', 'resolved', 'closed')),
  owner_id      uuid,
  subject_kind  text,
  subject_id    uuid,
  subject_name  text,
  stop_id       uuid,
  opened_at     timestamptz not null,
  contained_at  timestamptz,
  resolved_at   timestamptz,
  closed_at     timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, owner_id) references membership,
  foreign key (tenant_id, stop_id) references stop,
  check ((subject_kind is null) = (subject_id is null) and (subject_kind is null) = (subject_name is null))
);
-- the gravest that are not closed, the oldest of them first: the list people start from
create index incident_urgency on incident (tenant_id, urgency, number) where state <> 'closed';
-- the same of all
create index incident_by_urgency on incident (tenant_id, urgency, number);
-- the incidents about one thing
create index incident_subject on incident (tenant_id, subject_kind, subject_id);
-- the incident of a stop; one stop opens one
create unique index incident_stop on incident (tenant_id, stop_id) where stop_id is not null;
call remit_tenant_table('incident', 'select, insert, update');

create table incident_number (
  tenant_id uuid primary key references tenant,
  last      bigint not null
);
call remit_tenant_table('incident_number', 'select, insert, update');

create table incident_word (
  tenant_id   uuid not null,
  word        text collate "C" not null,
  incident_id uuid not null,
  primary key (tenant_id, word, incident_id),
  foreign key (tenant_id, incident_id) references incident
);
-- the words of one incident
create index incident_word_incident on incident_word (tenant_id, incident_id, word);
call remit_tenant_table('incident_word', 'select, insert, delete');

-- What happened, as people found out. Never changed: who was wrong adds what is right.
create table incident_note (
  tenant_id   uuid not null,
  id          uuid not null,
  incident_id uuid not null,
  happened_at timestamptz not null,
  text        text not null check (length(text) between 1 and 4000),
  written_by  uuid not null,
  written_at  timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, incident_id) references incident,
  foreign key (tenant_id, written_by) references membership
);
-- the story of one incident, in the order in which it happened
create index incident_note_story on incident_note (tenant_id, incident_id, happened_at, id);
call remit_tenant_table('incident_note', 'select, insert');

create table incident_task (
  tenant_id   uuid not null,
  id          uuid not null,
  incident_id uuid not null,
  task        text not null check (length(task) between 1 and 400),
  why         text not null,
  assignee_id uuid,
  due_at      timestamptz not null,
  done_by     uuid,
  done_at     timestamptz,
  outcome     text check (length(outcome) between 1 and 4000),
  primary key (tenant_id, id),
  foreign key (tenant_id, incident_id) references incident,
  foreign key (tenant_id, assignee_id) references membership,
  foreign key (tenant_id, done_by) references membership,
  check ((done_by is null) = (done_at is null) and (done_by is null) = (outcome is null))
);
-- the tasks of one incident
create index incident_task_incident on incident_task (tenant_id, incident_id, due_at, id);
-- what somebody still has to do
create index incident_task_open on incident_task (tenant_id, assignee_id, due_at) where done_at is null;
call remit_tenant_table('incident_task', 'select, insert, update');

-- What was learnt; written again as another edition, of which the last counts.
create table incident_review (
  tenant_id   uuid not null,
  incident_id uuid not null,
  edition     integer not null,
  summary     text not null check (length(summary) between 1 and 8000),
  causes      text[] not null check (cardinality(causes) between 1 and 20),
  written_by  uuid not null,
  written_at  timestamptz not null,
  primary key (tenant_id, incident_id, edition),
  foreign key (tenant_id, incident_id) references incident,
  foreign key (tenant_id, written_by) references membership
);
call remit_tenant_table('incident_review', 'select, insert');

-- Roles that stand already learn the new permissions; new workspaces get them with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{incident:read}' where not 'incident:read' = any(permissions);
update role set permissions = permissions || '{incident:manage}'
 where key in ('administrator', 'marketing-operations', 'legal-reviewer', 'privacy-reviewer', 'security-reviewer', 'cmo', 'cio')
   and not 'incident:manage' = any(permissions);
alter table role force row level security;

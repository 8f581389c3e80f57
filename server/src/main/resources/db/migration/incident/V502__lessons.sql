-- What an incident taught, as a proposal for a policy or a control, so that it is taken up or declined and not forgotten.

create table incident_lesson (
  tenant_id   uuid not null,
  id          uuid not null,
  incident_id uuid not null,
  learnt      text not null check (length(learnt) between 1 and 1000),
  kind        text collate "C" not null check (kind in ('new-policy', 'policy-version', 'control')),
  target      text collate "C",
  state       text collate "C" not null check (state in ('open', 'proposed', 'taken', 'declined')),
  version     integer,
  owner_id    uuid not null,
  due_on      date not null,
  written_by  uuid not null,
  written_at  timestamptz not null,
  ended_by    uuid,
  ended_at    timestamptz,
  reason      text check (length(reason) between 1 and 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id, incident_id) references incident,
  foreign key (tenant_id, owner_id) references membership,
  foreign key (tenant_id, written_by) references membership,
  foreign key (tenant_id, ended_by) references membership,
  check (target is not null or kind = 'new-policy' and state in ('open', 'declined')),
  check ((version is not null) = (kind <> 'control' and state in ('proposed', 'taken'))),
  check ((ended_at is not null) = (state in ('taken', 'declined')) and (ended_at is null) = (ended_by is null)),
  check ((reason is not null) = (state = 'declined' or kind = 'control' and state = 'taken'))
);
-- the lessons of one incident
create index incident_lesson_incident on incident_lesson (tenant_id, incident_id, id);
-- the lessons about one policy or control
create index incident_lesson_target on incident_lesson (tenant_id, target, id) where target is not null;
-- what somebody still has to see to, the earliest first
create index incident_lesson_due on incident_lesson (tenant_id, due_on) where state in ('open', 'proposed');
call remit_tenant_table('incident_lesson', 'select, insert, update');

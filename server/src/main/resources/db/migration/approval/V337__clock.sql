-- When a workspace works, and what was told of steps that wait.
create table approval_calendar (
  tenant_id       uuid not null references tenant,
  days            int[] not null check (cardinality(days) > 0),
  from_time       time not null,
  until_time      time not null,
  holidays        date[] not null,
  remind_hours    int not null check (remind_hours >= 0),
  escalate_hours  int not null check (escalate_hours >= 0),
  set_by          uuid not null,
  primary key (tenant_id),
  foreign key (tenant_id, set_by) references membership,
  check (from_time < until_time)
);
comment on column approval_calendar.days is '1 is Monday';
call remit_tenant_table('approval_calendar', 'select, insert, update');

alter table approval_step add column remind_at timestamptz;
alter table approval_step add column reminded_at timestamptz;
alter table approval_step add column escalate_at timestamptz;
alter table approval_step add column escalated_at timestamptz;
alter table approval_step add column escalated_to uuid;
alter table approval_step add foreign key (tenant_id, escalated_to) references membership;
alter table approval_step no force row level security;
update approval_step set remind_at = due_at - interval '4 hours', escalate_at = due_at + interval '4 hours'
 where since is not null and outcome is null;
alter table approval_step force row level security;
grant update (remind_at, reminded_at, escalate_at, escalated_at, escalated_to) on approval_step to ${app_role};
-- what somebody should be reminded of, asked every quarter of an hour
create index approval_step_remind on approval_step (tenant_id, remind_at) where reminded_at is null and outcome is null;
-- what is late and nobody above knows
create index approval_step_escalate on approval_step (tenant_id, escalate_at) where escalated_at is null and outcome is null;

-- Workflows that a workspace writes itself; a version is never changed. And steps that are asked together, of several people.

create table approval_workflow (
  tenant_id     uuid not null references tenant,
  subject_kind  text not null,
  tier          text not null,
  number        int not null check (number > 0),
  content       jsonb not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  comment       text not null check (length(comment) between 1 and 2000),
  primary key (tenant_id, subject_kind, tier, number),
  foreign key (tenant_id, written_by) references membership
);
call remit_tenant_table('approval_workflow', 'select, insert');

alter table approval_step add column stage int;
alter table approval_step add column part int;
alter table approval_step add column duty text;
alter table approval_step add column among uuid[];
alter table approval_step add column stand_ins text[] not null default '{}';
alter table approval_step add column working_hours int;
alter table approval_step add column decided_for uuid;
alter table approval_step no force row level security;
update approval_step set stage = position, part = position, working_hours = working_days * 8,
       duty = case when role_key is null then 'accountable' end,
       stand_ins = case when role_key is null then '{cmo,cio}'::text[] else '{}' end;
alter table approval_step force row level security;
alter table approval_step alter column stage set not null;
alter table approval_step alter column part set not null;
alter table approval_step alter column working_hours set not null;
alter table approval_step drop column working_days;
comment on column approval_step.stage is 'steps of one stage are asked together, the next stage after all of them approved';
comment on column approval_step.part is 'decisions of one part of the workflow, a quorum for example: each by another person';
comment on column approval_step.among is 'where it is set any one of these people decides, and nobody else';
comment on column approval_step.stand_ins is 'roles that take over when a person cannot decide any more';
alter table approval_step add foreign key (tenant_id, decided_for) references membership;
grant update (among, decided_for) on approval_step to ${app_role};
alter table approval_step drop constraint approval_step_decider;
alter table approval_step add constraint approval_step_decider
  check (role_key is not null or person_id is not null or cardinality(among) > 0);

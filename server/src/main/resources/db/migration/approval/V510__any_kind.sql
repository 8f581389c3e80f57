-- Approvals of things that nobody owns themselves, and steps that anybody who may decides.
alter table approval add column owned_kind text;
alter table approval add column owned_id uuid;
alter table approval no force row level security;
update approval set owned_kind = subject_kind, owned_id = subject_id;
alter table approval force row level security;
alter table approval alter column owned_kind set not null;
alter table approval alter column owned_id set not null;
comment on column approval.owned_kind is 'the thing whose owners stand for the subject: itself, or what it is about';

alter table approval_step drop constraint approval_step_decider;
alter table approval_step add constraint approval_step_decider
  check (role_key is not null or person_id is not null or cardinality(among) > 0 or duty = 'anybody');

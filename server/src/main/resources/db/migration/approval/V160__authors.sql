-- Whose words a round shows and who put it forward: nobody of them decides in it. And a step that nobody could decide keeps the
-- role it asks for when it is given to somebody.

alter table approval_round add column authors uuid[] not null default '{}';
alter table approval_round no force row level security;
alter table approval no force row level security;
update approval_round r set authors = array[a.submitter] from approval a
 where a.tenant_id = r.tenant_id and a.id = r.approval_id and a.submitter is not null;
alter table approval force row level security;
alter table approval_round force row level security;
alter table approval drop column submitter;

alter table approval_step drop constraint approval_step_check;
alter table approval_step add constraint approval_step_decider check (role_key is not null or person_id is not null);
comment on column approval_step.person_id is 'where it is set this person decides, and nobody else who holds the role';

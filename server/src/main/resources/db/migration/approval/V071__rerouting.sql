-- A step that waits for somebody who has left goes to a role that may stand in for them.
grant update (role_key, person_id) on approval_step to ${app_role};
-- what waits, or will wait, for one person
create index approval_step_person on approval_step (tenant_id, person_id) where person_id is not null and outcome is null;

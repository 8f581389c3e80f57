-- Exceptions are granted in the steps of a workflow. What waits for a decision waits in the first step of the workflow that Remit ships,
-- anybody who may decide on exceptions, or with whom the workspace's decision right names.
alter table exception_request add column version int not null default 1;
comment on column exception_request.version is 'grows when who asked changes what reviewers returned';
alter table exception_request drop constraint exception_request_state_check;
alter table exception_request add constraint exception_request_state_check
  check (state in ('requested', 'returned', 'granted', 'declined', 'withdrawn', 'revoked'));
-- who grants need not say why
alter table exception_request drop constraint exception_request_check1;
alter table exception_request add constraint exception_request_decided_check
  check ((decided_by is null) = (decided_at is null) and (decision_reason is null or decided_by is not null)
         and (state in ('requested', 'granted') or decision_reason is not null));
drop index exception_waiting;
create unique index exception_waiting on exception_request (tenant_id, use_case_id, kind, reference)
  where state in ('requested', 'returned');

alter table exception_request no force row level security;
alter table decision_right no force row level security;
alter table approval_workflow no force row level security;
alter table person no force row level security;
alter table role no force row level security;
alter table notification no force row level security;
alter table approval no force row level security;
alter table approval_round no force row level security;
alter table approval_step no force row level security;

-- A workspace that said who grants exceptions goes on with a workflow that says so. A step names one role: the first, the others where
-- nobody who holds it can.
create temporary table exception_right on commit drop as
select distinct on (tenant_id) tenant_id, content, written_by, written_at, comment,
       coalesce(content -> 'roles' ->> 0, content ->> 'routed') as role
  from decision_right where kind = 'GRANT_EXCEPTION' order by tenant_id, number desc;

insert into approval_workflow(tenant_id, subject_kind, tier, number, content, written_by, written_at, comment)
select tenant_id, 'exception', 'any', 1,
       jsonb_build_object('approvable', true, 'distinct', false, 'workingHours', 24, 'steps', jsonb_build_array(jsonb_build_object(
         'approver', case when jsonb_array_length(content -> 'roles') > 0
           then jsonb_build_object('kind', 'ROLE', 'key', content -> 'roles' ->> 0)
           else jsonb_build_object('kind', 'DUTY', 'key', lower(replace(content -> 'duties' ->> 0, '_', '-'))) end,
         'needed', jsonb_build_object('mode', 'ANY', 'people', 1), 'alongside', false,
         'otherwise', case when jsonb_array_length(content -> 'roles') > 0 then (content -> 'roles') - 0
           else to_jsonb(array_remove(array[content ->> 'routed'], null)) end))),
       written_by, written_at, comment
  from exception_right;

insert into approval(tenant_id, id, subject_kind, subject_id, owned_kind, owned_id, requester, state, round, revision, opened_at)
select tenant_id, gen_random_uuid(), 'exception', id, 'use-case', use_case_id, requester_id, 'OPEN', 1, 1, asked_at
  from exception_request where state = 'requested';

insert into approval_round(tenant_id, approval_id, number, title, version, tier, snapshot, hash, plan, approvable,
                           distinct_reviewers, opened_at, authors)
select tenant_id, approval_id, 1, title, '1', 'any', shown, sha256(convert_to(shown, 'UTF8')), plan, true, false, opened_at, authors
  from (select a.tenant_id, a.id as approval_id, a.opened_at, title,
               case when d.tenant_id is null then 'standard 3' else 'v1' end as plan,
               array_remove(array[e.owner_id, before.decided_by], null) as authors,
               json_build_object(
                 'facts', array_to_json(array_remove(array[
                   json_build_object('key', 'key', 'label', 'Key', 'values', array['X-' || e.number])::jsonb,
                   json_build_object('key', 'use-case', 'label', 'Use case', 'values', array[e.use_case_name])::jsonb,
                   json_build_object('key', 'excepts', 'label', 'Need not be kept', 'values', array[e.kind || ' ' || e.reference])::jsonb,
                   json_build_object('key', 'reason', 'label', 'Why it is needed', 'values', array[e.reason])::jsonb,
                   json_build_object('key', 'instead', 'label', 'What is done instead', 'values', array[e.instead])::jsonb,
                   json_build_object('key', 'owner', 'label', 'Who answers for it', 'values', array[p.name])::jsonb,
                   json_build_object('key', 'until', 'label', 'Last day', 'values', array[e.last_day::text])::jsonb,
                   case when before.id is not null then json_build_object(
                     'key', 'follows', 'label', 'Follows', 'values', array['X-' || before.number])::jsonb end], null)),
                 'reasons', json_build_array(), 'standing', json_build_array(), 'tier', 'any', 'tierRules', '',
                 'title', title, 'version', '1')::text as shown
          from approval a
          join exception_request e on e.tenant_id = a.tenant_id and e.id = a.subject_id
          join person p on p.id = e.owner_id
          left join exception_request before on before.tenant_id = e.tenant_id and before.id = e.renews_id
          left join exception_right d on d.tenant_id = e.tenant_id
          cross join lateral (select 'X-' || e.number || ': ' || e.kind || ' ' || e.reference || ', ' || e.use_case_name as title) named
         where a.subject_kind = 'exception') carried;

-- What is on its way to people is told in the words of requests.
update notification set sentence = case sentence when 'exception-asked' then 'asked' when 'exception-granted' then 'approved'
                                   else 'declined' end
 where kind = 'exception' and sentence in ('exception-asked', 'exception-granted', 'exception-declined');

insert into approval_step(tenant_id, id, approval_id, round, position, stage, part, role_key, duty, working_hours, since, remind_at,
                          due_at, escalate_at)
select a.tenant_id, gen_random_uuid(), a.id, 1, 1, 1, 1, r.key, case when r.key is null then 'anybody' end, 24, now(),
       now() + interval '2 days', now() + interval '3 days', now() + interval '4 days'
  from approval a
  left join exception_right d on d.tenant_id = a.tenant_id
  left join role r on r.tenant_id = d.tenant_id and r.key = d.role
 where a.subject_kind = 'exception';

alter table approval_step force row level security;
alter table approval_round force row level security;
alter table approval force row level security;
alter table notification force row level security;
alter table role force row level security;
alter table person force row level security;
alter table approval_workflow force row level security;
alter table decision_right force row level security;
alter table exception_request force row level security;

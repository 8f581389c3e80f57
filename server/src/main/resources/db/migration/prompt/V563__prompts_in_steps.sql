-- Versions of prompts are published in the steps of a workflow. What waits for a decision waits in the first step of the workflow that
-- Remit ships, anybody who may publish prompts, or with whom the workspace's decision right names.
alter table prompt_version no force row level security;
alter table ai_model no force row level security;
alter table decision_right no force row level security;
alter table role no force row level security;
alter table approval_workflow no force row level security;
alter table approval no force row level security;
alter table approval_round no force row level security;
alter table approval_step no force row level security;

-- A workspace that said who publishes prompts goes on with a workflow that says so. A step names one role: the first, the others where
-- nobody who holds it can.
create temporary table prompt_right on commit drop as
select distinct on (tenant_id) tenant_id, content, written_by, written_at, comment,
       coalesce(content -> 'roles' ->> 0, content ->> 'routed') as role
  from decision_right where kind = 'PUBLISH_PROMPT' order by tenant_id, number desc;

insert into approval_workflow(tenant_id, subject_kind, tier, number, content, written_by, written_at, comment)
select tenant_id, 'prompt', 'any', 1,
       jsonb_build_object('approvable', true, 'distinct', false, 'workingHours', 24, 'steps', jsonb_build_array(jsonb_build_object(
         'approver', case when jsonb_array_length(content -> 'roles') > 0
           then jsonb_build_object('kind', 'ROLE', 'key', content -> 'roles' ->> 0)
           else jsonb_build_object('kind', 'DUTY', 'key', lower(replace(content -> 'duties' ->> 0, '_', '-'))) end,
         'needed', jsonb_build_object('mode', 'ANY', 'people', 1), 'alongside', false,
         'otherwise', case when jsonb_array_length(content -> 'roles') > 0 then (content -> 'roles') - 0
           else to_jsonb(array_remove(array[content ->> 'routed'], null)) end))),
       written_by, written_at, comment
  from prompt_right;

insert into approval(tenant_id, id, subject_kind, subject_id, owned_kind, owned_id, requester, state, round, revision, opened_at)
select tenant_id, gen_random_uuid(), 'prompt', prompt_id, 'prompt', prompt_id, written_by, 'OPEN', 1, 1, written_at
  from prompt_version where state = 'proposed';

insert into approval_round(tenant_id, approval_id, number, title, version, tier, snapshot, hash, plan, approvable,
                           distinct_reviewers, opened_at, authors)
select tenant_id, approval_id, 1, title, version, 'any', shown, sha256(convert_to(shown, 'UTF8')), plan, true, false, opened_at,
       array[written_by]
  from (select a.tenant_id, a.id as approval_id, a.opened_at, v.written_by, c ->> 'name' as title, v.number::text as version,
               case when d.tenant_id is null then 'standard 3' else 'v1' end as plan,
               json_build_object(
                 'facts', json_build_array(
                   json_build_object('key', 'key', 'label', 'Key', 'values', array[c ->> 'key']),
                   json_build_object('key', 'why', 'label', 'What is new', 'values', array[v.comment]),
                   json_build_object('key', 'purpose', 'label', 'What it is for', 'values', array[c ->> 'purpose']),
                   json_build_object('key', 'channel', 'label', 'Channel', 'values',
                     array[lower(replace(c ->> 'channel', '_', '-'))]),
                   json_build_object('key', 'function', 'label', 'For', 'values', array[lower(replace(c ->> 'function', '_', '-'))]),
                   json_build_object('key', 'models', 'label', 'Models it may be used with', 'values', array(
                     select m.name from ai_model m
                      where m.tenant_id = v.tenant_id and m.id::text in (select jsonb_array_elements_text(c -> 'models')) order by 1)),
                   json_build_object('key', 'text', 'label', 'Text', 'values', array[c -> 'wording' ->> 'text']),
                   json_build_object('key', 'input', 'label', 'Inputs', 'values', array[c -> 'wording' ->> 'inputSchema']),
                   json_build_object('key', 'brand', 'label', 'Brand rules', 'values',
                     array[coalesce(nullif(c -> 'rules' ->> 'brand', ''), 'none')]),
                   json_build_object('key', 'claims', 'label', 'Claims rules', 'values',
                     array[coalesce(nullif(c -> 'rules' ->> 'claims', ''), 'none')]),
                   json_build_object('key', 'output', 'label', 'What comes back', 'values', array[c -> 'expectation' ->> 'output']),
                   json_build_object('key', 'quality', 'label', 'What a good one is', 'values', array[c -> 'expectation' ->> 'quality']),
                   json_build_object('key', 'examples', 'label', 'Examples', 'values', array(
                     select (e ->> 'name') || ': ' || (e ->> 'inputs') || E'\n' || (e ->> 'output') || coalesce((
                              select string_agg(E'\n' || lower(replace(t ->> 'kind', '_', '-')) || ' ' || (t ->> 'value'), '' order by k)
                                from jsonb_array_elements(e -> 'assertions') with ordinality as asserted(t, k)), '')
                       from jsonb_array_elements(c -> 'examples') with ordinality as example(e, n) order by n)),
                   json_build_object('key', 'review', 'label', 'Next review', 'values',
                     array[coalesce(c -> 'term' ->> 'reviewOn', 'none')]),
                   json_build_object('key', 'until', 'label', 'Last day', 'values',
                     array[coalesce(c -> 'term' ->> 'expiresOn', 'none')])),
                 'reasons', json_build_array(), 'standing', json_build_array(), 'tier', 'any', 'tierRules', '',
                 'title', c ->> 'name', 'version', v.number::text)::text as shown
          from approval a
          join prompt_version v on v.tenant_id = a.tenant_id and v.prompt_id = a.subject_id and v.state = 'proposed'
          cross join lateral (select v.content as c) said
          left join prompt_right d on d.tenant_id = a.tenant_id
         where a.subject_kind = 'prompt') carried;

insert into approval_step(tenant_id, id, approval_id, round, position, stage, part, role_key, duty, working_hours, since, remind_at,
                          due_at, escalate_at)
select a.tenant_id, gen_random_uuid(), a.id, 1, 1, 1, 1, r.key, case when r.key is null then 'anybody' end, 24, now(),
       now() + interval '2 days', now() + interval '3 days', now() + interval '4 days'
  from approval a
  left join prompt_right d on d.tenant_id = a.tenant_id
  left join role r on r.tenant_id = d.tenant_id and r.key = d.role
 where a.subject_kind = 'prompt';

alter table approval_step force row level security;
alter table approval_round force row level security;
alter table approval force row level security;
alter table approval_workflow force row level security;
alter table role force row level security;
alter table decision_right force row level security;
alter table ai_model force row level security;
alter table prompt_version force row level security;

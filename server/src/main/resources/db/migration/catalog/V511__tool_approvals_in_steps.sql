-- Tools are approved in the steps of a workflow. What waits for a decision waits in the first step of the workflow that Remit ships:
-- anybody who may decide, other than who asked.
alter table tool_approval add column version int not null default 1;
comment on column tool_approval.version is 'grows when who asked changes what reviewers returned';
alter table tool_approval drop constraint tool_approval_state_check;
alter table tool_approval add constraint tool_approval_state_check
  check (state in ('requested', 'returned', 'granted', 'declined', 'withdrawn', 'revoked'));
-- who approves need not say why
alter table tool_approval drop constraint tool_approval_check3;
alter table tool_approval add constraint tool_approval_decided_check
  check ((decided_by is null) = (decided_at is null) and (decision_reason is null or decided_by is not null)
         and (state in ('requested', 'granted') or decision_reason is not null));

alter table tool_approval no force row level security;
alter table ai_tool no force row level security;
alter table data_asset no force row level security;
alter table approval no force row level security;
alter table approval_round no force row level security;
alter table approval_step no force row level security;

insert into approval(tenant_id, id, subject_kind, subject_id, owned_kind, owned_id, requester, state, round, revision, opened_at)
select tenant_id, gen_random_uuid(), 'tool-approval', id, 'ai-tool', tool_id, requester_id, 'OPEN', 1, 1, asked_at
  from tool_approval where state = 'requested';

insert into approval_round(tenant_id, approval_id, number, title, version, tier, snapshot, hash, plan, approvable,
                           distinct_reviewers, opened_at)
select tenant_id, approval_id, 1, title, '1', 'any', shown, sha256(convert_to(shown, 'UTF8')), 'standard 3', true, false, opened_at
  from (select a.tenant_id, a.id as approval_id, a.opened_at, t.name || ': ' || array_to_string(r.functions, ', ') as title,
               json_build_object(
                 'facts', json_build_array(
                   json_build_object('key', 'tool', 'label', 'Tool', 'values', array[t.name]),
                   json_build_object('key', 'functions', 'label', 'For', 'values', r.functions),
                   json_build_object('key', 'data', 'label', 'On which data', 'values', r.data_classes || array(
                     select d.name from data_asset d where d.tenant_id = r.tenant_id and d.id = any(r.asset_ids) order by 1)),
                   json_build_object('key', 'can', 'label', 'May', 'values', array(select lower(c) from unnest(r.capabilities) c)),
                   json_build_object('key', 'systems', 'label', 'Where', 'values',
                     case when cardinality(r.systems) = 0 then array['in any system'] else r.systems end),
                   json_build_object('key', 'conditions', 'label', 'Conditions', 'values',
                     case when r.conditions = '' then array['none'] else array[r.conditions] end),
                   json_build_object('key', 'evidence', 'label', 'What it rests on', 'values', array[r.evidence]),
                   json_build_object('key', 'from', 'label', 'From', 'values', array[r.valid_from::text]),
                   json_build_object('key', 'until', 'label', 'Until', 'values', array[r.valid_until::text])),
                 'reasons', json_build_array(), 'standing', json_build_array(), 'tier', 'any', 'tierRules', '',
                 'title', t.name || ': ' || array_to_string(r.functions, ', '), 'version', '1')::text as shown
          from approval a
          join tool_approval r on r.tenant_id = a.tenant_id and r.id = a.subject_id
          join ai_tool t on t.tenant_id = r.tenant_id and t.id = r.tool_id
         where a.subject_kind = 'tool-approval') carried;

insert into approval_step(tenant_id, id, approval_id, round, position, stage, part, duty, working_hours, since, remind_at, due_at,
                          escalate_at)
select tenant_id, gen_random_uuid(), id, 1, 1, 1, 1, 'anybody', 24, now(), now() + interval '2 days', now() + interval '3 days',
       now() + interval '4 days'
  from approval where subject_kind = 'tool-approval';

alter table approval_step force row level security;
alter table approval_round force row level security;
alter table approval force row level security;
alter table data_asset force row level security;
alter table ai_tool force row level security;
alter table tool_approval force row level security;

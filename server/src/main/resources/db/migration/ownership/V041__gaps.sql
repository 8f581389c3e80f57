-- What is missing, beside each thing, so that a dashboard counts gaps without joining every assignment. That somebody
-- left is not in here: it is worked out from the few who left.

alter table ownership_subject add column gaps text[] not null default
  '{NO_ACCOUNTABLE,NO_EXECUTIVE_OWNER,NO_OPERATIONAL_OWNER,NO_TECHNICAL_OWNER,NO_RESPONSIBLE}';

alter table ownership_subject no force row level security;
alter table ownership_assignment no force row level security;
update ownership_subject s set gaps = (
  with has as (select duty, min(person_id::text) as person from ownership_assignment a
    where (a.tenant_id, a.subject_kind, a.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id) group by duty),
  owner as (select person from has where duty in ('executive-owner', 'operational-owner', 'technical-owner'))
  select array_remove(array[
    case when not exists (select from has where duty = 'accountable') then 'NO_ACCOUNTABLE' end,
    case when not exists (select from has where duty = 'executive-owner') then 'NO_EXECUTIVE_OWNER' end,
    case when not exists (select from has where duty = 'operational-owner') then 'NO_OPERATIONAL_OWNER' end,
    case when not exists (select from has where duty = 'technical-owner') then 'NO_TECHNICAL_OWNER' end,
    case when not exists (select from has where duty = 'responsible') then 'NO_RESPONSIBLE' end,
    case when (select count(*) = 3 and count(distinct person) = 1 from owner) then 'ONE_PERSON_EVERYTHING' end], null));
alter table ownership_assignment force row level security;
alter table ownership_subject force row level security;

-- counting gaps, and the list of what has one
create index ownership_subject_gaps on ownership_subject (tenant_id, subject_kind, name, subject_id) include (gaps)
  where name is not null and cardinality(gaps) > 0;
-- what somebody who left still stands for
create index ownership_assignment_owner on ownership_assignment (tenant_id, person_id, duty);

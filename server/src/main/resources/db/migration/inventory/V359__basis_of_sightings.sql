-- What a use case can do, and on what the surest statement about each rests: declared is not effective is not observed.

-- the owner is bound by row-level security, too
alter table integration_access no force row level security;
alter table use_case_sighting no force row level security;
alter table use_case no force row level security;

alter table use_case_sighting add column known jsonb not null default '{}';
update use_case_sighting s
   set known = coalesce((select jsonb_object_agg(x.capability, x.basis) from (
         select distinct on (a.capability) a.capability, a.basis from integration_access a
          where a.tenant_id = s.tenant_id and a.integration_id = s.integration_id and a.until_snapshot is null
          order by a.capability, array_position(array['OBSERVED', 'EFFECTIVE', 'DECLARED', 'INFERRED', 'ATTESTED'], a.basis)) x), '{}');
alter table use_case_sighting drop column can_do;
alter table use_case_sighting rename column known to can_do;
alter table use_case_sighting alter can_do drop default;

alter table use_case add column known jsonb not null default '{}';
update use_case u
   set known = coalesce((select jsonb_object_agg(x.key, x.value) from (
         select distinct on (can.key) can.key, can.value from use_case_sighting s, jsonb_each_text(s.can_do) as can
          where s.tenant_id = u.tenant_id and s.use_case_id = u.id
          order by can.key, array_position(array['OBSERVED', 'EFFECTIVE', 'DECLARED', 'INFERRED', 'ATTESTED'], can.value)) x), '{}')
 where exists (select from use_case_sighting s where s.tenant_id = u.tenant_id and s.use_case_id = u.id);
alter table use_case drop column can_do;
alter table use_case rename column known to can_do;

alter table use_case force row level security;
alter table use_case_sighting force row level security;
alter table integration_access force row level security;

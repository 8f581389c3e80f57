-- Somebody stands for everything governed: what stood before connections, AI integrations, tools, vendors and policies needed
-- owners stands in the matrix from now on, with nobody.

alter table ownership_subject no force row level security;
alter table connection no force row level security;
alter table integration no force row level security;
alter table ai_tool no force row level security;
alter table vendor no force row level security;
alter table policy no force row level security;
alter table policy_version no force row level security;

insert into ownership_subject as s (tenant_id, subject_kind, subject_id, name)
select tenant_id, 'connection', id, name from connection where state <> 'removed'
union all
select i.tenant_id, 'integration', i.id, i.name
  from integration i join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
 where i.gone_snapshot is null and i.part_of is null and i.use_case_id is null
union all select tenant_id, 'ai-tool', id, name from ai_tool
union all select tenant_id, 'vendor', id, name from vendor
union all
select p.tenant_id, 'policy', p.id, v.content ->> 'name'
  from policy p join policy_version v on (v.tenant_id, v.policy_id, v.number) = (p.tenant_id, p.id, p.in_force)
on conflict (tenant_id, subject_kind, subject_id) do update set name = excluded.name;

alter table policy_version force row level security;
alter table policy force row level security;
alter table vendor force row level security;
alter table ai_tool force row level security;
alter table integration force row level security;
alter table connection force row level security;
alter table ownership_subject force row level security;

-- the matrix of all kinds, by name
create index ownership_subject_everything on ownership_subject (tenant_id, name, subject_id) where name is not null;

-- The access map names who is accountable for an integration that belongs to no use case, without a join for each row.
alter table integration
  add column accountable_id   uuid,
  add column accountable_name text,
  add check ((accountable_id is null) = (accountable_name is null));

-- What a scan reads is kept by the page, and a scan costs what it changed (decision 0080).

-- What is being read, until the scan ends: the facts of one question that arrived together, as one row. Survives a crash, so a scan
-- can be resumed from its position. A key that comes again in a later page replaces the former.
create table scan_page (
  tenant_id  uuid not null,
  scan_id    uuid not null,
  number     integer not null,
  question   text not null,
  keys       text[] not null,
  hashes     bytea[] not null,
  types      text[] not null,
  principals text[] not null,
  facts      text[] not null,
  evidences  text[] not null,
  primary key (tenant_id, scan_id, number),
  foreign key (tenant_id, scan_id) references scan
);
-- kept for minutes: packing it takes longer than writing it
alter table scan_page alter column keys set storage external, alter column hashes set storage external,
  alter column facts set storage external, alter column evidences set storage external;
call remit_tenant_table('scan_page', 'select, insert, delete');

-- scans that are being read begin anew
alter table scan no force row level security;
update scan set read_with = null where state in ('queued', 'running');
alter table scan force row level security;
drop table scan_staged;

-- the primary key finds what holds now as well
drop index observation_current;
-- the facts about one principal; who it is, and when it was last used, without the others
drop index observation_principal;
create index observation_principal on observation (tenant_id, connection_id, principal, type) where to_snapshot is null;

-- Rows come only from rows of these tables, by statements of one transaction, and nobody may delete those; looking each of a
-- million up took as long as writing them.
alter table observation drop constraint observation_tenant_id_connection_id_fkey;
alter table integration_access drop constraint integration_access_tenant_id_integration_id_fkey;

-- Until there are rows enough for statistics, PostgreSQL takes a workspace for one row, and any index that begins with it for as good
-- as the one made for the question: a first scan took the square of the time. So it is told what to expect; ANALYZE knows better later.
select pg_restore_attribute_stats('schemaname', 'public', 'relname', e.relname, 'attname', e.attname, 'inherited', false,
                                  'null_frac', 0::real, 'avg_width', e.width, 'n_distinct', e.distinct_values::real)
  from (values ('observation', 'tenant_id', 16, 10), ('observation', 'connection_id', 16, 50), ('observation', 'question', 10, 8),
               ('observation', 'type', 8, 5), ('observation', 'from_snapshot', 4, 20), ('observation', 'principal', 16, -0.02),
               ('observation', 'key', 40, -0.5), ('integration', 'tenant_id', 16, 10), ('integration', 'connection_id', 16, 50),
               ('integration', 'principal', 16, -0.5), ('integration_access', 'tenant_id', 16, 10),
               ('integration_access', 'integration_id', 16, -0.02), ('integration_access', 'capability', 8, 5),
               ('integration_access', 'since_snapshot', 4, 20)) as e(relname, attname, width, distinct_values)
 where not exists (select from pg_stats s where s.schemaname = 'public' and s.tablename = e.relname and s.attname = e.attname);

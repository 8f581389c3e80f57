-- How far a connection's scans are spread after they are due; what a schedule of its kind is usually spread if not said.
alter table scan_schedule add column spread_seconds integer;

-- When a connection's system is left alone, in the workspace's zone: 'MONDAY,TUESDAY 08:00-18:00'.
create table scan_blackout (
  tenant_id     uuid not null,
  connection_id uuid not null,
  windows       text[] not null,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references connection
);
call remit_tenant_table('scan_blackout', 'select, insert, update');

-- Who decides what alone, as a workspace writes it itself; a version is never changed. Nothing is here while the shipped table holds.

create table decision_right (
  tenant_id   uuid not null references tenant,
  kind        text not null,
  number      int not null check (number > 0),
  content     jsonb not null,
  written_by  uuid not null,
  written_at  timestamptz not null,
  comment     text not null check (length(comment) between 1 and 2000),
  primary key (tenant_id, kind, number),
  foreign key (tenant_id, written_by) references membership
);
call remit_tenant_table('decision_right', 'select, insert');

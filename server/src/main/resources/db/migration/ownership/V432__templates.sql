-- Who usually stands for things of a marketing function, as a workspace writes it itself; a version is never changed.

create table ownership_template (
  tenant_id   uuid not null references tenant,
  function    text not null,
  number      int not null check (number > 0),
  content     jsonb not null,
  written_by  uuid not null,
  written_at  timestamptz not null,
  comment     text not null check (length(comment) between 1 and 2000),
  primary key (tenant_id, function, number),
  foreign key (tenant_id, written_by) references membership
);
call remit_tenant_table('ownership_template', 'select, insert');

alter table ownership_assignment add column template text;
comment on column ownership_assignment.template is 'function:number of the template that filled it in; null when somebody chose it';

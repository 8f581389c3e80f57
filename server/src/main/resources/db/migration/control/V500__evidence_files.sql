-- Files as evidence of controls. What was given and by which hash stays; what is in it goes when the evidence is taken back.

create table control_file (
  tenant_id   uuid not null,
  id          uuid not null,
  evidence_id uuid not null,
  name        text not null check (length(name) between 1 and 255),
  kind        text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv', 'txt')),
  size        int not null check (size between 1 and 10485760),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, id),
  foreign key (tenant_id, evidence_id) references control_evidence
);
-- the files of a piece of evidence, in the order they were given
create index control_file_evidence on control_file (tenant_id, evidence_id, id);
call remit_tenant_table('control_file', 'select, insert');

-- Apart from the rows that pages read; a row that is gone was removed.
create table control_file_content (
  tenant_id uuid not null,
  file_id   uuid not null,
  bytes     bytea not null check (length(bytes) between 1 and 10485760),
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references control_file
);
-- compressed already, and read by parts
alter table control_file_content alter column bytes set storage external;
call remit_tenant_table('control_file_content', 'select, insert, delete');

-- Which acts of the demo's year are done. Written in the transaction of the act, so a killed start is completed by the next.
create table demo_step (
  tenant_id  uuid not null references tenant,
  key        text not null,
  made       text not null default '', -- the id of what the act made, for later acts to name
  primary key (tenant_id, key)
);
call remit_tenant_table('demo_step', 'select, insert');

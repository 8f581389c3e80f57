-- Which tool of the catalogue an AI integration is: found by the product it was recognised as, or said by a person, which counts more.
create table integration_tool (
  tenant_id      uuid not null,
  integration_id uuid not null,
  tool_id        uuid not null,
  said_by        uuid,
  at             timestamptz not null,
  primary key (tenant_id, integration_id),
  foreign key (tenant_id, integration_id) references integration,
  foreign key (tenant_id, tool_id) references ai_tool,
  foreign key (tenant_id, said_by) references membership
);
-- where a tool was seen
create index integration_tool_tool on integration_tool (tenant_id, tool_id, integration_id);
call remit_tenant_table('integration_tool', 'select, insert, update');

-- Which objects in connected systems hold a data asset, and which AI reaches which of its fields. See docs/decisions/0139.

-- An object as scans name it, in the connection's own system or in another (place: its host), holds the data of an asset.
create table asset_resource (
  tenant_id     uuid not null,
  connection_id uuid not null,
  place         text not null,
  kind          text not null,
  resource      text not null,
  asset_id      uuid not null,
  linked_by     uuid not null,
  at            timestamptz not null,
  primary key (tenant_id, connection_id, place, kind, resource),
  foreign key (tenant_id, connection_id) references connection,
  foreign key (tenant_id, asset_id) references data_asset,
  foreign key (tenant_id, linked_by) references membership
);
-- the objects of one asset
create index asset_resource_asset on asset_resource (tenant_id, asset_id);
call remit_tenant_table('asset_resource', 'select, insert, delete');

-- What a person said a scanned field is, in place of what its name says; without a field: none of the asset's.
create table field_match (
  tenant_id     uuid not null,
  connection_id uuid not null,
  place         text not null,
  kind          text not null,
  resource      text not null,
  name          text not null,
  field_id      uuid,
  said_by       uuid not null,
  at            timestamptz not null,
  primary key (tenant_id, connection_id, place, kind, resource, name),
  foreign key (tenant_id, connection_id, place, kind, resource) references asset_resource on delete cascade,
  foreign key (tenant_id, field_id) references data_field on delete cascade,
  foreign key (tenant_id, said_by) references membership
);
call remit_tenant_table('field_match', 'select, insert, update, delete');

-- What integrations reach of objects that hold an asset, summed up when either side changes: a row for each field that scans name, and
-- one without a name where the whole object is reached, or the system does not say which fields.
create table seen_field (
  tenant_id      uuid not null,
  integration_id uuid not null,
  place          text not null,
  kind           text not null,
  resource       text not null,
  name           text not null,
  asset_id       uuid not null,
  field_id       uuid,
  capabilities   text[] not null,
  bases          text[] not null,
  sensitivity    text not null,
  primary key (tenant_id, integration_id, place, kind, resource, name),
  foreign key (tenant_id, integration_id) references integration,
  foreign key (tenant_id, asset_id) references data_asset
);
-- who reaches an asset
create index seen_field_asset on seen_field (tenant_id, asset_id, integration_id);
call remit_tenant_table('seen_field', 'select, insert, update, delete');

-- Whether it reaches a field that is not approved for AI: the access map shows it without reading any grant.
alter table integration add column unapproved_fields boolean not null default false;
-- those it is true of
create index integration_unapproved_fields on integration (tenant_id, id) where unapproved_fields;

-- Whether it can do what its tool is not approved for, for the same reader.
alter table integration_tool add column exceeds boolean not null default false;
-- those it is true of
create index integration_tool_exceeds on integration_tool (tenant_id, integration_id) where exceeds;

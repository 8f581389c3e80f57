-- What can be used: vendors, their AI tools and models, and data assets. name_key is the name folded for comparing, so that
-- two people who type the same name mean the same entry.

create table vendor (
  tenant_id uuid not null references tenant,
  id        uuid not null,
  name      text not null check (length(name) between 1 and 200),
  name_key  text collate "C" not null,
  primary key (tenant_id, id),
  unique (tenant_id, name_key)
);
call remit_tenant_table('vendor', 'select, insert');

create table ai_tool (
  tenant_id uuid not null references tenant,
  id        uuid not null,
  name      text not null check (length(name) between 1 and 200),
  name_key  text collate "C" not null,
  vendor_id uuid,
  review    text not null check (review in ('unreviewed', 'approved', 'refused')),
  primary key (tenant_id, id),
  -- also the order of pick lists
  unique (tenant_id, name_key),
  foreign key (tenant_id, vendor_id) references vendor
);
call remit_tenant_table('ai_tool', 'select, insert, update');

create table ai_model (
  tenant_id uuid not null references tenant,
  id        uuid not null,
  name      text not null check (length(name) between 1 and 200),
  name_key  text collate "C" not null,
  vendor_id uuid,
  review    text not null check (review in ('unreviewed', 'approved', 'refused')),
  primary key (tenant_id, id),
  -- also the order of pick lists
  unique (tenant_id, name_key),
  foreign key (tenant_id, vendor_id) references vendor
);
call remit_tenant_table('ai_model', 'select, insert, update');

create table data_asset (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  name       text not null check (length(name) between 1 and 200),
  name_key   text collate "C" not null,
  data_class text not null check (data_class in
    ('public', 'internal', 'personal', 'sensitive', 'highly-sensitive', 'secret', 'unknown')),
  owner_id   uuid,
  review     text not null check (review in ('unreviewed', 'approved', 'refused')),
  primary key (tenant_id, id),
  -- also the order of pick lists
  unique (tenant_id, name_key),
  foreign key (tenant_id, owner_id) references membership
);
call remit_tenant_table('data_asset', 'select, insert, update');

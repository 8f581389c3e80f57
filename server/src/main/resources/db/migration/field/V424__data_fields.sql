-- The fields of data assets: how sensitive each is, on what basis it is held, where, how long, how it is masked, how fresh it is, who
-- answers for it, and for which functions of marketing AI may be given it.
create table data_field (
  tenant_id      uuid not null references tenant,
  id             uuid not null,
  asset_id       uuid not null,
  name           text not null check (length(name) between 1 and 200),
  name_key       text collate "C" not null,
  data_class     text not null check (data_class in
    ('public', 'internal', 'personal', 'sensitive', 'highly-sensitive', 'secret', 'unknown')),
  consent        text not null check (consent in
    ('consent', 'contract', 'legal-obligation', 'legitimate-interest', 'not-personal', 'unknown')),
  region         text not null check (length(region) <= 200),
  retention_days integer check (retention_days between 0 and 36500),
  masking        text not null check (masking in ('none', 'masked', 'hashed', 'tokenised', 'unknown')),
  freshness      text not null check (length(freshness) <= 200),
  owner_id       uuid,
  functions      text[] not null,
  primary key (tenant_id, id),
  -- also the order of the list
  unique (tenant_id, name_key, asset_id),
  foreign key (tenant_id, asset_id) references data_asset,
  foreign key (tenant_id, owner_id) references membership
);
-- the fields of one asset, by name
create index data_field_asset on data_field (tenant_id, asset_id, name_key);
call remit_tenant_table('data_field', 'select, insert, update, delete');

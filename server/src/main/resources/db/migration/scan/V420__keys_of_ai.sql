-- Two connections may see one AI because one sees who holds a key, the other what the key did. See docs/decisions/0120.

alter table integration drop constraint integration_same_by_check;
alter table integration add constraint integration_same_by_check check (same_by in ('CLIENT_ID', 'PRODUCT', 'KEY'));

-- the AI that acts, or acted, with the key of this app: nothing else may say of the app that it is AI
alter table integration add column key_of uuid;
alter table integration add foreign key (tenant_id, key_of) references integration;

-- who writes in another system
create index integration_access_elsewhere on integration_access (tenant_id, integration_id)
  where until_snapshot is null and elsewhere <> '' and capability = 'CHANGE';

-- A fact that a partial answer did not show again is not known to be gone, and not known to hold either.
alter table observation add column unconfirmed_since timestamptz;
-- what may have to be confirmed again
create index observation_unconfirmed on observation (tenant_id, connection_id)
  where unconfirmed_since is not null and to_snapshot is null;
alter table integration add column unconfirmed_since timestamptz;

-- On which fields, in which other system, and under which question it was read.
alter table integration_access
  add column unconfirmed_since timestamptz,
  add column question  text,
  add column fields    text[] not null default '{}',
  add column elsewhere text not null default '',
  drop constraint integration_access_pkey,
  add primary key (tenant_id, integration_id, capability, kind, resource, basis, elsewhere, since_snapshot);

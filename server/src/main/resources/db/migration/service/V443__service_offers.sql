-- What a workspace offers people who want to use AI, where it differs from what it started with.

create table service_offer (
  tenant_id  uuid not null references tenant,
  tier       text not null check (tier in ('self-service', 'reviewed', 'sandbox')),
  offered    text not null check (length(offered) between 1 and 500),
  audience   text not null check (length(audience) between 1 and 500),
  -- promised, from the request to the decision; null: no time is
  days       int check (days between 1 and 365),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, tier),
  foreign key (tenant_id, changed_by) references membership
);
call remit_tenant_table('service_offer', 'select, insert, update');

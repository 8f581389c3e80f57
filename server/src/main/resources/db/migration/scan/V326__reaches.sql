-- What an integration can do now, summed up by the scan that found it: some rows for each, however many grants there are. The list's
-- filters, the figures above it and the picture read these. See docs/decisions/0083.

create table integration_reach (
  tenant_id      uuid not null,
  integration_id uuid not null,
  capability     text not null,
  -- the host of the other system in which it can; empty: in the connection's own
  elsewhere      text not null,
  sensitivities  text[] not null,
  primary key (tenant_id, integration_id, capability, elsewhere),
  foreign key (tenant_id, integration_id) references integration
);
call remit_tenant_table('integration_reach');

-- the owner is bound by row-level security, too
alter table integration no force row level security;
alter table integration_access no force row level security;
alter table integration_reach no force row level security;
insert into integration_reach(tenant_id, integration_id, capability, elsewhere, sensitivities)
select a.tenant_id, a.integration_id, a.capability, a.elsewhere, array_agg(distinct a.sensitivity order by a.sensitivity)
  from integration_access a
  join integration i on i.tenant_id = a.tenant_id and i.id = a.integration_id and i.gone_snapshot is null
 where a.until_snapshot is null
 group by a.tenant_id, a.integration_id, a.capability, a.elsewhere;
alter table integration_reach force row level security;
alter table integration_access force row level security;
alter table integration force row level security;

-- nothing asks for these any more
drop index integration_access_elsewhere;
drop index integration_access_capability;

-- Workspaces, and what every tenant table is made with.

-- The tenant of the transaction, or null. "nullif": after a first SET LOCAL the setting reads '' outside a transaction.
create function remit_tenant() returns uuid
  language sql stable
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- Puts a table behind the wall: rows of the current tenant only, for its owner too, and no more verbs than asked for.
create procedure remit_tenant_table(table_name regclass, verbs text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format($policy$create policy tenant_isolation on %s
    using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))$policy$, table_name);
  execute format('grant %s on %s to ${app_role}', verbs, table_name);
end $$;

grant usage on schema public to ${app_role};

create table tenant (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 120),
  zone       text not null,
  currency   char(3) not null,
  logo       bytea,
  opened_at  timestamptz not null
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_isolation on tenant
  using (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
-- The owner sees all, for the functions below only: the application never signs in as the owner.
create policy owner_functions on tenant for select to current_user using (true);
grant select, insert, update on tenant to ${app_role};

-- Ids of all workspaces, for jobs that visit each in turn. Ids and nothing else.
create function remit_tenants() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic select id from tenant order by id; end;
revoke all on function remit_tenants() from public;
grant execute on function remit_tenants() to ${app_role};

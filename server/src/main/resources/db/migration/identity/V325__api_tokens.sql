-- Tokens by which programs act through the API: in one workspace, as whoever made them, within scopes, until they end or are revoked.

create table api_token (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  name          text not null check (length(name) between 1 and 100),
  scopes        text[] not null check (cardinality(scopes) > 0),
  -- SHA-256 of the token, which is stored nowhere: 256 random bits need no salt and no slow hash
  hash          bytea not null check (length(hash) = 32),
  -- the token's first characters, by which people tell tokens apart
  hint          text not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null check (expires_at > made_at),
  -- to the minute: not every request writes
  last_used_at  timestamptz,
  revoked_at    timestamptz,
  -- null beside a time: its maker left the workspace
  revoked_by    uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, made_by) references membership,
  foreign key (tenant_id, revoked_by) references membership,
  check (revoked_at is not null or revoked_by is null)
);
-- whose token is this, with every request, before there is a workspace
create index api_token_hash on api_token (hash);
call remit_tenant_table('api_token', 'select, insert, update');

-- The owner reads them for the function below only: the application never signs in as the owner.
create policy owner_functions on api_token for select to current_user using (true);

-- Whose token has this hash? Nobody can ask who does not hold the token.
create function remit_api_token(p_hash bytea)
  returns table (tenant_id uuid, id uuid, name text, scopes text[], hint text, made_by uuid, maker text, made_at timestamptz,
                 expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select t.tenant_id, t.id, t.name, t.scopes, t.hint, t.made_by, p.name, t.made_at, t.expires_at, t.last_used_at, t.revoked_at
      from api_token t join person p on p.id = t.made_by where t.hash = p_hash;
  end;
revoke all on function remit_api_token(bytea) from public;
grant execute on function remit_api_token(bytea) to ${app_role};

-- Administrators that stand already may do what tokens may be made for.
alter table role no force row level security;
update role set permissions = permissions || '{decision:ask}'
 where key = 'administrator' and not 'decision:ask' = any(permissions);
alter table role force row level security;

-- People, the workspaces they belong to, and the roles they hold there.

create table role (
  tenant_id    uuid not null references tenant,
  key          text not null check (key ~ '^[a-z][a-z0-9-]{1,60}$'),
  name         text not null,
  permissions  text[] not null,
  primary key (tenant_id, key)
);
call remit_tenant_table('role');

-- A person is one in all workspaces; they see a person who is a member with them, and themselves.
create table person (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 200),
  email      text not null check (email = lower(email)),
  issuer     text,
  subject    text,
  created_at timestamptz not null,
  unique (email),
  unique (issuer, subject)
);
alter table person enable row level security;
alter table person force row level security;
grant select, insert, update on person to ${app_role};

create table membership (
  tenant_id  uuid not null references tenant,
  person_id  uuid not null references person,
  job_title  text,
  joined_at  timestamptz not null,
  left_at    timestamptz,
  primary key (tenant_id, person_id)
);
-- "which workspaces is this person a member of", at sign-in
create index membership_person on membership (person_id);
call remit_tenant_table('membership', 'select, insert, update');

create table membership_role (
  tenant_id  uuid not null,
  person_id  uuid not null,
  role_key   text not null,
  primary key (tenant_id, person_id, role_key),
  foreign key (tenant_id, person_id) references membership,
  foreign key (tenant_id, role_key) references role
);
-- "who holds this role", for routing
create index membership_role_key on membership_role (tenant_id, role_key);
call remit_tenant_table('membership_role');

create policy members_of_the_tenant on person for select
  using (exists (select from membership m where m.person_id = person.id));
create policy invited_by_the_tenant on person for insert with check (remit_tenant() is not null);

-- The owner reads and links people for the functions below only: the application never signs in as the owner.
create policy owner_functions on person to current_user using (true) with check (true);
create policy owner_functions on membership for select to current_user using (true);

-- Sign-in: whose account is this? By issuer and subject, else by the verified e-mail of somebody invited, who is linked.
create function remit_sign_in(p_issuer text, p_subject text, p_email text) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare found uuid;
begin
  select id into found from person where issuer = p_issuer and subject = p_subject;
  if found is null and p_email is not null then
    update person set issuer = p_issuer, subject = p_subject
     where email = lower(p_email) and issuer is null returning id into found;
  end if;
  return found;
end $$;
revoke all on function remit_sign_in(text, text, text) from public;
grant execute on function remit_sign_in(text, text, text) to ${app_role};

-- The workspaces a person may choose from at sign-in.
create function remit_workspaces_of(p_person uuid) returns table (tenant_id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select m.tenant_id, t.name from membership m join tenant t on t.id = m.tenant_id
     where m.person_id = p_person and m.left_at is null order by t.name;
  end;
revoke all on function remit_workspaces_of(uuid) from public;
grant execute on function remit_workspaces_of(uuid) to ${app_role};

-- Invitation: the person with this e-mail, known or new. Names of people known elsewhere are not revealed or changed.
create function remit_invite(p_id uuid, p_name text, p_email text, p_at timestamptz) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare found uuid;
begin
  insert into person(id, name, email, created_at) values (p_id, p_name, lower(p_email), p_at)
    on conflict (email) do nothing;
  select id into found from person where email = lower(p_email);
  return found;
end $$;
revoke all on function remit_invite(uuid, text, text, timestamptz) from public;
grant execute on function remit_invite(uuid, text, text, timestamptz) to ${app_role};

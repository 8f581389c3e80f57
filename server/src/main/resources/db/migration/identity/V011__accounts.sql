-- Accounts of the embedded identity provider. A platform table: signing in happens before there is a workspace, so it
-- has no tenant; it holds no business data and is read by e-mail only. Not used with an external provider.

create table idp_account (
  id              uuid primary key,
  email           text not null unique check (email = lower(email)),
  name            text not null check (length(name) between 1 and 200),
  -- null: nobody can sign in with a password (yet)
  password        text,
  -- what the sign-in page says beside a demo person's name; null for everybody else
  demo_note       text,
  -- SHA-256 of the one-time link by which a person chooses their password
  link_hash       bytea unique check (length(link_hash) = 32),
  link_expires_at timestamptz,
  created_at      timestamptz not null,
  check (demo_note is null or password is null),
  check ((link_hash is null) = (link_expires_at is null))
);
grant select, insert, update on idp_account to ${app_role};

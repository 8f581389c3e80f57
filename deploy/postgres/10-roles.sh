#!/bin/sh
# Run once, when PostgreSQL's volume is empty: one role owns the database and migrates it, one owns nothing and serves.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner_password="$REMIT_DB_OWNER_PASSWORD" -v app_password="$REMIT_DB_APP_PASSWORD" <<'SQL'
create role remit_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
create role remit_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
create database remit owner remit_owner;
revoke all on database remit from public;
grant connect on database remit to remit_app;
SQL

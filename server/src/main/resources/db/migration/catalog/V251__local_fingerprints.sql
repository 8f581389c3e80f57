-- What a workspace says about values itself: that one gives a product away indeed, that it does not, or that it gives away one which
-- no catalogue knows. What is taken back stays, so that scans notice that something changed.
create table local_fingerprint (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  verdict      text not null check (verdict in ('confirmed', 'rejected', 'added')),
  signal       text not null,
  value        text collate "C" not null check (length(value) between 1 and 500),
  product_key  text collate "C" not null,
  product      text not null check (length(product) between 1 and 200),
  vendor       text not null check (length(vendor) between 1 and 200),
  implies      text[] not null,
  reason       text not null check (length(reason) between 1 and 4000),
  said_by      uuid not null,
  said_at      timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);
-- one thing is said about a value and a product at a time
create unique index local_fingerprint_said on local_fingerprint (tenant_id, signal, value, product_key) where withdrawn_at is null;
call remit_tenant_table('local_fingerprint', 'select, insert, update');

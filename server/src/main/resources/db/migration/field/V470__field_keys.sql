-- By what a field that scans name is taken for a field of a data asset: letters and digits only, small, without HubSpot's prefix.
create function remit_field_key(p_name text) returns text
  language sql immutable strict parallel safe
  return nullif(regexp_replace(regexp_replace(lower(p_name collate pg_c_utf8), '^hs_', ''), '[^[:alnum:]]+', '', 'g'), '');

alter table data_field add column match_key text collate "C" generated always as (remit_field_key(name)) stored;
-- the field that a scanned name is
create index data_field_match on data_field (tenant_id, asset_id, match_key);

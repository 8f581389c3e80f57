-- What dry runs found before obligations said how exactly cannot be compared with what is decided now: they are run again.
alter table policy_dry_run no force row level security;
alter table policy_dry_run_change no force row level security;
delete from policy_dry_run_change;
delete from policy_dry_run;
alter table policy_dry_run force row level security;
alter table policy_dry_run_change force row level security;

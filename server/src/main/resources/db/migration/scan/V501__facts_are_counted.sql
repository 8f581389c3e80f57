-- The first scan of a large system writes more facts than there were. Until PostgreSQL counts them, which it does by itself a minute
-- later, it takes them for few and looks each integration's up among those of all: the square of their number. The application may
-- have them counted within the scan's transaction, and nothing else that owners of tables may.
create function remit_count_facts() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze observation;
end $$;
revoke all on function remit_count_facts() from public;
grant execute on function remit_count_facts() to ${app_role};

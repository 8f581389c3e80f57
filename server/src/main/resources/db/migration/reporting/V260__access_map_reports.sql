-- The access map as a report: what it was narrowed down to stands with the request.

alter table report drop constraint report_kind_check;
alter table report add constraint report_kind_check check (kind in ('kpi', 'register', 'access_map', 'access_statements'));
alter table report_schedule drop constraint report_schedule_kind_check;
alter table report_schedule add constraint report_schedule_kind_check
  check (kind in ('kpi', 'register', 'access_map', 'access_statements'));
alter table report add column filter jsonb;
comment on column report.filter is 'of the access map; null: all of it, or a report that has no filter';

-- A schedule outlives the person who set it: another takes it over.
grant update on report_schedule to ${app_role};

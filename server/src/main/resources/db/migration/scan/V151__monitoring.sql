-- What a system records of what is done in it is a fact of its own.
alter table observation drop constraint observation_type_check;
alter table observation add constraint observation_type_check
  check (type in ('principal', 'grant', 'use', 'approval', 'monitoring'));

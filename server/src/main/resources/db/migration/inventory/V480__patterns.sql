-- What a use case was made from. The register filters by it among what else it is filtered by, as it does by function.

alter table use_case add column pattern text collate "C";
alter table use_case add column pattern_version text;
alter table use_case add check ((pattern is null) = (pattern_version is null));
comment on column use_case.pattern is 'key of the pattern it is held to, as it was in the version beside it';

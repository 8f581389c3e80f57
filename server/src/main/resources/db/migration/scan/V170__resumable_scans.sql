-- A scan waits for its time, goes on where a dead node left it, and reads what only grows from where the last one ended.

alter table scan
  add column not_before timestamptz not null default '-infinity',
  -- which version of the connection and of its connector it is read with: under another, its checkpoints mean nothing
  add column read_with  text,
  -- how often a node took it, and how often one died over it
  add column starts     integer not null default 0,
  add column deaths     integer not null default 0;

alter table scan_question
  -- from where the connector was to read, and from where the next scan may
  add column read_from         text,
  add column watermark         text,
  add column answered_after_ms bigint;

alter table connection_question
  add column watermark  text,
  add column read_with  text,
  -- how many scans read from a watermark since the last one that read everything
  add column since_full integer not null default 0;

-- What somebody is still writing: outside the log, no evidence of anything, and gone when it was submitted or left alone. The
-- application's own, as the read models are; unlike them it cannot be made again, so no rebuild touches it. Nobody else, the
-- operator included, has any right to it.

create schema draft authorization @app@;

set local role @app@;

create table draft.draft (
  draft uuid primary key,
  author uuid not null,
  -- The seat or office that the author assisted when beginning it, or null for what is the author's own.
  acting_for text collate "C",
  kind text not null,
  entry uuid,
  amendment int,
  -- Raised by every edit, so that of two open pages the second is told.
  version bigint not null check (version >= 1),
  -- JSON: lists of texts by the name of the field. Text, not jsonb: what was typed is what comes back.
  fields text not null check (octet_length(fields) <= 262144),
  begun_at timestamptz not null,
  edited_at timestamptz not null
);
create index draft_author on draft.draft (author, edited_at);
create index draft_acting_for on draft.draft (acting_for, edited_at) where acting_for is not null;
create index draft_edited on draft.draft (edited_at);

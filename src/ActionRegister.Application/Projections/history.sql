-- Everything that was recorded, for timelines.
create table history (
  position bigint primary key,
  at timestamptz not null,
  stream text collate "C" not null,
  version bigint not null,
  type text not null,
  amendment int,
  person uuid,
  capacity text,
  acting_for text,
  command uuid not null,
  -- JSON: the event's structure; its private texts by name, or, once erased, "words" with the erasing event's position.
  facts text not null,
  words text not null
);

-- Once the rows are there:
create index if not exists history_stream on history (stream, position);
-- The log, filtered: each filter has an index to walk, so that few events are found as fast among many.
create index if not exists history_type on history (type, position);
create index if not exists history_person on history (person, position) where person is not null;
create index if not exists history_acting_for on history (acting_for, position) where acting_for is not null;
create index if not exists history_capacity on history (capacity, position) where capacity is not null;

-- The log itself: one row per event, its parts beside it, one row per command, and the head, which gives out positions.
-- A stream's version is that of its last event: nothing else says it, so nothing can say it wrongly.
-- No foreign keys: log.append writes both sides of each in one go, and triggers refuse every later change.

set local role @owner@;
create table log.head (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  last_at timestamptz not null
);
insert into log.head (size, last_at) values (0, timestamptz '1970-01-01 00:00:00+00');

create table log.event (
  pos bigint primary key check (pos >= 0),
  stream text collate "C" not null check (octet_length(stream) between 1 and 200),
  ver bigint not null check (ver >= 1),
  type text collate "C" not null check (octet_length(type) between 1 and 200),
  at timestamptz not null,
  cmd uuid not null,
  entry bytea not null check (octet_length(entry) between 1 and 4096),
  leaf bytea not null,
  unique (stream, ver),
  -- RFC 6962 §2.1
  constraint leaf_of_entry check (leaf = sha256('\x00'::bytea || entry))
);

create table log.part (
  pos bigint primary key,
  data_key bytea not null,
  data bytea not null,
  text_key bytea,
  text bytea,
  actor_key bytea,
  actor bytea,
  private_key bytea,
  private bytea,
  -- An erasable part loses bytes and key together, or keeps both. (A check lets null pass.)
  check ((text is null) = (text_key is null)),
  check ((actor is null) = (actor_key is null)),
  check ((private is null) = (private_key is null)),
  check (octet_length(data_key) = 32 and octet_length(data) <= 524288),
  check (octet_length(text_key) = 32 and octet_length(text) <= 524288),
  check (octet_length(actor_key) = 32 and octet_length(actor) <= 524288),
  check (octet_length(private_key) = 32 and octet_length(private) <= 524288)
);

create table log.command (
  cmd uuid primary key,
  by_mac bytea not null check (octet_length(by_mac) = 32),
  body_mac bytea not null check (octet_length(body_mac) = 32),
  first bigint not null check (first >= 0),
  count int not null check (count between 1 and 64)
);

grant select on all tables in schema log to @app@, @operator@;

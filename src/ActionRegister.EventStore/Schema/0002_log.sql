-- The log itself: one row per event, its parts beside it, one row per command, and the head, which gives out positions.
-- A stream's version is that of its last event: nothing else says it, so nothing can say it wrongly.
-- No foreign keys: log.append writes both sides of each in one go, and triggers refuse every later change.

set local role @owner@;

create table log.head (
  one boolean primary key default true check (one),
  size bigint not null,
  last_at timestamptz not null
);
insert into log.head (size, last_at) values (0, timestamptz '1970-01-01 00:00:00+00');

-- What a row must be is checked by log.append, the one way in, and not again by the tables: PostgreSQL reads and compiles
-- each check anew for every statement, which cost a tenth of an append.
create table log.event (
  pos bigint primary key,
  stream text collate "C" not null,
  ver bigint not null,
  type text collate "C" not null,
  at timestamptz not null,
  cmd uuid not null,
  entry bytea not null,
  leaf bytea not null,
  unique (stream, ver)
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
  private bytea
);

create table log.command (
  cmd uuid primary key,
  by_mac bytea not null,
  body_mac bytea not null,
  first bigint not null,
  count int not null
);

-- Which erasable parts are gone, and by which event; 0008 fills it.
create table log.erasure (
  pos bigint not null,
  part text collate "C" not null check (part in ('actor', 'private')),
  by_pos bigint not null,
  primary key (pos, part)
);

grant select on all tables in schema log to @app@, @operator@;

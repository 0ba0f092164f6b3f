-- The log in the shape of Marten's tables, so that a Marten DocumentStore (StreamIdentity.AsString, AutoCreate.None) reads
-- the same streams and runs its projections over them: README.md, "Attaching Marten". Only the data part is shown. The views
-- run with their owner's rights, so that whoever reads them needs, and gets, nothing in schema log.

create schema marten authorization @owner@;
-- Documents of a reader's projections: its own tables, which it may make itself.
create schema marten_docs authorization @reader@;
grant usage on schema marten to @reader@;

set local role @owner@;

-- Marten's daemon asks for what is after 0, so its numbers are positions plus one; without this index each page is a scan.
create index event_seq on log.event ((pos + 1));

create view marten.mt_events as
select
  e.pos + 1 as seq_id,
  -- Of an event Marten wants an id that is its own; this one says which position it is.
  ('00000000-0000-8000-8000-' || lpad(to_hex(e.pos), 12, '0'))::uuid as id,
  e.stream::varchar as stream_id,
  e.ver as version,
  convert_from(p.data, 'UTF8')::jsonb as data,
  null::bytea as bdata,
  e.type::varchar as type,
  e.at as timestamp,
  '*DEFAULT*'::varchar as tenant_id,
  -- Empty, not null: an event of an unknown type is then skipped by the daemon as such, and does not stop it.
  ''::varchar as mt_dotnet_type,
  e.cmd::text::varchar as correlation_id,
  ('00000000-0000-8000-8000-'
    || lpad(to_hex((convert_from(e.entry, 'UTF8')::jsonb ->> 'cause')::bigint), 12, '0'))::varchar as causation_id,
  null::jsonb as headers,
  false as is_archived
from log.event e join log.part p on p.pos = e.pos;

create view marten.mt_streams as
select
  f.stream::varchar as id,
  split_part(f.stream, '/', 1)::varchar as type,
  l.ver as version,
  l.at as timestamp,
  f.at as created,
  '*DEFAULT*'::varchar as tenant_id,
  false as is_archived
from log.event f
cross join lateral (
  select e.ver, e.at from log.event e where e.stream = f.stream order by e.ver desc limit 1) l
where f.ver = 1;

create view marten.mt_events_sequence as
select greatest(h.size, 1) as last_value, 0::bigint as log_cnt, h.size > 0 as is_called from log.head h;

create function marten.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the log is append-only, and its views are for reading: record by the register''s own commands'
    using errcode = '25006';
end
$$;

create trigger read_only instead of insert or update or delete on marten.mt_events
  for each row execute function marten.refuse();
create trigger read_only instead of insert or update or delete on marten.mt_streams
  for each row execute function marten.refuse();
create trigger read_only instead of insert or update or delete on marten.mt_events_sequence
  for each row execute function marten.refuse();

-- The few real tables that Marten's daemon writes: how far each projection is, and what it could not apply.
create table marten.mt_event_progression (
  name varchar not null constraint pk_mt_event_progression primary key,
  last_seq_id bigint,
  last_updated timestamptz default transaction_timestamp()
);
create table marten.mt_high_water_skips (
  ending_sequence bigint not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
  starting_sequence bigint not null,
  timestamp timestamptz default transaction_timestamp()
);
create table marten.mt_doc_deadletterevent (
  id uuid not null constraint pkey_mt_doc_deadletterevent_id primary key,
  data jsonb not null,
  mt_last_modified timestamptz default transaction_timestamp(),
  mt_version uuid not null default gen_random_uuid(),
  mt_dotnet_type varchar
);

create function marten.mt_mark_event_progression(name varchar, last_encountered bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into marten.mt_event_progression (name, last_seq_id, last_updated)
    values (name, last_encountered, transaction_timestamp())
    on conflict on constraint pk_mt_event_progression
    do update set last_seq_id = last_encountered, last_updated = transaction_timestamp();
end
$$;

-- The log has no gaps, so nothing is ever skipped; the daemon nevertheless expects to find this.
create function marten.mt_mark_progression_with_skip(shard_name varchar, ending_sequence bigint, starting_sequence bigint)
returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  current_value bigint;
begin
  select p.last_seq_id into current_value from marten.mt_event_progression p where p.name = shard_name;
  if current_value is not null and current_value <> starting_sequence then
    return current_value;
  end if;
  perform marten.mt_mark_event_progression(shard_name, ending_sequence);
  if current_value is not null or ending_sequence > starting_sequence then
    insert into marten.mt_high_water_skips (ending_sequence, starting_sequence)
      values (ending_sequence, starting_sequence)
      on conflict on constraint pkey_mt_high_water_skips_ending_sequence do nothing;
  end if;
  return ending_sequence;
end
$$;

grant select on marten.mt_events, marten.mt_streams, marten.mt_events_sequence to @reader@;
grant select, insert, update, delete
  on marten.mt_event_progression, marten.mt_high_water_skips, marten.mt_doc_deadletterevent to @reader@;
grant execute on function marten.mt_mark_event_progression(varchar, bigint),
  marten.mt_mark_progression_with_skip(varchar, bigint, bigint) to @reader@;

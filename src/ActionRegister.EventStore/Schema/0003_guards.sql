-- Nobody changes history, not even its owner: these triggers also fire under session_replication_role = replica.
-- Only the head moves on, by log.append, and it can say nothing that the events do not.

set local role @owner@;

create function log.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the log is append-only: % on log.% is refused', tg_op, tg_table_name using errcode = '42501';
end
$$;

create function log.head_follows_events() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
  v_last timestamptz[] := (
    select array_agg(e.at) from (select e.at from log.event e where e.pos >= new.size - 1 order by e.pos limit 2) e);
begin
  -- Exactly one event from the last position on, recorded when the head says.
  if new.size > old.size and new.last_at > old.last_at and v_last = array[new.last_at] then
    return new;
  end if;
  raise exception 'log.head must be the end of the log' using errcode = '42501';
end
$$;

-- The one change that history allows: what log.erasure names loses its bytes and its key, both together, and nothing else does.
create function log.only_erased() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_then log.part := old;
begin
  if exists (select from log.erasure r where r.pos = old.pos and r.part = 'actor') then
    v_then.actor := null;
    v_then.actor_key := null;
  end if;
  if exists (select from log.erasure r where r.pos = old.pos and r.part = 'private') then
    v_then.private := null;
    v_then.private_key := null;
  end if;
  if new is distinct from old and new is not distinct from v_then then
    return new;
  end if;
  raise exception 'the log is append-only: UPDATE on log.part is refused' using errcode = '42501';
end
$$;

-- Nothing is erased but by an event that says so.
create function log.erasure_has_its_event() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from log.event e join log.part p on p.pos = e.pos
    where e.pos = new.by_pos and e.pos > new.pos and e.type like 'erasure-carried-out.%'
      and convert_from(p.data, 'UTF8')::jsonb @> jsonb_build_object('event', new.pos, 'part', new.part))
  then
    return new;
  end if;
  raise exception 'event % does not record that the % part of event % is erased', new.by_pos, new.part, new.pos
    using errcode = '42501';
end
$$;

create trigger append_only before update or delete or truncate on log.event
  for each statement execute function log.refuse();
create trigger append_only before delete or truncate on log.part
  for each statement execute function log.refuse();
create trigger only_erased before update on log.part
  for each row execute function log.only_erased();
create trigger append_only before update or delete or truncate on log.erasure
  for each statement execute function log.refuse();
create trigger has_its_event before insert on log.erasure
  for each row execute function log.erasure_has_its_event();
create trigger append_only before update or delete or truncate on log.command
  for each statement execute function log.refuse();
create trigger append_only before update or delete or truncate on log.migration
  for each statement execute function log.refuse();
create trigger kept before insert or delete or truncate on log.head
  for each statement execute function log.refuse();
create trigger follows_events before update on log.head
  for each row execute function log.head_follows_events();

alter table log.event enable always trigger append_only;
alter table log.part enable always trigger append_only;
alter table log.part enable always trigger only_erased;
alter table log.erasure enable always trigger append_only;
alter table log.erasure enable always trigger has_its_event;
alter table log.command enable always trigger append_only;
alter table log.migration enable always trigger append_only;
alter table log.head enable always trigger kept;
alter table log.head enable always trigger follows_events;

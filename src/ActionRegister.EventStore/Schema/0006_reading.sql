-- How the log is read. In functions because settings can be pinned on them: a plan made on an empty log, and kept, would
-- scan a long one from end to end.

set local role @owner@;

create function log.read_range(p_first bigint, p_last bigint)
returns table (
  pos bigint, stream text, ver bigint, entry bytea, data bytea, text bytea, actor bytea, private bytea,
  actor_erased_by bigint, private_erased_by bigint)
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set jit = off
as $$
#variable_conflict use_column
begin
  return query
    select e.pos, e.stream, e.ver, e.entry, p.data, p.text, p.actor, p.private,
      case when p.actor is null then (select r.by_pos from log.erasure r where r.pos = e.pos and r.part = 'actor') end,
      case when p.private is null then (select r.by_pos from log.erasure r where r.pos = e.pos and r.part = 'private') end
    from log.event e left join log.part p on p.pos = e.pos
    where e.pos between p_first and p_last
    order by e.pos;
end
$$;

create function log.read_streams(p_stream text[], p_after bigint[])
returns table (
  pos bigint, stream text, ver bigint, entry bytea, data bytea, text bytea, actor bytea, private bytea,
  actor_erased_by bigint, private_erased_by bigint)
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
#variable_conflict use_column
begin
  return query
    select e.pos, e.stream, e.ver, e.entry, p.data, p.text, p.actor, p.private,
      case when p.actor is null then (select r.by_pos from log.erasure r where r.pos = e.pos and r.part = 'actor') end,
      case when p.private is null then (select r.by_pos from log.erasure r where r.pos = e.pos and r.part = 'private') end
    from unnest(p_stream, p_after) wanted (stream, after)
      join log.event e on e.stream = wanted.stream and e.ver > wanted.after
      left join log.part p on p.pos = e.pos
    order by e.pos;
end
$$;

-- Instants rise with positions, so bisection finds one with some 20 look-ups and needs no index of its own.
create function log.position_at(p_instant timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_low bigint := -1;
  v_high bigint := (select h.size from log.head h);
  v_middle bigint;
  v_at timestamptz;
begin
  while v_high - v_low > 1 loop
    v_middle := (v_low + v_high) / 2;
    select e.at into strict v_at from log.event e where e.pos = v_middle;
    if v_at <= p_instant then
      v_low := v_middle;
    else
      v_high := v_middle;
    end if;
  end loop;
  return nullif(v_low, -1);
end
$$;

grant execute on function log.position_at(timestamptz) to @app@, @operator@;
grant execute on function log.read_range(bigint, bigint) to @app@, @operator@;
grant execute on function log.read_streams(text[], bigint[]) to @app@, @operator@;

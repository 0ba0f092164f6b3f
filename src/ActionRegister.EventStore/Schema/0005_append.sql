-- The one way in. The caller proposes: complete entries, stamped for "the log has p_first events". Under the head lock
-- everything is checked, and all is written or nothing:
--   moved      the log has another size by now (place, at): stamp again
--   duplicate, reused, clock, conflict
--              the losers, one row or more each, the first counts: propose the others again
--   appended   everything was written
-- What a correct caller never does raises AR001; instants too far from the database's raise AR002.
--
-- Arrays: c_ has one element per command, k_ one per stream that a command was decided from (k_c: its command, from 1),
-- e_ one per event; the events of a command follow each other, command after command.
--
-- Settings are pinned because the plans are made once, often on empty tables: a sequential scan kept from then, or a
-- batch joined to the log by hash, costs more with every event. For the same reason the batch is never joined to itself.

set local role @owner@;

create function log.append(
  p_first bigint,
  c_cmd uuid[], c_by bytea[], c_body bytea[], c_clock timestamptz[], c_at timestamptz[], c_count int[],
  k_c int[], k_stream text[], k_ver bigint[],
  e_stream text[], e_ver bigint[], e_type text[], e_entry bytea[], e_leaf bytea[],
  e_data_key bytea[], e_data bytea[], e_text_key bytea[], e_text bytea[],
  e_actor_key bytea[], e_actor bytea[], e_private_key bytea[], e_private bytea[]
)
returns table (command int, verdict text, place bigint, count int, stream text, at timestamptz)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
#variable_conflict use_column
declare
  v_head log.head;
  v_now constant timestamptz := log.now();
  v_events constant int := cardinality(e_entry);
  v_lost boolean;
  v_c int[];
  v_cmd uuid[];
  v_at timestamptz[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append needs read committed: a snapshot older than the head lock would judge stale versions'
      using errcode = 'AR001';
  end if;

  select * into strict v_head from log.head for update;
  if v_head.size <> p_first then
    return query select 0, 'moved', v_head.size, null::int, null::text, v_head.last_at;
    return;
  end if;

  return query
    select m.i::int, case when q.by_mac = m.by and q.body_mac = m.body then 'duplicate' else 'reused' end,
      q.first, q.count, null::text, null::timestamptz
    from unnest(c_cmd, c_by, c_body) with ordinality m (cmd, by, body, i)
    join log.command q on q.cmd = m.cmd;
  v_lost := found;
  return query
    select m.i::int, 'clock', null::bigint, null::int, null::text, v_now
    from unnest(c_clock) with ordinality m (clock, i)
    where m.clock not between v_now - interval '60 seconds' and v_now + interval '60 seconds';
  v_lost := v_lost or found;
  return query
    select k.c, 'conflict', coalesce(e.ver, 0), null::int, k.stream, null::timestamptz
    from unnest(k_c, k_stream, k_ver) k (c, stream, ver)
    left join lateral (select e.ver from log.event e where e.stream = k.stream order by e.ver desc limit 1) e on true
    where coalesce(e.ver, 0) <> k.ver;
  if v_lost or found then
    return;
  end if;

  if (
    cardinality(c_cmd) between 1 and 256
    and cardinality(c_cmd) = all (array[
      cardinality(c_by), cardinality(c_body), cardinality(c_clock), cardinality(c_at), cardinality(c_count)])
    and v_events = all (array[
      cardinality(e_stream), cardinality(e_ver), cardinality(e_type), cardinality(e_leaf),
      cardinality(e_data_key), cardinality(e_data), cardinality(e_text_key), cardinality(e_text),
      cardinality(e_actor_key), cardinality(e_actor), cardinality(e_private_key), cardinality(e_private)])
    and cardinality(k_c) = all (array[cardinality(k_stream), cardinality(k_ver)])
    and (select bool_and(k.c between 1 and cardinality(c_cmd)) from unnest(k_c) k (c))
    and (select bool_and(c.n between 1 and 64) and sum(c.n) = v_events from unnest(c_count) c (n))
    and array_position(e_actor, null) is null
  ) is not true then
    raise exception 'the batch is incomplete: arrays, counts or actors are missing' using errcode = 'AR001';
  end if;

  if (
    c_at[1] > v_head.last_at
    and (select bool_and(c.at > c.before) is not false
      from (select c.at, lag(c.at) over (order by c.i) from unnest(c_at) with ordinality c (at, i)) c (at, before))
  ) is not true then
    raise exception 'the instants of recording must rise from command to command' using errcode = 'AR001';
  end if;
  if (
    c_at[1] >= v_now - interval '60 seconds'
    and c_at[cardinality(c_at)] <= v_now + interval '5 minutes'
  ) is not true then
    raise exception 'the host''s clock (% to %) and the database''s (%) are too far apart',
      c_at[1], c_at[cardinality(c_at)], v_now using errcode = 'AR002';
  end if;

  -- Each event's command, by counting: so the events of a command are contiguous and complete by construction.
  select array_agg(c.i::int order by c.i, n), array_agg(c.cmd order by c.i, n), array_agg(c.at order by c.i, n)
    into v_c, v_cmd, v_at
    from unnest(c_cmd, c_at, c_count) with ordinality c (cmd, at, count, i), generate_series(1, c.count) n;

  -- A stream that is written is listed by its command and touched by no other; versions go on from the one listed.
  perform from (
      select k.c, k.stream, k.ver as base, true as listed, false as written
      from unnest(k_c, k_stream, k_ver) k (c, stream, ver)
      union all
      select e.c, e.stream, e.ver - row_number() over (partition by e.stream order by e.i), false, true
      from unnest(v_c, e_stream, e_ver) with ordinality e (c, stream, ver, i)
    ) touched
    group by touched.stream
    having min(touched.base) <> max(touched.base)
      or (bool_or(touched.written) and (min(touched.c) <> max(touched.c) or not bool_or(touched.listed)));
  if found then
    raise exception 'the batch is not independent, writes a stream that it was not decided from, or skips a version'
      using errcode = 'AR001';
  end if;

  perform from unnest(v_c, e_data, e_text, e_actor, e_private) p (c, data, text, actor, private)
    group by p.c
    having sum(octet_length(p.data) + coalesce(octet_length(p.text), 0)
      + octet_length(p.actor) + coalesce(octet_length(p.private), 0)) > 1048576;
  if found then
    raise exception 'a command is larger than 1 MB' using errcode = 'AR001';
  end if;

  insert into log.event (pos, stream, ver, type, at, cmd, entry, leaf)
    select p_first + e.i - 1, e.stream, e.ver, e.type, e.at, e.cmd, e.entry, e.leaf
    from unnest(e_stream, e_ver, e_type, v_at, v_cmd, e_entry, e_leaf)
      with ordinality e (stream, ver, type, at, cmd, entry, leaf, i);
  insert into log.part (pos, data_key, data, text_key, text, actor_key, actor, private_key, private)
    select p_first + p.i - 1, p.data_key, p.data, p.text_key, p.text, p.actor_key, p.actor, p.private_key, p.private
    from unnest(e_data_key, e_data, e_text_key, e_text, e_actor_key, e_actor, e_private_key, e_private)
      with ordinality p (data_key, data, text_key, text, actor_key, actor, private_key, private, i);
  insert into log.command (cmd, by_mac, body_mac, first, count)
    select c.cmd, c.by, c.body, p_first + sum(c.count) over (order by c.i) - c.count, c.count
    from unnest(c_cmd, c_by, c_body, c_count) with ordinality c (cmd, by, body, count, i);
  update log.head set size = p_first + v_events, last_at = c_at[cardinality(c_at)];

  perform pg_notify('log_appended', (p_first + v_events)::text);
  return query select 0, 'appended', p_first, v_events, null::text, null::timestamptz;
end
$$;

-- For the writer that was outrun: it takes the head first, stamps, appends, and commits.
create function log.lock_head() returns table (size bigint, last_at timestamptz)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select h.size, h.last_at from log.head h for update
$$;

grant execute on function log.now() to @app@, @operator@;
grant execute on function log.lock_head() to @app@;
grant execute on function log.append(
  bigint, uuid[], bytea[], bytea[], timestamptz[], timestamptz[], int[], int[], text[], bigint[],
  text[], bigint[], text[], bytea[], bytea[],
  bytea[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[]) to @app@;

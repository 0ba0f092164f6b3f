-- The one way in. The caller proposes: complete entries, stamped for "the log has p_first events". Under the head lock
-- everything is checked, and all is written or nothing:
--   moved      the log has another size by now (place, at): stamp again
--   duplicate, reused, clock
--              commands (number) that cannot be recorded, one row or more each, the first counts
--   conflict   a stream (number) has another version by now (place): every command decided from it cannot be recorded
--   appended   everything was written
-- What a correct caller never does raises AR001; instants too far from the database's raise AR002.
--
-- Arrays: c_ has one element per command; k_ one per stream and version that commands were decided from (k_c: the command
-- that writes it, which then is the only one decided from it, or 0); e_ one per event (e_k: its stream, by number). The
-- events of a command follow each other, command after command. Numbers count from 1.
--
-- What needs no table is checked in a loop: plpgsql works such expressions out by itself, and a statement costs more than
-- twenty of them. Settings are pinned because plans are made once, often on empty tables: a sequential scan kept from then
-- costs more with every event.

set local role @owner@;

create function log.append(
  p_first bigint,
  c_cmd uuid[], c_by bytea[], c_body bytea[], c_clock timestamptz[], c_at timestamptz[], c_count int[],
  k_stream text[], k_ver bigint[], k_c int[],
  e_k int[], e_type text[], e_entry bytea[], e_leaf bytea[],
  e_data_key bytea[], e_data bytea[], e_text_key bytea[], e_text bytea[],
  e_actor_key bytea[], e_actor bytea[], e_private_key bytea[], e_private bytea[]
)
returns table (verdict text, number int, place bigint, count int, at timestamptz)
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
  v_commands constant int := cardinality(c_cmd);
  v_events constant int := cardinality(e_entry);
  v_lost boolean := false;
  v_last_at timestamptz;
  v_bytes int;
  v_i int := 0;
  v_k int;
  v_ver bigint[] := k_ver;
  -- Of each command its first position; of each event its version, and when and by which command it was recorded.
  v_first bigint[] := array_fill(p_first, array[v_commands]);
  v_event_ver bigint[] := array_fill(0::bigint, array[v_events]);
  v_event_at timestamptz[] := array_fill(v_now, array[v_events]);
  v_event_cmd uuid[] := array_fill(c_cmd[1], array[v_events]);
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append needs read committed: a snapshot older than the head lock would judge stale versions'
      using errcode = 'AR001';
  end if;

  select * into strict v_head from log.head for update;
  if v_head.size <> p_first then
    return query select 'moved', null::int, v_head.size, null::int, v_head.last_at;
    return;
  end if;

  return query
    select case when q.by_mac = c_by[c] and q.body_mac = c_body[c] then 'duplicate' else 'reused' end,
      c, q.first, q.count, null::timestamptz
    from generate_series(1, v_commands) c
    join log.command q on q.cmd = c_cmd[c]
    union all
    select 'conflict', k, coalesce(e.ver, 0), null, null
    from generate_series(1, cardinality(k_stream)) k
    left join lateral (
      select e.ver from log.event e where e.stream = k_stream[k] order by e.ver desc limit 1) e on true
    where coalesce(e.ver, 0) <> k_ver[k];
  v_lost := found;
  for c in 1 .. v_commands loop
    if (c_clock[c] between v_now - interval '60 seconds' and v_now + interval '60 seconds') is not true then
      return query select 'clock', c, null::bigint, null::int, v_now;
      v_lost := true;
    end if;
  end loop;
  if v_lost then
    return;
  end if;

  if (
    v_commands between 1 and 256
    and v_commands = all (array[
      cardinality(c_by), cardinality(c_body), cardinality(c_clock), cardinality(c_at), cardinality(c_count)])
    and v_events = all (array[
      cardinality(e_k), cardinality(e_type), cardinality(e_leaf),
      cardinality(e_data_key), cardinality(e_data), cardinality(e_text_key), cardinality(e_text),
      cardinality(e_actor_key), cardinality(e_actor), cardinality(e_private_key), cardinality(e_private)])
    and cardinality(k_stream) = all (array[cardinality(k_ver), cardinality(k_c)])
  ) is not true then
    raise exception 'the batch is incomplete: arrays of different lengths' using errcode = 'AR001';
  end if;
  v_last_at := v_head.last_at;
  for c in 1 .. v_commands loop
    if (
      c_at[c] > v_last_at and c_count[c] between 1 and 64
      and octet_length(c_by[c]) = 32 and octet_length(c_body[c]) = 32
    ) is not true then
      raise exception 'command %: its instant of recording does not rise, it has not 1 to 64 events, or no MACs', c
        using errcode = 'AR001';
    end if;
    v_last_at := c_at[c];
    v_first[c] := p_first + v_i;
    v_bytes := 0;
    for n in 1 .. c_count[c] loop
      v_i := v_i + 1;
      v_k := e_k[v_i];
      if (
        k_c[v_k] = c
        and octet_length(e_type[v_i]) between 1 and 200 and octet_length(k_stream[v_k]) between 1 and 200
        and octet_length(e_entry[v_i]) between 1 and 4096
        -- RFC 6962 §2.1
        and e_leaf[v_i] = sha256('\x00'::bytea || e_entry[v_i])
      ) is not true then
        raise exception 'event %: its stream is not its command''s, or its entry, leaf, stream or type is wrong', v_i
          using errcode = 'AR001';
      end if;
      -- A part has bytes and key, or neither.
      if (
        octet_length(e_data_key[v_i]) = 32 and octet_length(e_data[v_i]) <= 524288
        and octet_length(e_actor_key[v_i]) = 32 and octet_length(e_actor[v_i]) <= 524288
        and case when e_text_key[v_i] is null then e_text[v_i] is null
          else octet_length(e_text_key[v_i]) = 32 and octet_length(e_text[v_i]) <= 524288 end
        and case when e_private_key[v_i] is null then e_private[v_i] is null
          else octet_length(e_private_key[v_i]) = 32 and octet_length(e_private[v_i]) <= 524288 end
      ) is not true then
        raise exception 'event %: a part lacks its bytes or its key of 32 bytes, or is larger than 512 KB', v_i
          using errcode = 'AR001';
      end if;
      v_bytes := v_bytes + octet_length(e_data[v_i]) + octet_length(e_actor[v_i])
        + coalesce(octet_length(e_text[v_i]), 0) + coalesce(octet_length(e_private[v_i]), 0);
      v_ver[v_k] := v_ver[v_k] + 1;
      v_event_ver[v_i] := v_ver[v_k];
      v_event_at[v_i] := c_at[c];
      v_event_cmd[v_i] := c_cmd[c];
    end loop;
    if v_bytes > 1048576 then
      raise exception 'command % is larger than 1 MB', c using errcode = 'AR001';
    end if;
  end loop;
  if v_i <> v_events then
    raise exception 'the commands have % events, and % were given', v_i, v_events using errcode = 'AR001';
  end if;
  if (
    c_at[1] >= v_now - interval '60 seconds' and c_at[v_commands] <= v_now + interval '5 minutes'
  ) is not true then
    raise exception 'the host''s clock (% to %) and the database''s (%) are too far apart',
      c_at[1], c_at[v_commands], v_now using errcode = 'AR002';
  end if;

  insert into log.event (pos, stream, ver, type, at, cmd, entry, leaf)
    select p_first + i - 1, k_stream[e_k[i]], v_event_ver[i], e_type[i], v_event_at[i], v_event_cmd[i], e_entry[i], e_leaf[i]
    from generate_series(1, v_events) i;
  insert into log.part (pos, data_key, data, text_key, text, actor_key, actor, private_key, private)
    select p_first + i - 1, e_data_key[i], e_data[i], e_text_key[i], e_text[i],
      e_actor_key[i], e_actor[i], e_private_key[i], e_private[i]
    from generate_series(1, v_events) i;
  insert into log.command (cmd, by_mac, body_mac, first, count)
    select c_cmd[c], c_by[c], c_body[c], v_first[c], c_count[c] from generate_series(1, v_commands) c;
  update log.head set size = p_first + v_events, last_at = v_last_at;

  perform pg_notify('log_appended', (p_first + v_events)::text);
  return query select 'appended', null::int, p_first, v_events, null::timestamptz;
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
  bigint, uuid[], bytea[], bytea[], timestamptz[], timestamptz[], int[], text[], bigint[], int[],
  int[], text[], bytea[], bytea[],
  bytea[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[], bytea[]) to @app@;

-- Looking a position up by instant: instants rise with positions, so bisection needs some 20 look-ups and no index of its own.

set local role @owner@;

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

-- A read model's rows and its checkpoint are sent as one implicit transaction, which has ended before its sender sees how
-- many rows the checkpoint touched: so the checkpoint itself fails when somebody else has moved it or the build is gone.
set local role @app@;

create function read.advance(p_name text, p_number int, p_from bigint, p_to bigint, p_state text, p_at timestamptz) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  update read.projection
  set position = p_to, state = p_state, error = null, at = p_at
  where name = p_name and number = p_number and position = p_from;
  if not found then
    raise exception 'build % of % is not at position %', p_number, p_name, p_from using errcode = 'AR004';
  end if;
end
$$;
revoke all on function read.advance(text, int, bigint, bigint, text, timestamptz) from public;

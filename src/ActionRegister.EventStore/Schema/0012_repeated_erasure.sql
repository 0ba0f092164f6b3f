-- After a restore, what the copy brought back is erased again. Where the event that erased it first was lost with the copy's
-- end, one that cites it says so.

set local role @owner@;

create or replace function log.erasure_has_its_event() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from log.event e join log.part p on p.pos = e.pos
    where e.pos = new.by_pos and e.pos > new.pos
      and (e.type like 'erasure-carried-out.%' or e.type like 'erasure-repeated.%')
      and convert_from(p.data, 'UTF8')::jsonb @> jsonb_build_object('event', new.pos, 'part', new.part))
  then
    return new;
  end if;
  raise exception 'event % does not record that the % part of event % is erased', new.by_pos, new.part, new.pos
    using errcode = '42501';
end
$$;

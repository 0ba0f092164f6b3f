-- Erasure: bytes and key of one part go, by an event that is in the log already. Commitment, entry and tree stay as they are,
-- so every proof still holds; without the key nobody can guess what was there.

set local role @owner@;

create function log.erase(p_pos bigint, p_part text, p_by bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into log.erasure (pos, part, by_pos) select p_pos, p_part, p_by
    where not exists (select from log.erasure r where r.pos = p_pos and r.part = p_part);
  update log.part p set actor = null, actor_key = null
    where p_part = 'actor' and p.pos = p_pos and p.actor_key is not null;
  update log.part p set private = null, private_key = null
    where p_part = 'private' and p.pos = p_pos and p.private_key is not null;
end
$$;

grant execute on function log.erase(bigint, text, bigint) to @operator@;

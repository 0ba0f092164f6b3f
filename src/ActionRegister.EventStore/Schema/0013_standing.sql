-- Why nothing may be recorded, for every host: the signer alone knows what was signed before, and a host without its key or its
-- folder would go on recording on a log that lost its end. This is a sign on the door and no evidence: it changes, and the
-- signer, who compares the log itself, sets it again whatever it says.

set local role @owner@;

create table log.standing (
  one boolean primary key default true check (one),
  refusal text check (octet_length(refusal) between 1 and 2000),
  at timestamptz not null
);
insert into log.standing (at) values (log.now());
grant select on log.standing to @app@, @operator@;

-- Null: the log continues what was signed.
create function log.stand(p_refusal text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update log.standing s set refusal = p_refusal, at = log.now() where s.refusal is distinct from p_refusal;
$$;

grant execute on function log.stand(text) to @app@;

-- The log's clock is the server's. A rehearsal (worked example, test) may move it: marked while the log is empty, for
-- ever, so that no register in use can ever become one, and every reader can see that it is one.

set local role @owner@;

create table log.rehearsal (
  one boolean primary key default true check (one),
  ahead interval not null
);
grant select on log.rehearsal to @app@, @operator@;

-- In plpgsql because it keeps its plan: every append asks.
create function log.now() returns timestamptz language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return statement_timestamp() + coalesce((select r.ahead from log.rehearsal r), interval '0');
end
$$;

create function log.only_while_empty() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from log.event) then
    raise exception 'a register in use cannot become a rehearsal' using errcode = '42501';
  end if;
  return null;
end
$$;

create trigger only_while_empty before insert on log.rehearsal
  for each statement execute function log.only_while_empty();
create trigger kept before delete or truncate on log.rehearsal
  for each statement execute function log.refuse();
alter table log.rehearsal enable always trigger only_while_empty;
alter table log.rehearsal enable always trigger kept;

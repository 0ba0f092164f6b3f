-- Who may do what. The owner of the log cannot log in; the application may append by one function, and read, no more.
-- Roles belong to the whole server, so they carry the database's name; @…@ is replaced by the migrator.

do $$
begin
  if not exists (select from pg_roles where rolname = '@owner_name@') then
    create role @owner@ nologin;
  end if;
  if not exists (select from pg_roles where rolname = '@operator_name@') then
    create role @operator@ nologin;
  end if;
  if not exists (select from pg_roles where rolname = '@reader_name@') then
    create role @reader@ nologin;
  end if;
end
$$;

-- So that the owner's functions can make schemas for the application (0005): never the other way round.
grant @app@ to @owner@;

revoke all on database @database@ from public;
grant connect on database @database@ to @app@, @operator@, @reader@;
grant create on database @database@ to @owner@;
revoke all on schema public from public;

alter role @app@ in database @database@ set search_path = read;
alter role @app@ in database @database@ set jit = off;
-- A host that freezes must not keep the head row, nor a projection's lock, from the others for long.
alter role @app@ in database @database@ set idle_in_transaction_session_timeout = '30s';
alter role @app@ in database @database@ set tcp_keepalives_idle = 3;
alter role @app@ in database @database@ set tcp_keepalives_interval = 2;
alter role @app@ in database @database@ set tcp_keepalives_count = 2;

create schema log authorization @owner@;
create schema read authorization @app@;
grant usage on schema log to @app@, @operator@;

set local role @owner@;
alter default privileges revoke execute on functions from public;

-- What was applied, so that a file that changes afterwards is noticed.
create table log.migration (
  number int primary key,
  name text not null,
  sha256 bytea not null,
  at timestamptz not null default now()
);

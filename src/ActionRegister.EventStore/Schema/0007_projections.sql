-- Read models: each build in a schema of its own, made here because the application may not create schemas at will
-- (one named like another user would sit first in that user's search path).

create function log.create_build_schema(p_name text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_name !~ '^read_[a-z][a-z0-9_]{0,39}_[0-9]{1,9}$' then
    raise exception '% is no name of a projection''s build', p_name using errcode = '42501';
  end if;
  execute format('create schema %I authorization %I', p_name, '@app_name@');
end
$$;
alter function log.create_build_schema(text) owner to @owner@;
revoke all on function log.create_build_schema(text) from public;
grant execute on function log.create_build_schema(text) to @app@;

set local role @app@;

create table read.projection (
  name text collate "C" not null,
  number int not null,
  build int not null,
  live boolean not null,
  -- The next position to apply: everything before it is in the rows.
  position bigint not null,
  state text not null check (state in ('running', 'rebuilding', 'stopped')),
  error text,
  at timestamptz not null,
  tables text[] not null,
  primary key (name, number)
);
create unique index one_live_build on read.projection (name) where live;

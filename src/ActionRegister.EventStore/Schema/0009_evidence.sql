-- What the signer publishes: every note that it ever signed, and the nodes of the tree from which proofs are read.
-- The leaves are in log.event; a node is kept for every 256 hashes of the level below (C2SP tlog-tiles: level 1 has one
-- for each full tile of leaves), so that any proof needs a handful of short ranges and no hash over the whole log.

set local role @owner@;

create table log.checkpoint (
  number bigint primary key check (number >= 1),
  origin text collate "C" not null check (octet_length(origin) between 1 and 100),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note bytea not null check (octet_length(note) between 1 and 65536),
  -- Verifiers' lines of the keys that signed it: for whoever exports, and no evidence for whoever verifies.
  vkey text collate "C" not null check (octet_length(vkey) between 1 and 1000),
  at timestamptz not null,
  unique (origin, size)
);

create table log.node (
  level int not null check (level between 1 and 7),
  number bigint not null check (number >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, number)
);

create trigger append_only before update or delete or truncate on log.checkpoint
  for each statement execute function log.refuse();
create trigger append_only before update or delete or truncate on log.node
  for each statement execute function log.refuse();
alter table log.checkpoint enable always trigger append_only;
alter table log.node enable always trigger append_only;

grant select on log.checkpoint, log.node to @app@, @operator@;

-- One note, and the nodes that became whole since the last. The signer has checked the tree; here is checked only that
-- notes follow each other and nodes have no gaps.
create function log.publish(
  p_origin text, p_size bigint, p_root bytea, p_note bytea, p_vkey text,
  n_level int[], n_number bigint[], n_hash bytea[])
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  v_last log.checkpoint;
begin
  select * into v_last from log.checkpoint c order by c.number desc limit 1 for update;
  if p_size > (select h.size from log.head h)
    or p_size < coalesce(v_last.size, 0)
    or (p_size = v_last.size and p_origin = v_last.origin)
  then
    raise exception 'a checkpoint must cover more than the last, and no more than the log has' using errcode = 'AR003';
  end if;
  if exists (
    select from unnest(n_level, n_number) with ordinality n (level, number, i)
    where n.number <> coalesce(
        (select k.number + 1 from log.node k where k.level = n.level order by k.number desc limit 1), 0)
      + (select count(*) from unnest(n_level) with ordinality b (level, i) where b.level = n.level and b.i < n.i)
      or (n.number + 1) << (8 * n.level) > p_size)
  then
    raise exception 'the nodes published do not follow those that are there' using errcode = 'AR003';
  end if;
  insert into log.node (level, number, hash) select * from unnest(n_level, n_number, n_hash);
  insert into log.checkpoint (number, origin, size, root, note, vkey, at)
    values (coalesce(v_last.number, 0) + 1, p_origin, p_size, p_root, p_note, p_vkey, log.now());
  perform pg_notify('log_published', p_size::text);
end
$$;

-- For proofs: the leaves or nodes of one tile. In a function because its plan is pinned.
create function log.read_tile(p_level int, p_first bigint, p_end bigint) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set jit = off
as $$
begin
  if p_level = 0 then
    return (select string_agg(e.leaf, '' order by e.pos) from log.event e where e.pos >= p_first and e.pos < p_end);
  end if;
  return (select string_agg(n.hash, '' order by n.number) from log.node n
    where n.level = p_level and n.number >= p_first and n.number < p_end);
end
$$;

grant execute on function log.publish(text, bigint, bytea, bytea, text, int[], bigint[], bytea[]) to @app@;
grant execute on function log.read_tile(int, bigint, bigint) to @app@, @operator@;

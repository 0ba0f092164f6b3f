-- Everything that was allowed but is out of the ordinary.
create table exceptional (
  position bigint not null,
  at timestamptz not null,
  kind text not null,
  entry uuid,
  amendment int,
  detail text not null
);

-- What has to be remembered to tell: open texts, what one co-chair has recorded and waits for the other, founding confirmed.
create table exceptional_open (
  entry uuid not null,
  amendment int not null,
  primary key (entry, amendment)
);

create table exceptional_half (
  about text collate "C" not null,
  side text not null,
  primary key (about, side)
);

-- Once the rows are there:
create index if not exists exceptional_position on exceptional (position);
create index if not exists exceptional_entry on exceptional (entry);

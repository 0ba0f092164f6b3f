-- Who is asked for what, on the recorded axis. Amendment 0 is the proposal itself, or the agreed entry.
create table awaited (
  of_party text collate "C" not null,
  asked_for text not null,
  entry uuid,
  amendment int not null,
  number int,
  subject text,
  until date,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807
);
create index awaited_entry on awaited (entry, amendment, rec_to);

-- What has to be remembered of a text to know whom to ask later; consented has a bit for each side, 1 and 2.
create table awaited_matter (
  entry uuid not null,
  amendment int not null,
  kind text not null,
  sponsor text,
  owners text[] not null,
  due date,
  consented int not null,
  round int,
  round_until date,
  primary key (entry, amendment)
);

-- Once the rows are there:
create index if not exists awaited_party on awaited (of_party, rec_to);

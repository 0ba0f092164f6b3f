-- What comes on which day, on the recorded axis. Amendment 0 is the proposal itself, or the agreed entry.
create table planned (
  day date not null,
  what text not null,
  entry uuid not null,
  amendment int not null,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807
);
create index planned_entry on planned (entry, amendment, rec_to);

create table planned_matter (
  entry uuid not null,
  amendment int not null,
  kind text not null,
  due date,
  asked_closes date,
  asked_agreed int not null,
  primary key (entry, amendment)
);

-- Once the rows are there:
create index if not exists planned_day on planned (day);

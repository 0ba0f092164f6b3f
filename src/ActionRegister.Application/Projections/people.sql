-- Who is known, and who signs in as whom: always as it is now.
create table person (
  person uuid primary key,
  name text,
  name_erased_by bigint,
  -- The event that gave the name.
  named_at bigint not null
);

create table sign_in (
  key text collate "C" not null,
  person uuid not null,
  confirmed boolean not null,
  primary key (key, person)
);

-- Once the rows are there:
create index if not exists sign_in_person on sign_in (person);

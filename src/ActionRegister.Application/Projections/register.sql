-- The register: what never changes about an entry; what changes, on the recorded axis; every exact text once; and which text
-- is in force on which day, as known at which position. Ranges are half open: rec_from <= position < rec_to.

create table entry (
  entry uuid primary key,
  position bigint not null unique,
  reference text collate "C" not null unique,
  old_reference text,
  under uuid,
  kind text not null,
  sponsor text,
  imported boolean not null,
  proposed_on date not null,
  -- The import that brought it; null for what was proposed here, and for what the founding brought.
  batch uuid
);

create index entry_batch on entry (batch, position) where batch is not null;
create index entry_old_reference on entry (upper(old_reference)) where old_reference is not null;

-- How far each import is: 'running', 'unconfirmed', 'confirmed' or 'withdrawn'. What it brought counts while it is confirmed.
create table import_state (
  import uuid not null,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807,
  status text not null,
  file text not null,
  rows int not null,
  entries int not null,
  hash text not null,
  started_on date not null,
  confirmed int not null,
  primary key (import, rec_from),
  check (rec_from < rec_to)
);

-- Each event on an entry makes a row, so rec_from is also the last position recorded on it.
create table entry_state (
  entry uuid not null,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807,
  stage text not null,
  hash text not null,
  closes date,
  asked_closes date,
  asked_agreed int not null,
  agreed_on date,
  rules int,
  reported_until date,
  open_amendments int not null,
  primary key (entry, rec_from),
  check (rec_from < rec_to)
);
create index entry_state_open on entry_state (entry) where rec_to = 9223372036854775807;
-- What the group is being asked about, few at any time: whether all that is needed is so has to be judged again and again.
create index entry_state_asked on entry_state (rec_to) where stage = 'in-round' or (stage = 'agreed' and open_amendments > 0);

-- Those states in which something that is counted and filtered by is another than before: a tenth of them, read whole for
-- questions about the whole register.
create table entry_standing (
  entry uuid not null,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807,
  stage text not null,
  closes date,
  reported_until date,
  hash text not null,
  due date,
  primary key (entry, rec_from),
  check (rec_from < rec_to)
);

create table entry_text (
  hash text primary key,
  title text not null,
  owners text[] not null,
  due date,
  content text not null,
  -- Of a very long text only the beginning is found by its words: a search vector holds at most 1 MB.
  search tsvector not null generated always as
    (to_tsvector('english', left(title || ' ' || (content::json ->> 'text'), 100000))) stored
);

-- Every text that stood in an entry or in one of its amendments, so that what was superseded is found by its words too.
create table entry_stood (
  hash text not null,
  entry uuid not null,
  rec_from bigint not null,
  primary key (hash, entry)
);

create table entry_version (
  entry uuid not null,
  rec_from bigint not null,
  rec_to bigint not null default 9223372036854775807,
  eff_from date not null,
  eff_to date not null,
  hash text,
  due date,
  primary key (entry, rec_from, eff_from),
  check (rec_from < rec_to and eff_from < eff_to)
);

-- Once the rows are there:
create index if not exists entry_under on entry (under) where under is not null;
create index if not exists entry_text_search on entry_text using gin (search);
create index if not exists entry_text_owners on entry_text using gin (owners);
create index if not exists entry_stood_entry on entry_stood (entry);

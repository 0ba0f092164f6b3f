-- Keys by which every host of the register recognises the forms that any of them made. The application's own; each is sealed
-- with the register's key, which the database does not have. Without them forms that are open now have to be sent again.

create schema form authorization @app@;

set local role @app@;

create table form.key (
  name text primary key,
  sealed bytea not null check (octet_length(sealed) <= 65536)
);

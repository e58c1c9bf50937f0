-- One dialect: every line means the same to H2 in its PostgreSQL mode and to PostgreSQL (docs/decisions/0002).

-- For how many days after its end a session is kept. 0: until somebody deletes it, as it was said of those before.
alter table session add column if not exists keep_days integer not null default 0;

-- That a session was there, and that it is gone. Its code is never used again.
create table if not exists deleted_session (
    id uuid primary key,
    code varchar(7) not null unique,
    title varchar(400) not null,
    partnership varchar(400) not null,
    opened_at timestamp with time zone not null,
    ended_at timestamp with time zone not null,
    deleted_at timestamp with time zone not null,
    by_itself boolean not null
);

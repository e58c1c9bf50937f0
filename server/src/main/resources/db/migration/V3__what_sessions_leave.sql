-- One dialect: every line means the same to H2 in its PostgreSQL mode and to PostgreSQL (docs/decisions/0002).

-- Whose session it is. Null for those from before anybody could commit to anything: they leave nothing.
alter table session add column if not exists partnership_id varchar(60);

-- What a session that was deleted leaves to the next one of its partnership (docs/decisions/0008): JSON, nothing of people.
create table if not exists legacy (
    session_id uuid primary key,
    partnership_id varchar(60) not null,
    at timestamp with time zone not null,
    body varchar not null
);

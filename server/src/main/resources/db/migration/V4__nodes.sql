-- One dialect: every line means the same to H2 in its PostgreSQL mode and to PostgreSQL (docs/decisions/0002).

-- How many are here by way of each node, every few seconds anew; sums of groups only, and no part of any record.
create table if not exists here (
    node uuid not null,
    session_id uuid not null,
    counted varchar(20) not null,
    partner varchar(60) not null,
    people integer not null,
    at timestamp with time zone not null,
    primary key (node, session_id, counted, partner)
);

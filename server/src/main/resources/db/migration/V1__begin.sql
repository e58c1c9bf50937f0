-- One dialect: every line means the same to H2 in its PostgreSQL mode and to PostgreSQL (docs/decisions/0002).
-- "if not exists": a power cut in the middle of the first start leaves the first few tables.

create table if not exists session (
    id uuid primary key,
    code varchar(7) not null unique,
    title varchar(400) not null,
    partnership varchar(400) not null,
    seq bigint not null,
    opened_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    sealed_at timestamp with time zone
);

-- A body is JSON, and null once it was redacted. salt and digest wait for a log that can prove itself.
create table if not exists session_event (
    session_id uuid not null references session,
    seq bigint not null,
    at timestamp with time zone not null,
    type varchar(60) not null,
    body varchar,
    command uuid,
    salt bytea,
    digest bytea,
    redacted_at timestamp with time zone,
    primary key (session_id, seq)
);

-- Apart from the log, so that deleting a row is enough to unlink seats and answers.
create table if not exists session_salt (
    session_id uuid primary key references session,
    salt bytea not null
);

create table if not exists question_set (
    id varchar(60) primary key,
    body varchar not null
);

create table if not exists partnership (
    id varchar(60) primary key,
    body varchar not null
);

-- folded: the name as it is compared, without case
create table if not exists account (
    id uuid primary key,
    name varchar(120) not null,
    folded varchar(120) not null unique,
    passphrase varchar(500) not null,
    created_at timestamp with time zone not null
);

-- hash: of the cookie's token, which itself is nowhere
create table if not exists sign_in (
    hash varchar(120) primary key,
    account_id uuid not null references account,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    revoked boolean not null
);

-- account_id: whom it signs in; null where an account is yet to be made
create table if not exists sign_in_link (
    hash varchar(120) primary key,
    account_id uuid references account,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create table if not exists setting (
    name varchar(120) primary key,
    content varchar not null
);

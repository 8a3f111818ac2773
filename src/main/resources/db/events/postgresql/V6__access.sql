-- The tables of db/events/sqlite, column for column.
-- Who may do what. Not part of the log: an exported log takes no key along.
create table access_key (
    id text collate "C" primary key,
    name text collate "C" not null unique, -- never used again, so that a name in the log means one holder
    role text collate "C" not null, -- READER, RECORDER or OPERATOR
    secret_hash text collate "C" not null, -- SHA-256 (hex)
    created_at text collate "C" not null,
    created_by text collate "C" not null,
    last_day text collate "C", -- in UTC
    revoked_at text collate "C",
    revoked_by text collate "C"
);

-- Visitors who have signed in, by the SHA-256 (hex) of their cookie.
create table access_visit (
    hash text collate "C" primary key,
    name text collate "C" not null,
    role text collate "C",
    key_id text collate "C", -- the visit ends with its key
    since bigint not null, -- seconds since 1970
    seen bigint not null -- likewise; written once a minute
);

-- What was asked for that changes something, and what became of it.
create table access_audit (
    id bigint generated always as identity primary key,
    at text collate "C" not null,
    who text collate "C" not null,
    role text collate "C",
    address text collate "C" not null,
    method text collate "C" not null,
    route text collate "C" not null, -- the pattern
    path text collate "C" not null,
    status integer not null,
    position bigint -- of the log when it was answered; absent if nothing was done
);

-- Who may do what. Not part of the log: an exported log takes no key along.
create table access_key (
    id text primary key,
    name text not null unique, -- never used again, so that a name in the log means one holder
    role text not null, -- READER, RECORDER or OPERATOR
    secret_hash text not null, -- SHA-256 (hex)
    created_at text not null,
    created_by text not null,
    last_day text, -- in UTC
    revoked_at text,
    revoked_by text
);

-- Visitors who have signed in, by the SHA-256 (hex) of their cookie.
create table access_visit (
    hash text primary key,
    name text not null,
    role text,
    key_id text, -- the visit ends with its key
    since integer not null, -- seconds since 1970
    seen integer not null -- likewise; written once a minute
);

-- What was asked for that changes something, and what became of it.
create table access_audit (
    id integer primary key autoincrement,
    at text not null,
    who text not null,
    role text,
    address text not null,
    method text not null,
    route text not null, -- the pattern
    path text not null,
    status integer not null,
    position integer -- of the log when it was answered; absent if nothing was done
);

-- What rebuilds of the views did, for every node to see. Not part of the log: losing it loses nothing that was recorded.
create table rebuild (
    id integer primary key,
    generation integer not null,
    state text not null,
    node text not null,
    started_at text not null,
    finished_at text,
    done integer not null,
    total integer not null,
    rate integer,
    seconds_left integer,
    tables text not null, -- JSON
    failure text,
    cancel_asked integer not null default 0
);

-- The table of db/events/sqlite, column for column.
-- What rebuilds of the views did, for every node to see. Not part of the log: losing it loses nothing that was recorded.
create table rebuild (
    id integer primary key,
    generation integer not null,
    state text collate "C" not null,
    node text collate "C" not null,
    started_at text collate "C" not null,
    finished_at text collate "C",
    done bigint not null,
    total bigint not null,
    rate bigint,
    seconds_left bigint,
    tables text collate "C" not null, -- JSON
    failure text collate "C",
    cancel_asked integer not null default 0
);

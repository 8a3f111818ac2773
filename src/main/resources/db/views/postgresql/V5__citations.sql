-- The table of db/views/sqlite, column for column.
-- Answers that somebody pinned to a position.
create table citation (
    citation_id text collate "C" primary key,
    query text collate "C" not null,
    position bigint not null, -- as of which it was answered
    ruleset text collate "C",
    ruleset_version integer,
    result_hash text collate "C" not null,
    code text collate "C" not null,
    total bigint,
    result text collate "C" not null, -- canonical JSON, gzip, base64
    known_from bigint not null unique, -- where the citation itself stands in the log
    recorded_at text collate "C" not null
);

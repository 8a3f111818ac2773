-- Answers that somebody pinned to a position.
create table citation (
    citation_id text primary key,
    query text not null,
    position integer not null, -- as of which it was answered
    ruleset text,
    ruleset_version integer,
    result_hash text not null,
    code text not null,
    total integer,
    result text not null, -- canonical JSON, gzip, base64
    known_from integer not null unique, -- where the citation itself stands in the log
    recorded_at text not null
);

-- Published files as they were sent, by the SHA-256 (hex) of their bytes.
create table published_file (
    sha256 text primary key,
    name text not null,
    media_type text not null,
    content blob not null,
    recorded integer not null default 0, -- 1 from when a batch was recorded from it; the others go with their previews
    kept_at text not null
);

-- What was read of a file and decided about it, until it is recorded or forgotten.
create table intake_preview (
    preview_id text primary key,
    sha256 text not null,
    state text not null, -- READING, READY, REFUSED, CANCELLED or RECORDED
    problem text, -- code and arguments of a refusal, as JSON
    contents blob, -- as JSON, gzip
    draft text not null, -- head, mapping and decisions, as JSON
    revision integer not null, -- raised by every change
    touched_at text not null
);

-- How a person said that tables with such headings are to be understood.
create table intake_mapping (
    headings text primary key,
    mapping text not null -- as JSON
);

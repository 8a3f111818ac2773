-- The tables of db/views/sqlite, column for column. Text is ordered by code point, as SQLite orders it.

-- Axon's tokens stand beside the tables that they speak of, so that both change in one transaction.
create table TokenEntry (
    processorName text collate "C" not null,
    segment integer not null,
    token bytea,
    tokenType text collate "C",
    timestamp text collate "C",
    owner text collate "C",
    primary key (processorName, segment)
);

-- How far each projection has read the log, and by which version of its code.
create table projection_position (
    projection text collate "C" primary key,
    version integer not null,
    position bigint not null
);

create table registry_batch (
    batch_id text collate "C" primary key,
    source text collate "C" not null,
    document text collate "C",
    url text collate "C",
    kind text collate "C" not null,
    published_on text collate "C" not null,
    published_from text collate "C" not null,
    published_to text collate "C" not null,
    announced_models integer,
    announced_companies integer,
    announced_filed integer,
    announced_registered integer,
    row_count integer not null,
    flags text collate "C" not null,
    fingerprint text collate "C" not null,
    known_from bigint not null unique,
    recorded_at text collate "C" not null
);

create table registry_company (
    company_id text collate "C" primary key,
    name text collate "C" not null,
    attributed integer not null,
    batch_id text collate "C" not null,
    published_on text collate "C" not null,
    search text collate "C" not null,
    known_from bigint not null unique,
    recorded_at text collate "C" not null
);

-- One row per version of a filing; the version seen at position P on day D is the one with
-- known_from <= P and public_from <= D and (known_to > P or public_to > D).
create table registry_filing (
    filing_id text collate "C" not null,
    version integer not null,
    known_from bigint not null unique,
    known_to bigint not null,
    public_from text collate "C" not null,
    public_to text collate "C" not null,
    filed_from text collate "C",
    filed_to text collate "C",
    batch_id text collate "C" not null,
    row_no integer not null,
    series text collate "C" not null,
    model text collate "C" not null,
    company_id text collate "C" not null,
    registrant text collate "C",
    region text collate "C",
    number text collate "C",
    filed_on text collate "C",
    filed_on_printed text collate "C",
    scale text collate "C",
    scale_kind text collate "C" not null,
    scale_lower bigint,
    scale_upper bigint,
    tier text collate "C" not null,
    disclosure text collate "C" not null,
    scenario text collate "C",
    flags text collate "C" not null,
    source text collate "C" not null,
    published_on text collate "C" not null,
    locator_table text collate "C",
    locator_row text collate "C",
    search text collate "C" not null,
    recorded_at text collate "C" not null,
    primary key (filing_id, version)
);
create index registry_filing_batch on registry_filing (batch_id, known_from);
create index registry_filing_company on registry_filing (company_id, known_from);
create index registry_filing_series on registry_filing (series, known_from);
create index registry_filing_number on registry_filing (number);

create table timeline_entry (
    position bigint primary key,
    recorded_at text collate "C" not null,
    event text collate "C" not null,
    batch_id text collate "C" not null,
    company_id text collate "C",
    filing_id text collate "C",
    published_on text collate "C" not null,
    chinese text collate "C" not null,
    english text collate "C" not null
);
create index timeline_entry_batch on timeline_entry (batch_id, position);
create index timeline_entry_company on timeline_entry (company_id, position);

create table shift_filing (
    filing_id text collate "C" not null,
    version integer not null,
    known_from bigint not null,
    known_to bigint not null,
    public_from text collate "C" not null,
    public_to text collate "C" not null,
    batch_id text collate "C" not null,
    series text collate "C" not null,
    published_on text collate "C" not null,
    published_from text collate "C" not null,
    source text collate "C" not null,
    disclosure text collate "C" not null,
    tier text collate "C" not null,
    possible text collate "C" not null, -- names of the tiers that are possible
    primary key (filing_id, version)
);
create index shift_filing_group on shift_filing (batch_id, series, tier, possible);

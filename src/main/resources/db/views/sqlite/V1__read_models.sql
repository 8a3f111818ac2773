-- Axon's tokens stand beside the tables that they speak of, so that both change in one transaction.
create table TokenEntry (
    processorName text not null,
    segment integer not null,
    token blob,
    tokenType text,
    timestamp text,
    owner text,
    primary key (processorName, segment)
);

-- How far each projection has read the log, and by which version of its code.
create table projection_position (
    projection text primary key,
    version integer not null,
    position integer not null
);

create table registry_batch (
    batch_id text primary key,
    source text not null,
    document text,
    url text,
    kind text not null,
    published_on text not null,
    published_from text not null,
    published_to text not null,
    announced_models integer,
    announced_companies integer,
    announced_filed integer,
    announced_registered integer,
    row_count integer not null,
    flags text not null,
    fingerprint text not null,
    known_from integer not null unique,
    recorded_at text not null
);

create table registry_company (
    company_id text primary key,
    name text not null,
    attributed integer not null,
    batch_id text not null,
    published_on text not null,
    search text not null,
    known_from integer not null unique,
    recorded_at text not null
);

-- One row per version of a filing; the version seen at position P on day D is the one with
-- known_from <= P and public_from <= D and (known_to > P or public_to > D).
create table registry_filing (
    filing_id text not null,
    version integer not null,
    known_from integer not null unique,
    known_to integer not null,
    public_from text not null,
    public_to text not null,
    filed_from text,
    filed_to text,
    batch_id text not null,
    row_no integer not null,
    series text not null,
    model text not null,
    company_id text not null,
    registrant text,
    region text,
    number text,
    filed_on text,
    filed_on_printed text,
    scale text,
    scale_kind text not null,
    scale_lower integer,
    scale_upper integer,
    tier text not null,
    disclosure text not null,
    scenario text,
    flags text not null,
    source text not null,
    published_on text not null,
    locator_table text,
    locator_row text,
    search text not null,
    recorded_at text not null,
    primary key (filing_id, version)
);
create index registry_filing_batch on registry_filing (batch_id, known_from);
create index registry_filing_company on registry_filing (company_id, known_from);
create index registry_filing_series on registry_filing (series, known_from);
create index registry_filing_number on registry_filing (number);

create table timeline_entry (
    position integer primary key,
    recorded_at text not null,
    event text not null,
    batch_id text not null,
    company_id text,
    filing_id text,
    published_on text not null,
    chinese text not null,
    english text not null
);
create index timeline_entry_batch on timeline_entry (batch_id, position);
create index timeline_entry_company on timeline_entry (company_id, position);

create table shift_filing (
    filing_id text not null,
    version integer not null,
    known_from integer not null,
    known_to integer not null,
    public_from text not null,
    public_to text not null,
    batch_id text not null,
    series text not null,
    published_on text not null,
    published_from text not null,
    source text not null,
    disclosure text not null,
    tier text not null,
    possible text not null, -- names of the tiers that are possible
    primary key (filing_id, version)
);
create index shift_filing_group on shift_filing (batch_id, series, tier, possible);

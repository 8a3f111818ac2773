-- Rows that hold between two positions and between two days of publication; see docs/decisions/0011.
-- standing: 1 where public_to is open, which is what answers whoever names no day.

create table registry_filing_version (
    owner_id text not null, -- the filing in whose history it stands
    slot text not null, -- '' for its first statement, the id of any other one, * before what several statements come to
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    filing_id text not null, -- the filing that it counts as
    statement_id text, -- of a statement as it stands, or of the one that leads
    place integer not null, -- position of the event that first stated the filing: the order of lists
    views integer not null, -- sum of 1 regulator first, 2 latest, 4 its source alone, 8 a statement as it stands
    possible_from text not null,
    stated_at integer not null, -- position of the statement
    withdrawn integer, -- position of the withdrawal
    link integer, -- position of the link
    link_to text,
    statements integer not null, -- how many the filing has
    sides text not null, -- JSON: which source won, which disagree
    origins text not null, -- JSON: where values come from that are not as stated at first
    batch_id text not null,
    row_no integer not null,
    series text not null,
    company_id text not null,
    model text not null,
    registrant text,
    region text,
    number text,
    filed_on text,
    filed_on_printed text,
    filed_from text,
    filed_to text,
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
    primary key (owner_id, slot, known_from, public_from)
);
insert into registry_filing_version
    select filing_id, '', known_from, public_from, known_to, public_to, 1, version, recorded_at, filing_id, filing_id,
        known_from, 15, public_from, known_from, null, null, null, 1, '', '', batch_id, row_no, series, company_id, model,
        registrant, region, number, filed_on, filed_on_printed, filed_from, filed_to, scale, scale_kind, scale_lower,
        scale_upper, tier, disclosure, scenario, flags, source, published_on, locator_table, locator_row, search
    from registry_filing;
drop table registry_filing;
alter table registry_filing_version rename to registry_filing;
create index registry_filing_place on registry_filing (place);
create index registry_filing_batch on registry_filing (batch_id, known_from, known_to, standing, views);
create index registry_filing_company on registry_filing (company_id, known_from, known_to, standing, views);
create index registry_filing_series on registry_filing (series, known_from, known_to, standing, views);
create index registry_filing_known on registry_filing (known_from, known_to, standing, views);
-- Versions that have ended; there are few.
create index registry_filing_ended on registry_filing (known_to) where known_to < 9223372036854775807;

-- Filings that were ever linked, each pair both ways.
create table registry_link (
    filing_id text not null,
    other_id text not null,
    primary key (filing_id, other_id)
);

create table registry_batch_version (
    owner_id text not null, -- batch id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    possible_from text not null,
    position integer not null, -- of its announcement
    source text not null,
    document text,
    url text,
    kind text not null,
    published_on text not null,
    published_from text not null,
    announced_models integer,
    announced_companies integer,
    announced_filed integer,
    announced_registered integer,
    row_count integer not null,
    flags text not null,
    fingerprint text not null,
    announced_at text not null, -- moment of the announcement's recording
    primary key (owner_id, slot, known_from, public_from)
);
insert into registry_batch_version
    select batch_id, '', known_from, published_to, 9223372036854775807, '9999-12-31', 1, 1, recorded_at, published_from,
        known_from, source, document, url, kind, published_on, published_from, announced_models, announced_companies,
        announced_filed, announced_registered, row_count, flags, fingerprint, recorded_at
    from registry_batch;
drop table registry_batch;
alter table registry_batch_version rename to registry_batch;

alter table registry_company add column public_from text not null default '0001-01-01';
alter table registry_company add column source text not null default '';

-- Names that a company has beside its first one.
create table registry_name (
    owner_id text not null, -- company id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    name text not null,
    kind text not null, -- ALIAS or RENAMED
    since text,
    position integer not null,
    source text not null,
    url text,
    published_on text not null,
    search text not null,
    primary key (owner_id, slot, known_from, public_from)
);

create table registry_identifier (
    owner_id text not null, -- company id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    scheme text not null,
    value text not null,
    holder text,
    position integer not null,
    source text not null,
    url text,
    published_on text not null,
    primary key (owner_id, slot, known_from, public_from)
);
create index registry_identifier_value on registry_identifier (value);

create table registry_merge (
    owner_id text not null, -- the company that is shown under the other one
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    survivor_id text not null,
    position integer not null,
    source text not null,
    url text,
    published_on text not null,
    primary key (owner_id, slot, known_from, public_from)
);

-- Everything that a person recorded of what was there already, one row per event.
create table registry_change (
    position integer primary key,
    recorded_at text not null,
    event text not null,
    filing_id text,
    other_filing_id text,
    statement_id text,
    batch_id text,
    company_id text,
    other_company_id text,
    field text,
    before_value text,
    after_value text,
    confidence text,
    reason text not null,
    source text not null,
    url text,
    published_on text not null,
    public_from text not null,
    locator_table text,
    locator_row text,
    note text
);
create index registry_change_filing on registry_change (filing_id, position);
create index registry_change_other_filing on registry_change (other_filing_id, position);
create index registry_change_batch on registry_change (batch_id, position);
create index registry_change_company on registry_change (company_id, position);
create index registry_change_other_company on registry_change (other_company_id, position);

create table shift_filing_version (
    owner_id text not null, -- statement id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    possible_from text not null,
    filing_id text not null,
    batch_id text not null,
    series text not null,
    published_on text not null,
    published_from text not null,
    source text not null,
    filed_from text,
    filed_to text,
    withdrawn integer not null,
    disclosure text not null,
    tier text not null,
    possible text not null, -- names of the tiers that are possible
    primary key (owner_id, slot, known_from, public_from)
);
insert into shift_filing_version
    select filing_id, '', known_from, public_from, known_to, public_to, 1, version, '', public_from, filing_id, batch_id,
        series, published_on, published_from, source, null, null, 0, disclosure, tier, possible
    from shift_filing;
drop table shift_filing;
alter table shift_filing_version rename to shift_filing;
create index shift_filing_group on shift_filing (batch_id, series, withdrawn, tier, possible);
-- Statements of a filing beside its first, for what concerns the filing as a whole.
create table shift_statement (
    filing_id text not null,
    statement_id text not null,
    primary key (filing_id, statement_id)
);

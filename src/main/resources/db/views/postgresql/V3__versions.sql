-- Rows that hold between two positions and between two days of publication; see docs/decisions/0011.
-- standing: 1 where public_to is open, which is what answers whoever names no day.

create table registry_filing_version (
    owner_id text collate "C" not null, -- the filing in whose history it stands
    slot text collate "C" not null, -- '' for its first statement, the id of any other one, * before what several statements come to
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    filing_id text collate "C" not null, -- the filing that it counts as
    statement_id text collate "C", -- of a statement as it stands, or of the one that leads
    place bigint not null, -- position of the event that first stated the filing: the order of lists
    views bigint not null, -- sum of 1 regulator first, 2 latest, 4 its source alone, 8 a statement as it stands
    possible_from text collate "C" not null,
    stated_at bigint not null, -- position of the statement
    withdrawn bigint, -- position of the withdrawal
    link bigint, -- position of the link
    link_to text collate "C",
    statements bigint not null, -- how many the filing has
    sides text collate "C" not null, -- JSON: which source won, which disagree
    origins text collate "C" not null, -- JSON: where values come from that are not as stated at first
    batch_id text collate "C" not null,
    row_no bigint not null,
    series text collate "C" not null,
    company_id text collate "C" not null,
    model text collate "C" not null,
    registrant text collate "C",
    region text collate "C",
    number text collate "C",
    filed_on text collate "C",
    filed_on_printed text collate "C",
    filed_from text collate "C",
    filed_to text collate "C",
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
    filing_id text collate "C" not null,
    other_id text collate "C" not null,
    primary key (filing_id, other_id)
);

create table registry_batch_version (
    owner_id text collate "C" not null, -- batch id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    possible_from text collate "C" not null,
    position bigint not null, -- of its announcement
    source text collate "C" not null,
    document text collate "C",
    url text collate "C",
    kind text collate "C" not null,
    published_on text collate "C" not null,
    published_from text collate "C" not null,
    announced_models bigint,
    announced_companies bigint,
    announced_filed bigint,
    announced_registered bigint,
    row_count bigint not null,
    flags text collate "C" not null,
    fingerprint text collate "C" not null,
    announced_at text collate "C" not null, -- moment of the announcement's recording
    primary key (owner_id, slot, known_from, public_from)
);
insert into registry_batch_version
    select batch_id, '', known_from, published_to, 9223372036854775807, '9999-12-31', 1, 1, recorded_at, published_from,
        known_from, source, document, url, kind, published_on, published_from, announced_models, announced_companies,
        announced_filed, announced_registered, row_count, flags, fingerprint, recorded_at
    from registry_batch;
drop table registry_batch;
alter table registry_batch_version rename to registry_batch;

alter table registry_company add column public_from text collate "C" not null default '0001-01-01';
alter table registry_company add column source text collate "C" not null default '';

-- Names that a company has beside its first one.
create table registry_name (
    owner_id text collate "C" not null, -- company id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    name text collate "C" not null,
    kind text collate "C" not null, -- ALIAS or RENAMED
    since text collate "C",
    position bigint not null,
    source text collate "C" not null,
    url text collate "C",
    published_on text collate "C" not null,
    search text collate "C" not null,
    primary key (owner_id, slot, known_from, public_from)
);

create table registry_identifier (
    owner_id text collate "C" not null, -- company id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    scheme text collate "C" not null,
    value text collate "C" not null,
    holder text collate "C",
    position bigint not null,
    source text collate "C" not null,
    url text collate "C",
    published_on text collate "C" not null,
    primary key (owner_id, slot, known_from, public_from)
);
create index registry_identifier_value on registry_identifier (value);

create table registry_merge (
    owner_id text collate "C" not null, -- the company that is shown under the other one
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    survivor_id text collate "C" not null,
    position bigint not null,
    source text collate "C" not null,
    url text collate "C",
    published_on text collate "C" not null,
    primary key (owner_id, slot, known_from, public_from)
);

-- Everything that a person recorded of what was there already, one row per event.
create table registry_change (
    position bigint primary key,
    recorded_at text collate "C" not null,
    event text collate "C" not null,
    filing_id text collate "C",
    other_filing_id text collate "C",
    statement_id text collate "C",
    batch_id text collate "C",
    company_id text collate "C",
    other_company_id text collate "C",
    field text collate "C",
    before_value text collate "C",
    after_value text collate "C",
    confidence text collate "C",
    reason text collate "C" not null,
    source text collate "C" not null,
    url text collate "C",
    published_on text collate "C" not null,
    public_from text collate "C" not null,
    locator_table text collate "C",
    locator_row text collate "C",
    note text collate "C"
);
create index registry_change_filing on registry_change (filing_id, position);
create index registry_change_other_filing on registry_change (other_filing_id, position);
create index registry_change_batch on registry_change (batch_id, position);
create index registry_change_company on registry_change (company_id, position);
create index registry_change_other_company on registry_change (other_company_id, position);

create table shift_filing_version (
    owner_id text collate "C" not null, -- statement id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    possible_from text collate "C" not null,
    filing_id text collate "C" not null,
    batch_id text collate "C" not null,
    series text collate "C" not null,
    published_on text collate "C" not null,
    published_from text collate "C" not null,
    source text collate "C" not null,
    filed_from text collate "C",
    filed_to text collate "C",
    withdrawn bigint not null,
    disclosure text collate "C" not null,
    tier text collate "C" not null,
    possible text collate "C" not null, -- names of the tiers that are possible
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
    filing_id text collate "C" not null,
    statement_id text collate "C" not null,
    primary key (filing_id, statement_id)
);

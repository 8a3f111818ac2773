-- The tables of db/views/sqlite, column for column.
-- Claims, the rows that they are checked against, and the verdicts that they had; see docs/decisions/0040.

-- One row per event of a claim.
create table claim (
    claim_id text collate "C" not null,
    known_from bigint not null, -- position of the event
    event text collate "C" not null, -- STATED or RETRACTED
    statement_zh text collate "C",
    statement_en text collate "C",
    expression text collate "C", -- canonical JSON
    not_checkable text collate "C",
    reason text collate "C",
    source text collate "C" not null,
    url text collate "C",
    published_on text collate "C" not null,
    locator_table text collate "C",
    locator_row text collate "C",
    note text collate "C",
    recorded_at text collate "C" not null,
    primary key (claim_id, known_from)
);

-- Where a verdict, or the verdict of one of its readings, became another one.
create table claim_verdict (
    claim_id text collate "C" not null,
    known_from bigint not null, -- position of the last event of what was recorded then
    verdict text collate "C", -- absent from a retraction on
    readings text collate "C" not null, -- JSON
    believed text collate "C" not null, -- JSON
    because text collate "C" not null, -- JSON
    cause text collate "C" not null, -- name of the event, of a batch its announcement
    cause_from bigint not null, -- its position
    cause_subject text collate "C" not null,
    ruleset text collate "C" not null,
    ruleset_version bigint not null,
    ruleset_hash text collate "C" not null,
    recorded_at text collate "C" not null,
    primary key (claim_id, known_from)
);

-- What each source states of each filing, as it stands. The second key is there while the table is being filled, too.
create table claim_filing (
    owner_id text collate "C" not null, -- the filing in whose history it stands
    slot text collate "C" not null, -- '' for its first statement, the id of any other one
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    filing_id text collate "C" not null, -- the filing that it counts as
    statement_id text collate "C" not null,
    place bigint not null, -- position of the event that first stated the filing
    views bigint not null,
    possible_from text collate "C" not null,
    stated_at bigint not null,
    withdrawn bigint,
    link bigint,
    link_to text collate "C",
    statements bigint not null, -- how many the filing has
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
    filed_from text collate "C",
    filed_to text collate "C",
    scale text collate "C",
    scenario text collate "C",
    source text collate "C" not null,
    published_on text collate "C" not null,
    primary key (owner_id, slot, known_from, public_from),
    unique (batch_id, company_id, owner_id, slot, known_from, public_from)
);
-- Filings of which several sources speak, for claims about all batches.
create index claim_filing_several on claim_filing (filing_id) where statements > 1;

-- Filings that were ever linked, each pair both ways.
create table claim_link (
    filing_id text collate "C" not null,
    other_id text collate "C" not null,
    primary key (filing_id, other_id)
);

create table claim_batch (
    batch_id text collate "C" primary key,
    position bigint not null unique, -- of its announcement
    settled bigint not null, -- position of its last row
    row_count bigint not null,
    possible_from text collate "C" not null,
    public_from text collate "C" not null
);

-- Rows whose company cell is blank have a company of their own.
create table claim_unattributed (
    company_id text collate "C" primary key
);

-- Every name that finds a company.
create table claim_name (
    owner_id text collate "C" not null, -- company id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    search text collate "C" not null,
    primary key (owner_id, slot, known_from, public_from),
    unique (search, owner_id, slot, known_from, public_from)
);

create table claim_merge (
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
    primary key (owner_id, slot, known_from, public_from)
);

-- Of what kind persons say that filings are.
create table claim_classified (
    owner_id text collate "C" not null, -- filing id
    slot text collate "C" not null,
    known_from bigint not null,
    public_from text collate "C" not null,
    known_to bigint not null,
    public_to text collate "C" not null,
    standing bigint not null,
    version bigint not null,
    recorded_at text collate "C" not null,
    focus text collate "C",
    sector text collate "C",
    modality text collate "C",
    primary key (owner_id, slot, known_from, public_from)
);

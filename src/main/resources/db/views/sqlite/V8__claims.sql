-- Claims, the rows that they are checked against, and the verdicts that they had; see docs/decisions/0040.

-- One row per event of a claim.
create table claim (
    claim_id text not null,
    known_from integer not null, -- position of the event
    event text not null, -- STATED or RETRACTED
    statement_zh text,
    statement_en text,
    expression text, -- canonical JSON
    not_checkable text,
    reason text,
    source text not null,
    url text,
    published_on text not null,
    locator_table text,
    locator_row text,
    note text,
    recorded_at text not null,
    primary key (claim_id, known_from)
);

-- Where a verdict, or the verdict of one of its readings, became another one.
create table claim_verdict (
    claim_id text not null,
    known_from integer not null, -- position of the last event of what was recorded then
    verdict text, -- absent from a retraction on
    readings text not null, -- JSON
    believed text not null, -- JSON
    because text not null, -- JSON
    cause text not null, -- name of the event, of a batch its announcement
    cause_from integer not null, -- its position
    cause_subject text not null,
    ruleset text not null,
    ruleset_version integer not null,
    ruleset_hash text not null,
    recorded_at text not null,
    primary key (claim_id, known_from)
);

-- What each source states of each filing, as it stands. The second key is there while the table is being filled, too.
create table claim_filing (
    owner_id text not null, -- the filing in whose history it stands
    slot text not null, -- '' for its first statement, the id of any other one
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    filing_id text not null, -- the filing that it counts as
    statement_id text not null,
    place integer not null, -- position of the event that first stated the filing
    views integer not null,
    possible_from text not null,
    stated_at integer not null,
    withdrawn integer,
    link integer,
    link_to text,
    statements integer not null, -- how many the filing has
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
    filed_from text,
    filed_to text,
    scale text,
    scenario text,
    source text not null,
    published_on text not null,
    primary key (owner_id, slot, known_from, public_from),
    unique (batch_id, company_id, owner_id, slot, known_from, public_from)
);
-- Filings of which several sources speak, for claims about all batches.
create index claim_filing_several on claim_filing (filing_id) where statements > 1;

-- Filings that were ever linked, each pair both ways.
create table claim_link (
    filing_id text not null,
    other_id text not null,
    primary key (filing_id, other_id)
);

create table claim_batch (
    batch_id text primary key,
    position integer not null unique, -- of its announcement
    settled integer not null, -- position of its last row
    row_count integer not null,
    possible_from text not null,
    public_from text not null
);

-- Rows whose company cell is blank have a company of their own.
create table claim_unattributed (
    company_id text primary key
);

-- Every name that finds a company.
create table claim_name (
    owner_id text not null, -- company id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    search text not null,
    primary key (owner_id, slot, known_from, public_from),
    unique (search, owner_id, slot, known_from, public_from)
);

create table claim_merge (
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
    primary key (owner_id, slot, known_from, public_from)
);

-- Of what kind persons say that filings are.
create table claim_classified (
    owner_id text not null, -- filing id
    slot text not null,
    known_from integer not null,
    public_from text not null,
    known_to integer not null,
    public_to text not null,
    standing integer not null,
    version integer not null,
    recorded_at text not null,
    focus text,
    sector text,
    modality text,
    primary key (owner_id, slot, known_from, public_from)
);

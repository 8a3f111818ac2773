-- Every statement as it is worded, so that any ruleset can read it. What stood here was placed in tiers by one ruleset; the
-- rebuild that a new version brings about fills the tables.
drop table shift_filing;
create table shift_filing (
    owner_id text not null, -- statement id
    slot text not null,
    known_from bigint not null,
    public_from text not null,
    known_to bigint not null,
    public_to text not null,
    standing integer not null,
    version bigint not null,
    recorded_at text not null,
    possible_from text not null,
    filing_id text not null,
    company_id text not null,
    region text,
    model text not null,
    registrant text,
    scenario text,
    filed_from text,
    filed_to text,
    batch_id text not null,
    series text not null,
    source text not null,
    published_on text not null,
    published_from text not null,
    withdrawn integer not null,
    scale text, -- as printed
    kinds text not null, -- what each ruleset makes of model, scenario and registrant
    focus text, -- what a person says of the filing
    sector text,
    modality text,
    alike text not null, -- of shift_alike
    primary key (owner_id, slot, known_from, public_from)
);
-- Holds all that counting asks for: it does not look at the rows.
create index shift_filing_alike on shift_filing (
    alike, filed_from, filed_to, known_from, known_to, standing, public_from, public_to, possible_from);
create index shift_filing_company on shift_filing (company_id);
create index shift_filing_region on shift_filing (region);
delete from shift_statement;

-- Statements that are counted in the same places, whatever is asked.
create table shift_alike (
    alike text not null primary key, -- digest of the others
    batch_id text not null,
    series text not null,
    source text not null,
    published_on text not null,
    published_from text not null,
    withdrawn integer not null,
    scale text,
    kinds text not null,
    focus text,
    sector text,
    modality text
);

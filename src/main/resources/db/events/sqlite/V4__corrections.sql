-- A statement that restates a filing has a row of its own, and so has a number that a filing held before.
alter table filing_directory add column restates text; -- the filing, if the row is not its own
alter table filing_directory add column position integer not null default 0; -- of the last event about the filing
update filing_directory set position = filed.position
    from (select json_extract(cast(payload as text), '$.filingId') as filing_id, globalIndex as position
        from DomainEventEntry where payloadType = 'beian.filing.event.ModelFiled') as filed
    where filed.filing_id = filing_directory.filing_id;

alter table batch_directory add column amended integer; -- position of the last amendment

-- The last event about a company that is not one of its filings.
create table company_change (
    company_id text primary key,
    position integer not null
) without rowid;

-- Identifiers that one company alone can carry.
create table identifier_directory (
    scheme text not null,
    value text not null,
    company_id text not null,
    primary key (scheme, value)
) without rowid;

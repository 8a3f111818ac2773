-- A statement that restates a filing has a row of its own, and so has a number that a filing held before.
alter table filing_directory add column restates text collate "C"; -- the filing, if the row is not its own
alter table filing_directory add column position bigint not null default 0; -- of the last event about the filing
update filing_directory set position = filed.position
    from (select convert_from(payload, 'UTF8')::json ->> 'filingId' as filing_id, globalIndex as position
        from DomainEventEntry where payloadType = 'beian.filing.event.ModelFiled') as filed
    where filed.filing_id = filing_directory.filing_id;

alter table batch_directory add column amended bigint; -- position of the last amendment

-- The last event about a company that is not one of its filings.
create table company_change (
    company_id text collate "C" primary key,
    position bigint not null
);

-- Identifiers that one company alone can carry.
create table identifier_directory (
    scheme text collate "C" not null,
    value text collate "C" not null,
    company_id text collate "C" not null,
    primary key (scheme, value)
);

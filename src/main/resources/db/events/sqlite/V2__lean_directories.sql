-- Batches are appended at the right edge of few trees: an identifier that nobody asks for needs no index, a filing's id
-- begins with its batch.
create table log_without_identifier_index (
    globalIndex integer primary key autoincrement,
    aggregateIdentifier text not null,
    sequenceNumber integer not null,
    type text,
    eventIdentifier text not null,
    metaData blob,
    payload blob not null,
    payloadRevision text,
    payloadType text not null,
    timeStamp text not null,
    unique (aggregateIdentifier, sequenceNumber)
);
insert into log_without_identifier_index
    select globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload, payloadRevision,
        payloadType, timeStamp
    from DomainEventEntry order by globalIndex;
drop table DomainEventEntry;
alter table log_without_identifier_index rename to DomainEventEntry;

create table lean_filing_directory (
    filing_id text primary key,
    company_id text not null,
    series text not null,
    number text
) without rowid;
insert into lean_filing_directory select filing_id, company_id, series, number from filing_directory order by filing_id;
drop table filing_directory;
alter table lean_filing_directory rename to filing_directory;
create unique index filing_directory_number on filing_directory (series, number) where number is not null;

create table lean_company_directory (
    name text primary key, -- normalised
    company_id text not null
) without rowid;
insert into lean_company_directory select name, company_id from company_directory order by name;
drop table company_directory;
alter table lean_company_directory rename to company_directory;

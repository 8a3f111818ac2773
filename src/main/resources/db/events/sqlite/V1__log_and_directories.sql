-- The log. Its order, globalIndex, is the position that every answer and citation names.
create table DomainEventEntry (
    globalIndex integer primary key autoincrement,
    aggregateIdentifier text not null,
    sequenceNumber integer not null,
    type text,
    eventIdentifier text not null unique,
    metaData blob,
    payload blob not null,
    payloadRevision text,
    payloadType text not null,
    timeStamp text not null,
    unique (aggregateIdentifier, sequenceNumber)
);

create table SnapshotEventEntry (
    aggregateIdentifier text not null,
    sequenceNumber integer not null,
    type text not null,
    eventIdentifier text not null unique,
    metaData blob,
    payload blob not null,
    payloadRevision text,
    payloadType text not null,
    timeStamp text not null,
    primary key (aggregateIdentifier, sequenceNumber)
);

-- Directories: rules over sets, written in the transaction of the events that they follow from.
create table batch_directory (
    batch_id text primary key,
    fingerprint text not null,
    position integer not null
);

create table company_directory (
    name text primary key, -- normalised
    company_id text not null
);

create table filing_directory (
    filing_id text primary key,
    batch_id text not null,
    company_id text not null,
    series text not null,
    number text
);
create unique index filing_directory_number on filing_directory (series, number) where number is not null;
create index filing_directory_batch on filing_directory (batch_id, company_id);

-- Which generation of the views answers queries.
create table live_views (
    only_row integer primary key check (only_row = 1),
    generation integer not null
);
insert into live_views (only_row, generation) values (1, 1);

-- Which kinds of events the log holds, so that a release can tell at its start whether it knows all of them.
create table event_kind (
    type text not null,
    revision text not null, -- empty if events of the type have none
    first_position integer not null,
    primary key (type, revision)
);
insert into event_kind (type, revision, first_position)
select payloadType, coalesce(payloadRevision, ''), min(globalIndex) from DomainEventEntry group by payloadType, coalesce(payloadRevision, '');

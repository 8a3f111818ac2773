-- Batches are appended at the right edge of few trees: an identifier that nobody asks for needs no index, a filing's id
-- begins with its batch.
alter table DomainEventEntry drop constraint domainevententry_eventidentifier_key;
drop index filing_directory_batch;
alter table filing_directory drop column batch_id;

-- As before, and answers the end of the log.
drop function take_turn();
create function take_turn() returns bigint language plpgsql set search_path from current as $$
declare
    head bigint;
begin
    perform pg_advisory_xact_lock(1650813281, 0); -- "beia": the space of this application's locks
    select coalesce(max(globalIndex), 0) into head from DomainEventEntry;
    perform setval('domainevententry_globalindex_seq', head + 1, false)
        from domainevententry_globalindex_seq as sequence
        where case when sequence.is_called then sequence.last_value + 1 else sequence.last_value end <> head + 1;
    return head;
end
$$;

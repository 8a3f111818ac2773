package beian.platform.store;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's event store; what is appended in a turn takes with it what is derived from it. */
final class TurnEventStore extends EmbeddedEventStore {

    private final Stores stores;
    private final List<DerivedFromLog> derived;
    private final News news;
    private final AppendingAhead ahead;

    /** @param derived what is written in the transactions of the events */
    TurnEventStore(
            EventStorageEngine log, Stores stores, List<DerivedFromLog> derived, News news, AppendingAhead ahead) {
        super(builder().storageEngine(log));
        this.stores = stores;
        this.derived = derived;
        this.news = news;
        this.ahead = ahead;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        Turn turn = Turn.current();
        if (turn.position() == turn.head()) {
            ahead.begin();
        }
        turn.stage(events.size(), this::settle);
        events.forEach(event -> {
            if (event instanceof DomainEventMessage<?> staged) {
                turn.concerns(staged.getAggregateIdentifier());
            }
        });
        super.publish(events);
        if (turn.isFirst()) {
            appendAhead(turn, events);
        }
    }

    private void appendAhead(Turn turn, List<? extends EventMessage<?>> events) {
        int onTheirWay = ahead.stage(events);
        if (onTheirWay > 0) {
            turn.append(onTheirWay, ahead::await);
        }
    }

    /** Axon looks through all that is staged, for each of the thousands of companies that a batch loads. */
    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted() && !Turn.current().mayConcern(aggregateIdentifier)
                ? Stream.empty()
                : super.stagedDomainEventMessages(aggregateIdentifier);
    }

    /** The turn ends: its events are appended, and the directories follow. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        RowBatch rows = derived(events); // while the last portion is on its way
        ahead.await();
        super.prepareCommit(events.subList((int) Turn.current().appended(), events.size()));
        rows.write(stores.events().writer());
    }

    /** Directories in the middle of a turn. */
    private void settle() {
        RowBatch rows = derived(queuedMessages());
        ahead.await();
        rows.write(stores.events().writer());
    }

    /** @param staged all events of the turn, of which some may have been derived from before */
    private RowBatch derived(List<? extends EventMessage<?>> staged) {
        Turn turn = Turn.current();
        long position = turn.head() + turn.derived();
        RowBatch rows = new RowBatch();
        for (EventMessage<?> event : staged.subList((int) turn.derived(), staged.size())) {
            position++;
            for (DerivedFromLog directory : derived) {
                directory.follow(event.getPayload(), position, rows);
            }
        }
        turn.derivedUpTo(staged.size());
        return rows;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        news.say();
    }
}

package beian.filing;

import beian.filing.event.CompanyNamed;
import beian.filing.event.FilingField;
import beian.filing.event.StatedRow;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What sources stated at first, read from the log: aggregates keep only what was changed. */
@Component
class StatedValues {

    private final EventStore log;

    StatedValues(@Lazy EventStore log) {
        this.log = log;
    }

    /** The first name that a source printed for a company that is in the log. */
    String firstName(String companyId) {
        return ((CompanyNamed) log.readEvents(companyId).next().getPayload()).name();
    }

    /**
     * The value of one field of a statement.
     *
     * @return absent if none was stated
     */
    @Nullable
    String of(String companyId, String statementId, FilingField field) {
        DomainEventStream history = log.readEvents(companyId);
        while (history.hasNext()) {
            Object event = history.next().getPayload();
            if (event instanceof StatedRow row && row.statementId().equals(statementId)) {
                return value(row, field);
            }
        }
        throw new IllegalStateException("In the directory, not in the log: " + statementId);
    }

    private static @Nullable String value(StatedRow row, FilingField field) {
        return switch (field) {
            case MODEL -> row.model();
            case REGISTRANT -> row.registrant();
            case REGION -> row.region();
            case FILED_ON -> row.filedOn();
            case SCALE -> row.scale();
            case SCENARIO -> row.scenario();
        };
    }
}

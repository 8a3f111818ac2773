package beian.filing;

import beian.filing.directory.Subject;
import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.BatchAmended;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingEvent;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingsLinked;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.MergeReversed;
import beian.filing.event.ModelFiled;
import beian.platform.Rejected;
import beian.platform.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says what happened to something after a position, for whoever wanted to change it without knowing. */
@Component
class EventsSince {

    private static final int SHOWN = 100;

    private final EventStore log;
    private final Stores stores;

    EventsSince(@Lazy EventStore log, Stores stores) {
        this.log = log;
        this.stores = stores;
    }

    /** The refusal 412 {@code changed.meanwhile}, naming each event: what it is, where, which field, the value since then. */
    Rejected refusal(ChangedMeanwhile changed) {
        return new Rejected(
                Rejected.Kind.PRECONDITION,
                "changed.meanwhile",
                flaws(changed.subject(), changed.seenAt()),
                changed.subject().id(),
                changed.seenAt());
    }

    private List<Rejected.Flaw> flaws(Subject subject, long seenAt) {
        Map<Long, Long> positions = positions(subject.stream(), seenAt);
        List<Rejected.Flaw> flaws = new ArrayList<>();
        if (positions.isEmpty()) {
            return flaws;
        }
        long first = positions.keySet().iterator().next();
        log.readEvents(subject.stream(), first).asStream().forEach(message -> {
            Long position = positions.get(message.getSequenceNumber());
            if (position != null
                    && message.getPayload() instanceof FilingEvent event
                    && Subject.of(event).equals(subject)
                    && flaws.size() < SHOWN) {
                flaws.add(flaw(event, position));
            }
        });
        return flaws;
    }

    /** By sequence number, of the events of a stream after a position. */
    private Map<Long, Long> positions(String stream, long after) {
        Map<Long, Long> positions = new TreeMap<>();
        stores.events().read(jdbc -> {
            jdbc.sql("select sequenceNumber, globalIndex from DomainEventEntry"
                            + " where aggregateIdentifier = ? and globalIndex > ?")
                    .params(stream, after)
                    .query(row -> {
                        positions.put(row.getLong(1), row.getLong(2));
                    });
            return positions;
        });
        return positions;
    }

    private static Rejected.Flaw flaw(FilingEvent event, long position) {
        String type = event.getClass().getSimpleName();
        New change = change(event);
        Map<String, Object> facts = new TreeMap<>(Map.of("event", type, "position", position));
        if (change.value() != null) {
            facts.put("value", change.value());
        }
        List<Object> mentioned = List.of(type, position, change.field(), change.value() == null ? "∅" : change.value());
        return new Rejected.Flaw("", null, change.field(), "event.meanwhile", mentioned, facts);
    }

    /** What is different since an event, and the value since then. */
    private record New(String field, @Nullable String value) {}

    private static New change(FilingEvent event) {
        if (event instanceof FilingCorrected correction) {
            return new New(correction.field().name(), correction.after());
        } else if (event instanceof FilingNumbered numbered) {
            return new New("number", numbered.number());
        } else if (event instanceof FilingsLinked link) {
            return new New("link", link.toFilingId());
        } else if (event instanceof FilingRestated restated) {
            return new New("statement", restated.statementId());
        } else if (event instanceof ModelFiled filed) {
            return new New("MODEL", filed.model());
        } else if (event instanceof BatchAmended amended) {
            return new New("announced", amended.after().toString());
        }
        return changeOfCompany(event);
    }

    private static New changeOfCompany(FilingEvent event) {
        if (event instanceof CompanyRenamed renamed) {
            return new New("name", renamed.name());
        } else if (event instanceof AliasAsserted alias) {
            return new New("alias", alias.name());
        } else if (event instanceof AliasRetracted retraction) {
            return new New("alias", retraction.name());
        } else if (event instanceof IdentifierAsserted assertion) {
            return new New(assertion.scheme().name(), assertion.value());
        } else if (event instanceof IdentifierRetracted retraction) {
            return new New(retraction.scheme().name(), retraction.value());
        } else if (event instanceof CompaniesMerged merger) {
            return new New("merger", merger.survivorId());
        } else if (event instanceof MergeReversed reversal) {
            return new New("merger", reversal.survivorId());
        }
        return new New("status", event.getClass().getSimpleName());
    }
}

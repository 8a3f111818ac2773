package beian.filing;

import beian.filing.Changing.Changed;
import beian.filing.command.Grounds;
import beian.filing.directory.Directory;
import beian.filing.directory.Subject;
import beian.filing.event.EvidencedEvent;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes have in common: they follow from what was seen, one aggregate decides, one event comes of it or none. */
@Component
class Changes {

    /** As {@link UUID} writes them; nothing else is the id of a company. */
    private static final Pattern COMPANY_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Directory directory;
    private final Repository<Company> companies;

    Changes(Directory directory, Repository<Company> companies) {
        this.directory = directory;
        this.companies = companies;
    }

    /**
     * The company as it is now.
     *
     * @throws Rejected 404 {@code company.unknown}
     */
    Aggregate<Company> company(String companyId) {
        if (COMPANY_ID.matcher(companyId).matches()) {
            try {
                return companies.load(companyId);
            } catch (AggregateNotFoundException unknown) {
                // As any other id that nobody has.
            }
        }
        throw new Rejected(Rejected.Kind.UNKNOWN, "company.unknown", companyId);
    }

    /**
     * Refuses what was asked without knowing what happened since.
     *
     * @param changedAt position of the last event about the subject
     */
    void require(Grounds grounds, Subject subject, long changedAt) {
        Long seenAt = grounds.seenAt();
        if (seenAt != null && changedAt > seenAt) {
            throw new ChangedMeanwhile(subject, seenAt);
        }
    }

    /** Lets the company decide. */
    Changed letHappen(EvidencedEvent asked, Aggregate<Company> company) {
        return letHappen(company, c -> c.decide(new Company.LetHappen(company.identifierAsString(), asked)));
    }

    /** Lets an aggregate decide what becomes of a change. */
    <T> Changed letHappen(Aggregate<T> aggregate, Function<T, @Nullable EvidencedEvent> decision) {
        EvidencedEvent event = aggregate.invoke(decision);
        long position = Turn.current().position();
        if (event == null) {
            return new Changed(null, position, false, null);
        }
        directory.changed();
        return new Changed(event.getClass().getSimpleName(), position, true, event);
    }

    /** Everything is so already. */
    Changed nothing() {
        return new Changed(null, Turn.current().position(), false, null);
    }
}

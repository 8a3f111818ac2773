package beian.filing.directory;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingEvent;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.LinkReversed;
import beian.filing.event.MergeReversed;
import beian.filing.event.ModelFiled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What an event is about: what somebody who looks at it wants to know of.
 *
 * @param stream in whose history the event stands: of the company, or of the batch
 */
public record Subject(Kind kind, String id, String stream) {

    private static final Map<Class<?>, Function<Object, Subject>> BY_TYPE = new LinkedHashMap<>();

    static {
        on(BatchAnnounced.class, e -> batch(e.batchId()));
        on(BatchAmended.class, e -> batch(e.batchId()));
        on(ModelFiled.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingRestated.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingClassified.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingCorrected.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingNumbered.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingWithdrawn.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingReinstated.class, e -> filing(e.filingId(), e.companyId()));
        on(FilingsLinked.class, e -> filing(e.filingId(), e.companyId()));
        on(LinkReversed.class, e -> filing(e.filingId(), e.companyId()));
        on(CompanyNamed.class, e -> company(e.companyId()));
        on(CompanyRenamed.class, e -> company(e.companyId()));
        on(AliasAsserted.class, e -> company(e.companyId()));
        on(AliasRetracted.class, e -> company(e.companyId()));
        on(IdentifierAsserted.class, e -> company(e.companyId()));
        on(IdentifierRetracted.class, e -> company(e.companyId()));
        on(CompaniesMerged.class, e -> company(e.companyId()));
        on(MergeReversed.class, e -> company(e.companyId()));
    }

    /** Of what one can see that it has changed. */
    public enum Kind {
        BATCH,
        COMPANY,
        FILING
    }

    public static Subject batch(String batchId) {
        return new Subject(Kind.BATCH, batchId, batchId);
    }

    public static Subject company(String companyId) {
        return new Subject(Kind.COMPANY, companyId, companyId);
    }

    public static Subject filing(String filingId, String companyId) {
        return new Subject(Kind.FILING, filingId, companyId);
    }

    public static Subject of(FilingEvent event) {
        Function<Object, Subject> subject = BY_TYPE.get(event.getClass());
        if (subject == null) {
            throw new IllegalArgumentException("An event about nothing known: " + event.getClass());
        }
        return subject.apply(event);
    }

    private static <E extends FilingEvent> void on(Class<E> type, Function<E, Subject> subject) {
        BY_TYPE.put(type, event -> subject.apply(type.cast(event)));
    }
}

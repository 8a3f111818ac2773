package beian.timeline;

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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Events in plain words: of every kind that the contract lists, or the tracker does not start. Java 17 has no switch over
 * sealed types that would not compile.
 */
final class Sentences {

    private final Map<Class<?>, Function<FilingEvent, Told>> tellers = new HashMap<>();

    /** @throws IllegalStateException if an event of the contract has no sentence */
    Sentences() {
        tell(BatchAnnounced.class, BatchSentences::of);
        tell(BatchAmended.class, BatchSentences::of);
        tell(CompanyNamed.class, CompanySentences::of);
        tell(CompanyRenamed.class, CompanySentences::of);
        tell(AliasAsserted.class, CompanySentences::of);
        tell(AliasRetracted.class, CompanySentences::of);
        tell(IdentifierAsserted.class, CompanySentences::of);
        tell(IdentifierRetracted.class, CompanySentences::of);
        tell(CompaniesMerged.class, CompanySentences::of);
        tell(MergeReversed.class, CompanySentences::of);
        tell(ModelFiled.class, FilingSentences::of);
        tell(FilingRestated.class, FilingSentences::of);
        tell(FilingClassified.class, FilingSentences::of);
        tell(FilingCorrected.class, FilingSentences::of);
        tell(FilingNumbered.class, FilingSentences::of);
        tell(FilingWithdrawn.class, FilingSentences::of);
        tell(FilingReinstated.class, FilingSentences::of);
        tell(FilingsLinked.class, FilingSentences::of);
        tell(LinkReversed.class, FilingSentences::of);
        requireAll(FilingEvent.class);
    }

    private <E extends FilingEvent> void tell(Class<E> event, Function<E, Told> teller) {
        tellers.put(event, any -> teller.apply(event.cast(any)));
    }

    private void requireAll(Class<?> sealed) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                requireAll(permitted);
            } else if (!tellers.containsKey(permitted)) {
                throw new IllegalStateException("No sentence tells of " + permitted.getSimpleName());
            }
        }
    }

    /** Every kind of event that the contract lists. */
    Stream<Class<?>> events() {
        return tellers.keySet().stream();
    }

    Told of(FilingEvent event) {
        Function<FilingEvent, Told> teller = tellers.get(event.getClass());
        if (teller == null) {
            throw new IllegalArgumentException("No sentence tells of " + event);
        }
        return teller.apply(event);
    }
}

package beian.filing;

import beian.filing.directory.Subject;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingField;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.platform.Rejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filings of a company that are not any more as they were filed; of all others nothing is kept. */
final class FilingStates {

    private final Set<String> withdrawn = new HashSet<>();
    /** From filings without a number to those with one. */
    private final Map<String, String> links = new HashMap<>();
    /** What was last said of each. */
    private final Map<String, FilingClassified> classified = new HashMap<>();
    /** By statement and field; empty where none is stated any more. */
    private final Map<String, Map<FilingField, Optional<String>>> corrected = new HashMap<>();

    boolean isWithdrawn(String filingId) {
        return withdrawn.contains(filingId);
    }

    boolean isCorrected(String statementId, FilingField field) {
        return corrected.getOrDefault(statementId, Map.of()).containsKey(field);
    }

    /**
     * What comes of something asked about a filing.
     *
     * @return absent if it is so already
     * @throws Rejected 409 {@code filing.linked}, {@code filing.withdrawn}, {@code filing.not-withdrawn}, {@code
     *     filing.not-linked}
     */
    @Nullable
    EvidencedEvent decide(EvidencedEvent asked) {
        if (asked instanceof FilingCorrected correction) {
            return correct(correction);
        } else if (asked instanceof LinkReversed reversal) {
            return reverse(reversal);
        }
        String filingId = Subject.of(asked).id();
        String target = links.get(filingId);
        if (target != null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.linked", filingId, target);
        }
        if (asked instanceof FilingWithdrawn && isWithdrawn(filingId)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.withdrawn", filingId);
        }
        if (asked instanceof FilingReinstated && !isWithdrawn(filingId)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.not-withdrawn", filingId);
        }
        return isSo(asked) ? null : asked;
    }

    private boolean isSo(EvidencedEvent asked) {
        if (asked instanceof FilingClassified kind) {
            FilingClassified before = classified.get(kind.filingId());
            return before == null ? !kind.saysAnything() : kind.saysAs(before);
        }
        return asked instanceof FilingNumbered numbered && numbered.number().equals(numbered.before());
    }

    private @Nullable FilingCorrected correct(FilingCorrected asked) {
        Optional<String> earlier =
                corrected.getOrDefault(asked.statementId(), Map.of()).get(asked.field());
        String before = earlier == null ? asked.before() : earlier.orElse(null);
        if (Objects.equals(before, asked.after())) {
            return null;
        }
        return new FilingCorrected(
                asked.companyId(),
                asked.filingId(),
                asked.statementId(),
                asked.field(),
                before,
                asked.after(),
                asked.printed(),
                asked.reason(),
                asked.evidence());
    }

    private LinkReversed reverse(LinkReversed asked) {
        String target = links.get(asked.filingId());
        if (target == null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.not-linked", asked.filingId());
        }
        return new LinkReversed(asked.companyId(), asked.filingId(), target, asked.reason(), asked.evidence());
    }

    void evolve(EvidencedEvent event) {
        if (event instanceof FilingCorrected correction) {
            corrected
                    .computeIfAbsent(correction.statementId(), statement -> new HashMap<>())
                    .put(correction.field(), Optional.ofNullable(correction.after()));
        } else if (event instanceof FilingClassified kind) {
            classified.put(kind.filingId(), kind);
        } else if (event instanceof FilingWithdrawn withdrawal) {
            withdrawn.add(withdrawal.filingId());
        } else if (event instanceof FilingReinstated reinstatement) {
            withdrawn.remove(reinstatement.filingId());
        } else if (event instanceof FilingsLinked link) {
            links.put(link.filingId(), link.toFilingId());
        } else if (event instanceof LinkReversed reversal) {
            links.remove(reversal.filingId());
        }
    }
}

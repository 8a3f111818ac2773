package beian.filing;

import beian.filing.directory.CompanyNames;
import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.IdentifierScheme;
import beian.filing.event.MergeReversed;
import beian.platform.Rejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a company beside its first name and its filings; of most there is nothing. */
final class CompanyIdentity {

    /** Absent as long as it goes by its first one. */
    private @Nullable String name;

    private @Nullable String survivorId;
    /** Normalised. */
    private final Set<String> aliases = new HashSet<>();
    /** The holder of each, if it is not the company itself. */
    private final Map<Identifier, Optional<String>> identifiers = new HashMap<>();

    private record Identifier(IdentifierScheme scheme, String value) {}

    /** The company under which it is shown; absent if it is not merged. */
    @Nullable
    String survivorId() {
        return survivorId;
    }

    /**
     * What comes of something asked about the company.
     *
     * @return absent if it is so already
     * @throws Rejected 409 {@code alias.unknown}, {@code identifier.unknown}, {@code company.merged}, {@code merge.itself},
     *     {@code company.not-merged}
     */
    @Nullable
    EvidencedEvent decide(EvidencedEvent asked) {
        if (asked instanceof CompanyRenamed renaming) {
            return rename(renaming);
        } else if (asked instanceof AliasAsserted alias) {
            return aliases.contains(CompanyNames.normalise(alias.name())) ? null : alias;
        } else if (asked instanceof AliasRetracted retraction) {
            return retract(retraction);
        } else if (asked instanceof IdentifierAsserted assertion) {
            Identifier identifier = new Identifier(assertion.scheme(), assertion.value());
            return Optional.ofNullable(assertion.holder()).equals(identifiers.get(identifier)) ? null : assertion;
        } else if (asked instanceof IdentifierRetracted retraction) {
            return retract(retraction);
        } else if (asked instanceof CompaniesMerged merger) {
            return merge(merger);
        } else if (asked instanceof MergeReversed reversal) {
            return reverse(reversal);
        }
        throw new IllegalArgumentException("Not about a company: " + asked);
    }

    private @Nullable CompanyRenamed rename(CompanyRenamed asked) {
        String before = name == null ? asked.before() : name;
        return before.equals(asked.name())
                ? null
                : new CompanyRenamed(
                        asked.companyId(), before, asked.name(), asked.since(), asked.reason(), asked.evidence());
    }

    private AliasRetracted retract(AliasRetracted asked) {
        if (!aliases.contains(CompanyNames.normalise(asked.name()))) {
            throw new Rejected(Rejected.Kind.CONFLICT, "alias.unknown", asked.name(), asked.companyId());
        }
        return asked;
    }

    private IdentifierRetracted retract(IdentifierRetracted asked) {
        if (!identifiers.containsKey(new Identifier(asked.scheme(), asked.value()))) {
            throw new Rejected(Rejected.Kind.CONFLICT, "identifier.unknown", asked.value(), asked.companyId());
        }
        return asked;
    }

    private CompaniesMerged merge(CompaniesMerged asked) {
        if (asked.companyId().equals(asked.survivorId())) {
            throw new Rejected(Rejected.Kind.CONFLICT, "merge.itself", asked.companyId());
        }
        if (survivorId != null) {
            throw merged(asked.companyId(), survivorId);
        }
        return asked;
    }

    private MergeReversed reverse(MergeReversed asked) {
        if (!asked.survivorId().equals(survivorId)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "company.not-merged", asked.companyId(), asked.survivorId());
        }
        return asked;
    }

    /** The refusal 409 {@code company.merged}. */
    static Rejected merged(String companyId, String survivorId) {
        return new Rejected(Rejected.Kind.CONFLICT, "company.merged", companyId, survivorId);
    }

    void evolve(EvidencedEvent event) {
        if (event instanceof CompanyRenamed renamed) {
            name = renamed.name();
            aliases.remove(CompanyNames.normalise(renamed.name()));
        } else if (event instanceof AliasAsserted alias) {
            aliases.add(CompanyNames.normalise(alias.name()));
        } else if (event instanceof AliasRetracted retraction) {
            aliases.remove(CompanyNames.normalise(retraction.name()));
        } else if (event instanceof IdentifierAsserted assertion) {
            identifiers.put(
                    new Identifier(assertion.scheme(), assertion.value()), Optional.ofNullable(assertion.holder()));
        } else if (event instanceof IdentifierRetracted retraction) {
            identifiers.remove(new Identifier(retraction.scheme(), retraction.value()));
        } else if (event instanceof CompaniesMerged merger) {
            survivorId = merger.survivorId();
        } else if (event instanceof MergeReversed) {
            survivorId = null;
        }
    }
}

package beian.claim.history;

import beian.claim.history.Touches.Touch;
import beian.claim.reading.Scope;
import beian.claim.row.Batches.Batch;
import beian.claim.row.Snapshot;
import beian.claim.row.StatementVersions;
import beian.platform.SearchText;
import beian.platform.projection.Where;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which claims a recording may concern. One too many costs time; one too few would be an error. */
final class Reach {

    private final Touch touch;
    private final Batch recording;
    private final JdbcClient tables;
    private final Snapshot snapshot;
    private @Nullable Set<String> batches;
    private @Nullable Set<String> companies;

    Reach(Touch touch, Batch recording, JdbcClient tables, Snapshot snapshot) {
        this.touch = touch;
        this.recording = recording;
        this.tables = tables;
        this.snapshot = snapshot;
    }

    boolean touches(StatedClaim claim) {
        if (touch.kind() == Touches.Kind.CLAIM) {
            return claim.claimId().equals(touch.subject());
        }
        String expression = claim.retraction() == null ? claim.expression() : null;
        return expression != null
                && ReadClaim.of(expression).map(read -> touches(read.scope())).orElse(false);
    }

    private boolean touches(Scope scope) {
        return switch (touch.kind()) {
            case BATCH -> touchesRows(scope) || namedMeanwhile(scope);
            case FILING -> touchesRows(scope);
            case MERGER -> touchesCompany(scope);
            case NAME -> scope.companies().stream().map(SearchText::of).anyMatch(SearchText.of(touch.name())::equals);
            case CLAIM -> false;
        };
    }

    private boolean touchesRows(Scope scope) {
        if (batches == null) {
            batches = touch.kind() == Touches.Kind.BATCH ? batchesOfBatch() : batchesOf(List.of(touch.subject()));
        }
        return batches.stream().anyMatch(scope::reaches) || scope.names(batches);
    }

    /** The batch itself, and every other one that lists a filing which it lists again. */
    private Set<String> batchesOfBatch() {
        List<String> restated = new Where()
                .and("batch_id = ?", touch.subject())
                .and("slot <> ?", "")
                .query(tables, "select distinct owner_id from claim_filing", "")
                .query(String.class)
                .list();
        Set<String> all = new HashSet<>(restated.isEmpty() ? Set.of() : batchesOf(restated));
        all.add(touch.subject());
        return all;
    }

    private Set<String> batchesOf(Collection<String> filings) {
        Set<String> all = new HashSet<>();
        List<String> group = StatementVersions.group(tables, filings);
        for (List<String> some : Snapshot.portions(group)) {
            all.addAll(new Where()
                    .among("owner_id in (?)", some)
                    .query(tables, "select distinct batch_id from claim_filing", "")
                    .query(String.class)
                    .list());
        }
        return all;
    }

    /** Whether the recording brought the first company of a name that the claim mentions. */
    private boolean namedMeanwhile(Scope scope) {
        return !scope.companies().isEmpty()
                && found(() -> new Where()
                        .among(
                                "search in (?)",
                                scope.companies().stream().map(SearchText::of).collect(Collectors.toSet()))
                        .and("known_from > ?", recording.position())
                        .and("known_from <= ?", recording.settled())
                        .query(tables, "select 1 from claim_name", " limit 1"));
    }

    /** Whether rows that the claim looks at are of the company that is shown under another one now, or not any more. */
    private boolean touchesCompany(Scope scope) {
        if (!scope.asksCompanies()) {
            return false;
        }
        if (scope.batches() == null || !scope.companies().isEmpty()) {
            return true;
        }
        if (companies == null) {
            companies = snapshot.companies().under(touch.subject());
        }
        return found(() -> new Where()
                .among("batch_id in (?)", scope.batches())
                .among("company_id in (?)", companies)
                .query(tables, "select 1 from claim_filing", " limit 1"));
    }

    private static boolean found(Supplier<JdbcClient.StatementSpec> question) {
        return question.get().query(Integer.class).optional().isPresent();
    }
}

package beian.registry.statement;

import beian.platform.projection.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows by which a filing is shown between two days: one for each statement, and, if there are several, one for what
 * they come to by each policy.
 */
record Shown(String filing, List<Statement> statements, String from, String to) {

    private static final String RESOLVED = "*";

    List<Version> rows() {
        if (statements.size() == 1 && statements.get(0).owner().equals(filing)) {
            return List.of(statement(statements.get(0), Ledger.ALONE));
        }
        Map<String, List<Statement>> bySource = statements.stream()
                .collect(Collectors.groupingBy(Statement::source, TreeMap::new, Collectors.toList()));
        List<Version> rows = new ArrayList<>();
        for (Statement statement : statements) {
            boolean only = statement.owner().equals(filing)
                    && bySource.getOrDefault(statement.source(), List.of()).size() == 1;
            rows.add(statement(statement, Ledger.AS_IT_STANDS | (only ? Policy.Kind.SOURCE.bit() : 0)));
        }
        bySource.forEach((source, several) -> {
            if (several.size() > 1 || !several.get(0).owner().equals(filing)) {
                rows.add(resolved(several, Policy.LATEST, Policy.Kind.SOURCE.bit(), RESOLVED + source));
            }
        });
        rows.addAll(resolved());
        return rows;
    }

    private List<Version> resolved() {
        int regulator = Policy.Kind.REGULATOR_FIRST.bit();
        int latest = Policy.Kind.LATEST.bit();
        Version byRegulator = resolved(statements, Policy.REGULATOR_FIRST, regulator, RESOLVED);
        Version byDay = resolved(statements, Policy.LATEST, latest, RESOLVED + RESOLVED);
        if (same(byRegulator, byDay)) {
            return List.of(resolved(statements, Policy.REGULATOR_FIRST, regulator | latest, RESOLVED));
        }
        return List.of(byRegulator, byDay);
    }

    private static boolean same(Version one, Version other) {
        Map<String, @Nullable Object> views = new LinkedHashMap<>();
        views.put("views", other.content().get("views"));
        return one.with(views).content().equals(other.content());
    }

    private Version statement(Statement statement, int views) {
        Resolution itself = Resolution.of(List.of(statement), Policy.LATEST);
        String slot = statement.isFirst() ? Ledger.FIRST : statement.id();
        return new Version(
                statement.owner(), slot, from, to, content(itself, List.of(statement), views, statement.place()));
    }

    /** A row of the filing itself: it is withdrawn, linked and named as the filing whose number it has. */
    private Version resolved(Collection<Statement> several, Policy policy, int views, String slot) {
        Resolution resolved = Resolution.of(several, policy);
        Statement own = own(resolved.leading());
        Map<String, @Nullable Object> content = content(resolved, statements, views, own.place());
        content.put("possible_from", possible(several));
        content.put("company_id", own.companyId());
        content.put("withdrawn", own.withdrawn());
        content.put("link", null);
        content.put("link_to", null);
        return new Version(filing, slot, from, to, content);
    }

    /** A statement keeps the place of the filing in whose history it stands, so that no two rows of a view share one. */
    private Map<String, @Nullable Object> content(
            Resolution resolved, Collection<Statement> all, int views, long place) {
        Map<String, @Nullable Object> content = Columns.of(resolved, filing, place, all, views, possible(all));
        content.put("statements", (long) statements.size());
        return content;
    }

    /** The first day on which it may have been public: earlier than {@code from} only if nothing of it was certain before. */
    private String possible(Collection<Statement> all) {
        Statement first = all.stream()
                .min(Comparator.comparing(Statement::publicDay).thenComparing(Statement::possibleDay))
                .orElseThrow();
        return first.publicDay().equals(from) ? first.possibleDay() : from;
    }

    private Statement own(Statement otherwise) {
        return statements.stream()
                .filter(statement -> statement.owner().equals(filing))
                .findFirst()
                .orElse(otherwise);
    }
}

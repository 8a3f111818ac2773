package beian.claim.http;

import beian.platform.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another point of view.
 *
 * @param rulesets names; left out: the one in use
 * @param undisclosed codes of tiers, each of which is assumed once for whatever is undisclosed
 * @param leaveOut printed names of sources
 */
record WhatIfBody(
        @Nullable List<@Nullable String> rulesets,
        @Nullable List<@Nullable String> undisclosed,
        @Nullable List<@Nullable String> leaveOut) {

    private static final int MOST = 10;

    List<String> listOfRulesets() {
        return list("rulesets", rulesets);
    }

    List<String> listOfTiers() {
        return list("undisclosed", undisclosed);
    }

    Set<String> setOfSources() {
        return Set.copyOf(list("leaveOut", leaveOut));
    }

    /** @throws Rejected 400 {@code parameter.invalid} for more than ten, or one that is absent */
    private static List<String> list(String name, @Nullable List<@Nullable String> sent) {
        List<@Nullable String> given = sent == null ? List.of() : sent;
        if (given.size() > MOST || given.stream().anyMatch(Objects::isNull)) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", name, String.valueOf(given));
        }
        return given.stream().map(String::valueOf).distinct().toList();
    }
}

package beian.intake.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line drawn along the page or down it; lengths in points.
 *
 * @param at its distance from the upper edge, or from the left one
 */
record Rule(float at, float from, float to) {

    /** Rules closer than this are one, and touch if their ends are. */
    static final float NEAR = 3;
    /** What is shorter is a dot or a stroke of something else. */
    private static final float SHORTEST = 6;

    boolean covers(float place) {
        return from - NEAR <= place && place <= to + NEAR;
    }

    /** Whether this one, along the page, meets one that goes down. */
    boolean meets(Rule crossing) {
        return covers(crossing.at) && crossing.covers(at);
    }

    /** Pieces of one rule put together: borders are often drawn cell by cell. */
    static List<Rule> merge(List<Rule> drawn) {
        List<Rule> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparing(Rule::at));
        List<Rule> merged = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || sorted.get(end).at - sorted.get(start).at > NEAR) {
                merged.addAll(mergeAt(sorted.get(start).at, sorted.subList(start, end)));
                start = end;
            }
        }
        merged.removeIf(rule -> rule.to - rule.from < SHORTEST);
        return merged;
    }

    private static List<Rule> mergeAt(float at, List<Rule> near) {
        List<Rule> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.comparing(Rule::from));
        List<Rule> merged = new ArrayList<>();
        float from = sorted.get(0).from;
        float to = sorted.get(0).to;
        for (Rule rule : sorted) {
            if (rule.from > to + NEAR) {
                merged.add(new Rule(at, from, to));
                from = rule.from;
            }
            to = Math.max(to, rule.to);
        }
        merged.add(new Rule(at, from, to));
        return merged;
    }
}

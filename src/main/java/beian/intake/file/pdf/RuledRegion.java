package beian.intake.file.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that touch each other, and the area between them. */
record RuledRegion(List<Rule> along, List<Rule> down) {

    /** A page of a table has at most as many rows and columns as letters fit. */
    private static final int MOST_RULES = 2_000;

    static List<RuledRegion> of(ScannedPage page) {
        if (page.along().size() > MOST_RULES || page.down().size() > MOST_RULES) {
            return List.of(); // a picture
        }
        List<RuledRegion> regions = new ArrayList<>();
        Set<Rule> left = new HashSet<>(page.down());
        for (Rule rule : page.down()) {
            if (left.contains(rule)) {
                regions.add(touching(rule, page, left));
            }
        }
        return regions;
    }

    private static RuledRegion touching(Rule first, ScannedPage page, Set<Rule> left) {
        Set<Rule> along = new HashSet<>();
        List<Rule> down = new ArrayList<>();
        Deque<Rule> next = new ArrayDeque<>(List.of(first));
        left.remove(first);
        while (!next.isEmpty()) {
            Rule rule = next.pop();
            down.add(rule);
            for (Rule crossing : page.along()) {
                if (crossing.meets(rule) && along.add(crossing)) {
                    List<Rule> met = left.stream().filter(crossing::meets).toList();
                    met.forEach(left::remove);
                    next.addAll(met);
                }
            }
        }
        return new RuledRegion(List.copyOf(along), down);
    }

    /** Where columns begin and end, from the left. */
    List<Float> columnEdges() {
        return edges(down, along);
    }

    /** Where rows begin and end, from above; a rule that goes down further than the last along ends there. */
    List<Float> rowEdges() {
        return edges(along, down);
    }

    private static List<Float> edges(List<Rule> rules, List<Rule> crossing) {
        List<Float> places = new ArrayList<>(rules.stream().map(Rule::at).toList());
        crossing.forEach(rule -> places.addAll(List.of(rule.from(), rule.to())));
        places.sort(Float::compare);
        List<Float> edges = new ArrayList<>();
        for (float place : places) {
            if (edges.isEmpty() || place - edges.get(edges.size() - 1) > 2 * Rule.NEAR) {
                edges.add(place);
            }
        }
        return edges;
    }

    /** Whether no rule ends the area below. */
    boolean isOpen() {
        List<Float> edges = rowEdges();
        float bottom = edges.get(edges.size() - 1);
        return along.stream().noneMatch(rule -> Math.abs(rule.at() - bottom) <= 2 * Rule.NEAR);
    }

    boolean isTable() {
        return columnEdges().size() > 2 && rowEdges().size() > 1;
    }

    Area area() {
        List<Float> columns = columnEdges();
        List<Float> rows = rowEdges();
        return new Area(columns.get(0), columns.get(columns.size() - 1), rows.get(0), rows.get(rows.size() - 1));
    }

    /** What it encloses, in points. */
    record Area(float left, float right, float top, float bottom) {

        boolean holds(Glyph glyph) {
            return left <= glyph.middleX()
                    && glyph.middleX() <= right
                    && top <= glyph.middleY()
                    && glyph.middleY() <= bottom;
        }

        float size() {
            return (right - left) * (bottom - top);
        }
    }

    /** Whether a rule goes down at this place, at this height. */
    boolean isParted(float column, float height) {
        return down.stream().anyMatch(rule -> Math.abs(rule.at() - column) <= 2 * Rule.NEAR && rule.covers(height));
    }

    /** Whether a rule goes along at this height, at this place. */
    boolean isUnderlined(float height, float column) {
        return along.stream().anyMatch(rule -> Math.abs(rule.at() - height) <= 2 * Rule.NEAR && rule.covers(column));
    }
}

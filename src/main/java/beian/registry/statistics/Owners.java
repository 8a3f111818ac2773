package beian.registry.statistics;

import beian.registry.Mergers;
import beian.registry.fact.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The company under which each one is shown, as numbers. */
final class Owners {

    private final Rows rows;
    private final Mergers mergers;
    private final int[] roots;
    /** Survivors that have no rows of their own. */
    private final List<String> others = new ArrayList<>();

    Owners(Rows rows, Mergers mergers) {
        this.rows = rows;
        this.mergers = mergers;
        this.roots = new int[rows.companies()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = i;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (String merged : mergers.merged()) {
            int number = rows.companyNumber(merged);
            if (number != 0 && number < roots.length) {
                roots[number] = numbers.computeIfAbsent(mergers.root(merged), this::number);
            }
        }
    }

    private int number(String company) {
        int number = rows.companyNumber(company);
        if (number != 0 && number < roots.length) {
            return number;
        }
        others.add(company);
        return roots.length + others.size() - 1;
    }

    /** The number of whom a row is. */
    int of(int row) {
        return roots[rows.company(row)];
    }

    /** Whether the registrant is blank, and nobody has said whose it is. */
    boolean isUnattributed(int row) {
        return rows.isBlank(row) && of(row) == rows.company(row);
    }

    /** The number of whom a company is; 0 if nothing is of it. */
    int find(String company) {
        String root = mergers.root(company);
        int other = others.indexOf(root);
        int number = other >= 0 ? roots.length + other : rows.companyNumber(root);
        return number < size() ? number : 0;
    }

    int size() {
        return roots.length + others.size();
    }

    String id(int number) {
        return number < roots.length ? rows.companyName(number) : others.get(number - roots.length);
    }
}

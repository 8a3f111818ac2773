package beian.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes slower as the log grows, and by how much. */
final class GrowthReport {

    private record Leg(String name, String title) {}

    private static final List<Leg> LEGS = List.of(
            new Leg("batch", "recording a batch"),
            new Leg("page-first", "first page of filings"),
            new Leg("page-deep", "a page at nine tenths"),
            new Leg("page-batch", "a page of a batch"),
            new Leg("page-company", "a page of a company"),
            new Leg("start", "start to ready"),
            new Leg("rebuild", "rebuild until written"));

    private static final List<Leg> AS_OF = List.of(
            new Leg("asof-page", "a page of filings"),
            new Leg("asof-series", "a page of one series"),
            new Leg("asof-public", "a page as public on a day"),
            new Leg("asof-filing", "a filing"),
            new Leg("asof-batch", "a batch"),
            new Leg("asof-shift", "the scale shift of a batch"));

    private static final double MOST_RATIO = 1.3;
    private static final double MOST_FACTOR = 1.5;
    private static final double MOST_EXPONENT = 1.05;
    private static final double MOST_COLD = 1;
    private static final double MOST_WARM = 0.02;

    private final Results results;
    private final int[] sizes;
    private final StringBuilder text = new StringBuilder();

    private GrowthReport(Results results) {
        this.results = results;
        this.sizes = results.all().stream()
                .mapToInt(result -> Integer.parseInt(result.leg().replaceAll(".*@", "")))
                .distinct()
                .sorted()
                .toArray();
    }

    static String of(Results results) {
        if (results.isEmpty()) {
            return "";
        }
        GrowthReport report = new GrowthReport(results);
        report.text.append("\n## Growth\n\nMilliseconds, median, at so many filings, and the last beside the first; pages"
                + " have 100 rows, those of a company 2, and come over HTTP. They are asked for when the compiler has seen"
                + " them for some seconds and PostgreSQL has vacuumed what was just recorded: while it does, for a minute or"
                + " two after a million, a page takes about twice as long.\n");
        report.store("ours-sqlite", "SQLite");
        report.store("ours-postgres", "PostgreSQL");
        report.text.append("\n### As of early, middle and late positions\n\nMilliseconds, median, as of 5, 50 and 95 percent"
                + " of the log at its last size, and the slowest beside the quickest.\n");
        report.asOf("ours-sqlite", "SQLite");
        report.asOf("ours-postgres", "PostgreSQL");
        report.text.append("\n### Analytics over everything\n\nMilliseconds, median, over HTTP: as of a position that nobody"
                + " asked about before, and again as of the same one.\n");
        report.analytics("ours-sqlite", "SQLite");
        report.analytics("ours-postgres", "PostgreSQL");
        return report.text.toString();
    }

    private void analytics(String contestant, String title) {
        heading(title);
        Analytics.legs().forEach(leg -> {
            double most = leg.endsWith("-cold") ? MOST_COLD : MOST_WARM;
            text.append("| ").append(leg).append(" |");
            for (int size : sizes) {
                text.append(String.format(Locale.ROOT, " %,.1f |", 1000 * at(leg, size, contestant)));
            }
            double last = at(leg, sizes[sizes.length - 1], contestant);
            text.append(' ').append(Verdict.atMost(last, most, "%.3f s"));
            text.append(" | ≤ ").append(most).append(" s |\n");
        });
    }

    private void asOf(String contestant, String title) {
        text.append("\n| ").append(title).append(" | head | middle | tail | ratio | target |\n|---|---:|---:|---:|---:|---:|\n");
        AS_OF.forEach(leg -> {
            double[] seconds = AsOfPages.legs(leg.name()).stream()
                    .mapToDouble(place -> at(place, sizes[sizes.length - 1], contestant))
                    .toArray();
            text.append("| ").append(leg.title()).append(" |");
            Arrays.stream(seconds).forEach(value -> text.append(String.format(Locale.ROOT, " %,.1f |", 1000 * value)));
            double ratio = Arrays.stream(seconds).max().orElseThrow()
                    / Arrays.stream(seconds).min().orElseThrow();
            text.append(' ').append(Verdict.atMost(ratio, MOST_RATIO, "%.2f ×"));
            text.append(" | ≤ ").append(MOST_RATIO).append(" × |\n");
        });
    }

    private void heading(String title) {
        text.append("\n| ").append(title).append(" |");
        Arrays.stream(sizes)
                .forEach(size -> text.append(String.format(Locale.ROOT, " %,d |", size)));
        text.append(" factor | target |\n|---|").append("---:|".repeat(sizes.length + 2)).append('\n');
    }

    private void store(String contestant, String title) {
        heading(title);
        LEGS.forEach(leg -> line(leg, contestant));
    }

    private void line(Leg leg, String contestant) {
        text.append("| ").append(leg.title()).append(" |");
        for (int size : sizes) {
            text.append(String.format(Locale.ROOT, " %,.1f |", 1000 * at(leg.name(), size, contestant)));
        }
        if (leg.name().equals("rebuild")) {
            String exponent = Verdict.atMost(exponent(contestant), MOST_EXPONENT, "exponent %.2f");
            text.append(' ').append(exponent).append(" | ≤ ").append(MOST_EXPONENT).append(" |\n");
        } else {
            double factor = at(leg.name(), sizes[sizes.length - 1], contestant) / at(leg.name(), sizes[0], contestant);
            String verdict = Verdict.atMost(factor, MOST_FACTOR, "%.2f ×");
            text.append(' ').append(verdict).append(" | ≤ ").append(MOST_FACTOR).append(" × |\n");
        }
    }

    private double at(String leg, int size, String contestant) {
        return results.median(leg + "@" + size, contestant);
    }

    /** Slope of the line through the logarithms of events and seconds. */
    private double exponent(String contestant) {
        double[] x = Arrays.stream(sizes)
                .mapToDouble(size -> Math.log(at("events", size, contestant)))
                .toArray();
        double[] y = Arrays.stream(sizes)
                .mapToDouble(size -> Math.log(at("rebuild", size, contestant)))
                .toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return above / below;
    }
}

package beian.bench;

import java.util.List;
import java.util.Locale;

/** The results in Markdown, beside what they have to be. */
final class Report {

    /**
     * A line of the table, with what the tracker has to reach; 0 where there is no target.
     *
     * @param percentSqlite percent of the floor on SQLite
     * @param percentPostgres percent of the floor on PostgreSQL
     * @param stock times the stock set-up
     * @param tuned times the tuned one
     * @param dcb times dcb-es
     */
    private record Leg(
            String name, String title, int percentSqlite, int percentPostgres, double stock, double tuned, double dcb) {}

    private static final List<Leg> LEGS = List.of(
            new Leg("b5000", "5,000-row batches, acknowledged (rows/s)", 50, 40, 100, 20, 1.5),
            new Leg("shown", "the same until the projections show it (rows/s)", 40, 40, 0, 0, 0),
            new Leg("c1", "one row a command, 1 client (commands/s)", 40, 40, 0, 0, 1),
            new Leg("c16", "one row a command, 16 clients (commands/s)", 0, 0, 0, 0, 1.4),
            new Leg("rebuild", "rebuild until written (events/s)", 60, 60, 100, 5, 0),
            new Leg("rebuild-live", "rebuild until compared and live (events/s)", 0, 0, 0, 0, 0));

    private static final List<String> CONTESTANTS = List.of(
            "ours-sqlite",
            "floor-sqlite",
            "ours-postgres",
            "floor-postgres",
            "floor-postgres-copy",
            "stock",
            "tuned",
            "dcb-es");

    private static final double MOST_P99 = 50;

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    static String of(Results throughput, Results growth) {
        Report report = new Report(throughput);
        report.text.append(Words.introduction());
        report.measurements();
        report.ratios();
        report.text.append(GrowthReport.of(growth));
        return report.text.toString();
    }

    private void measurements() {
        text.append("## Throughput\n\nMedian (least–most).\n\n| leg |");
        CONTESTANTS.forEach(contestant -> text.append(' ').append(contestant).append(" |"));
        text.append("\n|---|").append("---:|".repeat(CONTESTANTS.size())).append('\n');
        for (Leg leg : LEGS) {
            text.append("| ").append(leg.title()).append(" |");
            CONTESTANTS.forEach(contestant -> text.append(' ').append(cell(leg, contestant)).append(" |"));
            text.append('\n');
        }
    }

    private String cell(Leg leg, String contestant) {
        double median = results.median(leg.name(), contestant);
        if (Double.isNaN(median)) {
            return "–";
        }
        double p99 = results.p99(leg.name(), contestant);
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f–%,.0f)%s",
                median,
                results.least(leg.name(), contestant),
                results.most(leg.name(), contestant),
                Double.isNaN(p99) ? "" : String.format(Locale.ROOT, ", p99 %.1f ms", p99));
    }

    private void ratios() {
        text.append("\n## Targets\n\n| leg | compared with | target | SQLite | PostgreSQL |\n|---|---|---:|---:|---:|\n");
        for (Leg leg : LEGS) {
            floor(leg);
            times(leg, "stock", leg.stock());
            times(leg, "tuned", leg.tuned());
            times(leg, "dcb-es", leg.dcb());
        }
        text.append(String.format(
                Locale.ROOT,
                "| one row a command, 16 clients: p99 | | ≤ %.0f ms | %s | %s |%n",
                MOST_P99,
                p99("ours-sqlite"),
                p99("ours-postgres")));
    }

    private void floor(Leg leg) {
        if (leg.percentSqlite() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | floor | ≥ %d %% / %d %% | %s | %s |%n",
                    leg.title(),
                    leg.percentSqlite(),
                    leg.percentPostgres(),
                    share(leg, "sqlite", "floor-sqlite", leg.percentSqlite()),
                    share(leg, "postgres", postgresFloor(leg), leg.percentPostgres())));
        }
    }

    /** The harder one to reach. */
    private String postgresFloor(Leg leg) {
        double copied = results.median(leg.name(), "floor-postgres-copy");
        return copied > results.median(leg.name(), "floor-postgres") ? "floor-postgres-copy" : "floor-postgres";
    }

    private String share(Leg leg, String kind, String floor, int percent) {
        double share = 100 * results.median(leg.name(), "ours-" + kind) / results.median(leg.name(), floor);
        return Verdict.atLeast(share, percent, "%.0f %%");
    }

    private void times(Leg leg, String other, double target) {
        if (target > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | ≥ %s × | %s | %s |%n",
                    leg.title(),
                    other,
                    target == Math.rint(target) ? String.format(Locale.ROOT, "%.0f", target) : target,
                    ratio(leg, "ours-sqlite", other, target),
                    ratio(leg, "ours-postgres", other, target)));
        }
    }

    private String ratio(Leg leg, String ours, String other, double target) {
        double ratio = results.median(leg.name(), ours) / results.median(leg.name(), other);
        return Verdict.atLeast(ratio, target, "%.1f ×");
    }

    private String p99(String contestant) {
        return Verdict.atMost(results.p99("c16", contestant), MOST_P99, "%.1f ms");
    }
}

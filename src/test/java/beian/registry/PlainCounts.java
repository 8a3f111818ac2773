package beian.registry;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the registry amounts to at one moment, counted one by one from plain answers; as lines to be compared. */
public final class PlainCounts {

    private final PlainAnswers answers;

    public PlainCounts(PlainAnswers answers) {
        this.answers = answers;
    }

    /** Of each series, each filing once. */
    public List<String> filings() {
        List<String> lines = new ArrayList<>();
        for (Series series : Series.values()) {
            List<PlainRow> rows =
                    answers.shown(row -> row.view.equals(PlainPolicy.REGULATOR_FIRST) && row.leading.series == series);
            if (!rows.isEmpty()) {
                lines.add(line(series, rows));
            }
        }
        return lines;
    }

    private String line(Series series, List<PlainRow> rows) {
        Map<String, Integer> regions = new TreeMap<>();
        Map<String, Integer> holders = new TreeMap<>();
        Map<String, Integer> surely = new TreeMap<>();
        Map<String, Integer> perhaps = new TreeMap<>();
        int withdrawn = 0;
        int undated = 0;
        int rough = 0;
        for (PlainRow row : rows) {
            withdrawn += row.withdrawn == null ? 0 : 1;
            regions.merge(String.valueOf(row.text("REGION")), 1, Integer::sum);
            holders.merge(holder(row), 1, Integer::sum);
            String filed = row.text("FILED_ON");
            if (filed == null) {
                undated++;
            } else if (filed.length() >= "2024-03".length()) {
                surely.merge(filed.substring(0, 7), 1, Integer::sum);
                perhaps.merge(filed.substring(0, 7), 1, Integer::sum);
            } else {
                rough++;
                for (int month = 1; month <= 12; month++) {
                    perhaps.merge("%s-%02d".formatted(filed, month), 1, Integer::sum);
                }
            }
        }
        List<String> months = new ArrayList<>();
        perhaps.forEach((month, n) -> months.add(month + " " + surely.getOrDefault(month, 0) + "-" + n));
        int blank = holders.getOrDefault("", 0);
        holders.remove("");
        List<Integer> most = new ArrayList<>(holders.values());
        most.sort(Collections.reverseOrder());
        return String.join(
                " | ",
                series.name(),
                rows.size() + " " + withdrawn + " " + undated + " " + rough,
                months.toString(),
                regions.toString(),
                holders.size() + " " + blank + " " + most.subList(0, Math.min(10, most.size())),
                delays(series));
    }

    /** Empty where nobody says whose it is. */
    private String holder(PlainRow row) {
        boolean blank =
                row.text("REGISTRANT") == null && answers.root(row.company).equals(row.company);
        return blank ? "" : answers.root(row.company);
    }

    private String delays(Series series) {
        List<Integer> least = new ArrayList<>();
        List<Integer> most = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        int undated = 0;
        for (BatchAnnounced batch : answers.seenBatches()) {
            for (PlainRow row : stated(batch, series)) {
                if (passed.add(row.filing)) {
                    String filed = row.text("FILED_ON");
                    if (filed == null) {
                        undated++;
                    } else {
                        least.add(days(PlainLog.last(filed), PlainLog.first(batch.publishedOn())));
                        most.add(days(PlainLog.first(filed), PlainLog.last(batch.publishedOn())));
                    }
                }
            }
        }
        Collections.sort(least);
        Collections.sort(most);
        int size = least.size();
        int middle = (size + 1) / 2 - 1;
        return undated + " " + size + (size == 0 ? "" : " " + least.get(middle) + ".." + most.get(middle));
    }

    private static int days(String from, String to) {
        return (int) (LocalDate.parse(to).toEpochDay() - LocalDate.parse(from).toEpochDay());
    }

    private List<PlainRow> stated(BatchAnnounced batch, @Nullable Series series) {
        List<PlainRow> stated = answers.shown(row -> row.view.startsWith(PlainRow.STANDS)
                && row.leading.batch.equals(batch.batchId())
                && (series == null || row.leading.series == series));
        stated.sort(Comparator.comparingInt(row -> row.leading.row));
        return stated;
    }

    /** Of each announcement: distinct filings, those that are new with its source, all of the source, new registrants. */
    public List<String> announced() {
        List<String> lines = new ArrayList<>();
        for (Series series : Series.values()) {
            Map<String, Set<String>> filingsOf = new LinkedHashMap<>();
            Map<String, Set<String>> holdersOf = new LinkedHashMap<>();
            for (BatchAnnounced batch : answers.seenBatches()) {
                Set<String> before = filingsOf.computeIfAbsent(batch.source(), s -> new TreeSet<>());
                Set<String> known = holdersOf.computeIfAbsent(batch.source(), s -> new TreeSet<>());
                Set<String> its = new TreeSet<>();
                int appearing = 0;
                int first = 0;
                for (PlainRow row : stated(batch, series)) {
                    appearing += its.add(row.filing) && before.add(row.filing) ? 1 : 0;
                    first += !holder(row).isEmpty() && known.add(holder(row)) ? 1 : 0;
                }
                if (!its.isEmpty()) {
                    lines.add(series + " " + batch.batchId() + " " + its.size() + " " + appearing + " " + before.size()
                            + " " + first);
                }
            }
        }
        return lines;
    }

    /** Models announced with each batch, and those recorded of it. */
    public List<String> models() {
        List<String> lines = new ArrayList<>();
        for (BatchAnnounced batch : answers.seenBatches()) {
            Set<String> filings = new TreeSet<>();
            stated(batch, null).forEach(row -> filings.add(row.filing));
            lines.add(batch.batchId() + " " + filings.size());
        }
        return lines;
    }
}

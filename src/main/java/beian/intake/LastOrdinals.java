package beian.intake;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.intake.Draft.Head;
import beian.platform.http.Queries;
import beian.platform.projection.Page;
import beian.registry.Batch;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindFilings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a source had counted its rows before a batch: 序号 goes on over attachments. */
@Component
class LastOrdinals {

    private static final int PAGE = 1000;

    private final Queries queries;

    LastOrdinals(Queries queries) {
        this.queries = queries;
    }

    /** By series; of the batch that the same source published last before. Empty where that cannot be told. */
    Map<Series, Integer> before(@Nullable Head head) {
        PartialDate day = Understanding.publishedOn(head);
        if (head == null || day == null || head.source() == null) {
            return Map.of();
        }
        Optional<Batch> last = queries.ask(new FindBatches(null)).body().stream()
                .filter(batch ->
                        batch.source().equals(head.source()) && !batch.batchId().equals(head.batchId()))
                .filter(batch -> firstDay(batch).isBefore(day.first()))
                .max(Comparator.comparing(LastOrdinals::firstDay));
        return last.map(batch -> ordinals(batch.batchId())).orElse(Map.of());
    }

    private static LocalDate firstDay(Batch batch) {
        return PartialDate.parse(batch.publishedOn()).first();
    }

    private Map<Series, Integer> ordinals(String batchId) {
        Map<Series, Integer> last = new EnumMap<>(Series.class);
        long after = 0;
        while (true) {
            Page<Filing> page = queries.ask(new FindFilings(FindFilings.Filter.ofBatch(batchId), after, PAGE))
                    .body();
            count(page.items(), last);
            Long next = page.next();
            if (next == null) {
                return last;
            }
            after = next;
        }
    }

    private static void count(List<Filing> filings, Map<Series, Integer> last) {
        for (Filing filing : filings) {
            String row = filing.locator().row();
            if (row != null && row.matches("\\d{1,9}")) {
                last.merge(filing.series(), Integer.valueOf(row), Math::max);
            }
        }
    }
}

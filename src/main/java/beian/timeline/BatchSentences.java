package beian.timeline;

import beian.filing.event.Announced;
import beian.filing.event.AnnouncedTotal;
import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to batches, in plain words. */
final class BatchSentences {

    private BatchSentences() {}

    static Told of(BatchAnnounced event) {
        return Told.published(
                event.publishedOn(),
                Subject.batch(event.batchId()),
                "%s公布批次 %s（%s），记录 %d 行".formatted(event.source(), event.batchId(), event.publishedOn(), event.rows()),
                "%s published batch %s (%s); %d rows recorded"
                        .formatted(event.source(), event.batchId(), event.publishedOn(), event.rows()));
    }

    static Told of(BatchAmended event) {
        List<Total> changed = changed(event.before(), event.after());
        String zh = String.join("，", changed.stream().map(Total::zh).toList());
        String en = String.join(", ", changed.stream().map(Total::en).toList());
        return Told.evidenced(
                event,
                Subject.batch(event.batchId()),
                "批次 %s 公布的数改读为：%s".formatted(event.batchId(), zh),
                "The totals announced with batch %s are read as: %s".formatted(event.batchId(), en));
    }

    /** One total that is read differently. */
    private record Total(
            String inChinese,
            String inEnglish,
            @Nullable Object before,
            @Nullable Object after) {

        private String zh() {
            return "%s %s（原 %s）".formatted(inChinese, Words.quotedZh(after), Words.quotedZh(before));
        }

        private String en() {
            return "%s %s (until now %s)".formatted(inEnglish, Words.quotedEn(after), Words.quotedEn(before));
        }
    }

    private static List<Total> changed(Announced before, Announced after) {
        List<Total> totals = new ArrayList<>(List.of(
                new Total("模型", "models", before.models(), after.models()),
                new Total("公司", "companies", before.companies(), after.companies()),
                new Total("累计备案", "filings so far", before.filedCumulative(), after.filedCumulative()),
                new Total("累计登记", "registrations so far", before.registeredCumulative(), after.registeredCumulative()),
                new Total("其他总数", "other totals", printed(before), printed(after))));
        totals.removeIf(total -> Objects.equals(total.before(), total.after()));
        return totals;
    }

    private static @Nullable String printed(Announced announced) {
        List<AnnouncedTotal> further = announced.furtherOrNone();
        return further.isEmpty()
                ? null
                : String.join(
                        " / ", further.stream().map(BatchSentences::printed).toList());
    }

    private static String printed(AnnouncedTotal total) {
        String within = total.within() == null ? "" : " " + total.within();
        String asOf = total.asOf() == null ? "" : " ≤ " + total.asOf();
        return total.series() + within + asOf + " " + total.printed();
    }
}

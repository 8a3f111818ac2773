package beian.web;

import beian.filing.event.PartialDate;
import beian.registry.Filing;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a company filed, in short.
 *
 * @param firstFiled ISO day, month or year of its first filing; absent where none is dated
 * @param lastFiled the same of its last one
 * @param firstPublished when a source first listed it
 * @param current filings and registrations that hold
 * @param withdrawn those that were withdrawn
 */
record KeyDates(
        @Nullable String firstFiled,
        @Nullable String lastFiled,
        @Nullable String firstPublished,
        long current,
        long withdrawn) {

    private static final Comparator<String> EARLIEST =
            Comparator.comparing(iso -> PartialDate.parse(iso).first());
    private static final Comparator<String> LATEST =
            Comparator.comparing(iso -> PartialDate.parse(iso).last());

    /** @param filings every version of them */
    static KeyDates of(List<Filing> filings) {
        List<Filing> holding =
                filings.stream().filter(filing -> filing.knownTo() == null).toList();
        long withdrawn =
                holding.stream().filter(filing -> filing.withdrawn() != null).count();
        return new KeyDates(
                dates(holding, Filing::filedOn).stream().min(EARLIEST).orElse(null),
                dates(holding, Filing::filedOn).stream().max(LATEST).orElse(null),
                dates(filings, Filing::publishedOn).stream().min(EARLIEST).orElse(null),
                holding.size() - withdrawn,
                withdrawn);
    }

    private static List<String> dates(List<Filing> filings, Function<Filing, @Nullable String> date) {
        return filings.stream().map(date).filter(Objects::nonNull).toList();
    }
}
